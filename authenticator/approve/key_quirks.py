"""What the library and published keys do that is not expected of them, put right between the two.

- The library waits for ever for a key that another program keeps busy, unless it was given an event to stop it; for
  some questions it gives none, and none for the first one, which opens a channel. Every question gets the errand's own
  here.
- CTAP 2.0 lets a key leave the credential out of its answer where it was asked for one only; the library then fails
  for want of it, so it is put back. Nothing else of an answer is changed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

from fido2 import cbor
from fido2.ctap import STATUS, CtapDevice
from fido2.ctap2.base import Ctap2
from fido2.hid import CTAPHID, CtapHidDevice
from fido2.hid.base import CtapHidConnection, HidDescriptor

_CREDENTIAL = 1  # in the answer
_ALLOWED = 3  # in the question


class StoppableDevice(CtapHidDevice):
    """The library's device at the end of a cable, which can be stopped from its first packet on.

    Args:
        descriptor: as it was listed.
        connection: the cable.
        stop: ends what is asked without an event of its own.
    """

    def __init__(self, descriptor: HidDescriptor, connection: CtapHidConnection, stop: threading.Event) -> None:
        self._stop = stop
        super().__init__(descriptor, connection)

    def call(
        self,
        cmd: int,
        data: bytes = b"",
        event: threading.Event | None = None,
        on_keepalive: Callable[[STATUS], None] | None = None,
    ) -> bytes:
        """Ask the key."""
        return super().call(cmd, data, event or self._stop, on_keepalive)


class SteadyDevice(CtapDevice):
    """A key that can be stopped at every question, and whose answers are whole.

    Args:
        inner: the key.
        stop: ends what is asked without an event of its own.
    """

    def __init__(self, inner: CtapDevice, stop: threading.Event) -> None:
        self._inner = inner
        self._stop = stop

    @property
    def capabilities(self) -> int:
        """Those of the key."""
        return self._inner.capabilities

    @property
    def connect(self) -> Callable[[], None] | None:
        """How a key on a reader is connected to anew; None for others."""
        connect: Callable[[], None] | None = getattr(self._inner, "connect", None)
        return connect

    def call(
        self,
        cmd: int,
        data: bytes = b"",
        event: threading.Event | None = None,
        on_keepalive: Callable[[STATUS], None] | None = None,
    ) -> bytes:
        """Ask the key."""
        answer = self._inner.call(cmd, data, event or self._stop, on_keepalive)
        if cmd == CTAPHID.CBOR and data[:1] == bytes([Ctap2.CMD.GET_ASSERTION]) and answer[:1] == b"\0":
            return _with_credential(data[1:], answer)
        return answer

    def close(self) -> None:
        """Close the key."""
        self._inner.close()

    @classmethod
    def list_devices(cls) -> Iterator[CtapDevice]:
        """Nothing: it is made around a key."""
        return iter(())


def _with_credential(question: bytes, answer: bytes) -> bytes:
    asked: Any = cbor.decode(question)
    given: Any = cbor.decode(answer[1:])
    allowed = asked.get(_ALLOWED, [])
    if not isinstance(given, dict) or _CREDENTIAL in given or len(allowed) != 1:
        return answer
    if cbor.encode(given) != answer[1:]:
        return answer  # not canonical; the library refuses it
    return answer[:1] + cbor.encode({**given, _CREDENTIAL: allowed[0]})
