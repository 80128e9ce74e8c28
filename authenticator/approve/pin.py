"""Asking for a PIN until it is right, for a new one until the key takes it, and for a passphrase.

Rules: attempts that are left are shown before each question; one PIN is never tried twice; a PIN that cannot be
right by its length costs no attempt; a closed prompt cancels; so does the person while the key is asked something.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import partial
from typing import Literal, TypeVar

from authenticator.approve.aside import Aside
from authenticator.approve.authenticator import KeepsPin, PinState
from authenticator.approve.interaction import Interaction, NewPinPrompt, PassphrasePrompt, PinPrompt
from authenticator.approve.passphrase import check_new_passphrase
from authenticator.errors import PersonError, SecurityKeyError
from authenticator.limits import PIN_BYTES_MAX, PIN_MIN

Reason = Literal["not_set", "must_change", "wanted"]
_AGAIN = ("pin_invalid", "pin_policy")
_POLL = 0.02  # seconds between looks at the person's cancel
_T = TypeVar("_T")


def unless_cancelled(interaction: Interaction, question: Callable[[], _T]) -> _T:
    """Return what a key answers; a person who cancels meanwhile does not wait for it.

    Raises:
        PersonError: `cancelled`; the key is left behind, where nothing waits for a touch.
        CountersignError: what `question` raises.
    """
    asked = Aside(question, "security-key-question")
    while not asked.wait(_POLL):
        if interaction.cancelled.is_set():
            raise PersonError("cancelled")
    return asked.result()


def normal_pin(pin: str, minimum: int = PIN_MIN) -> str:
    """Return the PIN as keys compare it: NFC, 4 characters (or more, as the key wants) to 63 bytes.

    Raises:
        SecurityKeyError: `pin_policy`.
    """
    text = unicodedata.normalize("NFC", pin)
    if len(text) < minimum or len(text.encode(errors="replace")) > PIN_BYTES_MAX or "\0" in text:
        raise SecurityKeyError("pin_policy")
    return text


def ask_until_right(
    key_name: str, interaction: Interaction, state: Callable[[], PinState], check: Callable[[str], None]
) -> str | None:
    """Ask for the PIN until `check` takes it; None where the key wants none (any more).

    `state` and `check` ask the key, and are called on the caller's own thread.

    Raises:
        PersonError: `cancelled` where the person closed the prompt.
        SecurityKeyError: what `state` and `check` raise; `pin_invalid` where the answer stays the same.
    """
    wrong: set[str] = set()
    while True:
        now = state()
        if not now.needed:
            return None
        pin = _answer(
            interaction, interaction.ask_pin(PinPrompt(key_name, now.attempts_left, bool(wrong), now.minimum))
        )
        _refuse_again(pin, wrong)
        try:
            check(pin)
        except SecurityKeyError as error:
            if error.code not in _AGAIN:
                raise
            wrong.add(unicodedata.normalize("NFC", pin))
        else:
            return pin


def set_first_pin(key: KeepsPin, key_name: str, interaction: Interaction) -> str:
    """Have the person choose a PIN for a key without one; return it.

    Raises:
        PersonError: `cancelled`.
        SecurityKeyError: what the key answers.
    """
    refused = False
    while True:
        rules = unless_cancelled(interaction, key.pin_rules)
        pin = ask_new_pin(key_name, interaction, "not_set", rules.minimum, refused=refused)
        try:
            unless_cancelled(interaction, partial(key.set_pin, pin))
        except SecurityKeyError as error:
            if error.code != "pin_policy":
                raise
            refused = True
        else:
            return pin


def replace_pin(key: KeepsPin, key_name: str, interaction: Interaction, reason: Reason) -> str:
    """Have the person change the PIN; return the new one.

    Raises:
        PersonError: `cancelled`.
        SecurityKeyError: what the key answers; `pin_invalid` where the old one stays wrong.
    """
    wrong: set[str] = set()
    old: str | None = None
    refused = False
    while True:
        rules = unless_cancelled(interaction, key.pin_rules)
        if old is None:
            prompt = PinPrompt(key_name, rules.attempts_left, bool(wrong), rules.minimum)
            old = _answer(interaction, interaction.ask_pin(prompt))
            _refuse_again(old, wrong)
        new = ask_new_pin(key_name, interaction, reason, rules.minimum, refused=refused)
        try:
            unless_cancelled(interaction, partial(key.change_pin, old, new))
        except SecurityKeyError as error:
            if error.code not in _AGAIN:
                raise
            refused = error.code == "pin_policy"
            if not refused:
                wrong.add(unicodedata.normalize("NFC", old))
                old = None
        else:
            return new


def ask_new_pin(key_name: str, interaction: Interaction, reason: Reason, minimum: int, *, refused: bool) -> str:
    """Ask once for a PIN to set.

    Raises:
        PersonError: `cancelled`.
    """
    return _answer(interaction, interaction.ask_new_pin(NewPinPrompt(key_name, reason, minimum, refused)))


def ask_passphrase(key_name: str, interaction: Interaction) -> str:
    """Ask for the passphrase that was chosen.

    Raises:
        PersonError: `cancelled`.
    """
    return _answer(interaction, interaction.ask_passphrase(PassphrasePrompt(key_name, new=False, wrong=False)))


def ask_new_passphrase(key_name: str, interaction: Interaction) -> str:
    """Have the person choose a passphrase that is not too easy to guess.

    Raises:
        PersonError: `cancelled`.
    """
    weak = False
    while True:
        given = _answer(interaction, interaction.ask_passphrase(PassphrasePrompt(key_name, new=True, wrong=weak)))
        try:
            check_new_passphrase(given)
        except SecurityKeyError:
            weak = True
        else:
            return given


def _answer(interaction: Interaction, given: str | None) -> str:
    if given is None or interaction.cancelled.is_set():
        raise PersonError("cancelled")
    return given


def _refuse_again(pin: str, wrong: set[str]) -> None:
    if unicodedata.normalize("NFC", pin) in wrong:
        raise SecurityKeyError("pin_invalid", "the same PIN again")
