"""An errand that needs a key: the pages for PIN, passphrase and touch, and the key on the screen, whoever asks.

Rules: one errand at a time. Cancel leads away at once; the key may take a moment to let go, and until it has, the
next errand waits. What was cancelled too late and was done all the same is shown as done: where the cancel led to, or
at the next place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from authenticator.approve.interaction import NewPinPrompt, PassphrasePrompt, PinPrompt, TouchPrompt
from authenticator.errors import CountersignError, PersonError
from authenticator.translation import mark, tr
from ui.desk import Desk
from ui.interaction import WindowInteraction
from ui.models.prompts import new_pin_question
from ui.pages.pins import NewPinPage, PassphrasePage, PinPage
from ui.pages.touch import TouchPage
from ui.worker import Done, Failed

_T = TypeVar("_T")
_UNLOCKS = mark("The first touch unlocks this computer, because the relay could not; the second approves.")


@dataclass(slots=True, eq=False, weakref_slot=True)
class _Errand:
    interaction: WindowInteraction
    call: Callable[[WindowInteraction], Any]
    done: Done[Any]
    failed: Failed
    purpose: str
    why: str
    left: bool = False
    led_to: QWidget | None = None


class Touching(QObject):
    """Runs one errand at a time and shows what the key wants."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._errand: _Errand | None = None
        self._letting_go: _Errand | None = None
        self._waiting: _Errand | None = None

    @cached_property
    def _touch(self) -> TouchPage:
        page = self._desk.window.touch
        page.touched.connect(self._touched)
        page.cancelled.connect(self._cancel)
        return page

    @cached_property
    def _pin(self) -> PinPage:
        page = self._desk.window.pin
        page.entered.connect(self._answer)
        page.cancelled.connect(self._cancel)
        return page

    @cached_property
    def _new_pin(self) -> NewPinPage:
        page = self._desk.window.new_pin
        page.entered.connect(lambda _old, new: self._answer(new))
        page.cancelled.connect(self._cancel)
        return page

    @cached_property
    def _passphrase(self) -> PassphrasePage:
        page = self._desk.window.passphrase
        page.entered.connect(self._answer)
        page.cancelled.connect(self._cancel)
        return page

    @property
    def busy(self) -> bool:
        """An errand is on its way."""
        return self._errand is not None

    def run(
        self,
        purpose: str,
        call: Callable[[WindowInteraction], _T],
        done: Done[_T],
        failed: Failed,
        *,
        why: str = "",
    ) -> None:
        """Run `call` on a worker thread.

        `purpose` completes "Touch your key", and is the prompt's if empty; `why` says what several touches are for,
        where it is not that one unlocks and the other approves.
        """
        interaction = WindowInteraction(self)
        queued = Qt.ConnectionType.QueuedConnection
        interaction.touch_wanted.connect(self._touch_wanted, queued)
        interaction.pin_wanted.connect(self._pin_wanted, queued)
        interaction.new_pin_wanted.connect(self._new_pin_wanted, queued)
        interaction.passphrase_wanted.connect(self._passphrase_wanted, queued)
        interaction.presence_wanted.connect(self._presence_wanted, queued)
        errand = _Errand(interaction, call, done, failed, purpose, why or tr(_UNLOCKS))
        self._errand = errand
        self._wait(tr("Asking your key\u2026") if self._letting_go is None else tr("Your key is letting go\u2026"))
        if self._letting_go is None:
            self._start(errand)
        else:
            self._waiting = errand

    def stop(self) -> None:
        """Give up, because the window closes or is emptied; what the key asked for a moment ago is not shown."""
        errand, self._errand = self._errand, None
        if errand is not None:
            errand.interaction.cancel()

    def _start(self, errand: _Errand) -> None:
        self._desk.worker.run(
            partial(errand.call, errand.interaction), partial(self._well, errand), partial(self._badly, errand)
        )

    def _well(self, errand: _Errand, result: object) -> None:
        self._ended(errand)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:  # it was done before the key heard of the cancel; what began since is not begun
            self._errand = None
            waiting.interaction.deleteLater()
            waiting.failed(PersonError("cancelled"))
        if errand.left:
            self._desk.at_place(partial(errand.done, result), page=errand.led_to)
        else:
            errand.done(result)

    def _badly(self, errand: _Errand, error: CountersignError) -> None:
        self._ended(errand)
        if not errand.left:
            errand.failed(error)
        elif self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._start(waiting)

    def _ended(self, errand: _Errand) -> None:
        if errand.left:
            self._letting_go = None
        else:
            self._errand = None
        errand.interaction.deleteLater()

    def _cancel(self) -> None:
        errand, self._errand = self._errand, None
        if errand is None:
            return
        errand.interaction.cancel()
        errand.left = True
        if errand is self._waiting:  # it never reached the key
            self._waiting = None
            errand.interaction.deleteLater()
        else:
            self._letting_go = errand
        errand.failed(PersonError("cancelled"))
        errand.led_to = self._desk.window.shown

    def _touch_wanted(self, prompt: TouchPrompt) -> None:
        errand = self._asking()
        if errand is None:
            return
        self._desk.window.show_page(self._touch)
        self._touch.wait_for(prompt, errand.purpose or prompt.purpose, errand.why)

    def _presence_wanted(self, prompt: TouchPrompt) -> None:
        if self._asking() is None:
            return
        if self._desk.window.shown is not self._touch:
            self._touch_wanted(prompt)
        self._touch.offer_press()

    def _pin_wanted(self, prompt: PinPrompt) -> None:
        page = self._pin
        if self._asks(page):
            page.ask(prompt)

    def _new_pin_wanted(self, prompt: NewPinPrompt) -> None:
        page = self._new_pin
        if self._asks(page):
            page.ask(new_pin_question(prompt))

    def _passphrase_wanted(self, prompt: PassphrasePrompt) -> None:
        page = self._passphrase
        if self._asks(page):
            page.ask(prompt)

    def _asking(self) -> _Errand | None:
        """The errand whose signal this is; one that was cancelled shows nothing any more."""
        errand = self._errand
        return errand if errand is not None and errand.interaction is self.sender() else None

    def _asks(self, page: QWidget) -> bool:
        if self._asking() is None:
            return False
        self._desk.window.show_page(page)
        return True

    def _touched(self) -> None:
        if self._errand is not None:
            self._errand.interaction.give_presence(present=True)

    def _answer(self, text: str) -> None:
        if self._errand is not None:
            self._wait(tr("Asking your key\u2026"))
            self._errand.interaction.give_pin(text)

    def _wait(self, text: str) -> None:
        window = self._desk.window
        window.wait.wait_for(text)
        window.show_page(window.wait)
