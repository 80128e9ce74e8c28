"""Quiet dots that say how things are, and explain themselves to whoever points at one, comes to it or presses it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from authenticator.translation import tr
from ui.theme import font, roles, scaled, set_role
from ui.widgets.announce import announce
from ui.widgets.buttons import LinkButton, PaintedButton
from ui.widgets.cards import Card
from ui.widgets.labels import label, set_text
from ui.widgets.sides import draw_words, leading, on_side, set_margins
from ui.widgets.signs import Dot

if TYPE_CHECKING:  # the dots are painted before there is anything that they say
    from ui.models.home import Health

_RING = 4
_APART = 12
_HOVER_MILLISECONDS = 200  # a pointer that only passes by opens nothing
_TONES = ("red", "amber", "green")


class StatusDot(PaintedButton):
    """A dot and its words.

    Signals:
        wanted: whether the explanation is wanted, and whether it is to stay.
    """

    wanted = Signal(bool, bool)

    def __init__(self, name: str) -> None:
        super().__init__("", name)
        self.health: Health | None = None
        self.setFont(font("secondary"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._hover = QTimer(self)
        self._hover.setSingleShot(True)
        self._hover.setInterval(_HOVER_MILLISECONDS)
        self._hover.timeout.connect(lambda: self.wanted.emit(True, False))
        self.clicked.connect(lambda: self.wanted.emit(True, True))

    def show_health(self, health: Health | None) -> None:
        """Say how something is; without it there is nothing to say."""
        self.health = health
        if health is not None:
            self.setText(health.words)
            self.setAccessibleName(health.words)
            self.setAccessibleDescription(f"{health.what} {health.todo}")
            self.updateGeometry()
            self.update()
        self.setVisible(health is not None)

    def sizeHint(self) -> QSize:
        """Return room for the dot, the words and the ring."""
        text = self.fontMetrics().size(0, self.text())
        return QSize(text.width() + scaled(14) + 2 * _RING + 4, text.height() + scaled(4) + 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which words would be cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Explain to a pointer that stays."""
        super().enterEvent(event)
        self._hover.start()

    def leaveEvent(self, event: QEvent) -> None:
        """Explain no more, unless it was asked to stay."""
        super().leaveEvent(event)
        self._hover.stop()
        self.wanted.emit(False, False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Explain to whoever came by the keyboard."""
        super().focusInEvent(event)
        if self.ringed:
            self.wanted.emit(True, False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Explain no more, unless it was asked to stay."""
        super().focusOutEvent(event)
        self.wanted.emit(False, False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint dot, words and ring."""
        if self.health is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        side = scaled(8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(roles().color(self.health.role))
        painter.drawEllipse(on_side(self, QRectF(box.left() + 2, box.center().y() - side / 2, side, side)))
        painter.setPen(roles().color("text" if self.underMouse() else "secondary"))
        painter.setFont(self.font())
        words = on_side(self, box.adjusted(2 + scaled(14), 0, 0, 0))
        draw_words(painter, words, self.text(), leading())
        self._paint_ring(painter, box, 4)
        painter.end()


class Explanation(Card):
    """What a dot means and what to do, in a small card that lies over the page's lower edge.

    Signals:
        again: look once more.
    """

    again = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(name="healthCard")
        self.setParent(parent)
        inner = QWidget()
        self._column_of_words = column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._dot = Dot()
        self._title = label("", "strong", name="healthTitle", wrap=False)
        head.addWidget(self._dot)
        head.addWidget(self._title, 1)
        column.addLayout(head)
        self._what = label("", name="healthWhat")
        self._todo = label("", "secondary", name="healthTodo")
        column.addWidget(self._what)
        column.addWidget(self._todo)
        self._again = LinkButton(tr("Look again"), "healthAgainButton")
        self._again.clicked.connect(self.again)
        row = QHBoxLayout()
        set_margins(row, self, -_RING - 2, 0, 0, 0)  # its words, not its ring, stand in line with the others
        row.addWidget(self._again)
        row.addStretch(1)
        column.addLayout(row)
        self.add(inner)
        self.hide()

    def show_health(self, health: Health) -> None:
        """Explain one."""
        self._dot.show_role(health.role)
        set_text(self._title, health.words)
        set_text(self._what, health.what)
        set_text(self._todo, health.todo)
        set_role(self._title, tone=health.role if health.role in _TONES else "")
        self._again.setVisible(health.again)

    def fit(self) -> None:
        """Become as high as the words need at the width there is; they know that once they have it."""
        for _ in range(2):
            self.adjustSize()
            for layout in (self.layout(), self._column_of_words):
                if layout is not None:
                    layout.activate()


class HealthLine(QWidget):
    """The dots, as many in a line as there is room for, and the explanation of one of them.

    Signals:
        again: look once more.
    """

    again = Signal()

    def __init__(self, page: QWidget, count: int = 6) -> None:
        super().__init__()
        self.dots = [StatusDot(f"status{index}") for index in range(count)]
        self._page = page
        self._shown: StatusDot | None = None
        self._stays = False
        for dot in self.dots:
            dot.setParent(self)
            dot.wanted.connect(lambda wanted, stays, dot=dot: self._explain(dot, wanted=wanted, stays=stays))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_lines([])

    @cached_property
    def card(self) -> Explanation:
        """The explanation, made when there is something to explain."""
        card = Explanation(self._page)
        card.again.connect(self.again)
        return card

    def show_lines(self, lines: list[Health]) -> None:
        """Say how everything is; an explanation that is open stays, with what holds now."""
        for index, dot in enumerate(self.dots):
            dot.show_health(lines[index] if index < len(lines) else None)
        self._arrange()
        if self._shown is not None:
            if self._shown.health is None:
                self.close_card()
            else:
                self._open(self._shown)

    def sizeHint(self) -> QSize:
        """Return the height of the lines that there are."""
        return QSize(scaled(320), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest dot."""
        return QSize(max(dot.sizeHint().width() for dot in self.dots), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the dots go to other lines."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for other type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()

    def _arrange(self) -> None:
        left = top = height = 0
        for dot in self.dots:
            if dot.health is None:
                continue
            size = dot.sizeHint()
            if left and left + size.width() > self.width():
                left, top = 0, top + height
            height = size.height()
            dot.setGeometry(on_side(self, QRectF(left, top, size.width(), height)).toRect())
            left += size.width() + scaled(_APART)
        if top + height != self.minimumHeight():
            self.setMinimumHeight(top + height)
            self.updateGeometry()

    def close_card(self) -> None:
        """Explain no more."""
        if self._shown is not None:
            self.card.hide()
        self._shown, self._stays = None, False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the explanation with the escape key."""
        if event.key() == Qt.Key.Key_Escape and self._shown is not None:
            self.close_card()
            return
        super().keyPressEvent(event)

    def place_card(self) -> None:
        """Keep the explanation above the dots and within the page."""
        if self._shown is None:
            return
        room = self.width()
        self.card.setFixedWidth(min(scaled(420), room))
        self.card.fit()
        dot = self._shown.mapTo(self._page, self._shown.rect().topLeft())
        line = self.mapTo(self._page, self.rect().topLeft())
        x = min(max(dot.x(), line.x()), line.x() + room - self.card.width())
        self.card.move(x, line.y() - self.card.height() - 4)

    def _explain(self, dot: StatusDot, *, wanted: bool, stays: bool) -> None:
        if stays and self._shown is dot and self._stays:
            self.close_card()
        elif wanted and (stays or not self._stays):
            self._stays = stays
            self._open(dot)
            if stays and dot.health is not None:
                announce(dot, dot.accessibleDescription())
        elif not wanted and not self._stays and self._shown is dot and not dot.ringed:
            self.close_card()

    def _open(self, dot: StatusDot) -> None:
        if dot.health is None:
            return
        self._shown = dot
        self.card.show_health(dot.health)
        self.card.show()
        self.card.raise_()
        self.place_card()
