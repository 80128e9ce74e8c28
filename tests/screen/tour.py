"""`python -m tests.screen.tour FOLDER`: the pictures of the README and of `docs/tour.md`, from the running app.

The window fills a screen of its own, in light and then in dark; a network runs beside it, and a person with a pointer
goes through a first run and a login. What the pictures show is what the window shows, with nothing painted over.
"""

from __future__ import annotations

import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtGui import QImage

from authenticator.network import running_network
from tests.demo.screen import Screen, virtual_screen
from tests.screen.hands import Pointer
from tests.screen.seat import Seat, window

SCHEMES = ("light", "dark")
PICTURES = ("welcome", "key", "home", "consent", "touch", "signed-in", "sessions", "activity", "keys")
_SETTLE = 0.6  # seconds; longer than anything on a page takes to come to rest


def make(folder: Path) -> None:
    """Make every picture of both schemes."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        network = stack.enter_context(running_network(Path(stack.enter_context(tempfile.TemporaryDirectory()))))
        screen = stack.enter_context(virtual_screen(960, 680))
        for scheme in SCHEMES:
            place = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            dressed = Screen({**screen.environment, "COUNTERSIGN_COLOR_SCHEME": scheme}, screen.session_bus)
            with window(dressed, place / "home", network.relay_url, place) as eyes:
                _walk(Seat(Pointer(dressed, eyes), eyes, network), _Camera(dressed, folder, scheme))


class _Camera:
    def __init__(self, screen: Screen, folder: Path, scheme: str) -> None:
        self._screen, self._folder, self._scheme = screen, folder, scheme

    def take(self, name: str) -> None:
        time.sleep(_SETTLE)
        path = self._folder / f"{name}-{self._scheme}.png"
        self._screen.photograph(path)
        # A window has few colours: with a table of them a picture takes a third of the room.
        QImage(str(path)).convertToFormat(QImage.Format.Format_Indexed8).save(str(path))


def _walk(seat: Seat, camera: _Camera) -> None:
    seat.eyes.wait("button", "Set up a new identity")
    camera.take("welcome")
    seat.first_run(at_key=lambda: camera.take("key"))
    camera.take("home")
    login = seat.ask()
    seat.open(login)
    camera.take("consent")
    seat.hands.press("Approve")
    seat.eyes.wait("button", "Touch the virtual key")
    camera.take("touch")
    seat.touch()
    seat.eyes.wait("button", "Done")
    camera.take("signed-in")
    login.wait(timeout=20)
    seat.hands.press("Done")
    for place in ("Sessions", "Activity", "Keys"):
        seat.hands.go(place)
        camera.take(place.lower())


if __name__ == "__main__":
    make(Path(sys.argv[1]))
