"""A window on a real display, with codes beside it or below it, for a test that uses it from outside.

Run as a program; each argument is a code: what it says, `@`, and the left upper corner in pixels of the display; or
`camera=` and the film that is the webcam.
It says what happens, one line of JSON each.
"""

from __future__ import annotations

import importlib
import json
import sys

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QPixmap, QScreen
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import ui.imports  # noqa: F401 - as the app does, and first as well
from authenticator.consent.view import Source
from authenticator.protocol.link import RequestLink
from tests.fakes.app import NOW, FakeApp
from tests.fakes.codes import code
from tests.ui.watchdog import Watchdog
from ui.controller import Controller
from ui.start import _ON_QT, _PARTS
from ui.theme import Theme

_POLL = 30  # milliseconds
_PRESSED = {"scan": "scanScreenButton", "webcam": "useWebcamButton", "code_0": "code_0", "code_1": "code_1"}


def say(**what: object) -> None:
    print(json.dumps(what), flush=True)


def native(screen: QScreen) -> QRect:
    """A screen in pixels of the display; its corner is where it is, its size is scaled."""
    place = screen.geometry()
    return QRect(place.topLeft(), place.size() * screen.devicePixelRatio())


def code_window(text: str, x: int, y: int) -> QLabel:
    """Another program's window, which shows a code."""
    screen = next(each for each in QGuiApplication.screens() if native(each).contains(x, y))
    pixels = code(text, scale=4)
    image = QImage(pixels.tobytes(), pixels.shape[1], pixels.shape[0], pixels.shape[1], QImage.Format.Format_Grayscale8)
    picture = QPixmap.fromImage(image)
    picture.setDevicePixelRatio(screen.devicePixelRatio())
    shown = QLabel()
    shown.setPixmap(picture)
    inside = QPoint(x, y) - native(screen).topLeft()
    shown.move(screen.geometry().topLeft() + inside / screen.devicePixelRatio())
    shown.show()
    return shown


class Reporter:
    """Says which page is shown, and where what can be pressed is."""

    def __init__(self, controller: Controller, dog: Watchdog) -> None:
        self._window = controller.window
        self._dog = dog
        self._said: object = None
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(_POLL)

    def _look(self) -> None:
        page = self._window.shown
        name = page.objectName() if page is not None and self._window.isVisible() else "hidden"
        now = (name, *map(self._place, _PRESSED.values()))
        if now != self._said:
            self._said = now
            say(page=name, places=dict(zip(_PRESSED, now[1:], strict=True)), stall=self._dog.worst)

    def _place(self, name: str) -> list[int] | None:
        page = self._window.shown
        found = page.findChild(QWidget, name) if page is not None else None
        if found is None or not found.isVisible():
            return None
        middle = found.mapToGlobal(found.rect().center())
        return [middle.x(), middle.y()]


def main() -> None:
    for name in (*_PARTS, *_ON_QT):  # as the app does, before anything can be asked of it
        importlib.import_module(name)
    app = QApplication(sys.argv[:1])
    Theme(app)
    windows = []
    camera = "".join(each.removeprefix("camera=") for each in sys.argv[1:] if each.startswith("camera="))
    for argument in (each for each in sys.argv[1:] if not each.startswith("camera=")):
        text, _, place = argument.rpartition("@")
        windows.append(code_window(text, *map(int, place.split(","))))
    fake = FakeApp()
    opened = fake.open_request

    def remember(link: RequestLink, source: Source) -> object:
        say(link=link.qr_text, source=source.value)
        return opened(link, source)

    fake.open_request = remember  # type: ignore[method-assign, assignment]
    controller = Controller(fake, lambda: NOW, relay="https://relay.example", camera=camera)
    controller.window.move(100, 100)
    controller.start()
    with Watchdog() as dog:
        reporter = Reporter(controller, dog)
        app.exec()
    del reporter


if __name__ == "__main__":
    main()
