"""The four ways to a link, and the one that arrives by itself."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from authenticator.consent.provider import display_provider
from authenticator.consent.view import Source
from authenticator.errors import CountersignError, InputError
from authenticator.protocol.link import RequestLink
from authenticator.scan.camera import Camera, watch
from authenticator.scan.decode import decode_image, find_link, find_link_in_images, link_from_text
from authenticator.scan.image import Pixels, load_image
from ui import capture
from ui.desk import Desk
from ui.flows.asking import Asking

_FRAME_SECONDS = 0.06  # the window shows no more frames than it can paint
_FILTER = "Pictures (*.png *.jpg *.jpeg *.webp *.bmp)"

Found = Callable[[RequestLink, Source, int | None], None]


class Scanning(QObject):
    """Finds a link and hands it on, with where it came from and how many milliseconds reading took."""

    _frame = Signal(object)

    def __init__(self, desk: Desk, asking: Asking, found: Found, camera: int | str) -> None:
        super().__init__()
        self._desk = desk
        self._asking = asking
        self._found = found
        self._camera = camera
        self._camera_ended = threading.Event()
        window = desk.window
        window.home.scan_screen.connect(self.scan_screen)
        window.home.use_camera.connect(self.use_camera)
        window.home.open_image.connect(self.open_image)
        window.home.paste_link.connect(self.paste_link)
        window.home.dropped.connect(self.read_image)
        window.camera.cancelled.connect(self._camera_ended.set)
        window.link.entered.connect(self._typed)
        window.link.cancelled.connect(desk.go_home)
        self._frame.connect(window.camera.show_frame, Qt.ConnectionType.QueuedConnection)

    def stop(self) -> None:
        """Let go of the camera, because the window closes."""
        self._camera_ended.set()

    def scan_screen(self) -> None:
        """Look for a code on every screen."""
        failed = partial(self._failed, self.scan_screen)

        def captured(pictures: list[Pixels]) -> None:
            self._read(partial(find_link_in_images, pictures), Source.SCREEN, failed)

        capture.capture_screens(self._desk.window, captured, failed)

    def use_camera(self) -> None:
        """Look for a code before the camera."""
        window = self._desk.window
        window.show_page(window.camera)
        window.camera.start()
        self._camera_ended = threading.Event()
        window.camera.cancelled.connect(self._camera_ended.set)
        ended = self._camera_ended

        def failed(error: CountersignError) -> None:
            if error.code == "cancelled":
                self._desk.go_home()
            else:
                self._failed(self.use_camera, error)

        def found(link: RequestLink) -> None:
            self._found(link, Source.CAMERA, None)

        self._desk.worker.run(lambda: self._watch(ended), found, failed)

    def open_image(self) -> None:
        """Ask for a picture file."""
        dialog = QFileDialog(self._desk.window, "Open a picture of the code", "", _FILTER)
        dialog.setObjectName("imageDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.read_image)
        dialog.open()

    def read_image(self, path: str) -> None:
        """Look for a code in a picture file."""
        call = partial(_link_in_file, path)
        self._read(call, Source.IMAGE, partial(self._failed, self.open_image))

    def paste_link(self) -> None:
        """Take the link or the picture in the clipboard, or ask for one."""
        text = capture.clipboard_text()
        if text.strip():
            self._take(text, Source.CLIPBOARD)
            return
        try:
            picture = capture.clipboard_picture()
        except InputError as error:
            self._desk.show_error(error)
            return
        if picture is None:
            self._ask("", "")
            return
        failed = partial(self._failed, None)
        self._read(lambda: find_link(decode_image(picture)), Source.CLIPBOARD, failed)

    def arrive(self, text: str) -> None:
        """Show where a link that came by itself leads, and wait for the person."""
        try:
            link = link_from_text(text)
        except InputError as error:
            self._desk.show_error(error)
            return
        shown = display_provider("", link.relay)
        self._asking.ask(
            "A login link was opened",
            f"It leads to {shown.host}.",
            " ".join([*shown.warnings, "Continue only if you just asked to sign in."]),
            unasked=True,
            keep="Ignore",
            agree="Continue",
            agreed=partial(self._found, link, Source.DEEP_LINK, None),
            kept=self._desk.go_home,
        )

    def _typed(self, text: str) -> None:
        self._take(text, Source.LINK)

    def _take(self, text: str, source: Source) -> None:
        try:
            link = link_from_text(text)
        except InputError as error:
            self._ask(text.strip()[:200], error.user_text())
            return
        self._found(link, source, None)

    def _ask(self, text: str, problem: str) -> None:
        window = self._desk.window
        window.show_page(window.link)
        window.link.ask(text, problem)

    def _read(
        self,
        call: Callable[[], RequestLink],
        source: Source,
        failed: Callable[[CountersignError], None],
    ) -> None:
        window = self._desk.window
        window.wait.wait_for("Looking for a code\u2026")
        window.show_page(window.wait)

        def timed() -> tuple[RequestLink, int]:
            start = time.perf_counter()
            link = call()
            return link, round((time.perf_counter() - start) * 1_000)

        self._desk.worker.run(timed, lambda found: self._found(found[0], source, found[1]), failed)

    def _watch(self, ended: threading.Event) -> RequestLink:
        last = 0.0

        def show(frame: Pixels) -> None:
            nonlocal last
            if time.monotonic() - last >= _FRAME_SECONDS:
                last = time.monotonic()
                self._frame.emit(frame)

        with Camera(self._camera) as camera:
            return watch(camera, ended, show)

    def _failed(self, again: Callable[[], None] | None, error: CountersignError) -> None:
        self._desk.show_error(error, retry=again)


def _link_in_file(path: str) -> RequestLink:
    return find_link(decode_image(load_image(path)))
