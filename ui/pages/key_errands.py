"""Errands with keys, a card each: add one, remove one, what a test found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from authenticator.consent.unmask import visible
from authenticator.limits import NAME_MAX
from authenticator.translation import mark, tr
from ui.icons import Icon
from ui.models.facts import Fact
from ui.models.keys import OwnLine, Sighting
from ui.widgets.announce import announce_page
from ui.widgets.buttons import Button, as_tab_order, escape_to, inside
from ui.widgets.cards import Card
from ui.widgets.centred import CentredCard
from ui.widgets.fact_row import fact_row
from ui.widgets.key_chooser import KeyChooser
from ui.widgets.labels import label, set_text
from ui.widgets.option_row import OptionRow
from ui.widgets.removal import RemovalChoice

_HERE = mark("It opens nothing from then on.")
_LOST = mark(
    "Whoever finds it must open nothing: with a new seed nothing does. Every session goes on under the same address."
)


class AddKeyPage(CentredCard):
    """Another key: which one, and what to call it.

    Signals:
        wanted: the key (`KeyChoice`) and its name.
        cancelled: the person gave up.
    """

    wanted = Signal(object, str)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(width=560)
        self.setObjectName("addKeyPage")
        self._named_by_hand = False
        self.column.addWidget(label(tr("Add a key"), "title", centred=True))
        text = tr("Three touches: two of the new key, then one of a key that is in already. Keep that one at hand too.")
        self.column.addWidget(label(text, "secondary", centred=True))
        self.column.addSpacing(8)
        self.chooser = KeyChooser("addKeyCard")
        self.chooser.changed.connect(self._changed)
        self.column.addWidget(self.chooser)
        self.column.addSpacing(4)
        self.column.addWidget(label(tr("What do you call it?"), "strong"))
        self._name = QLineEdit()
        self._name.setObjectName("newKeyNameEdit")
        self._name.setAccessibleName(tr("Name of the new key"))
        self._name.setPlaceholderText(tr("Key at home"))
        self._name.setMaxLength(NAME_MAX)
        self._name.textChanged.connect(self._enable)
        self._name.textEdited.connect(self._edited)
        self.column.addWidget(self._name)
        self.column.addSpacing(12)
        cancel = Button(tr("Cancel"), "cancelAddKeyButton", "outline")
        cancel.clicked.connect(self.cancelled)
        escape_to(self, cancel)
        self._go = Button(tr("Add it"), "confirmAddKeyButton", "primary")
        self._go.clicked.connect(self._emit)
        self._name.returnPressed.connect(self._go.click)
        self.add_foot(cancel, self._go)
        last = [self._name, cancel, self._go]
        self.chooser.filled.connect(lambda: as_tab_order([*inside(self.chooser), *last]))

    def start(self) -> None:
        """Begin anew."""
        self._named_by_hand = False
        self._name.clear()
        self._changed(True)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_keys(self, seen: tuple[Sighting, ...]) -> None:
        """Show the keys that are here."""
        self.chooser.show_keys(seen)

    def _edited(self, text: str) -> None:
        self._named_by_hand = bool(text)

    def _changed(self, _: bool) -> None:  # noqa: FBT001 - Qt's signal
        chosen = self.chooser.chosen
        if not self._named_by_hand:
            self._name.setText(visible(chosen.name) if chosen is not None else "")
        self._enable()

    def _enable(self) -> None:
        self._go.setEnabled(self.chooser.chosen is not None and bool(self._name.text().strip()))

    def _emit(self) -> None:
        chosen, name = self.chooser.chosen, self._name.text().strip()
        if chosen is not None and name:
            self.wanted.emit(chosen, name)


class RemoveKeyPage(CentredCard):
    """A key to be removed: is it at hand, or lost?

    Signals:
        wanted: the key's id, whether it is lost, and whether the seed is renewed.
        cancelled: it stays.
    """

    wanted = Signal(str, bool, bool)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(width=560)
        self.setObjectName("removeKeyPage")
        self._id = ""
        self._title = label("", "title", name="removeKeyTitle", centred=True)
        self.column.addWidget(self._title)
        text = tr("One touch of another of your keys is needed.")
        self.column.addWidget(label(text, "secondary", centred=True))
        self.column.addSpacing(8)
        here = OptionRow(tr("I have it here"), tr(_HERE), "keyHereOption", icon="key_usb")
        lost = OptionRow(tr("It is lost, or somebody took it"), tr(_LOST), "keyLostOption", icon="warning")
        self._choice = RemovalChoice(here, lost, "removeKey")
        self._choice.changed.connect(self._enable)
        for card in self._choice.cards:
            self.column.addWidget(card)
        self.column.addSpacing(12)
        self._keep = Button(tr("Keep it"), "keepKeyButton", "secondary")
        self._keep.clicked.connect(self.cancelled)
        escape_to(self, self._keep)
        self._go = Button(tr("Remove it"), "confirmRemoveKeyButton", "danger_full")
        self._go.clicked.connect(lambda: self.wanted.emit(self._id, self._choice.lost, self._choice.renew))
        self.add_buttons(self._keep, self._go)
        as_tab_order([*self._choice.fields, self._keep, self._go])

    def ask(self, line: OwnLine) -> None:
        """Ask about one key."""
        self._id = line.id
        set_text(self._title, tr("Remove {key}?", key=line.name))
        self._choice.start()
        self._keep.setDefault(True)
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)
        announce_page(self, self._title.accessibleName())

    def _enable(self) -> None:
        self._go.setEnabled(self._choice.made)


class KeyResultPage(CentredCard):
    """What a test found.

    Signals:
        finished: back to the keys.
    """

    finished = Signal()

    def __init__(self) -> None:
        super().__init__(width=520)
        self.setObjectName("keyResultPage")
        self._icon = Icon("check_circle", "green", 40)
        self.add_centred(self._icon)
        self.column.addSpacing(4)
        self._title = label("", "title", name="keyResultTitle", centred=True)
        self._text = label("", "secondary", name="keyResultText", centred=True)
        self.column.addWidget(self._title)
        self.column.addWidget(self._text)
        self.column.addSpacing(12)
        self._facts = Card(name="keyFactsCard")
        self.column.addWidget(self._facts)
        self.column.addSpacing(16)
        self._done = Button(tr("Done"), "keyResultDoneButton", "primary")
        self._done.clicked.connect(self.finished)
        escape_to(self, self._done)
        self.add_buttons(self._done)

    def show_result(self, title: str, text: str, facts: tuple[Fact, ...], sign: tuple[str, str]) -> None:
        """Show what works and what does not; `sign` is an icon and its colour."""
        self._icon.show_icon(*sign)
        set_text(self._title, title)
        set_text(self._text, text)
        self._facts.clear()
        for fact in facts:
            self._facts.add(fact_row(fact))
        self._done.setFocus(Qt.FocusReason.OtherFocusReason)
        announce_page(self, title, text)
