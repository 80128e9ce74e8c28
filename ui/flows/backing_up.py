"""A second way in, asked for after the first key and again from the home page's reminder."""

from __future__ import annotations

from PySide6.QtCore import QObject

from authenticator.errors import CountersignError
from ui.desk import Desk
from ui.flows.adding import Adding
from ui.flows.phrase import PhraseMaking


class BackingUp(QObject):
    """Offers a second key, a phrase, or neither for now."""

    def __init__(self, desk: Desk, adding: Adding, phrase: PhraseMaking) -> None:
        super().__init__()
        self._desk = desk
        self._adding = adding
        self._phrase = phrase
        self._first = False
        page = desk.window.backup
        page.key_wanted.connect(lambda: adding.start(self._again, self._done))
        page.phrase_wanted.connect(lambda: phrase.start(self._again, self._done))
        page.not_now.connect(self._not_now)
        desk.window.home.backup_wanted.connect(lambda: self.offer(first=False))
        desk.window.home.backup_later.connect(self._not_now)

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

    def _not_now(self) -> None:
        def put_off(_: None) -> None:
            self._desk.go_home()
            if self._first:
                self._first = False
                self._desk.window.say("You are set up. Keys holds what else your identity can have.")

        def failed(error: CountersignError) -> None:
            self._desk.show_error(error)

        self._desk.worker.run(self._desk.facade.not_now, put_off, failed)
