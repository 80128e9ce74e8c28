"""Our own line icons, drawn in the colour that holds when they are painted.

Rules: an icon is as large as the type beside it wants (`scaled`); what points along the line is mirrored where one
reads from right to left.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from ui.theme import roles, scaled

_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"
_ALONG = frozenset({"back", "handed_on"})
_OTHERWISE = "key"  # where a key's model names a picture that is not here


@lru_cache(maxsize=256)
def _renderer(name: str, color: str, on_color: str) -> QSvgRenderer:
    path = _FOLDER / f"{name}.svg"
    source = (path if path.is_file() else _FOLDER / f"{_OTHERWISE}.svg").read_text(encoding="utf-8")
    source = source.replace("currentColor", color).replace("onColor", on_color)
    return QSvgRenderer(QByteArray(source.encode()))


def paint_icon(painter: QPainter, name: str, rect: QRectF, role: str) -> None:
    """Paint an icon into `rect` in the colour of a role."""
    now = roles()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if name in _ALONG and painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        painter.translate(2 * rect.center().x(), 0)
        painter.scale(-1, 1)
    _renderer(name, now.color(role).name(), now.on_accent).render(painter, rect)
    painter.restore()


def icon(name: str, role: str = "text", size: int = 64) -> QIcon:
    """Return an icon for places that Qt paints itself, such as the window's."""
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, name, QRectF(0, 0, size, size), role)
    painter.end()
    return QIcon(pixmap)


class Icon(QWidget):
    """One icon; decoration, so assistive technology passes over it."""

    def __init__(self, name: str, role: str = "secondary", size: int = 20) -> None:
        super().__init__()
        self._name = name
        self._role = role
        self.setFixedSize(scaled(size), scaled(size))

    def show_icon(self, name: str, role: str) -> None:
        """Show another icon."""
        self._name = name
        self._role = role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        paint_icon(painter, self._name, QRectF(self.rect()), self._role)
        painter.end()
