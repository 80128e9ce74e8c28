"""Labels. Text is always plain: what others wrote can never become markup."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import set_role
from ui.widgets.sides import draw_words, leading

_BREAK_AFTER = "./-:_@?&="
_LONGEST_WORD = 24  # characters after which a word without a seam may be broken


class Text(QLabel):
    """A label that is always as high as its words need at the width it has, in whatever layout it stands."""

    def hasHeightForWidth(self) -> bool:
        """Layouts need not ask; the minimum height follows the width."""
        return False

    def sizeHint(self) -> QSize:
        """Return one line's width, and the height that is needed now."""
        if not self.wordWrap():
            return super().sizeHint()
        self.ensurePolished()
        margins = self.contentsMargins()
        width = self.fontMetrics().size(0, self.text()).width() + margins.left() + margins.right() + 2
        return QSize(width, max(self.minimumHeight(), self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        """Return the longest word's width, and the height that is needed now."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Become as high as the words need at the new width."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit again when the type changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()

    def fit(self) -> None:
        """Become as high as the words need."""
        if self.wordWrap() and self.width() > 0:
            needed = self._height_at(self.width())
            if needed != self.minimumHeight():
                self.setMinimumHeight(needed)
                self.updateGeometry()

    def _height_at(self, width: int) -> int:
        """Return what the words need; Qt's own answer is never below the height that was set before."""
        if not self.text():
            return 0
        margins = self.contentsMargins()
        room = QRect(0, 0, width - margins.left() - margins.right(), 100_000)
        flags = int(self.alignment()) | int(Qt.TextFlag.TextWordWrap)
        return self.fontMetrics().boundingRect(room, flags, self.text()).height() + margins.top() + margins.bottom() + 1


def label(
    text: str = "",
    kind: str = "body",
    *,
    name: str = "",
    wrap: bool = True,
    selectable: bool = False,
    centred: bool = False,
) -> Text:
    """Return a label of one kind of type: title, heading, strong, body, secondary or code."""
    made = Text()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("type", kind)
    made.setWordWrap(wrap)
    if name:
        made.setObjectName(name)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    made.setAlignment((Qt.AlignmentFlag.AlignHCenter if centred else leading()) | Qt.AlignmentFlag.AlignVCenter)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    set_text(made, text)
    return made


def set_text(widget: QLabel, text: str) -> None:
    """Show `text`; long words get seams to wrap at, and assistive technology reads it without them."""
    widget.setText(breakable(text) if widget.wordWrap() else text)
    widget.setAccessibleName(text)
    if isinstance(widget, Text):
        widget.fit()


def breakable(text: str) -> str:
    """Return `text` with invisible seams, so that even an address of any length wraps instead of being cut."""
    return " ".join(_seamed(word) if len(word) > _LONGEST_WORD else word for word in text.split(" "))


def tag(text: str, tone: str = "quiet", *, name: str = "") -> Text:
    """Return a small tag; the word says what the colour means."""
    made = label(text, "tag", name=name, wrap=False)
    made.setProperty("tag", tone)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


def set_tag(widget: QLabel, text: str, tone: str) -> None:
    """Change a tag's word and colour."""
    set_text(widget, text)
    set_role(widget, tag=tone)


def spacer(height: int) -> QWidget:
    """Return a gap of fixed height."""
    gap = QWidget()
    gap.setFixedHeight(height)
    return gap


def _seamed(word: str) -> str:
    out: list[str] = []
    run = 0
    for char in word:
        out.append(char)
        run += 1
        if char in _BREAK_AFTER or run >= _LONGEST_WORD:
            out.append("\u200b")
            run = 0
    return "".join(out)


class Elided(QLabel):
    """One line that gives way where there is no room; for lists that lead to the whole."""

    def __init__(self, text: str, kind: str = "body") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", kind)
        self.setText(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return a width that any list can give."""
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        draw_words(painter, QRectF(self.rect()), text, leading())
        painter.end()
