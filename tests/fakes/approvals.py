"""Valid approvals and enrolments, signed as the app signs them, and ways to spoil them.

`Login.build()` makes a valid approval and what the checker knows of the world. A test changes an ingredient before
the signatures are made (`login.grant_changes`, `login.generation`, ...), or the finished approval after.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from authenticator.protocol import ed25519, ethereum, vrf
from authenticator.protocol.address import SessionProof, address_from_output, address_input
from authenticator.protocol.approval import Approval, Enrolment, EnrolmentProofs, possession_message
from authenticator.protocol.authsig import AuthSig, siwe_for_grant
from authenticator.protocol.binding import binding_message
from authenticator.protocol.canonical import b64u, hkdf, jcs, parse_json, sha256, u64
from authenticator.protocol.challenge import VrfData, make_vrf_data
from authenticator.protocol.change import vault_message
from authenticator.protocol.claims import ClaimOpening
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.entry import (
    Entry,
    Opening,
    delegation_granted,
    identity_enrolled,
    provider_commitment,
    session_created,
)
from authenticator.protocol.identity import IdentityOpening, IdentityRecord, identity_id
from authenticator.protocol.intent import (
    ClaimDigest,
    EnrolIntent,
    Grant,
    intent_digest,
    session_policy_digest,
)
from authenticator.protocol.network_record import NetworkRecord, Peer, Policy
from authenticator.protocol.note import Checkpoint, sign_note
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.request import (
    build_request_payload,
    parse_request,
    relay_kid,
    sign_plain_request,
    sign_provider_request,
    sign_request,
)
from authenticator.verify.approval import ApprovalContext, KnownSession, lookup_keys
from authenticator.verify.checkpoint import VerifiedCheckpoint, verify_checkpoint
from authenticator.verify.enrolment import EnrolmentContext
from tests.fakes.attester import ATTESTER
from tests.fakes.soft_key import AT, ORIGIN, RP_ID, UP, UV, SoftKey, authenticator_data, client_data

NOW = 1_800_000_000
HEIGHT = 77
RELAY_ORIGIN = "https://relay.example"
SITE = "https://photos.example"
RESOURCE = f"{SITE}/albums"
ATT: Any = {RESOURCE: {"photos/read": [{"path_prefix": "/albums/2026"}], "photos/write": [{"max_uses": 5}]}}
CLAIMS = {"name": "Ada", "email": "ada@example.org"}


def seed(name: str) -> bytes:
    """A secret that is the same in each run."""
    return hkdf(name.encode(), "countersign/test/v1")


REGISTRY_SEED, RELAY_SEED, CLIENT_SEED = seed("registry"), seed("relay"), seed("client")
PROVIDER_SEED = seed("provider")
RELAY = Peer("countersign-relay/test", RELAY_ORIGIN, ed25519.public_key(RELAY_SEED))
REGISTRY = Peer("countersign-registry/test", "https://registry.example", ed25519.public_key(REGISTRY_SEED))
CLIENT = SessionPublicKey("ed25519", ed25519.public_key(CLIENT_SEED))
PROVIDER = ProviderRecord.create(
    ed25519.public_key(PROVIDER_SEED), "Photos", (SITE, "https://cdn.photos.example"), (f"{SITE}/back",)
)


def network(*, virtual_keys: bool = True, name: str = "test", **policy: Any) -> NetworkRecord:
    """A network without validators."""
    return NetworkRecord(
        v=1,
        name=name,
        seq=0,
        prev=None,
        registry=REGISTRY,
        validators=(),
        quorum=0,
        relays=(RELAY,),
        policy=Policy(**{"enrolment": "open", "virtual_keys": virtual_keys, **policy}),
    )


NETWORK = network()


def checkpoint(*, height: int = HEIGHT, time: int = NOW, size: int = 3) -> VerifiedCheckpoint:
    """A block of the test network."""
    text = Checkpoint(REGISTRY.name, size, bytes([size]) * 32, height, time).text()
    return verify_checkpoint(sign_note(text, REGISTRY.name, REGISTRY_SEED), NETWORK)


def sealed_vault(identity_id: str, version: int, **changes: Any) -> bytes:
    """The outside of a vault file, with something in it that nobody opens here."""
    file = {
        "v": 1,
        "identity": identity_id,
        "version": version,
        "prf_salt": b64u(seed(f"prf/{identity_id}")),
        "payload": b64u(seed("payload") * 4),
        "slots": [{"kind": "prf", "sealed": b64u(seed("slot"))}],
        "mac": b64u(seed("mac")),
    }
    return jcs({**file, **changes})


@dataclass
class Person:
    """One identity, as its computer holds it: with one security key, until a change gives it another record.

    Attributes:
        key: the security key that is at hand.
        newest: the record and its salt, once there was a change.
        seeds: how often the seed was renewed.
    """

    name: str = "ada"
    key: SoftKey = field(default_factory=SoftKey)
    newest: IdentityOpening | None = None
    seeds: int = 0

    def secret(self, purpose: str) -> bytes:
        """One of this person's 32-byte secrets."""
        return seed(f"{self.name}/{purpose}")

    def held(self, purpose: str, seeds: int | None = None) -> bytes:
        """A secret that follows from the seed, so that it is another one after each renewal."""
        count = self.seeds if seeds is None else seeds
        return self.secret(f"{purpose}/{count}" if count else purpose)

    @property
    def identity_id(self) -> str:
        record_keys = vrf.public_key(self.secret("k-session")), ed25519.public_key(self.secret("identity"))
        return identity_id(*record_keys)

    @property
    def record(self) -> IdentityRecord:
        return self.first_record if self.newest is None else self.newest.record

    @property
    def first_record(self) -> IdentityRecord:
        return IdentityRecord(
            v=1,
            identity_id=self.identity_id,
            seq=0,
            prev=None,
            identity_pk=ed25519.public_key(self.secret("identity")),
            k_session_pk=vrf.public_key(self.secret("k-session")),
            k_challenge_pks=(vrf.public_key(self.secret("k-challenge")),),
            device_pks=(ed25519.public_key(self.secret("device")),),
            recovery_pk=None,
            credentials=(self.key.credential,),
            vault_version=1,
        )

    @property
    def opening(self) -> IdentityOpening:
        return self.newest or IdentityOpening(self.secret("salt"), self.first_record)

    @property
    def vault(self) -> bytes:
        """The sealed vault that goes with the newest record."""
        return sealed_vault(self.identity_id, self.record.vault_version)

    def sign_vault(self) -> bytes:
        record, vault = self.record, self.vault
        return ed25519.sign(self.held("identity"), vault_message(record.identity_id, record.vault_version, vault))

    def account_key(self, generation: int = 0, provider: str = "", seeds: int | None = None) -> bytes:
        parts = (u64(generation), provider) if provider else (u64(generation),)
        material = hkdf(self.held("pairwise", seeds), "countersign/test/v1", *parts, length=48)
        return ethereum.private_key_from(material)

    def account(self, generation: int = 0) -> str:
        return ethereum.account_of(self.account_key(generation))

    def prove(self, generation: int, provider: str = PROVIDER.provider) -> bytes:
        return vrf.prove(self.secret("k-session"), address_input(provider, generation))

    def address(self, generation: int = 0, provider: str = PROVIDER.provider) -> str:
        return address_from_output(vrf.proof_to_hash(self.prove(generation, provider)))


@dataclass
class Login:
    """The ingredients of one approval; every field may be changed before `build`."""

    person: Person = field(default_factory=Person)
    plain: bool = False
    generation: int = 0
    provider_signs: bool = False
    block: VerifiedCheckpoint = field(default_factory=checkpoint)
    request_changes: dict[str, Any] = field(default_factory=dict)
    grant_changes: dict[str, Any] = field(default_factory=dict)
    vrf_changes: dict[str, Any] = field(default_factory=dict)
    context_changes: dict[str, Any] = field(default_factory=dict)
    sign_request: Callable[[bytes], str] | None = None
    challenge_secret: bytes | None = None
    binding_seed: bytes | None = None
    siwe_text: Callable[[str], str] = str
    account_key: bytes | None = None
    opening: IdentityOpening | None = None
    session_proof: SessionProof | None = None
    answer: dict[str, Any] = field(default_factory=dict)
    bound_account: str | None = None
    bound_address: str | None = None

    def request(self) -> str:
        values: dict[str, Any] = {
            "iss": PROVIDER.provider,
            "aud": RELAY_ORIGIN,
            "iat": NOW - 10,
            "exp": NOW + 110,
            "jti": "request-0001",
            "nonce": "nonce-of-the-provider",
            "claims": tuple(CLAIMS),
            "capabilities": None if self.plain else Capabilities.from_att(ATT),
            "valid_for": 3600,
            "client_name": "CLI",
            "purpose": "",
            **self.request_changes,
        }
        payload = build_request_payload(**values)
        if self.provider_signs:
            parsed: Any = parse_json(payload, 16_384)
            payload = build_request_payload(**values, provider_jws=sign_provider_request(parsed, PROVIDER_SEED))
        if self.sign_request is not None:
            return self.sign_request(payload)
        if self.plain:
            return sign_plain_request(payload, relay_kid(RELAY.public_key), RELAY_SEED)
        return sign_request(payload, CLIENT, lambda message: ed25519.sign(CLIENT_SEED, message))

    @property
    def openings(self) -> tuple[ClaimOpening, ...]:
        return tuple(ClaimOpening(name, value, seed(f"claim/{name}")) for name, value in CLAIMS.items())

    def grant(self, request: str) -> Grant:
        values: dict[str, Any] = {
            "network": NETWORK.network_id,
            "relay": RELAY_ORIGIN,
            "provider": PROVIDER.provider,
            "provider_origin": SITE,
            "request_digest": parse_request(request).digest,
            "nonce": "nonce-of-the-provider",
            "session_key": None if self.plain else CLIENT.did,
            "claims": tuple(ClaimDigest(opening.name, opening.digest) for opening in self.openings),
            "capabilities": None if self.plain else Capabilities.from_att(ATT),
            "issued_at": NOW,
            "expires_at": NOW + 3600,
            **self.grant_changes,
        }
        return Grant(**values)

    def vrf_data(self, grant: Grant) -> VrfData:
        made = make_vrf_data(
            self.challenge_secret or self.person.secret("k-challenge"),
            identity_id=self.person.identity_id,
            rp_id=RP_ID,
            height=self.block.checkpoint.height,
            block_hash=self.block.block_hash,
            intent_digest=intent_digest(grant),
            policy_digest=session_policy_digest(grant),
        )
        return dataclasses.replace(made, **self.vrf_changes)

    def build(self) -> tuple[Approval, ApprovalContext]:
        """The approval, and what a checker knows that has never seen this session."""
        person, generation = self.person, self.generation
        request = self.request()
        grant = self.grant(request)
        data = self.vrf_data(grant)
        account_key = self.account_key or person.account_key(generation)
        account = ethereum.account_of(account_key)
        proof = self.session_proof or SessionProof(
            generation, person.prove(generation), person.prove(generation - 1) if generation else None
        )
        address = address_from_output(vrf.proof_to_hash(proof.proof))
        auth_sig = None if grant.session_key is None else self.delegation(grant, account_key)
        statement = None if auth_sig is None else auth_sig.signed_message
        message = binding_message(
            intent_digest(grant), self.bound_address or address, self.bound_account or account, statement
        )
        salt = person.secret("provider-salt")
        approval = Approval(
            request=request,
            intent=grant,
            vrf_data=data,
            webauthn=person.key.assertion(data.challenge, **self.answer),
            auth_sig=auth_sig,
            binding=ed25519.sign(self.binding_seed or person.held("identity"), message),
            session_proof=proof,
            identity_opening=self.opening or person.opening,
            entries=entries(grant, address, account_key, auth_sig, salt),
            entry_openings={"provider": Opening(salt, grant.provider)},
            claims=self.openings,
        )
        return approval, self.context(approval)

    def delegation(self, grant: Grant, account_key: bytes) -> AuthSig:
        account = ethereum.account_of(account_key)
        text = self.siwe_text(siwe_for_grant(grant, PROVIDER.host, account, "request-0001").text())
        signature = ethereum.sign_personal(account_key, text.encode())
        return AuthSig(signature, "web3.eth.personal.sign", text, account)

    def context(self, approval: Approval) -> ApprovalContext:
        keys = lookup_keys(approval)
        previous = None
        if keys.previous_address is not None:
            account = self.person.account(self.generation - 1)
            previous = KnownSession(keys.previous_address, "revoked", account)
        context = ApprovalContext(
            network=NETWORK.network_id,
            relay=RELAY,
            rp_id=RP_ID,
            origin=ORIGIN,
            now=NOW + 5,
            checkpoint=self.block,
            commitment=self.person.opening.commitment,
            counter=1,
            provider=PROVIDER,
            session=KnownSession(keys.session_address),
            previous_session=previous,
        )
        return dataclasses.replace(context, **self.context_changes)


def entries(grant: Grant, address: str, account_key: bytes, auth_sig: AuthSig | None, salt: bytes) -> tuple[Entry, ...]:
    """The entries that follow."""
    commitment = provider_commitment(salt, grant.provider)
    created = session_created(grant.network, address, commitment, account_key)
    if auth_sig is None:
        return (created,)
    granted = delegation_granted(grant.network, address, auth_sig.delegation_id, grant.expires_at, account_key)
    return created, granted


@dataclass
class Enrol:
    """The ingredients of one enrolment."""

    person: Person = field(default_factory=Person)
    block: VerifiedCheckpoint = field(default_factory=checkpoint)
    fmt: str = "none"
    record_changes: dict[str, Any] = field(default_factory=dict)
    intent_changes: dict[str, Any] = field(default_factory=dict)
    vrf_changes: dict[str, Any] = field(default_factory=dict)
    proof_changes: dict[str, Any] = field(default_factory=dict)
    context_changes: dict[str, Any] = field(default_factory=dict)
    answer: dict[str, Any] = field(default_factory=dict)
    registration: dict[str, Any] = field(default_factory=dict)
    challenge_secret: bytes | None = None

    def attest(self, chain: list[bytes]) -> None:
        """The key's maker vouches for its model."""
        client = client_data("webauthn.create", bytes(32))
        data = authenticator_data(flags=UP | UV | AT, attested=self.person.key.attested())
        signature = ATTESTER.sign(data + sha256(client), ec.ECDSA(hashes.SHA256()))
        statement = {"alg": -7, "sig": signature, "x5c": chain}
        self.registration.update(client=client, data=data, fmt="packed", statement=statement)

    def build(self) -> tuple[Enrolment, EnrolmentContext]:
        person = self.person
        registration = person.key.registration(**{"fmt": self.fmt, **self.registration})
        record = dataclasses.replace(person.record, **self.record_changes)
        opening = IdentityOpening(person.secret("salt"), record)
        intent = EnrolIntent(
            **{
                "network": NETWORK.network_id,
                "relay": RELAY_ORIGIN,
                "identity_id": record.identity_id,
                "record_commitment": opening.commitment,
                "k_challenge_pk": record.k_challenge_pks[0],
                "issued_at": NOW,
                **self.intent_changes,
            }
        )
        made = make_vrf_data(
            self.challenge_secret or person.secret("k-challenge"),
            identity_id=record.identity_id,
            rp_id=RP_ID,
            height=self.block.checkpoint.height,
            block_hash=self.block.block_hash,
            intent_digest=intent_digest(intent),
            policy_digest=session_policy_digest(intent),
        )
        data = dataclasses.replace(made, **self.vrf_changes)
        enrolment = Enrolment(
            intent=intent,
            vrf_data=data,
            webauthn=person.key.assertion(data.challenge, **self.answer),
            registration=registration,
            identity_opening=opening,
            proofs=dataclasses.replace(self.proofs(intent, record), **self.proof_changes),
            entry=identity_enrolled(intent.network, opening.commitment),
        )
        context = EnrolmentContext(
            network=NETWORK,
            relay=RELAY,
            rp_id=RP_ID,
            origin=ORIGIN,
            now=NOW + 5,
            checkpoint=self.block,
            commitment=None,
        )
        return enrolment, dataclasses.replace(context, **self.context_changes)

    def proofs(self, intent: EnrolIntent, record: IdentityRecord) -> EnrolmentProofs:
        def signed(role: str) -> bytes:
            return ed25519.sign(self.person.secret(role), possession_message(role, intent_digest(intent)))

        message = possession_message("k_session", intent_digest(intent))
        return EnrolmentProofs(
            identity=signed("identity"),
            device=signed("device"),
            k_session=vrf.prove(self.person.secret("k-session"), message),
            recovery=signed("recovery") if record.recovery_pk is not None else None,
        )
