"""A stored log that somebody edited is not opened: one named case for each way to edit it, then random ones."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from authenticator.errors import LocalError
from authenticator.protocol import ethereum
from authenticator.protocol.canonical import jcs, parse_json
from authenticator.protocol.merkle import leaf_hash
from authenticator.protocol.note import sign_note
from authenticator.registry.store import FILE_NAME
from tests.fakes.registry_world import World, address, delegation, seed

Edit = Callable[[sqlite3.Connection], object]
TABLES = ("meta", "entries", "nodes", "heads", "sessions", "delegations", "names")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log with 24 sessions, some ended, one rekeyed, a revoked key, a provider with a later record, an identity;
    nothing in the WAL.
    """
    world = World(tmp_path_factory.mktemp("original") / "registry")
    world.fill(24)
    log = world.open()
    make = world.entries
    world.add(log, make.provider(), make.enrolled("alice"), make.changed("alice", "alice again"))
    world.add(log, make.followed(make.provider(), name="Pictures"))
    world.add(log, make.rekeyed("person 4", "person 4 again"))
    log.append([make.key_revoked("person 0", "person 0")], [[]])
    for _ in range(5):
        world.clock.time += 60
        log.head()
    log.close()
    assert sorted(path.name for path in world.folder.iterdir()) == ["registry.key", FILE_NAME]
    return world.folder


@pytest.fixture
def world(original: Path, tmp_path: Path) -> World:
    shutil.copytree(original, tmp_path / "registry")
    return World(tmp_path / "registry")


def sql(*statements: str) -> Edit:
    def edit(connection: sqlite3.Connection) -> None:
        for statement in statements:
            assert connection.execute(statement).rowcount != 0, statement

    return edit


def swap(table: str, key: str, columns: str, one: object, other: object) -> Edit:
    """Exchange what two rows hold."""

    def edit(connection: sqlite3.Connection) -> None:
        # One row gives way first, because some of the columns are unique.
        select = f"SELECT {columns} FROM {table} WHERE {key} = ?"  # noqa: S608 - names of this file only
        first, second = (connection.execute(select, (each,)).fetchone() for each in (one, other))
        marks = ", ".join(f"{name} = ?" for name in columns.split(", "))
        update = f"UPDATE {table} SET {marks} WHERE {key} = ?"  # noqa: S608 - names of this file only
        connection.execute(update, (*(b"%d" % index for index, _ in enumerate(first)), one))
        connection.execute(update, (*first, other))
        connection.execute(update, (*second, one))

    return edit


def forged_leaf(connection: sqlite3.Connection) -> None:
    """A leaf is replaced, and its hash with it; the tree above it is left."""
    (leaf,) = connection.execute("SELECT leaf FROM entries WHERE position = 3").fetchone()
    value = parse_json(bytes(leaf), 10_000)
    assert isinstance(value, dict)
    forged = jcs({**value, "address": "ab" * 16})
    connection.execute("UPDATE entries SET leaf = ?, leaf_hash = ? WHERE position = 3", (forged, leaf_hash(forged)))


def spaced_leaf(connection: sqlite3.Connection) -> None:
    """The same JSON in another form."""
    (leaf,) = connection.execute("SELECT leaf FROM entries WHERE position = 3").fetchone()
    connection.execute("UPDATE entries SET leaf = ? WHERE position = 3", (bytes(leaf) + b" ",))


def foreign_head(connection: sqlite3.Connection) -> None:
    """A head signed by another key, with columns that fit."""
    number, note = connection.execute("SELECT number, note FROM heads ORDER BY number DESC LIMIT 1").fetchone()
    text = note.partition("\n\n")[0] + "\n"
    forged = sign_note(text, "countersign-registry/test", seed("thief"))
    connection.execute("UPDATE heads SET note = ? WHERE number = ?", (forged, number))


def own_head_over_less(connection: sqlite3.Connection) -> None:
    """The log is cut at its last entry, and the heads after it are dropped with it."""
    (last,) = connection.execute("SELECT max(position) FROM entries").fetchone()
    connection.execute("DELETE FROM entries WHERE position = ?", (last,))
    connection.execute("DELETE FROM heads WHERE size > ?", (last,))


def revival(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE sessions SET status = 'active', ended = NULL WHERE address = ?", (address("person 2"),))


def rekey_undone(connection: sqlite3.Connection) -> None:
    """The account that was given up is the session's again."""
    old, position = ethereum.account_of(seed("person 4")), address("person 4")
    changed = connection.execute(
        "UPDATE sessions SET account = ?, opening = position WHERE address = ?", (old, position)
    )
    assert changed.rowcount == 1


def delegation_revival(connection: sqlite3.Connection) -> None:
    connection.execute(
        "UPDATE delegations SET status = 'active', ended = NULL WHERE delegation_id = ?", (delegation("person 0"),)
    )


def later_attestation(connection: sqlite3.Connection) -> None:
    connection.execute(
        "UPDATE entries SET attestations = (SELECT attestations FROM entries WHERE position = 4) WHERE position = 3"
    )


LAST = "(SELECT max(number) FROM heads)"
CASES: list[Any] = [
    pytest.param(forged_leaf, id="leaf-replaced-with-its-hash"),
    pytest.param(spaced_leaf, id="leaf-no-longer-canonical"),
    pytest.param(sql("UPDATE entries SET leaf = x'00' WHERE position = 0"), id="leaf-is-no-entry"),
    pytest.param(sql("UPDATE entries SET leaf = zeroblob(9000) WHERE position = 1"), id="leaf-too-long"),
    pytest.param(sql("UPDATE entries SET leaf = 'text' WHERE position = 1"), id="leaf-of-another-type"),
    pytest.param(sql("UPDATE entries SET leaf_hash = zeroblob(32) WHERE position = 5"), id="leaf-hash-changed"),
    pytest.param(sql("DELETE FROM entries WHERE position = 0"), id="first-entry-deleted"),
    pytest.param(sql("DELETE FROM entries WHERE position = 9"), id="middle-entry-deleted"),
    pytest.param(
        sql("DELETE FROM entries WHERE position = (SELECT max(position) FROM entries)"), id="last-entry-deleted"
    ),
    pytest.param(own_head_over_less, id="log-cut-with-its-heads"),
    pytest.param(sql("DELETE FROM entries"), id="all-entries-deleted"),
    pytest.param(swap("entries", "position", "leaf, leaf_hash, attestations", 4, 6), id="two-entries-swapped"),
    pytest.param(swap("entries", "position", "leaf", 4, 6), id="two-leaves-swapped"),
    pytest.param(
        sql("UPDATE entries SET position = 1000 WHERE position = (SELECT max(position) FROM entries)"),
        id="entry-moved-behind-a-gap",
    ),
    pytest.param(
        sql(
            "INSERT INTO entries SELECT max(position) + 1, x'7b7d', zeroblob(32), '[]' FROM entries",
        ),
        id="entry-added-without-a-head",
    ),
    pytest.param(sql("UPDATE entries SET attestations = '[]' WHERE position = 3"), id="attestation-removed"),
    pytest.param(sql("UPDATE entries SET attestations = '{' WHERE position = 3"), id="attestation-not-json"),
    pytest.param(later_attestation, id="attestation-of-another-entry"),
    pytest.param(sql("UPDATE nodes SET hash = zeroblob(32) WHERE level = 1 AND position = 2"), id="node-changed"),
    pytest.param(sql("DELETE FROM nodes WHERE level = 2 AND position = 0"), id="node-deleted"),
    pytest.param(sql("INSERT INTO nodes VALUES (9, 0, zeroblob(32))"), id="node-added"),
    pytest.param(sql("DELETE FROM nodes"), id="all-nodes-deleted"),
    pytest.param(sql(f"DELETE FROM heads WHERE number = {LAST}"), id="newest-head-deleted"),  # noqa: S608
    pytest.param(sql("DELETE FROM heads WHERE number = 1"), id="first-head-deleted"),
    pytest.param(sql("DELETE FROM heads WHERE number = 7"), id="middle-head-deleted"),
    pytest.param(sql("DELETE FROM heads"), id="all-heads-deleted"),
    pytest.param(foreign_head, id="head-signed-by-another-key"),
    pytest.param(swap("heads", "number", "note", 4, 6), id="two-notes-swapped"),
    pytest.param(
        swap("heads", "number", "size, root, height, time, idle, block_hash, note", 4, 6), id="two-heads-swapped"
    ),
    pytest.param(sql(f"UPDATE heads SET size = size - 1 WHERE number = {LAST}"), id="head-size-column"),  # noqa: S608
    pytest.param(sql("UPDATE heads SET root = zeroblob(32) WHERE number = 5"), id="head-root-column"),
    pytest.param(sql("UPDATE heads SET height = height + 1 WHERE number = 5"), id="head-height-column"),
    pytest.param(sql("UPDATE heads SET time = time + 1 WHERE number = 5"), id="head-time-column"),
    pytest.param(sql("UPDATE heads SET idle = 1 - idle WHERE number = 5"), id="head-idle-column"),
    pytest.param(sql("UPDATE heads SET block_hash = zeroblob(32) WHERE number = 5"), id="head-hash-column"),
    pytest.param(sql("UPDATE heads SET note = '' WHERE number = 5"), id="head-note-empty"),
    pytest.param(sql("UPDATE heads SET note = note || char(10) WHERE number = 5"), id="head-note-with-a-line"),
    pytest.param(sql(f"UPDATE heads SET number = number + 1 WHERE number = {LAST}"), id="head-renumbered"),  # noqa: S608
    pytest.param(revival, id="ended-session-revived"),
    pytest.param(delegation_revival, id="revoked-delegation-revived"),
    pytest.param(sql("UPDATE sessions SET account = 'thief' WHERE position = 0"), id="session-account-changed"),
    pytest.param(sql("DELETE FROM sessions WHERE position = 0"), id="session-deleted"),
    pytest.param(rekey_undone, id="session-rekey-undone"),
    pytest.param(sql("UPDATE sessions SET commitment = 'x' WHERE position = 0"), id="session-commitment-changed"),
    pytest.param(sql("UPDATE sessions SET opening = 1 WHERE position = 0"), id="session-opened-by-another-entry"),
    pytest.param(sql("INSERT INTO sessions VALUES ('00', 'thief', 'c', 'active', 0, 0, NULL)"), id="session-added"),
    pytest.param(
        sql("UPDATE delegations SET expires_at = expires_at + 3600 WHERE position = 1"), id="delegation-lengthened"
    ),
    pytest.param(
        sql("UPDATE delegations SET address = '00' WHERE position = 1"), id="delegation-moved-to-another-session"
    ),
    pytest.param(sql("DELETE FROM delegations WHERE position = 1"), id="delegation-deleted"),
    pytest.param(sql("DELETE FROM names WHERE kind = 'provider'"), id="provider-forgotten"),
    pytest.param(
        sql("UPDATE names SET position = (SELECT min(position) FROM names) WHERE kind = 'provider'"),
        id="provider-led-back-to-its-first-record",
    ),
    pytest.param(sql("UPDATE names SET status = 'active' WHERE status = 'replaced'"), id="old-identity-made-current"),
    pytest.param(sql("DELETE FROM meta"), id="facts-deleted"),
    pytest.param(sql("UPDATE meta SET value = '9' WHERE name = 'schema'"), id="schema-changed"),
    pytest.param(sql("UPDATE meta SET value = '00' WHERE name = 'network'"), id="network-changed"),
    pytest.param(sql("UPDATE meta SET value = value - 6 WHERE name = 'genesis'"), id="genesis-moved"),
    pytest.param(sql("UPDATE meta SET value = 'x' WHERE name = 'genesis'"), id="genesis-no-number"),
    pytest.param(sql("UPDATE meta SET value = value + 1 WHERE name = 'heads'"), id="head-count-changed"),
    *(pytest.param(sql(f"DROP TABLE {table}"), id=f"table-{table}-dropped") for table in TABLES),
    pytest.param(sql("ALTER TABLE heads DROP COLUMN root"), id="column-dropped"),
]


@pytest.mark.parametrize("edit", CASES)
def test_edited_log_is_not_opened(world: World, edit: Edit) -> None:
    with closing(sqlite3.connect(world.folder / FILE_NAME)) as connection, connection:
        edit(connection)
    with pytest.raises(LocalError) as caught:
        world.open().close()
    assert caught.value.code == "file_damaged"


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda data: b"", id="emptied-is-a-new-log-and-not-the-old-one"),
        pytest.param(lambda data: data[: len(data) // 2], id="truncated"),
        pytest.param(lambda data: data[:4096] + bytes(4096) + data[8192:], id="page-zeroed"),
        pytest.param(lambda data: b"x" * len(data), id="overwritten"),
        pytest.param(lambda data: data[:100], id="header-alone"),
    ],
)
def test_spoilt_file_is_not_opened_as_the_old_log(world: World, spoil: Callable[[bytes], bytes]) -> None:
    path = world.folder / FILE_NAME
    path.write_bytes(spoil(path.read_bytes()))
    if not path.stat().st_size:
        # An emptied file begins anew: only those who remember a head can tell, and clients do.
        log = world.open()
        assert log.head().size == 0
        log.close()
        return
    with pytest.raises(LocalError) as caught:
        world.open().close()
    assert caught.value.code == "file_damaged"


def test_unedited_log_opens(world: World) -> None:
    world.open().close()


def test_random_edit_of_one_value_is_always_seen(original: Path, tmp_path: Path) -> None:
    chosen = random.Random(20_260)  # noqa: S311 - the same edits every time
    for number in range(120):
        world = World(tmp_path / str(number))
        shutil.copytree(original, world.folder, dirs_exist_ok=True)
        with closing(sqlite3.connect(world.folder / FILE_NAME)) as connection, connection:
            what = _edit_one_value(connection, chosen)
        assert _code_of_opening(world) == "file_damaged", what
        shutil.rmtree(world.folder)


def test_random_bit_of_the_file_changes_nothing_unseen(original: Path, tmp_path: Path) -> None:
    """Some bits of a database file mean nothing; all others are noticed, or SQLite repairs what they did."""
    chosen = random.Random(20_261)  # noqa: S311 - the same bits every time
    before = _content(original)
    seen = 0
    for number in range(120):
        world = World(tmp_path / str(number))
        shutil.copytree(original, world.folder, dirs_exist_ok=True)
        path = world.folder / FILE_NAME
        data = bytearray(path.read_bytes())
        data[chosen.randrange(len(data))] ^= 1 << chosen.randrange(8)
        path.write_bytes(data)
        code = _code_of_opening(world)
        seen += code is not None
        assert code in {None, "file_damaged", "storage_failed"}
        assert code is not None or _content(world.folder) == before
        shutil.rmtree(world.folder)
    assert seen > 30


def _code_of_opening(world: World) -> str | None:
    try:
        world.open().close()
    except LocalError as error:
        return error.code
    return None


def _edit_one_value(connection: sqlite3.Connection, chosen: random.Random) -> str:
    table = chosen.choice(TABLES)
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    column = chosen.choice(columns)
    rows = [row[0] for row in connection.execute(f"SELECT rowid FROM {table}")]  # noqa: S608
    row = chosen.choice(rows)
    (value,) = connection.execute(f"SELECT {column} FROM {table} WHERE rowid = ?", (row,)).fetchone()  # noqa: S608
    if isinstance(value, bytes):
        new: object = bytes([value[0] ^ (1 << chosen.randrange(8))]) + value[1:]
    elif isinstance(value, int):
        new = 1_000_000 + value
    elif value is None:
        new = 7
    else:
        index = chosen.randrange(len(value))
        new = value[:index] + chr((ord(value[index]) ^ 1) or 1) + value[index + 1 :]
    connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (new, row))  # noqa: S608
    return f"{table}.{column} of row {row}: {value!r} -> {new!r}"


def _content(folder: Path) -> list[list[Any]]:
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        return [connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in TABLES]  # noqa: S608
