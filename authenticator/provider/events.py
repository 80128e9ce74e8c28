"""Hearing at once what ends: a thread that listens to the registry's stream of revocations.

Rules: what is heard makes the provider forget a statement, and nothing else, so that a stream that lies, stutters or
stays away can only make it stricter; each time the stream begins all statements are forgotten, because nobody knows
what ended in between; a stream that breaks is begun again after a pause that grows, and is spread so that not all
providers come back at once. Without a stream every statement still runs out within its interval.
"""

from __future__ import annotations

import asyncio
import secrets
import threading
import time
from contextlib import aclosing, suppress

from authenticator.clients.events import Event, read_events
from authenticator.errors import CountersignError, InputError, PeerError
from authenticator.limits import EVENT_BYTES_MAX, LISTENER_PAUSES
from authenticator.protocol.canonical import parse_json
from authenticator.protocol.entry import REVOCATIONS, SESSION_REVOKED
from authenticator.protocol.fields import Fields
from authenticator.provider.status import StatusCheck

PATH = "/events"
_STOP_WAIT = 5  # seconds; it wakes at once unless a name is being looked up


class RevocationListener:
    """Listens from `start` to `close`; both may be called again."""

    def __init__(self, registry_url: str, status: StatusCheck) -> None:
        self._url = registry_url
        self._status = status
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to listen, on a thread of its own."""
        if self._thread is not None:
            return
        loop = asyncio.new_event_loop()
        task = loop.create_task(self._listen())
        self._loop, self._task = loop, task
        self._thread = threading.Thread(target=_run, args=(loop, task), name="revocations", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop listening."""
        if self._thread is None or self._loop is None or self._task is None:
            return
        with suppress(RuntimeError):  # it has ended by itself, and closed its loop
            self._loop.call_soon_threadsafe(self._task.cancel)
        self._thread.join(_STOP_WAIT)
        self._thread = self._loop = self._task = None

    async def _listen(self) -> None:
        first, longest = LISTENER_PAUSES
        pause = first
        while True:
            began = time.monotonic()
            with suppress(CountersignError):
                await self._hear()
            pause = first if time.monotonic() - began > longest else pause
            await asyncio.sleep(pause * (0.5 + secrets.randbelow(501) / 1_000))
            pause = min(2 * pause, longest)

    async def _hear(self) -> None:
        """One stream to its end."""
        async with aclosing(read_events(self._url, PATH, "registry_down")) as events:
            async for event in events:
                self._take(event)

    def _take(self, event: Event) -> None:
        if event.name == "open":
            self._status.forget_all()
        elif event.name == "revoked":
            self._status.forget(*_revoked(event.data))


def _revoked(data: str) -> tuple[str, str | None]:
    """The session, and the delegation where only that ended.

    Raises:
        PeerError: `peer_answer` where it is none of the registry's events.
    """
    try:
        fields = Fields(parse_json(data, EVENT_BYTES_MAX), "event")
        kind = fields.literal("kind", *sorted(REVOCATIONS))
        address, delegation_id = fields.hex_("address", 16), fields.optional_hex("delegation_id", 32)
        fields.done()
    except InputError as error:
        raise PeerError("peer_answer", f"event: {error.code}") from error
    if (kind == SESSION_REVOKED) != (delegation_id is None):
        raise PeerError("peer_answer", "event: what ended")
    return address, delegation_id


def _run(loop: asyncio.AbstractEventLoop, task: asyncio.Task[None]) -> None:
    try:
        with suppress(asyncio.CancelledError):
            loop.run_until_complete(task)
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
