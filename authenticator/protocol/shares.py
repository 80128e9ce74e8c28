"""Remembering what was read out of texts that come again and again, so that nobody pushes out what others have there.

What is kept belongs to an owner, and each has room for a few things: one more, and its own oldest goes. Where owners
are more than there is room for, the one that came first goes, with all that it has. Whoever keeps something for a
client does so once the client was let in, so that strangers take no room.

To look is safe on any thread; to keep is for one thread at a time.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")


class Shares(Generic[_Key, _Value]):
    """What was read, by what it was read from."""

    def __init__(self, owners: int, each: int) -> None:
        """Make room.

        Args:
            owners: how many there may be.
            each: how many things one of them may have.
        """
        self._owners = owners
        self._each = each
        self._found: dict[_Key, _Value] = {}
        self._owned: dict[str, list[_Key]] = {}

    def get(self, key: _Key) -> _Value | None:
        """What was kept, None where nothing is."""
        return self._found.get(key)

    def keep(self, owner: str, key: _Key, value: _Value) -> None:
        """Keep something for an owner, where nobody has it already."""
        if key in self._found:
            return
        own = self._owned.setdefault(owner, [])
        own.append(key)
        self._found[key] = value
        if len(own) > self._each:
            del self._found[own.pop(0)]
        if len(self._owned) > self._owners:
            for gone in self._owned.pop(next(iter(self._owned))):
                del self._found[gone]
