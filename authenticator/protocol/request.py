"""Login requests: what a client asks for, as a compact JWS.

With a session key the header carries its public half and the key signs, which proves possession. Without one the
relay's registered key signs, named by `kid`. A provider that keeps a key on its server signs the payload's digest
too (`provider_jws`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from authenticator.errors import InputError, VerificationError
from authenticator.limits import (
    CLAIMS_MAX,
    GRANT_LIFETIME_MAX,
    NAME_MAX,
    REQUEST_MAX,
    TEXT_MAX,
    TOKEN_MAX,
)
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import JsonValue, b64u, jcs, parse_canonical, sha256
from authenticator.protocol.claims import CLAIM_NAMES
from authenticator.protocol.did import SessionPublicKey, from_jwk
from authenticator.protocol.fields import Fields
from authenticator.protocol.jws import Jws, Sign, parse_jws, sign_jws, verify_jws
from authenticator.protocol.recap import Capabilities

TYP = "login-request+jwt"
PROVIDER_TYP = "cs-provider-request+jwt"
_NONCE_MAX = 128


@dataclass(frozen=True, slots=True)
class LoginRequest:
    """A parsed login request; where it has a session key, that key's signature was checked.

    Attributes:
        iss: client_id, which is the provider id.
        aud: the relay's origin.
        iat: UTC seconds.
        exp: UTC seconds.
        jti: unique for each request.
        nonce: the provider's.
        claims: names that are asked for.
        capabilities: what the session key shall be able to do, or None.
        valid_for: seconds.
        client_name: in the client's own words.
        purpose: in the client's own words; may be empty.
        provider_jws: the provider's signature, where there is one.
        session_key: the client's public key; None for a plain login.
        kid: the relay key of a plain login.
        jws: the request as it came.
        signed_digest: what a `provider_jws` signs, 32 bytes.
    """

    iss: str
    aud: str
    iat: int
    exp: int
    jti: str
    nonce: str
    claims: tuple[str, ...]
    capabilities: Capabilities | None
    valid_for: int
    client_name: str
    purpose: str
    provider_jws: str | None
    session_key: SessionPublicKey | None
    kid: str | None
    jws: str
    signed_digest: bytes

    @property
    def digest(self) -> bytes:
        """SHA-256 of the JWS, 32 bytes."""
        return sha256(self.jws.encode("ascii"))


def build_request_payload(
    *,
    iss: str,
    aud: str,
    iat: int,
    exp: int,
    jti: str,
    nonce: str,
    claims: Iterable[str] = (),
    capabilities: Capabilities | None = None,
    valid_for: int,
    client_name: str = "",
    purpose: str = "",
    provider_jws: str | None = None,
) -> bytes:
    """The canonical payload of a request; see `LoginRequest` for the fields."""
    payload: dict[str, Any] = {
        "iss": iss,
        "aud": aud,
        "iat": iat,
        "exp": exp,
        "jti": jti,
        "nonce": nonce,
        "claims": list(claims),
        "capabilities": capabilities.to_att() if capabilities else None,
        "valid_for": valid_for,
        "client_name": client_name,
        "purpose": purpose,
    }
    if provider_jws is not None:
        payload["provider_jws"] = provider_jws
    return jcs(payload)


def sign_request(payload: bytes, key: SessionPublicKey, sign: Sign) -> str:
    """Sign a request with the client's session key."""
    return sign_jws({"typ": TYP, "alg": key.alg, "jwk": key.jwk}, payload, sign)


def sign_plain_request(payload: bytes, kid: str, relay_seed: bytes) -> str:
    """Sign a plain login's request with the relay's key."""
    header = {"typ": TYP, "alg": "EdDSA", "kid": kid}
    return sign_jws(header, payload, lambda message: ed25519.sign(relay_seed, message))


def sign_provider_request(payload: Mapping[str, JsonValue], provider_seed: bytes) -> str:
    """The provider's signature over a payload that has none yet."""
    signed = jcs({"digest": b64u(payload_digest(payload))})
    header = {"typ": PROVIDER_TYP, "alg": "EdDSA"}
    return sign_jws(header, signed, lambda message: ed25519.sign(provider_seed, message))


def verify_provider_request(provider_jws: str, signed_digest: bytes, public_key: bytes) -> None:
    """Check a provider's signature over a payload's digest.

    Raises:
        InputError: it is malformed.
        VerificationError: `bad_signature`, `provider_signature` where it is over another payload.
    """
    jws = parse_jws(provider_jws, TOKEN_MAX)
    verify_jws(jws, SessionPublicKey("ed25519", public_key), PROVIDER_TYP)
    fields = Fields(parse_canonical(jws.payload, TOKEN_MAX), "provider request")
    digest = fields.bytes_("digest", length=32)
    fields.done()
    if digest != signed_digest:
        raise VerificationError("provider_signature", "over another payload")


def payload_digest(payload: Mapping[str, JsonValue]) -> bytes:
    """SHA-256 of the canonical payload without the provider's own signature, 32 bytes."""
    return sha256(jcs({name: value for name, value in payload.items() if name != "provider_jws"}))


def relay_kid(public_key: bytes) -> str:
    """The key id of a relay's key: its thumbprint."""
    return SessionPublicKey("ed25519", public_key).thumbprint


def parse_request(text: str) -> LoginRequest:
    """Read a request and check the session key's signature, where it has one.

    Raises:
        InputError: it is malformed, not canonical or too large.
        VerificationError: `bad_signature`.
    """
    jws = parse_jws(text, REQUEST_MAX)
    session_key, kid = _signer(jws)
    payload = parse_canonical(jws.payload, REQUEST_MAX)
    fields = Fields(payload, "login request")
    att = fields.optional_object("capabilities")
    request = LoginRequest(
        iss=fields.hex_("iss", 16),
        aud=fields.origin("aud"),
        iat=fields.integer("iat"),
        exp=fields.integer("exp"),
        jti=fields.text("jti", _NONCE_MAX),
        nonce=fields.text("nonce", _NONCE_MAX),
        claims=_claims(fields),
        capabilities=Capabilities.from_att(att) if att is not None else None,
        valid_for=fields.integer("valid_for", maximum=GRANT_LIFETIME_MAX),
        client_name=fields.text("client_name", NAME_MAX),
        purpose=fields.text("purpose", TEXT_MAX),
        provider_jws=fields.optional_text("provider_jws", TOKEN_MAX),
        session_key=session_key,
        kid=kid,
        jws=text,
        signed_digest=payload_digest(payload) if isinstance(payload, Mapping) else b"",
    )
    fields.done()
    _check(request)
    return request


def _signer(jws: Jws) -> tuple[SessionPublicKey | None, str | None]:
    header = Fields(dict(jws.header), "request header")
    if header.has("jwk"):
        if header.has("kid"):
            raise InputError("malformed", "request header")
        key = from_jwk(header.object_("jwk"))
        verify_jws(jws, key, TYP)
        return key, None
    return None, header.text("kid", _NONCE_MAX)


def _claims(fields: Fields) -> tuple[str, ...]:
    names = fields.texts("claims", CLAIMS_MAX, NAME_MAX)
    if len(set(names)) != len(names):
        raise InputError("malformed", "a claim is asked for twice")
    if not set(names) <= set(CLAIM_NAMES):
        raise InputError("unknown_field", "claim")
    return names


def _check(request: LoginRequest) -> None:
    if request.session_key is None and request.capabilities is not None:
        raise InputError("malformed", "capabilities without a session key")
    if not request.iat < request.exp or not request.jti or not request.nonce or not request.valid_for:
        raise InputError("malformed", "times, ids or duration of a request")
    if any(not (char.isalnum() or char in "-._~") or not char.isascii() for char in request.jti):
        raise InputError("malformed", "jti")
