"""An app with the guard, beside the same app that does one bare Ed25519 verification for each request.

Each app is a process of its own, called over loopback by a few connections that are kept. The guard is whole but for
what it keeps on a disk, which `bench_store` measures; with that it stands in the table too. The goal is 85 % of the
bare app's requests in a second, which is 1 / 0.85 of its time for each.
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

from tests.bench.harness import Figure, Table
from tests.fakes.world import ORIGIN, World

ROOT = Path(__file__).parents[2]
PATH = "/albums/2026"
_GOAL = 1 / 0.85
_CONNECTIONS = 8
_ROUNDS = 15
_CALLS = {"apart": 400, "bare": 400, "whole": 80}


def run() -> list[Table]:
    """Measure the three apps, their rounds interleaved."""
    best: dict[str, float] = {}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        apps = {name: stack.enter_context(_serving(name, folder / name)) for name in _CALLS}
        for _ in range(_ROUNDS):
            for name, (port, requests) in apps.items():
                took = _time(port, [next(requests) for _ in range(_CALLS[name])])
                best[name] = min(best.get(name, took), took)
    return [
        Table(
            "one request to an app",
            (
                Figure("ours, guarded, its store apart", best["apart"], peer=False),
                Figure("with one bare verification", best["bare"], goal=_GOAL),
                Figure("ours, guarded, on the disk first", best["whole"], peer=False),
            ),
        )
    ]


@contextmanager
def _serving(name: str, folder: Path) -> Iterator[tuple[int, Iterator[bytes]]]:
    """An app, and calls of it, each with a proof of its own."""
    command = [sys.executable, "-m", "tests.bench.guarded_app", name, str(folder)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    port, token, delegation_id = json.loads(process.stdout.readline())
    try:
        yield port, _requests(token, delegation_id)
    finally:
        process.communicate(timeout=30)


def _requests(token: str, delegation_id: str) -> Iterator[bytes]:
    world = World()
    while True:
        proof = world.proof("GET", ORIGIN + PATH, token)
        yield (
            f"GET {PATH} HTTP/1.1\r\nHost: x\r\nAuthorization: DPoP {token}\r\nDPoP: {proof}\r\n"
            f"Countersign-Delegation: {delegation_id}\r\n\r\n"
        ).encode()


def _time(port: int, requests: list[bytes]) -> float:
    """Microseconds for one request."""
    parts = [requests[number::_CONNECTIONS] for number in range(_CONNECTIONS)]

    async def call_all() -> None:
        await asyncio.gather(*(_call(port, part) for part in parts))

    start = time.perf_counter()
    asyncio.run(call_all())
    return (time.perf_counter() - start) / len(requests) * 1e6


async def _call(port: int, requests: list[bytes]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for request in requests:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200"), head
        length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
        await reader.readexactly(length)
    writer.close()
    await writer.wait_closed()
