"""An identity that the person has already: by one of its keys, by its phrase, or from a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from authenticator.approve.devices import KeyChoice
from authenticator.views import NetworkPreview
from ui.models.keys import Rules
from ui.pages.phrase import WordsPage
from ui.pages.steps import KeyStep, NetworkStep, RelayStep, StepCard
from ui.widgets.buttons import Button, escape_to
from ui.widgets.cards import Card
from ui.widgets.labels import label, set_text
from ui.widgets.press_row import PressRow
from ui.widgets.signs import IconTile

_CODE_MAX = 4_096
_ONE_OF_ITS = "Two touches, once, of a key that opens this identity already: one fetches it, one lets this computer in."
_NEW_ONE = "Choose a key for this computer. Two touches, once: one makes a key pair inside it, one seals the identity."


class OpeningPage(QWidget):
    """Which way, what it needs, then a key.

    Signals:
        preview_wanted: the origin of a relay whose network is to be shown.
        file_wanted: the person wants to choose a file.
        by_code: identity code, key (`KeyChoice`), label.
        by_phrase: words, key (`KeyChoice`), label; the relay is the one that was shown last.
        by_file: path, key (`KeyChoice`), label.
        cancelled: back to where one came from.

    Attributes:
        key: the step that chooses a key.
    """

    preview_wanted = Signal(str)
    file_wanted = Signal()
    by_code = Signal(str, object, str)
    by_phrase = Signal(str, object, str)
    by_file = Signal(object, object, str)
    cancelled = Signal()

    def __init__(self, relay: str = "") -> None:
        super().__init__()
        self.setObjectName("openingPage")
        self._way = ""
        self._path: Path | None = None
        self._rules = Rules()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack)
        self._ways = self._ways_step()
        self._code = self._code_step()
        self._file = self._file_step()
        self._relay = RelayStep(1, 4, relay)
        self._relay.entered.connect(self.preview_wanted)
        self._relay.left.connect(self.start)
        self._network = NetworkStep(2, 4)
        self._network.left.connect(lambda: self._go(self._relay))
        self._network.joined.connect(self._go_words)
        self._words = WordsPage()
        self._words.entered.connect(lambda _: self._go_key())
        self._words.cancelled.connect(lambda: self._go(self._network))
        self.key = KeyStep(0, 0, "Now a key", _ONE_OF_ITS, "Open it")
        self.key.left.connect(self._leave_key)
        self.key.chosen.connect(self._emit)
        for step in (self._ways, self._code, self._file, self._relay, self._network, self._words, self.key):
            self._stack.addWidget(step)

    def start(self) -> None:
        """Begin with the ways."""
        self.forget()
        self._go(self._ways)
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep nothing that was typed or chosen."""
        self._words.forget()
        self._edit.clear()
        self._take(None)

    def show_network(self, preview: NetworkPreview) -> None:
        """Show the network before it is joined."""
        self._rules = Rules.of(preview)
        self._go(self._network)
        self._network.show_network(preview)

    def show_relay_problem(self, text: str) -> None:
        """Say why the relay's network cannot be shown."""
        self._go(self._relay)
        self._relay.say_problem(text)

    def show_file(self, path: Path) -> None:
        """Show the file that was chosen."""
        self._take(path)
        self._file_go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ways_step(self) -> StepCard:
        page = StepCard(
            0, 0, "Open an identity you have", "Nothing changes for the sites you use, or for your other computers."
        )
        card = Card(name="openingCard")
        self._first = _way(
            "key", "With one of its keys", "And the identity code that another computer shows.", "byKeyButton"
        )
        phrase = _way("paper", "With its recovery phrase", "24 words on paper, and a new key.", "byPhraseButton")
        file = _way("file", "From a file", "That another computer saved, with one of its keys.", "byFileButton")
        for row, go in ((self._first, self._go_code), (phrase, self._go_relay), (file, self._go_file)):
            row.clicked.connect(go)
            card.add(row)
        page.column.addWidget(card)
        page.column.addSpacing(12)
        back = Button("Back", "openingBackButton", "outline")
        back.clicked.connect(self.cancelled)
        escape_to(page, back)
        page.add_buttons(back)
        return page

    def _code_step(self) -> StepCard:
        text = "On the other computer: Computers, Add another computer. The code opens nothing by itself."
        page = StepCard(1, 2, "The identity code", text)
        self._edit = QPlainTextEdit()
        self._edit.setObjectName("identityCodeEdit")
        self._edit.setAccessibleName("Identity code")
        self._edit.setProperty("entry", "code")
        self._edit.setTabChangesFocus(True)
        self._edit.setMinimumHeight(self._edit.fontMetrics().height() * 5)
        page.column.addWidget(self._edit)
        page.column.addSpacing(12)
        back = Button("Back", "codeBackButton", "outline")
        back.clicked.connect(self.start)
        escape_to(page, back)
        go = Button("Continue", "codeContinueButton", "primary")
        go.setEnabled(False)
        go.clicked.connect(self._go_key)
        self._edit.textChanged.connect(lambda: go.setEnabled(0 < len(self._typed) <= _CODE_MAX))
        page.add_buttons(back, go)
        return page

    def _file_step(self) -> StepCard:
        text = "On the other computer: Computers, Add another computer, Export to a file. It stays sealed."
        page = StepCard(1, 2, "The file", text)
        self._file_name = label("", "strong", name="identityFileName", centred=True)
        page.column.addWidget(self._file_name)
        choose = Button("Choose a file", "chooseFileButton", "outline")
        choose.clicked.connect(self.file_wanted)
        page.add_buttons(choose)
        page.column.addSpacing(12)
        back = Button("Back", "fileBackButton", "outline")
        back.clicked.connect(self.start)
        escape_to(page, back)
        self._choose = choose
        self._file_go = Button("Continue", "fileContinueButton", "primary")
        self._file_go.clicked.connect(self._go_key)
        page.add_buttons(back, self._file_go)
        return page

    @property
    def _typed(self) -> str:
        return "".join(self._edit.toPlainText().split())

    def _take(self, path: Path | None) -> None:
        self._path = path
        set_text(self._file_name, path.name if path is not None else "")
        self._file_name.setVisible(path is not None)
        self._file_go.setEnabled(path is not None)

    def _go(self, step: QWidget) -> None:
        self._stack.setCurrentWidget(step)
        if isinstance(step, (RelayStep, WordsPage)):
            step.start()

    def _go_code(self) -> None:
        self._way = "code"
        self._go(self._code)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_file(self) -> None:
        self._way = "file"
        self._go(self._file)
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_relay(self) -> None:
        self._way = "phrase"
        self._go(self._relay)

    def _go_words(self) -> None:
        self._go(self._words)

    def _go_key(self) -> None:
        phrase = self._way == "phrase"
        self._go(self.key)
        if phrase:
            self.key.start(self._rules, labelled=True, text=_NEW_ONE, warn=True)
        else:
            self.key.start(Rules(), labelled=True, text=_ONE_OF_ITS, warn=False)

    def _leave_key(self) -> None:
        self._go({"code": self._code, "file": self._file}.get(self._way, self._words))

    def _emit(self, key: KeyChoice, called: str) -> None:
        if self._way == "code":
            self.by_code.emit(self._typed, key, called)
        elif self._way == "phrase":
            self.by_phrase.emit(self._words.words, key, called)
        elif self._path is not None:
            self.by_file.emit(self._path, key, called)


def _way(icon: str, title: str, text: str, name: str) -> PressRow:
    return PressRow(title, text, name, lead=IconTile(icon), wrap=True)
