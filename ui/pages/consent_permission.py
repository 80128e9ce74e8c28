"""One permission on the consent page: its sentence, its switch, and, on request, each ability and number of it.

Nothing here can widen a permission. A number that cannot stand is marked, and the request cannot be approved until it
is corrected: what is approved is always what is seen.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from authenticator.consent.sentences import Action, CapabilitySentence, Limit
from authenticator.errors import PersonError
from authenticator.translation import tr
from ui.models.consent import ConsentModel, sentence_icon, sentence_tone
from ui.theme import set_role
from ui.widgets.buttons import LinkButton
from ui.widgets.cards import Row
from ui.widgets.labels import label, set_text, tag
from ui.widgets.problem import tell_problem
from ui.widgets.switch import Switch

_AMOUNT_WIDTH = 150
_AMOUNT_MAX = 40  # characters
_INDENT = 48  # the sentence's own left edge


class PermissionRow(QWidget):
    """One permission, and below it what of it can be taken away.

    Signals:
        changed: something was taken away, or given back.
    """

    changed = Signal()

    def __init__(self, model: ConsentModel, index: int, *, names_place: bool) -> None:
        super().__init__()
        self._model = model
        self._index = index
        self._names_place = names_place
        asked = model.view.capabilities[index]
        self._switch = Switch(asked.text, f"permissionSwitch_{index}")
        self._switch.setAccessibleDescription(asked.whole)
        self._switch.toggled.connect(self._all_switched)
        self._parts = [_AbilityLine(asked, action, f"{index}_{place}") for place, action in enumerate(asked.actions)]
        self._amounts = [_AmountLine(asked, limit, f"{index}_{limit.caveat}") for limit in asked.limits]
        self._adjust = LinkButton(tr("Adjust"), f"permissionAdjust_{index}", icon="chevron_down")
        self._adjust.setAccessibleName(tr("Adjust what is in: {permission}", permission=asked.text))
        self._adjust.setAccessibleDescription(asked.whole)
        self._adjust.clicked.connect(self._toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._row = self._make_row(asked)
        column.addWidget(self._row)
        self._panel = self._make_panel()
        column.addWidget(self._panel)
        self._refresh()

    @property
    def stops(self) -> list[QWidget]:
        """What the tab key visits, in its order."""
        return [
            *([self._adjust] if self._has_parts else []),
            self._switch,
            *(part.switch for part in self._parts),
            *(amount.edit for amount in self._amounts),
        ]

    @property
    def _has_parts(self) -> bool:
        return len(self._parts) > 1 or bool(self._amounts)

    @property
    def problem(self) -> QLineEdit | None:
        """The first number that cannot stand, where anything of the permission is left."""
        if not self._model.abilities_on(self._index):
            return None
        return next((amount.edit for amount in self._amounts if amount.wrong), None)

    def show_problem(self, edit: QLineEdit) -> None:
        """Bring a number that cannot stand before the person."""
        if self._panel.isHidden():
            self._toggle()
        edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_row(self, asked: CapabilitySentence) -> Row:
        icon, role = sentence_icon(asked)
        ends: list[QWidget] = [self._switch]
        if self._has_parts:
            ends.insert(0, self._adjust)
        if asked.tag:
            ends.insert(0, tag(asked.tag, sentence_tone(asked), name=f"permissionTag_{self._index}"))
        row = Row(asked.text, "\u2026", icon=icon, icon_role=role, trailing=ends)
        row.title.setObjectName(f"permissionText_{self._index}")
        row.subtitle.setObjectName(f"permissionLimit_{self._index}")
        return row

    def _make_panel(self) -> QWidget:
        panel = QWidget()
        panel.setObjectName(f"permissionPanel_{self._index}")
        column = QVBoxLayout(panel)
        column.setContentsMargins(_INDENT, 0, 12, 10)
        column.setSpacing(4)
        for part in self._parts:
            part.switch.toggled.connect(partial(self._one_switched, part.ability))
            column.addWidget(part)
        if len(self._parts) == 1:
            self._parts[0].hide()  # the switch of the whole says the same
        for amount in self._amounts:
            amount.changed.connect(partial(self._number_changed, amount))
            column.addWidget(amount)
        panel.hide()
        return panel

    def _toggle(self) -> None:
        shown = self._panel.isHidden()
        self._panel.setVisible(shown)
        self._adjust.show_icon("chevron_up" if shown else "chevron_down")

    def _all_switched(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._model.set_sentence(self._index, on=on)
        self._refresh()

    def _one_switched(self, ability: str, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._model.set_ability(self._index, ability, on=on)
        self._refresh()

    def _number_changed(self, amount: _AmountLine, text: str) -> None:
        try:
            self._model.set_limit(self._index, amount.caveat, text)
        except PersonError as error:
            amount.say(error.user_text())
        else:
            amount.say("")
        self._refresh()

    def _refresh(self) -> None:
        on = self._model.abilities_on(self._index)
        _set(self._switch, on=bool(on))
        for part in self._parts:
            _set(part.switch, on=part.ability in on)
        now = self._model.sentence(self._index)
        set_text(self._row.title, now.text)
        limits = (now.limit_text or tr("no limit but the time below")) if on else tr("not allowed")
        if self._names_place:
            limits = tr("{limits} \u00b7 at {place}", limits=limits, place=now.place)
        set_text(self._row.subtitle, limits)
        self.changed.emit()


class _AbilityLine(QWidget):
    """One ability and its switch."""

    def __init__(self, asked: CapabilitySentence, action: Action, name: str) -> None:
        super().__init__()
        self.ability = action.ability
        self.switch = Switch(_part_of(action.text, asked), f"abilitySwitch_{name}")
        self.switch.setAccessibleDescription(asked.whole)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(action.text), 1)
        row.addWidget(self.switch)


class _AmountLine(QWidget):
    """One number, which can be lowered.

    Signals:
        changed: what was typed.
    """

    changed = Signal(str)

    def __init__(self, asked: CapabilitySentence, limit: Limit, name: str) -> None:
        super().__init__()
        self.caveat = limit.caveat
        self._asked = limit.value_text
        self.edit = QLineEdit(limit.value_text)
        self.edit.setObjectName(f"amountEdit_{name}")
        self.edit.setAccessibleName(_part_of(limit.text, asked))
        self.edit.setMaxLength(_AMOUNT_MAX)
        self.edit.setFixedWidth(_AMOUNT_WIDTH)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self.edit.textEdited.connect(self.changed)
        self.edit.installEventFilter(self)
        self._wrong = label("", "secondary", name=f"amountProblem_{name}")
        set_role(self._wrong, tone="red")
        self._wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(label(limit.text))
        texts.addWidget(label(tr("{amount} was asked for", amount=limit.value_text), "secondary"))
        row.addLayout(texts, 1)
        row.addWidget(self.edit)
        column.addLayout(row)
        column.addWidget(self._wrong)

    @property
    def wrong(self) -> bool:
        """What is typed cannot stand."""
        return not self._wrong.isHidden()

    def say(self, problem: str) -> None:
        """Say why what is typed cannot stand; nothing where it can."""
        tell_problem(self._wrong, problem, self.edit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape bring back what was asked for, where anything else is typed."""
        kinds = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if isinstance(event, QKeyEvent) and event.type() in kinds and event.key() == Qt.Key.Key_Escape:
            if self.edit.text() == self._asked:
                return super().eventFilter(watched, event)
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.edit.setText(self._asked)
                self.changed.emit(self._asked)
            return True
        return super().eventFilter(watched, event)


def _part_of(part: str, asked: CapabilitySentence) -> str:
    """Name a part, so that it can be told from the same part of another permission."""
    return tr("{part}, of: {permission}", part=part, permission=asked.text)


def _set(switch: Switch, *, on: bool) -> None:
    """Move a switch without its being heard."""
    switch.blockSignals(True)
    switch.setChecked(on)
    switch.blockSignals(False)
    switch.update()
