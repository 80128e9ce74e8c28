"""JSON, base64url and canonical forms that must be refused, and with which code."""

from __future__ import annotations

import pytest

from authenticator.errors import InputError
from authenticator.protocol.canonical import hkdf, jcs, parse_canonical, parse_json, u32, u64, unb64u
from authenticator.protocol.fields import Fields
from tests.fakes.refusal import refused

LIMIT = 1_000

JSON: list[tuple[str, str | bytes, str]] = [
    ("nothing", b"", "malformed"),
    ("only-white-space", b" \n ", "malformed"),
    ("two-values", b"1 2", "malformed"),
    ("trailing-garbage", b"{}x", "malformed"),
    ("trailing-comma", b'{"a":1,}', "malformed"),
    ("comment", b"{} // a", "malformed"),
    ("single-quotes", b"{'a':1}", "malformed"),
    ("bare-name", b"{a:1}", "malformed"),
    ("byte-order-mark", b"\xef\xbb\xbf{}", "malformed"),
    ("byte-order-mark-in-text", "\ufeff{}", "malformed"),
    ("utf-16", "{}".encode("utf-16"), "malformed"),
    ("broken-utf-8", b'"\xff"', "malformed"),
    ("overlong-utf-8", b'"\xc0\xaf"', "malformed"),
    ("surrogate-in-utf-8", b'"\xed\xa0\x80"', "malformed"),
    ("surrogate-in-text", '"\ud800"', "malformed"),
    ("half-a-pair", b'"\\ud800"', "malformed"),
    ("half-a-pair-in-capitals", b'"\\uD800"', "malformed"),
    ("second-half-alone", b'"\\udc00"', "malformed"),
    ("pair-the-wrong-way", b'"\\ude00\\ud83d"', "malformed"),
    ("half-a-pair-as-a-name", b'{"\\ud800":1}', "malformed"),
    ("half-a-pair-deep-inside", b'[[{"a":["\\udfff"]}]]', "malformed"),
    ("control-character", b'"a\x01"', "malformed"),
    ("line-feed-in-a-string", b'"a\nb"', "malformed"),
    ("unknown-escape", b'"\\x41"', "malformed"),
    ("same-name-twice", b'{"a":1,"a":1}', "malformed"),
    ("same-name-twice-inside", b'[{"a":{"b":1,"b":2}}]', "malformed"),
    ("same-name-in-two-spellings", b'{"a":1,"\\u0061":2}', "malformed"),
    ("fraction", b"1.5", "malformed"),
    ("whole-fraction", b"1.0", "malformed"),
    ("exponent", b"1e3", "malformed"),
    ("not-a-number", b"NaN", "malformed"),
    ("infinity", b"-Infinity", "malformed"),
    ("minus-zero", b"-0", "malformed"),
    ("leading-zero", b"01", "malformed"),
    ("plus-sign", b"+1", "malformed"),
    ("hexadecimal", b"0x1", "malformed"),
    ("beyond-2-to-the-53", b"9007199254740992", "malformed"),
    ("below-minus-2-to-the-53", b"-9007199254740992", "malformed"),
    ("hundreds-of-digits", b"9" * 900, "malformed"),
    ("too-deep", b"[" * 33 + b"]" * 33, "malformed"),
    ("too-deep-objects", b'{"a":' * 33 + b"1" + b"}" * 33, "malformed"),
    ("bottomless", b"[" * LIMIT, "malformed"),
    ("one-byte-too-long", b'"' + b"a" * (LIMIT - 1) + b'"', "too_large"),
    ("too-long-in-utf-8-only", '"' + "é" * 500 + '"', "too_large"),
]

NOT_CANONICAL: list[tuple[str, bytes]] = [
    ("white-space", b'{"a": 1}'),
    ("line-feed-at-the-end", b'{"a":1}\n'),
    ("names-out-of-order", b'{"b":1,"a":2}'),
    ("names-in-utf-8-order", '{"\ufb33":1,"\U0001f600":2}'.encode()),
    ("escape-without-need", b'"\\u0061"'),
    ("escaped-slash", b'"\\/"'),
    ("long-escape-of-a-short-one", b'"\\u000a"'),
    ("capitals-in-an-escape", b'"\\u000F"'),
    ("escaped-letter-beyond-ascii", b'"\\u00e9"'),
]

BASE64URL: list[tuple[str, str, int | None, str]] = [
    ("padding", "Zg==", None, "not_canonical"),
    ("half-the-padding", "Zg=", None, "not_canonical"),
    ("padding-that-is-not-due", "AAAA=", None, "not_canonical"),
    ("one-letter", "Z", None, "malformed"),
    ("five-letters", "Zm9vY", None, "malformed"),
    ("white-space-inside", "Zm 9v", None, "malformed"),
    ("line-feed-at-the-end", "Zm9v\n", None, "malformed"),
    ("beyond-ascii", "Zm9\u00e9", None, "malformed"),
    ("digits-of-another-script", "\u0661\u0661\u0661\u0661", None, "malformed"),
    ("nul", "Zm9v\0", None, "malformed"),
    ("dot", "Zm.v", None, "malformed"),
    ("plain-base64-plus", "-_+_", None, "not_canonical"),
    ("plain-base64-slash", "-_/_", None, "not_canonical"),
    ("bits-left-over", "Zh", None, "not_canonical"),
    ("bits-left-over-of-two", "Zm9", None, "not_canonical"),
    ("too-short", "Zm8", 3, "malformed"),
    ("too-long", "Zm9v", 2, "malformed"),
    ("empty-where-bytes-are-due", "", 1, "malformed"),
]

NO_CANONICAL_FORM: list[tuple[str, object]] = [
    ("half-a-pair", "\ud800"),
    ("half-a-pair-as-a-name", {"\ud800": 1}),
    ("bytes", b"a"),
    ("set", {1}),
    ("number-as-a-name", {1: 2}),
    ("not-a-number", float("nan")),
    ("infinity", float("inf")),
    ("beyond-2-to-the-53", 2**53),
]


@pytest.mark.parametrize(("data", "code"), [r[1:] for r in JSON], ids=[r[0] for r in JSON])
def test_json(data: str | bytes, code: str) -> None:
    assert isinstance(refused(code, lambda: parse_json(data, LIMIT)), InputError)


@pytest.mark.parametrize("data", [r[1] for r in NOT_CANONICAL], ids=[r[0] for r in NOT_CANONICAL])
def test_not_canonical(data: bytes) -> None:
    parse_json(data, LIMIT)
    assert isinstance(refused("not_canonical", lambda: parse_canonical(data, LIMIT)), InputError)


@pytest.mark.parametrize(("text", "length", "code"), [r[1:] for r in BASE64URL], ids=[r[0] for r in BASE64URL])
def test_base64url(text: str, length: int | None, code: str) -> None:
    assert isinstance(refused(code, lambda: unb64u(text, length=length)), InputError)


@pytest.mark.parametrize("value", [r[1] for r in NO_CANONICAL_FORM], ids=[r[0] for r in NO_CANONICAL_FORM])
def test_no_canonical_form(value: object) -> None:
    refused("malformed", lambda: jcs(value))


def test_a_list_that_holds_itself() -> None:
    endless: list[object] = []
    endless.append(endless)
    refused("malformed", lambda: jcs(endless))


@pytest.mark.parametrize("number", [-1, 2**32], ids=["negative", "too-large"])
def test_u32(number: int) -> None:
    refused("malformed", lambda: u32(number))


@pytest.mark.parametrize("number", [-1, 2**64], ids=["negative", "too-large"])
def test_u64(number: int) -> None:
    refused("malformed", lambda: u64(number))


def test_more_than_hkdf_can_give() -> None:
    with pytest.raises(ValueError, match="8160"):
        hkdf(bytes(32), "countersign/x/v1", length=255 * 32 + 1)


FIELDS: list[tuple[str, object, str]] = [
    ("text-number", 1, "text"),
    ("text-null", None, "text"),
    ("text-too-long", "aaaa", "text"),
    ("text-tab", "a\t", "text"),
    ("text-line-feed", "a\n", "text"),
    ("text-delete", "a\x7f", "text"),
    ("text-c1-control", "a\x85", "text"),
    ("message-number", 1, "message"),
    ("message-too-long", "a\nbc", "message"),
    ("origin-number", 1, "origin"),
    ("integer-text", "1", "integer"),
    ("integer-truth", True, "integer"),
    ("integer-negative", -1, "integer"),
    ("integer-null", None, "integer"),
    ("boolean-integer", 1, "boolean"),
    ("boolean-text", "true", "boolean"),
    ("bytes-number", 1, "bytes_"),
    ("bytes-too-long", "AAAAAAAA", "bytes_"),
    ("hex-capitals", "FF", "hex_"),
    ("hex-short", "f", "hex_"),
    ("hex-prefixed", "0x", "hex_"),
    ("hex-other-digits", "\u0661\u0661", "hex_"),
    ("list-object", {}, "list_"),
    ("list-too-long", [1, 2, 3, 4], "list_"),
    ("texts-number", ["a", 1], "texts"),
    ("texts-control", ["a\r"], "texts"),
    ("texts-too-long", ["aaaa"], "texts"),
    ("object-list", [], "object_"),
    ("object-null", None, "object_"),
    ("literal-other", "c", "literal"),
    ("literal-truth-for-one", True, "literal"),
]
READS = {
    "text": lambda f: f.text("x", 3),
    "message": lambda f: f.message("x", 3),
    "origin": lambda f: f.origin("x"),
    "integer": lambda f: f.integer("x"),
    "boolean": lambda f: f.boolean("x"),
    "bytes_": lambda f: f.bytes_("x", maximum=3),
    "hex_": lambda f: f.hex_("x", 1),
    "list_": lambda f: f.list_("x", 3),
    "texts": lambda f: f.texts("x", 3, 3),
    "object_": lambda f: f.object_("x"),
    "literal": lambda f: f.literal("x", 1),
}


@pytest.mark.parametrize(("value", "read"), [r[1:] for r in FIELDS], ids=[r[0] for r in FIELDS])
def test_fields(value: object, read: str) -> None:
    fields = Fields({"x": value}, "thing")  # type: ignore[dict-item]
    refused("malformed", lambda: READS[read](fields))


@pytest.mark.parametrize("value", [None, [], "{}", 1, True], ids=["null", "list", "text", "number", "truth"])
def test_no_object(value: bool | int | str | list[int] | None) -> None:
    refused("malformed", lambda: Fields(value, "thing"))
