"""authenticatorLargeBlobs: one list of blobs for all credentials, read and written in fragments.

CTAP 2.1, section 6.10. Rules: what is written replaces the list only when its last fragment is there and its
hash is right; anybody may read; writing takes a token where the key can verify anybody.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fido2.ctap import CtapError

from authenticator.approve.hid_packets import MESSAGE_MAX
from authenticator.approve.virtual_chip import Chip
from authenticator.approve.virtual_hands import Call
from authenticator.approve.virtual_params import ERR, Params
from authenticator.approve.virtual_token import WRITE_BLOBS, Proof
from authenticator.limits import VIRTUAL_BLOBS_MAX
from authenticator.protocol.canonical import sha256

_FRAGMENT_MAX = MESSAGE_MAX - 64  # bytes; CTAP's own reserve
_HASH = 16  # bytes of the hash at the end
_SHORTEST = 17  # bytes: an empty list and the hash
_OFFSET_MAX = 0xFFFF_FFFF


class Blobs:
    """The command, on one plugged-in key."""

    def __init__(self, chip: Chip) -> None:
        self._chip = chip
        self._pending = b""
        self._expected = 0

    def run(self, params: Params, _call: Call) -> dict[Any, Any]:
        """Read a fragment, or take one."""
        offset = params.optional_integer(3)
        if offset is None or not 0 <= offset <= _OFFSET_MAX or (1 in params) == (2 in params):
            raise CtapError(ERR.INVALID_PARAMETER)
        if 1 in params:
            return {1: self._read(params, offset)}
        self._write(params, offset)
        return {}

    def _read(self, params: Params, offset: int) -> bytes:
        length = params.integer(1)
        if any(key in params for key in (4, 5, 6)):
            raise CtapError(ERR.INVALID_PARAMETER)
        if not 0 <= length <= _FRAGMENT_MAX:
            raise CtapError(ERR.INVALID_LENGTH)
        stored = self._chip.state.read().large_blobs
        if offset > len(stored):
            raise CtapError(ERR.INVALID_PARAMETER)
        return stored[offset : offset + length]

    def _write(self, params: Params, offset: int) -> None:
        fragment = params.data(2)
        if len(fragment) > _FRAGMENT_MAX:
            raise CtapError(ERR.INVALID_LENGTH)
        if offset == 0:
            self._begin(params.optional_integer(4))
        elif 4 in params:
            raise CtapError(ERR.INVALID_PARAMETER)
        if offset != len(self._pending) or not self._expected:
            raise CtapError(ERR.INVALID_SEQ)
        self._authorise(params, offset, fragment)
        if offset + len(fragment) > self._expected:
            raise CtapError(ERR.INVALID_PARAMETER)
        self._pending += fragment
        if len(self._pending) == self._expected:
            self._commit()

    def _begin(self, length: int | None) -> None:
        if length is None or length < _SHORTEST:
            raise CtapError(ERR.INVALID_PARAMETER)
        if length > VIRTUAL_BLOBS_MAX:
            raise CtapError(ERR.LARGE_BLOB_STORAGE_FULL)
        self._pending, self._expected = b"", length

    def _authorise(self, params: Params, offset: int, fragment: bytes) -> None:
        state = self._chip.state.read()
        if self._chip.protected(state) or state.always_uv:
            message = b"\xff" * 32 + b"\x0c\x00" + offset.to_bytes(4, "little") + sha256(fragment)
            self._chip.require_token(message, Proof.read(params, 5, 6), WRITE_BLOBS)

    def _commit(self) -> None:
        written, self._pending, self._expected = self._pending, b"", 0
        if sha256(written[:-_HASH])[:_HASH] != written[-_HASH:]:
            raise CtapError(ERR.INTEGRITY_FAILURE)
        self._chip.state.change(lambda state: (replace(state, large_blobs=written), None))
