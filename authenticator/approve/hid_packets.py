"""CTAPHID packets: how a message is cut into reports of 64 bytes, and what one report says.

CTAP 2.1, section 11.2.4. The first packet of a message names its command and length, the others count up; all
name their channel. Bytes after the end of a message are padding and are not looked at.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

PACKET_SIZE = 64
BROADCAST = 0xFFFF_FFFF

_OPENING = struct.Struct(">IBH")
_CONTINUING = struct.Struct(">IB")
_IS_OPENING = 0x80
_FIRST_DATA = PACKET_SIZE - _OPENING.size
_NEXT_DATA = PACKET_SIZE - _CONTINUING.size
_CONTINUATIONS_MAX = 128
MESSAGE_MAX = _FIRST_DATA + _CONTINUATIONS_MAX * _NEXT_DATA


@dataclass(frozen=True, slots=True)
class Opening:
    """The first packet of a message.

    Attributes:
        channel: whose it is.
        command: a `CTAPHID` number.
        length: bytes of the whole message.
        data: its beginning, perhaps with padding.
    """

    channel: int
    command: int
    length: int
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Continuing:
    """A later packet of a message.

    Attributes:
        channel: whose it is.
        sequence: 0 for the second packet of the message.
        data: its next part, perhaps with padding.
    """

    channel: int
    sequence: int
    data: bytes = field(repr=False)


def read_packet(packet: bytes) -> Opening | Continuing:
    """Take a packet of `PACKET_SIZE` bytes apart; every one has a meaning."""
    channel, kind = _CONTINUING.unpack_from(packet)
    if not kind & _IS_OPENING:
        return Continuing(channel, kind, packet[_CONTINUING.size :])
    _, _, length = _OPENING.unpack_from(packet)
    return Opening(channel, kind & ~_IS_OPENING, length, packet[_OPENING.size :])


def to_packets(channel: int, command: int, message: bytes) -> tuple[bytes, ...]:
    """Cut a message of at most `MESSAGE_MAX` bytes into packets."""
    packets = [_OPENING.pack(channel, _IS_OPENING | command, len(message)) + message[:_FIRST_DATA]]
    for sequence, start in enumerate(range(_FIRST_DATA, len(message), _NEXT_DATA)):
        packets.append(_CONTINUING.pack(channel, sequence) + message[start : start + _NEXT_DATA])
    return tuple(packet.ljust(PACKET_SIZE, b"\0") for packet in packets)
