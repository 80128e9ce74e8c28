"""One line of what is known: its label, and its value at the end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from authenticator.translation import tr
from ui.models.facts import Fact
from ui.widgets.labels import label
from ui.widgets.sides import trailing


def fact_row(fact: Fact) -> QWidget:
    """Return the line; the value is named `fact_` and the fact's name."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(16, 11, 16, 11)
    layout.addWidget(label(fact.label, "secondary", wrap=False))
    shown = label(fact.value, "strong", selectable=True, name=f"fact_{fact.name}")
    shown.setAlignment(trailing() | Qt.AlignmentFlag.AlignVCenter)
    shown.setAccessibleName(tr("{name}: {value}", name=fact.label, value=fact.value))
    layout.addWidget(shown, 1)
    return row
