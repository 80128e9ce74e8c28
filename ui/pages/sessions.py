"""Sessions: a list at the start of the page, one session beside it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from authenticator.translation import tr
from ui.models.ending import waiting_text
from ui.models.session_list import Kind, SessionList, count_text, kind_text
from ui.pages.session_detail import SessionDetail
from ui.turns import GrowingPage
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.cards import Card, Row
from ui.widgets.choice_menu import ChoiceMenu
from ui.widgets.empty import Empty
from ui.widgets.labels import Text, label, set_text
from ui.widgets.list_and_one import ListAndOne
from ui.widgets.session_rows import SessionRows


class SessionsPage(GrowingPage):
    """Everything that was signed in to, and what acts for the person there.

    Signals:
        end_session: the address of a session the person wants to end.
        end_key: the delegation id of a key the person wants to end.
        end_keys: the address of a session whose keys the person wants to end, all of them.
        end_everything: the person wants to end all keys, and perhaps all sessions.
        save_receipt: the address of a session whose receipt is wanted.
        begin: the person wants to start a login.
        send_waiting: the person wants what waits for the registry to be sent now.
    """

    end_session = Signal(str)
    end_key = Signal(str)
    end_keys = Signal(str)
    end_everything = Signal()
    save_receipt = Signal(str)
    begin = Signal()
    send_waiting = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sessionsPage")
        self._known = SessionList((), 0)
        self._chosen = ""
        self._kind = Kind.ALL
        self._parts = self._sides()

    def _sides(self) -> Iterator[None]:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._detail = SessionDetail()
        self._detail.end_session.connect(self.end_session)
        self._detail.end_key.connect(self.end_key)
        self._detail.end_keys.connect(self.end_keys)
        self._detail.save_receipt.connect(self.save_receipt)
        yield
        several = self._list_side()
        yield
        self._full = ListAndOne(several, self._detail)
        self._rows.clicked.connect(self._full.go_to_one)
        self._rows.activated.connect(self._full.go_to_one)
        yield
        self._empty = _empty_page(self)
        self._waiting = _waiting_card(self)
        outer.addWidget(self._waiting)
        outer.addWidget(self._full, 1)
        outer.addWidget(self._empty, 1)
        yield
        self._show(self._known)
        yield

    def show_sessions(self, known: SessionList, address: str = "", *, again: bool = False) -> None:
        """Show these sessions, and one of them at length.

        With `again` the figures of what is shown changed: what was said above it stays, and so does the focus.
        """
        self.complete()
        self._show(known, address, again=again)

    def _show(self, known: SessionList, address: str = "", *, again: bool = False) -> None:
        focused = self.window().focusWidget() if again else None
        mark = None
        if focused is not None and self._detail.isAncestorOf(focused):
            mark = focused.objectName(), focused.accessibleName()
        self._known = known
        self._full.setVisible(bool(len(known)))
        self._empty.setVisible(not len(known))
        self._everything.setVisible(known.live > 0)
        if address in known:
            self._chosen = address
            self._full.go_to_one()
            if not any(item.address == address for item in known.select(self._search.text(), self._kind)):
                self._show_all()
        elif self._chosen not in known:
            self._chosen = known.items[0].address if len(known) else ""
        self._fill()
        self._show_chosen(again=again)
        if mark is not None:
            self._focus_on(*mark)

    def _focus_on(self, name: str, words: str) -> None:
        """Give the focus to the widget that took the place of the one that had it."""
        found = [each for each in self.findChildren(QWidget, name) if each.accessibleName() == words]
        if found:
            found[-1].setFocus()  # the new one stands behind the old one, which goes in a moment

    def show_waiting(self, count: int) -> None:
        """Say how many ends wait for the registry."""
        self.complete()
        self._waiting.setVisible(count > 0)
        said = self._waiting.findChild(Text, "waitingText")
        if count and said is not None:
            set_text(said, waiting_text(count))

    def show_notice(self, text: str) -> None:
        """Say above the session what was just done."""
        self.complete()
        self._detail.show_notice(text)

    def show_refused(self, text: str) -> None:
        """Say above the session what could not be ended."""
        self.complete()
        self._detail.show_refused(text)

    def _list_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(20, 32, 20, 4)
        head.setSpacing(8)
        head.addWidget(label(tr("Sessions"), "title"))
        head.addSpacing(4)
        head.addWidget(self._search_edit())
        head.addLayout(self._filter_row())
        column.addLayout(head)
        self._rows = SessionRows()
        self._rows.setObjectName("sessionRows")
        self._rows.setAccessibleName(tr("Sessions"))
        self._rows.chosen.connect(self._choose)
        holder = QVBoxLayout()
        holder.setContentsMargins(11, 0, 11, 0)
        holder.addWidget(self._rows)
        column.addLayout(holder, 1)
        column.addWidget(self._nothing_found())
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 8, 14, 12)
        self._everything = LinkButton(tr("End everything\u2026"), "endEverythingButton", tone="red")
        self._everything.clicked.connect(self.end_everything)
        foot.addWidget(self._everything)
        foot.addStretch(1)
        column.addLayout(foot)
        return side

    def _search_edit(self) -> QLineEdit:
        self._search = QLineEdit()
        self._search.setObjectName("searchEdit")
        self._search.setAccessibleName(tr("Search sessions"))
        self._search.setPlaceholderText(tr("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._search_changed)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(partial(self._search.setFocus, Qt.FocusReason.ShortcutFocusReason))
        return self._search

    def _filter_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 2, 0)
        self._filter = LinkButton(kind_text(self._kind), "filterButton", icon="chevron_down")
        self._menu = ChoiceMenu(self._filter, "filterMenu")
        self._menu.chosen.connect(lambda kind: self._narrow(Kind(kind)))
        self._filter.clicked.connect(self._open_menu)
        self._count = label("", "secondary", name="sessionCount", wrap=False)
        row.addWidget(self._filter)
        row.addStretch(1)
        row.addWidget(self._count)
        return row

    def _nothing_found(self) -> QWidget:
        self._nothing = QWidget()
        column = QVBoxLayout(self._nothing)
        column.setContentsMargins(20, 0, 20, 0)
        column.addWidget(label(tr("No session is like that."), "secondary", centred=True))
        row = QHBoxLayout()
        all_of_them = LinkButton(tr("Show all sessions"), "showAllButton")
        all_of_them.clicked.connect(self._show_all)
        row.addStretch(1)
        row.addWidget(all_of_them)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return self._nothing

    def _open_menu(self) -> None:
        self._menu.show_choices([(kind.value, kind_text(kind)) for kind in Kind], self._kind.value)
        self._menu.open_at(self._filter)

    def _narrow(self, kind: Kind) -> None:
        self._kind = kind
        self._filter.setText(kind_text(kind))
        self._filter.setAccessibleName(tr("Shown: {which}", which=kind_text(kind)))
        self._filter.updateGeometry()
        self._search_changed()

    def _show_all(self) -> None:
        self._search.clear()
        self._narrow(Kind.ALL)

    def _search_changed(self) -> None:
        """Look at the first that is found where the one that was looked at is not among them."""
        found = self._fill()
        if found and self._chosen not in found:
            self._choose(found[0])
            self._fill()

    def _fill(self) -> list[str]:
        found = self._known.select(self._search.text(), self._kind)
        self._rows.show_items(found, self._chosen)
        nothing = bool(len(self._known)) and not found
        self._nothing.setVisible(nothing)
        self._rows.setVisible(not nothing)
        set_text(self._count, count_text(len(found), len(self._known)))
        return [item.address for item in found]

    def _choose(self, address: str) -> None:
        self._chosen = address
        self._show_chosen()

    def _show_chosen(self, *, again: bool = False) -> None:
        if self._chosen in self._known:
            self._detail.show_session(self._known.line(self._chosen), again=again)


def _empty_page(page: SessionsPage) -> QWidget:
    empty = QWidget()
    column = QVBoxLayout(empty)
    column.setContentsMargins(40, 32, 40, 24)
    column.addWidget(label(tr("Sessions"), "title"))
    start = Button(tr("Approve a login"), "beginButton", "primary")
    start.clicked.connect(page.begin)
    text = tr("Every site that you sign in to is listed here, with the keys that act for you there.")
    column.addWidget(Empty("sessions", tr("No sessions yet"), text, start), 1)
    return empty


def _waiting_card(page: SessionsPage) -> QWidget:
    """What was ended and is not on the record yet, above everything else."""
    holder = QWidget()
    outer = QVBoxLayout(holder)
    outer.setContentsMargins(16, 12, 16, 4)
    send = LinkButton(tr("Send now"), "sendWaitingButton")
    send.clicked.connect(page.send_waiting)
    row = Row(" ", icon="clock", icon_role="amber", trailing=[send])
    row.title.setObjectName("waitingText")
    card = Card("amber", "waitingCard")
    card.add(row)
    outer.addWidget(card)
    holder.hide()
    return holder
