"""What is wrong with a field: shown below it, kept with it, and said aloud."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.announce import announce
from ui.widgets.labels import set_text


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
