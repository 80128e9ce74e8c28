"""The recovery phrase: shown once, and asked for.

Rules: the words go to the screen and nowhere else: they cannot be selected or copied, and are wiped when the page is
left. No window can keep other programs from photographing the screen, and the page says so.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from authenticator.translation import tr
from authenticator.vault.recovery import WORDS
from authenticator.views import NewPhrase
from ui.widgets.buttons import Button, escape_to
from ui.widgets.cards import notice
from ui.widgets.centred import CentredCard
from ui.widgets.labels import Text, label, set_text
from ui.widgets.problem import Problem

_COLUMNS = (4, 3, 2)  # as many as there is room for
_ASKED = 3


class PhrasePage(CentredCard):
    """24 words in a numbered grid, to be written down.

    Signals:
        written: the person wrote them down.
        cancelled: the person gave up; nothing was kept.
    """

    written = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(width=680)
        self.setObjectName("phrasePage")
        self.column.setContentsMargins(32, 28, 32, 28)
        self.column.addWidget(label(tr("Write these words on paper"), "title", centred=True))
        text = tr("In this order. They are shown this once; whoever has them can open your identity.")
        self.column.addWidget(label(text, "secondary", centred=True))
        self.column.addSpacing(4)
        self._grid = _WordGrid()
        self._words = self._grid.words
        self.column.addWidget(self._grid)
        self.column.addSpacing(4)
        warning = tr("Paper, not a file or a photo: no window can keep other programs from seeing the screen.")
        self.column.addWidget(notice(warning, "amber", icon="paper", name="phraseWarning"))
        self.column.addSpacing(8)
        cancel = Button(tr("Cancel"), "cancelPhraseButton", "outline")
        cancel.clicked.connect(self.cancelled)
        escape_to(self, cancel)
        self._go = Button(tr("I wrote them down"), "phraseWrittenButton", "primary")
        self._go.clicked.connect(self.written)
        self.add_buttons(cancel, self._go)

    def show_phrase(self, phrase: NewPhrase) -> None:
        """Show the words."""
        for index, (cell, word) in enumerate(zip(self._words, phrase.words, strict=True)):
            cell.setText(word)
            cell.setAccessibleName(tr("Word {number}: {word}", number=index + 1, word=word))
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Show the words no longer."""
        for cell in self._words:
            cell.clear()
            cell.setAccessibleName("")
        super().hideEvent(event)


class PhraseCheckPage(CentredCard):
    """Three of the words, by their place.

    Signals:
        answered: what was typed, in the order asked.
        again: a new phrase, because the paper is not right.
        cancelled: the person gave up; nothing was kept.
    """

    answered = Signal(tuple)
    again = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(width=580)
        self.setObjectName("phraseCheckPage")
        self.column.addWidget(label(tr("Look at your paper"), "title", centred=True))
        text = tr("Three of the words, so that you know the paper is right. Then one touch keeps the phrase.")
        self.column.addWidget(label(text, "secondary", centred=True))
        self.column.addSpacing(12)
        self._places = (0, 0, 0)
        self._labels: list[Text] = []
        self._problems: list[Problem] = []
        self._edits: list[QLineEdit] = []
        for index in range(_ASKED):
            self.column.addWidget(self._field(index))
        self.column.addSpacing(12)
        cancel = Button(tr("Cancel"), "cancelPhraseCheckButton", "outline")
        cancel.clicked.connect(self.cancelled)
        escape_to(self, cancel)
        again = Button(tr("New phrase"), "phraseAgainButton", "outline")
        again.clicked.connect(self.again)
        self._go = Button(tr("Continue"), "phraseCheckButton", "primary")
        self._go.clicked.connect(self._answer)
        self.add_buttons(cancel, again, self._go)

    def ask(self, places: tuple[int, int, int]) -> None:
        """Ask for the words at these places, counted from 0."""
        self._places = places
        for shown, edit, place in zip(self._labels, self._edits, places, strict=True):
            name = tr("Word {number}", number=place + 1)
            set_text(shown, name)
            edit.setAccessibleName(name)
            edit.clear()
        self._changed()
        self._edits[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def say_wrong(self, which: tuple[int, ...]) -> None:
        """Say which answers are not the words that were shown; the keyboard goes to the first of them."""
        for index, problem in enumerate(self._problems):
            wrong = index in which
            text = tr("Word {number} is not this one.", number=self._places[index] + 1)
            if wrong:
                problem.say(text)
            else:
                problem.clear()
        if which:  # the first of them is the one to begin with
            self._edits[which[0]].setFocus(Qt.FocusReason.OtherFocusReason)
            self._edits[which[0]].selectAll()

    def forget(self) -> None:
        """Keep nothing that was typed."""
        for edit in self._edits:
            edit.clear()

    def _field(self, index: int) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        name = label("", "strong", name=f"phraseAsked_{index}", wrap=False)
        name.setMinimumWidth(name.fontMetrics().horizontalAdvance(tr("Word {number}", number=WORDS)) + 12)
        edit = QLineEdit()
        edit.setObjectName(f"phraseWordEdit_{index}")
        edit.setMaxLength(16)
        edit.textChanged.connect(self._changed)
        edit.returnPressed.connect(self._next)
        problem = Problem(edit, f"phraseProblem_{index}")
        row.addWidget(name)
        row.addWidget(edit, 1)
        row.addWidget(problem, 1)
        self._labels.append(name)
        self._edits.append(edit)
        self._problems.append(problem)
        return holder

    def _changed(self) -> None:
        self._go.setEnabled(all(edit.text().strip() for edit in self._edits))
        for problem in self._problems:
            problem.clear()

    def _next(self) -> None:
        if self._go.isEnabled():
            self._go.click()
        else:
            self.focusNextChild()

    def _answer(self) -> None:
        self.answered.emit(tuple(edit.text().strip().lower() for edit in self._edits))


class _WordGrid(QWidget):
    """Numbered words; they read downwards, as people write lists.

    Attributes:
        words: where each word is shown.
    """

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        cells = [_cell(index) for index in range(WORDS)]
        self._cells = [cell for cell, _ in cells]
        self.words = [word for _, word in cells]
        self._columns = 0
        self._arrange(_COLUMNS[0])

    def minimumSizeHint(self) -> QSize:
        """Return the width of the fewest columns, and the height of those that are there now."""
        return QSize(self._width_of(_COLUMNS[-1]), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        self._arrange(next((count for count in _COLUMNS if self._width_of(count) <= self.width()), _COLUMNS[-1]))

    def _width_of(self, columns: int) -> int:
        widest = max(cell.minimumSizeHint().width() for cell in self._cells)
        return widest * columns + self._grid.horizontalSpacing() * (columns - 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        rows = WORDS // columns
        for index, cell in enumerate(self._cells):
            self._grid.addWidget(cell, index % rows, index // rows)
        for column in range(_COLUMNS[0]):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.updateGeometry()


def _cell(index: int) -> tuple[QFrame, QLabel]:
    """Return a numbered cell, and the label of its word."""
    cell = QFrame()
    cell.setProperty("card", "plain")
    row = QHBoxLayout(cell)
    row.setContentsMargins(10, 7, 10, 7)
    row.setSpacing(8)
    number = label(str(index + 1), "secondary", wrap=False)
    number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    number.setMinimumWidth(number.fontMetrics().horizontalAdvance("24") + 2)
    row.addWidget(number)
    word = QLabel()
    word.setObjectName(f"phraseWord_{index}")
    word.setTextFormat(Qt.TextFormat.PlainText)
    word.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    word.setProperty("type", "word")
    row.addWidget(word, 1)
    return cell, word
