"""What a node takes, and that nothing in it can be changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authenticator.errors import CountersignError
from authenticator.limits import SESSION_SIG_LIFETIME_MAX
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.sessionsig import _HELD, AbilityRequest, SessionSig, SessionSigMessage, sign_session_sig
from authenticator.verify.session_sig import SessionSigUse, VerifiedSessionSig, remember, verify_session_sig
from tests.fakes.refusal import code_of, refused
from tests.fakes.session_sigs import stringify
from tests.fakes.world import NOW, ORIGIN, OTHER_ORIGIN, RESOURCE, World, provider

USE = SessionSigUse(ORIGIN, "photos/list", RESOURCE, "/albums/2026")
LIST = AbilityRequest("photos/list", RESOURCE)
WORLD = World()
DELEGATION = WORLD.delegation().auth_sig


def made(*delegations: AuthSig, **changes: Any) -> SessionSig:
    """A good SessionSig, except for what is passed."""
    values: dict[str, Any] = {
        "session_key": WORLD.key.public,
        "requests": (LIST,),
        "capabilities": delegations or (DELEGATION,),
        "issued_at": NOW * 1000,
        "expiration": (NOW + 60) * 1000,
        "node_address": ORIGIN,
    }
    return sign_session_sig(SessionSigMessage(**{**values, **changes}), WORLD.key.sign)


def check(session_sig: SessionSig, use: SessionSigUse = USE, now: int = NOW) -> VerifiedSessionSig:
    return verify_session_sig(session_sig, use, WORLD.provider, now)


def with_att(att: Any, **changes: Any) -> AuthSig:
    capabilities = Capabilities.from_att(att) if att is not None else None
    return WORLD.delegation(nonce=str(att), capabilities=capabilities, **changes).auth_sig


@pytest.fixture(autouse=True, scope="module")
def client_that_was_let_in() -> None:
    """Whatever is changed is judged by a node that remembers the good one."""
    good = made()
    remember(good, check(good).delegations, WORLD.provider, WORLD.key.public.thumbprint)


def test_a_good_use() -> None:
    verified = check(made())
    assert verified.thumbprint == WORLD.key.public.thumbprint
    assert verified.answering.delegation_id == DELEGATION.delegation_id
    assert verified.delegations == (verified.answering,)
    assert verified.capability is not None
    assert (verified.capability.ability, verified.capability.caveats) == (
        "photos/list",
        {"path_prefix": "/albums/2026"},
    )


def test_a_delegation_may_name_the_key_as_lit_does() -> None:
    delegation = WORLD.delegation(session_key=WORLD.key.public.lit_uri).auth_sig
    assert f"lit:session:{WORLD.key.public.raw.hex()}" in delegation.signed_message
    assert check(made(delegation)).answering.delegation_id == delegation.delegation_id


@pytest.mark.parametrize(
    ("issued", "expires", "now"),
    [
        pytest.param(0, 60_000, NOW + 59, id="last second"),
        pytest.param(0, 59_001, NOW + 59, id="last millisecond"),
        pytest.param(10_000, 60_000, NOW, id="clocks differ"),
        pytest.param(0, SESSION_SIG_LIFETIME_MAX * 1000, NOW, id="as long as may be"),
        pytest.param(3_599_999, 3_600_000, NOW + 3599, id="to the end of the delegation"),
    ],
)
def test_times_at_the_edge(issued: int, expires: int, now: int) -> None:
    verified = check(made(issued_at=NOW * 1000 + issued, expiration=NOW * 1000 + expires), now=now)
    assert verified.forget_at * 1000 > NOW * 1000 + expires


def test_it_is_stale_before_it_is_forgotten() -> None:
    session_sig = made(expiration=NOW * 1000 + 59_001)
    verified = check(session_sig)
    refused("proof_stale", lambda: check(session_sig, now=verified.forget_at))
    refused("proof_stale", lambda: check(session_sig, now=verified.forget_at - 1))


def test_being_signed_in_needs_no_capability() -> None:
    plain = with_att(None)
    verified = check(made(plain, requests=()), SessionSigUse(ORIGIN))
    assert verified.capability is None
    assert verified.answering.delegation_id == plain.delegation_id


def test_each_attached_delegation_may_answer() -> None:
    reading, listing = with_att({RESOURCE: {"photos/read": [{}]}}), with_att({RESOURCE: {"photos/list": [{}]}})
    both = made(reading, listing, requests=(LIST, AbilityRequest("photos/read", RESOURCE)))
    assert check(both).answering.delegation_id == listing.delegation_id
    use = SessionSigUse(ORIGIN, "photos/read", RESOURCE, "/albums/2026")
    assert check(both, use).answering.delegation_id == reading.delegation_id
    assert len(check(both).delegations) == 2


def test_the_last_that_allows_it_answers() -> None:
    wide, narrow = (
        with_att({RESOURCE: {"photos/*": [{}]}}),
        with_att({RESOURCE: {"photos/list": [{"path_prefix": "/x"}]}}),
    )
    assert check(made(DELEGATION, wide)).answering.delegation_id == wide.delegation_id
    assert check(made(wide, DELEGATION)).answering.delegation_id == DELEGATION.delegation_id
    assert check(made(wide, narrow)).answering.delegation_id == wide.delegation_id
    assert check(made(wide, with_att(None))).answering.delegation_id == wide.delegation_id


def test_one_delegation_twice_is_one() -> None:
    assert {each.delegation_id for each in check(made(DELEGATION, DELEGATION)).delegations} == {
        DELEGATION.delegation_id
    }


def test_replay_keys_name_the_text() -> None:
    first = check(made()).replay_key
    assert first == check(made()).replay_key
    assert first != check(made(expiration=(NOW + 61) * 1000)).replay_key
    assert first != check(made(issued_at=NOW * 1000 + 1)).replay_key


def test_the_delegation_is_checked_at_each_moment_anew() -> None:
    """What is remembered of it is that it was signed, not that it was in time."""
    short = WORLD.delegation(expires_at=NOW + 100).auth_sig
    assert check(made(short)).answering.expires_at == NOW + 100
    late = made(short, issued_at=(NOW + 90) * 1000, expiration=(NOW + 120) * 1000)
    refused("session_sig_times", lambda: check(late, now=NOW + 95))
    refused("delegation_expired", lambda: check(late, now=NOW + 100))


def test_another_providers_node_does_not_remember_it() -> None:
    session_sig = made()
    check(session_sig)
    other = provider("forum", OTHER_ORIGIN)
    refused("siwe_mismatch", lambda: verify_session_sig(session_sig, USE, other, NOW))


GOOD = made()
TEXT = GOOD.text()


@pytest.mark.slow
@pytest.mark.timeout(900)
@settings(max_examples=10_000, deadline=None)
@given(st.integers(0, len(TEXT) - 1), st.characters(min_codepoint=0x20, max_codepoint=0x7E))
def test_every_changed_character_is_refused(place: int, character: str) -> None:
    changed = TEXT[:place] + character + TEXT[place + 1 :]
    if changed == TEXT:
        return
    with pytest.raises(CountersignError):
        check(SessionSig.from_text(changed))


@settings(max_examples=2_000, deadline=None)
@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_every_part_that_is_cut_out_is_missed(start: int, end: int) -> None:
    changed = TEXT[: min(start, end)] + TEXT[max(start, end) :]
    if changed == TEXT:
        return
    with pytest.raises(CountersignError):
        check(SessionSig.from_text(changed))


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every text in a JSON value."""
    if isinstance(value, str):
        yield path
    else:
        for name in value if isinstance(value, dict) else range(len(value)):
            yield from leaves(value[name], (*path, name))


def changed_at(value: Any, path: tuple[Any, ...], text: str) -> Any:
    if not path:
        return text
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = changed_at(value[path[0]], path[1:], text)
    return copy


MESSAGE = json.loads(GOOD.signed_message)
LEAVES = list(leaves(MESSAGE))


@pytest.mark.slow
@pytest.mark.timeout(900)
@settings(max_examples=10_000, deadline=None)
@given(st.sampled_from(LEAVES), st.data())
def test_every_changed_field_of_the_message_is_refused(path: tuple[Any, ...], data: st.DataObject) -> None:
    """Signature and address stay as they were: the signature is over the text, whatever it says."""
    old = MESSAGE
    for name in path:
        old = old[name]
    place = data.draw(st.integers(0, len(old)))
    new = old[:place] + data.draw(st.characters(min_codepoint=0x20, max_codepoint=0x7E)) + old[place + 1 :]
    if new == old:
        return
    text = stringify({**GOOD.to_json(), "signedMessage": stringify(changed_at(MESSAGE, path, new))})
    with pytest.raises(CountersignError):
        check(SessionSig.from_text(text))


SIGNED = GOOD.signed_message
MARKS = st.sampled_from([',"issuedAt":', '"', "\\\\", "\\n", "}", '"nodeAddress":"', " ", "\u00e9", "Z", "0"])


@pytest.mark.slow
@pytest.mark.timeout(900)
@settings(max_examples=10_000, deadline=None)
@given(st.integers(0, len(SIGNED)), st.integers(0, 3), MARKS, st.booleans())
def test_a_remembered_beginning_changes_no_verdict(place: int, cut: int, mark: str, at_the_end: bool) -> None:
    """A message whose beginning is remembered is read as if nothing ever was."""
    assert _HELD.get(SIGNED.rpartition(',"issuedAt":')[0]) is not None
    place = len(SIGNED) - place // 20 if at_the_end else place
    text = SIGNED[:place] + mark + SIGNED[place + cut :]
    read = SessionSigMessage.from_text
    anew = SessionSigMessage._whole
    code = code_of(lambda: anew(text))
    assert code_of(lambda: read(text)) == code
    if not code:
        assert read(text) == anew(text)
