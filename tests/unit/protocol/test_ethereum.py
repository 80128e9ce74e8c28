"""Accounts and personal messages: EIP-55, EIP-191, and every Wycheproof secp256k1 case."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from eth_hash.auto import keccak
from hypothesis import given
from hypothesis import strategies as st

from authenticator.errors import VerificationError
from authenticator.protocol import ethereum
from authenticator.protocol.canonical import sha256
from tests.fakes.vectors import wycheproof

ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
# The example of web3.eth.accounts.sign: key, account, signature over "Some data".
WEB3_KEY = bytes.fromhex("4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318")
WEB3_ACCOUNT = "0x2c7536E3605D9C16a7a3D7b1898e529396a65c23"
WEB3_SIGNATURE = (
    "0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd"
    "6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c"
)
# The x of R is beyond the order here, which v could say with 29 or 30 only; a signer meets that once in 2^128 times.
BEYOND_V = {346}
# The addresses in EIP-55.
EIP55 = [
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
    "0xde709f2102306220921060314715629080e2fb77",
    "0x27b1fdb04752bbc536007a920d24acb045561c26",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
    "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
]


@pytest.mark.parametrize("text", EIP55)
def test_eip55(text: str) -> None:
    address = ethereum.parse_account(text)
    assert address.hex() == text[2:].lower()
    assert ethereum.checksummed(address) == text


def test_web3_example() -> None:
    assert ethereum.account_of(WEB3_KEY) == WEB3_ACCOUNT
    assert ethereum.sign_personal(WEB3_KEY, b"Some data") == WEB3_SIGNATURE
    assert ethereum.recover_personal(b"Some data", WEB3_SIGNATURE) == WEB3_ACCOUNT


@pytest.mark.parametrize(
    ("material", "key"),
    [(0, 1), (1, 2), (ORDER - 2, ORDER - 1), (ORDER - 1, 1), (ORDER, 2)],
    ids=["zero", "one", "last", "wraps", "wraps-again"],
)
def test_keys_from_material_are_never_zero(material: int, key: int) -> None:
    assert int.from_bytes(ethereum.private_key_from(material.to_bytes(48, "big")), "big") == key


@given(st.binary(min_size=48, max_size=48), st.binary(max_size=200))
def test_what_is_signed_is_recovered(material: bytes, message: bytes) -> None:
    key = ethereum.private_key_from(material)
    assert ethereum.recover_personal(message, ethereum.sign_personal(key, message)) == ethereum.account_of(key)


@pytest.mark.parametrize("case", wycheproof("ecdsa_secp256k1_sha256_bitcoin_test.json"))
def test_wycheproof(case: dict[str, Any]) -> None:
    """A case holds when one of the two recovery values gives the case's key."""
    point = bytes.fromhex(case["group"]["publicKey"]["uncompressed"])
    account = ethereum.checksummed(keccak(point[1:])[-20:])
    accounts = _recovered(bytes.fromhex(case["msg"]), bytes.fromhex(case["sig"]))
    assert (account in accounts) is (case["result"] == "valid" and case["tcId"] not in BEYOND_V)


def _recovered(message: bytes, der: bytes) -> set[str]:
    try:
        r, s = decode_dss_signature(der)
        compact = r.to_bytes(32, "big") + s.to_bytes(32, "big")
    except (ValueError, OverflowError):
        return set()  # it cannot be written in our form at all
    found = set()
    for v in (27, 28):
        with suppress(VerificationError):
            found.add(ethereum.recover(sha256(message), compact + bytes([v])))
    return found
