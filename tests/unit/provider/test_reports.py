"""What a provider tells of the use of delegations, when, and what it never tells."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from authenticator import limits
from authenticator.errors import PeerError, VerificationError
from authenticator.limits import HTTP_BODY_MAX, USE_LINKS_MAX, USE_REPORT_MAX, USE_REPORTS_MAX
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.use_report import UseReport, parse_report
from authenticator.provider import reports as reports_module
from authenticator.provider.key import ProviderKey
from authenticator.provider.reports import Reporter, UseReports
from authenticator.verify.use_report import verify_report
from tests.fakes.chain import key
from tests.fakes.chain_door import HELPER, SECOND, WRITING, ChainDoor
from tests.fakes.refusal import code_of, refused
from tests.fakes.world import ADDRESS, NOW, RELAY, RESOURCE, seed

INBOX = "/albums/2026/inbox/picture-of-ada.png"


class Desk:
    """A relay that takes reports, and checks them as the person's app would."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, ...]] = []
        self.failing: Exception | None = None
        self.refusing: dict[str, str] = {}
        self.asked = 0
        self.room = 1_000
        self.came = threading.Event()

    def report_uses(self, reports: Sequence[str]) -> tuple[str, ...]:
        if self.failing is not None:
            raise self.failing
        if self.room == 0:
            raise PeerError("rate_limited")
        self.asked += 1
        for text in reports:
            if code := self.refusing.get(parse_report(text)[1].delegation_id):
                raise VerificationError(code)
        self.room -= 1
        self.taken.append(tuple(reports))
        self.came.set()
        return tuple(parse_report(text)[1].delegation_id for text in reports)

    @property
    def last(self) -> UseReport:
        return parse_report(self.taken[-1][-1])[1]


@pytest.fixture
def door(tmp_path: Path) -> ChainDoor:
    return ChainDoor(tmp_path)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def reports(door: ChainDoor, desk: Desk) -> UseReports:
    return UseReports(door.store, ProviderKey(seed("photos")), desk, RELAY, door.world.clock)


def write(door: ChainDoor, **changes: Any) -> None:
    door.call("PUT", INBOX, ability="photos/write", **changes)


def _used(door: ChainDoor, count: int) -> list[str]:
    """Ids of some delegations that were used once, sorted."""
    ids = []
    for number in range(count):
        each = door.world.delegation(nonce=f"number {number}")
        door.present(each)
        door.call(token=door.token(delegation_id=each.delegation_id), delegation=each.delegation_id)
        ids.append(each.delegation_id)
    return sorted(ids)


def test_a_report_says_how_much_was_used_and_by_whom(door: ChainDoor, desk: Desk, reports: UseReports) -> None:
    made = door.hand_on(att=WRITING)
    door.world.now = NOW + 119
    door.call()
    door.call_as(made, HELPER, "PUT", INBOX, ability="photos/write")
    assert reports.send() == 1
    (text,) = desk.taken[0]
    found = verify_report(
        text,
        provider=door.world.provider,
        relay=RELAY,
        address=ADDRESS,
        delegation_id=door.presented.delegation_id,
        capabilities=Capabilities.from_att(door.world.att),
        expires_at=door.presented.expires_at,
        now=NOW,
    )
    minute = (NOW + 119) // 60 * 60
    assert (found.uses, found.last_use, found.reported_at) == (2, minute, NOW + 119)
    (budget,) = found.budgets
    assert (budget.resource, budget.ability, budget.caveat) == (RESOURCE, "photos/write", "max_uses")
    assert (budget.limit, budget.used, budget.resets_at) == (2, 1, None)
    (link,) = found.links
    assert (link.link_id, link.parent_id) == (made.delegation_id, door.presented.delegation_id)
    assert (link.session_key, link.uses, link.last_use, link.ended) == (HELPER.public.did, 1, minute, False)
    assert [(each.limit, each.used) for each in link.budgets] == [(2, 1)]


def test_no_path_and_no_second_is_told(door: ChainDoor, desk: Desk, reports: UseReports) -> None:
    door.world.now = NOW + 7
    write(door)
    reports.send()
    told = desk.last.to_json()
    assert "picture-of" not in str(told)
    assert "inbox/" not in str(told)
    times = {name: value for name, value in told.items() if name == "last_use"}
    assert times == {"last_use": (NOW + 7) // 60 * 60}
    assert set(told) == {
        *("v", "iss", "aud", "delegation_id", "address", "iat"),
        *("uses", "last_use", "budgets", "links", "left_out"),
    }


def test_a_window_ends_with_a_whole_minute_and_is_not_told_of_afterwards(
    door: ChainDoor, desk: Desk, reports: UseReports
) -> None:
    rated = door.world.delegation(
        capabilities=Capabilities.from_att({RESOURCE: {"photos/read": [{"rate": "5/min"}]}}), nonce="another"
    )
    door.present(rated)
    path, ability = "/albums/2026", "photos/read"
    token = door.token(delegation_id=rated.delegation_id)
    door.call("GET", path, ability=ability, token=token, delegation=rated.delegation_id)
    reports.send()
    (budget,) = desk.last.budgets
    assert (budget.caveat, budget.used) == ("rate", 1)
    assert budget.resets_at is not None
    assert budget.resets_at % 60 == 0
    assert budget.resets_at > NOW
    door.world.now = NOW + 61
    reports.send()
    assert desk.last.budgets == ()


def test_nothing_is_told_twice(door: ChainDoor, desk: Desk, reports: UseReports) -> None:
    assert reports.send() == 0
    door.call()
    assert [reports.send() for _ in range(3)] == [1, 0, 0]
    door.world.now = NOW + 1_000
    assert reports.send() == 0
    door.call()
    assert reports.send() == 1
    assert desk.last.uses == 2


def test_what_did_not_reach_the_relay_is_told_again(door: ChainDoor, desk: Desk, reports: UseReports) -> None:
    door.call()
    desk.failing = PeerError("relay_down")
    refused("relay_down", reports.send)
    door.world.now = NOW + 10_000
    refused("relay_down", reports.send)
    desk.failing = None
    assert reports.send() == 1
    assert desk.last.last_use == NOW // 60 * 60


def test_a_refused_report_keeps_back_no_other(door: ChainDoor, desk: Desk, reports: UseReports) -> None:
    ids = _used(door, 5)
    desk.refusing = {ids[2]: "chain_deep"}
    refused("chain_deep", reports.send)
    told = [parse_report(text)[1].delegation_id for batch in desk.taken for text in batch]
    assert sorted(told) == [each for each in ids if each != ids[2]]
    desk.taken.clear()
    assert reports.send() == 0
    assert desk.taken == []  # what was refused is told again when it changes
    desk.refusing = {}
    door.world.now += 120
    door.call(token=door.token(delegation_id=ids[2]), delegation=ids[2])
    assert reports.send() == 1
    assert desk.last.delegation_id == ids[2]


@pytest.mark.parametrize("code", ["provider_unknown", "bad_signature", "wrong_relay", "proof_stale"])
def test_what_is_refused_of_us_is_told_again(door: ChainDoor, desk: Desk, reports: UseReports, code: str) -> None:
    ids = _used(door, 3)
    desk.refusing = dict.fromkeys(ids, code)
    refused(code, reports.send)
    assert desk.asked == 1
    desk.refusing = {}
    assert reports.send() == 3


def test_another_worker_tells_the_same(door: ChainDoor, desk: Desk, reports: UseReports) -> None:
    door.call()
    reports.send()
    restarted = replace(reports, _told=type(reports._told)(), _since=0)
    assert restarted.send() == 1
    assert desk.taken[0] == desk.taken[1]


def test_the_end_of_a_link_is_told(door: ChainDoor, desk: Desk, reports: UseReports) -> None:
    made = door.hand_on(att=WRITING)
    lower = door.hand_on(SECOND, WRITING, above=made, by=HELPER)
    door.call_as(lower, SECOND, "PUT", INBOX, ability="photos/write")
    reports.send()
    assert [(link.link_id, link.uses, link.ended) for link in desk.last.links] == [
        (made.delegation_id, 1, False),
        (lower.delegation_id, 1, False),
    ]
    door.world.now = NOW + 1_000
    door.end_by(made, HELPER)
    assert reports.send() == 1
    assert [(link.link_id, link.ended) for link in desk.last.links] == [
        (made.delegation_id, True),
        (lower.delegation_id, True),
    ]
    assert reports.send() == 0


def test_living_links_come_before_ended_ones_and_parents_before_children(
    door: ChainDoor, desk: Desk, reports: UseReports, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "USE_LINKS_MAX", 3)
    first, second, third = (door.hand_on(key(name)) for name in ("first one", "second one", "third one"))
    below = door.hand_on(key("lower one"), above=third, by=key("third one"))
    door.end_by(first, key("first one"))
    door.call()
    reports.send()
    assert desk.last.left_out == 1
    shown = [link.link_id for link in desk.last.links]
    assert set(shown) == {second.delegation_id, third.delegation_id, below.delegation_id}
    assert shown.index(third.delegation_id) < shown.index(below.delegation_id)
    desk.last.depths()


def test_a_report_is_never_too_long(
    door: ChainDoor, desk: Desk, reports: UseReports, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "USE_REPORT_MAX", 3_000)
    for number in range(8):
        door.hand_on(key(f"key {number}"))
    door.call()
    reports.send()
    assert len(desk.taken[0][0]) <= 3_000
    assert 0 < len(desk.last.links) < 8
    assert len(desk.last.links) + desk.last.left_out == 8
    assert USE_REPORT_MAX * 2 < HTTP_BODY_MAX
    assert USE_LINKS_MAX > 8


def test_reports_travel_together(
    door: ChainDoor, desk: Desk, reports: UseReports, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        each = door.world.delegation(nonce=f"number {number}")
        door.present(each)
        door.call(token=door.token(delegation_id=each.delegation_id), delegation=each.delegation_id)
    assert reports.send() == 5
    assert [len(batch) for batch in desk.taken] == [5]
    monkeypatch.setattr(limits, "USE_REPORTS_MAX", 2)
    reports._told.clear()
    reports.send()
    assert [len(batch) for batch in desk.taken[1:]] == [2, 2, 1]
    monkeypatch.setattr(limits, "USE_REPORTS_MAX", USE_REPORTS_MAX)
    monkeypatch.setattr(reports_module, "_ROOM", len(desk.taken[0][0]) * 2)
    reports._told.clear()
    reports.send()
    assert [len(batch) for batch in desk.taken[4:]] == [1, 1, 1, 1, 1]


def test_old_delegations_are_told_of_no_more(door: ChainDoor, reports: UseReports) -> None:
    door.call()
    door.world.now = door.presented.expires_at + 7 * 86_400
    assert reports.send() == 0


def test_what_is_told_last_is_remembered_for_so_many(
    door: ChainDoor, reports: UseReports, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "USE_REPORTS_REMEMBERED", 2)
    for number in range(4):
        each = door.world.delegation(nonce=f"number {number}")
        door.present(each)
        door.call(token=door.token(delegation_id=each.delegation_id), delegation=each.delegation_id)
    assert reports.send() == 4
    assert len(reports._told) == 2


def test_a_relay_that_asks_to_wait_is_told_of_everything_in_time(
    door: ChainDoor, desk: Desk, reports: UseReports, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "USE_REPORTS_REMEMBERED", 2)
    monkeypatch.setattr(limits, "USE_REPORTS_MAX", 1)
    for number in range(8):
        each = door.world.delegation(nonce=f"number {number}")
        door.present(each)
        door.call(token=door.token(delegation_id=each.delegation_id), delegation=each.delegation_id)
    for _ in range(2):
        desk.room = 3
        refused("rate_limited", reports.send)
    door.call(token=door.token(delegation_id=each.delegation_id), delegation=each.delegation_id)
    desk.room = 3
    assert reports.send() == 2
    told = [parse_report(text)[1] for batch in desk.taken for text in batch]
    assert len({report.delegation_id for report in told}) == 8
    desk.room = 1_000
    reports.send()
    told = [parse_report(text)[1] for batch in desk.taken for text in batch]
    assert {report.uses for report in told if report.delegation_id == each.delegation_id} >= {2}


def test_a_thread_tells_and_a_relay_that_is_away_stops_nothing(
    door: ChainDoor, desk: Desk, reports: UseReports
) -> None:
    desk.failing = PeerError("relay_down")
    reporter = Reporter(reports, 0.02)
    reporter.start()
    reporter.start()
    door.call()
    time.sleep(0.1)
    assert code_of(door.call) == ""
    desk.failing = None
    assert desk.came.wait(5)
    desk.came.clear()
    if desk.last.uses < 2:  # it was made up before the second call
        assert desk.came.wait(5)
    reporter.close()
    reporter.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "use-reports"]
    assert desk.last.uses == 2
