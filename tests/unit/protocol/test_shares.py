"""Whoever keeps much pushes out nothing but its own."""

from __future__ import annotations

from authenticator.protocol.shares import Shares


def test_what_was_kept_is_found() -> None:
    shares: Shares[str, int] = Shares(owners=2, each=2)
    assert shares.get("a") is None
    shares.keep("alice", "a", 1)
    assert shares.get("a") == 1


def test_one_more_takes_the_place_of_ones_own_oldest() -> None:
    shares: Shares[str, int] = Shares(owners=2, each=2)
    shares.keep("bob", "b", 0)
    for number, key in enumerate("acd"):
        shares.keep("alice", key, number)
    assert [shares.get(key) for key in "bacd"] == [0, None, 1, 2]


def test_the_owner_that_came_first_makes_room_with_all_that_it_has() -> None:
    shares: Shares[str, int] = Shares(owners=2, each=2)
    for number, (owner, key) in enumerate([("alice", "a"), ("bob", "b"), ("alice", "c"), ("carol", "d")]):
        shares.keep(owner, key, number)
    assert [shares.get(key) for key in "abcd"] == [None, 1, None, 3]


def test_what_somebody_has_already_is_left_where_it_is() -> None:
    shares: Shares[str, int] = Shares(owners=2, each=1)
    shares.keep("alice", "a", 1)
    shares.keep("bob", "a", 2)
    shares.keep("bob", "b", 3)
    assert [shares.get(key) for key in "ab"] == [1, 3]
