"""Keys that go wrong as told: at one of their commands, or in what they send down the cable."""

from __future__ import annotations

import queue
import struct
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

from fido2 import cbor
from fido2.ctap import STATUS, CtapDevice, CtapError
from fido2.ctap2.base import Ctap2
from fido2.ctap2.pin import ClientPin
from fido2.hid import CAPABILITY, CTAPHID, CtapHidDevice
from fido2.hid.base import CtapHidConnection, HidDescriptor

_SIZE = 64
_INIT = 0x80
_CHANNEL = b"\1\2\3\4"
Fail = Callable[[bytes], bytes]
"""Gets a key's answer and gives another one, or raises."""


def is_look(data: bytes) -> bool:
    """Tell whether this is a silent look for a credential."""
    if data[:1] != bytes([Ctap2.CMD.GET_ASSERTION]):
        return False
    content: Any = cbor.decode(data[1:])
    return bool(content.get(5) == {"up": False})


def at(command: int) -> Callable[[bytes], bool]:
    """The command, and no silent look."""
    return lambda data: data[:1] == bytes([command]) and not is_look(data)


def at_pin(command: ClientPin.CMD) -> Callable[[bytes], bool]:
    """One of the commands for PIN and verification."""

    def matches(data: bytes) -> bool:
        if data[:1] != bytes([Ctap2.CMD.CLIENT_PIN]):
            return False
        content: Any = cbor.decode(data[1:])
        return bool(content.get(2) == command)

    return matches


class FaultyKey(CtapDevice):
    """A key that fails where `matches` says so.

    Attributes:
        seen: the commands that came.
        closed: it was closed.
    """

    def __init__(self, inner: CtapDevice, matches: Callable[[bytes], bool], fail: Fail) -> None:
        self._inner = inner
        self._matches = matches
        self._fail = fail
        self.seen: list[bytes] = []
        self.closed = threading.Event()

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
        self.seen.append(data)
        answer = self._inner.call(cmd, data, event, on_keepalive)
        return self._fail(answer) if cmd == CTAPHID.CBOR and self._matches(data) else answer

    def close(self) -> None:
        self.closed.set()
        self._inner.close()

    @classmethod
    def list_devices(cls) -> Iterator[CtapDevice]:
        return iter(())


def status(code: int) -> Fail:
    """Answer with a status instead."""
    return lambda _answer: bytes([code])


def raises(error: BaseException) -> Fail:
    """Raise instead of answering."""

    def fail(_answer: bytes) -> bytes:
        raise error

    return fail


def answers(content: bytes) -> Fail:
    """Answer with these bytes instead."""
    return lambda _answer: content


def packet(command: int, content: bytes, length: int | None = None, channel: bytes = _CHANNEL) -> bytes:
    """The first packet of a message, or its only one."""
    size = len(content) if length is None else length
    return (channel + struct.pack(">BH", _INIT | command, size) + content[: _SIZE - 7]).ljust(_SIZE, b"\0")


def continuation(number: int, content: bytes, channel: bytes = _CHANNEL) -> bytes:
    """A later packet of a message."""
    return (channel + bytes([number]) + content[: _SIZE - 5]).ljust(_SIZE, b"\0")


class ScriptedCable(CtapHidConnection):
    """A cable at whose end something answers each request with what `script` gives; None is an unplugging.

    Attributes:
        cancels: cancel packets that went through it.
        closed: it was closed.
    """

    def __init__(self, script: Callable[[ScriptedCable], Iterator[bytes | None]]) -> None:
        self._script = script
        self._packets: queue.Queue[bytes | None] = queue.Queue()
        self.cancels = 0
        self.closed = threading.Event()

    def write_packet(self, data: bytes) -> None:
        command = data[4] & 0x7F
        if not data[4] & _INIT:
            return
        if command == CTAPHID.INIT:
            content = data[7:15] + _CHANNEL + bytes([2, 1, 0, 0, int(CAPABILITY.CBOR)])
            self._packets.put(packet(CTAPHID.INIT, content, channel=data[:4]))
        elif command == CTAPHID.CANCEL:
            self.cancels += 1
        else:
            threading.Thread(target=self._play, daemon=True).start()

    def read_packet(self) -> bytes:
        got = self._packets.get(timeout=30)
        if got is None:
            raise OSError(5, "unplugged")
        return got

    def close(self) -> None:
        self.closed.set()
        self._packets.put(None)

    def _play(self) -> None:
        for one in self._script(self):
            if self.closed.is_set():
                return
            self._packets.put(one)

    def device(self) -> CtapHidDevice:
        """The library's own device at this end."""
        return CtapHidDevice(HidDescriptor("script", 1, 1, _SIZE, _SIZE, "Scripted key", None), self)


def keeps_alive(*states: int, until_cancel: bool, every: float = 0.01) -> Callable[[ScriptedCable], Iterator[bytes]]:
    """Say again and again that it works or waits: for good, or until the cancel, which it then answers."""

    def script(cable: ScriptedCable) -> Iterator[bytes]:
        while not cable.closed.is_set():
            for state in states:
                yield packet(CTAPHID.KEEPALIVE, bytes([state]))
                time.sleep(every)
            if until_cancel and cable.cancels:
                yield packet(CTAPHID.CBOR, bytes([CtapError.ERR.KEEPALIVE_CANCEL]))
                return

    return script


def sends(*packets: bytes | None) -> Callable[[ScriptedCable], Iterator[bytes | None]]:
    """Send these packets, then nothing."""
    return lambda _cable: iter(packets)
