"""One touch ends many: one site's keys, all keys, or everything; whatever interrupts it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from authenticator.clients.registry import RegistryClient, SessionState
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


def failing(code: str, *, recorded: bool) -> Callable[..., list[Receipt]]:
    """A registry whose answers to what is sent fail the client's own check, whether it records it or not."""
    honest = RegistryClient.submit

    def submit(registry: RegistryClient, entries: Sequence[Entry], attestations: Sequence[Any]) -> list[Receipt]:
        if recorded:
            honest(registry, entries, attestations)
        raise VerificationError(code)

    return submit


def end(desk: Desk, approved: Approved, person: Person, *, single: bool) -> None:
    """End a session alone, or everything."""
    if single:
        desk.app.revoke_session(approved.session.address, person)
    else:
        desk.app.revoke_many(person, sessions=True)


ALARMING = ["quorum_missing", "checkpoint_invalid", "consistency", "inclusion", "wrong_network"]


@pytest.mark.parametrize("code", ALARMING)
def test_an_answer_that_fails_our_check_is_an_alarm_and_loses_no_end(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    _, approved = desk.log_in()
    with monkeypatch.context() as lying:
        lying.setattr(RegistryClient, "submit", failing(code, recorded=False))
        for call in (
            lambda: desk.app.revoke_many(Person(), sessions=True),
            desk.app.finish_endings,
            desk.app.refresh,
            lambda: desk.app.revoke_session(approved.session.address, Person()),
        ):
            with pytest.raises(VerificationError) as alarm:
                call()
            assert alarm.value.code == code
            assert desk.app.endings_waiting() == 1
            assert here(desk) == {"active"}
    assert desk.app.finish_endings().sessions == 1
    assert on_record(desk, approved)[0] == "revoked"


@pytest.mark.parametrize("single", [False, True], ids=["many", "single"])
def test_what_was_recorded_behind_a_refusal_has_ended(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, single: bool
) -> None:
    _, approved = desk.log_in()
    monkeypatch.setattr(RegistryClient, "submit", failing("session_unknown", recorded=True))
    end(desk, approved, Person(), single=single)
    assert (here(desk), desk.app.endings_waiting()) == ({"revoked"}, 0)
    assert desk.app.activity()[0].receipt is not None


@pytest.mark.parametrize("single", [False, True], ids=["many", "single"])
def test_what_is_refused_and_goes_on_is_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch, single: bool) -> None:
    _, approved = desk.log_in()
    with monkeypatch.context() as refusing:
        refusing.setattr(RegistryClient, "submit", failing("session_unknown", recorded=False))
        with pytest.raises(VerificationError) as refused:
            end(desk, approved, Person(), single=single)
        assert refused.value.code == "session_unknown"
        assert desk.app.finish_endings().refused == (approved.session.address,)
        assert desk.app.endings_waiting() == 1
    desk.app.refresh()
    assert desk.app.endings_waiting() == 0
    assert on_record(desk, approved)[0] == "revoked"


def known_as_before(desk: Desk, approved: Approved) -> None:
    """This computer has not looked yet since something ended elsewhere."""
    assert approved.delegation is not None
    journal = desk.app._current().journal
    journal.record_login(approved.session, approved.delegation, journal.activity()[0])


def test_a_key_that_had_ended_with_its_session_is_forgotten_on_the_signed_word(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.1,))
    _, approved = desk.log_in()
    desk.app.revoke_session(approved.session.address, Person())
    known_as_before(desk, approved)
    with monkeypatch.context() as away:
        away.setattr(RegistryClient, "submit", gone)
        with pytest.raises(PeerError):
            desk.app.revoke_delegation(key_of(approved), Person())
    monkeypatch.setattr(RegistryClient, "submit", failing("session_revoked", recorded=False))
    with pytest.raises(VerificationError) as refused:
        desk.app.revoke_delegation(key_of(approved), Person())
    assert refused.value.code == "session_revoked"
    assert (desk.app.endings_waiting(), here(desk)) == (0, {"active", "revoked"})


def gone(*_: Any) -> list[Receipt]:
    """A registry that is away."""
    raise PeerError("registry_down")


def test_what_waits_and_had_ended_with_its_session_is_forgotten(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.1,))
    _, approved = desk.log_in()
    desk.app.revoke_session(approved.session.address, Person())
    known_as_before(desk, approved)
    with monkeypatch.context() as away:
        away.setattr(RegistryClient, "submit", gone)
        with pytest.raises(PeerError):
            desk.app.revoke_delegation(key_of(approved), Person())
    monkeypatch.setattr(RegistryClient, "submit", failing("session_revoked", recorded=False))
    done = desk.app.finish_endings()
    assert (done.keys, done.refused, desk.app.endings_waiting()) == (0, (), 0)
    assert here(desk) == {"active", "revoked"}  # the session is told by the next look at the registry


def hiding(how: str) -> Callable[[RegistryClient, str], SessionState | None]:
    """A registry that says of a session what it has not signed."""
    honest = RegistryClient.session

    def session(registry: RegistryClient, address: str) -> SessionState | None:
        state = honest(registry, address)
        if how == "unknown" or state is None:
            return None
        ended = {name: replace(key, status="revoked") for name, key in state.delegations.items()}
        return replace(state, delegations=ended if how == "revoked" else {})

    return session


@pytest.mark.parametrize("how", ["left out", "revoked", "unknown"])
def test_a_key_of_this_computer_ends_whatever_the_list_says(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    _, approved = desk.log_in()
    with monkeypatch.context() as lying:
        lying.setattr(RegistryClient, "session", hiding(how))
        desk.app.refresh()
        done = desk.app.revoke_many(Person(), sessions=False)
    assert (done.keys, done.prompts) == (1, 1)
    assert done.refused == ((approved.session.address,) if how == "unknown" else ())
    assert on_record(desk, approved) == ("active", "revoked")


def test_a_key_that_the_list_calls_ended_without_a_signature_ends_too(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, approved = desk.log_in()
    with desk.app._current().journal._writing() as db:
        db.execute("DELETE FROM delegations")  # another computer gave it
    monkeypatch.setattr(RegistryClient, "session", hiding("revoked"))
    assert desk.app.revoke_many(Person(), sessions=False).keys == 1
    monkeypatch.undo()
    assert on_record(desk, approved) == ("active", "revoked")


def test_a_key_that_ended_elsewhere_needs_no_touch(desk: Desk) -> None:
    _, approved = desk.log_in()
    desk.app.revoke_delegation(key_of(approved), Person())
    known_as_before(desk, approved)
    person = Person()
    assert desk.app.revoke_many(person, sessions=False).block is None
    assert person.touches == []


def test_a_session_that_the_registry_does_not_know_is_said(desk: Desk) -> None:
    desk.app._current().journal.put_sessions([session_row(address=NOWHERE)])
    person = Person()
    with pytest.raises(VerificationError) as told:
        desk.app.revoke_many(person, sessions=False)
    assert (told.value.code, person.touches) == ("session_unknown", [])


@pytest.mark.parametrize("single", [False, True], ids=["many", "single"])
def test_on_a_full_disk_an_end_waits_while_the_program_runs_and_it_is_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, single: bool
) -> None:
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.1,))
    _, approved = desk.log_in()

    def no_room(_journal: Journal) -> Any:
        raise LocalError("disk_full")

    try:
        with monkeypatch.context() as disk:
            disk.setattr(Journal, "_writing", no_room)
            with pytest.raises(LocalError) as told:
                end(desk, approved, Person(at_touch=lambda: desk.network.kill("registry")), single=single)
    finally:
        desk.network.start("registry")
    assert told.value.code == "disk_full"
    assert desk.app.endings_waiting() == 1
    assert desk.app.finish_endings().sessions == 1
    assert (here(desk), desk.app.endings_waiting()) == ({"revoked"}, 0)
    assert on_record(desk, approved)[0] == "revoked"
