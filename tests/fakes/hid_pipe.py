"""A USB cable in software: CTAPHID packets between python-fido2's transport and a virtual key.

It exercises what the message level does not: channels, continuation packets, keepalives and the cancel packet.
"""

from __future__ import annotations

import errno
import queue
import struct
import threading
from collections.abc import Callable

from fido2.ctap import STATUS, CtapDevice, CtapError
from fido2.hid import CTAPHID, CtapHidDevice
from fido2.hid.base import CtapHidConnection, HidDescriptor

_SIZE = 64
_INIT = 0x80
_CHANNEL = 0x01020304
_KEEPALIVE = 0.02  # seconds; real keys send one each 100 ms


class HidPipe(CtapHidConnection):
    """One end of the cable; the other is the device."""

    def __init__(self, device: CtapDevice) -> None:
        self._device = device
        self._out: queue.Queue[bytes | None] = queue.Queue()
        self._cancel = threading.Event()
        self._message = b""
        self._length = 0
        self._command = 0
        self.cancels = 0

    def read_packet(self) -> bytes:
        packet = self._out.get(timeout=30)
        if packet is None:
            self._out.put(None)
            raise OSError(errno.EIO, "unplugged")
        return packet

    def write_packet(self, data: bytes) -> None:
        if data[4] & _INIT:
            command, self._length = data[4] & 0x7F, struct.unpack(">H", data[5:7])[0]
            if command == CTAPHID.CANCEL:
                self.cancels += 1
                self._cancel.set()
                return
            self._command, self._message = command, data[7:]
        else:
            self._message += data[5:]
        if len(self._message) >= self._length:
            self._answer(data[:4], self._command, self._message[: self._length])

    def close(self) -> None:
        self._device.close()
        self._out.put(None)

    def unplug(self) -> None:
        """Pull the cable."""
        self.close()

    def _answer(self, channel: bytes, command: int, message: bytes) -> None:
        if command == CTAPHID.INIT:
            content = message + struct.pack(">IBBBBB", _CHANNEL, 2, 1, 0, 0, self._device.capabilities)
            self._send(channel, command, content)
            return
        self._cancel.clear()
        threading.Thread(target=self._work, args=(channel, command, message), daemon=True).start()

    def _work(self, channel: bytes, command: int, message: bytes) -> None:
        done = threading.Event()
        status = STATUS.PROCESSING

        def remember(new: STATUS) -> None:
            nonlocal status
            status = new
            self._send(channel, CTAPHID.KEEPALIVE, bytes([status]))

        def keep_alive() -> None:
            while not done.wait(_KEEPALIVE):
                self._send(channel, CTAPHID.KEEPALIVE, bytes([status]))

        beat = threading.Thread(target=keep_alive, daemon=True)
        beat.start()
        try:
            answer = self._device.call(command, message, self._cancel, remember)
        except CtapError as error:
            command, answer = CTAPHID.ERROR, bytes([int(error.code)])
        except OSError:
            answer = b""
        done.set()
        beat.join()
        if answer:
            self._send(channel, command, answer)

    def _send(self, channel: bytes, command: int, content: bytes) -> None:
        head = channel + struct.pack(">BH", _INIT | command, len(content))
        packet, rest = head + content[: _SIZE - 7], content[_SIZE - 7 :]
        packets = [packet]
        for number in range(128):
            if not rest:
                break
            packets.append(channel + bytes([number]) + rest[: _SIZE - 5])
            rest = rest[_SIZE - 5 :]
        for one in packets:
            self._out.put(one.ljust(_SIZE, b"\0"))


def plugged_in(device: CtapDevice, on_pipe: Callable[[HidPipe], None] = lambda _pipe: None) -> CtapHidDevice:
    """Return the library's own USB device at the other end of a pipe."""
    pipe = HidPipe(device)
    on_pipe(pipe)
    return CtapHidDevice(HidDescriptor("pipe", 1, 1, _SIZE, _SIZE, "Pipe key", None), pipe)
