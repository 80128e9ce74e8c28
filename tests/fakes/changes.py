"""Valid changes of an identity, signed as the app signs them, and ways to spoil them.

`Change.build()` makes a valid change and what the checker knows of the world; `Change.accept()` makes its person go on
with the new record. A test changes an ingredient before the signatures are made (`change.record_changes`, ...), or the
finished change after.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from authenticator.protocol import ed25519, ethereum, vrf
from authenticator.protocol.approval import possession_message
from authenticator.protocol.canonical import jcs, sha256
from authenticator.protocol.challenge import VrfData, make_vrf_data
from authenticator.protocol.change import AddedCredential, ChangeProofs, IdentityChange, vault_message
from authenticator.protocol.entry import Entry, identity_changed, session_rekeyed
from authenticator.protocol.identity import Credential, IdentityOpening, IdentityRecord
from authenticator.protocol.intent import IdentityChangeIntent, intent_digest, session_policy_digest
from authenticator.protocol.network_record import NetworkRecord, Peer
from authenticator.verify.change import ChangeContext
from authenticator.verify.checkpoint import VerifiedCheckpoint
from authenticator.verify.rekeys import OwnSession
from tests.fakes.approvals import NETWORK, NOW, RELAY, Person, checkpoint, sealed_vault
from tests.fakes.soft_key import ORIGIN, RP_ID, SoftKey

MAIN, SPARE, NEW = (SoftKey(credential_id=f"credential-{n}".encode(), seed=n) for n in (1, 2, 3))
"""Two keys of the identity that changes are made of, and one that is not its own yet."""


class Carried(Protocol):
    """A session that a renewed seed carries on."""

    @property
    def live(self) -> bool: ...

    def rekeyed(self, person: Person, network: str) -> Entry: ...


@dataclass
class Session:
    """A session of the identity.

    Attributes:
        number: tells it from others.
        live: it has not ended.
    """

    number: int = 0
    live: bool = True

    @property
    def address(self) -> str:
        return sha256(f"address {self.number}".encode())[:16].hex()

    @property
    def commitment(self) -> bytes:
        return sha256(f"commitment {self.number}".encode())

    def key(self, person: Person, seeds: int) -> bytes:
        return person.account_key(self.number, "session", seeds)

    def recorded(self, person: Person) -> OwnSession:
        account = ethereum.account_of(self.key(person, person.seeds))
        return OwnSession(self.address, account, self.commitment, self.live)

    def rekeyed(self, person: Person, network: str) -> Entry:
        account = ethereum.account_of(self.key(person, person.seeds + 1))
        return session_rekeyed(network, self.address, account, self.commitment, self.key(person, person.seeds))


def grown(name: str = "ada") -> Person:
    """A person who has changed the identity a few times: two keys, two computers, a recovery phrase."""
    person = Person(name, fresh(MAIN))
    record = dataclasses.replace(
        person.first_record,
        seq=3,
        prev="ab" * 32,
        k_challenge_pks=tuple(vrf.public_key(person.secret(each)) for each in ("k-challenge", "k-challenge/laptop")),
        device_pks=tuple(ed25519.public_key(person.secret(each)) for each in ("device", "device/laptop")),
        recovery_pk=ed25519.public_key(person.secret("recovery")),
        credentials=(MAIN.credential, SPARE.credential),
        vault_version=4,
    )
    person.newest = IdentityOpening(person.secret("salt 3"), record)
    return person


def fresh(key: SoftKey) -> SoftKey:
    """A key of its own for one test: answers make it count."""
    return dataclasses.replace(key)


@dataclass
class Change:
    """The ingredients of one change; every field may be changed before `build`.

    Attributes:
        key: the key that authorises; None for the recovery phrase.
        add: keys that join.
        remove: ids of credentials that go.
        computer: name of a computer that joins.
        remove_computers: device keys of computers that go.
        renew: the seed is renewed, and every session carried on.
        recovery: name of the new recovery phrase; empty for none, None for the one there is.
        made_by: name of the secret that the challenge is made with; by default that of the new computer, or the first.
    """

    person: Person = field(default_factory=grown)
    key: SoftKey | None = field(default_factory=lambda: fresh(MAIN))
    add: tuple[SoftKey, ...] = ()
    remove: tuple[bytes, ...] = ()
    computer: str | None = None
    remove_computers: tuple[bytes, ...] = ()
    renew: bool = False
    recovery: str | None = None
    sessions: Sequence[Carried] = ()
    network: NetworkRecord = NETWORK
    relay: Peer = RELAY
    now: int = NOW
    block: VerifiedCheckpoint = field(default_factory=checkpoint)
    made_by: str | None = None
    fmt: str = "none"
    vault: bytes | None = None
    record_changes: dict[str, Any] = field(default_factory=dict)
    intent_changes: dict[str, Any] = field(default_factory=dict)
    vrf_changes: dict[str, Any] = field(default_factory=dict)
    proof_changes: dict[str, Any] = field(default_factory=dict)
    context_changes: dict[str, Any] = field(default_factory=dict)
    answer: dict[str, Any] = field(default_factory=dict)
    new_answer: dict[str, Any] = field(default_factory=dict)
    registration: dict[str, Any] = field(default_factory=dict)
    rekeys: tuple[Entry, ...] | None = None

    @property
    def previous(self) -> IdentityOpening:
        return self.person.opening

    @property
    def opening(self) -> IdentityOpening:
        record = dataclasses.replace(self.record(), **self.record_changes)
        return IdentityOpening(self.person.secret(f"salt {record.seq}"), record)

    def record(self) -> IdentityRecord:
        """The next record, as it should be."""
        before, person = self.previous.record, self.person
        pairs = list(zip(before.k_challenge_pks, before.device_pks, strict=True))
        pairs = [(k, device) for k, device in pairs if device not in self.remove_computers]
        if self.computer is not None:
            k_challenge = vrf.public_key(person.secret(f"k-challenge/{self.computer}"))
            pairs.append((k_challenge, ed25519.public_key(person.secret(f"device/{self.computer}"))))
        kept = tuple(credential for credential in before.credentials if credential.id not in self.remove)
        return dataclasses.replace(
            before,
            seq=before.seq + 1,
            prev=sha256(jcs(before.to_json())).hex(),
            identity_pk=ed25519.public_key(person.held("identity", self.next_seeds)),
            k_challenge_pks=tuple(pair[0] for pair in pairs),
            device_pks=tuple(pair[1] for pair in pairs),
            recovery_pk=self.recovery_pk(),
            credentials=(*kept, *(key.credential for key in self.add)),
            vault_version=before.vault_version + 1,
        )

    @property
    def next_seeds(self) -> int:
        return self.person.seeds + self.renew

    def recovery_pk(self) -> bytes | None:
        if self.recovery is None:
            return self.previous.record.recovery_pk
        return ed25519.public_key(self.person.secret(self.recovery)) if self.recovery else None

    def intent(self) -> IdentityChangeIntent:
        secret = self.person.secret(self.challenge_secret)
        values: dict[str, Any] = {
            "network": self.network.network_id,
            "relay": self.relay.origin,
            "identity_id": self.person.identity_id,
            "previous_commitment": self.previous.commitment,
            "record_commitment": self.opening.commitment,
            "k_challenge_pk": vrf.public_key(secret),
            "issued_at": self.now,
        }
        return IdentityChangeIntent(**{**values, **self.intent_changes})

    @property
    def challenge_secret(self) -> str:
        return self.made_by or (f"k-challenge/{self.computer}" if self.computer else "k-challenge")

    def vrf_data(self) -> VrfData:
        intent = self.intent()
        made = make_vrf_data(
            self.person.secret(self.challenge_secret),
            identity_id=intent.identity_id,
            rp_id=RP_ID,
            height=self.block.checkpoint.height,
            block_hash=self.block.block_hash,
            intent_digest=intent_digest(intent),
            policy_digest=session_policy_digest(intent),
        )
        return dataclasses.replace(made, **self.vrf_changes)

    def build(self) -> tuple[IdentityChange, ChangeContext]:
        """The change, and what a checker knows."""
        intent, data, opening = self.intent(), self.vrf_data(), self.opening
        vault = self.vault or sealed_vault(opening.record.identity_id, opening.record.vault_version)
        change = IdentityChange(
            intent=intent,
            vrf_data=data,
            webauthn=None if self.key is None else self.key.assertion(data.challenge, **self.answer),
            added=tuple(self.added(key, data.challenge) for key in self.add),
            previous_opening=self.previous,
            identity_opening=opening,
            proofs=dataclasses.replace(self.proofs(intent, opening.record, vault), **self.proof_changes),
            entry=identity_changed(intent.network, intent.previous_commitment, intent.record_commitment),
            rekeys=self.carried() if self.rekeys is None else self.rekeys,
            vault=vault,
        )
        return change, self.context()

    def added(self, key: SoftKey, challenge: bytes) -> AddedCredential:
        registration = key.registration(fmt=self.fmt, **self.registration)
        return AddedCredential(registration, key.assertion(challenge, **self.new_answer))

    def carried(self) -> tuple[Entry, ...]:
        if not self.renew:
            return ()
        live = [session for session in self.sessions if session.live]
        return tuple(session.rekeyed(self.person, self.network.network_id) for session in live)

    def proofs(self, intent: IdentityChangeIntent, record: IdentityRecord, vault: bytes) -> ChangeProofs:
        person, digest = self.person, intent_digest(intent)

        def signed(role: str, secret: bytes) -> bytes:
            return ed25519.sign(secret, possession_message(role, digest))

        identity = person.held("identity", self.next_seeds)
        return ChangeProofs(
            identity=signed("identity", identity),
            previous_identity=signed("previous-identity", person.held("identity")) if self.renew else None,
            device=signed("device", person.secret(f"device/{self.computer}")) if self.computer else None,
            recovery=signed("recovery", person.secret(self.recovery)) if self.recovery else None,
            authorised_by_recovery=signed("authorise", person.secret("recovery")) if self.key is None else None,
            vault=ed25519.sign(identity, vault_message(record.identity_id, record.vault_version, vault)),
        )

    def context(self) -> ChangeContext:
        context = ChangeContext(
            network=self.network,
            relay=self.relay,
            rp_id=RP_ID,
            origin=ORIGIN,
            now=self.now + 5,
            checkpoint=self.block,
            commitment=self.previous.commitment,
            counter=1,
            sessions=lambda: [each.recorded(self.person) for each in self.sessions if isinstance(each, Session)],
        )
        return dataclasses.replace(context, **self.context_changes)

    def accept(self) -> None:
        """The change was recorded: its person goes on with the new record."""
        self.person.newest, self.person.seeds = self.opening, self.next_seeds


def altered(credential: Credential, **changes: Any) -> tuple[Credential, ...]:
    """The identity's two credentials, the second with another detail."""
    return MAIN.credential, dataclasses.replace(credential, **changes)
