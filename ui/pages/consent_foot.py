"""The foot of the consent page, which never scrolls away: the time that is left, the details, Deny and Approve."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from authenticator.translation import mark, tr
from ui.models.consent import expires_text
from ui.theme import set_role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.countdown import CountdownLabel
from ui.widgets.labels import label, set_text

_HOLD = 1_500  # milliseconds to hold Approve where no number can be compared
_SOON = 30  # seconds before the end from which it is told
_GAP = 12
_MARGINS = (40, 12, 36, 12)  # a button keeps room for its ring
_READ_ON = mark("Read this part first; then approve.")


class ConsentFoot(QWidget):
    """Deny and Approve, of one size.

    Attributes:
        expires: counts down.
        details: opens what is on the wire.
        deny: the default.
        approve: is held down where no number can be compared.
    """

    def __init__(self, now: Callable[[], int], *, held: bool) -> None:
        super().__init__()
        self.setProperty("ground", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.expires = CountdownLabel(now, expires_text, "expiresText")
        self.expires.clock.ticked.connect(self._ticked)
        self.details = LinkButton(tr("Details"), "detailsButton", icon="chevron_down")
        self.deny = Button(tr("Deny"), "denyButton", "secondary")
        words = tr("Hold to approve") if held else tr("Approve")
        self.approve = Button(words, "approveButton", "primary", hold_ms=_HOLD if held else 0)
        self.approve.setEnabled(False)
        self._hint = label("", name="readOnHint")
        set_role(self._hint, tone="amber")
        self._hint.hide()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.addWidget(self.expires, 0, Qt.AlignmentFlag.AlignLeading)
        self._beside.addWidget(self.details, 0, Qt.AlignmentFlag.AlignLeading)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(4)
        self._row.addLayout(self._beside)
        self._row.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addStretch(1)
        buttons.addWidget(self.deny)
        buttons.addWidget(self.approve)
        self._row.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(8)
        column.addWidget(self._hint)
        column.addLayout(self._row)

    def say_read_on(self) -> None:
        """Say why nothing was approved."""
        set_text(self._hint, tr(_READ_ON))
        self._hint.show()
        announce(self.approve, tr(_READ_ON))

    def say_nothing(self) -> None:
        """There is nothing more to read first."""
        self._hint.hide()

    def minimumSizeHint(self) -> QSize:
        """Return the width of both buttons, and the height that is needed now."""
        layout = self.layout()
        height = layout.minimumSize().height() if layout is not None else 0
        return QSize(self._width_of(self.deny, self.approve), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the details below the time, and both above the buttons, where long words leave no room beside them."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        fits = self._width_of(self.expires, self.details, self.deny, self.approve) <= self.width()
        longer = max((self.expires, self.details), key=lambda part: part.sizeHint().width())
        stacked = self._width_of(longer, self.deny, self.approve) > self.width()
        self._beside.setDirection(beside if fits or stacked else below)
        self._beside.setSpacing(_GAP if fits or stacked else 0)
        self._row.setDirection(below if stacked else beside)
        self.updateGeometry()

    def _width_of(self, *parts: QWidget) -> int:
        return sum(part.sizeHint().width() + _GAP for part in parts) - _GAP + _MARGINS[0] + _MARGINS[2]

    def _ticked(self, left: int) -> None:
        set_role(self.expires, tone="amber" if left <= _SOON else "")
        if left == _SOON:
            announce(self.expires, expires_text(left), assertive=False)
