"""What follows from the log: live and ended sessions, delegations, and names that are taken.

Rules: one function says what each kind of entry changes; the registry applies it to its tables with every
append, and to plain dictionaries when it starts, so that the two can be compared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

from authenticator.protocol.entry import (
    DELEGATION_GRANTED,
    DELEGATION_REVOKED,
    IDENTITY_CHANGED,
    IDENTITY_ENROLLED,
    PROVIDER_REGISTERED,
    SESSION_CREATED,
    SESSION_REKEYED,
    SESSION_REVOKED,
    Entry,
)
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.registry.tables import (
    ACTIVE,
    REPLACED,
    REVOKED,
    StoredDelegation,
    StoredName,
    StoredSession,
)

PROVIDER = "provider"
COMMITMENT = "commitment"


class Ledger(Protocol):
    """Where what follows from the log is kept."""

    def add_session(self, session: StoredSession) -> None:
        """Add a session."""

    def add_delegation(self, delegation: StoredDelegation) -> None:
        """Add a delegation."""

    def add_name(self, name: StoredName) -> None:
        """Add a provider or a commitment."""

    def rekey_session(self, address: str, account: str, position: int) -> None:
        """Give a session another account, as an entry says."""

    def end_session(self, address: str, position: int) -> None:
        """Mark a session as ended by an entry."""

    def end_delegation(self, delegation_id: str, position: int) -> None:
        """Mark a delegation as ended by an entry."""

    def replace_name(self, kind: str, name: str) -> None:
        """Mark a commitment as no longer the newest."""

    def move_name(self, kind: str, name: str, position: int) -> None:
        """Note where a provider's newest record is."""


class MemoryLedger:
    """A ledger in dictionaries."""

    def __init__(self) -> None:
        self.sessions: dict[str, StoredSession] = {}
        self.delegations: dict[str, StoredDelegation] = {}
        self.names: dict[tuple[str, str], StoredName] = {}

    def add_session(self, session: StoredSession) -> None:
        """Add a session."""
        self.sessions[session.address] = session

    def add_delegation(self, delegation: StoredDelegation) -> None:
        """Add a delegation."""
        self.delegations[delegation.delegation_id] = delegation

    def add_name(self, name: StoredName) -> None:
        """Add a provider or a commitment."""
        self.names[name.kind, name.name] = name

    def rekey_session(self, address: str, account: str, position: int) -> None:
        """Give a session another account, as an entry says."""
        self.sessions[address] = replace(self.sessions[address], account=account, opening=position)

    def end_session(self, address: str, position: int) -> None:
        """Mark a session as ended by an entry."""
        self.sessions[address] = replace(self.sessions[address], status=REVOKED, ended=position)

    def end_delegation(self, delegation_id: str, position: int) -> None:
        """Mark a delegation as ended by an entry."""
        ended = replace(self.delegations[delegation_id], status=REVOKED, ended=position)
        self.delegations[delegation_id] = ended

    def replace_name(self, kind: str, name: str) -> None:
        """Mark a commitment as no longer the newest."""
        self.names[kind, name] = replace(self.names[kind, name], status=REPLACED)

    def move_name(self, kind: str, name: str, position: int) -> None:
        """Note where a provider's newest record is."""
        self.names[kind, name] = replace(self.names[kind, name], position=position)


def record(ledger: Ledger, entry: Entry, position: int) -> None:
    """Note what an entry changes."""
    _CHANGES[entry.kind](ledger, entry, position)


def _register(ledger: Ledger, entry: Entry, position: int) -> None:
    if ProviderRecord.from_json(entry.fields["record"]).seq:
        ledger.move_name(PROVIDER, entry.text("provider"), position)
        return
    ledger.add_name(StoredName(PROVIDER, entry.text("provider"), ACTIVE, position))


def _enrol(ledger: Ledger, entry: Entry, position: int) -> None:
    ledger.add_name(StoredName(COMMITMENT, entry.text("commitment"), ACTIVE, position))


def _change(ledger: Ledger, entry: Entry, position: int) -> None:
    ledger.replace_name(COMMITMENT, entry.text("previous"))
    _enrol(ledger, entry, position)


def _create(ledger: Ledger, entry: Entry, position: int) -> None:
    ledger.add_session(
        StoredSession(
            address=entry.text("address"),
            account=entry.text("account"),
            commitment=entry.text("provider_commitment"),
            status=ACTIVE,
            position=position,
            opening=position,
            ended=None,
        )
    )


def _rekey(ledger: Ledger, entry: Entry, position: int) -> None:
    ledger.rekey_session(entry.text("address"), entry.text("account"), position)


def _grant(ledger: Ledger, entry: Entry, position: int) -> None:
    expires_at = entry.fields["expires_at"]
    assert isinstance(expires_at, int)  # noqa: S101 - its reader has checked it
    delegation_id, address = entry.text("delegation_id"), entry.text("address")
    ledger.add_delegation(StoredDelegation(delegation_id, address, expires_at, ACTIVE, position, None))


def _revoke(ledger: Ledger, entry: Entry, position: int) -> None:
    ledger.end_delegation(entry.text("delegation_id"), position)


def _end(ledger: Ledger, entry: Entry, position: int) -> None:
    ledger.end_session(entry.text("address"), position)


_CHANGES: Mapping[str, Callable[[Ledger, Entry, int], None]] = {
    PROVIDER_REGISTERED: _register,
    IDENTITY_ENROLLED: _enrol,
    IDENTITY_CHANGED: _change,
    SESSION_CREATED: _create,
    DELEGATION_GRANTED: _grant,
    DELEGATION_REVOKED: _revoke,
    SESSION_REVOKED: _end,
    SESSION_REKEYED: _rekey,
}
