"""The tables of the registry, and a frozen value for a row of each.

Rules: a value's fields are its table's columns, by name; nothing here reads or writes.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
)

SCHEMA = "2"
ACTIVE = "active"
REVOKED = "revoked"
REPLACED = "replaced"
metadata = MetaData()
meta = Table("meta", metadata, Column("name", String, primary_key=True), Column("value", String, nullable=False))
entries = Table(
    "entries",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("leaf", LargeBinary, nullable=False),
    Column("leaf_hash", LargeBinary, nullable=False, unique=True),
    Column("attestations", String, nullable=False),
)
nodes = Table(
    "nodes",
    metadata,
    Column("level", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    PrimaryKeyConstraint("level", "position"),
)
heads = Table(
    "heads",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("size", Integer, nullable=False),
    Column("root", LargeBinary, nullable=False),
    Column("height", Integer, nullable=False),
    Column("time", Integer, nullable=False),
    Column("idle", Boolean, nullable=False),
    Column("block_hash", LargeBinary, nullable=False, unique=True),
    Column("note", String, nullable=False),
    Index("heads_idle", "idle", "time"),
)
sessions = Table(
    "sessions",
    metadata,
    Column("address", String, primary_key=True),
    Column("account", String, nullable=False),
    Column("commitment", String, nullable=False),
    Column("status", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("opening", Integer, nullable=False),
    Column("ended", Integer),
)
delegations = Table(
    "delegations",
    metadata,
    Column("delegation_id", String, primary_key=True),
    Column("address", String, nullable=False, index=True),
    Column("expires_at", Integer, nullable=False),
    Column("status", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("ended", Integer),
)
names = Table(
    "names",
    metadata,
    Column("kind", String, nullable=False),
    Column("name", String, nullable=False),
    Column("status", String, nullable=False),
    Column("position", Integer, nullable=False),
    PrimaryKeyConstraint("kind", "name"),
)
"""Providers by id, each with the place of its newest record, and identity commitments, which are there once."""


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """One leaf, and beside it who attested it."""

    position: int
    leaf: bytes
    leaf_hash: bytes
    attestations: str


@dataclass(frozen=True, slots=True)
class StoredHead:
    """One signed head.

    Attributes:
        number: counts every head that was ever signed.
        idle: nothing was appended since the head before.
    """

    number: int
    size: int
    root: bytes
    height: int
    time: int
    idle: bool
    block_hash: bytes
    note: str


@dataclass(frozen=True, slots=True)
class StoredSession:
    """What the log says of one session.

    Attributes:
        account: the one it has now.
        commitment: to its provider, in base64url; the same for good.
        position: index of its `session.created`.
        opening: index of the entry that says whose it is now: that one, or its newest `session.rekeyed`.
        ended: index of the entry that ended it.
    """

    address: str
    account: str
    commitment: str
    status: str
    position: int
    opening: int
    ended: int | None


@dataclass(frozen=True, slots=True)
class StoredDelegation:
    """What the log says of one delegation; `ended` is the index of the entry that ended it."""

    delegation_id: str
    address: str
    expires_at: int
    status: str
    position: int
    ended: int | None


@dataclass(frozen=True, slots=True)
class StoredName:
    """A provider id or an identity commitment, and where it was registered, or a provider's newest record."""

    kind: str
    name: str
    status: str
    position: int
