"""A software key behind a TCP port of this computer, for testers without a key of plastic.

Rules: it listens on a loopback address only; one platform at a time is served and the next one waits; a
connection is a power-up and its end an unplugging, so that locks and tokens behave as on USB while what the key
remembers stays in its file. A stream that holds something else than packets is hung up on.
"""

from __future__ import annotations

import select
import socket
import threading
from collections.abc import Callable
from contextlib import suppress

from fido2.ctap import CtapDevice, CtapError

from authenticator.approve.hid_endpoint import HidEndpoint
from authenticator.approve.hid_framing import FramingError, PacketReader, framed
from authenticator.approve.pin import normal_pin
from authenticator.approve.tcp_device import DeviceAddress
from authenticator.approve.virtual_hands import Touch, Verdict
from authenticator.approve.virtual_pin import give_pin
from authenticator.approve.virtual_state import StateFile
from authenticator.errors import LocalError, SecurityKeyError
from authenticator.limits import TOUCH_TIMEOUT

_POLL = 0.05  # seconds between looks at whether to stop
_SEND_TIMEOUT = 5  # seconds that a platform may leave its answers unread
_CHUNK = 4096  # bytes of one read
_WAITING = 4  # platforms that wait for their turn


class WillingHands:
    """A person who always touches at once, and is always recognised."""

    def touch(self, _reason: Touch) -> bool:
        """Touch."""
        return True

    def verify(self) -> Verdict:
        """Be recognised."""
        return "verified"


class AbsentHands:
    """Nobody: the key waits until it is cancelled, unplugged or out of patience."""

    def touch(self, _reason: Touch) -> bool:
        """Come only when the key has given up long since."""
        threading.Event().wait(2 * TOUCH_TIMEOUT)
        return False

    def verify(self) -> Verdict:
        """Never come either."""
        self.touch("sign")
        return "declined"


class KeyServer:
    """Serves one key until it is told to stop.

    Args:
        listener: bound to a loopback address, and listening.
        plug_in: powers the key up, for one platform.

    Attributes:
        address: where it listens.
    """

    def __init__(self, listener: socket.socket, plug_in: Callable[[], CtapDevice]) -> None:
        self._listener = listener
        self._plug_in = plug_in
        self._stopping = False  # set by a signal handler, which may take no lock
        host, port = listener.getsockname()[:2]
        self.address = DeviceAddress(host, port)

    def stop(self) -> None:
        """Stop soon; a platform that is being served finds the key unplugged."""
        self._stopping = True

    def run(self) -> None:
        """Serve one platform after the other, until `stop`."""
        while not self._stopping:
            if _readable(self._listener):
                with suppress(OSError):  # whoever came has gone again
                    client, _ = self._listener.accept()
                    with client:
                        self._serve(client)

    def _serve(self, client: socket.socket) -> None:
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        client.settimeout(_SEND_TIMEOUT)
        endpoint = HidEndpoint(self._plug_in(), lambda packet: client.sendall(framed(packet)))
        try:
            self._pass_on(client, endpoint)
        except FramingError:
            return
        finally:
            endpoint.unplug()

    def _pass_on(self, client: socket.socket, endpoint: HidEndpoint) -> None:
        reader = PacketReader()
        while not self._stopping and not endpoint.gone:
            if not _readable(client):
                continue
            data = client.recv(_CHUNK)
            if not data:
                return
            for packet in reader.feed(data):
                endpoint.receive(packet)


def listen(address: DeviceAddress) -> socket.socket:
    """Listen at an address.

    Raises:
        LocalError: `port_in_use`.
    """
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    try:
        return socket.create_server((address.host, address.port), family=family, backlog=_WAITING)
    except OSError as error:
        raise LocalError("port_in_use", address.url) from error


def give_key_pin(state: StateFile, pin: str) -> None:
    """Give a key its PIN before it is served, whatever it had before.

    Raises:
        SecurityKeyError: `pin_policy`.
    """
    try:
        give_pin(state, normal_pin(pin))
    except CtapError as error:
        raise SecurityKeyError("pin_policy") from error


def _readable(found: socket.socket) -> bool:
    return bool(select.select([found], [], [], _POLL)[0])
