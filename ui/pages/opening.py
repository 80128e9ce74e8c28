"""An identity that the person has already: by one of its keys, by its phrase, or from a file."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from authenticator.approve.devices import KeyChoice
from authenticator.translation import mark, tr
from authenticator.views import NetworkPreview
from ui.models.keys import Rules
from ui.pages.opening_steps import CodeStep, FileStep
from ui.pages.steps import KeyStep, NetworkStep, RelayStep, StepCard
from ui.pages.words import WordsPage
from ui.widgets.buttons import Button, escape_to
from ui.widgets.cards import Card
from ui.widgets.press_row import PressRow
from ui.widgets.signs import IconTile

_ONE_OF_ITS = mark(
    "Two touches, once, of a key that opens this identity already: one fetches it, one lets this computer in."
)
_NEW_ONE = mark(
    "Choose a key for this computer. Two touches, once: one makes a key pair inside it, one seals the identity."
)


class OpeningPage(QWidget):
    """Which way, what it needs, then a key.

    Signals:
        preview_wanted: the origin of a relay whose network is to be shown.
        file_wanted: the person wants to choose a file.
        camera_wanted: the webcam should read the identity code.
        by_code: identity code, key (`KeyChoice`), label.
        by_phrase: words, key (`KeyChoice`), label; the relay is the one that was shown last.
        by_file: path, key (`KeyChoice`), label, and the words where the phrase is used.
        cancelled: back to where one came from.
        key_built: the step that chooses a key, which is there from now on.
    """

    preview_wanted = Signal(str)
    file_wanted = Signal()
    camera_wanted = Signal()
    by_code = Signal(str, object, str)
    by_phrase = Signal(str, object, str)
    by_file = Signal(object, object, str, str)
    cancelled = Signal()
    key_built = Signal(object)

    def __init__(self, relay: str = "") -> None:
        super().__init__()
        self.setObjectName("openingPage")
        self._way = ""
        self._rules = Rules()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack)
        self._suggested = relay
        self._ways = self._ways_step()
        self._stack.addWidget(self._ways)

    # Each step is built when it is come to, so that none makes the one before it wait.

    @cached_property
    def _code(self) -> CodeStep:
        step = CodeStep()
        step.camera_wanted.connect(self.camera_wanted)
        step.left.connect(self.start)
        step.entered.connect(self._go_key)
        self._stack.addWidget(step)
        return step

    @cached_property
    def _file(self) -> FileStep:
        step = FileStep()
        step.left.connect(self.start)
        step.file_wanted.connect(self.file_wanted)
        step.entered.connect(partial(self._leave_file, "file"))
        step.phrase_wanted.connect(partial(self._leave_file, "file and phrase"))
        self._stack.addWidget(step)
        return step

    @cached_property
    def _relay(self) -> RelayStep:
        step = RelayStep(1, 4, self._suggested)
        step.entered.connect(self.preview_wanted)
        step.left.connect(self.start)
        self._stack.addWidget(step)
        return step

    @cached_property
    def _network(self) -> NetworkStep:
        step = NetworkStep(2, 4)
        step.left.connect(self._go_relay)
        step.joined.connect(self._go_words)
        self._stack.addWidget(step)
        return step

    @cached_property
    def _words(self) -> WordsPage:
        step = WordsPage()
        step.entered.connect(self._go_key)
        step.cancelled.connect(lambda: self._go(self._network if self._way == "phrase" else self._file))
        self._stack.addWidget(step)
        return step

    @cached_property
    def key(self) -> KeyStep:
        """The step that chooses a key."""
        step = KeyStep(0, 0, tr("Now a key"), tr(_ONE_OF_ITS), tr("Open it"))
        step.left.connect(self._leave_key)
        step.chosen.connect(self._emit)
        self._stack.addWidget(step)
        self.key_built.emit(step)
        return step

    def start(self) -> None:
        """Begin with the ways."""
        self.forget()
        self._go(self._ways)
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep nothing that was typed or chosen."""
        for name in ("_words", "_code", "_file"):
            step = vars(self).get(name)  # only those that were come to
            if isinstance(step, (WordsPage, CodeStep, FileStep)):
                step.forget()

    def show_network(self, preview: NetworkPreview) -> None:
        """Show the network before it is joined."""
        self._rules = Rules.of(preview)
        self._go(self._network)
        self._network.show_network(preview)

    def show_relay_problem(self, text: str) -> None:
        """Say why the relay's network cannot be shown."""
        self._go(self._relay)
        self._relay.say_problem(text)

    def show_code(self, code: str) -> None:
        """Show the identity code that the webcam read."""
        self._code.show_code(code)

    def show_file(self, path: Path) -> None:
        """Show the file that was chosen."""
        self._file.show_file(path)

    def _ways_step(self) -> StepCard:
        page = StepCard(
            0,
            0,
            tr("Open an identity you have"),
            tr("Nothing changes for the sites you use, or for your other computers."),
        )
        card = Card(name="openingCard")
        self._first = _way(
            "key", tr("With one of its keys"), tr("And the identity code that another computer shows."), "byKeyButton"
        )
        phrase = _way(
            "paper", tr("With its recovery phrase"), tr("24 words on paper, and a new key."), "byPhraseButton"
        )
        file = _way(
            "file",
            tr("From a file"),
            tr("That another computer saved, with one of its keys or its phrase."),
            "byFileButton",
        )
        for row, go in ((self._first, self._go_code), (phrase, self._go_relay), (file, self._go_file)):
            row.clicked.connect(go)
            card.add(row)
        page.column.addWidget(card)
        page.column.addSpacing(12)
        back = Button(tr("Back"), "openingBackButton", "outline")
        back.clicked.connect(self.cancelled)
        escape_to(page, back)
        page.add_buttons(back)
        return page

    def _go(self, step: QWidget) -> None:
        self._stack.setCurrentWidget(step)
        if isinstance(step, (RelayStep, WordsPage, CodeStep, FileStep)):
            step.start()

    def _go_code(self) -> None:
        self._way = "code"
        self._go(self._code)

    def _go_file(self) -> None:
        self._way = "file"
        self._go(self._file)

    def _go_relay(self) -> None:
        self._way = "phrase"
        self._go(self._relay)

    def _leave_file(self, way: str) -> None:
        self._way = way
        if way == "file":
            self._go_key()
        else:
            self._go(self._words)

    def _go_words(self) -> None:
        self._go(self._words)

    def _go_key(self) -> None:
        self._go(self.key)
        if self._way == "phrase":
            self.key.start(self._rules, labelled=True, text=tr(_NEW_ONE), warn=True)
        elif self._way == "file and phrase":
            self.key.start(Rules(first=True), labelled=True, text=tr(_NEW_ONE), warn=True)
        else:
            self.key.start(Rules(), labelled=True, text=tr(_ONE_OF_ITS), warn=False)

    def _leave_key(self) -> None:
        if self._way == "code":
            self._go(self._code)
        elif self._way == "file":
            self._go(self._file)
        else:
            self._go(self._words)

    def _emit(self, key: KeyChoice, called: str) -> None:
        if self._way == "code":
            self.by_code.emit(self._code.code, key, called)
        elif self._way == "file":
            self.by_file.emit(self._file.path, key, called, "")
        elif self._way == "file and phrase":
            self.by_file.emit(self._file.path, key, called, self._words.words)
        else:
            self.by_phrase.emit(self._words.words, key, called)


def _way(icon: str, title: str, text: str, name: str) -> PressRow:
    return PressRow(title, text, name, lead=IconTile(icon), wrap=True)
