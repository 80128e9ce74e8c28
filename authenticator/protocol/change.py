"""What the app sends to change an identity, and to be given one back.

A change replaces the identity record by the next one. It is authorised by an assertion of a credential that stays,
or by the recovery key; the identity key signs it as well, and the sealed vault that goes with it, so that nobody but
who opened the vault can make one. Each key that is new in the record proves that it is held.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from authenticator.errors import InputError
from authenticator.limits import CHANGE_MAX, CREDENTIALS_MAX, REKEYS_MAX, TEXT_MAX, VAULT_MAX
from authenticator.protocol.approval import Registration, WebAuthnAssertion
from authenticator.protocol.canonical import JsonValue, b64u, jcs, labelled_hash, lp, parse_json, sha256, u64
from authenticator.protocol.challenge import VrfData
from authenticator.protocol.entry import Entry, parse_entry
from authenticator.protocol.fields import Fields
from authenticator.protocol.identity import IdentityOpening
from authenticator.protocol.intent import IdentityChangeIntent

_VAULT_LABEL = b"countersign/vault-copy/v1"
_OPEN_LABEL = "countersign/open/v1"
_NONCE = 32


@dataclass(frozen=True, slots=True)
class AddedCredential:
    """A credential that the new record has and the one before had not.

    Attributes:
        registration: as its key made it.
        webauthn: its signature over the change's challenge: it is held, now.
    """

    registration: Registration
    webauthn: WebAuthnAssertion

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {"registration": self.registration.to_json(), "webauthn_authentication": self.webauthn.to_json()}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "added credential")
        added = cls(
            Registration.from_json(fields.object_("registration")),
            WebAuthnAssertion.from_json(fields.object_("webauthn_authentication")),
        )
        fields.done()
        return added


@dataclass(frozen=True, slots=True)
class ChangeProofs:
    """Signatures over the change, each by `possession_message` of its role and the intent's digest.

    Attributes:
        identity: by the identity key of the new record; role `identity`.
        previous_identity: by that of the record before, where the two differ; role `previous-identity`.
        device: by the device key that the new record adds; None where it adds none; role `device`.
        recovery: by the recovery key that the new record brings; None where it is the same or none; role `recovery`.
        authorised_by_recovery: by the recovery key of the record before, instead of a credential; role `authorise`.
        vault: by the identity key of the new record over `vault_message`.
    """

    identity: bytes
    previous_identity: bytes | None
    device: bytes | None
    recovery: bytes | None
    authorised_by_recovery: bytes | None
    vault: bytes

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "identity": b64u(self.identity),
            "previous_identity": _optional(self.previous_identity),
            "device": _optional(self.device),
            "recovery": _optional(self.recovery),
            "authorised_by_recovery": _optional(self.authorised_by_recovery),
            "vault": b64u(self.vault),
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "proofs of a change")
        proofs = cls(
            identity=fields.bytes_("identity", length=64),
            previous_identity=fields.optional_bytes("previous_identity", length=64),
            device=fields.optional_bytes("device", length=64),
            recovery=fields.optional_bytes("recovery", length=64),
            authorised_by_recovery=fields.optional_bytes("authorised_by_recovery", length=64),
            vault=fields.bytes_("vault", length=64),
        )
        fields.done()
        return proofs


@dataclass(frozen=True, slots=True)
class IdentityChange:
    """A change of an identity, with everything that makes it good.

    Attributes:
        intent: what was approved.
        vrf_data: how the challenge was made.
        webauthn: the answer of a credential that both records have; None where the recovery key authorises instead.
        added: the credentials that are new, each with its own answer to the same challenge.
        previous_opening: the record that is replaced.
        identity_opening: the record that takes its place.
        proofs: that the keys are held, and whose vault it is.
        entry: `identity.changed`.
        rekeys: `session.rekeyed` for every session that goes on under a renewed seed.
        vault: the sealed vault file that goes with the new record.
    """

    intent: IdentityChangeIntent
    vrf_data: VrfData
    webauthn: WebAuthnAssertion | None
    added: tuple[AddedCredential, ...]
    previous_opening: IdentityOpening
    identity_opening: IdentityOpening
    proofs: ChangeProofs
    entry: Entry
    rekeys: tuple[Entry, ...]
    vault: bytes = field(repr=False)

    @property
    def digest(self) -> bytes:
        """SHA-256 of the canonical JSON form: names this very change."""
        return sha256(jcs(self.to_json()))

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "v": 1,
            "intent": self.intent.to_json(),
            "vrf_data": self.vrf_data.to_json(),
            "webauthn_authentication": None if self.webauthn is None else self.webauthn.to_json(),
            "added": [added.to_json() for added in self.added],
            "previous_opening": self.previous_opening.to_json(),
            "identity_opening": self.identity_opening.to_json(),
            "proofs": self.proofs.to_json(),
            "entry": self.entry.to_json(),
            "rekeys": [entry.to_json() for entry in self.rekeys],
            "vault": b64u(self.vault),
        }

    @classmethod
    def from_json(cls, value: JsonValue | Mapping[str, Any]) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "change")
        fields.literal("v", 1)
        webauthn = fields.optional_object("webauthn_authentication")
        change = cls(
            intent=IdentityChangeIntent.from_json(fields.object_("intent")),
            vrf_data=VrfData.from_json(fields.object_("vrf_data")),
            webauthn=None if webauthn is None else WebAuthnAssertion.from_json(webauthn),
            added=tuple(AddedCredential.from_json(item) for item in fields.list_("added", CREDENTIALS_MAX)),
            previous_opening=IdentityOpening.from_json(fields.object_("previous_opening")),
            identity_opening=IdentityOpening.from_json(fields.object_("identity_opening")),
            proofs=ChangeProofs.from_json(fields.object_("proofs")),
            entry=parse_entry(fields.object_("entry")),
            rekeys=tuple(parse_entry(item) for item in fields.list_("rekeys", REKEYS_MAX)),
            vault=fields.bytes_("vault", maximum=VAULT_MAX),
        )
        fields.done()
        return change

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a body's bytes; raise `InputError`."""
        return cls.from_json(parse_json(data, CHANGE_MAX))


@dataclass(frozen=True, slots=True)
class StoredSession:
    """A session as a relay knows it, for a computer that does not yet.

    Attributes:
        provider: the provider's id.
        generation: which of this identity's sessions there; with `provider` it gives the address, which is checked.
        address: the session's address.
        first_login: UTC seconds.
        last_login: UTC seconds.
        logins: how often.
    """

    provider: str
    generation: int
    address: str
    first_login: int
    last_login: int
    logins: int

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "provider": self.provider,
            "generation": self.generation,
            "address": self.address,
            "first_login": self.first_login,
            "last_login": self.last_login,
            "logins": self.logins,
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "stored session")
        session = cls(
            provider=fields.hex_("provider", 16),
            generation=fields.integer("generation"),
            address=fields.hex_("address", 16),
            first_login=fields.integer("first_login"),
            last_login=fields.integer("last_login"),
            logins=fields.integer("logins"),
        )
        fields.done()
        return session


@dataclass(frozen=True, slots=True)
class OpenByKey:
    """Asks a relay for an identity with a signature: by a device key, or by the recovery key.

    Attributes:
        by: `device` or `recovery`.
        identity_id: whose; None for `recovery`, whose public key names it.
        public_key: the key that signs.
        time: UTC seconds.
        nonce: 32 random bytes, good once.
        signature: over `open_message`.
    """

    by: str
    identity_id: str | None
    public_key: bytes
    time: int
    nonce: bytes
    signature: bytes

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "by": self.by,
            "identity_id": self.identity_id,
            "public_key": b64u(self.public_key),
            "time": self.time,
            "nonce": b64u(self.nonce),
            "signature": b64u(self.signature),
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "opening by key")
        asked = cls(
            by=fields.literal("by", "device", "recovery"),
            identity_id=fields.optional_hex("identity_id", 32),
            public_key=fields.bytes_("public_key", length=32),
            time=fields.integer("time"),
            nonce=fields.bytes_("nonce", length=_NONCE),
            signature=fields.bytes_("signature", length=64),
        )
        fields.done()
        if (asked.by == "device") != (asked.identity_id is not None):
            raise InputError("malformed", "a device key names its identity, the recovery key is its name")
        return asked


@dataclass(frozen=True, slots=True)
class OpenByCredential:
    """Asks a relay for an identity with a touch.

    Attributes:
        identity_id: whose.
        relay_nonce: 32 bytes that the relay drew, good once.
        app_nonce: 32 bytes that the app drew, so that a relay cannot choose what is signed.
        webauthn: an answer to `open_challenge`.
    """

    identity_id: str
    relay_nonce: bytes
    app_nonce: bytes
    webauthn: WebAuthnAssertion

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "by": "credential",
            "identity_id": self.identity_id,
            "relay_nonce": b64u(self.relay_nonce),
            "app_nonce": b64u(self.app_nonce),
            "webauthn_authentication": self.webauthn.to_json(),
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "opening by credential")
        fields.literal("by", "credential")
        asked = cls(
            identity_id=fields.hex_("identity_id", 32),
            relay_nonce=fields.bytes_("relay_nonce", length=_NONCE),
            app_nonce=fields.bytes_("app_nonce", length=_NONCE),
            webauthn=WebAuthnAssertion.from_json(fields.object_("webauthn_authentication")),
        )
        fields.done()
        return asked


def parse_opening(value: JsonValue) -> OpenByKey | OpenByCredential:
    """Read what asks for an identity, in whichever of its forms; raise `InputError`."""
    by = Fields(value, "opening").text("by", TEXT_MAX)
    return OpenByCredential.from_json(value) if by == "credential" else OpenByKey.from_json(value)


def vault_message(identity_id: str, version: int, vault: bytes) -> bytes:
    """What the identity key signs of a sealed vault, so that only its owner can replace a relay's copy."""
    return _VAULT_LABEL + lp(bytes.fromhex(identity_id)) + u64(version) + sha256(vault)


def open_message(relay: str, asked: OpenByKey) -> bytes:
    """What a device key or the recovery key signs to be given an identity."""
    identity = b"" if asked.identity_id is None else bytes.fromhex(asked.identity_id)
    head = _OPEN_LABEL.encode() + lp(relay) + lp(asked.by) + lp(identity) + lp(asked.public_key)
    return head + u64(asked.time) + lp(asked.nonce)


def open_challenge(relay: str, identity_id: str, relay_nonce: bytes, app_nonce: bytes) -> bytes:
    """The WebAuthn challenge of a touch that asks for an identity, 32 bytes."""
    return labelled_hash(_OPEN_LABEL, lp(relay), lp(bytes.fromhex(identity_id)), lp(relay_nonce), lp(app_nonce))


def _optional(value: bytes | None) -> str | None:
    return None if value is None else b64u(value)
