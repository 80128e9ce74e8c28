"""QR codes as pictures."""

from __future__ import annotations

import io

import cv2
import numpy as np
import segno
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
LINK = "https://relay.example/r/AAECAwQFBgcICQoLDA0ODw#AAECAwQFBgcICQoLDA0ODw"
OTHER = "https://relay.example/r/DwECAwQFBgcICQoLDA0ODw#AAECAwQFBgcICQoLDA0ODw"


def code(text: str, scale: int = 4, border: int = 4) -> Pixels:
    """A code as grey pixels."""
    buffer = io.BytesIO()
    segno.make(text, error="m", micro=False).save(buffer, kind="png", scale=scale, border=border)
    pixels = cv2.imdecode(np.frombuffer(buffer.getvalue(), np.uint8), cv2.IMREAD_GRAYSCALE)
    return np.asarray(pixels, np.uint8)


def png(pixels: Pixels) -> bytes:
    """Pixels as a PNG file."""
    return bytes(cv2.imencode(".png", pixels)[1].tobytes())


def screen(*codes: Pixels, width: int = 1280, height: int = 720) -> Pixels:
    """A screen with a busy ground and codes side by side."""
    rng = np.random.default_rng(7)
    ground = rng.integers(120, 200, (height, width), dtype=np.uint8)
    left = 40
    for found in codes:
        ground[60 : 60 + found.shape[0], left : left + found.shape[1]] = found
        left += found.shape[1] + 60
    return ground
