"""A person who answers every prompt as they were told to, and remembers what they were shown."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from authenticator.approve.interaction import PinPrompt, TouchPrompt


class FakePerson:
    """An `Interaction`: clicks, types the next of `pins`, and gives up when `cancelled` is set.

    Attributes:
        touches: the touch prompts that were shown.
        pin_prompts: the PIN prompts that were shown.
    """

    def __init__(
        self, *, pins: Sequence[str] = (), clicks: bool = True, on_touch: Callable[[], None] | None = None
    ) -> None:
        self.cancelled = threading.Event()
        self.touches: list[TouchPrompt] = []
        self.pin_prompts: list[PinPrompt] = []
        self._pins = list(pins)
        self._clicks = clicks
        self._on_touch = on_touch

    def touch(self, prompt: TouchPrompt) -> None:
        """Remember the prompt."""
        self.touches.append(prompt)
        if self._on_touch is not None:
            self._on_touch()

    def ask_pin(self, prompt: PinPrompt) -> str | None:
        """Type the next PIN, or close the prompt."""
        self.pin_prompts.append(prompt)
        return self._pins.pop(0) if self._pins else None

    def confirm_presence(self, prompt: TouchPrompt) -> bool:
        """Click, or decline."""
        return self._clicks


class AbsentPerson(FakePerson):
    """A person who never answers a touch until they cancel."""

    def confirm_presence(self, prompt: TouchPrompt) -> bool:
        """Wait for the cancel."""
        self.cancelled.wait(30)
        return False
