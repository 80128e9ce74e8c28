"""Whether a key of an identity can be used now, as far as can be seen without asking one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the window's first page stands on this, and on no key
    from authenticator.approve.devices import KeyChoice
    from authenticator.views import EnrolledKey

HERE, AWAY = "here", "away"
_HELD = ("usb", "nfc")


def key_state(enrolled: Sequence[EnrolledKey], seen: Sequence[KeyChoice]) -> str:
    """Return `here`, `away`, or the error code of what stands in the way of every key that is plugged in.

    It is empty where no key of the identity is one that a person plugs in: the computer itself keeps those. Which
    identity a plugged-in key belongs to, only a touch tells.
    """
    if not any(key.opens != "os" and key.strength != "trial" for key in enrolled):
        return ""
    problems = [choice.problem for choice in seen if choice.kind in _HELD]
    if None in problems:
        return HERE
    return next((problem for problem in problems if problem), AWAY)
