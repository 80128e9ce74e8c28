"""Painted things and words, from the side where one begins to read.

Rules: a place, a margin and a line of words begin where the window's language begins; the words themselves run as their
own letters do, so that an address or a number in a window that is read from the right stays as it is.
"""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QLayout, QWidget

_STRONG = {"L": False, "R": True, "AL": True}


def reads_from_right(widget: QWidget) -> bool:
    """The widget's language is read from right to left."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def on_side(widget: QWidget, box: QRectF) -> QRectF:
    """Return where `box`, which was laid out for reading from left to right, belongs in the widget."""
    if not reads_from_right(widget):
        return box
    return QRectF(widget.width() - box.right(), box.top(), box.width(), box.height())


def set_margins(layout: QLayout, widget: QWidget, leading: int, top: int, trailing: int, bottom: int) -> None:
    """Set a layout's margins by the side where one begins to read."""
    left, right = (trailing, leading) if reads_from_right(widget) else (leading, trailing)
    layout.setContentsMargins(left, top, right, bottom)


def leading() -> Qt.AlignmentFlag:
    """Return the side where lines begin, whatever language a line itself is in."""
    return _side(Qt.AlignmentFlag.AlignRight if _from_right() else Qt.AlignmentFlag.AlignLeft)


def trailing() -> Qt.AlignmentFlag:
    """Return the side where lines end, whatever language a line itself is in."""
    return _side(Qt.AlignmentFlag.AlignLeft if _from_right() else Qt.AlignmentFlag.AlignRight)


def draw_words(painter: QPainter, box: QRectF, text: str, side: Qt.AlignmentFlag, *, wrap: bool = False) -> None:
    """Paint words that run as their own letters do, in the middle of the box's height where `wrap` is off."""
    runs_from_right = next((_STRONG[kind] for kind in map(bidirectional, text) if kind in _STRONG), _from_right())
    runs = Qt.TextFlag.TextForceRightToLeft if runs_from_right else Qt.TextFlag.TextForceLeftToRight
    height = Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
    flags = int(side | height | Qt.AlignmentFlag.AlignAbsolute) | int(runs)
    painter.drawText(box, flags | int(Qt.TextFlag.TextWordWrap if wrap else Qt.TextFlag.TextSingleLine), text)


def _from_right() -> bool:
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _side(flag: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    return flag | Qt.AlignmentFlag.AlignAbsolute
