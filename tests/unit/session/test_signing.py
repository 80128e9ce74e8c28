"""SessionSigs that a client makes, and that a provider's door takes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from authenticator import limits
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.sessionsig import AbilityRequest, SessionSig
from authenticator.session.keys import SessionKey
from authenticator.session.signing import SessionSigner
from tests.fakes.refusal import refused
from tests.fakes.session_sigs import SigDoor
from tests.fakes.world import NOW, ORIGIN, OTHER_ORIGIN, RESOURCE, World

LIST = AbilityRequest("photos/list", RESOURCE)


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def signer(world: World) -> SessionSigner:
    return SessionSigner(world.key, world.clock)


def delegation(world: World, **changes: Any) -> AuthSig:
    return world.delegation(**changes).auth_sig


def one(signer: SessionSigner, *delegations: AuthSig, **changes: Any) -> SessionSig:
    return signer.sign([ORIGIN], delegations, **changes)[ORIGIN]


def test_one_for_each_node(world: World, signer: SessionSigner) -> None:
    made = signer.sign([ORIGIN, OTHER_ORIGIN], [delegation(world)])
    assert list(made) == [ORIGIN, OTHER_ORIGIN]
    assert [each.message.node_address for each in made.values()] == [ORIGIN, OTHER_ORIGIN]
    assert len({each.sig for each in made.values()}) == 2


def test_it_lives_shortly_and_begins_now(world: World, signer: SessionSigner) -> None:
    message = one(signer, delegation(world)).message
    assert NOW * 1000 <= message.issued_at < (NOW + 1) * 1000
    least, most = (limits.SESSION_SIG_LIFETIME - 1) * 1000, limits.SESSION_SIG_LIFETIME * 1000
    assert least < message.expiration - message.issued_at <= most


def test_no_two_are_alike(world: World, signer: SessionSigner) -> None:
    held = delegation(world)
    made = [one(signer, held) for _ in range(200)]
    assert len({each.sig for each in made}) == 200
    times = [each.message.issued_at for each in made]
    assert times == sorted(set(times))


def test_everything_that_is_granted_by_its_name(world: World, signer: SessionSigner) -> None:
    wide = Capabilities.from_att({RESOURCE: {"photos/*": [{}], "albums/list": [{}]}})
    made = one(signer, delegation(world), delegation(world, capabilities=wide))
    names = [request.ability for request in made.message.requests]
    assert names == ["photos/list", "photos/read", "photos/write", "albums/list"]


def test_only_what_was_asked_for(world: World, signer: SessionSigner) -> None:
    assert one(signer, delegation(world), requests=[LIST]).message.requests == (LIST,)
    assert one(signer, delegation(world), requests=[]).message.requests == ()


def test_the_life_lies_within_the_delegations(world: World, signer: SessionSigner) -> None:
    ahead, ending = delegation(world, issued_at=NOW + 5), delegation(world, expires_at=NOW + 20)
    message = one(signer, ahead, ending, lifetime=300).message
    assert message.issued_at == (NOW + 5) * 1000
    assert message.expiration == (NOW + 20) * 1000
    assert [each.delegation_id for each in message.capabilities] == [ahead.delegation_id, ending.delegation_id]


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "more than was granted": ({"requests": [AbilityRequest("photos/delete", RESOURCE)]}, "capability_missing"),
    "a wildcard": ({"requests": [AbilityRequest("photos/*", RESOURCE)]}, "capability_missing"),
    "another resource": ({"requests": [AbilityRequest("photos/list", ORIGIN)]}, "capability_missing"),
    "too long": ({"lifetime": limits.SESSION_SIG_LIFETIME_MAX + 1}, "session_sig_times"),
    "no time": ({"lifetime": 0}, "session_sig_times"),
    "a node with a path": ({"nodes": [f"{ORIGIN}/albums"]}, "link_invalid"),
    "a node without tls": ({"nodes": ["http://photos.example"]}, "link_unsafe"),
}


@pytest.mark.parametrize(("change", "code"), REFUSED.values(), ids=REFUSED)
def test_what_no_node_would_take_is_not_signed(
    world: World, signer: SessionSigner, change: dict[str, Any], code: str
) -> None:
    refused(code, lambda: signer.sign(**{"nodes": [ORIGIN], "delegations": [delegation(world)], **change}))


def test_a_delegation_that_ran_out(world: World, signer: SessionSigner) -> None:
    held = delegation(world)
    world.now = NOW + 3600
    refused("delegation_expired", lambda: one(signer, held))


def test_a_delegation_for_another_key(world: World, signer: SessionSigner) -> None:
    other = delegation(world, session_key=SessionKey.generate().public.did)
    refused("session_sig_key", lambda: one(signer, other))


def test_a_p256_key(world: World) -> None:
    world.key = SessionKey.generate("p256")
    refused("bad_key", lambda: one(SessionSigner(world.key, world.clock), delegation(world)))


def test_too_many_delegations(world: World, signer: SessionSigner) -> None:
    held = [delegation(world)] * (limits.SESSION_SIG_CAPABILITIES_MAX + 1)
    refused("malformed", lambda: one(signer, *held))


def test_the_door_takes_it(tmp_path: Path) -> None:
    door = SigDoor(tmp_path)
    signer = SessionSigner(door.world.key, door.world.clock)
    for _ in range(3):
        use = door.use(one(signer, door.presented.auth_sig, requests=[LIST]).header())
        assert use.address == door.world.person.address
