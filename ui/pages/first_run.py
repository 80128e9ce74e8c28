"""First run, in three steps: a name and a network; a key, with two touches; and a second way in."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from authenticator.approve.devices import KeyChoice
from authenticator.limits import NAME_MAX, TEXT_MAX
from authenticator.translation import mark, tr
from authenticator.views import NetworkPreview
from ui.icons import Icon
from ui.models.keys import Rules
from ui.pages.steps import KeyStep, NetworkStep, StepCard, edit
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, escape_to
from ui.widgets.cards import Card
from ui.widgets.labels import label, set_text
from ui.widgets.press_row import PressRow
from ui.widgets.signs import IconTile

_STEPS = 3  # who you are and where; your key; a second way in, which is a page of its own
_WHAT = (
    ("eye", mark("See who asks, and for what, before anything is signed.")),
    ("key_usb", mark("Answer with one touch of a security key. No password.")),
    ("end", mark("End whatever you allowed, here, at any time.")),
)
_TOUCHES = mark("Two touches, once: the first makes a key pair inside it, the second seals this identity with it.")


class NameStep(StepCard):
    """What sites are to call the person, and the relay that names the network.

    Signals:
        entered: the relay's origin.
        left: back.
    """

    entered = Signal(str)
    left = Signal()

    def __init__(self, relay: str) -> None:
        super().__init__(1, _STEPS, tr("Set up a new identity"), "")
        self._name = edit("nameEdit", tr("Your name"), tr("Ada Example"))
        self._name.setMaxLength(NAME_MAX)
        self._relay = edit("relayEdit", tr("Relay"), "https://relay.example")
        self._relay.setMaxLength(TEXT_MAX)
        self._relay.setText(relay)
        self._problem = label("", "secondary", name="relayProblem")
        self._problem.setProperty("tone", "red")
        self._problem.hide()
        self.column.addWidget(label(tr("What should sites call you?"), "strong"))
        self.column.addWidget(self._name)
        self.column.addWidget(label(tr("You can change it, and each login asks before it is told."), "secondary"))
        self.column.addSpacing(12)
        self.column.addWidget(label(tr("Which relay brings the requests?"), "strong"))
        self.column.addWidget(self._relay)
        self.column.addWidget(self._problem)
        self.column.addWidget(label(tr("Your site or company names it."), "secondary"))
        self.column.addSpacing(16)
        back = Button(tr("Back"), "nameBackButton", "outline")
        back.clicked.connect(self.left)
        escape_to(self, back)
        self._go = Button(tr("Continue"), "nameContinueButton", "primary")
        for field in (self._name, self._relay):
            field.textChanged.connect(self._enable)
            field.returnPressed.connect(self._go.click)
        self._go.clicked.connect(self._enter)
        self.add_foot(back, self._go)
        self._enable()

    @property
    def name(self) -> str:
        """What was typed."""
        return self._name.text().strip()

    def suggest(self, relay: str) -> None:
        """Put an address into the field; nothing is asked of it before the person goes on."""
        self._relay.setText(relay)
        self._say("")

    def start(self) -> None:
        """Put the keyboard on the field that is empty, or on the first."""
        self._enable()
        field = self._relay if self.name and not self._relay.text() else self._name
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_problem(self, text: str) -> None:
        """Say why the relay's network cannot be shown, at its field and aloud."""
        self._say(text)
        self._enable()
        self._relay.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._relay, text)

    def _say(self, text: str) -> None:
        set_text(self._problem, text)
        self._problem.setVisible(bool(text))
        self._relay.setAccessibleDescription(text)

    def _enable(self) -> None:
        self._go.setEnabled(bool(self.name and self._relay.text().strip()))

    def _enter(self) -> None:
        self._say("")
        self._go.setEnabled(False)
        self.entered.emit(self._relay.text().strip().rstrip("/"))


class FirstRunPage(QWidget):
    """A few small steps; nothing is made before the last.

    Signals:
        preview_wanted: the origin of a relay whose network is to be shown.
        enrol_wanted: name, key (`KeyChoice`) and the identity's label.
        open_wanted: the person has an identity already.
        cancelled: no other identity after all.
    """

    preview_wanted = Signal(str)
    enrol_wanted = Signal(str, object, str)
    open_wanted = Signal()
    cancelled = Signal()

    def __init__(self, relay: str = "") -> None:
        super().__init__()
        self.setObjectName("firstRunPage")
        self._another = False
        self._rules = Rules(first=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack)
        self._suggested = relay
        self._begin = self._begin_step()
        self._stack.addWidget(self._begin)

    # Each step is built when it is come to, so that none makes the one before it wait.

    @cached_property
    def _named(self) -> NameStep:
        step = NameStep(self._suggested)
        step.left.connect(lambda: self.start(another=self._another))
        step.entered.connect(self.preview_wanted)
        self._stack.addWidget(step)
        return step

    @cached_property
    def _network(self) -> NetworkStep:
        step = NetworkStep(1, _STEPS)
        step.joined.connect(self._go_key)
        step.left.connect(self._go_name)
        self._stack.addWidget(step)
        return step

    @cached_property
    def key(self) -> KeyStep:
        """The step that chooses a key."""
        step = KeyStep(2, _STEPS, tr("Your key"), tr(_TOUCHES), tr("Set up"))
        step.chosen.connect(self._ask_enrol)
        step.left.connect(lambda: self._stack.setCurrentWidget(self._network))
        self._stack.addWidget(step)
        return step

    def start(self, *, another: bool = False, relay: str = "") -> None:
        """Begin; with `another` there is an identity here already, and `relay` is the one to suggest."""
        self._another = another
        if relay:
            self._named.suggest(relay)
        set_text(self._begin.title, tr("Another identity") if another else tr("Welcome to Countersign"))
        self._what.setVisible(not another)
        self._cancel.setVisible(another)
        self._stack.setCurrentWidget(self._begin)
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_network(self, preview: NetworkPreview) -> None:
        """Show the network before it is joined."""
        self._rules = Rules.of(preview)
        self._stack.setCurrentWidget(self._network)
        self._network.show_network(preview)

    def show_relay_problem(self, text: str) -> None:
        """Say why the relay's network cannot be shown."""
        self._stack.setCurrentWidget(self._named)
        self._named.say_problem(text)

    def _begin_step(self) -> StepCard:
        page = StepCard(0, 0, tr("Welcome to Countersign"), "")
        self._what = _what_it_is()
        page.column.addWidget(self._what)
        card = Card(name="beginCard")
        self._new = PressRow(
            tr("Set up a new identity"),
            tr("With a security key, or with the virtual key to try it out."),
            "newIdentityButton",
            lead=IconTile("key"),
            wrap=True,
        )
        self._new.clicked.connect(self._go_name)
        had = PressRow(
            tr("I have one already"),
            tr("On another computer, on paper, or in a file."),
            "haveIdentityButton",
            lead=IconTile("computer"),
            wrap=True,
        )
        had.clicked.connect(self.open_wanted)
        card.add(self._new)
        card.add(had)
        page.column.addWidget(card)
        self._cancel = Button(tr("Cancel"), "cancelFirstRunButton", "outline")
        self._cancel.clicked.connect(self.cancelled)
        escape_to(page, self._cancel)
        page.add_buttons(self._cancel)
        return page

    def _go_name(self) -> None:
        self._stack.setCurrentWidget(self._named)
        self._named.start()

    def _go_key(self) -> None:
        self._stack.setCurrentWidget(self.key)
        self.key.start(self._rules, labelled=self._another)

    def _ask_enrol(self, key: KeyChoice, called: str) -> None:
        self.enrol_wanted.emit(self._named.name, key, called)


def _what_it_is() -> QWidget:
    """Return what this app does, in three lines."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(8, 4, 8, 16)
    column.setSpacing(10)
    for icon, text in _WHAT:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Icon(icon, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(tr(text)), 1)
        column.addLayout(row)
    return holder
