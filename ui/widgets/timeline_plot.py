"""The picture of the last days, painted: a lane for each site, keys as bars, moments as signs.

No sign is told by its colour alone: a login is a dot, a use a stroke, an end a cross; a key that acts is filled, one
that has ended is an outline. Whoever hears it gets a sentence for each lane.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from authenticator.translation import tr
from ui.models.timeline import Bar, Lane, Mark, Timeline
from ui.theme import font, roles
from ui.widgets.eliding import elided
from ui.widgets.labels import label

_LANE, _BAR, _STEP, _EDGE = 40, 6, 9, 16
_NAME_PART, _NAME_MOST = 0.28, 200
_SIGN = 4.0  # half of the width of a sign
_SIGNS_BESIDE = 3  # of the legend, in one line


class TimelinePlot(QWidget):
    """The lanes and the axis below them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("timelinePlot")
        self.setAccessibleName(tr("Timeline of your sessions"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shown = Timeline((), (), "")

    def show_timeline(self, shown: Timeline) -> None:
        """Paint another picture."""
        self._shown = shown
        self.setAccessibleDescription("\n".join(lane.words for lane in shown.lanes))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all lanes and the axis."""
        return QSize(320, self._lane_height() * len(self._shown.lanes) + self._axis_height() + 12)

    def minimumSizeHint(self) -> QSize:
        """Return the same height and a width that any card can give."""
        return QSize(200, self.sizeHint().height())

    def _lane_height(self) -> int:
        return max(_LANE, QFontMetrics(font("secondary")).height() + 16)

    def _axis_height(self) -> int:
        return QFontMetrics(font("tag")).height() + 12

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint axis, lanes and names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = min(self.width() * _NAME_PART, _NAME_MOST)
        room = self.width() - 2 * _EDGE - names - 12
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        origin = _EDGE if mirrored else _EDGE + names + 12

        def across(part: float) -> float:
            return origin + room * (1 - part if mirrored else part)

        bottom = 8 + self._lane_height() * len(self._shown.lanes)
        self._paint_axis(painter, across, bottom)
        for index, lane in enumerate(self._shown.lanes):
            top = 8 + self._lane_height() * index
            start = self.width() - _EDGE - names if mirrored else _EDGE
            self._paint_name(painter, lane, QRectF(start, top, names, self._lane_height()))
            _paint_lane(painter, lane, across, top + self._lane_height() / 2)
        painter.end()

    def _paint_axis(self, painter: QPainter, across: Callable[[float], float], bottom: float) -> None:
        face = font("tag")
        metrics = QFontMetrics(face)
        painter.setFont(face)
        taken = -1.0, -1.0
        for at, text in self._shown.ticks:
            x = across(at)
            painter.setPen(QPen(roles().color("line"), 1))
            painter.drawLine(QPointF(x, 8), QPointF(x, bottom))
            width = metrics.horizontalAdvance(text)
            left = min(max(x - width / 2, 4), self.width() - width - 4)
            if left < taken[1] + 8 and left + width > taken[0] - 8:
                continue  # no room between this name and the one before
            taken = left, left + width
            painter.setPen(roles().color("secondary"))
            painter.drawText(QRectF(left, bottom + 4, width + 1, metrics.height()), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_name(self, painter: QPainter, lane: Lane, box: QRectF) -> None:
        face = font("secondary")
        painter.setFont(face)
        painter.setPen(roles().color("text"))
        shown = elided(QFontMetrics(face), lane.title, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)


def _paint_lane(painter: QPainter, lane: Lane, across: Callable[[float], float], middle: float) -> None:
    painter.setPen(QPen(roles().color("line"), 2))
    painter.drawLine(QPointF(across(lane.start), middle), QPointF(across(lane.end), middle))
    used = 1 + max((bar.row for bar in lane.bars), default=0)
    top = middle - (used * _STEP - (_STEP - _BAR)) / 2
    for bar in lane.bars:
        _paint_bar(painter, bar, across, top + bar.row * _STEP)
    for mark in lane.marks:
        _paint_mark(painter, mark, across(mark.at), middle)


def _paint_bar(painter: QPainter, bar: Bar, across: Callable[[float], float], top: float) -> None:
    left, right = sorted((across(bar.start), across(bar.end)))
    box = QRectF(left, top, max(right - left, 3), _BAR)
    color = roles().color("amber" if bar.changes else "accent")
    painter.setPen(QPen(color, 1))
    if bar.active:
        painter.setBrush(color)
    else:
        painter.setBrush(roles().color("surface"))
    painter.drawRoundedRect(box, _BAR / 2, _BAR / 2)


def _paint_mark(painter: QPainter, mark: Mark, x: float, middle: float) -> None:
    now = roles()
    if mark.kind == "login":
        painter.setPen(QPen(now.color("surface"), 1.5))
        painter.setBrush(now.color("green"))
        painter.drawEllipse(QPointF(x, middle), _SIGN + 0.5, _SIGN + 0.5)
    elif mark.kind == "use":
        painter.setPen(QPen(now.color("text"), 2))
        painter.drawLine(QPointF(x, middle - 8), QPointF(x, middle + 8))
    else:
        painter.setPen(QPen(now.color("red"), 2))
        painter.drawLine(QPointF(x - _SIGN, middle - _SIGN), QPointF(x + _SIGN, middle + _SIGN))
        painter.drawLine(QPointF(x - _SIGN, middle + _SIGN), QPointF(x + _SIGN, middle - _SIGN))


class _Sign(QWidget):
    """One sign of the legend; the word beside it is what is read out."""

    def __init__(self, paint: Callable[[QPainter, QRectF], None]) -> None:
        super().__init__()
        self._paint = paint
        self.setFixedSize(20, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(self.rect()))
        painter.end()


def legend() -> QWidget:
    """Return what the signs mean."""

    def mark(kind: str) -> Callable[[QPainter, QRectF], None]:
        return lambda painter, box: _paint_mark(painter, Mark(0, kind), box.center().x(), box.center().y())

    def bar(*, active: bool, changes: bool) -> Callable[[QPainter, QRectF], None]:
        def paint(painter: QPainter, box: QRectF) -> None:
            span = Bar(0, 1, 0, active, changes)
            _paint_bar(painter, span, lambda part: 1 + part * (box.width() - 2), box.center().y() - _BAR / 2)

        return paint

    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(_EDGE, 4, _EDGE, 12)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(2)
    signs = (
        (mark("login"), tr("login")),
        (bar(active=True, changes=False), tr("key")),
        (bar(active=True, changes=True), tr("key that can change")),
        (bar(active=False, changes=False), tr("ended key")),
        (mark("use"), tr("last use")),
        (mark("end"), tr("end")),
    )
    for place, (paint, words) in enumerate(signs):
        line, column = divmod(place, _SIGNS_BESIDE)
        grid.addWidget(_Sign(paint), line, 2 * column)
        grid.addWidget(label(words, "secondary"), line, 2 * column + 1)
        grid.setColumnStretch(2 * column + 1, 1)
    return made
