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
from authenticator.scan.found import Agreement
from authenticator.scan.image import Pixels
from authenticator.scan.process import Decoder

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
    decoder: Decoder,
    cancelled: threading.Event,
    on_frame: Callable[[Pixels], None] | None = None,
) -> RequestLink:
    """Look at frames until two in a row show the same login code.

    Codes that are no login code are passed over, because something else may be in view.

    Raises:
        PersonError: `cancelled`.
        SeveralCodes: `several_codes` where one frame shows two.
        InputError: `no_code_found` where the frames end.
        LocalError: `decoder_failed`.
    """
    agreement = Agreement()
    for frame in frames:
        if cancelled.is_set():
            raise PersonError("cancelled")
        if on_frame is not None:
            on_frame(frame)
        link = agreement.see(decoder.codes_of_frame(frame))
        if link is not None:
            return link
    raise InputError("no_code_found")
