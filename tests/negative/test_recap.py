"""Permissions that must not be read, and uses and grants that must not be allowed; the nine rules by number."""

from __future__ import annotations

from typing import Any

import pytest

from authenticator.protocol.authsig import PLAIN_STATEMENT, read_delegation
from authenticator.protocol.canonical import b64u, jcs
from authenticator.protocol.recap import PREAMBLE, URN, Capabilities
from authenticator.protocol.siwe import SiweMessage
from tests.fakes.refusal import refused

ORIGIN = "https://photos.example"
INVALID, UNKNOWN, WIDER, MISSING = "recap_invalid", "capability_unknown", "grant_wider", "capability_missing"
ATT: dict[str, Any] = {ORIGIN: {"photos/read": [{}]}}
CAPS = Capabilities.from_att(ATT)


def at(resource: str) -> dict[str, Any]:
    return {resource: {"photos/read": [{}]}}


def able(ability: str) -> dict[str, Any]:
    return {ORIGIN: {ability: [{}]}}


def limited(**caveats: Any) -> dict[str, Any]:
    return {ORIGIN: {"photos/read": [caveats]}}


ATTS: dict[str, tuple[Any, str]] = {
    "nothing": ({}, INVALID),
    "null": (None, INVALID),
    "a list": ([], INVALID),
    "text": ("photos/read", INVALID),
    "too many resources": ({f"{ORIGIN}/{n}": {"a/b": [{}]} for n in range(17)}, INVALID),
    "too many abilities of one": ({ORIGIN: {f"a/b{n}": [{}] for n in range(33)}}, INVALID),
    "too many abilities of several": (
        {f"{ORIGIN}/{r}": {f"a/b{n}": [{}] for n in range(11)} for r in range(3)},
        INVALID,
    ),
    "abilities are a list": ({ORIGIN: ["photos/read"]}, INVALID),
    "no abilities": ({ORIGIN: {}}, INVALID),
    "rule 2: empty list of caveats": ({ORIGIN: {"photos/read": []}}, INVALID),
    "rule 2: two objects of caveats": ({ORIGIN: {"photos/read": [{}, {}]}}, INVALID),
    "caveats without a list": ({ORIGIN: {"photos/read": {}}}, INVALID),
    "caveats are a list": ({ORIGIN: {"photos/read": [[]]}}, INVALID),
    "caveats are null": ({ORIGIN: {"photos/read": [None]}}, INVALID),
    "rule 8: percent escape": (at(f"{ORIGIN}/a%20b"), INVALID),
    "rule 8: quote": (at(f"{ORIGIN}/a'b"), INVALID),
    "rule 8: double quote": (at(f'{ORIGIN}/a"b'), INVALID),
    "rule 8: backslash": (at(f"{ORIGIN}\\albums"), INVALID),
    "rule 8: pipe": (at(f"{ORIGIN}/a|b"), INVALID),
    "rule 8: caret": (at(f"{ORIGIN}/a^b"), INVALID),
    "rule 8: angle bracket": (at(f"{ORIGIN}/<a>"), INVALID),
    "rule 8: brace": (at(f"{ORIGIN}/{{a}}"), INVALID),
    "rule 8: backtick": (at(f"{ORIGIN}/`a`"), INVALID),
    "rule 8: blank": (at(f"{ORIGIN}/a b"), INVALID),
    "rule 8: line feed": (at(f"{ORIGIN}/a\nb"), INVALID),
    "rule 8: NUL": (at(f"{ORIGIN}/a\0b"), INVALID),
    "rule 8: other script": (at(f"{ORIGIN}/ä"), INVALID),
    "rule 8: right-to-left override": (at(f"{ORIGIN}/\u202ea"), INVALID),
    "rule 8: lone surrogate": (at(f"{ORIGIN}/\ud800"), INVALID),
    "dot segment": (at(f"{ORIGIN}/albums/../admin"), INVALID),
    "single dot": (at(f"{ORIGIN}/./albums"), INVALID),
    "dot segment at the end": (at(f"{ORIGIN}/albums/.."), INVALID),
    "dot segment in another scheme": (at("ipfs://x/../y"), INVALID),
    "empty segment": (at(f"{ORIGIN}//albums"), INVALID),
    "query": (at(f"{ORIGIN}/albums?all=1"), INVALID),
    "fragment": (at(f"{ORIGIN}/albums#x"), INVALID),
    "user": (at("https://photos.example@evil.example/"), INVALID),
    "default port": (at("https://photos.example:443/"), INVALID),
    "upper case host": (at("https://Photos.example/"), INVALID),
    "upper case scheme": (at("HTTPS://photos.example/"), INVALID),
    "http to another computer": (at("http://photos.example/"), INVALID),
    "no host": (at("https:///albums"), INVALID),
    "opaque web address": (at("https:photos.example"), INVALID),
    "relative": (at("/albums"), INVALID),
    "empty resource": (at(""), INVALID),
    "resource that is too long": (at(f"{ORIGIN}/{'a' * 300}"), INVALID),
    "ability without a name": (able("photos"), INVALID),
    "ability with an empty name": (able("photos/"), INVALID),
    "ability with an empty namespace": (able("/read"), INVALID),
    "ability with two slashes": (able("photos/read/all"), INVALID),
    "ability with a quote": (able("photos/re'ad"), INVALID),
    "ability with a blank": (able("photos/re ad"), INVALID),
    "ability with a comma": (able("photos/read,write"), INVALID),
    "ability in another script": (able("photos/r\u0435ad"), INVALID),
    "ability that is too long": (able(f"photos/{'a' * 100}"), INVALID),
    "namespace that is a number": (able("10/read"), INVALID),
    "namespaces with two orders": ({ORIGIN: {"photos/read": [{}], "photos.all/read": [{}]}}, INVALID),
    "part of a name as a wildcard": (able("photos/re*"), INVALID),
    "part of a namespace as a wildcard": (able("pho*/read"), INVALID),
    "every namespace and one name": (able("*/read"), INVALID),
    "two stars": (able("photos/**"), INVALID),
    "ability beside its wildcard": ({ORIGIN: {"photos/*": [{}], "photos/read": [{}]}}, INVALID),
    "wildcard beside everything": ({ORIGIN: {"*/*": [{}], "photos/*": [{}]}}, INVALID),
    "too many caveats": (limited(**{f"own_{n}": 1 for n in range(9)}), INVALID),
    "caveat in another case": (limited(Max_uses=1), UNKNOWN),
    "caveat with a blank": (limited(**{"max_uses ": 1}), UNKNOWN),
    "uses as text": (limited(max_uses="5"), INVALID),
    "uses as a truth value": (limited(max_uses=True), INVALID),
    "uses as null": (limited(max_uses=None), INVALID),
    "no uses": (limited(max_uses=0), INVALID),
    "fewer than no uses": (limited(max_uses=-1), INVALID),
    "more uses than a number holds": (limited(max_uses=2**53), INVALID),
    "no bytes": (limited(max_bytes=0), INVALID),
    "start before time began": (limited(not_before=-1), INVALID),
    "start as text": (limited(not_before="2026-01-01"), INVALID),
    "rate as a number": (limited(rate=5), INVALID),
    "rate without a unit": (limited(rate="5"), INVALID),
    "rate of a day": (limited(rate="5/d"), INVALID),
    "rate of nothing": (limited(rate="0/s"), INVALID),
    "rate with a zero before": (limited(rate="05/s"), INVALID),
    "rate with a blank": (limited(rate="5 /s"), INVALID),
    "rate with other digits": (limited(rate="\u0665/s"), INVALID),
    "rate that is too large": (limited(rate="1000000000/s"), INVALID),
    "empty prefix": (limited(path_prefix=""), INVALID),
    "relative prefix": (limited(path_prefix="albums"), INVALID),
    "prefix with a slash at the end": (limited(path_prefix="/albums/"), INVALID),
    "prefix with a dot segment": (limited(path_prefix="/albums/.."), INVALID),
    "prefix with an empty segment": (limited(path_prefix="/albums//2026"), INVALID),
    "prefix with a percent escape": (limited(path_prefix="/albums%2f2026"), INVALID),
    "prefix with a backslash": (limited(path_prefix="/albums\\2026"), INVALID),
    "prefix with a query": (limited(path_prefix="/albums?x"), INVALID),
    "prefix with a wildcard": (limited(path_prefix="/albums/<all>"), INVALID),
    "prefix as a list": (limited(path_prefix=["/albums"]), INVALID),
    "prefix that is too long": (limited(path_prefix="/" + "a" * 300), INVALID),
}


@pytest.mark.parametrize(("att", "code"), ATTS.values(), ids=ATTS)
def test_capabilities_are_refused(att: Any, code: str) -> None:
    refused(code, lambda: Capabilities.from_att(att))


def urn(content: Any) -> str:
    return URN + b64u(content if isinstance(content, bytes) else jcs(content))


URNS: dict[str, str] = {
    "another urn": "urn:other:" + CAPS.recap_uri().removeprefix(URN),
    "upper case": CAPS.recap_uri().replace("urn:recap", "URN:RECAP"),
    "nothing in it": URN,
    "rule 3: prf is null": urn({"att": ATT, "prf": {}}),
    "rule 4: a parent": urn({"att": ATT, "prf": ["zdpuAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]}),
    "rule 5: padded": CAPS.recap_uri() + "=" * (-len(CAPS.recap_uri().removeprefix(URN)) % 4 or 4),
    "rule 5: the other alphabet": CAPS.recap_uri() + "+",
    "not canonical base64url": URN + b64u(jcs({"att": ATT, "prf": []}) + b" ")[:-1] + "_",
    "JSON with blanks": urn(b'{"att": {}}'),
    "members in another order": urn(b'{"prf":[],"att":{"%s":{"photos/read":[{}]}}}' % ORIGIN.encode()),
    "a member twice": urn(b'{"att":{},"att":{},"prf":[]}'),
    "another member": urn({"att": ATT, "prf": [], "exp": 1}),
    "no att": urn({"prf": []}),
    "att is a list": urn({"att": [], "prf": []}),
    "not JSON": urn(b"att"),
    "not UTF-8": urn(b"\xff\xfe"),
}


@pytest.mark.parametrize("uri", URNS.values(), ids=URNS)
def test_urns_are_refused(uri: str) -> None:
    refused(INVALID, lambda: Capabilities.from_recap_uri(uri))


def message(statement: str | None, *resources: str) -> str:
    return SiweMessage(
        domain="photos.example",
        address="0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf",
        statement=statement,
        uri="did:key:z6MkehRgf7yJbgaGfYsdoAsKdBPE3dj2CYhowQdcjqSJgvVd",
        version="1",
        chain_id=1,
        nonce="0123456789abcdef",
        issued_at="2026-11-21T08:00:00Z",
        resources=resources,
    ).text()


URI, STATEMENT = CAPS.recap_uri(), CAPS.statement()
OTHER = Capabilities.from_att({ORIGIN: {"photos/write": [{}]}})
DELEGATIONS: dict[str, str] = {
    "rule 1: comma without a blank": message(
        Capabilities.from_att({ORIGIN: {"a/b": [{}], "a/c": [{}]}}).statement().replace(", ", ","),
        Capabilities.from_att({ORIGIN: {"a/b": [{}], "a/c": [{}]}}).recap_uri(),
    ),
    "rule 6: not the last": message(STATEMENT, URI, ORIGIN),
    "rule 6: two": message(STATEMENT, OTHER.recap_uri(), URI),
    "rule 6: twice the same": message(STATEMENT, URI, URI),
    "another resource before": message(STATEMENT, ORIGIN, URI),
    "a resource that is no ReCap": message(STATEMENT, ORIGIN),
    "rule 7: preamble twice": message(f"{STATEMENT} {STATEMENT}", URI),
    "rule 7: text before": message(f"I agree to everything. {STATEMENT}", URI),
    "rule 7: text after": message(f"{STATEMENT} And more.", URI),
    "rule 7: blank after": message(f"{STATEMENT} ", URI),
    "rule 7: preamble alone": message(PREAMBLE, URI),
    "statement of others": message(OTHER.statement(), URI),
    "no statement": message(None, URI),
    "plain statement with capabilities": message(PLAIN_STATEMENT, URI),
    "no capabilities and no statement": message(None),
    "no capabilities and their statement": message(STATEMENT),
    "no capabilities and another statement": message("I sign in."),
}


@pytest.mark.parametrize("text", DELEGATIONS.values(), ids=DELEGATIONS)
def test_delegations_are_refused(text: str) -> None:
    refused(INVALID, lambda: read_delegation(text))


def test_the_delegations_that_were_spoiled_hold() -> None:
    assert read_delegation(message(STATEMENT, URI))[1] == CAPS
    assert read_delegation(message(PLAIN_STATEMENT))[1] is None


WIDENINGS: dict[str, tuple[Any, Any]] = {
    "another resource": (at(ORIGIN), at(f"{ORIGIN}/albums")),
    "resource with a slash": (at(ORIGIN), at(f"{ORIGIN}/")),
    "one resource more": (at(ORIGIN), {**at(ORIGIN), **at(f"{ORIGIN}/albums")}),
    "another ability": (able("photos/read"), able("photos/write")),
    "ability in another case": (able("photos/read"), able("photos/Read")),
    "wildcard for one ability": (able("photos/read"), able("photos/*")),
    "everything for a namespace": (able("photos/*"), able("*/*")),
    "another namespace": (able("photos/*"), able("photosx/read")),
    "limit left out": (limited(max_uses=5), limited()),
    "limit replaced": (limited(max_uses=5), limited(max_bytes=5)),
    "limit raised": (limited(max_uses=5), limited(max_uses=6)),
    "bytes raised": (limited(max_bytes=5), limited(max_bytes=6)),
    "earlier start": (limited(not_before=5), limited(not_before=4)),
    "no start": (limited(not_before=5), limited()),
    "rate raised": (limited(rate="5/s"), limited(rate="6/s")),
    "minute for an hour": (limited(rate="60/h"), limited(rate="2/min")),
    "burst for a steady rate": (limited(rate="5/s"), limited(rate="300/min")),
    "prefix above": (limited(path_prefix="/albums/2026"), limited(path_prefix="/albums")),
    "prefix beside": (limited(path_prefix="/albums/2026"), limited(path_prefix="/albums/20261")),
    "no prefix": (limited(path_prefix="/albums"), limited()),
    "budget in two parts": (
        {ORIGIN: {"photos/*": [{"max_uses": 5}]}},
        {ORIGIN: {"photos/read": [{"max_uses": 5}], "photos/write": [{"max_uses": 5}]}},
    ),
    "rate in two parts": (
        {ORIGIN: {"photos/*": [{"rate": "5/s"}]}},
        {ORIGIN: {"photos/read": [{"rate": "5/s"}], "photos/write": [{"rate": "1/s"}]}},
    ),
}


@pytest.mark.parametrize(("asked", "granted"), WIDENINGS.values(), ids=WIDENINGS)
def test_more_than_was_asked_is_refused(asked: Any, granted: Any) -> None:
    refused(WIDER, lambda: Capabilities.from_att(asked).covers(Capabilities.from_att(granted)))


USES: dict[str, tuple[Any, tuple[str, str, str], str]] = {
    "another ability": (ATT, ("photos/write", ORIGIN, "/"), MISSING),
    "another resource": (ATT, ("photos/read", f"{ORIGIN}/albums", "/"), MISSING),
    "resource with a slash": (ATT, ("photos/read", f"{ORIGIN}/", "/"), MISSING),
    "no resource": (ATT, ("photos/read", "", "/"), MISSING),
    "wildcard as a use": (able("photos/*"), ("photos/*", ORIGIN, "/"), MISSING),
    "everything as a use": (able("*/*"), ("*/*", ORIGIN, "/"), MISSING),
    "prefix of a name": (limited(path_prefix="/albums/2026"), ("photos/read", ORIGIN, "/albums/20261"), MISSING),
    "above the prefix": (limited(path_prefix="/albums/2026"), ("photos/read", ORIGIN, "/albums"), MISSING),
    "path in another case": (limited(path_prefix="/albums"), ("photos/read", ORIGIN, "/Albums"), MISSING),
    "dot segment": (limited(path_prefix="/a"), ("photos/read", ORIGIN, "/a/../b"), "path_ambiguous"),
    "dot segment at the end": (ATT, ("photos/read", ORIGIN, "/a/.."), "path_ambiguous"),
    "single dot": (ATT, ("photos/read", ORIGIN, "/./a"), "path_ambiguous"),
    "empty segment": (ATT, ("photos/read", ORIGIN, "/a//b"), "path_ambiguous"),
    "backslash": (ATT, ("photos/read", ORIGIN, "/a\\b"), "path_ambiguous"),
    "percent escape": (ATT, ("photos/read", ORIGIN, "/a%2fb"), "path_ambiguous"),
    "query": (ATT, ("photos/read", ORIGIN, "/a?b"), "path_ambiguous"),
    "fragment": (ATT, ("photos/read", ORIGIN, "/a#b"), "path_ambiguous"),
    "parameter": (ATT, ("photos/read", ORIGIN, "/a;b"), "path_ambiguous"),
    "NUL": (ATT, ("photos/read", ORIGIN, "/a\0"), "path_ambiguous"),
    "relative": (ATT, ("photos/read", ORIGIN, "a"), "path_ambiguous"),
    "empty path": (ATT, ("photos/read", ORIGIN, ""), "path_ambiguous"),
}


@pytest.mark.parametrize(("att", "use", "code"), USES.values(), ids=USES)
def test_uses_are_refused(att: Any, use: tuple[str, str, str], code: str) -> None:
    refused(code, lambda: Capabilities.from_att(att).allows(*use))
