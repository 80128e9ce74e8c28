"""What this computer remembers: sessions, the keys that act for the person, activity, an approval on its way.

Rules: every row's content is sealed under the wrap key, so that the file alone tells nothing but counts and
times; a change is on disk before the call returns; nothing here decides whether something still holds (the
registry does that), it only remembers what was seen.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from authenticator.errors import LocalError
from authenticator.limits import ACTIVITY_LISTED

_SCHEMA = """
CREATE TABLE IF NOT EXISTS sessions (address TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS delegations (
    delegation_id TEXT PRIMARY KEY, address TEXT NOT NULL, content BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS delegations_of_session ON delegations (address);
CREATE TABLE IF NOT EXISTS activity (id INTEGER PRIMARY KEY, time INTEGER NOT NULL, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS pending (id INTEGER PRIMARY KEY CHECK (id = 1), content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS identity_changes (
    digest TEXT PRIMARY KEY, refused INTEGER NOT NULL, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS endings (subject TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS uses (delegation_id TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS providers (id INTEGER PRIMARY KEY, content BLOB NOT NULL);
"""


class Sealer(Protocol):
    """Seals and opens bytes under this computer's wrap key."""

    def seal(self, purpose: str, data: bytes) -> bytes:
        """Return `data` sealed for `purpose`."""

    def open(self, purpose: str, blob: bytes) -> bytes:
        """Return what was sealed for `purpose`, or raise `LocalError`."""


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session of the person and one provider, as last seen from this computer.

    Attributes:
        provider: the site's record at the last login here, which the next is compared with; None where it was not kept
            yet.
    """

    address: str
    provider_id: str
    provider_name: str
    origin: str
    account: str
    generation: int
    status: str
    first_login: int
    last_login: int
    logins: int
    receipt: dict[str, Any]
    provider: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class DelegationRow:
    """One key that may act for the person.

    Attributes:
        provider: the site's record, with the words for its own permissions; None where it was not kept yet.
    """

    delegation_id: str
    address: str
    client_name: str
    capabilities: dict[str, Any] | None
    issued_at: int
    expires_at: int
    status: str
    receipt: dict[str, Any]
    provider: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One thing that happened.

    Attributes:
        receipt: the registry's proof; None where there is none, or where it was not kept yet.
        address: the session that it happened to; empty where it is about none, or where it was not kept yet.
    """

    time: int
    kind: str
    subject: str
    block: int | None
    receipt: dict[str, Any] | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Ended:
    """One session or key that ended, and what is to be remembered of it.

    Attributes:
        subject: what its signed end was kept under.
        address: the session.
        delegation_id: the key; None where the whole session ended.
        activity: what happened.
    """

    subject: str
    address: str
    delegation_id: str | None
    activity: ActivityRow


class Journal:
    """The journal in one SQLite file, usable from any thread."""

    def __init__(self, path: Path, sealer: Sealer) -> None:
        self._sealer = sealer
        self._lock = threading.Lock()
        self._unsaved: dict[str, Any] | None = None
        self._unsaved_ends: dict[str, dict[str, Any]] = {}
        try:
            path.touch(mode=0o600, exist_ok=True)
            self._db = _open(path)
        except (OSError, sqlite3.Error) as error:
            raise _local_error(error) from error

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._db.close()

    def sessions(self) -> list[SessionRow]:
        """Every session, the one used last first."""
        rows = [SessionRow(**self._opened(blob)) for (blob,) in self._read("SELECT content FROM sessions")]
        return sorted(rows, key=lambda row: row.last_login, reverse=True)

    def with_keys(self) -> Iterator[tuple[SessionRow, list[DelegationRow], dict[str, dict[str, Any]]]]:
        """Every session in no order, with its keys, the newest first, and what the site reported last of them, by id.

        One session is opened at a time: ten thousand at once are a million objects, which Python then counts over and
        over.
        """
        keys: dict[str, list[bytes]] = {}
        for address, blob in self._read("SELECT address, content FROM delegations"):
            keys.setdefault(address, []).append(blob)
        reports: dict[str, bytes] = dict(self._read("SELECT delegation_id, content FROM uses"))
        for (sealed,) in self._read("SELECT content FROM sessions"):
            session = SessionRow(**self._opened(sealed))
            rows = _newest_first(DelegationRow(**self._opened(blob)) for blob in keys.get(session.address, ()))
            ids = [row.delegation_id for row in rows if row.delegation_id in reports]
            yield session, rows, {name: self._opened(reports[name]) for name in ids}

    def session(self, address: str) -> SessionRow | None:
        """The session at `address`, where it is known here."""
        rows = self._read("SELECT content FROM sessions WHERE address = ?", address)
        return SessionRow(**self._opened(rows[0][0])) if rows else None

    def newest_session(self, provider_id: str) -> SessionRow | None:
        """The session of the highest generation with one provider."""
        rows = [row for row in self.sessions() if row.provider_id == provider_id]
        return max(rows, key=lambda row: row.generation, default=None)

    def delegations(self, address: str) -> list[DelegationRow]:
        """The keys of one session, the newest first."""
        found = self._read("SELECT content FROM delegations WHERE address = ?", address)
        return _newest_first(DelegationRow(**self._opened(blob)) for (blob,) in found)

    def delegation(self, delegation_id: str) -> DelegationRow | None:
        """One key that acts for the person, where it is known here."""
        rows = self._read("SELECT content FROM delegations WHERE delegation_id = ?", delegation_id)
        return DelegationRow(**self._opened(rows[0][0])) if rows else None

    def activity(self, most: int = ACTIVITY_LISTED) -> list[ActivityRow]:
        """What happened, the newest first."""
        found = self._read("SELECT content FROM activity ORDER BY id DESC LIMIT ?", most)
        return [ActivityRow(**self._opened(blob)) for (blob,) in found]

    def record_login(self, session: SessionRow, delegation: DelegationRow | None, activity: ActivityRow) -> None:
        """Remember an approval that the registry has recorded, and forget that it was on its way."""
        known = self.session(session.address)
        if known is not None:
            session = replace(session, first_login=known.first_login, logins=known.logins + 1)
        with self._writing() as db:
            self._put_session(db, session)
            if delegation is not None:
                self._put_delegation(db, delegation)
            self._put_activity(db, activity)
            db.execute("DELETE FROM pending")

    def record_ended(self, session: SessionRow) -> None:
        """Remember a session that the network says has ended, even where it was not known here."""
        with self._writing() as db:
            self._put_session(db, replace(session, status="revoked"))

    def mark_session(self, address: str, status: str, activity: ActivityRow | None = None) -> None:
        """Remember that a session ended, and with it every key it gave."""
        session = self.session(address)
        if session is None:
            return
        delegations = self.delegations(address)
        with self._writing() as db:
            self._put_session(db, replace(session, status=status))
            for delegation in delegations:
                self._put_delegation(db, replace(delegation, status=status))
            if activity is not None:
                self._put_activity(db, activity)

    def mark_delegation(self, delegation_id: str, status: str, activity: ActivityRow | None = None) -> None:
        """Remember that one key's permission ended."""
        delegation = self.delegation(delegation_id)
        if delegation is None:
            return
        with self._writing() as db:
            self._put_delegation(db, replace(delegation, status=status))
            if activity is not None:
                self._put_activity(db, activity)

    def learn_ended(self, address: str, delegation_id: str | None, time: int) -> None:
        """Remember, and list, that a session or one of its keys was found to have ended elsewhere.

        What is not known here, or known to have ended, is not listed again.
        """
        session = self.session(address)
        delegation = self.delegation(delegation_id) if delegation_id is not None else None
        if delegation_id is None and session is not None and session.status == "active":
            kind, name = "session ended elsewhere", session.provider_name
            self.mark_session(address, "revoked", ActivityRow(time, kind, name, None, None, address))
        elif delegation is not None and delegation.status == "active":
            kind, name = "key ended elsewhere", delegation.client_name
            self.mark_delegation(
                delegation.delegation_id, "revoked", ActivityRow(time, kind, name, None, None, address)
            )

    def keep_ending(self, subject: str, entry: dict[str, Any]) -> None:
        """Keep the signed end of a session or delegation; as `keep_endings` does."""
        self.keep_endings({subject: entry})

    def ending(self, subject: str) -> dict[str, Any] | None:
        """The signed end of a session or delegation that was not answered yet."""
        if subject in self._unsaved_ends:
            return self._unsaved_ends[subject]
        rows = self._read("SELECT content FROM endings WHERE subject = ?", subject)
        return self._opened(rows[0][0]) if rows else None

    def drop_ending(self, subject: str) -> None:
        """Forget a signed end that was answered."""
        with self._writing() as db:
            db.execute("DELETE FROM endings WHERE subject = ?", (subject,))
        self._forget_unsaved([subject])

    def keep_endings(self, entries: Mapping[str, dict[str, Any]]) -> None:
        """Keep several signed ends, all or none, until the registry has answered them.

        Where the disk refuses, they are still known here until the program ends, so that the touch is not lost.
        """
        self._unsaved_ends = {**self._unsaved_ends, **entries}
        rows = [(subject, self._sealed(entry)) for subject, entry in entries.items()]
        with self._writing() as db:
            db.executemany("INSERT OR REPLACE INTO endings VALUES (?, ?)", rows)
        self._forget_unsaved(entries)

    def endings(self) -> dict[str, dict[str, Any]]:
        """Every signed end that was not answered yet, in the order in which they were kept."""
        found = self._read("SELECT subject, content FROM endings ORDER BY rowid")
        return {subject: self._opened(blob) for subject, blob in found} | self._unsaved_ends

    def endings_waiting(self) -> int:
        """How many signed ends were not answered yet."""
        if self._unsaved_ends:
            return len(self.endings())
        return int(self._read("SELECT count(*) FROM endings")[0][0])

    def _forget_unsaved(self, subjects: Iterable[str]) -> None:
        gone = frozenset(subjects)
        self._unsaved_ends = {name: end for name, end in self._unsaved_ends.items() if name not in gone}

    def record_endings(self, ended: Sequence[Ended]) -> None:
        """Remember that sessions and keys ended, all at once, and forget their signed ends."""
        sessions = [self.session(each.address) for each in ended if each.delegation_id is None]
        delegations = [
            row
            for each in ended
            for row in (
                self.delegations(each.address) if each.delegation_id is None else [self.delegation(each.delegation_id)]
            )
        ]
        with self._writing() as db:
            for session in sessions:
                if session is not None:
                    self._put_session(db, replace(session, status="revoked"))
            for delegation in delegations:
                if delegation is not None:
                    self._put_delegation(db, replace(delegation, status="revoked"))
            for each in ended:
                self._put_activity(db, each.activity)
                db.execute("DELETE FROM endings WHERE subject = ?", (each.subject,))
        self._forget_unsaved([each.subject for each in ended])

    def keep_uses(self, delegation_id: str, content: dict[str, Any]) -> None:
        """Keep what a site reported last of one key."""
        blob = self._sealed(content)
        with self._writing() as db:
            db.execute("INSERT OR REPLACE INTO uses VALUES (?, ?)", (delegation_id, blob))

    def uses(self, delegation_id: str) -> dict[str, Any] | None:
        """What a site reported last of one key, where it ever did."""
        rows = self._read("SELECT content FROM uses WHERE delegation_id = ?", delegation_id)
        return self._opened(rows[0][0]) if rows else None

    def keep_provider(self, provider_id: str, seq: int, record: dict[str, Any]) -> None:
        """Keep the record of a site, unless one with a higher number, or the same one, is kept already."""
        content = {"provider_id": provider_id, "seq": seq, "record": record}
        blob = self._sealed(content)
        with self._writing() as db:
            for row_id, kept in db.execute("SELECT id, content FROM providers").fetchall():
                known = self._opened(kept)
                if known["provider_id"] == provider_id:
                    if known["seq"] < seq:
                        db.execute("UPDATE providers SET content = ? WHERE id = ?", (blob, row_id))
                    return
            db.execute("INSERT INTO providers (content) VALUES (?)", (blob,))

    def provider(self, provider_id: str) -> dict[str, Any] | None:
        """The newest record of a site that was seen here."""
        rows = (self._opened(blob) for (blob,) in self._read("SELECT content FROM providers"))
        return next((row["record"] for row in rows if row["provider_id"] == provider_id), None)

    def keep_pending(self, content: dict[str, Any]) -> None:
        """Keep an approval that was signed until the relay has answered it.

        Where the disk refuses, it is still known here until the program ends, so that the touch is not lost.
        """
        self._unsaved = content
        blob = self._sealed(content)
        with self._writing() as db:
            db.execute("INSERT OR REPLACE INTO pending VALUES (1, ?)", (blob,))
        self._unsaved = None

    def save_pending(self) -> None:
        """Try once more to keep an approval that the disk refused; raises `LocalError` where it refuses again."""
        if self._unsaved is not None:
            self.keep_pending(self._unsaved)

    def pending(self) -> dict[str, Any] | None:
        """The approval that was signed and not yet answered."""
        if self._unsaved is not None:
            return self._unsaved
        rows = self._read("SELECT content FROM pending")
        return self._opened(rows[0][0]) if rows else None

    def drop_pending(self) -> None:
        """Forget an approval that was refused."""
        with self._writing() as db:
            db.execute("DELETE FROM pending")

    def keep_change(self, digest: str, content: dict[str, Any]) -> None:
        """Keep a change of the identity that was signed until the relay has answered it; `digest` names it."""
        blob = self._sealed(content)
        with self._writing() as db:
            db.execute("INSERT OR REPLACE INTO identity_changes VALUES (?, 0, ?)", (digest, blob))

    def refuse_change(self, digest: str) -> None:
        """Remember that a change was refused; it stays kept, in case the refusal was a lie."""
        with self._writing() as db:
            db.execute("UPDATE identity_changes SET refused = 1 WHERE digest = ?", (digest,))

    def change(self) -> dict[str, Any] | None:
        """The change of the identity that was signed and not yet answered."""
        rows = self._read("SELECT content FROM identity_changes WHERE refused = 0")
        return self._opened(rows[0][0]) if rows else None

    def refused_changes(self) -> list[dict[str, Any]]:
        """The changes that were refused, and of which it is not certain yet that they came to nothing."""
        rows = self._read("SELECT content FROM identity_changes WHERE refused = 1 ORDER BY rowid")
        return [self._opened(blob) for (blob,) in rows]

    def drop_change(self, digest: str, activity: ActivityRow | None = None) -> None:
        """Forget a change of which it is certain what became; remember what it was."""
        with self._writing() as db:
            db.execute("DELETE FROM identity_changes WHERE digest = ?", (digest,))
            if activity is not None:
                self._put_activity(db, activity)

    def forget_session(self, address: str) -> None:
        """Forget a session that proved to be somebody else's."""
        with self._writing() as db:
            db.execute("DELETE FROM sessions WHERE address = ?", (address,))

    def put_sessions(self, rows: Iterable[SessionRow]) -> None:
        """Remember sessions as they are now."""
        with self._writing() as db:
            for row in rows:
                self._put_session(db, row)

    def _put_session(self, db: sqlite3.Connection, row: SessionRow) -> None:
        db.execute("INSERT OR REPLACE INTO sessions VALUES (?, ?)", (row.address, self._sealed(asdict(row))))

    def _put_delegation(self, db: sqlite3.Connection, row: DelegationRow) -> None:
        values = (row.delegation_id, row.address, self._sealed(asdict(row)))
        db.execute("INSERT OR REPLACE INTO delegations VALUES (?, ?, ?)", values)

    def _put_activity(self, db: sqlite3.Connection, row: ActivityRow) -> None:
        db.execute("INSERT INTO activity (time, content) VALUES (?, ?)", (row.time, self._sealed(asdict(row))))

    def _sealed(self, content: dict[str, Any]) -> bytes:
        return self._sealer.seal("journal", json.dumps(content).encode())

    def _opened(self, blob: bytes) -> dict[str, Any]:
        content: dict[str, Any] = json.loads(self._sealer.open("journal", blob))
        return content

    def _read(self, statement: str, *values: object) -> list[Any]:
        with self._lock:
            try:
                return self._db.execute(statement, values).fetchall()
            except sqlite3.Error as error:
                raise _local_error(error) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                self._db.execute("BEGIN IMMEDIATE")
            except sqlite3.Error as error:
                raise _local_error(error) from error
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException as error:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                if isinstance(error, sqlite3.Error):
                    raise _local_error(error) from error
                raise


def _newest_first(rows: Iterable[DelegationRow]) -> list[DelegationRow]:
    return sorted(rows, key=lambda row: row.issued_at, reverse=True)


def _open(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
    try:
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=FULL")
        db.executescript(_SCHEMA)
    except sqlite3.Error:
        db.close()
        raise
    return db


def _local_error(error: Exception) -> LocalError:
    text = str(error)
    if "closed database" in text:  # an errand that outlasted the window's lock
        return LocalError("locked", text)
    if "full" in text or "No space" in text:
        return LocalError("disk_full", text)
    if "malformed" in text or "not a database" in text:
        return LocalError("file_damaged", text)
    return LocalError("storage_failed", text)
