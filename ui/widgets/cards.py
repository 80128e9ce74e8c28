"""Cards and their rows, lines, and a column that says when it goes on below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from authenticator.translation import tr
from ui.icons import Icon
from ui.theme import scaled
from ui.widgets.announce import announce
from ui.widgets.headline import Headline
from ui.widgets.labels import label, tag
from ui.widgets.sides import set_margins

_CONTENT = 720  # the widest a column of words is
_READABLE = 260  # and the narrowest beside buttons
_BESIDE = 150  # the narrowest beside what stands at the end of a row
_GAP = 12  # between the parts of a row
_MARGIN_PART = 15  # of a column's width is its margin, where that is less than the margin it wants


def line(*, vertical: bool = False) -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("line", "true")
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


class Card(QFrame):
    """A surface that holds rows, with a hairline between them."""

    def __init__(self, kind: str = "plain", name: str = "") -> None:
        super().__init__()
        self.setProperty("card", kind)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)

    def add(self, row: QWidget) -> None:
        """Put a row below the others."""
        if self._column.count():
            self._column.addWidget(line())
        self._column.addWidget(row)

    def clear(self) -> None:
        """Take every row out."""
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class Row(QWidget):
    """An icon or tile, two lines of text, and what stands at the end."""

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        *,
        icon: str = "",
        icon_role: str = "secondary",
        lead: QWidget | None = None,
        trailing: list[QWidget] | None = None,
        title_kind: str = "body",
        margins: tuple[int, int] = (16, 10),
    ) -> None:
        super().__init__()
        self._layout = layout = QHBoxLayout(self)
        set_margins(
            layout, self, margins[0], margins[1], margins[0] - 4, margins[1]
        )  # a button keeps room for its ring
        layout.setSpacing(12)
        self._first = lead or (Icon(icon, icon_role) if icon else None)
        if self._first is not None:
            layout.addWidget(self._first, 0, Qt.AlignmentFlag.AlignVCenter)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(_GAP)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(1)
        self._texts.addStretch(1)
        self.title = label(title, title_kind)
        self._texts.addWidget(self.title)
        self.subtitle = label(subtitle, "secondary")
        if not subtitle:  # shown before it has a parent, it would be a window of its own for a moment
            self.subtitle.hide()
        self._texts.addWidget(self.subtitle)
        self._texts.addStretch(1)
        self._box.addLayout(self._texts, 1)
        self._ends = trailing or []
        for widget in self._ends:
            self._box.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        layout.addLayout(self._box, 1)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest part: what stands at the end goes below the words where there is no room."""
        margins = self._layout.contentsMargins()
        beside = self._first.minimumSizeHint().width() + self._layout.spacing() if self._first is not None else 0
        parts = [end.minimumSizeHint().width() for end in self._shown]
        widest = max([self._texts.minimumSize().width(), *parts])
        return QSize(margins.left() + beside + widest + margins.right(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what stands at the end where there is room for it."""
        super().resizeEvent(event)
        ends = sum(end.sizeHint().width() + _GAP for end in self._shown)
        below = bool(ends) and self._box.geometry().width() - ends < scaled(_BESIDE)
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.TopToBottom if below else directions.LeftToRight)
        self._box.setSpacing(_GAP // 2 if below else _GAP)

    @property
    def _shown(self) -> list[QWidget]:
        return [end for end in self._ends if not end.isHidden()]

    def add_below(self, widget: QWidget) -> None:
        """Put something below both lines."""
        self._texts.insertWidget(self._texts.count() - 1, widget)


class Offer(QWidget):
    """A row and the buttons that answer it: at its end, or below it where there is little room."""

    def __init__(self, row: Row, *buttons: QWidget) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 12, 0)
        self._box.setSpacing(0)
        self._box.addWidget(row, 1)
        self._answers = QWidget()
        answers = QHBoxLayout(self._answers)
        answers.setContentsMargins(12, 0, 0, 0)
        answers.setSpacing(12)
        answers.addStretch(1)
        for button in buttons:
            answers.addWidget(button)
        self._box.addWidget(self._answers)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the buttons alone."""
        return QSize(self._answers.minimumSizeHint().width() + 12, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where there is room for them."""
        super().resizeEvent(event)
        below = self.width() - self._answers.minimumSizeHint().width() < scaled(_READABLE)
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.TopToBottom if below else directions.LeftToRight)
        self._box.setContentsMargins(0, 0, 12, 8 if below else 0)


def notice(text: str, tone: str, *, icon: str = "warning", name: str = "") -> Card:
    """Return a coloured card with one sentence that must not be missed."""
    card = Card(tone, name)
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(15, 10, 15, 10)
    layout.setSpacing(12)
    layout.addWidget(Icon(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(label(text), 1)
    card.add(row)
    return card


class Notices(QWidget):
    """Where a page says what was just done; empty, and without height, until it does."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def say(self, text: str, tone: str = "green") -> None:
        """Show one sentence in place of the one before, and say it aloud: what went well when there is time."""
        self.clear()
        icon = "check" if tone == "green" else "warning"
        self._column.addWidget(notice(text, tone, icon=icon, name=self._name))
        self._column.addSpacing(16)
        self.show()
        announce(self, text, assertive=tone != "green")

    def clear(self) -> None:
        """Say nothing more."""
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.hide()


def page_head(title: str, text: str, *buttons: QWidget) -> QVBoxLayout:
    """Return a page's title and what it is about, with what can be begun there at the end of the line."""
    head = QVBoxLayout()
    head.setSpacing(0)
    head.addWidget(Headline(title, buttons))
    head.addWidget(label(text, "secondary"))
    return head


def section(column: QVBoxLayout, text: str, *below: QWidget) -> None:
    """Put a heading into a column, and what belongs under it."""
    column.addSpacing(20)
    column.addWidget(heading(text))
    column.addSpacing(8)
    for widget in below:
        column.addWidget(widget)


def heading(text: str) -> QLabel:
    """Return a section's heading."""
    return label(text, "heading")


class ScrollColumn(QScrollArea):
    """A column of widgets; what does not fit is marked as going on below."""

    def __init__(self, *, margins: tuple[int, int, int, int] = (40, 24, 40, 24), spacing: int = 0) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        self._margins = margins
        self._centred = centred = QHBoxLayout(inner)
        centred.setContentsMargins(*margins)
        content = QWidget()
        content.setMaximumWidth(scaled(_CONTENT))
        centred.addWidget(content, 1)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        self.setWidget(inner)
        self._more = tag(tr("More below \u2193"), "quiet", name="moreBelow")
        self._more.setParent(self)
        self._more.hide()
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._mark)
        bar.rangeChanged.connect(self._mark)
        inner.installEventFilter(self)

    @property
    def continues(self) -> bool:
        """There is more below what is seen."""
        bar = self.verticalScrollBar()
        return bar.maximum() - bar.value() > 8

    def event(self, event: QEvent) -> bool:
        """Make room for the mark's words where their style came later than their place."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._mark()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the mark at the lower edge."""
        super().resizeEvent(event)
        self._mark()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the content changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._mark()
        return super().eventFilter(watched, event)

    def _mark(self) -> None:
        left, top, right, bottom = self._margins
        bar = self.verticalScrollBar()
        # The bar takes its room from the margin, so that nothing moves when it comes and goes: with a smaller margin
        # the content could be so narrow with a bar that it needs one, and so wide without that it needs none.
        most = max(self.width() // scaled(_MARGIN_PART), bar.sizeHint().width())
        left, right = min(left, most), min(right, most)
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self._centred.setContentsMargins(left, top, max(right - taken, 0), bottom)
        self._more.setVisible(self.continues)
        if self.continues:
            self._more.adjustSize()
            x = (self.viewport().width() - self._more.width()) // 2
            self._more.move(x, self.viewport().height() - self._more.height() - 6)
            self._more.raise_()
