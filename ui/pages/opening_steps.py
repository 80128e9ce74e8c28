"""What the person brings an identity with: its code, or its file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit

from authenticator.translation import tr
from ui.models.codes import code_problem
from ui.pages.steps import StepCard
from ui.widgets.buttons import Button, LinkButton, escape_to
from ui.widgets.labels import label, set_text
from ui.widgets.problem import Problem


class CodeStep(StepCard):
    """The identity code, pasted.

    Signals:
        entered: it is there.
        camera_wanted: the webcam should read it.
        left: back.
    """

    entered = Signal()
    camera_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        text = tr("On the other computer: Computers, Add another computer. The code opens nothing by itself.")
        super().__init__(1, 2, tr("The identity code"), text)
        self._edit = QPlainTextEdit()
        self._edit.setObjectName("identityCodeEdit")
        self._edit.setAccessibleName(tr("Identity code"))
        self._edit.setProperty("entry", "code")
        self._edit.setTabChangesFocus(True)
        self._edit.setMinimumHeight(self._edit.fontMetrics().height() * 5)
        self.column.addWidget(self._edit)
        self._problem = Problem(self._edit, "identityCodeProblem")
        self.column.addWidget(self._problem)
        camera = LinkButton(tr("Read it with the webcam"), "codeCameraButton")
        camera.clicked.connect(self.camera_wanted)
        self.add_buttons(camera)
        self.column.addSpacing(12)
        back = Button(tr("Back"), "codeBackButton", "outline")
        back.clicked.connect(self.left)
        escape_to(self, back)
        self._go = Button(tr("Continue"), "codeContinueButton", "primary")
        self._go.setEnabled(False)
        self._go.clicked.connect(self._enter)
        self._edit.textChanged.connect(self._changed)
        self.add_foot(back, self._go)

    @property
    def code(self) -> str:
        """What was typed, without blanks and line breaks."""
        return "".join(self._edit.toPlainText().split())

    def start(self) -> None:
        """Put the keyboard on the field."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_code(self, code: str) -> None:
        """Show what the webcam read."""
        self._edit.setPlainText(code)
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep nothing that was typed."""
        self._edit.clear()

    def _changed(self) -> None:
        self._problem.clear()
        self._go.setEnabled(bool(self.code))

    def _enter(self) -> None:
        problem = code_problem(self.code)
        if problem:
            self._problem.say(problem)
        else:
            self.entered.emit()


class FileStep(StepCard):
    """The file of an identity.

    Signals:
        file_wanted: the person wants to choose one.
        entered: one was chosen.
        phrase_wanted: one was chosen, and its keys are lost.
        left: back.

    Attributes:
        path: the file that was chosen.
    """

    file_wanted = Signal()
    entered = Signal()
    phrase_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        text = tr("On the other computer: Computers, Add another computer, Export to a file. It stays sealed.")
        super().__init__(1, 2, tr("The file"), text)
        self.path = Path()
        self._name = label("", "strong", name="identityFileName", centred=True)
        self.column.addWidget(self._name)
        self._choose = Button(tr("Choose a file"), "chooseFileButton", "outline")
        self._choose.clicked.connect(self.file_wanted)
        self.add_buttons(self._choose)
        self._phrase = LinkButton(tr("Its keys are lost; use the recovery phrase"), "filePhraseButton")
        self._phrase.clicked.connect(self.phrase_wanted)
        self.add_buttons(self._phrase)
        self.column.addSpacing(12)
        back = Button(tr("Back"), "fileBackButton", "outline")
        back.clicked.connect(self.left)
        escape_to(self, back)
        self._go = Button(tr("Continue"), "fileContinueButton", "primary")
        self._go.clicked.connect(self.entered)
        self.add_foot(back, self._go)
        self.forget()

    def start(self) -> None:
        """Put the keyboard on the choice."""
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_file(self, path: Path) -> None:
        """Show the file that was chosen."""
        self.path = path
        set_text(self._name, path.name)
        self._name.show()
        self._phrase.show()
        self._go.setEnabled(True)
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """No file is chosen."""
        self.path = Path()
        self._name.hide()
        self._phrase.hide()
        self._go.setEnabled(False)
