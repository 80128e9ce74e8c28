"""The recovery phrase, typed in from paper.

Rules: what is typed stays on the screen and in no history, and is wiped when the person gives up or it was used.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit

from authenticator.translation import tr
from authenticator.vault.recovery import WORDS
from ui.models.phrase import phrase_problem, words_in
from ui.theme import set_role
from ui.widgets.buttons import Button, escape_to
from ui.widgets.centred import CentredCard
from ui.widgets.labels import label, set_text
from ui.widgets.problem import Problem

_TEXT_MAX = 1_024  # characters; 24 words of eight letters and their blanks are 216


class WordsPage(CentredCard):
    """24 words to be typed from paper.

    Signals:
        entered: the words, one blank between two; they stay in the field until `forget`.
        cancelled: the person gave up.
    """

    entered = Signal(str)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(width=560)
        self.setObjectName("wordsPage")
        self.column.addWidget(label(tr("Type the words from your paper"), "title", centred=True))
        text = tr("All 24, in their order, with blanks between them.")
        self.column.addWidget(label(text, "secondary", centred=True))
        self.column.addSpacing(8)
        self._edit = QPlainTextEdit()
        self._edit.setObjectName("wordsEdit")
        self._edit.setAccessibleName(tr("Recovery phrase"))
        self._edit.setProperty("entry", "words")
        self._edit.setTabChangesFocus(True)
        self._edit.setUndoRedoEnabled(False)  # so that nothing typed is kept after it was wiped
        self._edit.setMinimumHeight(self._edit.fontMetrics().height() * 6)
        self._edit.textChanged.connect(self._changed)
        self.column.addWidget(self._edit)
        self._count = label("", "secondary", name="wordsCount", centred=True)
        self.column.addWidget(self._count)
        self._problem = Problem(self._edit, "wordsProblem", centred=True)
        self.column.addWidget(self._problem)
        self.column.addSpacing(12)
        cancel = Button(tr("Back"), "cancelWordsButton", "outline")
        cancel.clicked.connect(self._give_up)
        escape_to(self, cancel)
        self._go = Button(tr("Continue"), "wordsContinueButton", "primary")
        self._go.clicked.connect(self._enter)
        self.add_buttons(cancel, self._go)
        self._changed()

    @property
    def words(self) -> str:
        """What was typed, one blank between two words."""
        return " ".join(words_in(self._edit.toPlainText()))

    def start(self) -> None:
        """Put the keyboard on the field; words that were typed before stay, until `forget`."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep nothing that was typed."""
        self._edit.clear()

    def _changed(self) -> None:
        text = self._edit.toPlainText()
        count = len(words_in(text))
        over = count > WORDS or len(text) > _TEXT_MAX
        set_text(self._count, tr("{count} of {all} words", count=count, all=WORDS))
        set_role(self._count, tone="red" if over else "secondary")
        self._go.setEnabled(count == WORDS and not over)
        self._problem.clear()

    def _give_up(self) -> None:
        self.forget()
        self.cancelled.emit()

    def _enter(self) -> None:
        problem = phrase_problem(self.words)
        if problem:
            self._problem.say(problem)
        else:
            self.entered.emit(self.words)
