"""Larger things to press: action tiles, navigation, rows of a list, and the chips of a choice."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.icons import paint_icon
from ui.theme import font, roles
from ui.widgets.buttons import PaintedButton

_RING = 4


class ActionTile(PaintedButton):
    """One way to begin: an icon, its name and its shortcut."""

    def __init__(self, icon: str, text: str, shortcut: str, name: str, *, primary: bool = False) -> None:
        super().__init__(text, name)
        self._icon = icon
        self._shortcut = shortcut
        self._primary = primary
        self.setAccessibleDescription(f"Shortcut {shortcut}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(112)

    def sizeHint(self) -> QSize:
        """Return a nearly square tile."""
        lines = self.fontMetrics().height() * 2
        return QSize(152, max(128, 76 + lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon and both lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        painter.setPen(Qt.PenStyle.NoPen if self._primary else QPen(roles().color("line"), 1))
        painter.setBrush(self._shade("accent" if self._primary else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        self._paint_ring(painter, box, 12)
        on = "on_accent" if self._primary else "text"
        line = float(self.fontMetrics().height())
        top = box.top() + (box.height() - (24 + 14 + 2 * line)) / 2
        paint_icon(painter, self._icon, QRectF(box.center().x() - 13, top, 26, 26), on)
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setPen(roles().color(on))
        painter.setFont(font(bold=True))
        painter.drawText(QRectF(box.left(), top + 36, box.width(), line + 4), middle, self.text())
        color = roles().color("on_accent" if self._primary else "secondary")
        color.setAlphaF(0.8 if self._primary else 1.0)
        painter.setPen(color)
        painter.setFont(font("secondary"))
        painter.drawText(QRectF(box.left(), top + 38 + line, box.width(), line + 4), middle, self._shortcut)
        painter.end()


class NavItem(PaintedButton):
    """One place of the rail."""

    def __init__(self, icon: str, text: str, name: str) -> None:
        super().__init__(text, name)
        self._icon = icon
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a row of the rail."""
        return QSize(176, max(40, self.fontMetrics().height() + 22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the place, on a surface of its own while it is the one shown."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            painter.setPen(QPen(roles().color("line"), 1))
            painter.setBrush(roles().color("surface"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        elif self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(roles().color("quiet"))
            painter.drawRoundedRect(box, 8, 8)
        if self.ringed:
            painter.setPen(QPen(roles().color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        role = "text" if self.isChecked() else "secondary"
        paint_icon(painter, self._icon, QRectF(box.left() + 12, box.center().y() - 10, 20, 20), role)
        painter.setPen(roles().color(role))
        painter.setFont(font(bold=self.isChecked()))
        words = box.adjusted(44, 0, -4, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()


class Chip(PaintedButton):
    """One of a few choices."""

    def __init__(self, text: str, words: str, name: str) -> None:
        super().__init__(text, name)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFont(font("tag", bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the words and the ring."""
        text = self.fontMetrics().size(0, self.text())
        return QSize(text.width() + 16 + 2 * _RING, text.height() + 8 + 2 * _RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the choice; the one that holds is on a soft ground, outlined."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        chosen = self.isChecked()
        painter.setPen(QPen(roles().color("accent"), 1) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(self._shade("soft" if chosen else "quiet"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._paint_ring(painter, box, 6)
        painter.setPen(roles().color("accent" if chosen else "secondary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
