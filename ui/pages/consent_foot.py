"""The foot of the consent page, which never scrolls away: the time that is left, the details, Deny and Approve."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
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
_GAP = 16
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
        self._beside.addWidget(self.expires)
        self._beside.addWidget(self.details)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addLayout(self._beside)
        row.addStretch(1)
        row.addWidget(self.deny)
        row.addWidget(self.approve)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(8)
        column.addWidget(self._hint)
        column.addLayout(row)
        self._lay_out()

    def say_read_on(self) -> None:
        """Say why nothing was approved."""
        set_text(self._hint, tr(_READ_ON))
        self._hint.show()
        announce(self.approve, tr(_READ_ON))

    def say_nothing(self) -> None:
        """There is nothing more to read first."""
        self._hint.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the details below the time where long words leave no room beside it."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        parts = (self.expires, self.details, self.deny, self.approve)
        needed = sum(part.sizeHint().width() for part in parts) + 2 * _GAP + _MARGINS[0] + _MARGINS[2]
        fits = needed <= self.width()
        self._beside.setSpacing(_GAP - 4 if fits else 0)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._beside.setDirection(beside if fits else below)

    def _ticked(self, left: int) -> None:
        set_role(self.expires, tone="amber" if left <= _SOON else "")
        if left == _SOON:
            announce(self.expires, expires_text(left), assertive=False)
