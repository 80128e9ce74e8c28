"""Contrast and motion as the system wants them: asked at the start, and whenever the person comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from authenticator.errors import CountersignError
from ui.comfort import Comfort, read_comfort
from ui.theme import Theme
from ui.worker import Worker


class Comforting(QObject):
    """Keeps a theme at what the system says; a person changes such a setting elsewhere, and then comes back.

    Attributes:
        asking: the system has not answered yet.
    """

    def __init__(self, theme: Theme, read: Callable[[], Comfort] = read_comfort) -> None:
        super().__init__()
        self._app = cast("QGuiApplication", QGuiApplication.instance())
        self._theme = theme
        self._read = read
        self._worker = Worker(self)
        self.asking = False
        self._started = False

    def start(self) -> None:
        """Ask now, and from now on."""
        self._started = True
        self._app.applicationStateChanged.connect(self._changed)
        self._ask()

    def stop(self) -> None:
        """Ask no more, because the window closes."""
        if self._started:
            self._app.applicationStateChanged.disconnect(self._changed)
        self._worker.stop()

    def _changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._ask()

    def _ask(self) -> None:
        if self.asking:
            return
        self.asking = True

        def told(comfort: Comfort) -> None:
            self.asking = False
            self._theme.heed(comfort)

        def failed(_: CountersignError) -> None:
            self.asking = False

        self._worker.run(self._read, told, failed)
