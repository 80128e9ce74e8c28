"""nginx with the file that we ship, our gate, and an app in front of which they stand."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from authenticator.app import App
from authenticator.consent.view import Source
from authenticator.flow import Choice
from authenticator.limits import GATE_PROBLEM_MAX
from authenticator.network import running_network
from authenticator.protocol.canonical import JsonValue, b64u, sha256
from authenticator.protocol.link import parse_link
from authenticator.protocol.recap import Capabilities
from authenticator.provider.gate import CHECK_PATH, PROBLEM_PATH, Gate
from authenticator.session.client import ask
from authenticator.session.site import discover
from tests.fakes.doors import RULES, Caller, Got, Site, app_behind, free_port, nginx
from tests.fakes.person import Person, typed
from tests.fakes.served import Served, served

ROOT = Path(__file__).parents[2]
HERE = "/albums/2026"


@dataclass(frozen=True)
class Stand:
    """The whole of it.

    Attributes:
        caller: sends through nginx.
        direct: sends to the gate.
        gate: may be exchanged.
    """

    caller: Caller
    direct: Caller
    gate: Served
    site: Site


@contextmanager
def standing(folder: Path, *, gate_secret: str | None = None, nginx_secret: str = "") -> Iterator[Stand]:
    site = Site(folder / "site")
    with (
        app_behind() as app,
        served(Gate(site.provider, RULES, secret=gate_secret)) as gate,
        nginx(folder / "nginx", gate.url, app, secret=nginx_secret) as url,
    ):
        yield Stand(Caller(site, url), Caller(site, gate.url), gate, site)
    site.provider.close()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stand]:
    with standing(tmp_path_factory.mktemp("gate")) as stand:
        yield stand


@pytest.fixture
def stand(shared: Stand) -> Stand:
    shared.site.world.now += 100
    shared.site.grant()
    return shared


def lines(got: Got, name: str) -> list[str]:
    """What the app was sent under a name."""
    return [value for each, value in got.json()["headers"] if each == name]


# ---- what nginx passes on ----------------------------------------------------------------------------------------


FORGED = [
    ("Countersign-Session", "f" * 32),
    ("Countersign-Delegation-Id", "f" * 64),
    ("Countersign-Ability", "photos/delete"),
    ("Countersign-Body", "A" * 43),
    ("countersign-session", "e" * 32),
    ("Countersign_Session", "d" * 32),
    ("X-Original-URI", "/open/page"),
    ("X-Original-Method", "GET"),
    ("X-Original-Content-Length", "1"),
    ("Countersign-Problem", "e30"),
]


def test_the_app_learns_who_calls_from_nginx_only(stand: Stand) -> None:
    got = stand.caller.send("GET", HERE, [*FORGED, *stand.site.signed("GET", HERE)])
    assert got.status == 200, got
    assert lines(got, "countersign-session") == [stand.site.world.person.address]
    assert lines(got, "countersign-delegation-id") == [stand.site.presented.delegation_id]
    assert lines(got, "countersign-ability") == ["photos/list"]
    assert lines(got, "countersign-body") == lines(got, "countersign_session") == []
    assert lines(got, "authorization") == lines(got, "dpop") == lines(got, "countersign-session-sig") == []


def test_nobody_says_who_they_are_where_everyone_may_come(stand: Stand) -> None:
    got = stand.caller.send("GET", "/open/page", FORGED)
    assert got.status == 200
    for name in ("session", "delegation-id", "ability", "body"):
        assert lines(got, f"countersign-{name}") == []


def test_a_forged_address_opens_nothing(stand: Stand) -> None:
    for method, target in (("GET", HERE), ("DELETE", HERE), ("POST", f"{HERE}/inbox/x")):
        assert stand.caller.send(method, target, FORGED).code == "token_missing"


def test_a_forged_length_is_not_what_is_charged(stand: Stand) -> None:
    path, body = f"{HERE}/inbox/x", b"x" * 600
    for expected in (200, 429):  # of a thousand bytes
        headers = [*stand.site.signed("PUT", path, body=body), ("X-Original-Content-Length", "1")]
        assert stand.caller.send("PUT", path, headers, body).status == expected


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("/open/../albums/2026", id="dots"),
        pytest.param("/open/%2e%2e/albums/2026", id="escaped-dots"),
        pytest.param("/open/..%2falbums/2026", id="dots-and-escaped-slash"),
        pytest.param("/open/%2e%2e%2falbums/2026", id="all-escaped"),
        pytest.param("/open%2f..%2falbums/2026", id="escaped-slashes"),
        pytest.param("/albums%2f..%2fopen/page", id="the-other-way-round"),
        pytest.param("//open/page", id="leading-slashes"),
        pytest.param("/open//page", id="slashes-that-nginx-merges"),
        pytest.param("/./open/page", id="one-dot"),
        pytest.param("/open/..;/albums/2026", id="parameters"),
        pytest.param("/open/%252e%252e/albums", id="escaped-twice"),
        pytest.param("/open/..\\albums", id="backslash"),
        pytest.param("/open/%5c..%5calbums", id="escaped-backslash"),
        pytest.param("/open/page#/albums/2026", id="fragment"),
        pytest.param("/open/page%23", id="escaped-fragment"),
        pytest.param("/open/page%3fa=b", id="escaped-question-mark"),
        pytest.param("/open/p%61ge", id="needless-escape"),
        pytest.param("/open/%ff", id="not-utf-8"),
        pytest.param("/open/%00", id="nul"),
        pytest.param("/openly", id="half-a-segment"),
        pytest.param("/OPEN/page", id="other-case"),
        pytest.param("?/open/page", id="no-path"),
        pytest.param("*", id="asterisk"),
        pytest.param("/.countersign-gate/check", id="nginx-own-check"),
        pytest.param("/.countersign-gate/problem", id="nginx-own-problem"),
        pytest.param("/.countersign-gate%2fcheck", id="nginx-own-check-escaped"),
        pytest.param("/.countersign/../check", id="gates-own-check"),
        pytest.param("/check/%2e%2e/.countersign/client", id="gates-own-check-and-back"),
        pytest.param("/.countersign/%2e%2e/open/page", id="endpoints-and-back"),
        pytest.param("/open/%2e%2e/.countersign/client", id="to-the-endpoints"),
    ],
)
def test_a_path_with_two_readings_reaches_no_app(stand: Stand, target: str) -> None:
    got = stand.caller.send("GET", target)
    assert got.status in (400, 404), got
    signed = stand.caller.send("GET", target, stand.site.signed("GET", target))
    assert signed.status in (400, 404), signed


def test_what_is_served_is_what_was_checked(stand: Stand) -> None:
    target = f"{HERE}/K%C3%B6ln%20(1).svg?next=/a//b/../c&x=%2e%2e&x"
    got = stand.caller.call("GET", target)
    path, _, query = target.partition("?")
    assert (got.json()["path"], got.json()["query"]) == (path, query)


def raw(url: str, request: bytes) -> bytes:
    with socket.create_connection((urlsplit(url).hostname, urlsplit(url).port), timeout=30) as connection:
        connection.sendall(request)
        answer = b""
        while chunk := connection.recv(65536):
            answer += chunk
        return answer


@pytest.mark.parametrize("host", ["files.example", "127.0.0.1"])
def test_the_absolute_form_is_the_same_path(stand: Stand, host: str) -> None:
    def asked(target: str, headers: str = "") -> bytes:
        return raw(
            stand.caller.url,
            f"GET {target} HTTP/1.1\r\nHost: {host}\r\n{headers}Connection: close\r\n\r\n".encode(),
        )

    assert asked(f"http://{host}{HERE}").startswith(b"HTTP/1.1 401 ")
    signed = "".join(f"{name}: {value}\r\n" for name, value in stand.site.signed("GET", HERE))
    answer = asked(f"http://{host}{HERE}", signed)
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b'"path": "/albums/2026"' in answer
    assert asked(f"http://{host}?{HERE}").split()[1] in (b"400", b"404")
    assert asked(f"http://{host}/open/../albums/2026").startswith(b"HTTP/1.1 400 ")


def test_a_request_inside_a_request_is_none(stand: Stand) -> None:
    """A length beside a coding, and two lengths: whichever is believed, nothing is smuggled to the app."""
    inner = b"GET /albums/2026 HTTP/1.1\r\nHost: x\r\nCountersign-Session: " + b"f" * 32 + b"\r\n\r\n"
    chunked = b"POST /open/page HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    assert b'"address": "f' not in raw(stand.caller.url, chunked + inner + b"GET / HTTP/1.0\r\n\r\n")
    twice = b"POST /open/page HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nContent-Length: 99\r\n\r\n"
    assert raw(stand.caller.url, twice + inner).startswith(b"HTTP/1.1 400 ")


# ---- refusals ----------------------------------------------------------------------------------------------------


def test_a_spent_budget_reaches_the_client_as_429(stand: Stand) -> None:
    for _ in range(2):
        assert stand.caller.call("GET", "/feed").status == 200
    got = stand.caller.call("GET", "/feed")
    assert (got.status, got.code, got.header("content-type")) == (429, "budget_spent", "application/problem+json")
    assert got.header("retry-after") is not None
    assert got.json()["left"][0]["caveat"] == "rate"
    assert got.header("countersign-problem") is None


def test_an_answer_of_the_app_is_left_as_it_is(stand: Stand) -> None:
    got = stand.caller.send("GET", "/open/page?status=403")
    assert (got.status, got.json()["query"]) == (403, "status=403")


def test_a_refusal_that_is_too_long_for_a_header_goes_without_its_facts(stand: Stand) -> None:
    path = "/albums/" + "%C3%B6" * 300
    got = stand.caller.call("GET", path)
    assert (got.status, got.code) == (403, "capability_missing")
    long = stand.direct.send("GET", CHECK_PATH, [*stand.site.signed("GET", path), *original("GET", path)])
    header = long.header("countersign-problem")
    assert header is not None
    assert len(header) <= GATE_PROBLEM_MAX


def test_a_gate_that_is_away_lets_nobody_in(stand: Stand) -> None:
    async def broken(*_: Any) -> None:
        raise AssertionError("the gate fails")

    real, stand.gate.app = stand.gate.app, broken
    try:
        for target in ("/open/page", HERE):
            assert stand.caller.call("GET", target).status == 500
    finally:
        stand.gate.app = real
    assert stand.caller.call("GET", HERE).status == 200


# ---- who may ask the gate ----------------------------------------------------------------------------------------


def original(method: str, target: str) -> list[tuple[str, str]]:
    return [("X-Original-Method", method), ("X-Original-URI", target)]


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param([], id="none"),
        pytest.param(original("GET", HERE)[:1], id="no-address"),
        pytest.param(original("GET", HERE)[1:], id="no-method"),
        pytest.param([*original("GET", HERE), ("X-Original-URI", "/open/page")], id="two-addresses"),
        pytest.param([*original("GET", "/open/page"), ("X-Original-Method", "GET")], id="two-methods"),
    ],
)
def test_a_question_that_is_not_whole_is_refused(stand: Stand, headers: list[tuple[str, str]]) -> None:
    got = stand.direct.send("GET", CHECK_PATH, [*headers, *stand.site.signed("GET", HERE)])
    assert (got.status, got.code) == (403, "malformed")


def test_the_length_of_a_question_is_not_that_of_the_call(stand: Stand) -> None:
    path = f"{HERE}/inbox/x"
    headers = [*original("PUT", path), *stand.site.signed("PUT", path, body=b"x")]
    got = stand.direct.send("GET", CHECK_PATH, headers, b"x")
    assert (got.status, got.code) == (403, "malformed")
    got = stand.direct.send("GET", CHECK_PATH, [*headers, ("X-Original-Content-Length", "1")], b"other")
    assert got.status == 204


@pytest.mark.parametrize("text", ["", "e30", "nonsense!", "eyJzdGF0dXMiOjIwMCwiYm9keSI6IiIsImhlYWRlcnMiOnt9fQ"])
def test_nothing_but_a_refusal_is_told(stand: Stand, text: str) -> None:
    got = stand.direct.send("GET", PROBLEM_PATH, [("Countersign-Problem", text)])
    assert (got.status, got.json()["error"] in ("malformed", "not_canonical")) == (400, True)


def test_a_gate_with_a_secret_answers_nginx_only(tmp_path: Path) -> None:
    with standing(tmp_path, gate_secret="correct horse", nginx_secret="correct horse") as stand:
        assert stand.caller.call("GET", HERE).json()["address"] == stand.site.world.person.address
        assert stand.caller.send("GET", HERE).code == "token_missing"
        for headers in ([], [("Countersign-Gate-Secret", "wrong")], [("Countersign-Gate-Secret", "correct horse")] * 2):
            asked = stand.direct.send("GET", CHECK_PATH, [*original("GET", "/open/page"), *headers])
            assert (asked.status, asked.code) == (403, "malformed")
            told = stand.direct.send("GET", PROBLEM_PATH, [("Countersign-Problem", "e30"), *headers])
            assert told.status == 400
    with standing(tmp_path / "other", gate_secret="correct horse", nginx_secret="wrong") as stand:
        assert stand.caller.send("GET", "/open/page").code == "malformed"


# ---- the command -------------------------------------------------------------------------------------------------


SETTINGS = """
name = "Files"
origins = ["{origin}"]
resource = "{origin}/files"
claims = ["name"]

[[rules]]
path = "/"
public = true

[[rules]]
path = "/files"
ability = "files/read"

[[rules]]
path = "/files"
methods = ["PUT"]
ability = "files/write"
size = "content-length"
bind = ["query"]
session_sigs = false
"""


@contextmanager
def gate_command(folder: Path, origin: str, port: int, record: JsonValue) -> Iterator[str]:
    """`countersign provider gate` as a process."""
    (folder / "gate.toml").write_text(SETTINGS.format(origin=origin))
    (folder / "record.json").write_text(json.dumps(record))
    files = {"config": folder / "gate.toml", "data": folder / "data", "network": folder / "record.json"}
    arguments = [text for name, path in files.items() for text in (f"--{name}", str(path))]
    program = [sys.executable, "-c", "from authenticator.cli import main; main()", "provider", "gate"]
    process = subprocess.Popen(
        [*program, *arguments, "--port", str(port), "--json"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())["ready"]
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
        assert process.stdout is not None
        process.stdout.close()


def test_a_person_signs_in_at_an_app_behind_nginx(tmp_path: Path) -> None:
    public, private = free_port(), free_port()
    origin = f"http://127.0.0.1:{public}"
    with (
        running_network(tmp_path / "network", ("registry", "relay")) as network,
        app_behind() as app,
        gate_command(tmp_path, origin, private, network.signed) as gate,
        nginx(tmp_path / "nginx", gate, app, port=public) as url,
    ):
        assert (gate, url) == (f"http://127.0.0.1:{private}", origin)
        person = App.open(tmp_path / "home")
        key = next(choice for choice in person.list_keys() if choice.kind == "virtual")
        preview = person.preview_network(network.relay_url)
        person.create_identity(preview, name="Ada Example", key=key, interaction=Person())
        site = discover(origin)
        here: dict[str, Any] = {"path_prefix": "/files/a", "max_uses": 2}
        wanted = Capabilities.from_att({f"{origin}/files": {"files/read": [here], "files/write": [here]}})
        login = ask(site, claims=["name"], capabilities=wanted, valid_for=600, client_name="Test", purpose="")
        consent = person.open_request(parse_link(login.link), Source.SCREEN)
        consent = typed(person, consent, login.match_code or "")
        request = consent.request.request
        person.approve(consent, Choice(frozenset({"name"}), request.capabilities, request.valid_for), None, Person())
        session = login.wait()
        answer = session.request("GET", f"{origin}/files/a/b?c=d").json()
        assert isinstance(answer, dict)
        assert (answer["address"], answer["ability"]) == (session.address, "files/read")
        written = session.request("PUT", f"{origin}/files/a/b?c=d", content=b"picture").json()
        assert isinstance(written, dict)
        assert (written["ability"], written["body"]) == ("files/write", b64u(sha256(b"picture")))
        assert ["countersign-body", written["body"]] in written["headers"]
        codes = [session.request("GET", f"{origin}/files/{path}") for path in ("b", "a", "a")]
        assert [got.status for got in codes] == [403, 200, 429]
        assert session.request("GET", f"{origin}/page").json()["address"] is None  # type: ignore[index,call-overload]
        person.close()
