"""The provider's own key: a 32-byte Ed25519 seed in a file that only its owner may read.

The provider id follows from the first public key, so a lost file means another provider.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from authenticator.protocol import ed25519
from authenticator.protocol.provider_record import provider_id
from authenticator.service_key import load_or_create_seed


@dataclass(frozen=True, slots=True)
class ProviderKey:
    """Seed and what follows from it."""

    seed: bytes = field(repr=False)

    @classmethod
    def load_or_create(cls, path: Path) -> ProviderKey:
        """The key at `path`, a new one where there is none yet.

        Raises:
            LocalError: `file_damaged` where the file is not a key, `storage_failed` where it cannot be read.
        """
        return cls(load_or_create_seed(path))

    @property
    def public_key(self) -> bytes:
        """The Ed25519 public key."""
        return ed25519.public_key(self.seed)

    @property
    def provider(self) -> str:
        """The provider id, which is also the OAuth client id."""
        return provider_id(self.public_key)
