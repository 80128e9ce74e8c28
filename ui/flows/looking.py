"""Looks through the camera for a text that an errand knows when it sees it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from authenticator.errors import CountersignError, InputError, PersonError
from authenticator.scan.camera import Camera
from authenticator.scan.image import Pixels
from ui.desk import Desk, Step

_FRAME_SECONDS = 0.06  # the window shows no more frames than it can paint
_AGREEING_FRAMES = 2


class Looking(QObject):
    """One look at a time; the camera is let go of as soon as it ends."""

    _frame = Signal(object)

    def __init__(self, desk: Desk, camera: int | str) -> None:
        super().__init__()
        self._desk = desk
        self._camera = camera
        self._ended = threading.Event()
        self._frame.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def start(self, wanted: Callable[[str], bool], found: Callable[[str], None], back: Step) -> None:
        """Look for a code whose text is `wanted`, in two frames in a row; `back` where the person gives up."""
        window = self._desk.window
        window.show_page(window.camera)
        window.camera.start()
        ended = self._ended = threading.Event()
        window.camera.cancelled.connect(ended.set)

        def failed(error: CountersignError) -> None:
            if error.code == "cancelled":
                back()
            else:
                self._desk.show_error(error, retry=lambda: self.start(wanted, found, back), back=back)

        self._desk.worker.run(lambda: self._watch(wanted, ended), found, failed)

    def stop(self) -> None:
        """Let go of the camera, because the window closes."""
        self._ended.set()

    def _show(self, frame: Pixels) -> None:
        self._desk.window.camera.show_frame(frame)

    def _watch(self, wanted: Callable[[str], bool], ended: threading.Event) -> str:
        shown, last, agreeing = 0.0, "", 0
        decoder = self._desk.facade.decoder
        with Camera(self._camera) as camera:
            for frame in camera:
                if ended.is_set():
                    raise PersonError("cancelled")
                if time.monotonic() - shown >= _FRAME_SECONDS:
                    shown = time.monotonic()
                    self._frame.emit(frame)
                seen = next((code.text for code in decoder.codes_of_frame(frame) if wanted(code.text)), "")
                agreeing = agreeing + 1 if seen and seen == last else int(bool(seen))
                last = seen
                if agreeing >= _AGREEING_FRAMES:
                    return seen
        raise InputError("no_code_found")
