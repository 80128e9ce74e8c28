"""Asserting that a door refuses, and how."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from authenticator.errors import CountersignError


def refused(code: str, call: Callable[[], object]) -> CountersignError:
    """The call raises one of our errors, with exactly this code."""
    with pytest.raises(CountersignError) as caught:
        call()
    assert caught.value.code == code, caught.value
    return caught.value


def code_of(call: Callable[[], object]) -> str:
    """The code that the call is refused with; empty where it is not."""
    try:
        call()
    except CountersignError as error:
        return error.code
    return ""
