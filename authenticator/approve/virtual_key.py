"""A software security key: a CTAP 2.1 authenticator that speaks to python-fido2 like one on USB.

It is for tests and for machines without another key, and it is honest about it: its AAGUID names it, its
transport is `internal`, and a network may refuse it. Its `Hands` stand for what a person does to a key of
plastic: touch it, or let it recognise them. Rules, beside those of the standard:

- Everything that counts is on the disk before the answer is given (`virtual_state.py`).
- Opening it is plugging it in: the token, the key agreement and the three-in-a-row lock start anew.
- A touch is waited for beside the caller's thread, so that a cancel is answered at once.

Each command is a class of its own over the same `Chip`; here they are only called.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from fido2 import cbor
from fido2.ctap import STATUS, CtapDevice, CtapError
from fido2.ctap2.base import Ctap2
from fido2.hid import CAPABILITY, CTAPHID

from authenticator.approve.hid_packets import MESSAGE_MAX
from authenticator.approve.virtual_blobs import Blobs
from authenticator.approve.virtual_chip import Chip, Traits
from authenticator.approve.virtual_client_pin import PinCommand
from authenticator.approve.virtual_config import Settings
from authenticator.approve.virtual_hands import Call, Hands
from authenticator.approve.virtual_info import Info
from authenticator.approve.virtual_making import Making
from authenticator.approve.virtual_management import Management
from authenticator.approve.virtual_params import ERR, Params
from authenticator.approve.virtual_signing import Signing
from authenticator.approve.virtual_state import Sealer, StateFile

_RESET_WINDOW = 10  # seconds after plugging in; a reset later could be a trick
_CMD = Ctap2.CMD


class VirtualKey(CtapDevice):
    """The key, plugged in. One command runs at a time.

    Args:
        path: its sealed state; absent for a new key.
        sealer: what seals it.
        hands: the person.
        built_in_uv: it recognises the person itself, so that no PIN is needed.
        traits: what kind of key it is, where more than that is to be said.
        clock: seconds that only grow.
    """

    def __init__(
        self,
        path: Path,
        sealer: Sealer,
        hands: Hands,
        *,
        built_in_uv: bool = True,
        traits: Traits | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._chip = Chip(StateFile(path, sealer), hands, traits or Traits(built_in_uv), clock)
        self._power_up()

    def _power_up(self) -> None:
        """Start the commands that keep something between two requests."""
        self._signing, self._management = Signing(self._chip), Management(self._chip)
        self._commands: dict[int, Callable[[Params, Call], dict[Any, Any]]] = {
            _CMD.MAKE_CREDENTIAL: Making(self._chip).run,
            _CMD.GET_ASSERTION: self._signing.run,
            _CMD.GET_NEXT_ASSERTION: self._signing.run_next,
            _CMD.GET_INFO: Info(self._chip).run,
            _CMD.CLIENT_PIN: PinCommand(self._chip).run,
            _CMD.RESET: self._reset,
            _CMD.CREDENTIAL_MGMT: self._management.run,
            _CMD.SELECTION: self._selection,
            _CMD.LARGE_BLOBS: Blobs(self._chip).run,
            _CMD.CONFIG: Settings(self._chip).run,
        }

    @property
    def capabilities(self) -> int:
        """CBOR, and no U2F."""
        return int(CAPABILITY.CBOR | CAPABILITY.NMSG | CAPABILITY.WINK)

    @classmethod
    def list_devices(cls) -> Iterator[CtapDevice]:
        """Nothing: a virtual key has to be opened by its file."""
        return iter(())

    def close(self) -> None:
        """Unplug it; a command that waits ends with an error of the operating system, as on USB."""
        self._chip.plug.pull()

    def call(
        self,
        cmd: int,
        data: bytes = b"",
        event: threading.Event | None = None,
        on_keepalive: Callable[[STATUS], None] | None = None,
    ) -> bytes:
        """Answer one message, as the transport would carry it."""
        self._chip.plug.check()
        if cmd == CTAPHID.PING:
            return data
        if cmd == CTAPHID.WINK:
            return b""
        if cmd != CTAPHID.CBOR:
            raise CtapError(ERR.INVALID_COMMAND)
        try:
            return b"\x00" + self._answer(data, Call(event or threading.Event(), on_keepalive))
        except CtapError as error:
            return bytes([error.code])

    def _answer(self, data: bytes, call: Call) -> bytes:
        if len(data) > MESSAGE_MAX:
            raise CtapError(ERR.REQUEST_TOO_LARGE)
        command = self._commands.get(data[0]) if data else None
        if command is None:
            raise CtapError(ERR.INVALID_COMMAND)
        if data[0] != _CMD.GET_NEXT_ASSERTION:
            self._signing.forget()
        if data[0] != _CMD.CREDENTIAL_MGMT:
            self._management.forget()
        answer = command(Params.decode(data[1:]), call)
        return cbor.encode(answer) if answer else b""

    def _reset(self, _params: Params, call: Call) -> dict[Any, Any]:
        if self._chip.plug.seconds > _RESET_WINDOW:
            raise CtapError(ERR.NOT_ALLOWED)
        self._chip.touch("reset", call)
        self._chip.erase()
        self._power_up()
        return {}

    def _selection(self, _params: Params, call: Call) -> dict[Any, Any]:
        self._chip.touch("select", call)
        return {}
