"""Consent: who asks, what they get, what their key may do, until when. Deny is the default."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from authenticator.consent.view import ELSEWHERE, NO_NUMBER, ClaimLine, Match
from ui.icons import Icon
from ui.models.computers import IdentityLine
from ui.models.consent import ConsentModel, claim_icon, expires_text
from ui.pages.consent_permission import PermissionRow
from ui.theme import font
from ui.widgets.buttons import Button, LinkButton, as_tab_order
from ui.widgets.cards import Card, Row, ScrollColumn, heading, line, notice
from ui.widgets.choice_menu import ChoiceMenu, shortened
from ui.widgets.countdown import CountdownLabel
from ui.widgets.labels import label, set_text, tag
from ui.widgets.number_field import NumberField
from ui.widgets.signs import SiteTile
from ui.widgets.switch import Switch
from ui.widgets.tiles import Chip

_SETTLE = 600  # milliseconds in which Approve does nothing, so that a click meant for elsewhere is lost
_HOLD = 1_500  # milliseconds to hold Approve where no number can be compared
_SENT = "You did not scan this from a page. If somebody sent it to you, deny."


class ConsentPage(QWidget):
    """One request; built anew for each.

    Signals:
        approved: the person agrees to what the model now says.
        denied: the person does not.
        expired: nobody answered in time.
        answer_as: the id of the identity that should answer instead.
    """

    approved = Signal()
    denied = Signal()
    expired = Signal()
    answer_as = Signal(str)

    def __init__(self, model: ConsentModel, now: Callable[[], int], identities: tuple[IdentityLine, ...] = ()) -> None:
        super().__init__()
        self.setObjectName("consentPage")
        self._model = model
        self._now = now
        self._order: list[QWidget] = []
        self._rows: list[PermissionRow] = []
        self._number = NumberField() if model.view.match is Match.TYPED else None
        if self._number is not None:
            self._number.entered.connect(self._approve_what_is_seen)
        self._until = label("", "strong", name="untilText", wrap=False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._scroll = ScrollColumn(margins=(40, 20, 40, 16))
        outer.addWidget(self._scroll, 1)
        outer.addWidget(line())
        foot = self._foot()
        outer.addWidget(foot)
        column = self._scroll.column
        column.addLayout(self._header())
        if len(identities) > 1:
            column.addSpacing(10)
            column.addWidget(self._answer_row(identities))
        for widget in self._warnings():
            column.addSpacing(8)
            column.addWidget(widget)
        if model.view.claims:
            _section(column, "It gets")
            column.addWidget(self._claims())
        if model.view.has_session_key:
            _section(column, "Its key may, without asking again", self._model.place_text())
            column.addWidget(self._permissions())
        column.addSpacing(12)
        column.addLayout(self._match())
        column.addSpacing(8)
        self._details = self._details_box()
        column.addWidget(self._details)
        column.addStretch(1)
        as_tab_order([*self._order, self._details_link, self._details, self._deny, self._approve])

    def start(self) -> None:
        """Begin the count-down and put the focus on Deny."""
        self._expires.clock.start_until(self._model.view.expires_at)
        self._deny.setDefault(True)
        first: QWidget = self._deny
        if self._number is not None and self._model.matched:
            self._number.show_right()
        elif self._number is not None:
            first = self._number.edit
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._approve.setEnabled(False)
        QTimer.singleShot(_SETTLE, self._approve, lambda: self._approve.setEnabled(True))

    def show_checking(self) -> None:
        """The relay compares the number; there is nothing to press but Deny."""
        self._approve.setEnabled(False)
        if self._number is not None:
            self._number.show_checking()

    def show_number_problem(self, text: str) -> None:
        """Say what became of the number, where it stands."""
        self._approve.setEnabled(True)
        if self._number is not None:
            self._number.show_problem(text)
            self._scroll.ensureWidgetVisible(self._number)

    def _header(self) -> QHBoxLayout:
        view = self._model.view
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(SiteTile(view.provider_name, 56), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label(view.provider_name, "title", name="siteName"))
        texts.addWidget(label(view.origin, "strong", name="siteOrigin"))
        texts.addWidget(label(self._model.subtitle(), "secondary", name="siteSubtitle"))
        client = self._model.client_text()
        if client:
            texts.addWidget(label(client, "secondary", name="clientText"))
        row.addLayout(texts, 1)
        side = QVBoxLayout()
        side.setSpacing(6)
        right = Qt.AlignmentFlag.AlignRight
        side.addWidget(tag(self._model.history_text(self._now()), name="historyTag"), 0, right)
        source = label(view.source.text, "secondary", name="sourceText", wrap=False)
        source.setAccessibleName(self._model.source_words())
        side.addWidget(source, 0, right)
        if view.loopback:
            side.addWidget(label("Runs on this computer", "secondary", wrap=False), 0, right)
        side.addStretch(1)
        row.addLayout(side)
        return row

    def _answer_row(self, identities: tuple[IdentityLine, ...]) -> Card:
        current = next((line for line in identities if line.current), identities[0])
        card = Card(name="answerCard")
        choose = LinkButton(shortened(current.answers_as), "answerAsButton", icon="chevron_down")
        choose.setAccessibleName(f"Answer as: {current.answers_as}")
        menu = ChoiceMenu(choose, "answerAsMenu")
        menu.show_choices([(line.id, line.answers_as) for line in identities], current.id)
        menu.chosen.connect(lambda key: None if key == current.id else self.answer_as.emit(key))
        choose.clicked.connect(lambda: menu.open_at(choose))
        self._order.append(choose)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(16, 4, 12, 4)
        layout.setSpacing(12)
        layout.addWidget(Icon("people", "text"))
        layout.addWidget(label("Answer as", wrap=False))
        layout.addStretch(1)
        layout.addWidget(choose)
        card.add(row)
        return card

    def _warnings(self) -> list[QWidget]:
        view = self._model.view
        texts = [(text, "red") for text in view.warnings]
        texts.extend((text, "amber") for text in view.changes)
        if view.match is Match.NONE:
            texts.append((NO_NUMBER, "red"))
        if view.source.from_others:
            texts.append((_SENT, "amber"))
        if view.insists:
            texts.append((ELSEWHERE, "amber"))
        return [notice(text, tone, name=f"warning{index}") for index, (text, tone) in enumerate(texts)]

    def _claims(self) -> Card:
        card = Card(name="claimsCard")
        for claim in self._model.view.claims:
            words = f"Give it your {claim.label.lower()}"
            switch = Switch(words, f"claimSwitch_{claim.name}", on=claim.available)
            switch.setEnabled(claim.available)
            row = Row(claim.label, claim.value_text, icon=claim_icon(claim.name), trailing=[switch])
            switch.toggled.connect(partial(self._claim_switched, claim, row))
            self._order.append(switch)
            card.add(row)
        return card

    def _claim_switched(self, claim: ClaimLine, row: Row, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._model.set_claim(claim.name, on=on)
        set_text(row.subtitle, claim.value_text if on else "not shared")

    def _permissions(self) -> Card:
        card = Card(name="permissionsCard")
        several = not self._model.place_text()
        for index in range(len(self._model.view.capabilities)):
            row = PermissionRow(self._model, index, names_place=several)
            self._rows.append(row)
            self._order.extend(row.stops)
            card.add(row)
        if not self._model.view.capabilities:
            card.add(Row("Nothing but prove that it is yours", icon="check"))
        card.add(self._until_row())
        return card

    def _until_row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(16, 4, 12, 4)
        layout.setSpacing(4)
        layout.addWidget(Icon("clock", "text"))
        layout.addSpacing(8)
        layout.addWidget(label("Until", wrap=False))
        layout.addWidget(self._until)
        layout.addStretch(1)
        group = QButtonGroup(self)
        for preset in self._model.presets:
            chip = Chip(preset.text, f"For {preset.words}", f"durationChip_{preset.seconds}")
            chip.setChecked(preset.seconds == self._model.valid_for)
            chip.clicked.connect(lambda _checked=False, seconds=preset.seconds: self._choose(seconds))
            group.addButton(chip)
            self._order.append(chip)
            layout.addWidget(chip)
        self._choose(self._model.valid_for)
        return row

    def _choose(self, seconds: int) -> None:
        self._model.set_valid_for(seconds)
        self._show_until()

    def _show_until(self) -> None:
        """The time runs from the approval, so that it ends later the later the person approves."""
        set_text(self._until, self._model.until(self._now()))

    def _match(self) -> QHBoxLayout:
        row = QHBoxLayout()
        code = self._model.view.match_code
        if self._number is not None:
            self._order.append(self._number.edit)
            row.addWidget(self._number)
            return row
        if not code:
            return row
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(label("Does the page show this number?", "strong"))
        texts.addWidget(label("If you see no page with this number, deny.", "secondary"))
        row.addLayout(texts, 1)
        box = Card(name="matchCard")
        number = QLabel(" ".join(code))
        number.setTextFormat(Qt.TextFormat.PlainText)
        number.setObjectName("matchCode")
        number.setAccessibleName(f"Number {code}")
        number.setFont(font("title"))
        number.setProperty("type", "title")
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        number.setContentsMargins(28, 6, 28, 6)
        box.add(number)
        row.addWidget(box)
        return row

    def _details_box(self) -> QPlainTextEdit:
        box = QPlainTextEdit(self._model.details())
        box.setObjectName("detailsText")
        box.setAccessibleName("The request as it was sent")
        box.setReadOnly(True)
        box.setTabChangesFocus(True)
        box.setFixedHeight(240)
        box.hide()
        return box

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setProperty("ground", "foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(foot)
        row.setContentsMargins(40, 12, 36, 12)
        row.setSpacing(4)
        self._expires = CountdownLabel(self._now, expires_text, "expiresText")
        self._expires.clock.over.connect(self.expired)
        self._expires.clock.ticked.connect(self._show_until)
        row.addWidget(self._expires)
        row.addSpacing(8)
        self._details_link = LinkButton("Details", "detailsButton", icon="chevron_down")
        self._details_link.clicked.connect(self._toggle_details)
        row.addWidget(self._details_link)
        row.addStretch(1)
        self._deny = Button("Deny", "denyButton", "secondary")
        self._deny.clicked.connect(self.denied)
        hold = _HOLD if self._model.view.match is Match.NONE else 0
        words = "Hold to approve" if hold else "Approve"
        self._approve = Button(words, "approveButton", "primary", hold_ms=hold)
        self._approve.setEnabled(False)
        self._approve.clicked.connect(self._approve_what_is_seen)
        row.addWidget(self._deny)
        row.addWidget(self._approve)
        return foot

    def _approve_what_is_seen(self) -> None:
        if not self._approve.isEnabled():
            return
        for row in self._rows:
            wrong = row.problem
            if wrong is not None:
                row.show_problem(wrong)
                self._scroll.ensureWidgetVisible(wrong)
                return
        if self._number is None or self._model.matched:
            self.approved.emit()
        else:
            self._model.number = self._number.number
            if self._model.number:
                self.approved.emit()

    def _toggle_details(self) -> None:
        shown = not self._details.isVisible()
        self._details.setVisible(shown)
        self._details_link.show_icon("chevron_up" if shown else "chevron_down")
        if shown:
            bar = self._scroll.verticalScrollBar()
            bar.rangeChanged.connect(lambda _, end: bar.setValue(end), Qt.ConnectionType.SingleShotConnection)


def _section(column: QVBoxLayout, text: str, place: str = "") -> None:
    column.addSpacing(14)
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(heading(text))
    if place:
        shown = label(place, "secondary", name="placeText")
        shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(shown, 1)
    column.addLayout(row)
    column.addSpacing(6)
