"""Compact JWS (RFC 7515) in one fixed profile.

Rules: an exact `typ`, an `alg` that is the key's own (EdDSA, also by its newer name Ed25519, or ES256), no
`crit`, no `b64`; the three parts are canonical base64url; a signature is checked over the bytes as they came.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from authenticator.errors import InputError, VerificationError
from authenticator.limits import TOKEN_MAX
from authenticator.protocol.canonical import JsonValue, b64u, jcs, parse_json, unb64u
from authenticator.protocol.did import SessionPublicKey

Sign = Callable[[bytes], bytes]
_UNDERSTOOD = frozenset({"typ", "alg", "jwk", "kid"})


class Jws(NamedTuple):
    """A parsed JWS whose signature nobody has checked yet."""

    header: Mapping[str, JsonValue]
    payload: bytes
    signing_input: bytes
    signature: bytes
    text: str


def split_jws(text: str, limit: int) -> tuple[str, bytes, bytes, bytes]:
    """Split a compact JWS of at most `limit` characters.

    Returns:
        The header as it was sent, which nobody has read yet, the payload, the signing input and the signature.

    Raises:
        InputError: `too_large`, `malformed`, `not_canonical`.
    """
    if len(text) > limit:
        raise InputError("too_large", "JWS")
    parts = text.split(".", 3)
    if len(parts) != 3 or not text.isascii():
        raise InputError("malformed", "JWS has three parts")
    header_text, payload_text, signature_text = parts
    signed = text[: -len(signature_text) - 1].encode("ascii")
    return header_text, unb64u(payload_text), signed, unb64u(signature_text)


def parse_jws(text: str, limit: int) -> Jws:
    """Split and decode a compact JWS of at most `limit` characters.

    Raises:
        InputError: `too_large`, `malformed`, `not_canonical`, `unknown_field`.
    """
    header_text, payload, signing_input, signature = split_jws(text, limit)
    return Jws(read_header(header_text), payload, signing_input, signature, text)


def sign_jws(header: Mapping[str, Any], payload: bytes, sign: Sign) -> str:
    """Sign `payload` under `header`."""
    signing_input = f"{b64u(jcs(dict(header)))}.{b64u(payload)}"
    return f"{signing_input}.{b64u(sign(signing_input.encode('ascii')))}"


def verify_jws(jws: Jws, key: SessionPublicKey, typ: str) -> None:
    """Check type, algorithm and signature.

    Raises:
        VerificationError: `bad_signature`.
    """
    check_header(jws.header, key, typ)
    key.verify(jws.signing_input, jws.signature)


def check_header(header: Mapping[str, JsonValue], key: SessionPublicKey, typ: str) -> None:
    """Check type and algorithm alone, for whoever remembers a header and checks each signature.

    Raises:
        VerificationError: `bad_signature`.
    """
    if header.get("typ") != typ:
        raise VerificationError("bad_signature", f"typ is not {typ}")
    if header.get("alg") not in key.algs:
        raise VerificationError("bad_signature", f"alg is not {key.alg}")


@lru_cache(maxsize=1024)
def read_header(text: str) -> Mapping[str, JsonValue]:
    """The header of a compact JWS, the part before its first dot.

    A client sends the same header each time, so that parsing it again is wasted.

    Raises:
        InputError: `too_large`, `malformed`, `not_canonical`, `unknown_field`.
    """
    header = parse_json(unb64u(text), TOKEN_MAX)
    if not isinstance(header, dict):
        raise InputError("malformed", "JWS header")
    if not header.keys() <= _UNDERSTOOD:
        raise InputError("unknown_field", "JWS header")
    return header
