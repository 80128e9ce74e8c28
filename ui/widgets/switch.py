"""A switch: a check box that looks like what it does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from ui.theme import roles, scaled
from ui.widgets.sides import on_side

_RING = 4


class Switch(QCheckBox):
    """On or off; assistive technology meets an ordinary check box."""

    def __init__(self, words: str, name: str, *, on: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setChecked(on)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the switch and its ring."""
        return QSize(scaled(36) + 2 * _RING, scaled(20) + 2 * _RING)

    def hitButton(self, position: QPoint) -> bool:
        """The whole of it can be pressed."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the switch; where the knob stands says as much as the colour."""
        now = roles()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height, width = scaled(20), scaled(36)
        top = (self.height() - height) / 2
        box = QRectF(self.width() - width - _RING, top, width, height)
        on = self.isChecked()
        ground = now.color("accent" if on else "edge")
        if not self.isEnabled():
            ground.setAlphaF(0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(on_side(self, box), height / 2, height / 2)
        left = box.right() - height + 2 if on else box.left() + 2
        painter.setBrush(now.color("on_accent" if on else "surface"))
        painter.drawEllipse(on_side(self, QRectF(left, top + 2, height - 4, height - 4)))
        if self.hasFocus():
            painter.setPen(QPen(now.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(on_side(self, box.adjusted(-3, -3, 3, 3)), height / 2 + 3, height / 2 + 3)
        painter.end()
