"""What is shown when the app cannot even begin, because another start of it stands in the way or is stuck.

Whoever started it from a menu sees no terminal.
"""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from authenticator.errors import CountersignError
from authenticator.translation import tr
from ui.icons import Icon, icon
from ui.models.errors import error_model
from ui.theme import Theme
from ui.widgets.buttons import Button, as_tab_order, escape_to
from ui.widgets.centred import CentredCard
from ui.widgets.labels import label


class CannotStart(CentredCard):
    """What is in the way, what to do, and a button to try again.

    Signals:
        answered: whether to try again.
    """

    answered = Signal(bool)

    def __init__(self, error: CountersignError) -> None:
        super().__init__(width=480)
        model = error_model(error)
        self.setObjectName("cannotStartWindow")
        self.setWindowTitle("Countersign")
        self.setWindowIcon(icon("logo", "accent"))
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(600, 440)
        self.add_centred(Icon("error", "red", 40))
        self.column.addSpacing(8)
        self.column.addWidget(label(tr("Countersign cannot start"), "title", centred=True))
        self.column.addWidget(label(model.headline, name="cannotStartHeadline", centred=True))
        self.column.addWidget(label(model.advice, name="cannotStartAdvice", centred=True))
        self.column.addSpacing(20)
        leave = Button(tr("Quit"), "quitButton", "secondary")
        leave.clicked.connect(lambda: self.answered.emit(False))
        escape_to(self, leave)
        again = Button(tr("Try again"), "startAgainButton", "primary")
        again.clicked.connect(lambda: self.answered.emit(True))
        self.add_buttons(leave, again)
        self.column.addSpacing(8)
        self.column.addWidget(label(model.code, "code", centred=True, selectable=True))
        as_tab_order([leave, again])
        again.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it is leaving."""
        self.answered.emit(False)
        super().closeEvent(event)


def wants_again(app: QApplication, error: CountersignError) -> bool:
    """Show what is in the way until the person answers; whether to try again."""
    theme = Theme(app)
    window, loop, answers = CannotStart(error), QEventLoop(), [False]

    def answered(again: bool) -> None:  # noqa: FBT001 - Qt's signal
        answers[0] = again
        loop.quit()

    window.answered.connect(answered)
    window.show()
    loop.exec()
    window.answered.disconnect(answered)
    window.hide()
    window.deleteLater()
    theme.deleteLater()
    return answers[0]
