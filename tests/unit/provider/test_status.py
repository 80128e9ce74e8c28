"""How long a status is believed, and how often the registry is asked."""

from __future__ import annotations

import threading

import pytest

from authenticator.errors import PeerError, VerificationError
from authenticator.limits import STATUS_INTERVAL
from authenticator.provider.status import StatusCheck
from tests.fakes.world import ADDRESS, NOW, World

KEY = "d" * 64


@pytest.fixture
def world() -> World:
    return World()


def test_the_registry_is_asked_once_an_interval(world: World) -> None:
    check = StatusCheck(world.status)
    for now in (NOW, NOW + 1, NOW + STATUS_INTERVAL - 1):
        check.require_active(ADDRESS, KEY, now)
    assert len(world.asked) == 1
    world.now = NOW + STATUS_INTERVAL
    check.require_active(ADDRESS, KEY, world.now)
    assert len(world.asked) == 2


def test_each_session_and_delegation_is_asked_about(world: World) -> None:
    check = StatusCheck(world.status)
    for address, key in [(ADDRESS, KEY), (ADDRESS, None), (ADDRESS, "e" * 64), ("f" * 32, KEY)]:
        check.require_active(address, key, NOW)
    assert len(world.asked) == 4


def test_a_longer_interval_than_allowed_is_cut(world: World) -> None:
    check = StatusCheck(world.status, 10**6)
    check.require_active(ADDRESS, KEY, NOW)
    world.now = NOW + STATUS_INTERVAL
    check.require_active(ADDRESS, KEY, world.now)
    assert len(world.asked) == 2


def test_a_clock_that_goes_back_makes_it_ask_again(world: World) -> None:
    check = StatusCheck(world.status)
    check.require_active(ADDRESS, KEY, NOW)
    check.require_active(ADDRESS, KEY, NOW - 5)
    assert len(world.asked) == 2


def test_a_refusal_is_remembered_no_longer_than_a_permission(world: World) -> None:
    check = StatusCheck(world.status)
    world.statuses[(ADDRESS, KEY)] = world.active(ADDRESS, KEY, delegation="unknown")
    with pytest.raises(VerificationError, match="delegation_unknown"):
        check.require_active(ADDRESS, KEY, NOW)
    del world.statuses[(ADDRESS, KEY)]
    world.now = NOW + STATUS_INTERVAL
    check.require_active(ADDRESS, KEY, world.now)


def test_a_failure_is_not_remembered(world: World) -> None:
    check = StatusCheck(world.status)
    world.statuses[(ADDRESS, None)] = PeerError("registry_down")
    with pytest.raises(VerificationError, match="status_unproven"):
        check.require_active(ADDRESS, KEY, NOW)
    del world.statuses[(ADDRESS, None)]
    check.require_active(ADDRESS, KEY, NOW)


def test_many_uses_at_once_ask_one_question(world: World) -> None:
    check = StatusCheck(world.status)
    threads = [threading.Thread(target=check.require_active, args=(ADDRESS, KEY, NOW)) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(world.asked) == 1
