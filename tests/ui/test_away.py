"""Whether somebody is there, as three systems tell it: a real bus, and recorded calls where the system is not here."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection, QDBusMessage, QDBusObjectPath
from pytestqt.qtbot import QtBot

from tests.fakes.needed import needs
from ui.away import Away
from ui.away_linux import LinuxAway
from ui.away_macos import MacAway
from ui.away_windows import WindowsAway, _Message
from ui.conceal import conceal, conceal_on_macos, conceal_on_windows
from ui.x11_idle import _Server, x11_idle

described: Any = ClassInfo  # which the stubs do not know as a decorator
needs_bus = needs("dbus-daemon")
SAVER = "org.freedesktop.ScreenSaver"
LOGIN = "org.freedesktop.login1"
MINE, OTHERS = "/org/freedesktop/login1/session/c1", "/org/freedesktop/login1/session/c2"


@pytest.fixture
def bus() -> Iterator[str]:
    """The address of a bus of our own, which serves for both."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@contextmanager
def connected(address: str, name: str) -> Iterator[QDBusConnection]:
    connection = QDBusConnection.connectToBus(address, name)
    assert connection.isConnected()
    yield connection
    QDBusConnection.disconnectFromBus(name)


@pytest.fixture
def ours(bus: str) -> Iterator[QDBusConnection]:
    with connected(bus, "ours") as connection:
        yield connection


@pytest.fixture
def desktop(bus: str) -> Iterator[QDBusConnection]:
    with connected(bus, "desktop") as connection:
        yield connection


def locks(away: Away) -> list[str]:
    heard: list[str] = []
    away.screen_locked.connect(lambda: heard.append("locked"))
    return heard


def signal(bus: QDBusConnection, path: str, interface: str, member: str, *arguments: Any) -> None:
    message = QDBusMessage.createSignal(path, interface, member)
    message.setArguments(list(arguments))
    assert bus.send(message)


@needs_bus
@pytest.mark.parametrize(
    ("interface", "path"),
    [
        (SAVER, "/org/freedesktop/ScreenSaver"),
        (SAVER, "/ScreenSaver"),
        ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
        ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
        ("org.mate.ScreenSaver", "/"),
        ("org.xfce.ScreenSaver", "/"),
    ],
)
def test_a_desktop_that_locks_its_screen(
    qtbot: QtBot, ours: QDBusConnection, desktop: QDBusConnection, interface: str, path: str
) -> None:
    away = LinuxAway(ours, ours, lambda: None)
    before = away.hears_screen
    assert desktop.registerService(interface)
    assert (before, away.hears_screen) == (False, True)
    heard = locks(away)
    signal(desktop, path, interface, "ActiveChanged", False)
    signal(desktop, path, interface, "ActiveChanged", True)
    qtbot.waitUntil(lambda: heard == ["locked"])
    away.stop()
    signal(desktop, path, interface, "ActiveChanged", True)
    qtbot.wait(100)
    assert heard == ["locked"]


@needs_bus
def test_what_is_no_such_signal_locks_nothing(qtbot: QtBot, ours: QDBusConnection, desktop: QDBusConnection) -> None:
    away = LinuxAway(ours, ours, lambda: None)
    heard = locks(away)
    signal(desktop, "/", SAVER, "ActiveChanged", "true")
    signal(desktop, "/", SAVER, "ActiveChanged")
    signal(desktop, "/", SAVER, "WakeUpScreen")
    signal(desktop, "/", "org.example.ScreenSaver", "ActiveChanged", True)
    qtbot.wait(150)
    assert heard == []
    signal(desktop, "/", SAVER, "ActiveChanged", True)
    qtbot.waitUntil(lambda: heard == ["locked"])  # it listened all the while


@described({"D-Bus Interface": f"{LOGIN}.Manager"})
class Manager(QDBusAbstractAdaptor):
    """logind's manager: it knows whose session asks."""

    @Slot(str, result=QDBusObjectPath)
    def GetSession(self, name: str) -> QDBusObjectPath:  # noqa: N802 - logind's name
        assert name == "auto"
        return QDBusObjectPath(MINE)


@needs_bus
def test_logind_locks_this_session_and_no_other(qtbot: QtBot, ours: QDBusConnection, desktop: QDBusConnection) -> None:
    holder = QObject()
    Manager(holder)
    assert desktop.registerObject("/org/freedesktop/login1", holder)
    assert desktop.registerService(LOGIN)
    away = LinuxAway(ours, ours, lambda: None)
    heard = locks(away)
    qtbot.waitUntil(lambda: away.hears_screen)  # logind was asked which one is ours
    signal(desktop, OTHERS, f"{LOGIN}.Session", "Lock")
    qtbot.wait(100)
    assert heard == []
    signal(desktop, MINE, f"{LOGIN}.Session", "Lock")
    qtbot.waitUntil(lambda: heard == ["locked"])
    signal(desktop, "/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", True)
    qtbot.waitUntil(lambda: heard == ["locked", "locked"])
    signal(desktop, "/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", False)
    qtbot.wait(100)
    assert heard == ["locked", "locked"]


@described({"D-Bus Interface": "org.gnome.Mutter.IdleMonitor"})
class Mutter(QDBusAbstractAdaptor):
    """GNOME's monitor."""

    @Slot(result="qulonglong")
    def GetIdletime(self) -> int:  # noqa: N802 - its name
        return 123_456


def answers(qtbot: QtBot, away: Away) -> int | None:
    heard: list[int | None] = []
    away.ask_idle(heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert len(heard) == 1
    return heard[0]


@needs_bus
def test_gnome_tells_for_how_long_nobody_was_there(
    qtbot: QtBot, ours: QDBusConnection, desktop: QDBusConnection
) -> None:
    holder = QObject()
    Mutter(holder)
    assert desktop.registerObject("/org/gnome/Mutter/IdleMonitor/Core", holder)
    assert desktop.registerService("org.gnome.Mutter.IdleMonitor")
    assert answers(qtbot, LinuxAway(ours, ours, lambda: 7)) == 123_456


@needs_bus
def test_where_no_desktop_tells_the_x_server_does(qtbot: QtBot, ours: QDBusConnection) -> None:
    for idle in (7, None):
        away = LinuxAway(ours, ours, lambda idle=idle: idle)  # type: ignore[misc]
        assert answers(qtbot, away) == idle


def test_without_a_bus_nothing_is_told(qtbot: QtBot) -> None:
    nowhere = QDBusConnection.connectToBus("unix:path=/nowhere/at/all", "nowhere")
    away = LinuxAway(nowhere, nowhere, lambda: None)
    assert not away.hears_screen
    assert answers(qtbot, away) is None
    away.stop()


def test_a_system_that_tells_nothing(qtbot: QtBot) -> None:
    assert not Away().hears_screen
    assert answers(qtbot, Away()) is None


def test_no_x_server_is_asked_where_the_window_is_on_none() -> None:
    assert x11_idle()() is None


@pytest.mark.skipif(sys.platform != "linux", reason="an X server")
@needs("Xvfb")
def test_an_x_server_counts(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    x11, saver = ctypes.util.find_library("X11"), ctypes.util.find_library("Xss")
    if (x11 is None or saver is None) and not os.environ.get("CI"):
        pytest.skip("libXss is not installed")
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-noreset"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        assert server.stdout is not None
        monkeypatch.setenv("DISPLAY", f":{int(server.stdout.readline())}")
        asked = _Server(ctypes.CDLL(x11), ctypes.CDLL(saver))
        first = asked.idle()
        qtbot.wait(300)
        second = asked.idle()
        server.terminate()
    assert first is not None
    assert second is not None
    assert second >= first + 200
    assert asked.idle() is None  # the server is gone


# Windows, recorded.


class User32:
    """Windows' `user32`, `kernel32` and `wtsapi32` in one."""

    def __init__(self, last: int = 1_000, now: int = 61_000, refuses: tuple[int, ...] = ()) -> None:
        self.last, self.now, self.refuses = last, now, refuses
        self.calls: list[tuple[str, int | None, int]] = []

    def WTSRegisterSessionNotification(self, handle: ctypes.c_void_p, flags: int) -> int:  # noqa: N802
        self.calls.append(("register", handle.value, flags))
        return 0 if flags in self.refuses else 1

    def WTSUnRegisterSessionNotification(self, handle: ctypes.c_void_p) -> int:  # noqa: N802
        self.calls.append(("unregister", handle.value, 0))
        return 1

    def GetLastInputInfo(self, info: Any) -> int:  # noqa: N802
        assert info._obj.size == 8
        info._obj.tick = self.last
        return int(self.last >= 0)

    def GetTickCount(self) -> int:  # noqa: N802
        return self.now

    def SetWindowDisplayAffinity(self, handle: ctypes.c_void_p, how: int) -> int:  # noqa: N802
        self.calls.append(("affinity", handle.value, how))
        return 0 if how in self.refuses else 1


def windows(dll: User32) -> WindowsAway:
    return WindowsAway(dll, dll, dll, 4_242)


@pytest.mark.parametrize(
    ("message", "word", "locked"),
    [
        pytest.param(0x02B1, 7, True, id="the-session-is-locked"),
        pytest.param(0x02B1, 8, False, id="it-is-unlocked"),
        pytest.param(0x02B1, 2, False, id="it-is-disconnected"),
        pytest.param(0x0218, 7, False, id="another-message"),
    ],
)
def test_windows_tells_the_window_that_the_session_is_locked(
    qtbot: QtBot, message: int, word: int, locked: bool
) -> None:
    dll = User32()
    away = windows(dll)
    heard = locks(away)
    told = _Message(4_242, message, word, 1)
    assert away._filter.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(told)) == (False, 0)
    assert heard == ["locked"] * locked
    assert away.hears_screen
    away.stop()
    assert dll.calls == [("register", 4_242, 0), ("unregister", 4_242, 0)]


def test_windows_that_refuses(qtbot: QtBot) -> None:
    assert not windows(User32(refuses=(0,))).hears_screen


@pytest.mark.parametrize(
    ("last", "now", "idle"),
    [
        pytest.param(1_000, 61_000, 60_000, id="a-minute"),
        pytest.param(2**32 - 1_000, 4_000, 5_000, id="the-count-began-anew"),
    ],
)
def test_windows_counts_since_the_last_input(qtbot: QtBot, last: int, now: int, idle: int) -> None:
    assert answers(qtbot, windows(User32(last, now))) == idle


@pytest.mark.parametrize(
    ("refuses", "asked", "kept"),
    [
        pytest.param((), [0x11], True, id="left-out"),
        pytest.param((0x11,), [0x11, 0x01], True, id="black-on-old-versions"),
        pytest.param((0x11, 0x01), [0x11, 0x01], False, id="not-at-all"),
    ],
)
def test_windows_keeps_the_window_out_of_pictures(refuses: tuple[int, ...], asked: list[int], kept: bool) -> None:
    dll = User32(refuses=refuses)
    assert conceal_on_windows(dll, 4_242) is kept
    assert dll.calls == [("affinity", 4_242, how) for how in asked]


# macOS, recorded.


class Center:
    """macOS' distributed notifications."""

    def __init__(self) -> None:
        self.blocks: dict[str, Callable[[Any], None]] = {}

    def addObserverForName_object_queue_usingBlock_(  # noqa: N802
        self, name: str, of: None, queue: None, block: Callable[[Any], None]
    ) -> str:
        self.blocks[name] = block
        return name

    def removeObserver_(self, observer: str) -> None:  # noqa: N802
        del self.blocks[observer]


class Since:
    """A function of CoreGraphics."""

    restype: Any = None
    argtypes: Any = None

    def __call__(self, state: int, kind: int) -> float:
        assert (state, kind) == (0, 0xFFFFFFFF)
        return 12.5


def test_macos_tells_that_the_screen_is_locked(qtbot: QtBot) -> None:
    center = Center()
    away = MacAway(center, SimpleNamespace(CGEventSourceSecondsSinceLastEventType=Since()))
    heard = locks(away)
    center.blocks["com.apple.screenIsLocked"](None)
    assert heard == ["locked"]
    assert away.hears_screen
    assert answers(qtbot, away) == 12_500
    away.stop()
    assert center.blocks == {}


def test_macos_without_its_frameworks(qtbot: QtBot) -> None:
    away = MacAway(None, None)
    assert not away.hears_screen
    assert answers(qtbot, away) is None
    away.stop()


class Window:
    """An `NSWindow`."""

    def __init__(self, heeds: bool) -> None:
        self._heeds = heeds
        self._sharing = 1

    def setSharingType_(self, kind: int) -> None:  # noqa: N802
        if self._heeds:
            self._sharing = kind

    def sharingType(self) -> int:  # noqa: N802
        return self._sharing


@pytest.mark.parametrize("heeds", [True, False])
def test_macos_keeps_the_window_out_of_pictures(heeds: bool) -> None:
    window = Window(heeds)
    assert conceal_on_macos(SimpleNamespace(window=lambda: window)) is heeds


def test_macos_before_the_window_is_there() -> None:
    assert not conceal_on_macos(SimpleNamespace(window=lambda: None))


@pytest.mark.skipif(sys.platform != "linux", reason="this system can")
def test_linux_cannot_keep_a_window_out_of_pictures() -> None:
    assert not conceal(4_242)
