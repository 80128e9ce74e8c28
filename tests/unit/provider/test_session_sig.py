"""Two ways to sign a call, one door: the same verdict, the same budgets, the same memory."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from authenticator.protocol import sessionsig
from authenticator.protocol.shares import Shares
from tests.fakes.door import Door
from tests.fakes.refusal import code_of, refused
from tests.fakes.session_sigs import SigDoor, after, call, request, stringify
from tests.fakes.world import ADDRESS, NOW, Presented

INBOX: dict[str, Any] = {"path": "/albums/2026/inbox", "ability": "photos/write"}


@pytest.fixture
def door(tmp_path: Path) -> SigDoor:
    return SigDoor(tmp_path)


def test_both_ways_say_who_what_and_under_which_delegation(door: SigDoor) -> None:
    proof, session_sig = Door.call(door), door.use()
    assert (session_sig.address, session_sig.thumbprint) == (proof.address, proof.thumbprint)
    assert (session_sig.path, session_sig.capability) == (proof.path, proof.capability)
    assert session_sig.delegation == proof.delegation
    assert session_sig.delegation is not None
    assert session_sig.delegation.delegation_id == door.presented.delegation_id
    assert (proof.generation, session_sig.generation) == (0, None)


def test_only_what_was_let_in_is_remembered(door: SigDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    """What anybody may send takes no room from those who were let in."""
    known: Shares[str, Any] = Shares(owners=4, each=2)
    monkeypatch.setattr(sessionsig, "_HELD", known)
    stranger = door.sign(stringify(door.message(door.another())))
    refused("delegation_unknown", lambda: door.use(stranger))
    replayed = door.good()
    door.use(replayed)
    heads = [each["signedMessage"].rpartition(',"issuedAt":')[0] for each in (stranger, replayed)]
    assert [known.get(head) is not None for head in heads] == [False, True]
    refused("proof_replayed", lambda: door.use(replayed))


def test_a_client_takes_room_from_itself_only(door: SigDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    known: Shares[str, Any] = Shares(owners=4, each=2)
    monkeypatch.setattr(sessionsig, "_HELD", known)
    known.keep("somebody else", "their head", "read")
    abilities = ("photos/list", "photos/read", "photos/write")
    for ability in abilities:
        door.use(door.bent(lambda m: m.update(resourceAbilityRequests=[request(ability)])), ability=None)  # noqa: B023
    assert known.get("their head") == "read"


def test_being_signed_in_is_enough_where_nothing_is_asked(door: SigDoor) -> None:
    use = door.use(door.bent(lambda m: m.update(resourceAbilityRequests=[])), ability=None)
    assert (use.address, use.capability) == (ADDRESS, None)
    assert use.delegation is not None


def test_one_budget_for_both_ways(door: SigDoor) -> None:
    door.use(**INBOX)
    Door.call(door, "POST", **INBOX)
    later = door.bent(lambda m: m.update(expiration=after(50)))
    refused("budget_spent", lambda: door.use(later, **INBOX))
    refused("budget_spent", lambda: Door.call(door, "POST", **INBOX))


def test_the_delegation_that_answers_is_charged(door: SigDoor) -> None:
    """Two delegations with budgets of two uses each are four uses, the last delegation's first."""
    other = door.another()
    door.present(other)

    def served(*attached: Presented, end: int) -> str:
        return door.use(
            door.bent(lambda m: m.update(expiration=after(end)), *attached), **INBOX
        ).delegation.delegation_id  # type: ignore[union-attr]

    both = (other, door.presented)
    assert [served(*both, end=end) for end in (50, 51)] == [door.presented.delegation_id] * 2
    refused("budget_spent", lambda: served(*both, end=52))
    assert [served(*reversed(both), end=end) for end in (53, 54)] == [other.delegation_id] * 2


def test_every_attached_delegation_is_asked_about(door: SigDoor) -> None:
    other = door.another()
    door.present(other)
    door.world.asked.clear()
    door.use(door.bent(lambda _: None, other, door.presented))
    assert door.world.asked == [(ADDRESS, other.delegation_id), (ADDRESS, door.presented.delegation_id)]


def test_a_session_that_was_carried_on_is_one_session(door: SigDoor) -> None:
    """A permission from before the seed was renewed and one from after it are of one person, with two accounts."""
    before = door.presented
    door.world.person.account_key = b"\x08" * 32
    carried_on = door.world.delegation(account_before=b"\x07" * 32)
    door.present(carried_on)
    assert door.use(door.bent(lambda _: None, before, carried_on)).address == ADDRESS


def test_of_many_at_once_one_gets_through(door: SigDoor) -> None:
    request = call(door.good())
    with ThreadPoolExecutor(8) as pool:
        codes = list(pool.map(lambda _: code_of(lambda: door.guard.check_use(request)), range(24)))
    assert sorted(set(codes)) == ["", "proof_replayed"]
    assert codes.count("") == 1


def test_what_is_over_is_forgotten(door: SigDoor) -> None:
    old = door.good()
    door.use(old)
    door.world.now = NOW + 120
    door.use(door.bent(lambda m: m.update(issuedAt=after(120), expiration=after(180))))
    refused("proof_stale", lambda: door.use(old))
