"""A page's title, and what can be begun there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.labels import label

_HEIGHT = 48  # a button's


class Headline(QWidget):
    """A page's title, and its buttons at the end of the line, or below it where they leave no room."""

    def __init__(self, title: str, buttons: tuple[QWidget, ...]) -> None:
        super().__init__()
        self._buttons = buttons
        self._title = label(title, "title")
        self.setMinimumHeight(scaled(_HEIGHT))  # so that every page's title stands at the same height
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addWidget(self._title, 1)
        for button in buttons:
            self._box.addWidget(button, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest part, and the height that is needed now."""
        widest = max(part.minimumSizeHint().width() for part in (self._title, *self._buttons))
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where there is room for them."""
        super().resizeEvent(event)
        ends = sum(button.sizeHint().width() + self._box.spacing() for button in self._buttons if not button.isHidden())
        title = max(self._title.sizeHint().width(), self._title.minimumSizeHint().width())
        below = bool(ends) and self.width() - ends < title
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.TopToBottom if below else directions.LeftToRight)
