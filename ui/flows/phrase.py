"""A recovery phrase: drawn, shown once, asked for in three places, and only then kept, with one touch."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from authenticator.errors import CountersignError
from authenticator.settle import Changed
from authenticator.translation import tr
from authenticator.views import NewPhrase
from ui.desk import Desk, Step
from ui.flows.touching import Touching
from ui.interaction import WindowInteraction
from ui.models.phrase import wrong_words
from ui.pages.phrase import PhraseCheckPage
from ui.times import number_text
from ui.window import Window


class PhraseMaking(QObject):
    """Walks the pages of one phrase; the words are dropped where it ends, however it ends."""

    def __init__(self, desk: Desk, touching: Touching) -> None:
        super().__init__()
        self._desk = desk
        self._touching = touching
        self._phrase: NewPhrase | None = None
        self._back: Step = desk.go_home
        self._done: Callable[[str], None] | None = None
        window = desk.window
        window.phrase.written.connect(self._check)
        window.phrase.cancelled.connect(self._leave)
        window.meet(Window.phrase_check, self._meet_check)

    def _meet_check(self, page: PhraseCheckPage) -> None:
        page.answered.connect(self._answered)
        page.again.connect(self._draw)
        page.cancelled.connect(self._leave)

    def start(self, back: Step, done: Callable[[str], None]) -> None:
        """Draw a phrase and show it; `back` where it comes to nothing, `done` with what was done."""
        self._back, self._done = back, done
        self._draw()

    def _draw(self) -> None:
        def drawn(phrase: NewPhrase) -> None:
            self._phrase = phrase
            window = self._desk.window
            window.show_page(window.phrase)
            window.phrase.show_phrase(phrase)

        def failed(error: CountersignError) -> None:
            self._desk.show_error(error, back=self._leave)

        here = self._desk.here
        self._desk.worker.run(self._desk.facade.new_phrase, here(drawn), here(failed))

    def _check(self) -> None:
        if self._phrase is None:
            return
        window = self._desk.window
        window.show_page(window.phrase_check)
        window.phrase_check.ask(self._phrase.asked)

    def _answered(self, answers: tuple[str, ...]) -> None:
        phrase = self._phrase
        if phrase is None:
            return
        wrong = wrong_words(phrase.words, phrase.asked, answers)
        if wrong:
            self._desk.window.phrase_check.say_wrong(wrong)
            return
        self._keep()

    def _keep(self) -> None:
        phrase = self._phrase
        if phrase is None:
            return

        def call(interaction: WindowInteraction) -> Changed:
            return self._desk.facade.keep_phrase(phrase, interaction)

        def kept(changed: Changed) -> None:
            self._forget()
            if self._done is not None:
                block = number_text(changed.block)
                self._done(
                    tr("The phrase on your paper opens your identity now. Recorded in block {block}.", block=block)
                )

        def failed(error: CountersignError) -> None:
            if error.code == "cancelled":
                self._desk.window.show_page(self._desk.window.phrase_check)
            else:
                self._desk.show_key_error(error, again=self._keep, back=self._leave)

        self._touching.run(tr("to keep the phrase that you wrote down"), call, kept, failed)

    def _leave(self) -> None:
        self._forget()
        self._back()

    def _forget(self) -> None:
        self._phrase = None
        asking = self._desk.window.built(Window.phrase_check)
        if asking is not None:
            asking.forget()
