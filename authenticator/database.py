"""A service's SQLite file: WAL mode, synced before a transaction counts.

Rules: a change takes the write lock before it reads (`BEGIN IMMEDIATE`), so that what it decides on cannot
move; it is on the disk whole when its block is left, or not at all. The file and its companions are 0600.
What the disk refuses leaves as `LocalError`.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, MetaData, create_engine, event
from sqlalchemy.exc import DBAPIError

from authenticator.errors import LocalError
from authenticator.files import make_private_dir
from authenticator.limits import DATABASE_WAIT

_FULL = frozenset({"SQLITE_FULL"})
# SQLITE_ERROR: a table or a column is not there, because every statement is our own.
_DAMAGED = frozenset({"SQLITE_ERROR", "SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_CORRUPT_INDEX", "SQLITE_CORRUPT_VTAB"})
_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "fullfsync=ON", "foreign_keys=ON", "trusted_schema=OFF")


class Database:
    """One file; may be shared between threads."""

    def __init__(self, path: Path, tables: MetaData) -> None:
        make_private_dir(path.parent)
        _create_private(path)
        self._engine = _engine(path)
        self._writing = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        with self.writing() as connection:
            tables.create_all(connection)

    def close(self) -> None:
        """Close the file."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One unchanging view.

        Raises:
            LocalError: the file cannot be read.
        """
        with _storage_errors(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One change.

        Raises:
            LocalError: `disk_full`, `storage_failed` or `file_damaged`; nothing was written.
        """
        with _storage_errors(), self._writing.connect() as connection, connection.begin():
            yield connection


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        pool_size=4,
        max_overflow=60,
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
def _storage_errors() -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        name = getattr(error.orig, "sqlite_errorname", type(error.orig).__name__)
        code = "disk_full" if name in _FULL else "file_damaged" if name in _DAMAGED else "storage_failed"
        raise LocalError(code, name) from error
    except sqlite3.Error as error:  # a pragma on a new connection
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        raise LocalError("file_damaged" if name in _DAMAGED else "storage_failed", name) from error
