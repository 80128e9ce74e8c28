"""First run: a name, a network, a key, two touches."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from authenticator.approve.devices import KeyChoice
from authenticator.consent.unmask import visible
from authenticator.limits import NAME_MAX
from authenticator.sentences import SENTENCES
from authenticator.views import NetworkPreview
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.cards import Card, notice
from ui.widgets.centred import CentredCard
from ui.widgets.labels import label, set_text
from ui.widgets.signs import Bar

_STEPS = 4


class FirstRunPage(QWidget):
    """Four small steps; nothing is made before the last.

    Signals:
        preview_wanted: the origin of a relay whose network is to be shown.
        keys_wanted: the keys are to be looked for.
        enrol_wanted: name and key (`KeyChoice`).
    """

    preview_wanted = Signal(str)
    keys_wanted = Signal()
    enrol_wanted = Signal(str, object)

    def __init__(self, relay: str = "") -> None:
        super().__init__()
        self.setObjectName("firstRunPage")
        self._virtual_keys = True
        self._key_group = QButtonGroup(self)
        self._keys: list[KeyChoice] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack)
        for step in (self._name_step(), self._relay_step(relay), self._network_step(), self._key_step()):
            self._stack.addWidget(step)

    def start(self) -> None:
        """Begin with the name."""
        self._go(0)

    def show_network(self, preview: NetworkPreview) -> None:
        """Show the network before it is joined."""
        self._virtual_keys = preview.virtual_keys
        set_text(self._network_name, visible(preview.name))
        set_text(self._network_origin, preview.origin)
        set_text(self._fingerprint, preview.fingerprint)
        self._fingerprint.setAccessibleName(f"Fingerprint {preview.fingerprint}")
        self._loopback.setVisible(preview.loopback)
        self._go(2)

    def show_relay_problem(self, text: str) -> None:
        """Say why the relay's network cannot be shown."""
        set_text(self._relay_problem, text)
        self._relay_problem.show()
        self._relay_go.setEnabled(True)
        self._go(1)

    def show_keys(self, keys: list[KeyChoice]) -> None:
        """Show the keys that could be used; those the network refuses stay off, with the reason."""
        self._keys = keys
        self._key_card.clear()
        self._key_group = QButtonGroup(self)
        for index, key in enumerate(keys):
            self._key_card.add(self._key_row(index, key))
        if not any(self._allowed(key) for key in keys):
            text = "Plug in a security key, then look again."
            self._key_card.add(_padded(label(text, "secondary", centred=True)))
        first = next((index for index, key in enumerate(keys) if self._allowed(key)), None)
        if first is not None:
            self._key_group.button(first).setChecked(True)
        self._enrol.setEnabled(first is not None)
        self._go(3)

    def _name_step(self) -> QWidget:
        page = self._step(0, "Welcome to Countersign", "Sign in with one touch of a key, and see what you agree to.")
        self._name = _edit("nameEdit", "Your name", "Ada Example")
        self._name.setMaxLength(NAME_MAX)
        page.column.addWidget(label("What should sites call you?", "strong"))
        page.column.addWidget(self._name)
        page.column.addWidget(label("You can change it, and each login asks before it is told.", "secondary"))
        page.column.addSpacing(16)
        go = Button("Continue", "nameContinueButton", "primary")
        go.setEnabled(False)
        self._name.textChanged.connect(lambda text: go.setEnabled(bool(text.strip())))
        go.clicked.connect(lambda: self._go(1))
        self._name.returnPressed.connect(go.click)
        page.add_buttons(go)
        return page

    def _relay_step(self, relay: str) -> QWidget:
        page = self._step(
            1, "Which network?", "A relay carries requests to this window. Your site or company names it."
        )
        self._relay = _edit("relayEdit", "Relay", "https://relay.example")
        self._relay.setText(relay)
        page.column.addWidget(label("Relay", "strong"))
        page.column.addWidget(self._relay)
        self._relay_problem = label("", "secondary", name="relayProblem")
        self._relay_problem.setProperty("tone", "red")
        self._relay_problem.hide()
        page.column.addWidget(self._relay_problem)
        page.column.addSpacing(16)
        back = Button("Back", "backButton", "outline")
        back.clicked.connect(lambda: self._go(0))
        self._relay_go = Button("Continue", "relayContinueButton", "primary")
        self._relay_go.setEnabled(bool(relay))
        self._relay.textChanged.connect(lambda text: self._relay_go.setEnabled(bool(text.strip())))
        self._relay_go.clicked.connect(self._ask_preview)
        self._relay.returnPressed.connect(self._relay_go.click)
        page.add_buttons(back, self._relay_go)
        return page

    def _network_step(self) -> QWidget:
        page = self._step(2, "Is this the network you mean?", "")
        self._network_name = label("", "title", name="networkName", centred=True)
        self._network_origin = label("", "secondary", name="networkOrigin", centred=True)
        page.column.addWidget(self._network_name)
        page.column.addWidget(self._network_origin)
        page.column.addSpacing(12)
        page.column.addWidget(label("Fingerprint", "heading", centred=True))
        self._fingerprint = label("", "code", name="networkFingerprint", selectable=True, centred=True)
        page.column.addWidget(self._fingerprint)
        text = "Compare it with the one its operator publishes. You stay with this network from now on."
        page.column.addWidget(label(text, "secondary", centred=True))
        self._loopback = notice("Checked by processes on this computer: good for trying out.", "amber", icon="screen")
        page.column.addSpacing(8)
        page.column.addWidget(self._loopback)
        page.column.addSpacing(16)
        back = Button("Back", "networkBackButton", "outline")
        back.clicked.connect(lambda: self._go(1))
        join = Button("Join", "joinButton", "primary")
        join.clicked.connect(self.keys_wanted)
        page.add_buttons(back, join)
        return page

    def _key_step(self) -> QWidget:
        text = "Two touches, once: the first makes a key pair inside it, the second seals this identity with it."
        page = self._step(3, "Choose your key", text)
        self._key_card = Card(name="keyCard")
        page.column.addWidget(self._key_card)
        row = QHBoxLayout()
        row.addStretch(1)
        again = LinkButton("Look again", "lookAgainButton")
        again.clicked.connect(self.keys_wanted)
        row.addWidget(again)
        row.addStretch(1)
        page.column.addLayout(row)
        text = "Whoever has neither this key nor another one you add later cannot get the identity back."
        page.column.addWidget(label(text, "secondary", centred=True))
        page.column.addSpacing(16)
        back = Button("Back", "keyBackButton", "outline")
        back.clicked.connect(lambda: self._go(2))
        self._enrol = Button("Set up", "enrolButton", "primary")
        self._enrol.clicked.connect(self._ask_enrol)
        page.add_buttons(back, self._enrol)
        return page

    def _step(self, number: int, title: str, text: str) -> CentredCard:
        page = CentredCard(width=520)
        bar = Bar(f"Step {number + 1} of {_STEPS}")
        bar.setFixedWidth(96)
        bar.show_part((number + 1) / _STEPS)
        page.add_centred(bar)
        page.column.addSpacing(8)
        page.column.addWidget(label(title, "title", centred=True))
        if text:
            page.column.addWidget(label(text, "secondary", centred=True))
        page.column.addSpacing(12)
        return page

    def _key_row(self, index: int, key: KeyChoice) -> QWidget:
        button = QRadioButton(visible(key.name))
        button.setObjectName(f"keyChoice_{index}")
        button.setAccessibleName(visible(key.name))
        button.setEnabled(self._allowed(key))
        self._key_group.addButton(button, index)
        return _padded(button, label(self._key_hint(key), "secondary"))

    def _key_hint(self, key: KeyChoice) -> str:
        if key.problem is not None:
            return SENTENCES[key.problem]
        if key.kind != "virtual":
            return "Plugged in"
        if not self._virtual_keys:
            return "This network does not accept it."
        return "Kept by this computer: for trying out, weaker than a key you can hold."

    def _allowed(self, key: KeyChoice) -> bool:
        return key.problem is None and (key.kind != "virtual" or self._virtual_keys)

    def _ask_preview(self) -> None:
        self._relay_problem.hide()
        self._relay_go.setEnabled(False)
        self.preview_wanted.emit(self._relay.text().strip().rstrip("/"))

    def _ask_enrol(self) -> None:
        index = self._key_group.checkedId()
        if index >= 0:
            self.enrol_wanted.emit(self._name.text().strip(), self._keys[index])

    def _go(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        if step == 1:
            self._relay_go.setEnabled(bool(self._relay.text().strip()))
        focus = {0: self._name, 1: self._relay, 3: self._enrol}.get(step)
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)


def _edit(name: str, words: str, example: str) -> QLineEdit:
    edit = QLineEdit()
    edit.setObjectName(name)
    edit.setAccessibleName(words)
    edit.setPlaceholderText(example)
    return edit


def _padded(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(2)
    for widget in widgets:
        if isinstance(widget, QLabel) and len(widgets) > 1:
            widget.setContentsMargins(24, 0, 0, 0)
        column.addWidget(widget)
    return holder
