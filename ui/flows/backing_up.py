"""A second way in, asked for after the first key and again from the home page's reminder."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from authenticator.errors import CountersignError
from authenticator.translation import tr
from ui.desk import Desk, Step

Begin = Callable[[Step, Callable[[str], None]], None]  # where it leads back to, and what is said where it was done


class BackingUp(QObject):
    """Offers a second key, a phrase, or neither for now."""

    def __init__(self, desk: Desk, add_key: Begin, make_phrase: Begin) -> None:
        super().__init__()
        self._desk = desk
        self._first = False
        page = desk.window.backup
        page.key_wanted.connect(lambda: add_key(self._again, self._done))
        page.phrase_wanted.connect(lambda: make_phrase(self._again, self._done))
        page.not_now.connect(self.put_off)

    def offer(self, *, first: bool) -> None:
        """Show the two ways; `first` where it is first run's last step."""
        self._first = first
        self._again()

    def _again(self) -> None:
        self._desk.window.show_page(self._desk.window.backup)
        self._desk.window.backup.start(first=self._first)

    def _done(self, text: str) -> None:
        self._desk.go_home()
        self._desk.window.say(text)

    def put_off(self) -> None:
        """Remind of it later."""
        first, self._first = self._first, False

        def later(_: None) -> None:
            self._desk.go_home()
            if first:
                self._desk.window.say(tr("You are set up. Keys holds what else your identity can have."))

        def failed(error: CountersignError) -> None:
            self._desk.show_error(error)

        here = self._desk.here
        self._desk.worker.run(self._desk.facade.not_now, here(later), here(failed, self._desk.tell))
