"""What tests need from a computer beside Python: where it is missing CI fails, and a person's run goes on without."""

from __future__ import annotations

import os

import pytest


def missing(why: str) -> BaseException:
    """What to raise to end a test: a failure in CI, a skip elsewhere."""
    if os.environ.get("CI"):
        return pytest.fail.Exception(f"in CI this is a failure: {why}")
    return pytest.skip.Exception(why)
