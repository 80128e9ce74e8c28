from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authenticator.errors import CountersignError, InputError
from authenticator.limits import DPOP_MAX
from authenticator.protocol.canonical import b64u
from authenticator.provider.asgi import Headers, plain_signing
from authenticator.provider.edge import Arrived, Signing, ascii_text, bound, header_lines, names_body


def arrived(*pairs: tuple[str, str]) -> Arrived:
    return Arrived("GET", "/", headers=header_lines(pairs))


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
    ],
)
def test_two_tokens_have_no_one_meaning(pairs: list[tuple[str, str]]) -> None:
    with pytest.raises(CountersignError) as error:
        arrived(*pairs).authorization()
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
    assert arrived(*pairs).authorization() == value


@given(st.lists(st.text("abcdef.-_", min_size=1), min_size=1, max_size=4))
def test_lines_and_commas_are_the_same(values: list[str]) -> None:
    apart = arrived(*(("DPoP", value) for value in values)).every("dpop")
    assert apart == arrived(("DPoP", ", ".join(values))).every("dpop") == tuple(values)


@pytest.mark.parametrize("text", ["", "-1", "+1", "1 0", "٣", "1_000", "0x10", "1.0", "9" * 19, "5, 5"])
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
    assert arrived(("DPoP", text)).names_body() is named


@given(st.binary(max_size=40), st.binary(max_size=40))
def test_the_claim_for_a_body_is_seen_wherever_it_stands(before: bytes, after: bytes) -> None:
    assert names_body([proof(before + b'"cs_body"' + after)])


def test_secrets_are_not_shown() -> None:
    shown = repr(Arrived("GET", "/", "code=secret", {"authorization": ("DPoP secret",)}, b"secret"))
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
VALUES = st.text(alphabet="ab, \t\xa0=.", max_size=8) | st.sampled_from(["DPoP a.b.c", "Basic a, b", "a.b.c", ""])
PAIRS = st.lists(
    st.tuples(st.sampled_from((*NAMES, "DPoP", "Authorization", "cookie", "x-1", "1")), VALUES), max_size=6
)


def read(pairs: list[tuple[str, str]]) -> Signing | str:
    try:
        return arrived(*pairs).read_signing()
    except InputError as error:
        return error.code


@settings(max_examples=10_000)
@given(PAIRS)
def test_what_an_asgi_door_reads_at_once_is_what_every_door_reads(pairs: list[tuple[str, str]]) -> None:
    sent = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in pairs]
    plain = plain_signing(sent)
    assert plain is None or plain == read(pairs)
    assert Headers(sent) == header_lines(pairs)


@pytest.mark.parametrize(
    ("pairs", "plain"),
    [
        pytest.param(
            [(b"authorization", b"DPoP a"), (b"dpop", b" b ")], Signing("DPoP a", ("b",), None, ()), id="once"
        ),
        pytest.param([(b"countersign-delegation", b"d")], Signing(None, (), "d", ()), id="a delegation"),
        pytest.param([(b"countersign-session-sig", b"s")], Signing(None, (), None, ("s",)), id="a SessionSig"),
        pytest.param([], Signing(None, (), None, ()), id="nothing"),
        pytest.param([(b"dpop", b"a"), (b"dpop", b"b")], None, id="twice"),
        pytest.param([(b"dpop", b"a"), (b"dpop", b"a")], None, id="twice the same"),
        pytest.param([(b"dpop", b"a,b")], None, id="two in one"),
        pytest.param([(b"dpop", b"a"), (b"DPoP", b"b")], None, id="twice, in other letters"),
    ],
)
def test_what_an_asgi_door_reads_at_once(pairs: list[tuple[bytes, bytes]], plain: Signing | None) -> None:
    assert plain_signing(pairs) == plain
