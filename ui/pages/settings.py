"""Settings: what the person prefers of the window on this computer; every change holds at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from authenticator.preferences import Preferences
from authenticator.translation import tr
from ui.models import settings as model
from ui.models.settings import SystemFacts
from ui.turns import GrowingPage
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, Notices, Row, ScrollColumn, page_head, section
from ui.widgets.choice_button import ChoiceButton
from ui.widgets.labels import set_text
from ui.widgets.switch import Switch


class SettingsPage(GrowingPage):
    """See the module.

    Signals:
        preferred: the name of a preference and its new value.
        at_login_wanted: the app should start at login, or not.
        lock_wanted: the window should be locked now.
        diagnosis_wanted: what works on this computer should be looked at.
        about_wanted: what this is, and what it is made of.
    """

    preferred = Signal(str, object)
    at_login_wanted = Signal(bool)
    lock_wanted = Signal()
    diagnosis_wanted = Signal()
    about_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("settingsPage")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(margins=(40, 22, 40, 24))
        outer.addWidget(scroll)
        column = scroll.column
        self.notices = Notices("settingsNotice")
        column.addWidget(self.notices)
        about = tr("How Countersign looks and behaves on this computer. Changes hold at once.")
        column.addLayout(page_head(tr("Settings"), about))
        self._choices: dict[str, ChoiceButton] = {}
        self._switches: dict[str, Switch] = {}
        self._rows: dict[str, Row] = {}
        self._parts = self._sections(column)

    def _sections(self, column: QVBoxLayout) -> Iterator[None]:
        for title, build in (
            (tr("Language and appearance"), self._looks),
            (tr("Start and tray"), self._starts),
            (tr("Privacy"), self._guards),
            (tr("Network and help"), self._helps),
        ):
            section(column, title, build())
            yield
        column.addStretch(1)

    def show_preferences(self, now: Preferences, languages: Sequence[tuple[str, str]], facts: SystemFacts) -> None:
        """Show what holds.

        Args:
            now: what the person prefers.
            languages: those that there are, code and name.
            facts: what this computer lets the app do.
        """
        self.complete()
        for name, choices, current in (
            ("language", model.languages(languages), now.language),
            ("appearance", model.appearances(), now.appearance),
            ("contrast", model.contrasts(), now.contrast),
            ("lock_minutes", model.lock_choices(now.lock_minutes), str(now.lock_minutes)),
            ("status_seconds", model.status_choices(now.status_seconds), str(now.status_seconds)),
        ):
            self._choices[name].show_choices(choices, current)
        self._show_switch("at_login", on=bool(facts.at_login), allowed=facts.at_login is not None)
        self._show_switch("start_hidden", on=now.start_hidden, allowed=bool(facts.at_login))
        self._show_switch("close_to_tray", on=bool(now.close_to_tray) and facts.tray, allowed=facts.tray)
        for name, text in (
            ("at_login", model.at_login_text(facts)),
            ("start_hidden", model.hidden_text(facts)),
            ("close_to_tray", model.tray_text(facts)),
            ("lock_minutes", model.lock_text(facts, now)),
            ("capture", model.capture_text(facts)),
        ):
            set_text(self._rows[name].subtitle, text)

    def focus_on(self, name: str) -> None:
        """Put the keyboard on one choice, because the page was built anew while it was used."""
        self._choices[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_switch(self, name: str, *, on: bool, allowed: bool) -> None:
        switch = self._switches[name]
        with QSignalBlocker(switch):
            switch.setChecked(on)
        switch.setEnabled(allowed)

    def _looks(self) -> Card:
        card = Card(name="looksCard")
        card.add(self._choice("language", tr("Language"), tr("Of this window; what is signed stays in English.")))
        card.add(self._choice("appearance", tr("Appearance"), tr("Light or dark.")))
        card.add(self._choice("contrast", tr("Contrast"), tr("High contrast has stronger lines and colours.")))
        return card

    def _starts(self) -> Card:
        card = Card(name="startsCard")
        card.add(self._switch("at_login", tr("Start at login")))
        card.add(self._switch("start_hidden", tr("Start without a window")))
        card.add(self._switch("close_to_tray", tr("Stay in the tray when the window is closed")))
        self._switches["at_login"].toggled.connect(self.at_login_wanted)
        for name in ("start_hidden", "close_to_tray"):
            self._switches[name].toggled.connect(lambda on, name=name: self.preferred.emit(name, on))
        return card

    def _guards(self) -> Card:
        card = Card(name="guardsCard")
        card.add(self._choice("lock_minutes", tr("Lock the window")))
        lock = Button(tr("Lock now"), "lockNowButton", "outline", wide=False)
        lock.clicked.connect(self.lock_wanted)
        card.add(Row(tr("Lock at once"), tr("The window shows nothing until you touch your key."), trailing=[lock]))
        card.add(self._row("capture", tr("Pictures of the screen")))
        return card

    def _helps(self) -> Card:
        card = Card(name="helpsCard")
        how = tr("How often relay and registry are asked whether all is well, while you look at the window.")
        card.add(self._choice("status_seconds", tr("Ask the network"), how))
        look = Button(tr("Look"), "diagnosisButton", "outline", wide=False)
        look.setAccessibleName(tr("Look at what works on this computer"))
        look.clicked.connect(self.diagnosis_wanted)
        what = tr("Keys, camera, keyring and network, with what to do where something is missing.")
        card.add(Row(tr("What works on this computer"), what, trailing=[look]))
        about = Button(tr("Show"), "aboutButton", "outline", wide=False)
        about.setAccessibleName(tr("Show version and licences"))
        about.clicked.connect(self.about_wanted)
        card.add(
            Row(tr("About Countersign"), tr("Its version, and the licences of all it is made of."), trailing=[about])
        )
        return card

    def _choice(self, name: str, title: str, text: str = "\u00a0") -> Row:
        button = ChoiceButton(title, f"{name}Choice")
        whole = name.endswith(("_minutes", "_seconds"))
        button.chosen.connect(lambda key: self.preferred.emit(name, int(key) if whole else key))
        self._choices[name] = button
        return self._row(name, title, text, button)

    def _switch(self, name: str, title: str) -> Row:
        switch = Switch(title, f"{name}Switch", on=False)
        self._switches[name] = switch
        return self._row(name, title, "\u00a0", switch)

    def _row(self, name: str, title: str, text: str = "\u00a0", *trailing: QWidget) -> Row:
        """A row whose second line may be said later; until then it keeps that line's room."""
        row = Row(title, text, trailing=list(trailing))
        self._rows[name] = row
        return row
