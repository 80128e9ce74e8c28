"""Pictures of pages, made small, and how much two of them differ.

A picture that is kept is small, so that all of them together have room in the repository: what it is for is to show
that a page is not what it was, not how each of its letters looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

FOLDER = Path(__file__).parent / "pictures"
BUDGET = 3_000_000  # bytes of all that are kept
KEPT = QSize(280, 198)
_BLOCKS = QSize(35, 25)
_QUALITY = 30
MEAN_MAX = 2.0  # of 255, over the whole picture
BLOCK_MAX = 36.0  # of 255, in one block of eight pixels


@dataclass(frozen=True, slots=True)
class Difference:
    """How much two pictures differ, of 255: on the whole, and where most."""

    mean: float
    most: float

    @property
    def small(self) -> bool:
        """A person would call them the same."""
        return self.mean <= MEAN_MAX and self.most <= BLOCK_MAX


def picture(window: QWidget, scale: int = 1) -> QImage:
    """What a window shows, at 100 or at 200 percent."""
    made = QImage(window.size() * scale, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(scale)
    painter = QPainter(made)
    window.render(painter, QPoint())
    painter.end()
    return made


def difference(one: QImage, other: QImage) -> Difference:
    """Compare two pictures block by block."""
    blocks = [abs(mine - theirs) for mine, theirs in zip(_blocks(one), _blocks(other), strict=True)]
    return Difference(sum(blocks) / len(blocks), float(max(blocks)))


def keep(made: QImage, path: Path) -> None:
    """Keep a picture to compare later ones with."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not _small(made, KEPT).save(str(path), quality=_QUALITY):
        raise OSError(f"{path} cannot be written")


def kept(path: Path) -> QImage | None:
    """A picture that was kept."""
    return QImage(str(path)) if path.exists() else None


def type_face(app: QApplication) -> str:
    """What the letters of this machine look like; pictures are compared only where it is the same."""
    found = QFontInfo(app.font())
    return f"{found.family()} {found.pointSizeF():g}"


def _small(made: QImage, size: QSize) -> QImage:
    plain = made.convertToFormat(QImage.Format.Format_RGB888)
    return plain.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _blocks(made: QImage) -> bytes:
    blocks = _small(_small(made, KEPT), _BLOCKS)
    content, line = bytes(blocks.constBits()), blocks.bytesPerLine()
    return b"".join(content[row * line : row * line + blocks.width() * 3] for row in range(blocks.height()))
