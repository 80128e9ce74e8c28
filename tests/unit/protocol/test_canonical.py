"""Canonical bytes against RFC 8785, RFC 4648 and RFC 5869, and round trips."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from authenticator.errors import InputError
from authenticator.limits import INTEGER_MAX
from authenticator.protocol.canonical import (
    b64u,
    hkdf,
    jcs,
    labelled_hash,
    lp,
    parse_canonical,
    parse_json,
    sha256,
    u32,
    u64,
    unb64u,
)
from tests.fakes.tape import Tape, tapes

# RFC 8785, section 3.2.2 and 3.2.4.
RFC_VALUE = {
    "numbers": [333333333.33333329, 1e30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/",
    "literals": [None, True, False],
}
# RFC 8785, section 3.2.3: names are sorted by their UTF-16 code units.
RFC_NAMES = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
INTEGERS = st.integers(-INTEGER_MAX, INTEGER_MAX)
VALUES = st.recursive(
    st.none() | st.booleans() | INTEGERS | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


def test_rfc8785_example() -> None:
    assert jcs(RFC_VALUE).decode() == (
        '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    )


def test_rfc8785_sorting() -> None:
    value = parse_json(jcs(dict.fromkeys(reversed(RFC_NAMES), 0)), 200)
    assert isinstance(value, dict)
    assert list(value) == RFC_NAMES


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"f", "Zg"),
        (b"fo", "Zm8"),
        (b"foo", "Zm9v"),
        (b"foob", "Zm9vYg"),
        (b"fooba", "Zm9vYmE"),
        (b"foobar", "Zm9vYmFy"),
        (b"\xfb\xff\xfe", "-__-"),
    ],
)
def test_rfc4648(data: bytes, text: str) -> None:
    assert b64u(data) == text
    assert unb64u(text, length=len(data)) == data


@given(st.binary(max_size=100))
def test_base64url_round_trip(data: bytes) -> None:
    assert unb64u(b64u(data)) == data


@given(VALUES)
def test_canonical_round_trip(value: object) -> None:
    data = jcs(value)
    assert parse_canonical(data, 100_000) == value
    assert jcs(parse_canonical(data, 100_000)) == data


@given(st.dictionaries(TEXT, INTEGERS, max_size=6))
def test_the_order_of_names_does_not_matter(value: dict[str, int]) -> None:
    assert jcs(dict(reversed(value.items()))) == jcs(value)


@pytest.mark.parametrize("text", ["0", " [1, 2] ", '"\\ud83d\\ude00"', '"\\u0000"', "9007199254740991", "-1", "{}"])
def test_strict_json_that_is_read(text: str) -> None:
    assert parse_json(text, 100) == parse_json(text.encode(), 100)


def test_depth_at_the_limit() -> None:
    assert parse_json("[" * 32 + "]" * 32, 100)


def test_length_prefixes() -> None:
    assert lp(None) == lp(b"") == lp("") == bytes(4)
    assert lp("é") == lp("é".encode()) == b"\0\0\0\x02\xc3\xa9"
    assert u32(2**32 - 1) == b"\xff" * 4
    assert u64(1) == bytes(7) + b"\x01"


def test_labels_come_first() -> None:
    assert labelled_hash("countersign/x/v1", b"a", b"b") == hashlib.sha256(b"countersign/x/v1ab").digest()
    assert sha256() == hashlib.sha256().digest()


def test_hkdf_is_rfc5869() -> None:
    secret, label, info = b"\x0b" * 22, "countersign/x/v1", lp("site") + lp(b"\x01")
    extracted = hmac.digest(label.encode(), secret, "sha256")
    first = hmac.digest(extracted, info + b"\x01", "sha256")
    second = hmac.digest(extracted, first + info + b"\x02", "sha256")
    assert hkdf(secret, label, "site", b"\x01") == first
    assert hkdf(secret, label, "site", b"\x01", length=48) == (first + second)[:48]


LETTERS = ((0, 0x1F), (0x20, 0x7E), (0x7F, 0x7FF), (0x800, 0xD7FF), (0xE000, 0xFFFF), (0x10000, 0x10FFFF))
"""Where letters are written differently, or sorted differently by one encoding and by another."""


def any_text(tape: Tape) -> str:
    return "".join(chr(tape.number(*tape.one_of(LETTERS))) for _ in range(tape.length(0, 20)))


def any_value(tape: Tape, room: int = 3) -> Any:
    """Any JSON value, with lists and objects in one another `room` deep."""
    kind = tape.one_of(("literal", "number", "text", "list", "object", "object") if room else ("literal", "text"))
    if kind == "literal":
        return tape.one_of((None, False, True))
    if kind == "number":
        return tape.length(0, INTEGER_MAX) * tape.one_of((1, -1))
    if kind == "text":
        return any_text(tape)
    if kind == "list":
        return [any_value(tape, room - 1) for _ in range(tape.number(0, 4))]
    names = [tape.one_of(RFC_NAMES) if tape.flip() else any_text(tape) for _ in range(tape.number(0, 4))]
    return {name: any_value(tape, room - 1) for name in names}


@pytest.mark.slow
@pytest.mark.timeout(900)
@settings(max_examples=10_000, deadline=None)
@given(tapes(256))
def test_both_ways_to_write_it_have_the_same_bytes(tape: Tape) -> None:
    value = [any_value(tape) for _ in range(3)]
    assert jcs(value) == rfc8785.dumps(value)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param({1: 2}, id="name-is-a-number"),
        pytest.param({None: 2}, id="name-is-null"),
        pytest.param({True: 2}, id="name-is-true"),
        pytest.param(2**53, id="integer-too-large"),
        pytest.param([-(2**53)], id="integer-too-small"),
        pytest.param(float("nan"), id="not-a-number"),
        pytest.param({"a": float("inf")}, id="infinite"),
        pytest.param({"a": b"bytes"}, id="bytes"),
        pytest.param({"a": {1, 2}}, id="a-set"),
        pytest.param(["\ud800"], id="half-a-character"),
        pytest.param({"\ud800": 1}, id="half-a-character-in-a-name"),
    ],
)
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(InputError, match="malformed"):
        jcs(value)
