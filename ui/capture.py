"""Screens and clipboard, as pixels and text for `authenticator.scan`.

Rules: the own window is out of the way while the screen is looked at; each screen is one picture, at its real
resolution; a screen of one colour was not captured, whatever the system says.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QScreen
from PySide6.QtWidgets import QWidget

from authenticator.errors import CountersignError, InputError, LocalError
from authenticator.limits import IMAGE_PIXELS_MAX
from authenticator.scan.image import Pixels

_HIDE_MILLISECONDS = 250  # until window managers have faded a window out


def capture_screens(
    window: QWidget, done: Callable[[list[Pixels]], None], failed: Callable[[CountersignError], None]
) -> None:
    """Hide the window, look at every screen, show the window again, and hand the pictures on."""
    place = window.geometry()
    window.hide()

    def look() -> None:
        try:
            pictures = grab_screens()
        except CountersignError as error:
            _show_again(window, place)
            failed(error)
        else:
            _show_again(window, place)
            done(pictures)

    QTimer.singleShot(_HIDE_MILLISECONDS, window, look)


def clipboard_text() -> str:
    """Return the text of the clipboard."""
    return QGuiApplication.clipboard().text()


def clipboard_picture() -> Pixels | None:
    """Return the picture in the clipboard, if there is one."""
    picture = QGuiApplication.clipboard().image()
    return None if picture.isNull() else pixels_of(picture)


def pixels_of(picture: QImage) -> Pixels:
    """Return a picture as grey pixels.

    Raises:
        InputError: `too_large`.
        LocalError: `screen_capture_failed` where there is none.
    """
    if picture.width() * picture.height() > IMAGE_PIXELS_MAX:
        raise InputError("too_large", "picture")
    if picture.isNull():
        raise LocalError("screen_capture_failed", "no picture")
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].copy()


def grab_screens() -> list[Pixels]:
    """Return a picture of every screen that could be captured.

    Raises:
        LocalError: `screen_capture_failed` where none could.
    """
    images = [screen.grabWindow(0).toImage() for screen in _screens()]
    pictures = [pixels_of(image) for image in images if not image.isNull()]
    seen = [picture for picture in pictures if picture.min() != picture.max()]
    if not seen:
        raise LocalError("screen_capture_failed", f"{len(images)} screens, none with anything on it")
    return seen


def _screens() -> list[QScreen]:
    return QGuiApplication.screens()


def _show_again(window: QWidget, place: QRect) -> None:
    window.show()
    window.setGeometry(place)
    window.raise_()
    window.activateWindow()
