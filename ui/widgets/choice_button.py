"""A button that shows what was chosen, and opens the list that it was chosen from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from authenticator.translation import tr
from ui.icons import paint_icon
from ui.theme import roles
from ui.widgets.buttons import PaintedButton
from ui.widgets.choice_menu import ChoiceMenu, menu_text

_RING, _SIDE, _ICON = 4, 12, 16


class ChoiceButton(PaintedButton):
    """One of a few values.

    Signals:
        chosen: the key of the value that the person chose.
    """

    chosen = Signal(str)

    def __init__(self, words: str, name: str) -> None:
        super().__init__("", name)
        self._words = words
        self._texts: dict[str, str] = {}
        self._menu = ChoiceMenu(self, f"{name}Menu")
        self._menu.chosen.connect(self.chosen)
        self.clicked.connect(lambda: self._menu.open_at(self))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_choices(self, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Show what may be chosen (key and text), and which of it holds."""
        self._texts = dict(choices)
        self._menu.show_choices(choices, current)
        text = self._texts.get(current, "")
        self.setText(menu_text(text))
        self.setAccessibleName(tr("{setting}: {value}", setting=self._words, value=text))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for the longest text, so that nothing moves when another is chosen."""
        metrics = self.fontMetrics()
        texts = [menu_text(text) for text in self._texts.values()] or [self.text()]
        width = max(metrics.horizontalAdvance(text) for text in texts) + 2 * _SIDE + _ICON + 10
        return QSize(width + 2 * _RING, max(metrics.height() + 16, 36) + 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which words would be cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, words, the arrow after them, and the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        painter.setPen(QPen(roles().color("line"), 1))
        painter.setBrush(self._shade("surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(self._shade("text"))
        painter.setFont(self.font())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        before, after = (_SIDE + _ICON + 6, _SIDE) if mirrored else (_SIDE, _SIDE + _ICON + 6)
        leading = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        words = box.adjusted(before, 0, -after, 0)
        painter.drawText(words, leading | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, self.text())
        x = box.left() + _SIDE if mirrored else box.right() - _SIDE - _ICON
        paint_icon(painter, "chevron_down", QRectF(x, box.center().y() - _ICON / 2, _ICON, _ICON), "secondary")
        self._paint_ring(painter, box, 8)
        painter.end()
