"""`tr` and `speak`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from authenticator.translation import mark, speak, tr


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak(None)


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 keys left"), (1, "1 key left"), (2, "2 keys left"), (11, "11 keys left")]
)
def test_english_needs_no_catalogue(number: int, said: str) -> None:
    assert tr("%n key(s) left", "", number) == said


def test_facts_stand_where_they_are_named() -> None:
    assert tr("{used} of {limit}", used=3, limit="1 GB") == "3 of 1 GB"


def test_a_text_without_facts_keeps_its_braces() -> None:
    assert tr("{}") == "{}"


def test_a_catalogue_is_asked_with_all_that_it_needs() -> None:
    asked = []

    def translate(text: str, about: str, number: int) -> str:
        asked.append((text, about, number))
        return "{used} von {limit}"

    speak(translate)
    assert tr("{used} of {limit}", "a budget", 2, limit=5, used=3) == "3 von 5"
    assert asked == [("{used} of {limit}", "a budget", 2)]


def test_a_mark_changes_nothing() -> None:
    assert mark("Keys") == "Keys"


def test_from_the_right_what_stands_in_a_text_is_told_apart() -> None:
    speak(lambda *_: "\u0636\u0645\u0646 {path}", isolates=True)
    assert tr("under {path}", path="/albums/2026") == "\u0636\u0645\u0646 \u2068/albums/2026\u2069"
    speak(lambda text, *_: text, isolates=True)
    assert tr("{count} of {all}", count=3, all=24) == "3 of 24"


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        pytest.param("{fact} \u0645\u0646", "\u2068GB", id="a fact first, which no direction is taken from"),
        pytest.param("PIN \u0631\u0645\u0632 {fact}", "\u200fPIN", id="a word from the left first"),
        pytest.param("{fact} \u00b7 {words}", "\u200f\u2068GB", id="facts alone, one of them from the right"),
        pytest.param("\u0631\u0645\u0632 {fact}", "\u0631", id="its own word first"),
        pytest.param("{fact}", "\u2068GB", id="nothing from the right"),
    ],
)
def test_from_the_right_a_text_begins_there_whatever_comes_first(said: str, begins: str) -> None:
    speak(lambda *_: said, isolates=True)
    assert tr("words", fact="GB", words="\u0645\u0646").startswith(begins)
