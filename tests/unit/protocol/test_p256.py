"""ECDSA on P-256: RFC 6979, RFC 7515, and every Wycheproof case in both forms."""

from __future__ import annotations

from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature

from authenticator.errors import VerificationError
from authenticator.protocol import p256
from tests.fakes.vectors import wycheproof

# RFC 6979, appendix A.2.5, SHA-256, message "sample".
POINT = bytes.fromhex(
    "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e"
    "9f5177a3c294d4462299"
)
R = 0xEFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716
S = 0xF7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8


def raw(r: int, s: int) -> bytes:
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")


def test_rfc6979() -> None:
    p256.verify_der(POINT, b"sample", encode_dss_signature(R, S))
    p256.verify_raw(POINT, b"sample", raw(R, S))


def test_a_compressed_point_is_the_same_key() -> None:
    compressed = bytes([2 + POINT[-1] % 2]) + POINT[1:33]
    assert p256.load(compressed).public_numbers() == p256.load(POINT).public_numbers()


@pytest.mark.parametrize("case", wycheproof("ecdsa_secp256r1_sha256_test.json"))
def test_wycheproof(case: dict[str, Any]) -> None:
    point = bytes.fromhex(case["group"]["publicKey"]["uncompressed"])
    message, signature = bytes.fromhex(case["msg"]), bytes.fromhex(case["sig"])
    if case["result"] == "valid":
        p256.verify_der(point, message, signature)
        p256.verify_raw(point, message, raw(*decode_dss_signature(signature)))
        return
    with pytest.raises(VerificationError) as caught:
        p256.verify_der(point, message, signature)
    assert caught.value.code == "bad_signature"
