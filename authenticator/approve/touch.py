"""What every approval does around its touch: find the key, ask for its PIN first, and count the prompts honestly."""

from __future__ import annotations

from authenticator.approve.authenticator import Authenticator, KeepsPin, PinState, SeveralKeys
from authenticator.approve.interaction import Interaction, Through, TouchPrompt
from authenticator.approve.pin import ask_passphrase, ask_until_right, replace_pin, set_first_pin, unless_cancelled
from authenticator.errors import SecurityKeyError


class CountedInteraction(Through):
    """An `Interaction` that counts how often the person was asked for a touch.

    Attributes:
        touches: prompts so far.
    """

    def __init__(self, inner: Interaction) -> None:
        super().__init__(inner)
        self.touches = 0

    def touch(self, prompt: TouchPrompt) -> None:
        """Show the prompt and count it; a virtual key's is counted here too."""
        self.touches += 1
        super().touch(prompt)


def ask_pin_if_needed(
    key: Authenticator, interaction: Interaction, *, enrolling: bool = False, arriving: bool = False
) -> str | None:
    """Find out which key is meant and take what it wants typed, before anything that gets stale is fetched.

    A wrong PIN is asked for again, with the attempts that are left; the same wrong PIN is never tried twice. A key
    without a PIN gets one, and one that wants another gets that. Of a key that cannot verify anybody the passphrase
    is asked for, unless it is being enrolled: `Authenticator.enrol` has it chosen then. Where an identity is to come
    to this computer such a key is refused before that, for what its passphrase opens is tied to another computer.

    Returns:
        What `Authenticator.enrol` and `Authenticator.sign` take as `pin`.

    Raises:
        PersonError: `cancelled` where the person closed a prompt.
        SecurityKeyError: the PIN is blocked; `pin_invalid` where the answer stays the same; `key_wrong` where none
            of several keys is one of the person's; `second_factor_elsewhere`.
    """
    if isinstance(key, SeveralKeys):
        key.choose(interaction)
    try:
        state = unless_cancelled(interaction, key.needs_pin)
    except SecurityKeyError as error:
        return _renewed_pin(key, interaction, error)
    if state.passphrase and arriving:
        raise SecurityKeyError("second_factor_elsewhere")
    if state.passphrase:
        return None if enrolling else ask_passphrase(key.key_name, interaction)
    known = [state]

    def next_state() -> PinState:
        return known.pop() if known else unless_cancelled(interaction, key.needs_pin)

    def check(pin: str) -> None:
        unless_cancelled(interaction, lambda: key.check_pin(pin))

    return ask_until_right(key.key_name, interaction, next_state, check)


def _renewed_pin(key: Authenticator, interaction: Interaction, error: SecurityKeyError) -> str:
    """Give the key the PIN that it lacks; the error stands where that is not what is wrong."""
    if not isinstance(key, KeepsPin):
        raise error
    if error.code == "pin_not_set":
        return set_first_pin(key, key.key_name, interaction)
    if error.code == "pin_change_required":
        return replace_pin(key, key.key_name, interaction, "must_change")
    raise error
