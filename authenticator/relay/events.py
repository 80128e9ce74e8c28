"""Telling waiting pages that something changed: server-sent events.

Rules: an event says how far a request is, never its code; the poll stays the source of truth, so that a stream
that breaks loses nothing; a page gets few streams, and all pages together a bounded number.
"""

from __future__ import annotations

import asyncio
import json
import threading
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager

from authenticator.errors import CountersignError, PeerError
from authenticator.limits import EVENT_STREAMS_MAX, EVENT_STREAMS_PER_REQUEST, EVENTS_KEEPALIVE
from authenticator.serving import is_stopping

_FINAL = frozenset({"authorized", "rejected", "expired"})
_LOOK_AGAIN = 2.0  # seconds; expiry comes without anyone telling
_STEP = 0.25  # seconds; a relay that stops ends its streams this soon


class Hub:
    """Wakes the streams of a request; told from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: dict[str, set[tuple[asyncio.AbstractEventLoop, asyncio.Event]]] = {}
        self._counts: Counter[str] = Counter()

    def notify(self, request_id: str) -> None:
        """Something about a request changed."""
        with self._lock:
            found = list(self._listeners.get(request_id, ()))
        for loop, event in found:
            loop.call_soon_threadsafe(event.set)

    @contextmanager
    def listen(self, request_id: str) -> Iterator[asyncio.Event]:
        """An event that is set at each change.

        Raises:
            PeerError: `rate_limited` where there are too many streams.
        """
        entry = (asyncio.get_running_loop(), asyncio.Event())
        with self._lock:
            if self._counts.total() >= EVENT_STREAMS_MAX or self._counts[request_id] >= EVENT_STREAMS_PER_REQUEST:
                raise PeerError("rate_limited", "event streams")
            self._counts[request_id] += 1
            self._listeners.setdefault(request_id, set()).add(entry)
        try:
            yield entry[1]
        finally:
            with self._lock:
                self._counts[request_id] -= 1
                self._listeners[request_id].discard(entry)
                if not self._counts[request_id]:
                    del self._counts[request_id], self._listeners[request_id]


async def status_stream(hub: Hub, request_id: str, look: Callable[[], Awaitable[str]]) -> AsyncIterator[str]:
    """Server-sent events until the request is answered or expires; none where there are too many streams."""
    try:
        with hub.listen(request_id) as changed:
            async for event in _events(changed, look):
                yield event
    except PeerError:
        yield "event: busy\ndata: {}\n\n"


async def _events(changed: asyncio.Event, look: Callable[[], Awaitable[str]]) -> AsyncIterator[str]:
    told, silent = "", 0.0
    yield "retry: 2000\n\n"
    while told not in _FINAL:
        changed.clear()
        try:
            status = await look()
        except CountersignError:
            return
        if status != told:
            told, silent = status, 0.0
            yield f"event: status\ndata: {json.dumps({'status': status})}\n\n"
            continue
        if silent >= EVENTS_KEEPALIVE:
            silent = 0.0
            yield ": still here\n\n"
        silent += await _pause(changed, _LOOK_AGAIN)
        if is_stopping():  # the page connects again, to the relay that takes over
            return


async def _pause(changed: asyncio.Event, longest: float) -> float:
    """Wait for a change, or until the relay stops; how long it took at most."""
    waited = 0.0
    while waited < longest and not is_stopping():
        waited += _STEP
        try:
            await asyncio.wait_for(changed.wait(), _STEP)
        except TimeoutError:
            continue
        break
    return waited
