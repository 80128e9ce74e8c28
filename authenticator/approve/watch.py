"""Which keys come and go, found by looking again and again: no system tells it in a way that works everywhere.

Rules: looking is done on a thread of its own, so that a driver that hangs holds up nobody; a look that fails counts
for nothing; a list is told only where it changed.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

from authenticator.approve.devices import KeyChoice, list_keys
from authenticator.approve.hid_probe import forget_failures
from authenticator.limits import KEY_WATCH_INTERVAL

_FORGET_EVERY = 10  # looks; what could not be read when it was just plugged in is read again
_POLL = 0.1  # seconds between looks at the wish to stop


class KeyWatcher:
    """Looks at what is plugged in.

    Args:
        look: lists the keys.
        interval: seconds between two looks.
    """

    def __init__(self, look: Callable[[], list[KeyChoice]] = list_keys, interval: float = KEY_WATCH_INTERVAL) -> None:
        self._look = look
        self._interval = interval

    def changes(self, stop: threading.Event) -> Iterator[list[KeyChoice]]:
        """Yield the keys that are there, and again each time that others are, until `stop` is set."""
        lists: queue.SimpleQueue[list[KeyChoice]] = queue.SimpleQueue()
        ended = threading.Event()
        threading.Thread(target=self._watch, args=(lists, stop, ended), name="key-watcher", daemon=True).start()
        try:
            while not stop.is_set():
                with suppress(queue.Empty):
                    yield lists.get(timeout=_POLL)
        finally:
            ended.set()

    def _watch(self, lists: queue.SimpleQueue[list[KeyChoice]], stop: threading.Event, ended: threading.Event) -> None:
        last: list[KeyChoice] | None = None
        looks = 0
        while not stop.is_set() and not ended.is_set():
            looks += 1
            try:
                if looks % _FORGET_EVERY == 1:
                    forget_failures()
                found = self._look()
            except Exception:  # noqa: BLE001 - whatever a look raises, the next one may succeed
                found = last or []
            if found != last:
                lists.put(found)
                last = found
            ended.wait(self._interval)
