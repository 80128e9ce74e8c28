"""The registry's memory: one SQLite file, in WAL mode, synced before a transaction counts.

Rules: everything that belongs together is written in one transaction, which takes the write lock before it
reads (`BEGIN IMMEDIATE`), so that several processes may share the file; rows are only added, except for the
status of a session, a delegation or a commitment, the account of a session, where a provider's newest record is, and
idle heads that have grown old. What the disk refuses leaves as `LocalError`, and then nothing was written.

The file is not trusted: whoever can write to it can change it. `audit.py` compares every row with the signed
heads when the registry starts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, Table, bindparam, delete, insert, select, update

from authenticator.database import Database
from authenticator.errors import LocalError
from authenticator.registry.tables import (
    REPLACED,
    REVOKED,
    StoredDelegation,
    StoredEntry,
    StoredHead,
    StoredName,
    StoredSession,
    delegations,
    entries,
    heads,
    meta,
    metadata,
    names,
    nodes,
    sessions,
)

FILE_NAME = "registry.sqlite3"
# The one query of every proof, built once.
_NODE = select(nodes.c.hash).where(nodes.c.level == bindparam("at_level"), nodes.c.position == bindparam("at_position"))


class Transaction:
    """Reads and writes of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._nodes: dict[tuple[int, int], bytes] = {}

    # Reading.

    def value(self, name: str) -> str | None:
        """One of the few facts about the whole log."""
        found = self._connection.execute(select(meta.c.value).where(meta.c.name == name)).scalar()
        return str(found) if found is not None else None

    def empty(self) -> bool:
        """Whether nothing at all is stored: a log that has not begun."""
        tables = metadata.tables.values()
        return all(self._connection.execute(select(table).limit(1)).first() is None for table in tables)

    def entry(self, index: int) -> StoredEntry | None:
        """The entry at an index."""
        row = self._one(select(entries).where(entries.c.position == index))
        return StoredEntry(**row) if row else None

    def entry_by_hash(self, leaf_hash: bytes) -> StoredEntry | None:
        """The entry with a leaf hash."""
        row = self._one(select(entries).where(entries.c.leaf_hash == leaf_hash))
        return StoredEntry(**row) if row else None

    def entries_from(self, start: int, limit: int) -> list[StoredEntry]:
        """Up to `limit` entries in order."""
        query = select(entries).where(entries.c.position >= start).order_by(entries.c.position).limit(limit)
        return [StoredEntry(**row) for row in self._connection.execute(query).mappings()]

    def node(self, level: int, index: int) -> bytes:
        """The hash of a perfect subtree; it never changes, so one transaction reads it once.

        Raises:
            LocalError: `file_damaged` where it is missing.
        """
        known = self._nodes.get((level, index))
        if known is None:
            found = self._connection.execute(_NODE, {"at_level": level, "at_position": index}).scalar()
            if found is None:
                raise LocalError("file_damaged", f"tree node {level}/{index} is missing")
            known = self._nodes[level, index] = bytes(found)
        return known

    def newest_head(self) -> StoredHead:
        """The head with the highest number.

        Raises:
            LocalError: `file_damaged` where there is none.
        """
        row = self._one(select(heads).order_by(heads.c.number.desc()).limit(1))
        if row is None:
            raise LocalError("file_damaged", "no head is stored")
        return StoredHead(**row)

    def head_by_hash(self, block_hash: bytes) -> StoredHead | None:
        """The head whose text has a hash."""
        row = self._one(select(heads).where(heads.c.block_hash == block_hash))
        return StoredHead(**row) if row else None

    def session(self, address: str) -> StoredSession | None:
        """A session by its address."""
        row = self._one(select(sessions).where(sessions.c.address == address))
        return StoredSession(**row) if row else None

    def delegation(self, delegation_id: str) -> StoredDelegation | None:
        """A delegation by its id."""
        row = self._one(select(delegations).where(delegations.c.delegation_id == delegation_id))
        return StoredDelegation(**row) if row else None

    def delegations_of(self, address: str, limit: int) -> list[StoredDelegation]:
        """The newest delegations of a session, oldest first."""
        query = select(delegations).where(delegations.c.address == address)
        query = query.order_by(delegations.c.position.desc()).limit(limit)
        return [StoredDelegation(**row) for row in reversed(self._connection.execute(query).mappings().all())]

    def name(self, kind: str, name: str) -> StoredName | None:
        """A provider or a commitment."""
        row = self._one(select(names).where(names.c.kind == kind, names.c.name == name))
        return StoredName(**row) if row else None

    def rows(self, table: Table) -> Iterator[RowMapping]:
        """Every row of a table in the order of its key, read as they are asked for."""
        query = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=1_000)
        yield from self._connection.execute(query).mappings()

    # Writing.

    def add_value(self, name: str, value: str) -> None:
        """Set one fact for good."""
        self._connection.execute(insert(meta).values(name=name, value=value))

    def set_value(self, name: str, value: str) -> None:
        """Change one fact."""
        self._connection.execute(update(meta).where(meta.c.name == name).values(value=value))

    def add_entry(self, entry: StoredEntry) -> None:
        """Add a leaf."""
        self._connection.execute(insert(entries), asdict(entry))

    def add_nodes(self, new: Sequence[tuple[int, int, bytes]]) -> None:
        """Add hashes of subtrees that have become perfect."""
        rows = [{"level": level, "position": index, "hash": value} for level, index, value in new]
        self._connection.execute(insert(nodes), rows)
        self._nodes.update(((level, index), value) for level, index, value in new)

    def add_head(self, head: StoredHead, *, forget_idle_before: int) -> None:
        """Add a signed head, and drop idle ones that are older."""
        self._connection.execute(insert(heads), asdict(head))
        self._connection.execute(delete(heads).where(heads.c.idle.is_(True), heads.c.time < forget_idle_before))

    def add_session(self, session: StoredSession) -> None:
        """Add a session."""
        self._connection.execute(insert(sessions), asdict(session))

    def add_delegation(self, delegation: StoredDelegation) -> None:
        """Add a delegation."""
        self._connection.execute(insert(delegations), asdict(delegation))

    def add_name(self, name: StoredName) -> None:
        """Add a provider or a commitment."""
        self._connection.execute(insert(names), asdict(name))

    def rekey_session(self, address: str, account: str, position: int) -> None:
        """Give a session another account, as the entry at `position` says."""
        change = update(sessions).where(sessions.c.address == address)
        self._connection.execute(change.values(account=account, opening=position))

    def end_session(self, address: str, position: int) -> None:
        """Mark a session as ended by the entry at `position`."""
        change = update(sessions).where(sessions.c.address == address)
        self._connection.execute(change.values(status=REVOKED, ended=position))

    def end_delegation(self, delegation_id: str, position: int) -> None:
        """Mark a delegation as ended by the entry at `position`."""
        change = update(delegations).where(delegations.c.delegation_id == delegation_id)
        self._connection.execute(change.values(status=REVOKED, ended=position))

    def replace_name(self, kind: str, name: str) -> None:
        """Mark a commitment as no longer the newest."""
        change = update(names).where(names.c.kind == kind, names.c.name == name)
        self._connection.execute(change.values(status=REPLACED))

    def move_name(self, kind: str, name: str, position: int) -> None:
        """Note that a provider's newest record is the entry at `position`."""
        change = update(names).where(names.c.kind == kind, names.c.name == name)
        self._connection.execute(change.values(position=position))

    def _one(self, query: Select[Any]) -> RowMapping | None:
        return self._connection.execute(query).mappings().first()


class Store:
    """The database file in a data folder."""

    def __init__(self, folder: Path) -> None:
        self._database = Database(folder / FILE_NAME, metadata)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """One unchanging view of the log.

        Raises:
            LocalError: the file cannot be read.
        """
        with self._database.reading() as connection:
            yield Transaction(connection)

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """One change: on the disk whole when the block is left, or not at all.

        Raises:
            LocalError: `disk_full`, `storage_failed` or `file_damaged`; nothing was written.
        """
        with self._database.writing() as connection:
            yield Transaction(connection)

    def check_pages(self) -> None:
        """Have SQLite check its own structures.

        Raises:
            LocalError: `file_damaged` with what it found.
        """
        with self._database.reading() as connection:
            found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar()
        if found != "ok":
            raise LocalError("file_damaged", str(found)[:200])
