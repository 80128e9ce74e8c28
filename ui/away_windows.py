"""Whether somebody is there, as Windows tells it: session notifications to the window, and the last input's time."""

from __future__ import annotations

import ctypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication

from ui.away import Away, Idle

_SESSION_CHANGE, _SESSION_LOCK = 0x02B1, 7  # WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK
_THIS_SESSION = 0  # NOTIFY_FOR_THIS_SESSION
_TICKS = 2**32  # milliseconds after which Windows' tick count begins anew


class _LastInput(ctypes.Structure):
    _fields_ = (("size", ctypes.c_uint32), ("tick", ctypes.c_uint32))


class _Message(ctypes.Structure):
    """The beginning of a `MSG`."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint32),
        ("word", ctypes.c_size_t),
        ("long", ctypes.c_ssize_t),
    )


class WindowsAway(Away):
    """Listens to the session that the window is in."""

    def __init__(self, user32: Any, kernel32: Any, wtsapi32: Any, handle: int) -> None:
        """Begin to listen.

        Args:
            user32: knows the last input.
            kernel32: counts milliseconds.
            wtsapi32: tells the window what happens to the session.
            handle: of the window.
        """
        super().__init__()
        self._user32, self._kernel32, self._wtsapi32 = user32, kernel32, wtsapi32
        self._handle = handle
        self._hears = bool(wtsapi32.WTSRegisterSessionNotification(ctypes.c_void_p(handle), _THIS_SESSION))
        self._filter = _Filter(self)

    @classmethod
    def of_system(cls, handle: int) -> WindowsAway:
        """The DLLs of this computer."""
        dlls = ctypes.windll  # type: ignore[attr-defined]  # there on Windows only
        made = cls(dlls.user32, dlls.kernel32, dlls.wtsapi32, handle)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(made._filter)
        return made

    @property
    def hears_screen(self) -> bool:
        """Windows takes the window among those that it tells."""
        return self._hears

    def heed(self, address: int) -> None:
        """Look at a message to a window, at this address in memory."""
        told = _Message.from_address(address)
        if told.message == _SESSION_CHANGE and told.word == _SESSION_LOCK:
            self.screen_locked.emit()

    def ask_idle(self, done: Idle) -> None:
        """Ask for the last key or pointer of this session."""
        last = _LastInput(ctypes.sizeof(_LastInput), 0)
        if not self._user32.GetLastInputInfo(ctypes.byref(last)):
            done(None)
            return
        done((int(self._kernel32.GetTickCount()) - last.tick) % _TICKS)

    def stop(self) -> None:
        """Listen no more."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self._filter)
        self._wtsapi32.WTSUnRegisterSessionNotification(ctypes.c_void_p(self._handle))


class _Filter(QAbstractNativeEventFilter):
    """Hands messages on; none is kept from where it goes."""

    def __init__(self, listener: WindowsAway) -> None:
        super().__init__()
        self._listener = listener

    def nativeEventFilter(self, kind: Any, message: Any) -> tuple[bool, int]:
        """Look at what Windows says to the window."""
        self._listener.heed(int(message))
        return False, 0
