"""The person, seen from a key that waits on a worker thread.

Rules: what is shown is shown by the window's thread; a question blocks only the worker, and ends at once when the
errand is cancelled; a PIN is handed over once and kept nowhere.
"""

from __future__ import annotations

import queue
import threading
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from authenticator.approve.interaction import NewPinPrompt, PassphrasePrompt, PinPrompt, TouchPrompt

_A = TypeVar("_A")
_LOOK = 0.05  # seconds between two looks at whether the errand was cancelled


class WindowInteraction(QObject):
    """One errand's way to the person; implements `approve.interaction.Interaction`.

    Signals:
        touch_wanted: a key waits for a touch (`TouchPrompt`).
        pin_wanted: a key wants its PIN (`PinPrompt`).
        new_pin_wanted: a key wants a PIN that it does not have yet (`NewPinPrompt`).
        passphrase_wanted: a key needs its passphrase beside the touch (`PassphrasePrompt`).
        presence_wanted: the key on the screen waits (`TouchPrompt`).
    """

    touch_wanted = Signal(object)
    pin_wanted = Signal(object)
    new_pin_wanted = Signal(object)
    passphrase_wanted = Signal(object)
    presence_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = threading.Event()
        self._pins: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._presences: queue.SimpleQueue[bool] = queue.SimpleQueue()

    @property
    def cancelled(self) -> threading.Event:
        """Set when the person gave up."""
        return self._cancelled

    def touch(self, prompt: TouchPrompt) -> None:
        """Show that the key waits."""
        self.touch_wanted.emit(prompt)

    def ask_pin(self, prompt: PinPrompt) -> str | None:
        """Wait for the PIN; None where the person closed the page."""
        _empty(self._pins)
        self.pin_wanted.emit(prompt)
        return self._wait(self._pins, None)

    def ask_new_pin(self, prompt: NewPinPrompt) -> str | None:
        """Wait for a PIN to set; `give_pin` answers."""
        _empty(self._pins)
        self.new_pin_wanted.emit(prompt)
        return self._wait(self._pins, None)

    def ask_passphrase(self, prompt: PassphrasePrompt) -> str | None:
        """Wait for the passphrase; `give_pin` answers."""
        _empty(self._pins)
        self.passphrase_wanted.emit(prompt)
        return self._wait(self._pins, None)

    def confirm_presence(self, prompt: TouchPrompt) -> bool:
        """Wait until the person presses the key on the screen."""
        _empty(self._presences)
        self.presence_wanted.emit(prompt)
        return self._wait(self._presences, False)

    def give_pin(self, pin: str | None) -> None:
        """Answer `ask_pin`, from the window's thread."""
        self._pins.put(pin)

    def give_presence(self, *, present: bool) -> None:
        """Answer `confirm_presence`, from the window's thread."""
        self._presences.put(present)

    def cancel(self) -> None:
        """Give up; every question ends."""
        self._cancelled.set()

    def _wait(self, answers: queue.SimpleQueue[_A], otherwise: _A) -> _A:
        while not self._cancelled.is_set():
            try:
                return answers.get(timeout=_LOOK)
            except queue.Empty:
                continue
        return otherwise


def _empty(answers: queue.SimpleQueue[_A]) -> None:
    while not answers.empty():
        answers.get_nowait()
