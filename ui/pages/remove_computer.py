"""A computer to be removed: is it at hand or lost, and which keys went with it?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from authenticator.translation import mark, tr
from ui.models.computers import ComputerLine
from ui.models.keys import OwnLine
from ui.widgets.announce import announce_page
from ui.widgets.buttons import Button, as_tab_order, escape_to
from ui.widgets.cards import Card
from ui.widgets.centred import CentredCard
from ui.widgets.check_row import CheckRow
from ui.widgets.labels import label, set_text
from ui.widgets.option_row import OptionRow
from ui.widgets.removal import RemovalChoice

_ABOUT = mark(
    "It can ask for no approval of yours from then on. Your sessions go on. It takes one touch of a key of yours."
)
_HERE = mark("Nobody else has the copy of your identity on it.")
_LOST = mark(
    "Whoever has it must open nothing: with a new seed nothing does. Every session goes on under the same address."
)


class RemoveComputerPage(CentredCard):
    """See the module.

    Signals:
        wanted: the computer's id, whether the seed is renewed, and the ids of the keys that went with it.
        cancelled: it stays.
    """

    wanted = Signal(str, bool, tuple)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(width=560)
        self.setObjectName("removeComputerPage")
        self._id = ""
        self._boxes: dict[str, CheckRow] = {}
        self._title = label("", "title", name="removeComputerTitle", centred=True)
        self.column.addWidget(self._title)
        self.column.addWidget(label(tr(_ABOUT), "secondary", centred=True))
        self.column.addSpacing(8)
        here = OptionRow(tr("I have it, or it was wiped"), tr(_HERE), "computerHereOption", icon="computer")
        lost = OptionRow(tr("It is lost, or somebody took it"), tr(_LOST), "computerLostOption", icon="warning")
        self._choice = RemovalChoice(here, lost, "removeComputer")
        self._choice.changed.connect(self._changed)
        for card in self._choice.cards:
            self.column.addWidget(card)
        self._with_it = QWidget()
        column = QVBoxLayout(self._with_it)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(label(tr("Keys that went with it"), "strong"))
        self._keys = Card(name="keysWithItCard")
        column.addWidget(self._keys)
        self.column.addWidget(self._with_it)
        self.column.addSpacing(12)
        self._keep = Button(tr("Keep it"), "keepComputerButton", "secondary")
        self._keep.clicked.connect(self.cancelled)
        escape_to(self, self._keep)
        self._go = Button(tr("Remove it"), "confirmRemoveComputerButton", "danger_full")
        self._go.clicked.connect(self._emit)
        self.add_buttons(self._keep, self._go)

    def ask(self, line: ComputerLine, keys: tuple[OwnLine, ...]) -> None:
        """Ask about one computer; a key without which nothing opens the identity cannot go with it."""
        self._id = line.id
        set_text(self._title, tr("Remove {computer}?", computer=line.title))
        self._keys.clear()
        self._boxes = {}
        for index, key in enumerate(key for key in keys if not key.kept):
            words = tr("{key} went with it, and is to be removed as well", key=key.name)
            box = self._boxes[key.id] = CheckRow(key.name, words, f"keyWithIt_{index}")
            self._keys.add(box)
        self._choice.start()
        as_tab_order([*self._choice.fields, *self._boxes.values(), self._keep, self._go])
        self._keep.setDefault(True)
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)
        announce_page(self, self._title.accessibleName(), tr(_ABOUT))

    def _changed(self) -> None:
        self._with_it.setVisible(self._choice.lost and bool(self._boxes))
        self._go.setEnabled(self._choice.made)

    def _emit(self) -> None:
        gone = tuple(key for key, box in self._boxes.items() if box.isChecked()) if self._choice.lost else ()
        self.wanted.emit(self._id, self._choice.renew, gone)
