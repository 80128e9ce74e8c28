"""What the app sends once a key was touched: an approval of a login, or an enrolment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from authenticator.limits import (
    APPROVAL_MAX,
    CLAIMS_MAX,
    ENTRIES_PER_APPROVAL_MAX,
    REQUEST_MAX,
)
from authenticator.protocol.address import SessionProof
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.canonical import JsonValue, b64u, jcs, lp, parse_json, sha256
from authenticator.protocol.challenge import VrfData
from authenticator.protocol.claims import ClaimOpening
from authenticator.protocol.entry import Entry, Opening, parse_entry
from authenticator.protocol.fields import Fields
from authenticator.protocol.identity import IdentityOpening
from authenticator.protocol.intent import EnrolIntent, Grant
from authenticator.protocol.vrf import PROOF_BYTES

_CREDENTIAL_ID_MAX = 1023
_CLIENT_DATA_MAX = 4096
_AUTHENTICATOR_DATA_MAX = 4096
_SIGNATURE_MAX = 1024
_USER_HANDLE_MAX = 64
_ATTESTATION_MAX = 32_768
_TRANSPORTS_MAX = 8
_POSSESSION_LABEL = b"countersign/possess/v1"


@dataclass(frozen=True, slots=True)
class WebAuthnAssertion:
    """A security key's answer.

    Attributes:
        id: credential id.
        client_data_json: as our collector wrote it.
        authenticator_data: as the key wrote it.
        signature: over both.
        user_handle: where the key sends one.
    """

    id: bytes
    client_data_json: bytes
    authenticator_data: bytes
    signature: bytes
    user_handle: bytes | None = None

    def to_json(self) -> dict[str, Any]:
        """WebAuthn's AuthenticationResponseJSON, without extension results: those hold secrets."""
        handle = None if self.user_handle is None else b64u(self.user_handle)
        return {
            "id": b64u(self.id),
            "rawId": b64u(self.id),
            "type": "public-key",
            "response": {
                "clientDataJSON": b64u(self.client_data_json),
                "authenticatorData": b64u(self.authenticator_data),
                "signature": b64u(self.signature),
                "userHandle": handle,
            },
            "clientExtensionResults": {},
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "webauthn_authentication")
        credential_id = fields.bytes_("id", maximum=_CREDENTIAL_ID_MAX)
        fields.literal("rawId", b64u(credential_id))
        fields.literal("type", "public-key")
        Fields(fields.object_("clientExtensionResults"), "clientExtensionResults").done()
        response = Fields(fields.object_("response"), "response")
        fields.done()
        assertion = cls(
            id=credential_id,
            client_data_json=response.bytes_("clientDataJSON", maximum=_CLIENT_DATA_MAX),
            authenticator_data=response.bytes_("authenticatorData", maximum=_AUTHENTICATOR_DATA_MAX),
            signature=response.bytes_("signature", maximum=_SIGNATURE_MAX),
            user_handle=(
                response.bytes_("userHandle", maximum=_USER_HANDLE_MAX) if response.has("userHandle") else None
            ),
        )
        response.done()
        return assertion


@dataclass(frozen=True, slots=True)
class Approval:
    """An approved login, with every signature that follows from it.

    Attributes:
        request: the login request's JWS.
        intent: the grant.
        vrf_data: how the challenge was made.
        webauthn: the key's answer to it.
        auth_sig: the delegation; None for a plain login.
        binding: identity_key's signature, 64 bytes.
        session_proof: proof of the session address.
        identity_opening: the identity record.
        entries: what the registry shall hold.
        entry_openings: what the entries hide.
        claims: values that are handed out.
    """

    request: str
    intent: Grant
    vrf_data: VrfData
    webauthn: WebAuthnAssertion
    auth_sig: AuthSig | None
    binding: bytes
    session_proof: SessionProof
    identity_opening: IdentityOpening
    entries: tuple[Entry, ...]
    entry_openings: Mapping[str, Opening] = field(repr=False)
    claims: tuple[ClaimOpening, ...] = field(repr=False)

    @property
    def digest(self) -> bytes:
        """SHA-256 of the canonical JSON form: names this very approval."""
        return sha256(jcs(self.to_json()))

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "v": 1,
            "request": self.request,
            "intent": self.intent.to_json(),
            "vrf_data": self.vrf_data.to_json(),
            "webauthn_authentication": self.webauthn.to_json(),
            "auth_sig": self.auth_sig.to_json() if self.auth_sig else None,
            "binding": b64u(self.binding),
            "session_proof": self.session_proof.to_json(),
            "identity_opening": self.identity_opening.to_json(),
            "entries": [entry.to_json() for entry in self.entries],
            "entry_openings": {name: opening.to_json() for name, opening in self.entry_openings.items()},
            "claims": [claim.to_json() for claim in self.claims],
        }

    @classmethod
    def from_json(cls, value: JsonValue | Mapping[str, Any]) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "approval")
        fields.literal("v", 1)
        auth_sig = fields.optional_object("auth_sig")
        openings = fields.object_("entry_openings")
        approval = cls(
            request=fields.text("request", REQUEST_MAX),
            intent=Grant.from_json(fields.object_("intent")),
            vrf_data=VrfData.from_json(fields.object_("vrf_data")),
            webauthn=WebAuthnAssertion.from_json(fields.object_("webauthn_authentication")),
            auth_sig=AuthSig.from_json(auth_sig) if auth_sig is not None else None,
            binding=fields.bytes_("binding", length=64),
            session_proof=SessionProof.from_json(fields.object_("session_proof")),
            identity_opening=IdentityOpening.from_json(fields.object_("identity_opening")),
            entries=tuple(parse_entry(item) for item in fields.list_("entries", ENTRIES_PER_APPROVAL_MAX)),
            entry_openings={name: Opening.from_json(opening) for name, opening in openings.items()},
            claims=tuple(ClaimOpening.from_json(item) for item in fields.list_("claims", CLAIMS_MAX)),
        )
        fields.done()
        return approval

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a body's bytes; raise `InputError`."""
        return cls.from_json(parse_json(data, APPROVAL_MAX))


@dataclass(frozen=True, slots=True)
class Registration:
    """A new credential, as the key made it.

    Attributes:
        client_data_json: as our collector wrote it.
        attestation_object: as the key wrote it.
        transports: as the key reported them.
    """

    client_data_json: bytes
    attestation_object: bytes
    transports: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "clientDataJSON": b64u(self.client_data_json),
            "attestationObject": b64u(self.attestation_object),
            "transports": list(self.transports),
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "registration")
        registration = cls(
            client_data_json=fields.bytes_("clientDataJSON", maximum=_CLIENT_DATA_MAX),
            attestation_object=fields.bytes_("attestationObject", maximum=_ATTESTATION_MAX),
            transports=fields.texts("transports", _TRANSPORTS_MAX, 32),
        )
        fields.done()
        return registration


@dataclass(frozen=True, slots=True)
class EnrolmentProofs:
    """Proofs that the keys of a new identity are held.

    Attributes:
        identity: Ed25519 signature, 64 bytes.
        device: Ed25519 signature, 64 bytes.
        k_session: VRF proof, 80 bytes.
        recovery: Ed25519 signature; None without a recovery key.
    """

    identity: bytes
    device: bytes
    k_session: bytes
    recovery: bytes | None

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "identity": b64u(self.identity),
            "device": b64u(self.device),
            "k_session": b64u(self.k_session),
            "recovery": None if self.recovery is None else b64u(self.recovery),
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "proofs")
        proofs = cls(
            identity=fields.bytes_("identity", length=64),
            device=fields.bytes_("device", length=64),
            k_session=fields.bytes_("k_session", length=PROOF_BYTES),
            recovery=fields.optional_bytes("recovery", length=64),
        )
        fields.done()
        return proofs


def possession_message(role: str, intent_digest: bytes) -> bytes:
    """What the key of one role signs to show that it is held."""
    return _POSSESSION_LABEL + lp(role) + lp(intent_digest)


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A new identity, approved by its first key.

    Attributes:
        intent: what was approved.
        vrf_data: how the challenge was made.
        webauthn: the key's answer to it.
        registration: the credential.
        identity_opening: the first record.
        proofs: that its keys are held.
        entry: what the registry shall hold.
    """

    intent: EnrolIntent
    vrf_data: VrfData
    webauthn: WebAuthnAssertion
    registration: Registration
    identity_opening: IdentityOpening
    proofs: EnrolmentProofs
    entry: Entry

    @property
    def digest(self) -> bytes:
        """SHA-256 of the canonical JSON form: names this very enrolment."""
        return sha256(jcs(self.to_json()))

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "v": 1,
            "intent": self.intent.to_json(),
            "vrf_data": self.vrf_data.to_json(),
            "webauthn_authentication": self.webauthn.to_json(),
            "registration": self.registration.to_json(),
            "identity_opening": self.identity_opening.to_json(),
            "proofs": self.proofs.to_json(),
            "entry": self.entry.to_json(),
        }

    @classmethod
    def from_json(cls, value: JsonValue | Mapping[str, Any]) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "enrolment")
        fields.literal("v", 1)
        enrolment = cls(
            intent=EnrolIntent.from_json(fields.object_("intent")),
            vrf_data=VrfData.from_json(fields.object_("vrf_data")),
            webauthn=WebAuthnAssertion.from_json(fields.object_("webauthn_authentication")),
            registration=Registration.from_json(fields.object_("registration")),
            identity_opening=IdentityOpening.from_json(fields.object_("identity_opening")),
            proofs=EnrolmentProofs.from_json(fields.object_("proofs")),
            entry=parse_entry(fields.object_("entry")),
        )
        fields.done()
        return enrolment

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a body's bytes; raise `InputError`."""
        return cls.from_json(parse_json(data, APPROVAL_MAX))
