"""Networks: whose keys and which quorum are trusted, since when, and whether they answer now."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from authenticator.translation import tr
from ui.models.networks import Finding, NetworkLine
from ui.widgets.buttons import Button, as_tab_order, shortcut_to
from ui.widgets.cards import Notices, ScrollColumn, page_head
from ui.widgets.network_card import NetworkCard


class NetworksPage(QWidget):
    """The networks that identities on this computer are in, a card each.

    Attributes:
        notices: where the page says what went wrong.

    Signals:
        join_wanted: another network.
        check_wanted: the id of the one that should be asked whether it answers.
    """

    join_wanted = Signal()
    check_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("networksPage")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(margins=(40, 22, 40, 24))
        outer.addWidget(scroll)
        self.notices = Notices("networksNotice")
        scroll.column.addWidget(self.notices)
        self._join = Button(tr("Join a network"), "joinNetworkButton", "primary", wide=False)
        self._join.clicked.connect(self.join_wanted)
        shortcut_to(self, self._join, "Ctrl+N")
        about = tr("Whose word your logins rest on: who keeps the public record, who checks it, who carries logins.")
        scroll.column.addLayout(page_head(tr("Networks"), about, self._join))
        scroll.column.addSpacing(20)
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        scroll.column.addLayout(self._column)
        scroll.column.addStretch(1)
        self._lines: tuple[NetworkLine, ...] | None = ()
        self._cards: dict[str, NetworkCard] = {}

    def show_networks(self, lines: tuple[NetworkLine, ...]) -> Iterator[None]:
        """Show the networks, one in each step; what was found of them stays where they are the same."""
        if lines == self._lines:
            return
        self._lines = None  # until all of them are there
        for card in self._cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        for line in lines:
            card = self._cards[line.id] = NetworkCard(line)
            card.check_wanted.connect(lambda network=line.id: self.check_wanted.emit(network))
            self._column.addWidget(card)
            yield
        self._lines = lines
        as_tab_order([self._join, *(card.check for card in self._cards.values())])

    def say_asking(self, network_id: str) -> None:
        """Say that a network is being asked."""
        if network_id in self._cards:
            self._cards[network_id].say_asking()

    def show_findings(self, network_id: str, findings: tuple[Finding, ...], *, asked: bool) -> None:
        """Show what was found of a network; `asked` where the person wanted to know, whose keyboard goes back there."""
        card = self._cards.get(network_id)
        if card is not None:
            card.show_findings(findings, aloud=asked)
            if asked and self.isVisible():
                card.check.setFocus(Qt.FocusReason.OtherFocusReason)
