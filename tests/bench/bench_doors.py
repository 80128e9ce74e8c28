"""An app behind each door, over HTTP, beside the same app that does one bare Ed25519 verification and knows nobody.

Everything of a call is checked as in a site; only the store keeps proofs in memory, because what a disk costs is
measured apart. Each app has a process of its own, and gets signed calls over kept connections, all of them busy. The
plain ASGI app with one verification waits for no thread, the guard always does: it is what a real store needs.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import socket
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import Depends, FastAPI
from nacl.signing import SigningKey

from authenticator.errors import VerificationError
from authenticator.provider.api import install, requires
from authenticator.provider.asgi import Countersign
from authenticator.provider.rules import Rule
from authenticator.provider.store import ProviderStore
from authenticator.serving import App, Message, Receive, Send
from tests.bench.harness import Figure, Table
from tests.fakes.doors import Site
from tests.fakes.world import ORIGIN

_TARGET = "/albums/2026"
_CALLS = 400  # a round
_ROUNDS = 5
_CONNECTIONS = 8
_MESSAGE = b"m" * 350  # as long as what a proof signs


class _Remembering(ProviderStore):
    """Keeps used proofs in memory."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._proofs: set[bytes] = set()

    def record_use(self, proof: bytes, *_: Any, **__: Any) -> None:
        if proof in self._proofs:
            raise VerificationError("proof_replayed")
        self._proofs.add(proof)


def run() -> list[Table]:
    """Measure FastAPI and plain ASGI, with the guard and with a bare verification."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        site = Site(Path(folder) / "client")
        stack.callback(site.provider.close)
        makers = {"fastapi": _fastapi, "fastapi bare": _fastapi_bare, "asgi": _asgi, "asgi bare": _asgi_bare}
        ports = {name: stack.enter_context(_serving(make, Path(folder) / name)) for name, make in makers.items()}
        took = dict.fromkeys(makers, float("inf"))
        for _ in range(_ROUNDS):
            for name, port in ports.items():
                token = site.world.token(delegation_id=site.presented.delegation_id)
                calls = [_request(site, token) for _ in range(_CALLS)]
                took[name] = min(took[name], asyncio.run(_round(port, calls)))
    return [_table("an app in FastAPI", "fastapi", took), _table("a plain ASGI app", "asgi", took)]


def _table(title: str, name: str, took: dict[str, float]) -> Table:
    return Table(
        title,
        (
            Figure("ours, every call checked", took[name], peer=False),
            Figure("the same with one bare verification", took[f"{name} bare"]),
        ),
    )


def _provider(folder: Path) -> Site:
    site = Site(folder)
    site.provider.guard._store = _Remembering(folder / "memory.sqlite3")
    site.provider.guard._store.add_delegation(
        site.provider._store.delegation(site.presented.delegation_id), site.presented.auth_sig.to_json()
    )
    return site


def _fastapi(folder: Path) -> App:
    provider = _provider(folder).provider
    app = FastAPI(openapi_url=None)
    install(app, provider)

    @app.get(_TARGET, dependencies=[Depends(requires(provider, "photos/list"))])
    async def shown() -> dict[str, str]:
        return {"shown": "yes"}

    return app


def _fastapi_bare(_folder: Path) -> App:
    verify = _bare()
    app = FastAPI(openapi_url=None)

    def check() -> None:
        verify()

    @app.get(_TARGET, dependencies=[Depends(check)])
    async def shown() -> dict[str, str]:
        return {"shown": "yes"}

    return app


def _asgi(folder: Path) -> App:
    return Countersign(_plain, _provider(folder).provider, [Rule("/albums", "photos/list")])


def _asgi_bare(_folder: Path) -> App:
    verify = _bare()

    async def app(scope: Message, receive: Receive, send: Send) -> None:
        verify()
        await _plain(scope, receive, send)

    return app


async def _plain(_scope: Message, _receive: Receive, send: Send) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", b"16")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b'{"shown": "yes"}'})


def _bare() -> Callable[[], object]:
    key = SigningKey(b"\x07" * 32)
    signature, verify_key = key.sign(_MESSAGE).signature, key.verify_key
    return lambda: verify_key.verify(_MESSAGE, signature)


@contextmanager
def _serving(make: Callable[[Path], App], folder: Path) -> Iterator[int]:
    """The app in a process of its own, which has the same world because it is a fork of this one."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        config = uvicorn.Config(make(folder), log_level="error", lifespan="off", access_log=False)
        uvicorn.Server(config).run(sockets=[listener])

    process = multiprocessing.get_context("fork").Process(target=serve, daemon=True)
    process.start()
    try:
        yield int(listener.getsockname()[1])
    finally:
        process.terminate()
        process.join(10)
        listener.close()


def _request(site: Site, token: str) -> bytes:
    lines = [f"{name}: {value}" for name, value in site.signed("GET", _TARGET, token=token)]
    return "\r\n".join([f"GET {_TARGET} HTTP/1.1", f"Host: {ORIGIN[7:]}", *lines, "", ""]).encode()


async def _round(port: int, calls: Sequence[bytes]) -> float:
    """Microseconds a call, all connections busy."""
    connections = [await asyncio.open_connection("127.0.0.1", port) for _ in range(_CONNECTIONS)]
    start = time.perf_counter()
    await asyncio.gather(
        *(_send(*connection, calls[first::_CONNECTIONS]) for first, connection in enumerate(connections))
    )
    took = (time.perf_counter() - start) / len(calls) * 1e6
    for _, writer in connections:
        writer.close()
    return took


async def _send(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, calls: Sequence[bytes]) -> None:
    for call in calls:
        writer.write(call)
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200 "), head
        length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        await reader.readexactly(int(length.partition(b":")[2]))
