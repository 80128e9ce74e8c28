"""A place with one list: what was just done, a head with the one button that adds to it, and a card of rows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.buttons import Button, shortcut_to
from ui.widgets.cards import Card, Notices, ScrollColumn, page_head


class PlacePage(QWidget):
    """See the module.

    Attributes:
        notices: where the page says what was just done.
        card: the list.

    Signals:
        add_wanted: there should be one more.
    """

    add_wanted = Signal()

    def __init__(self, name: str, title: str, about: str, add: Button) -> None:
        super().__init__()
        self.setObjectName(f"{name}Page")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(margins=(40, 22, 40, 24))
        outer.addWidget(scroll)
        self.notices = Notices(f"{name}Notice")
        scroll.column.addWidget(self.notices)
        add.clicked.connect(self.add_wanted)
        shortcut_to(self, add, "Ctrl+N")
        scroll.column.addLayout(page_head(title, about, add))
        scroll.column.addSpacing(20)
        self.card = Card(name=f"{name}Card")
        scroll.column.addWidget(self.card)
        scroll.column.addStretch(1)
