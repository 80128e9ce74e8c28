"""ECVRF-EDWARDS25519-SHA512-TAI (RFC 9381, section 5.5), over libsodium's group operations.

A VRF proof shows that an output is the only one that a key gives for an input. Rules: points are decoded in their
canonical form only, public keys are full points of the prime-order group, s is below the group order.
"""

from __future__ import annotations

import hashlib
import hmac

from nacl import bindings

from authenticator.errors import InputError, VerificationError

PROOF_BYTES = 80
OUTPUT_BYTES = 64
_SUITE = b"\x03"
_FRONT_ENCODE, _FRONT_CHALLENGE, _FRONT_HASH, _BACK = b"\x01", b"\x02", b"\x03", b"\x00"
_FIELD = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
_IDENTITY = (1).to_bytes(32, "little")
_CHALLENGE_BYTES = 16


def public_key(secret: bytes) -> bytes:
    """The 32-byte public key of a 32-byte secret."""
    return _multiply_base(_scalar(secret)[0])


def prove(secret: bytes, alpha: bytes) -> bytes:
    """The 80-byte proof for input `alpha` (RFC 9381, section 5.1)."""
    x, prefix = _scalar(secret)
    public = _multiply_base(x)
    point = _encode_to_curve(public, alpha)
    gamma = _multiply(x, point)
    nonce = int.from_bytes(hashlib.sha512(prefix + point).digest(), "little") % _ORDER
    c = _challenge(public, point, gamma, _multiply_base(nonce), _multiply(nonce, point))
    s = (nonce + c * x) % _ORDER
    return gamma + c.to_bytes(_CHALLENGE_BYTES, "little") + s.to_bytes(32, "little")


def verify(public: bytes, alpha: bytes, proof: bytes) -> bytes:
    """Check a proof and return its 64-byte output (RFC 9381, section 5.3, with key validation).

    Raises:
        VerificationError: `bad_proof`.
    """
    if (
        len(public) != 32
        or not _is_canonical(public)
        or not bindings.crypto_core_ed25519_is_valid_point(public)
    ):
        raise VerificationError("bad_proof", "public key")
    gamma, c, s = _decode(proof)
    point = _encode_to_curve(public, alpha)
    u = _subtract(_multiply_base(s), _multiply(c, public))
    v = _subtract(_multiply(s, point), _multiply(c, gamma))
    if not hmac.compare_digest(
        c.to_bytes(_CHALLENGE_BYTES, "little"),
        _challenge(public, point, gamma, u, v).to_bytes(_CHALLENGE_BYTES, "little"),
    ):
        raise VerificationError("bad_proof", "challenge")
    return _output(gamma)


def proof_to_hash(proof: bytes) -> bytes:
    """The 64-byte output of a proof that nobody has checked (RFC 9381, section 5.2)."""
    return _output(_decode(proof)[0])


def _scalar(secret: bytes) -> tuple[int, bytes]:
    if len(secret) != 32:
        raise InputError("bad_key", "VRF secret length")
    digest = bytearray(hashlib.sha512(secret).digest())
    digest[0] &= 248
    digest[31] &= 127
    digest[31] |= 64
    return int.from_bytes(digest[:32], "little"), bytes(digest[32:])


def _decode(proof: bytes) -> tuple[bytes, int, int]:
    if len(proof) != PROOF_BYTES:
        raise VerificationError("bad_proof", "length")
    gamma, c, s = proof[:32], int.from_bytes(proof[32:48], "little"), int.from_bytes(proof[48:], "little")
    if s >= _ORDER:
        raise VerificationError("bad_proof", "s is not reduced")
    if not _is_canonical(gamma) or not _is_on_curve(gamma):
        raise VerificationError("bad_proof", "gamma is no point")
    return gamma, c, s


def _encode_to_curve(salt: bytes, alpha: bytes) -> bytes:
    """Try and increment (RFC 9381, section 5.4.1.1)."""
    for counter in range(256):
        candidate = hashlib.sha512(_SUITE + _FRONT_ENCODE + salt + alpha + bytes([counter]) + _BACK).digest()[
            :32
        ]
        if _is_canonical(candidate) and _is_on_curve(candidate):
            point = _clear_cofactor(candidate)
            if point != _IDENTITY:
                return point
    raise VerificationError("bad_proof", "no point for this input")


def _challenge(*points: bytes) -> int:
    digest = hashlib.sha512(_SUITE + _FRONT_CHALLENGE + b"".join(points) + _BACK).digest()
    return int.from_bytes(digest[:_CHALLENGE_BYTES], "little")


def _output(gamma: bytes) -> bytes:
    return hashlib.sha512(_SUITE + _FRONT_HASH + _clear_cofactor(gamma) + _BACK).digest()


def _is_canonical(point: bytes) -> bool:
    y = int.from_bytes(point, "little") & (2**255 - 1)
    sign = point[31] >> 7
    return y < _FIELD and not (sign and y in (1, _FIELD - 1))


def _is_on_curve(point: bytes) -> bool:
    """libsodium decodes a point before it adds; adding the identity thus tells whether it is one."""
    try:
        bindings.crypto_core_ed25519_add(point, _IDENTITY)
    except RuntimeError:
        return False
    return True


def _clear_cofactor(point: bytes) -> bytes:
    for _ in range(3):
        point = bindings.crypto_core_ed25519_add(point, point)
    return point


def _subtract(left: bytes, right: bytes) -> bytes:
    return bindings.crypto_core_ed25519_sub(left, right)


def _multiply_base(scalar: int) -> bytes:
    reduced = scalar % _ORDER
    if reduced == 0:
        return _IDENTITY
    return bindings.crypto_scalarmult_ed25519_base_noclamp(reduced.to_bytes(32, "little"))


def _multiply(scalar: int, point: bytes) -> bytes:
    """scalar * point for a point that may lie outside the prime-order group.

    libsodium multiplies only points of the prime-order group and refuses an identity result, so that others go
    through doubling and adding; a proof's gamma is the only place where that can happen.
    """
    if scalar == 0 or point == _IDENTITY:
        return _IDENTITY
    if scalar < _ORDER and bindings.crypto_core_ed25519_is_valid_point(point):
        return bindings.crypto_scalarmult_ed25519_noclamp(scalar.to_bytes(32, "little"), point)
    if bindings.crypto_core_ed25519_is_valid_point(point):
        return _multiply(scalar % _ORDER, point)
    result = _IDENTITY
    for bit in bin(scalar)[2:]:
        result = bindings.crypto_core_ed25519_add(result, result)
        if bit == "1":
            result = bindings.crypto_core_ed25519_add(result, point)
    return result
