"""How long a status is believed, and how often the registry is asked."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from authenticator.errors import InputError, LocalError, PeerError, VerificationError
from authenticator.limits import STATUS_INTERVAL, STATUS_RETRY, STATUS_UNPROVEN_MAX
from authenticator.provider.status import StatusCheck
from authenticator.verify.status import Status
from tests.fakes.refusal import refused
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


OPEN_DOORS = [
    pytest.param({"session": "revoked"}, "session_revoked", id="the session ended"),
    pytest.param({"session": "revoked", "delegation": "revoked"}, "session_revoked", id="both ended"),
    pytest.param({"session": "unknown"}, "session_unknown", id="nobody knows the session"),
    pytest.param({"delegation": "revoked"}, "delegation_revoked", id="the key ended"),
    pytest.param({"delegation": "unknown"}, "delegation_unknown", id="nobody knows the key"),
    pytest.param({"delegation": "expired"}, "delegation_expired", id="the key ran out"),
    pytest.param({"delegation": "Active"}, "delegation_unknown", id="a state that is none"),
    pytest.param({"session": ""}, "session_unknown", id="no state"),
    pytest.param({"delegation": None}, "status_unproven", id="says nothing of the key"),
    pytest.param({"delegation_id": None, "delegation": None}, "status_unproven", id="about the session alone"),
    pytest.param({"delegation_id": "e" * 64}, "status_unproven", id="about another key"),
    pytest.param({"address": "f" * 32}, "status_unproven", id="about another session"),
    pytest.param({"iat": NOW - 26, "exp": NOW + 15}, "status_unproven", id="older than an interval"),
    pytest.param({"iat": NOW - 15, "exp": NOW}, "status_unproven", id="just run out"),
    pytest.param({"iat": NOW + 41, "exp": NOW + 56}, "status_unproven", id="of the future"),
]


@pytest.mark.parametrize(("change", "code"), OPEN_DOORS)
def test_whatever_is_not_proven_now_is_refused(world: World, change: dict[str, Any], code: str) -> None:
    check = StatusCheck(world.status)
    world.statuses[(ADDRESS, KEY)] = replace(world.active(ADDRESS, KEY), **change)
    for _ in range(2):
        refused(code, lambda: check.require_active(ADDRESS, KEY, NOW))


def test_a_word_about_a_key_is_none_about_the_session_alone(world: World) -> None:
    check = StatusCheck(lambda _address, _delegation_id: world.active(ADDRESS, KEY))
    refused("status_unproven", lambda: check.require_active(ADDRESS, None, NOW))


FAILURES = [
    pytest.param(PeerError("registry_down"), "status_unproven", id="registry away"),
    pytest.param(PeerError("rate_limited"), "status_unproven", id="registry busy"),
    pytest.param(PeerError("peer_answer"), "status_unproven", id="an answer that is none"),
    pytest.param(InputError("malformed"), "status_unproven", id="malformed"),
    pytest.param(VerificationError("bad_signature"), "status_unproven", id="signed by somebody else"),
    pytest.param(VerificationError("status_unproven"), "status_unproven", id="an old one, says the client"),
    pytest.param(VerificationError("wrong_network"), "status_unproven", id="of another network"),
    pytest.param(LocalError("file_damaged"), "status_unproven", id="memory of the registry damaged"),
    pytest.param(VerificationError("session_unknown"), "session_unknown", id="registry does not know it"),
]


@pytest.mark.parametrize("before", [False, True], ids=["at first", "after an active one"])
@pytest.mark.parametrize(("error", "code"), FAILURES)
def test_what_cannot_be_asked_is_refused(world: World, error: Exception, code: str, *, before: bool) -> None:
    check, now = StatusCheck(world.status), NOW
    if before:
        check.require_active(ADDRESS, KEY, NOW)
        now = NOW + STATUS_INTERVAL
    world.statuses[(ADDRESS, KEY)] = error
    refused(code, lambda: check.require_active(ADDRESS, KEY, now))


def test_something_else_that_breaks_lets_nobody_through(world: World) -> None:
    check = StatusCheck(world.status)
    world.statuses[(ADDRESS, KEY)] = RuntimeError("broken")
    for _ in range(2):
        with pytest.raises(RuntimeError):
            check.require_active(ADDRESS, KEY, NOW)
    del world.statuses[(ADDRESS, KEY)]
    check.require_active(ADDRESS, KEY, NOW)


def test_a_statement_is_not_believed_longer_than_it_says(world: World) -> None:
    check = StatusCheck(world.status)
    world.statuses[(ADDRESS, KEY)] = world.active(ADDRESS, KEY, iat=NOW - 10, exp=NOW + 5)
    check.require_active(ADDRESS, KEY, NOW)
    check.require_active(ADDRESS, KEY, NOW + 4)
    assert len(world.asked) == 1
    world.statuses[(ADDRESS, KEY)] = PeerError("registry_down")
    refused("status_unproven", lambda: check.require_active(ADDRESS, KEY, NOW + 5))


FORGETTING: list[Any] = [
    pytest.param(lambda check: check.forget(ADDRESS, KEY), id="this key"),
    pytest.param(lambda check: check.forget(ADDRESS), id="the session"),
    pytest.param(lambda check: check.forget_all(), id="everything"),
]


@pytest.mark.parametrize("forget", FORGETTING)
def test_what_is_asked_while_it_ends_is_not_remembered(world: World, forget: Callable[[StatusCheck], None]) -> None:
    def slow(address: str, delegation_id: str | None) -> Status:
        answer = world.status(address, delegation_id)
        if len(world.asked) == 1:
            forget(check)  # it ends after the registry answered, before the answer is here
        return answer

    check = StatusCheck(slow)
    check.require_active(ADDRESS, KEY, NOW)
    check.require_active(ADDRESS, KEY, NOW)
    check.require_active(ADDRESS, KEY, NOW)
    assert len(world.asked) == 2


def test_forgetting_one_thing_leaves_the_rest(world: World) -> None:
    check = StatusCheck(world.status)
    asked = [(ADDRESS, KEY), (ADDRESS, "e" * 64), (ADDRESS, None), ("f" * 32, KEY)]
    for address, key in asked:
        check.require_active(address, key, NOW)
    check.forget(ADDRESS, KEY)
    check.forget("0" * 32)
    for address, key in asked:
        check.require_active(address, key, NOW)
    assert world.asked[4:] == [(ADDRESS, KEY)]
    check.forget(ADDRESS)
    for address, key in asked:
        check.require_active(address, key, NOW)
    assert sorted(world.asked[5:], key=str) == sorted(asked[:3], key=str)


def away(world: World, code: str = "registry_down") -> None:
    world.statuses[ADDRESS, KEY] = PeerError(code)


@pytest.mark.parametrize(
    ("longer", "after", "code"),
    [
        pytest.param(0, STATUS_INTERVAL, "status_unproven", id="not-without-being-told-to"),
        pytest.param(-9, STATUS_INTERVAL, "status_unproven", id="less-than-nothing-is-nothing"),
        pytest.param(60, STATUS_INTERVAL, None, id="as-the-provider-chose"),
        pytest.param(60, STATUS_INTERVAL + 59, None, id="until-its-last-second"),
        pytest.param(60, STATUS_INTERVAL + 60, "status_unproven", id="and-no-longer"),
        pytest.param(10**9, STATUS_INTERVAL + STATUS_UNPROVEN_MAX - 1, None, id="an-hour"),
        pytest.param(10**9, STATUS_INTERVAL + STATUS_UNPROVEN_MAX, "status_unproven", id="at-most"),
        pytest.param(60, -1, "status_unproven", id="a-clock-that-went-back"),
    ],
)
def test_a_statement_that_ran_out_while_the_registry_is_away(
    world: World, longer: int, after: int, code: str | None
) -> None:
    check = StatusCheck(world.status, accept_unproven_for=longer)
    check.require_active(ADDRESS, KEY, NOW)
    away(world)
    if code is None:
        check.require_active(ADDRESS, KEY, NOW + after)
    else:
        refused(code, lambda: check.require_active(ADDRESS, KEY, NOW + after))


def test_going_on_without_the_registry_does_not_make_the_time_longer(world: World) -> None:
    check = StatusCheck(world.status, accept_unproven_for=60)
    check.require_active(ADDRESS, KEY, NOW)
    away(world)
    for moment in range(NOW + STATUS_INTERVAL, NOW + STATUS_INTERVAL + 60):
        check.require_active(ADDRESS, KEY, moment)
    assert len(world.asked) == 1 + 60 // STATUS_RETRY
    refused("status_unproven", lambda: check.require_active(ADDRESS, KEY, NOW + STATUS_INTERVAL + 60))


def test_a_registry_that_is_slow_to_be_away_is_not_waited_for_at_each_use(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed = iter((0.0, 10.5))
    check = StatusCheck(world.status, accept_unproven_for=60)
    check.require_active(ADDRESS, KEY, NOW)
    away(world)
    monkeypatch.setattr("authenticator.provider.status.time.monotonic", lambda: next(passed))
    began = NOW + STATUS_INTERVAL
    check.require_active(ADDRESS, KEY, began)
    check.require_active(ADDRESS, KEY, began + 10 + STATUS_RETRY - 1)
    assert len(world.asked) == 2


def test_the_registry_is_believed_as_soon_as_it_is_back(world: World) -> None:
    check = StatusCheck(world.status, accept_unproven_for=600)
    check.require_active(ADDRESS, KEY, NOW)
    away(world)
    world.now = NOW + STATUS_INTERVAL
    check.require_active(ADDRESS, KEY, world.now)
    world.statuses[ADDRESS, KEY] = world.active(ADDRESS, KEY, delegation="revoked")
    refused("delegation_revoked", lambda: check.require_active(ADDRESS, KEY, world.now + STATUS_RETRY))


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(PeerError("peer_answer"), id="nonsense"),
        pytest.param(VerificationError("bad_signature"), id="signed-by-another"),
        pytest.param(InputError("malformed"), id="malformed"),
    ],
)
def test_a_registry_that_answers_wrongly_is_not_away(world: World, answer: Exception) -> None:
    check = StatusCheck(world.status, accept_unproven_for=600)
    check.require_active(ADDRESS, KEY, NOW)
    world.statuses[ADDRESS, KEY] = answer
    refused("status_unproven", lambda: check.require_active(ADDRESS, KEY, NOW + STATUS_INTERVAL))


def test_what_was_never_proven_is_refused_all_the_same(world: World) -> None:
    away(world)
    refused(
        "status_unproven", lambda: StatusCheck(world.status, accept_unproven_for=600).require_active(ADDRESS, KEY, NOW)
    )


def test_what_was_told_to_have_ended_is_refused_all_the_same(world: World) -> None:
    check = StatusCheck(world.status, accept_unproven_for=600)
    check.require_active(ADDRESS, KEY, NOW)
    away(world)
    check.require_active(ADDRESS, KEY, NOW + STATUS_INTERVAL)
    check.forget(ADDRESS, KEY)
    refused("status_unproven", lambda: check.require_active(ADDRESS, KEY, NOW + STATUS_INTERVAL))


def test_what_was_revoked_stays_so_while_the_registry_is_away(world: World) -> None:
    check = StatusCheck(world.status, accept_unproven_for=600)
    world.statuses[ADDRESS, KEY] = world.active(ADDRESS, KEY, delegation="revoked")
    refused("delegation_revoked", lambda: check.require_active(ADDRESS, KEY, NOW))
    away(world)
    refused("delegation_revoked", lambda: check.require_active(ADDRESS, KEY, NOW + STATUS_INTERVAL))
