"""Consent: who asks, what they get, what their key may do, until when. Deny is the default.

Nothing is approved that was not on the screen: where a part of what would be signed has never been in view, Approve
goes on to it first, and says so.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from authenticator.consent.view import ELSEWHERE, NO_NUMBER, ClaimLine, Match
from authenticator.translation import mark, tr
from ui.icons import Icon
from ui.models.computers import IdentityLine
from ui.models.consent import ConsentModel, claim_icon, expires_text
from ui.pages.consent_header import SiteHeader
from ui.pages.consent_permission import PermissionRow
from ui.pages.consent_until import UntilRow
from ui.theme import font, set_role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, LinkButton, as_tab_order
from ui.widgets.cards import Card, Row, ScrollColumn, heading, line, notice
from ui.widgets.choice_menu import ChoiceMenu, shortened
from ui.widgets.countdown import CountdownLabel
from ui.widgets.labels import label, set_text
from ui.widgets.number_field import NumberField
from ui.widgets.reading import Reading
from ui.widgets.signs import Initials
from ui.widgets.switch import Switch

_SETTLE = 600  # milliseconds in which Approve does nothing, so that a click meant for elsewhere is lost
_HOLD = 1_500  # milliseconds to hold Approve where no number can be compared
_SOON = 30  # seconds before the end from which it is told
_SENT = mark("You did not scan this from a page. If somebody sent it to you, deny.")
_READ_ON = mark("Read this part first; then approve.")


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
        self._until: UntilRow | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._scroll = ScrollColumn(margins=(40, 20, 40, 16))
        outer.addWidget(self._scroll, 1)
        outer.addWidget(line())
        foot = self._foot()
        outer.addWidget(foot)
        column = self._scroll.column
        column.addWidget(SiteHeader(model, now()))
        if len(identities) > 1:
            column.addSpacing(10)
            column.addWidget(self._answer_row(identities))
        for widget in self._warnings():
            column.addSpacing(8)
            column.addWidget(widget)
        signed: QWidget = foot  # which is always seen
        if model.view.claims:
            _section(column, tr("It gets"))
            signed = self._claims()
            column.addWidget(signed)
        if model.view.has_session_key:
            _section(column, tr("Its key may, without asking again"), self._model.place_text())
            column.addWidget(self._permissions())
            signed = self._until.told if self._until is not None else foot
        self._reading = Reading(self._scroll, signed)
        column.addSpacing(12)
        column.addLayout(self._match())
        column.addSpacing(8)
        self._details = self._details_box()
        column.addWidget(self._details)
        column.addStretch(1)
        as_tab_order([*self._order, self._details_link, self._details, self._deny, self._approve])

    def showEvent(self, event: QShowEvent) -> None:
        """What is in view from now on counts as seen."""
        super().showEvent(event)
        self._reading.begin()

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

    def _answer_row(self, identities: tuple[IdentityLine, ...]) -> Card:
        current = next((line for line in identities if line.current), identities[0])
        card = Card(name="answerCard")
        choose = LinkButton(shortened(current.answers_as), "answerAsButton", icon="chevron_down")
        choose.setAccessibleName(tr("Answer as: {identity}", identity=current.answers_as))
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
        layout.addWidget(label(tr("Answer as"), wrap=False))
        layout.addStretch(1)
        layout.addWidget(choose)
        card.add(row)
        return card

    def _warnings(self) -> list[QWidget]:
        view = self._model.view
        texts = [(text, "red") for text in view.warnings]
        texts.extend((text, "amber") for text in view.changes)
        if view.match is Match.NONE:
            texts.append((tr(NO_NUMBER), "red"))
        if view.source.from_others:
            texts.append((tr(_SENT), "amber"))
        if view.insists:
            texts.append((tr(ELSEWHERE), "amber"))
        return [notice(text, tone, name=f"warning{index}") for index, (text, tone) in enumerate(texts)]

    def _claims(self) -> Card:
        card = Card(name="claimsCard")
        for claim in self._model.view.claims:
            words = tr("Give it: {claim}", claim=claim.label)
            switch = Switch(words, f"claimSwitch_{claim.name}", on=claim.available)
            switch.setEnabled(claim.available)
            ends: list[QWidget] = [switch]
            if claim.name == "avatar" and self._model.picture is not None:
                ends.insert(0, self._picture(self._model.picture))
            row = Row(claim.label, claim.value_text, icon=claim_icon(claim.name), trailing=ends)
            switch.toggled.connect(partial(self._claim_switched, claim, row))
            self._order.append(switch)
            card.add(row)
        return card

    def _picture(self, picture: bytes) -> Initials:
        shown = Initials(32)
        shown.setObjectName("claimPicture")
        shown.setAccessibleName(tr("Your picture"))
        shown.show_person("", picture)
        return shown

    def _claim_switched(self, claim: ClaimLine, row: Row, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._model.set_claim(claim.name, on=on)
        set_text(row.subtitle, claim.value_text if on else tr("not shared"))
        self._show_details()

    def _permissions(self) -> Card:
        card = Card(name="permissionsCard")
        several = not self._model.place_text()
        for index in range(len(self._model.view.capabilities)):
            row = PermissionRow(self._model, index, names_place=several)
            row.changed.connect(self._show_details)
            self._rows.append(row)
            self._order.extend(row.stops)
            card.add(row)
        if not self._model.view.capabilities:
            card.add(Row(tr("Nothing but prove that it is yours"), icon="check"))
        self._until = UntilRow(self._model, self._now)
        self._until.changed.connect(self._show_details)
        self._order.extend(self._until.stops)
        card.add(self._until)
        return card

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
        texts.addWidget(label(tr("Does the page show this number?"), "strong"))
        texts.addWidget(label(tr("If you see no page with this number, deny."), "secondary"))
        row.addLayout(texts, 1)
        box = Card(name="matchCard")
        number = QLabel(" ".join(code))
        number.setTextFormat(Qt.TextFormat.PlainText)
        number.setObjectName("matchCode")
        number.setAccessibleName(tr("Number {number}", number=code))
        number.setFont(font("title"))
        number.setProperty("type", "title")
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        number.setContentsMargins(28, 6, 28, 6)
        box.add(number)
        row.addWidget(box)
        return row

    def _details_box(self) -> QPlainTextEdit:
        box = QPlainTextEdit()
        box.setObjectName("detailsText")
        box.setAccessibleName(tr("The statement to be signed, and the request as it was sent"))
        box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what is on the wire is written so
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
        self._expires.clock.ticked.connect(self._ticked)
        row.addWidget(self._expires)
        row.addSpacing(8)
        self._details_link = LinkButton(tr("Details"), "detailsButton", icon="chevron_down")
        self._details_link.clicked.connect(self._toggle_details)
        row.addWidget(self._details_link)
        self._hint = label("", "secondary", name="readOnHint")
        set_role(self._hint, tone="amber")
        row.addSpacing(8)
        row.addWidget(self._hint, 1)
        self._deny = Button(tr("Deny"), "denyButton", "secondary")
        self._deny.clicked.connect(self.denied)
        hold = _HOLD if self._model.view.match is Match.NONE else 0
        words = tr("Hold to approve") if hold else tr("Approve")
        self._approve = Button(words, "approveButton", "primary", hold_ms=hold)
        self._approve.setEnabled(False)
        self._approve.clicked.connect(self._approve_what_is_seen)
        row.addWidget(self._deny)
        row.addWidget(self._approve)
        return foot

    def _approve_what_is_seen(self) -> None:
        if not self._approve.isEnabled():
            return
        if not self._reading.done:
            self._reading.go_on()
            set_text(self._hint, tr(_READ_ON))
            announce(self._approve, tr(_READ_ON))
            return
        set_text(self._hint, "")
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
        self._show_details()
        self._details_link.show_icon("chevron_up" if shown else "chevron_down")
        if shown:
            bar = self._scroll.verticalScrollBar()
            bar.rangeChanged.connect(lambda _, end: bar.setValue(end), Qt.ConnectionType.SingleShotConnection)

    def _show_details(self) -> None:
        """What is shown of the wire is what was chosen last; while nobody looks it is nothing."""
        if self._details.isVisible():
            place = self._details.verticalScrollBar().value()
            self._details.setPlainText(self._model.details(self._now()))
            self._details.verticalScrollBar().setValue(place)

    def _ticked(self, left: int) -> None:
        if self._until is not None:
            self._until.show_now()
        set_role(self._expires, tone="amber" if left <= _SOON else "")
        if left == _SOON:
            announce(self._expires, expires_text(left), assertive=False)


def _section(column: QVBoxLayout, text: str, place: str = "") -> None:
    column.addSpacing(14)
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(heading(text))
    if place:
        shown = label(place, "secondary", name="placeText")
        shown.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(shown, 1)
    column.addLayout(row)
    column.addSpacing(6)
