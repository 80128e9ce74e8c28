"""A `datetime` as Python 3.14 has it: `fromisoformat` also takes 24:00:00, for the beginning of the next day."""

from __future__ import annotations

from datetime import datetime, timedelta

_MIDNIGHT = "T24:00:00"


class LaterDatetime(datetime):
    """See the module."""

    @classmethod
    def fromisoformat(cls, text: str) -> LaterDatetime:
        """The moment of a text."""
        if _MIDNIGHT not in text:
            return super().fromisoformat(text)
        return super().fromisoformat(text.replace(_MIDNIGHT, "T00:00:00")) + timedelta(days=1)
