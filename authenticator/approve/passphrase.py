"""The passphrase that goes with a key which cannot verify anybody (U2F).

Whoever has the key and a copy of the vault can try passphrases, so a new one has a least length, the ones that
everybody thinks of are refused, and each try costs what Argon2id makes it cost. Rules: a passphrase is compared in
its NFC form; it is never kept, and what comes of it depends on the credential it goes with.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from authenticator.errors import SecurityKeyError
from authenticator.limits import ARGON2_LANES, ARGON2_MEMORY, ARGON2_PASSES, PASSPHRASE_BYTES_MAX, PASSPHRASE_MIN
from authenticator.protocol.canonical import sha256

_COMMON = (  # what people write first; each counts for nothing
    *("passphrase", "password", "passwort", "countersign", "securitykey", "security", "yubikey", "nitrokey"),
    *("qwertyuiop", "qwertzuiop", "asdfghjkl", "zxcvbnm", "qwerty", "qwertz", "asdf", "zxcv"),
    *("iloveyou", "letmein", "welcome", "trustno1", "administrator", "admin", "secret", "changeme"),
)
_FRESH_MIN = 7  # characters that do not follow from the one before
_DISTINCT_MIN = 6
_SECRET = 32  # bytes


def normal_passphrase(text: str) -> str:
    """Return the passphrase as it is compared.

    Raises:
        SecurityKeyError: `passphrase_weak` where it is longer than any can be.
    """
    normal = unicodedata.normalize("NFC", text)
    if len(normal.encode(errors="replace")) > PASSPHRASE_BYTES_MAX:
        raise SecurityKeyError("passphrase_weak", "too long")
    return normal


def check_new_passphrase(text: str) -> None:
    """Refuse a passphrase that is tried first.

    Raises:
        SecurityKeyError: `passphrase_weak`.
    """
    normal = normal_passphrase(text)
    if len(normal) < PASSPHRASE_MIN:
        raise SecurityKeyError("passphrase_weak", "too short")
    left = "".join(letter for letter in normal.casefold() if not letter.isspace())
    for word in _COMMON:
        left = left.replace(word, "")
    fresh = sum(abs(ord(now) - ord(before)) > 1 for before, now in pairwise(left))
    if fresh < _FRESH_MIN or len(set(left)) < _DISTINCT_MIN or left in (left + left)[1:-1]:
        raise SecurityKeyError("passphrase_weak", "too common")


def passphrase_secret(passphrase: str, prf_salt: bytes, credential_id: bytes) -> bytes:
    """Return the 32 bytes that open the vault's slot of this credential; takes a quarter of a second, GIL released.

    Raises:
        SecurityKeyError: `passphrase_weak` where it is longer than any can be.
    """
    derive = Argon2id(
        salt=sha256(prf_salt + credential_id),
        length=_SECRET,
        iterations=ARGON2_PASSES,
        lanes=ARGON2_LANES,
        memory_cost=ARGON2_MEMORY,
    )
    return derive.derive(normal_passphrase(passphrase).encode(errors="replace"))
