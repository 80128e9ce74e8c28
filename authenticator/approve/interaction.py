"""What an approval asks of the person, as seen by the window, the command line and the tests.

The methods are called on a thread that talks to the key, never on a window's own. Setting `cancelled`
from any thread ends the approval with `PersonError("cancelled")`.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class TouchPrompt:
    """A key waits for a touch.

    Attributes:
        key_name: the key that waits.
        purpose: what the touch is for, to be read after "Touch your key".
        number: which touch of this errand it is, from 1.
        of: how many touches the errand is expected to take.
        virtual: the key is on the screen.
        selecting: several keys blink, and the touch only chooses among them.
        keys: the names of all that blink, where they are several.
        attempts_left: how often the key may still fail to recognise the person, where that is few; else None.
        system: nothing blinks; the system asks in a window of its own.
    """

    key_name: str
    purpose: str
    number: int
    of: int
    virtual: bool
    selecting: bool = False
    keys: tuple[str, ...] = ()
    attempts_left: int | None = None
    system: bool = False


@dataclass(frozen=True, slots=True)
class PinPrompt:
    """A key wants its PIN.

    Attributes:
        key_name: the key that wants it.
        attempts_left: before the key blocks, where it tells.
        wrong: the PIN given before was not right.
        minimum: characters a PIN has at least.
    """

    key_name: str
    attempts_left: int | None
    wrong: bool
    minimum: int


@dataclass(frozen=True, slots=True)
class NewPinPrompt:
    """A key wants a PIN that it does not have yet.

    Attributes:
        key_name: the key that wants it.
        reason: it never had one; its maker or owner wants another; the person asked to change it.
        minimum: characters it has at least.
        refused: the one given before was not accepted, by length or by the key's own rules.
    """

    key_name: str
    reason: Literal["not_set", "must_change", "wanted"]
    minimum: int
    refused: bool


@dataclass(frozen=True, slots=True)
class PassphrasePrompt:
    """A key cannot verify the person, so a passphrase does.

    Attributes:
        key_name: the key that the passphrase goes with.
        new: it is to be chosen now; else it is the one that was chosen.
        wrong: the one given before was not right, or is too weak where it is new.
    """

    key_name: str
    new: bool
    wrong: bool


class Interaction(Protocol):
    """The person, seen from the key."""

    @property
    def cancelled(self) -> threading.Event:
        """Set when the person gave up."""

    def touch(self, prompt: TouchPrompt) -> None:
        """Show that the key waits; return at once."""

    def ask_pin(self, prompt: PinPrompt) -> str | None:
        """Return the PIN, or None where the person closed the prompt."""

    def ask_new_pin(self, prompt: NewPinPrompt) -> str | None:
        """Return the PIN to set, typed twice alike; None where the person closed the prompt."""

    def ask_passphrase(self, prompt: PassphrasePrompt) -> str | None:
        """Return the passphrase; None where the person closed the prompt."""

    def confirm_presence(self, prompt: TouchPrompt) -> bool:
        """Wait for the person to click the key on the screen; False where they decline.

        Asked for virtual keys only, after `touch` with the same prompt. It must return soon after
        `cancelled` is set.
        """


class Through:
    """The person, asked through somebody who minds what is shown: everything is passed on as it is."""

    def __init__(self, inner: Interaction) -> None:
        self._inner = inner

    @property
    def cancelled(self) -> threading.Event:
        """Set when the person gave up."""
        return self._inner.cancelled

    def touch(self, prompt: TouchPrompt) -> None:
        """Show that the key waits."""
        self._inner.touch(prompt)

    def ask_pin(self, prompt: PinPrompt) -> str | None:
        """Ask for the PIN."""
        return self._inner.ask_pin(prompt)

    def ask_new_pin(self, prompt: NewPinPrompt) -> str | None:
        """Ask for a PIN to set."""
        return self._inner.ask_new_pin(prompt)

    def ask_passphrase(self, prompt: PassphrasePrompt) -> str | None:
        """Ask for the passphrase."""
        return self._inner.ask_passphrase(prompt)

    def confirm_presence(self, prompt: TouchPrompt) -> bool:
        """Let the person touch the virtual key."""
        return self._inner.confirm_presence(prompt)
