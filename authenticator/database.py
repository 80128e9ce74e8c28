"""A service's database: a SQLite file, or a PostgreSQL server that several workers share.

Rules: a change takes the write lock before it reads (`BEGIN IMMEDIATE`, or an advisory lock), so that what it decides
on cannot move; it is on the disk whole when its block is left, or not at all. A file and its companions are 0600, in
WAL mode and synced. What the disk refuses leaves as `LocalError`, what a server refuses as `LocalError` or `PeerError`.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection, Engine, MetaData, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from authenticator import postgres
from authenticator.errors import LocalError
from authenticator.files import make_private_dir
from authenticator.limits import DATABASE_WAIT

Place: TypeAlias = Path | str
"""A file, or the address of a server: `postgresql://user@host/name`."""
_FULL = frozenset({"SQLITE_FULL"})
# SQLITE_ERROR: a table or a column is not there, because every statement is our own.
_DAMAGED = frozenset({"SQLITE_ERROR", "SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_CORRUPT_INDEX", "SQLITE_CORRUPT_VTAB"})
_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "fullfsync=ON", "foreign_keys=ON", "trusted_schema=OFF")


class Database:
    """One database; may be shared between threads.

    Raises:
        LocalError: the file cannot be made or is none of ours, or the server's address is none.
        PeerError: `database_away`.
    """

    def __init__(self, place: Place, tables: MetaData) -> None:
        self._is_file = isinstance(place, Path)
        if isinstance(place, Path):
            make_private_dir(place.parent)
            _create_private(place)
            self._engine = _engine(place)
            self._reading = self._engine
            self._writing = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        else:
            self._engine = postgres.open_engine(place)
            self._reading = self._engine.execution_options(**postgres.ONE_VIEW)
            self._writing = self._engine.execution_options(**postgres.AFTER_THE_LOCK)
        with self.writing() as connection:
            tables.create_all(connection)

    def close(self) -> None:
        """Close the file, or the connections."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One unchanging view.

        Raises:
            LocalError: the file cannot be read.
            PeerError: `database_away`.
        """
        with self._errors(), self._reading.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self, about: str | None = None) -> Iterator[Connection]:
        """One change.

        Args:
            about: what the change reads and writes, where that is only a part; changes about different things may go
                on at the same time on a server. Without it nothing else is changed meanwhile.

        Raises:
            LocalError: `disk_full`, `storage_failed` or `file_damaged`; nothing was written.
            PeerError: `database_away`; whether the change was written is not known where it was lost at its very end.
        """
        with self._errors(), self._writing.connect() as connection, connection.begin():
            if not self._is_file:
                postgres.take_lock(connection, about)
            yield connection

    @contextmanager
    def _errors(self) -> Iterator[None]:
        with _file_errors() if self._is_file else postgres.server_errors():
            yield


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        pool_size=4,
        max_overflow=60,
        hide_parameters=True,
        connect_args={"timeout": DATABASE_WAIT, "isolation_level": None},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))

    return engine


def _create_private(path: Path) -> None:
    """SQLite gives its side files the mode of this one."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600))
    except OSError as error:
        raise LocalError("storage_failed", path.name) from error


@contextmanager
def _file_errors() -> Iterator[None]:
    try:
        yield
    except PoolTimeoutError as error:
        raise LocalError("storage_failed", "all connections are in use") from error
    except DBAPIError as error:
        name = getattr(error.orig, "sqlite_errorname", type(error.orig).__name__)
        code = "disk_full" if name in _FULL else "file_damaged" if name in _DAMAGED else "storage_failed"
        raise LocalError(code, name) from error
    except sqlite3.Error as error:  # a pragma on a new connection
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        raise LocalError("file_damaged" if name in _DAMAGED else "storage_failed", name) from error
