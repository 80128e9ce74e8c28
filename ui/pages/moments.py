"""Pages that are one card: waiting, a link that arrived, a link to type, an error, a question."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit

from authenticator.translation import tr
from ui.icons import Icon
from ui.models.errors import ErrorModel
from ui.widgets.announce import announce_page
from ui.widgets.buttons import Button, escape_to
from ui.widgets.centred import CentredCard
from ui.widgets.labels import label, set_text
from ui.widgets.problem import tell_problem

_PATIENCE = 350  # milliseconds before a wait is worth a word


_SETTLE = 600  # milliseconds in which a question that nobody asked for takes no yes


class WaitPage(CentredCard):
    """Something is on its way; the page stays empty where it comes at once."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("waitPage")
        self._text = label("", "title", name="waitText", centred=True)
        self._hint = label(tr("This takes a few seconds at most."), "secondary", centred=True)
        self.column.addWidget(self._text)
        self.column.addWidget(self._hint)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: self.card.setVisible(True))

    def wait_for(self, text: str) -> None:
        """Say what is waited for, once it takes long enough to ask oneself."""
        set_text(self._text, text)
        self.card.hide()
        self._timer.start(_PATIENCE)

    def hideEvent(self, event: QHideEvent) -> None:
        """No more waiting."""
        self._timer.stop()
        super().hideEvent(event)


class QuestionPage(CentredCard):
    """One question with two answers; the safe one is the default.

    Signals:
        agreed: the person wants it.
        kept: the person does not.
    """

    agreed = Signal()
    kept = Signal()

    def __init__(self) -> None:
        super().__init__(width=480)
        self.setObjectName("questionPage")
        self._title = label("", "title", name="questionTitle", centred=True)
        self._text = label("", name="questionText", centred=True)
        self._text_below = label("", "secondary", name="questionTextBelow", centred=True)
        self.column.addWidget(self._title)
        self.column.addSpacing(8)
        self.column.addWidget(self._text)
        self.column.addWidget(self._text_below)
        self.column.addSpacing(20)
        self._keep = Button("", "keepButton", "secondary")
        self._agree = Button("", "agreeButton", "primary")
        self._end = Button("", "confirmEndButton", "danger_full")
        self.add_buttons(self._keep, self._agree, self._end)
        self._keep.clicked.connect(self.kept)
        escape_to(self, self._keep)
        self._agree.clicked.connect(self.agreed)
        self._end.clicked.connect(self.agreed)

    def ask(
        self,
        title: str,
        text: str,
        below: str = "",
        *,
        keep: str,
        agree: str,
        ending: bool = False,
        unasked: bool = False,
    ) -> None:
        """Ask; `ending` marks what cannot be undone, `unasked` what comes while something else may be pressed."""
        set_text(self._title, title)
        set_text(self._text, text)
        set_text(self._text_below, below)
        self._text_below.setVisible(bool(below))
        for button, words in ((self._keep, keep), (self._agree, agree), (self._end, agree)):
            button.setText(words)
            button.setAccessibleName(words)
            button.updateGeometry()
        self._agree.setVisible(not ending)
        self._agree.setEnabled(not unasked)
        if unasked:
            QTimer.singleShot(_SETTLE, self._agree, lambda: self._agree.setEnabled(True))
        self._end.setVisible(ending)
        self._keep.setDefault(True)
        self._keep.setFocus()
        announce_page(self, title, text, below)


class LinkPage(CentredCard):
    """A link to type or paste.

    Signals:
        entered: what was typed.
        cancelled: nothing.
    """

    entered = Signal(str)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(width=520)
        self.setObjectName("linkPage")
        self.column.addWidget(label(tr("Paste the link"), "title", centred=True))
        hint = tr("The page that wants you to sign in shows it below its code.")
        self.column.addWidget(label(hint, "secondary", centred=True))
        self.column.addSpacing(12)
        self._edit = QLineEdit()
        self._edit.setObjectName("linkEdit")
        self._edit.setAccessibleName(tr("Link"))
        self._edit.setPlaceholderText("https://relay.example/r/\u2026")
        self._edit.setMaxLength(1_024)
        self.column.addWidget(self._edit)
        self._problem = label("", "secondary", name="linkProblem")
        self._problem.setProperty("tone", "red")
        self.column.addWidget(self._problem)
        self.column.addSpacing(12)
        back = Button(tr("Cancel"), "cancelButton", "secondary")
        self._go = Button(tr("Continue"), "continueButton", "primary")
        self.add_buttons(back, self._go)
        back.clicked.connect(self.cancelled)
        escape_to(self, back)
        self._go.clicked.connect(self._enter)
        self._edit.returnPressed.connect(self._enter)
        self._edit.textChanged.connect(self._changed)

    def ask(self, text: str = "", problem: str = "") -> None:
        """Ask for a link; what the clipboard has is a beginning."""
        self._edit.setText(text)
        tell_problem(self._problem, problem, self._edit)
        self._go.setEnabled(bool(text.strip()))
        self._edit.setFocus()
        self._edit.selectAll()

    def _changed(self, text: str) -> None:
        tell_problem(self._problem, "", self._edit)
        self._go.setEnabled(bool(text.strip()))

    def _enter(self) -> None:
        if self._edit.text().strip():
            self.entered.emit(self._edit.text())


class ErrorPage(CentredCard):
    """What happened, what to do, and one way on.

    Signals:
        retry: the same again, without a touch.
        left: back.
    """

    retry = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(width=480)
        self.setObjectName("errorPage")
        self._icon = Icon("error", "red", 40)
        self.add_centred(self._icon)
        self.column.addSpacing(8)
        self._headline = label("", "title", name="errorHeadline", centred=True)
        self._advice = label("", name="errorAdvice", centred=True)
        self._code = label("", "code", name="errorCode", centred=True, selectable=True)
        self.column.addWidget(self._headline)
        self.column.addWidget(self._advice)
        self.column.addSpacing(20)
        self._back = Button(tr("Back"), "backButton", "secondary")
        self._retry = Button(tr("Try again"), "retryButton", "primary")
        self.add_buttons(self._back, self._retry)
        self.column.addSpacing(8)
        self.column.addWidget(self._code)
        self._back.clicked.connect(self.left)
        escape_to(self, self._back)
        self._retry.clicked.connect(self.retry)

    def show_error(self, model: ErrorModel, *, can_retry: bool, retry_text: str = "") -> None:
        """Show an error; `can_retry` where there is something to try."""
        retry_text = retry_text or tr("Try again")
        calm = model.calm
        self._icon.show_icon("check_circle" if calm else "error", "secondary" if calm else "red")
        set_text(self._headline, model.headline)
        set_text(self._advice, model.advice)
        self._advice.setVisible(bool(model.advice))
        set_text(self._code, model.code)
        self._code.setVisible(not calm)
        self._retry.setText(retry_text)
        self._retry.setAccessibleName(retry_text)
        self._retry.updateGeometry()
        self._retry.setVisible(can_retry)
        (self._retry if can_retry else self._back).setFocus()
        announce_page(self, model.headline, model.advice)
