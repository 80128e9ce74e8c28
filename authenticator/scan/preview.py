"""What a camera sees, as a person expects of a mirror.

Rules: the picture is made on the thread that looks, as small as it will be shown, so that the window only paints it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from authenticator.scan.found import Corners
from authenticator.scan.image import Pixels, grey
from authenticator.scan.watch import Light, light_of

PREVIEW_WIDTH, PREVIEW_HEIGHT = 640, 360
"""Pixels that a preview is not larger than; on a fine screen the window shows them at half the size."""


@dataclass(frozen=True, slots=True)
class Preview:
    """One frame, ready to be painted.

    Attributes:
        picture: RGB pixels, left and right changed.
        outlines: corners of the codes that were found, in its pixels.
        light: what is wrong with the light of this frame.
    """

    picture: Pixels = field(repr=False)
    outlines: tuple[Corners, ...]
    light: Light


def preview(frame: Pixels, outlines: Iterable[Corners]) -> Preview:
    """Return one BGR frame, mirrored and made small, with the outlines in their new places."""
    import cv2
    import numpy as np

    height, width = frame.shape[:2]
    scale = min(PREVIEW_WIDTH / width, PREVIEW_HEIGHT / height, 1.0)
    size = (max(round(width * scale), 1), max(round(height * scale), 1))
    small = np.asarray(cv2.resize(frame, size, interpolation=cv2.INTER_AREA), np.uint8)
    picture = np.ascontiguousarray(small[:, ::-1, ::-1])
    return Preview(picture, tuple(_mirrored(corners, scale, size[0]) for corners in outlines), light_of(grey(small)))


def _mirrored(corners: Corners, scale: float, width: int) -> Corners:
    first, second, third, fourth = ((width - 1 - round(x * scale), round(y * scale)) for x, y in corners)
    return first, second, third, fourth
