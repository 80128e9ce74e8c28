"""Several security keys in a drawer, plugged in and out: virtual keys that the app takes for different ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from authenticator.approve.authenticator import Authenticator
from authenticator.approve.client import FidoAuthenticator
from authenticator.approve.devices import KeyChoice, KeyDetails, key_details
from authenticator.approve.selection import ManyKeys
from authenticator.approve.virtual_authenticator import VirtualAuthenticator
from authenticator.protocol.identity import Credential
from authenticator.secret_store import SecretStore


class Drawer:
    """Keys by their names; those that are plugged in are what the app finds.

    Attributes:
        plugged: names of the keys that are plugged in, in the order of the ports.
        others: keys that are not virtual ones, by their names: how they are listed, and how they are opened.
        forgotten: ids of credentials that open nothing any more, in order.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sealer = SecretStore.unlock("drawer", folder / "drawer", lambda: None)
        self.plugged: list[str] = []
        self.others: dict[str, tuple[KeyChoice, Callable[[], Authenticator]]] = {}
        self.forgotten: list[bytes] = []

    def choice(self, name: str) -> KeyChoice:
        """A key, as the list shows it."""
        return self.others[name][0] if name in self.others else KeyChoice(f"virtual/{name}", name, "virtual")

    def key(self, name: str) -> VirtualAuthenticator:
        """A virtual key."""
        return VirtualAuthenticator(self._folder / f"{name}.sealed", self._sealer, name)

    def list(self) -> list[KeyChoice]:
        """What is plugged in."""
        return [self.choice(name) for name in self.plugged]

    def open(self, choice: KeyChoice) -> Authenticator:
        """The authenticator of a key."""
        return self.others[choice.name][1]() if choice.name in self.others else self.key(choice.name)

    def open_several(
        self, choices: Sequence[KeyChoice], credentials: Sequence[Credential], remembered: bytes
    ) -> Authenticator:
        """One authenticator over several keys."""
        opened = [self.open(choice) for choice in choices]
        keys = [key for key in opened if isinstance(key, FidoAuthenticator)]
        others = [key for key in opened if not isinstance(key, FidoAuthenticator)]
        return ManyKeys(keys, others, credentials=credentials, remembered=remembered)

    def details(self, choice: KeyChoice) -> KeyDetails:
        """What a key says of itself."""
        return key_details(choice, self.open(choice))

    def forget(self, credential: Credential) -> None:
        """Let go of what opens nothing any more."""
        self.forgotten.append(credential.id)
