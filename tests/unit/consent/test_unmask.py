# ruff: noqa: RUF001 - these are the letters it is about
from __future__ import annotations

import pytest

from authenticator.consent.unmask import (
    display_host,
    isolated,
    looks_borrowed,
    looks_like_address,
    scripts,
    skeleton,
    visible,
)


@pytest.mark.parametrize(
    "text",
    [
        "Photos",
        "Café Zoë",
        "Фотографии",
        "写真アルバム",
        "사진 앨범",
        "תמונות",
        "صور",
        "Việt Nam",
        "می‌خواهم",
        "Α and Ω: Ελληνικά",
    ],
)
def test_honest_text_is_left_alone(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize("number", range(128))
def test_every_ascii_character_is_shown_or_written_out_and_the_words_stay(number: int) -> None:
    char = chr(number)
    blank, hidden = char in " \t\n\r", not char.isprintable()
    middle = " " if blank else f"[U+{number:04X}]" if hidden else char
    assert visible(f" a{char}b  c ") == f"a{middle}b c"


def test_what_hides_is_written_out() -> None:
    assert visible("Pay\u202epal") == "Pay[U+202E]pal"
    assert visible("Pay\u200bpal") == "Pay[U+200B]pal"
    assert visible("a\x00b") == "a[U+0000]b"


def test_lines_become_one() -> None:
    assert visible("  Photos\n\tby\u00a0Ada ") == "Photos by Ada"


def test_a_pile_of_marks_is_written_out_from_the_third() -> None:
    assert visible("e" + "\u0323\u0302\u0301").count("[U+") <= 1
    assert "[U+0315]" in visible("a" + "\u0315" * 5)


def test_right_to_left_text_cannot_reorder_its_sentence() -> None:
    assert isolated("תמונות") == "\u2068תמונות\u2069"
    assert isolated("Photos") == "Photos"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Photos", {"LATIN"}),
        ("Фото", {"CYRILLIC"}),
        ("写真アルバム Photos", {"CJK"}),
        ("123", set()),
        ("Αb", {"GREEK", "LATIN"}),
    ],
)
def test_scripts(text: str, expected: set[str]) -> None:
    assert scripts(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("раура1", "paypal"),
        ("ＰａｙＰａｌ", "paypal"),
        ("rnicrosoft", "microsoft"),
        ("ǵoogle", "google"),
        ("g00gle", "google"),
    ],
)
def test_lookalikes_share_a_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize("text", ["раураl", "аррӏе", "𝐏𝐚𝐲", "Gооgle"])
def test_borrowed_letters_are_noticed(text: str) -> None:
    assert looks_borrowed(text)


@pytest.mark.parametrize("text", ["Photos", "Фотографии", "Zoë", "写真 Photos", "2026", ""])
def test_own_letters_are_not_borrowed(text: str) -> None:
    assert not looks_borrowed(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("google.com", True),
        ("www.bank", True),
        ("sign in at bank.example now", True),
        ("https://x", True),
        ("bank\u200b.example", True),
        ("Dr. Smith", False),
        ("Photos", False),
        ("v2.0", False),
        ("...", False),
    ],
)
def test_addresses_in_names_are_noticed(text: str, expected: bool) -> None:
    assert looks_like_address(text) is expected


def test_a_host_is_shown_as_the_network_sees_it() -> None:
    shown = display_host("Photos.Example.")
    assert (shown.text, shown.warning) == ("photos.example", None)


def test_an_honest_international_host_is_shown_in_ascii_and_read_out() -> None:
    shown = display_host("münchen.example")
    assert shown.text == "xn--mnchen-3ya.example"
    assert shown.warning is not None
    assert "münchen.example" in shown.warning
    assert "imitates" not in shown.warning
