"""Everything is to end: the keys alone, or the sessions with them? Neither can be undone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup

from authenticator.translation import tr
from ui.models.ending import Everything
from ui.widgets.announce import announce_page
from ui.widgets.buttons import Button, as_tab_order, escape_to
from ui.widgets.cards import Card, notice
from ui.widgets.centred import CentredCard
from ui.widgets.labels import label
from ui.widgets.option_row import OptionRow


class EndEverythingPage(CentredCard):
    """See the module.

    Signals:
        wanted: whether the sessions end as well.
        cancelled: everything stays.
    """

    wanted = Signal(bool)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(width=560)
        self.setObjectName("endEverythingPage")
        self._shown: Everything | None = None
        self._title = label(tr("What should end?"), "title", name="endEverythingTitle", centred=True)
        self.column.addWidget(self._title)
        self.column.addWidget(label(tr("One touch of your key ends all of it."), "secondary", centred=True))
        self.column.addSpacing(8)
        self._keys = OptionRow(tr("Every key that acts for me"), "", "endKeysOption", icon="key")
        self._sessions = OptionRow(tr("Every key and every session"), "", "endSessionsOption", icon="end")
        self._group = QButtonGroup(self)
        card = Card(name="endEverythingCard")
        for option in (self._keys, self._sessions):
            self._group.addButton(option)
            option.toggled.connect(self._say)
            card.add(option)
        self.column.addWidget(card)
        self.column.addSpacing(8)
        warning = tr("It cannot be undone, and holds for programs and agents that work for you at this moment.")
        self.column.addWidget(notice(warning, "amber", name="endEverythingWarning"))
        self.column.addSpacing(12)
        self._keep = Button(tr("Keep everything"), "keepEverythingButton", "secondary")
        self._keep.clicked.connect(self.cancelled)
        escape_to(self, self._keep)
        self._end = Button("", "confirmEndEverythingButton", "danger_full")
        self._end.clicked.connect(lambda: self.wanted.emit(self._sessions.isChecked()))
        self.add_buttons(self._keep, self._end)

    def ask(self, shown: Everything) -> None:
        """Ask; what ends less is chosen, and nothing ends without the other button and a touch."""
        self._shown = shown
        self._keys.say(shown.keys)
        self._sessions.say(shown.sessions)
        self._keys.setChecked(True)
        self._say()
        as_tab_order([self._keys, self._sessions, self._keep, self._end])
        self._keep.setDefault(True)
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)
        announce_page(self, self._title.accessibleName())

    def _say(self) -> None:
        if self._shown is None:
            return
        words = self._shown.end_sessions if self._sessions.isChecked() else self._shown.end_keys
        self._end.setText(words)
        self._end.setAccessibleName(words)
        self._end.updateGeometry()
