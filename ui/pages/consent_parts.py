"""Parts of the consent page: who answers, what to beware of, what the site gets."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from authenticator.consent.view import ELSEWHERE, NO_NUMBER, ClaimLine, Match
from authenticator.translation import mark, tr
from ui.icons import Icon
from ui.models.computers import IdentityLine
from ui.models.consent import ConsentModel, claim_icon
from ui.widgets.buttons import LinkButton
from ui.widgets.cards import Card, Row, notice
from ui.widgets.choice_menu import ChoiceMenu, menu_text
from ui.widgets.labels import label, set_text
from ui.widgets.signs import Initials
from ui.widgets.switch import Switch

_SENT = mark("You did not scan this from a page. If somebody sent it to you, deny.")


class AnswerCard(Card):
    """Which of the person's identities answers, where there are several.

    Signals:
        chosen: the id of another one.
    """

    chosen = Signal(str)

    def __init__(self, identities: tuple[IdentityLine, ...]) -> None:
        super().__init__(name="answerCard")
        current = next((line for line in identities if line.current), identities[0])
        self.button = LinkButton(menu_text(current.answers_as), "answerAsButton", icon="chevron_down")
        self.button.setAccessibleName(tr("Answer as: {identity}", identity=current.answers_as))
        menu = ChoiceMenu(self.button, "answerAsMenu")
        menu.show_choices([(line.id, line.answers_as) for line in identities], current.id)
        menu.chosen.connect(lambda key: None if key == current.id else self.chosen.emit(key))
        self.button.clicked.connect(lambda: menu.open_at(self.button))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(16, 4, 12, 4)
        layout.setSpacing(12)
        layout.addWidget(Icon("people", "text"))
        layout.addWidget(label(tr("Answer as"), wrap=False))
        layout.addStretch(1)
        layout.addWidget(self.button)
        self.add(row)


class ClaimsCard(Card):
    """What the site gets, with the very values, each with its switch.

    Signals:
        changed: something is given, or not any more.
    """

    changed = Signal()

    def __init__(self, model: ConsentModel) -> None:
        super().__init__(name="claimsCard")
        self._model = model
        self.stops: list[QWidget] = []
        for claim in model.view.claims:
            switch = Switch(tr("Give it: {claim}", claim=claim.label), f"claimSwitch_{claim.name}", on=claim.available)
            switch.setEnabled(claim.available)
            ends: list[QWidget] = [switch]
            if claim.name == "avatar" and model.picture is not None:
                ends.insert(0, _picture(model.picture))
            row = Row(claim.label, claim.value_text, icon=claim_icon(claim.name), trailing=ends)
            switch.toggled.connect(partial(self._switched, claim, row))
            self.stops.append(switch)
            self.add(row)

    def _switched(self, claim: ClaimLine, row: Row, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._model.set_claim(claim.name, on=on)
        set_text(row.subtitle, claim.value_text if on else tr("not shared"))
        self.changed.emit()


def warnings(model: ConsentModel) -> list[QWidget]:
    """Return what the person should beware of, the gravest first."""
    return [notice(text, tone, name=f"warning{index}") for index, (text, tone) in enumerate(warning_texts(model))]


def warning_texts(model: ConsentModel) -> list[tuple[str, str]]:
    """Return each warning and its colour, the gravest first."""
    view = model.view
    texts = [(text, "red") for text in view.warnings]
    texts.extend((text, "amber") for text in view.changes)
    if view.match is Match.NONE:
        texts.append((tr(NO_NUMBER), "red"))
    if view.source.from_others:
        texts.append((tr(_SENT), "amber"))
    if view.insists:
        texts.append((tr(ELSEWHERE), "amber"))
    return texts


def details_box() -> QPlainTextEdit:
    """Return where what is signed is shown word by word, hidden at first."""
    box = QPlainTextEdit()
    box.setObjectName("detailsText")
    box.setAccessibleName(tr("The statement to be signed, and the request as it was sent"))
    box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what is on the wire is written so
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setFixedHeight(240)
    box.hide()
    return box


def _picture(picture: bytes) -> QWidget:
    shown = Initials(32)
    shown.setObjectName("claimPicture")
    shown.setAccessibleName(tr("Your picture"))
    shown.show_person("", picture)
    return shown
