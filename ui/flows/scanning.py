"""The four ways to a link, and the one that arrives by itself.

Rules: pixels are looked at by the decoder's own process, whoever they come from; a link is handed on with where it
came from; of several codes the person chooses one, on the picture that they were seen on.
"""

from __future__ import annotations

import importlib
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from PySide6.QtCore import QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from authenticator.consent.provider import display_provider
from authenticator.consent.view import Source
from authenticator.errors import CountersignError, InputError, LocalError
from authenticator.protocol.link import RequestLink
from authenticator.scan.found import Found, find_link, link_from_text
from authenticator.scan.image import Pixels, read_file
from authenticator.scan.watch import Seen, Sighting, login_link, sightings
from authenticator.translation import tr
from ui import capture
from ui.desk import Desk, Step
from ui.flows.asking import Asking
from ui.flows.camera_look import CameraLook
from ui.models.picking import Ground, code_lines
from ui.pages.moments import LinkPage

_ENDINGS = "*.png *.jpg *.jpeg *.webp *.gif *.bmp *.pdf"

Hand = Callable[[RequestLink, Source, int | None], None]


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was found on some pictures.

    Attributes:
        sightings: one link, or several different ones.
        grounds: the pictures; only where there are several links.
        milliseconds: how long looking took.
    """

    sightings: tuple[Sighting[RequestLink], ...]
    grounds: tuple[Ground, ...] = ()
    milliseconds: int | None = None


class Scanning(QObject):
    """Finds a link and hands it on, with where it came from and how many milliseconds reading took."""

    def __init__(self, desk: Desk, asking: Asking, found: Hand, camera: CameraLook) -> None:
        super().__init__()
        self._desk = desk
        self._asking = asking
        self._found = found
        self._camera = camera
        self._picked: Callable[[int], None] | None = None
        self._aside: capture.Aside | None = None
        self._closing = threading.Event()
        window = desk.window
        window.home.scan_screen.connect(self.scan_screen)
        window.home.use_camera.connect(self.use_camera)
        window.home.open_image.connect(self.open_image)
        window.home.paste_link.connect(self.paste_link)
        window.home.dropped.connect(self.take_dropped)

    @cached_property
    def _link(self) -> LinkPage:
        page = self._desk.window.link
        page.entered.connect(self._typed)
        page.cancelled.connect(self._desk.go_home)
        return page

    def leave(self) -> None:
        """Let go of the desktop, because what it shows will not be looked at, and have the window back."""
        self._closing.set()
        self._come_back()

    def stop(self) -> None:
        """Let go of the picture that is looked at, and of the desktop, because the window closes."""
        self._closing.set()
        self._aside = None
        self._desk.facade.decoder.close()

    def scan_screen(self) -> None:
        """Look for a code on every screen."""
        self._aside = aside = capture.Aside(self._desk.window)
        self._desk.worker.run(self._make_ready, lambda _: None, lambda _: None)
        here = self._desk.here
        if capture.only_desktop_may_look():
            aside.then(partial(self._ask_desktop, here(self._on_desktop), here(self._not_shown)))
        else:
            aside.then(partial(self._grab, here(self._on_screens)))

    def use_camera(self) -> None:
        """Look for a code before the camera."""
        self._camera.start(login_link, self._seen, self._desk.go_home)

    def open_image(self) -> None:
        """Ask for a picture file."""
        endings = tr("Pictures and PDF ({endings})", endings=_ENDINGS)
        dialog = QFileDialog(self._desk.window, tr("Open a picture of the code"), "", endings)
        dialog.setObjectName("imageDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.read_image)
        dialog.open()

    def read_image(self, path: str) -> None:
        """Look for a code in a picture file."""
        self._read_file(path, Source.IMAGE, self.open_image)

    def paste_link(self) -> None:
        """Take the link or the picture in the clipboard, or ask for one."""
        if not self._take_content(capture.clipboard(), Source.CLIPBOARD, Source.CLIPBOARD):
            self._ask("", "")

    def take_dropped(self, content: QMimeData) -> None:
        """Take the picture or the link that was dropped, or say that it is neither."""
        if not self._take_content(content, Source.IMAGE, Source.LINK):
            self._desk.show_error(InputError("drop_unusable"))

    def arrive(self, text: str) -> None:
        """Show where a link that came by itself leads, and wait for the person."""
        try:
            link = link_from_text(text)
        except InputError as error:
            self._desk.show_error(error)
            return
        shown = display_provider("", link.relay)
        self._asking.ask(
            tr("A login link was opened"),
            tr("It leads to {host}.", host=shown.host),
            " ".join([*shown.warnings, tr("Continue only if you just asked to sign in.")]),
            unasked=True,
            keep=tr("Ignore"),
            agree=tr("Continue"),
            agreed=partial(self._found, link, Source.DEEP_LINK, None),
            kept=self._desk.go_home,
        )

    # Text.

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
        self._desk.window.show_page(self._link)
        self._link.ask(text, problem)

    def _take_content(self, content: QMimeData, picture_source: Source, text_source: Source) -> bool:
        """Take what was copied or dropped: a link before a picture, a picture before any other text."""
        text = capture.text_in(content)
        picture, path = capture.picture_in(content), capture.file_in(content)
        if login_link(text) is not None or (text.strip() and picture is None and not path):
            self._take(text, text_source)
        elif path:
            self._read_file(path, picture_source, None)
        elif picture is not None:
            shot = capture.Shot(picture)
            self._look(lambda: self._on_pictures([(capture.pixels_of(picture), shot)]), picture_source, None)
        else:
            return False
        return True

    # Screens.

    def _come_back(self) -> None:
        aside, self._aside = self._aside, None
        if aside is not None:
            aside.come_back()

    def _make_ready(self) -> None:
        """Load what looks at pictures while nothing is to be painted; where that fails, looking says so."""
        importlib.import_module("numpy")
        self._desk.facade.decoder.start()

    def _grab(self, seen: Callable[[list[capture.Bands]], None]) -> None:
        def grabbed(bands: list[capture.Bands]) -> None:
            if not self._closing.is_set():
                seen(bands)
                QTimer.singleShot(0, self, self._come_back)

        if not self._closing.is_set():
            capture.grab_screens(self, grabbed)

    def _on_screens(self, grabbed: list[capture.Bands]) -> None:
        self._look(lambda: self._on_pictures(capture.usable(grabbed)), Source.SCREEN, self.scan_screen)

    def _ask_desktop(self, seen: Callable[[bytes], None], not_shown: Callable[[CountersignError], None]) -> None:
        def taken(content: bytes) -> None:
            self._come_back()
            seen(content)

        def failed(error: CountersignError) -> None:
            self._come_back()
            not_shown(error)

        if not self._closing.is_set():
            self._desk.worker.run(self._desktop_picture, taken, failed)

    def _on_desktop(self, content: bytes) -> None:
        self._look(lambda: self._in_desktop_picture(content), Source.SCREEN, self.scan_screen)

    def _not_shown(self, error: CountersignError) -> None:
        self._desk.show_error(error, retry=self.scan_screen)

    def _desktop_picture(self) -> bytes:
        from authenticator.scan.portal import portal_picture

        return portal_picture(self._closing, patience=capture.DESKTOP_PATIENCE)

    # The camera.

    def _seen(self, seen: Seen[RequestLink]) -> None:
        import numpy as np

        if len(seen.sightings) == 1:
            self._found(seen.sightings[0].value, Source.CAMERA, None)
            return
        height, width = seen.frame.shape[:2]
        picture = capture.image_of(np.ascontiguousarray(seen.frame[:, :, ::-1]))
        self._choose(_Looked(seen.sightings, (Ground((width, height), "", picture),)), Source.CAMERA)

    # Pictures.

    def _read_file(self, path: str, source: Source, again: Step | None) -> None:
        self._look(lambda: self._in_file(path), source, again)

    def _look(self, call: Callable[[], _Looked], source: Source, again: Step | None) -> None:
        window = self._desk.window
        window.wait.wait_for(tr("Looking for a code\u2026"))
        window.show_page(window.wait)
        start = time.perf_counter()

        def done(looked: _Looked) -> None:
            if len(looked.sightings) > 1:
                self._choose(looked, source)
            else:
                self._found(looked.sightings[0].value, source, round((time.perf_counter() - start) * 1_000))

        self._desk.worker.run(call, done, lambda error: self._desk.show_error(error, retry=again))

    def _on_pictures(self, pictures: Sequence[tuple[Pixels, capture.Shot]]) -> _Looked:
        found = [self._desk.facade.decoder.codes(pixels) for pixels, _ in pictures]
        grounds = tuple(_painted(shot.picture, shot.name) for _, shot in pictures)
        return _looked(found, grounds)

    def _in_desktop_picture(self, content: bytes) -> _Looked:
        try:
            pixels = self._desk.facade.decoder.picture_of_file(content)
        except InputError as error:
            raise LocalError("screen_capture_failed", error.code) from error
        if capture.of_one_colour(pixels):
            raise LocalError("screen_capture_failed", "nothing on it")
        return self._on_pictures([(pixels, capture.Shot(capture.image_of(pixels)))])

    def _in_file(self, path: str) -> _Looked:
        content = read_file(path)
        found = self._desk.facade.decoder.codes_of_file(content)
        looked = _looked([found], (Ground(name=tr("In the file")),))
        return looked if len(looked.sightings) == 1 else _looked([found], (self._ground(content),))

    def _ground(self, content: bytes) -> Ground:
        """The picture in a file, to choose on; pages have none, and are chosen from without."""
        try:
            picture = capture.image_of(self._desk.facade.decoder.picture_of_file(content))
        except CountersignError:
            return Ground(name=tr("In the file"))
        return _painted(picture)

    # Several.

    def _choose(self, looked: _Looked, source: Source) -> None:
        page = self._desk.window.picker
        if self._picked is None:
            page.chosen.connect(self._pick)
            page.cancelled.connect(self._pick_none)

        def picked(number: int) -> None:
            self._found(looked.sightings[number].value, source, looked.milliseconds)

        self._picked = picked
        page.show_codes(code_lines(looked.sightings, looked.grounds), looked.grounds)
        self._desk.window.show_page(page)
        page.start()

    def _pick(self, number: int) -> None:
        picked = self._picked
        self._desk.window.picker.forget()
        if picked is not None:
            picked(number)

    def _pick_none(self) -> None:
        self._desk.window.picker.forget()
        self._desk.go_home()


def _painted(picture: QImage, name: str = "") -> Ground:
    return Ground((picture.width(), picture.height()), name, picture)


def _looked(found: Sequence[Sequence[Found]], grounds: tuple[Ground, ...]) -> _Looked:
    """Return the links among what was found.

    Raises:
        InputError: what is wrong with what was found, where no link is among it.
    """
    seen = sightings(found, login_link)
    if not seen:
        find_link([code for codes in found for code in codes])
    return _Looked(seen, grounds if len(seen) > 1 else ())
