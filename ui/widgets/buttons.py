"""Buttons that paint themselves, because the focus ring is part of what they say."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from authenticator.translation import tr
from ui.icons import paint_icon
from ui.theme import font, roles, scaled
from ui.widgets.sides import draw_words, leading, on_side

_RING = 4  # room around a button for its focus ring
_RADIUS = 8
_HOLD_STEP = 50  # milliseconds

# kind -> ground, text, border
_KINDS = {
    "primary": ("accent", "on_accent", None),
    "secondary": ("quiet", "text", None),
    "outline": ("surface", "text", "line"),
    "danger": ("surface", "red", "line"),
    "danger_full": ("red", "surface", None),
}


class PaintedButton(QPushButton):
    """A push button that knows whether the keyboard brought the focus."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._by_pointer = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember how the focus came; a click needs no ring."""
        self._by_pointer = event.reason() == Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    @property
    def ringed(self) -> bool:
        """The focus ring is to be seen; a window that is not the active one keeps it."""
        return not self._by_pointer and self.window().focusWidget() is self

    def _paint_ring(self, painter: QPainter, box: QRectF, radius: float) -> None:
        if not self.ringed:
            return
        painter.setPen(QPen(roles().color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), radius + 3, radius + 3)

    def _shade(self, role: str) -> QColor:
        color = roles().color(role)
        if not self.isEnabled():
            color.setAlphaF(0.45)
        elif self.isDown():
            color = color.darker(112)
        elif self.underMouse():
            color = color.lighter(108) if color.lightness() < 160 else color.darker(104)
        return color


class Button(PaintedButton):
    """A button with words on it.

    With `hold_ms` it acts only after it was held down that long, for what should not happen by a slip.
    """

    def __init__(self, text: str, name: str, kind: str = "outline", *, wide: bool = True, hold_ms: int = 0) -> None:
        super().__init__(text, name)
        self._kind = kind
        self._wide = wide
        self._hold_ms = hold_ms
        self._held = 0
        self._hold_timer = QTimer(self)
        self._hold_timer.setInterval(_HOLD_STEP)
        self._hold_timer.timeout.connect(self._hold_on)
        self.setFont(font(bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_hold(self, hold_ms: int) -> None:
        """Make it a button to be held, or an ordinary one again with 0."""
        self._hold_ms = hold_ms

    def sizeHint(self) -> QSize:
        """Return at least the size of Deny and Approve, so that none of them looks easier."""
        text = self.fontMetrics().size(0, self.text())
        width = max(text.width() + scaled(40), scaled(140) if self._wide else 0)
        return QSize(width + 2 * _RING, max(text.height() + scaled(20), scaled(40)) + 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which words would be cut."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start to count where it has to be held."""
        super().mousePressEvent(event)
        self._start_hold()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a button that was not held long enough does nothing."""
        self._end_hold()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Treat a held space bar like a held pointer."""
        if self._hold_ms and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._start_hold()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of the space bar."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._end_hold()
        super().keyReleaseEvent(event)

    def _start_hold(self) -> None:
        if self._hold_ms and self.isEnabled():
            self._held = 0
            self.blockSignals(True)  # `clicked` waits until it was held
            self._hold_timer.start()

    def _hold_on(self) -> None:
        self._held += _HOLD_STEP
        self.update()
        if self._held >= self._hold_ms:
            self._hold_timer.stop()
            self._held = 0
            self.setDown(False)  # so that letting go is no second click
            self.blockSignals(False)
            self.clicked.emit()

    def _end_hold(self) -> None:
        if self._hold_timer.isActive():
            self._hold_timer.stop()
            self._held = 0
            QTimer.singleShot(0, self, lambda: self.blockSignals(False))
            self.update()
        else:
            self.blockSignals(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, ring and words."""
        ground, text, border = _KINDS[self._kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        painter.setPen(QPen(roles().color(border), 1) if border else Qt.PenStyle.NoPen)
        painter.setBrush(self._shade(ground))
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5) if border else box
        painter.drawRoundedRect(inner, _RADIUS, _RADIUS)
        if self._held:
            part = QRectF(box.left(), box.bottom() - 4, box.width() * self._held / self._hold_ms, 4)
            painter.fillRect(on_side(self, part), roles().color(text))
        self._paint_ring(painter, box, _RADIUS)
        color = roles().color(text)
        color.setAlphaF(1.0 if self.isEnabled() else 0.6)
        painter.setPen(color)
        painter.setFont(self.font())
        draw_words(painter, box, self.text(), Qt.AlignmentFlag.AlignHCenter)
        painter.end()


class LinkButton(PaintedButton):
    """Words in the accent colour, with a small icon after them where it opens something."""

    def __init__(self, text: str, name: str, *, icon: str = "", tone: str = "accent") -> None:
        super().__init__(text, name)
        self._icon = icon
        self._tone = tone
        self.setFont(font(bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for words, icon and ring."""
        text = self.fontMetrics().size(0, self.text())
        icon = scaled(20) if self._icon else 0
        height = text.height() + 2 * _RING + scaled(8)
        return QSize(text.width() + icon + 2 * _RING + 4, height + height % 2)  # even: its middle is its neighbour's

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint words, icon and ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        painter.setPen(self._shade(self._tone))
        words = on_side(self, box.adjusted(2, 0, -scaled(20) if self._icon else 0, 0))
        draw_words(painter, words, self.text(), leading())
        if self._icon:
            side = scaled(16)
            place = QRectF(box.right() - side - 1, box.center().y() - side / 2, side, side)
            paint_icon(painter, self._icon, on_side(self, place), self._tone)
        self._paint_ring(painter, box, 4)
        painter.end()


class IconButton(PaintedButton):
    """An icon alone; its accessible name says what it does."""

    def __init__(self, icon: str, words: str, name: str, *, role: str = "secondary", small: bool = False) -> None:
        super().__init__("", name)
        self._icon = icon
        self._role = role
        self._side = scaled(16 if small else 20)
        self.setAccessibleName(words)
        self.setToolTip(words)
        side = self._side + 2 * (_RING + (2 if small else 4))
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon, on a soft ground under the pointer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(roles().color("quiet"))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        self._paint_ring(painter, box, _RADIUS)
        edge = (self.width() - self._side) / 2
        paint_icon(painter, self._icon, QRectF(edge, edge, self._side, self._side), self._role)
        painter.end()


def escape_to(page: QWidget, button: QPushButton) -> None:
    """Let the escape key press the button that leads away, while its page is shown."""
    QShortcut(QKeySequence(Qt.Key.Key_Escape), page).activated.connect(button.click)


def shortcut_to(page: QWidget, button: QPushButton, keys: str) -> None:
    """Let keys press a button while its page is shown, and say so to whoever asks about the button."""
    QShortcut(QKeySequence(keys), page).activated.connect(button.click)
    button.setToolTip(keys_text(keys))
    button.setAccessibleDescription(tr("Shortcut {keys}", keys=keys_text(keys)))


def keys_text(keys: str) -> str:
    """Return a shortcut as the person's keyboard names it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def inside(*holders: QWidget) -> list[QWidget]:
    """Return what the tab key visits inside some widgets, as it was made."""
    stops = Qt.FocusPolicy.TabFocus.value
    return [found for holder in holders for found in holder.findChildren(QWidget) if found.focusPolicy().value & stops]


def as_tab_order(widgets: list[QWidget]) -> None:
    """Let the tab key visit the widgets in this order."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
