"""Notifications without a tray: on a bus of our own, with a desktop that shows them, and with some that do not."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.notification_bus import Desktop, desktop_on
from tests.fakes.polkit_bus import private_bus
from tests.fakes.system import FakeIcon
from ui.notifier import Notifier
from ui.tray import Tray

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has desktops without a tray")
TITLE, TEXT = "A login arrived", "Open Countersign to see who asks."
PRESSED, CLOSED = ("ActionInvoked", "us", (7, "default")), ("NotificationClosed", "uu", (7, 2))


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with private_bus(tmp_path_factory.mktemp("bus")) as address:
        yield address


@pytest.fixture
def notifier(bus: str) -> Iterator[Notifier]:
    made = Notifier(bus)
    yield made
    made.stop()


def speaking() -> int:
    return sum(thread.name == "notification" for thread in threading.enumerate())


def test_a_desktop_without_a_tray_is_told_and_brings_the_window_when_it_is_pressed(
    bus: str, notifier: Notifier, qtbot: QtBot
) -> None:
    desktop, opened = Desktop(), []
    tray = Tray(FakeIcon, lambda: False, lambda: notifier)
    tray.opened.connect(lambda: opened.append("opened"))
    with desktop_on(bus, desktop):
        tray.begin()
        tray.notify(TITLE, TEXT)
        qtbot.waitUntil(lambda: desktop.said == [(TITLE, TEXT, ["default", "Open Countersign"])])
        assert opened == []
        desktop.signals.append(PRESSED)
        qtbot.waitUntil(lambda: opened == ["opened"])
        qtbot.waitUntil(lambda: not speaking())


def test_where_there_is_a_tray_it_speaks(notifier: Notifier) -> None:
    icons: list[FakeIcon] = []

    def make() -> FakeIcon:
        icons.append(FakeIcon())
        return icons[0]

    tray = Tray(make, lambda: True, lambda: notifier)
    tray.begin()
    tray.notify(TITLE, TEXT)
    assert icons[0].said == [(TITLE, TEXT)]
    assert not speaking()
    tray.end()
    tray.notify("late", "word")
    assert not speaking()


@pytest.mark.parametrize(
    "signal",
    [
        pytest.param(("ActionInvoked", "us", (8, "default")), id="pressed what another program said"),
        pytest.param(("ActivationToken", "us", (7, "token")), id="a token comes first"),
        pytest.param(CLOSED, id="closed"),
    ],
)
def test_what_is_not_pressed_opens_nothing(
    bus: str, notifier: Notifier, qtbot: QtBot, signal: tuple[str, str, tuple[object, ...]]
) -> None:
    desktop, opened = Desktop(), []
    notifier.opened.connect(lambda: opened.append("opened"))
    with desktop_on(bus, desktop):
        notifier.notify(TITLE, TEXT, "Open")
        qtbot.waitUntil(lambda: bool(desktop.said))
        desktop.signals.extend([signal, CLOSED])
        qtbot.waitUntil(lambda: not speaking())
    assert opened == []


@pytest.mark.parametrize("how", ["silent", "error", "gone"])
def test_a_desktop_that_shows_nothing_holds_nothing_up(bus: str, notifier: Notifier, qtbot: QtBot, how: str) -> None:
    if how == "gone":
        notifier.notify(TITLE, TEXT, "Open")
        qtbot.waitUntil(lambda: not speaking())
        return
    desktop = Desktop(how)
    with desktop_on(bus, desktop):
        notifier.notify(TITLE, TEXT, "Open")
        qtbot.waitUntil(lambda: bool(desktop.said))
        notifier.stop()
        assert not speaking()


def test_without_a_bus_nothing_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    notifier = Notifier(f"unix:path={tmp_path}/none")
    notifier.notify(TITLE, TEXT, "Open")
    qtbot.waitUntil(lambda: not speaking())


def test_what_is_said_next_takes_the_place_of_the_one_before(bus: str, notifier: Notifier, qtbot: QtBot) -> None:
    desktop = Desktop()
    with desktop_on(bus, desktop):
        for title in ("one", "two", "three"):
            notifier.notify(title, TEXT, "Open")
            wanted = [(title, TEXT, ["default", "Open"])]
            qtbot.waitUntil(partial(_said_last, desktop, wanted))
            assert speaking() == 1


def _said_last(desktop: Desktop, wanted: list[tuple[str, str, list[str]]]) -> bool:
    return desktop.said[-1:] == wanted
