"""The one question page, and whose question it shows."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject

from ui.desk import Step
from ui.pages.moments import QuestionPage
from ui.window import Window


class Asking(QObject):
    """Shows one question at a time and does what its answer says."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._agreed: Step | None = None
        self._kept: Step | None = None

    @cached_property
    def _question(self) -> QuestionPage:
        page = self._window.question
        page.agreed.connect(lambda: self._answer(agreed=True))
        page.kept.connect(lambda: self._answer(agreed=False))
        return page

    def ask(
        self,
        title: str,
        text: str,
        below: str,
        *,
        keep: str,
        agree: str,
        agreed: Step,
        kept: Step,
        ending: bool = False,
        unasked: bool = False,
    ) -> None:
        """Ask; the safe answer is the default.

        Args:
            title: what it is about.
            text: what happened.
            below: what to go by.
            keep: the safe answer.
            agree: the other one.
            agreed: what comes after it.
            kept: what comes after the safe one.
            ending: it cannot be undone.
            unasked: it comes while the person may be about to press something else.
        """
        self._agreed, self._kept = agreed, kept
        self._window.show_page(self._question)
        self._question.ask(title, text, below, keep=keep, agree=agree, ending=ending, unasked=unasked)

    def _answer(self, *, agreed: bool) -> None:
        step = self._agreed if agreed else self._kept
        self._agreed = self._kept = None
        if step is not None:
            step()
