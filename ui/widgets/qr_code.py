"""A QR code, drawn here from its text; always dark on white, because cameras read that best."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_QUIET = 4  # modules of white that the standard wants around a code
_DARK, _LIGHT = QColor("#000000"), QColor("#FFFFFF")


class QrCode(QWidget):
    """One code; its words say what it is for."""

    def __init__(self, words: str, name: str, side: int = 232) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self._side = side
        self._rows: tuple[bytes, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Draw `text`."""
        self._rows = tuple(bytes(row) for row in segno.make(text, error="m", micro=False).matrix) if text else ()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size near the one that was asked for, of which every module gets a whole number of pixels."""
        count = len(self._rows) + 2 * _QUIET
        side = max(round(self._side / count), 2) * count if self._rows else self._side
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint whole pixels only, so that no module has a soft edge."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_LIGHT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self._rows:
            count = len(self._rows) + 2 * _QUIET
            # Modules are a whole number of the screen's own pixels wide, whatever its scale.
            scale = self.devicePixelRatioF()
            module = max(int(self.width() * scale / count), 1) / scale
            start = (self.width() - module * len(self._rows)) / 2
            for y, row in enumerate(self._rows):
                for x, dark in enumerate(row):
                    if dark:
                        painter.fillRect(QRectF(start + x * module, start + y * module, module, module), _DARK)
        painter.end()
