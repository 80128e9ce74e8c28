"""Use reports that are not what they should be, one thing wrong at a time."""

from __future__ import annotations

import json
import secrets
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.errors import CountersignError
from authenticator.limits import OPEN_SKEW, USE_LINKS_MAX, USE_REPORT_AHEAD, USE_REPORT_MAX, USE_REPORT_SKEW
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import b64u, jcs
from authenticator.protocol.identity import IdentityRecord
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.use_report import UseReport, UsesAsked, asked_message, parse_report, sign_report
from authenticator.verify.use_report import check_asked, check_sender, verify_report
from tests.fakes.approvals import Person
from tests.fakes.chain import KEYS, NOW, RESOURCE
from tests.fakes.refusal import refused
from tests.fakes.soft_key import SoftKey
from tests.fakes.use_reports import (
    DELEGATION,
    GRANTED,
    LINK,
    LOWER,
    PROVIDER,
    RELAY,
    SEED,
    SESSION,
    UNTIL,
    budget,
    link,
    report,
    signed,
)


def verified(text: str, **changes: Any) -> UseReport:
    values: dict[str, Any] = {
        "provider": PROVIDER,
        "relay": RELAY,
        "address": SESSION,
        "delegation_id": DELEGATION,
        "capabilities": GRANTED,
        "expires_at": UNTIL,
        "now": NOW,
        **changes,
    }
    return verify_report(text, **values)


def sent(text: str, **changes: Any) -> None:
    values: dict[str, Any] = {"provider": PROVIDER, "relay": RELAY, "now": NOW, **changes}
    jws, found = parse_report(text)
    check_sender(jws, found, **values)


def test_a_good_report_is_read_as_it_was_written() -> None:
    text = sign_report(report(), SEED)
    assert verified(text) == report()
    assert report().depths() == {DELEGATION: 0, LINK: 1, LOWER: 2}
    sent(text)


def payload(**changes: Any) -> dict[str, Any]:
    made = report().to_json()
    return {name: value for name, value in {**made, **changes}.items() if value is not ...}


def with_link(**changes: Any) -> dict[str, Any]:
    first = report().links[0].to_json()
    return payload(links=[{name: value for name, value in {**first, **changes}.items() if value is not ...}])


def with_budget(**changes: Any) -> dict[str, Any]:
    return payload(budgets=[{**budget().to_json(), **changes}])


WIDE = {RESOURCE: {"photos/read": [{"path_prefix": "/albums"}]}}
MALFORMED = [
    pytest.param(payload(v=2), "malformed", id="another version"),
    pytest.param(payload(v=...), "malformed", id="no version"),
    pytest.param(payload(extra=1), "unknown_field", id="a field too many"),
    pytest.param(payload(path="/albums/2026/secret.jpg"), "unknown_field", id="a path"),
    pytest.param(payload(iss="ab"), "malformed", id="short provider id"),
    pytest.param(payload(aud="https://relay.example/"), "link_invalid", id="relay with a slash"),
    pytest.param(payload(delegation_id=DELEGATION.upper()), "malformed", id="upper-case id"),
    pytest.param(payload(address=None), "malformed", id="no session"),
    pytest.param(payload(iat=-1), "malformed", id="before time"),
    pytest.param(payload(iat=True), "malformed", id="a truth for a time"),
    pytest.param(payload(uses=-1), "malformed", id="fewer than none"),
    pytest.param(payload(uses="7"), "malformed", id="a text for a count"),
    pytest.param(payload(last_use=NOW // 60 * 60 + 1), "malformed", id="a use to the second"),
    pytest.param(payload(left_out=...), "malformed", id="says nothing of what it leaves out"),
    pytest.param(payload(links={}), "malformed", id="links are an object"),
    pytest.param(payload(links=[link().to_json()] * (USE_LINKS_MAX + 1)), "malformed", id="too many links"),
    pytest.param(with_budget(caveat="path_prefix"), "malformed", id="a caveat that counts nothing"),
    pytest.param(with_budget(used=-1), "malformed", id="less than nothing used"),
    pytest.param(with_budget(resets_at=61), "malformed", id="a window to the second"),
    pytest.param(with_budget(ability="a" * 101), "malformed", id="a long ability"),
    pytest.param(with_budget(note="x"), "unknown_field", id="a note at a budget"),
    pytest.param(with_link(session_key="did:key:zzz"), "bad_key", id="a key that is none"),
    pytest.param(with_link(session_key="did:web:photos.example"), "malformed", id="another kind of name"),
    pytest.param(with_link(capabilities={}), "recap_invalid", id="a link to nothing"),
    pytest.param(with_link(capabilities=None), "malformed", id="no capabilities"),
    pytest.param(with_link(ended="no"), "malformed", id="ended is a text"),
    pytest.param(with_link(last_use=59), "malformed", id="a link's use to the second"),
    pytest.param(with_link(url="https://photos.example/a"), "unknown_field", id="an address at a link"),
    pytest.param(with_link(parent="ff" * 32), "chain_broken", id="hangs from nothing"),
    pytest.param(with_link(parent=LINK), "chain_broken", id="hangs from itself"),
    pytest.param(payload(links=[link(DELEGATION).to_json()]), "chain_broken", id="a link with the delegation's id"),
    pytest.param(payload(links=[link().to_json()] * 2), "chain_broken", id="a link twice"),
    pytest.param(payload(links=[link(LOWER, LINK).to_json(), link().to_json()]), "chain_broken", id="child first"),
    pytest.param(
        payload(links=[link(f"{n:064x}", f"{n - 1:064x}" if n > 1 else DELEGATION).to_json() for n in range(1, 6)]),
        "chain_deep",
        id="five levels",
    ),
    pytest.param([], "malformed", id="a list"),
    pytest.param("report", "malformed", id="a text"),
]


@pytest.mark.parametrize(("content", "code"), MALFORMED)
def test_what_is_no_report_is_refused_by_both(content: Any, code: str) -> None:
    text = signed(content)
    refused(code, lambda: verified(text))
    refused(code, lambda: sent(text))


HEADERS = [
    pytest.param({"typ": "JWT"}, "malformed", id="another type"),
    pytest.param({"typ": "cs-provider-request+jwt"}, "malformed", id="a signature over a request"),
    pytest.param({"typ": None}, "malformed", id="no type"),
    pytest.param({"alg": "none"}, "malformed", id="no algorithm"),
    pytest.param({"alg": "Ed25519"}, "malformed", id="the other name of the algorithm"),
    pytest.param({"alg": "ES256"}, "malformed", id="another algorithm"),
    pytest.param({"kid": "1"}, "malformed", id="names a key"),
    pytest.param({"jwk": KEYS[0].public.jwk}, "malformed", id="brings a key"),
    pytest.param({"crit": ["x"]}, "unknown_field", id="critical members"),
]


@pytest.mark.parametrize(("header", "code"), HEADERS)
def test_the_header_has_one_form(header: dict[str, Any], code: str) -> None:
    refused(code, lambda: sent(signed(report().to_json(), **header)))


def test_spaces_and_other_orders_are_refused() -> None:
    made = signed(report().to_json())
    loose = json.dumps(report().to_json()).encode()
    head, _, _ = made.split(".")
    signing = f"{head}.{b64u(loose)}"
    text = f"{signing}.{b64u(ed25519.sign(SEED, signing.encode()))}"
    refused("not_canonical", lambda: sent(text))


def test_a_report_that_is_too_long_is_refused_unread() -> None:
    refused("too_large", lambda: parse_report("x" * (USE_REPORT_MAX + 1)))


OTHER = b"other".ljust(32, b".")
OTHER_PROVIDER = ProviderRecord.create(ed25519.public_key(OTHER), "Other", ("https://other.example",), ())
SENT = [
    pytest.param({}, {"seed": OTHER}, {}, "bad_signature", id="another key"),
    pytest.param({}, {}, {"provider": OTHER_PROVIDER}, "provider_unknown", id="another provider's record"),
    pytest.param(
        {"provider": OTHER_PROVIDER.provider}, {}, {"provider": OTHER_PROVIDER}, "bad_signature", id="in another's name"
    ),
    pytest.param({"relay": "https://other.example"}, {}, {}, "wrong_relay", id="for another relay"),
    pytest.param({"reported_at": NOW - USE_REPORT_SKEW - 1}, {}, {}, "proof_stale", id="old"),
    pytest.param({"reported_at": NOW + USE_REPORT_SKEW + 1}, {}, {}, "proof_stale", id="of the future"),
    pytest.param({"reported_at": 2**53 - 1}, {}, {}, "proof_stale", id="of the end of time"),
]


@pytest.mark.parametrize(("change", "signing", "context", "code"), SENT)
def test_a_relay_takes_only_what_its_provider_says_now(
    change: dict[str, Any], signing: dict[str, Any], context: dict[str, Any], code: str
) -> None:
    text = signed(report(**change).to_json(), **signing)
    refused(code, lambda: sent(text, **context))


SHOWN = [
    pytest.param({}, {"provider": OTHER_PROVIDER}, "bad_signature", id="another provider's key"),
    pytest.param({"provider": OTHER_PROVIDER.provider}, {}, "provider_unknown", id="in another's name"),
    pytest.param({"relay": "https://other.example"}, {}, "wrong_relay", id="for another relay"),
    pytest.param({"reported_at": NOW + USE_REPORT_AHEAD + 1}, {}, "proof_stale", id="of the future"),
    pytest.param({}, {"delegation_id": "ff" * 32}, "delegation_unknown", id="about another delegation"),
    pytest.param({}, {"address": "00" * 16}, "session_address", id="about another session"),
    pytest.param({"links": (link(expires_at=UNTIL + 1),)}, {}, "chain_wider", id="a link that outlives"),
    pytest.param(
        {"links": (link(), link(LOWER, LINK, expires_at=UNTIL))}, {}, "chain_wider", id="a lower link that outlives"
    ),
    pytest.param(
        {"links": (link(capabilities=Capabilities.from_att(WIDE)),)}, {}, "chain_wider", id="a link that may more"
    ),
    pytest.param(
        {"links": (link(), link(LOWER, LINK, capabilities=GRANTED, expires_at=UNTIL - 60))},
        {},
        "chain_wider",
        id="a lower link that may more",
    ),
    pytest.param({}, {"capabilities": None}, "chain_wider", id="a link below a login without capabilities"),
]


@pytest.mark.parametrize(("change", "context", "code"), SHOWN)
def test_an_app_shows_only_what_fits_what_was_approved(
    change: dict[str, Any], context: dict[str, Any], code: str
) -> None:
    text = signed(report(**change).to_json())
    refused(code, lambda: verified(text, **context))


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [leaf for name, each in value.items() for leaf in _leaves(each, (*path, name))]
    if isinstance(value, list):
        return [leaf for index, each in enumerate(value) for leaf in _leaves(each, (*path, index))]
    return [path]


def _code_of(changed: Any) -> str:
    """What is wrong with a changed report: its form, where that does not hold, and otherwise its signature alone."""
    try:
        type(report()).from_json(changed)
    except CountersignError as error:
        return error.code
    return "bad_signature"


@pytest.mark.parametrize("path", _leaves(report().to_json()), ids=lambda path: "/".join(map(str, path)))
def test_no_field_can_be_changed_after_it_was_signed(path: tuple[Any, ...]) -> None:
    changed = json.loads(jcs(report().to_json()))
    place = changed
    for step in path[:-1]:
        place = place[step]
    old = place[path[-1]]
    place[path[-1]] = old + 60 if isinstance(old, int) and not isinstance(old, bool) else not old
    if isinstance(old, str):
        place[path[-1]] = old[:-1] + ("0" if old[-1] != "0" else "1")
    text = sign_report(report(), SEED)
    head, _, signature = text.split(".")
    refused(_code_of(changed), lambda: verified(f"{head}.{b64u(jcs(changed))}.{signature}"))


@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_anything_else_is_refused_in_our_words(content: bytes) -> None:
    with pytest.raises(CountersignError):
        parse_report(content.decode("latin-1"))


# ---- who may ask ----------------------------------------------------------------------------------------------


PERSON = Person("asker", SoftKey(credential_id=b"asker", seed=5))


def asked(secret: bytes | None = None, signed_for: str = RELAY, **changes: Any) -> UsesAsked:
    key = secret or PERSON.secret("device")
    made = UsesAsked(PERSON.record.identity_id, ed25519.public_key(key), NOW, b"\x01" * 32, b"")
    made = replace(made, **changes)
    return replace(made, signature=ed25519.sign(key, asked_message(signed_for, made)))


def allowed(question: UsesAsked, **changes: Any) -> None:
    record: IdentityRecord | None = PERSON.record
    values: dict[str, Any] = {"record": record, "relay": RELAY, "now": NOW, "nonce_used": False, **changes}
    check_asked(question, values.pop("record"), **values)


def test_a_computer_of_the_identity_may_ask() -> None:
    allowed(UsesAsked.from_json(asked().to_json()))


STRANGE = [
    pytest.param(asked(secrets.token_bytes(32)), {}, "computer_removed", id="another computer"),
    pytest.param(asked(PERSON.secret("identity")), {}, "computer_removed", id="the identity key"),
    pytest.param(asked(identity_id="00" * 32), {}, "identity_unknown", id="another identity"),
    pytest.param(asked(), {"record": None}, "identity_unknown", id="no identity"),
    pytest.param(asked(signed_for="https://other.example"), {}, "bad_signature", id="asked of another relay"),
    pytest.param(replace(asked(), signature=bytes(64)), {}, "bad_signature", id="no signature"),
    pytest.param(replace(asked(), nonce=b"\x02" * 32), {}, "bad_signature", id="another nonce"),
    pytest.param(replace(asked(), time=NOW + 1), {}, "bad_signature", id="another time"),
    pytest.param(asked(time=NOW - OPEN_SKEW - 1), {}, "proof_stale", id="old"),
    pytest.param(asked(time=NOW + OPEN_SKEW + 1), {}, "proof_stale", id="of the future"),
    pytest.param(asked(), {"nonce_used": True}, "proof_replayed", id="asked before"),
]


@pytest.mark.parametrize(("question", "context", "code"), STRANGE)
def test_nobody_else_is_told(question: UsesAsked, context: dict[str, Any], code: str) -> None:
    refused(code, lambda: allowed(question, **context))


ASKED_JSON = [
    pytest.param({"nonce": b64u(b"\x01" * 31)}, "malformed", id="short nonce"),
    pytest.param({"public_key": b64u(b"\x01" * 33)}, "malformed", id="long key"),
    pytest.param({"time": 1.5}, "malformed", id="a fraction of a second"),
    pytest.param({"by": "device"}, "unknown_field", id="a field of another question"),
    pytest.param({"identity_id": None}, "malformed", id="no identity"),
]


@pytest.mark.parametrize(("change", "code"), ASKED_JSON)
def test_a_question_has_one_form(change: dict[str, Any], code: str) -> None:
    refused(code, lambda: UsesAsked.from_json({**asked().to_json(), **change}))
