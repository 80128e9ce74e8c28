"""An identity comes to this computer, by one of its keys or by its recovery phrase; and stays the newest here.

The relay keeps the newest record and the sealed vault. It hands them out to a touch of a key that the record names, to
the phrase's signature, and to the device key of a computer that the record names. What it hands out is believed only
as far as the registry and the vault itself bear it out. A computer that comes is added to the record by a change like
any other (`change.py`). Addresses stay what they are.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from authenticator.approve.authenticator import Authenticator, SignRequest
from authenticator.approve.interaction import Interaction
from authenticator.approve.touch import CountedInteraction, ask_pin_if_needed
from authenticator.change import Authority, NewKey, Wish, change, session_address
from authenticator.clients.relay import IdentityLookup, StoredIdentity
from authenticator.enrol import Services
from authenticator.errors import InputError, PeerError, PersonError, SecurityKeyError, VerificationError
from authenticator.exported import Exported
from authenticator.flow import Parts, verified_provider
from authenticator.giving import give_file
from authenticator.journal import Journal, SessionRow
from authenticator.place import Place
from authenticator.profile import Profile
from authenticator.protocol import ed25519
from authenticator.protocol.challenge import RP_ID, RP_ORIGIN
from authenticator.protocol.change import OpenByCredential, OpenByKey, StoredSession, open_challenge, open_message
from authenticator.protocol.identity import ES256, Credential
from authenticator.protocol.vault_copy import VaultCopy
from authenticator.secret_store import SecretStore
from authenticator.settle import Changed, Kept
from authenticator.vault.computer import Computer
from authenticator.vault.recovery import RecoveryPhrase
from authenticator.vault.vault import Vault
from authenticator.verify.restoration import check_recorded
from authenticator.verify.vault_copy import check_vault, check_vault_signature

_NONCE = 32
_PURPOSE = "to bring your identity to this computer"


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where an identity comes from and goes to.

    Attributes:
        services: the network that it is in.
        place: its new folder here.
        store: what seals in that folder.
        journal: its journal there.
        computer_name: what the person calls this computer.
    """

    services: Services
    place: Place
    store: SecretStore
    journal: Journal
    computer_name: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """An identity that came.

    Attributes:
        identity_id: which.
        changed: this computer in the record.
        prompts: touches that were asked for.
    """

    identity_id: str
    changed: Changed
    prompts: int


def arrive_with_key(
    arrival: Arrival, identity_id: str, key: Authenticator, interaction: Interaction, exported: Exported | None = None
) -> Arrived:
    """Bring an identity here with one of its keys: two touches, once.

    The first touch shows the relay that the key is one of the identity's, and opens the vault; the second approves
    that this computer is added. Where the relay does not know the identity, or has an older record, and a file has the
    newest, the relay is given the identity from it in between.

    Args:
        arrival: where it comes from and goes to.
        identity_id: which.
        key: one of its keys.
        interaction: the person.
        exported: the file that the person has.

    Raises:
        VerificationError: `identity_unknown`; `identity_file_old`; or what the relay hands out does not hold.
        SecurityKeyError: `key_wrong` where the key is none of the identity's; `second_factor_elsewhere` where it
            cannot verify anybody.
        PeerError: relay or registry is away.
        LocalError: `vault_locked`, `file_damaged`.
    """
    services, person = arrival.services, CountedInteraction(interaction)
    pin = ask_pin_if_needed(key, person, arriving=True)
    look, nonce = _look_up(services, identity_id, exported), secrets.token_bytes(_NONCE)
    known = () if look is None else look.credentials
    # Where the relay does not know the identity the challenge is sent nowhere: the touch opens the file, no more.
    relay_nonce = nonce if look is None else look.nonce
    challenge = open_challenge(services.origin, identity_id, relay_nonce, nonce)
    signed = key.sign(_first_touch(challenge, look, _vault_of(arrival, exported)), pin, person)
    way_in, stored = (signed.assertion.id, signed.secret), None
    if look is not None and signed.assertion.id in known:
        stored = services.relay.open_identity(OpenByCredential(identity_id, look.nonce, nonce, signed.assertion))
        _check_stored(services, stored, identity_id)
    stored = _newer(arrival, stored, exported, way_in)
    return _settle_in(arrival, stored, way_in, key, None, person)


def arrive_with_phrase(
    arrival: Arrival,
    phrase: RecoveryPhrase,
    new_key: NewKey,
    interaction: Interaction,
    exported: Exported | None = None,
) -> Arrived:
    """Bring an identity here with its phrase alone, and let a new key in.

    Where the relay does not know it, or has an older record, and a file has the newest, the relay is given the
    identity from it.

    Raises:
        VerificationError: `recovery_unknown` where no identity has this phrase; `identity_file_old`; or what the relay
            hands out does not hold.
        PersonError: `phrase_other` where the phrase is of another identity than the file.
        SecurityKeyError: the key cannot or will not.
        PeerError: relay or registry is away.
        LocalError: `vault_locked`, `file_damaged`.
    """
    services, person = arrival.services, CountedInteraction(interaction)
    slot = phrase.slot
    way_in = slot.credential_id, slot.secret
    stored = _stored_for_phrase(services, phrase, or_file=exported is not None)
    if stored is not None and exported is not None and stored.opening.record.identity_id != exported.code.identity_id:
        raise PersonError("phrase_other")
    stored = _newer(arrival, stored, exported, way_in)
    try:
        return _settle_in(arrival, stored, way_in, phrase, new_key, person)
    except SecurityKeyError as error:
        if error.code != "key_already_yours":
            raise
    # The key is one of the identity's, perhaps from an earlier try whose answer was lost: it approves by itself.
    return _settle_in(arrival, stored, way_in, new_key.key, None, person)


def catch_up(kept: Kept) -> tuple[Kept, tuple[StoredSession, ...]]:
    """Take over what other computers changed; and learn of the identity's sessions.

    Raises:
        VerificationError: `computer_removed` where this computer is none of the identity's any more; or what the relay
            hands out does not hold.
        PeerError: relay or registry is away.
    """
    parts = kept.parts
    computer, identity_id = parts.computer, parts.computer.identity_id
    asked = _ask(parts.relay.origin, "device", identity_id, computer.device_key, parts.clock())
    stored = parts.relay.open_identity(asked)
    if stored.opening.commitment != computer.opening.commitment:
        check_recorded(parts.registry.verify_receipt(stored.receipt).entry, stored.opening)
        record = stored.opening.record
        if record.identity_id != identity_id or record.seq <= computer.record.seq:
            raise VerificationError("identity_commitment", "the relay's record is no later one of this identity")
        if record.k_session_pk != computer.record.k_session_pk:
            raise VerificationError("identity_commitment", "the relay's record has another session key")
        if record.identity_pk != computer.record.identity_pk:
            learn_rekeys(parts)
        _adopt(kept, stored)
        computer = replace(computer, opening=stored.opening)
        computer.save(kept.place.computer, kept.store)
        kept = replace(kept, parts=replace(parts, computer=computer))
    learn_sessions(kept.parts, stored.sessions)
    return kept, stored.sessions


def learn_sessions(parts: Parts, sessions: Sequence[StoredSession], *, proven: bool = False) -> None:
    """Remember the sessions that were begun on other computers.

    Whose they are only K_session tells, so that those that were not compared with it count for no history with their
    site: the first approval there looks new, and finds out.
    """
    rows = []
    for stored in sessions:
        if parts.journal.session(stored.address) is None:
            with suppress(VerificationError):  # the registry or the site's record does not bear it out
                row = _session_row(parts, stored)
                rows.append(row if proven else replace(row, logins=0))
    if rows:
        parts.journal.put_sessions(rows)


def learn_rekeys(parts: Parts) -> None:
    """Remember the accounts that sessions have since another computer renewed the seed."""
    rows = []
    for row in parts.journal.sessions():
        opening = parts.registry.session_opening(row.address) if row.status == "active" else None
        if opening is not None and opening.entry.text("account") != row.account:
            rows.append(replace(row, account=opening.entry.text("account"), receipt=opening.to_json()))
    parts.journal.put_sessions(rows)


def _session_row(parts: Parts, stored: StoredSession) -> SessionRow:
    record, receipt = parts.relay.provider(stored.provider)
    provider = verified_provider(parts, record, receipt)
    state = parts.registry.session(stored.address)
    opening = parts.registry.session_opening(stored.address)
    if state is None or opening is None:
        raise VerificationError("session_unknown", stored.address)
    return SessionRow(
        address=stored.address,
        provider_id=provider.provider,
        provider_name=provider.name,
        origin=provider.origins[0],
        account=state.account,
        generation=stored.generation,
        status=state.status,
        first_login=stored.first_login,
        last_login=stored.last_login,
        logins=stored.logins,
        receipt=opening.to_json(),
        provider=provider.to_json(),
    )


def _settle_in(
    arrival: Arrival,
    stored: StoredIdentity,
    way_in: tuple[bytes, bytes],
    authority: Authority,
    new_key: NewKey | None,
    person: CountedInteraction,
) -> Arrived:
    services, record = arrival.services, stored.opening.record
    _check_vault(stored)
    vault = Vault.receive(arrival.place.vault, stored.vault, identity_id=record.identity_id, store=arrival.store)
    with vault.open(*way_in) as opened:
        claims, names, k_session = dict(opened.claims), opened.content.names, opened.seed.k_session
        own = tuple(each for each in stored.sessions if session_address(k_session, each) == each.address)
    Profile.from_claims(claims).save(arrival.place.profile, arrival.store)
    device_key = secrets.token_bytes(32)
    names = names.with_computer(ed25519.public_key(device_key), arrival.computer_name)
    computer = Computer(stored.opening, secrets.token_bytes(32), device_key, names)
    computer.save(arrival.place.draft, arrival.store)  # the change names its device key, which must outlast a crash
    parts = Parts(
        network=services.network,
        relay=services.relay,
        registry=services.registry,
        vault=vault,
        computer=computer,
        journal=arrival.journal,
        clock=services.clock,
    )
    wish = Wish("computer added", arrival.computer_name, _PURPOSE, claims, new_key=new_key)
    changed = change(Kept(parts, arrival.place, arrival.store), wish, authority, person, made=person.touches)
    with suppress(PeerError):  # the identity is here; a later look learns of its sessions
        learn_sessions(parts, own, proven=True)
    return Arrived(record.identity_id, changed, person.touches)


def _stored_for_phrase(services: Services, phrase: RecoveryPhrase, *, or_file: bool) -> StoredIdentity | None:
    """What the relay has for a phrase; None where it knows no such phrase and there is a file."""
    asked = _ask(services.origin, "recovery", None, phrase.recovery_key, services.clock())
    try:
        stored = services.relay.open_identity(asked)
    except VerificationError as error:
        if not or_file or error.code != "recovery_unknown":
            raise
        return None
    _check_stored(services, stored, stored.opening.record.identity_id)
    return stored


def _first_touch(challenge: bytes, look: IdentityLookup | None, vault: Vault | None) -> SignRequest:
    """The touch that opens the vault: by a key that the relay names, or that the file does."""
    named = [] if look is None else list(look.credentials)
    salt = b"" if look is None else look.prf_salt
    if vault is not None:  # the keys' PRF has one input for as long as the identity lives
        named += [slot.credential_id for slot in vault.slots if slot.kind == "prf" and slot.credential_id not in named]
        salt = vault.prf_salt
    credentials = tuple(_named(each) for each in named)
    return SignRequest(RP_ID, RP_ORIGIN, challenge, credentials, salt, _PURPOSE, touch_number=1, touches=2)


def _look_up(services: Services, identity_id: str, exported: Exported | None) -> IdentityLookup | None:
    """What a touch needs that asks the relay; None where it does not know the identity and there is a file."""
    try:
        return services.relay.lookup_identity(identity_id)
    except VerificationError as error:
        if exported is None or error.code != "identity_unknown":
            raise
        return None


def _newer(
    arrival: Arrival, stored: StoredIdentity | None, exported: Exported | None, way_in: tuple[bytes, bytes]
) -> StoredIdentity:
    """What the relay has, or what the file has where that is more; then the relay is given it.

    Raises:
        VerificationError: `identity_unknown` where neither has anything; what `give_file` raises.
    """
    if exported is not None and (stored is None or stored.opening.record.vault_version < exported.version):
        vault = Vault.unwritten(
            arrival.place.vault, exported.vault, identity_id=exported.code.identity_id, store=arrival.store
        )
        return give_file(arrival.services, exported, vault, way_in)
    if stored is None:
        raise VerificationError("identity_unknown")
    return stored


def _vault_of(arrival: Arrival, exported: Exported | None) -> Vault | None:
    """The vault in a file; nothing of it is kept, and no version is remembered, before it opens."""
    if exported is None:
        return None
    identity_id = exported.code.identity_id
    return Vault.unwritten(arrival.place.vault, exported.vault, identity_id=identity_id, store=arrival.store)


def _check_stored(services: Services, stored: StoredIdentity, identity_id: str) -> None:
    if stored.opening.record.identity_id != identity_id:
        raise VerificationError("identity_commitment", "the relay hands out another identity")
    check_recorded(services.registry.verify_receipt(stored.receipt).entry, stored.opening)


def _adopt(kept: Kept, stored: StoredIdentity) -> None:
    vault = kept.parts.vault
    if stored.opening.record.vault_version < vault.version:
        raise VerificationError("identity_commitment", "the relay's vault is older than this computer's")
    _check_vault(stored)
    vault.adopt(stored.vault)


def _check_vault(stored: StoredIdentity) -> None:
    """Before anything is written: the vault is the one that goes with the record, and its owner sealed it.

    Raises:
        VerificationError: `vault_copy`, `possession`.
    """
    try:
        copy = VaultCopy.parse(stored.vault)
    except InputError as error:
        raise VerificationError("vault_copy", str(error)) from error
    check_vault(copy, stored.opening.record)
    check_vault_signature(stored.vault, stored.vault_signature, stored.opening.record)


def _ask(relay: str, by: str, identity_id: str | None, key: bytes, now: int) -> OpenByKey:
    asked = OpenByKey(by, identity_id, ed25519.public_key(key), now, secrets.token_bytes(_NONCE), b"")
    return replace(asked, signature=ed25519.sign(key, open_message(relay, asked)))


def _named(credential_id: bytes) -> Credential:
    """A credential of which only the id is known: enough to ask its key for it."""
    return Credential(credential_id, b"", ES256, bytes(16).hex(), (), backup_eligible=False, backup_state=False)
