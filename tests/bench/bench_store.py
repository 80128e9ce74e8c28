"""What a use costs that a provider must not forget: its proof, its count and its budgets, on the disk first.

Beside them, on the same disk, one bare row that is inserted and committed. A chain charges three budgets at each of its
five levels. PostgreSQL is measured where a server is installed, over a socket, syncing its disk as it does by default.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path

import psycopg

from authenticator.database import Place
from authenticator.protocol.recap import CapabilityUse
from authenticator.provider.budgets import Charge, Level
from authenticator.provider.meter import charges_for
from authenticator.provider.store import ProviderStore
from tests.bench.harness import Figure, Table, measure
from tests.fakes.postgres import binaries, running_cluster

NOW = 1_800_000_000
_PLENTY = 2**40


def run() -> list[Table]:
    """Measure the databases that are here."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "provider.sqlite3"
        with closing(_bare_file(Path(folder) / "bare.sqlite3")) as bare:
            tables = [_table("SQLite", file, partial(_insert, bare))]
    if binaries() is not None:
        with ExitStack() as stack:
            cluster = stack.enter_context(running_cluster(safe=True))
            server = stack.enter_context(psycopg.connect(cluster.database(), autocommit=True))
            server.execute("CREATE TABLE bare (proof BYTEA PRIMARY KEY)")
            tables.append(
                _table(
                    "PostgreSQL",
                    cluster.database(),
                    lambda: server.execute("INSERT INTO bare VALUES (%s)", (os.urandom(32),)),
                )
            )
    return tables


def _table(name: str, place: Place, bare: Callable[[], object]) -> Table:
    with closing(ProviderStore(place)) as store:

        def use(depth: int | None, caveats: dict[str, str | int]) -> None:
            levels = [] if depth is None else [f"{number}" * 64 for number in range(depth + 1)]
            charges = [charge for level in levels for charge in _charges(level, caveats)]
            held = [Level(level, NOW + 9999) for level in levels]
            store.record_use(os.urandom(32), NOW + 31, charges, NOW, held)

        every: dict[str, str | int] = {"max_uses": _PLENTY, "max_bytes": _PLENTY, "rate": "100000000/h"}
        took = measure(
            {
                "proof": partial(use, None, {}),
                "bare": bare,
                "budget": partial(use, 0, {"max_uses": _PLENTY}),
                "chain": partial(use, 4, every),
            },
            rounds=5,
        )
    return Table(
        f"a use remembered, {name}",
        (
            Figure("ours, its proof", took["proof"], peer=False),
            Figure("one bare row, committed", took["bare"]),
            Figure("ours, proof, count and one budget", took["budget"], peer=False),
            Figure("ours, a chain of 4, 15 budgets", took["chain"], peer=False),
        ),
    )


def _charges(level: str, caveats: dict[str, str | int]) -> Iterator[Charge]:
    entry = CapabilityUse("https://photos.example/albums", "photos/read", caveats)
    yield from charges_for(level, entry, size=1000, expires_at=NOW + 3600, now=NOW)


def _bare_file(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE bare (proof BLOB PRIMARY KEY)")
    return connection


def _insert(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO bare VALUES (?)", (os.urandom(32),))
