"""The app as `countersign keys` sees it: an identity with two keys, and a virtual key that only it can open."""

from __future__ import annotations

from pathlib import Path

from authenticator.approve.authenticator import Authenticator, Identifies
from authenticator.approve.devices import KeyChoice, KeyDetails, key_details, plugged_key
from authenticator.approve.interaction import Interaction
from authenticator.approve.platform import PlatformKeys
from authenticator.errors import PersonError, SecurityKeyError
from authenticator.settle import Changed
from authenticator.views import EnrolledKey
from tests.fakes.app import receipt
from tests.fakes.command_app import CommandApp
from tests.fakes.keys import virtual_authenticator

CHANGED = Changed(receipt(), 18_210, 3)


class KeyApp(CommandApp):
    """Adds the keys of an identity.

    Attributes:
        own: the system's own keys, where it has any.
        added: names of keys that were let in, with the key and the one that approved it.
        removed: ids of keys that were let in no longer, with whether they were lost.
    """

    def __init__(self, folder: Path, *, set_up: bool = True, loopback: bool = True) -> None:
        super().__init__(set_up=set_up, loopback=loopback)
        self.virtual = virtual_authenticator(folder / "virtual.sealed")
        self.own: PlatformKeys | None = None
        self.mine = [
            EnrolledKey("ab12" * 16, "Blue key", "YubiKey 5", "key_usb", "prf", "strong", last=False),
            EnrolledKey("cd34" * 16, "Spare", "", "key", "prf", "strong", last=False),
        ]
        self.added: list[tuple[str, str, str | None]] = []
        self.removed: list[tuple[str, bool]] = []

    def enrolled_keys(self) -> tuple[EnrolledKey, ...]:
        self._called("enrolled_keys")
        return tuple(self.mine)

    def add_key(
        self, key: KeyChoice, name: str, interaction: Interaction, approver: KeyChoice | None = None
    ) -> Changed:
        self._called("add_key")
        self.added.append((name, key.id, approver.id if approver else None))
        return CHANGED

    def remove_key(
        self, key_id: str, interaction: Interaction, *, lost: bool, approver: KeyChoice | None = None
    ) -> Changed:
        self._called("remove_key")
        self.removed.append((key_id, lost))
        return CHANGED

    def list_keys(self) -> list[KeyChoice]:
        return [*super().list_keys(), *(self.own.list() if self.own else ())]

    def key_details(self, key: KeyChoice) -> KeyDetails:
        self._called("key_details")
        return key_details(key, self._opened(key))

    def set_pin(self, key: KeyChoice, pin: str) -> None:
        self._called("set_pin")
        self.virtual.set_pin(pin)

    def change_pin(self, key: KeyChoice, old: str, new: str) -> None:
        self._called("change_pin")
        self.virtual.change_pin(old, new)

    def identify_key(self, key: KeyChoice, interaction: Interaction) -> KeyDetails:
        self._called("identify_key")
        opened = self._opened(key) if key.kind in ("virtual", "platform") else plugged_key(key)
        if not isinstance(opened, Identifies):
            raise PersonError("not_set_up")
        opened.identify(interaction)
        return key_details(key, opened)

    def test_key(self, key: KeyChoice, interaction: Interaction) -> KeyDetails:
        self._called("test_key")
        if key.name == "Stranger":
            raise SecurityKeyError("key_wrong")
        return key_details(key, self._opened(key))

    def _opened(self, key: KeyChoice) -> Authenticator:
        return self.own.open(key) if self.own and key.kind == "platform" else self.virtual
