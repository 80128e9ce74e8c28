"""Several login codes in view: the person chooses one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from authenticator.translation import tr
from ui.models.picking import CodeLine, Ground, extent
from ui.widgets.buttons import Button, as_tab_order, escape_to
from ui.widgets.cards import Card
from ui.widgets.centred import CentredCard
from ui.widgets.labels import label
from ui.widgets.mirror import OutlinedPicture
from ui.widgets.press_row import PressRow
from ui.widgets.signs import NumberTile

_HEIGHT = 250


class PickerPage(CentredCard):
    """Shows where the codes are, with a number on each, and one row for each number.

    Signals:
        chosen: the number of a code, from 0.
        cancelled: none of them.
    """

    chosen = Signal(int)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(width=640)
        self.setObjectName("pickerPage")
        self.column.addWidget(label(tr("Which code do you mean?"), "title", name="pickerTitle", centred=True))
        hint = tr("Each one is a login of its own. Choose the one on the page you sign in to.")
        self.column.addWidget(label(hint, "secondary", centred=True))
        self.column.addSpacing(8)
        self._pictures = QWidget()
        self._row = QHBoxLayout(self._pictures)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self.column.addWidget(self._pictures)
        self.column.addSpacing(8)
        self._views: list[OutlinedPicture] = []
        self._card = Card(name="codeCard")
        self.column.addWidget(self._card)
        self._rows: list[PressRow] = []
        self.column.addSpacing(12)
        self._cancel = Button(tr("Cancel"), "cancelPickerButton", "secondary")
        self._cancel.clicked.connect(self.cancelled)
        escape_to(self, self._cancel)
        self.add_buttons(self._cancel)

    def show_codes(self, lines: Sequence[CodeLine], grounds: Sequence[Ground]) -> None:
        """Show the codes; nothing is chosen yet."""
        self._clear()
        on = sorted({line.picture for line in lines})
        for picture in on:
            numbered = [(number, line) for number, line in enumerate(lines) if line.picture == picture]
            self._views.append(self._view(grounds[picture], numbered, len(on)))
            self._row.addWidget(self._views[-1])
        for number, line in enumerate(lines):
            row = PressRow(line.title, line.where, f"code_{number}", lead=NumberTile(number + 1), wrap=True)
            row.setAccessibleName(tr("Code {number}, {relay}", number=number + 1, relay=line.title))
            row.clicked.connect(lambda _checked=False, number=number: self.chosen.emit(number))
            row.installEventFilter(self)
            self._rows.append(row)
            self._card.add(row)
        as_tab_order([*self._rows, self._cancel])

    def start(self) -> None:
        """Give the first code the keyboard, now that the page is shown."""
        self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep nothing of what was seen."""
        self._clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mark on the picture what the keyboard or the pointer is at."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.Enter) and watched in self._rows:
            number = next(at for at, row in enumerate(self._rows) if row is watched)
            for view in self._views:
                view.light(number)
        return super().eventFilter(watched, event)

    def _view(self, ground: Ground, numbered: list[tuple[int, CodeLine]], pictures: int) -> OutlinedPicture:
        words = tr("What was seen, with a number on each code")
        if ground.name:
            words = tr("{picture}, with a number on each code", picture=ground.name)
        size = extent(ground, [line for _, line in numbered])
        height = _HEIGHT if pictures == 1 else _HEIGHT * 3 // 4
        view = OutlinedPicture("codePicture", words, QSize(560 // pictures, height), numbered=True)
        view.show_picture(ground.picture, [(number, line.corners) for number, line in numbered], size)
        view.pressed.connect(self.chosen)
        return view

    def _clear(self) -> None:
        for view in self._views:
            self._row.removeWidget(view)
            view.hide()
            view.deleteLater()
        self._views.clear()
        self._rows.clear()
        self._card.clear()
