"""An error as a page: what happened, what to do, and the one button that does it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from authenticator.errors import CountersignError, SecurityKeyError
from authenticator.translation import mark, tr

_PARTED = re.compile(r"(?:\s*;|\uff1b|\u061b|\u3002(?=.))\s*")  # a semicolon, as each script writes it
_STOPS = (".", "\u3002")
_CALM = frozenset({"cancelled", "denied"})


class Remedy(StrEnum):
    """What the button of an error about a key does.

    `AGAIN` asks the same key again; `OTHER` lets the person choose another key, where the errand asks for one;
    `SET_PIN` and `CHANGE_PIN` give the key the PIN it wants, and go on then.
    """

    AGAIN = "again"
    OTHER = "other"
    SET_PIN = "set_pin"
    CHANGE_PIN = "change_pin"


@dataclass(frozen=True, slots=True)
class Action:
    """One button.

    Attributes:
        words: what it says, in English in the table.
        remedy: what it does.
    """

    words: str
    remedy: Remedy = Remedy.AGAIN


_AGAIN = Action(mark("Try again"))
_OTHER = Action(mark("Use another key"), Remedy.OTHER)
_CHANGE_PIN = Action(mark("Change the PIN"), Remedy.CHANGE_PIN)
KEY_ACTIONS = MappingProxyType(
    {
        "no_key": Action(mark("Look again")),
        "key_unplugged": Action(mark("It is plugged in")),
        "key_taken_away": _AGAIN,
        "key_timeout": _AGAIN,
        "key_stuck": Action(mark("It is plugged in again")),
        "key_wrong": _OTHER,
        "key_unsupported": _OTHER,
        "key_failed": Action(mark("It is plugged in again")),
        "pin_invalid": Action(mark("Enter it again")),
        "pin_blocked": _OTHER,
        "pin_auth_blocked": Action(mark("It is plugged in again")),
        "pin_not_set": Action(mark("Set a PIN"), Remedy.SET_PIN),
        "pin_required": Action(mark("Enter the PIN")),
        "pin_policy": Action(mark("Choose another PIN")),
        "uv_blocked": Action(mark("Use the PIN")),
        "uv_invalid": _AGAIN,
        "uv_not_set": _OTHER,
        "pin_change_required": _CHANGE_PIN,
        "passphrase_weak": Action(mark("Choose another one")),
        "key_busy": _AGAIN,
        "key_no_permission": Action(mark("Look again")),
        "key_admin_only": _OTHER,
        "key_already_yours": _OTHER,
        "key_full": _OTHER,
        "prf_missing": _OTHER,
        "prf_missing_hello": _OTHER,
        "second_factor_refused": _OTHER,
        "second_factor_elsewhere": _OTHER,
        "key_too_weak": _OTHER,
        "virtual_key_refused": _OTHER,
        "enrolment_refused": _OTHER,
        "windows_too_old": _AGAIN,
        "platform_absent": _OTHER,
        "keyring_needed": _OTHER,
        "gate_not_installed": _OTHER,
        "gate_no_agent": _OTHER,
        "gate_forbidden": _OTHER,
        "gate_wide_open": _OTHER,
        "gate_untrusted": _OTHER,
        "gate_refused": _AGAIN,
        "gate_timeout": _AGAIN,
        "gate_interrupted": _AGAIN,
        "gate_failed": _AGAIN,
        "gate_locked": _AGAIN,
        "gate_not_enrolled": _OTHER,
        "gate_no_password": _OTHER,
    }
)


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
    headline, advice = headline_and_advice(error.user_text())
    code = error.code
    if error.step is not None:
        code = tr("{code}, step {step}", code=error.code, step=error.step)
    return ErrorModel(headline, advice, code, error.code in _CALM)


def headline_and_advice(sentence: str) -> tuple[str, str]:
    """Return what a sentence says happened, and what it says to do, as two sentences."""
    happened, advice, *_ = (*_PARTED.split(sentence, 1), "")
    if advice and not happened.endswith(_STOPS):
        happened += sentence[-1] if sentence.endswith(_STOPS) else "."
    return happened, f"{advice[:1].upper()}{advice[1:]}"


def action_for(error: CountersignError) -> Action:
    """Return the button that an error leads on with, in the person's language."""
    found = KEY_ACTIONS.get(error.code, _AGAIN)
    return replace(found, words=tr(found.words))


def about_key(error: CountersignError) -> bool:
    """The key is in the way, so that the errand can be done with the right one."""
    return isinstance(error, SecurityKeyError) or error.code in KEY_ACTIONS
