"""ECDSA on P-256 with SHA-256 (FIPS 186-5), for session keys in pages and for security keys."""

from __future__ import annotations

from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from authenticator.errors import InputError, VerificationError

_CURVE = ec.SECP256R1()
_ALGORITHM = ec.ECDSA(hashes.SHA256())
_POINT_BYTES = 65
_RAW_BYTES = 64
_COORDINATE_BYTES = 32


@lru_cache(maxsize=1024)
def load(point: bytes) -> ec.EllipticCurvePublicKey:
    """The public key of a 65-byte uncompressed or 33-byte compressed point.

    The same keys come again and again, and finding out whether a point is on the curve takes a while.

    Raises:
        InputError: `bad_key` where the point is not on the curve.
    """
    try:
        return ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, point)
    except ValueError as error:
        raise InputError("bad_key", "P-256 point") from error


def compressed(point: bytes) -> bytes:
    """The 33-byte form of a point (SEC 1, section 2.3.3); raises as `load`."""
    numbers = load(point).public_numbers()
    return bytes([2 + numbers.y % 2]) + numbers.x.to_bytes(_COORDINATE_BYTES, "big")


def uncompressed(point: bytes) -> bytes:
    """The 65-byte form of a point (SEC 1, section 2.3.3); raises as `load`."""
    numbers = load(point).public_numbers()
    return b"\x04" + b"".join(each.to_bytes(_COORDINATE_BYTES, "big") for each in (numbers.x, numbers.y))


def verify_der(point: bytes, message: bytes, signature: bytes) -> None:
    """Check a DER signature, as WebAuthn carries it.

    Raises:
        VerificationError: `bad_signature`.
    """
    if len(point) != _POINT_BYTES:
        raise InputError("bad_key", "P-256 point length")
    try:
        load(point).verify(signature, message, _ALGORITHM)
    except InvalidSignature as error:
        raise VerificationError("bad_signature", "P-256") from error


def verify_raw(point: bytes, message: bytes, signature: bytes) -> None:
    """Check a 64-byte r || s signature, as JOSE carries it (RFC 7518, section 3.4).

    Raises:
        VerificationError: `bad_signature`.
    """
    if len(signature) != _RAW_BYTES:
        raise VerificationError("bad_signature", "length")
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    verify_der(point, message, encode_dss_signature(r, s))
