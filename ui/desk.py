"""What every errand of the window works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from authenticator.errors import CountersignError
from ui.facade import Facade
from ui.models.errors import error_model
from ui.window import Window
from ui.worker import Worker


@dataclass(slots=True, weakref_slot=True, eq=False)
class Desk:
    """The app, the window, the worker and the clock.

    Attributes:
        facade: the app; called on the worker only.
        window: the window.
        worker: threads for what may block.
        now: UTC seconds.
        go_home: show the home page, with fresh content.
        on_retry: what *Try again* on the error page does.
        on_left: what *Back* on the error page does.
    """

    facade: Facade
    window: Window
    worker: Worker
    now: Callable[[], int]
    go_home: Callable[[], None]
    on_retry: Callable[[], None] | None = None
    on_left: Callable[[], None] | None = None

    def show_error(
        self,
        error: CountersignError,
        *,
        retry: Callable[[], None] | None = None,
        retry_text: str = "Try again",
        back: Callable[[], None] | None = None,
    ) -> None:
        """Show an error; `retry` only where it needs no new touch, `back` where home is not the way."""
        self.on_retry = retry
        self.on_left = back or self.go_home
        self.window.show_page(self.window.error)
        self.window.error.show_error(error_model(error), can_retry=retry is not None, retry_text=retry_text)

    def connect(self) -> None:
        """Listen to the error page."""
        self.window.error.retry.connect(self._retry)
        self.window.error.left.connect(self._left)

    def _retry(self) -> None:
        if self.on_retry is not None:
            self.on_retry()

    def _left(self) -> None:
        (self.on_left or self.go_home)()
