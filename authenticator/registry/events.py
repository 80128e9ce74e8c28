"""Telling providers at once that something ended: server-sent events, one a revocation.

Rules: an event says what the log says already and is signed by nobody, because it can only make somebody ask for a
signed statement sooner; its id is the entry's index, so that a listener who lost the stream goes on behind the last one
it saw; the store is looked at in a short interval, so that a revocation that another process of the registry took is
told as well; there is a bounded number of listeners, and a smaller one at each address, so that one who takes all that
he can get leaves the others theirs.
"""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager

from authenticator.errors import CountersignError, InputError, PeerError
from authenticator.limits import (
    ENTRIES_PAGE_MAX,
    EVENTS_KEEPALIVE,
    INTEGER_MAX,
    REVOCATION_LOOK_INTERVAL,
    REVOCATION_STREAMS_MAX,
    REVOCATION_STREAMS_PER_CALLER,
)
from authenticator.protocol.canonical import parse_json
from authenticator.protocol.entry import REVOCATIONS
from authenticator.registry.log import Log
from authenticator.registry.tables import StoredEntry
from authenticator.serving import is_stopping

InThread = Callable[[Callable[[int], "Found"], int], Awaitable["Found"]]
Found = tuple[tuple[str, ...], int]
"""Events, and the index of the entry to look at next."""
_MARK = b'.revoked"'  # spares reading the other leaves


class Revocations:
    """The streams of one registry process."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._lock = threading.Lock()
        self._listeners: Counter[str] = Counter()
        self._size, self._looked = 0, float("-inf")

    def start(self, last_event_id: str | None, caller: str = "") -> int:
        """The index from which a listener is told; the end of the log where it names none.

        Args:
            last_event_id: as the listener names it.
            caller: the address that it listens at.

        Raises:
            InputError: `malformed` where the id is none of ours.
            PeerError: `rate_limited` where there are too many listeners.
        """
        with self._lock:
            self._check_room(caller)
        size = self._log.size()
        if last_event_id is None:
            return size
        digits = len(last_event_id) <= len(str(INTEGER_MAX)) and last_event_id.isascii() and last_event_id.isdecimal()
        if not digits:
            raise InputError("malformed", "last event id")
        return min(int(last_event_id) + 1, size)

    async def stream(self, position: int, in_thread: InThread, caller: str = "") -> AsyncIterator[str]:
        """Server-sent events from an index on, until the listener goes or the registry stops.

        The first event, `open`, says that from here on nothing is missed.

        Args:
            position: the index of the first entry that may be told.
            in_thread: runs a look at the store where it may wait.
            caller: the address that it listens at.
        """
        try:
            with self._listening(caller):
                yield _event("open", position - 1, {})
                silent = 0.0
                while not is_stopping():
                    told: tuple[str, ...] = ()
                    if self._due(position):
                        told, position = await in_thread(self._look, position)
                    for event in told:
                        yield event
                    silent = 0.0 if told else silent + REVOCATION_LOOK_INTERVAL
                    if silent >= EVENTS_KEEPALIVE:
                        silent = 0.0
                        yield ": still here\n\n"
                    await asyncio.sleep(REVOCATION_LOOK_INTERVAL)
        except CountersignError:  # too many at once, or the store cannot be read; whoever listens comes again
            return

    @contextmanager
    def _listening(self, caller: str) -> Iterator[None]:
        with self._lock:
            self._check_room(caller)
            self._listeners[caller] += 1
        try:
            yield
        finally:
            with self._lock:
                self._listeners[caller] -= 1
                self._listeners += Counter()  # drops those that are at none

    def _check_room(self, caller: str) -> None:
        if self._listeners.total() >= REVOCATION_STREAMS_MAX:
            raise PeerError("rate_limited", "event streams")
        if self._listeners[caller] >= REVOCATION_STREAMS_PER_CALLER:
            raise PeerError("rate_limited", "event streams at one address")

    def _due(self, position: int) -> bool:
        """Whether a listener at `position` has to look: one looks for all, and those that are behind for themselves."""
        now = time.monotonic()
        if now - self._looked >= REVOCATION_LOOK_INTERVAL / 2:
            self._looked = now
            return True
        return position < self._size

    def _look(self, position: int) -> Found:
        self._size = self._log.size()
        if position >= self._size:
            return (), position
        entries, _head = self._log.page(position, ENTRIES_PAGE_MAX)
        told = (_told(entry) for entry in entries)
        return tuple(event for event in told if event is not None), position + len(entries)


def _told(entry: StoredEntry) -> str | None:
    if _MARK not in entry.leaf:
        return None
    fields = parse_json(entry.leaf, len(entry.leaf))
    if not isinstance(fields, dict) or fields.get("kind") not in REVOCATIONS:
        return None
    content = {name: fields.get(name) for name in ("kind", "address", "delegation_id")}
    return _event("revoked", entry.position, content)


def _event(name: str, index: int, content: dict[str, object]) -> str:
    number = f"id: {index}\n" if index >= 0 else ""
    return f"{number}event: {name}\ndata: {json.dumps(content)}\n\n"
