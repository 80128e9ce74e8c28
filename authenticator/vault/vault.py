"""The vault: the seed in a file that only a touch opens.

    with vault.open(credential_id, prf) as opened:
        opened.seed.identity_key

Rules:

- A fresh random vault secret encrypts the content on every save; one slot per way in seals that secret.
- The file is canonical, has one MAC keyed from the seed over all of it, and a version that the secret store
  remembers; the seed must give the identity's own id. A file that is changed, mixed from two, foreign or old is
  noticed before the seed is handed out.
- The seed is there inside the `with` only. Python cannot wipe memory; the time is kept short instead.
- An `os` slot, the weaker platform gate, is never the only one.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from authenticator.errors import InputError, LocalError
from authenticator.files import read_private, remove_private, write_private
from authenticator.limits import CLAIM_VALUE_MAX, INTEGER_MAX, VAULT_MAX, VAULT_SLOTS_MAX
from authenticator.protocol import ed25519, identity, vrf
from authenticator.protocol.canonical import JsonValue, b64u, jcs, lp, parse_canonical, u64
from authenticator.protocol.fields import Fields
from authenticator.secret_store import SecretStore
from authenticator.vault.seed import Seed
from authenticator.vault.slots import STRONG_KINDS, Slot, SlotKey, SlotKind

_LABEL = "countersign/vault/v1"
_NONCE = 12
_SALT = 32


def new_prf_salt() -> bytes:
    """Draw the input of the keys' PRF, once for each vault."""
    return secrets.token_bytes(_SALT)


@dataclass(frozen=True, slots=True)
class NewSlot:
    """A way in that is to be added.

    Attributes:
        kind: see `Slot`.
        credential_id: the credential whose PRF opens it.
        secret: the PRF output, or the phrase's entropy.
    """

    kind: SlotKind
    credential_id: bytes
    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class VaultContent:
    """What the vault hides.

    Attributes:
        seed: the identity's root.
        claims: values that the person may hand out.
        policy: standing decisions.
        first_identity_pk: public half of the first seed's identity key, once the seed was renewed.
    """

    seed: Seed = field(repr=False)
    claims: Mapping[str, str] = field(default_factory=dict, repr=False)
    policy: Mapping[str, JsonValue] = field(default_factory=dict, repr=False)
    first_identity_pk: bytes | None = None

    def check_identity(self, expected: str) -> None:
        """Check that the seed is the identity's: only who holds its K_session can make such a vault.

        Raises:
            LocalError: `file_damaged`.
        """
        first = self.first_identity_pk or ed25519.public_key(self.seed.identity_key)
        if identity.identity_id(vrf.public_key(self.seed.k_session), first) != expected:
            raise LocalError("file_damaged", "vault: the seed of another identity")

    def to_bytes(self) -> bytes:
        """Canonical bytes, for encryption only."""
        carried, first = self.seed.carried_k_session, self.first_identity_pk
        return jcs(
            {
                "seed": b64u(self.seed.material),
                "k_session": None if carried is None else b64u(carried),
                "first_identity_pk": None if first is None else b64u(first),
                "claims": dict(self.claims),
                "policy": dict(self.policy),
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read what `to_bytes` wrote."""
        fields = Fields(parse_canonical(data, VAULT_MAX), "vault content")
        claims = Fields(fields.object_("claims"), "claims")
        seed = Seed(fields.bytes_("seed", length=32), fields.optional_bytes("k_session", length=32))
        content = cls(
            seed=seed,
            claims={name: claims.message(name, CLAIM_VALUE_MAX) for name in fields.object_("claims")},
            policy=fields.object_("policy"),
            first_identity_pk=fields.optional_bytes("first_identity_pk", length=32),
        )
        fields.done()
        return content


@dataclass(frozen=True, slots=True)
class _File:
    """The vault file, parsed; nothing in it is believed before its MAC was checked."""

    identity_id: str
    version: int
    prf_salt: bytes = field(repr=False)
    payload: bytes = field(repr=False)
    slots: tuple[Slot, ...] = field(repr=False)
    mac: bytes = field(repr=False)

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Read a file's bytes.

        Raises:
            LocalError: `file_damaged`.
        """
        try:
            fields = Fields(parse_canonical(data, VAULT_MAX), "vault")
            fields.literal("v", 1)
            file = cls(
                identity_id=fields.hex_("identity", 32),
                version=fields.integer("version"),
                prf_salt=fields.bytes_("prf_salt", length=_SALT),
                payload=fields.bytes_("payload"),
                slots=tuple(Slot.from_json(slot) for slot in fields.list_("slots", VAULT_SLOTS_MAX)),
                mac=fields.bytes_("mac", length=32),
            )
            fields.done()
        except InputError as error:
            raise LocalError("file_damaged", f"vault: {error}") from error
        if file.version < 1 or not file.slots:
            raise LocalError("file_damaged", "vault: no version or no slot")
        return file

    def _unsigned(self) -> dict[str, Any]:
        return {
            "v": 1,
            "identity": self.identity_id,
            "version": self.version,
            "prf_salt": b64u(self.prf_salt),
            "payload": b64u(self.payload),
            "slots": [slot.to_json() for slot in self.slots],
        }

    def to_bytes(self) -> bytes:
        """The file's bytes."""
        return jcs({**self._unsigned(), "mac": b64u(self.mac)})

    def expected_mac(self, seed: Seed) -> bytes:
        """The MAC that belongs to everything else in the file."""
        return hmac.digest(seed.vault_mac, lp(_LABEL) + lp(jcs(self._unsigned())), "sha256")

    @property
    def associated(self) -> bytes:
        """What the encrypted content is tied to."""
        return lp(_LABEL) + lp(bytes.fromhex(self.identity_id)) + lp(u64(self.version)) + lp(self.prf_salt)


class OpenVault:
    """A vault while the touch that opened it lasts.

    Attributes:
        claims: values that the person may hand out.
        policy: standing decisions.
    """

    def __init__(self, vault: Vault, content: VaultContent) -> None:
        self._vault = vault
        self._content: VaultContent | None = content

    @property
    def content(self) -> VaultContent:
        """What the vault hides.

        Raises:
            LocalError: `vault_locked` after the `with` ended.
        """
        if self._content is None:
            raise LocalError("vault_locked", "the vault was closed")
        return self._content

    @property
    def seed(self) -> Seed:
        """The seed; raises `LocalError` `vault_locked` after the `with` ended."""
        return self.content.seed

    @property
    def claims(self) -> Mapping[str, str]:
        """Values that the person may hand out."""
        return self.content.claims

    @property
    def policy(self) -> Mapping[str, JsonValue]:
        """Standing decisions."""
        return self.content.policy

    def save(self, content: VaultContent) -> None:
        """Replace the content, under the next version and a fresh vault secret."""
        self._vault.rewrite(content, _ways(self._vault.slots))
        self._content = content

    def add_slot(self, slot: NewSlot) -> None:
        """Let another key in; one with the same credential id is replaced."""
        kept = [known for known in _ways(self._vault.slots) if known[1] != slot.credential_id]
        self._vault.rewrite(self.content, [*kept, _way(slot)])

    def remove_slot(self, credential_id: bytes) -> None:
        """Let a key in no longer; the other slots keep their keys.

        Raises:
            LocalError: `vault_locked` where there is no such slot, or where it is the last strong one.
        """
        kept = [known for known in _ways(self._vault.slots) if known[1] != credential_id]
        if len(kept) == len(self._vault.slots):
            raise LocalError("vault_locked", "no such slot")
        self._vault.rewrite(self.content, kept)

    def close(self) -> None:
        """Drop the content."""
        self._content = None


_Way = tuple[SlotKind, bytes, bytes]  # kind, credential id, public key


class Vault:
    """The vault file of one identity on this computer.

    Attributes:
        path: where it is.
    """

    def __init__(self, path: Path, file: _File, store: SecretStore) -> None:
        self.path = path
        self._file = file
        self._store = store

    @classmethod
    def create(
        cls,
        path: Path,
        content: VaultContent,
        slots: Sequence[NewSlot],
        *,
        identity_id: str,
        prf_salt: bytes,
        store: SecretStore,
    ) -> Self:
        """Write a new vault, version 1.

        Raises:
            LocalError: `vault_locked` without a strong slot, disk errors.
        """
        file = _seal(content, [_way(slot) for slot in slots], identity_id, 1, prf_salt)
        vault = cls(path, file, store)
        vault._write(file)
        return vault

    @classmethod
    def load(cls, path: Path, store: SecretStore) -> Self:
        """Read the vault at `path`; it stays closed.

        Raises:
            LocalError: `file_damaged`; `vault_rolled_back` where a later version is remembered.
        """
        vault = cls(path, _File.parse(read_private(path, VAULT_MAX)), store)
        vault._check_version()
        return vault

    @property
    def identity_id(self) -> str:
        """The identity it belongs to."""
        return self._file.identity_id

    @property
    def version(self) -> int:
        """How often it was saved."""
        return self._file.version

    @property
    def prf_salt(self) -> bytes:
        """The input of the keys' PRF."""
        return self._file.prf_salt

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The ways in."""
        return self._file.slots

    @contextmanager
    def open(self, credential_id: bytes, secret: bytes) -> Iterator[OpenVault]:
        """Open the vault with what the touch of `credential_id` gave; closed again when the `with` ends.

        Raises:
            LocalError: `vault_locked` where the secret opens no slot, `file_damaged` where the file was
                changed, `vault_rolled_back` where it is an old one.
        """
        opened = OpenVault(self, self._open(credential_id, secret))
        try:
            yield opened
        finally:
            opened.close()

    def rewrite(self, content: VaultContent, ways: Sequence[_Way]) -> None:
        """Write the next version; only an open vault's methods have the content that this needs."""
        self._write(_seal(content, ways, self.identity_id, self.version + 1, self.prf_salt))

    def delete(self) -> None:
        """Remove the file, after an enrolment that the network did not record."""
        remove_private(self.path)

    def _open(self, credential_id: bytes, secret: bytes) -> VaultContent:
        self._check_version()
        file = self._file
        slot = next((slot for slot in file.slots if slot.credential_id == credential_id), None)
        if slot is None:
            raise LocalError("vault_locked", "no slot for this credential")
        vault_secret = slot.open(secret, identity_id=file.identity_id, version=file.version)
        nonce, sealed = file.payload[:_NONCE], file.payload[_NONCE:]
        try:
            content = VaultContent.from_bytes(ChaCha20Poly1305(vault_secret).decrypt(nonce, sealed, file.associated))
        except (InvalidTag, ValueError, InputError) as error:
            raise LocalError("file_damaged", "vault: the content") from error
        if not hmac.compare_digest(file.mac, file.expected_mac(content.seed)):
            raise LocalError("file_damaged", "vault: the MAC over the file")
        content.check_identity(file.identity_id)
        if file.version > (self._store.recall_version(self._version_name) or 0):
            self._store.remember_version(self._version_name, file.version)
        return content

    def _write(self, file: _File) -> None:
        # The file comes first: a crash in between leaves a file that is newer than remembered, which is fine.
        write_private(self.path, file.to_bytes())
        self._file = file
        self._store.remember_version(self._version_name, file.version)

    def _check_version(self) -> None:
        remembered = self._store.recall_version(self._version_name) or 0
        if self.version < remembered:
            raise LocalError("vault_rolled_back", f"version {self.version}, {remembered} is remembered")

    @property
    def _version_name(self) -> str:
        return f"vault/{self.identity_id}"


def _way(slot: NewSlot) -> _Way:
    return slot.kind, slot.credential_id, SlotKey.expand(slot.secret).public


def _ways(slots: Sequence[Slot]) -> list[_Way]:
    return [(slot.kind, slot.credential_id, slot.public_key) for slot in slots]


def _seal(content: VaultContent, ways: Sequence[_Way], identity_id: str, version: int, prf_salt: bytes) -> _File:
    content.check_identity(identity_id)
    if not any(kind in STRONG_KINDS for kind, _, _ in ways):
        raise LocalError("vault_locked", "a vault needs a slot that a key or the phrase opens")
    if len(ways) > VAULT_SLOTS_MAX or version > INTEGER_MAX:
        raise LocalError("vault_locked", "too many slots")
    vault_secret = secrets.token_bytes(32)
    nonce = secrets.token_bytes(_NONCE)
    slots = tuple(
        Slot.seal(kind, credential_id, public_key, vault_secret, identity_id=identity_id, version=version)
        for kind, credential_id, public_key in ways
    )
    bare = _File(identity_id, version, prf_salt, b"", slots, b"")
    sealed = ChaCha20Poly1305(vault_secret).encrypt(nonce, content.to_bytes(), bare.associated)
    file = replace(bare, payload=nonce + sealed)
    return replace(file, mac=file.expected_mac(content.seed))
