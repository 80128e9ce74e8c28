"""Contrast and motion, as each system says them."""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from authenticator.errors import LocalError
from tests.fakes.polkit_bus import private_bus
from tests.fakes.settings_bus import Settings, settings_on
from tests.ui.conftest import STILL
from ui.comfort import Comfort, of_portal, of_windows, of_workspace, portal_settings
from ui.flows.comforting import Comforting
from ui.roles import HIGH_LIGHT, LIGHT
from ui.theme import Theme, reduced_motion, roles
from ui.widgets.key_drawing import KeyDrawing, KeyState

APPEARANCE, GNOME, KDE = "org.freedesktop.appearance", "org.gnome.desktop.interface", "org.kde.kdeglobals.KDE"
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a portal")


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        pytest.param({}, Comfort(), id="no-portal"),
        pytest.param({APPEARANCE: {}}, Comfort(), id="it-tells-nothing"),
        pytest.param({APPEARANCE: {"contrast": 0, "reduced-motion": 0}}, Comfort(), id="nothing-special"),
        pytest.param({APPEARANCE: {"contrast": 1}}, Comfort(high_contrast=True), id="contrast"),
        pytest.param({APPEARANCE: {"contrast": 7}}, Comfort(), id="contrast-of-an-unknown-kind"),
        pytest.param({APPEARANCE: {"reduced-motion": 1}}, Comfort(reduced_motion=True), id="motion"),
        pytest.param({GNOME: {"enable-animations": False}}, Comfort(reduced_motion=True), id="gnome"),
        pytest.param({GNOME: {"enable-animations": True}}, Comfort(), id="gnome-moves"),
        pytest.param({KDE: {"AnimationDurationFactor": "0"}}, Comfort(reduced_motion=True), id="kde"),
        pytest.param({KDE: {"AnimationDurationFactor": "0.5"}}, Comfort(), id="kde-faster"),
    ],
)
def test_what_a_desktop_says(settings: dict[str, dict[str, object]], expected: Comfort) -> None:
    assert of_portal(settings) == expected


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with private_bus(tmp_path_factory.mktemp("bus")) as address:
        yield address


@linux_only
def test_a_desktop_is_asked_over_its_bus(bus: str) -> None:
    settings = Settings({APPEARANCE: {"contrast": ("u", 1)}, GNOME: {"enable-animations": ("b", False)}})
    with settings_on(bus, settings):
        assert of_portal(portal_settings(bus)) == Comfort(high_contrast=True, reduced_motion=True)
    assert settings.asked == [[APPEARANCE, GNOME, KDE]]


@linux_only
@pytest.mark.parametrize("how", ["silent", "error", "odd"])
def test_a_portal_that_does_not_tell_asks_for_nothing(bus: str, how: str) -> None:
    settings = Settings(how=how)
    began = time.monotonic()
    with settings_on(bus, settings):
        assert portal_settings(bus, patience=0.2) == {}
    assert settings.asked
    assert time.monotonic() - began < 2


@linux_only
def test_a_desktop_without_a_portal_or_a_bus_asks_for_nothing(bus: str) -> None:
    assert portal_settings(bus) == {}
    assert portal_settings("unix:path=/nowhere/bus") == {}


class User32:
    """The two settings, as Windows writes them."""

    def __init__(self, *, flags: int = 0, moves: int = 1, fails: bool = False) -> None:
        self.flags, self.moves, self.fails = flags, moves, fails

    def SystemParametersInfoW(self, action: int, size: int, place: Any, _: int) -> int:  # noqa: N802 - its name
        if self.fails:
            return 0
        if action == 0x0042:
            assert size == ctypes.sizeof(place._obj) == place._obj.size
            place._obj.flags = self.flags
        elif action == 0x1042:
            place._obj.value = self.moves
        return 1


@pytest.mark.parametrize(
    ("library", "expected"),
    [
        pytest.param(User32(), Comfort(), id="nothing-special"),
        pytest.param(User32(flags=0x7F), Comfort(high_contrast=True), id="contrast"),
        pytest.param(User32(flags=0x7E), Comfort(), id="contrast-set-up-and-off"),
        pytest.param(User32(moves=0), Comfort(reduced_motion=True), id="motion"),
        pytest.param(User32(flags=1, moves=0, fails=True), Comfort(), id="it-does-not-tell"),
    ],
)
def test_what_windows_says(library: User32, expected: Comfort) -> None:
    assert of_windows(library) == expected


class Workspace:
    """An `NSWorkspace`."""

    def __init__(self, *, contrast: bool, still: bool) -> None:
        self._contrast, self._still = contrast, still

    def accessibilityDisplayShouldIncreaseContrast(self) -> bool:  # noqa: N802 - its name
        return self._contrast

    def accessibilityDisplayShouldReduceMotion(self) -> bool:  # noqa: N802 - its name
        return self._still


@pytest.mark.parametrize(
    ("workspace", "expected"),
    [
        pytest.param(Workspace(contrast=False, still=False), Comfort(), id="nothing-special"),
        pytest.param(Workspace(contrast=True, still=False), Comfort(high_contrast=True), id="contrast"),
        pytest.param(Workspace(contrast=False, still=True), Comfort(reduced_motion=True), id="motion"),
    ],
)
def test_what_macos_says(workspace: Workspace, expected: Comfort) -> None:
    assert of_workspace(workspace) == expected


def test_the_window_follows_and_asks_again_when_the_person_comes_back(qtbot: QtBot, themed: Theme) -> None:
    says = [Comfort()]
    comforting = Comforting(themed, lambda: says[0])
    comforting.start()
    try:
        qtbot.waitUntil(lambda: not reduced_motion())
        assert roles() == LIGHT
        says[0] = Comfort(high_contrast=True, reduced_motion=True)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        qtbot.waitUntil(lambda: not comforting.asking)
        app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
        assert not comforting.asking
        app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
        qtbot.waitUntil(reduced_motion)
        assert roles() == HIGH_LIGHT
    finally:
        comforting.stop()
        themed.heed(STILL)
    assert (roles(), reduced_motion()) == (LIGHT, True)


@pytest.fixture
def moving(themed: Theme) -> Iterator[Theme]:
    """A system where things move."""
    themed.heed(Comfort())
    yield themed
    themed.heed(STILL)


def moves_now(drawing: KeyDrawing) -> bool:
    return drawing.moves


@pytest.mark.parametrize(("state", "moves"), [("touch", True), ("here", False), ("away", False)])
def test_only_a_key_that_waits_for_a_touch_moves(qtbot: QtBot, moving: Theme, state: KeyState, moves: bool) -> None:
    drawing = KeyDrawing(state=state)
    qtbot.addWidget(drawing)
    assert not moves_now(drawing)  # nobody looks
    drawing.show()
    assert moves_now(drawing) is moves
    drawing.hide()
    assert not moves_now(drawing)


def test_a_key_stands_still_as_soon_as_the_system_asks_for_it(qtbot: QtBot, moving: Theme) -> None:
    drawing = KeyDrawing()
    qtbot.addWidget(drawing)
    drawing.show()
    assert moves_now(drawing)
    moving.heed(STILL)
    qtbot.waitUntil(lambda: not moves_now(drawing))
    still = drawing.grab().toImage()
    qtbot.wait(100)
    assert drawing.grab().toImage() == still
    drawing.show_state("here")
    drawing.show_state("touch")
    assert not moves_now(drawing)
    drawing.hide()


def test_a_system_that_cannot_be_asked_changes_nothing(qtbot: QtBot, themed: Theme) -> None:
    def read() -> Comfort:
        raise LocalError("unexpected")

    comforting = Comforting(themed, read)
    comforting.start()
    qtbot.waitUntil(lambda: not comforting.asking)
    comforting.stop()
    assert roles() == LIGHT
