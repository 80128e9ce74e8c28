"""What every errand of the window works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from authenticator.errors import CountersignError
from ui.facade import Facade
from ui.models.errors import Action, Remedy, action_for, error_model
from ui.window import Window
from ui.worker import Worker

Step = Callable[[], None]


@dataclass(slots=True, weakref_slot=True, eq=False)
class Desk:
    """The app, the window, the worker and the clock.

    Attributes:
        facade: the app; called on the worker only.
        window: the window.
        worker: threads for what may block.
        now: UTC seconds.
        go_home: show the home page, with fresh content.
        on_retry: what the leading button of the error page does.
        on_left: what *Back* on the error page does.
        on_pin: gives a key the PIN it wants (to be changed, what comes then, what comes where it does not).
    """

    facade: Facade
    window: Window
    worker: Worker
    now: Callable[[], int]
    go_home: Step
    on_retry: Step | None = None
    on_left: Step | None = None
    on_pin: Callable[[bool, Step, Step], None] | None = None

    def show_error(
        self,
        error: CountersignError,
        *,
        retry: Step | None = None,
        retry_text: str = "",
        back: Step | None = None,
    ) -> None:
        """Show an error; `retry` where the same can be tried again, `back` where home is not the way."""
        action = Action(retry_text) if retry_text else action_for(error)
        self._show(error, action, retry, back or self.go_home)

    def show_key_error(
        self, error: CountersignError, *, again: Step, other: Step | None = None, back: Step | None = None
    ) -> None:
        """Show an error of an errand that takes a key, with the one button that its code asks for.

        `again` begins the errand anew; `other` lets the person choose another key, where there is a choice.
        """
        action, back = action_for(error), back or self.go_home
        retry = again
        if action.remedy is Remedy.OTHER and other is not None:
            retry = other
        elif action.remedy in (Remedy.SET_PIN, Remedy.CHANGE_PIN) and self.on_pin is not None:
            retry = partial(self.on_pin, action.remedy is Remedy.CHANGE_PIN, again, back)
        self._show(error, action, retry, back)

    def connect(self) -> None:
        """Listen to the error page."""
        self.window.error.retry.connect(self._retry)
        self.window.error.left.connect(self._left)

    def _show(self, error: CountersignError, action: Action, retry: Step | None, back: Step) -> None:
        self.on_retry, self.on_left = retry, back
        self.window.show_page(self.window.error)
        self.window.error.show_error(error_model(error), can_retry=retry is not None, retry_text=action.words)

    def _retry(self) -> None:
        if self.on_retry is not None:
            self.on_retry()

    def _left(self) -> None:
        (self.on_left or self.go_home)()
