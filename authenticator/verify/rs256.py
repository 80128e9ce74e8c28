"""RS256 tokens of a relay, in one fixed profile: exact `typ`, a named key of at least 2048 bits, nothing critical.

Times, audience and binding are the caller's; here only form and signature are decided.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from authenticator.errors import InputError, VerificationError
from authenticator.limits import RSA_BITS
from authenticator.protocol.canonical import JsonValue, parse_json, unb64u
from authenticator.protocol.jws import Jws, parse_jws

_EXPONENT_MAX = 2**32
_BITS_MAX = 8192


def read_keys(jwks: JsonValue) -> dict[str, rsa.RSAPublicKey]:
    """The usable keys of a JWK set by their ids; keys for something else are left out."""
    listed = jwks.get("keys") if isinstance(jwks, Mapping) else None
    found = {}
    for item in listed if isinstance(listed, list) else []:
        key = _read_key(item) if isinstance(item, Mapping) else None
        if key is not None:
            found[str(item["kid"])] = key
    return found


def parse_token(text: str, typ: str, limit: int) -> tuple[Jws, str]:
    """A token whose header is right, and the id of the key it names; its signature is not checked yet.

    Raises:
        VerificationError: `token_invalid`.
    """
    try:
        jws = parse_jws(text, limit)
    except InputError as error:
        raise VerificationError("token_invalid", error.code) from error
    kid = jws.header.get("kid")
    if jws.header.get("typ") != typ or jws.header.get("alg") != "RS256" or not isinstance(kid, str):
        raise VerificationError("token_invalid", "header")
    return jws, kid


def verify_token(jws: Jws, key: rsa.RSAPublicKey) -> dict[str, Any]:
    """Check the signature and return the claims.

    Raises:
        VerificationError: `token_invalid`.
    """
    try:
        key.verify(jws.signature, jws.signing_input, padding.PKCS1v15(), hashes.SHA256())
        claims = parse_json(jws.payload, len(jws.payload))
    except InvalidSignature as error:
        raise VerificationError("token_invalid", "signature") from error
    except InputError as error:
        raise VerificationError("token_invalid", error.code) from error
    if not isinstance(claims, Mapping):
        raise VerificationError("token_invalid", "claims")
    return dict(claims)


def _read_key(item: Mapping[str, JsonValue]) -> rsa.RSAPublicKey | None:
    if item.get("kty") != "RSA" or not isinstance(item.get("kid"), str) or "d" in item:
        return None
    if item.get("use", "sig") != "sig" or item.get("alg", "RS256") != "RS256":
        return None
    try:
        number, exponent = (int.from_bytes(unb64u(str(item.get(name)))) for name in ("n", "e"))
        if not RSA_BITS <= number.bit_length() <= _BITS_MAX or exponent >= _EXPONENT_MAX:
            return None
        return rsa.RSAPublicNumbers(exponent, number).public_key()
    except (InputError, ValueError):
        return None
