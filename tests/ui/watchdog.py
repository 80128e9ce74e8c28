"""How long the window's thread was kept from its events, on a machine that has other things to do as well.

A timer ticks every few milliseconds in the thread that is watched; what lies between two ticks is how long every
event had to wait. Wall time alone would blame the window for a busy machine: on two cores that six test runs share, a
thread that is ready to run waits for a core for longer than 50 ms every now and then. So from each gap is taken what
the kernel says was spent waiting for a core (`/proc/self/task/*/schedstat`, second number), by this thread and by any
other of the process, because another thread may hold the interpreter's lock while it waits for a core itself. What is
left is time in which the thread worked, slept, waited for a lock or for the interpreter: a stall, whoever caused it.
On an idle machine nothing is taken away, and the measure is wall time.

Python's own search for what may end goes as it does in the app (`ui.collecting`): through what the window made,
and not through everything that a test's process holds beside it.

Where the kernel tells nothing of the kind, the thread's own processor time is counted instead; it sees work, though
not waiting.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Self

from PySide6.QtCore import QObject, Qt, QTimer

from ui.collecting import Collecting

TICK = 5  # milliseconds
LIMIT = 0.050  # seconds; what a person notices
_TASKS = Path("/proc/self/task")


class Watchdog(QObject):
    """Watches the thread that it was made in, while it is used as a context.

    Attributes:
        worst: the longest stall so far, in seconds.
        ticks: how often it looked.
    """

    def __init__(self) -> None:
        super().__init__()
        self.worst = 0.0
        self.ticks = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tick)
        self._last = self._worked = 0.0
        self._waits: dict[str, int] = {}
        self._collecting = Collecting()

    def __enter__(self) -> Self:
        self._collecting.start()
        self._collecting.settle()
        self._mark()
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()
        self._tick()
        self._collecting.stop()

    def _mark(self) -> None:
        self._waits = _waits()
        self._worked, self._last = time.thread_time(), time.perf_counter()  # no wait begins before the dog is done

    def _tick(self) -> None:
        now = time.perf_counter()
        before, worked, waits = self._last, self._worked, self._waits
        stall = time.thread_time() - worked
        self._mark()
        self.ticks += 1
        if self._waits:
            waited = sum(so_far - waits.get(thread, 0) for thread, so_far in self._waits.items()) / 1e9
            stall = now - before - waited
        self.worst = max(self.worst, stall)


def _waits() -> dict[str, int]:
    """Nanoseconds that each thread of this process has waited for a core so far."""
    found = {}
    try:
        for task in _TASKS.iterdir():
            found[task.name] = int((task / "schedstat").read_text().split()[1])
    except (OSError, ValueError, IndexError):  # another system, or a thread that ended just now
        pass
    return found
