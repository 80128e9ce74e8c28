"""Tiles side by side where there is room for all of them, and two by two where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

_GAP = 8
_FEW = 2  # tiles in a line where there is little room


class TileGrid(QWidget):
    """Tiles of one width; each says its least width, so that nobody asks what its words would take there."""

    def __init__(self, tiles: Sequence[QWidget]) -> None:
        super().__init__()
        self._tiles = tiles
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._arrange(len(tiles))

    def minimumSizeHint(self) -> QSize:
        """Return the width of few tiles, and the height of those that are there now."""
        return QSize(self._width_of(_FEW), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many side by side as there is room for."""
        super().resizeEvent(event)
        everyone = len(self._tiles)
        self._arrange(everyone if self.width() >= self._width_of(everyone) else _FEW)

    def _width_of(self, count: int) -> int:
        widest = max(tile.minimumWidth() for tile in self._tiles)
        return widest * count + _GAP * (count - 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for index, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, index // columns, index % columns)
        for column in range(len(self._tiles)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.updateGeometry()
