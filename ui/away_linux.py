"""Whether somebody is there, as Linux desktops tell it: over the session bus, and by logind over the system's.

Rules: nothing waits for an answer, which comes as an event; whoever else sends such a signal can lock the window, and
do nothing else. A desktop that does not answer tells nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath

from ui.away import Away, Idle

_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
_LOGIN, _LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
_MONITORS = (
    ("org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core"),
    ("org.cinnamon.Muffin.IdleMonitor", "/org/cinnamon/Muffin/IdleMonitor/Core"),
)
_PATIENCE = 2_000  # milliseconds


def _slot(text: str) -> Any:
    """A slot's name as Qt wants it; its stubs ask for bytes, which it does not take."""
    return SLOT(text)


class LinuxAway(Away):
    """Listens on both buses."""

    def __init__(self, session: QDBusConnection, system: QDBusConnection, x11_idle: Callable[[], int | None]) -> None:
        """Begin to listen.

        Args:
            session: the person's own bus.
            system: the system's.
            x11_idle: asks an X server, where the desktop is one, for how many milliseconds nobody touched it.
        """
        super().__init__()
        self._session, self._system = session, system
        self._x11_idle = x11_idle
        self._questions: set[_IdleQuestion] = set()
        self._session_known = False
        if session.isConnected():
            for saver in _SAVERS:
                session.connect("", "", saver, "ActiveChanged", self, _slot("active(bool)"))
        if system.isConnected():
            system.connect(_LOGIN, _LOGIN_PATH, f"{_LOGIN}.Manager", "PrepareForSleep", self, _slot("active(bool)"))
            self._ask_session()

    @classmethod
    def of_system(cls) -> LinuxAway:
        """The buses of this session."""
        from ui.x11_idle import x11_idle

        return cls(QDBusConnection.sessionBus(), QDBusConnection.systemBus(), x11_idle())

    @property
    def hears_screen(self) -> bool:
        """One of those that tell it is there now; only the bus itself is asked, which answers at once."""
        bus = self._session.interface() if self._session.isConnected() else None
        savers = bus is not None and any(bus.isServiceRegistered(saver).value() for saver in _SAVERS)
        return savers or self._session_known

    def ask_idle(self, done: Idle) -> None:
        """Ask the desktop, and where it does not know, the X server."""
        question = _IdleQuestion(self._session, lambda idle: self._answered(question, done, idle))
        self._questions.add(question)
        question.ask()

    def stop(self) -> None:
        """Listen no more."""
        self._questions.clear()
        for saver in _SAVERS:
            self._session.disconnect("", "", saver, "ActiveChanged", self, _slot("active(bool)"))

    def _answered(self, question: _IdleQuestion, done: Idle, idle: int | None) -> None:
        self._questions.discard(question)
        done(self._x11_idle() if idle is None else idle)

    def _ask_session(self) -> None:
        """Ask logind which session this is: others' locks are not ours."""
        call = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, f"{_LOGIN}.Manager", "GetSession")
        call.setArguments(["auto"])  # the one of this process, or else the one that this person looks at
        self._system.callWithCallback(call, self, _slot("session(QDBusMessage)"), _slot("nobody()"), _PATIENCE)

    @Slot(bool)
    def active(self, on: bool) -> None:  # noqa: FBT001 - as it is signalled
        """Heed a screen saver, or a computer that goes to sleep."""
        if on:
            self.screen_locked.emit()

    @Slot(QDBusMessage)
    def session(self, answer: QDBusMessage) -> None:
        """Listen to the locks of this session."""
        found = answer.arguments()
        path = found[0].path() if found and isinstance(found[0], QDBusObjectPath) else ""
        if path:
            self._session_known = self._system.connect(
                _LOGIN, path, f"{_LOGIN}.Session", "Lock", self, _slot("locked()")
            )

    @Slot()
    def locked(self) -> None:
        """Heed logind's own lock."""
        self.screen_locked.emit()

    @Slot()
    def nobody(self) -> None:
        """There is no logind, or this is no session of its."""


class _IdleQuestion(QObject):
    """Asks one monitor after the other."""

    def __init__(self, bus: QDBusConnection, done: Idle) -> None:
        super().__init__()
        self._bus = bus
        self._done = done
        self._left = list(_MONITORS)

    def ask(self) -> None:
        """Ask the next one, or give up."""
        if not self._left or not self._bus.isConnected():
            self._done(None)
            return
        name, path = self._left.pop(0)
        call = QDBusMessage.createMethodCall(name, path, name, "GetIdletime")
        call.setAutoStartService(False)
        self._bus.callWithCallback(call, self, _slot("told(QDBusMessage)"), _slot("ask_next()"), _PATIENCE)

    @Slot(QDBusMessage)
    def told(self, answer: QDBusMessage) -> None:
        """Take an answer."""
        found = answer.arguments()
        if found and isinstance(found[0], int):
            self._done(found[0])
        else:
            self.ask()

    @Slot()
    def ask_next(self) -> None:
        """The one that was asked is not there."""
        self.ask()
