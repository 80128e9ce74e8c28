"""What the registry admits: pure rules over what is recorded already."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from authenticator.errors import VerificationError
from authenticator.protocol.entry import (
    DELEGATION_GRANTED,
    DELEGATION_REVOKED,
    IDENTITY_CHANGED,
    IDENTITY_ENROLLED,
    PROVIDER_REGISTERED,
    REVOCATIONS,
    SESSION_CREATED,
    SESSION_REKEYED,
    Attestation,
    Entry,
)
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.verify.provider import check_follows


class Admission(StrEnum):
    """What is to be done with an entry that may stand."""

    APPEND = "append"
    EXISTING = "existing"


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the registry has recorded about an entry's subject.

    Attributes:
        session_account: account of the session at the entry's address; None where there is none.
        session_commitment: that session's commitment to its provider, in base64url.
        session_rekeyed: another leaf than its `session.created` says whose that session is.
        session_revoked: that session has ended.
        delegation_address: the session of the entry's delegation; None where it is not granted.
        delegation_revoked: that delegation has ended.
        provider: the newest record of the entry's provider; None where it has none.
        name_taken: the commitment of the entry is recorded already.
        previous_current: the commitment that the entry replaces is the newest of its identity.
    """

    session_account: str | None = None
    session_commitment: str | None = None
    session_rekeyed: bool = False
    session_revoked: bool = False
    delegation_address: str | None = None
    delegation_revoked: bool = False
    provider: ProviderRecord | None = None
    name_taken: bool = False
    previous_current: bool = False


def check_entry(entry: Entry, attestations: tuple[Attestation, ...], network: NetworkRecord) -> None:
    """Check what an entry proves by itself: its network, its signature, its attestation.

    Revocations need no relay, so that no relay can keep a session alive.

    Raises:
        VerificationError: `wrong_network`, `entries`, `bad_signature`, `account_mismatch`, `provider_key_changed`.
    """
    if entry.network != network.network_id:
        raise VerificationError("wrong_network", "entry")
    entry.check_signature()
    relays = {relay.public_key for relay in network.relays}
    attested = [attestation for attestation in attestations if attestation.by in relays]
    for attestation in attested:
        attestation.verify(entry.network, entry.leaf_hash)
    if not attested and entry.kind not in REVOCATIONS:
        raise VerificationError("entries", "no relay of the network attests this")


def admit(entry: Entry, recorded: Recorded) -> Admission:
    """Decide what becomes of a checked entry.

    Raises:
        VerificationError: `session_unknown`, `session_revoked`, `account_mismatch`, `delegation_unknown`,
            `entries`; for a provider's record what `verify.provider.check_follows` raises.
    """
    if entry.kind == PROVIDER_REGISTERED:
        check_follows(ProviderRecord.from_json(entry.fields["record"]), recorded.provider)
        return Admission.APPEND
    if entry.kind == IDENTITY_ENROLLED:
        if recorded.name_taken:
            raise VerificationError("entries", "recorded already, with other contents")
        return Admission.APPEND
    if entry.kind == IDENTITY_CHANGED:
        if recorded.name_taken or not recorded.previous_current:
            raise VerificationError("entries", "does not follow the newest record")
        return Admission.APPEND
    if entry.kind == SESSION_CREATED and recorded.session_account is None:
        return Admission.APPEND
    return _admit_to_session(entry, recorded)


def _admit_to_session(entry: Entry, recorded: Recorded) -> Admission:
    if recorded.session_account is None:
        raise VerificationError("session_unknown", "no such session")
    if entry.account != recorded.session_account:
        raise VerificationError("account_mismatch", "not the session's account")
    if entry.kind in REVOCATIONS:
        return _admit_revocation(entry, recorded)
    if recorded.session_revoked:
        raise VerificationError("session_revoked", "revoked stays revoked")
    if entry.kind == SESSION_CREATED:
        if recorded.session_rekeyed:
            raise VerificationError("entries", "the session began under another account")
        return Admission.EXISTING
    if entry.kind == SESSION_REKEYED and entry.fields["provider_commitment"] != recorded.session_commitment:
        raise VerificationError("entries", "rekeyed for another provider")
    if entry.kind == DELEGATION_GRANTED and recorded.delegation_address is not None:
        raise VerificationError("entries", "granted already")
    return Admission.APPEND


def _admit_revocation(entry: Entry, recorded: Recorded) -> Admission:
    if entry.kind == DELEGATION_REVOKED:
        if recorded.delegation_address != entry.fields["address"]:
            raise VerificationError("delegation_unknown", "not of this session")
        return Admission.EXISTING if recorded.delegation_revoked else Admission.APPEND
    return Admission.EXISTING if recorded.session_revoked else Admission.APPEND
