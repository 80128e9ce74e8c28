"""First run: new or had already; a name, a network, a key, two touches."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from authenticator.approve.devices import KeyChoice
from authenticator.limits import NAME_MAX
from authenticator.views import NetworkPreview
from ui.models.keys import Rules
from ui.pages.steps import KeyStep, NetworkStep, RelayStep, StepCard, edit
from ui.widgets.buttons import Button, escape_to
from ui.widgets.cards import Card
from ui.widgets.labels import label, set_text
from ui.widgets.press_row import PressRow
from ui.widgets.signs import IconTile

_STEPS = 5  # the last is the second way in, a page of its own
_WELCOME = "Sign in with one touch of a key, and see what you agree to."
_TOUCHES = "Two touches, once: the first makes a key pair inside it, the second seals this identity with it."


class NameStep(StepCard):
    """What sites are to call the person.

    Signals:
        entered: it is there.
        left: back.
    """

    entered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(1, _STEPS, "Set up a new identity", "")
        self._edit = edit("nameEdit", "Your name", "Ada Example")
        self._edit.setMaxLength(NAME_MAX)
        self.column.addWidget(label("What should sites call you?", "strong"))
        self.column.addWidget(self._edit)
        self.column.addWidget(label("You can change it, and each login asks before it is told.", "secondary"))
        self.column.addSpacing(16)
        back = Button("Back", "nameBackButton", "outline")
        back.clicked.connect(self.left)
        escape_to(self, back)
        go = Button("Continue", "nameContinueButton", "primary")
        go.setEnabled(False)
        self._edit.textChanged.connect(lambda text: go.setEnabled(bool(text.strip())))
        go.clicked.connect(self.entered)
        self._edit.returnPressed.connect(go.click)
        self.add_buttons(back, go)

    @property
    def name(self) -> str:
        """What was typed."""
        return self._edit.text().strip()

    def start(self) -> None:
        """Put the keyboard on the field."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)


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
        step = NameStep()
        step.left.connect(lambda: self.start(another=self._another))
        step.entered.connect(self._go_relay)
        self._stack.addWidget(step)
        return step

    @cached_property
    def _relay(self) -> RelayStep:
        step = RelayStep(2, _STEPS, self._suggested)
        step.entered.connect(self.preview_wanted)
        step.left.connect(self._go_name)
        self._stack.addWidget(step)
        return step

    @cached_property
    def _network(self) -> NetworkStep:
        step = NetworkStep(3, _STEPS)
        step.joined.connect(self._go_key)
        step.left.connect(self._go_relay)
        self._stack.addWidget(step)
        return step

    @cached_property
    def key(self) -> KeyStep:
        """The step that chooses a key."""
        step = KeyStep(4, _STEPS, "Choose your key", _TOUCHES, "Set up")
        step.chosen.connect(self._ask_enrol)
        step.left.connect(lambda: self._stack.setCurrentWidget(self._network))
        self._stack.addWidget(step)
        return step

    def start(self, *, another: bool = False, relay: str = "") -> None:
        """Begin; with `another` there is an identity here already, and `relay` is the one to suggest."""
        self._another = another
        if relay:
            self._relay.suggest(relay)
        set_text(self._begin.title, "Another identity" if another else "Welcome to Countersign")
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
        self._go_relay()
        self._relay.say_problem(text)

    def _begin_step(self) -> StepCard:
        page = StepCard(0, 0, "Welcome to Countersign", _WELCOME)
        card = Card(name="beginCard")
        self._new = PressRow(
            "Set up a new identity",
            "With a security key, or with the virtual key to try it out.",
            "newIdentityButton",
            lead=IconTile("key"),
            wrap=True,
        )
        self._new.clicked.connect(self._go_name)
        had = PressRow(
            "I have one already",
            "On another computer, on paper, or in a file.",
            "haveIdentityButton",
            lead=IconTile("computer"),
            wrap=True,
        )
        had.clicked.connect(self.open_wanted)
        card.add(self._new)
        card.add(had)
        page.column.addWidget(card)
        self._cancel = Button("Cancel", "cancelFirstRunButton", "outline")
        self._cancel.clicked.connect(self.cancelled)
        escape_to(page, self._cancel)
        page.add_buttons(self._cancel)
        return page

    def _go_name(self) -> None:
        self._stack.setCurrentWidget(self._named)
        self._named.start()

    def _go_relay(self) -> None:
        self._stack.setCurrentWidget(self._relay)
        self._relay.start()

    def _go_key(self) -> None:
        self._stack.setCurrentWidget(self.key)
        self.key.start(self._rules, labelled=self._another)

    def _ask_enrol(self, key: KeyChoice, called: str) -> None:
        self.enrol_wanted.emit(self._named.name, key, called)
