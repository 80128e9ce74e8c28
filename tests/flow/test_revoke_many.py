"""One touch ends many: one site's keys, all keys, or everything; whatever interrupts it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from authenticator.clients.registry import RegistryClient
from authenticator.errors import LocalError, PeerError, PersonError, VerificationError
from authenticator.flow import Approved
from authenticator.journal import Ended, Journal
from authenticator.protocol.entry import Entry
from authenticator.protocol.receipt import Receipt
from authenticator.session.client import ask
from tests.fakes.app import session_row
from tests.fakes.person import Person
from tests.flow.conftest import Desk, reading, register_site

NOWHERE = "00" * 16  # the address of a session that the registry has never heard of


def at_another_site(desk: Desk, folder: Path, number: int = 1) -> Approved:
    """A login with a key at a site of its own."""
    site = register_site(desk, folder / str(number), f"Site {number}", f"https://site-{secrets.token_hex(6)}.example")
    return desk.approve(ask(site, claims=["name"], capabilities=reading(site)))


def key_of(approved: Approved) -> str:
    assert approved.delegation is not None
    return approved.delegation.delegation_id


def on_record(desk: Desk, approved: Approved) -> tuple[str, str]:
    """What the registry says of a session and the key it gave."""
    state = RegistryClient(desk.network.registry_url, desk.network.record).session(approved.session.address)
    assert state is not None
    return state.status, state.delegations[key_of(approved)].status


def here(desk: Desk) -> set[str]:
    """The states of the sessions and keys that this computer knows."""
    return {state for view in desk.app.sessions() for state in (view.status, *(key.status for key in view.delegations))}


@pytest.fixture
def three(desk: Desk, tmp_path: Path) -> list[Approved]:
    """Two keys at Photos, and one at another site."""
    return [desk.log_in()[1], desk.log_in()[1], at_another_site(desk, tmp_path)]


def test_everything_ends_with_one_touch(desk: Desk, three: list[Approved]) -> None:
    person = Person()
    done = desk.app.revoke_many(person, sessions=True)
    assert (done.sessions, done.keys, done.prompts, done.refused) == (2, 0, 1, ())
    assert len(person.touches) == 1
    assert person.touches[0].purpose == "to end every session and every key"
    assert {on_record(desk, each)[0] for each in three} == {"revoked"}
    assert here(desk) == {"revoked"}
    ends = [row for row in desk.app.activity() if row.kind == "session ended"]
    assert sorted(row.subject for row in ends) == ["Photos", "Site 1"]
    for row in ends:
        assert row.receipt is not None
        receipt = Receipt.from_json(row.receipt)
        assert (receipt.entry.kind, receipt.entry.text("address")) == ("session.revoked", row.address)
        assert row.block == receipt.height <= (done.block or 0)


def test_every_key_ends_and_the_person_stays_signed_in(desk: Desk, three: list[Approved]) -> None:
    done = desk.app.revoke_many(Person(), sessions=False)
    assert (done.sessions, done.keys, done.prompts) == (0, 3, 1)
    assert {on_record(desk, each) for each in three} == {("active", "revoked")}
    assert desk.log_in()[1].session.address == three[0].session.address


@pytest.mark.parametrize(("sessions", "left"), [(True, "revoked"), (False, "active")])
def test_one_site_ends_and_the_others_go_on(desk: Desk, three: list[Approved], sessions: bool, left: str) -> None:
    photos, _, other = three
    done = desk.app.revoke_many(Person(), provider_id=photos.session.provider_id, sessions=sessions)
    assert (done.sessions, done.keys) == ((1, 0) if sessions else (0, 2))
    assert on_record(desk, photos)[0] == left
    assert on_record(desk, other) == ("active", "active")


def test_nothing_is_asked_where_nothing_is_left(desk: Desk, three: list[Approved]) -> None:
    desk.app.revoke_many(Person(), sessions=True)
    person = Person()
    done = desk.app.revoke_many(person, sessions=True)
    assert (done.sessions, done.keys, done.block, person.touches) == (0, 0, None, [])


def test_a_key_that_another_computer_gave_ends_too(desk: Desk, three: list[Approved]) -> None:
    journal = desk.app._current().journal
    with journal._writing() as db:
        db.execute("DELETE FROM delegations WHERE delegation_id = ?", (key_of(three[0]),))
    assert desk.app.revoke_many(Person(), sessions=False).keys == 3
    assert on_record(desk, three[0]) == ("active", "revoked")


def test_whoever_cancels_ends_nothing(desk: Desk, three: list[Approved]) -> None:
    with pytest.raises(PersonError):
        desk.app.revoke_many(Person(agrees=False), sessions=True)
    assert desk.app.endings_waiting() == 0
    assert {on_record(desk, each) for each in three} == {("active", "active")}


def test_what_was_signed_goes_out_when_the_registry_is_back(
    desk: Desk, three: list[Approved], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.1,))
    try:
        with pytest.raises(PeerError) as away:
            desk.app.revoke_many(Person(at_touch=lambda: desk.network.kill("registry")), sessions=True)
    finally:
        desk.network.start("registry")
    assert away.value.code == "registry_down"
    assert desk.app.endings_waiting() == 2
    assert here(desk) == {"active"}
    done = desk.app.finish_endings()
    assert (done.sessions, done.prompts, desk.app.endings_waiting()) == (2, 0, 0)
    assert {on_record(desk, each)[0] for each in three} == {"revoked"}


def test_a_single_end_goes_out_by_itself_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.1,))
    _, approved = desk.log_in()
    try:
        with pytest.raises(PeerError):
            desk.app.revoke_delegation(key_of(approved), Person(at_touch=lambda: desk.network.kill("registry")))
    finally:
        desk.network.start("registry")
    assert desk.app.endings_waiting() == 1
    desk.app.refresh()
    assert desk.app.endings_waiting() == 0
    assert on_record(desk, approved) == ("active", "revoked")
    assert [row.kind for row in desk.app.activity()] == ["key ended", "login"]


def test_asking_again_needs_no_second_touch(desk: Desk, three: list[Approved], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.1,))
    try:
        with pytest.raises(PeerError):
            desk.app.revoke_many(Person(at_touch=lambda: desk.network.kill("registry")), sessions=True)
    finally:
        desk.network.start("registry")
    person = Person()
    assert desk.app.revoke_many(person, sessions=True).sessions == 2
    assert person.touches == []


def test_without_a_registry_no_touch_is_asked_for_keys(
    desk: Desk, three: list[Approved], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.1,))
    person = Person()
    desk.network.kill("registry")
    try:
        with pytest.raises(PeerError):
            desk.app.revoke_many(person, sessions=False)
    finally:
        desk.network.start("registry")
    assert person.touches == []


class Died(BaseException):
    """The program ends here, as a power cut ends it."""


@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_crash_between_two_parts_loses_no_end(
    desk: Desk, tmp_path: Path, three: list[Approved], monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    three.append(at_another_site(desk, tmp_path, 2))
    monkeypatch.setattr("authenticator.revoke_many.ENDS_AT_ONCE_MAX", 1)
    written = Journal.record_endings
    parts_done = 0

    def record(journal: Journal, ended: Sequence[Ended]) -> None:
        nonlocal parts_done
        if parts_done == after:
            raise Died
        parts_done += 1
        written(journal, ended)

    with monkeypatch.context() as crash:
        crash.setattr(Journal, "record_endings", record)
        with pytest.raises(Died):
            desk.app.revoke_many(Person(), sessions=True)
    assert desk.app.endings_waiting() == 3 - after
    home = desk.app.home
    desk.app.close()
    again = type(desk.app).open(home)
    try:
        again.refresh()  # as the window does when it looks for news
        assert again.endings_waiting() == 0
        assert {view.status for view in again.sessions()} == {"revoked"}
    finally:
        again.close()
    assert {on_record(desk, each)[0] for each in three} == {"revoked"}


def test_one_that_is_refused_keeps_none_of_the_others(desk: Desk, three: list[Approved]) -> None:
    provider = three[0].session.provider_id
    desk.app._current().journal.put_sessions([session_row(address=NOWHERE, provider_id=provider)])
    done = desk.app.revoke_many(Person(), sessions=True)
    assert (done.sessions, done.refused) == (2, (NOWHERE,))
    assert {on_record(desk, each)[0] for each in three} == {"revoked"}
    assert desk.app.endings_waiting() == 0


def test_where_all_are_refused_it_is_said(desk: Desk) -> None:
    desk.app._current().journal.put_sessions([session_row(address=NOWHERE)])
    with pytest.raises(VerificationError) as refused:
        desk.app.revoke_many(Person(), sessions=True)
    assert refused.value.code == "session_unknown"
    assert desk.app.endings_waiting() == 0


def test_a_full_disk_keeps_nobody_from_ending_everything(
    desk: Desk, three: list[Approved], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise LocalError("disk_full")

    with monkeypatch.context() as disk:
        disk.setattr(Journal, "keep_endings", full)
        disk.setattr(Journal, "record_endings", full)
        with pytest.raises(LocalError) as told:
            desk.app.revoke_many(Person(), sessions=True)
    assert told.value.code == "disk_full"
    assert {on_record(desk, each)[0] for each in three} == {"revoked"}
    desk.app.refresh()
    assert here(desk) == {"revoked"}


def test_ends_go_out_in_parts_of_what_the_registry_takes(
    desk: Desk, three: list[Approved], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("authenticator.revoke_many.ENDS_AT_ONCE_MAX", 2)
    honest, sizes = RegistryClient.submit, []

    def submit(registry: RegistryClient, entries: Sequence[Entry], attestations: Sequence[Any]) -> list[Receipt]:
        sizes.append(len(entries))
        return honest(registry, entries, attestations)

    monkeypatch.setattr(RegistryClient, "submit", submit)
    assert desk.app.revoke_many(Person(), sessions=False).keys == 3
    assert sizes == [2, 1]
