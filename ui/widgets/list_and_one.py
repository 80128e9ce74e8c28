"""A list, and beside it one of its entries at length; where there is no room for both, one of them.

Rules: in a narrow window the list is seen first, what is chosen there is gone to, and *Back* leads to the list again.
In a wide one nothing needs to be gone to, and there is no way back.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from authenticator.translation import tr
from ui.theme import scaled
from ui.widgets.buttons import LinkButton, escape_to
from ui.widgets.cards import line
from ui.widgets.sides import set_margins

_LIST, _LIST_LEAST = 269, 220
_LIST_PART = 11 / 4  # of the whole width is the list's, where that is less than it wants
_BOTH = 440  # the least width, at the smallest type, at which both stand side by side


class ListAndOne(QWidget):
    """See the module."""

    def __init__(self, several: QWidget, one: QWidget) -> None:
        super().__init__()
        self._several = several
        self._gone_to = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(several)
        self._line = line(vertical=True)
        row.addWidget(self._line)
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._back = LinkButton(tr("Back"), "backToListButton")
        self._back.clicked.connect(self.go_back)
        escape_to(self, self._back)
        self._back_line = QWidget()
        back = QHBoxLayout(self._back_line)
        set_margins(back, self, 16, 8, 16, 0)
        back.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        self._back_line.hide()
        column.addWidget(self._back_line)
        column.addWidget(one, 1)
        row.addWidget(self._side, 1)

    @property
    def narrow(self) -> bool:
        """There is no room for both."""
        return self.width() < scaled(_BOTH)

    def go_to_one(self) -> None:
        """Show the entry that was chosen, where it is not to be seen already."""
        self._gone_to = True
        self._place()
        if self.narrow:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """Show the list again."""
        self._gone_to = False
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both, or one."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        narrow = self.narrow
        self._several.setVisible(not (narrow and self._gone_to))
        self._side.setVisible(self._gone_to or not narrow)
        self._line.setVisible(not narrow)
        self._back_line.setVisible(narrow)
        if narrow:
            self._several.setMinimumWidth(0)
            self._several.setMaximumWidth(self.width())
        else:
            part = round(self.width() / _LIST_PART)
            least = max(_LIST_LEAST, self._several.minimumSizeHint().width())
            self._several.setFixedWidth(max(min(scaled(_LIST), part), least))
