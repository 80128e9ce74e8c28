"""The recovery phrase, as it is typed and checked."""

from __future__ import annotations

WORDS = 24


def words_in(text: str) -> list[str]:
    """Return the words of a text; numbers before them, as on a numbered list, are passed over."""
    return [word for word in text.lower().replace(",", " ").split() if not word.rstrip(".)").isdigit()]


def wrong_words(words: tuple[str, ...], asked: tuple[int, int, int], answers: tuple[str, ...]) -> tuple[int, ...]:
    """Return which answers, from 0, are not the words at the places that were asked for."""
    return tuple(
        index
        for index, (place, answer) in enumerate(zip(asked, answers, strict=True))
        if answer.strip().lower() != words[place]
    )
