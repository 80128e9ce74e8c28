"""One of several choices, as a row: a mark, a picture, its name, and what it means."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import Icon
from ui.theme import roles, set_role
from ui.widgets.labels import Text, label, set_text

_MARK, _LEAD = 18, 16


class OptionRow(QRadioButton):
    """The whole row is one radio button; assistive technology meets an ordinary one.

    A choice that is off stays to be read, with the reason.
    """

    def __init__(self, title: str, text: str, name: str, *, icon: str = "", tone: str = "secondary") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(*_margins(right_to_left=self.isRightToLeft()))
        row.setSpacing(12)
        self._icon = Icon(icon) if icon else None
        if self._icon is not None:
            row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        self._title: Text = label(title, "strong")
        self._text: Text = label("", "secondary")
        texts.addWidget(self._title)
        texts.addWidget(self._text)
        row.addLayout(texts, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.say(text, tone)

    def name_it(self, title: str, icon: str) -> None:
        """Show another name and picture."""
        set_text(self._title, title)
        self.setAccessibleName(title)
        if self._icon is not None:
            self._icon.show_icon(icon, "secondary")

    def say(self, text: str, tone: str = "secondary") -> None:
        """Say what the choice means, or why it is off."""
        set_text(self._text, text)
        set_role(self._text, tone=tone)
        self._text.setVisible(bool(text))
        self.setAccessibleDescription(text)

    def allow(self, *, allowed: bool) -> None:
        """Switch the choice on or off; what it says can be read either way."""
        self.setEnabled(allowed)
        set_role(self._title, type="strong" if allowed else "off")

    def sizeHint(self) -> QSize:
        """Return what picture and words need."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the height of all words and a width that any card can give."""
        return QSize(160, self.sizeHint().height())

    def hitButton(self, position: QPoint) -> bool:
        """The whole of it can be pressed."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark; the ground of a row under the pointer; the ring."""
        now = roles()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.color("window"))
            painter.drawRoundedRect(box, 8, 8)
        left = self.width() - _LEAD - _MARK if self.isRightToLeft() else _LEAD
        mark = QRectF(left, box.center().y() - _MARK / 2, _MARK, _MARK)
        edge = now.color("accent" if self.isChecked() else "secondary")
        if not self.isEnabled():
            edge = now.color("line")
        painter.setPen(QPen(edge, 1.6))
        painter.setBrush(now.color("surface"))
        painter.drawEllipse(mark.adjusted(1, 1, -1, -1))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.color("accent"))
            painter.drawEllipse(mark.adjusted(5, 5, -5, -5))
        if self.hasFocus():
            painter.setPen(QPen(now.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        painter.end()


def _margins(*, right_to_left: bool) -> tuple[int, int, int, int]:
    """Room for the mark where a line begins; a layout does not mirror its margins by itself."""
    begin, end = _LEAD + _MARK + 12, 14
    return (end, 10, begin, 10) if right_to_left else (begin, 10, end, 10)
