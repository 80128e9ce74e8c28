"""What a computer's own sign-in says of itself, in the form in which security keys do."""

from __future__ import annotations

from collections.abc import Callable

from authenticator.approve.authenticator import KeyStrength
from authenticator.approve.devices import KeyChoice, KeyDetails
from authenticator.errors import CountersignError
from authenticator.limits import PIN_MIN

_UNKNOWN = bytes(16).hex()


def system_details(choice: KeyChoice, strength: KeyStrength, check: Callable[[], object]) -> KeyDetails:
    """Describe a choice: it has no PIN that this app could ask for, and recognises the person by itself.

    Args:
        choice: as it was listed.
        strength: how much it would protect an identity.
        check: raises what stands in the way now.
    """
    return KeyDetails(
        choice=choice,
        aaguid=choice.aaguid or _UNKNOWN,
        versions=(),
        options={},
        pin_set=None,
        pin_attempts=None,
        pin_minimum=PIN_MIN,
        locked=False,
        verifies=True,
        strength=strength,
        problem=problem_of(check),
    )


def problem_of(check: Callable[[], object]) -> str | None:
    """The code of what a check raises, or None."""
    try:
        check()
    except CountersignError as error:
        return error.code
    return None
