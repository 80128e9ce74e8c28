"""ASGI and WSGI read the same address alike, or neither reads it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import unquote_to_bytes

from hypothesis import example, given
from hypothesis import strategies as st

from authenticator.errors import CountersignError
from authenticator.provider import asgi, wsgi
from authenticator.provider.edge import Arrived
from authenticator.provider.guard import UseRequest
from authenticator.provider.paths import plain_path
from tests.fakes import asked as fakes

PIECES = ["/", "//", "a", "B", ".", "..", "%2e", "%2E", "%2f", "%2F", "%5c", "%25", "%C3%B6", "%c3%b6", "%ff", "%00"]
MORE = ["?", "??", "#", ";", ":", "@", "\\", "%", "%zz", "%20", "+", " ", "ö", "=", "&", "*", "http://x", "%3f", "%23"]
targets = st.lists(st.sampled_from(PIECES + MORE), max_size=8).map("".join) | st.text(max_size=12)


def by_asgi(target: str) -> tuple[str, str, str] | str:
    """What the ASGI door reads, or the code of its refusal; the server is one like uvicorn."""
    raw_path, _, query = target.encode().partition(b"?")
    scope = {
        "method": "GET",
        "raw_path": raw_path,
        "path": unquote_to_bytes(raw_path).decode("utf-8", "replace"),
        "query_string": query,
        "headers": [],
    }
    try:
        arrived = asgi.arrived_of(scope)
        return arrived.raw_path, arrived.query, asgi.served_path(scope, arrived)
    except CountersignError as error:
        return error.code


def by_wsgi(target: str, *, raw: bool) -> tuple[str, str, str] | str:
    """What the WSGI door reads, with a server that says what was sent, or one that does not."""
    raw_path, _, query = target.encode().partition(b"?")
    environ: Any = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": unquote_to_bytes(raw_path).decode("latin-1"),
        "QUERY_STRING": query.decode("latin-1"),
        **({"REQUEST_URI": target} if raw else {}),
    }
    try:
        arrived, path = wsgi.arrived_of(environ)
        return arrived.raw_path, arrived.query, path
    except CountersignError as error:
        return error.code


@given(targets)
@example("/albums/K%C3%B6ln?next=/a//b")
@example("/albums/%2e%2e/x")
@example("/albums%2Fx")
@example("/albums?ö")
def test_what_was_sent_is_read_alike(target: str) -> None:
    assert by_asgi(target) == by_wsgi(target, raw=True)


@given(targets)
@example("/albums%2Fx")
@example("/albums/%20")
def test_what_is_only_decoded_is_what_the_app_sees(target: str) -> None:
    read = by_wsgi(target, raw=False)
    if isinstance(read, tuple):
        raw_path, _query, path = read
        assert plain_path(raw_path) == path == unquote_to_bytes(target.encode().partition(b"?")[0]).decode()
        assert by_asgi(target) in (read, "path_ambiguous")
    else:
        assert by_asgi(target) == read


HEADERS = st.lists(
    st.tuples(
        st.sampled_from(
            ["Authorization", "DPoP", "dpop", "Countersign-Delegation", "Countersign-Session-Sig", "Cookie"]
        ),
        st.sampled_from(["DPoP a.b.c", "Basic a, b", "a.b.c", "", "\xa0a"]) | st.text("ab, \t", max_size=6),
    ),
    max_size=5,
)


def asked(arrived: Arrived) -> UseRequest | str:
    """What the guard is asked, but for the blanks in another scheme's header, or the code of the refusal."""
    try:
        found = fakes.asked(arrived)
    except CountersignError as error:
        return error.code
    return replace(found, authorization=found.authorization and "".join(found.authorization.split()))


@given(HEADERS)
def test_what_a_call_is_signed_with_is_read_alike(sent: list[tuple[str, str]]) -> None:
    """A WSGI server joins lines of one header with commas, and gives no header in two ways."""
    scope = {
        "method": "GET",
        "raw_path": b"/",
        "path": "/",
        "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in sent],
    }
    environ: Any = {"REQUEST_METHOD": "GET", "PATH_INFO": "/"}
    for name, value in sent:
        key = f"HTTP_{name.upper().replace('-', '_')}"
        environ[key] = f"{environ[key]},{value}" if key in environ else value
    by_asgi, by_wsgi = asked(asgi.arrived_of(scope)), asked(wsgi.arrived_of(environ)[0])
    assert by_asgi == by_wsgi


def test_a_header_that_no_server_may_give_opens_nothing() -> None:
    environ: Any = {"REQUEST_METHOD": "GET", "PATH_INFO": "/", "HTTP_DPOP": "\u20ac", "HTTP_X": None}
    found = asked(wsgi.arrived_of(environ)[0])
    assert isinstance(found, UseRequest)
    assert found.proofs == ("?",)
