"""When the window locks: nobody touched this computer for a while, or its screen was locked.

Rules: what counts is the whole computer's last key or pointer where the system tells it, and this window's own
otherwise; nothing runs while the window need not lock, and otherwise one timer, set for when it may be due.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QWindow

from ui.away import Away

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)
_LEAST = 1_000  # milliseconds between two looks


class Locking(QObject):
    """Watches whether somebody is there.

    Signals:
        due: the window should lock now.
    """

    due = Signal()

    def __init__(
        self, parent: QObject | None, find: Callable[[], Away], clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Watch nothing yet.

        Args:
            parent: whose it is.
            find: makes what the system tells of the person; called once that is wanted.
            clock: seconds that only grow.
        """
        super().__init__(parent)
        self._find = find
        self._away: Away | None = None
        self._window: QWindow | None = None
        self._clock = clock
        self._limit = 0
        self._touched = clock()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self._look)

    @property
    def hears_screen(self) -> bool:
        """The system tells when its screen is locked."""
        return self._begin().hears_screen

    def stop(self) -> None:
        """Watch and listen no more."""
        self._timer.stop()
        if self._away is not None:
            self._away.stop()

    def watch(self, minutes: int) -> None:
        """Lock after this long from now on; 0 for never."""
        self._limit = minutes * 60_000
        self._touched = self._clock()
        if self._window is not None:
            self._window.removeEventFilter(self)
        if not self._limit:
            self._timer.stop()
            return
        self._timer.start(self._limit)
        self._begin()
        if self._window is not None:
            self._window.installEventFilter(self)

    def listen(self, window: QWindow | None) -> None:
        """Take what is done in this window as a sign of somebody, while that is wanted; it sees each event once."""
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody is there."""
        if event.type() in _INPUT:
            self._touched = self._clock()
        return False

    def _begin(self) -> Away:
        """Listen to the system from the first time on that it is wanted; most windows never lock."""
        if self._away is None:
            self._away = self._find()
            self._away.setParent(self)
            self._away.screen_locked.connect(self._screen_locked)
        return self._away

    def _screen_locked(self) -> None:
        if self._limit:
            self.due.emit()

    def _look(self) -> None:
        own = round((self._clock() - self._touched) * 1_000)
        if own < self._limit:
            self._told(own)
        else:
            self._begin().ask_idle(lambda idle: self._told(own if idle is None else min(own, idle)))

    def _told(self, idle: int) -> None:
        if not self._limit:  # the person changed their mind while the system was asked
            return
        left = self._limit - idle
        if left <= 0:
            self.due.emit()
        else:
            self._timer.start(max(left, _LEAST))
