"""Locking the window, and opening it again (decision 38).

Rules: locking empties the window first, whatever it shows, and then has the app let go of its secrets; what was begun
is given up, as far as it was not signed yet. A link that arrives meanwhile waits; the last one is shown afterwards.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from authenticator.errors import CountersignError
from authenticator.translation import tr
from ui.desk import Desk, Step
from ui.flows.touching import Touching
from ui.interaction import WindowInteraction

Unlock = Callable[[WindowInteraction], None]


class Locked(QObject):
    """The locked window's two ways in."""

    def __init__(self, desk: Desk, touching: Touching, opened: Step, *, waiting: bool) -> None:
        """Show it.

        Args:
            desk: an empty window.
            touching: asks for the touch.
            opened: what comes once it is open.
            waiting: a login arrived already.
        """
        super().__init__()
        self._desk = desk
        self._touching = touching
        self._opened = opened
        self._waiting = waiting
        window = desk.window
        window.locked.open_wanted.connect(self._open)
        window.locked.phrase_wanted.connect(self._ask_phrase)
        window.words.entered.connect(self._open_by_phrase)
        window.words.cancelled.connect(self._begin)

    def let_go(self) -> None:
        """Have the app let go of what it holds; nothing can be opened before it did."""
        self._desk.window.wait.wait_for(tr("Locking\u2026"))
        self._desk.window.show_page(self._desk.window.wait)
        self._desk.worker.run(self._desk.facade.lock, lambda _: self._begin(), self._failed)

    def arrived(self) -> None:
        """A login waits for the window to be opened."""
        self._waiting = True
        if self._desk.window.shown is self._desk.window.locked:
            self._begin()

    def _begin(self, problem: str = "") -> None:
        window = self._desk.window
        window.show_page(window.locked)
        window.locked.begin(waiting=self._waiting, problem=problem)

    def _open(self) -> None:
        self._run(self._desk.facade.unlock)

    def _ask_phrase(self) -> None:
        window = self._desk.window
        window.words.forget()
        window.show_page(window.words)
        window.words.start()

    def _open_by_phrase(self, words: str) -> None:
        self._desk.window.words.forget()
        self._run(lambda interaction: self._desk.facade.unlock(interaction, words))

    def _run(self, unlock: Unlock) -> None:
        self._touching.run(tr("to open Countersign"), unlock, lambda _: self._opened(), self._failed)

    def _failed(self, error: CountersignError) -> None:
        self._begin("" if error.code == "cancelled" else error.user_text())
