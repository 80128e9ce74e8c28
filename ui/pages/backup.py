"""One more way in: a second key, or a phrase on paper; or not now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from authenticator.translation import mark, tr
from ui.pages.steps import StepCard
from ui.widgets.buttons import Button, escape_to
from ui.widgets.cards import Card, notice
from ui.widgets.press_row import PressRow
from ui.widgets.signs import IconTile

_ABOUT = mark("Keys get lost and break. With a second way in, that costs nothing.")
_WARNING = mark(
    "Without one: if this key is lost or breaks, your identity is gone with it. Nobody can bring it back, not this app"
    " and not the network."
)


class BackupPage(StepCard):
    """Asked once in first run, and again where the person wants to be reminded.

    Signals:
        key_wanted, phrase_wanted: which way.
        not_now: neither, for the time being.
    """

    key_wanted = Signal()
    phrase_wanted = Signal()
    not_now = Signal()

    def __init__(self) -> None:
        super().__init__(3, 3, tr("One more way in"), tr(_ABOUT), width=560)
        self.setObjectName("backupPage")
        card = Card(name="backupCard")
        self._key = PressRow(
            tr("Add a second key"),
            tr("Keep it somewhere else than the first. Three touches."),
            "backupKeyButton",
            lead=IconTile("key_usb"),
            wrap=True,
        )
        self._key.clicked.connect(self.key_wanted)
        phrase = PressRow(
            tr("Write down a recovery phrase"),
            tr("24 words on paper. One touch."),
            "backupPhraseButton",
            lead=IconTile("paper"),
            wrap=True,
        )
        phrase.clicked.connect(self.phrase_wanted)
        card.add(self._key)
        card.add(phrase)
        self.column.addWidget(card)
        self.column.addSpacing(8)
        self.column.addWidget(notice(tr(_WARNING), "amber", name="backupWarning"))
        self.column.addSpacing(12)
        later = Button(tr("Not now"), "notNowButton", "outline")
        later.clicked.connect(self.not_now)
        escape_to(self, later)
        self.add_foot(later)

    def start(self, *, first: bool) -> None:
        """Put the keyboard on the first way; `first` where it is first run's last step."""
        self.bar.setVisible(first)
        self._key.setFocus(Qt.FocusReason.OtherFocusReason)
