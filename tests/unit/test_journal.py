from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from authenticator.errors import LocalError
from authenticator.journal import ActivityRow, DelegationRow, Ended, Journal, SessionRow
from authenticator.secret_store import SecretStore
from tests.fakes.refusal import refused

SESSION = SessionRow(
    address="ab" * 16,
    provider_id="cd" * 16,
    provider_name="Photos",
    origin="https://photos.example",
    account="0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    generation=0,
    status="active",
    first_login=1_000,
    last_login=1_000,
    logins=1,
    receipt={"index": 1},
)
DELEGATION = DelegationRow("01" * 32, SESSION.address, "Backup tool", None, 1_000, 4_600, "active", {})
ACTIVITY = ActivityRow(1_000, "login", "Photos", 7)


ELSEWHERE = ActivityRow(9_000, "session ended elsewhere", "Photos", None, None, SESSION.address)


@pytest.fixture
def store(tmp_path: Path) -> SecretStore:
    return SecretStore.unlock("test", tmp_path / "store", lambda: None)


@pytest.fixture
def journal(tmp_path: Path, store: SecretStore) -> Iterator[Journal]:
    made = Journal(tmp_path / "journal.sqlite3", store)
    yield made
    made.close()


def test_a_new_journal_is_empty(journal: Journal) -> None:
    assert (journal.sessions(), journal.activity(), journal.pending()) == ([], [], None)
    assert journal.session(SESSION.address) is None
    assert journal.newest_session(SESSION.provider_id) is None
    assert journal.delegation(DELEGATION.delegation_id) is None
    assert journal.delegations(SESSION.address) == []


def test_a_login_is_remembered_across_a_restart(journal: Journal, store: SecretStore, tmp_path: Path) -> None:
    journal.record_login(SESSION, DELEGATION, ACTIVITY)
    journal.close()
    again = Journal(tmp_path / "journal.sqlite3", store)
    assert again.sessions() == [SESSION]
    assert again.delegations(SESSION.address) == [DELEGATION]
    assert again.activity() == [ACTIVITY]
    again.close()


def test_repeated_logins_count_and_keep_the_first_time(journal: Journal) -> None:
    journal.record_login(SESSION, None, ACTIVITY)
    later = replace(SESSION, first_login=2_000, last_login=2_000)
    journal.record_login(later, None, replace(ACTIVITY, time=2_000))
    (known,) = journal.sessions()
    assert (known.logins, known.first_login, known.last_login) == (2, 1_000, 2_000)
    assert [row.time for row in journal.activity()] == [2_000, 1_000]
    assert [row.time for row in journal.activity(most=1)] == [2_000]


def test_a_recorded_login_is_not_on_its_way_any_more(journal: Journal) -> None:
    journal.keep_pending({"request_id": "a"})
    journal.keep_pending({"request_id": "b"})
    assert journal.pending() == {"request_id": "b"}
    journal.record_login(SESSION, None, ACTIVITY)
    assert journal.pending() is None


def test_a_refused_approval_is_forgotten(journal: Journal) -> None:
    journal.keep_pending({"request_id": "a"})
    journal.drop_pending()
    assert journal.pending() is None


def test_sessions_and_keys_come_newest_first(journal: Journal) -> None:
    other = replace(SESSION, address="ff" * 16, last_login=3_000)
    journal.record_login(SESSION, DELEGATION, ACTIVITY)
    journal.record_login(other, replace(DELEGATION, delegation_id="02" * 32, address=other.address), ACTIVITY)
    journal.record_login(SESSION, replace(DELEGATION, delegation_id="03" * 32, issued_at=2_000), ACTIVITY)
    assert [row.address for row in journal.sessions()] == [other.address, SESSION.address]
    assert [row.delegation_id for row in journal.delegations(SESSION.address)] == ["03" * 32, "01" * 32]


def test_the_newest_session_is_the_one_of_the_highest_generation(journal: Journal) -> None:
    journal.record_login(replace(SESSION, address="11" * 16, generation=1), None, ACTIVITY)
    journal.record_login(replace(SESSION, last_login=9_000), None, ACTIVITY)
    newest = journal.newest_session(SESSION.provider_id)
    assert newest is not None
    assert newest.generation == 1


def test_ending_a_session_ends_its_keys_and_no_others(journal: Journal) -> None:
    other = replace(SESSION, address="ff" * 16)
    journal.record_login(SESSION, DELEGATION, ACTIVITY)
    journal.record_login(other, replace(DELEGATION, delegation_id="02" * 32, address=other.address), ACTIVITY)
    journal.mark_session(SESSION.address, "revoked", replace(ACTIVITY, kind="session ended"))
    assert {row.address: row.status for row in journal.sessions()} == {
        SESSION.address: "revoked",
        other.address: "active",
    }
    assert [row.status for row in journal.delegations(SESSION.address)] == ["revoked"]
    assert [row.status for row in journal.delegations(other.address)] == ["active"]
    assert journal.activity()[0].kind == "session ended"


def test_ending_a_key_leaves_the_session(journal: Journal) -> None:
    journal.record_login(SESSION, DELEGATION, ACTIVITY)
    journal.mark_delegation(DELEGATION.delegation_id, "revoked")
    found = journal.delegation(DELEGATION.delegation_id)
    assert found is not None
    assert found.status == "revoked"
    assert journal.sessions()[0].status == "active"


def test_what_is_not_known_is_not_marked(journal: Journal) -> None:
    journal.mark_session("00" * 16, "revoked", ACTIVITY)
    journal.mark_delegation("00" * 32, "revoked", ACTIVITY)
    assert (journal.sessions(), journal.activity()) == ([], [])


def test_a_session_that_ended_elsewhere_is_remembered_as_ended(journal: Journal) -> None:
    journal.record_ended(SESSION)
    assert journal.sessions() == [replace(SESSION, status="revoked")]


def test_the_file_alone_names_nobody(journal: Journal, tmp_path: Path) -> None:
    journal.record_login(SESSION, DELEGATION, ACTIVITY)
    journal.keep_pending({"claim_token": "secret-token"})
    journal.close()
    content = b"".join(path.read_bytes() for path in tmp_path.glob("journal.sqlite3*"))
    for text in (b"Photos", b"photos.example", b"Backup tool", SESSION.account.encode(), b"secret-token"):
        assert text not in content
    assert (tmp_path / "journal.sqlite3").stat().st_mode & 0o077 == 0


def test_another_computers_key_does_not_open_it(journal: Journal, tmp_path: Path) -> None:
    journal.record_login(SESSION, None, ACTIVITY)
    journal.close()
    foreign = Journal(tmp_path / "journal.sqlite3", SecretStore.unlock("test", tmp_path / "other", lambda: None))
    with pytest.raises(LocalError) as refused:
        foreign.sessions()
    assert refused.value.code == "file_damaged"
    foreign.close()


def test_a_change_that_fails_half_way_changes_nothing(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    journal.keep_pending({"request_id": "a"})

    def fails(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Journal, "_put_activity", fails)
    with pytest.raises(LocalError) as refused:
        journal.record_login(SESSION, DELEGATION, ACTIVITY)
    assert refused.value.code == "disk_full"
    assert (journal.sessions(), journal.pending()) == ([], {"request_id": "a"})


def test_a_file_that_is_no_database_is_damaged(store: SecretStore, tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(b"not a database, and long enough to be looked at as one" * 30)
    with pytest.raises(LocalError) as refused:
        Journal(path, store)
    assert refused.value.code == "file_damaged"


def test_a_folder_that_is_away_is_told(store: SecretStore, tmp_path: Path) -> None:
    with pytest.raises(LocalError) as refused:
        Journal(tmp_path / "away" / "journal.sqlite3", store)
    assert refused.value.code == "storage_failed"


def test_two_threads_lose_nothing(journal: Journal) -> None:
    def log_in(number: int) -> None:
        row = replace(SESSION, address=f"{number:032x}")
        journal.record_login(row, None, ACTIVITY)

    threads = [threading.Thread(target=log_in, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(journal.sessions()) == len(journal.activity()) == 8


def test_the_newest_report_of_a_key_is_remembered(journal: Journal) -> None:
    assert journal.uses(DELEGATION.delegation_id) is None
    for uses in (3, 4):
        journal.keep_uses(DELEGATION.delegation_id, {"text": "a.b.c", "report": {"uses": uses}})
    assert journal.uses(DELEGATION.delegation_id) == {"text": "a.b.c", "report": {"uses": 4}}
    assert journal.uses("02" * 32) is None


def test_a_change_is_dropped_by_its_own_name(journal: Journal) -> None:
    journal.keep_change("aa", {"kind": "one"})
    journal.refuse_change("aa")
    assert (journal.change(), journal.refused_changes()) == (None, [{"kind": "one"}])
    journal.keep_change("bb", {"kind": "two"})
    journal.drop_change("aa")
    assert (journal.change(), journal.refused_changes()) == ({"kind": "two"}, [])
    journal.drop_change("aa", ACTIVITY)
    assert (journal.change(), journal.activity()) == ({"kind": "two"}, [ACTIVITY])
    journal.drop_change("bb")
    assert journal.change() is None


def test_a_refused_change_that_is_sent_again_is_open_again(journal: Journal) -> None:
    journal.keep_change("aa", {"kind": "one"})
    journal.refuse_change("aa")
    journal.keep_change("aa", {"kind": "one"})
    assert (journal.change(), journal.refused_changes()) == ({"kind": "one"}, [])


def test_the_newest_record_of_a_site_is_remembered_and_no_older_one(
    journal: Journal, store: SecretStore, tmp_path: Path
) -> None:
    assert journal.provider("cd" * 16) is None
    for seq in (1, 0, 3, 2):
        journal.keep_provider("cd" * 16, seq, {"name": f"Photos {seq}"})
        journal.keep_provider("ef" * 16, 0, {"name": "Other"})
    journal.keep_provider("cd" * 16, 3, {"name": "Impostor"})
    journal.close()
    again = Journal(tmp_path / "journal.sqlite3", store)
    assert again.provider("cd" * 16) == {"name": "Photos 3"}
    assert again.provider("ef" * 16) == {"name": "Other"}
    again.close()
    with sqlite3.connect(tmp_path / "journal.sqlite3") as db:
        assert db.execute("SELECT count(*) FROM providers").fetchone() == (2,)
    db.close()
    assert b"cd" * 16 not in b"".join(path.read_bytes() for path in tmp_path.glob("journal.sqlite3*"))


def test_a_session_that_was_kept_before_records_were_has_none(journal: Journal) -> None:
    content = {name: value for name, value in asdict(SESSION).items() if name != "provider"}
    with journal._writing() as db:
        db.execute("INSERT INTO sessions VALUES (?, ?)", (SESSION.address, journal._sealed(content)))
    assert journal.session(SESSION.address) == SESSION


def test_signed_ends_are_kept_together_and_in_order(journal: Journal) -> None:
    journal.keep_endings({"b": {"n": 1}, "a": {"n": 2}})
    journal.keep_ending("c", {"n": 3})
    assert list(journal.endings().items()) == [("b", {"n": 1}), ("a", {"n": 2}), ("c", {"n": 3})]
    assert journal.endings_waiting() == 3
    assert journal.ending("a") == {"n": 2}


def ended(subject: str, delegation_id: str | None = None) -> Ended:
    row = ActivityRow(2_000, "key ended" if delegation_id else "session ended", "Photos", 9, {"index": 3}, subject)
    return Ended(subject, SESSION.address, delegation_id, row)


def test_a_session_that_ended_takes_its_keys_along(journal: Journal) -> None:
    journal.record_login(SESSION, DELEGATION, ACTIVITY)
    journal.keep_endings({SESSION.address: {}, "other": {}})
    journal.record_endings([ended(SESSION.address)])
    assert journal.sessions() == [replace(SESSION, status="revoked")]
    assert journal.delegations(SESSION.address) == [replace(DELEGATION, status="revoked")]
    assert list(journal.endings()) == ["other"]
    assert journal.activity()[0] == ended(SESSION.address).activity


def test_a_key_that_ended_leaves_its_session(journal: Journal) -> None:
    journal.record_login(SESSION, DELEGATION, ACTIVITY)
    other = replace(DELEGATION, delegation_id="02" * 32)
    journal.record_login(SESSION, other, ACTIVITY)
    journal.record_endings([ended(other.delegation_id, other.delegation_id), ended("unknown", "03" * 32)])
    assert journal.sessions()[0].status == "active"
    assert {row.delegation_id: row.status for row in journal.delegations(SESSION.address)} == {
        DELEGATION.delegation_id: "active",
        other.delegation_id: "revoked",
    }


def test_what_ended_together_is_remembered_together_or_not_at_all(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.record_login(SESSION, DELEGATION, ACTIVITY)
    journal.keep_endings({SESSION.address: {}, DELEGATION.delegation_id: {}})
    written: list[ActivityRow] = []

    def put(db: sqlite3.Connection, row: ActivityRow) -> None:
        written.append(row)
        if len(written) == 2:
            raise sqlite3.OperationalError("disk is full")

    monkeypatch.setattr(journal, "_put_activity", put)
    with pytest.raises(LocalError) as told:
        journal.record_endings([ended(DELEGATION.delegation_id, DELEGATION.delegation_id), ended(SESSION.address)])
    assert told.value.code == "disk_full"
    assert journal.sessions() == [SESSION]
    assert journal.delegations(SESSION.address) == [DELEGATION]
    assert journal.endings_waiting() == 2


def test_activity_from_before_receipts_were_kept_is_still_read(
    journal: Journal, store: SecretStore, tmp_path: Path
) -> None:
    before = {"time": 900, "kind": "login", "subject": "Photos", "block": 6}
    with journal._writing() as db:
        db.execute("INSERT INTO activity (time, content) VALUES (?, ?)", (900, journal._sealed(before)))
    assert journal.activity() == [ActivityRow(900, "login", "Photos", 6)]


def test_an_approval_that_the_disk_refused_is_kept_once_it_can_be(
    journal: Journal, store: SecretStore, tmp_path: Path
) -> None:
    db = sqlite3.connect(tmp_path / "journal.sqlite3", isolation_level=None)
    journal.save_pending()
    assert journal.pending() is None
    journal._db.execute("PRAGMA query_only = 1")
    with pytest.raises(LocalError) as refused:
        journal.keep_pending({"request_id": "a"})
    assert refused.value.code == "storage_failed"
    with pytest.raises(LocalError) as refused:
        journal.save_pending()
    assert refused.value.code == "storage_failed"
    assert db.execute("SELECT count(*) FROM pending").fetchone() == (0,)
    assert journal.pending() == {"request_id": "a"}
    journal._db.execute("PRAGMA query_only = 0")
    journal.save_pending()
    assert db.execute("SELECT count(*) FROM pending").fetchone() == (1,)
    db.close()
    assert journal.pending() == {"request_id": "a"}


def test_a_journal_that_was_let_go_of_is_locked(journal: Journal) -> None:
    journal.close()
    for call in (journal.sessions, lambda: journal.record_login(SESSION, None, ACTIVITY), journal.drop_pending):
        with pytest.raises(LocalError) as refused:
            call()
        assert refused.value.code == "locked"


def test_on_a_full_disk_signed_ends_are_known_until_they_are_answered(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.record_login(SESSION, DELEGATION, ACTIVITY)
    journal.keep_ending("a", {"n": 1})

    def full() -> None:
        raise LocalError("disk_full")

    with monkeypatch.context() as disk:
        disk.setattr(journal, "_writing", full)
        with pytest.raises(LocalError):
            journal.keep_endings({SESSION.address: {"n": 2}, "c": {"n": 3}})
        with pytest.raises(LocalError):
            journal.keep_ending("d", {"n": 4})
    assert list(journal.endings()) == ["a", SESSION.address, "c", "d"]
    assert (journal.endings_waiting(), journal.ending("c")) == (4, {"n": 3})
    journal.record_endings([ended(SESSION.address)])
    journal.drop_ending("c")
    journal.keep_ending("d", {"n": 5})
    assert journal.endings() == {"a": {"n": 1}, "d": {"n": 5}}


def test_every_session_comes_with_its_keys_and_what_was_reported_of_them(journal: Journal) -> None:
    bare = replace(SESSION, address="ee" * 16, last_login=SESSION.last_login + 5)
    older = replace(DELEGATION, delegation_id="0a" * 32, issued_at=DELEGATION.issued_at - 1)
    newer = replace(DELEGATION, delegation_id="0b" * 32, issued_at=DELEGATION.issued_at + 1)
    journal.put_sessions([SESSION, bare])
    for row in (DELEGATION, older, newer):
        journal.record_login(SESSION, row, ActivityRow(1, "login", "Photos", 1))
    journal.keep_uses(older.delegation_id, {"text": "", "report": {}})
    found = {row.address: (row, keys, uses) for row, keys, uses in journal.with_keys()}
    assert found == {
        SESSION.address: (
            journal.session(SESSION.address),
            journal.delegations(SESSION.address),
            {older.delegation_id: {"text": "", "report": {}}},
        ),
        bare.address: (bare, [], {}),
    }
    assert [key.delegation_id for key in found[SESSION.address][1]] == [
        newer.delegation_id,
        DELEGATION.delegation_id,
        older.delegation_id,
    ]


def test_a_session_that_was_changed_is_refused_where_all_are_read(journal: Journal) -> None:
    journal.put_sessions([SESSION])
    with journal._writing() as db:
        ((sealed,),) = db.execute("SELECT content FROM sessions").fetchall()
        db.execute("UPDATE sessions SET content = ?", (sealed[:-1] + bytes([sealed[-1] ^ 1]),))
    refused("file_damaged", lambda: list(journal.with_keys()))


@pytest.mark.parametrize(
    ("delegation_id", "statuses", "row"),
    [
        pytest.param(None, ("revoked", "revoked"), ELSEWHERE, id="a session"),
        pytest.param(
            DELEGATION.delegation_id,
            ("active", "revoked"),
            replace(ELSEWHERE, kind="key ended elsewhere", subject="Backup tool"),
            id="a key",
        ),
    ],
)
def test_an_end_that_is_learned_is_listed_once(
    journal: Journal, delegation_id: str | None, statuses: tuple[str, str], row: ActivityRow
) -> None:
    journal.record_login(SESSION, DELEGATION, ACTIVITY)
    for _ in range(2):
        journal.learn_ended(SESSION.address, delegation_id, 9_000)
    session, key = journal.session(SESSION.address), journal.delegation(DELEGATION.delegation_id)
    assert session is not None
    assert key is not None
    assert (session.status, key.status) == statuses
    assert journal.activity() == [row, ACTIVITY]


def test_an_end_of_what_is_not_known_here_is_not_listed(journal: Journal) -> None:
    journal.learn_ended(SESSION.address, None, 9_000)
    journal.learn_ended(SESSION.address, DELEGATION.delegation_id, 9_000)
    assert (journal.sessions(), journal.activity()) == ([], [])
