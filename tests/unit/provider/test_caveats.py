"""A provider's own caveats, kept at each use."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from authenticator.errors import VerificationError
from authenticator.protocol.caveats import CaveatValue
from authenticator.protocol.permissions import NONE, Permissions
from authenticator.protocol.recap import Capabilities
from authenticator.provider.guard import CaveatCheck, UseRequest
from authenticator.session.delegation import hand_on
from tests.fakes.chain_door import HELPER, ChainDoor, of
from tests.fakes.door import Door
from tests.fakes.refusal import refused
from tests.fakes.registered import PERMISSIONS
from tests.fakes.world import NOW, RESOURCE, World

LIMITS: dict[str, Any] = {"max_width": 800, "max_uses": 2, "team": "blue"}


class Checks:
    """What a provider keeps: a picture's width, which stands in for the size of the call, and any team."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, CaveatValue]] = []

    def width(self, value: CaveatValue, request: UseRequest) -> None:
        self.seen.append(("max_width", value))
        if not isinstance(value, int) or request.size > value:
            raise VerificationError("capability_missing", "a wider picture")

    def team(self, value: CaveatValue, _request: UseRequest) -> None:
        self.seen.append(("team", value))

    @property
    def all(self) -> dict[str, CaveatCheck]:
        return {"max_width": self.width, "team": self.team}


def world(**limits: Any) -> World:
    made = World()
    made.provider = replace(made.provider, permissions=PERMISSIONS)
    made.att = {RESOURCE: {"photos/read": [limits or LIMITS]}}
    return made


@contextmanager
def closing(door: Door) -> Iterator[Door]:
    yield door
    door.close()


def test_a_use_within_the_caveat_is_served(tmp_path: Path) -> None:
    checks = Checks()
    with closing(Door(tmp_path, world(), caveat_checks=checks.all)) as door:
        door.call(ability="photos/read", size=800)
    assert checks.seen == [("max_width", 800), ("team", "blue")]


def test_a_use_beyond_the_caveat_is_refused_and_charges_nothing(tmp_path: Path) -> None:
    with closing(Door(tmp_path, world(), caveat_checks=Checks().all)) as door:
        for _ in range(3):
            refused("capability_missing", lambda: door.call(ability="photos/read", size=801))
        door.call(ability="photos/read")
        door.call(ability="photos/read")
        refused("budget_spent", lambda: door.call(ability="photos/read"))


@pytest.mark.parametrize("kept", ["", "max_width", "team"])
def test_a_caveat_that_nothing_here_keeps_is_refused(tmp_path: Path, kept: str) -> None:
    checks = {name: check for name, check in Checks().all.items() if name == kept}
    with closing(Door(tmp_path, world(), caveat_checks=checks)) as door:
        error = refused("capability_missing", lambda: door.call(ability="photos/read"))
    assert "nothing here keeps" in error.detail


def test_a_delegation_with_what_is_not_registered_is_not_taken_in(tmp_path: Path) -> None:
    made = world(max_height=5)
    refused("capability_unknown", lambda: Door(tmp_path, made, caveat_checks=Checks().all))


@pytest.mark.parametrize("gone", ["max_width", "team"])
def test_a_caveat_that_is_no_longer_registered_is_refused_at_use(tmp_path: Path, gone: str) -> None:
    fewer = replace(PERMISSIONS, caveats=tuple(each for each in PERMISSIONS.caveats if each.name != gone))
    with closing(Door(tmp_path, world(), caveat_checks=Checks().all)) as door:
        door.call(ability="photos/read")
        door.guard.delegations.record = replace(door.world.provider, permissions=fewer)
        error = refused("capability_unknown", lambda: door.call(ability="photos/read"))
        assert error.detail == gone
        door.guard.delegations.record = door.world.provider
        door.call(ability="photos/read")  # nothing was charged


def test_an_ability_that_is_no_longer_registered_is_refused_at_use(tmp_path: Path) -> None:
    made = world()
    made.att = {RESOURCE: {"builds/start": [{}]}}
    with closing(Door(tmp_path, made)) as door:
        door.call(ability="builds/start")
        door.guard.delegations.record = replace(made.provider, permissions=NONE)
        refused("capability_unknown", lambda: door.call(ability="builds/start"))


def test_a_value_outside_the_schema_that_is_registered_now_is_refused_at_use(tmp_path: Path) -> None:
    text = PERMISSIONS.to_json()
    text["caveats"]["max_width"]["schema"]["maximum"] = 700
    with closing(Door(tmp_path, world(), caveat_checks=Checks().all)) as door:
        door.guard.delegations.record = replace(door.world.provider, permissions=Permissions.from_json(text))
        refused("recap_invalid", lambda: door.call(ability="photos/read"))


def test_every_level_of_a_chain_is_kept(tmp_path: Path) -> None:
    checks = Checks()
    door = ChainDoor(tmp_path, world(max_width=800))
    door.caveat_checks = checks.all
    door.store, door.guard = door.worker()
    with closing(door):
        handed = door.hand_on(att={RESOURCE: {"photos/read": [{"max_width": 400}]}})
        door.call_as(handed, size=400)
        assert checks.seen == [("max_width", 800), ("max_width", 400)]
        refused("capability_missing", lambda: door.call_as(handed, size=401))


def test_more_than_was_held_is_not_handed_on() -> None:
    made = world(max_width=800)
    wider = Capabilities.from_att({RESOURCE: {"photos/read": [{"max_width": 801}]}})

    def hand() -> object:
        above = of(made.delegation())
        return hand_on(above, made.key, made.provider, to=HELPER.public, can=wider, until=NOW + 60, now=NOW)

    refused("chain_wider", hand)
