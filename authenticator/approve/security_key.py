"""Keys that are plugged in or held to a reader, as python-fido2 finds them.

A key is opened for each errand, so that other programs may use it in between.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from fido2.ctap import CtapDevice
from fido2.hid import CtapHidDevice, get_descriptor, open_connection

from authenticator.approve import nfc
from authenticator.approve.authenticator import KeyKind
from authenticator.approve.client import FidoAuthenticator
from authenticator.approve.interaction import Interaction, TouchPrompt


def open_device(path: str) -> CtapDevice:
    """Open a device file, and close it again where the key does not answer as one; it may raise anything."""
    descriptor = get_descriptor(path)  # type: ignore[no-untyped-call]  # the library left it untyped
    connection = open_connection(descriptor)  # type: ignore[no-untyped-call]  # and this
    try:
        return CtapHidDevice(descriptor, connection)
    except BaseException:
        connection.close()
        raise


class SecurityKey(FidoAuthenticator):
    """One plugged-in key."""

    kind: ClassVar[KeyKind] = "usb"

    def __init__(self, key_name: str, path: str) -> None:
        super().__init__(key_name)
        self._path = path

    def open_device(self, _interaction: Interaction | None, _prompt: TouchPrompt) -> CtapDevice:
        """Open the key's device file."""
        return open_device(self._path)


class ReaderKey(FidoAuthenticator):
    """The key that lies on a reader."""

    kind: ClassVar[KeyKind] = "nfc"

    def __init__(self, key_name: str, reader: str) -> None:
        super().__init__(key_name)
        self._reader = reader

    def open_device(self, _interaction: Interaction | None, _prompt: TouchPrompt) -> CtapDevice:
        """Connect to the card on the reader."""
        return nfc.open_reader(self._reader)


class SocketKey(FidoAuthenticator):
    """A software key that another process of this computer serves, for testers; a key on USB in all but the cable."""

    kind: ClassVar[KeyKind] = "usb"

    def __init__(self, key_name: str, url: str, opener: Callable[[str], CtapDevice]) -> None:
        super().__init__(key_name)
        self._url = url
        self._opener = opener

    def open_device(self, _interaction: Interaction | None, _prompt: TouchPrompt) -> CtapDevice:
        """Connect to the process."""
        return self._opener(self._url)
