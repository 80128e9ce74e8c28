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


def blurred(picture: Pixels, size: tuple[int, int] = (640, 480)) -> list[Pixels]:
    """A hand that brings a code before the camera: it comes fast, smeared and tilted, and then is calm."""
    width, height = size
    frames = []
    for left in range(12, 0, -1):  # how far it still has to come
        frame = np.full((height, width), 150, np.uint8)
        turn = cv2.getRotationMatrix2D((picture.shape[1] / 2, picture.shape[0] / 2), 2.0 * left, 1.0)
        turn[:, 2] += ((width - picture.shape[1]) / 2 + 16 * left, (height - picture.shape[0]) / 2)
        drawn = cv2.warpAffine(picture, turn, size, dst=frame, borderMode=cv2.BORDER_TRANSPARENT)
        smear = 3 * left
        frames.append(np.asarray(cv2.filter2D(drawn, -1, np.full((1, smear), 1 / smear)), np.uint8))
    return [*frames, frames[-1], frames[-1], frames[-1]]
