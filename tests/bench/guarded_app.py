"""The app that `bench_app` calls: one answer, with a guard in front of it, or with one bare Ed25519 verification.

`python -m tests.bench.guarded_app bare|apart|whole FOLDER`: `apart` leaves out what is kept on a disk. It prints its
port, a token and a delegation, and ends when its standard input does.
"""

from __future__ import annotations

import json
import socket
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import uvicorn
from fastapi import Depends, FastAPI, Request

from authenticator.protocol import ed25519
from authenticator.protocol.canonical import unb64u
from authenticator.provider.budgets import Charge, Level
from authenticator.provider.delegations import Delegations
from authenticator.provider.guard import Guard, UseRequest
from authenticator.provider.status import StatusCheck
from authenticator.provider.store import ProviderStore
from authenticator.provider.tokens import TokenVerifier
from tests.fakes.world import ORIGIN, RELAY, RESOURCE, World

Check = Callable[[Request], object]
WORLD = World()


class Apart(ProviderStore):
    """A provider's store that keeps nothing of a use: what that costs is measured by `bench_store`."""

    def record_use(
        self, proof: bytes, forget_at: int, charges: Sequence[Charge], now: int, levels: Sequence[Level] = ()
    ) -> None:
        """Let it pass."""


def guarded(folder: Path, kind: type[ProviderStore]) -> tuple[Check, str]:
    """A whole guard, whose registry and relay answer from memory, and the id of a delegation that it was shown."""
    store = kind(folder / "provider.sqlite3")
    delegations = Delegations(network=WORLD.network, record=WORLD.provider, store=store, now=WORLD.clock)
    guard = Guard(
        tokens=TokenVerifier(RELAY, WORLD.provider.provider, WORLD.jwks),
        status=StatusCheck(WORLD.status),
        store=store,
        delegations=delegations,
        now=WORLD.clock,
    )
    shown = delegations.present(WORLD.delegation().body())

    def check(request: Request) -> object:
        wanted = UseRequest(
            method=request.method,
            url=ORIGIN + request.scope["raw_path"].decode("ascii"),
            authorization=request.headers.get("authorization"),
            proofs=request.headers.getlist("dpop"),
            delegation=request.headers.get("countersign-delegation"),
            ability="photos/list",
            resource=RESOURCE,
        )
        return guard.check_use(wanted)

    return check, shown.delegation_id


def bare(request: Request) -> object:
    """Verify the signature of the one client's proof, and read nothing of what it says."""
    signed, _, signature = request.headers["dpop"].rpartition(".")
    ed25519.verify(WORLD.key.public.raw, signed.encode("ascii"), unb64u(signature))
    return signed


def app(check: Check, *, threads: bool) -> FastAPI:
    """An app with one place, which asks for the check; what waits for a disk is asked in a thread, as it always is."""
    made = FastAPI()

    async def at_once(request: Request) -> object:
        return check(request)

    @made.get("/albums/2026", dependencies=[Depends(check if threads else at_once)])
    async def albums() -> dict[str, list[str]]:
        return {"albums": ["Alps", "Lisbon"]}

    return made


def main() -> None:
    """Serve until standard input ends."""
    what, folder = sys.argv[1:]
    check, delegation_id = guarded(Path(folder), ProviderStore if what == "whole" else Apart)
    token = WORLD.token(delegation_id=delegation_id)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        served = app(bare if what == "bare" else check, threads=what == "whole")
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
