"""A platform that speaks CTAPHID by hand, to a machine without threads."""

from __future__ import annotations

import struct

from fido2.hid import CAPABILITY, CTAPHID

from authenticator.approve.hid_machine import HidMachine, Reaction, Request
from authenticator.approve.hid_packets import BROADCAST, Opening, read_packet, to_packets

NONCE = b"12345678"
KEY = int(CAPABILITY.WINK | CAPABILITY.CBOR | CAPABILITY.NMSG)


class Wire:
    """A machine, its clock, and what it said.

    Attributes:
        now: seconds; a test moves it.
        request: the last one that the key was to answer.
        cancelled: how often the key was told to give up.
    """

    def __init__(self, capabilities: int = KEY) -> None:
        self.machine = HidMachine(capabilities)
        self.now = 100.0
        self.request: Request | None = None
        self.cancelled = 0

    def channel(self) -> int:
        """Have a channel given out."""
        (packet,) = self.send(BROADCAST, CTAPHID.INIT, NONCE)
        found: int = struct.unpack_from(">I", packet, 7 + len(NONCE))[0]
        return found

    def send(self, channel: int, command: int, message: bytes = b"", *, first: int | None = None) -> tuple[bytes, ...]:
        """Send a message, or its first packets only, and return what was said to it."""
        return self.put(*to_packets(channel, command, message)[:first])

    def put(self, *packets: bytes) -> tuple[bytes, ...]:
        """Send packets as they are."""
        said: tuple[bytes, ...] = ()
        for packet in packets:
            reaction: Reaction = self.machine.receive(packet, self.now)
            said += reaction.packets
            self.cancelled += reaction.cancel
            self.request = reaction.request or self.request
        return said


def error_of(packets: tuple[bytes, ...]) -> tuple[int, int]:
    """Channel and code of the one error that was said."""
    (packet,) = packets
    found = read_packet(packet)
    assert isinstance(found, Opening)
    assert (found.command, found.length) == (CTAPHID.ERROR, 1)
    return found.channel, found.data[0]


def opening(packets: tuple[bytes, ...]) -> Opening:
    """The first packet of what was said."""
    found = read_packet(packets[0])
    assert isinstance(found, Opening)
    return found
