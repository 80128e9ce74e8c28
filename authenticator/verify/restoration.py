"""What a relay checks before it takes an identity that is given to it: the newest record, and by its owner.

The numbers are those of the plan in `approval.py`, as far as they apply:

 (1) it has the form that it should have;
 (3) it is given just now: the time that was signed;
 (6) its nonce was not used before;
 (7) the registry says that its record is the identity's newest, so that no old one comes back; its keys are nobody
     else's, and the vault is the record's;
 (16) the identity key signed all of it, and the vault;
 (17) each session's address is proven by K_session.
"""

from __future__ import annotations

from dataclasses import dataclass

from authenticator.errors import CountersignError, InputError, VerificationError
from authenticator.limits import OPEN_SKEW
from authenticator.protocol import ed25519, vrf
from authenticator.protocol.address import address_from_output, address_input
from authenticator.protocol.canonical import b64u
from authenticator.protocol.entry import IDENTITY_CHANGED, IDENTITY_ENROLLED, Entry
from authenticator.protocol.identity import IdentityOpening, IdentityRecord
from authenticator.protocol.restoration import Restoration, RestoredSession, restore_message
from authenticator.protocol.vault_copy import VaultCopy
from authenticator.verify.status import CommitmentState
from authenticator.verify.steps import step
from authenticator.verify.vault_copy import check_vault, check_vault_signature


@dataclass(frozen=True, slots=True)
class RestorationContext:
    """What the relay knows when an identity is given to it.

    Attributes:
        relay: the relay's own origin.
        now: the relay's clock, UTC seconds.
        state: what the registry says of the record's commitment.
        nonce_used: the nonce was used before.
        taken_credentials: those of the record's credentials that are another identity's.
        recovery_taken: the recovery key is another identity's.
    """

    relay: str
    now: int
    state: CommitmentState
    nonce_used: bool
    taken_credentials: frozenset[bytes] = frozenset()
    recovery_taken: bool = False


@dataclass(frozen=True, slots=True)
class VerifiedRestoration:
    """An identity that its owner gives.

    Attributes:
        record: its newest record.
        sessions: its sessions by their proven addresses.
    """

    record: IdentityRecord
    sessions: dict[str, RestoredSession]


def verify_restoration(restoration: Restoration, context: RestorationContext) -> VerifiedRestoration:
    """Walk the plan; the caller still has to store the nonce as used.

    Raises:
        CountersignError: an `InputError` or `VerificationError` with the number of the failed step.
    """
    record = restoration.opening.record
    with step(1):
        Restoration.from_json(restoration.to_json())
        copy = VaultCopy.parse(restoration.vault)
    with step(3):
        if abs(context.now - restoration.time) > OPEN_SKEW:
            raise VerificationError("proof_stale", f"{restoration.time - context.now} s")
    with step(6):
        if context.nonce_used:
            raise VerificationError("proof_replayed", "nonce")
    with step(7):
        if context.state != "newest":
            raise VerificationError("identity_commitment", f"the record is {context.state}")
        if context.taken_credentials:
            raise VerificationError("enrolment_refused", "a credential is another identity's")
        if context.recovery_taken:
            raise VerificationError("recovery_taken", "another identity has it")
        check_vault(copy, record)
    with step(16):
        _check_signature(restoration, context.relay)
        check_vault_signature(restoration.vault, restoration.vault_signature, record)
    with step(17):
        sessions = {_address(record, session): session for session in restoration.sessions}
        if len(sessions) != len(restoration.sessions):
            raise VerificationError("session_address", "a session is named twice")
    return VerifiedRestoration(record, sessions)


def check_recorded(entry: Entry, opening: IdentityOpening) -> None:
    """Check that what the registry has recorded is exactly this record.

    Args:
        entry: the leaf that it names, proven to be in the log.
        opening: the record.

    Raises:
        VerificationError: `identity_commitment`.
    """
    recorded = entry.kind in (IDENTITY_ENROLLED, IDENTITY_CHANGED)
    if not recorded or entry.fields["commitment"] != b64u(opening.commitment):
        raise VerificationError("identity_commitment", "the registry has recorded another record")


def _check_signature(restoration: Restoration, relay: str) -> None:
    try:
        ed25519.verify(
            restoration.opening.record.identity_pk, restore_message(relay, restoration), restoration.signature
        )
    except CountersignError as error:
        raise VerificationError("bad_signature", "not signed by the identity key") from error


def _address(record: IdentityRecord, session: RestoredSession) -> str:
    try:
        output = vrf.verify(record.k_session_pk, address_input(session.provider, session.generation), session.proof)
    except (VerificationError, InputError) as error:
        raise VerificationError("session_address", session.provider) from error
    return address_from_output(output)
