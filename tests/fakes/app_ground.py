"""What every part of the fake app stands on: calls that are noted, wait and fail as a test wants, and a key's touch.

Set `failures[method]` to an error to have the next call of that method raise it; `key_kind` to `usb` for a key that is
touched by `usb_touched.set()`; clear `lets_go` for a key that takes its time after a cancel; without `hears_cancel` it
is touched all the same. A method in `held` does not come back before its event is set.
"""

from __future__ import annotations

import threading
import time

from authenticator.approve.authenticator import KeyKind
from authenticator.approve.interaction import Interaction, TouchPrompt
from authenticator.errors import CountersignError, PersonError
from authenticator.profile import Profile


class FakeGround:
    """See the module."""

    def __init__(self) -> None:
        self.set_up = True
        self.kept = Profile("Ada Example", "ada@example.org")
        self.key_kind: KeyKind = "virtual"
        self.usb_touched = threading.Event()
        self.lets_go = threading.Event()
        self.lets_go.set()
        self.hears_cancel = True
        self.failures: dict[str, CountersignError] = {}
        self.calls: list[str] = []
        self.gate: threading.Event | None = None
        self.held: dict[str, threading.Event] = {}
        self.takes = 0.0  # seconds of every call

    @property
    def _virtual(self) -> bool:
        return self.key_kind == "virtual"

    def _key_name(self) -> str:
        return "Virtual key" if self._virtual else "Security key 5C"

    def _called(self, name: str) -> None:
        self.calls.append(name)
        time.sleep(self.takes)
        if self.gate is not None:
            self.gate.wait(5)
        if name in self.held:
            self.held[name].wait(5)
        error = self.failures.pop(name, None)
        if error is not None:
            raise error

    def _touch(self, interaction: Interaction, prompt: TouchPrompt) -> None:
        interaction.touch(prompt)
        if prompt.virtual:
            if not interaction.confirm_presence(prompt):
                self.lets_go.wait(5)
                raise PersonError("cancelled")
            return
        while not self.usb_touched.wait(0.02):
            if interaction.cancelled.is_set() and self.hears_cancel:
                self.lets_go.wait(5)
                raise PersonError("cancelled")
