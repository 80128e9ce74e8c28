"""What an approval asks of the person, as seen by the window, the command line and the tests.

The methods are called on a thread that talks to the key, never on a window's own. Setting `cancelled`
from any thread ends the approval with `PersonError("cancelled")`.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class TouchPrompt:
    """A key waits for a touch.

    Attributes:
        key_name: the key that waits.
        purpose: what the touch is for, to be read after "Touch your key".
        number: which touch of this errand it is, from 1.
        of: how many touches the errand is expected to take.
        virtual: the key is on the screen.
    """

    key_name: str
    purpose: str
    number: int
    of: int
    virtual: bool


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


class Interaction(Protocol):
    """The person, seen from the key."""

    @property
    def cancelled(self) -> threading.Event:
        """Set when the person gave up."""

    def touch(self, prompt: TouchPrompt) -> None:
        """Show that the key waits; return at once."""

    def ask_pin(self, prompt: PinPrompt) -> str | None:
        """Return the PIN, or None where the person closed the prompt."""

    def confirm_presence(self, prompt: TouchPrompt) -> bool:
        """Wait for the person to click the key on the screen; False where they decline.

        Asked for virtual keys only, after `touch` with the same prompt. It must return soon after
        `cancelled` is set.
        """
