"""Where only the desktop may look at the screen: a person scans it, and the desktop answers as a test says."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication

from authenticator.consent.view import Source
from authenticator.protocol.link import RequestLink, parse_link
from authenticator.scan import portal
from tests.fakes.codes import LINK, OTHER, Pixels, code, png, screen
from tests.fakes.polkit_bus import private_bus
from tests.fakes.portal_bus import Script, portal_on, wait_until
from tests.ui.conftest import Bench, MakeBench
from tests.ui.watchdog import LIMIT, Watchdog
from ui import capture

TRIES = 3
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a portal")
BLACK = np.zeros((720, 1280), np.uint8)


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with private_bus(tmp_path_factory.mktemp("bus")) as address:
        yield address


@pytest.fixture
def desktop(bus: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A desktop of which a session bus is known, and the folder that its pictures are in."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    monkeypatch.setattr(capture, "only_desktop_may_look", lambda: True)
    monkeypatch.setattr(portal, "allowed_folders", lambda: (tmp_path.resolve(),))
    return tmp_path


def shot(folder: Path, pixels: Pixels) -> Callable[[], str]:
    def take() -> str:
        (folder / "Screenshot.png").write_bytes(png(pixels))
        return (folder / "Screenshot.png").as_uri()

    return take


def opened(window: Bench) -> list[tuple[RequestLink, Source]]:
    found: list[tuple[RequestLink, Source]] = []
    open_request = window.app.open_request

    def remember(link: RequestLink, source: Source) -> object:
        found.append((link, source))
        return open_request(link, source)

    window.app.open_request = remember  # type: ignore[method-assign, assignment]
    return found


def test_the_desktop_takes_the_picture_while_the_window_is_away(bench: MakeBench, bus: str, desktop: Path) -> None:
    """And nothing stalls; a stall that the window makes comes back each time."""
    worst: list[float] = []
    while len(worst) < TRIES and (not worst or worst[-1] >= LIMIT):
        worst.append(_pictured(bench(), bus, desktop))
    assert worst[-1] < LIMIT, f"an event waited {[round(stall * 1000) for stall in worst]} ms"


def _pictured(window: Bench, bus: str, desktop: Path) -> float:
    """The longest that an event waited."""
    found = opened(window)
    away: list[bool] = []
    take = shot(desktop, screen(code(LINK)))

    def taken() -> str:
        away.append(not window.window.isVisible())
        return take()

    with portal_on(bus, Script(uri=taken)), Watchdog() as dog:
        window.click("scanScreenButton")
        window.on("consentPage")
    assert away == [True]
    assert window.window.isVisible()
    assert found == [(parse_link(LINK), Source.SCREEN)]
    assert list(desktop.iterdir()) == []  # what showed the whole screen is gone
    return dog.worst


@pytest.mark.parametrize(
    ("script", "expected", "headline"),
    [
        pytest.param(Script(code=1), "screen_refused", "The screen was not shown to this app.", id="refused"),
        pytest.param(
            Script(code=2), "screen_capture_failed", "The screen could not be read.", id="ended-by-the-system"
        ),
        pytest.param(
            Script(how="waiting"), "screen_timeout", "The desktop did not hand over a picture in time.", id="no-answer"
        ),
        pytest.param(
            Script(uri=lambda: "file:///etc/passwd"),
            "screen_capture_failed",
            "The screen could not be read.",
            id="elsewhere",
        ),
        pytest.param(
            Script(how="error org.freedesktop.DBus.Error.UnknownMethod"),
            "screen_portal_missing",
            "This desktop has no way to show its screen to an app.",
            id="no-portal",
        ),
    ],
)
def test_what_the_desktop_does_not_show_is_told(
    bench: MakeBench,
    bus: str,
    desktop: Path,
    monkeypatch: pytest.MonkeyPatch,
    script: Script,
    expected: str,
    headline: str,
) -> None:
    monkeypatch.setattr(capture, "DESKTOP_PATIENCE", 0.3)
    window = bench()
    with portal_on(bus, script):
        window.click("scanScreenButton")
        window.on("errorPage")
    assert window.window.isVisible()
    assert window.text("errorCode") == expected
    assert window.text("errorHeadline") == headline
    with portal_on(bus, Script(uri=shot(desktop, screen(code(LINK))))):
        window.click("retryButton")
        window.on("consentPage")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(png(BLACK), "screen_capture_failed", id="all-black"),
        pytest.param(b"no picture at all", "screen_capture_failed", id="no-picture"),
        pytest.param(png(screen()), "no_code_found", id="no-code"),
    ],
)
def test_a_picture_without_a_screen_is_not_a_screen_without_a_code(
    bench: MakeBench, bus: str, desktop: Path, content: bytes, expected: str
) -> None:
    def take() -> str:
        (desktop / "Screenshot.png").write_bytes(content)
        return (desktop / "Screenshot.png").as_uri()

    window = bench()
    with portal_on(bus, Script(uri=take)):
        window.click("scanScreenButton")
        window.on("errorPage")
    assert window.text("errorCode") == expected
    assert [path.read_bytes() for path in desktop.iterdir()] == ([] if content.startswith(b"\x89PNG") else [content])


def test_of_two_codes_on_the_desktops_picture_the_person_chooses(bench: MakeBench, bus: str, desktop: Path) -> None:
    window = bench()
    found = opened(window)
    with portal_on(bus, Script(uri=shot(desktop, screen(code(LINK), code(OTHER))))):
        window.click("scanScreenButton")
        window.on("pickerPage")
    window.click("code_1")
    window.on("consentPage")
    assert found == [(parse_link(OTHER), Source.SCREEN)]


def test_a_window_that_closes_withdraws_the_question(bench: MakeBench, bus: str, desktop: Path) -> None:
    script = Script(how="waiting")
    window = bench()
    with portal_on(bus, script):
        window.click("scanScreenButton")
        window.until(lambda: bool(script.options))
        window.controller.stop()
        wait_until(script.closed.is_set)


@pytest.mark.parametrize(
    ("platform", "wayland", "expected"),
    [
        ("wayland", "wayland-0", True),
        ("wayland-egl", "", True),
        ("xcb", "wayland-0", True),
        ("xcb", "", False),
        ("offscreen", "wayland-0", False),
        ("windows", "", False),
    ],
)
def test_who_may_look_at_the_screen(
    monkeypatch: pytest.MonkeyPatch, qapp: object, platform: str, wayland: str, expected: bool
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", wayland)
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: platform)
    assert capture.only_desktop_may_look() is expected
