"""ECVRF-EDWARDS25519-SHA512-TAI (RFC 9381, section 5.5), over libsodium's group operations.

A VRF proof shows that an output is the only one that a key gives for an input. Rules: points are decoded in
their canonical form only, public keys are points of the prime-order group, s is below the group order. Secret
scalars never become Python integers, whose arithmetic takes longer for some values than for others.
"""

from __future__ import annotations

import hashlib
import hmac

from nacl import bindings
from nacl.exceptions import RuntimeError as NaclRuntimeError

from authenticator.errors import InputError, VerificationError

PROOF_BYTES = 80
OUTPUT_BYTES = 64
_SUITE = b"\x03"
_FRONT_ENCODE, _FRONT_CHALLENGE, _FRONT_HASH, _BACK = b"\x01", b"\x02", b"\x03", b"\x00"
_FIELD = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
_IDENTITY = (1).to_bytes(32, "little")
_ZERO = bytes(32)
_CHALLENGE_BYTES = 16
_SCALAR_BYTES = 32
_POINT_BYTES = 32


def public_key(secret: bytes) -> bytes:
    """The 32-byte public key of a 32-byte secret."""
    return _multiply_base(_expand(secret)[0])


def prove(secret: bytes, alpha: bytes) -> bytes:
    """The 80-byte proof for input `alpha` (RFC 9381, section 5.1)."""
    x, prefix = _expand(secret)
    public = _multiply_base(x)
    point = _encode_to_curve(public, alpha)
    gamma = _multiply(x, point)
    nonce = _reduce(hashlib.sha512(prefix + point).digest())
    c = _challenge(public, point, gamma, _multiply_base(nonce), _multiply(nonce, point))
    s = bindings.crypto_core_ed25519_scalar_add(nonce, bindings.crypto_core_ed25519_scalar_mul(_widen(c), x))
    return gamma + c + s


def verify(public: bytes, alpha: bytes, proof: bytes) -> bytes:
    """Check a proof and return its 64-byte output (RFC 9381, section 5.3, with key validation).

    Raises:
        VerificationError: `bad_proof`.
    """
    if not _is_canonical(public) or not bindings.crypto_core_ed25519_is_valid_point(public):
        raise VerificationError("bad_proof", "public key")
    gamma, c, s = _decode(proof)
    point = _encode_to_curve(public, alpha)
    u = bindings.crypto_core_ed25519_sub(_multiply_base(s), _multiply(_widen(c), public))
    v = bindings.crypto_core_ed25519_sub(_multiply(s, point), _multiply(_widen(c), gamma))
    if not hmac.compare_digest(c, _challenge(public, point, gamma, u, v)):
        raise VerificationError("bad_proof", "challenge")
    return _output(gamma)


def proof_to_hash(proof: bytes) -> bytes:
    """The 64-byte output of a proof that nobody has checked (RFC 9381, section 5.2).

    Raises:
        VerificationError: `bad_proof` where it is no proof at all.
    """
    return _output(_decode(proof)[0])


def _expand(secret: bytes) -> tuple[bytes, bytes]:
    """The secret scalar and the prefix of nonces, as RFC 8032, section 5.1.5, derives them."""
    if len(secret) != _SCALAR_BYTES:
        raise InputError("bad_key", "VRF secret length")
    digest = bytearray(hashlib.sha512(secret).digest())
    digest[0] &= 248
    digest[31] &= 127
    digest[31] |= 64
    return _reduce(bytes(digest[:32]) + _ZERO), bytes(digest[32:])


def _decode(proof: bytes) -> tuple[bytes, bytes, bytes]:
    if len(proof) != PROOF_BYTES:
        raise VerificationError("bad_proof", "length")
    gamma, c, s = proof[:32], proof[32:48], proof[48:]
    if int.from_bytes(s, "little") >= _ORDER:
        raise VerificationError("bad_proof", "s is not reduced")
    if not _is_point(gamma):
        raise VerificationError("bad_proof", "gamma is no point")
    return gamma, c, s


def _encode_to_curve(salt: bytes, alpha: bytes) -> bytes:
    """Try and increment (RFC 9381, section 5.4.1.1)."""
    start = _SUITE + _FRONT_ENCODE + salt + alpha
    for counter in range(256):
        candidate = hashlib.sha512(start + bytes([counter]) + _BACK).digest()[:_POINT_BYTES]
        if _is_point(candidate):
            point = _clear_cofactor(candidate)
            if point != _IDENTITY:
                return point
    raise VerificationError("bad_proof", "no point for this input")


def _challenge(*points: bytes) -> bytes:
    digest = hashlib.sha512(_SUITE + _FRONT_CHALLENGE + b"".join(points) + _BACK).digest()
    return digest[:_CHALLENGE_BYTES]


def _output(gamma: bytes) -> bytes:
    return hashlib.sha512(_SUITE + _FRONT_HASH + _clear_cofactor(gamma) + _BACK).digest()


def _is_canonical(point: bytes) -> bool:
    """32 bytes, y below the field's prime, and no sign where x is zero (RFC 8032, section 5.1.3)."""
    if len(point) != _POINT_BYTES:
        return False
    y = int.from_bytes(point, "little") & (2**255 - 1)
    sign = point[31] >> 7
    return y < _FIELD and not (sign and y in (1, _FIELD - 1))


def _is_point(point: bytes) -> bool:
    """Whether it decodes: libsodium does that before it adds, so that adding the identity tells."""
    if not _is_canonical(point):
        return False
    try:
        bindings.crypto_core_ed25519_add(point, _IDENTITY)
    except NaclRuntimeError:
        return False
    return True


def _clear_cofactor(point: bytes) -> bytes:
    for _ in range(3):
        point = bindings.crypto_core_ed25519_add(point, point)
    return point


def _reduce(number: bytes) -> bytes:
    return bindings.crypto_core_ed25519_scalar_reduce(number)


def _widen(challenge: bytes) -> bytes:
    return challenge + bytes(_SCALAR_BYTES - _CHALLENGE_BYTES)


def _multiply_base(scalar: bytes) -> bytes:
    """Zero is apart, because libsodium refuses it: its product is the identity."""
    return _IDENTITY if scalar == _ZERO else bindings.crypto_scalarmult_ed25519_base_noclamp(scalar)


def _multiply(scalar: bytes, point: bytes) -> bytes:
    """A reduced scalar times a point of the curve.

    libsodium multiplies points of the prime-order group only. A proof's gamma may lie outside it: RFC 9381
    allows that and clears the cofactor in the output. Such a one, which is public, is multiplied by doubling
    and adding.
    """
    if scalar == _ZERO:
        return _IDENTITY
    if bindings.crypto_core_ed25519_is_valid_point(point):
        return bindings.crypto_scalarmult_ed25519_noclamp(scalar, point)
    result = _IDENTITY
    for bit in f"{int.from_bytes(scalar, 'little'):b}":
        result = bindings.crypto_core_ed25519_add(result, result)
        if bit == "1":
            result = bindings.crypto_core_ed25519_add(result, point)
    return result
