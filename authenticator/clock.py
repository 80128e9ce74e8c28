"""The one place that asks this computer for the time, and says when it is not the others'."""

from __future__ import annotations

import time

from authenticator.errors import LocalError
from authenticator.limits import BLOCK_FUTURE_MAX
from authenticator.translation import tr


def now() -> int:
    """Whole UTC seconds."""
    return int(time.time())  # noqa: TID251 - this is the edge that the rule names


def check_clock(now: int, other: int, allowed: int = BLOCK_FUTURE_MAX) -> None:
    """Name an offset that every checker would refuse; a smaller one nobody notices.

    Raises:
        LocalError: `clock_off`, with the offset in its sentence.
    """
    offset = abs(now - other)
    if offset > allowed:
        text = tr("%n minute(s)", "", offset // 60) if offset >= 120 else tr("%n second(s)", "", offset)
        raise LocalError("clock_off", f"{now - other} s", offset=text)
