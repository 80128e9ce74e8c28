"""Keys: what opens the identity, what is plugged in now, and the phrase on paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from authenticator.translation import mark, tr
from authenticator.views import Safety
from ui.models.keys import HereLine, OwnLine, phrase_words
from ui.widgets.buttons import Button, LinkButton, as_tab_order, inside, shortcut_to
from ui.widgets.cards import Card, Notices, Row, ScrollColumn, page_head, section
from ui.widgets.key_card import HereRow, KeyCard
from ui.widgets.labels import tag
from ui.widgets.signs import IconTile

_ABOUT = mark("What opens your identity. With a second key, or a phrase on paper, losing one costs nothing.")


class KeysPage(QWidget):
    """The identity's keys, and whatever is plugged in.

    Signals:
        add_wanted: another key should open the identity.
        renamed: a key's id and the name that the person gives it.
        remove_wanted: the id of a key that should open nothing any more.
        test_wanted, pin_wanted: the id of a key that is here now.
        phrase_wanted: a recovery phrase should be made.
        lost: the keys are lost, and the phrase is to be used.
    """

    add_wanted = Signal()
    renamed = Signal(str, str)
    remove_wanted = Signal(str)
    test_wanted = Signal(str)
    pin_wanted = Signal(str)
    phrase_wanted = Signal()
    lost = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("keysPage")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(margins=(40, 22, 40, 24))
        outer.addWidget(scroll)
        column = scroll.column
        self.notices = Notices("keysNotice")
        column.addWidget(self.notices)
        self._add = Button(tr("Add a key"), "addKeyButton", "primary", wide=False)
        self._add.clicked.connect(self.add_wanted)
        shortcut_to(self, self._add, "Ctrl+N")
        column.addLayout(page_head(tr("Keys"), tr(_ABOUT), self._add))
        self._own = QVBoxLayout()
        self._own.setSpacing(8)
        self._own_holder = QWidget()
        self._own_holder.setLayout(self._own)
        self._own.setContentsMargins(0, 0, 0, 0)
        section(column, tr("Keys that open it"), self._own_holder)
        self._here = Card(name="hereCard")
        section(column, tr("Here now"), self._here)
        self._phrase = Card(name="phraseCard")
        section(column, tr("On paper"), self._phrase)
        column.addStretch(1)
        self._cards: list[KeyCard] = []
        self._own_lines: tuple[OwnLine, ...] = ()
        self._rows: dict[str, HereRow] = {}

    def show_own(self, lines: tuple[OwnLine, ...]) -> None:
        """Show the identity's keys; a name that is being typed is left alone."""
        if lines == self._own_lines or any(card.name.editing for card in self._cards):
            return
        self._own_lines = lines
        for card in self._cards:
            self._own.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        for line in lines:
            card = KeyCard(line)
            card.renamed.connect(lambda name, key=line.id: self.renamed.emit(key, name))
            card.remove_wanted.connect(lambda key=line.id: self.remove_wanted.emit(key))
            self._own.addWidget(card)
            self._cards.append(card)
        self._order()

    def show_here(self, lines: tuple[HereLine, ...]) -> None:
        """Show the keys that are here now; the keyboard stays where it was."""
        focus: QWidget | None = self.focusWidget()
        before, button = "", ""
        for key, row in self._rows.items():
            if focus is not None and row.isAncestorOf(focus):
                before, button = key, focus.objectName()
        self._here.clear()
        self._rows = {}
        for line in lines:
            row = self._rows[line.id] = HereRow(line)
            row.test_wanted.connect(lambda key=line.id: self.test_wanted.emit(key))
            row.pin_wanted.connect(lambda key=line.id: self.pin_wanted.emit(key))
            self._here.add(row)
        if not lines:
            self._here.add(
                Row(tr("No key is here"), tr("Plug one in, or lay it on the reader: it appears here at once."))
            )

        self._order()
        same = self._rows[before].findChild(QWidget, button) if before in self._rows else None
        if same is not None:
            same.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_safety(self, safety: Safety) -> None:
        """Show whether there is a phrase."""
        title, text, words = phrase_words(safety)
        self._phrase.clear()
        make = LinkButton(tr("Make a new one") if safety.phrase else tr("Make one"), "makePhraseButton")
        make.setAccessibleName(tr("Make a new recovery phrase") if safety.phrase else tr("Make a recovery phrase"))
        make.clicked.connect(self.phrase_wanted)
        ends: list[QWidget] = [tag(*words, name="phraseTag"), make]
        self._phrase.add(Row(title, text, lead=IconTile("paper"), trailing=ends, title_kind="strong"))
        if safety.phrase:
            use = LinkButton(tr("Use the phrase"), "usePhraseButton")
            use.clicked.connect(self.lost)
            lost = Row(
                tr("Lost your keys?"), tr("The phrase lets a new key in, and the lost ones out."), trailing=[use]
            )
            self._phrase.add(lost)
        self._order()

    def _order(self) -> None:
        """Let the tab key visit what came and went in the order in which it is read."""
        as_tab_order([self._add, *inside(*self._cards, *self._rows.values(), self._phrase)])
