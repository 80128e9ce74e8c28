"""Activity: what happened on this computer, the newest first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.cards import Card, Row, ScrollColumn
from ui.widgets.labels import label

_SHOWN = 100


class ActivityPage(QWidget):
    """A list; it is kept on this computer only."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("activityPage")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(margins=(40, 32, 40, 24))
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # nothing on the page takes the keyboard, and lists are long
        scroll.setObjectName("activityList")
        scroll.setAccessibleName("What happened")
        outer.addWidget(scroll)
        scroll.column.addWidget(label("Activity", "title"))
        scroll.column.addSpacing(4)
        scroll.column.addWidget(label("Kept sealed, on this computer only.", "secondary"))
        scroll.column.addSpacing(16)
        self._card = Card(name="activityCard")
        scroll.column.addWidget(self._card)
        scroll.column.addStretch(1)

    def show_activity(self, lines: list[tuple[str, str, str]]) -> None:
        """Show icon, title and subtitle of each thing."""
        self._card.clear()
        for icon, title, subtitle in lines[:_SHOWN]:
            self._card.add(Row(title, subtitle, icon=icon))
        if not lines:
            self._card.add(Row("Nothing yet", "Logins and endings will be listed here."))
