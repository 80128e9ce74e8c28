"""The strict reader of JSON objects."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from authenticator.protocol.canonical import JsonValue
from authenticator.protocol.fields import Fields
from tests.fakes.refusal import refused

Read = Callable[[Fields], object]

READS: list[tuple[str, JsonValue, Read, object]] = [
    ("text", "Ada", lambda f: f.text("x", 3), "Ada"),
    ("text-empty", "", lambda f: f.text("x", 3), ""),
    ("origin", "https://photos.example", lambda f: f.origin("x"), "https://photos.example"),
    ("message", "a\nb", lambda f: f.message("x", 3), "a\nb"),
    ("integer", 0, lambda f: f.integer("x"), 0),
    ("integer-at-its-maximum", 7, lambda f: f.integer("x", maximum=7), 7),
    ("boolean", False, lambda f: f.boolean("x"), False),
    ("bytes", "AAE", lambda f: f.bytes_("x", length=2), b"\0\x01"),
    ("bytes-at-their-maximum", "AAE", lambda f: f.bytes_("x", maximum=2), b"\0\x01"),
    ("hex", "00ff", lambda f: f.hex_("x", 2), "00ff"),
    ("list", [1, None], lambda f: f.list_("x", 2), [1, None]),
    ("texts", ["a", "b"], lambda f: f.texts("x", 2, 1), ("a", "b")),
    ("object", {"a": 1}, lambda f: f.object_("x"), {"a": 1}),
    ("literal", "b", lambda f: f.literal("x", "a", "b"), "b"),
    ("literal-integer", 1, lambda f: f.literal("x", 1), 1),
    ("optional-text", "a", lambda f: f.optional_text("x", 1), "a"),
    ("optional-message", "\n", lambda f: f.optional_message("x", 1), "\n"),
    ("optional-integer", 1, lambda f: f.optional_integer("x"), 1),
    ("optional-bytes", "AA", lambda f: f.optional_bytes("x", length=1), b"\0"),
    ("optional-hex", "00", lambda f: f.optional_hex("x", 1), "00"),
    ("optional-object", {}, lambda f: f.optional_object("x"), {}),
    ("null-text", None, lambda f: f.optional_text("x", 1), None),
    ("null-message", None, lambda f: f.optional_message("x", 1), None),
    ("null-integer", None, lambda f: f.optional_integer("x"), None),
    ("null-bytes", None, lambda f: f.optional_bytes("x"), None),
    ("null-hex", None, lambda f: f.optional_hex("x", 1), None),
    ("null-object", None, lambda f: f.optional_object("x"), None),
]


@pytest.mark.parametrize(("value", "read", "expected"), [r[1:] for r in READS], ids=[r[0] for r in READS])
def test_reads(value: JsonValue, read: Read, expected: object) -> None:
    fields = Fields({"x": value}, "thing")
    assert read(fields) == expected
    fields.done()


@pytest.mark.parametrize("read", [r[2] for r in READS[:15]], ids=[r[0] for r in READS[:15]])
def test_an_absent_field_is_refused(read: Read) -> None:
    error = refused("malformed", lambda: read(Fields({}, "thing")))
    assert error.detail == "x of thing"


@pytest.mark.parametrize("read", [r[2] for r in READS[15:]], ids=[r[0] for r in READS[15:]])
def test_an_absent_optional_field_is_none(read: Read) -> None:
    assert read(Fields({}, "thing")) is None


def test_a_field_nobody_asked_for() -> None:
    fields = Fields({"a": 1, "b": 2}, "thing")
    fields.integer("a")
    refused("unknown_field", fields.done)
    assert fields.has("b")
    fields.done()
