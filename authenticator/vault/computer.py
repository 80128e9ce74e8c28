"""What this computer holds of an identity without a touch.

The identity record with its opening, the challenge key and the device key, sealed together under the wrap
key. None of them signs in alone: the challenge key makes challenges that a security key must still sign, and
the device key only authenticates this computer to its relays.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from authenticator.errors import LocalError
from authenticator.files import write_private
from authenticator.limits import VAULT_MAX
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import b64u, jcs, parse_canonical
from authenticator.protocol.fields import Fields
from authenticator.protocol.identity import Credential, IdentityOpening, IdentityRecord
from authenticator.secret_store import SecretStore
from authenticator.translation import tr
from authenticator.vault.names import Names

_PURPOSE = "computer"


@dataclass(frozen=True, slots=True)
class Computer:
    """One computer's share of an identity.

    Attributes:
        opening: the newest identity record that this computer knows, with its salt.
        k_challenge: 32 bytes, VRF secret for approval challenges.
        device_key: 32 bytes, Ed25519 seed.
        names: what the person calls keys and computers.
    """

    opening: IdentityOpening
    k_challenge: bytes = field(repr=False)
    device_key: bytes = field(repr=False)
    names: Names = field(default_factory=Names)

    @property
    def record(self) -> IdentityRecord:
        """The identity record."""
        return self.opening.record

    @property
    def identity_id(self) -> str:
        """The permanent identity id, 64 hex characters."""
        return self.opening.record.identity_id

    @property
    def key_name(self) -> str:
        """What the person calls the first of the identity's keys."""
        return self.name_of(self.record.credentials[0])

    def name_of(self, credential: Credential) -> str:
        """What the person calls one of the identity's keys."""
        return self.names.keys.get(credential.id.hex(), tr("Security key"))

    @property
    def device_pk(self) -> bytes:
        """Public half of the device key: which of the identity's computers this one is."""
        return ed25519.public_key(self.device_key)

    def renamed(self, credential_id: bytes, name: str) -> Self:
        """The same, with one key called `name`."""
        return replace(self, names=self.names.with_key(credential_id, name))

    def with_names(self, others: Names) -> Self:
        """The same, with what others call those of the record's keys and computers that have no name here."""
        record = self.opening.record
        keys = [credential.id.hex() for credential in record.credentials]
        return replace(self, names=self.names.over(others).only(keys, [device.hex() for device in record.device_pks]))

    def challenge_key(self) -> bytes:
        """Return K_challenge, which needs no touch: the wrap key sealed it, and the file is open."""
        return self.k_challenge

    def save(self, path: Path, store: SecretStore) -> None:
        """Seal everything into `path`, atomically."""
        content = {
            "v": 1,
            "opening": self.opening.to_json(),
            "k_challenge": b64u(self.k_challenge),
            "device_key": b64u(self.device_key),
            **self.names.to_json(),
        }
        write_private(path, store.seal(_PURPOSE, jcs(content)))

    @classmethod
    def load(cls, path: Path, store: SecretStore) -> Self:
        """Open `path`.

        Raises:
            LocalError: `file_damaged` where the file is not what this computer sealed.
        """
        try:
            sealed = path.read_bytes()
        except OSError as error:
            raise LocalError("file_damaged", "the identity file cannot be read") from error
        fields = Fields(parse_canonical(store.open(_PURPOSE, sealed), VAULT_MAX), "computer")
        fields.literal("v", 1)
        computer = cls(
            opening=IdentityOpening.from_json(fields.object_("opening")),
            k_challenge=fields.bytes_("k_challenge", length=32),
            device_key=fields.bytes_("device_key", length=32),
            names=Names.read(fields),
        )
        fields.done()
        return computer
