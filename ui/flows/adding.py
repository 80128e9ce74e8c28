"""Another key of the identity: chosen and named, two touches of it, one of a key that is in already."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from authenticator.approve.devices import KeyChoice
from authenticator.errors import CountersignError
from authenticator.settle import Changed
from authenticator.translation import mark, tr
from ui.desk import Desk, Step
from ui.flows.touching import Touching
from ui.flows.watching import KeyWatch
from ui.interaction import WindowInteraction
from ui.times import number_text

_WHY = mark(
    "The first two are of the new key: one makes a key pair inside it, one seals your identity. The last lets it in."
)


class Adding(QObject):
    """Walks the pages of one new key."""

    def __init__(self, desk: Desk, touching: Touching, watch: KeyWatch) -> None:
        super().__init__()
        self._desk = desk
        self._touching = touching
        self._back: Step = desk.go_home
        self._done: Callable[[str], None] | None = None
        page = desk.window.add_key
        page.wanted.connect(self._add)
        page.cancelled.connect(self._leave)
        watch.follow(page, page.show_keys)

    def start(self, back: Step, done: Callable[[str], None]) -> None:
        """Ask which key; `back` where it comes to nothing, `done` with what was done."""
        self._back, self._done = back, done
        self._desk.window.show_page(self._desk.window.add_key)
        self._desk.window.add_key.start()

    def _leave(self) -> None:
        self._back()

    def _again(self) -> None:
        self._desk.window.show_page(self._desk.window.add_key)

    def _add(self, key: KeyChoice, name: str) -> None:
        def call(interaction: WindowInteraction) -> Changed:
            return self._desk.facade.add_key(key, name, interaction)

        def added(changed: Changed) -> None:
            block = number_text(changed.block)
            text = tr("{key} opens your identity now. Recorded in block {block}.", key=name, block=block)
            if self._done is not None:
                self._done(text)

        def failed(error: CountersignError) -> None:
            if error.code == "cancelled":
                self._again()
            else:
                again = self._again
                self._desk.show_key_error(error, again=lambda: self._add(key, name), other=again, back=again)

        self._touching.run("", call, added, failed, why=tr(_WHY))
