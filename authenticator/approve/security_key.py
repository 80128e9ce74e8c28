"""Keys that are plugged in or held to a reader, as python-fido2 finds them.

A key is opened for each errand, so that other programs may use it in between.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import ClassVar

from fido2.ctap import CtapDevice
from fido2.hid import get_descriptor, open_connection

from authenticator.approve import nfc
from authenticator.approve.authenticator import KeyKind
from authenticator.approve.client import FidoAuthenticator
from authenticator.approve.interaction import Interaction, TouchPrompt
from authenticator.approve.key_quirks import StoppableDevice


def open_device(path: str, stop: threading.Event) -> CtapDevice:
    """Open a device file, and close it again where the key does not answer as one; it may raise anything.

    Args:
        path: the device file.
        stop: set when the key is waited for no longer; one that another program keeps busy would hold it for good.
    """
    descriptor = get_descriptor(path)  # type: ignore[no-untyped-call]  # the library left it untyped
    connection = open_connection(descriptor)  # type: ignore[no-untyped-call]  # and this
    try:
        return StoppableDevice(descriptor, connection, stop)
    except BaseException:
        connection.close()
        raise


class SecurityKey(FidoAuthenticator):
    """One plugged-in key."""

    kind: ClassVar[KeyKind] = "usb"

    def __init__(self, key_name: str, path: str) -> None:
        super().__init__(key_name)
        self._path = path

    def open_device(self, _interaction: Interaction | None, _prompt: TouchPrompt, stop: threading.Event) -> CtapDevice:
        """Open the key's device file."""
        return open_device(self._path, stop)


class ReaderKey(FidoAuthenticator):
    """The key that lies on a reader."""

    kind: ClassVar[KeyKind] = "nfc"

    def __init__(self, key_name: str, reader: str) -> None:
        super().__init__(key_name)
        self._reader = reader

    def open_device(self, _interaction: Interaction | None, _prompt: TouchPrompt, _stop: threading.Event) -> CtapDevice:
        """Connect to the card on the reader."""
        return nfc.open_reader(self._reader)


class SocketKey(FidoAuthenticator):
    """A software key that another process of this computer serves, for testers; a key on USB in all but the cable."""

    kind: ClassVar[KeyKind] = "usb"

    def __init__(self, key_name: str, url: str, opener: Callable[[str, threading.Event], CtapDevice]) -> None:
        super().__init__(key_name)
        self._url = url
        self._opener = opener

    def open_device(self, _interaction: Interaction | None, _prompt: TouchPrompt, stop: threading.Event) -> CtapDevice:
        """Connect to the process."""
        return self._opener(self._url, stop)
