"""The language of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from authenticator.translation import speak

LANGUAGES: tuple[tuple[str, str], ...] = (("en", "English"),)
"""Those that there are: code, and the name that their speakers call them by."""


class Language:
    """Speaks one of them in the whole application."""

    def __init__(self, qt: QApplication) -> None:
        self._qt = qt

    def choose(self, code: str) -> None:
        """Speak the language of this code; the system's where it is empty, or where there is none of that code."""
        speak(None)
        self._qt.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
