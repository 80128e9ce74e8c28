"""What a relay checks before it hands out an identity: its newest record, its sealed vault and its sessions.

Whoever asks holds a device key of the newest record, or its recovery key, or touches one of its security keys. The
numbers are those of the plan in `approval.py`, as far as they apply:

 (1) what asks has the form that it should have;
 (3) it is asked just now: the time that was signed, or the nonce that this relay drew for this identity;
 (6) its nonce was not used before, and a touch answers the one challenge that follows from it;
 (7) the key belongs to the newest record, and was not removed;
 (8) to (13) a touch, as in an approval;
 (16) the signature holds.
"""

from __future__ import annotations

from dataclasses import dataclass

from authenticator.errors import CountersignError, VerificationError
from authenticator.limits import OPEN_SKEW
from authenticator.protocol import ed25519
from authenticator.protocol.change import OpenByCredential, OpenByKey, open_challenge, open_message, parse_opening
from authenticator.protocol.identity import IdentityRecord
from authenticator.verify import form, webauthn
from authenticator.verify.steps import step
from authenticator.verify.touch import Expected, check_touch


@dataclass(frozen=True, slots=True)
class OpenContext:
    """What the relay knows when somebody asks for an identity.

    Attributes:
        relay: the relay's own origin.
        rp_id: the relying party id that every credential belongs to.
        origin: the origin that our own collector writes.
        now: the relay's clock, UTC seconds.
        record: the newest record of the identity that is named, by its id or its recovery key; None where there is
            none.
        nonce_used: the nonce was used before.
        nonce_ends_at: until when the relay's own nonce is good, UTC seconds; None where this relay did not draw it
            for this identity.
        counter: the highest signature counter seen from the credential.
        user_handle: the handle it was enrolled with, where that is known.
        removed_credentials: ids of credentials that the identity had and no longer has.
        second_factor_keys: the network accepts keys that cannot verify the person.
    """

    relay: str
    rp_id: str
    origin: str
    now: int
    record: IdentityRecord | None
    nonce_used: bool
    nonce_ends_at: int | None = None
    counter: int = 0
    user_handle: bytes | None = None
    removed_credentials: frozenset[bytes] = frozenset()
    second_factor_keys: bool = False


@dataclass(frozen=True, slots=True)
class VerifiedOpening:
    """Somebody who may have an identity.

    Attributes:
        record: its newest record.
        credential_id: the credential that was touched; None for a device key or the recovery key.
        new_counter: to be stored for it.
    """

    record: IdentityRecord
    credential_id: bytes | None = None
    new_counter: int = 0


def verify_opening(asked: OpenByKey | OpenByCredential, context: OpenContext) -> VerifiedOpening:
    """Walk the plan; the caller still has to store the nonce as used, and the counter, before it answers.

    Raises:
        CountersignError: an `InputError` or `VerificationError` with the number of the failed step.
    """
    with step(1):
        parse_opening(asked.to_json())
    return _by_key(asked, context) if isinstance(asked, OpenByKey) else _by_credential(asked, context)


def _by_key(asked: OpenByKey, context: OpenContext) -> VerifiedOpening:
    with step(3):
        if abs(context.now - asked.time) > OPEN_SKEW:
            raise VerificationError("proof_stale", f"{asked.time - context.now} s")
    with step(6):
        if context.nonce_used:
            raise VerificationError("proof_replayed", "nonce")
    with step(7):
        record = _check_key(asked, context.record)
    with step(16):
        try:
            ed25519.verify(asked.public_key, open_message(context.relay, asked), asked.signature)
        except CountersignError as error:
            raise VerificationError("bad_signature", "not signed by the key") from error
    return VerifiedOpening(record)


def _check_key(asked: OpenByKey, record: IdentityRecord | None) -> IdentityRecord:
    if asked.by == "recovery":
        if record is None or record.recovery_pk != asked.public_key:
            raise VerificationError("recovery_unknown")
        return record
    if record is None or record.identity_id != asked.identity_id:
        raise VerificationError("identity_unknown")
    if asked.public_key not in record.device_pks:
        raise VerificationError("computer_removed", "not a device key of the newest record")
    return record


def _by_credential(asked: OpenByCredential, context: OpenContext) -> VerifiedOpening:
    with step(3):
        if context.nonce_ends_at is None or context.now >= context.nonce_ends_at:
            raise VerificationError("proof_stale", "the relay's nonce")
    with step(6):
        if context.nonce_used:
            raise VerificationError("proof_replayed", "nonce")
        client_data = webauthn.parse_client_data(asked.webauthn.client_data_json)
        wanted = open_challenge(context.relay, asked.identity_id, asked.relay_nonce, asked.app_nonce)
        webauthn.check_challenge(client_data, wanted)
    with step(7):
        record = context.record
        if record is None or record.identity_id != asked.identity_id:
            raise VerificationError("identity_unknown")
        credential = form.find_credential(record, asked.webauthn.id, context.removed_credentials)
    expected = Expected(
        rp_id=context.rp_id,
        origin=context.origin,
        credential=credential,
        counter=context.counter,
        user_handle=context.user_handle,
        second_factor_keys=context.second_factor_keys,
    )
    data = check_touch(asked.webauthn, client_data, expected)  # (8) to (13)
    return VerifiedOpening(record, credential.id, data.counter)
