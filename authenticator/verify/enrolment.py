"""What a relay and each validator check before an identity is recorded.

The plan is that of `approval.py`, with its numbers; what differs: the record itself is there instead of a newest
commitment, its challenge key is the one the intent names, and instead of a grant there are proofs that each key of
the record is held. The credential comes with its registration; the assertion proves that it is held, and its
challenge covers the record with the credential in it. A user handle that it sends is the enrolled one from then on.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass

from authenticator.errors import CountersignError, VerificationError
from authenticator.protocol import ed25519
from authenticator.protocol.approval import Enrolment, possession_message
from authenticator.protocol.entry import Entry, identity_enrolled
from authenticator.protocol.identity import IdentityRecord
from authenticator.protocol.intent import EnrolIntent, intent_digest
from authenticator.protocol.network_record import NetworkRecord, Peer
from authenticator.verify import challenge, form, webauthn
from authenticator.verify.checkpoint import VerifiedCheckpoint
from authenticator.verify.new_credential import check_held, check_registration
from authenticator.verify.steps import step
from authenticator.verify.webauthn import RegisteredCredential


@dataclass(frozen=True, slots=True)
class EnrolmentContext:
    """What the checker knows, from its own stores, when an enrolment arrives.

    Attributes:
        network: the network record, for its id and its policy.
        relay: the relay that took the enrolment.
        rp_id: the relying party id that every credential belongs to.
        origin: the origin that our own collector writes.
        now: the checker's own clock, UTC seconds.
        checkpoint: the block that the enrolment names, None where it is not known.
        commitment: what is recorded of this identity id, None where it is new.
        challenge_owner: digest of the enrolment that has used this challenge, None where none has.
        credential_taken: the credential id belongs to an identity already.
        recovery_taken: the recovery key belongs to another identity.
    """

    network: NetworkRecord
    relay: Peer
    rp_id: str
    origin: str
    now: int
    checkpoint: VerifiedCheckpoint | None
    commitment: bytes | None
    challenge_owner: bytes | None = None
    credential_taken: bool = False
    recovery_taken: bool = False


@dataclass(frozen=True, slots=True)
class VerifiedEnrolment:
    """An enrolment of which every step holds.

    Attributes:
        digest: names this enrolment; the owner of its challenge from now on.
        challenge: to be kept as used.
        record: the identity's first record.
        commitment: what the registry will hold of it.
        credential: the security key's, with what its maker says of it.
        new_counter: to be stored for that credential.
        entry: to be appended.
        replay: this same enrolment was accepted before, so the stored answer is the answer.
    """

    digest: bytes
    challenge: bytes
    record: IdentityRecord
    commitment: bytes
    credential: RegisteredCredential
    new_counter: int
    entry: Entry
    replay: bool


def verify_enrolment(enrolment: Enrolment, context: EnrolmentContext) -> VerifiedEnrolment:
    """Walk the plan; return what holds.

    Raises:
        CountersignError: an `InputError` or `VerificationError` with the number of the failed step.
    """
    intent, data, record = enrolment.intent, enrolment.vrf_data, enrolment.identity_opening.record
    with step(2):  # before (1), which would only say that it is malformed
        if not isinstance(intent, EnrolIntent):
            raise VerificationError("intent_kind", type(intent).__name__)
    with step(1):
        digest = form.check_form(enrolment)
    with step(2):
        form.check_place(intent, context.network.network_id, context.relay.origin)
        form.check_issued(intent.issued_at, context.now)
    with step(3):
        challenge.check_block(data, context.checkpoint, context.now)
    with step(4):
        challenge.check_input(data, intent, identity_id=record.identity_id, rp_id=context.rp_id)
    with step(5):
        if record.k_challenge_pks != (intent.k_challenge_pk,):
            raise VerificationError("challenge_key", "not the one in the intent")
        challenge_bytes = challenge.check_proof(data, record.k_challenge_pks)
    with step(6):
        client_data = webauthn.parse_client_data(enrolment.webauthn.client_data_json)
        webauthn.check_challenge(client_data, challenge_bytes)
        replay = challenge.check_unused(context.challenge_owner, digest)
    with step(7):
        commitment = _check_record(enrolment, context, replay=replay)
        if context.recovery_taken:
            raise VerificationError("recovery_taken", "another identity has it")
        registered = _check_credential(enrolment, context, replay=replay)
    authenticator_data = check_held(  # (8) to (14)
        registered,
        enrolment.webauthn,
        client_data,
        rp_id=context.rp_id,
        origin=context.origin,
        policy=context.network.policy,
        now=context.now,
    )
    with step(14):
        if not registered.credential.strong:
            raise VerificationError("enrolment_refused", "too weak to be the only key")
    with step(16):
        _check_possession(enrolment, record)
    with step(20):
        _check_entry(enrolment.entry, intent, commitment)
    return VerifiedEnrolment(
        digest=digest,
        challenge=challenge_bytes,
        record=record,
        commitment=commitment,
        credential=registered,
        new_counter=authenticator_data.counter,
        entry=enrolment.entry,
        replay=replay,
    )


def _check_record(enrolment: Enrolment, context: EnrolmentContext, *, replay: bool) -> bytes:
    """A first record, exactly the one that was approved; returns its commitment.

    That the identity's id follows from the record's keys is part of a first record's form, so of step 1.
    """
    intent, opening = enrolment.intent, enrolment.identity_opening
    record, commitment = opening.record, opening.commitment
    if not hmac.compare_digest(commitment, intent.record_commitment):
        raise VerificationError("identity_commitment", "not the record that was approved")
    if record.seq != 0 or record.vault_version != 1:
        raise VerificationError("identity_commitment", "not a first record, or not its first vault")
    if record.identity_id != intent.identity_id:
        raise VerificationError("identity_commitment", "another identity")
    if context.commitment is not None and not (replay and context.commitment == commitment):
        raise VerificationError("identity_exists", "enrolled before")
    return commitment


def _check_credential(enrolment: Enrolment, context: EnrolmentContext, *, replay: bool) -> RegisteredCredential:
    """The record's only credential is the registered one, and nobody else's."""
    claimed = enrolment.identity_opening.record.credentials
    registered = check_registration(enrolment.registration, claimed, rp_id=context.rp_id, origin=context.origin)
    if len(claimed) != 1:
        raise VerificationError("credential_unknown", "the record holds another credential")
    if context.credential_taken and not replay:
        raise VerificationError("enrolment_refused", "the credential is enrolled already")
    return registered


def _check_possession(enrolment: Enrolment, record: IdentityRecord) -> None:
    """Whoever enrols holds every secret of the record, and no more keys than were proven are in it."""
    digest, proofs = intent_digest(enrolment.intent), enrolment.proofs
    if len(record.device_pks) != 1 or (record.recovery_pk is None) != (proofs.recovery is None):
        raise VerificationError("possession", "a key without a proof")
    try:
        ed25519.verify(record.identity_pk, possession_message("identity", digest), proofs.identity)
        ed25519.verify(record.device_pks[0], possession_message("device", digest), proofs.device)
        challenge.prove_output(record.k_session_pk, possession_message("k_session", digest), proofs.k_session)
        if record.recovery_pk is not None and proofs.recovery is not None:
            ed25519.verify(record.recovery_pk, possession_message("recovery", digest), proofs.recovery)
    except CountersignError as error:
        raise VerificationError("possession", error.detail) from error


def _check_entry(entry: Entry, intent: EnrolIntent, commitment: bytes) -> None:
    """One leaf, with the commitment alone, signed by nobody."""
    if entry != identity_enrolled(intent.network, commitment):
        raise VerificationError("entries", "identity.enrolled")
