"""The FastAPI dependency, where it waits."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.requests import Request

from authenticator.errors import InputError
from authenticator.provider.api import requires
from tests.fakes.doors import Site
from tests.unit.provider.test_asgi import HERE, scope_of


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site(tmp_path)
    yield made
    made.provider.close()


def test_the_guard_waits_in_threads_of_its_own(site: Site) -> None:
    asked_in: list[str] = []

    def size(_request: Request) -> int:
        asked_in.append(threading.current_thread().name)
        return 0

    use = asyncio.run(_call(site, size))
    assert use == "photos/list"
    assert [name.partition("_")[0] for name in asked_in] == ["countersign"]


def test_a_refusal_comes_out_as_it_was_raised(site: Site) -> None:
    def size(_request: Request) -> int:
        raise InputError("malformed", "content-length")

    with pytest.raises(InputError) as raised:
        asyncio.run(_call(site, size))
    assert raised.value.code == "malformed"


async def _call(site: Site, size: Callable[[Request], int]) -> str | None:
    dependency = requires(site.provider, "photos/list", size)
    use = await dependency(Request(scope_of(site, target=HERE)))
    return None if use.capability is None else use.capability.ability
