"""A slider over steps, such as lengths of time up to what was asked for; it can be pressed anywhere."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider

from ui.theme import roles

_KNOB, _TRACK, _RING = 16, 4, 4


class DurationSlider(QSlider):
    """Steps of a table; what they mean is said by whoever has the table."""

    def __init__(self, words: str, name: str, steps: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setRange(0, steps - 1)
        self.setPageStep(1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the knob and its ring."""
        return QSize(160, _KNOB + 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which the steps can be told apart."""
        return QSize(80, _KNOB + 2 * _RING)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where it was pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().x())
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self.isSliderDown():
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay where it was let go."""
        self.setSliderDown(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, as much of it as is chosen, and the knob."""
        now = roles()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        start, end = _RING + _KNOB / 2, self.width() - _RING - _KNOB / 2
        at = self._x_of(self.value())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.color("line"))
        painter.drawRoundedRect(QRectF(start, middle - _TRACK / 2, end - start, _TRACK), 2, 2)
        painter.setBrush(now.color("accent"))
        chosen = QRectF(at, 0, end - at, _TRACK) if self._mirrored else QRectF(start, 0, at - start, _TRACK)
        chosen.moveTop(middle - _TRACK / 2)
        painter.drawRoundedRect(chosen, 2, 2)
        knob = QRectF(at - _KNOB / 2, middle - _KNOB / 2, _KNOB, _KNOB)
        painter.setPen(QPen(now.color("surface"), 2))
        painter.drawEllipse(knob)
        if self.hasFocus():
            painter.setPen(QPen(now.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(knob.adjusted(-2, -2, 2, 2))
        painter.end()

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _x_of(self, value: int) -> float:
        part = value / self.maximum() if self.maximum() else 1.0
        room = self.width() - 2 * _RING - _KNOB
        return _RING + _KNOB / 2 + room * (1 - part if self._mirrored else part)

    def _go_to(self, x: float) -> None:
        room = max(self.width() - 2 * _RING - _KNOB, 1)
        part = min(max((x - _RING - _KNOB / 2) / room, 0.0), 1.0)
        self.setValue(round((1 - part if self._mirrored else part) * self.maximum()))
