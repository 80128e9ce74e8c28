"""A short list to choose from, that opens at a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.widgets.eliding import shortened

_SHOWN = 40  # characters of an entry; the whole name stands on the page that the entry leads to


class ChoiceMenu(QMenu):
    """Entries of which one holds, and actions below them.

    Signals:
        chosen: the id of the entry that was chosen.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._group = QActionGroup(self)

    def show_choices(self, entries: Sequence[tuple[str, str]], current: str) -> None:
        """Show entries (id and text); `current` is marked."""
        self.clear()
        self._group = QActionGroup(self)
        for key, text in entries:
            action = QAction(menu_text(text).replace("&", "&&"), self)
            action.setObjectName(f"choice_{key}")
            action.setCheckable(True)
            action.setChecked(key == current)
            action.triggered.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addAction(action)
            self.addAction(action)

    def open_at(self, button: QWidget, *, above: bool = False) -> None:
        """Open below the button, or above it, within the screen."""
        height = self.sizeHint().height()
        place = QPoint(0, -height) if above else QPoint(0, button.height())
        self.popup(button.mapToGlobal(place))


def menu_text(text: str) -> str:
    """Return `text`, or as much of it as a menu has room for."""
    return shortened(text, _SHOWN)
