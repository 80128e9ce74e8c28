"""One of the identity's keys: its picture, what the person calls it, its model, and how strong it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from authenticator.translation import tr
from ui.models.keys import HereLine, OwnLine
from ui.widgets.buttons import LinkButton
from ui.widgets.cards import Card
from ui.widgets.labels import label, tag
from ui.widgets.name_edit import NameEdit
from ui.widgets.signs import IconTile


class KeyCard(Card):
    """A key that opens the identity.

    Signals:
        renamed: the name that the person gives it.
        remove_wanted: it should open nothing any more.
    """

    renamed = Signal(str)
    remove_wanted = Signal()

    def __init__(self, line: OwnLine) -> None:
        super().__init__(name="keyCard")
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(IconTile(line.icon), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        self.name = NameEdit(line.name, line.name, "key")
        self.name.renamed.connect(self.renamed)
        texts.addWidget(self.name)
        if line.model:
            texts.addWidget(label(line.model, "secondary", name="keyModel"))
        texts.addSpacing(4)
        texts.addWidget(tag(*line.strength, name="keyStrength", wrap=True))
        if line.kept:
            texts.addWidget(label(line.kept, "secondary", name="keyKept"))
        row.addLayout(texts, 1)
        remove = LinkButton(tr("Remove"), "removeKeyButton", tone="red")
        remove.setAccessibleName(tr("Remove {key}", key=line.name))
        remove.setEnabled(not line.kept)
        remove.setAccessibleDescription(line.kept)
        remove.clicked.connect(self.remove_wanted)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)
        self.add(inner)


class HereRow(QWidget):
    """A key that is here now, and what can be done with it.

    Signals:
        test_wanted: a touch should tell what works.
        pin_wanted: its PIN should be set or changed.
    """

    test_wanted = Signal()
    pin_wanted = Signal()

    def __init__(self, line: HereLine) -> None:
        super().__init__()
        self.setObjectName("hereRow")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(IconTile(line.icon, 36), 0, Qt.AlignmentFlag.AlignVCenter)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(label(line.title, "strong", name="hereName"))
        text = label(line.text, "secondary", name="hereText")
        text.setProperty("tone", line.tone)
        texts.addWidget(text)
        row.addLayout(texts, 1)
        if line.pin:
            words = tr("Set a PIN") if line.pin == "set" else tr("Change PIN")
            pin = LinkButton(words, "pinKeyButton")
            setting, changing = tr("Set a PIN for {key}", key=line.title), tr("Change the PIN of {key}", key=line.title)
            pin.setAccessibleName(setting if line.pin == "set" else changing)
            pin.clicked.connect(self.pin_wanted)
            row.addWidget(pin)
        if line.testable:
            test = LinkButton(tr("Test"), "testKeyButton")
            test.setAccessibleName(tr("Test {key}", key=line.title))
            test.clicked.connect(self.test_wanted)
            row.addWidget(test)
