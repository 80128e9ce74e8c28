"""What stands between this computer and a peer, told apart: with real servers and proxies on this computer."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from email.utils import formatdate
from pathlib import Path

import anyio
import pytest

from authenticator import clock
from authenticator.clients import http, http_async
from authenticator.clients.http import HttpClient
from authenticator.clients.reach import ANYWHERE, Reach
from authenticator.clients.unanswered import OWN_FINDINGS, is_proxied, no_answer
from authenticator.errors import CountersignError, LocalError, PeerError, VerificationError
from authenticator.sentences import PEER_CODES, SENTENCES
from tests.fakes.http_peer import Handler, answering, peer
from tests.fakes.secure_peer import Authority, NoHandshake

FAR = "https://relay.example"
ANSWER = answering(200, b"{}")
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")
Stand = Callable[[ExitStack, Path, pytest.MonkeyPatch], str]


@pytest.fixture(autouse=True)
def as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    http.trust_store.cache_clear()
    yield
    http.trust_store.cache_clear()


def trust(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))


def stranger(stack: ExitStack, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Vouched for by a company that this computer does not know."""
    return stack.enter_context(peer(ANSWER, Authority.make(folder).server(folder)))


def known(host: str = "127.0.0.1", *, begins: int = -1, days: int = 30) -> Stand:
    """Vouched for by somebody known, but."""

    def stand(stack: ExitStack, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
        authority = Authority.make(folder)
        trust(authority, monkeypatch)
        return stack.enter_context(peer(ANSWER, authority.server(folder, host, begins=begins, days=days)))

    return stand


def plain(stack: ExitStack, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Speaks no TLS at all."""
    return stack.enter_context(peer(ANSWER, NoHandshake.saying(b"HTTP/1.1 400 Bad Request\r\n\r\n")))


def old(stack: ExitStack, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Speaks ciphers that this computer does not."""
    context = Authority.make(folder).server(folder)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers("ECDHE-RSA-AES128-GCM-SHA256")  # its key is of another kind, so that none is left
    return stack.enter_context(peer(ANSWER, context))


def closed(stack: ExitStack, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Nobody listens there."""
    held = stack.enter_context(socket.socket())
    held.bind(("127.0.0.1", 0))
    return f"https://127.0.0.1:{held.getsockname()[1]}"


def hangs_up(stack: ExitStack, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Ends the connection in the middle of the handshake, as a server does that is going away."""
    return stack.enter_context(peer(ANSWER, NoHandshake.saying(b"")))


def proxied(handler: Handler) -> Stand:
    """Behind a proxy."""

    def stand(stack: ExitStack, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
        monkeypatch.setenv("HTTPS_PROXY", stack.enter_context(peer(handler)))
        return FAR

    return stand


def says(status: str) -> Handler:
    """A proxy that connects nobody."""
    return lambda connection, _request: connection.sendall(f"HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n".encode())


def no_proxy_there(stack: ExitStack, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Behind a proxy that is away."""
    monkeypatch.setenv("HTTPS_PROXY", closed(stack, folder, monkeypatch).replace("https:", "http:"))
    return FAR


def looks_inside(stack: ExitStack, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Behind a company's proxy that opens every connection, with a certificate of the company's own."""
    context = Authority.make(folder).server(folder, "relay.example")

    def connect(connection: socket.socket, _request: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
        with context.wrap_socket(connection, server_side=True) as secured:
            secured.recv(1)

    return proxied(connect)(stack, folder, monkeypatch)


IN_THE_WAY = [
    pytest.param(stranger, "certificate_untrusted", id="a certificate of nobody known"),
    pytest.param(known(begins=-60), "certificate_dated", id="a certificate that has run out"),
    pytest.param(known(begins=2), "certificate_dated", id="a certificate of the future"),
    pytest.param(known("portal.example"), "certificate_name", id="another server's certificate, by name"),
    pytest.param(known("192.0.2.7"), "certificate_name", id="another server's certificate, by address"),
    pytest.param(plain, "tls_failed", id="no TLS at all"),
    pytest.param(old, "tls_failed", id="no common cipher"),
    pytest.param(closed, "relay_down", id="nobody listens"),
    pytest.param(hangs_up, "relay_down", id="hangs up in the handshake"),
    pytest.param(proxied(says("407 Proxy Authentication Required")), "proxy_login", id="the proxy wants a name"),
    pytest.param(proxied(says("403 Forbidden")), "proxy_refused", id="the proxy forbids"),
    pytest.param(proxied(says("302 Found")), "proxy_refused", id="the proxy leads elsewhere"),
    pytest.param(proxied(says("502 Bad Gateway")), "relay_down", id="the proxy does not reach the relay"),
    pytest.param(proxied(says("504 Gateway Timeout")), "relay_down", id="the relay does not answer the proxy"),
    pytest.param(no_proxy_there, "proxy_down", id="the proxy is away"),
    pytest.param(looks_inside, "certificate_untrusted", id="the proxy looks inside"),
]


def through_client(reach: Reach) -> Callable[[str], object]:
    return lambda url: HttpClient(url, "relay_down", reach=reach, timeout=3).get_json("/")


def asynchronously(url: str) -> object:
    return anyio.run(lambda: http_async.exchange(url, "relay_down", "GET", "/", timeout=3))


DOORS = {"person": through_client(Reach.of_person()), "anywhere": through_client(ANYWHERE), "async": asynchronously}


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
@pytest.mark.parametrize(("stand", "code"), IN_THE_WAY)
def test_what_is_in_the_way(
    door: Callable[[str], object], stand: Stand, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ExitStack() as stack:
        url = stand(stack, tmp_path, monkeypatch)
        with pytest.raises(PeerError) as caught:
            door(url)
    assert caught.value.code == code
    assert "; " in caught.value.user_text()  # it says what to do


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
def test_a_company_s_certificate_that_was_installed(
    door: Callable[[str], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ExitStack() as stack:
        door(known()(stack, tmp_path, monkeypatch))


def test_a_proxy_s_password_stays_out_of_what_is_logged(monkeypatch: pytest.MonkeyPatch) -> None:
    with peer(says("407 Proxy Authentication Required")) as url:
        monkeypatch.setenv("HTTPS_PROXY", url.replace("//", "//ada:canary@"))
        with pytest.raises(PeerError) as caught:
            HttpClient(FAR, "relay_down", reach=Reach.of_person()).get_json("/")
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize("code", sorted(OWN_FINDINGS))
def test_no_peer_tells_this_computer_what_only_it_can_find(code: str) -> None:
    with peer(answering(503, f'{{"error":"{code}"}}'.encode())) as url, pytest.raises(PeerError) as caught:
        HttpClient(url, "registry_down").get_json("/")
    assert caught.value.code == "registry_down"
    assert code in PEER_CODES


@pytest.mark.parametrize(
    "verify_code",
    [
        pytest.param(-67_818, id="macOS, run out"),
        pytest.param(0x800B_0101, id="Windows, run out"),
        pytest.param(0x800B_0101 - 2**32, id="Windows, run out, signed"),
    ],
)
def test_other_systems_words_for_a_certificate_that_has_run_out(verify_code: int) -> None:
    found = ssl.SSLCertVerificationError("no")
    found.verify_code, found.verify_message = verify_code, "no"
    assert no_answer(found, "relay_down", FAR, proxied=False).code == "certificate_dated"


def test_this_computer_s_own_services_have_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://192.0.2.1:9")
    assert is_proxied(FAR, loopback=False)
    assert not is_proxied("https://127.0.0.1:1", loopback=True)
    monkeypatch.setenv("NO_PROXY", "relay.example")
    assert not is_proxied(FAR, loopback=False)


# The clock: a peer that finds a signature's time wrong tells its own time.


def told(code: str, ahead: int | None, *, date: str = "") -> Handler:
    """A peer whose clock is so many seconds ahead of this computer's, when it answers."""

    def answer(connection: socket.socket, request: bytes) -> None:
        moment = date if ahead is None else formatdate(clock.now() + ahead, usegmt=True)
        extra = f"date: {moment}\r\n" if moment else ""
        answering(403, f'{{"error":"{code}"}}'.encode(), extra=extra)(connection, request)

    return answer


@pytest.mark.parametrize("code", ["proof_stale", "request_not_yet_valid"])
@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        pytest.param(241, "4 minutes", id="behind"),
        pytest.param(-242, "4 minutes", id="ahead"),
        pytest.param(90, "90 seconds", id="behind a little"),
        pytest.param(7_201, "120 minutes", id="a time zone"),
    ],
)
def test_a_clock_that_is_off_is_named_with_how_much(code: str, ahead: int, words: str) -> None:
    # The two clocks are read one after the other, so that a second may pass in between.
    with peer(told(code, ahead)) as url, pytest.raises(LocalError) as caught:
        HttpClient(url, "relay_down").post_json("/", {})
    assert caught.value.code == "clock_off"
    seconds = words.endswith("seconds")
    expected = {words, "91 seconds", "89 seconds"} if seconds else {words}
    assert caught.value.user_text() in {SENTENCES["clock_off"].format(offset=each) for each in expected}


@pytest.mark.parametrize(
    ("code", "handler"),
    [
        pytest.param("proof_stale", told("proof_stale", 20), id="clocks agree"),
        pytest.param("proof_stale", told("proof_stale", None), id="no time is told"),
        pytest.param("proof_stale", told("proof_stale", None, date="yesterday"), id="no time at all"),
        pytest.param("proof_stale", told("proof_stale", None, date="Mon, 01 Jan 99999 00:00:00 GMT"), id="absurd"),
        pytest.param("bad_signature", told("bad_signature", 500), id="not about the time"),
    ],
)
def test_another_refusal_stays_what_it_is(code: str, handler: Handler) -> None:
    with peer(handler) as url, pytest.raises(CountersignError) as caught:
        HttpClient(url, "relay_down").post_json("/", {})
    assert type(caught.value) is VerificationError
    assert caught.value.code == code
