"""Knows how much of a column has been on the screen, from its beginning on and without a gap."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from ui.widgets.cards import ScrollColumn

_OVERLAP = 48  # pixels of the last line that stay in view when it goes on
_MARKED = 32  # pixels at the lower edge that the mark of what goes on below may lie on


class Reading(QObject):
    """Follows a column until a widget's lower end was seen.

    Whoever jumps over a part has not seen it: only what joins on to what was seen before counts.
    """

    def __init__(self, scroll: ScrollColumn, last: QWidget) -> None:
        super().__init__(scroll)
        self._scroll = scroll
        self._last = last
        self._seen = 0
        self._begun = False
        self._done = not scroll.isAncestorOf(last)  # what stands beside the column is always seen
        bar = scroll.verticalScrollBar()
        bar.valueChanged.connect(self._look)
        bar.rangeChanged.connect(self._look)

    @property
    def done(self) -> bool:
        """Everything up to the widget's end has been on the screen."""
        self._look()
        return self._done

    def begin(self) -> None:
        """From now on the person sees it; the layout is done with its first turn by then."""
        self._begun = True
        QTimer.singleShot(0, self, self._look)

    def go_on(self) -> None:
        """Show the part that was not seen yet."""
        self._scroll.verticalScrollBar().setValue(max(self._seen - _OVERLAP, 0))

    def _look(self) -> None:
        if self._done or not self._begun or not self._scroll.isVisible():
            return
        top = self._scroll.verticalScrollBar().value()
        if top <= self._seen:
            height = self._scroll.viewport().height() - (_MARKED if self._scroll.continues else 0)
            self._seen = max(self._seen, top + height)
        lower_edge = self._last.mapTo(self._scroll.viewport(), QPoint(0, self._last.height())).y()
        end = top + lower_edge
        self._done = 0 < end <= self._seen
