"""Chains at a provider: what is kept, what a use takes, what ends."""

from __future__ import annotations

import threading
from itertools import pairwise
from pathlib import Path

import pytest

from authenticator.protocol.canonical import b64u, unb64u
from authenticator.protocol.recap import Capabilities
from authenticator.provider.store import ProviderStore
from tests.fakes.chain import key
from tests.fakes.chain_door import HELPER, READING, SECOND, WRITING, ChainDoor, of
from tests.fakes.refusal import code_of, refused
from tests.fakes.world import NOW, RESOURCE

INBOX = "/albums/2026/inbox/new.png"
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


@pytest.fixture
def door(tmp_path: Path) -> ChainDoor:
    return ChainDoor(tmp_path)


def write(door: ChainDoor, made: object, signer: object = HELPER) -> str:
    """Add a picture as a helper; the code where it is refused."""
    return code_of(lambda: door.call_as(made, signer, "PUT", INBOX, ability="photos/write"))  # type: ignore[arg-type]


def write_oneself(door: ChainDoor) -> str:
    return code_of(lambda: door.call("PUT", INBOX, ability="photos/write"))


def test_a_helper_may_do_what_it_was_handed(door: ChainDoor) -> None:
    made = door.hand_on()
    use = door.call_as(made)
    assert (use.address, use.thumbprint) == (door.world.person.address, HELPER.public.thumbprint)
    assert use.generation is None
    assert use.delegation is not None
    assert use.delegation.delegation_id == made.delegation_id
    assert [level.delegation_id for level in use.delegation.above] == [door.presented.delegation_id]


def test_four_levels_are_kept_with_what_is_above_them(door: ChainDoor) -> None:
    keys = [HELPER, SECOND, key("third helper"), key("fourth helper", "p256")]
    made = door.hand_on()
    ids = [door.presented.delegation_id, made.delegation_id]
    for above, below in pairwise(keys):
        made = door.hand_on(below, above=made, by=above)
        ids.append(made.delegation_id)
    refused("chain_deep", lambda: door.hand_on(key("fifth"), above=made, by=keys[-1]))
    door.call_as(made, keys[-1])
    again = ProviderStore(door.folder / "provider.sqlite3").delegation(made.delegation_id)
    assert [level.delegation_id for level in (*again.above, again)] == ids
    assert again.root.delegation_id == ids[0]
    assert again.capabilities == made.capabilities


def test_showing_it_again_changes_nothing(door: ChainDoor) -> None:
    made = door.hand_on()
    assert door.show(made) == door.show(made)
    door.call_as(made)


def test_the_registry_is_asked_about_the_delegation_only(door: ChainDoor) -> None:
    made = door.hand_on()
    door.call_as(made)
    assert set(door.world.asked) == {(door.world.person.address, door.presented.delegation_id)}


def test_helpers_and_the_key_above_share_one_budget(door: ChainDoor) -> None:
    one, two = door.hand_on(att=WRITING), door.hand_on(SECOND, att=WRITING)
    assert [write(door, one), write(door, two, SECOND)] == ["", ""]
    assert [write(door, one), write(door, two, SECOND), write_oneself(door)] == ["budget_spent"] * 3


def test_what_the_key_above_used_is_gone_for_its_helper(door: ChainDoor) -> None:
    made = door.hand_on(att=WRITING)
    assert [write_oneself(door), write_oneself(door), write(door, made)] == ["", "", "budget_spent"]


def test_a_helpers_own_limit_leaves_the_rest_to_others(door: ChainDoor) -> None:
    once = {RESOURCE: {"photos/write": [{"path_prefix": "/albums/2026/inbox", "max_uses": 1}]}}
    made = door.hand_on(att=once)
    assert [write(door, made), write(door, made), write_oneself(door)] == ["", "budget_spent", ""]


def test_a_use_that_one_level_refuses_takes_nothing_from_the_others(door: ChainDoor) -> None:
    small = {RESOURCE: {"photos/write": [{"path_prefix": "/albums/2026/inbox", "max_uses": 2, "max_bytes": 10}]}}
    made = door.hand_on(att=small)
    for _ in range(5):
        refused("budget_spent", lambda: door.call_as(made, method="PUT", path=INBOX, ability="photos/write", size=11))
    assert [write_oneself(door), write_oneself(door)] == ["", ""]


def test_a_wildcard_above_is_charged_for_each_ability_below(door: ChainDoor) -> None:
    top = door.world.delegation(capabilities=Capabilities.from_att({RESOURCE: {"photos/*": [{"max_uses": 2}]}}))
    door.present(top)
    one = door.hand_on(att={RESOURCE: {"photos/read": [{"max_uses": 2}]}}, above=of(top))
    two = door.hand_on(SECOND, att={RESOURCE: {"photos/write": [{"max_uses": 2}]}}, above=of(top))
    door.call_as(one)
    door.call_as(two, SECOND, "PUT", INBOX, ability="photos/write")
    refused("budget_spent", lambda: door.call_as(one))


def test_many_helpers_at_once_never_take_more_than_there_is(door: ChainDoor) -> None:
    helpers = [key(f"helper {number}") for number in range(8)]
    chains = [door.hand_on(helper, att=WRITING) for helper in helpers]
    codes: list[str] = []

    def run(number: int) -> None:
        codes.append(write(door, chains[number], helpers[number]))

    threads = [threading.Thread(target=run, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == ["", "", *["budget_spent"] * 6]


def test_an_ended_link_ends_what_hangs_from_it_and_nothing_else(door: ChainDoor) -> None:
    one, two = door.hand_on(), door.hand_on(SECOND)
    third = key("third helper")
    below = door.hand_on(third, above=one, by=HELPER)
    door.end_by(one, door.world.key)
    refused("delegation_revoked", lambda: door.call_as(one))
    refused("delegation_revoked", lambda: door.call_as(below, third))
    door.call_as(two, SECOND)
    door.call()


@pytest.mark.parametrize("by", ["the key at the top", "the key above", "its own key"])
def test_who_may_end_a_link(door: ChainDoor, by: str) -> None:
    made = door.hand_on()
    below = door.hand_on(SECOND, above=made, by=HELPER)
    signer = {"the key at the top": door.world.key, "the key above": HELPER, "its own key": SECOND}[by]
    for _ in range(2):  # asking again is fine
        door.end_by(below, signer)
    refused("delegation_revoked", lambda: door.call_as(below, SECOND))
    door.call_as(made)


def test_another_worker_and_a_restart_know_of_an_end(door: ChainDoor) -> None:
    made = door.hand_on()
    door.call_as(made)
    other = ChainDoor(door.folder, door.world)
    other.guard.delegations.end(made.delegation_id)
    refused("delegation_revoked", lambda: door.call_as(made))
    door.store.close()
    refused("delegation_revoked", lambda: ChainDoor(door.folder, door.world).call_as(made))


def test_an_end_is_kept_as_long_as_any_link_could_hold(door: ChainDoor) -> None:
    store = door.store
    store.end_link("aa" * 32, NOW)
    store.end_link("bb" * 32, NOW + 30 * 86_400)
    assert store.ended(["aa" * 32, "bb" * 32, "cc" * 32]) == {"aa" * 32, "bb" * 32}
    store.end_link("cc" * 32, NOW + 30 * 86_400 + 1)
    assert store.ended(["aa" * 32]) == frozenset()


def test_a_rewritten_signature_is_the_same_link(door: ChainDoor) -> None:
    """The second way to write a P-256 signature gives no second budget and no way around an end."""
    first = door.hand_on(SECOND, att=WRITING)
    once = {RESOURCE: {"photos/write": [{"path_prefix": "/albums/2026/inbox", "max_uses": 1}]}}
    made = door.hand_on(HELPER, once, above=first, by=SECOND)
    head, _, signature = made.links[1].text.rpartition(".")
    raw = unb64u(signature)
    other = b64u(raw[:32] + (ORDER - int.from_bytes(raw[32:], "big")).to_bytes(32, "big"))
    assert write(door, made) == ""
    again = door.show(made, chain=[made.links[0].text, f"{head}.{other}"])
    assert again.delegation_id == made.delegation_id
    assert write(door, made) == "budget_spent"
    door.end_by(made, SECOND)
    refused(
        "delegation_revoked",
        lambda: door.show(made, chain=[made.links[0].text, f"{head}.{other}"]),
    )


def test_a_root_uses_its_token_as_before(door: ChainDoor) -> None:
    door.hand_on()
    use = door.call()
    assert use.generation == 0
    assert use.delegation is not None
    assert use.delegation.above == ()


def test_what_was_handed_on_says_nothing_secret(door: ChainDoor) -> None:
    made = door.hand_on(att=READING)
    assert door.world.key.secret().hex() not in repr(made)
    assert made.links[0].text not in repr(made)
