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
        """Do the next one now."""
        if next(self._steps, _END) is _END:
            self._timer.stop()
            self.ended.emit()


class GrowingPage(QWidget):
    """A page that is built in turns.

    Signals:
        built: the page that `build` wanted is whole.
    """

    built = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._parts: Iterator[None] = iter(())
        self._growth = Turns(self)
        self._growth.ended.connect(self.built)
        self._whole = False

    def build(self) -> None:
        """Build the page, a part in each turn; `built` tells the end."""
        self._growth.begin(self._polished())

    def complete(self) -> None:
        """Build now what is not built yet; `built` tells it in the next turn."""
        if self._whole:
            return
        self._whole = True
        for _ in self._parts:
            pass
        self._growth.begin(iter(()))

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - as Qt calls it
        """Never show a part of the page alone."""
        if visible:
            self.complete()
        super().setVisible(visible)

    def _polished(self) -> Iterator[None]:
        for _ in self._parts:
            for part in self.findChildren(QWidget):
                part.ensurePolished()  # or all of them would be in the turn that shows them
            yield
        self._whole = True
