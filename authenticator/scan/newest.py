"""The newest frame of a camera, for whoever takes longer to look at one than the camera takes to give it.

Rules: the camera is read on a thread of its own, and every frame is shown; what is looked at is always the newest,
so that nobody sees now what was before the camera some time ago; looking rests as long as it worked, so that a
camera page leaves half of a core to others.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Self

from authenticator.limits import CAMERA_REST_MAX
from authenticator.scan.image import Pixels


class Newest:
    """Frames, without those that came while the one before was looked at.

    Use it in a `with` block inside of the camera's own.
    """

    def __init__(self, frames: Iterable[Pixels], on_frame: Callable[[Pixels], None]) -> None:
        """Prepare.

        Args:
            frames: the camera.
            on_frame: shown every frame, on the camera's thread.
        """
        self._frames = frames
        self._on_frame = on_frame
        self._changed = threading.Condition()
        self._frame: Pixels | None = None
        self._error: Exception | None = None
        self._over = False
        self._thread = threading.Thread(target=self._read, name="countersign-camera")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over = True
        self._thread.join()

    def __iter__(self) -> Iterator[Pixels]:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._frame is not None or self._over)
                frame, self._frame = self._frame, None
            if frame is None:
                if self._error is not None:
                    raise self._error
                return
            began = time.monotonic()
            yield frame
            time.sleep(min(time.monotonic() - began, CAMERA_REST_MAX))

    def _read(self) -> None:
        error: Exception | None = None
        try:
            for frame in self._frames:
                if self._over:
                    break
                self._on_frame(frame)
                with self._changed:
                    self._frame = frame
                    self._changed.notify_all()
        except Exception as raised:  # noqa: BLE001 - whoever looks at the frames is told, whatever it is
            error = raised
        with self._changed:
            self._error, self._over = error, True
            self._changed.notify_all()
