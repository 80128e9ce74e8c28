"""A picture with what was found in it outlined: the camera's mirror, and the pictures to choose a code on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from authenticator.scan.found import Corners
from ui.theme import font, roles

_RADIUS = 10
_BADGE = 26.0
_NEAR = 10  # pixels around an outline that still belong to it


class OutlinedPicture(QWidget):
    """A picture as large as there is room for, and outlines on it.

    Without a picture it shows the places of the outlines on an empty ground of the same form.

    Signals:
        pressed: the number of the outline that was pressed, from 0; only where they are numbered.
    """

    pressed = Signal(int)

    def __init__(self, name: str, words: str, size: QSize, *, numbered: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self._size = size
        self._numbered = numbered
        self._picture = QImage()
        self._extent = QSize(16, 9)
        self._outlines: list[tuple[int, Corners]] = []
        self._lit = -1
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if numbered:
            self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        """Return the size that was asked for."""
        return self._size

    def minimumSizeHint(self) -> QSize:
        """Return a size that any window can give."""
        return QSize(min(self._size.width(), 240), self._size.height())

    def say(self, text: str) -> None:
        """Show words in place of a picture."""
        self._picture, self._outlines, self._text = QImage(), [], text
        self.update()

    def show_picture(self, picture: QImage, outlines: Sequence[tuple[int, Corners]], extent: QSize) -> None:
        """Show a picture of the size `extent`, in whose pixels the outlines are given, each with its number."""
        self._picture, self._text, self._lit = picture, "", -1
        self._extent = extent if not extent.isEmpty() else QSize(16, 9)
        self._outlines = list(outlines)
        self.update()

    def light(self, number: int) -> None:
        """Mark one outline, which the keyboard is at."""
        if number != self._lit:
            self._lit = number
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say which outline it was."""
        number = self._at(event.position()) if event.button() == Qt.MouseButton.LeftButton else -1
        if number >= 0:
            self.pressed.emit(number)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what would be pressed."""
        number = self._at(event.position())
        self.light(number)
        self.setCursor(Qt.CursorShape.PointingHandCursor if number >= 0 else Qt.CursorShape.ArrowCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the picture and the outlines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = self._box()
        round_ = QPainterPath()
        round_.addRoundedRect(box, _RADIUS, _RADIUS)
        painter.fillPath(round_, roles().color("quiet"))
        if self._text:
            painter.setPen(roles().color("secondary"))
            painter.setFont(font())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._text)
        painter.setClipPath(round_)
        if not self._picture.isNull():
            painter.drawImage(box, self._picture)
        for number, _ in self._outlines:
            self._paint_outline(painter, number)
        painter.setClipping(False)
        painter.setPen(QPen(roles().color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(round_)
        painter.end()

    def _paint_outline(self, painter: QPainter, number: int) -> None:
        shape = self._shape(number)
        lit = number == self._lit
        # Two colours, one on the other, are seen on any picture.
        for colour, width in (("surface", 7.0 if lit else 5.0), ("accent", 5.0 if lit else 3.0)):
            pen = QPen(roles().color(colour), width)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(shape)
        if self._numbered:
            badge = self._badge(shape.boundingRect().topLeft())
            painter.setPen(QPen(roles().color("surface"), 2))
            painter.setBrush(roles().color("accent"))
            painter.drawEllipse(badge)
            painter.setPen(roles().color("on_accent"))
            painter.setFont(font("secondary", bold=True))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(number + 1))

    def _badge(self, corner: QPointF) -> QRectF:
        """Where an outline's number stands: at its corner, within the picture, so that the code stays to be seen."""
        box = self._box()
        x = min(max(corner.x() - _BADGE / 2, box.left() + 2), box.right() - _BADGE - 2)
        y = min(max(corner.y() - _BADGE / 2, box.top() + 2), box.bottom() - _BADGE - 2)
        return QRectF(x, y, _BADGE, _BADGE)

    def _box(self) -> QRectF:
        """Where the picture is: in the middle, as large as there is room for."""
        form = QSizeF(self._extent).scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(QPointF((self.width() - form.width()) / 2, (self.height() - form.height()) / 2), form)
        return box.adjusted(0.5, 0.5, -0.5, -0.5)  # room for the line around it

    def _shape(self, number: int) -> QPolygonF:
        """An outline in pixels of the widget."""
        box = self._box()
        scale = box.width() / self._extent.width()
        corners = next(corners for other, corners in self._outlines if other == number)
        return QPolygonF([QPointF(box.x() + x * scale, box.y() + y * scale) for x, y in corners])

    def _at(self, place: QPointF) -> int:
        """The outline at a place, the smallest of several; -1 where there is none."""
        if not self._numbered:
            return -1
        boxes = [(number, self._shape(number).boundingRect()) for number, _ in self._outlines]
        wider = [(number, box.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR)) for number, box in boxes]
        return min(((box.width(), number) for number, box in wider if box.contains(place)), default=(0.0, -1))[1]
