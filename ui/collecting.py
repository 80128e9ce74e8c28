"""Python's search for objects that hold each other, on the window's thread alone.

Python begins that search on whichever thread happens to make the object that is one too many. What it finds may be a
widget or a timer, and Qt's objects may only end on the thread that they belong to: ended on another one they leave the
window with timers that cannot be stopped, or crash it.

Rules: while the window runs, Python searches by itself on no thread; a timer on the window's thread looks whether as
many objects are there as Python itself would wait for, and searches as far as Python would. Objects that nothing holds
are not waited for: they end at once, as always. What the window was loaded with is there to stay, so no search goes
through it again: that would take longer than anything else that the window does in one turn. Where the window is built
anew, everything is searched once: of what it showed before nothing may stay.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer

_LOOK_MILLISECONDS = 5_000


class Collecting(QObject):
    """Searches now and then, from `start` to `stop`."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(look)

    def start(self) -> None:
        """Search on this thread from now on, and on no other."""
        gc.disable()
        self._timer.start()

    def settle(self) -> None:
        """Leave what is there now out of every search, because the window is loaded, and nobody was shown anything."""
        gc.freeze()

    def renew(self) -> None:
        """Search everything once the old window is gone, and leave the new one out from then on."""
        QTimer.singleShot(0, self, self._search_all)

    def _search_all(self) -> None:
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Leave it to Python again, because no window is left."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()


def look() -> None:
    """Search as far as Python's own limits ask for."""
    due = [
        each for each, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > most
    ]
    if due:
        gc.collect(max(due))
