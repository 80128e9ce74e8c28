"""Whether somebody is there, as macOS tells it: a notification when the screen is locked, and the last input's time."""

from __future__ import annotations

import ctypes
import ctypes.util
from typing import Any

from ui.away import Away, Idle

_LOCKED = "com.apple.screenIsLocked"
_ANY_INPUT, _WHOLE_SESSION = 0xFFFFFFFF, 0  # kCGAnyInputEventType, kCGEventSourceStateCombinedSessionState


class MacAway(Away):
    """Listens to the notifications of this login session."""

    def __init__(self, center: Any, graphics: Any) -> None:
        """Begin to listen.

        Args:
            center: what hands notifications between programs on; None where it cannot be used.
            graphics: CoreGraphics, which knows the last input; None where it cannot be used.
        """
        super().__init__()
        self._center, self._graphics = center, graphics
        self._observer: Any = None
        if center is not None:
            self._observer = center.addObserverForName_object_queue_usingBlock_(_LOCKED, None, None, self._heed)
        if graphics is not None:
            since = graphics.CGEventSourceSecondsSinceLastEventType
            since.restype, since.argtypes = ctypes.c_double, [ctypes.c_int32, ctypes.c_uint32]

    @classmethod
    def of_system(cls) -> MacAway:
        """What this computer has."""
        try:
            from Foundation import NSDistributedNotificationCenter

            center = NSDistributedNotificationCenter.defaultCenter()
        except ImportError:
            center = None
        path = ctypes.util.find_library("CoreGraphics")
        return cls(center, ctypes.CDLL(path) if path else None)

    @property
    def hears_screen(self) -> bool:
        """Notifications can be heard."""
        return self._observer is not None

    def ask_idle(self, done: Idle) -> None:
        """Ask for the last key or pointer of this session."""
        if self._graphics is None:
            done(None)
            return
        seconds = self._graphics.CGEventSourceSecondsSinceLastEventType(_WHOLE_SESSION, _ANY_INPUT)
        done(round(float(seconds) * 1_000))

    def stop(self) -> None:
        """Listen no more."""
        if self._observer is not None:
            self._center.removeObserver_(self._observer)

    def _heed(self, _notification: Any) -> None:
        self.screen_locked.emit()
