"""The session key: made by the client, kept by the client, seen by nobody else.

Ed25519 by default; P-256 for clients that share code with browsers without Ed25519. Its secret leaves
this module only through `secret()`, which the session file uses.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Literal

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from authenticator.errors import InputError
from authenticator.protocol import ed25519
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.dpop import normalise_htu, sign_proof, token_hash

Kind = Literal["ed25519", "p256"]
_LENGTH = 32


@dataclass(frozen=True, slots=True)
class SessionKey:
    """A private key and its public half."""

    public: SessionPublicKey
    _secret: bytes = field(repr=False)

    @classmethod
    def generate(cls, kind: Kind = "ed25519") -> SessionKey:
        """A new key."""
        if kind == "ed25519":
            return cls.from_secret(kind, secrets.token_bytes(_LENGTH))
        number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
        return cls.from_secret(kind, number.to_bytes(_LENGTH, "big"))

    @classmethod
    def from_secret(cls, kind: Kind, secret: bytes) -> SessionKey:
        """The key of a seed (Ed25519) or a scalar (P-256).

        Raises:
            InputError: `bad_key`.
        """
        if len(secret) != _LENGTH:
            raise InputError("bad_key", "length")
        if kind == "ed25519":
            return cls(SessionPublicKey("ed25519", ed25519.public_key(secret)), secret)
        public = _private_p256(secret).public_key()
        point = public.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
        return cls(SessionPublicKey("p256", point), secret)

    def secret(self) -> bytes:
        """The seed or scalar, for the session file only."""
        return self._secret

    def sign(self, message: bytes) -> bytes:
        """A raw 64-byte signature, as JWS uses it."""
        if self.public.kind == "ed25519":
            return ed25519.sign(self._secret, message)
        signature = _private_p256(self._secret).sign(message, ec.ECDSA(hashes.SHA256()))
        r, s = decode_dss_signature(signature)
        return r.to_bytes(_LENGTH, "big") + s.to_bytes(_LENGTH, "big")


def make_proof(
    key: SessionKey,
    method: str,
    url: str,
    now: int,
    token: str | None = None,
    *,
    query: str | None = None,
    body: bytes | None = None,
) -> str:
    """One DPoP proof for one request.

    Args:
        key: signs it.
        method: the HTTP method.
        url: the address; its query is bound by `query` only.
        now: UTC seconds.
        token: that goes with it or, where a link of a chain is used, the link's id.
        query: as it is sent, without its question mark; None to leave it out.
        body: as it is sent; None to leave it out.
    """
    return sign_proof(
        key.public,
        key.sign,
        htm=method,
        htu=normalise_htu(url),
        iat=now,
        jti=secrets.token_urlsafe(16),
        ath=token_hash(token) if token is not None else None,
        query=query,
        body=body,
    )


def _private_p256(secret: bytes) -> ec.EllipticCurvePrivateKey:
    try:
        return ec.derive_private_key(int.from_bytes(secret, "big"), ec.SECP256R1())
    except (ValueError, UnsupportedAlgorithm) as error:
        raise InputError("bad_key", "scalar") from error
