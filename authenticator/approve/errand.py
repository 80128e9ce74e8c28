"""One errand with a key: the talk with the person on its way, the clock of what is waited for, and its end.

Rules:

- The library runs on a thread of its own, because a key that is stuck blocks its read for good. The caller waits for
  the answer, the person's cancel or a time limit, and never longer.
- The PIN was asked for beforehand; the person is asked here only where a key falls back to it by itself, and for the
  passphrase of a key that cannot verify anybody. The clock stands still while they type.
- The person is shown one prompt for a touch, however often a key says that it waits.
- Nothing is done after a cancel, even where the key was quicker.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

from fido2.client import UserInteraction
from fido2.ctap import CtapDevice, CtapError
from fido2.ctap2.base import Ctap2
from fido2.ctap2.pin import ClientPin

from authenticator.approve.aside import Aside
from authenticator.approve.authenticator import PinState
from authenticator.approve.interaction import Interaction, TouchPrompt
from authenticator.approve.key_errors import translate
from authenticator.approve.key_facts import read_pin_rules
from authenticator.approve.pin import ask_new_passphrase, ask_passphrase, ask_until_right, normal_pin
from authenticator.errors import PersonError, SecurityKeyError
from authenticator.limits import KEY_ANSWER_TIMEOUT, KEY_CANCEL_GRACE, TOUCH_TIMEOUT

_POLL = 0.02  # seconds between looks at the person's cancel
_NO_RP = "pin.invalid"  # what a token is for that only shows whether the PIN is right
_T = TypeVar("_T")


class WrongPinMeanwhileError(Exception):
    """A wrong PIN was tried: the key has forgotten what the library agreed with it before, so it has to begin anew."""


class Conversation(UserInteraction):
    """One errand's talk with the person, and the clock of what is waited for.

    Attributes:
        event: cancels the library's call.
        deadline: monotonic seconds; None while the person types.
        prompted: the person was shown that the key waits.
        prompt: what they are shown.
    """

    def __init__(
        self,
        key_name: str,
        pin: str | None,
        interaction: Interaction | None,
        prompt: TouchPrompt,
        patience: float | None = None,
    ) -> None:
        self.event = threading.Event()
        self.deadline: float | None = time.monotonic() + (KEY_ANSWER_TIMEOUT if patience is None else patience)
        self.prompted = False
        self.prompt = prompt
        self._key_name = key_name
        self._pin = pin
        self._interaction = interaction
        self._device: CtapDevice | None = None

    @property
    def cancelled(self) -> bool:
        """The person gave up."""
        return self._interaction is not None and self._interaction.cancelled.is_set()

    @property
    def over(self) -> bool:
        """The person gave up, or nothing came for too long."""
        return self.cancelled or (self.deadline is not None and time.monotonic() > self.deadline)

    def about(self, device: CtapDevice) -> None:
        """Remember the key that is asked about its PIN where it falls back to that."""
        self._device = device

    def prompt_up(self) -> None:
        """Show that the key waits for a touch, once."""
        if self.prompted or self.event.is_set():
            return
        self.prompted = True
        self.deadline = time.monotonic() + TOUCH_TIMEOUT + KEY_CANCEL_GRACE
        if self._interaction is not None:
            self._interaction.touch(self.prompt)

    def request_pin(self, _permissions: ClientPin.PERMISSION, _rp_id: str | None) -> str | None:
        """Return the PIN that was asked for beforehand; ask now where the key itself fell back to it."""
        if self._pin is None and self._interaction is not None and self._device is not None:
            self._ask_pin(self._device)
        return None if self._pin is None else normal_pin(self._pin)

    def _ask_pin(self, device: CtapDevice) -> None:
        """Ask for the PIN; the key is asked on this thread, the library's own, so that no other uses it meanwhile."""
        tried: list[str] = []

        def check(pin: str) -> None:
            tried.append(pin)
            with self._answering():
                try_pin(device, pin)

        def rules() -> PinState:
            with self._answering():
                return read_pin_rules(device)

        with self._asking() as person:
            self._pin = ask_until_right(self._key_name, person, rules, check)
        if len(tried) > 1:
            raise WrongPinMeanwhileError

    def request_uv(self, _permissions: ClientPin.PERMISSION, _rp_id: str | None) -> bool:
        """Let the key recognise the person by itself, unless they gave their PIN instead."""
        return self._pin is None

    def passphrase(self) -> str:
        """Return the passphrase that was asked for beforehand, or ask now."""
        if self._pin is not None:
            return self._pin
        with self._asking() as person:
            return ask_passphrase(self._key_name, person)

    def new_passphrase(self) -> str:
        """Have the person choose a passphrase."""
        with self._asking() as person:
            return ask_new_passphrase(self._key_name, person)

    @contextmanager
    def _asking(self) -> Iterator[Interaction]:
        """Stop the clock while the person types; the touch is asked for anew afterwards."""
        if self._interaction is None:
            raise PersonError("cancelled")
        self.check_wanted()
        self.deadline = None
        try:
            yield self._interaction
        finally:
            self.deadline = time.monotonic() + KEY_ANSWER_TIMEOUT
            self.prompted = False

    @contextmanager
    def _answering(self) -> Iterator[None]:
        """Let the clock run while it is the key that is asked; nobody is asked for what is not wanted any more."""
        self.check_wanted()
        self.deadline = time.monotonic() + KEY_ANSWER_TIMEOUT
        try:
            yield
        finally:
            self.deadline = None
        self.check_wanted()

    def check_wanted(self) -> None:
        """Go no further where the errand was given up.

        Raises:
            SecurityKeyError: `key_stuck`; where it was the person who gave up, the caller says so.
        """
        if self.event.is_set():
            raise SecurityKeyError("key_stuck", "given up")


class Errand(Generic[_T]):
    """What is done with a key, on a thread of its own that may be left behind."""

    def __init__(self, work: Callable[[], _T], conversation: Conversation) -> None:
        if conversation.cancelled:
            raise PersonError("cancelled")
        self._conversation = conversation
        self._left_at: float | None = None
        self._work = Aside(work, "security-key")

    @property
    def over(self) -> bool:
        """It ended, or is waited for no longer."""
        if self._work.over:
            return True
        if self._left_at is None and self._conversation.over:
            self.stop()
            self._left_at = time.monotonic() + KEY_CANCEL_GRACE
        return self._left_at is not None and time.monotonic() > self._left_at

    def stop(self) -> None:
        """Tell the key to wait no longer; it is closed as soon as it says so."""
        self._conversation.event.set()

    def wait(self) -> _T:
        """Return what came of it, once it is over.

        Raises:
            SecurityKeyError: what went wrong.
            PersonError: `cancelled` or `denied`.
        """
        try:
            while not self.over:
                self._work.wait(_POLL)
        finally:
            self.stop()
        return self.result()

    def result(self) -> _T:
        """Return what came of it; to be asked for once it is over; raises as `wait`."""
        if self._conversation.cancelled:  # even where the key was quicker: nothing is signed after a cancel
            raise PersonError("cancelled")
        ended, failure = self._work.over, self._work.failure
        if failure is not None:
            error = translate(failure)
            if self._left_at is None or error.code != "key_timeout":
                raise error
        elif ended:
            return self._work.result()
        raise SecurityKeyError("key_timeout" if self._conversation.prompted else "key_stuck")


def try_pin(device: CtapDevice, pin: str) -> None:
    """Ask a key whether a PIN is right; nothing is done with what it gives for it.

    Raises:
        SecurityKeyError: it is not, or the key will not say.
    """
    try:
        ClientPin(Ctap2(device)).get_pin_token(normal_pin(pin), ClientPin.PERMISSION.GET_ASSERTION, _NO_RP)
    except CtapError as error:
        raise translate(error) from error
