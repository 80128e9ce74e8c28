"""The application, which tells when the system wants it to end."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Qt closes every window when the system wants the app to end: a window that only hides would hold that up.

    Signals:
        leaving: the person's session ends, or they quit the app by the system's own menu; its windows are closed next.
    """

    leaving = Signal()

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.commitDataRequest.connect(self._end_of_session)

    def event(self, event: QEvent) -> bool:
        """Tell it before windows are closed."""
        if event.type() == QEvent.Type.Quit:
            self.leaving.emit()
        return super().event(event)

    def _end_of_session(self, _manager: QSessionManager) -> None:
        self.leaving.emit()
