"""A person at the desk: answers prompts at once, and remembers what was asked."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol

from authenticator.approve.interaction import NewPinPrompt, PassphrasePrompt, PinPrompt, TouchPrompt
from authenticator.flow import Consent


class ReadsNumbers(Protocol):
    """An app that may want the number of the page."""

    def check_code(self, consent: Consent, code: str) -> Consent: ...


def typed(app: ReadsNumbers, consent: Consent, number: str) -> Consent:
    """What a person does with the number of the page: type it where that is asked, or else compare it."""
    if consent.must_type:
        return app.check_code(consent, number)
    assert consent.match_code in {"", number}
    return consent


class Person:
    """An `Interaction` without a window.

    Attributes:
        touches: prompts for a touch, in order.
        pins: prompts for a PIN, in order.
        new_pins: prompts for a PIN to set, in order.
        passphrases: prompts for a passphrase, in order.
    """

    def __init__(
        self,
        *,
        pin: str | None = None,
        new_pin: str | None = None,
        passphrase: str | None = None,
        agrees: bool = True,
        at_touch: Callable[[], None] | None = None,
    ) -> None:
        self.cancelled = threading.Event()
        self.touches: list[TouchPrompt] = []
        self.pins: list[PinPrompt] = []
        self.new_pins: list[NewPinPrompt] = []
        self.passphrases: list[PassphrasePrompt] = []
        self._pin = pin
        self._new_pin = new_pin
        self._passphrase = passphrase
        self._agrees = agrees
        self._at_touch = at_touch

    def touch(self, prompt: TouchPrompt) -> None:
        """Notice that the key waits."""
        self.touches.append(prompt)

    def ask_pin(self, prompt: PinPrompt) -> str | None:
        """Give the PIN."""
        self.pins.append(prompt)
        return self._pin

    def ask_new_pin(self, prompt: NewPinPrompt) -> str | None:
        """Choose a PIN."""
        self.new_pins.append(prompt)
        return self._new_pin

    def ask_passphrase(self, prompt: PassphrasePrompt) -> str | None:
        """Give the passphrase."""
        self.passphrases.append(prompt)
        return self._passphrase

    def confirm_presence(self, prompt: TouchPrompt) -> bool:
        """Touch the virtual key, or refuse."""
        if self._at_touch is not None:
            self._at_touch()
        return self._agrees
