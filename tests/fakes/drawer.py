"""Several security keys in a drawer, plugged in and out: virtual keys that the app takes for real ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from authenticator.app import App
from authenticator.approve.authenticator import Authenticator
from authenticator.approve.devices import KeyChoice
from authenticator.approve.virtual_authenticator import VirtualAuthenticator
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

    def list(self) -> list[KeyChoice]:
        """What is plugged in."""
        return [self.choice(name) for name in self.plugged]

    def open(self, choice: KeyChoice) -> Authenticator:
        """The authenticator of a key."""
        name = choice.id.removeprefix("virtual/")
        return VirtualAuthenticator(self._folder / f"{name}.sealed", self._sealer, name)

    def use_for(self, app: App, patch: pytest.MonkeyPatch) -> None:
        """Let an app find these keys and no others."""
        patch.setattr(app, "list_keys", self.list)
        patch.setattr(app, "_open_key", self.open)
