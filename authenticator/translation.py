"""The language that sentences are said in.

Rules:

- Every text that a person may read passes through `tr`, where it is said and not where the module is loaded: the
  language can change while the app runs. It is a literal there, or a literal in a table, marked with `mark`: Qt's
  `lupdate` collects these.
- A text is whole: no sentence is put together from pieces, since other languages put them in another order. What
  changes from case to case stands in it by name, as `{name}`.
- What is signed, what other programs read, and the log stay English: nothing of these passes through here.
- English needs no catalogue. `(s)` after a noun stands for its plural and `%n` for the number; where more than a noun
  depends on the number, one thing and several have a text each.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

_FROM_RIGHT = ("R", "AL")
_LETTERS = ("L", *_FROM_RIGHT)
Translate = Callable[[str, str, int], str]
"""Says a text (text, what it is about where that is not clear, number or -1) in another language."""


def english(text: str, _about: str, number: int) -> str:
    """Say a text in English."""
    if number < 0:
        return text
    return text.replace("(s)", "" if number == 1 else "s").replace("%n", str(number))


class _Language:
    """The one that is spoken now; a program speaks one at a time."""

    translate: Translate = staticmethod(english)
    isolates = False


def tr(text: str, about: str = "", number: int = -1, /, **facts: object) -> str:
    """Say a text in the person's language.

    Args:
        text: English, a literal.
        about: what it is about, for whoever translates it, where the same words mean several things.
        number: decides between singular and plural, and takes the place of `%n`.
        **facts: take the places of `{name}`.
    """
    said = _Language.translate(text, about, number)
    if not _Language.isolates:
        return said.format(**facts) if facts else said
    told_apart = {name: f"\u2068{fact}\u2069" if isinstance(fact, str) else fact for name, fact in facts.items()}
    return _from_right(said.format(**told_apart) if facts else said)


def _from_right(said: str) -> str:
    """Let a text begin from the right (U+200F) where anything in it is from there, whatever comes first."""
    kinds = [unicodedata.bidirectional(char) for char in said]
    if not any(kind in _FROM_RIGHT for kind in kinds) or _first(kinds) in _FROM_RIGHT:
        return said
    return f"\u200f{said}"


def _first(kinds: list[str]) -> str:
    """The side that the first letter is from which is no part of a fact; nothing where none is."""
    depth = 0
    for kind in kinds:
        depth += (kind == "FSI") - (kind == "PDI")
        if depth == 0 and kind in _LETTERS:
            return kind
    return ""


def mark(text: str) -> str:
    """Mark an entry of a table as a text that `tr` will say later; changes nothing."""
    return text


def speak(translate: Translate | None, *, isolates: bool = False) -> None:
    """Say everything from now on through a catalogue; without one, in English.

    Args:
        translate: the catalogue.
        isolates: the language is written from the right, so that what stands in a text, such as a path, is told apart
            from it (U+2068, U+2069): its own signs would change places with those of the text. A text that begins with
            what stands in it, or with a word of another script, is told to begin from the right all the same.
    """
    _Language.translate = staticmethod(translate or english)
    _Language.isolates = isolates
