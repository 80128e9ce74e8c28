"""A place with nothing in it yet: what will be there, and the one button that begins it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.button_row import ButtonRow
from ui.widgets.labels import label
from ui.widgets.signs import IconTile

_TILE = 64


class Empty(QWidget):
    """The place's picture, a few words and a button, a little above the middle of the room that there is."""

    def __init__(self, icon: str, title: str, text: str, button: QWidget) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(IconTile(icon, _TILE), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        column.addWidget(label(title, "title", centred=True))
        column.addSpacing(4)
        column.addWidget(label(text, "secondary", centred=True))
        column.addSpacing(20)
        column.addWidget(ButtonRow(button))
        column.addStretch(3)
