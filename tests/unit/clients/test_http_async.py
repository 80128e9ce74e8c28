"""The asynchronous call: the same rules as the other one's."""

from __future__ import annotations

import asyncio
import gzip
import socket
import time
from typing import Any

import pytest

from authenticator.clients import http_async
from authenticator.clients.http import Answer
from authenticator.clients.http_async import exchange
from authenticator.errors import CountersignError
from tests.fakes.http_peer import Handler, answering, peer
from tests.fakes.internet import Internet
from tests.fakes.refusal import refused


def ask(url: str, **changes: Any) -> Answer:
    return asyncio.run(exchange(url, "provider_down", "POST", "/a?x=1", **changes))


def code(handler: Handler, **changes: Any) -> str:
    with peer(handler) as url, pytest.raises(CountersignError) as caught:
        ask(url, **changes)
    return caught.value.code


def test_a_call_is_sent_and_read() -> None:
    seen: list[bytes] = []

    def handler(connection: socket.socket, request: bytes) -> None:
        seen.append(request)
        answering(403, b"{}", content_type="Application/Problem+JSON; charset=utf-8")(connection, request)

    with peer(handler) as url:
        answer = ask(url, content=b"body", headers={"DPoP": "p"})
    assert (answer.status, answer.content_type, answer.body) == (403, "application/problem+json", b"{}")
    assert seen[0].startswith(b"POST /a?x=1 HTTP/1.1")
    assert b"dpop: p" in seen[0].lower()
    assert seen[0].endswith(b"body")


def test_what_is_on_this_computer_is_reached_here(monkeypatch: pytest.MonkeyPatch) -> None:
    with peer(answering(200, b"{}")) as url:
        port = url.rpartition(":")[2]

        def call(origin: str) -> Answer:
            return asyncio.run(exchange(origin, "provider_down", "GET", "/"))

        assert call(f"http://localhost:{port}").status == 200
        internet = Internet().install(monkeypatch)
        internet.names = {"localhost": [["93.184.215.14"], []]}
        refused("address_private", lambda: call(f"http://localhost:{port}"))
        refused("provider_down", lambda: call(f"http://localhost:{port}"))
        assert internet.reached == []


def test_a_redirect_is_not_followed() -> None:
    with peer(answering(302, b"", extra="location: http://127.0.0.1:9/\r\n")) as url:
        assert ask(url).status == 302


def test_an_answer_is_read_up_to_a_limit() -> None:
    assert code(answering(200, b"x" * 11), limit=10) == "peer_answer"
    with peer(answering(200, b"x" * 10)) as url:
        assert ask(url, limit=10).body == b"x" * 10


def test_a_coding_that_was_not_asked_for() -> None:
    body = gzip.compress(b"x" * 1000)
    assert code(answering(200, body, extra="content-encoding: gzip\r\n")) == "peer_answer"


def test_an_answer_that_breaks_off() -> None:
    assert code(answering(200, b"x", length=100)) == "provider_down"


def test_an_answer_that_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_async, "HTTP_DEADLINE", 0.3)

    def drip(connection: socket.socket, _request: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 X\r\ncontent-length: 1000\r\n\r\n")
        for _ in range(20):
            connection.sendall(b"x")
            time.sleep(0.05)

    assert code(drip) == "provider_down"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        pytest.param("http://elsewhere.example", "link_unsafe", id="no-tls"),
        pytest.param("http://user@127.0.0.1:9", "link_unsafe", id="a-user"),
        pytest.param("http://127.0.0.1:9", "provider_down", id="nobody-there"),
    ],
)
def test_where_nothing_goes(url: str, said: str) -> None:
    with pytest.raises(CountersignError) as caught:
        ask(url)
    assert caught.value.code == said
