"""Labels. Text is always plain: what others wrote can never become markup."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import scaled, set_role, undressed
from ui.widgets.eliding import elided
from ui.widgets.sides import draw_words, leading

_BREAK_AFTER = "./-:_@?&="
_LONGEST_WORD = 24  # characters after which a word without a seam may be broken
_FINER = (_LONGEST_WORD, 12, 6, 3, 1)  # the same where the letters are wider than the room for so many of them
_WIDEST_LETTER = 3  # average letters
_LEAST_ROOM = 12  # average letters that a label that wraps always wants room for
_SEAM = "\u200b"


class Text(QLabel):
    """A label that is always as high as its words need at the width it has, in whatever layout it stands.

    No word is cut, however long and wide it is: one that is wider than the label gets seams that are close enough.
    """

    _fitted: QFont | None = None  # the type that the height is for

    def show_text(self, text: str) -> None:
        """Show `text`, whole."""
        self._whole = text
        self.setText(breakable(text) if self.wordWrap() else text)
        self.fit()

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
        """Return the longest word's width, or as much as it can be broken to, and the height that is needed now."""
        width = super().minimumSizeHint().width()
        if self.wordWrap():
            margins = self.contentsMargins()
            least = _LEAST_ROOM * self.fontMetrics().averageCharWidth() + margins.left() + margins.right()
            width = min(width, least)
        return QSize(width, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Become as high as the words need at the new width."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit again when the type changes; a label that has no place yet fits when it comes to one."""
        super().changeEvent(event)
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            return
        kinds = (QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if event.type() in kinds and not undressed() and self.font() != self._fitted:
            self.fit()

    def fit(self) -> None:
        """Become as high as the words need."""
        if self.wordWrap() and self.width() > 0:
            self._fitted = self.font()
            self._seam()
            needed = self._height_at(self.width())
            if needed != self.minimumHeight():
                self.setMinimumHeight(needed)
                self.updateGeometry()

    def _seam(self) -> None:
        """Put seams into the words, as far apart as the width allows."""
        whole = getattr(self, "_whole", "")
        if self.text().replace(_SEAM, "") != whole.replace(_SEAM, ""):
            return  # somebody else set the text
        margins = self.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        longest = max(map(len, whole.split()), default=0)
        if longest * self.fontMetrics().averageCharWidth() * _WIDEST_LETTER < room and self.text() == whole:
            return  # no letters are so wide that a word could be
        for run in _FINER:
            seamed = breakable(whole, run)
            if self._widest(seamed) <= room:
                break
        if seamed != self.text():
            self.setText(seamed)

    def _widest(self, seamed: str) -> int:
        """Return the width of the widest part that cannot be broken."""
        advance = self.fontMetrics().horizontalAdvance
        return max((advance(part) for word in seamed.split() for part in word.split(_SEAM)), default=0)

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
    if isinstance(widget, Text):
        widget.show_text(text)
    else:
        widget.setText(breakable(text) if widget.wordWrap() else text)
    widget.setAccessibleName(text)


def breakable(text: str, run: int = _LONGEST_WORD) -> str:
    """Return `text` with invisible seams, so that even an address of any length wraps instead of being cut."""
    return " ".join(_seamed(word, run) if len(word) > run else word for word in text.split(" "))


def tag(text: str, tone: str = "quiet", *, name: str = "", wrap: bool = False) -> Text:
    """Return a small tag; the word says what the colour means."""
    made = label(text, "tag", name=name, wrap=wrap)
    made.setProperty("tag", tone)
    if wrap:  # a label knows how high it is by its own margins, and not by those of the style sheet
        made.setProperty("wraps", "true")
        made.setContentsMargins(scaled(9), scaled(3), scaled(9), scaled(3))
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


def _seamed(word: str, longest: int) -> str:
    out: list[str] = []
    run = 0
    for char in word:
        out.append(char)
        run += 1
        if char in _BREAK_AFTER or run >= longest:
            out.append(_SEAM)
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
        text = elided(self.fontMetrics(), self.text(), self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        draw_words(painter, QRectF(self.rect()), text, leading())
        painter.end()
