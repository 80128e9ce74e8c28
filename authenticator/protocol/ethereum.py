"""Accounts and signatures as Ethereum has them: secp256k1, EIP-55 addresses, EIP-191 personal messages.

Rules: signatures are low-s with v 27 or 28, addresses are in their checksummed form, nothing else is read.
"""

from __future__ import annotations

import re
from functools import lru_cache

from coincurve import PrivateKey, PublicKey
from eth_hash.auto import keccak

from authenticator.errors import InputError, VerificationError

_ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
_ADDRESS = re.compile(r"0x[0-9a-fA-F]{40}")
_SIGNATURE = re.compile(r"0x[0-9a-f]{130}")
_MATERIAL_BYTES = 48
_DIGEST_BYTES = 32
_SIGNATURE_BYTES = 65


def private_key_from(material: bytes) -> bytes:
    """A secp256k1 key from 48 bytes of key material: material mod (n - 1) + 1 (FIPS 186-5, A.2.1)."""
    if len(material) != _MATERIAL_BYTES:
        raise InputError("bad_key", "key material length")
    return (int.from_bytes(material, "big") % (_ORDER - 1) + 1).to_bytes(32, "big")


def account_of(private_key: bytes) -> str:
    """The EIP-55 address of a private key."""
    return _account(PrivateKey(private_key).public_key)


@lru_cache(maxsize=4096)
def checksummed(address: bytes) -> str:
    """Write 20 bytes as an EIP-55 address; one account is read and written a few times for each signature."""
    text = address.hex()
    digest = keccak(text.encode("ascii")).hex()  # a digit above 7 makes a capital
    return "0x" + "".join([C if d > "7" else c for c, C, d in zip(text, text.upper(), digest, strict=False)])


def parse_account(text: str) -> bytes:
    """The 20 bytes of a checksummed address.

    Raises:
        InputError: `malformed`, or `not_canonical` where the checksum is wrong.
    """
    if not _ADDRESS.fullmatch(text):
        raise InputError("malformed", "account")
    address = bytes.fromhex(text[2:])
    if checksummed(address) != text:
        raise InputError("not_canonical", "account checksum")
    return address


def sign_personal(private_key: bytes, message: bytes) -> str:
    """Sign a personal message (EIP-191, version 0x45): 0x and 130 hex characters."""
    signature = PrivateKey(private_key).sign_recoverable(_prefixed(message), hasher=keccak)
    return "0x" + (signature[:64] + bytes([signature[64] + 27])).hex()


def recover_personal(message: bytes, signature: str) -> str:
    """The account that signed a personal message.

    Raises:
        InputError: `malformed`.
        VerificationError: `bad_signature` where no account could have signed it.
    """
    if not _SIGNATURE.fullmatch(signature):
        raise InputError("malformed", "EIP-191 signature")
    return recover(keccak(_prefixed(message)), bytes.fromhex(signature[2:]))


def recover(digest: bytes, signature: bytes) -> str:
    """The account that signed a 32-byte digest, from the 65 bytes r || s || v.

    Raises:
        VerificationError: `bad_signature` where no account could have signed it, or not in this form.
    """
    form = len(digest) == _DIGEST_BYTES and len(signature) == _SIGNATURE_BYTES and signature[64] in (27, 28)
    if not form or int.from_bytes(signature[32:64], "big") > _ORDER // 2:
        raise VerificationError("bad_signature", "secp256k1 form")
    compact = signature[:64] + bytes([signature[64] - 27])
    try:
        return _account(PublicKey.from_signature_and_message(compact, digest, hasher=None))
    except Exception as error:  # coincurve raises a bare Exception where recovery fails
        raise VerificationError("bad_signature", "secp256k1") from error


def _prefixed(message: bytes) -> bytes:
    return b"\x19Ethereum Signed Message:\n" + str(len(message)).encode("ascii") + message


def _account(key: PublicKey) -> str:
    return checksummed(keccak(key.format(compressed=False)[1:])[-20:])
