"""Calls that may block, on threads of their own; their results come back to the window's thread.

Rules: a callback runs on the window's thread and never after `stop`; only `CountersignError` is an expected
failure, anything else is shown as one too, under a code of its own; threads are joined before the window ends; of
several results that come together each has a turn of the event loop to itself, so that no event waits for all of them.
"""

from __future__ import annotations

import itertools
import logging
import sys
import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from authenticator.errors import CountersignError, LocalError

_LOG = logging.getLogger(__name__)
_T = TypeVar("_T")
_TURN = 0.001  # seconds that a thread may compute while the window's own thread has an event to answer
_JOIN_SECONDS = 15.0  # longer than any single network call may take

Done = Callable[[_T], None]
Failed = Callable[[CountersignError], None]
Step = Callable[[], None]


class Worker(QObject):
    """Runs calls for one window."""

    _finished = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN)
        self._numbers = itertools.count()
        self._waiting: dict[int, tuple[Callable[[object], None], Failed]] = {}
        self._threads: dict[int, threading.Thread] = {}
        self._stopped = False
        self._results: deque[tuple[int, object, CountersignError | None]] = deque()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._deliver)
        self._finished.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def run(self, call: Callable[[], _T], done: Done[_T], failed: Failed) -> None:
        """Run `call` on a thread, then `done` or `failed` on this one."""
        if self._stopped:
            return
        number = next(self._numbers)
        self._waiting[number] = (done, failed)  # type: ignore[assignment]
        thread = threading.Thread(target=self._call, args=(number, call), name=f"countersign-{number}")
        self._threads[number] = thread
        thread.start()

    @property
    def busy(self) -> bool:
        """Some call has not come back."""
        return bool(self._threads)

    def forget(self) -> None:
        """Deliver nothing of what was begun until now; it goes on, and its threads are joined as they end."""
        self._waiting.clear()

    def stop(self) -> None:
        """Deliver nothing more and wait for the threads."""
        self._stopped = True
        self._turn.stop()
        self._waiting.clear()
        for thread in list(self._threads.values()):
            thread.join(_JOIN_SECONDS)
        self._threads.clear()

    def _call(self, number: int, call: Callable[[], object]) -> None:
        result: object = None
        error: CountersignError | None = None
        try:
            result = call()
        except CountersignError as raised:
            error = raised
        except Exception as raised:  # noqa: BLE001 - the edge of the window: nothing may vanish unseen
            _LOG.error("unexpected error in the window's work", exc_info=raised)
            error = LocalError("unexpected", type(raised).__name__)
        self._finished.emit(number, result, error)

    @Slot(int, object, object)
    def _take(self, number: int, result: object, error: CountersignError | None) -> None:
        self._results.append((number, result, error))
        if not self._stopped:
            self._turn.start()

    def _deliver(self) -> None:
        number, result, error = self._results.popleft()
        if not self._results:
            self._turn.stop()
        thread = self._threads.pop(number, None)
        if thread is not None:
            thread.join()
        callbacks = self._waiting.pop(number, None)
        if callbacks is None or self._stopped:
            return
        done, failed = callbacks
        if error is not None:
            failed(error)
        else:
            done(result)


class Latest:
    """Runs one call at a time, and of several that wait only the last, so that the last one is what holds."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._running = False
        self._next: Step | None = None

    @property
    def busy(self) -> bool:
        """Something runs."""
        return self._running

    def run(self, call: Callable[[], _T], done: Done[_T], failed: Failed) -> None:
        """Run `call` once nothing runs; its answer is delivered only where nothing came after it."""
        if self._running:
            self._next = partial(self.run, call, done, failed)
            return
        self._running = True

        def ended(result: _T) -> None:
            if not self._goes_on():
                done(result)

        def broke(error: CountersignError) -> None:
            if not self._goes_on():
                failed(error)

        self._worker.run(call, ended, broke)

    def _goes_on(self) -> bool:
        self._running = False
        following, self._next = self._next, None
        if following is None:
            return False
        following()
        return True
