"""Sessions with an event loop: the same verdicts, and the loop goes on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from authenticator.clients.http import Answer
from authenticator.errors import CountersignError
from authenticator.protocol.recap import Capabilities
from authenticator.session import aio
from authenticator.session.aio import AsyncDelegatedSession, AsyncSession
from authenticator.session.delegated import DelegatedSession
from authenticator.session.keys import SessionKey
from authenticator.session.session import Session
from tests.fakes.client_network import Network
from tests.fakes.world import NOW, ORIGIN, OTHER_ORIGIN, World


@pytest.fixture
def asynchronous(session: Session, net: Network, monkeypatch: pytest.MonkeyPatch) -> AsyncSession:
    async def exchange(
        base_url: str,
        _down_code: str,
        method: str,
        path: str,
        *,
        content: bytes | None,
        headers: Mapping[str, str],
        limit: int,
    ) -> Answer:
        assert base_url == ORIGIN
        return net.exchange(method, path, content=content, headers=headers, limit=limit)

    monkeypatch.setattr(aio, "exchange", exchange)
    return AsyncSession(session)


@pytest.mark.parametrize(
    ("status", "code"), [(401, "token_invalid"), (403, "delegation_unknown"), (401, "proof_binding")]
)
def test_a_call_and_what_can_be_helped(asynchronous: AsyncSession, net: Network, status: int, code: str) -> None:
    net.answer(status, {"error": code})
    answer = asyncio.run(asynchronous.request("POST", f"{ORIGIN}/albums?x=1", json_body={"a": 1}))
    assert answer.status == 200
    (_, path, headers, content), (_, _, again, _) = net.sent
    assert (path, content, headers["Content-Type"]) == ("/albums?x=1", b'{"a":1}', "application/json")
    assert headers["DPoP"] != again["DPoP"]


def test_other_refusals_are_given_back(asynchronous: AsyncSession, net: Network) -> None:
    needed: dict[str, Any] = {f"{ORIGIN}/albums": {"photos/delete": [{}]}}
    net.answer(403, {"error": "capability_missing", "needed": needed})
    answer = asyncio.run(asynchronous.request("DELETE", f"{ORIGIN}/albums/x"))
    assert answer.status == 403
    assert asynchronous.missing(answer) == Capabilities.from_att(needed)


def test_nothing_goes_elsewhere(asynchronous: AsyncSession, net: Network) -> None:
    with pytest.raises(CountersignError) as caught:
        asyncio.run(asynchronous.request("GET", f"{OTHER_ORIGIN}/albums"))
    assert caught.value.code == "resource_origin"
    assert not net.presented


def test_the_rest_is_the_wrapped_sessions(asynchronous: AsyncSession, net: Network, world: World) -> None:
    async def run() -> None:
        await asynchronous.present()
        await asynchronous.refresh()

    asyncio.run(run())
    assert (len(net.presented), len(net.forms)) == (1, 1)
    sync = asynchronous.sync
    assert (asynchronous.address, asynchronous.claims, asynchronous.capabilities, asynchronous.expires_in) == (
        sync.address,
        sync.claims,
        sync.capabilities,
        3600,
    )
    assert list(asynchronous.sign_for_nodes([ORIGIN])) == [ORIGIN]
    for secret in (world.key.secret().hex(), "refresh-1"):
        assert secret not in repr(asynchronous)


def test_a_handed_on_key(asynchronous: AsyncSession, net: Network, world: World) -> None:
    key, can = SessionKey.generate(), asynchronous.capabilities
    assert can is not None
    made = asynchronous.delegate(key.public, can, NOW + 60)
    net.names = made.delegation_id
    helper = AsyncDelegatedSession(DelegatedSession(asynchronous.sync.site, key, made, world.clock))
    assert asyncio.run(helper.request("GET", f"{ORIGIN}/albums")).status == 200
    assert net.sent[-1][2]["Countersign-Delegation"] == made.delegation_id
    assert (helper.expires_in, helper.capabilities) == (60, can)


def test_a_program_stops_waiting_as_it_stops_any_task(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pending:
        link = deep_link = match_code = ""
        expires_at = NOW
        seconds_left = 5

        def end_of(self, _timeout: float | None) -> float:
            return NOW

        def check(self, _end: float) -> None:
            return None

    told: list[int] = []
    wait: Callable[..., Any] = aio.AsyncPendingLogin(Pending()).wait  # type: ignore[arg-type]

    async def run() -> None:
        await asyncio.wait_for(wait(progress=told.append), 0.2)

    with pytest.raises(TimeoutError):
        asyncio.run(run())
    assert told == [5]
