"""Consent: who asks, what they get, what their key may do, until when. Deny is the default.

Nothing is approved that was not on the screen: where a part of what would be signed has never been in view, Approve
goes on to it first, and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from authenticator.consent.view import Match
from authenticator.translation import tr
from ui.models.computers import IdentityLine
from ui.models.consent import ConsentModel
from ui.pages.consent_foot import ConsentFoot
from ui.pages.consent_header import SiteHeader
from ui.pages.consent_parts import AnswerCard, ClaimsCard, details_box, warning_texts, warnings
from ui.pages.consent_permission import PermissionRow
from ui.pages.consent_until import UntilRow
from ui.theme import font
from ui.turns import GrowingPage
from ui.widgets.announce import announce_page
from ui.widgets.buttons import as_tab_order
from ui.widgets.cards import Card, Row, ScrollColumn, heading, line
from ui.widgets.labels import label
from ui.widgets.number_field import NumberField
from ui.widgets.reading import Reading

_SETTLE = 600  # milliseconds in which Approve does nothing, so that a click meant for elsewhere is lost


class ConsentPage(GrowingPage):
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
        self._scroll = ScrollColumn(margins=(40, 16, 40, 16))
        outer.addWidget(self._scroll, 1)
        outer.addWidget(line())
        self._foot = self._make_foot()
        outer.addWidget(self._foot)
        self._parts = self._sections(identities)

    def _sections(self, identities: tuple[IdentityLine, ...]) -> Iterator[None]:
        model, column = self._model, self._scroll.column
        column.addWidget(SiteHeader(model, self._now()))
        yield
        if len(identities) > 1:
            column.addSpacing(10)
            answer = AnswerCard(identities)
            answer.chosen.connect(self.answer_as)
            self._order.append(answer.button)
            column.addWidget(answer)
            yield
        for widget in warnings(model):
            column.addSpacing(8)
            column.addWidget(widget)
        yield
        signed: QWidget = self._foot  # which is always seen
        if model.view.claims:
            _section(column, tr("It gets"))
            claims = ClaimsCard(model)
            claims.changed.connect(self._show_details)
            self._order.extend(claims.stops)
            column.addWidget(claims)
            signed = claims
            yield
        if model.view.has_session_key:
            _section(column, tr("Its key may, without asking again"), self._model.place_text())
            card = Card(name="permissionsCard")
            column.addWidget(card)
            yield from self._permissions(card)
            self._until = UntilRow(model, self._now)
            self._until.changed.connect(self._show_details)
            self._order.extend(self._until.stops)
            card.add(self._until)
            signed = self._until.told
            yield
        self._reading = Reading(self._scroll, signed)
        column.addSpacing(12)
        column.addLayout(self._match())
        column.addSpacing(8)
        self._details = details_box()
        column.addWidget(self._details)
        column.addStretch(1)
        as_tab_order([*self._order, self._foot.details, self._details, self._foot.deny, self._foot.approve])
        yield
        self._fit_out_of_sight()
        yield

    def _fit_out_of_sight(self) -> None:
        """Lay the page out where it will be shown."""
        room, layout = self.parentWidget(), self.layout()
        if room is not None and layout is not None:
            self.resize(room.size())
            layout.activate()

    def showEvent(self, event: QShowEvent) -> None:
        """What is in view from now on counts as seen."""
        super().showEvent(event)
        self._reading.begin()

    def start(self) -> None:
        """Begin the count-down, put the focus on Deny, and tell who listens who asks."""
        self.complete()
        # What was seen is reckoned from where everything stands, so nothing may move after this turn.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._foot.expires.clock.start_until(self._model.view.expires_at)
        self._foot.deny.setDefault(True)
        first: QWidget = self._foot.deny
        if self._number is not None and self._model.matched:
            self._number.show_right()
        elif self._number is not None:
            first = self._number.edit
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._foot.approve.setEnabled(False)
        QTimer.singleShot(_SETTLE, self._foot.approve, lambda: self._foot.approve.setEnabled(True))
        self._tell_who_asks()

    def _tell_who_asks(self) -> None:
        model = self._model
        asks = (model.name_text(), model.subtitle(self._now()), model.client_text())
        announce_page(self, model.view.origin, *asks, *(text for text, _ in warning_texts(model)))

    def show_checking(self) -> None:
        """The relay compares the number; there is nothing to press but Deny."""
        self._foot.approve.setEnabled(False)
        if self._number is not None:
            self._number.show_checking()

    def show_number_problem(self, text: str) -> None:
        """Say what became of the number, where it stands."""
        self._foot.approve.setEnabled(True)
        if self._number is not None:
            self._number.show_problem(text)
            self._scroll.ensureWidgetVisible(self._number)

    def _permissions(self, card: Card) -> Iterator[None]:
        several = not self._model.place_text()
        for index in range(len(self._model.view.capabilities)):
            row = PermissionRow(self._model, index, names_place=several)
            row.changed.connect(self._show_details)
            self._rows.append(row)
            self._order.extend(row.stops)
            card.add(row)
            yield
        if not self._model.view.capabilities:
            card.add(Row(tr("Nothing but prove that it is yours"), icon="check"))

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

    def _make_foot(self) -> ConsentFoot:
        foot = ConsentFoot(self._now, held=self._model.view.match is Match.NONE)
        foot.expires.clock.over.connect(self.expired)
        foot.expires.clock.ticked.connect(self._ticked)
        foot.details.clicked.connect(self._toggle_details)
        foot.deny.clicked.connect(self.denied)
        foot.approve.clicked.connect(self._approve_what_is_seen)
        return foot

    def _approve_what_is_seen(self) -> None:
        if not self._foot.approve.isEnabled():
            return
        if not self._reading.done:
            self._reading.go_on()
            self._foot.say_read_on()
            return
        self._foot.say_nothing()
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
        self._foot.details.show_icon("chevron_up" if shown else "chevron_down")
        if shown:
            bar = self._scroll.verticalScrollBar()
            bar.rangeChanged.connect(lambda _, end: bar.setValue(end), Qt.ConnectionType.SingleShotConnection)

    def _show_details(self) -> None:
        """What is shown of the wire is what was chosen last; while nobody looks it is nothing."""
        if self._details.isVisible():
            place = self._details.verticalScrollBar().value()
            self._details.setPlainText(self._model.details(self._now()))
            self._details.verticalScrollBar().setValue(place)

    def _ticked(self) -> None:
        if self._until is not None:
            self._until.show_now()


def _section(column: QVBoxLayout, text: str, place: str = "") -> None:
    column.addSpacing(12)
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(heading(text))
    if place:
        shown = label(place, "secondary", name="placeText")
        mirrored = shown.layoutDirection() == Qt.LayoutDirection.RightToLeft
        end = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        shown.setAlignment(end | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(shown, 1)
    column.addLayout(row)
    column.addSpacing(6)
