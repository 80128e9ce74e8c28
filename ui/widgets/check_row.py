"""One thing of a list that is ticked or not, as a row; a long name wraps instead of losing its end."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy

from ui.icons import paint_icon
from ui.theme import roles, scaled
from ui.widgets.labels import Text, label
from ui.widgets.sides import on_side, set_margins

_MARK, _LEAD, _END = 18, 16, 14


class CheckRow(QCheckBox):
    """The whole row is one check box; assistive technology meets an ordinary one."""

    def __init__(self, text: str, words: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        set_margins(row, self, _LEAD + scaled(_MARK) + 12, 12, _END, 12)
        self._text: Text = label(text)
        self._text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(self._text)

    def sizeHint(self) -> QSize:
        """Return what the words need."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the height of all words and a width that any card can give."""
        return QSize(160, self.sizeHint().height())

    def hitButton(self, position: QPoint) -> bool:
        """The whole of it can be pressed."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark; the ground of a row under the pointer; the ring."""
        now = roles()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.color("window"))
            painter.drawRoundedRect(box, 8, 8)
        side = scaled(_MARK)
        mark = on_side(self, QRectF(_LEAD, box.center().y() - side / 2, side, side))
        on = self.isChecked()
        painter.setPen(QPen(now.color("accent" if on else "secondary"), 1.6))
        painter.setBrush(now.color("accent" if on else "surface"))
        painter.drawRoundedRect(mark.adjusted(1, 1, -1, -1), 4, 4)
        if on:
            paint_icon(painter, "check", mark.adjusted(2, 2, -2, -2), "on_accent")
        if self.hasFocus():
            painter.setPen(QPen(now.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        painter.end()
