"""A peer's server-sent events (WHATWG HTML, section 9.2), read as a stream that may end at any moment.

Rules: the addresses that `http.py` talks to, and no redirect; a line, an event and the silence between two signs of
life have a limit each; what breaks one ends the stream, and whoever listens begins again. Nothing an event says is
believed here.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from dataclasses import dataclass
from http import HTTPStatus

import httpx2

from authenticator.clients.http import require_safe_url, trust_store
from authenticator.errors import PeerError
from authenticator.limits import EVENT_BYTES_MAX, EVENT_LINE_MAX, HTTP_TIMEOUT, LISTENER_SILENCE_MAX

_MEDIA_TYPE = "text/event-stream"


@dataclass(frozen=True, slots=True)
class Event:
    """One event.

    Attributes:
        name: what kind it says it is; `message` where it does not.
        data: its content.
    """

    name: str
    data: str


class EventReader:
    """Puts events together from the bytes of a stream."""

    def __init__(self) -> None:
        self._rest = b""
        self._name = ""
        self._data: list[str] = []
        self._length = 0

    def feed(self, chunk: bytes) -> Iterator[Event]:
        """Take in what came, and give the events that it completes.

        Raises:
            PeerError: `peer_answer` where a line or an event is too long, or not UTF-8.
        """
        lines = (self._rest + chunk).split(b"\n")
        self._rest = lines.pop()
        for line in (*lines, self._rest):
            if len(line) > EVENT_LINE_MAX:
                raise PeerError("peer_answer", "an event's line is too long")
        for line in lines:
            event = self._take(line.removesuffix(b"\r"))
            if event is not None:
                yield event

    def _take(self, line: bytes) -> Event | None:
        if not line:
            return self._complete()
        self._length += len(line)
        if self._length > EVENT_BYTES_MAX:
            raise PeerError("peer_answer", "an event is too long")
        try:
            field, _, value = line.decode().partition(":")
        except UnicodeDecodeError as error:
            raise PeerError("peer_answer", "an event is not UTF-8") from error
        value = value.removeprefix(" ")
        if field == "event":
            self._name = value
        elif field == "data":
            self._data.append(value)
        return None

    def _complete(self) -> Event | None:
        name, data = self._name or "message", self._data
        self._name, self._data, self._length = "", [], 0
        return Event(name, "\n".join(data)) if data else None


async def read_events(base_url: str, path: str, down_code: str) -> AsyncGenerator[Event, None]:
    """The events of one stream, until it ends.

    Args:
        base_url: the peer's origin.
        path: of the stream.
        down_code: of the error where the peer cannot be reached or falls silent.

    Raises:
        PeerError: `down_code`, or `peer_answer` where what comes is no such stream or too long.
    """
    loopback = require_safe_url(base_url)
    timeout = httpx2.Timeout(HTTP_TIMEOUT, read=LISTENER_SILENCE_MAX)
    headers = {"User-Agent": "countersign", "Accept": _MEDIA_TYPE, "Accept-Encoding": "identity"}
    async with httpx2.AsyncClient(verify=trust_store(), trust_env=not loopback, timeout=timeout) as client:
        try:
            async with client.stream("GET", base_url.rstrip("/") + path, headers=headers) as response:
                _check(response, down_code)
                reader = EventReader()
                async with aclosing(response.aiter_raw()) as chunks:
                    async for chunk in chunks:
                        for event in reader.feed(chunk):
                            yield event
        except httpx2.InvalidURL as error:
            raise PeerError("peer_answer", "address") from error
        except (httpx2.TransportError, httpx2.DecodingError) as error:
            raise PeerError(down_code, f"{type(error).__name__} at {base_url}") from error


def _check(response: httpx2.Response, down_code: str) -> None:
    if response.status_code != HTTPStatus.OK:
        raise PeerError(down_code, f"{response.status_code} for a stream of events")
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != _MEDIA_TYPE or response.headers.get("content-encoding", "identity").lower() != "identity":
        raise PeerError("peer_answer", "not a stream of events")
