from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.limits import DEEP_LINK_MAX, LINK_MAX
from authenticator.protocol.canonical import b64u, sha256
from authenticator.protocol.link import RequestLink, parse_link
from tests.fakes.refusal import code_of

IDS = st.binary(min_size=16, max_size=16).map(b64u)
RELAYS = [
    "https://relay.example",
    "https://relay.example:8443",
    "https://xn--bcher-kva.example",
    "https://intranet",
    "https://192.0.2.7",
    "https://[2001:db8::7]:8443",
    "http://127.0.0.1:8471",
    "http://127.9.9.9",
    "http://localhost:8471",
    "http://[::1]:8471",
]


@pytest.mark.parametrize("relay", RELAYS)
def test_both_forms_are_read_back(relay: str) -> None:
    link = RequestLink(relay, b64u(bytes(range(16))), bytes(range(16, 32)))
    assert parse_link(link.qr_text) == link
    assert parse_link(link.deep_link) == link


def test_the_forms_of_the_protocol_page() -> None:
    link = RequestLink("https://relay.example", "AAAAAAAAAAAAAAAAAAAAAA", bytes(16))
    assert link.qr_text == "https://relay.example/r/AAAAAAAAAAAAAAAAAAAAAA#AAAAAAAAAAAAAAAAAAAAAA"
    assert link.deep_link == "countersign://relay.example/r/AAAAAAAAAAAAAAAAAAAAAA?h=AAAAAAAAAAAAAAAAAAAAAA"


def test_the_longest_host_that_fits_a_code_fits_a_deep_link() -> None:
    host = f"{'a' * 50}.{'b' * 13}"
    link = RequestLink(f"https://{host}", b64u(bytes(16)), bytes(16))
    assert len(link.qr_text) == LINK_MAX
    assert len(link.deep_link) == DEEP_LINK_MAX
    assert parse_link(link.qr_text) == parse_link(link.deep_link) == link


@given(request_id=IDS, digest=st.binary(min_size=16, max_size=16), relay=st.sampled_from(RELAYS))
def test_any_id_and_digest_travel(request_id: str, digest: bytes, relay: str) -> None:
    link = RequestLink(relay, request_id, digest)
    assert parse_link(link.qr_text) == parse_link(link.deep_link) == link


@given(st.text(max_size=150))
def test_any_text_is_a_link_or_refused(text: str) -> None:
    code = code_of(lambda: parse_link(text))
    assert code in {"", "link_invalid", "link_unsafe", "too_large"}
    if not code:
        assert text in (parse_link(text).qr_text, parse_link(text).deep_link)


@given(st.sampled_from(RELAYS), st.integers(0, 110), st.characters(), st.booleans())
def test_a_changed_link_is_another_link_or_none(relay: str, position: int, char: str, deep: bool) -> None:
    link = RequestLink(relay, b64u(bytes(range(16))), bytes(range(16, 32)))
    text = link.deep_link if deep else link.qr_text
    changed = text[: position % len(text)] + char + text[position % len(text) + 1 :]
    if not code_of(lambda: parse_link(changed)):
        read = parse_link(changed)
        assert changed in (read.qr_text, read.deep_link)
        assert (read == link) == (changed == text)


def test_the_link_of_a_request_has_the_first_half_of_its_digest() -> None:
    link = RequestLink.for_request("https://relay.example", "AAAAAAAAAAAAAAAAAAAAAA", "a.b.c")
    assert link.digest == sha256(b"a.b.c")[:16]
    assert parse_link(link.qr_text) == link
