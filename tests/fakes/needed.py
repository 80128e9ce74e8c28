"""What tests need from a computer beside Python: where it is missing CI fails, and a person's run goes on without."""

from __future__ import annotations

import os
import shutil

import pytest


def missing(why: str) -> BaseException:
    """What to raise to end a test: a failure in CI, a skip elsewhere."""
    if os.environ.get("CI"):
        return pytest.fail.Exception(f"in CI this is a failure: {why}")
    return pytest.skip.Exception(why)


def needs(*programs: str) -> pytest.MarkDecorator:
    """Mark a test that needs programs: without one of them it is skipped, and in CI it runs into what is missing."""
    absent = [program for program in programs if shutil.which(program) is None]
    return pytest.mark.skipif(bool(absent) and not os.environ.get("CI"), reason=f"not installed: {', '.join(absent)}")
