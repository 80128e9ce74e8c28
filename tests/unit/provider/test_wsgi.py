"""What WSGI servers do in different ways, and what must hold for each."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from authenticator.provider.wsgi import Countersign
from tests.fakes.doors import RULES, Caller, QuietHandler, Site, wsgi_door

HERE = "/albums/2026"
NEW = f"{HERE}/inbox/x"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site(tmp_path)
    yield made
    made.provider.close()


class Answered:
    """What a WSGI app said, and what it was called with."""

    def __init__(self) -> None:
        self.status = 0
        self.environ: dict[str, Any] | None = None
        self.body = b""

    def app(self, environ: Any, start_response: Any) -> list[bytes]:
        self.environ = environ
        start_response("200 OK", [])
        return [environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))]

    def start(self, status: str, _headers: Any, _error: Any = None) -> Any:
        self.status = int(status.partition(" ")[0])
        return None

    @property
    def code(self) -> str:
        return str(json.loads(self.body)["error"])


def environ_of(site: Site, method: str = "GET", target: str = HERE, body: bytes | None = None, **own: Any) -> Any:
    path, _, query = target.partition("?")
    named = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in site.signed(method, target, body=body)}
    return {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "CONTENT_LENGTH": "" if body is None else str(len(body)),
        "wsgi.input": io.BytesIO(body or b""),
        **named,
        **own,
    }


def called(site: Site, environ: Any, **options: Any) -> Answered:
    answered = Answered()
    app = Countersign(answered.app, site.provider, RULES, **options)
    answered.body = b"".join(app(environ, answered.start))
    return answered


@pytest.mark.parametrize(
    "own",
    [
        pytest.param({}, id="decoded-only"),
        pytest.param({"REQUEST_URI": HERE}, id="request-uri"),
        pytest.param({"RAW_URI": HERE}, id="raw-uri"),
        pytest.param({"REQUEST_URI": f"{HERE}?page=2", "QUERY_STRING": "page=2"}, id="with-query"),
    ],
)
def test_every_server_is_understood(site: Site, own: dict[str, Any]) -> None:
    answered = called(site, environ_of(site, **own))
    assert answered.status == 200, answered.body
    assert answered.environ is not None
    assert answered.environ["countersign.use"].path == HERE


@pytest.mark.parametrize(
    "own",
    [
        pytest.param({"REQUEST_URI": "/albums/2026%2F"}, id="escaped-slash"),
        pytest.param({"REQUEST_URI": "/albums/%32026"}, id="needless-escape"),
        pytest.param({"REQUEST_URI": "//albums/2026"}, id="slashes-that-the-server-merged"),
        pytest.param({"REQUEST_URI": "/open/../albums/2026"}, id="dots-that-the-server-resolved"),
        pytest.param({"REQUEST_URI": "/open/page"}, id="another-path-is-served"),
        pytest.param({"RAW_URI": "/open/page"}, id="another-raw-path"),
        pytest.param({"REQUEST_URI": f"http://127.0.0.1{HERE}"}, id="absolute-form"),
        pytest.param({"REQUEST_URI": "/albums/Köln"}, id="not-ascii"),
        pytest.param({"REQUEST_URI": ""}, id="empty"),
        pytest.param({"PATH_INFO": "/albums/../open"}, id="decoded-dots"),
        pytest.param({"PATH_INFO": "/albums//2026"}, id="decoded-slashes"),
        pytest.param({"PATH_INFO": "/albums/%2e"}, id="decoded-percent"),
        pytest.param({"PATH_INFO": "/albums/a;b"}, id="decoded-semicolon"),
        pytest.param({"PATH_INFO": "/albums/\xff"}, id="decoded-not-utf-8"),
        pytest.param({"PATH_INFO": "albums"}, id="decoded-no-path"),
        pytest.param({"PATH_INFO": ""}, id="decoded-nothing"),
        pytest.param({"QUERY_STRING": "a=\xf6"}, id="query-not-ascii"),
    ],
)
def test_a_path_with_two_readings_is_refused(site: Site, own: dict[str, Any]) -> None:
    answered = called(site, environ_of(site, **own))
    assert (answered.status, answered.code, answered.environ) == (400, "path_ambiguous", None)


def test_the_path_that_is_sent_is_the_one_that_is_signed(site: Site) -> None:
    """Where only the decoded path is known, there is one way to write it, and that must be signed."""
    decoded = "/albums/2026/Köln".encode().decode("latin-1")
    assert called(site, environ_of(site, target="/albums/2026/K%C3%B6ln", PATH_INFO=decoded)).status == 200
    answered = called(site, environ_of(site, target="/albums/2026/K%C3%B6l%6E", PATH_INFO=decoded))
    assert (answered.status, answered.code) == (401, "proof_mismatch")


@pytest.mark.parametrize("own", [pytest.param({}, id="decoded"), pytest.param({"REQUEST_URI": HERE}, id="raw")])
def test_an_app_may_be_mounted_where_it_says(site: Site, own: dict[str, Any]) -> None:
    environ = environ_of(site, SCRIPT_NAME="/albums", PATH_INFO="/2026", **own)
    assert called(site, environ, mount="/albums").status == 200
    for mount in ("", "/", "/album", "/albums/"):  # a header may have moved the border
        answered = called(site, environ, mount=mount)
        assert (answered.status, answered.code) == (400, "path_ambiguous")


class _Dribble(io.BytesIO):
    """A stream that gives less than was asked for."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(size, 2) if size is not None and size > 0 else size)


@pytest.mark.parametrize(
    "own",
    [
        pytest.param({}, id="length"),
        pytest.param({"wsgi.input": _Dribble(b"picture")}, id="piece-by-piece"),
        pytest.param({"CONTENT_LENGTH": "", "wsgi.input_terminated": True}, id="terminated"),
    ],
)
def test_a_body_is_read_once_and_served_again(site: Site, own: dict[str, Any]) -> None:
    answered = called(site, environ_of(site, "POST", f"{NEW}?", b"picture", **own))
    assert (answered.status, answered.body) == (200, b"picture")


@pytest.mark.parametrize(
    ("own", "status", "code"),
    [
        pytest.param({"wsgi.input": io.BytesIO(b"another")}, 401, "proof_mismatch", id="another-body"),
        pytest.param({"wsgi.input": io.BytesIO(b"pict")}, 400, "malformed", id="ends-early"),
        pytest.param({"CONTENT_LENGTH": "4"}, 401, "proof_mismatch", id="another-length"),
        pytest.param({"CONTENT_LENGTH": ""}, 401, "proof_mismatch", id="no-length-and-no-end"),
        pytest.param({"CONTENT_LENGTH": "+7"}, 400, "malformed", id="no-number"),
        pytest.param({"CONTENT_LENGTH": "9" * 30}, 400, "malformed", id="a-number-without-end"),
        pytest.param({"CONTENT_LENGTH": "21"}, 413, "too_large", id="says-too-much"),
        pytest.param(
            {"CONTENT_LENGTH": "", "wsgi.input_terminated": True, "wsgi.input": io.BytesIO(b"x" * 99)},
            413,
            "too_large",
            id="is-too-much",
        ),
    ],
)
def test_another_body_is_refused(site: Site, own: dict[str, Any], status: int, code: str) -> None:
    answered = called(site, environ_of(site, "POST", f"{NEW}?", b"picture", **own), body_max=20)
    assert (answered.status, answered.code, answered.environ) == (status, code, None)


def test_a_body_without_a_proof_for_it_is_left_alone(site: Site) -> None:
    stream = io.BytesIO(b"picture")
    answered = called(site, {**environ_of(site, "PUT", NEW), "wsgi.input": stream, "CONTENT_LENGTH": "7"})
    assert answered.environ is not None
    assert answered.environ["wsgi.input"] is stream


def test_a_use_from_elsewhere_is_no_use(site: Site) -> None:
    """A place for everyone gets no `Use`, whatever an environment held before."""
    answered = called(site, environ_of(site, target="/open/page"))
    assert answered.environ is not None
    assert "countersign.use" not in answered.environ


def test_wsgiref_which_gives_no_raw_path(site: Site, tmp_path: Path) -> None:
    with wsgi_door(site, tmp_path, QuietHandler) as url:
        caller = Caller(site, url)
        assert caller.call("GET", f"{HERE}/K%C3%B6ln?a=b").json()["path"] == f"{HERE}/Köln"
        assert caller.call("POST", f"{NEW}?", body=b"picture").status == 200
        assert caller.call("GET", "/albums/2026/../2025").code == "path_ambiguous"
        assert caller.call("GET", "/albums/2025").code == "capability_missing"
        assert caller.send("HEAD", HERE).status == 401
        # It cannot tell an escaped slash from a slash; neither can the app, and the proof is for the other writing.
        assert caller.call("GET", "/albums%2F2026").code == "proof_mismatch"
