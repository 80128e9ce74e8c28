"""What every errand of the window works with.

Rules: an answer takes the page only while the page that asked for it is still shown. What the person has to hear all
the same waits for the next place: nothing but their own step replaces a page where something is decided.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, ParamSpec

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from authenticator.errors import CountersignError
from ui.facade import Facade
from ui.models.errors import Action, Remedy, action_for, error_model
from ui.window import Window
from ui.worker import Worker

if TYPE_CHECKING:
    from ui.pages.moments import ErrorPage

Step = Callable[[], None]
_P = ParamSpec("_P")
_Kept = tuple[Step, QWidget | None]  # what waits, and a page that it may take as well


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
    _kept: dict[object, _Kept] = field(default_factory=dict, init=False, repr=False)

    def here(self, step: Callable[_P, None], late: Callable[_P, None] | None = None) -> Callable[_P, None]:
        """Return `step` for as long as the page that is shown now stays; `late`, or nothing, from then on."""
        window, visit = self.window, self.window.visit

        def answered(*args: _P.args, **kwargs: _P.kwargs) -> None:
            if window.visit == visit:
                step(*args, **kwargs)
            elif late is not None:
                late(*args, **kwargs)

        return answered

    def at_place(self, step: Step, key: object = None, page: QWidget | None = None) -> None:
        """Do `step`, which shows a page, at a place, or on `page`: now, or when one is shown; once for each `key`."""
        if self._free(page):
            step()
        else:
            self._kept[step if key is None else key] = (step, page)

    def tell(self, error: CountersignError, *, back: Step | None = None) -> None:
        """Show an error that nobody waits for: at a place."""
        self.at_place(partial(self.show_error, error, back=back), error.code)

    def came_to(self, page: QWidget) -> None:
        """Another page is shown: what the error page would have done may know words, and what waited may come."""
        if page.objectName() != "errorPage":
            self.on_retry = self.on_left = None
        if self._kept:
            QTimer.singleShot(0, self.window, self._do_kept)

    def forget(self) -> None:
        """Tell nothing of what waits, because the window is emptied."""
        self._kept.clear()
        self.on_retry = self.on_left = None

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
        """Listen to the error page, once there is one."""
        self.window.meet(Window.error, self._hear_error_page)

    def _hear_error_page(self, page: ErrorPage) -> None:
        page.retry.connect(self._retry)
        page.left.connect(self._left)

    def _show(self, error: CountersignError, action: Action, retry: Step | None, back: Step) -> None:
        self.on_retry, self.on_left = retry, back
        self.window.show_page(self.window.error)
        self.window.error.show_error(error_model(error), can_retry=retry is not None, retry_text=action.words)

    def _free(self, page: QWidget | None) -> bool:
        return self.window.at_place or (page is not None and self.window.shown is page)

    def _do_kept(self) -> None:
        key = next((key for key, (_, page) in self._kept.items() if self._free(page)), None)
        if key is not None:
            step, _ = self._kept.pop(key)
            step()

    def _retry(self) -> None:
        if self.on_retry is not None:
            self.on_retry()

    def _left(self) -> None:
        (self.on_left or self.go_home)()
