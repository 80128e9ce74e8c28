"""What every approval does around its touch: ask for the PIN first, and count the prompts honestly."""

from __future__ import annotations

import threading

from authenticator.approve.authenticator import Authenticator
from authenticator.approve.interaction import Interaction, NewPinPrompt, PassphrasePrompt, PinPrompt, TouchPrompt
from authenticator.errors import PersonError, SecurityKeyError


class CountedInteraction:
    """An `Interaction` that counts how often the person was asked for a touch.

    Attributes:
        touches: prompts so far.
    """

    def __init__(self, inner: Interaction) -> None:
        self._inner = inner
        self.touches = 0

    @property
    def cancelled(self) -> threading.Event:
        """Set when the person gave up."""
        return self._inner.cancelled

    def touch(self, prompt: TouchPrompt) -> None:
        """Show the prompt and count it."""
        self.touches += 1
        self._inner.touch(prompt)

    def ask_pin(self, prompt: PinPrompt) -> str | None:
        """Ask for the PIN, which is not a touch."""
        return self._inner.ask_pin(prompt)

    def ask_new_pin(self, prompt: NewPinPrompt) -> str | None:
        """Ask for a PIN to set, which is not a touch."""
        return self._inner.ask_new_pin(prompt)

    def ask_passphrase(self, prompt: PassphrasePrompt) -> str | None:
        """Ask for the passphrase, which is not a touch."""
        return self._inner.ask_passphrase(prompt)

    def confirm_presence(self, prompt: TouchPrompt) -> bool:
        """Let the person touch the virtual key; its prompt was counted by `touch`."""
        return self._inner.confirm_presence(prompt)


def ask_pin_if_needed(key: Authenticator, interaction: Interaction) -> str | None:
    """Ask for the PIN where the key will want one, and try it, before anything that gets stale is fetched.

    A wrong PIN is asked for again, with the attempts that are left; the same wrong PIN is never tried twice.

    Raises:
        PersonError: `cancelled` where the person closed the prompt.
        SecurityKeyError: the PIN is blocked or not set; `pin_invalid` where the answer stays the same.
    """
    wrong: set[str] = set()
    while True:
        state = key.needs_pin()
        if not state.needed:
            return None
        prompt = PinPrompt(key.key_name, state.attempts_left, wrong=bool(wrong), minimum=state.minimum)
        pin = interaction.ask_pin(prompt)
        if pin is None or interaction.cancelled.is_set():
            raise PersonError("cancelled")
        if pin in wrong:
            raise SecurityKeyError("pin_invalid", "the same PIN again")
        try:
            key.check_pin(pin)
        except SecurityKeyError as error:
            if error.code not in ("pin_invalid", "pin_policy"):
                raise
            wrong.add(pin)
        else:
            return pin
