"""Activity: what happened on this computer, the newest first, with the proof of each; above it, a picture of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from itertools import islice

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from authenticator.translation import tr
from ui.models.activity import ActivityLine, Day, Happened
from ui.models.timeline import Reach, Timeline, reach_text
from ui.turns import GrowingPage, Turns
from ui.widgets.buttons import Button, LinkButton, as_tab_order
from ui.widgets.cards import Card, Row, ScrollColumn, heading, page_head
from ui.widgets.empty import Empty
from ui.widgets.labels import label, set_text
from ui.widgets.tiles import Chip
from ui.widgets.timeline_plot import TimelinePlot, legend

_AT_ONCE = 30  # rows; more are made when they are asked for, since each is a widget
_IN_ONE_TURN = 3  # rows, of one turn of the event loop, so that no event waits for all of them


class ActivityPage(GrowingPage):
    """A picture and a list; both are of what this computer remembers.

    Signals:
        save_receipt: the JSON of a receipt that is wanted as a file.
        export_wanted: everything is wanted as a file.
        begin: the person wants to start a login.
    """

    save_receipt = Signal(str)
    export_wanted = Signal()
    begin = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("activityPage")
        self._shown = Happened()
        self._adding = Turns(self)
        self._parts = self._sections()

    def _sections(self) -> Iterator[None]:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(margins=(40, 22, 40, 24))
        outer.addWidget(scroll)
        self._export = Button(tr("Export\u2026"), "exportActivityButton", wide=False)
        self._export.clicked.connect(self.export_wanted)
        column = scroll.column
        column.addLayout(page_head(tr("Activity"), tr("Kept sealed, on this computer only."), self._export))
        column.addSpacing(12)
        self._picture = self._picture_side()
        column.addWidget(self._picture)
        yield
        column.addSpacing(16)
        self._search = self._search_edit()
        column.addWidget(self._search)
        self._nothing = label(
            tr("Nothing that happened is like that."), "secondary", name="nothingLikeIt", centred=True
        )
        self._nothing.setContentsMargins(0, 20, 0, 0)
        column.addWidget(self._nothing)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list)
        self._more = LinkButton(tr("Show earlier"), "earlierButton")
        self._more.clicked.connect(self._show_more)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        earlier = tr("What happened earlier is in the file that Export writes.")
        self._earlier = label(earlier, "secondary", name="earlierNote", centred=True)
        column.addWidget(self._earlier)
        self._empty = _empty(self)
        column.addWidget(self._empty, 1)
        column.addStretch(0)
        yield
        self._fill()
        yield

    def show_activity(self, shown: Happened) -> None:
        """Show what happened; where it is what is shown already, nothing moves."""
        self.complete()
        pictures = shown.pictures != self._shown.pictures
        days = shown.days != self._shown.days
        self._shown = shown
        if pictures:
            self._draw()
        if days:
            self._fill()

    def _picture_side(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(0)
        row.addStretch(1)
        self._chips = QButtonGroup(self)
        self._reach = Reach.WEEK
        for reach in Reach:
            chip = Chip(reach_text(reach), tr("Look back {time}", time=reach_text(reach)), f"reach_{reach.value}")
            chip.setChecked(reach is self._reach)
            chip.clicked.connect(partial(self._look_back, reach))
            self._chips.addButton(chip)
            row.addWidget(chip)
        column.addLayout(row)
        card = Card(name="timelineCard")
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 8, 0, 0)
        inside.setSpacing(4)
        self._plot = TimelinePlot()
        inside.addWidget(self._plot)
        self._quiet = label("", "secondary", name="timelineNote", centred=True)
        inside.addWidget(self._quiet)
        inside.addWidget(legend())
        card.add(inner)
        column.addWidget(card)
        return holder

    def _search_edit(self) -> QLineEdit:
        search = QLineEdit()
        search.setObjectName("activitySearchEdit")
        search.setAccessibleName(tr("Search"))
        search.setPlaceholderText(tr("Search"))
        search.setClearButtonEnabled(True)
        search.textChanged.connect(self._fill)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(partial(search.setFocus, Qt.FocusReason.ShortcutFocusReason))
        return search

    def _look_back(self, reach: Reach, _checked: bool = False) -> None:  # noqa: FBT001 - as Qt calls it
        self._reach = reach
        self._draw()

    def _draw(self) -> None:
        shown = self._shown.pictures.get(self._reach, Timeline((), (), ""))
        self._plot.show_timeline(shown)
        self._plot.setVisible(bool(shown.lanes))
        note = shown.more if shown.lanes else tr("Nothing happened in this time.")
        set_text(self._quiet, note)
        self._quiet.setVisible(bool(note))

    def _fill(self) -> None:
        """Begin the list anew, with what the search finds."""
        _clear(self._list)
        self._receipts: list[QWidget] = []
        self._last: tuple[Day, Card] | None = None
        days = self._shown.select(self._search.text())
        self._coming = ((day, line) for day in days for line in day.lines)
        self._left = sum(len(day.lines) for day in days)
        something = bool(self._shown.days)
        for widget in (self._picture, self._search, self._export):
            widget.setVisible(something)
        self._nothing.setVisible(something and not days)
        self._empty.setVisible(not something)
        self._wanted = 0
        self._show_more()

    def _show_more(self) -> None:
        self._wanted += _AT_ONCE
        self._adding.begin(self._add_wanted())
        self._adding.step()

    def _add_wanted(self) -> Iterator[None]:
        while self._wanted and self._left:
            for day, line in islice(self._coming, min(self._wanted, _IN_ONE_TURN)):
                self._add(day, line)
                self._wanted -= 1
                self._left -= 1
            # Or a picture could come before the room.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            if self._wanted and self._left:
                yield
        self._wanted = 0
        self._more.setVisible(self._left > 0)
        self._earlier.setVisible(self._shown.more and self._left == 0)
        as_tab_order([self._export, *self._chips.buttons(), self._search, *self._receipts, self._more])

    def _add(self, day: Day, line: ActivityLine) -> None:
        if self._last is None or self._last[0] is not day:
            title = heading(day.title)
            title.setContentsMargins(0, 12, 0, 0)
            self._list.addWidget(title)
            self._last = day, Card(name="activityCard")
            self._list.addWidget(self._last[1])
        card, row = self._last[1], self._row(day, line)
        card.add(row)
        card.show()  # or both would take their room a turn later than they are painted
        row.show()

    def _row(self, day: Day, line: ActivityLine) -> Row:
        if line.receipt is None:
            return Row(line.title, line.subtitle, icon=line.icon)
        save = LinkButton(tr("Receipt"), "activityReceiptButton")
        words = tr("Receipt: {what}, {day}, {time}", what=line.title, day=day.title, time=line.subtitle)
        save.setAccessibleName(words)
        save.clicked.connect(partial(self._save, line))
        self._receipts.append(save)
        return Row(line.title, line.subtitle, icon=line.icon, trailing=[save])

    def _save(self, line: ActivityLine, _checked: bool = False) -> None:  # noqa: FBT001 - as Qt calls it
        self.save_receipt.emit(json.dumps(line.receipt, indent=2))


def _clear(column: QVBoxLayout) -> None:
    while column.count():
        item = column.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _empty(page: ActivityPage) -> Empty:
    start = Button(tr("Approve a login"), "activityBeginButton", "primary")
    start.clicked.connect(page.begin)
    return Empty("activity", tr("Nothing yet"), tr("Logins and endings will be listed here."), start)
