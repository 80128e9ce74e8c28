"""The security key, drawn, with the one thing in this window that moves: the ring that waits for a touch."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.theme import reduced_motion, roles

_PERIOD = 1_800  # milliseconds of one breath
_REACH = 46.0


class KeyDrawing(QWidget):
    """A key on the table; its contact breathes while the window waits for the person."""

    def __init__(self, words: str = "A security key that waits for your touch") -> None:
        super().__init__()
        self.setFixedSize(200, 110)
        self.setAccessibleName(words)
        self._breath = QVariantAnimation(self)
        self._breath.setStartValue(0.0)
        self._breath.setKeyValueAt(0.5, 1.0)
        self._breath.setEndValue(0.0)
        self._breath.setDuration(_PERIOD)
        self._breath.setLoopCount(-1)
        self._breath.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._breath.valueChanged.connect(self._breathe)
        self._part = 0.5

    def showEvent(self, event: QShowEvent) -> None:
        """Breathe while it is seen, unless the person wants things still."""
        super().showEvent(event)
        if not reduced_motion():
            self._breath.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop when nobody looks."""
        self._breath.stop()
        super().hideEvent(event)

    def _breathe(self, value: float) -> None:
        self._part = value
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint plug, body, contact and ring."""
        now = roles()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        contact = QPointF(124, 55)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.color("soft"))
        reach = _REACH - 6 + 8 * self._part
        painter.drawEllipse(contact, reach, reach)
        ring = now.color("accent")
        ring.setAlphaF(0.25 + 0.45 * self._part)
        painter.setPen(QPen(ring, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(contact, 28 + 8 * self._part, 28 + 8 * self._part)
        painter.setPen(QPen(now.color("secondary"), 1.2))
        painter.setBrush(now.color("quiet"))
        painter.drawRoundedRect(QRectF(34, 43, 38, 24), 3, 3)
        for height in (49, 55, 61):
            painter.drawLine(QPointF(42, height), QPointF(52, height))
        painter.setPen(QPen(now.color("text"), 2))
        painter.setBrush(now.color("surface"))
        painter.drawRoundedRect(QRectF(68, 33, 92, 44), 11, 11)
        painter.setPen(QPen(now.color("text"), 1.6))
        painter.drawEllipse(QPointF(148, 55), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.color("accent"))
        painter.drawEllipse(contact, 13, 13)
        painter.end()
