"""Frames of a camera, and the login code that somebody holds before it.

Rules: OpenCV is imported only when a camera is opened; a code counts when two frames in a row show the same
one; a camera is let go of as soon as the loop ends, however it ends.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np

from authenticator.errors import InputError, LocalError, PersonError
from authenticator.limits import CAMERA_MISSES_MAX, IMAGE_PIXELS_MAX
from authenticator.protocol.link import RequestLink
from authenticator.scan.decode import decode_image, find_link
from authenticator.scan.image import Pixels

_AGREEING_FRAMES = 2
_WIDTH, _HEIGHT = 1280, 720


class Camera:
    """A camera, or a video file in its place, as an iterator of BGR frames.

    Use it in a `with` block. A video file ends; a camera goes on until the caller stops.
    """

    def __init__(self, source: int | str | Path = 0) -> None:
        """Open the camera with this number, or the file or device with this name.

        Raises:
            LocalError: `camera_unavailable`.
        """
        import cv2

        cv2.utils.logging.setLogLevel(0)  # a missing camera is told by our own error
        self._is_file = isinstance(source, (str, Path)) and Path(source).is_file()
        try:
            self._capture = cv2.VideoCapture(str(source) if isinstance(source, Path) else source)
        except cv2.error as error:
            raise LocalError("camera_unavailable", str(source)) from error
        if not self._capture.isOpened():
            self._capture.release()
            raise LocalError("camera_unavailable", str(source))
        if not self._is_file:
            self._capture.set(cv2.CAP_PROP_FRAME_WIDTH, _WIDTH)
            self._capture.set(cv2.CAP_PROP_FRAME_HEIGHT, _HEIGHT)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the camera, so that its light goes out."""
        self._capture.release()

    def __iter__(self) -> Iterator[Pixels]:
        misses = 0
        while misses < CAMERA_MISSES_MAX:
            taken, frame = self._capture.read()
            if not taken or frame is None:
                if self._is_file:
                    return
                misses += 1
                continue
            misses = 0
            if frame.shape[0] * frame.shape[1] <= IMAGE_PIXELS_MAX:
                yield np.asarray(frame, np.uint8)
        raise LocalError("camera_unavailable", "it stopped giving pictures")


def watch(
    frames: Iterable[Pixels],
    cancelled: threading.Event,
    on_frame: Callable[[Pixels], None] | None = None,
) -> RequestLink:
    """Look at frames until two in a row show the same login code.

    Codes that are no login code are passed over, because something else may be in view.

    Raises:
        PersonError: `cancelled`.
        InputError: `several_codes` where one frame shows two, `no_code_found` where the frames end.
    """
    last: RequestLink | None = None
    agreeing = 0
    for frame in frames:
        if cancelled.is_set():
            raise PersonError("cancelled")
        if on_frame is not None:
            on_frame(frame)
        link = _link_in(frame)
        agreeing = agreeing + 1 if link is not None and link == last else int(link is not None)
        last = link
        if link is not None and agreeing >= _AGREEING_FRAMES:
            return link
    raise InputError("no_code_found")


def _link_in(frame: Pixels) -> RequestLink | None:
    try:
        return find_link(decode_image(frame))
    except InputError as error:
        if error.code == "several_codes":
            raise
        return None
