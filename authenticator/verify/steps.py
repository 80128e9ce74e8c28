"""The number of a failed step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from authenticator.errors import CountersignError


@contextmanager
def step(number: int) -> Iterator[None]:
    """Mark what fails inside with the number of its step in the plan."""
    try:
        yield
    except CountersignError as error:
        error.step = number
        raise
