"""The virtual key as the corridor sees it: a click on the screen is its touch and its verification."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import ClassVar

from fido2.ctap import CtapDevice

from authenticator.approve.authenticator import KeyKind
from authenticator.approve.client import FidoAuthenticator
from authenticator.approve.devices import VIRTUAL_NAME
from authenticator.approve.interaction import Interaction, TouchPrompt
from authenticator.approve.virtual_hands import Touch, Verdict
from authenticator.approve.virtual_key import VirtualKey
from authenticator.approve.virtual_state import Sealer, StateFile


class OnScreenHands:
    """Asks the person to click the key on the screen; without a person nothing is ever agreed to."""

    def __init__(self, interaction: Interaction | None, prompt: TouchPrompt) -> None:
        self._interaction = interaction
        self._prompt = prompt

    def touch(self, _reason: Touch) -> bool:
        """Wait for the click."""
        return self._interaction is not None and self._interaction.confirm_presence(self._prompt)

    def verify(self) -> Verdict:
        """Without a PIN, the click of whoever is logged in to this computer has to do."""
        return "verified" if self.touch("sign") else "declined"


class VirtualAuthenticator(FidoAuthenticator):
    """The software key of this computer.

    While it has no PIN it verifies the person by the click alone; once it has one, it wants it every time.
    """

    kind: ClassVar[KeyKind] = "virtual"

    def __init__(self, path: Path, sealer: Sealer, key_name: str = VIRTUAL_NAME) -> None:
        super().__init__(key_name)
        self._path = path
        self._sealer = sealer

    def open_device(self, interaction: Interaction | None, prompt: TouchPrompt, _stop: threading.Event) -> CtapDevice:
        """Plug the key in."""
        pin_set = StateFile(self._path, self._sealer).read().pin_set
        hands = OnScreenHands(interaction, prompt)
        return VirtualKey(self._path, self._sealer, hands, built_in_uv=not pin_set)
