"""Screens that change, or go, while they are looked at."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QImage, QPixmap
from pytestqt.qtbot import QtBot

from tests.fakes.codes import LINK, OTHER, Pixels, code, screen
from tests.fakes.refusal import refused
from ui import capture

HIGH = 360  # three bands
BAND = 120


def image_of(pixels: Pixels) -> QImage:
    return capture.image_of(pixels)


EMPTY, ONE, TWO = (screen(*codes, width=640, height=HIGH) for codes in ([], [code(LINK)], [code(OTHER)]))


class Changing:
    """A screen that shows another picture after so many bands.

    Attributes:
        grabbed: bands that were taken of it.
    """

    def __init__(self, *moments: tuple[int, Pixels]) -> None:
        self._moments = [(until, image_of(pixels)) for until, pixels in moments]
        self.grabbed = 0

    def geometry(self) -> QRect:
        return QRect(0, 0, 640, HIGH)

    def grabWindow(self, window: int, x: int, y: int, width: int, height: int) -> QPixmap:  # noqa: N802 - Qt's name
        assert window == 0
        picture = next((each for until, each in self._moments if self.grabbed < until), self._moments[-1][1])
        self.grabbed += 1
        return QPixmap.fromImage(picture.copy(x, y, width, height))


class Unplugged(Changing):
    """A screen that is pulled out after one band."""

    def grabWindow(self, window: int, x: int, y: int, width: int, height: int) -> QPixmap:  # noqa: N802 - Qt's name
        if self.grabbed:
            raise RuntimeError("Internal C++ object (PySide6.QtGui.QScreen) already deleted.")
        return super().grabWindow(window, x, y, width, height)


class Gone(Changing):
    """A screen that was pulled out before its turn came."""

    def geometry(self) -> QRect:
        raise RuntimeError("Internal C++ object (PySide6.QtGui.QScreen) already deleted.")


Look = Callable[..., list[capture.Bands]]


@pytest.fixture
def look(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Look:
    def grab(*screens: Changing) -> list[capture.Bands]:
        monkeypatch.setattr(capture, "_screens", lambda: list(screens))
        done: list[list[capture.Bands]] = []
        context = QObject()
        capture.grab_screens(context, done.append)
        qtbot.waitUntil(lambda: bool(done))
        return done[0]

    return grab


def seen(grabbed: list[capture.Bands]) -> list[Pixels]:
    return [pixels for pixels, _ in capture.usable(grabbed)]


def test_a_screen_that_stands_still_is_looked_at_twice(look: Look) -> None:
    still = Changing((99, ONE))
    assert np.array_equal(seen(look(still))[0], ONE)
    assert still.grabbed == 6


@pytest.mark.parametrize("bands", [1, 2, 3, 4])  # the codes are on the first two of three bands
def test_a_picture_is_never_of_two_moments(look: Look, bands: int) -> None:
    changing = Changing((bands, ONE), (99, TWO))
    assert np.array_equal(seen(look(changing))[0], TWO)
    assert changing.grabbed == 9


def test_a_screen_that_never_stands_still_is_taken_as_it_was_last(look: Look) -> None:
    film = Changing(*((number + 1, np.roll(ONE, number, 1)) for number in range(99)))
    (pixels,) = seen(look(film))
    assert pixels.shape == ONE.shape
    assert film.grabbed == 9


def test_another_screen_is_not_looked_at_again_for_it(look: Look) -> None:
    still, changing = Changing((99, EMPTY)), Changing((4, ONE), (99, TWO))
    first, second = seen(look(still, changing))
    assert np.array_equal(first, EMPTY)
    assert np.array_equal(second, TWO)
    assert (still.grabbed, changing.grabbed) == (6, 9)


@pytest.mark.parametrize("kind", [Unplugged, Gone])
def test_a_screen_that_goes_meanwhile_does_not_hide_another(look: Look, kind: type[Changing]) -> None:
    assert [np.array_equal(each, ONE) for each in seen(look(kind((99, TWO)), Changing((99, ONE))))] == [True]
    refused("screen_capture_failed", lambda: capture.usable(look(kind((99, TWO)))))


def test_no_screens_are_none(look: Look) -> None:
    assert look() == []


# macOS shows an app that may not look nothing but the desktop's picture, which is no picture of one colour.


class Graphics:
    """CoreGraphics' two questions."""

    def __init__(self, *, permitted: bool, answer: bool) -> None:
        self.asked: list[str] = []
        self.CGPreflightScreenCaptureAccess = self._question("preflight", permitted)
        self.CGRequestScreenCaptureAccess = self._question("request", answer)

    def _question(self, name: str, answer: bool) -> Callable[[], bool]:
        def question() -> bool:
            self.asked.append(name)
            return answer

        return question


@pytest.mark.parametrize(
    ("permitted", "answer", "expected", "asked"),
    [
        pytest.param(True, False, True, ["preflight"], id="allowed-before"),
        pytest.param(False, True, True, ["preflight", "request"], id="allowed-now"),
        pytest.param(False, False, False, ["preflight", "request"], id="refused"),
    ],
)
def test_macos_is_asked_whether_it_shows_the_screen(
    permitted: bool, answer: bool, expected: bool, asked: list[str]
) -> None:
    graphics = Graphics(permitted=permitted, answer=answer)
    assert capture.screen_permitted("darwin", lambda _path: graphics) is expected
    assert graphics.asked == asked


def test_a_system_without_the_question_says_yes() -> None:
    def absent(_path: str) -> object:
        raise OSError("no such library")

    assert capture.screen_permitted("darwin", absent)
    assert capture.screen_permitted("darwin", lambda _path: object())  # an older macOS
    assert capture.screen_permitted("linux", absent)


def test_a_screen_that_was_not_shown_is_told(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    grabbed = look(Changing((99, EMPTY)))
    monkeypatch.setattr(capture, "screen_permitted", lambda: False)
    refused("screen_refused", lambda: capture.usable(grabbed))
