"""What is wrong with what was typed: said below its field, as a part of its description, and aloud."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import set_role
from ui.widgets.announce import announce
from ui.widgets.labels import Text, label, set_text


class Problem(QWidget):
    """One line that belongs to a field; without height while nothing is wrong."""

    def __init__(self, field: QWidget, name: str, *, centred: bool = False) -> None:
        super().__init__()
        self._field = field
        self._hint = field.accessibleDescription()
        self._text: Text = label("", "secondary", name=name, centred=centred)
        set_role(self._text, tone="red")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty while nothing is wrong."""
        return self._text.accessibleName()

    def say(self, text: str) -> None:
        """Say what is wrong, and put the keyboard where it is put right."""
        self._show(text)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._field, text)

    def clear(self) -> None:
        """Say nothing more."""
        if self.text:
            self._show("")

    def _show(self, text: str) -> None:
        set_text(self._text, text)
        self.setVisible(bool(text))
        self._field.setAccessibleDescription(text or self._hint)
