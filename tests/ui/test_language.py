"""The languages: all that is said is said in each of them, whole and uncut."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from authenticator.translation import english, speak, tr
from tests import languages
from tests.ui.conftest import Bench, MakeBench
from tests.ui.painted import squeezed
from tests.ui.test_accessible import cut, seen
from tests.ui.tours import TOURS
from ui.language import LANGUAGES, Language, system_language

_TURNS = 60  # looks at a page until its layouts are at rest
FORMS = {"de": 2, "es": 2, "fr": 2, "ja": 1, "zh_CN": 1, "ar": 6}
"""How many forms Qt knows for a counted text; Linguist writes as many."""


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    chosen = Language(qapp)
    yield chosen
    chosen.choose("en")


NAMES = (
    "Countersign", "Ada Example", "Ada at home", "Personal", "Private", "Work", "Local network", "Home network",
    "Photos", "Builds", "Forum", "Album 00000", "Browser on this computer", "Backup tool", "A company of some size",
    "Security key 5C", "Security key NFC", "Security key", "Blue key", "Old key", "Key at home", "U2F key",
    "Virtual key", "Fingerprint of the desk", "Desk camera", "Desk", "Laptop", "FIDO 2.1, U2F", "Door camera",
    "key_no_permission",
)  # fmt: skip
"""What is called so in every language: names of people, sites, keys and computers, as the fakes have them."""
SPELLED = re.compile(
    r"Ctrl\+\w|https?://\S+|\S+@\S+|[\w.-]+\.example\S*|\b[0-9a-f]{4}(?: [0-9a-f]{4})+\b|(?:key|relay)_\w+"
)
"""Shortcuts, addresses, fingerprints, and codes of errors."""
IN_ENGLISH = {
    "about": "names of licences and packages",
    "licence": "the text of a licence",
    "diagnosis": "what the doctor found, so that whoever helps can read it",
    "phrase": "the words of the phrase",
    "sessions-long": "names of strangers, as long as they come",
}
"""Pages that hold more than our own texts, and why."""


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        pytest.param(["de-AT", "en-GB"], "de", id="a country's own"),
        pytest.param(["pt-BR", "fr-CA"], "fr", id="the second wish"),
        pytest.param(["zh-Hans-CN"], "zh_CN", id="simplified"),
        pytest.param(["zh-Hant-TW", "ja-JP"], "ja", id="not traditional for simplified"),
        pytest.param(["zh_TW"], "en", id="Taiwan without its script"),
        pytest.param(["nl-NL"], "en", id="none of ours"),
        pytest.param([], "en", id="nothing known"),
    ],
)
def test_the_systems_wishes_are_heard_in_order(wanted: list[str], code: str) -> None:
    assert system_language(wanted) == code


def test_every_language_of_the_settings_has_its_catalogue() -> None:
    assert [code for code, _ in LANGUAGES if code != "en"] == list(languages.CODES)


def test_a_language_is_spoken_and_left_again(language: Language, qapp: QApplication) -> None:
    assert tr("yesterday") == "yesterday"
    language.choose("de")
    assert (language.code, tr("yesterday"), tr("%n day(s) ago", "", 3)) == ("de", "gestern", "vor 3 Tagen")
    assert QLocale().language() == QLocale.Language.German
    language.choose("ar")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert tr("%n day(s)", "", 2) != tr("%n day(s)", "", 3)
    language.choose("en")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert tr("yesterday") == "yesterday"


def test_what_no_catalogue_has_is_said_in_english(language: Language) -> None:
    language.choose("ar")
    text = "%n unheard-of thing(s)"
    assert tr(text, "", 2) == "2 unheard-of things"


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", languages.CODES)
def test_every_text_is_translated(code: str, tmp_path: Path) -> None:
    assert languages.check(code, tmp_path) == []


@pytest.mark.parametrize("code", languages.CODES)
def test_translations_keep_what_stands_in_a_text(code: str) -> None:
    wrong = []
    for message in languages.read(languages.CATALOGUES / f"countersign_{code}.ts"):
        forms = FORMS[code] if message.counted else 1
        if len(message.said) != forms or not all(said.strip() for said in message.said):
            wrong.append(f"{message.source!r}: {len(message.said)} forms, some of them empty")
        for said in message.said:
            if _fields(said) != _fields(message.source):
                wrong.append(f"{message.source!r}: {said!r} names other facts")
            if "(s)" in said or "\n\n" in said or said != said.strip():
                wrong.append(f"{message.source!r}: {said!r} is not a clean text")
        # A form for one or two may say the number in words; the others have to show it.
        if "%n" in message.source and "%n" not in message.said[-1]:
            wrong.append(f"{message.source!r}: {message.said[-1]!r} hides the number")
    assert wrong == []


@pytest.fixture(params=sorted(TOURS))
def tour(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def bracketed() -> Iterator[None]:
    """Everything that can be translated stands in brackets."""
    speak(lambda text, about, number: f"\u27e6{english(text, about, number)}\u27e7")
    yield
    speak(None)


@pytest.mark.parametrize("code", ["en", "de"])
def test_facts_are_called_the_same_in_every_language(language: Language, bench: MakeBench, code: str) -> None:
    language.choose(code)
    for page, wanted in (("success", "fact_recorded"), ("key-result", "fact_speaks")):
        window = TOURS[page](bench)
        window.until(window.find(wanted).isVisible)


def shown_texts(widget: QWidget) -> Iterator[str]:
    """What a person reads or hears of a widget."""
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, (QLineEdit, QPlainTextEdit)):
        yield widget.placeholderText()
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())


def outside(text: str) -> str:
    """What of a text stands in no bracket."""
    text = text.replace("\u200b", "")
    while (shorter := re.sub("\u27e6[^\u27e6\u27e7]*\u27e7", "", text)) != text:
        text = shorter
    text = re.sub("\u27e6.*|.*\u27e7", "", text)  # a half of a sentence that was parted
    for name in sorted(NAMES, key=len, reverse=True):
        text = text.replace(name, "")
    text = SPELLED.sub("", text)
    return "" if not re.search(r"[A-Za-z]{2}", text) else text


@pytest.mark.usefixtures("bracketed")
def test_every_text_can_be_translated(bench: MakeBench, tour: str) -> None:
    if tour in IN_ENGLISH:
        pytest.skip(IN_ENGLISH[tour])
    window = TOURS[tour](bench)
    page = window.window.shown
    assert page is not None
    widgets = [page, *page.findChildren(QWidget), *window.window.rail.findChildren(QWidget)]
    left = {outside(text) for widget in widgets if widget.isVisible() for text in shown_texts(widget)}
    assert left - {""} == set()


def cut_at(window: Bench, size: tuple[int, int]) -> list[str]:
    """What is cut at this size, once every layout has heard of it."""
    window.window.resize(*size)
    for _ in range(_TURNS):
        window.qtbot.wait(30)
        found = [*cut(window), *squeezed(seen(window))]
        if not found:
            break
    return found


@pytest.mark.parametrize("code", ["de", "es", "fr", "ja", "ar"])
def test_nothing_is_cut_in_another_language(language: Language, bench: MakeBench, tour: str, code: str) -> None:
    language.choose(code)
    window = TOURS[tour](bench)
    for size in ((800, 540), (960, 680), (1024, 600)):
        assert cut_at(window, size) == [], size


def test_what_paints_itself_and_is_cut_is_found(bench: MakeBench) -> None:
    window = TOURS["opening"](bench)
    window.find("byKeyButton").setFixedHeight(40)
    assert any("byKeyButton" in found for found in cut_at(window, (800, 540)))
    window = TOURS["home"](bench)
    window.find("scanScreenButton").setFixedWidth(40)
    found = [line for line in cut_at(window, (800, 540)) if "scanScreenButton" in line]
    assert any("beyond" in line for line in found)


def test_from_the_right_no_sign_of_ours_is_shown(language: Language, bench: MakeBench, tour: str) -> None:
    """What tells paths and names apart is not seen, whoever makes hidden signs visible afterwards."""
    language.choose("ar")
    window = TOURS[tour](bench)
    page = window.window.shown
    assert page is not None
    texts = [text for widget in page.findChildren(QWidget) for text in shown_texts(widget)]
    assert [text for text in texts if any(sign in text for sign in ("2068", "2069", "200F"))] == []
