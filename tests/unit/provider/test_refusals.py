"""What a refused call is told, and what a provider can read of the uses there were; on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from authenticator.database import Place
from authenticator.errors import CountersignError, VerificationError
from authenticator.protocol.recap import Capabilities
from authenticator.provider.budgets import BudgetUse
from tests.fakes.chain_door import HELPER, SECOND, ChainDoor
from tests.fakes.refusal import refused
from tests.fakes.world import NOW, RESOURCE

PATH = "/albums/2026/inbox/a.svg"


def inbox(**caveats: Any) -> dict[str, Any]:
    return {RESOURCE: {"photos/write": [{"path_prefix": "/albums/2026/inbox", **caveats}]}}


@pytest.fixture
def door(tmp_path: Path, place: Place) -> Iterator[ChainDoor]:
    made = ChainDoor(tmp_path, place=place)
    yield made
    made.close()


def facts(error: CountersignError) -> Any:
    assert isinstance(error, VerificationError)
    return error.data


def test_over_the_limit_a_chain_says_what_is_left_at_every_level(door: ChainDoor) -> None:
    helper = door.hand_on(att=inbox(max_uses=2, rate="2/min"))
    second = door.hand_on(SECOND, inbox(max_uses=1, rate="1/min"), above=helper, by=HELPER)
    door.call_as(second, SECOND, path=PATH, ability="photos/write")
    error = refused("budget_spent", lambda: door.call_as(second, SECOND, path=PATH, ability="photos/write"))
    left = [(each["delegation_id"], each["caveat"], each["limit"], each["left"]) for each in facts(error)["left"]]
    assert left == [
        (door.presented.delegation_id, "max_uses", 2, 1),
        (helper.delegation_id, "max_uses", 2, 1),
        (helper.delegation_id, "rate", 2, 1),
        (second.delegation_id, "max_uses", 1, 0),
        (second.delegation_id, "rate", 1, 0),
    ]
    assert {each["resets_at"] for each in facts(error)["left"]} == {None, NOW - NOW % 60 + 60}
    assert facts(error)["step_up"] == inbox(max_uses=1, rate="1/min")
    Capabilities.from_att(facts(error)["step_up"])


def test_the_level_that_is_spent_is_the_one_to_ask_for(door: ChainDoor) -> None:
    helper = door.hand_on(att=inbox(max_uses=2))
    for _ in range(2):
        door.call("PUT", PATH, ability="photos/write")
    error = refused("budget_spent", lambda: door.call_as(helper, path=PATH, ability="photos/write"))
    assert facts(error)["step_up"] == inbox(max_uses=2)
    assert [each["left"] for each in facts(error)["left"]] == [0, 2]


def test_a_call_beyond_what_was_granted_says_what_it_needed(door: ChainDoor) -> None:
    helper = door.hand_on()
    error = refused("capability_missing", lambda: door.call_as(helper, path="/albums/2026/lisbon"))
    assert facts(error) == {"needed": {RESOURCE: {"photos/read": [{"path_prefix": "/albums/2026/lisbon"}]}}}
    error = refused("capability_missing", lambda: door.call(ability="photos/delete"))
    assert facts(error) == {"needed": {RESOURCE: {"photos/delete": [{}]}}}


def test_uses_are_counted_at_every_level(door: ChainDoor) -> None:
    helper = door.hand_on(att=inbox(max_uses=2))
    door.call("PUT", PATH, ability="photos/write")
    door.world.now = NOW + 5
    door.call_as(helper, path=PATH, ability="photos/write")
    top, link = (door.store.usage(each) for each in (door.presented.delegation_id, helper.delegation_id))
    assert (top.uses, top.last_use, link.uses, link.last_use) == (2, NOW + 5, 1, NOW + 5)
    assert top.budgets == (BudgetUse(RESOURCE, "photos/write", "max_uses", 2, 2, None),)
    assert link.budgets == (BudgetUse(RESOURCE, "photos/write", "max_uses", 2, 1, None),)
    assert set(door.store.changed_usage(NOW + 5)) == {door.presented.delegation_id, helper.delegation_id}


def test_links_are_listed_from_the_top_and_end_with_what_is_above(door: ChainDoor) -> None:
    helper = door.hand_on(att=inbox(max_uses=2))
    second = door.hand_on(SECOND, inbox(max_uses=1), above=helper, by=HELPER)
    kept = door.store.links(door.presented.delegation_id)
    assert [(link.link_id, link.parent_id, link.ended) for link in kept] == [
        (helper.delegation_id, door.presented.delegation_id, False),
        (second.delegation_id, helper.delegation_id, False),
    ]
    assert [link.text for link in kept] == [link.text for link in second.links]
    door.guard.delegations.end(helper.delegation_id)
    assert [link.ended for link in door.store.links(door.presented.delegation_id)] == [True, True]
    refused("delegation_revoked", lambda: door.call_as(second, SECOND, path=PATH, ability="photos/write"))


def test_an_end_is_seen_by_another_worker_at_its_next_use(door: ChainDoor) -> None:
    helper = door.hand_on(att=inbox(max_uses=2))
    other_store, _ = door.worker()
    door.call_as(helper, path=PATH, ability="photos/write")
    other_store.end_link(helper.delegation_id, NOW)
    refused("delegation_revoked", lambda: door.call_as(helper, path=PATH, ability="photos/write"))
