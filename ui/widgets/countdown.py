"""Time that runs out, where the person can see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel

from ui.widgets.labels import set_text


class Countdown(QTimer):
    """Ticks once a second while it runs and says when the time is over.

    Signals:
        ticked: seconds that are left.
        over: no second is left.
    """

    ticked = Signal(int)
    over = Signal()

    def __init__(self, now: Callable[[], int]) -> None:
        super().__init__()
        self._now = now
        self._end = 0
        self.setInterval(250)
        self.timeout.connect(self._tick)
        self._last = -1

    def start_until(self, end: int) -> None:
        """Count down to `end`, in UTC seconds."""
        self._end = end
        self._last = -1
        self._tick()
        if self._last > 0:
            self.start()

    def _tick(self) -> None:
        left = max(self._end - self._now(), 0)
        if left == self._last:
            return
        self._last = left
        self.ticked.emit(left)
        if left == 0:
            self.stop()
            self.over.emit()


class CountdownLabel(QLabel):
    """A sentence with the time that is left."""

    def __init__(self, now: Callable[[], int], text: Callable[[int], str], name: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", "secondary")
        self.setObjectName(name)
        self._text = text
        self.clock = Countdown(now)
        self.clock.setParent(self)
        self.clock.ticked.connect(self._show)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop counting when nobody looks."""
        self.clock.stop()
        super().hideEvent(event)

    def _show(self, left: int) -> None:
        set_text(self, self._text(left))
