"""What was found on this computer, and how it is said to whoever helps: in English, and without anything secret."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

State = Literal["ok", "weaker", "missing"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        subject: what.
        state: `ok`, `weaker` or `missing`.
        text: what was found.
        fix: the one thing to do, often a command to copy; empty where nothing is to be done.
    """

    subject: str
    state: State
    text: str
    fix: str = ""


def report(findings: Sequence[Finding]) -> list[str]:
    """Return the lines of a report."""
    lines: list[str] = []
    for found in findings:
        lines.append(f"{found.state:8} {found.subject}: {found.text}")
        if found.fix:
            lines.append(f"{'':8} -> {found.fix}")
    return lines
