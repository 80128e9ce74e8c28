"""People at a key: one who types one PIN after another, and one who never comes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from authenticator.approve.interaction import NewPinPrompt, PinPrompt, TouchPrompt
from tests.fakes.person import Person


class Typist(Person):
    """Types the next of `typed` at each PIN prompt, and closes the prompt when there is none left.

    The same with the PINs that are to be `chosen`.
    """

    def __init__(
        self,
        *,
        typed: Sequence[str] = (),
        chosen: Sequence[str] = (),
        clicks: bool = True,
        on_touch: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(agrees=clicks)
        self._typed = list(typed)
        self._chosen = list(chosen)
        self._on_touch = on_touch

    def touch(self, prompt: TouchPrompt) -> None:
        """Remember the prompt, and do what was asked for then."""
        super().touch(prompt)
        if self._on_touch is not None:
            self._on_touch()

    def ask_pin(self, prompt: PinPrompt) -> str | None:
        """Type the next PIN, or close the prompt."""
        super().ask_pin(prompt)
        return self._typed.pop(0) if self._typed else None

    def ask_new_pin(self, prompt: NewPinPrompt) -> str | None:
        """Choose the next PIN, or close the prompt."""
        super().ask_new_pin(prompt)
        return self._chosen.pop(0) if self._chosen else None


class Absentee(Typist):
    """Never answers a touch until they cancel."""

    def confirm_presence(self, prompt: TouchPrompt) -> bool:
        """Wait for the cancel."""
        self.cancelled.wait(30)
        return False
