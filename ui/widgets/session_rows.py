"""Rows of sessions, painted as they come into view, so that ten thousand scroll like ten.

A row has the look of `press_row`, and one row is chosen; arrow keys and the first letters of a name move the choice.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from authenticator.translation import tr
from ui.models.session_list import SessionItem
from ui.theme import font, roles
from ui.widgets.eliding import elided

_TILE, _GAP, _EDGE, _ABOVE, _INDENT = 36, 12, 9, 10, 24
_Index = QModelIndex | QPersistentModelIndex


class _Rows(QAbstractListModel):
    """The rows for Qt; texts only."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.items: tuple[SessionItem, ...] = ()

    def put(self, items: Sequence[SessionItem]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many there are."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt wants to know of one: its texts."""
        if not index.isValid() or index.row() >= len(self.items):
            return None
        item = self.items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{title}, {state}", title=item.title, state=item.subtitle)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return item.origin
        return None


class _Painter(QStyledItemDelegate):
    """Paints a row, and nothing else of it exists."""

    def __init__(self, rows: _Rows, view: QListView) -> None:
        super().__init__(view)
        self._rows, self._view = rows, view
        self._strong = self._small = self._letter = QFont()
        self._above = self._below = QFontMetrics(self._strong)
        self.take_fonts()

    def take_fonts(self) -> None:
        """Look once a picture, not once a row, how large type is now."""
        self._strong, self._small, self._letter = font(bold=True), font("secondary"), font("body", bold=True)
        self._above, self._below = QFontMetrics(self._strong), QFontMetrics(self._small)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return two lines and the room around them."""
        lines = QFontMetrics(font(bold=True)).height() + QFontMetrics(font("secondary")).height() + 1
        return QSize(120, max(lines, _TILE) + 2 * _ABOVE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint ground, ring, tile and both lines."""
        item = self._rows.items[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole: QRect = option.rect
        self._paint_ground(painter, option, QRectF(whole).adjusted(1.5, 1.5, -1.5, -2.5))
        indent = _INDENT if item.later else 0
        inner = whole.adjusted(_EDGE + indent, _ABOVE, -_EDGE, -_ABOVE - 2)
        direction = self._view.layoutDirection()
        side = _TILE - 8 if item.later else _TILE
        tile = QRect(inner.left(), inner.center().y() - side // 2, side, side)
        words = inner.adjusted(side + _GAP, 0, 0, 0)
        self._paint_tile(painter, item, QRectF(QStyle.visualRect(direction, inner, tile)))
        self._paint_words(painter, item, QStyle.visualRect(direction, inner, words))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF) -> None:
        state: QStyle.StateFlag = option.state
        now = roles()
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(now.color("line"), 1))
            painter.setBrush(now.color("surface"))
            painter.drawRoundedRect(box, 8, 8)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(now.color("quiet"))
            painter.drawRoundedRect(box, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(now.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)

    def _paint_words(self, painter: QPainter, item: SessionItem, box: QRect) -> None:
        strong, small, above, below = self._strong, self._small, self._above, self._below
        top = box.center().y() - (above.height() + below.height()) // 2
        first = QRect(box.left(), top, box.width(), above.height())
        second = QRect(box.left(), first.bottom() + 2, box.width(), below.height())
        for text, face, metrics, place, role in (
            (item.title, strong, above, first, "text" if item.live else "secondary"),
            (item.subtitle, small, below, second, "secondary"),
        ):
            painter.setFont(face)
            painter.setPen(roles().color(role))
            shown = elided(metrics, text, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)

    def _paint_tile(self, painter: QPainter, item: SessionItem, box: QRectF) -> None:
        """Paint a site's first letter on a soft ground, pale where its session has ended."""
        letter = next((char for char in item.title if char.isalnum()), "?").upper()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(roles().color("soft" if item.live else "quiet"))
        painter.drawRoundedRect(box, 10, 10)
        self._letter.setPixelSize(round(box.height() * 0.44))
        painter.setFont(self._letter)
        painter.setPen(roles().color("accent" if item.live else "secondary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


class SessionRows(QListView):
    """The list.

    Signals:
        chosen: the address of the session that the person looks at now.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self._painter = _Painter(self._rows, self)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._changed)

    def minimumSizeHint(self) -> QSize:
        """Return the room of a few words: in a small window the list gives way, since it scrolls."""
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are in view."""
        self._painter.take_fonts()
        super().paintEvent(event)

    @property
    def items(self) -> tuple[SessionItem, ...]:
        """What is listed now."""
        return self._rows.items

    def show_items(self, items: Sequence[SessionItem], address: str) -> None:
        """List these; the one of this address is chosen, and stays where it was on the screen."""
        place = self.verticalScrollBar().value()
        self._quiet = True
        try:
            if tuple(items) != self._rows.items:
                self._rows.put(items)
                self.verticalScrollBar().setValue(place)
            self._choose(address)
        finally:
            self._quiet = False

    def _choose(self, address: str) -> None:
        for row, item in enumerate(self._rows.items):
            if item.address == address:
                self.setCurrentIndex(self._rows.index(row))
                return
        self.setCurrentIndex(QModelIndex())

    def _changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and not self._quiet:
            self.chosen.emit(self._rows.items[now.row()].address)
