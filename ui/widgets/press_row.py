"""A row of a list that can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import roles
from ui.widgets.buttons import PaintedButton
from ui.widgets.labels import Elided, label


class PressRow(PaintedButton):
    """Two lines after a tile, and what stands at the end; the whole row is one button.

    Lines of a list give way where there is no room; with `wrap` they are read here and nowhere else, so they wrap.
    """

    def __init__(
        self,
        title: str,
        subtitle: str,
        name: str,
        *,
        lead: QWidget,
        trailing: QWidget | None = None,
        rounded: bool = False,
        wrap: bool = False,
        margins: tuple[int, int] = (16, 12),
    ) -> None:
        super().__init__("", name)
        self.setAccessibleName(title)
        self.setAccessibleDescription(subtitle)
        self._rounded = rounded
        if rounded:
            self.setCheckable(True)
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(margins[0], margins[1], margins[0], margins[1])
        row.setSpacing(12)
        row.addWidget(lead)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addStretch(1)
        texts.addWidget(label(title, "strong") if wrap else Elided(title, "strong"))
        texts.addWidget(label(subtitle, "secondary") if wrap else Elided(subtitle, "secondary"))
        texts.addStretch(1)
        row.addLayout(texts, 1)
        if trailing is not None:
            row.addWidget(trailing, 0, Qt.AlignmentFlag.AlignVCenter)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return what the two lines need."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the height of both lines and a width that any list can give."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the row that is chosen or under the pointer, and the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setPen(QPen(roles().color("line"), 1))
            painter.setBrush(roles().color("surface"))
            painter.drawRoundedRect(box, 8, 8)
        elif self.underMouse():
            painter.setBrush(roles().color("quiet" if self._rounded else "window"))
            painter.drawRoundedRect(box, 8, 8)
        if self.ringed:
            painter.setPen(QPen(roles().color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        painter.end()
