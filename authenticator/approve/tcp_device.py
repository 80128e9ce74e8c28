"""A key behind a TCP port of this computer: an emulator, `countersign testkey serve` or another maker's.

Nothing is assumed of the far end but the framing (`hid_framing.py`). Rules: loopback addresses only, because
the stream is not encrypted; a read ends in time; the far end going away is an unplugging (`OSError` ENODEV),
one that says nothing is a time-out (ETIMEDOUT), and one that sends something else is broken (EPROTO).
"""

from __future__ import annotations

import errno
import ipaddress
import os
import socket
import struct
import threading
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from fido2.hid import CtapHidDevice
from fido2.hid.base import CtapHidConnection, HidDescriptor

from authenticator.approve.hid_framing import FramingError, PacketReader, framed
from authenticator.approve.hid_packets import PACKET_SIZE
from authenticator.approve.key_quirks import StoppableDevice
from authenticator.errors import InputError
from authenticator.limits import DEVICE_URL_MAX, KEY_ANSWER_TIMEOUT
from authenticator.translation import tr

_SCHEME = "tcp"
_CHUNK = 4096  # bytes of one read


@dataclass(frozen=True, slots=True)
class DeviceAddress:
    """Where a key listens.

    Attributes:
        host: a loopback address, as digits.
        port: 0 only for whoever listens and takes any.
    """

    host: str
    port: int

    @property
    def url(self) -> str:
        """As people write it."""
        return f"{_SCHEME}://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"


def parse_device_url(url: str) -> DeviceAddress:
    """Read `tcp://127.0.0.1:PORT`.

    Raises:
        InputError: `device_address` for anything else, another computer's address among it.
    """
    try:
        if len(url) > DEVICE_URL_MAX:
            raise InputError("device_address", "too long")
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise InputError("device_address", "not a URL") from None
    if parts.scheme != _SCHEME or parts.username is not None or parts.path or parts.query or parts.fragment:
        raise InputError("device_address", "not tcp://HOST:PORT")
    if not port:
        raise InputError("device_address", "no port")
    return DeviceAddress(_loopback(host or ""), port)


def parse_listen_address(text: str) -> DeviceAddress:
    """Read `127.0.0.1:PORT`, where port 0 is any free one.

    Raises:
        InputError: `device_address`.
    """
    host, separator, port = text.rpartition(":")
    if not separator or not port.isascii() or not port.isdecimal() or len(port) > 5 or int(port) > 0xFFFF:
        raise InputError("device_address", "not HOST:PORT")
    return DeviceAddress(_loopback(host.removeprefix("[").removesuffix("]")), int(port))


def open_tcp(url: str, patience: float = KEY_ANSWER_TIMEOUT, stop: threading.Event | None = None) -> CtapHidDevice:
    """Connect to the key at a URL and let it open a channel.

    Args:
        url: such as `tcp://127.0.0.1:35962`.
        patience: seconds that opening may take, and that the key may be silent later.
        stop: set when the key is waited for no longer.

    Raises:
        InputError: `device_address`.
        OSError: nothing is there, says nothing, or speaks something else.
        CtapError: the key refuses to open a channel.
        ConnectionFailure: it opens one in a wrong way.
    """
    address = parse_device_url(url)
    connection = TcpConnection(address, patience)
    try:
        descriptor = HidDescriptor(
            address.url, 0, 0, PACKET_SIZE, PACKET_SIZE, tr("Key at port {port}", port=address.port), None
        )
        device = StoppableDevice(descriptor, connection, stop or threading.Event())
    except struct.error:  # the library does not look how long the answer to INIT is
        connection.close()
        raise _system_error(errno.EPROTO) from None
    except BaseException:
        connection.close()
        raise
    connection.opened()
    return device


class TcpConnection(CtapHidConnection):
    """The platform's end of the stream.

    Args:
        address: where the key listens.
        patience: seconds that it may be silent, and that opening it may take.

    Raises:
        OSError: ENODEV where nothing listens.
    """

    def __init__(self, address: DeviceAddress, patience: float = KEY_ANSWER_TIMEOUT) -> None:
        self._patience = patience
        self._deadline: float | None = time.monotonic() + patience
        self._reader = PacketReader()
        self._packets: deque[bytes] = deque()
        try:
            self._socket = socket.create_connection((address.host, address.port), timeout=patience)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError:
            raise _system_error(errno.ENODEV) from None

    def opened(self) -> None:
        """The channel is open: from here on only silence is limited, for a touch may take its time."""
        self._deadline = None

    def read_packet(self) -> bytes:
        """Return the next packet.

        Raises:
            OSError: ENODEV, ETIMEDOUT or EPROTO.
        """
        deadline = time.monotonic() + self._patience if self._deadline is None else self._deadline
        while (left := deadline - time.monotonic()) > 0:
            if self._packets:
                return self._packets.popleft()
            self._packets.extend(self._receive(left))
        raise _system_error(errno.ETIMEDOUT)

    def write_packet(self, data: bytes) -> None:
        """Send a packet.

        Raises:
            OSError: ENODEV or ETIMEDOUT.
        """
        try:
            self._socket.settimeout(self._patience)
            self._socket.sendall(framed(data))
        except TimeoutError:
            raise _system_error(errno.ETIMEDOUT) from None
        except OSError:
            raise _system_error(errno.ENODEV) from None

    def close(self) -> None:
        """Hang up; a read that waits ends."""
        with suppress(OSError):  # the far end may have been quicker
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _receive(self, seconds: float) -> list[bytes]:
        try:
            self._socket.settimeout(seconds)
            data = self._socket.recv(_CHUNK)
        except TimeoutError:
            raise _system_error(errno.ETIMEDOUT) from None
        except OSError:
            raise _system_error(errno.ENODEV) from None
        if not data:
            raise _system_error(errno.ENODEV)
        try:
            return self._reader.feed(data)
        except FramingError:
            raise _system_error(errno.EPROTO) from None


def _loopback(host: str) -> str:
    """A loopback address as digits; `localhost` is the usual one, whatever a resolver says."""
    try:
        address = ipaddress.ip_address("127.0.0.1" if host == "localhost" else host)
    except ValueError:
        raise InputError("device_address", "not an address") from None
    if not address.is_loopback:
        raise InputError("device_address", "not on this computer")
    return str(address)


def _system_error(number: int) -> OSError:
    return OSError(number, os.strerror(number))
