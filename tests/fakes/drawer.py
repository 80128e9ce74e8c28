"""Several security keys in a drawer, plugged in and out: virtual keys that the app takes for different ones."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from authenticator.approve.authenticator import Authenticator
from authenticator.approve.devices import KeyChoice, KeyDetails, key_details
from authenticator.approve.selection import ManyKeys
from authenticator.approve.virtual_authenticator import VirtualAuthenticator
from authenticator.protocol.identity import Credential
from authenticator.secret_store import SecretStore


class Drawer:
    """Keys by their names; those that are plugged in are what the app finds.

    Attributes:
        plugged: names of the keys that are plugged in, in the order of the ports.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sealer = SecretStore.unlock("drawer", folder / "drawer", lambda: None)
        self.plugged: list[str] = []

    def choice(self, name: str) -> KeyChoice:
        """A key, as the list shows it."""
        return KeyChoice(f"virtual/{name}", name, "virtual")

    def key(self, name: str) -> VirtualAuthenticator:
        """A key."""
        return VirtualAuthenticator(self._folder / f"{name}.sealed", self._sealer, name)

    def list(self) -> list[KeyChoice]:
        """What is plugged in."""
        return [self.choice(name) for name in self.plugged]

    def open(self, choice: KeyChoice) -> Authenticator:
        """The authenticator of a key."""
        return self.key(choice.name)

    def open_several(
        self, choices: Sequence[KeyChoice], credentials: Sequence[Credential], remembered: bytes
    ) -> Authenticator:
        """One authenticator over several keys."""
        keys = [self.key(choice.name) for choice in choices]
        return ManyKeys(keys, credentials=credentials, remembered=remembered)

    def details(self, choice: KeyChoice) -> KeyDetails:
        """What a key says of itself."""
        return key_details(choice, self.key(choice.name))
