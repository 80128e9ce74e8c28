"""A field for the number that the requesting page shows; what is wrong with it is said beside it, and aloud."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from authenticator.limits import MATCH_CODE_MAX
from authenticator.translation import mark, tr
from ui.theme import font, set_role
from ui.widgets.announce import announce
from ui.widgets.labels import label, set_text

_WIDTH = 132
_LEAST = 2  # digits
_WORDS = mark("Type the number that the page shows")
_CHECK = mark("If you see no page with a number for this login, deny.")
_MISSING = mark("Type the number first; without such a page, deny.")
_RIGHT = mark("That is the number on the page.")


class NumberField(QWidget):
    """The number, as it is typed.

    Signals:
        entered: Enter was pressed.
    """

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setObjectName("matchEdit")
        self.edit.setAccessibleName(tr(_WORDS))
        self.edit.setAccessibleDescription(tr(_CHECK))
        self.edit.setMaxLength(MATCH_CODE_MAX)
        self.edit.setValidator(QRegularExpressionValidator(QRegularExpression(f"[0-9]{{0,{MATCH_CODE_MAX}}}"), self))
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.edit.setFont(font("title"))
        self.edit.setProperty("type", "title")
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edit.setFixedWidth(_WIDTH)
        self.edit.returnPressed.connect(self.entered)
        self.edit.textEdited.connect(lambda: self._say("", ""))
        self._problem = label("", "secondary", name="matchProblem")
        self._problem.hide()
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(label(tr(_WORDS), "strong"))
        texts.addWidget(label(tr(_CHECK), "secondary"))
        texts.addWidget(self._problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(texts, 1)
        row.addWidget(self.edit)

    @property
    def number(self) -> str:
        """What is typed, where it can be such a number at all; otherwise the person is told so, and it is empty."""
        if len(self.edit.text()) >= _LEAST:
            return self.edit.text()
        self.show_problem(tr(_MISSING))
        return ""

    def show_problem(self, text: str) -> None:
        """Say what is wrong, and let the person type again."""
        self._say(text, "red")
        self.edit.setEnabled(True)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()

    def show_checking(self) -> None:
        """Take no more digits while the relay compares."""
        self.edit.setEnabled(False)

    def show_right(self) -> None:
        """Say that it is the number; there is nothing more to type."""
        self.edit.setEnabled(False)
        self._say(tr(_RIGHT), "")

    def _say(self, text: str, tone: str) -> None:
        set_text(self._problem, text)
        set_role(self._problem, tone=tone)
        self._problem.setVisible(bool(text))
        self.edit.setAccessibleDescription(text or tr(_CHECK))
        if text:
            announce(self.edit, text)
