"""One card in the middle of the page, for moments that are one idea."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.button_row import ButtonRow
from ui.widgets.cards import Card, ScrollColumn
from ui.widgets.foot import Foot

_MARGIN_PART = 15  # of the page's width, where a margin is less than it wants to be


class CentredCard(QWidget):
    """A page with one card in its middle; a small window scrolls.

    Attributes:
        column: where the card's content goes.
    """

    def __init__(self, width: int = 420) -> None:
        super().__init__()
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        scroll = ScrollColumn(margins=(24, 24, 24, 24))
        outer.addWidget(scroll, 1)
        self.card = Card()
        # As wide as its words want, and narrower where the window is; then the words wrap.
        self.card.setMaximumWidth(scaled(width))
        self.card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        inner = QWidget()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(40, 40, 40, 36)
        self.column.setSpacing(8)
        self._margins: QMargins | None = None
        self.card.add(inner)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card, 1_000)
        row.addStretch(1)
        scroll.column.addStretch(1)
        scroll.column.addLayout(row)
        scroll.column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep less room beside the words where there is little for them."""
        super().resizeEvent(event)
        if self._margins is None:  # each page has set its own by now
            self._margins = self.column.contentsMargins()
        whole, most = self._margins, self.width() // scaled(_MARGIN_PART)
        self.column.setContentsMargins(min(whole.left(), most), whole.top(), min(whole.right(), most), whole.bottom())

    def add_foot(self, *buttons: QWidget) -> None:
        """Put buttons at the foot of the page, for cards that may be too long to be seen whole."""
        self._outer.addWidget(Foot(buttons))

    def add_centred(self, widget: QWidget) -> None:
        """Put a widget in the middle of the next line."""
        self.column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def add_buttons(self, *buttons: QWidget) -> None:
        """Put buttons side by side, in the middle, or below each other where that is too wide."""
        self.column.addWidget(ButtonRow(*buttons))
