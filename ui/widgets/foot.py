"""The foot of a page, which never scrolls away: what answers the page, at the end of the line.

Rules: what stands beside the buttons goes above them where there is no room for both, and buttons that are too wide for
one line go below each other; none is ever cut.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.cards import line
from ui.widgets.sides import set_margins

_SIDE, _HEIGHT = 40, 12
_MARGIN_PART = 15  # of the width, where the margin is less than it wants to be
_RING = 4  # a button keeps room for its ring
_GAP, _APART = 4, 8


class Foot(QWidget):
    """See the module."""

    def __init__(self, buttons: Sequence[QWidget], beside: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._buttons, self._beside = tuple(buttons), tuple(beside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(line())
        self._ground = QWidget()
        self._ground.setProperty("ground", "foot")
        self._ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer.addWidget(self._ground)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._ground)
        self._row.setSpacing(_GAP)
        links = QHBoxLayout()
        links.setSpacing(_APART)
        for link in self._beside:
            links.addWidget(link)
        links.addStretch(1)
        self._row.addLayout(links, 1)
        self._answers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._answers.setSpacing(_GAP)
        for button in self._buttons:
            self._answers.addWidget(button, 0, Qt.AlignmentFlag.AlignTrailing)
        self._row.addLayout(self._answers)
        self._place()

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest button, and the height that is needed now."""
        widest = max(_width([button], _GAP) for button in self._buttons)
        return QSize(max(widest, _width(self._beside, _APART)) + 2 * self._side, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything where there is room for it."""
        super().resizeEvent(event)
        self._place()

    @property
    def _side(self) -> int:
        return min(_SIDE, self.width() // scaled(_MARGIN_PART))

    def _place(self) -> None:
        set_margins(self._row, self, self._side - _RING, _HEIGHT, self._side - _RING, _HEIGHT)
        room = self.width() - 2 * self._side
        answers, links = _width(self._buttons, _GAP), _width(self._beside, _APART)
        along, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._answers.setDirection(along if answers <= room else below)
        self._row.setDirection(along if min(answers, room) + links + _APART <= room or not links else below)


def _width(widgets: Sequence[QWidget], gap: int) -> int:
    """Return what the widgets that are not hidden take side by side."""
    widths = [widget.sizeHint().width() + gap for widget in widgets if not widget.isHidden()]
    return sum(widths) - gap if widths else 0
