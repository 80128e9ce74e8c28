"""Success: signed in, recorded, verified; with the receipt for who wants it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from authenticator.translation import tr
from ui.icons import Icon
from ui.models.facts import Fact
from ui.widgets.announce import announce_page
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.cards import Card, ScrollColumn
from ui.widgets.fact_row import fact_row
from ui.widgets.foot import Foot
from ui.widgets.labels import label, set_text


@dataclass(frozen=True, slots=True)
class SuccessModel:
    """What the page says.

    Attributes:
        title: what was done.
        text: what happens now.
        facts: what can be checked.
        receipt: the receipts as JSON.
    """

    title: str
    text: str
    facts: tuple[Fact, ...]
    receipt: str


class SuccessPage(QWidget):
    """Shown only after the receipt was verified.

    Signals:
        finished: back to where one came from.
        save_wanted: the receipt's JSON, to be saved.
    """

    finished = Signal()
    save_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("successPage")
        self._receipt = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        scroll = ScrollColumn(margins=(40, 48, 40, 16))
        outer.addWidget(scroll, 1)
        column = scroll.column
        column.addWidget(Icon("check_circle", "green", 48), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        self._title = label("", "title", name="successTitle", centred=True)
        self._text = label("", "secondary", name="successText", centred=True)
        column.addWidget(self._title)
        column.addSpacing(4)
        column.addWidget(self._text)
        column.addSpacing(24)
        self._facts = Card(name="factsCard")
        column.addWidget(self._facts)
        column.addSpacing(16)
        self._box = QPlainTextEdit()
        self._box.setObjectName("receiptText")
        self._box.setAccessibleName(tr("Receipt"))
        self._box.setReadOnly(True)
        self._box.setTabChangesFocus(True)
        self._box.setFixedHeight(200)
        column.addWidget(self._box)
        column.addStretch(1)
        outer.addWidget(self._foot())

    def show_success(self, model: SuccessModel) -> None:
        """Show what was done."""
        set_text(self._title, model.title)
        set_text(self._text, model.text)
        self._facts.clear()
        for fact in model.facts:
            self._facts.add(fact_row(fact))
        self._receipt = model.receipt
        self._box.setPlainText(model.receipt)
        self._box.hide()
        self._toggle.show_icon("chevron_down")
        self._done.setDefault(True)
        self._done.setFocus(Qt.FocusReason.OtherFocusReason)
        announce_page(self, model.title, model.text)

    def _foot(self) -> Foot:
        self._toggle = LinkButton(tr("Receipt"), "receiptButton", icon="chevron_down")
        self._toggle.clicked.connect(self._toggle_receipt)
        save = LinkButton(tr("Save receipt"), "saveReceiptButton")
        save.clicked.connect(lambda: self.save_wanted.emit(self._receipt))
        self._done = Button(tr("Done"), "doneButton", "primary")
        self._done.clicked.connect(self.finished)
        return Foot([self._done], [self._toggle, save])

    def _toggle_receipt(self) -> None:
        shown = not self._box.isVisible()
        self._box.setVisible(shown)
        self._toggle.show_icon("chevron_up" if shown else "chevron_down")
