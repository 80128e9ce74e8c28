"""What a system offers a window, without touching the one that the tests run on."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from authenticator.errors import LocalError
from ui.away import Away, Idle
from ui.system import System
from ui.tray import Tray


class FakeAtLogin:
    """Remembers what it was told.

    Attributes:
        started: whether to begin hidden; None while the app does not start at login.
        refuses: the system lets nobody change it.
    """

    def __init__(self) -> None:
        self.started: bool | None = None
        self.refuses = False

    def on(self) -> bool:
        return self.started is not None

    def start(self, *, hidden: bool) -> None:
        self._check()
        self.started = hidden

    def stop(self) -> None:
        self._check()
        self.started = None

    def _check(self) -> None:
        if self.refuses:
            raise LocalError("autostart_failed")


class FakeIcon(QSystemTrayIcon):
    """Shows nothing, and remembers what it said."""

    said: list[tuple[str, str]]

    def __init__(self) -> None:
        super().__init__()
        self.said = []

    def show(self) -> None:
        """Stay where it is."""

    def showMessage(self, title: str, msg: str, icon: QIcon, msecs: int = 0) -> None:  # type: ignore[override]  # noqa: N802
        self.said.append((title, msg))


class FakeAway(Away):
    """A system that says what a test wants."""

    def __init__(self) -> None:
        super().__init__()
        self.idle: int | None = None
        self.asked = 0
        self.stopped = False

    @property
    def hears_screen(self) -> bool:
        return True

    def ask_idle(self, done: Idle) -> None:
        self.asked += 1
        done(self.idle)

    def stop(self) -> None:
        self.stopped = True


class FakeSystem:
    """Everything together.

    Attributes:
        there: this desktop has a tray.
        icon: the one in the tray, once it is shown.
        concealed: handles of windows that were to be kept out of pictures.
    """

    def __init__(self, *, tray: bool = True) -> None:
        self.there = tray
        self.icon: FakeIcon | None = None
        self.at_login = FakeAtLogin()
        self.away = FakeAway()
        self.concealed: list[int] = []
        self.tray = Tray(self._make, lambda: self.there)
        self.system = System(lambda: self.at_login, self.tray, lambda _handle: self.away, self._conceal)

    @property
    def said(self) -> list[tuple[str, str]]:
        """What the tray said."""
        return self.icon.said if self.icon is not None else []

    def _make(self) -> FakeIcon:
        self.icon = FakeIcon()
        return self.icon

    def _conceal(self, handle: int) -> bool:
        self.concealed.append(handle)
        return True
