"""VRF keys and proofs that must be refused: forged, malleable, of small order, not in their one encoding."""

from __future__ import annotations

import pytest
from nacl import bindings

from authenticator.errors import InputError, VerificationError
from authenticator.protocol import vrf
from tests.fakes.refusal import refused

SECRET = bytes(range(32))
PUBLIC = vrf.public_key(SECRET)
ALPHA = b"what was approved"
PROOF = vrf.prove(SECRET, ALPHA)
GAMMA, CHALLENGE, SCALAR = PROOF[:32], PROOF[32:48], PROOF[48:]
ORDER = 2**252 + 27742317777372353535851937790883648493
FIELD = 2**255 - 19
SIGN = 1 << 255


def le(number: int) -> bytes:
    return number.to_bytes(32, "little")


def flip(data: bytes, bit: int) -> bytes:
    return (int.from_bytes(data, "little") ^ (1 << bit)).to_bytes(len(data), "little")


IDENTITY = le(1)
ORDER_2 = le(FIELD - 1)
ORDER_4 = le(0)
ORDER_8 = bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")
NOT_ON_CURVE = le(2)
NEGATIVE_GAMMA = flip(GAMMA, 255)

KEYS: list[tuple[str, bytes]] = [
    ("empty", b""),
    ("31-bytes", PUBLIC[:31]),
    ("33-bytes", PUBLIC + b"\0"),
    ("another-key", vrf.public_key(bytes(32))),
    ("negated", flip(PUBLIC, 255)),
    ("identity", IDENTITY),
    ("order-2", ORDER_2),
    ("order-4", ORDER_4),
    ("order-4-negated", le(SIGN)),
    ("order-8", ORDER_8),
    ("order-8-negated", flip(ORDER_8, 255)),
    ("identity-with-a-sign", le(1 | SIGN)),
    ("order-2-with-a-sign", le(FIELD - 1 | SIGN)),
    ("zero-written-as-p", le(FIELD)),
    ("identity-written-as-p-plus-1", le(FIELD + 1)),
    ("identity-written-as-p-plus-1-with-a-sign", le(FIELD + 1 | SIGN)),
    ("largest-not-reduced", le(2**255 - 1)),
    ("all-bits", le(2**256 - 1)),
    ("not-on-the-curve", NOT_ON_CURVE),
    ("with-a-part-of-order-2", bindings.crypto_core_ed25519_add(PUBLIC, ORDER_2)),
    ("with-a-part-of-order-4", bindings.crypto_core_ed25519_add(PUBLIC, ORDER_4)),
    ("with-a-part-of-order-8", bindings.crypto_core_ed25519_add(PUBLIC, ORDER_8)),
]

PROOFS: list[tuple[str, bytes]] = [
    ("empty", b""),
    ("79-bytes", PROOF[:79]),
    ("81-bytes", PROOF + b"\0"),
    ("zeros", bytes(80)),
    ("all-bits", b"\xff" * 80),
    ("gamma-lowest-bit", flip(PROOF, 0)),
    ("gamma-negated", NEGATIVE_GAMMA + CHALLENGE + SCALAR),
    ("gamma-doubled", bindings.crypto_core_ed25519_add(GAMMA, GAMMA) + CHALLENGE + SCALAR),
    ("gamma-with-a-part-of-order-2", bindings.crypto_core_ed25519_add(GAMMA, ORDER_2) + CHALLENGE + SCALAR),
    ("gamma-with-a-part-of-order-8", bindings.crypto_core_ed25519_add(GAMMA, ORDER_8) + CHALLENGE + SCALAR),
    ("gamma-is-the-public-key", PUBLIC + CHALLENGE + SCALAR),
    ("gamma-identity", IDENTITY + CHALLENGE + SCALAR),
    ("gamma-order-2", ORDER_2 + CHALLENGE + SCALAR),
    ("gamma-order-4", ORDER_4 + CHALLENGE + SCALAR),
    ("gamma-order-8", ORDER_8 + CHALLENGE + SCALAR),
    ("gamma-not-on-the-curve", NOT_ON_CURVE + CHALLENGE + SCALAR),
    ("gamma-not-reduced", le(FIELD + 1) + CHALLENGE + SCALAR),
    ("gamma-zero-with-a-sign", le(1 | SIGN) + CHALLENGE + SCALAR),
    ("gamma-identity-and-all-zero", IDENTITY + bytes(48)),
    ("c-lowest-bit", flip(PROOF, 256)),
    ("c-highest-bit", flip(PROOF, 383)),
    ("c-zero", GAMMA + bytes(16) + SCALAR),
    ("c-all-bits", GAMMA + b"\xff" * 16 + SCALAR),
    ("s-lowest-bit", flip(PROOF, 384)),
    ("s-zero", GAMMA + CHALLENGE + bytes(32)),
    ("s-one", GAMMA + CHALLENGE + le(1)),
    ("s-negated", GAMMA + CHALLENGE + le(ORDER - int.from_bytes(SCALAR, "little"))),
    ("s-plus-the-order", GAMMA + CHALLENGE + le(int.from_bytes(SCALAR, "little") + ORDER)),
    ("s-plus-eight-orders", GAMMA + CHALLENGE + le(int.from_bytes(SCALAR, "little") + 8 * ORDER)),
    ("s-is-the-order", GAMMA + CHALLENGE + le(ORDER)),
    ("s-all-bits", GAMMA + CHALLENGE + b"\xff" * 32),
    ("s-and-c-swapped", GAMMA + SCALAR + CHALLENGE),
    ("of-another-key", vrf.prove(bytes(32), ALPHA)),
    ("for-another-input", vrf.prove(SECRET, ALPHA + b"!")),
]

INPUTS: list[tuple[str, bytes]] = [
    ("empty", b""),
    ("one-bit-more", flip(ALPHA, 0)),
    ("longer", ALPHA + b"\0"),
    ("shorter", ALPHA[:-1]),
    ("counter-moved-into-it", ALPHA + b"\0\0"),
]

NO_PROOFS = ["empty", "79-bytes", "81-bytes", "s-plus-the-order", "s-is-the-order", "all-bits"]
NO_PROOFS += ["gamma-not-on-the-curve", "gamma-not-reduced", "gamma-zero-with-a-sign"]


def test_the_untouched_one_holds() -> None:
    assert vrf.verify(PUBLIC, ALPHA, PROOF) == vrf.proof_to_hash(PROOF)
    assert bindings.crypto_core_ed25519_add(ORDER_4, ORDER_4) == ORDER_2
    assert bindings.crypto_core_ed25519_add(ORDER_8, ORDER_8) in (ORDER_4, le(SIGN))


@pytest.mark.parametrize("public", [r[1] for r in KEYS], ids=[r[0] for r in KEYS])
def test_public_keys(public: bytes) -> None:
    assert isinstance(refused("bad_proof", lambda: vrf.verify(public, ALPHA, PROOF)), VerificationError)


@pytest.mark.parametrize("proof", [r[1] for r in PROOFS], ids=[r[0] for r in PROOFS])
def test_proofs(proof: bytes) -> None:
    assert isinstance(refused("bad_proof", lambda: vrf.verify(PUBLIC, ALPHA, proof)), VerificationError)


@pytest.mark.parametrize("alpha", [r[1] for r in INPUTS], ids=[r[0] for r in INPUTS])
def test_inputs(alpha: bytes) -> None:
    refused("bad_proof", lambda: vrf.verify(PUBLIC, alpha, PROOF))


@pytest.mark.parametrize("name", NO_PROOFS)
def test_no_output_of_what_is_no_proof(name: str) -> None:
    refused("bad_proof", lambda: vrf.proof_to_hash(dict(PROOFS)[name]))


@pytest.mark.parametrize("secret", [b"", bytes(31), bytes(33)], ids=["empty", "31-bytes", "33-bytes"])
def test_secrets(secret: bytes) -> None:
    assert isinstance(refused("bad_key", lambda: vrf.public_key(secret)), InputError)
    refused("bad_key", lambda: vrf.prove(secret, ALPHA))


@pytest.mark.parametrize("bit", range(0, 640, 7))
def test_every_seventh_bit(bit: int) -> None:
    refused("bad_proof", lambda: vrf.verify(PUBLIC, ALPHA, flip(PROOF, bit)))
