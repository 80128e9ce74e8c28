"""Frames of a camera, or of a film or a folder of pictures in its place.

Rules: OpenCV is imported only when a camera is opened; a camera is let go of as soon as the loop ends, however it
ends; one that is not there, that may not be used, that another program uses, and one that was unplugged while it was
used are told apart wherever the system tells.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from authenticator.errors import InputError, LocalError
from authenticator.limits import (
    CAMERA_MISSES_MAX,
    CAMERA_SILENCE,
    FOLDER_PICTURES_MAX,
    IMAGE_BYTES_MAX,
    IMAGE_PIXELS_MAX,
)
from authenticator.scan.cameras import DEVICE, camera_refusal
from authenticator.scan.image import Pixels, image_size

_WIDTH, _HEIGHT = 1280, 720
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp"})
_PAUSE = 0.02  # seconds before a camera that gave nothing is asked again


class Camera:
    """A camera as an iterator of BGR frames.

    Use it in a `with` block. A film and a folder of pictures end; a camera goes on until the caller stops.

    Attributes:
        live: it goes on whether anybody looks or not; a film waits.
    """

    def __init__(self, source: int | str | Path = 0, refusal: Callable[[str], LocalError] = camera_refusal) -> None:
        """Open the camera with this number, or the device, film or folder with this name.

        Raises:
            LocalError: `camera_absent`, `camera_denied`, `camera_busy` or `camera_unavailable`.
        """
        import cv2

        cv2.utils.logging.setLogLevel(0)  # a missing camera is told by our own error
        self._name = str(source)
        self._refusal = refusal
        path = None if isinstance(source, int) or self._name.isdigit() else Path(source)
        self._folder = path if path is not None and path.is_dir() else None
        self._is_device = path is None or not path.is_file()
        self.live = self._is_device and self._folder is None
        self._capture: Any = None
        if self._folder is None:
            self._capture = self._open(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the camera, so that its light goes out."""
        if self._capture is not None:
            self._capture.release()

    def __iter__(self) -> Iterator[Pixels]:
        import numpy as np

        if self._folder is not None:
            yield from _pictures(self._folder)
            return
        misses, seen, last = 0, False, time.monotonic()
        while misses < CAMERA_MISSES_MAX and time.monotonic() - last < CAMERA_SILENCE:
            taken, frame = self._capture.read()
            if not taken or frame is None:
                if not self._is_device:
                    return
                misses += 1
                time.sleep(_PAUSE)
                continue
            misses, seen, last = 0, True, time.monotonic()
            if frame.shape[0] * frame.shape[1] <= IMAGE_PIXELS_MAX:
                yield np.asarray(frame, np.uint8)
        raise self._silence(seen=seen)

    def _open(self, path: Path | None) -> Any:
        import cv2

        if path is not None:
            device = DEVICE.fullmatch(str(path.resolve())) is not None
            if self._is_device and not device:
                raise LocalError("camera_absent", self._name)
            where: str | int = str(path.resolve()) if device else str(path)
        else:
            device, where = sys.platform == "linux", int(self._name)
        try:
            capture = cv2.VideoCapture(where, cv2.CAP_V4L2 if device else cv2.CAP_ANY)
        except cv2.error as error:
            raise self._refusal(self._name) from error
        if not capture.isOpened():
            capture.release()
            raise self._refusal(self._name) if self._is_device else LocalError("camera_unavailable", "no film")
        if self._is_device:
            capture.set(cv2.CAP_PROP_FRAME_WIDTH, _WIDTH)
            capture.set(cv2.CAP_PROP_FRAME_HEIGHT, _HEIGHT)
            capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)  # the newest picture, not one of some moments ago
        return capture

    def _silence(self, *, seen: bool) -> LocalError:
        """Why there are no pictures, or no more; a camera that we still held would be busy with ourselves."""
        self.close()
        refusal = self._refusal(self._name)
        if seen and refusal.code == "camera_absent":
            return LocalError("camera_unplugged", refusal.detail)
        return refusal


def _pictures(folder: Path) -> Iterator[Pixels]:
    """The pictures of a folder in the order of their names; what is none is passed over."""
    import cv2
    import numpy as np

    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in _PICTURES and path.is_file())
    for path in paths[:FOLDER_PICTURES_MAX]:
        with path.open("rb") as file:
            content = file.read(IMAGE_BYTES_MAX + 1)
        try:
            width, height = image_size(content)
            frame = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
        except (InputError, cv2.error):
            continue
        if frame is not None and width * height <= IMAGE_PIXELS_MAX and len(content) <= IMAGE_BYTES_MAX:
            yield np.asarray(frame, np.uint8)
