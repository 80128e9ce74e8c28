"""The network record: whose keys and which policies hold, signed by the registry and pinned by the app."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from authenticator.errors import InputError, VerificationError
from authenticator.limits import ATTESTATION_ROOT_MAX, ATTESTATION_ROOTS_MAX, NAME_MAX, ORIGINS_MAX
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import JsonValue, b64u, in_fours, jcs, lp, sha256, unb64u
from authenticator.protocol.fields import Fields
from authenticator.protocol.link import check_origin
from authenticator.protocol.note import check_name

_LABEL = b"countersign/network/v1"
_VALIDATORS_MAX = 64


def fingerprint(digits: str) -> str:
    """The beginning of a hash, hex, in eight groups of four: short enough to be compared by eye or read out."""
    return in_fours(digits[:32])


@dataclass(frozen=True, slots=True)
class Peer:
    """One service of a network.

    Attributes:
        name: its note name.
        origin: where it answers.
        public_key: Ed25519, 32 bytes.
    """

    name: str
    origin: str
    public_key: bytes

    @property
    def fingerprint(self) -> str:
        """The fingerprint of its key's SHA-256."""
        return fingerprint(sha256(self.public_key).hex())

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {"name": self.name, "origin": self.origin, "public_key": b64u(self.public_key)}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "peer")
        name, origin = fields.text("name", NAME_MAX), fields.text("origin", 300)
        peer = cls(name, origin, fields.bytes_("public_key", length=32))
        fields.done()
        check_name(peer.name)
        check_origin(peer.origin)
        return peer


@dataclass(frozen=True, slots=True)
class Policy:
    """What the network asks of identities.

    Attributes:
        enrolment: `open` for every key that the other members allow; `attested` where each key must prove its model
            with a certificate chain that ends in one of the roots.
        virtual_keys: software keys are accepted, as a network for tests does.
        second_factor_keys: keys that cannot verify the person (U2F) are accepted beside others.
        attestation_roots: certificates in DER that attested keys chain to.
    """

    enrolment: str
    virtual_keys: bool
    second_factor_keys: bool = False
    attestation_roots: tuple[bytes, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "enrolment": self.enrolment,
            "virtual_keys": self.virtual_keys,
            "second_factor_keys": self.second_factor_keys,
            "attestation_roots": [b64u(root) for root in self.attestation_roots],
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "policy")
        roots = fields.texts("attestation_roots", ATTESTATION_ROOTS_MAX, ATTESTATION_ROOT_MAX)
        policy = cls(
            enrolment=fields.literal("enrolment", "open", "attested"),
            virtual_keys=fields.boolean("virtual_keys"),
            second_factor_keys=fields.boolean("second_factor_keys"),
            attestation_roots=tuple(unb64u(root) for root in roots),
        )
        fields.done()
        policy._check()
        return policy

    def _check(self) -> None:
        if self.enrolment == "attested" and not self.attestation_roots:
            raise InputError("malformed", "attested keys without a root to chain to")
        if len(set(self.attestation_roots)) != len(self.attestation_roots):
            raise InputError("malformed", "one root twice")
        if self.attestation_roots:
            _check_certificates(self.attestation_roots)


@dataclass(frozen=True, slots=True)
class NetworkRecord:
    """One network.

    Attributes:
        v: 1.
        name: for people.
        seq: how often the record changed.
        prev: hash of the record before, hex; None for the first.
        registry: the registry.
        validators: those whose signatures count towards the quorum.
        quorum: how many of them a block needs.
        relays: the relays.
        policy: what the network asks of identities.
    """

    v: int
    name: str
    seq: int
    prev: str | None
    registry: Peer
    validators: tuple[Peer, ...]
    quorum: int
    relays: tuple[Peer, ...]
    policy: Policy

    def __post_init__(self) -> None:
        """One signer under two names would count twice towards the quorum."""
        signers = (self.registry, *self.validators)
        for values in ({p.name for p in signers}, {p.public_key for p in signers}):
            if len(values) != len(signers):
                raise InputError("malformed", "two signers with one name or key")
        if len({relay.origin for relay in self.relays}) != len(self.relays):
            raise InputError("malformed", "two relays at one origin")

    @property
    def network_id(self) -> str:
        """Hex SHA-256 of the first record, the only one there is yet."""
        return sha256(jcs(self.to_json())).hex()

    def relay(self, origin: str) -> Peer:
        """The relay at `origin`.

        Raises:
            VerificationError: `wrong_relay`.
        """
        for relay in self.relays:
            if relay.origin == origin:
                return relay
        raise VerificationError("wrong_relay", origin)

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "v": self.v,
            "name": self.name,
            "seq": self.seq,
            "prev": self.prev,
            "registry": self.registry.to_json(),
            "validators": [peer.to_json() for peer in self.validators],
            "quorum": self.quorum,
            "relays": [peer.to_json() for peer in self.relays],
            "policy": self.policy.to_json(),
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "network record")
        validators = fields.list_("validators", _VALIDATORS_MAX)
        relays = fields.list_("relays", ORIGINS_MAX)
        record = cls(
            v=fields.literal("v", 1),
            name=fields.text("name", NAME_MAX),
            seq=fields.literal("seq", 0),
            prev=fields.optional_hex("prev", 32),
            registry=Peer.from_json(fields.object_("registry")),
            validators=tuple(Peer.from_json(peer) for peer in validators),
            quorum=fields.integer("quorum", maximum=len(validators)),
            relays=tuple(Peer.from_json(peer) for peer in relays),
            policy=Policy.from_json(fields.object_("policy")),
        )
        fields.done()
        if record.prev is not None:  # a first record cannot name another network as its own past
            raise InputError("malformed", "a first record with a past")
        return record


def sign_network(record: NetworkRecord, registry_seed: bytes) -> dict[str, Any]:
    """The record with the registry's signature."""
    signature = ed25519.sign(registry_seed, _message(record))
    return {
        "record": record.to_json(),
        "signatures": [{"key": b64u(ed25519.public_key(registry_seed)), "sig": b64u(signature)}],
    }


def parse_signed_network(value: JsonValue | Mapping[str, Any]) -> NetworkRecord:
    """Read a signed record and check the registry's signature on it.

    Raises:
        InputError: it is malformed.
        VerificationError: `bad_signature`.
    """
    fields = Fields(value, "signed network")
    record = NetworkRecord.from_json(fields.object_("record"))
    signatures = fields.list_("signatures", _VALIDATORS_MAX)
    fields.done()
    for item in signatures:
        signature = Fields(item, "signature")
        key, sig = signature.bytes_("key", length=32), signature.bytes_("sig", length=64)
        signature.done()
        if key == record.registry.public_key:
            ed25519.verify(key, _message(record), sig)
            return record
    raise VerificationError("bad_signature", "the registry did not sign the network record")


def _check_certificates(roots: tuple[bytes, ...]) -> None:
    """Refuse a root that is no certificate; what reads them is loaded where a network has some, and few do."""
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm

    for root in roots:
        try:
            x509.load_der_x509_certificate(root)
        except (ValueError, TypeError, UnsupportedAlgorithm, x509.InvalidVersion) as error:
            raise InputError("malformed", "a root that is no certificate") from error


def _message(record: NetworkRecord) -> bytes:
    return _LABEL + lp(jcs(record.to_json()))
