"""A client that was let in before is refused like one that comes for the first time, and as soon."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from authenticator.errors import PeerError
from authenticator.limits import STATUS_INTERVAL
from authenticator.session.keys import SessionKey
from authenticator.verify import session_use
from tests.fakes.door import Door
from tests.fakes.refusal import code_of, refused
from tests.fakes.world import ORIGIN, RESOURCE, seed

Next = Callable[[Door, str], dict[str, Any]]
_OTHER = SessionKey.from_secret("ed25519", seed("another session key"))


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with closing(Door(tmp_path)) as door:
        yield door


def later(seconds: int, **call: Any) -> Next:
    def change(door: Door, _token: str) -> dict[str, Any]:
        door.world.now += seconds
        return call

    return change


def told(*, of_session: bool = False, **change: Any) -> Next:
    """The registry says something else once it is asked again."""

    def change_status(door: Door, _token: str) -> dict[str, Any]:
        door.world.now += STATUS_INTERVAL
        address, delegation = door.world.person.address, None if of_session else door.presented.delegation_id
        door.world.statuses[(address, delegation)] = door.world.active(address, delegation, **change)
        return {}

    return change_status


def away(door: Door, _token: str) -> dict[str, Any]:
    door.world.now += STATUS_INTERVAL
    door.world.statuses[(door.world.person.address, None)] = PeerError("registry_down")
    return {}


def other_delegation(door: Door, _token: str) -> dict[str, Any]:
    """Another delegation than the token's is named."""
    other = door.world.delegation(nonce="another")
    door.present(other)
    return {"delegation": other.delegation_id}


def just(**call: Any) -> Next:
    return lambda _door, _token: call


ROWS = [
    pytest.param(later(600), "token_invalid", id="the token is over"),
    pytest.param(told(delegation="revoked"), "delegation_revoked", id="the delegation was revoked"),
    pytest.param(told(of_session=True, session="revoked"), "session_revoked", id="the session was revoked"),
    pytest.param(away, "status_unproven", id="the registry is away"),
    pytest.param(just(path="/albums/2025"), "capability_missing", id="another album"),
    pytest.param(just(path="/albums/2026b"), "capability_missing", id="half a segment"),
    pytest.param(just(path="/albums/2026/../2025"), "path_ambiguous", id="two readings"),
    pytest.param(just(ability="photos/delete"), "capability_missing", id="another ability"),
    pytest.param(just(resource=f"{RESOURCE}/2026"), "capability_missing", id="another resource"),
    pytest.param(just(size=-1), "malformed", id="less than nothing"),
    pytest.param(just(signer=_OTHER), "token_binding", id="another key"),
    pytest.param(just(proofs=[]), "proof_missing", id="no proof"),
    pytest.param(just(proof={"htm": "PUT"}), "proof_mismatch", id="a proof for another method"),
    pytest.param(just(proof={"iat": 0}), "proof_stale", id="an old proof"),
    pytest.param(just(authorization=None), "token_missing", id="no token"),
    pytest.param(other_delegation, "token_binding", id="another delegation"),
    pytest.param(just(delegation=None), "capability_missing", id="no delegation"),
]


@pytest.mark.parametrize(("change", "code"), ROWS)
def test_the_next_call_is_refused_as_a_first_one(door: Door, change: Next, code: str) -> None:
    token = door.token()
    door.call(token=token)
    door.call(token=token)
    _, cold = door.worker()
    call = {"token": token, **change(door, token)}
    warm = code_of(lambda: door.call(**call))
    door.guard = cold
    assert (warm, code_of(lambda: door.call(**call))) == (code, code)


def test_the_delegation_ends_before_the_token(door: Door) -> None:
    door.presented = door.world.delegation(nonce="short", expires_at=door.world.now + 60)
    door.present(door.presented)
    token = door.token()
    door.call(token=token)
    door.world.now += 59
    door.call(token=token)
    door.world.now += 1
    refused("delegation_expired", lambda: door.call(token=token))


def test_a_proof_is_used_once(door: Door) -> None:
    token = door.token()
    door.call(token=token)
    proof = door.world.proof("GET", f"{ORIGIN}/albums/2026", token)
    door.call(token=token, proofs=[proof])
    refused("proof_replayed", lambda: door.call(token=token, proofs=[proof]))


def test_what_is_counted_is_counted_each_time(door: Door) -> None:
    token = door.token()
    for _ in range(2):
        door.call("PUT", "/albums/2026/inbox/a.png", ability="photos/write", token=token)
    refused("budget_spent", lambda: door.call("PUT", "/albums/2026/inbox/a.png", ability="photos/write", token=token))


def test_only_the_first_call_is_looked_at_as_a_whole(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the rows above are about the next call, and not about a second first one."""
    token = door.token()
    door.call(token=token)
    monkeypatch.setattr(session_use, "check_use", None)
    use = door.call(path="/albums/2026/lisbon", token=token)
    assert (use.path, use.delegation) == ("/albums/2026/lisbon", door.store.delegation(door.presented.delegation_id))


def test_a_refused_call_is_not_remembered(door: Door) -> None:
    token = door.token()
    refused("token_binding", lambda: door.call(token=token, signer=_OTHER))
    refused("token_binding", lambda: door.call(token=token, signer=_OTHER))
    door.call(token=token)
