"""The window's language: which there are, and the one that is spoken.

Rules: a language is spoken by `authenticator.translation`, by Qt's own texts, by the default locale and by the side
on which lines begin, all at once or not at all; English needs no catalogue; what a catalogue lacks is said in English.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from authenticator.translation import english, speak

CATALOGUES = Path(__file__).resolve().parent.parent / "resources" / "languages"
ENGLISH = "en"
LANGUAGES: tuple[tuple[str, str], ...] = (
    (ENGLISH, "English"),
    ("de", "Deutsch"),
    ("es", "Espa\u00f1ol"),
    ("fr", "Fran\u00e7ais"),
    ("ja", "\u65e5\u672c\u8a9e"),
    ("zh_CN", "\u7b80\u4f53\u4e2d\u6587"),
    ("ar", "\u0627\u0644\u0639\u0631\u0628\u064a\u0629"),
)
"""Code and own name of every language, as Qt names its catalogues."""


def system_language(wanted: list[str]) -> str:
    """The first of the languages that a system prefers that there is; English where there is none.

    Args:
        wanted: such as `["pt-BR", "de-AT"]`.
    """
    codes = {code.partition("_")[0]: code for code, _ in LANGUAGES}
    for language in wanted:
        parts = language.replace("_", "-").split("-")
        if parts[0] == "zh" and ({"Hant", "TW", "HK", "MO"} & set(parts)):
            continue  # other characters, which not everybody reads
        if parts[0] in codes:
            return codes[parts[0]]
    return ENGLISH


class Language:
    """Speaks one language in the whole application.

    Args:
        app: the application.
    """

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._catalogue: QTranslator | None = None
        self._own: QTranslator | None = None
        self.code = ENGLISH

    def choose(self, code: str) -> None:
        """Speak a language from now on: one of `LANGUAGES`, or the system's where `code` is empty or not known.

        Texts that are on the screen stay as they are; whoever shows them shows them again.
        """
        system = QLocale.system()
        known = code in {known for known, _ in LANGUAGES}
        self.code = code if known else system_language(list(system.uiLanguages()))
        self._forget()
        locale = system if self.code == system_language([system.name()]) else QLocale(self.code)
        QLocale.setDefault(locale)
        self._app.setLayoutDirection(QLocale(self.code).textDirection())
        if self.code != ENGLISH:
            self._load()

    def _forget(self) -> None:
        speak(None)
        if self._own is not None:
            self._app.removeTranslator(self._own)
        self._catalogue = self._own = None

    def _load(self) -> None:
        catalogue, own = QTranslator(), QTranslator()
        if catalogue.load(f"countersign_{self.code}.qm", str(CATALOGUES)):
            self._catalogue = catalogue
            from_right = QLocale(self.code).textDirection() == Qt.LayoutDirection.RightToLeft
            speak(self._translate, isolates=from_right)
        if own.load(f"qtbase_{self.code}.qm", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._own = own
            self._app.installTranslator(own)

    def _translate(self, text: str, about: str, number: int) -> str:
        said = self._catalogue.translate("", text, about or None, number) if self._catalogue is not None else ""
        return said.replace("%n", str(number)) if said else english(text, about, number)
