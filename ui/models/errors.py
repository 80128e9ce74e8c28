"""An error as a page: what happened, what to do, whether trying again is of use."""

from __future__ import annotations

from dataclasses import dataclass

from authenticator.errors import CountersignError

_CALM = frozenset({"cancelled", "denied"})


@dataclass(frozen=True, slots=True)
class ErrorModel:
    """What the error page says.

    Attributes:
        headline: what happened.
        advice: what to do; may be empty.
        code: for programs and for those who help.
        calm: the person wanted it; nothing is wrong.
    """

    headline: str
    advice: str
    code: str
    calm: bool


def error_model(error: CountersignError) -> ErrorModel:
    """Return the page for an error; its sentence says first what happened, then what to do."""
    happened, _, advice = error.user_text().partition("; ")
    headline = happened.rstrip(".") + "."
    advice = f"{advice[:1].upper()}{advice[1:]}" if advice else ""
    step = f", step {error.step}" if error.step is not None else ""
    return ErrorModel(headline, advice, f"{error.code}{step}", error.code in _CALM)
