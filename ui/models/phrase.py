"""The recovery phrase, as it is typed and checked."""

from __future__ import annotations

from authenticator.errors import PersonError
from authenticator.vault.recovery import RecoveryPhrase


def phrase_problem(text: str) -> str:
    """Return what is wrong with 24 words as they were typed, or nothing; whose phrase it is, nobody can tell here."""
    try:
        RecoveryPhrase.from_words(" ".join(words_in(text)))
    except PersonError as error:
        return error.user_text()
    return ""


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
