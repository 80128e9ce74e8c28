"""A switch: a check box that looks like what it does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from ui.theme import roles

_WIDTH, _HEIGHT, _RING = 36, 20, 4


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
        return QSize(_WIDTH + 2 * _RING, _HEIGHT + 2 * _RING)

    def hitButton(self, position: QPoint) -> bool:
        """The whole of it can be pressed."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the switch; where the knob stands says as much as the colour."""
        now = roles()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - _HEIGHT) / 2
        box = QRectF(self.width() - _WIDTH - _RING, top, _WIDTH, _HEIGHT)
        on = self.isChecked()
        ground = now.color("accent" if on else "edge")
        if not self.isEnabled():
            ground.setAlphaF(0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, _HEIGHT / 2, _HEIGHT / 2)
        knob = box.right() - _HEIGHT + 2 if on else box.left() + 2
        painter.setBrush(now.color("on_accent" if on else "surface"))
        painter.drawEllipse(QRectF(knob, top + 2, _HEIGHT - 4, _HEIGHT - 4))
        if self.hasFocus():
            painter.setPen(QPen(now.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 13, 13)
        painter.end()
