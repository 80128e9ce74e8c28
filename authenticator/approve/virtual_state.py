"""What the virtual key remembers: its credentials, counters and PIN, in one sealed file.

Rules: a change is on the disk before its answer is given, so that a counter or a PIN attempt never comes
back after a crash; every change is made to what the file holds now, under a lock, so that two processes may
use one key.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Protocol, Self, TypeVar

from fido2 import cbor

from authenticator.errors import LocalError
from authenticator.files import locked, read_private, write_private
from authenticator.limits import VIRTUAL_KEY_MAX

PIN_RETRIES = 8
UV_RETRIES = 5

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
        user: the user entity it was made for.
        private_key: P-256 scalar, 32 bytes.
        resident: found without being named.
        protect: credProtect level, 1 to 3.
        secret_with_uv: hmac-secret's key while the person was verified; empty where it was not asked for.
        secret_without_uv: its key while the person was only present.
        counter: signatures so far.
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


@dataclass(frozen=True, slots=True)
class KeyState:
    """Everything that survives unplugging.

    Attributes:
        pin_hash: first half of SHA-256 over the PIN, or empty.
        pin_retries: wrong PINs that are left before it blocks.
        uv_retries: failed verifications that are left before only the PIN helps.
        credentials: the oldest first.
    """

    pin_hash: bytes = field(default=b"", repr=False)
    pin_retries: int = PIN_RETRIES
    uv_retries: int = UV_RETRIES
    credentials: tuple[StoredCredential, ...] = ()

    @property
    def pin_set(self) -> bool:
        """A PIN was set."""
        return bool(self.pin_hash)

    def of_rp(self, rp_id: str) -> tuple[StoredCredential, ...]:
        """The credentials of one relying party, the newest first."""
        return tuple(found for found in reversed(self.credentials) if found.rp_id == rp_id)

    def with_credential(self, new: StoredCredential) -> KeyState:
        """Add a credential; a resident one takes the place of the same user's."""
        kept = tuple(
            old
            for old in self.credentials
            if not (new.resident and old.resident and old.rp_id == new.rp_id and old.user["id"] == new.user["id"])
        )
        return replace(self, credentials=(*kept, new))

    def counted(self, credential_id: bytes) -> KeyState:
        """Count one more signature of a credential."""
        return replace(
            self,
            credentials=tuple(
                replace(found, counter=found.counter + 1) if found.id == credential_id else found
                for found in self.credentials
            ),
        )

    def to_bytes(self) -> bytes:
        """Canonical CBOR, to be sealed."""
        content = {item.name: getattr(self, item.name) for item in fields(self)}
        content["credentials"] = [
            {item.name: getattr(found, item.name) for item in fields(found)} for found in self.credentials
        ]
        return cbor.encode({"v": 1, **content})

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read what `to_bytes` wrote.

        Raises:
            LocalError: `file_damaged`.
        """
        try:
            content = dict(cbor.decode(data))  # type: ignore[arg-type]  # anything else is refused below
            if content.pop("v") != 1:
                raise LocalError("file_damaged", "virtual key: another version")
            credentials = tuple(StoredCredential(**found) for found in content.pop("credentials"))
            return cls(**content, credentials=credentials)
        except (ValueError, TypeError, KeyError) as error:
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
