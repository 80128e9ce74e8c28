"""Cards and their rows, lines, and a column that says when it goes on below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import Icon
from ui.widgets.labels import label, tag


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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(margins[0], margins[1], margins[0] - 4, margins[1])
        layout.setSpacing(12)
        first = lead or (Icon(icon, icon_role) if icon else None)
        if first is not None:
            layout.addWidget(first, 0, Qt.AlignmentFlag.AlignVCenter)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(1)
        self._texts.addStretch(1)
        self.title = label(title, title_kind)
        self._texts.addWidget(self.title)
        self.subtitle = label(subtitle, "secondary")
        self.subtitle.setVisible(bool(subtitle))
        self._texts.addWidget(self.subtitle)
        self._texts.addStretch(1)
        layout.addLayout(self._texts, 1)
        for widget in trailing or []:
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_below(self, widget: QWidget) -> None:
        """Put something below both lines."""
        self._texts.insertWidget(self._texts.count() - 1, widget)


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


def heading(text: str) -> QLabel:
    """Return a section's heading."""
    return label(text, "heading", wrap=False)


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
        content.setMaximumWidth(720)
        centred.addWidget(content, 1)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        self.setWidget(inner)
        self._more = tag("More below \u2193", "quiet", name="moreBelow")
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
        # The bar takes its room from the margin, so that nothing moves when it comes and goes.
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self._centred.setContentsMargins(left, top, max(right - taken, 0), bottom)
        self._more.setVisible(self.continues)
        if self.continues:
            self._more.adjustSize()
            x = (self.viewport().width() - self._more.width()) // 2
            self._more.move(x, self.viewport().height() - self._more.height() - 6)
            self._more.raise_()
