"""The security key, drawn, with the one thing in this window that moves: the ring that waits for a touch."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QWidget

from authenticator.translation import tr
from ui.theme import reduced_motion, roles, scaled

KeyState = Literal["away", "here", "touch"]

_PERIOD = 1_800  # milliseconds of one breath
_STILL = 0.5  # the part of a breath that is shown where nothing is to move
_SIZE = QSize(200, 110)  # of the drawing with its ring, which is as large as the type wants
_WITHOUT_RING = 60  # of the height
_CONTACT = QPointF(124, 55)


class KeyDrawing(QWidget):
    """A key on the table. It is drawn in dashes while it is away; its contact breathes while a touch is waited for.

    A drawing that begins without the ring has no room for it.
    """

    def __init__(self, words: str = "", state: KeyState = "touch") -> None:
        super().__init__()
        self._height = _SIZE.height() if state == "touch" else _WITHOUT_RING
        self.setFixedSize(scaled(_SIZE.width()), scaled(self._height))
        self.setAccessibleName(words or tr("A security key that waits for your touch"))
        self._state: KeyState = state
        self._breath = QVariantAnimation(self)
        self._breath.setStartValue(0.0)
        self._breath.setKeyValueAt(0.5, 1.0)
        self._breath.setEndValue(0.0)
        self._breath.setDuration(_PERIOD)
        self._breath.setLoopCount(-1)
        self._breath.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._breath.valueChanged.connect(self._breathe)
        self._part = _STILL

    @property
    def moves(self) -> bool:
        """The ring breathes now."""
        return self._breath.state() == QVariantAnimation.State.Running

    def show_state(self, state: KeyState) -> None:
        """Show a key that is away, one that is here, or one that is to be touched."""
        self._state = state
        self._live()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Breathe while it is seen, unless the person wants things still."""
        super().showEvent(event)
        self._live()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop when nobody looks."""
        self._breath.stop()
        super().hideEvent(event)

    def _live(self) -> None:
        if self._state == "touch" and self.isVisible() and not reduced_motion():
            self._breath.start()
        else:
            self._breath.stop()
            self._part = _STILL

    def _breathe(self, value: float) -> None:
        if reduced_motion():  # since just now
            self._live()
        else:
            self._part = value
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint plug, body, contact and ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / _SIZE.width(), self.height() / self._height)
        painter.translate(0, (self._height - _SIZE.height()) / 2)
        if self._state == "touch":
            self._paint_ring(painter)
        self._paint_key(painter)
        painter.end()

    def _paint_ring(self, painter: QPainter) -> None:
        now = roles()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.color("soft"))
        reach = 40 + 8 * self._part
        painter.drawEllipse(_CONTACT, reach, reach)
        ring = now.color("accent")
        ring.setAlphaF(0.25 + 0.45 * self._part)
        painter.setPen(QPen(ring, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(_CONTACT, 28 + 8 * self._part, 28 + 8 * self._part)

    def _paint_key(self, painter: QPainter) -> None:
        now = roles()
        away = self._state == "away"
        outline = now.color("edge" if away else "text")
        style = Qt.PenStyle.DashLine if away else Qt.PenStyle.SolidLine
        painter.setPen(QPen(now.color("edge" if away else "secondary"), 1.2, style))
        painter.setBrush(Qt.BrushStyle.NoBrush if away else now.color("quiet"))
        painter.drawRoundedRect(QRectF(34, 43, 38, 24), 3, 3)
        for height in () if away else (49, 55, 61):
            painter.drawLine(QPointF(42, height), QPointF(52, height))
        painter.setPen(QPen(outline, 1.6 if away else 2, style))
        painter.setBrush(now.color("surface"))
        painter.drawRoundedRect(QRectF(68, 33, 92, 44), 11, 11)
        painter.setPen(QPen(outline, 1.6))
        painter.drawEllipse(QPointF(148, 55), 4, 4)
        painter.setPen(QPen(outline, 1.6, style) if away else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if away else now.color("accent"))
        painter.drawEllipse(_CONTACT, 13, 13)
