"""The PIN of a key that is here: set, or changed, without a touch."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from authenticator.approve.devices import KeyDetails
from authenticator.consent.unmask import visible
from authenticator.errors import CountersignError, SecurityKeyError
from authenticator.translation import tr
from ui.desk import Desk, Step
from ui.flows.keys import Keys
from ui.models.keys import attempts_words
from ui.models.prompts import NewPinQuestion

_FINAL = frozenset({"pin_blocked", "pin_auth_blocked", "key_unplugged", "no_key"})


class Pins(QObject):
    """Walks the pages of one PIN."""

    def __init__(self, desk: Desk, keys: Keys) -> None:
        super().__init__()
        self._desk = desk
        self._keys = keys
        self._details: KeyDetails | None = None
        self._then: Step = keys.show
        self._back: Step = keys.show
        desk.window.pin_change.entered.connect(self._set)
        desk.window.pin_change.cancelled.connect(self._leave)

    def give(self, change: bool, then: Step, back: Step) -> None:  # noqa: FBT001 - as the desk calls it
        """Give the key that wants one its PIN, then go on; of several keys, the first that wants it."""
        facade = self._desk.facade

        def find() -> KeyDetails:
            for choice in facade.list_keys():
                if choice.problem is None:
                    details = facade.key_details(choice)
                    if details.pin_set is change:
                        return details
            raise SecurityKeyError("no_key")

        self._then, self._back = then, back
        self._wait()
        self._desk.worker.run(find, self._ask, self._failed)

    def start(self, key_id: str) -> None:
        """Set or change the PIN of a key that is here now."""
        seen = self._keys.here(key_id)
        if seen is None:
            return
        choice = seen.choice
        self._then = self._back = self._keys.show
        self._then = partial(self._keys.show, tr("{key} has its new PIN.", key=visible(choice.name)))
        self._wait()
        self._desk.worker.run(partial(self._desk.facade.key_details, choice), self._ask, self._failed)

    def _ask(self, details: KeyDetails, problem: str = "") -> None:
        self._details = details
        if details.locked or (details.pin_set and details.pin_attempts == 0):
            self._failed(SecurityKeyError("pin_auth_blocked" if details.locked else "pin_blocked"))
            return
        window, change = self._desk.window, bool(details.pin_set)
        title = tr("Change the PIN") if change else tr("Set a PIN")
        reason = attempts_words(details.pin_attempts, wrong=False)[0] if change else ""
        if not change:
            reason = tr("With a PIN, nobody who finds the key can use it.")
        window.show_page(window.pin_change)
        name = visible(details.choice.name)
        window.pin_change.ask(NewPinQuestion(title, name, reason, details.pin_minimum, problem, current=change))

    def _set(self, now: str, new: str) -> None:
        details = self._details
        if details is None:
            return
        facade, choice = self._desk.facade, details.choice

        def call() -> None:
            if details.pin_set:
                facade.change_pin(choice, now, new)
            else:
                facade.set_pin(choice, new)

        self._wait()
        self._desk.worker.run(call, lambda _: self._then(), self._refused)

    def _refused(self, error: CountersignError) -> None:
        details = self._details
        if details is None or error.code in _FINAL:
            self._failed(error)
            return
        # Asked anew, so that the attempts that are left are the key's own count.
        again = partial(self._ask, problem=error.user_text())
        self._desk.worker.run(partial(self._desk.facade.key_details, details.choice), again, self._failed)

    def _failed(self, error: CountersignError) -> None:
        self._desk.show_key_error(error, again=self._back, back=self._back)

    def _leave(self) -> None:
        self._details = None
        self._back()

    def _wait(self) -> None:
        window = self._desk.window
        window.wait.wait_for(tr("Asking your key\u2026"))
        window.show_page(window.wait)
