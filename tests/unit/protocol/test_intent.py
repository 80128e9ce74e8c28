from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.limits import INTEGER_MAX
from authenticator.protocol.canonical import b64u, jcs, parse_canonical, sha256
from authenticator.protocol.claims import CLAIM_NAMES
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.intent import ClaimDigest, EnrolIntent, Grant, intent_digest, session_policy_digest
from authenticator.protocol.recap import Capabilities
from tests.fakes.approvals import ATT, CLIENT, NETWORK, NOW, PROVIDER, RELAY_ORIGIN, SITE
from tests.fakes.refusal import refused
from tests.fakes.wishes import capabilities

DIGESTS = st.binary(min_size=32, max_size=32)
NONCES = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_categories=("Cc", "Cs")), max_size=40)
KEYS = DIGESTS.map(lambda raw: SessionPublicKey("ed25519", raw).did)
ORIGINS = st.sampled_from(["https://a.example", "https://b.example:8443", "http://127.0.0.1:8471"])
CHANGES: dict[str, st.SearchStrategy[Any]] = {
    "network": DIGESTS.map(bytes.hex),
    "relay": ORIGINS,
    "provider": st.binary(min_size=16, max_size=16).map(bytes.hex),
    "provider_origin": ORIGINS,
    "request_digest": DIGESTS,
    "nonce": NONCES,
    "session_key": KEYS,
    "claims": st.lists(st.builds(ClaimDigest, st.sampled_from(CLAIM_NAMES), DIGESTS), max_size=3).map(tuple),
    "capabilities": st.none() | capabilities,
    "issued_at": st.integers(0, INTEGER_MAX),
    "expires_at": st.integers(0, INTEGER_MAX),
}
GRANTS = st.builds(Grant, **CHANGES)


def grant(**changes: Any) -> Grant:
    values: dict[str, Any] = {
        "network": NETWORK.network_id,
        "relay": RELAY_ORIGIN,
        "provider": PROVIDER.provider,
        "provider_origin": SITE,
        "request_digest": bytes(32),
        "nonce": "nonce",
        "session_key": CLIENT.did,
        "claims": (ClaimDigest("name", bytes(32)),),
        "capabilities": Capabilities.from_att(ATT),
        "issued_at": NOW,
        "expires_at": NOW + 3600,
        **changes,
    }
    return Grant(**values)


def enrolment(**changes: Any) -> EnrolIntent:
    values: dict[str, Any] = {
        "network": NETWORK.network_id,
        "relay": RELAY_ORIGIN,
        "identity_id": "ab" * 32,
        "record_commitment": bytes(32),
        "k_challenge_pk": bytes(32),
        "issued_at": NOW,
        **changes,
    }
    return EnrolIntent(**values)


def test_every_field_of_a_grant_is_tried() -> None:
    assert set(CHANGES) == {field.name for field in dataclasses.fields(Grant)}


@given(GRANTS, st.data())
def test_every_change_of_a_grant_changes_its_digest(given_grant: Grant, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(CHANGES)))
    changed = dataclasses.replace(given_grant, **{name: data.draw(CHANGES[name])})
    assert (intent_digest(changed) == intent_digest(given_grant)) == (changed == given_grant)


@given(GRANTS)
def test_a_grant_is_read_back(given_grant: Grant) -> None:
    content = parse_canonical(jcs(given_grant.to_json()), 65_536)
    assert Grant.from_json(content) == given_grant


@pytest.mark.parametrize(
    "change",
    [
        {"network": "00" * 32},
        {"relay": "https://other.example"},
        {"identity_id": "cd" * 32},
        {"record_commitment": b"\x01" * 32},
        {"k_challenge_pk": b"\x01" * 32},
        {"issued_at": NOW + 1},
    ],
    ids=lambda change: next(iter(change)),
)
def test_every_change_of_an_enrolment_changes_its_digest(change: dict[str, Any]) -> None:
    assert intent_digest(enrolment(**change)) != intent_digest(enrolment())
    assert EnrolIntent.from_json(enrolment(**change).to_json()) == enrolment(**change)


def test_the_digest_is_labelled_canonical_json() -> None:
    assert intent_digest(grant()) == sha256(b"countersign/intent/v1", jcs(grant().to_json()))


def test_a_plain_grant_has_neither_key_nor_capabilities() -> None:
    plain = grant(session_key=None, capabilities=None)
    assert Grant.from_json(plain.to_json()) == plain
    assert plain.to_json()["session_key"] is None


def test_the_policy_is_lifetime_and_limits() -> None:
    budgets = {f"{SITE}/albums": {"photos/read": {"path_prefix": "/albums/2026"}, "photos/write": {"max_uses": 5}}}
    assert session_policy_digest(grant()) == sha256(jcs({"ttl": 3600, "budgets": budgets}))
    assert session_policy_digest(grant(capabilities=None)) == sha256(jcs({"ttl": 3600, "budgets": {}}))
    assert session_policy_digest(grant(expires_at=NOW + 3601)) != session_policy_digest(grant())
    assert session_policy_digest(enrolment()) == bytes(32)


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "another version": ({"v": 2}, "malformed"),
    "another kind": ({"kind": "enrol"}, "malformed"),
    "network in upper case": ({"network": "AB" * 32}, "malformed"),
    "relay with a path": ({"relay": f"{RELAY_ORIGIN}/"}, "link_invalid"),
    "provider origin without https": ({"provider_origin": "http://photos.example"}, "link_unsafe"),
    "short request digest": ({"request_digest": b64u(bytes(31))}, "malformed"),
    "session key of another kind": ({"session_key": "did:web:photos.example"}, "malformed"),
    "capabilities without a key": ({"session_key": None}, "malformed"),
    "unknown claim": ({"claims": [{"name": "age", "digest": b64u(bytes(32))}]}, "malformed"),
    "capabilities that are empty": ({"capabilities": {}}, "recap_invalid"),
    "negative time": ({"issued_at": -1}, "malformed"),
    "time as text": ({"expires_at": "1800000000"}, "malformed"),
    "another field": ({"scope": "all"}, "unknown_field"),
}


@pytest.mark.parametrize(("change", "code"), WRONG.values(), ids=WRONG)
def test_malformed_grants_are_refused(change: dict[str, Any], code: str) -> None:
    refused(code, lambda: Grant.from_json({**grant().to_json(), **change}))


@pytest.mark.parametrize("name", sorted(grant().to_json()))
def test_no_field_may_be_absent(name: str) -> None:
    content = grant().to_json()
    del content[name]
    if name == "capabilities":
        assert Grant.from_json(content).capabilities is None
    else:
        refused("malformed", lambda: Grant.from_json(content))
