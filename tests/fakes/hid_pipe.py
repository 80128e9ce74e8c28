"""A USB cable in software, with an eye on it: any device at the end of python-fido2's own transport."""

from __future__ import annotations

from collections.abc import Callable

from fido2.ctap import CtapDevice
from fido2.hid import CTAPHID, CtapHidDevice
from fido2.hid.base import HidDescriptor

from authenticator.approve.hid_connection import VirtualHidConnection
from authenticator.approve.hid_packets import PACKET_SIZE, Opening, read_packet


class HidPipe(VirtualHidConnection):
    """The platform's end of the cable.

    Attributes:
        cancels: cancel packets that went through it.
    """

    def __init__(self, device: CtapDevice) -> None:
        super().__init__(device)
        self.cancels = 0

    def write_packet(self, data: bytes) -> None:
        found = read_packet(data)
        if isinstance(found, Opening) and found.command == CTAPHID.CANCEL:
            self.cancels += 1
        super().write_packet(data)

    def unplug(self) -> None:
        """Pull the cable."""
        self.close()


def plugged_in(device: CtapDevice, on_pipe: Callable[[HidPipe], None] = lambda _pipe: None) -> CtapHidDevice:
    """Return the library's own USB device at the other end of a pipe."""
    pipe = HidPipe(device)
    on_pipe(pipe)
    return CtapHidDevice(HidDescriptor("pipe", 1, 1, PACKET_SIZE, PACKET_SIZE, "Pipe key", None), pipe)
