from __future__ import annotations

from operator import attrgetter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authenticator.errors import CountersignError, InputError
from authenticator.limits import DPOP_MAX
from authenticator.protocol.canonical import b64u
from authenticator.provider.edge import Arrived, ascii_text, bound, names_body
from authenticator.provider.guard import UseRequest
from tests.fakes import asked as fakes


def arrived(*pairs: tuple[str, str]) -> Arrived:
    return Arrived("GET", "/", headers=[(name.encode(), value.encode("latin-1")) for name, value in pairs])


def asked(*pairs: tuple[str, str]) -> UseRequest:
    return fakes.asked(arrived(*pairs))


def code_of(error: pytest.ExceptionInfo[CountersignError]) -> str:
    return error.value.code


@pytest.mark.parametrize(
    ("pairs", "value"),
    [
        pytest.param([], None, id="absent"),
        pytest.param([("Countersign-Delegation", "ab")], "ab", id="once"),
        pytest.param([("countersign-delegation", " ab ")], "ab", id="spaces"),
        pytest.param([("Countersign-Delegation", "")], "", id="empty"),
    ],
)
def test_a_header_that_came_once(pairs: list[tuple[str, str]], value: str | None) -> None:
    assert arrived(*pairs).single("countersign-delegation") == value


@pytest.mark.parametrize(
    "pairs",
    [
        pytest.param([("Authorization", "DPoP a"), ("authorization", "DPoP a")], id="two-lines"),
        pytest.param([("Authorization", "DPoP a, DPoP b")], id="one-line"),
        pytest.param([("Authorization", "dpop a"), ("Authorization", "Basic b")], id="another-scheme-second"),
        pytest.param([("Authorization", "DPoP a,")], id="a-comma-at-the-end"),
        pytest.param([("Authorization", "DPoP"), ("Authorization", "b")], id="a-scheme-alone"),
    ],
)
def test_two_tokens_have_no_one_meaning(pairs: list[tuple[str, str]]) -> None:
    with pytest.raises(CountersignError) as error:
        asked(*pairs)
    assert code_of(error) == "malformed"


@pytest.mark.parametrize(
    ("pairs", "value"),
    [
        pytest.param([], None, id="absent"),
        pytest.param([("Authorization", "DPoP abc")], "DPoP abc", id="ours"),
        pytest.param([("Authorization", 'Digest a="b", c="d"')], 'Digest a="b", c="d"', id="commas-of-another-scheme"),
        pytest.param([("Authorization", "Basic a"), ("Authorization", "DPoP b")], "Basic a, DPoP b", id="ours-second"),
        pytest.param([("Authorization", "")], "", id="empty"),
    ],
)
def test_another_scheme_is_left_to_the_guard(pairs: list[tuple[str, str]], value: str | None) -> None:
    assert asked(*pairs).authorization == value


@given(st.lists(st.text("abcdef.-_", min_size=1), min_size=1, max_size=4))
def test_lines_and_commas_are_the_same(values: list[str]) -> None:
    for name, read in (("DPoP", attrgetter("proofs")), ("Countersign-Session-Sig", attrgetter("session_sigs"))):
        apart, joined = asked(*((name, value) for value in values)), asked((name, ", ".join(values)))
        assert apart == joined
        assert read(apart) == tuple(values)


@pytest.mark.parametrize("text", ["", "-1", "+1", "1 0", "²", "1_000", "0x10", "1.0", "9" * 19, "5, 5"])
def test_a_length_that_is_none(text: str) -> None:
    with pytest.raises(CountersignError) as error:
        arrived(("Content-Length", text)).declared_length()
    assert code_of(error) == "malformed"


@pytest.mark.parametrize(("text", "length"), [("0", 0), ("1000", 1000), ("007", 7)])
def test_a_length(text: str, length: int) -> None:
    assert arrived(("Content-Length", text)).declared_length() == length


def proof(payload: bytes) -> str:
    return f"{b64u(b'{}')}.{b64u(payload)}.{b64u(b'signature')}"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param(proof(b'{"cs_body":"x"}'), True, id="named"),
        pytest.param(proof(b'{"jti":"cs_body"}'), True, id="as-a-value"),
        pytest.param(proof(b'{"cs_query":"x"}'), False, id="only-the-query"),
        pytest.param(proof(b'{"cs\\u005fbody":"x"}'), False, id="hidden"),  # refused later: its body was not read
        pytest.param("a.b", False, id="no-proof"),
        pytest.param(f"a.{'!' * 8}.c", False, id="not-base64url"),
        pytest.param(proof(b'{"cs_body":"' + b"x" * DPOP_MAX + b'"}'), False, id="too-long"),
    ],
)
def test_a_body_is_read_where_a_proof_is_for_it(text: str, named: bool) -> None:
    assert names_body(arrived(("DPoP", text)).headers) is named


@given(st.binary(max_size=40), st.binary(max_size=40))
def test_the_claim_for_a_body_is_seen_wherever_it_stands(before: bytes, after: bytes) -> None:
    assert names_body(arrived(("DPoP", proof(before + b'"cs_body"' + after))).headers)


def test_secrets_are_not_shown() -> None:
    shown = repr(Arrived("GET", "/", "code=secret", [(b"authorization", b"DPoP secret")], b"secret"))
    assert "secret" not in shown


def test_only_what_a_proof_can_name_is_demanded() -> None:
    assert bound(("query", "body", "query")) == {"query", "body"}
    with pytest.raises(ValueError, match="header"):
        bound(("header",))  # type: ignore[arg-type]


def test_what_is_not_ascii_has_no_one_reading() -> None:
    assert ascii_text(b"/albums", "path") == "/albums"
    with pytest.raises(CountersignError) as error:
        ascii_text("/Köln".encode(), "path")
    assert code_of(error) == "path_ambiguous"


NAMES = ("authorization", "dpop", "countersign-delegation", "countersign-session-sig")
VALUES = st.text(alphabet="ab, \t\xa0=.", max_size=8) | st.sampled_from(
    ["DPoP a.b.c", "dpop", "Basic a, b", "a.b.c", ""]
)
PAIRS = st.lists(st.tuples(st.sampled_from((*NAMES, "DPoP", "Authorization", "cookie", "x-1")), VALUES), max_size=6)


def every(pairs: list[tuple[str, str]], name: str) -> tuple[str, ...]:
    """All values of a header, by the book: lines in their order, split at commas (RFC 9110, section 5.3)."""
    return tuple(value.strip() for sent, line in pairs if sent.lower() == name for value in line.split(","))


def read(pairs: list[tuple[str, str]]) -> UseRequest | str:
    try:
        return asked(*pairs)
    except InputError as error:
        return error.code


@settings(max_examples=10_000)
@given(PAIRS)
def test_what_a_call_is_signed_with_is_read_by_the_book(pairs: list[tuple[str, str]]) -> None:
    authorizations, proofs, delegations, session_sigs = (every(pairs, name) for name in NAMES)
    ours = authorizations[:1] and authorizations[0].partition(" ")[0].lower() == "dpop"
    found = read(pairs)
    if len(delegations) > 1 or (ours and len(authorizations) > 1):
        assert found == "malformed"
        return
    assert isinstance(found, UseRequest)
    assert (found.proofs, found.session_sigs) == (proofs, session_sigs)
    assert found.delegation == (delegations[0] if delegations else None)
    whole = found.authorization
    assert (() if whole is None else tuple(value.strip() for value in whole.split(","))) == authorizations


def test_an_origin_is_seen_however_it_is_written() -> None:
    assert arrived(("ORIGIN", "https://evil.example")).single("origin") == "https://evil.example"
