"""What is wrong with a field: shown below it, kept with it, and said aloud."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.theme import set_role
from ui.widgets.announce import announce
from ui.widgets.labels import Text, label, set_text


def tell_problem(shown: QLabel, text: str, *fields: QWidget) -> None:
    """Tell what is wrong, or with an empty text that nothing is any more.

    Whoever looks reads it below the field; whoever comes to the field hears it with the field's name, whenever that
    is; and whoever listens hears it now, once and not with every key that is pressed while it lasts.

    Args:
        shown: the line below the field.
        text: a sentence.
        fields: what is wrong; the first of them speaks.
    """
    set_text(shown, text)
    shown.setVisible(bool(text))
    new = [field for field in fields if field.accessibleDescription() != text]
    for field in new:
        field.setAccessibleDescription(text)
    if text and new:
        announce(new[0], text)


class Problem(QWidget):
    """The line below one field; without height while nothing is wrong."""

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
        self.show()
        tell_problem(self._text, text, self._field)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Say nothing more; the field has its hint again."""
        if self.text:
            tell_problem(self._text, "", self._field)
            self._field.setAccessibleDescription(self._hint)
            self.hide()
