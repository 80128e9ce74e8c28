from __future__ import annotations

import pytest

from authenticator.protocol.origin import check_origin, is_loopback
from tests.fakes.refusal import refused


@pytest.mark.parametrize(
    "origin",
    [
        "https://photos.example",
        "https://photos.example:8443",
        "https://192.0.2.7",
        "https://[2001:db8::7]",
        "http://localhost",
        "http://127.0.0.1:8473",
        "http://[::1]:8473",
    ],
)
def test_origins_in_their_one_form(origin: str) -> None:
    check_origin(origin)


@pytest.mark.parametrize(
    ("origin", "code"),
    [
        ("https://photos.example/", "link_invalid"),
        ("https://photos.example?a", "link_invalid"),
        ("https://user@photos.example", "link_invalid"),
        ("https://Photos.example", "link_invalid"),
        ("https://photos.example:443", "link_invalid"),
        ("photos.example", "link_invalid"),
        ("null", "link_invalid"),
        ("http://photos.example", "link_unsafe"),
        ("https://localhost", "link_unsafe"),
        ("http://a.localhost", "link_unsafe"),
        ("https://a.localhost:8443", "link_unsafe"),
        ("https://2130706433", "link_unsafe"),
        ("https://0x7f000001", "link_unsafe"),
    ],
)
def test_others_are_refused(origin: str, code: str) -> None:
    refused(code, lambda: check_origin(origin))


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("localhost", True),
        ("a.localhost.example", False),
        ("127.1.2.3", True),
        ("[::1]", True),
        ("relay.example", False),
    ],
)
def test_which_hosts_are_this_computer(host: str, here: bool) -> None:
    assert is_loopback(host) is here
