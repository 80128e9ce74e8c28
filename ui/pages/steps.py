"""Steps that first run and opening an identity have in common: a relay, its network, a key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from authenticator.consent.unmask import visible
from authenticator.limits import NAME_MAX
from authenticator.translation import mark, tr
from authenticator.views import NetworkPreview
from ui.models.keys import Rules, Sighting
from ui.theme import scaled
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, as_tab_order, escape_to, inside
from ui.widgets.cards import Card, notice
from ui.widgets.centred import CentredCard
from ui.widgets.key_chooser import KeyChooser
from ui.widgets.key_drawing import KeyDrawing
from ui.widgets.labels import label, set_text
from ui.widgets.problem import tell_problem
from ui.widgets.signs import Bar

_LOSS = mark(
    "Lose every key and the recovery phrase, and the identity is lost: nobody can bring it back, not this app and not"
    " the network."
)
_SEARCHING = mark("Plug in your security key")
_HERE = mark("{name} is here")


class StepCard(CentredCard):
    """One step: how far one is (nothing, where `of` is 0), what it is about."""

    def __init__(self, number: int, of: int, title: str, text: str, width: int = 520) -> None:
        super().__init__(width=width)
        self.column.setContentsMargins(40, 24, 40, 24)
        self.bar = _how_far(number, of)
        self.add_centred(self.bar)
        self.bar.setVisible(bool(of))
        self.column.addSpacing(8)
        self.title = label(title, "title", centred=True)
        self.column.addWidget(self.title)
        self.text = label(text, "secondary", centred=True)
        self.column.addWidget(self.text)
        self.text.setVisible(bool(text))
        self.column.addSpacing(12)


class RelayStep(StepCard):
    """The relay that names the network.

    Signals:
        entered: its origin.
        left: back.
    """

    entered = Signal(str)
    left = Signal()

    def __init__(self, number: int, of: int, relay: str) -> None:
        super().__init__(
            number,
            of,
            tr("Which network?"),
            tr("A relay carries requests to this window. Your site or company names it."),
        )
        self._edit = edit("relayEdit", tr("Relay"), "https://relay.example")
        self._edit.setText(relay)
        self._edit.setMaxLength(300)
        self.column.addWidget(label(tr("Relay"), "strong"))
        self.column.addWidget(self._edit)
        self._problem = label("", "secondary", name="relayProblem")
        self._problem.setProperty("tone", "red")
        self._problem.hide()
        self.column.addWidget(self._problem)
        self.column.addSpacing(16)
        back = Button(tr("Back"), "relayBackButton", "outline")
        back.clicked.connect(self.left)
        escape_to(self, back)
        self._go = Button(tr("Continue"), "relayContinueButton", "primary")
        self._go.setEnabled(bool(relay))
        self._edit.textChanged.connect(lambda text: self._go.setEnabled(bool(text.strip())))
        self._go.clicked.connect(self._enter)
        self._edit.returnPressed.connect(self._go.click)
        self.add_foot(back, self._go)

    def suggest(self, relay: str) -> None:
        """Put an address into the field; nothing is asked of it before the person goes on."""
        self._edit.setText(relay)
        tell_problem(self._problem, "", self._edit)

    def start(self) -> None:
        """Put the keyboard on the field."""
        self._go.setEnabled(bool(self._edit.text().strip()))
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_problem(self, text: str) -> None:
        """Say why the relay's network cannot be shown."""
        tell_problem(self._problem, text, self._edit)
        self._go.setEnabled(True)

    def _enter(self) -> None:
        tell_problem(self._problem, "", self._edit)
        self._go.setEnabled(False)
        self.entered.emit(self._edit.text().strip().rstrip("/"))


class NetworkStep(StepCard):
    """A network, before it is joined.

    Signals:
        joined: the person means it.
        left: back.
    """

    joined = Signal()
    left = Signal()

    def __init__(self, number: int, of: int) -> None:
        super().__init__(number, of, tr("Is this the network you mean?"), "")
        self._name = label("", "title", name="networkName", centred=True)
        self._origin = label("", "secondary", name="networkOrigin", centred=True)
        self.column.addWidget(self._name)
        self.column.addWidget(self._origin)
        self.column.addSpacing(12)
        self._network = Fingerprint(tr("Network"), "networkFingerprint")
        self._registry = Fingerprint(tr("Registry key"), "registryFingerprint")
        card = Card(name="fingerprintCard")
        card.add(self._network)
        card.add(self._registry)
        self.column.addWidget(card)
        text = tr("Compare both with what its operator publishes. You stay with this network from now on.")
        self.column.addWidget(label(text, "secondary", centred=True))
        self._loopback = notice(
            tr("Checked by processes on this computer: good for trying out."), "amber", icon="screen"
        )
        self.column.addSpacing(8)
        self.column.addWidget(self._loopback)
        self.column.addSpacing(16)
        back = Button(tr("Back"), "networkBackButton", "outline")
        back.clicked.connect(self.left)
        escape_to(self, back)
        self._join = Button(tr("Join"), "joinButton", "primary")
        self._join.clicked.connect(self.joined)
        self.add_foot(back, self._join)

    def show_network(self, preview: NetworkPreview) -> None:
        """Show a network."""
        set_text(self._name, visible(preview.name))
        set_text(self._origin, preview.origin)
        self._network.show_digits(preview.fingerprint)
        self._registry.show_digits(preview.registry_fingerprint)
        self._loopback.setVisible(preview.loopback)
        self._join.setFocus(Qt.FocusReason.OtherFocusReason)


class Fingerprint(QWidget):
    """What it is of, and its groups of digits, to be compared with others."""

    def __init__(self, of: str, name: str) -> None:
        super().__init__()
        self._of = of
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(2)
        column.addWidget(label(of, "heading", centred=True))
        self._digits = label("", "code", name=name, selectable=True, centred=True)
        column.addWidget(self._digits)

    def show_digits(self, digits: str) -> None:
        """Show a fingerprint."""
        set_text(self._digits, digits)
        self._digits.setAccessibleName(tr("{of}: fingerprint {digits}", of=self._of, digits=digits))
        self.setVisible(bool(digits))


class KeyStep(StepCard):
    """A key, chosen from those that are here; and what the identity is called, where there are several.

    Signals:
        chosen: the key (`KeyChoice`) and the identity's label.
        left: back.
    """

    chosen = Signal(object, str)
    left = Signal()

    def __init__(self, number: int, of: int, title: str, text: str, go: str) -> None:
        super().__init__(number, of, title, text, width=560)
        self._drawing = KeyDrawing(tr("How a key is touched: on its round contact, when it blinks"), "away")
        self.add_centred(self._drawing)
        self._live = label(tr(_SEARCHING), "strong", name="keyLiveText", centred=True)
        self.column.addWidget(self._live)
        self._fresh = False
        self.chooser = KeyChooser()
        self.column.addWidget(self.chooser)
        self._label_words = label(tr("What do you call this identity?"), "strong")
        self._label = edit("identityLabelEdit", tr("Name of this identity"), tr("Work"))
        self._label.setMaxLength(NAME_MAX)
        self.column.addWidget(self._label_words)
        self.column.addWidget(self._label)
        self.column.addSpacing(4)
        self._loss = notice(tr(_LOSS), "amber", name="lossNotice")
        self.column.addWidget(self._loss)
        self.column.addSpacing(12)
        back = Button(tr("Back"), "keyBackButton", "outline")
        back.clicked.connect(self.left)
        escape_to(self, back)
        self._go = Button(go, "enrolButton", "primary")
        self._go.setEnabled(False)
        self._go.clicked.connect(self._enter)
        self.chooser.changed.connect(self._enable)
        self._label.textChanged.connect(self._enable)
        self._label.returnPressed.connect(self._go.click)
        self.add_foot(back, self._go)
        last = [self._label, back, self._go]
        self.chooser.filled.connect(lambda: as_tab_order([*inside(self.chooser), *last]))

    def start(self, rules: Rules, *, labelled: bool, text: str = "", warn: bool = True) -> None:
        """Begin anew; `warn` where the key will be a way in that can be lost."""
        self._loss.setVisible(warn)
        for widget in (self._label_words, self._label):
            widget.setVisible(labelled)
        self._label.clear()
        if text:
            set_text(self.text, text)
        self.chooser.set_rules(rules)
        self._enable()
        # Until a key is found the button is off, and the keyboard must not wait on *Back*.
        self._fresh = not labelled
        (self._label if labelled else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_keys(self, seen: tuple[Sighting, ...]) -> None:
        """Show the keys that are here, in the drawing and in words too, and tell who listens of what changed."""
        self.chooser.show_keys(seen)
        held = [one for one in seen if one.choice.kind in ("usb", "nfc") and one.problem is None]
        self._drawing.show_state("here" if held else "away")
        words = tr(_HERE, name=visible(held[0].named.name)) if held else tr(_SEARCHING)
        if words != self._live.accessibleName():
            set_text(self._live, words)
            announce(self, words)

    def _enable(self) -> None:
        named = self._label.isHidden() or bool(self._label.text().strip())
        self._go.setEnabled(named and self.chooser.chosen is not None)
        if self._fresh and self._go.isEnabled() and self.window().focusWidget() is self:
            self._fresh = False
            self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        key = self.chooser.chosen
        if key is not None:
            self.chosen.emit(key, self._label.text().strip())


def _how_far(number: int, of: int) -> QWidget:
    """Return which step it is, in words and as a bar."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    words = tr("Step {number} of {of}", number=number, of=of)
    bar = Bar(words)
    bar.setFixedWidth(scaled(96))
    bar.show_part(number / of if of else 0)
    row.addWidget(label(words, "secondary", wrap=False))
    row.addWidget(bar, 0, Qt.AlignmentFlag.AlignVCenter)
    return holder


def edit(name: str, words: str, example: str) -> QLineEdit:
    """Return a line to type into."""
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setPlaceholderText(example)
    return made
