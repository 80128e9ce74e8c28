"""Screens, clipboard and the camera's permission: what only the window's own thread can get from the system.

Rules: the own window is out of the way while the screen is looked at; each screen is one picture, at its real
resolution, grabbed band by band, so that no other event waits for all of it, and again where it changed meanwhile; a
screen of one colour was not captured, whatever the system says; where only the desktop may look at the screen, it is
asked to.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from ctypes import CDLL, c_bool
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from PySide6.QtCore import QCameraPermission, QCoreApplication, QMimeData, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QScreen
from PySide6.QtWidgets import QWidget

from authenticator.errors import InputError, LocalError, PersonError
from authenticator.limits import IMAGE_PIXELS_MAX, PORTAL_TIMEOUT
from authenticator.scan.image import Pixels
from authenticator.translation import tr

Bands = list[QImage]
"""One screen, from top to bottom."""

# Rows of a screen that are grabbed in one event, in the window system's own units: all of a large screen at once would
# hold the window up, and a multiple of 60 is whole pixels at every scale that systems offer (5/4, 4/3, 3/2, ...).
_BAND = 120
_LOOKS_MAX = 3  # at a screen that does not stand still; the last one counts
DESKTOP_PATIENCE = PORTAL_TIMEOUT
"""Seconds for the person to answer the desktop's question."""

_CORE_GRAPHICS = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics"
_HIDE_MILLISECONDS = 250  # until window managers have faded a window out


@dataclass(frozen=True, slots=True)
class Shot:
    """One screen, as it was captured.

    Attributes:
        picture: at its real resolution.
        name: what to call the screen; empty where there is only one.
    """

    picture: QImage = field(repr=False)
    name: str = ""


def only_desktop_may_look() -> bool:
    """The desktop shows its screen to nobody but itself: Wayland, also below a window of the older kind."""
    platform = QGuiApplication.platformName()
    return platform.startswith("wayland") or (platform == "xcb" and bool(os.environ.get("WAYLAND_DISPLAY")))


class Aside:
    """A window that is out of the way, until it comes back where it was."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._place: QRect = window.geometry()
        self._maximized = window.isMaximized()
        window.hide()

    def then(self, step: Callable[[], None]) -> None:
        """Go on once the window is really gone."""
        QTimer.singleShot(_HIDE_MILLISECONDS, self._window, step)

    def come_back(self) -> None:
        """Show the window again."""
        if self._maximized:
            self._window.showMaximized()
        else:
            self._window.show()
            self._window.setGeometry(self._place)
        self._window.raise_()
        self._window.activateWindow()


def grab_screens(context: QObject, done: Callable[[list[Bands]], None]) -> None:
    """Look at every screen, one band an event, and hand the bands of each on."""
    screens = _screens()
    grabbed: list[Bands] = [[] for _ in screens]
    steps = chain.from_iterable(_looks(screen, bands) for screen, bands in zip(screens, grabbed, strict=True))

    def grab() -> None:
        if next(steps, False):
            QTimer.singleShot(0, context, grab)
        else:
            QTimer.singleShot(0, context, lambda: done(grabbed))

    grab()


def _looks(screen: QScreen, bands: Bands) -> Iterator[bool]:
    """Look at one screen until two looks in a row agree: bands of two moments could cut a code in two."""
    place = _place(screen)
    tops = range(0, place.height(), _BAND)
    for _ in range(_LOOKS_MAX):
        before, changed = bands.copy(), not bands
        bands.clear()
        for number, top in enumerate(tops):
            bands.append(_band(screen, QRect(0, top, place.width(), min(_BAND, place.height() - top))))
            changed = changed or bands[number] != before[number]
            yield True
        if not changed:
            return


def _place(screen: QScreen) -> QRect:
    """Where a screen is; nowhere where it was unplugged meanwhile."""
    try:
        return screen.geometry()
    except RuntimeError:
        return QRect()


def _band(screen: QScreen, part: QRect) -> QImage:
    """A part of a screen, in its own coordinates; null where the screen was unplugged meanwhile."""
    try:
        return screen.grabWindow(0, part.x(), part.y(), part.width(), part.height()).toImage()
    except RuntimeError:
        return QImage()


def usable(grabbed: list[Bands]) -> list[tuple[Pixels, Shot]]:
    """Return the pixels of every screen that was captured; for any thread.

    Raises:
        PersonError: `screen_refused` where the system shows this app no other program's windows.
        LocalError: `screen_capture_failed` where none was captured.
    """
    if not screen_permitted():
        raise PersonError("screen_refused", "by the system")
    names = [tr("Screen {number}", number=number + 1) if len(grabbed) > 1 else "" for number in range(len(grabbed))]
    shots = [Shot(_whole(bands), name) for bands, name in zip(grabbed, names, strict=True)]
    pictures = [(pixels_of(shot.picture), shot) for shot in shots if not shot.picture.isNull()]
    seen = [(pixels, shot) for pixels, shot in pictures if not of_one_colour(pixels)]
    if not seen:
        raise LocalError("screen_capture_failed", f"{len(shots)} screens, none with anything on it")
    return seen


def screen_permitted(system: str = sys.platform, load: Callable[[str], Any] = CDLL) -> bool:
    """Whether the system shows this app other programs' windows; macOS asks the person where it never has.

    Without that macOS hands out the desktop's own picture, which would look like a screen without a code.
    """
    if system != "darwin":
        return True
    try:
        graphics = load(_CORE_GRAPHICS)
        questions = graphics.CGPreflightScreenCaptureAccess, graphics.CGRequestScreenCaptureAccess
    except (OSError, AttributeError):  # an older macOS, which shows every app everything
        return True
    for question in questions:
        question.restype = c_bool
    return any(bool(question()) for question in questions)


def of_one_colour(pixels: Pixels) -> bool:
    """Nothing was captured: systems that refuse hand out a picture of one colour."""
    return bool(pixels.min() == pixels.max())


def clipboard() -> QMimeData:
    """Return what is in the clipboard."""
    content: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return QMimeData() if content is None else content


def picture_in(content: QMimeData) -> QImage | None:
    """Return the picture in what was copied or dropped, if there is one."""
    picture = content.imageData() if content.hasImage() else None
    return picture if isinstance(picture, QImage) and not picture.isNull() else None


def file_in(content: QMimeData) -> str:
    """Return the path of the one file in what was copied or dropped; empty where there is not exactly one."""
    paths = [url.toLocalFile() for url in content.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == len(content.urls()) == 1 else ""


def text_in(content: QMimeData) -> str:
    """Return the text in what was copied or dropped: what it says, or the one address that it is."""
    urls = content.urls()
    if len(urls) == 1 and not urls[0].isLocalFile():
        return urls[0].toString()
    return content.text() if content.hasText() and not urls else ""


def pixels_of(picture: QImage) -> Pixels:
    """Return a picture as grey pixels; for any thread.

    Raises:
        InputError: `too_large`.
        LocalError: `screen_capture_failed` where there is none.
    """
    import numpy as np

    if picture.width() * picture.height() > IMAGE_PIXELS_MAX:
        raise InputError("too_large", "picture")
    if picture.isNull():
        raise LocalError("screen_capture_failed", "no picture")
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].copy()


def image_of(pixels: Pixels) -> QImage:
    """Return grey or RGB pixels as a picture; for any thread."""
    height, width = pixels.shape[:2]
    form = QImage.Format.Format_Grayscale8 if pixels.ndim == 2 else QImage.Format.Format_RGB888
    return QImage(pixels.tobytes(), width, height, pixels[0].nbytes, form).copy()


def ask_for_camera(context: QObject, answer: Callable[[bool], None]) -> None:
    """Ask the system whether this app may use a camera; it asks the person where it never has.

    Systems without such a question say yes.
    """
    app, permission = _system(), QCameraPermission()
    if app is None or app.checkPermission(permission) == Qt.PermissionStatus.Granted:
        answer(True)
        return

    def answered(*_: object) -> None:
        answer(app.checkPermission(permission) == Qt.PermissionStatus.Granted)

    app.requestPermission(permission, context, answered)


def _whole(bands: Bands) -> QImage:
    """Put the bands of one screen below one another; a null picture where one of them is missing."""
    if not bands or any(band.isNull() for band in bands):
        return QImage()
    picture = QImage(bands[0].width(), sum(band.height() for band in bands), QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    top = 0
    for band in bands:
        band.setDevicePixelRatio(1)
        painter.drawImage(0, top, band)
        top += band.height()
    painter.end()
    return picture


def _system() -> QCoreApplication | None:
    return QCoreApplication.instance()


def _screens() -> list[QScreen]:
    return QGuiApplication.screens()
