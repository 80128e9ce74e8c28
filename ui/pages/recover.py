"""The keys are lost and the phrase is there: which ones, and which key takes their place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from authenticator.approve.devices import KeyChoice
from authenticator.translation import mark, tr
from ui.models.keys import OwnLine, Rules, Sighting
from ui.widgets.buttons import Button, as_tab_order, escape_to, inside
from ui.widgets.cards import Card
from ui.widgets.centred import CentredCard
from ui.widgets.check_row import CheckRow
from ui.widgets.key_chooser import KeyChooser
from ui.widgets.labels import label

_ABOUT = mark(
    "The phrase opens your identity, a new key is let in, and the lost ones are let in no longer. Your sessions go on"
    " under the same addresses."
)


class RecoverPage(CentredCard):
    """Lost keys and the new one.

    Signals:
        wanted: the new key (`KeyChoice`) and the ids of the lost ones.
        cancelled: the person gave up.
    """

    wanted = Signal(object, tuple)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(width=560)
        self.setObjectName("recoverPage")
        self._boxes: dict[str, CheckRow] = {}
        self.column.addWidget(label(tr("Which keys are lost?"), "title", centred=True))
        self.column.addWidget(label(tr(_ABOUT), "secondary", centred=True))
        self.column.addSpacing(8)
        self._lost = Card(name="lostKeysCard")
        self.column.addWidget(self._lost)
        self.column.addSpacing(4)
        self.column.addWidget(label(tr("The new key"), "strong"))
        self.chooser = KeyChooser("recoverKeyCard")
        self.chooser.changed.connect(self._enable)
        self.column.addWidget(self.chooser)
        self.column.addSpacing(12)
        cancel = Button(tr("Back"), "cancelRecoverButton", "outline")
        cancel.clicked.connect(self.cancelled)
        escape_to(self, cancel)
        self._go = Button(tr("Let it in"), "confirmRecoverButton", "primary")
        self._go.clicked.connect(self._emit)
        self.add_buttons(cancel, self._go)
        self._last = [cancel, self._go]
        self.chooser.filled.connect(self._order)

    def start(self, lines: tuple[OwnLine, ...]) -> None:
        """Begin with every key lost, which is when the phrase is looked for."""
        self._lost.clear()
        self._boxes = {}
        for index, line in enumerate(lines):
            box = CheckRow(line.name, tr("{key} is lost", key=line.name), f"lostKey_{index}")
            box.setChecked(True)
            self._boxes[line.id] = box
            self._lost.add(box)
        self.chooser.set_rules(Rules(first=True))
        self._order()
        self._enable()
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_keys(self, seen: tuple[Sighting, ...]) -> None:
        """Show the keys that are here."""
        self.chooser.show_keys(seen)

    def _order(self) -> None:
        as_tab_order([*self._boxes.values(), *inside(self.chooser), *self._last])

    def _enable(self) -> None:
        self._go.setEnabled(self.chooser.chosen is not None)

    def _emit(self) -> None:
        key: KeyChoice | None = self.chooser.chosen
        if key is not None:
            self.wanted.emit(key, tuple(lost for lost, box in self._boxes.items() if box.isChecked()))
