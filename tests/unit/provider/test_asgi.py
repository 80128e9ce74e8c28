"""What a real server seldom does to the ASGI middleware."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.requests import Request

from authenticator.protocol import ed25519
from authenticator.provider.api import requires
from authenticator.provider.asgi import BodyKeeper, Countersign
from authenticator.provider.gate import Gate
from authenticator.provider.guard import Use
from authenticator.provider.rules import Rule
from authenticator.serving import Message, Receive, Send
from authenticator.session.keys import SessionKey
from tests.fakes.doors import RULES, Site
from tests.fakes.refusal import refused

HERE = "/albums/2026"
NEW = f"{HERE}/inbox/x"


class Inner:
    """An app that notes what it is called with, and reads its body piece by piece."""

    def __init__(self) -> None:
        self.scopes: list[Message] = []
        self.pieces: list[bytes] = []

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        self.scopes.append(scope)
        if scope["type"] != "http":
            return
        more = True
        while more:
            message = await receive()
            self.pieces.append(message.get("body", b""))
            more = message.get("more_body", False)
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"served"})


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site(tmp_path)
    yield made
    made.provider.close()


def scope_of(site: Site, method: str = "GET", target: str = HERE, **changes: Any) -> Message:
    path, _, query = target.partition("?")
    headers = [(name.lower().encode(), value.encode()) for name, value in site.signed(method, target)]
    return {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": headers,
        "state": {"own": 1},
        **changes,
    }


BODY: tuple[Message, ...] = (
    {"type": "http.request", "body": b"ab", "more_body": True},
    {"type": "http.request", "body": b"cd", "more_body": False},
)


def bound_to_body(site: Site) -> Message:
    """The scope of a call whose proof is for the body `abcd`."""
    headers = [(name.lower().encode(), value.encode()) for name, value in site.signed("PUT", NEW, body=b"abcd")]
    return scope_of(site, "PUT", NEW, headers=[*headers, (b"content-length", b"4")])


async def depend(site: Site, scope: Message) -> Use:
    """Ask FastAPI's dependency about a call that `BodyKeeper` passed on."""
    return await requires(site.provider, "photos/write", lambda _: 4)(Request(scope))


def run(app: Any, scope: Message, *pieces: Message) -> list[Message]:
    """Call an app with some messages, and return what it sends."""
    sent: list[Message] = []
    coming = iter(pieces or ({"type": "http.request", "body": b""},))

    async def receive() -> Message:
        return next(coming)

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    return sent


def status(sent: list[Message]) -> int:
    return int(sent[0]["status"])


def code(sent: list[Message]) -> str:
    return str(json.loads(sent[1]["body"])["error"])


def test_the_servers_own_scope_is_left_as_it_is(site: Site) -> None:
    inner, scope = Inner(), scope_of(site)
    before = {**scope, "state": dict(scope["state"])}
    assert status(run(Countersign(inner, site.provider, RULES), scope)) == 200
    assert scope == before
    assert inner.scopes[0]["state"] == {"own": 1, "countersign_use": inner.scopes[0]["countersign.use"]}
    assert inner.scopes[0]["countersign.use"].path == HERE
    assert Request(inner.scopes[0]).state.countersign_use is inner.scopes[0]["countersign.use"]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"raw_path": None}, id="no-raw-path"),
        pytest.param({"path": "/open/page"}, id="another-path-is-served"),
        pytest.param({"path": "/albums"}, id="a-part-is-served"),
        pytest.param({"raw_path": "/albums/Köln".encode()}, id="raw-path-not-ascii"),
        pytest.param({"query_string": "a=ö".encode()}, id="query-not-ascii"),
    ],
)
def test_a_server_that_says_two_things_is_not_believed(site: Site, changes: dict[str, Any]) -> None:
    inner = Inner()
    sent = run(Countersign(inner, site.provider, RULES), scope_of(site, **changes))
    assert (status(sent), code(sent), inner.scopes) == (400, "path_ambiguous", [])


def test_a_body_flows_through_where_no_proof_is_for_it(site: Site) -> None:
    inner = Inner()
    scope = scope_of(site, "PUT", NEW)
    scope["headers"].append((b"content-length", b"4"))
    pieces = [
        {"type": "http.request", "body": b"ab", "more_body": True},
        {"type": "http.request", "body": b"cd", "more_body": False},
    ]
    assert status(run(Countersign(inner, site.provider, RULES), scope, *pieces)) == 200
    assert inner.pieces == [b"ab", b"cd"]


@pytest.mark.parametrize("door", ["countersign", "keeper"])
def test_a_body_is_kept_where_a_proof_is_for_it(site: Site, door: str) -> None:
    inner = Inner()
    headers = [(name.lower().encode(), value.encode()) for name, value in site.signed("PUT", NEW, body=b"abcd")]
    scope = scope_of(site, "PUT", NEW, headers=[*headers, (b"content-length", b"4")])
    pieces: list[Message] = [
        {"type": "http.request", "body": b"ab", "more_body": True},
        {"type": "http.request", "body": b"cd", "more_body": False},
    ]
    app: Any = BodyKeeper(inner, site.provider) if door == "keeper" else Countersign(inner, site.provider, RULES)
    assert status(run(app, scope, *pieces)) == 200
    assert inner.pieces == [b"abcd"]


@pytest.mark.parametrize("door", ["countersign", "keeper"])
def test_a_call_whose_body_is_bound_is_verified_once(site: Site, door: str, monkeypatch: pytest.MonkeyPatch) -> None:
    verified: list[bytes] = []
    verify = ed25519.verify

    def counted(public_key: bytes, message: bytes, signature: bytes) -> None:
        verified.append(signature)
        verify(public_key, message, signature)

    monkeypatch.setattr(ed25519, "verify", counted)
    inner = Inner()
    scope = bound_to_body(site)
    if door == "countersign":
        assert status(run(Countersign(inner, site.provider, RULES), scope, *BODY)) == 200
    else:
        run(BodyKeeper(inner, site.provider), scope, *BODY)
        asyncio.run(depend(site, inner.scopes[0]))
    assert len(verified) == 1


@pytest.mark.parametrize("door", ["countersign", "keeper"])
def test_another_body_is_refused_though_the_signature_was_checked_before_it_came(site: Site, door: str) -> None:
    inner = Inner()
    scope, other = bound_to_body(site), {"type": "http.request", "body": b"abce", "more_body": False}
    if door == "countersign":
        sent = run(Countersign(inner, site.provider, RULES), scope, other)
        assert (status(sent), code(sent), inner.scopes) == (401, "proof_mismatch", [])
    else:
        run(BodyKeeper(inner, site.provider), scope, other)
        refused("proof_mismatch", lambda: asyncio.run(depend(site, inner.scopes[0])))


@pytest.mark.parametrize("door", ["countersign", "keeper"])
def test_a_client_that_leaves_reaches_nothing(site: Site, door: str) -> None:
    inner = Inner()
    headers = [(name.lower().encode(), value.encode()) for name, value in site.signed("PUT", NEW, body=b"abcd")]
    scope = scope_of(site, "PUT", NEW, headers=[*headers, (b"content-length", b"4")])
    app: Any = BodyKeeper(inner, site.provider) if door == "keeper" else Countersign(inner, site.provider, RULES)
    pieces: list[Message] = [
        {"type": "http.request", "body": b"ab", "more_body": True},
        {"type": "http.disconnect"},
    ]
    assert run(app, scope, *pieces) == []
    assert inner.scopes == []


@pytest.mark.parametrize("door", ["countersign", "keeper"])
def test_a_body_that_grows_too_long_is_refused_as_soon_as_it_is(site: Site, door: str) -> None:
    inner = Inner()
    headers = [(name.lower().encode(), value.encode()) for name, value in site.signed("POST", NEW, body=b"abcd")]
    app: Any = (
        BodyKeeper(inner, site.provider, 3)
        if door == "keeper"
        else Countersign(inner, site.provider, RULES, body_max=3)
    )
    sent = run(
        app,
        scope_of(site, "POST", NEW, headers=headers),
        {"type": "http.request", "body": b"ab", "more_body": True},
        {"type": "http.request", "body": b"cd", "more_body": True},
    )
    assert (status(sent), code(sent), inner.scopes) == (413, "too_large", [])


def unsigned(site: Site, method: str, target: str) -> Message:
    """The scope of a call with a body, by a key that nobody approved."""
    stranger = SessionKey.from_secret("ed25519", b"\x42" * 32)
    signed = site.signed(method, target, body=b"abcd", signer=stranger)
    headers = [(name.lower().encode(), value.encode()) for name, value in signed]
    return scope_of(site, method, target, headers=[*headers, (b"content-length", b"8000000")])


def test_a_strangers_body_is_not_read(site: Site) -> None:
    inner = Inner()
    sent = run(Countersign(inner, site.provider, RULES), unsigned(site, "PUT", NEW), {"type": "never read"})
    assert (status(sent), code(sent), inner.scopes) == (401, "token_binding", [])


def test_a_strangers_body_is_not_kept(site: Site) -> None:
    inner = Inner()
    pieces: list[Message] = [
        {"type": "http.request", "body": b"ab", "more_body": True},
        {"type": "http.request", "body": b"cd", "more_body": False},
    ]
    assert status(run(BodyKeeper(inner, site.provider), unsigned(site, "POST", "/open/page"), *pieces)) == 200
    assert inner.pieces == [b"ab", b"cd"]
    assert "countersign.body" not in inner.scopes[0]


def test_a_websocket_reaches_places_for_everyone_only(site: Site) -> None:
    inner = Inner()
    app = Countersign(inner, site.provider, RULES)
    for path in (HERE, "/me", "/nowhere", "/open/../me"):
        scope = {key: value for key, value in scope_of(site, "GET", path).items() if key != "method"}
        sent = run(app, {**scope, "type": "websocket"}, {"type": "websocket.connect"})
        assert sent == [{"type": "websocket.close", "code": 1008}]
    assert inner.scopes == []
    scope = {key: value for key, value in scope_of(site, "GET", "/open/page").items() if key != "method"}
    run(app, {**scope, "type": "websocket"})
    assert [each["path"] for each in inner.scopes] == ["/open/page"]


def test_the_apps_own_start_and_end_pass(site: Site) -> None:
    inner = Inner()
    run(Countersign(inner, site.provider, RULES), {"type": "lifespan"})
    run(BodyKeeper(inner, site.provider), {"type": "lifespan"})
    assert [scope["type"] for scope in inner.scopes] == ["lifespan", "lifespan"]


def test_an_error_of_the_app_is_the_apps(site: Site) -> None:
    async def failing(*_: Any) -> None:
        raise RuntimeError("the app's own")

    with pytest.raises(RuntimeError, match="the app's own"):
        run(Countersign(failing, site.provider, RULES), scope_of(site))


def test_endpoints_may_be_left_to_the_app(site: Site) -> None:
    inner = Inner()
    app = Countersign(inner, site.provider, [Rule.open("/.countersign")], serves_clients=False)
    assert status(run(app, scope_of(site, "GET", "/.countersign/client"))) == 200
    assert inner.scopes


def test_a_slow_registry_does_not_hold_up_the_loop(site: Site) -> None:
    """While one call waits for the registry, another one that needs no registry is served."""
    asked, answered = threading.Event(), threading.Event()
    real = site.world.status

    def slow(address: str, delegation_id: str | None) -> Any:
        asked.set()
        assert answered.wait(10)
        return real(address, delegation_id)

    site.provider.guard._status._fetch = slow
    app = Countersign(Inner(), site.provider, RULES)

    async def one(scope: Message) -> int:
        sent: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": b""}

        async def send(message: Message) -> None:
            sent.append(message)

        await app(scope, receive, send)
        return status(sent)

    async def both() -> tuple[int, int]:
        waiting = asyncio.ensure_future(one(scope_of(site)))
        await asyncio.get_running_loop().run_in_executor(None, asked.wait, 10)
        served = await one(scope_of(site, "GET", "/open/page"))
        assert not waiting.done()
        answered.set()
        return await waiting, served

    assert asyncio.run(both()) == (200, 200)


def test_a_gate_lets_go_of_its_database(site: Site) -> None:
    sent = run(
        Gate(site.provider, RULES), {"type": "lifespan"}, {"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}
    )
    assert [message["type"] for message in sent] == ["lifespan.startup.complete", "lifespan.shutdown.complete"]
