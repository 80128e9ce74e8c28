"""A fault at each step of an append: before the step, or after it took effect. Never half, never two heads."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from authenticator.errors import LocalError, VerificationError
from authenticator.limits import BLOCK_INTERVAL
from authenticator.protocol import note
from authenticator.registry import log as log_module
from authenticator.registry.log import Log
from authenticator.registry.store import Transaction
from tests.fakes.registry_world import World, address

STEPS = ["add_entry", "add_nodes", "add_session", "add_head", "set_value"]


def broken_disk() -> OperationalError:
    return OperationalError("statement", {}, sqlite3.OperationalError("disk I/O error"))


def failing(method: Callable[..., Any], *, takes_effect: bool) -> Callable[..., Any]:
    def fail(*arguments: Any, **named: Any) -> Any:
        if takes_effect:
            method(*arguments, **named)
        raise broken_disk()

    return fail


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path / "registry")
    made.fill(5)
    return made


@pytest.fixture
def log(world: World) -> Iterator[Log]:
    opened = world.open()
    yield opened
    opened.close()


@pytest.mark.parametrize("takes_effect", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("step", STEPS)
def test_fault_inside_the_transaction_leaves_nothing(
    world: World, log: Log, monkeypatch: pytest.MonkeyPatch, step: str, *, takes_effect: bool
) -> None:
    before = log.head()
    entry = world.entries.session("ann")
    with monkeypatch.context() as patched:
        patched.setattr(Transaction, step, failing(getattr(Transaction, step), takes_effect=takes_effect))
        with pytest.raises(LocalError) as caught:
            world.add(log, entry)
    assert caught.value.code == "storage_failed"
    check_unchanged_then_usable(world, log, before)


def test_fault_while_signing_leaves_nothing(world: World, log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    before = log.head()
    with monkeypatch.context() as patched:
        patched.setattr(log_module, "sign_note", failing(note.sign_note, takes_effect=True))
        with pytest.raises(LocalError):
            world.add(log, world.entries.session("ann"))
    check_unchanged_then_usable(world, log, before)


@pytest.mark.parametrize("persists", [False, True], ids=["not-on-the-disk", "on-the-disk"])
def test_fault_while_committing(world: World, log: Log, monkeypatch: pytest.MonkeyPatch, *, persists: bool) -> None:
    """The caller is told that it failed; if the disk has it all the same, it is there whole, and once."""
    before = log.head()
    dialect = log._store._database._engine.dialect
    entry = world.entries.session("ann")
    with monkeypatch.context() as patched:
        patched.setattr(dialect, "do_commit", failing(dialect.do_commit, takes_effect=persists))
        with pytest.raises(LocalError):
            world.add(log, entry)
    if not persists:
        check_unchanged_then_usable(world, log, before)
        return
    assert log.head().size == before.size + 1
    again = log.append([entry], [world.entries.attest(entry)])
    assert (again.records[0].entry.position, again.head) == (before.size, log.head())


def test_fault_while_a_height_begins_serves_no_new_head(
    world: World, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = log.head()
    world.clock.time += BLOCK_INTERVAL
    with monkeypatch.context() as patched:
        patched.setattr(Transaction, "add_head", failing(Transaction.add_head, takes_effect=True))
        with pytest.raises(LocalError):
            log.head()
    with sqlite3.connect(log._store._database._engine.url.database or "") as other:
        assert other.execute("SELECT max(number) FROM heads").fetchone() == (before.number,)
    other.close()
    assert log.head().number == before.number + 1


def check_unchanged_then_usable(world: World, log: Log, before: object) -> None:
    assert log.head() == before
    with pytest.raises(VerificationError):
        log.session(address("ann"))
    world.add(log, world.entries.session("ann"))
    after = log.head()
    log.close()
    reopened = world.open()
    assert reopened.head() == after
    reopened.close()
