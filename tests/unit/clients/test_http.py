from __future__ import annotations

import gzip
import json
import socket
import time

import pytest

from authenticator.clients import http as http_module
from authenticator.clients.http import HttpClient, is_loopback, require_safe_url
from authenticator.errors import CountersignError, InputError, PeerError, VerificationError
from authenticator.sentences import INPUT_CODES, PEER_CODES, SENTENCES, VERIFICATION_CODES
from tests.fakes.http_peer import answering, peer


def error_body(code: object) -> bytes:
    return json.dumps({"error": code, "error_description": "not ours to show"}).encode()


def test_json_answer_is_parsed() -> None:
    with peer(answering(200, b'{"a":1}')) as url:
        assert HttpClient(url, "relay_down").get_json("/x", params={"q": 1}) == {"a": 1}


def test_request_carries_method_path_query_and_body() -> None:
    seen: list[bytes] = []

    def handler(connection: socket.socket, request: bytes) -> None:
        seen.append(request)
        answering(200, b"{}")(connection, request)

    with peer(handler) as url:
        client = HttpClient(url, "relay_down")
        client.get_json("/a", params={"q": "x y"})
        client.post_json("/b", {"z": 1, "a": "é"}, headers={"DPoP": "p"})
        client.exchange("POST", "/c", form={"grant_type": "code"})
    assert seen[0].startswith(b"GET /a?q=x%20y HTTP/1.1") or seen[0].startswith(b"GET /a?q=x+y HTTP/1.1")
    assert seen[1].startswith(b"POST /b ")
    assert b"dpop: p" in seen[1].lower()
    assert seen[1].endswith('{"a":"é","z":1}'.encode())
    assert b"application/x-www-form-urlencoded" in seen[2]
    assert seen[2].endswith(b"grant_type=code")


def test_text_answer_is_decoded() -> None:
    with peer(answering(200, "— note".encode(), content_type="text/plain; charset=utf-8")) as url:
        client = HttpClient(url, "registry_down")
        assert client.get_text("/checkpoint") == "— note"
        assert client.exchange("GET", "/").content_type == "text/plain"


@pytest.mark.parametrize(
    ("status", "code", "family"),
    [
        pytest.param(400, "malformed", InputError, id="input"),
        pytest.param(403, "bad_signature", VerificationError, id="verification"),
        pytest.param(404, "request_unknown", VerificationError, id="unknown"),
        pytest.param(409, "challenge_used", VerificationError, id="conflict"),
        pytest.param(429, "rate_limited", PeerError, id="rate"),
        pytest.param(507, "storage_full", PeerError, id="storage"),
    ],
)
def test_named_error_comes_back_as_itself(status: int, code: str, family: type[CountersignError]) -> None:
    with peer(answering(status, error_body(code))) as url, pytest.raises(CountersignError) as caught:
        HttpClient(url, "relay_down").post_json("/x", {})
    assert type(caught.value) is family
    assert caught.value.code == code
    assert caught.value.user_text() == SENTENCES[code]


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        pytest.param(400, error_body("disk_full"), "peer_answer", id="claims-our-disk-is-full"),
        pytest.param(400, error_body("denied"), "peer_answer", id="claims-the-person-declined"),
        pytest.param(400, error_body("pin_blocked"), "peer_answer", id="claims-our-key-is-blocked"),
        pytest.param(400, error_body("no_such_code"), "peer_answer", id="unknown-code"),
        pytest.param(400, error_body({"a": 1}), "peer_answer", id="code-is-an-object"),
        pytest.param(400, b"[]", "peer_answer", id="error-is-a-list"),
        pytest.param(500, b"<html>", "peer_answer", id="error-is-html"),
        pytest.param(502, b"<html>", "relay_down", id="gateway-says-it-is-away"),
        pytest.param(503, b"", "relay_down", id="unavailable"),
        pytest.param(200, b"<html>", "peer_answer", id="success-is-html"),
        pytest.param(200, b'{"a":1,"a":2}', "peer_answer", id="duplicate-name"),
        pytest.param(200, b'{"a":1.5}', "peer_answer", id="fraction"),
        pytest.param(200, b"\xff", "peer_answer", id="not-utf8"),
        pytest.param(204, b"", "peer_answer", id="empty"),
    ],
)
def test_answer_that_makes_no_sense(status: int, body: bytes, code: str) -> None:
    with peer(answering(status, body)) as url, pytest.raises(PeerError) as caught:
        HttpClient(url, "relay_down").get_json("/x")
    assert caught.value.code == code


def test_redirect_is_not_followed() -> None:
    asked: list[bytes] = []

    def elsewhere(connection: socket.socket, request: bytes) -> None:
        asked.append(request)
        answering(200, b"{}")(connection, request)

    with (
        peer(elsewhere) as other,
        peer(answering(307, b"", extra=f"location: {other}/\r\n")) as url,
        pytest.raises(PeerError) as caught,
    ):
        HttpClient(url, "relay_down").post_json("/x", {"secret": "s"})
    assert caught.value.code == "peer_answer"
    assert asked == []


def test_long_answer_is_cut_off() -> None:
    with peer(answering(200, b"x" * 5_000, content_type="text/plain")) as url:
        client = HttpClient(url, "relay_down")
        assert len(client.get_text("/x", limit=5_000)) == 5_000
        with pytest.raises(PeerError) as caught:
            client.get_text("/x", limit=4_999)
    assert caught.value.code == "peer_answer"


def test_answer_without_end_is_cut_off() -> None:
    def endless(connection: socket.socket, _request: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\n")
        while True:
            connection.sendall(b"x" * 65_536)

    with peer(endless) as url, pytest.raises(PeerError) as caught:
        HttpClient(url, "relay_down").get_text("/x")
    assert caught.value.code == "peer_answer"


def test_packed_answer_is_refused() -> None:
    bomb = gzip.compress(b" " * 50_000_000)
    with peer(answering(200, bomb, extra="content-encoding: gzip\r\n")) as url, pytest.raises(PeerError) as caught:
        HttpClient(url, "relay_down").get_json("/x")
    assert caught.value.code == "peer_answer"


def test_nobody_listens() -> None:
    with socket.socket() as held:  # bound and not listening: connections are refused
        held.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{held.getsockname()[1]}"
        with pytest.raises(PeerError) as caught:
            HttpClient(url, "registry_down").get_json("/x")
    assert caught.value.code == "registry_down"


def test_connection_ends_early() -> None:
    with peer(answering(200, b"{}", length=100)) as url, pytest.raises(PeerError) as caught:
        HttpClient(url, "registry_down").get_json("/x")
    assert caught.value.code == "registry_down"


def test_silent_peer_times_out() -> None:
    def silent(connection: socket.socket, _request: bytes) -> None:
        connection.recv(1)

    with peer(silent) as url, pytest.raises(PeerError) as caught:
        HttpClient(url, "registry_down", timeout=0.2).get_json("/x")
    assert caught.value.code == "registry_down"


def test_dripping_peer_meets_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_module, "HTTP_DEADLINE", 0.3)

    def dripping(connection: socket.socket, _request: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\n")
        while True:
            connection.sendall(b"x")
            time.sleep(0.05)

    with peer(dripping) as url, pytest.raises(PeerError) as caught:
        HttpClient(url, "registry_down").get_text("/x")
    assert caught.value.code == "registry_down"


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("http://relay.example", id="plain-http-to-another-host"),
        pytest.param("http://127.0.0.1.relay.example", id="looks-like-loopback"),
        pytest.param("http://localhost.relay.example", id="looks-like-localhost"),
        pytest.param("http://a.localhost", id="below-localhost"),
        pytest.param("https://a.localhost", id="below-localhost-encrypted"),
        pytest.param("ftp://127.0.0.1", id="another-scheme"),
        pytest.param("file:///etc/passwd", id="file"),
        pytest.param("https://user:pass@relay.example", id="user-part"),
        pytest.param("https://relay.example?x=1", id="query"),
        pytest.param("https://relay.example#x", id="fragment"),
        pytest.param("https://", id="no-host"),
        pytest.param("https://relay.example:99999", id="no-such-port"),
        pytest.param("https://[::1", id="broken-address"),
        pytest.param("relay.example", id="no-scheme"),
    ],
)
def test_unsafe_address_is_refused(url: str) -> None:
    with pytest.raises(InputError) as caught:
        HttpClient(url, "relay_down")
    assert caught.value.code == "link_unsafe"


@pytest.mark.parametrize("url", ["https://relay.example", "https://relay.example:8443"])
def test_https_is_safe_and_not_loopback(url: str) -> None:
    assert require_safe_url(url) is False


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1"])
def test_loopback_may_use_http(url: str) -> None:
    assert require_safe_url(url) is True


def test_loopback_does_not_use_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://192.0.2.1:9")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with peer(answering(200, b"{}")) as url:
        assert HttpClient(url, "relay_down").get_json("/") == {}


def test_is_loopback() -> None:
    assert is_loopback("127.8.8.8")
    assert not is_loopback("192.168.1.1")
    assert not is_loopback("relay.example")


def test_what_a_peer_may_say_needs_no_facts() -> None:
    for code in INPUT_CODES | VERIFICATION_CODES | PEER_CODES:
        assert "{" not in SENTENCES[code], code
