"""Computers: where this identity is, and how it gets to another one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from authenticator.translation import mark, tr
from ui.models.computers import ComputerLine
from ui.pages.place import PlacePage
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, LinkButton, escape_to
from ui.widgets.cards import Row, heading
from ui.widgets.centred import CentredCard
from ui.widgets.labels import label, set_text, tag
from ui.widgets.qr_code import QrCode
from ui.widgets.signs import IconTile

_ABOUT = mark("Computers that may ask for your approvals. Sessions and addresses are the same on each of them.")


class ComputersPage(PlacePage):
    """The identity's computers.

    Signals:
        remove_wanted: the id of a computer that should ask for nothing any more.
    """

    remove_wanted = Signal(str)

    def __init__(self) -> None:
        add = Button(tr("Add another computer"), "addComputerButton", "primary", wide=False)
        super().__init__("computers", tr("Computers"), tr(_ABOUT), add)

    def show_computers(self, lines: tuple[ComputerLine, ...]) -> None:
        """Show the computers, this one first."""
        self.card.clear()
        for line in lines:
            ends: list[QWidget] = []
            if line.this:
                ends.append(tag(tr("this computer"), "green", name="thisComputerTag"))
            else:
                remove = LinkButton(tr("Remove"), "removeComputerButton", tone="red")
                remove.setAccessibleName(tr("Remove {computer}", computer=line.title))
                remove.clicked.connect(lambda _checked=False, key=line.id: self.remove_wanted.emit(key))
                ends.append(remove)
            lead = IconTile("computer")
            self.card.add(Row(line.title, line.text, lead=lead, trailing=ends, title_kind="strong"))
        if not lines:
            self.card.add(Row(tr("Nothing yet"), tr("Computers of this identity will be listed here.")))


class AddComputerPage(CentredCard):
    """The identity code, as a picture and as text, and the file.

    Signals:
        copied: the code was put on the clipboard.
        export_wanted: the identity should be written to a file.
        finished: back to the computers.
    """

    copied = Signal(str)
    export_wanted = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__(width=640)
        self.setObjectName("addComputerPage")
        self.column.setContentsMargins(32, 28, 32, 28)
        self.column.addWidget(label(tr("Add another computer"), "title", centred=True))
        text = tr(
            "There, open Countersign, choose \u201cI have one already\u201d, then \u201cWith one of its keys\u201d."
        )
        self.column.addWidget(label(text, "secondary", centred=True))
        self.column.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(24)
        self._qr = QrCode(tr("Identity code, for a camera"), "identityQr", 224)
        row.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignTop)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(heading(tr("Identity code")))
        self._text = QPlainTextEdit()
        self._text.setObjectName("identityCode")
        self._text.setAccessibleName(tr("Identity code"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        side.addWidget(self._text, 1)
        copy = Button(tr("Copy"), "copyCodeButton", "outline", wide=False)
        copy.setAccessibleName(tr("Copy the identity code"))
        copy.clicked.connect(lambda: self.copied.emit(self._text.toPlainText()))
        line = QHBoxLayout()
        line.addWidget(copy)
        self._said = label("", "secondary", name="addComputerSaid")
        line.addWidget(self._said, 1)
        side.addLayout(line)
        row.addLayout(side, 1)
        self.column.addLayout(row)
        self.column.addSpacing(8)
        text = tr("It says where your identity is and opens nothing by itself: a key of yours does, there.")
        self.column.addWidget(label(text, "secondary", centred=True))
        self.column.addSpacing(12)
        export = Button(tr("Export to a file\u2026"), "exportButton", "outline")
        export.clicked.connect(self.export_wanted)
        self._done = Button(tr("Done"), "addComputerDoneButton", "primary")
        self._done.clicked.connect(self.finished)
        escape_to(self, self._done)
        self.add_buttons(export, self._done)

    def show_code(self, code: str) -> None:
        """Show the code."""
        self._qr.show_text(code)
        self._text.setPlainText(code)
        self.say("")
        self._done.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, text: str) -> None:
        """Say what was just done."""
        set_text(self._said, text)
        if text:
            announce(self._said, text)
