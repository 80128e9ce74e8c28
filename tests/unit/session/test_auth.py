"""A session as `auth` of httpx2 and httpx: what goes on the wire, and what nobody else sees."""

from __future__ import annotations

import asyncio
import json
import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any

import httpx
import httpx2
import pytest

from authenticator.errors import VerificationError
from authenticator.protocol.canonical import b64u, sha256
from authenticator.protocol.dpop import DpopProof, token_hash, verify_proof
from authenticator.session.aio import AsyncDelegatedSession, AsyncSession
from authenticator.session.delegated import DelegatedSession
from authenticator.session.keys import SessionKey
from authenticator.session.session import Session
from tests.fakes.client_network import Network
from tests.fakes.world import NOW, ORIGIN, OTHER_ORIGIN, World

LIBRARIES = [pytest.param(httpx2, id="httpx2"), pytest.param(httpx, id="httpx")]
NO = "https://elsewhere.example"


class Wire:
    """What a transport was given to send, and what it answers."""

    def __init__(self, library: Any) -> None:
        self.library = library
        self.sent: list[tuple[str, str, dict[str, str], bytes]] = []
        self.answers: list[tuple[int, dict[str, str], Any]] = []

    def __call__(self, request: Any) -> Any:
        headers = {name.decode().lower(): value.decode() for name, value in request.headers.raw}
        self.sent.append((request.method, str(request.url), headers, request.read()))
        status, given, body = self.answers.pop(0) if self.answers else (200, {}, {})
        return self.library.Response(status, headers=given, json=body)

    def refuse(self, status: int, code: str, **more: Any) -> None:
        self.answers.append((status, {}, {"error": code, **more}))

    def move(self, status: int, to: str) -> None:
        self.answers.append((status, {"Location": to}, {}))


class Browser:
    """A client of either library, synchronous or not."""

    def __init__(self, library: ModuleType, *, asynchronous: bool) -> None:
        self.library: Any = library
        self.asynchronous = asynchronous
        self.wire = Wire(library)

    def send(self, auth: Any, method: str, url: str, **options: Any) -> Any:
        transport = self.library.MockTransport(self.wire)
        follow = options.pop("follow_redirects", False)
        if not self.asynchronous:
            with self.library.Client(auth=auth, transport=transport, follow_redirects=follow) as client:
                return client.request(method, url, **options)

        async def run() -> Any:
            async with self.library.AsyncClient(auth=auth, transport=transport, follow_redirects=follow) as client:
                return await client.request(method, url, **options)

        return asyncio.run(run())


@pytest.fixture(params=LIBRARIES)
def library(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture(params=[pytest.param(False, id="sync"), pytest.param(True, id="async")])
def browser(request: pytest.FixtureRequest, library: ModuleType) -> Browser:
    return Browser(library, asynchronous=request.param)


def proof_of(headers: dict[str, str], key: SessionKey) -> DpopProof:
    proof = verify_proof(headers["dpop"])
    assert proof.key == key.public
    return proof


def test_a_request_is_signed(browser: Browser, session: Session, net: Network, world: World) -> None:
    assert browser.send(session, "GET", f"{ORIGIN}/albums/2026").status_code == 200
    ((method, url, headers, _),) = browser.wire.sent
    proof = proof_of(headers, world.key)
    assert (method, url) == ("GET", f"{ORIGIN}/albums/2026")
    assert (proof.htm, proof.htu, proof.iat) == ("GET", f"{ORIGIN}/albums/2026", NOW)
    assert proof.ath == token_hash(headers["authorization"].removeprefix("DPoP "))
    assert (proof.cs_query, proof.cs_body) == (None, None)
    assert headers["countersign-delegation"] == net.delegation_id
    assert len(net.presented) == 1


def test_query_and_body_are_bound_as_they_are_sent(browser: Browser, session: Session, world: World) -> None:
    browser.send(session, "PUT", f"{ORIGIN}/albums/a b.png?q=ö&x=a b", content=b"png")
    ((_, url, headers, body),) = browser.wire.sent
    proof = proof_of(headers, world.key)
    path, _, query = url.partition("?")
    assert (proof.htu, body) == (path, b"png")
    assert proof.cs_query == b64u(sha256(query.encode("ascii")))
    assert proof.cs_body == b64u(sha256(b"png"))


def test_a_form_with_files_is_bound(browser: Browser, session: Session, world: World) -> None:
    browser.send(session, "POST", f"{ORIGIN}/albums", data={"a": "1"}, files={"f": b"content"})
    ((_, _, headers, body),) = browser.wire.sent
    assert b"content" in body
    assert proof_of(headers, world.key).cs_body == b64u(sha256(body))


def test_a_streamed_body_is_read_first(library: Any, session: Session, world: World) -> None:
    browser = Browser(library, asynchronous=False)
    browser.send(session, "POST", f"{ORIGIN}/albums", content=iter([b"a", b"b"]))
    ((_, _, headers, body),) = browser.wire.sent
    assert (body, proof_of(headers, world.key).cs_body) == (b"ab", b64u(sha256(b"ab")))


@pytest.mark.parametrize(
    ("status", "code"),
    [
        pytest.param(401, "token_invalid", id="token"),
        pytest.param(403, "delegation_unknown", id="forgotten"),
        pytest.param(401, "proof_binding", id="binding"),
    ],
)
def test_what_can_be_helped_is_tried_once_more(
    browser: Browser, session: Session, net: Network, world: World, status: int, code: str
) -> None:
    browser.wire.refuse(status, code)
    assert browser.send(session, "PUT", f"{ORIGIN}/albums/x", content=b"body").status_code == 200
    first, second = browser.wire.sent
    assert first[3] == second[3] == b"body"
    assert proof_of(first[2], world.key).jti != proof_of(second[2], world.key).jti
    assert (len(net.forms), len(net.presented)) == (code == "token_invalid", 1 + (code == "delegation_unknown"))
    assert (proof_of(second[2], world.key).cs_query is not None) == (code == "proof_binding")


def test_it_is_tried_once_only(browser: Browser, session: Session) -> None:
    for _ in range(3):
        browser.wire.refuse(401, "token_invalid")
    assert browser.send(session, "GET", f"{ORIGIN}/albums").status_code == 401
    assert len(browser.wire.sent) == 2


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"error":7}', b'{"error":"session_revoked"}', b"x" * 300_000])
def test_other_refusals_are_given_back(library: Any, session: Session, body: bytes) -> None:
    sent = []

    def answer(request: Any) -> Any:
        sent.append(request)
        return library.Response(403, content=body)

    with library.Client(auth=session, transport=library.MockTransport(answer)) as client:
        assert client.get(f"{ORIGIN}/albums").content == body
    assert len(sent) == 1


def test_a_token_that_ends_is_refreshed_first(browser: Browser, session: Session, net: Network, world: World) -> None:
    world.now = NOW + 575
    browser.send(session, "GET", f"{ORIGIN}/albums")
    assert [form["refresh_token"] for form in net.forms] == ["refresh-0"]
    assert len(browser.wire.sent) == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    "to", [f"{NO}/albums", f"{OTHER_ORIGIN}/albums", "https://127.0.0.1:8473/albums", "//elsewhere.example/"]
)
def test_a_redirect_elsewhere_carries_nothing(browser: Browser, session: Session, status: int, to: str) -> None:
    browser.wire.move(status, to)
    answer = browser.send(session, "POST", f"{ORIGIN}/albums", content=b"x", follow_redirects=True)
    assert answer.status_code == 200
    (_, _, first, _), (_, _, second, _) = browser.wire.sent
    assert {"authorization", "dpop", "countersign-delegation"} <= first.keys()
    assert not {"authorization", "dpop", "countersign-delegation"} & second.keys()


def test_a_redirect_elsewhere_that_is_refused_is_not_signed(browser: Browser, session: Session) -> None:
    browser.wire.move(307, f"{NO}/albums")
    browser.wire.refuse(401, "token_missing")
    answer = browser.send(session, "GET", f"{ORIGIN}/albums", follow_redirects=True)
    assert answer.status_code == 401
    assert len(browser.wire.sent) == 2
    assert "dpop" not in browser.wire.sent[1][2]


def test_a_redirect_within_the_provider_is_signed_for_its_own_address(
    browser: Browser, session: Session, world: World
) -> None:
    browser.wire.move(308, "/albums/new?x=1")
    browser.wire.refuse(401, "token_missing")
    answer = browser.send(session, "PUT", f"{ORIGIN}/albums/old", content=b"x", follow_redirects=True)
    assert answer.status_code == 200
    method, url, headers, body = browser.wire.sent[-1]
    assert (method, url, body, len(browser.wire.sent)) == ("PUT", f"{ORIGIN}/albums/new?x=1", b"x", 3)
    assert proof_of(headers, world.key).htu == f"{ORIGIN}/albums/new"


def test_a_redirect_in_circles_ends(browser: Browser, session: Session) -> None:
    for _ in range(40):
        browser.wire.move(307, "/albums")
        browser.wire.refuse(401, "token_missing")
    answer = browser.send(session, "GET", f"{ORIGIN}/albums", follow_redirects=True)
    assert answer.status_code == 401
    assert len(browser.wire.sent) <= 12


def test_the_next_request_of_a_redirect_is_refused_elsewhere(library: Any, session: Session) -> None:
    wire = Wire(library)
    wire.move(302, f"{NO}/albums")
    with library.Client(auth=session, transport=library.MockTransport(wire)) as client:
        answer = client.get(f"{ORIGIN}/albums")
        assert not {"dpop", "authorization", "countersign-delegation"} & set(answer.next_request.headers)
        with pytest.raises(VerificationError, match="resource_origin"):
            client.send(answer.next_request)
    assert len(wire.sent) == 1


@pytest.mark.parametrize(
    "url",
    [
        f"{NO}/",
        f"{OTHER_ORIGIN}/",
        "https://127.0.0.1:8473/",
        "http://user:word@127.0.0.1:8473/",
        "http://127.0.0.1.elsewhere.example:8473/",
    ],
)
def test_nothing_goes_elsewhere(browser: Browser, session: Session, net: Network, url: str) -> None:
    with pytest.raises(VerificationError) as caught:
        browser.send(session, "GET", url)
    assert caught.value.code == "resource_origin"
    assert not browser.wire.sent
    assert not net.presented


def test_headers_of_the_programs_own_give_way(browser: Browser, session: Session, world: World) -> None:
    own = {"Authorization": "Bearer x", "dpop": "x", "Countersign-Delegation": "x", "X-Mine": "1"}
    browser.send(session, "GET", f"{ORIGIN}/albums", headers=own)
    ((_, _, headers, _),) = browser.wire.sent
    assert headers["authorization"].startswith("DPoP ")
    assert headers["x-mine"] == "1"
    proof_of(headers, world.key)


def test_a_program_sees_no_secret(
    browser: Browser, session: Session, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = browser.send(session, "GET", f"{ORIGIN}/albums?x=1")
    ((_, _, headers, _),) = browser.wire.sent
    seen = repr(answer.request.headers) + repr(dict(answer.request.headers)) + repr(session) + caplog.text
    for secret in (headers["dpop"], headers["authorization"][5:], world.key.secret().hex(), "refresh-0"):
        assert secret not in seen


def test_both_libraries_take_every_kind(session: Session, world: World) -> None:
    key = SessionKey.generate()
    can = session.capabilities
    assert can is not None
    helper = DelegatedSession(session.site, key, session.delegate(key.public, can, NOW + 60), world.clock)
    every: list[Any] = [session, helper, AsyncSession(session), AsyncDelegatedSession(helper)]
    for auth in every:
        kinds: tuple[type[Any], ...] = (httpx2.Auth, httpx.Auth)
        assert [isinstance(auth, kind) for kind in kinds] == [True, True]
    two: list[Any] = [session, helper]
    assert [isinstance(each, Session) for each in two] == [True, False]


def test_a_handed_on_key_signs_too(browser: Browser, session: Session, net: Network, world: World) -> None:
    key = SessionKey.generate()
    can = session.capabilities
    assert can is not None
    made = session.delegate(key.public, can, NOW + 60)
    helper = DelegatedSession(session.site, key, made, world.clock)
    net.names = made.delegation_id
    browser.wire.refuse(403, "delegation_unknown")
    assert browser.send(helper, "GET", f"{ORIGIN}/albums").status_code == 200
    headers = browser.wire.sent[-1][2]
    assert "authorization" not in headers
    assert headers["countersign-delegation"] == made.delegation_id
    assert proof_of(headers, key).ath == token_hash(made.delegation_id)
    assert len(net.presented) == 2


def test_the_loop_goes_on_while_an_errand_waits(session: Session, net: Network, library: Any) -> None:
    gate, plain = threading.Event(), net.post_json

    def slow(path: str, body: Any) -> Any:
        assert gate.wait(10)
        return plain(path, body)

    net.post_json = slow  # type: ignore[method-assign]

    async def run() -> list[int]:
        transport = library.MockTransport(Wire(library))
        async with library.AsyncClient(auth=session, transport=transport) as client:
            calls = [asyncio.ensure_future(client.get(f"{ORIGIN}/albums/{number}")) for number in range(4)]
            for _ in range(5):
                await asyncio.sleep(0.02)
            assert not any(call.done() for call in calls)
            gate.set()
            return [answer.status_code for answer in await asyncio.gather(*calls)]

    assert asyncio.run(run()) == [200] * 4
    assert len(net.presented) == 1


def test_calls_that_are_refused_together_are_helped_once(session: Session, net: Network, library: Any) -> None:
    stale = f"DPoP {session.keeper.holdings.first.tokens.access_token}"
    together = threading.Barrier(4)

    def answer(request: Any) -> Any:
        headers = {name.decode().lower(): value.decode() for name, value in request.headers.raw}
        if headers["authorization"] == stale:
            together.wait(10)
            return library.Response(401, json={"error": "token_invalid"})
        return library.Response(200)

    found: list[int] = []
    with library.Client(auth=session, transport=library.MockTransport(answer)) as client:
        threads = [
            threading.Thread(target=lambda: found.append(client.get(f"{ORIGIN}/albums").status_code)) for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert found == [200] * 4
    assert [form["refresh_token"] for form in net.forms] == ["refresh-0"]


def test_many_threads_present_once(session: Session, net: Network) -> None:
    wire = Wire(httpx2)
    with httpx2.Client(auth=session, transport=httpx2.MockTransport(wire)) as client:
        calls: list[Callable[[], Any]] = [lambda: client.get(f"{ORIGIN}/albums")] * 8
        threads = [threading.Thread(target=call) for call in calls]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert (len(wire.sent), len(net.presented)) == (8, 1)


def test_httpx_is_not_imported_for_those_who_do_not_use_it() -> None:
    program = "import sys, authenticator.session as s; print('httpx' in sys.modules, s.Session.__name__)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "Session"]


def test_the_answer_that_a_program_gets_can_be_read_for_what_is_missing(library: Any, session: Session) -> None:
    needed: dict[str, Any] = {ORIGIN: {"photos/delete": [{}]}}
    content = json.dumps({"error": "capability_missing", "needed": needed}).encode()
    answer = library.Response(403, content=content)
    missing = session.missing(answer)
    assert missing is not None
    assert missing.to_att() == needed
