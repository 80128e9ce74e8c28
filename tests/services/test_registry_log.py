from __future__ import annotations

import json
import shutil
import sqlite3
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from authenticator.errors import CountersignError, InputError, LocalError, VerificationError
from authenticator.limits import (
    BLOCK_INTERVAL,
    ENTRIES_AT_ONCE_MAX,
    ENTRIES_PAGE_MAX,
    HEAD_MEMORY,
    HTTP_BODY_MAX,
    REKEYS_MAX,
)
from authenticator.protocol.canonical import jcs
from authenticator.protocol.merkle import EMPTY_ROOT, leaf_hash
from authenticator.registry.log import Log
from authenticator.registry.store import FILE_NAME
from authenticator.verify.checkpoint import verify_checkpoint
from authenticator.verify.consistency import verify_consistency
from authenticator.verify.inclusion import verify_inclusion
from authenticator.verify.status import verify_status
from tests.fakes.registry_world import START, World, address, delegation, make_record, seed


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "registry")


@pytest.fixture
def log(world: World) -> Iterator[Log]:
    opened = world.open()
    yield opened
    opened.close()


def code_of(caught: pytest.ExceptionInfo[CountersignError]) -> str:
    return caught.value.code


def test_new_log_is_empty_and_signed(world: World, log: Log) -> None:
    head = verify_checkpoint(log.head().note, world.record).checkpoint
    assert (head.size, head.root, head.height, head.time) == (0, EMPTY_ROOT, 0, START)
    assert log.head_by_hash(log.head().block_hash) == log.head()


def test_entry_is_proven_under_a_new_head_at_once(world: World, log: Log) -> None:
    entry = world.entries.session("ann")
    proven = log.append([entry], [world.entries.attest(entry)])
    head = verify_checkpoint(proven.head.note, world.record).checkpoint
    assert (head.size, head.height) == (1, 0)
    verify_inclusion(entry.leaf_hash, 0, 1, proven.records[0].proof, head.root)
    assert proven.records[0].entry.leaf == entry.leaf
    assert log.head() == proven.head


def test_every_entry_of_a_longer_log_is_proven(world: World, log: Log) -> None:
    for number in range(20):
        world.add(log, world.entries.session(f"person {number}"))
    head = log.head()
    assert head.size == 20
    for position in range(20):
        proven = log.entry_at(position)
        hashed = leaf_hash(proven.records[0].entry.leaf)
        verify_inclusion(hashed, position, 20, proven.records[0].proof, head.root)
        assert log.entry_by_hash(hashed).records[0].entry.position == position


def test_every_head_continues_every_older_one(world: World, log: Log) -> None:
    seen = [log.head()]
    for number in range(12):
        world.add(log, world.entries.session(f"person {number}"))
        seen.append(log.head())
    for old in seen:
        for new in seen:
            if old.size <= new.size:
                proof = log.consistency(old.size, new.size)
                verify_consistency(old.size, old.root, new.size, new.root, proof)


def test_same_height_and_size_serve_the_same_head(world: World, log: Log) -> None:
    first = log.head()
    world.clock.time += BLOCK_INTERVAL - 1
    assert log.head() == first
    world.clock.time += 1
    second = log.head()
    assert (second.height, second.size, second.idle) == (1, 0, True)
    assert second.note != first.note


def test_height_follows_the_clock_over_idle_time(world: World, log: Log) -> None:
    world.clock.time += 1000 * BLOCK_INTERVAL + 3
    assert log.head().height == 1000
    world.add(log, world.entries.session("ann"))
    assert (log.head().height, log.head().size) == (1000, 1)


def test_clock_that_goes_back_does_not_take_time_back(world: World, log: Log) -> None:
    world.clock.time += 100
    late = log.head()
    world.clock.time -= 90
    assert log.head() == late
    world.add(log, world.entries.session("ann"))
    after = log.head()
    assert (after.time, after.height, after.size) == (late.time, late.height, 1)
    log.close()
    world.open().close()


def test_head_is_stored_before_it_is_served(world: World, log: Log) -> None:
    world.clock.time += BLOCK_INTERVAL
    head = log.head()
    with sqlite3.connect(world.folder / FILE_NAME) as other:
        assert other.execute("SELECT note FROM heads ORDER BY number DESC").fetchone() == (head.note,)
    other.close()


def test_old_idle_heads_are_forgotten_and_others_stay(world: World, log: Log) -> None:
    world.clock.time += BLOCK_INTERVAL
    idle = log.head()
    world.add(log, world.entries.session("ann"))
    grown = log.head()
    world.clock.time += HEAD_MEMORY + BLOCK_INTERVAL
    log.head()
    with pytest.raises(VerificationError) as caught:
        log.head_by_hash(idle.block_hash)
    assert code_of(caught) == "block_unknown"
    assert log.head_by_hash(grown.block_hash) == grown
    log.close()
    world.open().close()


def test_same_entry_again_is_answered_with_its_place(world: World, log: Log) -> None:
    entries = [world.entries.session("ann"), world.entries.granted("ann", "key"), world.entries.provider()]
    attested = [world.entries.attest(entry) for entry in entries]
    first = log.append(entries, attested)
    again = log.append(entries, attested)
    assert again == first
    assert log.head().size == 3


def test_same_entry_twice_in_one_call_is_recorded_once(world: World, log: Log) -> None:
    entry = world.entries.enrolled()
    proven = log.append([entry, entry], [world.entries.attest(entry)] * 2)
    assert [each.entry.position for each in proven.records] == [0, 0]
    assert log.head().size == 1


def test_live_session_is_answered_with_the_recorded_one(world: World, log: Log) -> None:
    recorded, other = world.entries.session("ann"), world.entries.session("ann", salt="x")
    world.add(log, recorded)
    proven = log.append([other], [world.entries.attest(other)])
    assert proven.records[0].entry.leaf == recorded.leaf
    assert log.head().size == 1


def test_revocation_needs_no_relay_and_is_idempotent(world: World, log: Log) -> None:
    world.add(log, world.entries.session("ann"), world.entries.granted("ann", "key"))
    revoked = log.append([world.entries.key_revoked("ann", "key")], [[]])
    ended = log.append([world.entries.ended("ann")], [[]])
    assert [revoked.records[0].entry.position, ended.records[0].entry.position] == [2, 3]
    again = log.append([world.entries.ended("ann"), world.entries.key_revoked("ann", "key")], [[], []])
    assert [each.entry.position for each in again.records] == [3, 2]
    assert log.head().size == 4
    assert log.session(address("ann")).session.status == "revoked"


def test_all_or_none_are_recorded(world: World, log: Log) -> None:
    good, bad = world.entries.session("ann"), world.entries.granted("nobody", "key")
    with pytest.raises(VerificationError) as caught:
        log.append([good, bad], [world.entries.attest(good), world.entries.attest(bad)])
    assert code_of(caught) == "session_unknown"
    assert log.head().size == 0
    with pytest.raises(VerificationError):
        log.session(address("ann"))
    world.add(log, good)


def test_identity_changes_follow_one_another(world: World, log: Log) -> None:
    make = world.entries
    world.add(log, make.enrolled("one"), make.changed("one", "two"), make.changed("two", "three"))
    for bad in (make.changed("one", "four"), make.changed("four", "five"), make.changed("three", "one")):
        with pytest.raises(VerificationError) as caught:
            world.add(log, bad)
        assert code_of(caught) == "entries"
    assert log.head().size == 3


def test_a_providers_records_follow_one_another(world: World, log: Log) -> None:
    make = world.entries
    first = make.provider()
    second = make.followed(first, name="Pictures")
    third = make.followed(second, origins=("https://photos.example", "https://more.example"))
    with pytest.raises(VerificationError) as caught:
        log.provider(first.text("provider"))
    assert code_of(caught) == "provider_unknown"
    world.add(log, first)
    world.add(log, make.session("ann"), second)
    for entry, place in ((first, None), (second, 2), (third, 3)):
        if place is None:  # a record that was followed is not answered as if it still stood
            with pytest.raises(VerificationError) as caught:
                world.add(log, entry)
            assert code_of(caught) == "provider_not_next"
            continue
        found = log.append([entry], [make.attest(entry)]).records[0].entry
        assert (found.position, found.leaf) == (place, entry.leaf)
        (newest,) = log.provider(entry.text("provider")).records
        assert newest.entry == found
    log.close()
    again = world.open()  # which replays it all
    assert again.provider(first.text("provider")).records[0].entry.leaf == third.leaf
    again.close()


@pytest.mark.parametrize("count", [2, 8])
def test_of_records_that_compete_in_two_processes_one_follows(world: World, log: Log, count: int) -> None:
    make = world.entries
    first = make.provider()
    world.add(log, first)
    logs = [log, world.open()]
    refusals: list[str] = []
    ready = threading.Barrier(count)

    def work(number: int) -> None:
        entry = make.followed(first, name=f"Photos {number}")
        ready.wait()
        try:
            world.add(logs[number % 2], entry)
        except VerificationError as error:
            refusals.append(error.code)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refusals == ["provider_not_next"] * (count - 1)
    assert log.head().size == 2
    for each in logs:
        each.close()
    world.open().close()


def test_a_rekeyed_session_goes_on_under_its_new_account(world: World, log: Log) -> None:
    make = world.entries
    world.add(log, make.session("ann"), make.granted("ann", "old key"))
    before = log.session(address("ann")).session
    world.add(log, make.rekeyed("ann", "ann two"))
    after = log.session(address("ann")).session
    assert (before.opening, after.opening) == (0, 2)
    assert (after.position, after.status, after.commitment) == (0, "active", before.commitment)
    assert after.account == make.granted("ann", "x", account="ann two").account != before.account
    world.add(log, make.granted("ann", "new key", account="ann two"))
    log.append([make.key_revoked("ann", "old key", account="ann two")], [[]])
    world.add(log, make.rekeyed("ann", "ann three", before="ann two"))
    log.append([make.ended("ann", account="ann three")], [[]])
    assert log.session(address("ann")).session.status == "revoked"


def test_a_rekey_sent_again_is_answered_with_its_place_whatever_came_after(world: World, log: Log) -> None:
    make = world.entries
    world.add(log, make.enrolled("one"), make.session("ann"))
    entries = [make.changed("one", "two"), make.rekeyed("ann", "ann two")]
    attested = [make.attest(entry) for entry in entries]
    first = log.append(entries, attested)
    assert [each.entry.position for each in first.records] == [2, 3]
    assert log.append(entries, attested) == first
    world.add(log, make.rekeyed("ann", "ann three", before="ann two"))
    log.append([make.ended("ann", account="ann three")], [[]])
    assert [each.entry.position for each in log.append(entries, attested).records] == [2, 3]


def test_the_beginning_of_a_session_that_was_carried_on_is_a_status_like_any(world: World, log: Log) -> None:
    world.add(log, world.entries.session("ann"), world.entries.granted("ann", "key"))
    world.add(log, world.entries.rekeyed("ann", "ann two"))
    statement = log.status(address("ann"), delegation("key"))
    status = verify_status(statement, world.record, address("ann"), delegation("key"), world.clock())
    assert (status.session, status.delegation) == ("active", "active")


def test_a_change_and_all_its_sessions_are_recorded_at_once(world: World, log: Log) -> None:
    make, names = world.entries, [f"person {number}" for number in range(REKEYS_MAX)]
    world.add(log, make.enrolled("one"))
    for start in range(0, REKEYS_MAX, 64):
        world.add(log, *(make.session(name) for name in names[start : start + 64]))
    entries = [make.changed("one", "two"), *(make.rekeyed(name, f"{name} two") for name in names)]
    assert len(jcs(make.body(entries))) <= HTTP_BODY_MAX
    proven = log.append(entries, [make.attest(entry) for entry in entries])
    assert len(proven.records) == ENTRIES_AT_ONCE_MAX
    log.close()
    reopened = world.open()
    assert reopened.session(address(names[-1])).session.opening == proven.records[-1].entry.position
    reopened.close()


def test_status_is_signed_and_true(world: World, log: Log) -> None:
    world.add(log, world.entries.session("ann"), world.entries.granted("ann", "key"))
    world.add(log, world.entries.session("bob"))

    def ask(name: str, key: str | None) -> tuple[str, str | None]:
        statement = log.status(address(name), delegation(key) if key else None)
        wanted = delegation(key) if key else None
        status = verify_status(statement, world.record, address(name), wanted, world.clock())
        return status.session, status.delegation

    assert ask("ann", None) == ("active", None)
    assert ask("ann", "key") == ("active", "active")
    assert ask("bob", "key") == ("active", "unknown")
    assert ask("nobody", "key") == ("unknown", "unknown")
    log.append([world.entries.key_revoked("ann", "key")], [[]])
    assert ask("ann", "key") == ("active", "revoked")
    log.append([world.entries.ended("ann")], [[]])
    assert ask("ann", None) == ("revoked", None)


def test_pages_are_in_order_and_bounded(world: World, log: Log) -> None:
    for number in range(6):
        world.add(log, world.entries.session(f"person {number}"))
    page, head = log.page(2, 3)
    assert [entry.position for entry in page] == [2, 3, 4]
    assert head.size == 6
    assert log.page(6, 10)[0] == []
    assert len(log.page(0, 10 * ENTRIES_PAGE_MAX)[0]) == 6


@pytest.mark.parametrize(
    ("old", "new", "family", "code"),
    [
        pytest.param(0, 9, VerificationError, "entry_unknown", id="longer-than-the-log"),
        pytest.param(2, 1, InputError, "malformed", id="wrong-order"),
    ],
)
def test_consistency_of_what_is_not_there(
    world: World, log: Log, old: int, new: int, family: type[CountersignError], code: str
) -> None:
    for name in ("ann", "bob", "eve"):
        world.add(log, world.entries.session(name))
    with pytest.raises(family) as caught:
        log.consistency(old, new)
    assert code_of(caught) == code


def test_only_the_relays_attestations_are_kept(world: World, log: Log) -> None:
    entry = world.entries.session("ann")
    stranger = type(world.entries)(world.record.network_id, seed("stranger"))
    attested = [*stranger.attest(entry), *world.entries.attest(entry)]
    kept = log.append([entry], [attested]).records[0].entry.attestations
    assert json.loads(kept) == [each.to_json() for each in world.entries.attest(entry)]


def test_log_reopens_as_it_was(world: World) -> None:
    world.fill(10)
    first = world.open()
    head = first.head()
    first.close()
    again = world.open()
    assert again.head() == head
    assert again.session(address("person 2")).session.status == "revoked"
    assert again.session(address("person 3")).session.status == "active"
    again.close()


def test_two_processes_may_share_one_file(world: World, log: Log) -> None:
    other = world.open()
    failed: list[BaseException] = []

    def work(mine: Log, name: str) -> None:
        try:
            for number in range(15):
                world.add(mine, world.entries.session(f"{name} {number}"))
        except BaseException as error:  # noqa: BLE001 - reported by the assertion below
            failed.append(error)

    threads = [threading.Thread(target=work, args=(mine, name)) for mine, name in ((log, "a"), (other, "b"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert log.head().size == other.head().size == 30
    other.close()
    log.close()
    world.open().close()


def test_full_disk_records_nothing(world: World, log: Log) -> None:
    world.add(log, world.entries.session("ann"))
    engine = log._store._database._engine
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA max_page_count=1").scalar_one()

    def limit_to(count: int) -> None:
        engine.dispose()

        @event.listens_for(engine, "connect")
        def limit(connection: sqlite3.Connection, _record: object) -> None:
            connection.execute(f"PRAGMA max_page_count={count}").close()

    def add_many() -> None:
        for number in range(50):
            world.add(log, world.entries.session(f"person {number}"))

    limit_to(pages)
    with pytest.raises(LocalError) as caught:
        add_many()
    assert code_of(caught) == "disk_full"
    full = log.head()
    assert log.page(0, 256)[0][-1].position == full.size - 1
    limit_to(1_000_000)
    world.add(log, world.entries.session("after"))
    assert log.head().size == full.size + 1
    log.close()
    world.open().close()


def test_what_is_answered_is_synced_first(log: Log) -> None:
    with log._store._database._engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2, "FULL"


def test_folder_and_files_are_private(world: World, log: Log) -> None:
    world.add(log, world.entries.session("ann"))
    assert stat.S_IMODE(world.folder.stat().st_mode) == 0o700
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in world.folder.iterdir()}
    assert set(modes.values()) == {0o600}, modes


@pytest.mark.parametrize("what", ["key-of-another", "key-too-short", "record-of-another-network"])
def test_log_of_another_network_is_not_opened(world: World, what: str) -> None:
    world.fill(1)
    if what == "key-of-another":
        (world.folder / "registry.key").write_bytes(seed("other"))
    elif what == "key-too-short":
        (world.folder / "registry.key").write_bytes(b"short")
    else:
        world.record = make_record(relay="another relay")
    with pytest.raises(LocalError) as caught:
        world.open()
    assert code_of(caught) == "file_damaged"


def test_copy_of_the_folder_opens(world: World, tmp_path: Path) -> None:
    world.fill(3)
    shutil.copytree(world.folder, tmp_path / "copy")
    world.folder = tmp_path / "copy"
    world.open().close()
