"""What is to be let in no longer: is it at hand or lost, and is the seed renewed with it?"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from authenticator.translation import mark, tr
from authenticator.views import WITHOUT_RENEWAL
from ui.theme import set_role
from ui.widgets.cards import Card, Row
from ui.widgets.labels import set_text
from ui.widgets.option_row import OptionRow
from ui.widgets.switch import Switch

_WITH_RENEWAL = mark(
    "Every session goes on under the same address, and the sites notice nothing. Readers of the public record can tell"
    " that these sessions belong together."
)


class RemovalChoice(QObject):
    """Two choices of which none is made beforehand, and a switch that the choice sets.

    Its cards stand in the page's own column, which gives their words the height that they need.

    Attributes:
        cards: what is to be put into the column, in order.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(self, here: OptionRow, lost: OptionRow, name: str) -> None:
        super().__init__()
        self._here, self._lost = here, lost
        self._group = QButtonGroup(self)
        card = Card(name=f"{name}Card")
        for option in (here, lost):
            self._group.addButton(option)
            option.toggled.connect(self._choose)
            card.add(option)
        self.cards = (card, Card(name=f"{name}RenewCard"))
        self._switch = Switch(tr("Renew the seed as well"), f"{name}RenewSwitch", on=False)
        self._switch.toggled.connect(self._say)
        self._row = Row(tr("Renew the seed as well"), " ", trailing=[self._switch], title_kind="strong")
        self._row.subtitle.setObjectName(f"{name}RenewText")
        self.cards[1].add(self._row)

    @property
    def made(self) -> bool:
        """The person chose."""
        return self._here.isChecked() or self._lost.isChecked()

    @property
    def lost(self) -> bool:
        """It is out of the person's hands."""
        return self._lost.isChecked()

    @property
    def renew(self) -> bool:
        """The seed is to be renewed."""
        return self._switch.isChecked()

    @property
    def fields(self) -> list[QWidget]:
        """What the tab key visits, in order."""
        return [self._here, self._lost, self._switch]

    def start(self) -> None:
        """Begin anew: nothing is chosen, because the two mean different things."""
        self._group.setExclusive(False)
        self._here.setChecked(False)
        self._lost.setChecked(False)
        self._group.setExclusive(True)
        self._choose()

    def _choose(self) -> None:
        self.cards[1].setVisible(self.made)
        self._switch.setChecked(self.lost)
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        text = tr(_WITH_RENEWAL) if self.renew else tr(WITHOUT_RENEWAL)
        set_text(self._row.subtitle, text)
        set_role(self._row.subtitle, tone="amber" if self.lost and not self.renew else "secondary")
        self._switch.setAccessibleDescription(text)
