"""Fixtures for tests everywhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from authenticator import processes
from tests.fakes import warm
from tests.fakes.postgres import place, postgres_cluster, postgres_url

__all__ = ["place", "postgres_cluster", "postgres_url", "warm_services"]


@pytest.fixture(scope="session", autouse=True)
def warm_services() -> Iterator[None]:
    """A service that ends with the tests does not import everything anew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(processes, "subprocess", warm)
        yield
    warm.close()
