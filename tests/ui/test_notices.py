"""What needs the person is told while the window is out of sight, whichever way and whatever the desktop has."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from authenticator.consent.view import Source
from tests.fakes.app import link
from tests.fakes.app_keys import pin_prompt
from tests.fakes.notices_bus import Desktop, notices_on
from tests.fakes.polkit_bus import private_bus
from tests.fakes.system import FakeSystem
from tests.ui.conftest import Bench, MakeBench
from ui.notices import notices, notify

TOUCH = ("Your key waits for a touch", "Open Countersign to see what for.")
ENTRY = ("Your key waits for you", "Open Countersign to see what for.")


@pytest.fixture(params=[True, False], ids=["tray", "no-tray"])
def system(request: pytest.FixtureRequest) -> FakeSystem:
    return FakeSystem(tray=request.param)


def told(system: FakeSystem) -> list[tuple[str, str]]:
    """What was told, by the way that this system has."""
    return system.said if system.there else system.notices


def approved(make: MakeBench, system: FakeSystem, page: str, **app: object) -> Bench:
    """A login that waits at the key."""
    window = make(system=system.system)
    for name, value in app.items():
        setattr(window.app, name, value)
    window.controller.login.open(link(), Source.LINK)
    window.on("consentPage")
    window.click("approveButton")
    window.on(page)
    return window


def test_a_touch_that_is_hidden_is_told(bench: MakeBench, system: FakeSystem) -> None:
    window = approved(bench, system, "touchPage")
    assert told(system) == []
    window.window.hide()
    window.until(lambda: told(system) == [TOUCH])
    assert "Photos" not in str(told(system))
    window.window.show()
    QTest.qWait(50)
    assert told(system) == [TOUCH]


def test_a_touch_that_is_minimised_is_told(bench: MakeBench, system: FakeSystem) -> None:
    window = approved(bench, system, "touchPage")
    window.window.showMinimized()
    window.until(lambda: told(system) == [TOUCH])


def test_a_pin_behind_a_hidden_window_is_told(bench: MakeBench, system: FakeSystem) -> None:
    window = approved(bench, system, "pinPage", asks_pin=pin_prompt())
    window.window.hide()
    window.until(lambda: told(system) == [ENTRY])


def test_a_pin_that_is_asked_for_while_hidden_is_told(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.app.asks_pin = pin_prompt()
    window.controller.login.open(link(), Source.LINK)
    window.on("consentPage")
    window.until(window.find("approveButton").isEnabled)
    window.window.hide()
    window.controller.login._approve()
    window.on("pinPage")
    window.until(lambda: told(system) == [ENTRY])


@pytest.mark.parametrize("close", [True, False], ids=["closed", "hidden"])
def test_what_waits_for_nobody_is_not_told(bench: MakeBench, system: FakeSystem, close: bool) -> None:
    """A window that ends tells nothing of what it gives up, nor one that shows nothing that waits."""
    window = approved(bench, system, "touchPage") if close else bench(system=system.system)
    if close:
        window.controller.stop()
    else:
        window.window.hide()
    QTest.qWait(50)
    assert told(system) == []


def test_a_login_that_arrives_is_told_where_there_is_no_tray(bench: MakeBench) -> None:
    system = FakeSystem(tray=False)
    window = bench(system=system.system)
    window.window.showMinimized()
    window.controller.arrive(link().deep_link)
    window.until(lambda: system.notices == [("A login arrived", "Open Countersign to see who asks.")])


# The desktop's own.


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if sys.platform != "linux":
        pytest.skip("only Linux has such a bus")
    with private_bus(tmp_path_factory.mktemp("bus")) as address:
        yield address


def test_the_desktop_is_asked_to_tell_it(bus: str) -> None:
    desktop = Desktop()
    with notices_on(bus, desktop):
        notify(*TOUCH, bus=bus)
    ((app, replaces, icon, title, text, actions, hints, shown),) = desktop.shown
    assert (app, replaces, icon, actions, shown) == ("Countersign", 0, "countersign", [], 10_000)
    assert (title, text) == TOUCH
    assert hints == {"desktop-entry": ("s", "countersign")}


@pytest.mark.parametrize("how", ["silent", "error"])
def test_a_desktop_that_tells_nothing_is_no_error(bus: str, how: str) -> None:
    desktop = Desktop(how=how)
    with notices_on(bus, desktop):
        notify(*TOUCH, bus=bus, patience=0.2)
    assert len(desktop.shown) == 1


@pytest.mark.parametrize("where", ["", "unix:path=/nowhere/bus"], ids=["nobody-there", "no-bus"])
def test_where_nobody_tells_it_is_no_error(bus: str, where: str) -> None:
    notify(*TOUCH, bus=where or bus, patience=0.2)


def test_other_systems_have_a_tray() -> None:
    assert notices("linux") is notify
    assert notices("darwin") is None
    assert notices("win32") is None


def test_its_icon_is_the_desktop_files() -> None:
    (entry,) = Path("resources").rglob("*.desktop")
    assert entry.stem == "countersign"
