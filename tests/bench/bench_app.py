"""An app with the guard, beside the same app that does one bare Ed25519 verification for each request.

Each app is a process of its own, called over loopback by a few connections that are kept. The guard is whole, from the
headers that it reads and the middleware that looks for bodies on, but for what it keeps on a disk, which `bench_store`
measures; with that it stands in the table too. The goal is 85 % of the bare app's requests in a second, which is
1 / 0.85 of its time for each. It is asked of an app that does nothing at all, the worst there is, and of one that lists
an album, as the demo does.

What else a machine does changes its pace by more than the guard costs. So rounds are short and many, those of the apps
follow one another in every order, and each is compared with its neighbour: the ratio is the median of these. Where
there are two cores the apps have one and whoever calls them the other. Where a process comes to lie in memory is luck,
and matters, so the apps are started many times.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import cycle, islice, permutations
from pathlib import Path
from typing import TypeAlias

from tests.bench.harness import Figure, Table
from tests.fakes.world import ORIGIN, World

ROOT = Path(__file__).parents[2]
PATHS = {"an app that does nothing": "/albums/2026", "an app that lists an album": "/albums/2026/lisbon"}
Connection: TypeAlias = tuple[asyncio.StreamReader, asyncio.StreamWriter]
Round: TypeAlias = dict[str, float]
"""Microseconds for one request to each app."""
_GOAL = 1 / 0.85
_CONNECTIONS = 8
_ROUNDS = 42
_STARTS = 8
_CALLS = {"apart": 40, "bare": 40, "whole": 8}


def run() -> list[Table]:
    """Measure the three apps, their rounds interleaved."""
    return [_table(title, _measured(path)) for title, path in PATHS.items()]


def _measured(path: str) -> list[Round]:
    return [each for _ in range(_STARTS) for each in asyncio.run(_measure(path))]


def _table(title: str, rounds: list[Round]) -> Table:
    middle = {name: statistics.median(each[name] for each in rounds) for name in _CALLS}
    ratio = statistics.median(each["apart"] / each["bare"] for each in rounds)
    return Table(
        f"one request to {title}, medians",
        (
            Figure("ours, guarded, its store apart", middle["apart"], peer=False),
            Figure("with one bare verification", middle["bare"], goal=_GOAL, ratio=ratio),
            Figure("ours, guarded, on the disk first", middle["whole"], peer=False),
        ),
    )


async def _measure(path: str) -> list[Round]:
    """The rounds of one start of each."""
    rounds: list[Round] = []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        apps = [await App.called(name, *stack.enter_context(_serving(name, folder / name, path))) for name in _CALLS]
        stack.enter_context(_kept_to(0))
        for order in islice(cycle(permutations(apps)), _ROUNDS):
            took = {}
            for each in order:
                await each.time(_CONNECTIONS)  # or it would find its core as another app left it
                took[each.name] = await each.time(_CALLS[each.name])
            rounds.append(took)
        for each in apps:
            await each.leave()
    return rounds


@contextmanager
def _kept_to(number: int) -> Iterator[None]:
    """This process, and what it starts meanwhile, has one core of several; where the system does not tell, all."""
    cores = sorted(os.sched_getaffinity(0)) if sys.platform == "linux" else []
    if len(cores) > 1:
        os.sched_setaffinity(0, cores[number : number + 1])
    yield
    if len(cores) > 1:
        os.sched_setaffinity(0, cores)


@contextmanager
def _serving(name: str, folder: Path, path: str) -> Iterator[tuple[int, Iterator[bytes]]]:
    """An app, and calls of it, each with a proof of its own."""
    command = [sys.executable, "-m", "tests.bench.guarded_app", name, str(folder)]
    with _kept_to(1):
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    port, token, delegation_id = json.loads(process.stdout.readline())
    try:
        yield port, _requests(token, delegation_id, path)
    finally:
        process.communicate(timeout=30)


def _requests(token: str, delegation_id: str, path: str) -> Iterator[bytes]:
    world = World()
    while True:
        proof = world.proof("GET", ORIGIN + path, token)
        yield (
            f"GET {path} HTTP/1.1\r\nHost: x\r\nAuthorization: DPoP {token}\r\nDPoP: {proof}\r\n"
            f"Countersign-Delegation: {delegation_id}\r\n\r\n"
        ).encode()


class App:
    """An app under way, and the connections to it."""

    def __init__(self, name: str, requests: Iterator[bytes], connections: list[Connection]) -> None:
        self.name = name
        self._requests = requests
        self._connections = connections

    @classmethod
    async def called(cls, name: str, port: int, requests: Iterator[bytes]) -> App:
        """Connect to it."""
        return cls(name, requests, [await asyncio.open_connection("127.0.0.1", port) for _ in range(_CONNECTIONS)])

    async def time(self, calls: int) -> float:
        """Microseconds for one request."""
        requests = [next(self._requests) for _ in range(calls)]
        parts = [requests[number::_CONNECTIONS] for number in range(_CONNECTIONS)]
        start = time.perf_counter()
        await asyncio.gather(*map(_call, self._connections, parts))
        return (time.perf_counter() - start) / calls * 1e6

    async def leave(self) -> None:
        """Hang up."""
        for _, writer in self._connections:
            writer.close()
            await writer.wait_closed()


async def _call(connection: Connection, requests: list[bytes]) -> None:
    reader, writer = connection
    for request in requests:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200"), head
        length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
        await reader.readexactly(length)
