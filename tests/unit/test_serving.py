from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from authenticator.clients.http import Answer, error_of
from authenticator.clients.unanswered import OWN_FINDINGS
from authenticator.errors import (
    CountersignError,
    InputError,
    LocalError,
    PeerError,
    PersonError,
    SecurityKeyError,
    VerificationError,
)
from authenticator.sentences import INPUT_CODES, LOCAL_CODES, PEER_CODES, VERIFICATION_CODES
from authenticator.serving import END_WITH_PARENT, BodyLimit, Message, Receive, Send, problem

SERVICE = """
import sys
from authenticator.serving import serve
async def app(scope, receive, send):
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})
sys.exit(serve(lambda: app, host="127.0.0.1", port=int(sys.argv[1])))
"""


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        pytest.param(InputError("malformed"), 400, "malformed", id="input"),
        pytest.param(InputError("too_large"), 413, "too_large", id="too-large"),
        pytest.param(VerificationError("bad_signature"), 403, "bad_signature", id="verification"),
        pytest.param(VerificationError("request_claimed"), 409, "request_claimed", id="claimed"),
        pytest.param(VerificationError("challenge_used"), 409, "challenge_used", id="used"),
        pytest.param(VerificationError("session_unknown"), 404, "session_unknown", id="unknown"),
        pytest.param(PeerError("registry_down"), 503, "registry_down", id="peer"),
        pytest.param(PeerError("rate_limited"), 429, "rate_limited", id="rate"),
        pytest.param(PeerError("storage_full"), 507, "storage_full", id="storage"),
        pytest.param(LocalError("disk_full"), 507, "storage_full", id="own-disk"),
        pytest.param(LocalError("file_damaged", "/secret/path"), 507, "storage_full", id="own-file"),
    ],
)
def test_error_and_its_answer(error: CountersignError, status: int, code: str) -> None:
    answered, body = problem(error)
    assert (answered, body["error"]) == (status, code)
    assert "secret" not in json.dumps(body)


def test_every_answer_comes_back_as_the_same_error() -> None:
    families: Iterable[tuple[frozenset[str], type[CountersignError]]] = (
        (INPUT_CODES, InputError),
        (VERIFICATION_CODES, VerificationError),
        (PEER_CODES - OWN_FINDINGS, PeerError),
    )
    for codes, family in families:
        for code in codes:
            status, body = problem(family(code))
            back = error_of(Answer(status, "application/json", {}, json.dumps(body).encode()), "")
            assert (type(back), back.code) == (family, code)


def test_no_answer_makes_the_caller_say_what_only_it_can_know() -> None:
    for family, code in ((LocalError, "disk_full"), (PersonError, "denied"), (SecurityKeyError, "pin_blocked")):
        body = json.dumps({"error": code}).encode()
        assert not isinstance(error_of(Answer(400, "application/json", {}, body), ""), family)
    assert "port_in_use" in LOCAL_CODES


async def echo(scope: Message, receive: Receive, send: Send) -> None:
    body = (await receive())["body"] if scope["method"] == "POST" else b"no body"
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": body})


def ask(
    chunks: list[bytes], *, method: str = "POST", length: bytes | None = None, path: str = "/"
) -> tuple[int, bytes]:
    messages: list[Message] = [
        {"type": "http.request", "body": chunk, "more_body": index + 1 < len(chunks)}
        for index, chunk in enumerate(chunks)
    ]
    sent: list[Any] = []

    async def receive() -> Message:
        return messages.pop(0) if messages else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"content-length", length)] if length is not None else []
    scope = {"type": "http", "method": method, "headers": headers, "path": path}
    asyncio.run(BodyLimit(echo, 10, {"/long": 12})(scope, receive, send))
    return (sent[0]["status"], sent[1]["body"]) if sent else (0, b"")


@pytest.mark.parametrize(
    ("chunks", "length", "status"),
    [
        pytest.param([b"x" * 10], b"10", 200, id="as-long-as-allowed"),
        pytest.param([b"x" * 5, b"x" * 5], None, 200, id="in-chunks"),
        pytest.param([b""], None, 200, id="empty"),
        pytest.param([b"x" * 11], b"11", 413, id="one-too-long"),
        pytest.param([b"x" * 6, b"x" * 6], None, 413, id="chunks-too-long"),
        pytest.param([b""], b"11", 413, id="announces-too-much"),
        pytest.param([b""], b"-1", 413, id="negative-length"),
        pytest.param([b""], b"9" * 4_000, 413, id="absurd-length"),
        pytest.param([b""], b"\xb2", 413, id="length-in-other-digits"),
    ],
)
def test_body_limit(chunks: list[bytes], length: bytes | None, status: int) -> None:
    answered, body = ask(list(chunks), length=length)
    assert answered == status
    if status == 200:
        assert body == b"".join(chunks)
    else:
        assert json.loads(body)["error"] == "too_large"


@pytest.mark.parametrize(
    ("path", "size", "status"),
    [
        pytest.param("/long", 12, 200, id="as-long-as-this-path-allows"),
        pytest.param("/long", 13, 413, id="longer-than-this-path-allows"),
        pytest.param("/long/", 12, 413, id="another-path-that-begins-alike"),
        pytest.param("/LONG", 12, 413, id="another-path-in-capitals"),
    ],
)
def test_body_limit_of_one_path(path: str, size: int, status: int) -> None:
    assert ask([b"x" * size], path=path)[0] == status
    assert ask([b""], length=str(size).encode(), path=path)[0] == status


def test_body_limit_leaves_get_alone_and_gives_up_with_the_caller() -> None:
    assert ask([], method="GET") == (200, b"no body")
    assert ask([]) == (0, b"")


def run_service(tmp_path: Path, port: int = 0, *, end_with_parent: str = "") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SERVICE, str(port)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, END_WITH_PARENT: end_with_parent},
        cwd=tmp_path,
    )


def test_service_is_ready_when_it_says_so_and_stops_when_asked(tmp_path: Path) -> None:
    with run_service(tmp_path) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        assert line.startswith("ready http://127.0.0.1:")
        with socket.create_connection(("127.0.0.1", int(line.rpartition(":")[2])), 5):
            pass
        child.send_signal(signal.SIGTERM)
        assert child.wait(10) == 0


def test_service_ends_with_its_parent(tmp_path: Path) -> None:
    with run_service(tmp_path, end_with_parent="1") as child:
        assert child.stdout is not None
        assert child.stdin is not None
        child.stdout.readline()
        child.stdin.close()
        assert child.wait(10) == 0


def test_taken_port_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as held, run_service(tmp_path, held.getsockname()[1]) as child:
        _, said = child.communicate(timeout=20)
        assert child.returncode == 1
        assert said.rstrip().endswith("error port_in_use")
