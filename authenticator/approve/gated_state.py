"""What a key behind a system's gate remembers: its credentials and their counters, in one sealed file.

Rules: a change is on the disk before its answer is given, so that a counter never comes back after a crash; every
change is made to what the file holds now, under a lock, so that two processes may use one key; what opens nothing any
more does not stay.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Self

from cryptography.hazmat.primitives.asymmetric import ec
from fido2 import cbor

from authenticator.approve.virtual_state import Sealer
from authenticator.errors import LocalError, SecurityKeyError
from authenticator.files import locked, read_private, write_private
from authenticator.limits import GATED_KEY_MAX

_PURPOSE = "gated-key"
_BYTES = 32  # of an id, a private key and a secret
CURVE = ec.SECP256R1()


@dataclass(frozen=True, slots=True)
class GatedCredential:
    """One credential.

    Attributes:
        id: its name, random.
        rp_id: whose it is.
        private_key: P-256 scalar, 32 bytes.
        secret: 32 random bytes, from which what opens the vault is made.
        counter: signatures so far.
    """

    id: bytes
    rp_id: str
    private_key: bytes = field(repr=False)
    secret: bytes = field(repr=False)
    counter: int = 0

    @classmethod
    def generate(cls, rp_id: str) -> Self:
        """Draw a new one."""
        private = ec.generate_private_key(CURVE).private_numbers().private_value.to_bytes(_BYTES, "big")
        return cls(secrets.token_bytes(_BYTES), rp_id, private, secrets.token_bytes(_BYTES))


@dataclass(frozen=True, slots=True)
class GatedState:
    """Every credential, the oldest first."""

    credentials: tuple[GatedCredential, ...] = ()

    def find(self, rp_id: str, ids: Iterable[bytes]) -> GatedCredential | None:
        """The first of the named credentials that this key holds for `rp_id`."""
        held = {found.id: found for found in self.credentials if found.rp_id == rp_id}
        return next((held[one] for one in ids if one in held), None)

    def with_room(self, size: int) -> GatedState:
        """The same, with room for one more of at most `size`.

        Where it is full, the oldest that never signed goes: its enrolment came to nothing, for each ends with a
        signature.

        Raises:
            SecurityKeyError: `key_full`.
        """
        if len(self.credentials) < size:
            return self
        unused = next((one for one in self.credentials if one.counter == 0), None)
        if unused is None:
            raise SecurityKeyError("key_full")
        return self.without(unused.id)

    def without(self, credential_id: bytes) -> GatedState:
        """The same without a credential."""
        return GatedState(tuple(one for one in self.credentials if one.id != credential_id))

    def added(self, new: GatedCredential) -> tuple[GatedState, GatedCredential]:
        """Add a credential."""
        return GatedState((*self.credentials, new)), new

    def counted(self, used: GatedCredential) -> tuple[GatedState, GatedCredential]:
        """Count one more signature of a credential."""
        after = replace(used, counter=used.counter + 1)
        return GatedState(tuple(after if one.id == used.id else one for one in self.credentials)), after

    def to_bytes(self) -> bytes:
        """Canonical CBOR, to be sealed."""
        held = [{item.name: getattr(found, item.name) for item in fields(found)} for found in self.credentials]
        return cbor.encode({"v": 1, "credentials": held})

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read what `to_bytes` wrote.

        Raises:
            LocalError: `file_damaged`.
        """
        try:
            content = dict(cbor.decode(data))  # type: ignore[arg-type]  # anything else is refused below
            state = cls(tuple(GatedCredential(**found) for found in content["credentials"]))
            same = state.to_bytes() == data
        except Exception:  # noqa: BLE001 - the decoder raises what it likes, and its words may hold a secret
            raise LocalError("file_damaged", "gated key") from None
        if not same:
            raise LocalError("file_damaged", "gated key: another form")
        return state


class GatedFile:
    """The sealed file of one key; absent until the first change."""

    def __init__(self, path: Path, sealer: Sealer) -> None:
        self._path = path
        self._sealer = sealer

    def read(self) -> GatedState:
        """Return what the key remembers now.

        Raises:
            LocalError: `file_damaged`.
        """
        if not self._path.exists():
            return GatedState()
        return GatedState.from_bytes(self._sealer.open(_PURPOSE, read_private(self._path, GATED_KEY_MAX)))

    def change(self, make: Callable[[GatedState], tuple[GatedState, GatedCredential]]) -> GatedCredential:
        """Replace the state by what `make` makes of it, durably, and return the credential it is about.

        Nothing is written where `make` raises.

        Raises:
            LocalError: `file_damaged`, `disk_full` or `storage_failed`.
        """
        with self._locked():
            after, credential = make(self.read())
            self._write(after)
            return credential

    def forget(self, credential_id: bytes) -> None:
        """Remove a credential, durably; one that is not there is fine.

        Raises:
            LocalError: `file_damaged`, `disk_full` or `storage_failed`.
        """
        with self._locked():
            before = self.read()
            after = before.without(credential_id)
            if after != before:
                self._write(after)

    def _locked(self) -> AbstractContextManager[None]:
        return locked(self._path.with_name(f".{self._path.name}.lock"))

    def _write(self, state: GatedState) -> None:
        write_private(self._path, self._sealer.seal(_PURPOSE, state.to_bytes()))
