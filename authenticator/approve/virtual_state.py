"""What the virtual key remembers: its credentials, counters, PIN, settings and blobs, in one sealed file.

Rules: a change is on the disk before its answer is given, so that a counter or a PIN attempt never comes
back after a crash; every change is made to what the file holds now, under a lock, so that two processes may
use one key. A file of an earlier version is read as it is and written anew at the next change; one of a later
version is refused.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Protocol, Self, TypeVar

from fido2 import cbor

from authenticator.errors import LocalError
from authenticator.files import locked, read_private, write_private
from authenticator.limits import VIRTUAL_KEY_MAX
from authenticator.protocol.canonical import sha256

PIN_RETRIES = 8
UV_RETRIES = 5
MINIMUM_PIN = 4  # characters, until the key is told to want more
NO_BLOBS = b"\x80" + sha256(b"\x80")[:16]  # an empty list, and the start of its hash

_VERSION = 2
_PURPOSE = "virtual-key"
_Result = TypeVar("_Result")


class Sealer(Protocol):
    """Seals and opens bytes for a purpose; the secret store, in the app."""

    def seal(self, purpose: str, data: bytes) -> bytes:
        """Return `data` sealed."""

    def open(self, purpose: str, blob: bytes) -> bytes:
        """Return what was sealed, or raise `LocalError`."""


@dataclass(frozen=True, slots=True)
class StoredCredential:
    """One credential.

    Attributes:
        id: its name, random.
        rp_id: whose it is.
        user: the user entity it was made for: id, and name and displayName where they were given.
        private_key: P-256 scalar, 32 bytes.
        resident: found without being named.
        protect: credProtect level, 1 to 3.
        secret_with_uv: hmac-secret's key while the person was verified; empty where it was not asked for.
        secret_without_uv: its key while the person was only present.
        counter: signatures so far.
        rp_name: what the relying party called itself, or empty.
        blob: what credBlob keeps, or empty.
        large_blob_key: the key of its entry among the large blobs; empty where it was not asked for.
    """

    id: bytes
    rp_id: str
    user: dict[str, Any] = field(repr=False)
    private_key: bytes = field(repr=False)
    resident: bool
    protect: int
    secret_with_uv: bytes = field(repr=False)
    secret_without_uv: bytes = field(repr=False)
    counter: int = 0
    rp_name: str = ""
    blob: bytes = field(default=b"", repr=False)
    large_blob_key: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class KeyState:
    """Everything that survives unplugging.

    Attributes:
        pin_hash: first half of SHA-256 over the PIN, or empty.
        pin_retries: wrong PINs that are left before it blocks.
        uv_retries: failed verifications that are left before only the PIN helps.
        credentials: the oldest first.
        pin_length: characters of the PIN, at least.
        minimum_pin: characters that a new PIN has to have.
        minimum_pin_rps: relying parties that may learn that number.
        force_pin_change: the PIN is good for nothing but changing it.
        always_uv: nothing that takes a touch is done without verification.
        large_blobs: the serialized list of large blobs with the start of its hash.
    """

    pin_hash: bytes = field(default=b"", repr=False)
    pin_retries: int = PIN_RETRIES
    uv_retries: int = UV_RETRIES
    credentials: tuple[StoredCredential, ...] = ()
    pin_length: int = 0
    minimum_pin: int = MINIMUM_PIN
    minimum_pin_rps: tuple[str, ...] = ()
    force_pin_change: bool = False
    always_uv: bool = False
    large_blobs: bytes = field(default=NO_BLOBS, repr=False)

    @property
    def pin_set(self) -> bool:
        """A PIN was set."""
        return bool(self.pin_hash)

    @property
    def residents(self) -> tuple[StoredCredential, ...]:
        """The credentials that are found without being named, the newest first."""
        return tuple(found for found in reversed(self.credentials) if found.resident)

    def of_rp(self, rp_id: str) -> tuple[StoredCredential, ...]:
        """The credentials of one relying party, the newest first."""
        return tuple(found for found in reversed(self.credentials) if found.rp_id == rp_id)

    def named(self, credential_id: bytes) -> StoredCredential | None:
        """The credential of this name, where there is one."""
        return next((found for found in self.credentials if found.id == credential_id), None)

    def with_credential(self, new: StoredCredential) -> KeyState:
        """Add a credential; a resident one takes the place of the same user's."""
        kept = tuple(
            old
            for old in self.credentials
            if not (new.resident and old.resident and old.rp_id == new.rp_id and old.user["id"] == new.user["id"])
        )
        return replace(self, credentials=(*kept, new))

    def without_credential(self, credential_id: bytes) -> KeyState:
        """Forget a credential."""
        return replace(self, credentials=tuple(found for found in self.credentials if found.id != credential_id))

    def replacing(self, changed: StoredCredential) -> KeyState:
        """Put a changed credential in the place of the one of its name."""
        return replace(
            self, credentials=tuple(changed if found.id == changed.id else found for found in self.credentials)
        )

    def with_pin(self, pin_hash: bytes, length: int) -> KeyState:
        """Set the PIN, with all its attempts; nothing forces another one."""
        return replace(self, pin_hash=pin_hash, pin_length=length, pin_retries=PIN_RETRIES, force_pin_change=False)

    def to_bytes(self) -> bytes:
        """Canonical CBOR, to be sealed."""
        content = {item.name: getattr(self, item.name) for item in fields(self)}
        content["credentials"] = [
            {item.name: getattr(found, item.name) for item in fields(found)} for found in self.credentials
        ]
        return cbor.encode({"v": _VERSION, **content})

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read what `to_bytes` wrote, now or in an earlier version.

        Raises:
            LocalError: `file_damaged`.
        """
        try:
            content = dict(cbor.decode(data))  # type: ignore[arg-type]  # anything else is refused below
            version = content.pop("v")
            if version == 1:  # it did not note the PIN's length; the shortest is assumed
                content["pin_length"] = MINIMUM_PIN if content["pin_hash"] else 0
            elif version != _VERSION:
                raise LocalError("file_damaged", "virtual key: another version")
            credentials = tuple(StoredCredential(**found) for found in content.pop("credentials"))
            rp_ids = tuple(content.pop("minimum_pin_rps", ()))
            return cls(**content, credentials=credentials, minimum_pin_rps=rp_ids)
        except (ValueError, TypeError, LookupError, struct.error) as error:
            raise LocalError("file_damaged", "virtual key") from error


class StateFile:
    """The sealed file of one virtual key; absent until the first change."""

    def __init__(self, path: Path, sealer: Sealer) -> None:
        self._path = path
        self._sealer = sealer

    def read(self) -> KeyState:
        """Return what the key remembers now."""
        if not self._path.exists():
            return KeyState()
        return KeyState.from_bytes(self._sealer.open(_PURPOSE, read_private(self._path, VIRTUAL_KEY_MAX)))

    def change(self, make: Callable[[KeyState], tuple[KeyState, _Result]]) -> _Result:
        """Replace the state by what `make` makes of it, durably, and return its result.

        Nothing is written where `make` raises or changes nothing.
        """
        with locked(self._path.with_name(f".{self._path.name}.lock")):
            before = self.read()
            after, result = make(before)
            if after != before:
                write_private(self._path, self._sealer.seal(_PURPOSE, after.to_bytes()))
            return result
