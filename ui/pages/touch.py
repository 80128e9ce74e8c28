"""The touch: one card, one thing to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple

from PySide6.QtCore import Qt, Signal

from authenticator.approve.interaction import TouchPrompt
from authenticator.limits import TOUCH_TIMEOUT
from authenticator.translation import tr
from ui.models.prompts import touch_words
from ui.theme import set_role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, escape_to
from ui.widgets.centred import CentredCard
from ui.widgets.countdown import Countdown
from ui.widgets.key_drawing import KeyDrawing
from ui.widgets.labels import label, set_text
from ui.widgets.signs import Bar

_SOON = 10  # seconds before the end from which it is told


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
        self._title = label("", "title", name="touchTitle", centred=True)
        self._key = label("", "secondary", name="touchKey", centred=True)
        self._purpose = label("", name="touchPurpose", centred=True)
        self._why = label("", "secondary", name="touchWhy", centred=True)
        self._tries = label("", "secondary", name="touchTries", centred=True)
        self._tries.setProperty("tone", "amber")
        for widget in (self._title, self._key):
            self.column.addWidget(widget)
        self.column.addSpacing(8)
        self.column.addWidget(self._purpose)
        self.column.addWidget(self._why)
        self.column.addWidget(self._tries)
        self.column.addSpacing(12)
        self._bar = Bar(tr("Time left"))
        self._bar.setFixedWidth(234)
        self.add_centred(self._bar)
        self._left = label("", "secondary", name="touchLeft", centred=True)
        self.column.addWidget(self._left)
        self.column.addSpacing(8)
        self._press = Button(tr("Touch the virtual key"), "virtualTouchButton", "primary")
        self._press.setEnabled(False)  # until a key on the screen asks
        self._press.clicked.connect(self._pressed)
        self._cancel = Button(tr("Cancel"), "cancelTouchButton", "outline")
        self._cancel.clicked.connect(self.cancelled)
        self.add_buttons(self._cancel, self._press)
        escape_to(self, self._cancel)

    def wait_for(self, prompt: TouchPrompt, purpose: str, why: str = "") -> None:
        """Show that a key waits; the one on the screen gets its button when it asks."""
        words = touch_words(prompt, purpose, why)
        for shown, text in (
            (self._title, words.title),
            (self._key, words.key),
            (self._purpose, words.purpose),
            (self._why, words.why),
            (self._tries, words.tries),
        ):
            set_text(shown, text)
            shown.setVisible(bool(text))
        announce(self, ". ".join(text for text in astuple(words) if text))
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
        announce(self, text)

    def _pressed(self) -> None:
        self.show_after(tr("Touched. One moment\u2026"))
        self.touched.emit()

    def _tick(self, left: int) -> None:
        self._bar.show_part(left / TOUCH_TIMEOUT)
        set_text(self._left, tr("{seconds} s left", seconds=left) if left else tr("No touch came in time."))
        set_role(self._left, tone="amber" if left <= _SOON else "secondary")
        if left in (_SOON, 0):
            announce(self, self._left.accessibleName())
