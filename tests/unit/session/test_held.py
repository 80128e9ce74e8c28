"""Several permissions of one key: which goes with a call, what is missing, and what several processes know of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator import limits
from authenticator.errors import LocalError, VerificationError
from authenticator.protocol.canonical import jcs, parse_json
from authenticator.protocol.recap import Capabilities
from authenticator.session.calls import Call, Refusal
from authenticator.session.held import Held, Holdings
from authenticator.session.keys import SessionKey
from authenticator.session.session import Session
from authenticator.session.storage import SessionFile
from authenticator.session.tokens import Granted
from tests.fakes.client_network import Network
from tests.fakes.world import NOW, ORIGIN, OTHER_ORIGIN, RESOURCE, World

READ = {RESOURCE: {"photos/read": [{"path_prefix": "/albums/2026"}]}}
OLDER = {RESOURCE: {"photos/read": [{"path_prefix": "/albums/2025"}]}}
WRITE = {RESOURCE: {"photos/write": [{"path_prefix": "/albums/2026", "max_uses": 2}]}}


def caps(att: Any) -> Capabilities:
    return Capabilities.from_att(att)


def named(net: Network) -> list[str]:
    """The permission that went with each call."""
    return [headers["Countersign-Delegation"] for _, _, headers, _ in net.sent]


@pytest.fixture
def reader(net: Network) -> Session:
    return net.session(READ)


def give(session: Session, held: Held) -> str:
    session.keeper.add(held, session.claims)
    assert held.delegation_id is not None
    return held.delegation_id


def test_the_other_permission_is_taken_where_the_provider_asks_for_it(reader: Session, net: Network) -> None:
    first, second = net.delegation_id, give(reader, net.hold(WRITE, nonce="second"))
    net.answer(403, {"error": "capability_missing", "needed": {RESOURCE: {"photos/write": [{}]}}})
    assert reader.request("PUT", f"{ORIGIN}/albums/2026/a.png").status == 200
    reader.request("PUT", f"{ORIGIN}/albums/2026/b.png")
    reader.request("PUT", f"{ORIGIN}/albums/2026/alps/c.png")
    reader.request("GET", f"{ORIGIN}/albums/2026/a.png")
    assert named(net) == [first, second, second, second, first]
    assert len(net.presented) == 2


def test_each_goes_with_its_own_token(reader: Session, net: Network) -> None:
    give(reader, net.hold(WRITE, nonce="second"))
    net.answer(403, {"error": "capability_missing", "needed": {RESOURCE: {"photos/write": [{}]}}})
    reader.request("PUT", f"{ORIGIN}/albums/2026/a.png")
    (_, _, first, _), (_, _, second, _) = net.sent
    assert first["Authorization"] != second["Authorization"]


@pytest.mark.parametrize(
    "problem",
    [
        pytest.param({"needed": {RESOURCE: {"photos/delete": [{}]}}}, id="nobody-has-it"),
        pytest.param({"needed": {RESOURCE: {"photos/write": [{"path_prefix": "/albums/2027"}]}}}, id="elsewhere"),
        pytest.param({"needed": {f"{OTHER_ORIGIN}/albums": {"photos/write": [{}]}}}, id="another-provider"),
    ],
)
def test_what_nobody_has_is_given_back(reader: Session, net: Network, problem: dict[str, Any]) -> None:
    give(reader, net.hold(WRITE, nonce="second"))
    net.answer(403, {"error": "capability_missing", **problem})
    assert reader.request("PUT", f"{ORIGIN}/albums/2027/a.png").status == 403
    assert len(net.sent) == 1


def test_without_the_providers_word_the_place_decides(reader: Session, net: Network) -> None:
    second = give(reader, net.hold(OLDER, nonce="second"))
    net.answer(403, {"error": "capability_missing"})
    assert reader.request("GET", f"{ORIGIN}/albums/2025/a.png").status == 200
    assert named(net)[-1] == second


def test_a_budget_that_is_used_up_is_missing_and_another_one_is_taken(reader: Session, net: Network) -> None:
    wish = caps(WRITE)
    first = give(reader, net.hold(WRITE, nonce="second"))
    spent: dict[str, Any] = {"error": "budget_spent", "step_up": WRITE, "left": [{"left": 0, "resets_at": None}]}
    net.answer(403, {"error": "capability_missing", "needed": {RESOURCE: {"photos/write": [{}]}}})
    reader.request("PUT", f"{ORIGIN}/albums/2026/a.png")
    assert reader.keeper.holdings.missing(wish, NOW) is None
    net.answer(429, spent)
    answer = reader.request("PUT", f"{ORIGIN}/albums/2026/b.png")
    assert (answer.status, reader.missing(answer)) == (429, wish)
    assert reader.keeper.holdings.missing(wish, NOW) == wish
    again = give(reader, net.hold(WRITE, nonce="third"))
    assert reader.request("PUT", f"{ORIGIN}/albums/2026/c.png").status == 200
    net.sent.clear()
    net.answer(403, {"error": "capability_missing", "needed": {RESOURCE: {"photos/write": [{}]}}})
    reader.request("PUT", f"{ORIGIN}/albums/2026/alps/d.png")
    assert first not in named(net)
    assert named(net)[-1] == again


def test_a_rate_comes_back_by_itself(reader: Session, net: Network) -> None:
    net.answer(429, {"error": "budget_spent", "step_up": READ, "left": [{"left": 0, "resets_at": NOW + 30}]})
    answer = reader.request("GET", f"{ORIGIN}/albums/2026/a.png")
    assert reader.missing(answer) is None
    assert reader.keeper.holdings.missing(caps(READ), NOW) is None


@pytest.mark.parametrize(
    ("wanted", "missing"),
    [
        pytest.param(READ, None, id="all-there"),
        pytest.param({RESOURCE: {"photos/read": [{"path_prefix": "/albums/2026/alps"}]}}, None, id="a-part"),
        pytest.param({RESOURCE: {**READ[RESOURCE], **WRITE[RESOURCE]}}, WRITE, id="the-rest"),
        pytest.param({RESOURCE: {"photos/read": [{}]}}, {RESOURCE: {"photos/read": [{}]}}, id="wider"),
    ],
)
def test_only_the_difference_is_missing(reader: Session, wanted: Any, missing: Any) -> None:
    assert reader.keeper.holdings.missing(caps(wanted), NOW) == (None if missing is None else caps(missing))


def test_nobody_is_asked_for_what_is_there(reader: Session) -> None:
    with pytest.raises(LocalError) as caught:
        reader.ask_for(caps(READ))
    assert caught.value.code == "nothing_missing"


@pytest.mark.parametrize(
    ("status", "problem"),
    [
        pytest.param(200, {"error": "capability_missing", "needed": WRITE}, id="no-refusal"),
        pytest.param(403, {"error": "delegation_revoked", "needed": WRITE}, id="another-refusal"),
        pytest.param(403, {"error": "capability_missing"}, id="nothing-named"),
        pytest.param(403, {"error": "capability_missing", "needed": {"x": 1}}, id="nonsense"),
        pytest.param(403, {"error": "capability_missing", "needed": READ}, id="is-held"),
        pytest.param(
            403,
            {"error": "capability_missing", "needed": {"https://bank.example": {"money/send": [{}]}}},
            id="somebody-elses",
        ),
    ],
)
def test_where_asking_would_not_help_nothing_is_missing(
    reader: Session, net: Network, status: int, problem: dict[str, Any]
) -> None:
    net.answer(status, problem)
    assert reader.missing(reader.request("GET", f"{ORIGIN}/x")) is None


def test_what_the_person_ended_is_left_and_missing(reader: Session, net: Network, tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    reader.save(path)
    net.answer(403, {"error": "delegation_revoked"})
    assert reader.request("GET", f"{ORIGIN}/albums/2026/a.png").status == 403
    again = Session.load(path, now=lambda: NOW)
    for each in (reader, again):
        assert each.keeper.holdings.missing(caps(READ), NOW) == caps(READ)
        assert each.expires_in == 0
    second = give(reader, net.hold(READ, nonce="second"))
    assert [granted.delegation_id for granted in reader.all_granted] == [second]


def test_another_permission_goes_on_where_one_was_ended(reader: Session, net: Network) -> None:
    second = give(reader, net.hold({RESOURCE: {"photos/list": [{}]}}, nonce="second"))
    net.answer(403, {"error": "delegation_revoked"})
    assert reader.request("GET", f"{ORIGIN}/albums/2026").status == 200
    assert named(net)[-1] == second
    assert [granted.delegation_id for granted in reader.all_granted] == [second]


def test_a_renewed_permission_takes_the_place_of_the_old_one(reader: Session, net: Network, world: World) -> None:
    give(reader, net.hold(WRITE, nonce="second"))
    world.now += 60
    both = {RESOURCE: {**READ[RESOURCE], **WRITE[RESOURCE]}}
    third = give(reader, net.hold(both, nonce="third"))
    assert [granted.delegation_id for granted in reader.all_granted] == [third]
    assert reader.capabilities == caps(both)


def test_what_ran_out_is_left_out_when_another_comes(reader: Session, net: Network, world: World) -> None:
    world.now = NOW + 3600
    assert reader.expires_in == 0
    second = give(reader, net.hold(WRITE, nonce="second"))
    assert [granted.delegation_id for granted in reader.all_granted] == [second]


def test_another_persons_permission_is_not_taken(reader: Session, net: Network) -> None:
    with pytest.raises(VerificationError) as caught:
        reader.keeper.add(net.hold(WRITE, nonce="second"), {"sub": "f" * 32})
    assert caught.value.code == "account_mismatch"
    assert len(reader.all_granted) == 1


def test_its_end_is_told_once(reader: Session, net: Network, world: World) -> None:
    told: list[Granted] = []
    reader.when_ending(told.append)
    reader.request("GET", f"{ORIGIN}/albums/2026/a.png")
    assert (told, reader.expires_in) == ([], 3600)
    world.now = NOW + 3600 - limits.ENDING_SOON
    for _ in range(2):
        reader.request("GET", f"{ORIGIN}/albums/2026/a.png")
    assert [granted.delegation_id for granted in told] == [net.delegation_id]


def test_handing_on_takes_the_permission_that_has_it(reader: Session, net: Network) -> None:
    second = give(reader, net.hold(WRITE, nonce="second"))
    can = caps({RESOURCE: {"photos/write": [{"path_prefix": "/albums/2026/alps", "max_uses": 1}]}})
    made = reader.delegate(world_key(), can, NOW + 60)
    assert made.auth_sig.delegation_id == second


def world_key() -> str:
    return SessionKey.generate().public.did


def test_session_sigs_carry_all_of_them(reader: Session, net: Network) -> None:
    second = give(reader, net.hold(WRITE, nonce="second"))
    (made,) = reader.sign_for_nodes([ORIGIN]).values()
    assert [each.delegation_id for each in made.message.capabilities] == [second, net.delegation_id]


# ---- several processes, one file


def test_another_process_finds_what_was_added(reader: Session, net: Network, tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    reader.save(path)
    other = Session.load(path, now=reader.keeper.now)
    second = give(reader, net.hold(WRITE, nonce="second"))
    other.request("GET", f"{ORIGIN}/albums/2026/a.png")  # it presents, and so reads the file again
    assert [granted.delegation_id for granted in other.all_granted] == [net.delegation_id, second]


def test_what_another_process_refreshed_is_not_written_over(
    reader: Session, net: Network, world: World, tmp_path: Path
) -> None:
    path = tmp_path / "s.json"
    reader.save(path)
    other = Session.load(path, now=world.clock)
    world.now = NOW + 590
    other.refresh()
    reader.present()  # this one still has the old tokens in memory
    kept = SessionFile(path).read().held
    assert [held.tokens.refresh_token for held in kept] == ["refresh-1"]
    assert all(held.presented for held in kept)
    reader.refresh()
    assert [form["refresh_token"] for form in net.forms] == ["refresh-0", "refresh-1"]


def test_what_was_dropped_is_not_brought_back(reader: Session, net: Network, tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    reader.save(path)
    path.unlink()
    reader.request("GET", f"{ORIGIN}/albums/2026/a.png")
    reader.refresh()
    assert not path.exists()


def test_what_is_spent_comes_back_from_the_file(reader: Session, net: Network, tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    reader.save(path)
    net.answer(429, {"error": "budget_spent", "step_up": READ, "left": []})
    reader.request("GET", f"{ORIGIN}/albums/2026/a.png")
    again = Session.load(path, now=lambda: NOW)
    assert again.keeper.holdings.missing(caps(READ), NOW) == caps(READ)


def test_a_file_of_the_version_before_is_read(reader: Session, tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    reader.save(path)
    content: Any = parse_json(path.read_bytes(), 10**6)
    (held,) = content.pop("held")
    del held["spent"], held["ended"]
    path.write_bytes(jcs({**content, **held, "v": 1}))
    again = Session.load(path, now=lambda: NOW)
    assert (again.granted, again.address) == (reader.granted, reader.address)
    again.save(path)
    assert parse_json(path.read_bytes(), 10**6)["v"] == 2  # type: ignore[index, call-overload]


NET = Network(World())
BOTH = (NET.hold(READ, nonce="1"), NET.hold(OLDER, nonce="2"))
SEGMENTS = st.lists(st.sampled_from(["a", "b", "ab"]), max_size=4).map(lambda parts: "/" + "/".join(parts))


@given(paths=st.lists(SEGMENTS, min_size=1, max_size=12))
def test_whatever_was_learned_every_call_finds_one(paths: list[str]) -> None:
    holdings = Holdings(BOTH)
    for path in paths:
        call = Call("GET", ORIGIN, path)
        refused = holdings.choose(call, NOW)
        found = holdings.instead(call, Refusal("capability_missing", caps(OLDER)), refused, NOW)
        chosen = holdings.choose(call, NOW)
        assert chosen in BOTH
        assert found is None or chosen is found
