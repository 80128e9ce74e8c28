"""PIN and passphrase: asked for, or chosen.

Rules: what is typed is never shown, and is wiped from the field as soon as it is handed on or given up.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit

from authenticator.approve.interaction import PassphrasePrompt, PinPrompt
from authenticator.consent.unmask import visible
from authenticator.limits import PIN_BYTES_MAX
from authenticator.translation import mark, tr
from ui.models.keys import attempts_words
from ui.models.prompts import NewPinQuestion
from ui.theme import set_role
from ui.widgets.buttons import Button, as_tab_order, escape_to
from ui.widgets.centred import CentredCard
from ui.widgets.labels import Text, label, set_text

_PASSPHRASE_MAX = 256
_NOT_ALIKE = mark("The two are not the same.")


class _SecretPage(CentredCard):
    """What the three pages have in common.

    Signals:
        cancelled: the person gave up.
    """

    cancelled = Signal()

    def __init__(self, name: str, prefix: str) -> None:
        super().__init__(width=460)
        self.setObjectName(name)
        self._edits: list[QLineEdit] = []
        self._title = label("", "title", name=f"{prefix}Title", centred=True)
        self._key = label("", "secondary", name=f"{prefix}Key", centred=True)
        self.column.addWidget(self._title)
        self.column.addWidget(self._key)
        self.column.addSpacing(12)
        self._cancel = Button(tr("Cancel"), f"cancel{prefix[:1].upper()}{prefix[1:]}Button", "outline")
        self._cancel.clicked.connect(self._give_up)
        escape_to(self, self._cancel)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep nothing that was typed."""
        self._wipe()
        super().hideEvent(event)

    def _field(self, name: str, words: str, length: int) -> QLineEdit:
        edit = QLineEdit()
        edit.setObjectName(name)
        edit.setAccessibleName(words)
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.setMaxLength(length)
        edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._edits.append(edit)
        return edit

    def _wipe(self) -> None:
        for edit in self._edits:
            edit.clear()

    def _give_up(self) -> None:
        self._wipe()
        self.cancelled.emit()


class PinPage(_SecretPage):
    """A key wants its PIN.

    Signals:
        entered: the PIN.
    """

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__("pinPage", "pin")
        self._minimum = 4
        set_text(self._title, tr("Enter your key's PIN"))
        self._edit = self._field("pinEdit", tr("Security key PIN"), PIN_BYTES_MAX)
        self.column.addWidget(self._edit)
        self._left = label("", "secondary", name="pinAttempts", centred=True)
        self.column.addWidget(self._left)
        self._hint = label("", "secondary", name="pinHint", centred=True)
        self.column.addWidget(self._hint)
        self.column.addSpacing(12)
        self._go = Button(tr("Continue"), "pinContinueButton", "primary")
        self.add_buttons(self._cancel, self._go)
        as_tab_order([*self._edits, self._cancel, self._go])
        self._go.clicked.connect(self._enter)
        self._edit.returnPressed.connect(self._enter)
        self._edit.textChanged.connect(lambda text: self._go.setEnabled(len(text) >= self._minimum))

    def ask(self, prompt: PinPrompt) -> None:
        """Ask, and say how many tries are left, before the first and after every miss."""
        self._minimum = prompt.minimum
        set_text(self._key, visible(prompt.key_name))
        self._wipe()
        self._go.setEnabled(False)
        text, tone = attempts_words(prompt.attempts_left, wrong=prompt.wrong)
        say(self._left, text, tone)
        hint = tr("The PIN goes to the key and nowhere else. The touch comes next.")
        if prompt.wrong:
            hint = tr("After three misses in a row the key must be plugged in again; with none left it must be reset.")
        set_text(self._hint, hint)
        self._edit.setAccessibleDescription(f"{text} {hint}".strip())
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        pin = self._edit.text()
        if len(pin) >= self._minimum:
            self._wipe()
            self.entered.emit(pin)


class NewPinPage(_SecretPage):
    """A PIN to be chosen, typed twice; and the one that holds now, where it is to be replaced.

    Signals:
        entered: the PIN that holds now, or nothing; and the new one.
    """

    entered = Signal(str, str)

    def __init__(self, prefix: str = "newPin") -> None:
        super().__init__(f"{prefix}Page", prefix)
        self._minimum = 4
        self._reason = label("", name=f"{prefix}Reason", centred=True)
        self._now = self._field(f"{prefix}CurrentEdit", tr("PIN that holds now"), PIN_BYTES_MAX)
        self._new = self._field(f"{prefix}Edit", tr("New PIN"), PIN_BYTES_MAX)
        self._again = self._field(f"{prefix}AgainEdit", tr("New PIN once more"), PIN_BYTES_MAX)
        self._now.setPlaceholderText(tr("PIN that holds now"))
        self._new.setPlaceholderText(tr("New PIN"))
        self._again.setPlaceholderText(tr("The same once more"))
        self._problem = label("", "secondary", name=f"{prefix}Problem", centred=True)
        self._hint = label("", "secondary", name=f"{prefix}Hint", centred=True)
        for widget in (self._reason, self._now, self._new, self._again, self._problem, self._hint):
            self.column.addWidget(widget)
        self.column.addSpacing(12)
        self._go = Button(tr("Set PIN"), f"{prefix}SetButton", "primary")
        self.add_buttons(self._cancel, self._go)
        as_tab_order([*self._edits, self._cancel, self._go])
        self._go.clicked.connect(self._enter)
        for edit in self._edits:
            edit.textChanged.connect(self._changed)
            edit.returnPressed.connect(self._enter)

    def ask(self, question: NewPinQuestion) -> None:
        """Ask for a new PIN, and say what was wrong with the one before."""
        self._minimum = question.minimum
        self._wipe()
        set_text(self._title, question.title)
        set_text(self._key, question.key)
        set_text(self._reason, question.reason)
        self._reason.setVisible(bool(question.reason))
        first = self._now if question.current else self._new
        first.setAccessibleDescription(" ".join(part for part in (question.problem, question.reason) if part))
        self._now.setVisible(question.current)
        say(self._problem, question.problem, "red")
        hint = tr("At least %n character(s); letters are welcome. It stays inside the key.", "", self._minimum)
        set_text(self._hint, hint)
        self._go.setEnabled(False)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _complete(self) -> bool:
        new, again = self._new.text(), self._again.text()
        return len(new) >= self._minimum and new == again and (bool(self._now.text()) or self._now.isHidden())

    def _changed(self) -> None:
        new, again = self._new.text(), self._again.text()
        self._go.setEnabled(self._complete)
        if again and not new.startswith(again):
            say(self._problem, tr(_NOT_ALIKE), "red")
            self._again.setAccessibleDescription(tr(_NOT_ALIKE))
        elif new or again:
            say(self._problem, "", "red")
            self._again.setAccessibleDescription("")

    def _enter(self) -> None:
        if not self._complete:
            if self._again.text() and self._again.text() != self._new.text():
                say(self._problem, tr(_NOT_ALIKE), "red")
            self.focusNextChild()
            return
        now, new = self._now.text(), self._new.text()
        self._wipe()
        self.entered.emit(now, new)


class PassphrasePage(_SecretPage):
    """The passphrase of a key that cannot verify the person: chosen twice alike, or asked for.

    Signals:
        entered: the passphrase.
    """

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__("passphrasePage", "passphrase")
        self._new = False
        self._reason = label("", name="passphraseReason", centred=True)
        self._edit = self._field("passphraseEdit", tr("Passphrase"), _PASSPHRASE_MAX)
        self._again = self._field("passphraseAgainEdit", tr("Passphrase once more"), _PASSPHRASE_MAX)
        self._again.setPlaceholderText(tr("The same once more"))
        self._problem = label("", "secondary", name="passphraseProblem", centred=True)
        for widget in (self._reason, self._edit, self._again, self._problem):
            self.column.addWidget(widget)
        self.column.addSpacing(12)
        self._go = Button(tr("Continue"), "passphraseContinueButton", "primary")
        self.add_buttons(self._cancel, self._go)
        as_tab_order([*self._edits, self._cancel, self._go])
        self._go.clicked.connect(self._enter)
        for edit in self._edits:
            edit.textChanged.connect(self._changed)
            edit.returnPressed.connect(self._enter)

    def ask(self, prompt: PassphrasePrompt) -> None:
        """Ask for the passphrase that goes with a key."""
        self._new = prompt.new
        self._wipe()
        set_text(self._title, tr("Choose a passphrase") if prompt.new else tr("Enter your passphrase"))
        set_text(self._key, visible(prompt.key_name))
        reason = tr("This key cannot check that it is you, so a passphrase does.")
        if prompt.new:
            reason = tr(
                "This key cannot check that it is you, so a passphrase does. Four or more words that do not belong"
                " together are easy to keep and hard to guess."
            )
        set_text(self._reason, reason)
        self._again.setVisible(prompt.new)
        problem = tr("That passphrase is too easy to guess.") if prompt.new else tr("That passphrase is not right.")
        wrong = problem if prompt.wrong else ""
        say(self._problem, wrong, "red")
        self._edit.setAccessibleDescription(f"{wrong} {reason}".strip())
        self._go.setEnabled(False)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _complete(self) -> bool:
        return bool(self._edit.text()) and (not self._new or self._edit.text() == self._again.text())

    def _changed(self) -> None:
        text, again = self._edit.text(), self._again.text()
        self._go.setEnabled(self._complete)
        if again and not text.startswith(again):
            say(self._problem, tr(_NOT_ALIKE), "red")
            self._again.setAccessibleDescription(tr(_NOT_ALIKE))
        elif text or again:
            say(self._problem, "", "red")
            self._again.setAccessibleDescription("")

    def _enter(self) -> None:
        if not self._complete:
            self.focusNextChild()
            return
        text = self._edit.text()
        self._wipe()
        self.entered.emit(text)


def say(shown: Text, text: str, tone: str) -> None:
    """Show a line in a tone, or hide it where there is nothing to say."""
    set_text(shown, text)
    set_role(shown, tone=tone)
    shown.setVisible(bool(text))
