"""What `database` needs of a PostgreSQL server.

Rules: a change waits for an advisory lock before it reads anything, and reads with READ COMMITTED, so that it sees what
whoever held the lock before has written; a change about everything excludes all others, one about a part excludes those
about the same part. A commit is answered when it is on the server's disk (`synchronous_commit`), whatever the server's
own setting. Nothing waits longer than `DATABASE_WAIT`; a server that is away, too busy or gone in the middle is
`database_away`, and its answer is never guessed. The address may hold a password, so it stays out of every message.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from authenticator.errors import LocalError, PeerError
from authenticator.limits import DATABASE_CONNECTIONS, DATABASE_WAIT

ONE_VIEW: Mapping[str, Any] = MappingProxyType({"isolation_level": "REPEATABLE READ", "postgresql_readonly": True})
"""For reading: all statements see the same moment."""
AFTER_THE_LOCK: Mapping[str, Any] = MappingProxyType({"isolation_level": "READ COMMITTED"})
"""For writing: each statement sees what was committed before it, and so before the lock was had."""
_SCHEMES = frozenset({"postgresql", "postgresql+psycopg"})
# In one statement, from left to right; everybody takes the two locks in this order.
_ALONE = text(
    "SELECT set_config('synchronous_commit', 'on', true), set_config('lock_timeout', :wait, true),"
    " pg_advisory_xact_lock(:all)"
)
_BESIDE = text(
    "SELECT set_config('synchronous_commit', 'on', true), set_config('lock_timeout', :wait, true),"
    " pg_advisory_xact_lock_shared(:all), pg_advisory_xact_lock(:part)"
)
_FULL = frozenset({"53100"})
_DAMAGED = ("XX", "42P01", "42703")  # beginnings; a table or a column is not there, as every statement is our own
_AWAY_CLASSES = ("08", "40", "53", "55", "57")  # connection, deadlock, no room for one more, locked, shut down


def open_engine(address: str) -> Engine:
    """Connect to a server when something is asked of it.

    Args:
        address: `postgresql://user@host/name`, as libpq reads it; a socket's folder goes into `?host=`.

    Raises:
        LocalError: `storage_failed` where the address is none, or the extra `postgres` is not installed.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise LocalError("storage_failed", "not a database's address") from None
    if url.drivername not in _SCHEMES:
        raise LocalError("storage_failed", "not a PostgreSQL address")
    patience = {  # of a server whose machine is gone without a word, too
        "connect_timeout": DATABASE_WAIT,
        "tcp_user_timeout": DATABASE_WAIT * 1000,
        "keepalives_idle": DATABASE_WAIT,
        "keepalives_interval": 1,
    }
    try:
        return create_engine(
            url.set(drivername="postgresql+psycopg"),
            connect_args={**patience, "application_name": "countersign", "client_encoding": "utf8"},
            pool_size=DATABASE_CONNECTIONS,
            max_overflow=0,
            pool_timeout=DATABASE_WAIT,
            hide_parameters=True,
        )
    except ModuleNotFoundError as error:
        raise LocalError("storage_failed", "psycopg is not installed") from error


def take_lock(connection: Connection, about: str | None) -> None:
    """Wait for the lock of a change, which is held until the change is over.

    Args:
        connection: of a transaction that has read nothing yet.
        about: the part that is changed; None for everything.
    """
    wait = f"{DATABASE_WAIT}s"
    if about is None:
        connection.execute(_ALONE, {"wait": wait, "all": _number("everything")})
    else:
        connection.execute(_BESIDE, {"wait": wait, "all": _number("everything"), "part": _number(f"part {about}")})


@contextmanager
def server_errors() -> Iterator[None]:
    """Say in our words what a server refuses."""
    try:
        yield
    except PoolTimeoutError as error:
        raise PeerError("database_away", "all connections are in use") from error
    except DBAPIError as error:
        state = getattr(error.orig, "sqlstate", None)
        if error.connection_invalidated or state is None or (state not in _FULL and state.startswith(_AWAY_CLASSES)):
            raise PeerError("database_away", state or type(error.orig).__name__) from error
        code = "disk_full" if state in _FULL else "file_damaged" if state.startswith(_DAMAGED) else "storage_failed"
        raise LocalError(code, state) from error


def _number(name: str) -> int:
    """An advisory lock's number; two names with one number would only wait for each other."""
    return int.from_bytes(hashlib.sha256(f"countersign/{name}".encode()).digest()[:8], "big", signed=True)
