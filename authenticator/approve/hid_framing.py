"""CTAPHID packets on a stream: each behind its length, two bytes, big-endian.

It is what emulated keys speak over TCP. The stream may come in pieces of any size.
"""

from __future__ import annotations

from authenticator.approve.hid_packets import PACKET_SIZE

_PREFIX = 2


class FramingError(Exception):
    """The stream holds something else than packets; it cannot be read on."""


class PacketReader:
    """Puts packets together again."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[bytes]:
        """Take a piece of the stream, and return the packets that are whole now.

        Raises:
            FramingError: a length that no packet has.
        """
        self._buffer += data
        packets = []
        while len(self._buffer) >= _PREFIX:
            length = int.from_bytes(self._buffer[:_PREFIX], "big")
            if length != PACKET_SIZE:
                raise FramingError
            if len(self._buffer) < _PREFIX + length:
                break
            packets.append(bytes(self._buffer[_PREFIX : _PREFIX + length]))
            del self._buffer[: _PREFIX + length]
        return packets


def framed(packet: bytes) -> bytes:
    """A packet as it goes into the stream."""
    return len(packet).to_bytes(_PREFIX, "big") + packet
