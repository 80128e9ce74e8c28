"""Larger things to press: action tiles, navigation, rows of a list, and the chips of a choice."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from authenticator.translation import tr
from ui.icons import paint_icon
from ui.theme import font, roles, scaled
from ui.widgets.buttons import PaintedButton, keys_text
from ui.widgets.sides import draw_words, leading, on_side

_RING = 4
_ABOVE = 24  # room above a tile's icon
_NARROWEST = 104  # a tile
_ASIDE = 8  # room beside a tile's words


class ActionTile(PaintedButton):
    """One way to begin: an icon, its name and its shortcut; a long name wraps."""

    def __init__(self, icon: str, text: str, shortcut: str, name: str, *, primary: bool = False) -> None:
        super().__init__(text, name)
        self._icon = icon
        self._shortcut = keys_text(shortcut)
        self._primary = primary
        self.setAccessibleDescription(tr("Shortcut {keys}", keys=self._shortcut))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setMinimumWidth(scaled(_NARROWEST))

    def sizeHint(self) -> QSize:
        """Return a nearly square tile, higher where the name takes two lines."""
        return QSize(scaled(152), max(scaled(128), self._height() + scaled(2 * _ABOVE)))

    def minimumSizeHint(self) -> QSize:
        """Return the height that the words need at the width there is."""
        return QSize(scaled(_NARROWEST), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the words wrap otherwise."""
        super().resizeEvent(event)
        self.updateGeometry()

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
        side = scaled(26)
        top = box.top() + scaled(_ABOVE)  # not the middle: all tiles of a row begin alike
        paint_icon(painter, self._icon, QRectF(box.center().x() - side / 2, top, side, side), on)
        middle = Qt.AlignmentFlag.AlignHCenter
        painter.setPen(roles().color(on))
        painter.setFont(font(bold=True))
        words = box.adjusted(_ASIDE, 0, -_ASIDE, 0)
        words.setTop(top + side + scaled(10))
        draw_words(painter, words, self.text(), middle, wrap=True)
        painter.setPen(roles().color("on_accent" if self._primary else "secondary"))
        painter.setFont(font("secondary"))
        words.setTop(words.top() + self._name_height() + scaled(2))
        draw_words(painter, words, self._shortcut, middle, wrap=True)
        painter.end()

    def _name_height(self) -> int:
        room = QRect(0, 0, max(self.width() - 2 * (_RING + _ASIDE), 1), 10_000)
        return QFontMetrics(font(bold=True)).boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text()).height()

    def _height(self) -> int:
        """What icon, name and shortcut take, with the room between them."""
        below = QFontMetrics(font("secondary")).height()
        return scaled(26) + scaled(10) + self._name_height() + scaled(2) + below


class NavItem(PaintedButton):
    """One place of the rail."""

    def __init__(self, icon: str, text: str, name: str) -> None:
        super().__init__(text, name)
        self._icon = icon
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """Return a row of the rail."""
        return QSize(scaled(176), max(scaled(40), self.fontMetrics().height() + scaled(22)))

    def minimumSizeHint(self) -> QSize:
        """Return the icon alone, for a rail with little room."""
        return QSize(scaled(20), max(scaled(20), self.fontMetrics().height()) + scaled(4))

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
        side = scaled(20)
        place = QRectF(box.left() + 12, box.center().y() - side / 2, side, side)
        paint_icon(painter, self._icon, on_side(self, place), role)
        painter.setPen(roles().color(role))
        painter.setFont(font(bold=self.isChecked()))
        words = on_side(self, box.adjusted(24 + side, 0, -4, 0))
        if words.width() > side:
            draw_words(painter, words, self.text(), leading())
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
        return QSize(text.width() + scaled(16) + 2 * _RING, text.height() + scaled(8) + 2 * _RING)

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
        draw_words(painter, box, self.text(), Qt.AlignmentFlag.AlignHCenter)
        painter.end()
