"""What a provider makes of a stream of revocations, good or bad: it can become stricter, never anything else."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial

import pytest

from authenticator.clients.events import Event, EventReader
from authenticator.errors import PeerError
from authenticator.limits import EVENT_BYTES_MAX, EVENT_LINE_MAX, STATUS_INTERVAL
from authenticator.provider import events as events_module
from authenticator.provider.events import RevocationListener
from authenticator.provider.status import StatusCheck
from authenticator.serving import App, Message, Receive, Send
from tests.fakes.refusal import code_of, refused
from tests.fakes.served import served
from tests.fakes.world import ADDRESS, NOW, World

KEY, OTHER = "d" * 64, "e" * 64
OPEN = b"id: 4\nevent: open\ndata: {}\n\n"


def revoked(address: str = ADDRESS, delegation_id: str | None = KEY, kind: str | None = None) -> bytes:
    named = kind or ("session.revoked" if delegation_id is None else "delegation.revoked")
    data = json.dumps({"kind": named, "address": address, "delegation_id": delegation_id})
    return f"id: 5\nevent: revoked\ndata: {data}\n\n".encode()


class Stream:
    """A registry's stream: sends what it is given, then waits or ends."""

    def __init__(
        self, *chunks: bytes, ends: bool = False, status: int = 200, content_type: bytes = b"text/event-stream"
    ) -> None:
        self.chunks, self.ends, self.status, self.content_type = chunks, ends, status, content_type
        self.began: list[float] = []
        self.sent = threading.Event()
        self.more: asyncio.Queue[bytes] = asyncio.Queue()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        self._loop = asyncio.get_running_loop()
        self.began.append(time.monotonic())
        headers = [(b"content-type", self.content_type)]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        for chunk in self.chunks:
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
        self.sent.set()
        with suppress(asyncio.CancelledError):  # the listener went, or the test is over
            while not self.ends:
                await send({"type": "http.response.body", "body": await self.more.get(), "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    def tell(self, chunk: bytes) -> None:
        """Send more."""
        assert self._loop is not None
        self._loop.call_soon_threadsafe(self.more.put_nowait, chunk)


@contextmanager
def listening(status: StatusCheck, stream: App) -> Iterator[RevocationListener]:
    with served(stream) as face:
        listener = RevocationListener(face.url, status)
        listener.start()
        try:
            yield listener
        finally:
            listener.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "revocations"]


def until(holds: Callable[[], bool], seconds: float = 5) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.01)


def asked_again(world: World, check: StatusCheck, delegation_id: str | None = KEY, address: str = ADDRESS) -> bool:
    before = len(world.asked)
    check.require_active(address, delegation_id, NOW)
    return len(world.asked) > before


def remembered(world: World, check: StatusCheck, delegation_id: str | None, address: str = ADDRESS) -> bool:
    return not asked_again(world, check, delegation_id, address)


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def check(world: World) -> StatusCheck:
    return StatusCheck(world.status)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events_module, "LISTENER_PAUSES", (0.02, 0.1))


def test_what_ended_is_asked_about_anew_and_the_rest_is_not(world: World, check: StatusCheck) -> None:
    stream = Stream(OPEN)
    with listening(check, stream):
        until(stream.sent.is_set)
        for delegation_id in (KEY, OTHER, None):
            until(partial(remembered, world, check, delegation_id))
        stream.tell(revoked())
        world.statuses[(ADDRESS, KEY)] = world.active(ADDRESS, KEY, delegation="revoked")
        until(lambda: code_of(lambda: check.require_active(ADDRESS, KEY, NOW)) == "delegation_revoked")
        assert not asked_again(world, check, OTHER)
        assert not asked_again(world, check, None)


def test_the_end_of_a_session_is_about_all_its_keys(world: World, check: StatusCheck) -> None:
    stream, others = Stream(OPEN), "f" * 32
    with listening(check, stream):
        until(stream.sent.is_set)
        for address, delegation_id in ((ADDRESS, KEY), (ADDRESS, OTHER), (ADDRESS, None), (others, KEY)):
            until(partial(remembered, world, check, delegation_id, address))
        stream.tell(revoked(delegation_id=None))
        for delegation_id in (KEY, OTHER, None):
            until(partial(asked_again, world, check, delegation_id))
        assert not asked_again(world, check, KEY, others)


def test_a_stream_that_begins_again_makes_it_ask_about_everything(world: World, check: StatusCheck) -> None:
    stream = Stream(OPEN, ends=True)
    assert asked_again(world, check)
    with listening(check, stream):
        until(lambda: len(stream.began) >= 3)
        until(lambda: asked_again(world, check))


BAD_STREAMS = [
    pytest.param(Stream(b"\x00\xff\xfe" * 500 + b"\n\n", ends=True), id="garbage"),
    pytest.param(Stream(b"data: " + b"x" * (EVENT_LINE_MAX + 1)), id="endless line"),
    pytest.param(Stream((b"data: " + b"x" * 1_000 + b"\n") * (EVENT_BYTES_MAX // 1_000 + 1)), id="huge event"),
    pytest.param(Stream(b": no end\n" * EVENT_BYTES_MAX), id="endless comment"),
    pytest.param(Stream(b"event: revoked\ndata: {\n\n"), id="no JSON"),
    pytest.param(Stream(revoked(address="0" * 31)), id="short address"),
    pytest.param(Stream(revoked(address="../../etc/passwd")), id="address of another kind"),
    pytest.param(Stream(revoked(delegation_id="G" * 64)), id="id that is not hex"),
    pytest.param(Stream(revoked(delegation_id="d" * 32)), id="short delegation id"),
    pytest.param(Stream(revoked(kind="session.revoked")), id="a session's end with a delegation"),
    pytest.param(Stream(revoked(delegation_id=None, kind="delegation.revoked")), id="a delegation's end without one"),
    pytest.param(Stream(revoked(kind="session.created")), id="another kind of entry"),
    pytest.param(Stream(b"event: revoked\ndata: []\n\n"), id="a list"),
    pytest.param(Stream(ends=True), id="ends at once"),
    pytest.param(Stream(OPEN, content_type=b"text/html", ends=True), id="a page"),
    pytest.param(Stream(OPEN, status=500, ends=True), id="a broken registry"),
    pytest.param(Stream(OPEN, status=404, ends=True), id="a registry without a stream"),
    pytest.param(Stream(OPEN, status=302, ends=True), id="a redirect"),
]


@pytest.mark.parametrize("stream", BAD_STREAMS)
def test_a_bad_stream_is_begun_again_and_breaks_nothing(world: World, check: StatusCheck, stream: Stream) -> None:
    with listening(check, stream):
        until(lambda: len(stream.began) >= 2)
        check.require_active(ADDRESS, KEY, NOW)
        world.now = NOW + STATUS_INTERVAL
        world.statuses[(ADDRESS, KEY)] = world.active(ADDRESS, KEY, delegation="revoked")
        refused("delegation_revoked", lambda: check.require_active(ADDRESS, KEY, world.now))


def test_wrong_ids_and_unknown_events_are_passed_over(world: World, check: StatusCheck) -> None:
    unknown = b"event: comet\nid: x\ndata: {}\n\n"
    stream = Stream(OPEN, unknown, revoked(address="0" * 32), revoked(delegation_id="0" * 64), b"id: -7\n\n")
    with listening(check, stream):
        until(stream.sent.is_set)
        until(lambda: not asked_again(world, check))
        time.sleep(0.1)
        assert not asked_again(world, check)
        assert len(stream.began) == 1


def test_a_stream_full_of_lies_only_makes_it_ask_more(world: World, check: StatusCheck) -> None:
    world.statuses[(ADDRESS, KEY)] = world.active(ADDRESS, KEY, delegation="revoked")
    stream = Stream(OPEN, *[revoked(), revoked(delegation_id=None)] * 200)
    with listening(check, stream):
        until(stream.sent.is_set)
        for _ in range(20):
            refused("delegation_revoked", lambda: check.require_active(ADDRESS, KEY, NOW))


def test_a_registry_that_is_away_is_tried_again_in_growing_pauses(
    check: StatusCheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events_module, "LISTENER_PAUSES", (0.05, 0.4))
    stream = Stream(ends=True)
    with listening(check, stream):
        until(lambda: len(stream.began) >= 5)
    gaps = [after - before for before, after in zip(stream.began, stream.began[1:], strict=False)]
    assert gaps[0] < 0.3
    assert sum(gaps[2:4]) > sum(gaps[:2])


def test_no_registry_at_all(check: StatusCheck) -> None:
    listener = RevocationListener("http://127.0.0.1:9", check)
    listener.start()
    listener.start()
    time.sleep(0.1)
    listener.close()
    listener.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "revocations"]


def test_it_stops_at_once_in_the_middle_of_a_silent_stream(check: StatusCheck) -> None:
    stream = Stream(OPEN)
    with listening(check, stream) as listener:
        until(stream.sent.is_set)
        began = time.monotonic()
        listener.close()
        assert time.monotonic() - began < 5


@pytest.mark.parametrize("size", [1, 2, 7, 10_000])
def test_events_are_the_same_however_they_are_cut(size: int) -> None:
    text = b": hello\r\n\r\nevent: a\r\ndata: 1\r\ndata:2\r\n\r\ndata\n\nid: 7\nevent: lost\n\ndata:  x\n\n"
    reader, found = EventReader(), list[Event]()
    for start in range(0, len(text), size):
        found += reader.feed(text[start : start + size])
    assert found == [Event("a", "1\n2"), Event("message", ""), Event("message", " x")]


def test_a_line_is_refused_before_its_end() -> None:
    reader = EventReader()
    with pytest.raises(PeerError, match="peer_answer"):
        list(reader.feed(b"x" * (EVENT_LINE_MAX + 1)))
