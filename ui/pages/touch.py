"""The touch: one card, one thing to do. And the PIN that may come before it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from authenticator.approve.interaction import PinPrompt, TouchPrompt
from authenticator.consent.unmask import visible
from authenticator.limits import PIN_ATTEMPTS_SHOWN, TOUCH_TIMEOUT
from ui.widgets.buttons import Button
from ui.widgets.centred import CentredCard
from ui.widgets.countdown import Countdown
from ui.widgets.key_drawing import KeyDrawing
from ui.widgets.labels import label, set_text
from ui.widgets.signs import Bar

_PIN_MAX = 63


class TouchPage(CentredCard):
    """The key waits.

    Signals:
        touched: the key on the screen was pressed.
        cancelled: the person gave up.
    """

    touched = Signal()
    cancelled = Signal()

    def __init__(self, now: Callable[[], int]) -> None:
        super().__init__(width=480)
        self.setObjectName("touchPage")
        self._now = now
        self._clock = Countdown(now)
        self._clock.setParent(self)
        self._clock.ticked.connect(self._tick)
        self.add_centred(KeyDrawing())
        self.column.addSpacing(12)
        self._title = label("Touch your key", "title", name="touchTitle", centred=True)
        self._key = label("", "secondary", name="touchKey", centred=True)
        self._purpose = label("", name="touchPurpose", centred=True)
        for widget in (self._title, self._key):
            self.column.addWidget(widget)
        self.column.addSpacing(8)
        self.column.addWidget(self._purpose)
        self.column.addSpacing(16)
        self._bar = Bar("Time left")
        self._bar.setFixedWidth(234)
        self.add_centred(self._bar)
        self._left = label("", "secondary", name="touchLeft", centred=True)
        self.column.addWidget(self._left)
        self.column.addSpacing(8)
        self._press = Button("Touch the virtual key", "virtualTouchButton", "primary")
        self._press.setEnabled(False)  # until a key on the screen asks
        self._press.clicked.connect(self._pressed)
        self._cancel = Button("Cancel", "cancelTouchButton", "outline")
        self._cancel.clicked.connect(self.cancelled)
        self.add_buttons(self._cancel, self._press)

    def wait_for(self, prompt: TouchPrompt, purpose: str) -> None:
        """Show that a key waits; the one on the screen gets its button when it asks."""
        title = "Touch your key"
        if prompt.of > 1:
            title += f" ({prompt.number} of {prompt.of})"
        set_text(self._title, title)
        name = visible(prompt.key_name)
        set_text(self._key, f"{name}, on this screen" if prompt.virtual else f"{name}, the one that blinks")
        set_text(self._purpose, purpose)
        self._press.setVisible(prompt.virtual)
        self._press.setEnabled(False)
        self._cancel.setVisible(True)
        self._bar.setVisible(True)
        self._clock.start_until(self._now() + TOUCH_TIMEOUT)
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_press(self) -> None:
        """Let the person press the key on the screen."""
        self._press.setVisible(True)
        self._press.setEnabled(True)
        self._press.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_after(self, text: str) -> None:
        """Say what happens after the touch."""
        self._clock.stop()
        self._bar.setVisible(False)
        self._press.setVisible(False)
        self._press.setEnabled(False)
        set_text(self._left, text)

    def _pressed(self) -> None:
        self.show_after("Touched. One moment\u2026")
        self.touched.emit()

    def _tick(self, left: int) -> None:
        self._bar.show_part(left / TOUCH_TIMEOUT)
        set_text(self._left, f"{left} s left" if left else "No touch came in time.")


class PinPage(CentredCard):
    """A key wants its PIN.

    Signals:
        entered: the PIN.
        cancelled: the person gave up.
    """

    entered = Signal(str)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pinPage")
        self._minimum = 4
        self.column.addWidget(label("Enter your key's PIN", "title", centred=True))
        self._key = label("", "secondary", name="pinKey", centred=True)
        self.column.addWidget(self._key)
        self.column.addSpacing(16)
        self._edit = QLineEdit()
        self._edit.setObjectName("pinEdit")
        self._edit.setAccessibleName("Security key PIN")
        self._edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._edit.setMaxLength(_PIN_MAX)
        self._edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(self._edit)
        self._left = label("", "secondary", name="pinAttempts", centred=True)
        self.column.addWidget(self._left)
        hint = "The PIN goes to the key and nowhere else. The touch comes next."
        self.column.addWidget(label(hint, "secondary", centred=True))
        self.column.addSpacing(16)
        cancel = Button("Cancel", "cancelPinButton", "outline")
        self._go = Button("Continue", "pinContinueButton", "primary")
        self.add_buttons(cancel, self._go)
        cancel.clicked.connect(self._give_up)
        self._go.clicked.connect(self._enter)
        self._edit.returnPressed.connect(self._enter)
        self._edit.textChanged.connect(lambda text: self._go.setEnabled(len(text) >= self._minimum))

    def ask(self, prompt: PinPrompt) -> None:
        """Ask, and say how many tries are left where they are few or one was wrong."""
        self._minimum = prompt.minimum
        set_text(self._key, visible(prompt.key_name))
        self._edit.clear()
        self._go.setEnabled(False)
        left = prompt.attempts_left
        told = left is not None and (prompt.wrong or left <= PIN_ATTEMPTS_SHOWN)
        text = "That PIN is not right. " if prompt.wrong else ""
        if told:
            text += f"{left} attempt{'s' if left != 1 else ''} left before the key blocks."
        set_text(self._left, text.strip())
        self._left.setProperty("tone", "red" if prompt.wrong else "amber")
        self._left.style().unpolish(self._left)
        self._left.style().polish(self._left)
        self._left.setVisible(bool(text))
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        pin = self._edit.text()
        if len(pin) >= self._minimum:
            self._edit.clear()
            self.entered.emit(pin)

    def _give_up(self) -> None:
        self._edit.clear()
        self.cancelled.emit()
