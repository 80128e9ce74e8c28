"""An errand that needs the key: PIN page, touch page, and the key on the screen, whoever asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt

from authenticator.approve.interaction import PinPrompt, TouchPrompt
from ui.desk import Desk
from ui.interaction import WindowInteraction
from ui.worker import Done, Failed

_T = TypeVar("_T")


class Touching(QObject):
    """Runs one errand at a time and shows what the key wants."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._interaction: WindowInteraction | None = None
        self._purpose = ""
        window = desk.window
        window.touch.touched.connect(self._touched)
        window.touch.cancelled.connect(self._cancel)
        window.pin.entered.connect(self._pin_entered)
        window.pin.cancelled.connect(self._cancel)

    @property
    def busy(self) -> bool:
        """An errand is on its way."""
        return self._interaction is not None

    def run(self, purpose: str, call: Callable[[WindowInteraction], _T], done: Done[_T], failed: Failed) -> None:
        """Run `call` on a worker thread; `purpose` completes "Touch your key", and is the prompt's if empty."""
        interaction = WindowInteraction(self)
        queued = Qt.ConnectionType.QueuedConnection
        interaction.touch_wanted.connect(self._touch_wanted, queued)
        interaction.pin_wanted.connect(self._pin_wanted, queued)
        interaction.presence_wanted.connect(self._presence_wanted, queued)
        self._interaction = interaction
        self._purpose = purpose
        self._desk.window.wait.wait_for("Asking your key\u2026")
        self._desk.window.show_page(self._desk.window.wait)

        def ended() -> None:
            self._interaction = None
            interaction.deleteLater()

        def well(result: _T) -> None:
            ended()
            done(result)

        def badly(error: object) -> None:
            ended()
            failed(error)  # type: ignore[arg-type]

        self._desk.worker.run(lambda: call(interaction), well, badly)

    def stop(self) -> None:
        """Give up, because the window closes."""
        if self._interaction is not None:
            self._interaction.cancel()

    def _touch_wanted(self, prompt: TouchPrompt) -> None:
        if self._interaction is None:
            return
        window = self._desk.window
        window.show_page(window.touch)
        window.touch.wait_for(prompt, self._purpose or prompt.purpose)

    def _presence_wanted(self, prompt: TouchPrompt) -> None:
        if self._interaction is None:
            return
        window = self._desk.window
        if window.shown is not window.touch:
            self._touch_wanted(prompt)
        window.touch.offer_press()

    def _pin_wanted(self, prompt: PinPrompt) -> None:
        if self._interaction is None:
            return
        window = self._desk.window
        window.show_page(window.pin)
        window.pin.ask(prompt)

    def _touched(self) -> None:
        if self._interaction is not None:
            self._interaction.give_presence(present=True)

    def _pin_entered(self, pin: str) -> None:
        window = self._desk.window
        if self._interaction is not None:
            window.wait.wait_for("Asking your key\u2026")
            window.show_page(window.wait)
            self._interaction.give_pin(pin)

    def _cancel(self) -> None:
        if self._interaction is not None:
            self._desk.window.touch.show_after("Cancelling\u2026")
            self._interaction.cancel()
