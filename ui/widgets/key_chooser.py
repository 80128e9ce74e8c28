"""The keys that are here, to choose one of; they come and go while the person looks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from authenticator.approve.devices import KeyChoice
from authenticator.translation import mark, tr
from ui.models.keys import Offer, Rules, Sighting, offer
from ui.widgets.cards import Card, Row
from ui.widgets.option_row import OptionRow

_NONE = (mark("No key is here yet"), mark("Plug one in, or lay it on the reader: it appears here at once."))


class KeyChooser(Card):
    """Rows of keys; one that cannot be chosen stays visible, off, with the reason.

    Signals:
        changed: whether a key is chosen.
        filled: the rows are others now, so the tab key has to learn its way anew.
    """

    changed = Signal(bool)
    filled = Signal()

    def __init__(self, name: str = "keyCard") -> None:
        super().__init__(name=name)
        self._rules = Rules()
        self._seen: tuple[Sighting, ...] = ()
        self._group = QButtonGroup(self)
        self._rows: dict[str, OptionRow] = {}
        self._offers: tuple[Offer, ...] | None = None
        self._by_hand = ""

    @property
    def chosen(self) -> KeyChoice | None:
        """The key that is chosen."""
        wanted = next((key for key, row in self._rows.items() if row.isChecked()), None)
        return next((seen.named for seen in self._seen if seen.choice.id == wanted), None)

    def set_rules(self, rules: Rules) -> None:
        """Say what a key must be; the choice begins anew."""
        self._rules = rules
        self._by_hand = ""
        self._offers = None
        self.show_keys(self._seen)

    def show_keys(self, seen: tuple[Sighting, ...]) -> None:
        """Show the keys that are here now; what was chosen stays chosen while it is here."""
        self._seen = seen
        offers = tuple(offer(one, self._rules) for one in seen)
        if self._offers is not None and [one.id for one in offers] == [one.id for one in self._offers]:
            self._update(offers)
        elif offers != self._offers:
            self._fill(offers)
        self._offers = offers
        self._choose(offers)

    def _fill(self, offers: tuple[Offer, ...]) -> None:
        focused = next((key for key, row in self._rows.items() if row.hasFocus()), None)
        self.clear()
        self._group = QButtonGroup(self)
        self._rows = {}
        for index, one in enumerate(offers):
            row = OptionRow(one.title, one.text, f"keyChoice_{index}", icon=one.icon, tone=one.tone)
            row.allow(allowed=one.allowed)
            row.clicked.connect(lambda _checked=False, key=one.id: self._pick(key))
            self._group.addButton(row, index)
            self._rows[one.id] = row
            self.add(row)
        if not any(one.allowed for one in offers):
            self.add(_nothing())
        if focused in self._rows:
            self._rows[focused].setFocus()
        self.filled.emit()

    def _update(self, offers: tuple[Offer, ...]) -> None:
        had = any(one.allowed for one in self._offers or ())
        if had != any(one.allowed for one in offers):
            self._fill(offers)
            return
        for one in offers:
            self._rows[one.id].name_it(one.title, one.icon)
            self._rows[one.id].say(one.text, one.tone)
            self._rows[one.id].allow(allowed=one.allowed)

    def _choose(self, offers: tuple[Offer, ...]) -> None:
        allowed = [one.id for one in offers if one.allowed]
        chosen = self._by_hand if self._by_hand in allowed else next(iter(allowed), None)
        self._group.setExclusive(False)
        for key, row in self._rows.items():
            row.setChecked(key == chosen)
        self._group.setExclusive(True)
        self.changed.emit(chosen is not None)

    def _pick(self, key: str) -> None:
        self._by_hand = key
        self.changed.emit(True)


def _nothing() -> QWidget:
    row = Row(*(tr(each) for each in _NONE), icon="key_usb")
    row.setObjectName("noKeyRow")
    return row
