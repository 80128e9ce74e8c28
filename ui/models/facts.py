"""One thing that is known, as a label and its value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """See the module.

    Attributes:
        name: what it is called among widgets and in tests, whatever language is spoken.
        label: what it is called on the screen.
        value: what is known.
    """

    name: str
    label: str
    value: str
