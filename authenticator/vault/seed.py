"""The seed, and every key that follows from it.

Each key is HKDF(seed, label, context), so that losing a computer loses nothing: the same seed gives the
same keys everywhere, and one key tells nothing about another. The seed never signs itself.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Self

from authenticator.errors import LocalError
from authenticator.protocol.canonical import hkdf, u32
from authenticator.protocol.ethereum import private_key_from

_LENGTH = 32


@dataclass(frozen=True, slots=True)
class Seed:
    """32 random bytes, and the session-address key where it is older than they are.

    Attributes:
        material: the seed itself.
        carried_k_session: K_session of the first seed, kept when the seed is renewed, so that addresses stay.
    """

    material: bytes = field(repr=False)
    carried_k_session: bytes | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        carried = self.carried_k_session
        if len(self.material) != _LENGTH or (carried is not None and len(carried) != _LENGTH):
            raise LocalError("file_damaged", "a seed of another length")

    @classmethod
    def generate(cls) -> Self:
        """Draw a new seed."""
        return cls(secrets.token_bytes(_LENGTH))

    @property
    def identity_key(self) -> bytes:
        """Ed25519 seed that signs bindings and identity changes."""
        return hkdf(self.material, "identity-key")

    @property
    def k_session(self) -> bytes:
        """VRF secret that proves session addresses; never signs."""
        return self.carried_k_session or hkdf(self.material, "k-session")

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

    def salt_for(self, purpose: str, *context: str | int) -> bytes:
        """Return the 32-byte salt of a commitment, the same every time, so that entries can be made again."""
        return hkdf(self.material, "salt", purpose, *(str(part) for part in context))
