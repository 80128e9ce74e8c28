"""The locked window: nothing of the person's, and two ways in."""

from __future__ import annotations

from PySide6.QtCore import Signal

from authenticator.translation import tr
from ui.icons import Icon
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.centred import CentredCard
from ui.widgets.labels import label, set_text


class LockedPage(CentredCard):
    """See the module.

    Signals:
        open_wanted: open it with a touch.
        phrase_wanted: open it with the recovery phrase.
    """

    open_wanted = Signal()
    phrase_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(width=480)
        self.setObjectName("lockedPage")
        self.add_centred(Icon("lock", "accent", 40))
        self.column.addSpacing(8)
        self.column.addWidget(label(tr("Countersign is locked"), "title", name="lockedTitle", centred=True))
        text = tr("It shows nothing of yours, and holds none of your secrets. A touch of your key opens it.")
        self.column.addWidget(label(text, name="lockedText", centred=True))
        self._waiting = label("", "secondary", name="lockedWaiting", centred=True)
        self._waiting.hide()
        self.column.addWidget(self._waiting)
        self._problem = label("", "secondary", name="lockedProblem", centred=True)
        self._problem.setProperty("tone", "red")
        self._problem.hide()
        self.column.addWidget(self._problem)
        self.column.addSpacing(20)
        self._open = Button(tr("Open"), "unlockButton", "primary")
        self._open.clicked.connect(self.open_wanted)
        self.add_buttons(self._open)
        phrase = LinkButton(tr("Use the recovery phrase"), "unlockByPhraseButton")
        phrase.clicked.connect(self.phrase_wanted)
        self.add_centred(phrase)

    def begin(self, *, waiting: bool = False, problem: str = "") -> None:
        """Offer to open it.

        Args:
            waiting: a login arrived meanwhile.
            problem: why it did not open.
        """
        said = tr("A login is waiting; it is shown once this is open.") if waiting else ""
        for widget, text in ((self._waiting, said), (self._problem, problem)):
            set_text(widget, text)
            widget.setVisible(bool(text))
        self._open.setFocus()
        if problem or said:
            announce(self, problem or said)
