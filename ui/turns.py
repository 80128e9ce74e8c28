"""What takes longer than one turn of the event loop is done in several, so that no event waits for all of it.

Rules: a page that grows does so out of sight, and is whole once it is seen, whoever shows it.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_END = object()


class Turns(QObject):
    """Does one step in each turn of the event loop.

    Signals:
        ended: no step is left.
    """

    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.step)

    @property
    def busy(self) -> bool:
        """Some step is left."""
        return self._timer.isActive()

    def begin(self, steps: Iterator[object]) -> None:
        """Do these steps from the next turn on, and nothing that is left of those before."""
        self._steps = steps
        self._timer.start()

    def step(self) -> None:
        """Do the next one now; one that fails is the last."""
        steps = self._steps
        try:
            more = next(steps, _END) is not _END
        except BaseException:
            self._timer.stop()
            raise
        if not more and steps is self._steps:  # or others were begun meanwhile
            self._timer.stop()
            self.ended.emit()


class GrowingPage(QWidget):
    """A page that is built in turns.

    Attributes:
        whole: nothing of it is missing.

    Signals:
        built: the page that `build` wanted is whole.
    """

    built = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._parts: Iterator[None] = iter(())
        self._growth = Turns(self)
        self._growth.ended.connect(self.built)
        self.whole = False

    def build(self) -> None:
        """Build the page, a part in each turn; `built` tells the end."""
        self._growth.begin(self._polished())

    def complete(self) -> None:
        """Build now what is not built yet; `built` tells it in the next turn."""
        if self.whole:
            return
        while self._grow():
            pass
        self._growth.begin(iter(()))

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - as Qt calls it
        """Never show a part of the page alone."""
        if visible:
            self.complete()
        super().setVisible(visible)

    def _polished(self) -> Iterator[None]:
        while self._grow():
            for part in self.findChildren(QWidget):
                part.ensurePolished()  # or all of them would be in the turn that shows them
            yield

    def _grow(self) -> bool:
        """Build the next part; after one that failed nothing is a whole page any more, and nothing shows it."""
        try:
            more = next(self._parts, _END) is not _END
        except BaseException:
            self._parts = _missing()
            raise
        self.whole = not more
        return more


def _missing() -> Iterator[None]:
    yield from ()
    raise RuntimeError("a part of this page could not be built")
