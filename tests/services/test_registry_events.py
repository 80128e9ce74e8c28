"""The registry's stream of revocations: over HTTP, between two processes on one store, and at a provider's door."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest

from authenticator.clients.events import Event, read_events
from authenticator.clients.http import HttpClient
from authenticator.clients.registry import RegistryClient
from authenticator.clock import now
from authenticator.errors import InputError, PeerError
from authenticator.limits import REVOCATION_STREAMS_MAX, REVOCATION_STREAMS_PER_CALLER
from authenticator.network import RunningNetwork, running_network
from authenticator.protocol.canonical import JsonValue
from authenticator.provider.events import RevocationListener
from authenticator.provider.status import StatusCheck
from authenticator.registry import events as events_module
from authenticator.registry.api import create_app
from authenticator.registry.events import Found, Revocations
from authenticator.service_key import load_seed
from tests.fakes.refusal import code_of, refused
from tests.fakes.registry_world import Entries, World, address, delegation
from tests.fakes.served import served

SIGNED: JsonValue = {}


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path / "registry")
    made.fill(3)  # one of them ended
    return made


async def in_thread(look: Callable[[int], Found], position: int) -> Found:
    return await asyncio.to_thread(look, position)


async def first(revocations: Revocations, position: int, count: int) -> list[str]:
    """The first events from an index on."""
    found: list[str] = []
    async with aclosing(revocations.stream(position, in_thread)) as stream:  # type: ignore[type-var]
        async for event in stream:
            found.append(event)
            if len(found) == count:
                break
    return found


def ids(events: list[str]) -> list[int]:
    return [int(line.removeprefix("id: ")) for event in events for line in event.splitlines() if "id: " in line[:4]]


def test_what_ended_before_is_not_told_unless_it_is_asked_for(world: World) -> None:
    log = world.open()
    revocations = Revocations(log)
    size = log.size()
    assert revocations.start(None) == size
    world.add(log, world.entries.session("ann"), world.entries.granted("ann", "key"))
    world.add(log, world.entries.key_revoked("ann", "key"))
    world.add(log, world.entries.ended("ann"))
    opened, key, session = asyncio.run(first(revocations, size, 3))
    assert ids([opened, key, session]) == [size - 1, size + 2, size + 3]
    expected: dict[str, Any] = {
        "kind": "delegation.revoked",
        "address": address("ann"),
        "delegation_id": delegation("key"),
    }
    assert json.loads(key.splitlines()[2].removeprefix("data: ")) == expected
    expected = {"kind": "session.revoked", "address": address("ann"), "delegation_id": None}
    assert json.loads(session.splitlines()[2].removeprefix("data: ")) == expected
    again = asyncio.run(first(revocations, revocations.start(str(size + 2)), 2))
    assert again[1] == session
    log.close()


def test_a_long_log_is_told_whole(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events_module, "ENTRIES_PAGE_MAX", 4)
    log = world.open()
    for number in range(9):
        name = f"person {number} more"
        world.add(log, world.entries.session(name), world.entries.ended(name))
    found = asyncio.run(first(Revocations(log), 0, 11))
    told = [log.entry_at(index).records[0].entry.leaf for index in ids(found[1:])]
    assert len(told) == 10
    assert all(b".revoked" in leaf for leaf in told)
    log.close()


BAD_IDS = ["-1", "x", "1.5", "", "9" * 30, "\u0664", "1 2"]


@pytest.mark.parametrize("last", BAD_IDS)
def test_an_id_that_is_none_is_refused(world: World, last: str) -> None:
    log = world.open()
    refused("malformed", lambda: Revocations(log).start(last))
    log.close()


def test_an_id_beyond_the_end_is_the_end(world: World) -> None:
    log = world.open()
    assert Revocations(log).start("9007199254740991") == log.size()
    log.close()


def test_there_is_a_bounded_number_of_listeners(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events_module, "REVOCATION_STREAMS_MAX", 2)
    log = world.open()
    revocations = Revocations(log)

    async def crowd() -> list[int]:
        streams = [revocations.stream(0, in_thread) for _ in range(3)]
        began = [len([event async for event in one_of(stream)]) for stream in streams]
        refused("rate_limited", lambda: revocations.start(None))
        for stream in streams:
            await stream.aclose()  # type: ignore[attr-defined]
        revocations.start(None)
        return began

    async def one_of(stream: Any) -> Any:
        async for event in stream:
            yield event
            return

    assert asyncio.run(crowd()) == [1, 1, 0]
    assert REVOCATION_STREAMS_MAX > 2
    log.close()


def test_one_address_does_not_take_the_room_of_others(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events_module, "REVOCATION_STREAMS_PER_CALLER", 1)
    log = world.open()
    revocations = Revocations(log)

    async def crowd() -> None:
        streams = [revocations.stream(0, in_thread, caller) for caller in ("192.0.2.1", "192.0.2.2")]
        for stream in streams:
            assert "open" in await anext(stream)
        refused("rate_limited", lambda: revocations.start(None, "192.0.2.1"))
        assert revocations.start(None, "192.0.2.3") == log.size()
        for stream in streams:
            await stream.aclose()  # type: ignore[attr-defined]
        assert revocations.start(None, "192.0.2.1") == log.size()

    asyncio.run(crowd())
    assert REVOCATION_STREAMS_PER_CALLER < REVOCATION_STREAMS_MAX
    log.close()


class Ear:
    """Reads a stream on a thread."""

    def __init__(self, url: str) -> None:
        self.heard: list[Event] = []
        self._url = url
        self._loop = asyncio.new_event_loop()
        self._task = self._loop.create_task(self._read())
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def wait(self, count: int, seconds: float = 5) -> list[Event]:
        deadline = time.monotonic() + seconds
        while len(self.heard) < count:
            assert time.monotonic() < deadline, self.heard
            time.sleep(0.01)
        return self.heard

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._task.cancel)
        self._thread.join(5)

    def _run(self) -> None:
        try:
            self._loop.run_until_complete(self._task)
        except (asyncio.CancelledError, PeerError):
            pass
        finally:
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.close()

    async def _read(self) -> None:
        async with aclosing(read_events(self._url, "/events", "registry_down")) as events:
            async for event in events:
                self.heard.append(event)


def test_what_one_process_takes_another_tells(world: World) -> None:
    telling, taking = world.open(), world.open()
    world.add(taking, world.entries.session("ann"), world.entries.granted("ann", "key"))
    with served(create_app(telling, SIGNED)) as face:
        ear = Ear(face.url)
        ear.wait(1)
        began = time.monotonic()
        world.add(taking, world.entries.key_revoked("ann", "key"))
        heard = ear.wait(2)
        assert time.monotonic() - began < 5
        assert [event.name for event in heard] == ["open", "revoked"]
        assert json.loads(heard[1].data)["delegation_id"] == delegation("key")
        ear.close()
    telling.close()
    taking.close()


def test_two_last_event_ids_are_refused(world: World) -> None:
    log = world.open()
    with served(create_app(log, SIGNED)) as face:
        client = HttpClient(face.url, "registry_down")
        answer = client.exchange("GET", "/events", headers={"Last-Event-ID": "x"})
        assert (answer.status, answer.json()) == (400, {**_body(InputError("malformed"))})
        client.close()
    log.close()


def _body(error: InputError) -> dict[str, str]:
    return {"error": error.code, "error_description": error.user_text()}


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNetwork]:
    with running_network(tmp_path_factory.mktemp("events"), ("registry",)) as running:
        yield running


class Door:
    """A provider's status check that listens to a running registry."""

    def __init__(self, network: RunningNetwork, *, listens: bool = True) -> None:
        self.client = RegistryClient(network.registry_url, network.record)
        self.make = Entries(network.record.network_id, load_seed(network.folder / "relay" / "relay.key"))
        self.fetched = 0
        self.check = StatusCheck(self._fetch)
        self.listener = RevocationListener(network.registry_url, self.check)
        if listens:
            self.listener.start()

    def _fetch(self, *asked: Any) -> Any:
        self.fetched += 1
        return self.client.status(*asked)

    def begin(self, name: str) -> None:
        entries = [self.make.session(name), self.make.granted(name, f"{name}'s key", expires_at=now() + 3600)]
        self.client.submit(entries, [self.make.attest(entry) for entry in entries])

    def use(self, name: str) -> str:
        return code_of(lambda: self.check.require_active(address(name), delegation(f"{name}'s key"), now()))

    def settle(self, name: str) -> None:
        """Wait until the stream stands: a use is answered from memory then."""
        deadline = time.monotonic() + 5
        while time.monotonic() < deadline:
            assert self.use(name) == ""
            time.sleep(0.3)
            before = self.fetched
            assert self.use(name) == ""
            if self.fetched == before:
                return
        pytest.fail("the stream does not stand")

    def refused_after(self, name: str, code: str) -> float:
        began = time.monotonic()
        while self.use(name) != code:
            assert time.monotonic() - began < 20, "never refused"
            time.sleep(0.02)
        return time.monotonic() - began


@pytest.mark.parametrize("whole", [False, True], ids=["delegation", "session"])
def test_what_is_revoked_is_refused_within_a_second(network: RunningNetwork, *, whole: bool) -> None:
    door = Door(network)
    name = f"swift {whole}"
    door.begin(name)
    door.settle(name)
    door.client.submit([door.make.ended(name) if whole else door.make.key_revoked(name, f"{name}'s key")], [[]])
    assert door.refused_after(name, "session_revoked" if whole else "delegation_revoked") < 5
    door.listener.close()


def test_a_registry_that_stops_ends_its_streams_and_the_interval_rules(tmp_path: Path) -> None:
    with running_network(tmp_path / "stopping", ("registry",)) as network:
        door = Door(network)
        door.begin("ann")
        door.settle("ann")
        began = time.monotonic()
    assert time.monotonic() - began < 8, "a listener must not hold a registry up"
    door.check.require_active(address("ann"), delegation("ann's key"), now())
    refused(
        "status_unproven",
        lambda: door.check.require_active(address("ann"), delegation("ann's key"), now() + 15),
    )
    door.listener.close()
