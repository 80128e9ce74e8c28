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
        self, parent: QObject | None = None, away: Away | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Watch nothing yet.

        Args:
            parent: whose it is.
            away: what the system tells of the person; None where it tells nothing.
            clock: seconds that only grow.
        """
        super().__init__(parent)
        self._away = away
        self._clock = clock
        self._limit = 0
        self._touched = clock()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self._look)
        if away is not None:
            away.screen_locked.connect(self._screen_locked)

    @property
    def hears_screen(self) -> bool:
        """The system tells when its screen is locked."""
        return self._away is not None and self._away.hears_screen

    def watch(self, minutes: int) -> None:
        """Lock after this long from now on; 0 for never."""
        self._limit = minutes * 60_000
        self._touched = self._clock()
        if self._limit:
            self._timer.start(self._limit)
        else:
            self._timer.stop()

    def listen(self, window: QWindow | None) -> None:
        """Take what is done in this window as a sign of somebody; it sees each key and move once."""
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody is there."""
        if event.type() in _INPUT:
            self._touched = self._clock()
        return False

    def _screen_locked(self) -> None:
        if self._limit:
            self.due.emit()

    def _look(self) -> None:
        own = round((self._clock() - self._touched) * 1_000)
        if own < self._limit or self._away is None:
            self._told(own)
        else:
            self._away.ask_idle(lambda idle: self._told(own if idle is None else min(own, idle)))

    def _told(self, idle: int) -> None:
        if not self._limit:  # the person changed their mind while the system was asked
            return
        left = self._limit - idle
        if left <= 0:
            self.due.emit()
        else:
            self._timer.start(max(left, _LEAST))
