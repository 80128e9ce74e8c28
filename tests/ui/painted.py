"""What a widget really paints: the pieces of text that reach the paint device, and where, after wrapping."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QPaintDevice, QPaintEngine, QPaintEngineState, QPainter, QRegion, QTextItem
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import IconButton, PaintedButton

_DPI = 96
_SEAM = "\u200b"


@dataclass(frozen=True, slots=True)
class Piece:
    """One run of glyphs.

    Attributes:
        text: what it says.
        box: where, in the widget's own coordinates.
    """

    text: str
    box: QRectF


class _Recorder(QPaintEngine):
    """Remembers text and paints nothing."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.pieces: list[Piece] = []
        self._offset = QPointF()

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def updateState(self, state: QPaintEngineState) -> None:  # noqa: N802 - Qt's name
        if state.state() & QPaintEngine.DirtyFlag.DirtyTransform:
            self._offset = QPointF(state.transform().dx(), state.transform().dy())

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:  # type: ignore[override]  # noqa: N802 - Qt's name
        top = at.y() + self._offset.y() - item.ascent()
        box = QRectF(at.x() + self._offset.x(), top, item.width(), item.ascent() + item.descent())
        self.pieces.append(Piece(item.text(), box))

    def drawPixmap(self, *_: object) -> None:  # noqa: N802 - Qt's name
        pass

    def drawImage(self, *_: object) -> None:  # noqa: N802 - Qt's name
        pass

    def drawPath(self, *_: object) -> None:  # noqa: N802 - Qt's name
        pass

    def drawPolygon(self, *_: object) -> None:  # noqa: N802 - Qt's name
        pass

    def drawRects(self, *_: object) -> None:  # noqa: N802 - Qt's name
        pass

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User


class _Device(QPaintDevice):
    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.recorder = _Recorder()
        self._size = size

    def paintEngine(self) -> QPaintEngine:  # noqa: N802 - Qt's name
        return self.recorder

    def metric(self, wanted: QPaintDevice.PaintDeviceMetric) -> int:
        metrics = QPaintDevice.PaintDeviceMetric
        return {
            metrics.PdmWidth: self._size.width(),
            metrics.PdmHeight: self._size.height(),
            metrics.PdmDpiX: _DPI,
            metrics.PdmDpiY: _DPI,
            metrics.PdmPhysicalDpiX: _DPI,
            metrics.PdmPhysicalDpiY: _DPI,
            metrics.PdmDepth: 32,
            metrics.PdmDevicePixelRatio: 1,
            metrics.PdmDevicePixelRatioScaled: 1 << 16,
        }.get(wanted, 0)


def pieces(widget: QWidget) -> list[Piece]:
    """Return what a widget itself paints, without its children, in the order in which it does."""
    device = _Device(widget.size())
    painter = QPainter(device)
    widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag(0))
    painter.end()
    return device.recorder.pieces


def painted(widget: QWidget) -> str:
    """Return all that a widget paints as one text, without the seams that it may be broken at."""
    return "".join(piece.text for piece in pieces(widget)).replace(_SEAM, "")


def outside(widget: QWidget) -> Iterator[str]:
    """Give every piece of text that reaches beyond the widget, where it would be cut."""
    for piece in pieces(widget):
        shown = piece.text.rstrip(f" {_SEAM}")
        beyond = piece.box.right() > widget.width() + 1 and shown == piece.text.rstrip(_SEAM)
        above_or_below = piece.box.top() < -1 or piece.box.bottom() > widget.height() + 1
        if shown and (piece.box.left() < -1 or beyond or above_or_below):
            yield shown


def squeezed(widgets: Iterable[QWidget]) -> list[str]:
    """What paints itself and is cut: words beyond its edges, or a control smaller than it says it must be."""
    found = []
    for widget in widgets:
        name, size = f"{type(widget).__name__} {widget.objectName()}", widget.size().toTuple()
        if isinstance(widget, PaintedButton) and not isinstance(
            widget, IconButton
        ):  # which has a fixed size, and no words
            least = widget.minimumSizeHint()
            if least.height() > widget.height() or least.width() > widget.width():
                found.append(f"{name}: {least.toTuple()} in {size}")
        if type(widget).__module__.startswith("ui.") and "paintEvent" in vars(type(widget)):
            found.extend(f"{name}: {text!r} beyond {size}" for text in outside(widget))
    return found
