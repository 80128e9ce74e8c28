"""Keys on USB (and NFC readers that look like it), as python-fido2 finds them."""

from __future__ import annotations

from typing import ClassVar

from fido2.ctap import CtapDevice
from fido2.hid import open_device

from authenticator.approve.authenticator import KeyKind
from authenticator.approve.client import FidoAuthenticator
from authenticator.approve.interaction import Interaction, TouchPrompt


class SecurityKey(FidoAuthenticator):
    """One plugged-in key; opened for each errand, so that other programs may use it in between."""

    kind: ClassVar[KeyKind] = "usb"

    def __init__(self, key_name: str, path: str) -> None:
        super().__init__(key_name)
        self._path = path

    def open_device(self, _interaction: Interaction | None, _prompt: TouchPrompt) -> CtapDevice:
        """Open the key's device file."""
        return open_device(self._path)
