"""Which square of a picture is kept: moved and zoomed, and never beyond the picture's edge."""

from __future__ import annotations

from dataclasses import dataclass, replace

ZOOM_MAX = 8.0
_LEAST = 48  # pixels of the picture; a smaller square would only be made larger again
_STEP = 1.15


@dataclass(frozen=True, slots=True)
class Crop:
    """A square within a picture.

    Attributes:
        width: of the picture, in its pixels.
        height: of the picture.
        x: the middle of the square.
        y: the middle of the square.
        zoom: 1 for the largest square that there is room for.
    """

    width: int
    height: int
    x: float
    y: float
    zoom: float = 1.0

    @classmethod
    def middle(cls, width: int, height: int) -> Crop:
        """The largest square, in the middle."""
        return cls(width, height, width / 2, height / 2)

    @property
    def side(self) -> float:
        """Of the square, in the picture's pixels."""
        return min(self.width, self.height) / self.zoom

    @property
    def zoom_max(self) -> float:
        """How close one can go."""
        return max(1.0, min(ZOOM_MAX, min(self.width, self.height) / _LEAST))

    @property
    def square(self) -> tuple[int, int, int]:
        """Left, top and side in whole pixels, inside the picture."""
        side = max(1, min(round(self.side), self.width, self.height))
        left = min(max(round(self.x - side / 2), 0), self.width - side)
        top = min(max(round(self.y - side / 2), 0), self.height - side)
        return left, top, side

    def moved(self, right: float, down: float) -> Crop:
        """The same square elsewhere, as far as the picture goes; in the picture's pixels."""
        return _inside(replace(self, x=self.x + right, y=self.y + down))

    def zoomed(self, zoom: float) -> Crop:
        """A square about the same middle, larger or smaller."""
        return _inside(replace(self, zoom=min(max(zoom, 1.0), self.zoom_max)))

    def closer(self, steps: float) -> Crop:
        """Zoomed by some steps; below 0 away."""
        return self.zoomed(self.zoom * _STEP**steps)


def _inside(crop: Crop) -> Crop:
    """The same square, moved until no edge of it is outside the picture."""
    half = crop.side / 2
    x = min(max(crop.x, half), crop.width - half)
    y = min(max(crop.y, half), crop.height - half)
    return replace(crop, x=x, y=y)
