"""What works on this computer, as `countersign doctor` finds it, to be read and to be sent to whoever helps."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from authenticator.translation import tr
from ui.models.settings import FindingLine
from ui.turns import Turns
from ui.widgets.buttons import Button, escape_to
from ui.widgets.cards import Card, Notices, Row, ScrollColumn, page_head
from ui.widgets.labels import label, tag


class DiagnosisPage(QWidget):
    """See the module.

    Signals:
        copy_wanted: the report should be put on the clipboard.
        again_wanted: look once more.
        left: back to the settings.
    """

    copy_wanted = Signal()
    again_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("diagnosisPage")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(margins=(40, 22, 40, 24))
        outer.addWidget(scroll)
        back = Button(tr("Back"), "diagnosisBackButton", "outline", wide=False)
        back.clicked.connect(self.left)
        escape_to(self, back)
        again = Button(tr("Look again"), "diagnosisAgainButton", "outline", wide=False)
        again.clicked.connect(self.again_wanted)
        self._copy = Button(tr("Copy"), "diagnosisCopyButton", "primary", wide=False)
        self._copy.setAccessibleName(tr("Copy what was found"))
        self._copy.clicked.connect(self.copy_wanted)
        self.notices = Notices("diagnosisNotice")
        scroll.column.addWidget(self.notices)
        about = tr(
            "In English, so that whoever helps you can read it too. It names no person, and nothing in it is secret."
        )
        scroll.column.addLayout(page_head(tr("What works here"), about, back))
        scroll.column.addSpacing(12)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._copy)
        row.addWidget(again)
        row.addStretch(1)
        scroll.column.addLayout(row)
        scroll.column.addSpacing(12)
        self._card = Card(name="diagnosisCard")
        scroll.column.addWidget(self._card)
        self._adding = Turns(self)
        scroll.column.addStretch(1)

    def show_findings(self, lines: tuple[FindingLine, ...]) -> None:
        """Show what was found."""
        self._card.clear()
        self._adding.begin(self._add(lines))
        self._copy.setEnabled(True)

    def _add(self, lines: tuple[FindingLine, ...]) -> Iterator[None]:
        for index, line in enumerate(lines):
            row = Row(line.subject, line.text, trailing=[tag(line.word, line.tone)], title_kind="strong")
            if line.fix:
                row.add_below(label(line.fix, "code", selectable=True, name=f"findingFix_{index}"))
            self._card.add(row)
            row.show()  # or it would take its room a turn later than it is painted
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            yield

    def show_looking(self) -> None:
        """Nothing was found yet."""
        self._adding.begin(iter(()))
        self.notices.clear()
        self._card.clear()
        self._card.add(
            Row(tr("Looking\u2026"), tr("Keys and the network are asked; this takes a few seconds at most."))
        )
        self._copy.setEnabled(False)
