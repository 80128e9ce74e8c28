"""Looks through a camera for codes that an errand knows when it sees them.

Rules: one look at a time; the system is asked for the camera before it is opened; a person who gives up is let go at
once, however long the camera takes to notice; what a look that was given up still finds is nobody's any more.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from authenticator.consent.unmask import visible
from authenticator.errors import CountersignError, LocalError, PersonError
from authenticator.scan.camera import Camera
from authenticator.scan.cameras import CameraChoice, cameras
from authenticator.scan.found import Corners
from authenticator.scan.image import Pixels
from authenticator.scan.newest import Newest
from authenticator.scan.preview import Preview, preview
from authenticator.scan.watch import FrameReader, LightHint, Seen, Sighting, Wanted, watch
from ui import capture
from ui.desk import Desk, Step
from ui.window import Window

if TYPE_CHECKING:
    from ui.pages.camera import CameraPage

T = TypeVar("T")

_FRAME_SECONDS = 0.03  # the window shows no more frames than a camera gives


@dataclass(slots=True, eq=False)
class _Look:
    """One look through one camera.

    Attributes:
        wanted: knows a text that is looked for.
        found: takes what was seen.
        back: where the person goes who gives up.
        camera: what the person chose; empty for the last one, or the first.
        ended: the look is over.
        shown: the window has painted the frame before.
    """

    wanted: Wanted[Any]
    found: Callable[[Seen[Any]], None]
    back: Step
    camera: str
    ended: threading.Event = field(default_factory=threading.Event)
    shown: threading.Event = field(default_factory=threading.Event)


class _Show:
    """Hands frames to the window, no more of them than it can paint, with what was seen last outlined."""

    def __init__(self, look: _Look, emit: Callable[[_Look, Preview], None]) -> None:
        self._look = look
        self._emit = emit
        self._last = 0.0
        self._hint = LightHint()
        self._outlines: tuple[Corners, ...] = ()

    def frame(self, frame: Pixels) -> None:
        """Show a frame, if the one before it is painted."""
        if self._look.shown.is_set() and time.monotonic() - self._last >= _FRAME_SECONDS:
            self._last = time.monotonic()
            self._look.shown.clear()
            made = preview(frame, self._outlines)
            self._emit(self._look, replace(made, light=self._hint.after(made.light)))

    def seen(self, _frame: Pixels, seen: tuple[Sighting[Any], ...]) -> None:
        """Remember what was seen, for the next frame."""
        self._outlines = tuple(one.corners for one in seen)

    def both(self, frame: Pixels, seen: tuple[Sighting[Any], ...]) -> None:
        """Show a frame with what was seen in it."""
        self.seen(frame, seen)
        self.frame(frame)


class CameraLook(QObject):
    """The camera page's errand.

    Args:
        desk: the window.
        camera: a camera, film or folder that was named at the start; empty where the person chooses.
    """

    _frame = Signal(object, object)
    _listed = Signal(object, object, str)

    def __init__(self, desk: Desk, camera: str) -> None:
        super().__init__()
        self._desk = desk
        self._named = camera
        self._look: _Look | None = None
        self._turn = threading.Lock()
        desk.window.meet(Window.camera, self._hear_page)
        self._frame.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._listed.connect(self._list, Qt.ConnectionType.QueuedConnection)

    def _hear_page(self, page: CameraPage) -> None:
        page.cancelled.connect(self._give_up)
        page.chosen.connect(self._choose)

    def start(self, wanted: Wanted[T], found: Callable[[Seen[T]], None], back: Step) -> None:
        """Look for codes whose text is `wanted`, in two frames in a row; `back` where the person gives up."""
        window = self._desk.window
        window.show_page(window.camera)
        window.camera.start()
        self._begin(_Look(wanted, found, back, self._named))

    def stop(self) -> None:
        """Let go of the camera, because the window closes."""
        look, self._look = self._look, None
        if look is not None:
            look.ended.set()

    def _begin(self, look: _Look) -> None:
        self.stop()
        self._look = look

        def allowed(yes: bool) -> None:  # noqa: FBT001 - the system's answer
            if look is not self._look:
                return
            if yes:
                self._desk.worker.run(
                    lambda: self._watch(look), partial(self._found, look), partial(self._failed, look)
                )
            else:
                self._failed(look, LocalError("camera_denied", "by the system"))

        # A film that stands in for a camera needs nobody's leave.
        if self._named and not self._named.isdigit():
            allowed(yes=True)
        else:
            capture.ask_for_camera(self, allowed)

    def _give_up(self) -> None:
        look = self._look
        self.stop()
        if look is not None:
            look.back()

    def _choose(self, camera: str) -> None:
        look = self._look
        if look is None or look.camera == camera:
            return
        self._desk.window.camera.start()
        self._begin(replace(look, camera=camera, ended=threading.Event(), shown=threading.Event()))
        self._desk.worker.run(partial(self._desk.facade.remember_camera, camera), lambda _: None, lambda _: None)

    def _found(self, look: _Look, seen: Seen[Any]) -> None:
        if look is self._look:
            self._look = None
            look.found(seen)

    def _failed(self, look: _Look, error: CountersignError) -> None:
        if look is not self._look:
            return
        self._look = None
        again = partial(self.start, look.wanted, look.found, look.back)
        self._desk.show_error(error, retry=again, back=look.back)

    def _show(self, look: _Look, frame: Preview) -> None:
        if look is self._look:
            self._desk.window.camera.show_frame(frame)
        look.shown.set()

    def _list(self, look: _Look, choices: tuple[CameraChoice, ...], current: str) -> None:
        if look is self._look:
            look.camera = current
            self._desk.window.camera.show_cameras([(one.id, visible(one.name)) for one in choices], current)

    # On a thread of the worker from here on.

    def _watch(self, look: _Look) -> Seen[Any]:
        source = self._named or self._pick(look)
        show = _Show(look, self._frame.emit)
        reader = FrameReader(self._desk.facade.decoder)
        look.shown.set()
        with self._turn:  # a camera that was just left is let go of first, or it would be busy with ourselves
            if look.ended.is_set():
                raise PersonError("cancelled")
            with Camera(source) as camera:
                if not camera.live:
                    return watch(camera, reader, look.wanted, look.ended, show.both)
                with Newest(camera, show.frame) as frames:
                    return watch(frames, reader, look.wanted, look.ended, show.seen)

    def _pick(self, look: _Look) -> str:
        """The camera that the person chose now, the one that was used last, or the first."""
        choices = cameras()
        if not choices:
            raise LocalError("camera_absent", "none")
        ids = [one.id for one in choices]
        wanted = look.camera or self._desk.facade.camera()
        chosen = wanted if wanted in ids else ids[0]
        self._listed.emit(look, choices, chosen)
        return chosen
