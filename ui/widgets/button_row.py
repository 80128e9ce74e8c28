"""Buttons side by side in the middle; one below the other where their words need more room than there is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

_SPACING = 8


class ButtonRow(QWidget):
    """Holds buttons; those that are hidden take no room."""

    def __init__(self, *buttons: QWidget) -> None:
        super().__init__()
        self._buttons = buttons
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(_SPACING)
        self._line.addStretch(1)
        for button in buttons:
            self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        self._line.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest button, and the height that is needed now."""
        widths = [button.sizeHint().width() for button in self._shown]
        return QSize(max(widths, default=0), self._line.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay them out anew where the room is another one."""
        super().resizeEvent(event)
        needed = sum(button.sizeHint().width() + _SPACING for button in self._shown) - _SPACING
        beside = QBoxLayout.Direction.LeftToRight
        wanted = beside if needed <= self.width() else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != wanted:
            self._line.setDirection(wanted)
            self.updateGeometry()

    @property
    def _shown(self) -> list[QWidget]:
        return [button for button in self._buttons if not button.isHidden()]
