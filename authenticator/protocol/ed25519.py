"""Ed25519 (RFC 8032), every verdict by one library: PyNaCl's libsodium.

libsodium refuses small-order and non-canonical points and s >= L, so that app, services and validators agree.
"""

from __future__ import annotations

from nacl import bindings
from nacl.exceptions import CryptoError

from authenticator.errors import InputError, VerificationError

SEED_BYTES = 32
PUBLIC_KEY_BYTES = 32
SIGNATURE_BYTES = 64


def public_key(seed: bytes) -> bytes:
    """The 32-byte public key of a 32-byte seed."""
    if len(seed) != SEED_BYTES:
        raise InputError("bad_key", "seed length")
    return bindings.crypto_sign_seed_keypair(seed)[0]


def sign(seed: bytes, message: bytes) -> bytes:
    """The 64-byte signature of `message`."""
    if len(seed) != SEED_BYTES:
        raise InputError("bad_key", "seed length")
    _, secret = bindings.crypto_sign_seed_keypair(seed)
    return bindings.crypto_sign(message, secret)[:SIGNATURE_BYTES]


def verify(public_key: bytes, message: bytes, signature: bytes) -> None:
    """Check a signature.

    Raises:
        VerificationError: `bad_signature`.
    """
    if len(public_key) != PUBLIC_KEY_BYTES or len(signature) != SIGNATURE_BYTES:
        raise VerificationError("bad_signature", "length")
    try:
        bindings.crypto_sign_open(signature + message, public_key)
    except (CryptoError, ValueError) as error:
        raise VerificationError("bad_signature", "Ed25519") from error
