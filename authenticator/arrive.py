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
from authenticator.clients.relay import StoredIdentity
from authenticator.enrol import Services
from authenticator.errors import LocalError, SecurityKeyError, VerificationError
from authenticator.flow import Parts, verified_provider
from authenticator.journal import Journal, SessionRow
from authenticator.place import Place
from authenticator.profile import Profile
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import b64u
from authenticator.protocol.challenge import RP_ID, RP_ORIGIN
from authenticator.protocol.change import OpenByCredential, OpenByKey, StoredSession, open_challenge, open_message
from authenticator.protocol.entry import IDENTITY_CHANGED, IDENTITY_ENROLLED, Entry
from authenticator.protocol.identity import ES256, Credential
from authenticator.secret_store import SecretStore
from authenticator.settle import Changed, Kept
from authenticator.vault.computer import Computer
from authenticator.vault.recovery import RecoveryPhrase
from authenticator.vault.vault import Vault

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
    arrival: Arrival, identity_id: str, key: Authenticator, interaction: Interaction, *, at_least: int = 1
) -> Arrived:
    """Bring an identity here with one of its keys: two touches, once.

    The first touch shows the relay that the key is one of the identity's, and opens the vault; the second approves
    that this computer is added.

    Args:
        arrival: where it comes from and goes to.
        identity_id: which.
        key: one of its keys.
        interaction: the person.
        at_least: the version of the vault that the person has in a file; the relay's is no older.

    Raises:
        VerificationError: `identity_unknown`; or what the relay hands out does not hold.
        SecurityKeyError: `key_wrong` where the key is none of the identity's; `second_factor_elsewhere` where it
            cannot verify anybody.
        PeerError: relay or registry is away.
        LocalError: `vault_locked`, `file_damaged`, `vault_rolled_back`.
    """
    services, person = arrival.services, CountedInteraction(interaction)
    pin = ask_pin_if_needed(key, person, arriving=True)
    look = services.relay.lookup_identity(identity_id)
    nonce = secrets.token_bytes(_NONCE)
    request = SignRequest(
        rp_id=RP_ID,
        origin=RP_ORIGIN,
        challenge=open_challenge(services.origin, identity_id, look.nonce, nonce),
        credentials=tuple(_named(each) for each in look.credentials),
        prf_salt=look.prf_salt,
        purpose=_PURPOSE,
        touch_number=1,
        touches=2,
    )
    signed = key.sign(request, pin, person)
    stored = services.relay.open_identity(OpenByCredential(identity_id, look.nonce, nonce, signed.assertion))
    _check_stored(services, stored, identity_id)
    if stored.opening.record.vault_version < at_least:
        raise LocalError("vault_rolled_back", "the relay's vault is older than the file")
    way_in = signed.assertion.id, signed.secret
    return _settle_in(arrival, stored, way_in, key, None, person)


def arrive_with_phrase(arrival: Arrival, phrase: RecoveryPhrase, new_key: NewKey, interaction: Interaction) -> Arrived:
    """Bring an identity here with its phrase alone, and let a new key in.

    Raises:
        VerificationError: `identity_unknown` where no identity has this phrase; or what the relay hands out does not
            hold.
        SecurityKeyError: the key cannot or will not.
        PeerError: relay or registry is away.
        LocalError: `vault_locked`, `file_damaged`.
    """
    services, person = arrival.services, CountedInteraction(interaction)
    asked = _ask(services.origin, "recovery", None, phrase.recovery_key, services.clock())
    stored = services.relay.open_identity(asked)
    _check_stored(services, stored, stored.opening.record.identity_id)
    slot = phrase.slot
    way_in = slot.credential_id, slot.secret
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
        _check_receipt(parts.registry.verify_receipt(stored.receipt).entry, stored)
        record = stored.opening.record
        if record.identity_id != identity_id or record.seq <= computer.record.seq:
            raise VerificationError("identity_commitment", "the relay's record is no later one of this identity")
        if record.k_session_pk != computer.record.k_session_pk:
            raise VerificationError("identity_commitment", "the relay's record has another session key")
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


def _session_row(parts: Parts, stored: StoredSession) -> SessionRow:
    record, receipt = parts.relay.provider(stored.provider)
    provider = verified_provider(parts.registry, record, receipt)
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
    _check_version(stored)
    vault = Vault.receive(arrival.place.vault, stored.vault, identity_id=record.identity_id, store=arrival.store)
    with vault.open(*way_in) as opened:
        claims, names, k_session = dict(opened.claims), opened.content.names, opened.seed.k_session
        own = tuple(each for each in stored.sessions if session_address(k_session, each) == each.address)
    Profile.from_claims(claims).save(arrival.place.profile, arrival.store)
    device_key = secrets.token_bytes(32)
    names = names.with_computer(ed25519.public_key(device_key), arrival.computer_name)
    computer = Computer(stored.opening, secrets.token_bytes(32), device_key, names)
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
    learn_sessions(parts, own, proven=True)
    return Arrived(record.identity_id, changed, person.touches)


def _check_stored(services: Services, stored: StoredIdentity, identity_id: str) -> None:
    if stored.opening.record.identity_id != identity_id:
        raise VerificationError("identity_commitment", "the relay hands out another identity")
    _check_receipt(services.registry.verify_receipt(stored.receipt).entry, stored)


def _check_receipt(entry: Entry, stored: StoredIdentity) -> None:
    """The registry has recorded exactly this record."""
    recorded = entry.kind in (IDENTITY_ENROLLED, IDENTITY_CHANGED)
    if not recorded or entry.fields["commitment"] != b64u(stored.opening.commitment):
        raise VerificationError("identity_commitment", "the registry has recorded another record")


def _adopt(kept: Kept, stored: StoredIdentity) -> None:
    vault = kept.parts.vault
    if stored.opening.record.vault_version < vault.version:
        raise VerificationError("identity_commitment", "the relay's vault is older than this computer's")
    _check_version(stored)
    vault.adopt(stored.vault)


def _check_version(stored: StoredIdentity) -> None:
    """Before anything is written: the vault is the one that goes with the record."""
    if Vault.version_of(stored.vault) != stored.opening.record.vault_version:
        raise VerificationError("identity_commitment", "the relay's vault is not the record's")


def _ask(relay: str, by: str, identity_id: str | None, key: bytes, now: int) -> OpenByKey:
    asked = OpenByKey(by, identity_id, ed25519.public_key(key), now, secrets.token_bytes(_NONCE), b"")
    return replace(asked, signature=ed25519.sign(key, open_message(relay, asked)))


def _named(credential_id: bytes) -> Credential:
    """A credential of which only the id is known: enough to ask its key for it."""
    return Credential(credential_id, b"", ES256, bytes(16).hex(), (), backup_eligible=False, backup_state=False)
