"""Decisions read off a string of bytes, so that hypothesis draws once for a whole example and not once a decision.

Rules: every decision takes the bytes that come next, and where none are left, zeros; zeros decide for the first or
the least of what there is, so that what fails is made smaller as if each decision were drawn by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import strategies as st

T = TypeVar("T")


class Tape:
    """What an example is decided by."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._at = 0

    def __repr__(self) -> str:
        return f"Tape({self._raw!r})"

    def number(self, low: int, high: int) -> int:
        """A number from `low` to `high`, each as likely as the next."""
        count = high - low + 1
        size = (count.bit_length() + 15) // 8
        taken = self._raw[self._at : self._at + size]
        self._at += size
        return low + int.from_bytes(taken, "little") % count

    def length(self, low: int, high: int) -> int:
        """A number from `low` to `high` that is as likely short as long."""
        return self.number(low, min(high, low + (1 << self.number(0, (high - low).bit_length()))))

    def flip(self) -> bool:
        """Heads or tails; zero is no."""
        return self.one_of((False, True))

    def one_of(self, choices: Sequence[T]) -> T:
        """One of some."""
        return choices[self.number(0, len(choices) - 1)]

    def some(self, choices: Sequence[T], least: int, most: int) -> list[T]:
        """Some of them, none twice, in any order."""
        left = list(choices)
        return [left.pop(self.number(0, len(left) - 1)) for _ in range(self.number(least, min(most, len(left))))]


def tapes(length: int) -> st.SearchStrategy[Tape]:
    """Tapes of so many bytes; about three a decision are enough."""
    return st.binary(min_size=length, max_size=length).map(Tape)
