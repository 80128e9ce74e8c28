"""What an agent is told and refused, without a network."""

from __future__ import annotations

import asyncio
import json
import zlib
from collections.abc import Callable, Mapping
from typing import Any, cast

import numpy as np
import pytest
import typer

from authenticator import limits
from authenticator.clients.http import Answer
from authenticator.commands.agent import Agent, _Asked, qr_text
from authenticator.errors import CountersignError, InputError, PeerError, PersonError
from authenticator.protocol.canonical import JsonValue, jcs
from authenticator.session import aio
from authenticator.session.asking import PendingLogin
from authenticator.session.session import Session
from authenticator.session.store import SessionStore
from tests.fakes.client_network import Network
from tests.fakes.decoder import texts
from tests.fakes.world import NOW, ORIGIN, World

URL = f"{ORIGIN}/albums/2026"


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def net(world: World, monkeypatch: pytest.MonkeyPatch) -> Network:
    made = Network.install(world, monkeypatch)

    async def exchange(
        _base: str, _code: str, method: str, path: str, *, content: bytes | None, headers: Mapping[str, str], limit: int
    ) -> Answer:
        return made.exchange(method, path, content=content, headers=headers, limit=limit)

    monkeypatch.setattr(aio, "exchange", exchange)
    return made


@pytest.fixture
def session(net: Network) -> Session:
    return net.session()


@pytest.fixture
def agent(session: Session) -> Agent:
    store = SessionStore.memory()
    store.save(session)
    return Agent(store, "An agent")


def call(agent: Agent, **changes: Any) -> dict[str, Any]:
    wish = {"method": "GET", "url": URL, "body": None, "content_type": "application/json", "name": None, **changes}
    return asyncio.run(agent.call(**wish))


def ask(**changes: Any) -> dict[str, Any]:
    wish = {"site": ORIGIN, "can": ["a/b"], "limit": [], "duration": "1h", "purpose": "", "name": None, **changes}
    return asyncio.run(Agent(SessionStore.memory(), "An agent").request_access(**wish))


def answer(net: Network, body: bytes, content_type: str, status: int = 200, **headers: str) -> None:
    net.answers.append(Answer(status, content_type, headers, body))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"can": ["photos/list=nonsense"]}, "is no address", id="no-address"),
        pytest.param({"can": ["a/b=http://x/?q"]}, "is no address", id="an-address-with-a-query"),
        pytest.param({"can": ["a/b=http://[x"]}, "is no address", id="a-broken-address"),
        pytest.param({"can": ["a/b:/x", "a/b:/y"]}, "asked for twice", id="twice"),
        pytest.param({"limit": ["a/b"]}, "such as", id="no-limit"),
        pytest.param({"limit": ["c/d:max_uses=1"]}, "not asked for", id="limit-of-nothing"),
        pytest.param({"limit": ["a/b:max_uses=1", "a/b:max_uses=2"]}, "given twice", id="two-limits"),
        pytest.param({"duration": "31d"}, "at most 30d", id="too-long"),
        pytest.param({"duration": "0"}, "at most 30d", id="no-time"),
        pytest.param({"duration": "an hour"}, "at most 30d", id="words"),
        pytest.param({"can": ["a/b=http://x.example", "c/d=http://y.example"]}, "two sites", id="two-sites"),
    ],
)
def test_what_makes_no_sense_is_told(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(typer.BadParameter) as caught:
        ask(**changes)
    assert said in caught.value.message


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        pytest.param({"site": None}, "malformed", id="no-site"),
        pytest.param({"name": "../x"}, "malformed", id="a-path-for-a-name"),
        pytest.param({"can": ["a/b=http://x.example/"]}, "resource_origin", id="another-site"),
        pytest.param({"site": "http://127.0.0.1:9"}, "provider_down", id="away"),
        pytest.param({"site": "http://elsewhere.example"}, "link_unsafe", id="unsafe"),
        pytest.param({"site": "file:///etc"}, "link_unsafe", id="no-web-address"),
    ],
)
def test_what_cannot_be_asked_is_refused(changes: dict[str, Any], code: str) -> None:
    with pytest.raises(CountersignError) as caught:
        ask(**changes)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "url", ["https://elsewhere.example/", f"{ORIGIN}.elsewhere.example/", f"{ORIGIN}@elsewhere.example/", "x", ""]
)
def test_addresses_of_others_are_refused(agent: Agent, net: Network, url: str) -> None:
    with pytest.raises(CountersignError) as caught:
        call(agent, url=url)
    assert caught.value.code == "no_session_key"
    assert not net.sent


def test_what_is_no_address_is_refused(agent: Agent) -> None:
    with pytest.raises(CountersignError) as caught:
        call(agent, url="http://[x")
    assert caught.value.code == "malformed"


def test_a_call_is_signed_and_its_answer_told(agent: Agent, net: Network) -> None:
    answer(net, b'{"a":1}', "application/problem+json", location="/x")
    told = call(agent, method="POST", body="{}", url=f"{URL}?x=1")
    assert told == {"status": 200, "content_type": "application/problem+json", "body": '{"a":1}'}
    ((method, path, headers, content),) = net.sent
    assert (method, path, content, headers["Content-Type"]) == ("POST", "/albums/2026?x=1", b"{}", "application/json")
    assert "DPoP" in headers


def test_a_redirect_is_told_and_not_followed(agent: Agent, net: Network) -> None:
    answer(net, b"", "", 302, location="https://elsewhere.example/")
    assert call(agent)["location"] == "https://elsewhere.example/"
    assert len(net.sent) == 1


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        pytest.param(zlib.compress(b"x" * 1000), "application/octet-stream", id="binary"),
        pytest.param(b"plain", "image/png", id="picture"),
        pytest.param(b"\xff\xfe", "text/plain", id="not-utf-8"),
        pytest.param(b"plain", "", id="no-type"),
    ],
)
def test_what_is_no_text_is_named_and_not_given(agent: Agent, net: Network, body: bytes, content_type: str) -> None:
    answer(net, body, content_type)
    told = call(agent)
    assert told["body"] is None
    assert told["note"] == f"{len(body)} bytes that are no text were left out"


def test_a_long_answer_is_cut(agent: Agent, net: Network) -> None:
    answer(net, b"x" * (limits.AGENT_TEXT_MAX + 1), "text/plain")
    told = call(agent)
    assert told["body"] == "x" * limits.AGENT_TEXT_MAX
    assert str(limits.AGENT_TEXT_MAX + 1) in told["note"]


@pytest.mark.parametrize(
    "place",
    [
        pytest.param(lambda sent: Answer(200, "text/plain", {}, sent.encode()), id="body"),
        pytest.param(lambda sent: Answer(200, "text/plain", {}, sent.upper().encode()), id="body-in-another-case"),
        pytest.param(lambda sent: Answer(302, "text/plain", {"location": f"/?{sent}"}, b""), id="redirect"),
        pytest.param(lambda sent: Answer(200, f"text/{sent}".lower(), {}, b""), id="media-type"),
    ],
)
def test_a_site_that_sends_back_what_signed_a_call_tells_nothing(
    agent: Agent, net: Network, monkeypatch: pytest.MonkeyPatch, place: Callable[[str], Answer]
) -> None:
    def echo(method: str, path: str, *, content: bytes | None, headers: Mapping[str, str], limit: int) -> Answer:
        net.sent.append((method, path, headers, content))
        return place(repr(dict(headers)))

    monkeypatch.setattr(net, "exchange", echo)
    told = json.dumps(call(agent))
    ((_, _, headers, _),) = net.sent
    assert "[removed]" in told
    assert headers["DPoP"].lower() not in told.lower()
    assert headers["Authorization"].removeprefix("DPoP ").lower() not in told.lower()


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"method": "G\u00c9T"}, id="method-not-ascii"),
        pytest.param({"method": "GET / HTTP/1.1\r\nX: y\r\n"}, id="method-with-a-header"),
        pytest.param({"method": ""}, id="no-method"),
        pytest.param({"body": "x", "content_type": "text/\u00e9"}, id="type-not-ascii"),
        pytest.param({"body": "x", "content_type": "text/plain\r\nX: y"}, id="type-with-a-header"),
    ],
)
def test_what_no_request_can_have_is_refused(agent: Agent, net: Network, changes: dict[str, Any]) -> None:
    with pytest.raises(CountersignError) as caught:
        call(agent, **changes)
    assert caught.value.code == "malformed"
    assert not net.sent


class Waiting:
    """A request whose relay fails; the rest of it is the real one's."""

    match_code = "47"
    seconds_left = 0

    def __init__(self, error: CountersignError, *, over: bool) -> None:
        self.error = error
        self.over = over

    def check(self) -> None:
        raise self.error


@pytest.mark.parametrize(
    ("error", "over", "status"),
    [
        pytest.param(PeerError("relay_down"), False, "waiting", id="relay-away-for-now"),
        pytest.param(PeerError("relay_down"), True, "ended", id="relay-away-until-the-end"),
        pytest.param(InputError("malformed"), False, "ended", id="an-answer-that-is-none"),
        pytest.param(PersonError("denied"), False, "declined", id="declined"),
    ],
)
def test_a_relay_that_fails_hinders_no_call_elsewhere(
    agent: Agent, net: Network, error: CountersignError, over: bool, status: str
) -> None:
    agent._asked.append(
        _Asked("https://elsewhere.example", "default", cast("PendingLogin", Waiting(error, over=over)), more=False)
    )
    assert call(agent)["status"] == 200
    (waiting,) = asyncio.run(agent.sessions(0))["requests"]
    assert waiting["status"] == status


def test_what_is_missing_is_told(agent: Agent, net: Network) -> None:
    needed: JsonValue = {ORIGIN: {"photos/delete": [{}]}}
    answer(net, jcs({"error": "capability_missing", "needed": needed}), "application/problem+json", 403)
    told = call(agent)
    assert told["needed"] == needed
    assert "request_access" in told["say"]


@pytest.mark.parametrize("code", ["session_revoked", "delegation_revoked"])
def test_what_the_person_ended_is_told(agent: Agent, net: Network, code: str) -> None:
    answer(net, jcs({"error": code}), "application/problem+json", 403)
    assert "ended" in call(agent)["say"]


def test_an_end_that_is_near_is_told(agent: Agent, net: Network, world: World) -> None:
    world.now = NOW + 3600 - limits.ENDING_SOON
    assert call(agent)["expires_in"] == limits.ENDING_SOON


def test_sessions_tell_what_is_granted(agent: Agent, session: Session, world: World) -> None:
    told = asyncio.run(agent.sessions(0))
    (granted,) = told["sessions"]
    assert session.capabilities is not None
    assert (granted["may"], granted["expires_in"]) == (session.capabilities.to_att(), 3600)
    assert told["requests"] == []
    for secret in (world.key.secret().hex(), "refresh-0", "eyJ"):
        assert secret not in json.dumps(told)


def test_the_code_can_be_scanned() -> None:
    link = "http://127.0.0.1:8471/r/AAAAAAAAAAAAAAAAAAAAAA#BBBBBBBBBBBBBBBBBBBBBB"
    lit = {"█": (1, 1), " ": (0, 0), "▀": (1, 0), "▄": (0, 1)}
    rows: list[list[int]] = []
    for line in qr_text(link).splitlines():
        rows += [[lit[mark][half] for mark in line] for half in (0, 1)]
    picture = np.kron(np.array(rows, dtype=np.uint8) * 255, np.ones((4, 4), dtype=np.uint8))
    assert link in texts(picture)


def test_only_so_many_requests_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "AGENT_PENDING_MAX", 0)
    with pytest.raises(CountersignError) as caught:
        ask()
    assert caught.value.code == "too_large"
