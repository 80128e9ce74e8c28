"""Intents: what one touch approves. A grant for a login, an enrolment for a first run, a change of an identity.

The digest of an intent is in the challenge that the security key signs, so that a touch approves these exact bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from authenticator.errors import InputError
from authenticator.limits import CLAIMS_MAX, STATE_MAX, TEXT_MAX
from authenticator.protocol.canonical import JsonValue, b64u, jcs, labelled_hash, sha256
from authenticator.protocol.claims import CLAIM_NAMES
from authenticator.protocol.did import from_did
from authenticator.protocol.fields import Fields
from authenticator.protocol.origin import check_origin
from authenticator.protocol.recap import Capabilities

_LABEL = "countersign/intent/v1"
_NO_POLICY = bytes(32)


@dataclass(frozen=True, slots=True)
class ClaimDigest:
    """A claim that is handed out, behind its salted digest."""

    name: str
    digest: bytes

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {"name": self.name, "digest": b64u(self.digest)}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "claim")
        claim = cls(fields.literal("name", *CLAIM_NAMES), fields.bytes_("digest", length=32))
        fields.done()
        return claim


@dataclass(frozen=True, slots=True)
class Grant:
    """Exactly what the person was shown and agreed to.

    Attributes:
        network: the network id.
        relay: the relay's origin.
        provider: the provider's id.
        provider_origin: the origin that was shown.
        request_digest: SHA-256 of the login request.
        nonce: the provider's own.
        session_key: did:key of the session key; None for a plain login.
        claims: digests of what the provider is told.
        capabilities: what the session key may do; None for nothing.
        issued_at: UTC seconds.
        expires_at: UTC seconds.
    """

    network: str
    relay: str
    provider: str
    provider_origin: str
    request_digest: bytes
    nonce: str
    session_key: str | None
    claims: tuple[ClaimDigest, ...]
    capabilities: Capabilities | None
    issued_at: int
    expires_at: int

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "v": 1,
            "kind": "grant",
            "network": self.network,
            "relay": self.relay,
            "provider": self.provider,
            "provider_origin": self.provider_origin,
            "request_digest": b64u(self.request_digest),
            "nonce": self.nonce,
            "session_key": self.session_key,
            "claims": [claim.to_json() for claim in self.claims],
            "capabilities": None if self.capabilities is None else self.capabilities.to_att(),
            "issued_at": self.issued_at,
            "expires_at": self.expires_at,
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "grant")
        fields.literal("v", 1)
        fields.literal("kind", "grant")
        att = fields.optional_object("capabilities")
        grant = cls(
            network=fields.hex_("network", 32),
            relay=fields.text("relay", TEXT_MAX),
            provider=fields.hex_("provider", 16),
            provider_origin=fields.text("provider_origin", TEXT_MAX),
            request_digest=fields.bytes_("request_digest", length=32),
            nonce=fields.text("nonce", STATE_MAX),
            session_key=fields.optional_text("session_key", TEXT_MAX),
            claims=tuple(ClaimDigest.from_json(item) for item in fields.list_("claims", CLAIMS_MAX)),
            capabilities=None if att is None else Capabilities.from_att(att),
            issued_at=fields.integer("issued_at"),
            expires_at=fields.integer("expires_at"),
        )
        fields.done()
        grant._check()
        return grant

    def _check(self) -> None:
        check_origin(self.relay)
        check_origin(self.provider_origin)
        if self.session_key is not None:
            from_did(self.session_key)
        elif self.capabilities is not None:
            raise InputError("malformed", "capabilities without a session key")


@dataclass(frozen=True, slots=True)
class EnrolIntent:
    """A new identity.

    Attributes:
        network: the network id.
        relay: the relay's origin.
        identity_id: the new identity's id.
        record_commitment: commitment of its first record.
        k_challenge_pk: this computer's challenge key, with which the challenge is made.
        issued_at: UTC seconds.
    """

    network: str
    relay: str
    identity_id: str
    record_commitment: bytes
    k_challenge_pk: bytes
    issued_at: int

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "v": 1,
            "kind": "enrol",
            "network": self.network,
            "relay": self.relay,
            "identity_id": self.identity_id,
            "record_commitment": b64u(self.record_commitment),
            "k_challenge_pk": b64u(self.k_challenge_pk),
            "issued_at": self.issued_at,
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "enrolment")
        fields.literal("v", 1)
        fields.literal("kind", "enrol")
        intent = cls(
            network=fields.hex_("network", 32),
            relay=fields.text("relay", TEXT_MAX),
            identity_id=fields.hex_("identity_id", 32),
            record_commitment=fields.bytes_("record_commitment", length=32),
            k_challenge_pk=fields.bytes_("k_challenge_pk", length=32),
            issued_at=fields.integer("issued_at"),
        )
        fields.done()
        check_origin(intent.relay)
        return intent


@dataclass(frozen=True, slots=True)
class IdentityChangeIntent:
    """Another record takes the place of an identity's newest one.

    Attributes:
        network: the network id.
        relay: the relay's origin.
        identity_id: whose record it is.
        previous_commitment: commitment of the record that is replaced.
        record_commitment: commitment of the record that takes its place.
        k_challenge_pk: with which the challenge is made: an active key of the record that is replaced, or that of
            the computer that the new one adds.
        issued_at: UTC seconds.
    """

    network: str
    relay: str
    identity_id: str
    previous_commitment: bytes
    record_commitment: bytes
    k_challenge_pk: bytes
    issued_at: int

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "v": 1,
            "kind": "identity_change",
            "network": self.network,
            "relay": self.relay,
            "identity_id": self.identity_id,
            "previous_commitment": b64u(self.previous_commitment),
            "record_commitment": b64u(self.record_commitment),
            "k_challenge_pk": b64u(self.k_challenge_pk),
            "issued_at": self.issued_at,
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "identity change")
        fields.literal("v", 1)
        fields.literal("kind", "identity_change")
        intent = cls(
            network=fields.hex_("network", 32),
            relay=fields.text("relay", TEXT_MAX),
            identity_id=fields.hex_("identity_id", 32),
            previous_commitment=fields.bytes_("previous_commitment", length=32),
            record_commitment=fields.bytes_("record_commitment", length=32),
            k_challenge_pk=fields.bytes_("k_challenge_pk", length=32),
            issued_at=fields.integer("issued_at"),
        )
        fields.done()
        check_origin(intent.relay)
        return intent


Intent = Grant | EnrolIntent | IdentityChangeIntent


def intent_digest(intent: Intent) -> bytes:
    """What the challenge holds of an intent."""
    return labelled_hash(_LABEL, jcs(intent.to_json()))


def session_policy_digest(intent: Intent) -> bytes:
    """Digest of a grant's lifetime and budgets; zeros for other intents."""
    if not isinstance(intent, Grant):
        return _NO_POLICY
    budgets = {} if intent.capabilities is None else intent.capabilities.budgets
    return sha256(jcs({"ttl": intent.expires_at - intent.issued_at, "budgets": budgets}))
