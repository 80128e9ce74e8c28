"""Type of another size, while the window is open: what measured the old one is built anew.

Rules: only a place of the rail is built anew under the person's eyes, since nothing there waits for an answer; whatever
else is shown stays as it is until they are back at one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, SignalInstance

from ui.window import Window


class Fitting(QObject):
    """Waits for type of another size, and for the moment when the window may be built anew."""

    def __init__(self, parent: QObject, resized: SignalInstance, window: Window, build: Callable[[str], None]) -> None:
        """Wait from now on.

        Args:
            parent: whose errand it is.
            resized: type has another size now.
            window: what is built anew.
            build: builds it, and shows the place of this name.
        """
        super().__init__(parent)
        self._window, self._build = window, build
        self._due = False
        self._stop = partial(resized.disconnect, resized.connect(self._resized))
        window.page_shown.connect(self._come_to_rest)

    def stop(self) -> None:
        """Wait no more, because the window closes."""
        self._stop()

    def _resized(self) -> None:
        self._due = True
        self._come_to_rest()

    def _come_to_rest(self) -> None:
        if self._due and self._window.place:
            # Not while what was pressed, or what shows the page, is still at work.
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        place = self._window.place
        if self._due and place:
            self._due = False
            self._build(place)
