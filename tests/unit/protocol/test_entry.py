from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.errors import CountersignError
from authenticator.protocol import ethereum
from authenticator.protocol.canonical import b64u, jcs
from authenticator.protocol.entry import (
    Attestation,
    Entry,
    EntrySignature,
    Opening,
    attestation_message,
    delegation_granted,
    delegation_revoked,
    identity_changed,
    identity_enrolled,
    parse_entry,
    provider_commitment,
    provider_registered,
    session_created,
    session_rekeyed,
    session_revoked,
)
from authenticator.protocol.merkle import leaf_hash
from tests.fakes.approvals import NETWORK, PROVIDER, PROVIDER_SEED, RELAY_SEED, Login, Person, seed

NET = NETWORK.network_id
KEYS = st.binary(min_size=48, max_size=48).map(ethereum.private_key_from)
ADDRESSES = st.binary(min_size=16, max_size=16).map(bytes.hex)
DIGESTS = st.binary(min_size=32, max_size=32)
IDS = DIGESTS.map(bytes.hex)
ACCOUNTS = st.binary(min_size=20, max_size=20).map(ethereum.checksummed)
BY_ACCOUNT = st.one_of(
    st.builds(session_created, st.just(NET), ADDRESSES, DIGESTS, KEYS),
    st.builds(delegation_granted, st.just(NET), ADDRESSES, IDS, st.integers(0, 2**50), KEYS),
    st.builds(delegation_revoked, st.just(NET), ADDRESSES, IDS, KEYS),
    st.builds(session_revoked, st.just(NET), ADDRESSES, KEYS),
    st.builds(session_rekeyed, st.just(NET), ADDRESSES, ACCOUNTS, DIGESTS, KEYS),
)
ENTRIES = st.one_of(
    BY_ACCOUNT,
    st.builds(identity_enrolled, st.just(NET), DIGESTS),
    st.builds(identity_changed, st.just(NET), DIGESTS, DIGESTS),
    st.just(provider_registered(NET, PROVIDER, PROVIDER_SEED)),
)


@given(ENTRIES)
def test_an_entry_is_read_back_from_its_leaf_and_its_signature_holds(entry: Entry) -> None:
    assert parse_entry(entry.leaf) == parse_entry(entry.to_json()) == entry
    assert entry.leaf == jcs(entry.to_json())
    assert entry.leaf_hash == leaf_hash(entry.leaf)
    entry.check_signature()


@given(BY_ACCOUNT, st.data())
def test_a_changed_entry_is_not_signed(entry: Entry, data: st.DataObject) -> None:
    content: dict[str, Any] = entry.to_json()
    name = data.draw(st.sampled_from(sorted(set(content) - {"v", "kind", "sigs"})))
    content[name] = _changed(content[name])
    changed = parse_entry(content)
    with pytest.raises(CountersignError) as caught:
        changed.check_signature()
    assert caught.value.code in {"bad_signature", "account_mismatch"}


@given(BY_ACCOUNT, BY_ACCOUNT)
def test_entries_are_told_apart(one: Entry, other: Entry) -> None:
    assert (one.leaf_hash == other.leaf_hash) == (one == other)


@given(BY_ACCOUNT, KEYS)
def test_an_entry_is_its_accounts(entry: Entry, key: bytes) -> None:
    entry.check_signature(entry.account)
    other = ethereum.account_of(key)
    if other != entry.account:
        with pytest.raises(CountersignError, match="account_mismatch"):
            entry.check_signature(other)


@pytest.mark.parametrize(("expires_at", "rounded"), [(0, 0), (1, 3600), (3600, 3600), (3601, 7200)])
def test_an_expiry_is_rounded_up_to_the_hour(expires_at: int, rounded: int) -> None:
    entry = delegation_granted(NET, "ab" * 16, "cd" * 32, expires_at, Person().account_key())
    assert entry.fields["expires_at"] == rounded


def test_the_leaf_of_a_session_names_nobody() -> None:
    approval, _context = Login().build()
    person = Person()
    leaves = b"".join(entry.leaf for entry in approval.entries)
    hidden = [
        PROVIDER.provider.encode(),
        PROVIDER.name.encode(),
        b"photos",
        b"Ada",
        person.identity_id.encode(),
        b64u(person.key.credential_id).encode(),
        b64u(approval.session_proof.proof).encode(),
        approval.intent.request_digest.hex().encode(),
        b64u(approval.intent.request_digest).encode(),
    ]
    for value in hidden:
        assert value not in leaves
    assert set(approval.entries[0].fields) == {"address", "account", "provider_commitment"}
    assert set(approval.entries[1].fields) == {"address", "delegation_id", "expires_at"}


def test_the_same_signing_gives_the_same_leaf() -> None:
    key = Person().account_key()
    assert session_revoked(NET, "ab" * 16, key).leaf == session_revoked(NET, "ab" * 16, key).leaf


@given(st.binary(min_size=32, max_size=32), ADDRESSES, st.binary(min_size=32, max_size=32), ADDRESSES)
def test_a_commitment_hides_one_provider(salt: bytes, provider: str, pepper: bytes, other: str) -> None:
    same = (salt, provider) == (pepper, other)
    assert (provider_commitment(salt, provider) == provider_commitment(pepper, other)) == same


def test_an_attestation_is_for_one_leaf_of_one_network() -> None:
    leaf = identity_enrolled(NET, bytes(32)).leaf_hash
    attestation = Attestation.make(NET, leaf, RELAY_SEED)
    attestation.verify(NET, leaf)
    assert Attestation.from_json(attestation.to_json()) == attestation
    assert attestation_message(NET, leaf).startswith(b"countersign/attest/v1")
    for network, other in ((NET, bytes(32)), ("00" * 32, leaf)):
        with pytest.raises(CountersignError, match="bad_signature"):
            attestation.verify(network, other)
    with pytest.raises(CountersignError, match="bad_signature"):
        dataclasses.replace(attestation, by=Attestation.make(NET, leaf, seed("other")).by).verify(NET, leaf)


def test_an_opening_is_read_back_and_keeps_its_salt_to_itself() -> None:
    opening = Opening(bytes(range(32)), PROVIDER.provider)
    assert Opening.from_json(opening.to_json()) == opening
    assert repr(opening.salt) not in repr(opening)


def test_an_entry_that_nobody_signed_has_no_account() -> None:
    assert identity_enrolled(NET, bytes(32)).account == ""
    assert EntrySignature("a", "b") == EntrySignature("a", "b")


def _changed(value: Any) -> Any:
    """Another value of the same form."""
    if isinstance(value, int):
        return value + 3600
    if value.startswith("0x"):
        return ethereum.account_of(ethereum.private_key_from(b"\x09" * 48))
    return ("1" if value[0] == "0" else "0") + value[1:]
