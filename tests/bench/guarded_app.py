"""The app that `bench_app` calls, with a guard in front of it, or with one bare Ed25519 verification.

`python -m tests.bench.guarded_app bare|apart|whole FOLDER`: `apart` leaves out what is kept on a disk. It prints its
port, a token and a delegation, and ends when its standard input does.
"""

from __future__ import annotations

import json
import socket
import sys
import threading
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import uvicorn
from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse, Response

from authenticator.demo.albums import Albums
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import unb64u
from authenticator.protocol.recap import Capabilities
from authenticator.provider.api import check_request, install, requires
from authenticator.provider.budgets import Charge, Level
from authenticator.provider.edge import Demand
from authenticator.provider.key import ProviderKey
from authenticator.provider.service import Provider, ProviderOptions
from authenticator.provider.store import ProviderStore
from tests.fakes.world import ATT, ORIGIN, RELAY, RESOURCE, World, seed

Check = Callable[[Request], Awaitable[object]]
WORLD = World()


class Apart(ProviderStore):
    """A provider's store that keeps nothing of a use: what that costs is measured by `bench_store`."""

    def record_use(
        self, proof: bytes, forget_at: int, charges: Sequence[Charge], now: int, levels: Sequence[Level] = ()
    ) -> None:
        """Let it pass."""


def provider(folder: Path, kind: type[ProviderStore]) -> tuple[Provider, str]:
    """A whole provider, whose registry and relay answer from memory, and the id of a delegation that it was shown."""
    made = Provider(
        ProviderOptions("Photos", (ORIGIN,), RESOURCE, Capabilities.from_att(ATT)),
        key=ProviderKey(seed("photos")),
        network=WORLD.network,
        registry=WORLD,
        relay=WORLD,  # type: ignore[arg-type] # nothing is registered here
        relay_origin=RELAY,
        store=kind(folder / "provider.sqlite3"),
        now=WORLD.clock,
    )
    shown = made.guard.delegations.present(WORLD.delegation().body())
    return made, shown.delegation_id


async def bare(request: Request) -> object:
    """Verify the signature of the one client's proof, and read nothing of what it says."""
    signed, _, signature = request.headers["dpop"].rpartition(".")
    ed25519.verify(WORLD.key.public.raw, signed.encode("ascii"), unb64u(signature))
    return signed


def app(check: Check, albums: Albums) -> FastAPI:
    """An app with two places that ask for the check: one that does nothing, and an album as the demo lists it."""
    made = FastAPI()

    @made.get("/albums/2026", dependencies=[Depends(check)])
    async def at_once() -> dict[str, list[str]]:
        return {"albums": ["Alps", "Lisbon"]}

    @made.get("/albums/2026/lisbon", dependencies=[Depends(check)])
    def listed() -> Response:
        found = albums.list_("/albums/2026/lisbon")
        return JSONResponse({"path": found.path, "albums": found.albums, "pictures": found.pictures})

    return made


def guarded(what: str, made: Provider, albums: Albums) -> FastAPI:
    """The app as whoever has a site makes it; without a disk there is nothing to wait for in a thread."""
    demand = Demand("photos/list")

    async def at_once(request: Request) -> object:
        return check_request(made, request, demand)

    site = app(requires(made, "photos/list") if what == "whole" else at_once, albums)
    install(site, made)
    return site


def main() -> None:
    """Serve until standard input ends."""
    what, folder = sys.argv[1:]
    made, delegation_id = provider(Path(folder), ProviderStore if what == "whole" else Apart)
    albums = Albums(Path(folder) / "albums")
    albums.add_samples()
    token = WORLD.token(delegation_id=delegation_id)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        served = app(bare, albums) if what == "bare" else guarded(what, made, albums)
        server = uvicorn.Server(uvicorn.Config(served, lifespan="off", log_level="error", access_log=False))

        def wait() -> None:
            sys.stdin.read()
            server.should_exit = True

        threading.Thread(target=wait, daemon=True).start()
        sys.stdout.write(json.dumps([listener.getsockname()[1], token, delegation_id]) + "\n")
        sys.stdout.flush()
        server.run(sockets=[listener])


if __name__ == "__main__":
    main()
