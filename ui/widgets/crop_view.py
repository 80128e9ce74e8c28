"""A picture behind a circle: dragged, turned with the wheel, or moved with the keyboard until the circle is right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from authenticator.translation import tr
from ui.models.cropping import Crop
from ui.theme import roles

_SIDE, _SIDE_MIN = 304, 176  # a small window makes it smaller, so that the buttons are seen
_MARGIN = 16
_NOTCH = 120  # what one step of a wheel counts
_STEP, _LEAP = 0.02, 0.1  # parts of the square, for an arrow key without and with Shift
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CLOSER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)


class CropView(QWidget):
    """See the module.

    Signals:
        changed: the circle holds something else.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cropView")
        self.setAccessibleName(tr("Your picture; the circle is what sites are shown"))
        self.setAccessibleDescription(tr("The arrow keys move the circle, plus and minus make it smaller and larger."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._picture = QImage()
        self._crop = Crop.middle(1, 1)
        self._held: QPointF | None = None

    @property
    def crop(self) -> Crop:
        """What the circle stands in."""
        return self._crop

    def show_picture(self, picture: QImage) -> None:
        """Show a picture, with the circle as large as it can be in its middle."""
        self._picture = picture
        self._set(Crop.middle(picture.width(), picture.height()))

    def forget(self) -> None:
        """Keep no picture."""
        self._picture = QImage()
        self._crop = Crop.middle(1, 1)

    def zoom(self, zoom: float) -> None:
        """Go closer or away."""
        self._set(self._crop.zoomed(zoom))

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(_SIDE, _SIDE)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest square in which a face can be told."""
        return QSize(_SIDE_MIN, _SIDE_MIN)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the picture under the circle."""
        if self._held is not None:
            by = self._held - event.position()
            self._held = event.position()
            self._set(self._crop.moved(by.x() / self._scale, by.y() / self._scale))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom; the page does not scroll meanwhile."""
        self._set(self._crop.closer(event.angleDelta().y() / _NOTCH))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and zoom with the keyboard."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            leap = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            by = self._crop.side * (_LEAP if leap else _STEP)
            self._set(self._crop.moved(_ARROWS[key][0] * by, _ARROWS[key][1] * by))
        elif key in _CLOSER or key is Qt.Key.Key_Minus:
            self._set(self._crop.closer(1 if key in _CLOSER else -1))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, fainter outside the circle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = self._box
        rounded = QPainterPath()
        rounded.addRoundedRect(box, 12, 12)
        painter.setClipPath(rounded)
        painter.fillRect(box, roles().color("quiet"))
        scale, middle = self._scale, box.center()
        corner = QPointF(middle.x() - self._crop.x * scale, middle.y() - self._crop.y * scale)
        shown = QRectF(corner.x(), corner.y(), self._crop.width * scale, self._crop.height * scale)
        painter.drawImage(shown, self._picture, QRectF(self._picture.rect()))
        circle = box.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        outside = QPainterPath()
        outside.addRect(box)
        outside.addEllipse(circle)
        veil = roles().color("window")
        veil.setAlphaF(0.72)
        painter.fillPath(outside, veil)
        focus = self.hasFocus()
        painter.setPen(QPen(roles().color("accent" if focus else "line"), 2 if focus else 1))
        painter.drawEllipse(circle)
        painter.end()

    @property
    def _scale(self) -> float:
        """Pixels of the screen for one of the picture."""
        return (self._box.width() - 2 * _MARGIN) / self._crop.side

    @property
    def _box(self) -> QRectF:
        """The square, in the middle of what room there is."""
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _set(self, crop: Crop) -> None:
        self._crop = crop
        self.update()
        self.changed.emit()
