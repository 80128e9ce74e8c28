"""A software key on a cable in software: python-fido2's own USB transport drives it, packet by packet.

It exercises what the message level does not: channels, continuation packets, keepalives, the cancel packet and
unplugging. A read waits no longer than a real key may be silent.
"""

from __future__ import annotations

import errno
import os
import queue

from fido2.ctap import CtapDevice
from fido2.hid.base import CtapHidConnection

from authenticator.approve.hid_endpoint import HidEndpoint
from authenticator.limits import KEY_ANSWER_TIMEOUT


class VirtualHidConnection(CtapHidConnection):
    """The platform's end of the cable.

    Args:
        device: the key at the other end.
        patience: seconds that a read waits for a packet.
    """

    def __init__(self, device: CtapDevice, patience: float = KEY_ANSWER_TIMEOUT) -> None:
        self._patience = patience
        self._packets: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._endpoint = HidEndpoint(device, self._packets.put, on_gone=lambda: self._packets.put(None))

    def read_packet(self) -> bytes:
        """Return the next packet.

        Raises:
            OSError: ENODEV after unplugging, ETIMEDOUT where the key is silent.
        """
        try:
            packet = self._packets.get(timeout=self._patience)
        except queue.Empty:
            raise OSError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT)) from None
        if packet is None:
            self._packets.put(None)
            raise _unplugged()
        return packet

    def write_packet(self, data: bytes) -> None:
        """Send a packet.

        Raises:
            OSError: ENODEV after unplugging.
        """
        if self._endpoint.gone:
            raise _unplugged()
        self._endpoint.receive(data)

    def close(self) -> None:
        """Unplug the key."""
        self._endpoint.unplug()


def _unplugged() -> OSError:
    return OSError(errno.ENODEV, "the key was unplugged")
