"""Language and colours of the whole application, as the person prefers them."""

from __future__ import annotations

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication

from authenticator.preferences import Preferences
from ui.language import Language
from ui.theme import Theme


class Look:
    """Puts preferences on the application; colours follow at once, and pages that were written already are rebuilt.

    An application has one look, whoever changes it: what holds is kept for all of them, and only changes are made.
    """

    _speaking: Language | None = None
    _spoken: str | None = None
    _colours = ("system", "system")

    def __init__(self) -> None:
        qt = QApplication.instance()
        if not isinstance(qt, QApplication):
            raise TypeError("another kind of Qt application is running")
        self._theme = qt.findChild(Theme) or Theme(qt)
        self._language = Look._speaking = Look._speaking or Language(qt)

    @property
    def resized(self) -> SignalInstance:
        """Type has another size now; what measured it before has to be built anew."""
        return self._theme.resized

    def use(self, preferences: Preferences) -> None:
        """Speak the language and show the colours that are preferred."""
        if preferences.language != Look._spoken:
            Look._spoken = preferences.language
            self._language.choose(preferences.language)
        colours = (preferences.appearance, preferences.contrast)
        if colours != Look._colours:
            Look._colours = colours
            self._theme.choose(*colours)
