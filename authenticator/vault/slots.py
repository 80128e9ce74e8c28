"""The vault's slots: the vault secret, sealed to one public key per way in.

A slot's private key is never stored. It is expanded from what a touch (or the phrase) gives: HKDF to 96
bytes, an ML-KEM-768 seed and an X25519 key. Sealing needs the public half only, so that changing one slot
touches no other key. The seal is HPKE with both, because a relay holds a copy of the vault and it must
outlast today's curves; its info names identity, credential and vault version, so that a slot cannot be
moved to another file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, Self, cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from authenticator.errors import LocalError
from authenticator.limits import CREDENTIAL_ID_MAX
from authenticator.protocol.canonical import JsonValue, b64u, hkdf, lp, u64
from authenticator.protocol.fields import Fields

SlotKind = Literal["prf", "phrase", "os", "passphrase"]
STRONG_KINDS = frozenset({"prf", "phrase"})

_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_MLKEM_SEED = 64
_MLKEM_PUBLIC = 1184
_PUBLIC_LENGTH = _MLKEM_PUBLIC + 32
_SEALED_LENGTH = 1088 + 32 + 32 + 16  # both encapsulations, the vault secret, the tag
_LABEL = "countersign/slot/v1"


@dataclass(frozen=True, slots=True)
class SlotKey:
    """A slot's private key, expanded from the secret that opens it."""

    _mlkem: MLKEM768PrivateKey = field(repr=False)
    _x25519: X25519PrivateKey = field(repr=False)

    @classmethod
    def expand(cls, secret: bytes) -> Self:
        """Expand PRF output, or the phrase's entropy."""
        if len(secret) < 16:
            raise LocalError("vault_locked", "the secret is too short")
        material = hkdf(secret, "slot", length=_MLKEM_SEED + 32)
        return cls(
            MLKEM768PrivateKey.from_seed_bytes(material[:_MLKEM_SEED]),
            X25519PrivateKey.from_private_bytes(material[_MLKEM_SEED:]),
        )

    @property
    def public(self) -> bytes:
        """The public half, ML-KEM first."""
        return self._mlkem.public_key().public_bytes_raw() + self._x25519.public_key().public_bytes_raw()

    def open(self, sealed: bytes, info: bytes) -> bytes:
        """Return the vault secret, or raise `LocalError` `vault_locked`."""
        try:
            return _SUITE.decrypt(sealed, MLKEM768X25519PrivateKey(self._mlkem, self._x25519), info)
        except (InvalidTag, ValueError) as error:
            raise LocalError("vault_locked", "the slot does not open") from error


@dataclass(frozen=True, slots=True)
class Slot:
    """One way into the vault, as the file holds it.

    Attributes:
        kind: `prf` for a security key, `phrase` for the paper; weaker: `os` for a gate of the system, `passphrase` for
            a key that cannot verify the person.
        credential_id: the credential whose PRF opens it; a name of its own for the other kinds.
        public_key: 1216 bytes, ML-KEM-768 and X25519.
        sealed: the vault secret.
    """

    kind: SlotKind
    credential_id: bytes
    public_key: bytes = field(repr=False)
    sealed: bytes = field(repr=False)

    @classmethod
    def seal(
        cls,
        kind: SlotKind,
        credential_id: bytes,
        public_key: bytes,
        vault_secret: bytes,
        *,
        identity_id: str,
        version: int,
        label: str = _LABEL,
    ) -> Self:
        """Seal `vault_secret` to `public_key`; `label` says for what, so that one seal serves for nothing else."""
        info = _info(label, identity_id, credential_id, version)
        sealed = _SUITE.encrypt(vault_secret, _public_key(public_key), info)
        return cls(kind, credential_id, public_key, sealed)

    def open(self, secret: bytes, *, identity_id: str, version: int, label: str = _LABEL) -> bytes:
        """Return the vault secret.

        Raises:
            LocalError: `vault_locked` where `secret` is not this slot's, or the slot belongs to another file.
        """
        key = SlotKey.expand(secret)
        if key.public != self.public_key:
            raise LocalError("vault_locked", "the key gave another secret than the slot was made for")
        return key.open(self.sealed, _info(label, identity_id, self.credential_id, version))

    def to_json(self) -> dict[str, Any]:
        """The form in the vault file."""
        return {
            "kind": self.kind,
            "credential_id": b64u(self.credential_id),
            "public_key": b64u(self.public_key),
            "sealed": b64u(self.sealed),
        }

    @classmethod
    def from_json(cls, content: JsonValue) -> Self:
        """Read what `to_json` wrote; raise `InputError` for anything else."""
        fields = Fields(content, "slot")
        slot = cls(
            kind=cast("SlotKind", fields.literal("kind", "prf", "phrase", "os", "passphrase")),
            credential_id=fields.bytes_("credential_id"),
            public_key=fields.bytes_("public_key", length=_PUBLIC_LENGTH),
            sealed=fields.bytes_("sealed", length=_SEALED_LENGTH),
        )
        fields.done()
        if not 0 < len(slot.credential_id) <= CREDENTIAL_ID_MAX:
            raise LocalError("file_damaged", "a slot's credential id")
        return slot


def _public_key(raw: bytes) -> MLKEM768X25519PublicKey:
    try:
        return MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(raw[:_MLKEM_PUBLIC]),
            X25519PublicKey.from_public_bytes(raw[_MLKEM_PUBLIC:]),
        )
    except ValueError as error:
        raise LocalError("file_damaged", "a slot's public key") from error


def _info(label: str, identity_id: str, credential_id: bytes, version: int) -> bytes:
    return lp(label) + lp(bytes.fromhex(identity_id)) + lp(credential_id) + lp(u64(version))
