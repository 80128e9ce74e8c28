"""What a relay and each validator check before an identity's record is replaced by the next one.

The plan is that of `approval.py`, with its numbers; what differs: two records are there, the one that is replaced
against the newest commitment and the one that takes its place, and instead of a grant there are rules of what may
differ (`record_change.py`), proofs that each new key is held, and the sealed vault that goes with it.

A change is authorised by a touch of a credential that stays, or by the recovery key of the record before; and by
whoever opened the vault, because the identity key signs as well. A credential that is new is touched too, over the
same challenge. The recovery key alone says nothing of when, so that a change by it adds a credential, whose touch
does.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from authenticator.errors import CountersignError, InputError, VerificationError
from authenticator.limits import IDENTITY_RECORD_MAX
from authenticator.protocol import ed25519
from authenticator.protocol.approval import WebAuthnAssertion, possession_message
from authenticator.protocol.canonical import jcs
from authenticator.protocol.change import IdentityChange
from authenticator.protocol.entry import Entry
from authenticator.protocol.identity import Credential, IdentityRecord
from authenticator.protocol.intent import IdentityChangeIntent, intent_digest
from authenticator.protocol.network_record import NetworkRecord, Peer
from authenticator.protocol.vault_copy import VaultCopy
from authenticator.verify import challenge, form, webauthn
from authenticator.verify.checkpoint import VerifiedCheckpoint
from authenticator.verify.new_credential import check_held, check_registration
from authenticator.verify.record_change import RecordChange, check_change
from authenticator.verify.rekeys import OwnSession, check_entries
from authenticator.verify.steps import step
from authenticator.verify.touch import Expected, check_touch
from authenticator.verify.vault_copy import check_vault, check_vault_signature
from authenticator.verify.webauthn import ClientData, RegisteredCredential


@dataclass(frozen=True, slots=True)
class ChangeContext:
    """What the checker knows, from its own stores, when a change arrives.

    Attributes:
        network: the network record, for its id and its policy.
        relay: the relay that took the change.
        rp_id: the relying party id that every credential belongs to.
        origin: the origin that our own collector writes.
        now: the checker's own clock, UTC seconds.
        checkpoint: the block that the change names, None where it is not known.
        commitment: the newest commitment of the identity, None where it is not enrolled.
        counter: the highest signature counter seen from the credential that authorises.
        user_handle: the handle it was enrolled with, where that is known.
        removed_credentials: ids of credentials that the identity had and no longer has.
        taken_credentials: those ids among the added ones that belong, or belonged, to any identity.
        recovery_taken: the new recovery key is another identity's.
        sessions: finds the identity's sessions, as the registry has them; called last, and only where the seed is
            renewed, because it may cost a question for each.
        challenge_owner: digest of what has used this challenge, None where nothing has.
    """

    network: NetworkRecord
    relay: Peer
    rp_id: str
    origin: str
    now: int
    checkpoint: VerifiedCheckpoint | None
    commitment: bytes | None
    counter: int = 0
    user_handle: bytes | None = None
    removed_credentials: frozenset[bytes] = frozenset()
    taken_credentials: frozenset[bytes] = frozenset()
    recovery_taken: bool = False
    sessions: Callable[[], Sequence[OwnSession]] = tuple
    challenge_owner: bytes | None = None


@dataclass(frozen=True, slots=True)
class JoinedCredential:
    """A credential that joins the identity.

    Attributes:
        credential: what the record holds of it.
        new_counter: to be stored for it.
        user_handle: to be stored for it.
    """

    credential: Credential
    new_counter: int
    user_handle: bytes | None


@dataclass(frozen=True, slots=True)
class VerifiedChange:
    """A change of which every step holds.

    Attributes:
        digest: names this change; the owner of its challenge from now on.
        challenge: to be kept as used.
        previous_commitment: what the registry holds of the record that is replaced.
        commitment: what it will hold of the one that takes its place.
        record: the new record.
        credential_id: the credential that authorised; None where the recovery key did.
        new_counter: to be stored for it.
        joined: credentials that are new.
        removed: ids of credentials that are gone.
        renewed: the seed is another; every live session goes on under another account.
        entries: to be appended together, `identity.changed` first.
        vault: the sealed vault that goes with the record.
        replay: this same change was accepted before, so the stored answer is the answer.
    """

    digest: bytes
    challenge: bytes
    previous_commitment: bytes
    commitment: bytes
    record: IdentityRecord
    credential_id: bytes | None
    new_counter: int
    joined: tuple[JoinedCredential, ...]
    removed: tuple[bytes, ...]
    renewed: bool
    entries: tuple[Entry, ...]
    vault: bytes = field(repr=False)
    replay: bool


def verify_change(change: IdentityChange, context: ChangeContext) -> VerifiedChange:
    """Walk the plan; return what holds.

    Raises:
        CountersignError: an `InputError` or `VerificationError` with the number of the failed step.
    """
    intent, data = change.intent, change.vrf_data
    previous, record = change.previous_opening.record, change.identity_opening.record
    with step(2):  # before (1), which would only say that it is malformed
        if not isinstance(intent, IdentityChangeIntent):
            raise VerificationError("intent_kind", type(intent).__name__)
    with step(1):
        digest = form.check_form(change)
        _check_size(record)
        vault = VaultCopy.parse(change.vault)
    with step(2):
        form.check_place(intent, context.network.network_id, context.relay.origin)
        form.check_issued(intent.issued_at, context.now)
    with step(3):
        challenge.check_block(data, context.checkpoint, context.now)
    with step(4):
        challenge.check_input(data, intent, identity_id=intent.identity_id, rp_id=context.rp_id)
    with step(7):  # before (5), which needs to know whether a computer is new
        _check_openings(change, context)
        difference = check_change(previous, record)
    with step(5):
        challenge_bytes = _check_proof(change, difference)
    with step(6):
        authorising = None if change.webauthn is None else _answer(change.webauthn, challenge_bytes)
        joining = [_answer(added.webauthn, challenge_bytes) for added in change.added]
        replay = challenge.check_unused(context.challenge_owner, digest)
    with step(7):
        authority = _find_authority(change, context)
        registered = _check_registrations(change, difference, context)
        _check_recovery_key(difference, context)
        check_vault(vault, record)
    counter = 0
    if authority is not None and change.webauthn is not None and authorising is not None:
        expected = Expected(
            rp_id=context.rp_id,
            origin=context.origin,
            credential=authority,
            counter=None if replay else context.counter,
            user_handle=context.user_handle,
            second_factor_keys=context.network.policy.second_factor_keys,
        )
        counter = check_touch(change.webauthn, authorising, expected).counter  # (8) to (13)
    joined = _check_joined(change, registered, joining, context)  # (8) to (14), for each
    with step(16):
        _check_possession(change, difference)
    sessions = context.sessions() if difference.renewed else ()
    check_entries(change, sessions, renewed=difference.renewed)  # (18) to (20)
    return VerifiedChange(
        digest=digest,
        challenge=challenge_bytes,
        previous_commitment=intent.previous_commitment,
        commitment=intent.record_commitment,
        record=record,
        credential_id=None if authority is None else authority.id,
        new_counter=counter,
        joined=joined,
        removed=difference.removed,
        renewed=difference.renewed,
        entries=(change.entry, *change.rekeys),
        vault=change.vault,
        replay=replay,
    )


def _check_size(record: IdentityRecord) -> None:
    """A record that outgrew an approval could never sign in again."""
    if len(jcs(record.to_json())) > IDENTITY_RECORD_MAX:
        raise InputError("too_large", "identity record")


def _check_openings(change: IdentityChange, context: ChangeContext) -> None:
    """The record that is replaced is the newest, the other is exactly the one that was approved."""
    intent, previous, opening = change.intent, change.previous_opening, change.identity_opening
    form.check_newest(previous, context.commitment)
    if not hmac.compare_digest(previous.commitment, intent.previous_commitment):
        raise VerificationError("identity_commitment", "another record was to be replaced")
    if not hmac.compare_digest(opening.commitment, intent.record_commitment):
        raise VerificationError("identity_commitment", "not the record that was approved")
    if previous.record.identity_id != intent.identity_id:
        raise VerificationError("identity_commitment", "another identity")


def _check_proof(change: IdentityChange, difference: RecordChange) -> bytes:
    """A computer that is new makes the challenge itself, which proves that its key is held; otherwise an old one does.

    Returns:
        The challenge.
    """
    computer = difference.computer
    active = change.previous_opening.record.k_challenge_pks if computer is None else (computer.k_challenge_pk,)
    if change.intent.k_challenge_pk != change.vrf_data.public_key:
        raise VerificationError("challenge_key", "not the one in the intent")
    return challenge.check_proof(change.vrf_data, active)


def _answer(assertion: WebAuthnAssertion, challenge_bytes: bytes) -> ClientData:
    client_data = webauthn.parse_client_data(assertion.client_data_json)
    webauthn.check_challenge(client_data, challenge_bytes)
    return client_data


def _find_authority(change: IdentityChange, context: ChangeContext) -> Credential | None:
    """The credential that authorises, which both records have; None for the recovery key."""
    previous, assertion = change.previous_opening.record, change.webauthn
    if (assertion is None) == (change.proofs.authorised_by_recovery is None):
        raise VerificationError("change_unauthorised", "by a key or by the recovery phrase, and by one of them")
    if assertion is not None:
        credential = form.find_credential(previous, assertion.id, context.removed_credentials)
        if change.identity_opening.record.credential(credential.id) is None:
            raise VerificationError("change_unauthorised", "by a credential that goes")
        return credential
    if previous.recovery_pk is None:
        raise VerificationError("change_unauthorised", "there is no recovery phrase")
    if not change.added:
        raise VerificationError("change_unauthorised", "nothing says that it is asked for now")
    return None


def _check_registrations(
    change: IdentityChange, difference: RecordChange, context: ChangeContext
) -> tuple[RegisteredCredential, ...]:
    """The credentials that are new in the record are those that came, and nobody else's."""
    registered = tuple(
        check_registration(added.registration, difference.added, rp_id=context.rp_id, origin=context.origin)
        for added in change.added
    )
    ids = [each.credential.id for each in registered]
    if len(set(ids)) != len(ids) or len(ids) != len(difference.added):
        raise VerificationError("credential_unknown", "the record holds other credentials")
    for credential_id in ids:
        if credential_id in context.removed_credentials:
            raise VerificationError("credential_removed", "it was this identity's before")
        if credential_id in context.taken_credentials:
            raise VerificationError("enrolment_refused", "the credential is enrolled already")
    return registered


def _check_recovery_key(difference: RecordChange, context: ChangeContext) -> None:
    if difference.recovery_pk is not None and context.recovery_taken:
        raise VerificationError("recovery_taken", "another identity has it")


def _check_joined(
    change: IdentityChange,
    registered: Sequence[RegisteredCredential],
    touches: Sequence[ClientData],
    context: ChangeContext,
) -> tuple[JoinedCredential, ...]:
    joined = []
    for added, new, client_data in zip(change.added, registered, touches, strict=True):
        data = check_held(
            new,
            added.webauthn,
            client_data,
            rp_id=context.rp_id,
            origin=context.origin,
            policy=context.network.policy,
            now=context.now,
        )
        joined.append(JoinedCredential(new.credential, data.counter, added.webauthn.user_handle))
    return tuple(joined)


def _check_possession(change: IdentityChange, difference: RecordChange) -> None:
    """Whoever changes an identity holds its keys, old and new, and every proof that is there has a key."""
    proofs, digest = change.proofs, intent_digest(change.intent)
    previous, record = change.previous_opening.record, change.identity_opening.record
    computer = difference.computer
    by_recovery = previous.recovery_pk if change.webauthn is None else None
    wanted = (
        ("identity", record.identity_pk, proofs.identity),
        ("previous-identity", previous.identity_pk if difference.renewed else None, proofs.previous_identity),
        ("device", None if computer is None else computer.device_pk, proofs.device),
        ("recovery", difference.recovery_pk, proofs.recovery),
        ("authorise", by_recovery, proofs.authorised_by_recovery),
    )
    for role, key, signature in wanted:
        if key is not None and signature is not None:
            _check_signature(role, key, possession_message(role, digest), signature)
        elif (key is None) != (signature is None):
            raise VerificationError("possession", f"{role}: a key without a proof, or a proof without a key")
    check_vault_signature(change.vault, proofs.vault, record)


def _check_signature(role: str, key: bytes, message: bytes, signature: bytes) -> None:
    try:
        ed25519.verify(key, message, signature)
    except CountersignError as error:
        raise VerificationError("possession", role) from error
