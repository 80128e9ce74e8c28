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


class InTurn:
    """Writes of one thing: never two at once, and the last one that was wanted is the one that holds.

    It outlasts who writes, for a write that was begun is not given up where its answer is.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wanted = 0

    def write(self, worker: Worker, call: Step, done: Done[None], failed: Failed) -> None:
        """Run `call` unless another one is wanted by its turn; only the answer of the last one is delivered."""
        self._wanted += 1
        number = self._wanted

        def in_turn() -> None:
            with self._lock:
                if self._wanted == number:
                    call()

        self._run(worker, in_turn, done, failed)

    def read(self, worker: Worker, call: Callable[[], _T], done: Done[_T], failed: Failed) -> None:
        """Run `call` between writes; what was read is delivered unless another write is wanted meanwhile."""

        def in_turn() -> _T:
            with self._lock:
                return call()

        self._run(worker, in_turn, done, failed)

    def _run(self, worker: Worker, call: Callable[[], _T], done: Done[_T], failed: Failed) -> None:
        number = self._wanted

        def ended(result: _T) -> None:
            if self._wanted == number:
                done(result)

        def broke(error: CountersignError) -> None:
            if self._wanted == number:
                failed(error)

        worker.run(call, ended, broke)
