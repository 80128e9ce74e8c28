"""The vault: the seed in a file that only a touch opens.

    with vault.open(credential_id, prf) as opened:
        opened.seed.identity_key

Rules:

- A fresh random vault secret encrypts the content on every save; one slot per way in seals that secret.
- The file is canonical, has one MAC keyed from the seed over all of it, and a version that the secret store
  remembers; the seed must give the identity's own id. A file that is changed, mixed from two, foreign or old is
  noticed before the seed is handed out.
- The seed is there inside the `with` only. Python cannot wipe memory; the time is kept short instead.
- A weak slot (`os`, `passphrase`) is never the only one; a `passphrase` slot opens on this computer only.
- A next version is sealed first and adopted when the network has recorded the change that it belongs to.
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
from authenticator.vault.names import Names
from authenticator.vault.seed import Carried, Seed
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
        secret: the PRF output, the phrase's entropy, or what the gate or the passphrase gives.
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
        names: what the person calls keys and computers.
    """

    seed: Seed = field(repr=False)
    claims: Mapping[str, str] = field(default_factory=dict, repr=False)
    policy: Mapping[str, JsonValue] = field(default_factory=dict, repr=False)
    first_identity_pk: bytes | None = None
    names: Names = field(default_factory=Names)

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
        carried, first = self.seed.carried, self.first_identity_pk
        return jcs(
            {
                "seed": b64u(self.seed.material),
                "k_session": None if carried is None else b64u(carried.k_session),
                "salts": None if carried is None else b64u(carried.salts),
                "first_identity_pk": None if first is None else b64u(first),
                "claims": dict(self.claims),
                "policy": dict(self.policy),
                **self.names.to_json(),
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read what `to_bytes` wrote."""
        fields = Fields(parse_canonical(data, VAULT_MAX), "vault content")
        claims = Fields(fields.object_("claims"), "claims")
        k_session, salts = fields.optional_bytes("k_session", length=32), fields.optional_bytes("salts", length=32)
        carried = Carried(k_session, salts) if k_session is not None and salts is not None else None
        if (k_session is None) != (salts is None):
            raise LocalError("file_damaged", "vault: half of what a seed hands on")
        seed = Seed(fields.bytes_("seed", length=32), carried)
        content = cls(
            seed=seed,
            claims={name: claims.message(name, CLAIM_VALUE_MAX) for name in fields.object_("claims")},
            policy=fields.object_("policy"),
            first_identity_pk=fields.optional_bytes("first_identity_pk", length=32),
            names=Names.read(fields),
        )
        fields.done()
        return content

    def renewed(self, material: bytes) -> VaultContent:
        """The same content under a new seed of 32 random bytes; addresses stay, every other key is another."""
        first = self.first_identity_pk or ed25519.public_key(self.seed.identity_key)
        return replace(self, seed=self.seed.renewed(material), first_identity_pk=first)


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

    def next_version(
        self, *, content: VaultContent | None = None, add: Sequence[NewSlot] = (), remove: Sequence[bytes] = ()
    ) -> bytes:
        """Seal the next version, for `Vault.adopt`; nothing is written.

        Args:
            content: what it hides from now on; the same by default.
            add: ways in; one that is there under the same credential id is replaced.
            remove: credential ids that let nobody in any longer; the other slots keep their keys.

        Raises:
            LocalError: `vault_locked` where `remove` names no slot, or no strong slot would be left.
        """
        vault, going = self._vault, {*remove, *(slot.credential_id for slot in add)}
        known = {slot.credential_id for slot in vault.slots}
        if not set(remove) <= known:
            raise LocalError("vault_locked", "no such slot")
        kept = [way for way in _ways(vault.slots) if way[1] not in going]
        return vault.seal_next(content or self.content, [*kept, *(vault.way(slot) for slot in add)])

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
        file = _seal(content, [_way(slot, store) for slot in slots], identity_id, 1, prf_salt)
        vault = cls(path, file, store)
        vault._write(file)
        return vault

    @staticmethod
    def version_of(data: bytes) -> int:
        """Which version a sealed vault says it is.

        Raises:
            LocalError: `file_damaged`.
        """
        return _File.parse(data).version

    @classmethod
    def receive(cls, path: Path, data: bytes, *, identity_id: str, store: SecretStore) -> Self:
        """Write a vault that was sealed on another computer.

        Raises:
            LocalError: `file_damaged` where it is not a vault of this identity, `vault_rolled_back` where a later
                version is remembered here.
        """
        file = _own(data, identity_id)
        vault = cls(path, file, store)
        vault._check_version()
        vault._write(file)
        return vault

    @classmethod
    def unwritten(cls, path: Path, data: bytes, *, identity_id: str, store: SecretStore) -> Self:
        """A sealed vault that is written nowhere yet, and of which nothing is remembered before it opens.

        Raises:
            LocalError: `file_damaged` where it is not a vault of this identity.
        """
        return cls(path, _own(data, identity_id), store)

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
    def data(self) -> bytes:
        """The sealed file, as a relay keeps it."""
        return self._file.to_bytes()

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
            LocalError: `vault_locked` where the secret opens no slot, `passphrase_wrong` where it is what a passphrase
                gives, `file_damaged` where the file was changed, `vault_rolled_back` where it is an old one.
        """
        opened = OpenVault(self, self._open(credential_id, secret))
        try:
            yield opened
        finally:
            opened.close()

    def way(self, slot: NewSlot) -> _Way:
        """What a new slot is sealed to."""
        return _way(slot, self._store)

    def seal_next(self, content: VaultContent, ways: Sequence[_Way]) -> bytes:
        """Seal the next version; only an open vault has the content that this needs."""
        return _seal(content, ways, self.identity_id, self.version + 1, self.prf_salt).to_bytes()

    def adopt(self, data: bytes) -> None:
        """Write another version of this vault, sealed here or handed out by a relay.

        Raises:
            LocalError: `file_damaged` where it is no vault of this identity, `vault_rolled_back` where it is older.
        """
        file = _own(data, self.identity_id)
        if file.version < self.version:
            raise LocalError("vault_rolled_back", f"version {file.version}, {self.version} is here")
        self._write(file)

    def delete(self) -> None:
        """Remove the file, after an enrolment that the network did not record."""
        remove_private(self.path)

    def _open(self, credential_id: bytes, secret: bytes) -> VaultContent:
        self._check_version()
        file = self._file
        slot = next((slot for slot in file.slots if slot.credential_id == credential_id), None)
        if slot is None:
            raise LocalError("vault_locked", "no slot for this credential")
        vault_secret = self._open_slot(slot, secret)
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

    def _open_slot(self, slot: Slot, secret: bytes) -> bytes:
        bound = _bound(slot.kind, secret, self._store)
        try:
            return slot.open(bound, identity_id=self.identity_id, version=self.version)
        except LocalError as error:
            if slot.kind == "passphrase" and error.code == "vault_locked":
                raise LocalError("passphrase_wrong", error.detail) from error
            raise

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


def _own(data: bytes, identity_id: str) -> _File:
    """Read a vault file's bytes, which is of this identity."""
    file = _File.parse(data)
    if file.identity_id != identity_id:
        raise LocalError("file_damaged", "vault: another identity's")
    return file


def _way(slot: NewSlot, store: SecretStore) -> _Way:
    return slot.kind, slot.credential_id, SlotKey.expand(_bound(slot.kind, slot.secret, store)).public


def _bound(kind: SlotKind, secret: bytes, store: SecretStore) -> bytes:
    """A passphrase is tied to this computer, so that a relay's copy of the vault cannot be guessed open."""
    return store.bind("vault-slot", secret) if kind == "passphrase" else secret


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
