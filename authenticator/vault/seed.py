"""The seed, and every key that follows from it.

Each key is HKDF(seed, label, context), so that losing a computer loses nothing: the same seed gives the
same keys everywhere, and one key tells nothing about another. The seed never signs itself.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Self

from authenticator.errors import LocalError
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import hkdf, u32
from authenticator.protocol.change import vault_message
from authenticator.protocol.ethereum import private_key_from
from authenticator.protocol.identity import IdentityRecord

_LENGTH = 32


@dataclass(frozen=True, slots=True)
class Carried:
    """What outlives a seed.

    Attributes:
        k_session: the first seed's K_session, so that session addresses stay.
        salts: the first seed's key of commitment salts, so that recorded commitments can be opened again.
    """

    k_session: bytes = field(repr=False)
    salts: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.k_session) != _LENGTH or len(self.salts) != _LENGTH:
            raise LocalError("file_damaged", "a carried key of another length")


@dataclass(frozen=True, slots=True)
class Seed:
    """32 random bytes, and what is older than they are.

    Attributes:
        material: the seed itself.
        carried: what the seed before handed on; None for a first seed.
    """

    material: bytes = field(repr=False)
    carried: Carried | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if len(self.material) != _LENGTH:
            raise LocalError("file_damaged", "a seed of another length")

    @classmethod
    def generate(cls) -> Self:
        """Draw a new seed."""
        return cls(secrets.token_bytes(_LENGTH))

    def renewed(self, material: bytes) -> Seed:
        """Return another seed that goes on with the same addresses and salts, and with no other key."""
        return Seed(material, Carried(self.k_session, self._salts))

    @property
    def identity_key(self) -> bytes:
        """Ed25519 seed that signs bindings and identity changes."""
        return hkdf(self.material, "identity-key")

    @property
    def k_session(self) -> bytes:
        """VRF secret that proves session addresses; never signs."""
        return self.carried.k_session if self.carried else hkdf(self.material, "k-session")

    @property
    def k_challenge_wrap(self) -> bytes:
        """Key that seals K_challenge once more, for a computer whose own copy is lost."""
        return hkdf(self.material, "k-challenge")

    @property
    def vault_mac(self) -> bytes:
        """Key of the MAC over the whole vault file."""
        return hkdf(self.material, "vault-mac")

    def pairwise_key(self, provider_id: str, generation: int) -> bytes:
        """Secp256k1 key of one provider and one session generation, 32 bytes."""
        material = hkdf(self.material, "pairwise-key", bytes.fromhex(provider_id), u32(generation), length=48)
        return private_key_from(material)

    def sign_vault(self, record: IdentityRecord, data: bytes) -> bytes:
        """Sign a sealed vault that goes with `record`, for the relay that keeps a copy."""
        return ed25519.sign(self.identity_key, vault_message(record.identity_id, record.vault_version, data))

    def salt_for(self, purpose: str, *context: str | int) -> bytes:
        """Return the 32-byte salt of a commitment, the same every time, so that entries can be made again."""
        return hkdf(self._salts, "salt", purpose, *(str(part) for part in context))

    @property
    def _salts(self) -> bytes:
        return self.carried.salts if self.carried else hkdf(self.material, "salts")
