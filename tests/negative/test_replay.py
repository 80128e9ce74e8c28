"""One proof, one use: what was served is not served again, anywhere, and what is stolen fits no other call.

Three forms are tried: a DPoP proof with its token, one of a key that was handed a part of a permission, and a
SessionSig. Where a second call arrives and what differs about it make a row; where the database decides, the row is
tried with a file and with a server.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from authenticator.database import Place
from authenticator.protocol.recap import Capabilities
from authenticator.provider.guard import Guard, UseRequest
from authenticator.session.delegation import hand_on
from authenticator.verify.session_use import Bind
from tests.fakes.chain_door import HELPER, READING, of
from tests.fakes.refusal import refused
from tests.fakes.session_sigs import SigDoor, after, call, header_of
from tests.fakes.world import NOW, ORIGIN, OTHER_ORIGIN, RESOURCE

URL = f"{ORIGIN}/albums/2026/alps/ridge"
QUERY, BODY = "size=1", b"picture"
BOTH: Bind = frozenset({"query", "body"})
Make = Callable[[SigDoor], UseRequest]
Change = Callable[[SigDoor, UseRequest], UseRequest]


def by_token(door: SigDoor) -> UseRequest:
    """A good call of the session's own key."""
    token = door.token()
    proof = door.world.proof("POST", URL, token, query=QUERY, body=BODY)
    return _request(f"DPoP {token}", proof, door.presented.delegation_id)


def by_link(door: SigDoor) -> UseRequest:
    """A good call of a key that was handed a part."""
    part = Capabilities.from_att(READING)
    made = hand_on(
        of(door.presented), door.world.key, door.world.provider, to=HELPER.public, can=part, until=NOW + 600, now=NOW
    )
    door.guard.delegations.present(made.to_json())
    proof = door.world.proof("POST", URL, made.delegation_id, key=HELPER, query=QUERY, body=BODY)
    return replace(_request(None, proof, made.delegation_id), ability="photos/read")


def by_session_sig(door: SigDoor) -> UseRequest:
    """A good call with a SessionSig."""
    return call(header_of(door.good()), path="/albums/2026/alps/ridge", method="POST", query=QUERY, body=BODY)


def _request(authorization: str | None, proof: str, delegation: str) -> UseRequest:
    return UseRequest(
        method="POST",
        url=URL,
        authorization=authorization,
        proofs=(proof,),
        delegation=delegation,
        ability="photos/list",
        resource=RESOURCE,
        query=QUERY,
        body=BODY,
        bind=BOTH,
    )


def the_same_worker(door: SigDoor) -> Guard:
    return door.guard


def another_worker(door: SigDoor) -> Guard:
    return door.worker()[1]


def after_a_restart(door: SigDoor) -> Guard:
    door.store.close()
    return door.worker()[1]


def with_(**changes: Any) -> Change:
    """The same proof with another call."""
    return lambda _, request: replace(request, **changes)


def nothing(_: SigDoor, request: UseRequest) -> UseRequest:
    return request


def another_token(door: SigDoor, request: UseRequest) -> UseRequest:
    return replace(request, authorization=f"DPoP {door.token(jti='another')}")


def another_delegation(door: SigDoor, request: UseRequest) -> UseRequest:
    other = door.another()
    door.present(other)
    return replace(request, delegation=other.delegation_id)


def the_proof_twice(_: SigDoor, request: UseRequest) -> UseRequest:
    return replace(request, proofs=(*request.proofs, *request.proofs))


def a_longer_life(door: SigDoor, request: UseRequest) -> UseRequest:
    """The outer text of a SessionSig changed by a thief."""
    message = door.message()
    members = door.good()
    members["signedMessage"] = members["signedMessage"].replace(message["expiration"], after(120))
    return replace(request, session_sigs=(header_of(members),))


PLACES: list[Any] = [
    pytest.param(the_same_worker, id="same-worker"),
    pytest.param(another_worker, id="another-worker"),
    pytest.param(after_a_restart, id="after-a-restart"),
]
FORMS: list[Any] = [
    pytest.param(by_token, id="dpop"),
    pytest.param(by_link, id="handed-on"),
    pytest.param(by_session_sig, id="session-sig"),
]


@pytest.fixture
def door(tmp_path: Path) -> Iterator[SigDoor]:
    made = SigDoor(tmp_path)
    yield made
    made.close()


@pytest.fixture
def shared(tmp_path: Path, place: Place) -> Iterator[SigDoor]:
    """A door whose database is a file, then a server."""
    made = SigDoor(tmp_path, place)
    yield made
    made.close()


@pytest.mark.parametrize("arrive", PLACES)
@pytest.mark.parametrize("make", FORMS)
def test_what_was_served_is_not_served_again(shared: SigDoor, make: Make, arrive: Callable[[SigDoor], Guard]) -> None:
    request = make(shared)
    shared.guard.check_use(request)
    again = arrive(shared)
    refused("proof_replayed", lambda: again.check_use(request))
    refused("proof_replayed", lambda: again.check_use(request))


DIFFERENT: list[Any] = [
    pytest.param(with_(method="PUT"), "proof_replayed", id="method"),
    pytest.param(with_(url=f"{URL}/2"), "proof_replayed", id="path"),
    pytest.param(with_(query="size=2"), "proof_replayed", id="query"),
    pytest.param(with_(body=b"other"), "proof_replayed", id="body"),
    pytest.param(with_(ability="photos/write", url=f"{ORIGIN}/albums/2026/inbox/a"), "proof_replayed", id="ability"),
    pytest.param(with_(size=9), "proof_replayed", id="size"),
    pytest.param(with_(url=f"{OTHER_ORIGIN}/albums/2026/alps/ridge"), "wrong_node", id="node"),
    pytest.param(a_longer_life, "bad_signature", id="header"),
]


@pytest.mark.parametrize("arrive", PLACES)
@pytest.mark.parametrize(("change", "code"), DIFFERENT)
def test_a_session_sig_serves_no_other_call_after_its_own(
    door: SigDoor, change: Change, code: str, arrive: Callable[[SigDoor], Guard]
) -> None:
    request = by_session_sig(door)
    door.guard.check_use(request)
    again = arrive(door)
    refused(code, lambda: again.check_use(change(door, request)))


STOLEN: list[Any] = [
    pytest.param(with_(method="PUT"), "proof_mismatch", id="method"),
    pytest.param(with_(method="post"), "proof_mismatch", id="method-in-another-case"),
    pytest.param(with_(url=f"{URL}2"), "proof_mismatch", id="path"),
    pytest.param(with_(url=f"{URL}/"), "proof_mismatch", id="path-longer"),
    pytest.param(with_(url=f"{OTHER_ORIGIN}/albums/2026/alps/ridge"), "proof_mismatch", id="node"),
    pytest.param(with_(query="size=2"), "proof_mismatch", id="query"),
    pytest.param(with_(query=""), "proof_mismatch", id="query-taken-away"),
    pytest.param(with_(query="size=1&size=2"), "proof_mismatch", id="query-longer"),
    pytest.param(with_(query="", bind=frozenset()), "proof_mismatch", id="query-where-nobody-asks-for-it"),
    pytest.param(with_(body=b"Picture"), "proof_mismatch", id="body"),
    pytest.param(with_(body=b""), "proof_mismatch", id="body-taken-away"),
    pytest.param(with_(body=None), "proof_binding", id="body-not-read"),
    pytest.param(with_(body=b"other", bind=frozenset()), "proof_mismatch", id="body-where-nobody-asks-for-it"),
    pytest.param(the_proof_twice, "malformed", id="header-twice"),
]


@pytest.mark.parametrize("served", [False, True], ids=["before", "after"])
@pytest.mark.parametrize(("change", "code"), STOLEN)
@pytest.mark.parametrize("make", FORMS[:2])
def test_a_stolen_proof_fits_no_other_call(
    door: SigDoor, make: Make, change: Change, code: str, *, served: bool
) -> None:
    request = make(door)
    if served:
        door.guard.check_use(request)
    refused(code, lambda: door.guard.check_use(change(door, request)))
    if not served:
        door.guard.check_use(request)  # what was refused used nothing up


HEADERS: list[Any] = [
    pytest.param(by_token, another_token, "proof_mismatch", id="another-token-of-the-key"),
    pytest.param(by_token, another_delegation, "token_binding", id="another-delegation-of-the-key"),
    pytest.param(by_token, with_(delegation=None), "capability_missing", id="no-delegation"),
    pytest.param(by_token, with_(authorization=None), "token_missing", id="no-token"),
    pytest.param(by_link, with_(authorization="DPoP x"), "token_invalid", id="handed-on-with-a-token"),
    pytest.param(by_link, another_delegation, "token_missing", id="handed-on-another-delegation"),
    pytest.param(by_link, with_(delegation="0" * 64), "delegation_unknown", id="handed-on-unknown"),
    pytest.param(by_session_sig, with_(url=f"{OTHER_ORIGIN}/albums/2026"), "wrong_node", id="session-sig-other-node"),
    pytest.param(by_session_sig, with_(bind=BOTH), "proof_binding", id="session-sig-where-more-is-to-be-bound"),
    pytest.param(by_session_sig, a_longer_life, "bad_signature", id="session-sig-longer-life"),
]


@pytest.mark.parametrize(("make", "change", "code"), HEADERS)
def test_a_stolen_proof_fits_no_other_header(door: SigDoor, make: Make, change: Change, code: str) -> None:
    request = make(door)
    refused(code, lambda: door.guard.check_use(change(door, request)))
    door.guard.check_use(request)
