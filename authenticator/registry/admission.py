"""Which entries may be recorded: what the log holds, put before the pure rules of `verify.entry`.

Rules: an entry that is recorded already is answered with its place, and so is one whose effect is: a session
that lives, something that has ended. Nothing is admitted to a session that has ended, not even what it was
begun with; nor by an account that was given up, not even what it recorded before, except for an end. A provider's
record that a later one followed is refused too, so that nobody takes it for the newest. Only attestations by relays of
the network record are kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from authenticator.errors import InputError, LocalError, VerificationError
from authenticator.limits import ENTRY_MAX
from authenticator.protocol.canonical import jcs, parse_json
from authenticator.protocol.entry import (
    DELEGATION_GRANTED,
    DELEGATION_REVOKED,
    IDENTITY_CHANGED,
    IDENTITY_ENROLLED,
    PROVIDER_REGISTERED,
    REVOCATIONS,
    SESSION_CREATED,
    SESSION_REVOKED,
    Attestation,
    Entry,
    parse_entry,
)
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.registry.ledger import COMMITMENT, PROVIDER
from authenticator.registry.store import Transaction
from authenticator.registry.tables import ACTIVE, REVOKED, StoredDelegation, StoredEntry, StoredSession
from authenticator.verify.entry import Admission, Recorded, admit, check_entry


def check_alone(entry: Entry, attestations: Sequence[Attestation], network: NetworkRecord) -> None:
    """Check what needs no look at the log, so that it is done before the log is locked.

    Raises:
        InputError: `too_large`.
        VerificationError: as `verify.entry.check_entry`.
    """
    if len(entry.leaf) > ENTRY_MAX:
        raise InputError("too_large", "entry")
    check_entry(entry, tuple(attestations), network)


def place_of(transaction: Transaction, entry: Entry) -> int | None:
    """Where a checked entry, or what has its effect, is recorded; None where it is to be appended.

    Raises:
        VerificationError: as `verify.entry.admit`.
    """
    session, delegation = _subjects(transaction, entry)
    recorded = _recorded(transaction, entry, session, delegation)
    known = transaction.entry_by_hash(entry.leaf_hash)
    if known is not None and _still_stands(entry, recorded):
        return known.position
    if admit(entry, recorded) is Admission.APPEND:
        return None
    places = {
        SESSION_CREATED: session.position if session else None,
        SESSION_REVOKED: session.ended if session else None,
        DELEGATION_REVOKED: delegation.ended if delegation else None,
    }
    place = places[entry.kind]
    if place is None:
        raise LocalError("file_damaged", f"{entry.kind} is recorded nowhere")
    return place


def newest_record(transaction: Transaction, provider: str) -> StoredEntry | None:
    """The entry with the newest record of a provider; None where there is none.

    Raises:
        LocalError: `file_damaged` where it is said to be registered in an entry that is not there.
    """
    name = transaction.name(PROVIDER, provider)
    if name is None:
        return None
    entry = transaction.entry(name.position)
    if entry is None:
        raise LocalError("file_damaged", f"entry {name.position} is missing")
    return entry


def encode_attestations(attestations: Sequence[Attestation], network: NetworkRecord) -> str:
    """The stored form of those that are by relays of the network."""
    relays = {relay.public_key for relay in network.relays}
    return jcs([each.to_json() for each in attestations if each.by in relays]).decode()


def check_stored_attestations(entry: Entry, stored: str, network: NetworkRecord) -> None:
    """Check the attestations beside a stored leaf; the leaf itself is covered by the signed head.

    Raises:
        InputError: they are malformed.
        VerificationError: one is not a relay's, or does not hold, or none is there where one must be.
    """
    values = parse_json(stored, len(stored))
    if not isinstance(values, list):
        raise InputError("malformed", "attestations")
    attestations = [Attestation.from_json(value) for value in values]
    if encode_attestations(attestations, network) != stored:
        raise VerificationError("entries", "an attestation by a stranger")
    for attestation in attestations:
        attestation.verify(entry.network, entry.leaf_hash)
    if not attestations and entry.kind not in REVOCATIONS:
        raise VerificationError("entries", "no relay of the network attests this")


def _still_stands(entry: Entry, recorded: Recorded) -> bool:
    """Whether what an entry once recorded is still so, as far as answering it again would say that it is."""
    if entry.kind in {SESSION_CREATED, DELEGATION_GRANTED}:
        return not recorded.session_revoked and recorded.session_account == entry.account
    if entry.kind == PROVIDER_REGISTERED:
        return recorded.provider is not None and recorded.provider.to_json() == entry.fields["record"]
    return True


def _subjects(transaction: Transaction, entry: Entry) -> tuple[StoredSession | None, StoredDelegation | None]:
    address, delegation_id = entry.fields.get("address"), entry.fields.get("delegation_id")
    return (
        transaction.session(address) if isinstance(address, str) else None,
        transaction.delegation(delegation_id) if isinstance(delegation_id, str) else None,
    )


def _recorded(
    transaction: Transaction,
    entry: Entry,
    session: StoredSession | None,
    delegation: StoredDelegation | None,
) -> Recorded:
    if entry.kind == PROVIDER_REGISTERED:
        newest = newest_record(transaction, entry.text("provider"))
        return Recorded(provider=None if newest is None else _record_in(newest))
    if entry.kind in {IDENTITY_ENROLLED, IDENTITY_CHANGED}:
        taken = transaction.name(COMMITMENT, entry.text("commitment")) is not None
        before = transaction.name(COMMITMENT, entry.text("previous")) if "previous" in entry.fields else None
        return Recorded(name_taken=taken, previous_current=before is not None and before.status == ACTIVE)
    return Recorded(
        session_account=session.account if session else None,
        session_commitment=session.commitment if session else None,
        session_rekeyed=session is not None and session.opening != session.position,
        session_revoked=session is not None and session.status == REVOKED,
        delegation_address=delegation.address if delegation else None,
        delegation_revoked=delegation is not None and delegation.status == REVOKED,
    )


def _record_in(stored: StoredEntry) -> ProviderRecord:
    return ProviderRecord.from_json(parse_entry(stored.leaf).fields["record"])
