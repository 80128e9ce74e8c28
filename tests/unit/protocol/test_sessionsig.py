"""The text of a SessionSig, byte for byte, and that it has one form."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.errors import CountersignError, InputError
from authenticator.limits import SESSION_SIG_CAPABILITIES_MAX, SESSION_SIG_MAX
from authenticator.protocol import ed25519, sessionsig
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.canonical import parse_json
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.sessionsig import (
    AbilityRequest,
    SessionSig,
    SessionSigMessage,
    milliseconds_text,
    sign_session_sig,
)
from authenticator.session.keys import SessionKey
from tests.fakes.later_python import LaterDatetime
from tests.fakes.refusal import refused

SEED = b"\x07" * 32
KEY = SessionPublicKey("ed25519", ed25519.public_key(SEED))
NOW = 1_800_000_000_123
ADDRESS = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
AUTH_SIG = AuthSig("0x" + "ab" * 65, "web3.eth.personal.sign", 'a "b"\n\\c\td\x7f\u2028é', ADDRESS)
MESSAGE = SessionSigMessage(
    session_key=KEY,
    requests=(
        AbilityRequest("photos/list", "https://photos.example/albums"),
        AbilityRequest("pkp-signing", "lit-pkp://*"),
    ),
    capabilities=(AUTH_SIG,),
    issued_at=NOW,
    expiration=NOW + 60_000,
    node_address="https://photos.example",
)
# As JavaScript's JSON.stringify writes it, its members in the order of Lit's client.
TEXT = (
    '{"sessionKey":"ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c",'
    '"resourceAbilityRequests":['
    '{"resource":{"resource":"photos.example/albums","resourcePrefix":"https"},"ability":"photos/list"},'
    '{"resource":{"resource":"*","resourcePrefix":"lit-pkp"},"ability":"pkp-signing"}],'
    '"capabilities":[{"sig":"0x' + "ab" * 65 + '","derivedVia":"web3.eth.personal.sign",'
    '"signedMessage":"a \\"b\\"\\n\\\\c\\td\x7f\u2028é","address":"' + ADDRESS + '"}],'
    '"issuedAt":"2027-01-15T08:00:00.123Z","expiration":"2027-01-15T08:01:00.123Z",'
    '"nodeAddress":"https://photos.example"}'
)


def sign(message: bytes) -> bytes:
    return ed25519.sign(SEED, message)


def test_the_text_is_lits() -> None:
    assert MESSAGE.text() == TEXT
    assert SessionSigMessage.from_text(TEXT) == MESSAGE


def test_the_whole_is_lits() -> None:
    made = sign_session_sig(MESSAGE, sign)
    assert list(made.to_json().items()) == [
        ("sig", sign(TEXT.encode()).hex()),
        ("derivedVia", "litSessionSignViaNacl"),
        ("signedMessage", TEXT),
        ("address", KEY.raw.hex()),
        ("algo", "ed25519"),
    ]
    assert made.text() == json.dumps(made.to_json(), ensure_ascii=False, separators=(",", ":"))


def test_it_comes_back_as_it_went() -> None:
    made = sign_session_sig(MESSAGE, sign)
    assert SessionSig.from_json(made.to_json()) == made
    assert SessionSig.from_text(made.text()) == made
    assert SessionSig.from_header(made.header()) == made


def test_a_delegation_alone_is_no_session_sig() -> None:
    refused("proof_missing", lambda: SessionSig.from_json(AUTH_SIG.to_json()))


def test_a_p256_key_signs_none() -> None:
    key = SessionKey.generate("p256")
    message = SessionSigMessage(key.public, (), (AUTH_SIG,), NOW, NOW + 1, "https://photos.example")
    refused("bad_key", lambda: sign_session_sig(message, key.sign))


UNSIGNED: dict[str, tuple[dict[str, Any], str]] = {
    "a resource that is only a name": ({"requests": (AbilityRequest("a/b", "eip155"),)}, "malformed"),
    "a resource without a prefix": ({"requests": (AbilityRequest("a/b", "://x"),)}, "malformed"),
    "a node with a line feed": ({"node_address": "https://a\n"}, "malformed"),
    "too many delegations": ({"capabilities": (AUTH_SIG,) * (SESSION_SIG_CAPABILITIES_MAX + 1)}, "malformed"),
    "too many requests": ({"requests": (AbilityRequest("a/b", "c://d"),) * 33}, "malformed"),
    "a long text": (
        {"capabilities": (AuthSig(AUTH_SIG.sig, AUTH_SIG.derived_via, "a" * 16_000, ADDRESS),) * 3},
        "too_large",
    ),
}


@pytest.mark.parametrize(("change", "code"), UNSIGNED.values(), ids=UNSIGNED)
def test_what_nobody_would_read_is_not_signed(change: dict[str, Any], code: str) -> None:
    values = {name: getattr(MESSAGE, name) for name in MESSAGE.__slots__}
    refused(code, lambda: sign_session_sig(SessionSigMessage(**{**values, **change}), sign))


def test_hour_24_is_no_time_where_python_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessionsig, "datetime", LaterDatetime)
    ascii_only = replace(MESSAGE, capabilities=()).text()
    for text in (TEXT, ascii_only):
        changed = text.replace("T08:01:00.123Z", "T24:00:00.000Z")
        refused("malformed", lambda t=changed: SessionSigMessage.from_text(t))  # type: ignore[misc]


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        pytest.param(0, "1970-01-01T00:00:00.000Z", id="first"),
        pytest.param(999, "1970-01-01T00:00:00.999Z", id="last of a second"),
        pytest.param(1_709_164_800_007, "2024-02-29T00:00:00.007Z", id="leap day"),
        pytest.param(253_402_300_799_999, "9999-12-31T23:59:59.999Z", id="last"),
    ],
)
def test_times_are_javascripts(moment: int, text: str) -> None:
    assert milliseconds_text(moment) == text


plain = st.text(st.characters(min_codepoint=0x20, exclude_categories=["Cs", "Cc"]), max_size=40)
requests = st.builds(
    AbilityRequest,
    plain,
    st.builds("{}://{}".format, st.from_regex(r"[A-Za-z][A-Za-z0-9+.-]{0,20}", fullmatch=True), plain),
)
auth_sigs = st.builds(
    AuthSig,
    plain,
    st.just("web3.eth.personal.sign"),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=80),
    st.just(ADDRESS),
)
moments = st.integers(0, 253_402_300_799_999)
messages = st.builds(
    SessionSigMessage,
    st.just(KEY),
    st.lists(requests, max_size=3).map(tuple),
    st.lists(auth_sigs, max_size=3).map(tuple),
    moments,
    moments,
    plain,
)


@given(messages)
def test_every_message_has_one_text(message: SessionSigMessage) -> None:
    text = message.text()
    assert SessionSigMessage.from_text(text) == message
    made = sign_session_sig(message, sign)
    assert SessionSig.from_header(made.header()) == made


@given(messages, st.data())
def test_no_other_text_says_the_same(message: SessionSigMessage, data: st.DataObject) -> None:
    """White space anywhere outside a string changes nothing for a JSON reader, and is refused."""
    text = message.text()
    places = [place for place in range(1, len(text)) if text[place - 1] in "{[" and text[place] in '"{[']
    place = data.draw(st.sampled_from([0, len(text), *places]))
    spaced = text[:place] + data.draw(st.sampled_from([" ", "\n", "\t"])) + text[place:]
    try:
        same = json.loads(spaced) == json.loads(text)
    except ValueError:
        same = False
    if same:
        refused("not_canonical", lambda: SessionSigMessage.from_text(spaced))


ASCII_MESSAGE = replace(
    MESSAGE, capabilities=(AuthSig("0x" + "ab" * 65, "web3.eth.personal.sign", 'a "b"\n\\c\td', ADDRESS),)
)


@given(st.data())
def test_the_quick_reading_says_what_the_whole_one_says(data: st.DataObject) -> None:
    """What is cut into parts and remembered is taken or refused exactly as what is read as one."""
    text = sign_session_sig(data.draw(st.sampled_from([MESSAGE, ASCII_MESSAGE])), sign).text()
    place = data.draw(st.integers(0, len(text)))
    gone = data.draw(st.integers(0, 2))
    instead = data.draw(
        st.sampled_from(["", '"', "\\", '\\"', "\\\\", "\\u0061", "0", "a", "A", "é", "\n", " ", ",", "}"])
    )
    changed = text[:place] + instead + text[place + gone :]
    assert _outcome(lambda: SessionSig.from_text(changed)) == _outcome(lambda: _as_one(changed))


def _as_one(text: str) -> SessionSig:
    read = SessionSig.from_json(parse_json(text, SESSION_SIG_MAX))
    if read.text() != text:
        raise InputError("not_canonical", "SessionSig")
    return read


def _outcome(call: Callable[[], SessionSig]) -> SessionSig | str:
    try:
        return call()
    except CountersignError as error:
        return error.code
