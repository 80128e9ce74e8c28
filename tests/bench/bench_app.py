"""An app with the guard, beside the same app that does one bare Ed25519 verification for each request.

Each app is a process of its own, called over loopback by a few connections that are kept. The guard is whole, from the
headers that it reads and the middleware that looks for bodies on, but for what it keeps on a disk, which `bench_store`
measures; with that it stands in the table too. The goal is 85 % of the bare app's requests in a second, which is
1 / 0.85 of its time for each. It is asked of an app that does nothing at all, the worst there is, and of one that lists
an album, as the demo does. Rounds are short and many, so that some of them fall between what else the machine does,
and the apps are started several times.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeAlias

from tests.bench.harness import Figure, Table
from tests.fakes.world import ORIGIN, World

ROOT = Path(__file__).parents[2]
PATHS = {"an app that does nothing": "/albums/2026", "an app that lists an album": "/albums/2026/lisbon"}
Connection: TypeAlias = tuple[asyncio.StreamReader, asyncio.StreamWriter]
_GOAL = 1 / 0.85
_CONNECTIONS = 8
_ROUNDS = 80
_STARTS = 4
_CALLS = {"apart": 40, "bare": 40, "whole": 8}


def run() -> list[Table]:
    """Measure the three apps, their rounds interleaved."""
    return [_table(title, _measured(path)) for title, path in PATHS.items()]


def _measured(path: str) -> dict[str, float]:
    """The best of several starts: where a process comes to lie in memory is luck, and matters."""
    starts = [asyncio.run(_measure(path)) for _ in range(_STARTS)]
    return {name: min(start[name] for start in starts) for name in _CALLS}


def _table(title: str, best: dict[str, float]) -> Table:
    return Table(
        f"one request to {title}",
        (
            Figure("ours, guarded, its store apart", best["apart"], peer=False),
            Figure("with one bare verification", best["bare"], goal=_GOAL),
            Figure("ours, guarded, on the disk first", best["whole"], peer=False),
        ),
    )


async def _measure(path: str) -> dict[str, float]:
    """Microseconds for one request to each, in its best round."""
    best: dict[str, float] = {}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        apps = [await App.called(name, *stack.enter_context(_serving(name, folder / name, path))) for name in _CALLS]
        for _ in range(_ROUNDS):
            for each in apps:
                took = await each.time(_CALLS[each.name])
                best[each.name] = min(best.get(each.name, took), took)
        for each in apps:
            await each.leave()
    return best


@contextmanager
def _serving(name: str, folder: Path, path: str) -> Iterator[tuple[int, Iterator[bytes]]]:
    """An app, and calls of it, each with a proof of its own."""
    command = [sys.executable, "-m", "tests.bench.guarded_app", name, str(folder)]
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
