"""Session public keys and their names: did:key, lit:session, JWK and thumbprint.

A session key is Ed25519 or P-256. `did:key` is multicodec 0xed (Ed25519) or 0x1200 (compressed P-256) in
base58btc.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from authenticator.errors import InputError
from authenticator.protocol import ed25519, p256
from authenticator.protocol.canonical import JsonValue, b64u, sha256, unb64u
from authenticator.protocol.fields import Fields

KeyKind = Literal["ed25519", "p256"]
_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_PAIRS = [first + second for first in _ALPHABET for second in _ALPHABET]
_PAIR_BASE = len(_PAIRS)
_DIGITS = {text: digit for texts in (_ALPHABET, _PAIRS) for digit, text in enumerate(texts)}
_PREFIXES: dict[KeyKind, bytes] = {"ed25519": b"\xed\x01", "p256": b"\x80\x24"}
_LENGTHS: dict[KeyKind, int] = {"ed25519": 32, "p256": 65}
_ALGS: dict[KeyKind, tuple[str, ...]] = {"ed25519": ("EdDSA", "Ed25519"), "p256": ("ES256",)}
_ED25519_MEMBERS = {"crv", "kty", "x"}
_DID_MAX = 80
_LIT = "lit:session:"


@dataclass(frozen=True)
class SessionPublicKey:
    """The public half of a session key.

    Attributes:
        kind: the curve.
        raw: 32 bytes for Ed25519, the 65-byte uncompressed point for P-256.
    """

    kind: KeyKind
    raw: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != _LENGTHS[self.kind]:
            raise InputError("bad_key", f"{self.kind} length")
        if self.kind == "p256":
            p256.load(self.raw)

    @cached_property
    def did(self) -> str:
        """`did:key:z…`."""
        return "did:key:z" + _base58(_PREFIXES[self.kind] + self._compressed)

    @property
    def lit_uri(self) -> str:
        """`lit:session:<hex>`, for Ed25519 keys only."""
        if self.kind != "ed25519":
            raise InputError("bad_key", "lit:session is Ed25519 only")
        return _LIT + self.raw.hex()

    @property
    def jwk(self) -> dict[str, str]:
        """The public JWK (RFC 7517, RFC 8037)."""
        if self.kind == "ed25519":
            return {"crv": "Ed25519", "kty": "OKP", "x": b64u(self.raw)}
        return {"crv": "P-256", "kty": "EC", "x": b64u(self.raw[1:33]), "y": b64u(self.raw[33:])}

    @cached_property
    def thumbprint(self) -> str:
        """The JWK thumbprint (RFC 7638)."""
        members = ",".join([f'"{name}":"{value}"' for name, value in self.jwk.items()])  # sorted, nothing to escape
        return b64u(sha256(f"{{{members}}}".encode("ascii")))

    @property
    def alg(self) -> str:
        """The JWS algorithm that is written for this key."""
        return self.algs[0]

    @cached_property
    def algs(self) -> tuple[str, ...]:
        """The JWS algorithms that are read for this key; RFC 9864 renamed EdDSA, and clients write either."""
        return _ALGS[self.kind]

    def verify(self, message: bytes, signature: bytes) -> None:
        """Check a signature as JOSE carries it; raise `VerificationError` `bad_signature`."""
        if self.kind == "ed25519":
            ed25519.verify(self.raw, message, signature)
        else:
            p256.verify_raw(self.raw, message, signature)

    @property
    def _compressed(self) -> bytes:
        if self.kind == "ed25519":
            return self.raw
        return p256.compressed(self.raw)


@lru_cache(maxsize=4096)
def from_did(text: str) -> SessionPublicKey:
    """The key that a `did:key` or `lit:session` URI names.

    Raises:
        InputError: `malformed`, `bad_key`, `not_canonical`.
    """
    if text.startswith(_LIT):
        return _from_lit(text)
    if not text.startswith("did:key:z") or len(text) > _DID_MAX:
        raise InputError("malformed", "did:key")
    data = _unbase58(text.removeprefix("did:key:z"))
    if data.startswith(_PREFIXES["ed25519"]):
        key = SessionPublicKey("ed25519", data[2:])
        # Bytes that do not begin with a zero have one form in base58, so that this is how it is written.
        key.__dict__["did"] = text
        return key
    if data.startswith(_PREFIXES["p256"]):
        key = SessionPublicKey("p256", p256.uncompressed(data[2:]))
    else:
        raise InputError("bad_key", "did:key of another kind")
    if key.did != text:
        raise InputError("not_canonical", "did:key")
    return key


def from_jwk(value: JsonValue) -> SessionPublicKey:
    """The key of a public JWK; one with a private part is refused.

    Raises:
        InputError: `bad_key`, `malformed`, `unknown_field`.
    """
    if isinstance(value, dict) and value.keys() == _ED25519_MEMBERS and value["kty"] == "OKP":
        x = value["x"]
        if value["crv"] == "Ed25519" and isinstance(x, str):  # as nearly every client writes it
            return SessionPublicKey("ed25519", unb64u(x, length=32))
    fields = Fields(value, "jwk")
    if fields.has("d"):
        raise InputError("bad_key", "a private key was sent")
    curve = fields.literal("crv", "Ed25519", "P-256")
    fields.literal("kty", "OKP" if curve == "Ed25519" else "EC")
    point = fields.bytes_("x", length=32)
    raw = point if curve == "Ed25519" else b"\x04" + point + fields.bytes_("y", length=32)
    for optional in ("alg", "use", "kid"):
        fields.optional_text(optional, 100)
    fields.has("key_ops")
    fields.has("ext")
    fields.done()
    return SessionPublicKey("ed25519" if curve == "Ed25519" else "p256", raw)


def _from_lit(text: str) -> SessionPublicKey:
    digits = text.removeprefix(_LIT)
    if len(digits) != 64 or any(digit not in "0123456789abcdef" for digit in digits):
        raise InputError("malformed", "lit:session")
    return SessionPublicKey("ed25519", bytes.fromhex(digits))


def _base58(data: bytes) -> str:
    number, pairs = int.from_bytes(data, "big"), []
    while number:
        number, digits = divmod(number, _PAIR_BASE)
        pairs.append(_PAIRS[digits])
    text = "".join(reversed(pairs)).lstrip("1")
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def _unbase58(text: str) -> bytes:
    odd = len(text) % 2
    try:
        number = _DIGITS[text[0]] if odd else 0
        for start in range(odd, len(text), 2):
            number = number * _PAIR_BASE + _DIGITS[text[start : start + 2]]
    except KeyError as error:
        raise InputError("malformed", "base58") from error
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")
