"""First run: a seed, a security key and an identity that the network knows.

Two touches, once: the key makes a credential, then one assertion proves it, gives the secret that seals the
vault, and approves the enrolment. Everything is on disk before the network is asked, in a folder that counts for
nothing yet; nothing stays unless the network has recorded the identity. The relay keeps a copy of the sealed vault,
so that another computer, or the recovery phrase, can start from it.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from authenticator.approve.authenticator import Authenticator, EnrolRequest, NewCredential, Signed, SignRequest
from authenticator.approve.interaction import Interaction
from authenticator.approve.touch import CountedInteraction, ask_pin_if_needed
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import RelayClient
from authenticator.clock import check_clock
from authenticator.errors import PersonError, SecurityKeyError
from authenticator.files import move_private, remove_private
from authenticator.limits import BLOCK_FUTURE_MAX, BLOCK_INTERVAL
from authenticator.place import Place
from authenticator.protocol import ed25519, vrf
from authenticator.protocol.approval import Enrolment, EnrolmentProofs, possession_message
from authenticator.protocol.challenge import RP_ID, RP_ORIGIN, VrfData, make_vrf_data
from authenticator.protocol.entry import identity_enrolled
from authenticator.protocol.identity import (
    VIRTUAL_AAGUID,
    IdentityOpening,
    IdentityRecord,
    identity_id,
)
from authenticator.protocol.intent import EnrolIntent, intent_digest, session_policy_digest
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.receipt import Receipt
from authenticator.secret_store import SecretStore
from authenticator.sending import check_receipts, with_retries
from authenticator.vault.computer import Computer
from authenticator.vault.names import Names
from authenticator.vault.seed import Seed
from authenticator.vault.vault import NewSlot, Vault, VaultContent, new_prf_salt
from authenticator.verify.checkpoint import VerifiedCheckpoint

_PURPOSE = "to make this key yours"


@dataclass(frozen=True, slots=True)
class NewIdentity:
    """What first run makes.

    Attributes:
        computer: what this computer keeps without a touch.
        receipt: proof that the registry recorded the identity.
        prompts: touches that were asked for.
    """

    computer: Computer
    receipt: Receipt
    prompts: int


@dataclass(frozen=True, slots=True)
class Services:
    """The network that is joined, and how to reach it."""

    network: NetworkRecord
    origin: str
    relay: RelayClient
    registry: RegistryClient
    clock: Callable[[], int]


@dataclass(frozen=True, slots=True)
class _Secrets:
    """What first run draws at random; it leaves this module only sealed or as public halves."""

    seed: Seed = field(repr=False)
    k_challenge: bytes = field(repr=False)
    device_key: bytes = field(repr=False)
    prf_salt: bytes = field(repr=False)


def enrol(
    services: Services,
    key: Authenticator,
    interaction: Interaction,
    *,
    name: str,
    claims: dict[str, str],
    computer_name: str,
    place: Place,
    store: SecretStore,
) -> NewIdentity:
    """Make an identity, seal it at `place`, and have the network record it.

    Raises:
        SecurityKeyError: the key cannot or will not do it; `virtual_key_refused` by the network's policy.
        PersonError: `key_too_weak` where something weaker than a key would be the only way in.
        PeerError: relay or registry is away; nothing stays behind.
        VerificationError: the network refuses, or its answer does not hold.
    """
    network = services.network
    if key.kind == "virtual" and not network.policy.virtual_keys:
        raise SecurityKeyError("virtual_key_refused")
    _fresh_block(services)  # a registry that is away, or a clock that is off, costs no touch
    person = CountedInteraction(interaction)
    made = _Secrets(Seed.generate(), secrets.token_bytes(32), secrets.token_bytes(32), new_prf_salt())
    pin = ask_pin_if_needed(key, person, enrolling=True)
    wanted = EnrolRequest(RP_ID, RP_ORIGIN, name, (), made.prf_salt, _PURPOSE, touch_number=1, touches=2)
    new = key.enrol(wanted, pin, person)
    if new.credential.aaguid == VIRTUAL_AAGUID and not network.policy.virtual_keys:
        raise SecurityKeyError("virtual_key_refused")
    if new.opens != "prf":
        raise PersonError("key_too_weak")
    opening = IdentityOpening(secrets.token_bytes(32), _first_record(made, new))
    intent, vrf_data = _challenge(services, made, opening)
    request = SignRequest(RP_ID, RP_ORIGIN, vrf_data.challenge, (new.credential,), made.prf_salt, _PURPOSE, 2, 2)
    signed = key.sign(request, pin, person)
    names = Names().with_key(new.credential.id, key.key_name)
    names = names.with_computer(ed25519.public_key(made.device_key), computer_name)
    computer = Computer(opening, made.k_challenge, made.device_key, names)
    vault = Vault.create(
        place.vault,
        VaultContent(seed=made.seed, claims=claims, names=names),
        [NewSlot("prf", new.credential.id, signed.secret)],
        identity_id=opening.record.identity_id,
        prf_salt=made.prf_salt,
        store=store,
    )
    try:
        computer.save(place.draft, store)
        enrolment = _enrolment(made, opening, new, intent, vrf_data, signed)
        receipt = _record(services, enrolment, vault.data, made.seed.sign_vault(opening.record, vault.data), person)
        move_private(place.draft, place.computer)
    except BaseException:
        vault.delete()
        remove_private(place.draft)
        raise
    return NewIdentity(computer, receipt, person.touches)


def _first_record(made: _Secrets, new: NewCredential) -> IdentityRecord:
    identity_pk = ed25519.public_key(made.seed.identity_key)
    k_session_pk = vrf.public_key(made.seed.k_session)
    return IdentityRecord(
        v=1,
        identity_id=identity_id(k_session_pk, identity_pk),
        seq=0,
        prev=None,
        identity_pk=identity_pk,
        k_session_pk=k_session_pk,
        k_challenge_pks=(vrf.public_key(made.k_challenge),),
        device_pks=(ed25519.public_key(made.device_key),),
        recovery_pk=None,
        credentials=(new.credential,),
        vault_version=1,
    )


def _challenge(services: Services, made: _Secrets, opening: IdentityOpening) -> tuple[EnrolIntent, VrfData]:
    block, now = _fresh_block(services)
    record = opening.record
    intent = EnrolIntent(
        network=services.network.network_id,
        relay=services.origin,
        identity_id=record.identity_id,
        record_commitment=opening.commitment,
        k_challenge_pk=record.k_challenge_pks[0],
        issued_at=now,
    )
    vrf_data = make_vrf_data(
        made.k_challenge,
        identity_id=record.identity_id,
        rp_id=RP_ID,
        height=block.checkpoint.height,
        block_hash=block.block_hash,
        intent_digest=intent_digest(intent),
        policy_digest=session_policy_digest(intent),
    )
    return intent, vrf_data


def _fresh_block(services: Services) -> tuple[VerifiedCheckpoint, int]:
    """The newest block, and this computer's time; only its clock can be what is wrong where they do not fit."""
    block = services.registry.checkpoint()
    now = services.clock()
    check_clock(now, block.checkpoint.time, BLOCK_INTERVAL + BLOCK_FUTURE_MAX)
    return block, now


def _enrolment(
    made: _Secrets,
    opening: IdentityOpening,
    new: NewCredential,
    intent: EnrolIntent,
    vrf_data: VrfData,
    signed: Signed,
) -> Enrolment:
    digest = intent_digest(intent)
    proofs = EnrolmentProofs(
        identity=ed25519.sign(made.seed.identity_key, possession_message("identity", digest)),
        device=ed25519.sign(made.device_key, possession_message("device", digest)),
        k_session=vrf.prove(made.seed.k_session, possession_message("k_session", digest)),
        recovery=None,
    )
    return Enrolment(
        intent=intent,
        vrf_data=vrf_data,
        webauthn=signed.assertion,
        registration=new.registration,
        identity_opening=opening,
        proofs=proofs,
        entry=identity_enrolled(intent.network, opening.commitment),
    )


def _record(
    services: Services, enrolment: Enrolment, vault: bytes, vault_signature: bytes, interaction: Interaction
) -> Receipt:
    receipt = with_retries(lambda: services.relay.enrol(enrolment, vault, vault_signature), interaction)
    with_retries(lambda: check_receipts(services.registry, [enrolment.entry], [receipt]), interaction)
    return receipt
