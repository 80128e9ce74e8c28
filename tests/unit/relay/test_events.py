from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator

import pytest

from authenticator.errors import PeerError, VerificationError
from authenticator.limits import EVENT_STREAMS_MAX, EVENT_STREAMS_PER_REQUEST
from authenticator.relay.events import Hub, status_stream


async def collect(events: AsyncIterator[str]) -> list[str]:
    return [event async for event in events]


def test_tells_changes_until_the_end() -> None:
    async def run() -> list[str]:
        hub, answers = Hub(), iter(["waiting", "waiting", "claimed", "authorized"])

        async def look() -> str:
            answer = next(answers)
            threading.Timer(0.01, hub.notify, ["r"]).start()
            return answer

        return await collect(status_stream(hub, "r", look))

    events = asyncio.run(run())
    assert [event.split('"')[3] for event in events if "data" in event] == ["waiting", "claimed", "authorized"]


def test_ends_where_the_request_is_gone() -> None:
    async def run() -> list[str]:
        async def look() -> str:
            raise VerificationError("request_unknown")

        return await collect(status_stream(Hub(), "r", look))

    assert asyncio.run(run()) == ["retry: 2000\n\n"]


def test_streams_are_counted_and_given_back() -> None:
    async def run() -> None:
        hub = Hub()

        async def look() -> str:
            return "waiting"

        streams = [status_stream(hub, "r", look) for _ in range(EVENT_STREAMS_PER_REQUEST)]
        for stream in streams:
            await anext(stream)
        assert await collect(status_stream(hub, "r", look)) == ["event: busy\ndata: {}\n\n"]
        for stream in streams:
            await stream.aclose()  # type: ignore[attr-defined]
        assert hub._counts.total() == 0
        assert hub._listeners == {}

    asyncio.run(run())


def test_all_streams_together_are_bounded() -> None:
    async def run() -> None:
        hub = Hub()
        open_ones = [hub.listen(str(number)) for number in range(EVENT_STREAMS_MAX)]
        for each in open_ones:
            each.__enter__()
        with pytest.raises(PeerError) as refused, hub.listen("one more"):
            pass
        assert refused.value.code == "rate_limited"
        for each in open_ones:
            each.__exit__(None, None, None)
        assert hub._counts.total() == 0

    asyncio.run(run())


def test_notify_without_listeners_is_fine() -> None:
    Hub().notify("nobody")
