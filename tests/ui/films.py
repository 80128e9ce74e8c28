"""A film in place of a camera."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from tests.fakes.codes import Pixels


def film(path: Path, *frames: Pixels) -> str:
    """Write grey frames of 640 by 480 pixels; returns the file's name."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, (640, 480))
    for frame in frames:
        writer.write(np.ascontiguousarray(np.dstack([frame] * 3)))
    writer.release()
    return str(path)
