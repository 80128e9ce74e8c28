"""Several keys in the ports of one computer, each down to its packets, with somebody's hand at each."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

from fido2 import cbor
from fido2.ctap import STATUS, CtapDevice
from fido2.ctap2.base import Ctap2
from fido2.hid import CTAPHID

from authenticator.approve.authenticator import KeyKind, NewCredential
from authenticator.approve.client import FidoAuthenticator
from authenticator.approve.interaction import Interaction, TouchPrompt
from authenticator.approve.virtual_hands import Touch, Verdict
from tests.fakes.hid_pipe import HidPipe, plugged_in
from tests.fakes.key_faults import is_look
from tests.fakes.keys import enrol_request, virtual_authenticator, virtual_key
from tests.fakes.person import Person


class Finger:
    """Hands that touch once they are told to.

    Attributes:
        waiting: the key blinks.
        comes: it is touched.
    """

    def __init__(self) -> None:
        self.waiting = threading.Event()
        self.comes = threading.Event()

    def touch(self, reason: Touch) -> bool:
        self.waiting.set()
        return self.comes.wait(20)

    def verify(self) -> Verdict:
        return "verified" if self.touch("sign") else "declined"


class Watched(CtapDevice):
    """A key, and what it was asked: `look`, `blink`, `sign`, `make`, `pin` or `info`.

    Attributes:
        closed: it was closed, so that nothing blinks.
    """

    def __init__(self, inner: CtapDevice, log: list[str]) -> None:
        self.closed = threading.Event()
        self._inner = inner
        self._log = log

    @property
    def capabilities(self) -> int:
        return self._inner.capabilities

    def call(
        self,
        cmd: int,
        data: bytes = b"",
        event: threading.Event | None = None,
        on_keepalive: Callable[[STATUS], None] | None = None,
    ) -> bytes:
        if cmd == CTAPHID.CBOR:
            self._log.append(_what(data))
        return self._inner.call(cmd, data, event, on_keepalive)

    def close(self) -> None:
        self.closed.set()
        self._inner.close()

    @classmethod
    def list_devices(cls) -> Iterator[CtapDevice]:
        return iter(())


class PluggedKey(FidoAuthenticator):
    """A key in a port.

    Attributes:
        log: what it was asked.
        finger: the hand at it.
        pipes: one for each time it was opened.
        change: what is put between it and the cable.
    """

    kind: ClassVar[KeyKind] = "usb"

    def __init__(self, name: str, state: Path, *, built_in_uv: bool = True) -> None:
        super().__init__(name)
        self.log: list[str] = []
        self.finger = Finger()
        self.pipes: list[HidPipe] = []
        self._opened: list[Watched] = []
        self.change: Callable[[CtapDevice], CtapDevice] = lambda device: device
        self._state = state
        self._built_in_uv = built_in_uv

    def open_device(self, _interaction: Interaction | None, _prompt: TouchPrompt, _stop: threading.Event) -> CtapDevice:
        inner = virtual_key(self._state, self.finger, built_in_uv=self._built_in_uv)
        self._opened.append(Watched(self.change(inner), self.log))
        return plugged_in(self._opened[-1], self.pipes.append)

    def made(self) -> NewCredential:
        """A credential that was made on it before."""
        return virtual_authenticator(self._state).enrol(enrol_request(), None, Person())

    def give_pin(self, pin: str) -> None:
        """Set its PIN."""
        virtual_authenticator(self._state).set_pin(pin)

    def goes_dark(self) -> bool:
        """Tell whether it is closed soon, each time it was opened, so that nothing blinks."""
        return all(device.closed.wait(5) for device in self._opened)


def _what(data: bytes) -> str:
    if is_look(data):
        return "look"
    if data[0] == Ctap2.CMD.MAKE_CREDENTIAL and cbor.decode(data[1:]).get(8) == b"":  # type: ignore[union-attr]
        return "blink"
    names = {
        Ctap2.CMD.MAKE_CREDENTIAL: "make",
        Ctap2.CMD.GET_ASSERTION: "sign",
        Ctap2.CMD.GET_INFO: "info",
        Ctap2.CMD.CLIENT_PIN: "pin",
        Ctap2.CMD.SELECTION: "blink",
    }
    return names.get(Ctap2.CMD(data[0]), "other")
