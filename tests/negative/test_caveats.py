"""Permissions that must not be registered, asked for, granted or handed on."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from authenticator.consent.narrowing import Lower, lowered, narrow, parse_amount, parse_lower, parse_seconds, shorter
from authenticator.consent.narrowing import without as left_out
from authenticator.protocol.canonical import parse_json
from authenticator.protocol.permissions import NONE, Permissions
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.verify.chain import verify_chain
from authenticator.verify.request import check_capabilities
from tests.fakes.chain import KEYS, NOW, ROOT, Chain, link, root
from tests.fakes.refusal import refused
from tests.fakes.registered import BARE, PERMISSIONS, RECORD, REGISTERED
from tests.fakes.wishes import ORIGIN

MALFORMED, INVALID, UNKNOWN, WIDER = "malformed", "recap_invalid", "capability_unknown", "grant_wider"
INTEGER: dict[str, Any] = {"type": "integer", "minimum": 1, "maximum": 9}
ARRAY: dict[str, Any] = {
    "type": "array",
    "items": {"type": "string", "enum": ["a", "b"]},
    "minItems": 1,
    "uniqueItems": True,
}


def caveat(name: str = "own", **changes: Any) -> dict[str, Any]:
    members = {"schema": INTEGER, "sentence": "at most {value}", "order": "lower", **changes}
    return {"abilities": {}, "caveats": {name: {key: each for key, each in members.items() if each is not ...}}}


def schema(value: Any, order: str = "equal") -> dict[str, Any]:
    return caveat(schema=value, order=order)


def ability(name: str = "builds/start", **changes: Any) -> dict[str, Any]:
    members = {"sentence": "start a build", "level": "write", **changes}
    return {"abilities": {name: {key: each for key, each in members.items() if each is not ...}}, "caveats": {}}


RECORDS: dict[str, tuple[Any, str]] = {
    "null": (None, MALFORMED),
    "a list": ([], MALFORMED),
    "nothing in them": ({"abilities": {}, "caveats": {}}, MALFORMED),
    "no abilities": ({"caveats": caveat()["caveats"]}, MALFORMED),
    "no caveats": ({"abilities": ability()["abilities"]}, MALFORMED),
    "another member": ({**caveat(), "notes": {}}, "unknown_field"),
    "too many abilities": (
        {"abilities": {f"own/a{n}": {"sentence": "do it", "level": "read"} for n in range(17)}, "caveats": {}},
        "too_large",
    ),
    "too many caveats": (
        {"abilities": {}, "caveats": {f"own{n}": caveat()["caveats"]["own"] for n in range(17)}},
        "too_large",
    ),
    "too many bytes": (
        {
            "abilities": {},
            "caveats": {
                f"own{n}": {
                    **schema({"type": "string", "enum": [f"{c}{'x' * 38}" for c in "abcdefgh"]})["caveats"]["own"]
                }
                for n in range(16)
            },
        },
        "too_large",
    ),
    "caveat with a keyword beyond the profile": (schema({**INTEGER, "multipleOf": 2}), "unknown_field"),
    "caveat with a default": (schema({**INTEGER, "default": 1}), "unknown_field"),
    "schema that is true": (schema(True), MALFORMED),
    "schema of nothing": (schema({}), MALFORMED),
    "schema with a reference": (schema({"$ref": "https://evil.example/schema"}), MALFORMED),
    "schema with its dialect": (
        schema({"$schema": "https://json-schema.org/draft/2020-12/schema", **INTEGER}),
        "unknown_field",
    ),
    "schema of two types": (schema({"type": ["integer", "string"]}), MALFORMED),
    "schema of an object": (schema({"type": "object"}), MALFORMED),
    "schema of a number": (schema({"type": "number"}), MALFORMED),
    "schema of null": (schema({"type": "null"}), MALFORMED),
    "regular expression": (schema({"type": "string", "pattern": "(a+)+$"}), MALFORMED),
    "regular expression beside an enumeration": (
        schema({"type": "string", "enum": ["a"], "pattern": "a"}),
        "unknown_field",
    ),
    "format": (schema({"type": "string", "maxLength": 9, "format": "uri"}), "unknown_field"),
    "text of any length": (schema({"type": "string"}), MALFORMED),
    "text of no length": (schema({"type": "string", "maxLength": 0}), MALFORMED),
    "text of a length that no caveat has": (schema({"type": "string", "maxLength": 301}), MALFORMED),
    "text with both bounds": (schema({"type": "string", "enum": ["a"], "maxLength": 3}), "unknown_field"),
    "bounds the wrong way round": (schema({"type": "integer", "minimum": 2, "maximum": 1}), MALFORMED),
    "bound that is no integer": (schema({"type": "integer", "minimum": "1"}), MALFORMED),
    "bound that is a truth value": (schema({"type": "integer", "minimum": True}), MALFORMED),
    "bound that is null": (schema({"type": "integer", "minimum": None}), MALFORMED),
    "bound that is huge": (schema({"type": "integer", "maximum": 2**53}), MALFORMED),
    "bound of a text": (schema({"type": "string", "maxLength": 9, "minimum": 1}), "unknown_field"),
    "empty enumeration": (schema({"type": "string", "enum": []}), MALFORMED),
    "enumeration with a value twice": (schema({"type": "string", "enum": ["a", "a"]}), MALFORMED),
    "enumeration of numbers": (schema({"type": "string", "enum": [1]}), MALFORMED),
    "enumeration with a line feed": (schema({"type": "string", "enum": ["a\nb"]}), MALFORMED),
    "enumeration with our quotation mark": (schema({"type": "string", "enum": ["a\u201d or b"]}), MALFORMED),
    "enumeration that is too long": (schema({"type": "string", "enum": [f"v{n}" for n in range(17)]}), MALFORMED),
    "array without items": (schema({"type": "array", "minItems": 1, "uniqueItems": True}), MALFORMED),
    "array of anything": (schema({**ARRAY, "items": True}), MALFORMED),
    "array of integers": (schema({**ARRAY, "items": INTEGER}), MALFORMED),
    "array of free texts": (schema({**ARRAY, "items": {"type": "string"}}), MALFORMED),
    "array of arrays": (schema({**ARRAY, "items": ARRAY}), MALFORMED),
    "array that may repeat": (schema({**ARRAY, "uniqueItems": False}), MALFORMED),
    "array that may be empty": (schema({**ARRAY, "minItems": 0}), MALFORMED),
    "array with values that hold a comma": (
        schema({**ARRAY, "items": {"type": "string", "enum": ["a", "a, b"]}}),
        MALFORMED,
    ),
    "array with a keyword beyond the profile": (schema({**ARRAY, "contains": {}}), "unknown_field"),
    "order of a text": (schema({"type": "string", "maxLength": 3}, "lower"), MALFORMED),
    "order of a truth value": (schema({"type": "boolean"}, "lower"), MALFORMED),
    "order of an array": (schema(ARRAY, "lower"), MALFORMED),
    "subset of integers": (schema(INTEGER, "subset"), MALFORMED),
    "subset of texts": (schema({"type": "string", "enum": ["a"]}, "subset"), MALFORMED),
    "an order that is none": (caveat(order="wider"), MALFORMED),
    "no order": (caveat(order=...), MALFORMED),
    "no schema": (caveat(schema=...), MALFORMED),
    "no sentence": (caveat(sentence=...), MALFORMED),
    "caveat with another member": (caveat(title="x"), "unknown_field"),
    "sentence without its value": (caveat(sentence="only a little"), MALFORMED),
    "sentence with its value twice": (caveat(sentence="{value} or {value}"), MALFORMED),
    "sentence with another placeholder": (caveat(sentence="{value} of {name}"), MALFORMED),
    "sentence with a format": (caveat(sentence="{value:>99}"), MALFORMED),
    "sentence with an attribute": (caveat(sentence="{value.__class__} {value}"), MALFORMED),
    "sentence with a brace": (caveat(sentence="{value} }"), MALFORMED),
    "sentence that turns the reading": (caveat(sentence="{value} \u202eslexip"), MALFORMED),
    "sentence that isolates itself": (caveat(sentence="\u2067{value}\u2069"), MALFORMED),
    "sentence of two lines": (caveat(sentence="{value}\nand all else"), MALFORMED),
    "sentence with a line separator": (caveat(sentence="{value}\u2028and all else"), MALFORMED),
    "sentence with something invisible": (caveat(sentence="{value}\u200b pixels"), MALFORMED),
    "sentence that ends its quotation": (caveat(sentence="{value}\u201d and nothing else"), MALFORMED),
    "sentence that piles marks": (caveat(sentence="{value} x\u0316\u0317\u0318"), MALFORMED),
    "sentence in another normal form": (caveat(sentence="{value} e\u0301"), MALFORMED),
    "sentence with blanks around": (caveat(sentence=" {value} "), MALFORMED),
    "sentence that is too long": (caveat(sentence="{value}" + "x" * 74), MALFORMED),
    "empty sentence": (ability(sentence=""), MALFORMED),
    "one of our caveats": (caveat("max_bytes"), MALFORMED),
    "our prefix in other words": (
        caveat("path_prefix", schema={"type": "string", "maxLength": 9}, order="equal"),
        MALFORMED,
    ),
    "caveat in upper case": (caveat("Own"), MALFORMED),
    "caveat with a dash": (caveat("max-width"), MALFORMED),
    "caveat in another script": (caveat("m\u0430x"), MALFORMED),
    "caveat that is too long": (caveat("a" * 41), MALFORMED),
    "caveat without a name": (caveat(""), MALFORMED),
    "one of our abilities": (ability("photos/read"), MALFORMED),
    "one of our abilities in other letters": (ability("Photos/Read"), MALFORMED),
    "a wildcard": (ability("builds/*"), MALFORMED),
    "everything": (ability("*/*"), MALFORMED),
    "ability without a namespace": (ability("start"), MALFORMED),
    "ability with a blank": (ability("builds/st art"), MALFORMED),
    "namespace that is a number": (ability("10/start"), MALFORMED),
    "ability that is too long": (ability(f"builds/{'a' * 100}"), MALFORMED),
    "ability with a value": (ability(sentence="start {value} builds"), MALFORMED),
    "level that is none": (ability(level="wildcard"), MALFORMED),
    "no level": (ability(level=...), MALFORMED),
    "ability with another member": (ability(icon="x"), "unknown_field"),
}


@pytest.mark.parametrize(("value", "code"), RECORDS.values(), ids=RECORDS)
def test_not_registered(value: Any, code: str) -> None:
    refused(code, lambda: Permissions.from_json(value))
    refused(code, lambda: ProviderRecord.from_json({**BARE.to_json(), "permissions": value}))


def test_what_was_spoiled_could_be_registered() -> None:
    for value in (caveat(), ability(), schema(ARRAY, "subset"), schema({"type": "boolean"}), REGISTERED):
        assert Permissions.from_json(value).to_json() == value


def limited(**caveats: Any) -> Any:
    return {ORIGIN: {"photos/read": [caveats]}}


VALUES: dict[str, tuple[Any, str]] = {
    "below the least": (limited(max_width=0), INVALID),
    "above the most": (limited(max_width=8_001), INVALID),
    "integer as text": (limited(max_width="800"), INVALID),
    "integer as a truth value": (limited(max_width=True), INVALID),
    "integer as a list": (limited(max_width=["800"]), INVALID),
    "integer that is huge": (limited(min_age=2**53), INVALID),
    "integer that is far below": (limited(min_age=-(2**53)), INVALID),
    "integer with a fraction": (limited(min_age=1.5), INVALID),
    "whole number as a float": (limited(max_width=800.0), INVALID),
    "null": (limited(max_width=None), INVALID),
    "nested object": (limited(formats={"jpeg": True}), INVALID),
    "nested list": (limited(formats=[["jpeg"]]), INVALID),
    "list of numbers": (limited(formats=[1]), INVALID),
    "empty list": (limited(formats=[]), INVALID),
    "list with a value twice": (limited(formats=["jpeg", "jpeg"]), INVALID),
    "list with a value that is not listed": (limited(formats=["jpeg", "gif"]), INVALID),
    "list that is too long": (limited(formats=[f"f{n}" for n in range(17)]), INVALID),
    "text for a list": (limited(formats="jpeg"), INVALID),
    "text that is not listed": (limited(state="deleted"), INVALID),
    "text in other letters": (limited(state="Draft"), INVALID),
    "text that is too long": (limited(team="x" * 21), INVALID),
    "empty text": (limited(team=""), INVALID),
    "text that ends our quotation": (limited(team="a\u201d and all else"), INVALID),
    "text that turns the reading": (limited(team="a\u202eb"), INVALID),
    "text of two lines": (limited(team="a\nb"), INVALID),
    "text in half a pair": (limited(team="\ud800"), INVALID),
    "truth value as text": (limited(with_faces="yes"), INVALID),
    "truth value as a number": (limited(with_faces=1), INVALID),
    "unregistered caveat": (limited(max_height=5), UNKNOWN),
    "caveat that nobody can register": (limited(Max_width=5), UNKNOWN),
    "unregistered ability": ({ORIGIN: {"builds/stop": [{}]}}, UNKNOWN),
    "registered ability in other letters": ({ORIGIN: {"builds/Start": [{}]}}, UNKNOWN),
    "one of two abilities": ({ORIGIN: {"photos/read": [{}], "photos/erase": [{}]}}, UNKNOWN),
    "caveat of a wildcard": ({ORIGIN: {"*/*": [{"max_height": 5}]}}, UNKNOWN),
}


@pytest.mark.parametrize(("att", "code"), VALUES.values(), ids=VALUES)
def test_not_asked_for(att: Any, code: str) -> None:
    refused(code, lambda: check_capabilities(Capabilities.from_att(att), RECORD))


@pytest.mark.parametrize("text", ["1.0", "1e3", "NaN", "Infinity", "9007199254740992", "-0"])
def test_numbers_that_are_none_do_not_even_arrive(text: str) -> None:
    refused(MALFORMED, lambda: parse_json('{"max_width":' + text + "}", 100))


ELSEWHERE = replace(
    BARE,
    permissions=Permissions.from_json(caveat("max_width", schema={"type": "string", "maxLength": 9}, order="equal")),
)


@pytest.mark.parametrize(
    ("att", "record", "code"),
    [
        pytest.param({ORIGIN: {"builds/start": [{}]}}, BARE, UNKNOWN, id="ability that another provider registered"),
        pytest.param(limited(max_width=5), BARE, UNKNOWN, id="caveat that another provider registered"),
        pytest.param(limited(max_width=5), ELSEWHERE, INVALID, id="caveat with another schema there"),
    ],
)
def test_registered_at_another_provider(att: Any, record: ProviderRecord, code: str) -> None:
    Capabilities.from_att(att).check_registered(RECORD)
    refused(code, lambda: Capabilities.from_att(att).check_registered(record))


WIDENINGS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "lower: raised": ({"max_width": 800}, {"max_width": 801}),
    "lower: left out": ({"max_width": 800}, {}),
    "lower: replaced": ({"max_width": 800}, {"min_age": 3}),
    "lower: as a text": ({"max_width": 800}, {"max_width": "1"}),
    "lower: as a truth value": ({"max_width": 800}, {"max_width": False}),
    "higher: lowered": ({"min_age": 3}, {"min_age": 2}),
    "higher: below zero": ({"min_age": 0}, {"min_age": -1}),
    "higher: left out": ({"min_age": 3}, {}),
    "subset: one more": ({"formats": ["jpeg"]}, {"formats": ["jpeg", "png"]}),
    "subset: another one": ({"formats": ["jpeg"]}, {"formats": ["png"]}),
    "subset: left out": ({"formats": ["jpeg"]}, {}),
    "subset: as a text": ({"formats": ["jpeg"]}, {"formats": "jpeg"}),
    "equal: another text": ({"state": "draft"}, {"state": "final"}),
    "equal: a part of the text": ({"team": "abc"}, {"team": "ab"}),
    "equal: another truth value": ({"with_faces": False}, {"with_faces": True}),
    "equal: left out": ({"team": "abc"}, {}),
}


@pytest.mark.parametrize(("asked", "granted"), WIDENINGS.values(), ids=WIDENINGS)
def test_more_than_was_asked_is_refused(asked: dict[str, Any], granted: dict[str, Any]) -> None:
    above, below = Capabilities.from_att(limited(**asked)), Capabilities.from_att(limited(**granted))
    refused(WIDER, lambda: above.covers(below, PERMISSIONS))
    refused(WIDER, lambda: above.covers(below))


def test_without_the_record_a_lower_value_is_not_known_to_be_less() -> None:
    above, below = Capabilities.from_att(limited(max_width=800)), Capabilities.from_att(limited(max_width=5))
    above.covers(below, PERMISSIONS)
    refused(WIDER, lambda: above.covers(below))


CHAINS: dict[str, tuple[dict[str, Any], dict[str, Any], Permissions, str]] = {
    "wider": ({"max_width": 800}, {"max_width": 801}, PERMISSIONS, "chain_wider"),
    "left out": ({"formats": ["jpeg"]}, {}, PERMISSIONS, "chain_wider"),
    "lower, at a provider that registered nothing": ({"max_width": 8}, {"max_width": 5}, NONE, "chain_wider"),
    "a caveat that nobody registered": ({}, {"max_height": 5}, PERMISSIONS, UNKNOWN),
    "a value outside its schema": ({}, {"max_width": 8_001}, PERMISSIONS, INVALID),
}


@pytest.mark.parametrize(("held", "handed", "permissions", "code"), CHAINS.values(), ids=CHAINS)
def test_not_handed_on(held: dict[str, Any], handed: dict[str, Any], permissions: Permissions, code: str) -> None:
    top = root(capabilities=Capabilities.from_att(limited(**held)), permissions=permissions)
    made = link(ROOT, KEYS[0], Chain(top, []).cid, att=limited(**handed))
    refused(code, lambda: verify_chain(top, [made], NOW))


ASKED = Capabilities.from_att(
    {
        ORIGIN: {
            "photos/read": [{"max_bytes": 10**9, "rate": "10/min", "max_width": 800}],
            "photos/write": [{"max_uses": 5, "path_prefix": "/albums"}],
        }
    }
)


def choose(text: str) -> object:
    return narrow(ASKED, (), lowered(ASKED, [parse_lower(text)]), PERMISSIONS)


CHOICES: dict[str, tuple[Any, str]] = {
    "an ability that was not asked for": (lambda: left_out(ASKED, ["photos/delete"]), "choice_unknown"),
    "an ability of a login without any": (lambda: left_out(None, ["photos/read"]), "choice_unknown"),
    "a limit of an ability that was not asked for": (lambda: choose("photos/list:max_uses=1"), "choice_unknown"),
    "more bytes": (lambda: choose("photos/read:max_bytes=1.1GB"), "choice_wider"),
    "more uses": (lambda: choose("photos/write:max_uses=6"), "choice_wider"),
    "a faster rate": (lambda: choose("photos/read:rate=11"), "choice_wider"),
    "a rate in a shorter window": (lambda: choose("photos/read:rate=1/s"), "choice_wider"),
    "a wider picture": (lambda: choose("photos/read:max_width=801"), "choice_wider"),
    "a place above": (lambda: choose("photos/write:path_prefix=/"), "choice_wider"),
    "a longer time": (lambda: shorter(600, 601), "choice_wider"),
    "nothing at all": (lambda: choose("photos/read:max_bytes=0"), "choice_amount"),
    "no uses": (lambda: choose("photos/write:max_uses=0"), "choice_amount"),
    "uses below nothing": (lambda: choose("photos/write:max_uses=-1"), "choice_amount"),
    "a width outside its schema": (lambda: choose("photos/read:max_width=0"), "choice_amount"),
    "a width in words": (lambda: choose("photos/read:max_width=small"), "choice_amount"),
    "an unknown unit": (lambda: choose("photos/read:max_bytes=1XB"), "choice_amount"),
    "a size below zero": (lambda: choose("photos/read:max_bytes=-1"), "choice_amount"),
    "a size that is huge": (lambda: choose("photos/read:max_bytes=999999PB"), "choice_amount"),
    "a caveat that nobody registered": (lambda: choose("photos/read:max_height=5"), "choice_amount"),
    "a rate in another window": (lambda: choose("photos/read:rate=1/day"), "choice_amount"),
    "a rate without a window": (lambda: parse_amount("rate", "5"), "choice_amount"),
    "a list where a number is meant": (lambda: choose("photos/read:formats=jpeg"), "choice_amount"),
    "a limit without its name": (lambda: parse_lower("photos/read=5"), "choice_amount"),
    "a limit without an amount": (lambda: parse_lower("photos/read:max_uses="), "choice_amount"),
    "no limit": (lambda: parse_lower(""), "choice_amount"),
    "no time": (lambda: parse_seconds("0m"), "choice_amount"),
    "a time below zero": (lambda: parse_seconds("-5m"), "choice_amount"),
    "a time in words": (lambda: parse_seconds("soon"), "choice_amount"),
    "longer than anything may be": (lambda: parse_seconds("31d"), "choice_amount"),
}


@pytest.mark.parametrize(("call", "code"), CHOICES.values(), ids=CHOICES)
def test_not_chosen(call: Any, code: str) -> None:
    refused(code, call)


def test_what_is_lowered_was_named() -> None:
    assert parse_lower("photos/read:max_bytes=1 GB") == Lower("photos/read", "max_bytes", "1 GB")


def test_deep_nesting_ends_at_the_parser() -> None:
    text = json.dumps({"formats": "x"}).replace('"x"', "[" * 64 + "]" * 64)
    refused("malformed", lambda: parse_json(text, 1_000))
