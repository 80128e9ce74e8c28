"""The one place that asks this computer for the time."""

from __future__ import annotations

import time


def now() -> int:
    """Whole UTC seconds."""
    return int(time.time())  # noqa: TID251 - this is the edge that the rule names
