"""Changing an identity: keys, the recovery phrase and computers come and go, and what is lost is locked out.

Every change is the next identity record. A touch of a key that stays approves it, or the recovery phrase does. A key
that is new is touched twice before: it makes a credential, and proves that it holds it while it gives the secret of
its slot. Rules:

- PINs come first, then a fresh block, then the touches that it is good for.
- The next vault is sealed before the network is asked, and takes the old one's place only once the change is recorded
  (`settle.py`). Nothing new is signed while an older change is open.
- A key that was lost may be in other hands: the seed is renewed, and every live session goes on under the same address
  with another account, so that the old seed opens none of them.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from authenticator.approve.authenticator import Authenticator, EnrolRequest, NewCredential, Signed, SignRequest
from authenticator.approve.interaction import Interaction
from authenticator.approve.touch import CountedInteraction, ask_pin_if_needed
from authenticator.errors import PersonError, SecurityKeyError, VerificationError
from authenticator.flow import Parts, fresh_block
from authenticator.limits import REKEYS_MAX
from authenticator.protocol import ed25519, ethereum, vrf
from authenticator.protocol.address import address_from_output, address_input
from authenticator.protocol.approval import possession_message
from authenticator.protocol.canonical import jcs, sha256
from authenticator.protocol.challenge import RP_ID, RP_ORIGIN, VrfData, make_vrf_data
from authenticator.protocol.change import AddedCredential, ChangeProofs, IdentityChange, StoredSession
from authenticator.protocol.entry import Entry, Opening, identity_changed, provider_commitment, session_rekeyed
from authenticator.protocol.identity import VIRTUAL_AAGUID, Credential, IdentityOpening, IdentityRecord
from authenticator.protocol.intent import IdentityChangeIntent, intent_digest, session_policy_digest
from authenticator.settle import Changed, Kept, SignedChange, settle
from authenticator.vault.names import Names
from authenticator.vault.recovery import RecoveryPhrase
from authenticator.vault.seed import Seed
from authenticator.vault.slots import STRONG_KINDS
from authenticator.vault.vault import NewSlot, OpenVault

Authority = Authenticator | RecoveryPhrase
"""What approves a change: a key of the identity, or its phrase."""


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key that is to be let in."""

    key: Authenticator
    name: str


@dataclass(frozen=True, slots=True)
class Wish:
    """How the next record differs from this one.

    A computer that the record does not know yet is added by every change that it asks for.

    Attributes:
        kind: what the activity list calls it.
        subject: what it is about, for the activity list.
        purpose: for the touch prompt, to be read after "Touch your key".
        claims: what the vault keeps of the profile, for other computers.
        new_key: a key to let in.
        drop_keys: credential ids to let in no longer.
        phrase: a recovery phrase that takes the place of any before.
        drop_computers: device keys of computers that may ask no longer.
        renew: draw a new seed.
        sessions: the identity's sessions as the relay knows them; for a new seed.
    """

    kind: str
    subject: str
    purpose: str
    claims: dict[str, str] = field(repr=False)
    new_key: NewKey | None = None
    drop_keys: tuple[bytes, ...] = ()
    phrase: RecoveryPhrase | None = None
    drop_computers: tuple[bytes, ...] = ()
    renew: bool = False
    sessions: tuple[StoredSession, ...] = ()


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What is settled before the approving touch."""

    new: NewCredential | None
    material: bytes | None = field(repr=False)
    opening: IdentityOpening
    intent: IdentityChangeIntent
    vrf_data: VrfData


def change(kept: Kept, wish: Wish, authority: Authority, interaction: Interaction, *, made: int = 0) -> Changed:
    """Change the identity.

    Args:
        kept: the identity, as new as the relay's.
        wish: how it is to differ.
        authority: what approves it.
        interaction: the person.
        made: touches that the errand took before.

    Raises:
        PersonError: `change_pending`, `last_way_in`, `key_missing`, `computer_missing`, `cancelled`, `denied`.
        SecurityKeyError: a key cannot or will not; nothing was signed.
        PeerError: relay or registry is away; what was signed is kept, and `settle.resume` needs no touch.
        VerificationError: refused, and nothing was changed.
    """
    parts, person = kept.parts, CountedInteraction(interaction)
    if parts.journal.change() is not None:
        raise PersonError("change_pending")
    _check_wish(parts, wish)
    fresh_block(parts)  # a registry that is away, or a clock that is off, costs no touch
    if wish.renew:
        wish = replace(wish, sessions=_live(parts, wish.sessions))
    # Nothing holds on to a touch's secret while the relay is asked.
    ready = _approved(parts, wish, authority, person, made)
    return settle(kept, replace(ready, prompts=person.touches), interaction)


def session_address(k_session: bytes, session: StoredSession) -> str:
    """The address that a session of this identity has, whatever the relay says."""
    proof = vrf.prove(k_session, address_input(session.provider, session.generation))
    return address_from_output(vrf.proof_to_hash(proof))


def _approved(parts: Parts, wish: Wish, authority: Authority, person: CountedInteraction, made: int) -> SignedChange:
    """Take every PIN and touch, open the vault, and make every signature."""
    touches = made + (2 if wish.new_key else 0) + (0 if isinstance(authority, RecoveryPhrase) else 1)
    new_pin, new = _make_credential(parts, wish, person, made + 1, touches)
    pin = None if isinstance(authority, RecoveryPhrase) else ask_pin_if_needed(authority, person)
    drawn = _draw(parts, wish, new)
    proven = _prove_new_key(parts, wish, drawn, new_pin, person, made + 2, touches)
    signed = None
    if isinstance(authority, RecoveryPhrase):
        slot = authority.slot
        way_in = slot.credential_id, slot.secret
    else:
        credentials = _staying(parts.computer.record, wish)
        request = _sign_request(parts, drawn, credentials, wish.purpose, touches, touches)
        signed = authority.sign(request, pin, person)
        way_in = signed.assertion.id, signed.secret
    with parts.vault.open(*way_in) as opened:
        recovery = authority if isinstance(authority, RecoveryPhrase) else None
        if ed25519.public_key(opened.seed.identity_key) != parts.computer.record.identity_pk:
            raise VerificationError("identity_commitment", "the record is not this seed's")
        return _sign(parts, wish, drawn, opened, signed=signed, proven=proven, recovery=recovery)


def _live(parts: Parts, sessions: Sequence[StoredSession]) -> tuple[StoredSession, ...]:
    """The sessions that go on under a renewed seed, asked for before any touch.

    Raises:
        PersonError: `too_many_sessions`.
    """
    states = [(session, parts.registry.session(session.address)) for session in sessions]
    live = tuple(session for session, state in states if state is not None and state.status == "active")
    if len(live) > REKEYS_MAX:
        raise PersonError("too_many_sessions")
    return live


def _check_wish(parts: Parts, wish: Wish) -> None:
    """Refuse before any touch what the network or the vault would refuse after it."""
    record = parts.computer.record
    if not set(wish.drop_keys) <= {credential.id for credential in record.credentials}:
        raise PersonError("key_missing")
    if not set(wish.drop_computers) <= set(record.device_pks):
        raise PersonError("computer_missing")
    if parts.computer.device_pk in wish.drop_computers:
        raise PersonError("this_computer")
    going = set(wish.drop_keys)
    strong = [slot for slot in parts.vault.slots if slot.kind in STRONG_KINDS and slot.credential_id not in going]
    stays = any(credential.id not in going for credential in record.credentials)
    if not strong or not (stays or wish.new_key):
        raise PersonError("last_way_in")


def _make_credential(
    parts: Parts, wish: Wish, person: CountedInteraction, number: int, touches: int
) -> tuple[str | None, NewCredential | None]:
    if wish.new_key is None:
        return None, None
    key = wish.new_key.key
    if key.kind == "virtual" and not parts.network.policy.virtual_keys:
        raise SecurityKeyError("virtual_key_refused")
    pin = ask_pin_if_needed(key, person, enrolling=True)
    request = EnrolRequest(
        RP_ID,
        RP_ORIGIN,
        wish.claims.get("name", ""),
        parts.computer.record.credentials,
        parts.vault.prf_salt,
        "to make this key yours",
        touch_number=number,
        touches=touches,
    )
    new = key.enrol(request, pin, person)
    if new.credential.aaguid == VIRTUAL_AAGUID and not parts.network.policy.virtual_keys:
        raise SecurityKeyError("virtual_key_refused")
    if new.credential.second_factor and not parts.network.policy.second_factor_keys:
        raise SecurityKeyError("second_factor_refused")
    return pin, new


def _draw(parts: Parts, wish: Wish, new: NewCredential | None) -> _Drawn:
    material = secrets.token_bytes(32) if wish.renew else None
    opening = IdentityOpening(secrets.token_bytes(32), _next_record(parts, wish, new, material))
    block, now = fresh_block(parts)
    intent = IdentityChangeIntent(
        network=parts.network.network_id,
        relay=parts.relay.origin,
        identity_id=parts.computer.identity_id,
        previous_commitment=parts.computer.opening.commitment,
        record_commitment=opening.commitment,
        k_challenge_pk=vrf.public_key(parts.computer.k_challenge),
        issued_at=now,
    )
    vrf_data = make_vrf_data(
        parts.computer.challenge_key(),
        identity_id=intent.identity_id,
        rp_id=RP_ID,
        height=block.checkpoint.height,
        block_hash=block.block_hash,
        intent_digest=intent_digest(intent),
        policy_digest=session_policy_digest(intent),
    )
    return _Drawn(new, material, opening, intent, vrf_data)


def _next_record(parts: Parts, wish: Wish, new: NewCredential | None, material: bytes | None) -> IdentityRecord:
    record, computer = parts.computer.record, parts.computer
    computers = [
        (challenge, device)
        for challenge, device in zip(record.k_challenge_pks, record.device_pks, strict=True)
        if device not in wish.drop_computers
    ]
    if computer.device_pk not in record.device_pks:
        computers.append((vrf.public_key(computer.k_challenge), computer.device_pk))
    added = () if new is None else (new.credential,)
    return replace(
        record,
        seq=record.seq + 1,
        prev=sha256(jcs(record.to_json())).hex(),
        identity_pk=record.identity_pk if material is None else ed25519.public_key(Seed(material).identity_key),
        k_challenge_pks=tuple(challenge for challenge, _ in computers),
        device_pks=tuple(device for _, device in computers),
        recovery_pk=record.recovery_pk if wish.phrase is None else wish.phrase.recovery_pk,
        credentials=(*_staying(record, wish), *added),
        vault_version=parts.vault.version + 1,
    )


def _staying(record: IdentityRecord, wish: Wish) -> tuple[Credential, ...]:
    return tuple(credential for credential in record.credentials if credential.id not in wish.drop_keys)


def _sign_request(
    parts: Parts, drawn: _Drawn, credentials: Sequence[Credential], purpose: str, number: int, of: int
) -> SignRequest:
    return SignRequest(
        rp_id=RP_ID,
        origin=RP_ORIGIN,
        challenge=drawn.vrf_data.challenge,
        credentials=tuple(credentials),
        prf_salt=parts.vault.prf_salt,
        purpose=purpose,
        touch_number=number,
        touches=of,
    )


def _prove_new_key(
    parts: Parts, wish: Wish, drawn: _Drawn, pin: str | None, person: CountedInteraction, number: int, touches: int
) -> Signed | None:
    if wish.new_key is None or drawn.new is None:
        return None
    request = _sign_request(parts, drawn, (drawn.new.credential,), "to make this key yours", number, touches)
    return wish.new_key.key.sign(request, pin, person)


def _sign(
    parts: Parts,
    wish: Wish,
    drawn: _Drawn,
    opened: OpenVault,
    *,
    signed: Signed | None,
    proven: Signed | None,
    recovery: RecoveryPhrase | None,
) -> SignedChange:
    """Make every signature of the change, and seal the vault that goes with it."""
    record, digest, old = drawn.opening.record, intent_digest(drawn.intent), opened.seed
    names = _next_names(parts, wish, drawn, opened)
    content = opened.content if drawn.material is None else opened.content.renewed(drawn.material)
    content = replace(content, claims=wish.claims, names=names)
    slots = [wish.phrase.slot] if wish.phrase else []
    if drawn.new is not None and proven is not None:
        slots.append(NewSlot(drawn.new.opens, drawn.new.credential.id, proven.secret))
    listed = {slot.credential_id for slot in parts.vault.slots}
    vault = opened.next_version(content=content, add=slots, remove=[each for each in wish.drop_keys if each in listed])
    seed, device = content.seed, parts.computer.device_key
    adds_computer = parts.computer.device_pk not in parts.computer.record.device_pks
    proofs = ChangeProofs(
        identity=_possess("identity", seed.identity_key, digest),
        previous_identity=_possess("previous-identity", old.identity_key, digest) if wish.renew else None,
        device=_possess("device", device, digest) if adds_computer else None,
        recovery=_possess("recovery", wish.phrase.recovery_key, digest) if wish.phrase else None,
        authorised_by_recovery=_possess("authorise", recovery.recovery_key, digest) if recovery else None,
        vault=seed.sign_vault(record, vault),
    )
    rekeys, salts = _rekey(parts, wish, old, seed) if wish.renew else ((), {})
    return SignedChange(
        change=IdentityChange(
            intent=drawn.intent,
            vrf_data=drawn.vrf_data,
            webauthn=signed.assertion if signed else None,
            added=(AddedCredential(drawn.new.registration, proven.assertion),) if drawn.new and proven else (),
            previous_opening=parts.computer.opening,
            identity_opening=drawn.opening,
            proofs=proofs,
            entry=identity_changed(
                drawn.intent.network, drawn.intent.previous_commitment, drawn.intent.record_commitment
            ),
            rekeys=rekeys,
            vault=vault,
        ),
        names=names,
        salts=salts,
        kind=wish.kind,
        subject=wish.subject,
        prompts=0,
    )


def _possess(role: str, seed: bytes, digest: bytes) -> bytes:
    return ed25519.sign(seed, possession_message(role, digest))


def _next_names(parts: Parts, wish: Wish, drawn: _Drawn, opened: OpenVault) -> Names:
    names = parts.computer.names.over(opened.content.names)
    if wish.new_key is not None and drawn.new is not None:
        names = names.with_key(drawn.new.credential.id, wish.new_key.name)
    record = drawn.opening.record
    return names.only(
        [credential.id.hex() for credential in record.credentials], [device.hex() for device in record.device_pks]
    )


def _rekey(parts: Parts, wish: Wish, old: Seed, seed: Seed) -> tuple[tuple[Entry, ...], dict[str, Opening]]:
    """Let every live session go on under the new seed; the old account signs that."""
    entries: list[Entry] = []
    salts: dict[str, Opening] = {}
    for session in wish.sessions:
        if session_address(old.k_session, session) != session.address:
            raise VerificationError("session_address", "the relay names a session that is not this identity's")
        salt = seed.salt_for("session", session.provider, session.generation)
        salts[session.address] = Opening(salt, session.provider)
        account = ethereum.account_of(seed.pairwise_key(session.provider, session.generation))
        previous_key = old.pairwise_key(session.provider, session.generation)
        commitment = provider_commitment(salt, session.provider)
        entries.append(session_rekeyed(parts.network.network_id, session.address, account, commitment, previous_key))
    return tuple(entries), salts
