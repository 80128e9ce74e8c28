"""What the relay keeps secret: its signing seed, its data key and the key of its tokens.

Rules: each key has its own file (0600), made at the first start and never replaced by accident; what is sealed
under the data key is bound to a context, so that one person's data cannot be put in another's place.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from authenticator.errors import LocalError
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import b64u, hkdf
from authenticator.protocol.entry import Attestation, Entry
from authenticator.relay.tokens import TokenKey
from authenticator.service_key import load_or_create_seed, load_seed

_NONCE = 12


@dataclass(frozen=True, slots=True)
class RelayKeys:
    """The three keys of one relay.

    Attributes:
        seed: Ed25519; attests entries and signs plain login requests.
        tokens: RSA; signs tokens.
    """

    seed: bytes = field(repr=False)
    tokens: TokenKey
    _data_key: bytes = field(repr=False)

    @classmethod
    def open(cls, folder: Path) -> RelayKeys:
        """The keys in a relay's data folder; the relay's own must be there, it is in the network record.

        Raises:
            LocalError: a file is missing or damaged.
        """
        seed = load_seed(folder / "relay.key")
        return cls(seed, TokenKey.open(folder / "tokens.pem"), load_or_create_seed(folder / "data.key"))

    @property
    def public_key(self) -> bytes:
        """The key that the network record names."""
        return ed25519.public_key(self.seed)

    def attest(self, network: str, entry: Entry) -> Attestation:
        """Vouch that an entry follows from something this relay checked."""
        return Attestation.make(network, entry.leaf_hash, self.seed)

    def seal(self, context: str, data: bytes) -> bytes:
        """Encrypt data that belongs to `context`."""
        nonce = secrets.token_bytes(_NONCE)
        return nonce + ChaCha20Poly1305(self._data_key).encrypt(nonce, data, context.encode())

    def open_sealed(self, context: str, sealed: bytes) -> bytes:
        """Decrypt what `seal` made for the same context.

        Raises:
            LocalError: `file_damaged`.
        """
        try:
            return ChaCha20Poly1305(self._data_key).decrypt(sealed[:_NONCE], sealed[_NONCE:], context.encode())
        except InvalidTag as error:
            raise LocalError("file_damaged", "sealed data") from error

    def code(self, purpose: str, context: str) -> str:
        """A secret that only this relay can make, and can make again."""
        return b64u(hkdf(self._data_key, f"countersign/relay/{purpose}/v1", context))
