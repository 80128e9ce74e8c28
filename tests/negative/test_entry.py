"""Registry entries that must not be read, believed or recorded."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from authenticator.protocol import ed25519, ethereum
from authenticator.protocol.canonical import b64u, jcs
from authenticator.protocol.entry import (
    Attestation,
    Entry,
    EntrySignature,
    delegation_granted,
    delegation_revoked,
    identity_changed,
    identity_enrolled,
    parse_entry,
    provider_registered,
    session_created,
    session_revoked,
)
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.verify.entry import Admission, Recorded, admit, check_entry
from tests.fakes.approvals import NETWORK, PROVIDER, PROVIDER_SEED, RELAY_SEED, Person, seed
from tests.fakes.refusal import refused

NET = NETWORK.network_id
KEY, OTHER_KEY = Person().account_key(0), Person("bob").account_key(0)
ACCOUNT, OTHER = ethereum.account_of(KEY), ethereum.account_of(OTHER_KEY)
ADDRESS, ID = "ab" * 16, "cd" * 32
CREATED = session_created(NET, ADDRESS, bytes(32), KEY)
GRANTED = delegation_granted(NET, ADDRESS, ID, 3600, KEY)
DELEGATION_ENDED = delegation_revoked(NET, ADDRESS, ID, KEY)
ENDED = session_revoked(NET, ADDRESS, KEY)
ENROLLED = identity_enrolled(NET, bytes(32))
CHANGED = identity_changed(NET, bytes(32), b"\x01" * 32)
REGISTERED = provider_registered(NET, PROVIDER, PROVIDER_SEED)
MALFORMED = "malformed"


def changed(entry: Entry, **changes: Any) -> dict[str, Any]:
    return {**entry.to_json(), **changes}


def without(entry: Entry, name: str) -> dict[str, Any]:
    return {key: value for key, value in entry.to_json().items() if key != name}


FORMS: dict[str, tuple[Any, str]] = {
    "a list": ([], MALFORMED),
    "nothing": ({}, MALFORMED),
    "another version": (changed(CREATED, v=2), MALFORMED),
    "version as text": (changed(CREATED, v="1"), MALFORMED),
    "unknown kind": (changed(CREATED, kind="session.lent"), "unknown_field"),
    "kind in another case": (changed(CREATED, kind="Session.created"), "unknown_field"),
    "network in upper case": (changed(CREATED, network=NET.upper()), MALFORMED),
    "short network": (changed(CREATED, network=NET[2:]), MALFORMED),
    "another field": (changed(CREATED, provider=PROVIDER.provider), "unknown_field"),
    "field of another kind": (changed(CREATED, delegation_id=ID), "unknown_field"),
    "attestations in the leaf": (changed(CREATED, attestations=[]), "unknown_field"),
    "no address": (without(CREATED, "address"), MALFORMED),
    "short address": (changed(CREATED, address="ab"), MALFORMED),
    "address in upper case": (changed(CREATED, address="AB" * 16), MALFORMED),
    "account in lower case": (changed(CREATED, account=ACCOUNT.lower()), "not_canonical"),
    "account that is none": (changed(CREATED, account="0x00"), MALFORMED),
    "short commitment": (changed(CREATED, provider_commitment=b64u(bytes(31))), MALFORMED),
    "padded commitment": (changed(CREATED, provider_commitment=b64u(bytes(32)) + "="), "not_canonical"),
    "no signatures": (without(CREATED, "sigs"), MALFORMED),
    "signatures that are no list": (changed(CREATED, sigs={}), MALFORMED),
    "two signatures": (changed(CREATED, sigs=CREATED.to_json()["sigs"] * 2), MALFORMED),
    "signature with another field": (
        changed(CREATED, sigs=[{**CREATED.to_json()["sigs"][0], "alg": "x"}]),
        "unknown_field",
    ),
    "signature without a signer": (changed(CREATED, sigs=[{"sig": "0x"}]), MALFORMED),
    "expiry that is not rounded": (changed(GRANTED, expires_at=3601), "not_canonical"),
    "expiry as text": (changed(GRANTED, expires_at="3600"), MALFORMED),
    "expiry before time began": (changed(GRANTED, expires_at=-3600), MALFORMED),
    "no delegation": (without(GRANTED, "delegation_id"), MALFORMED),
    "short delegation": (changed(DELEGATION_ENDED, delegation_id=ID[2:]), MALFORMED),
    "revocation with a reason": (changed(ENDED, reason="lost"), "unknown_field"),
    "enrolment with a name": (changed(ENROLLED, identity_id=ID), "unknown_field"),
    "change without the one before": (without(CHANGED, "previous"), MALFORMED),
    "provider of another key": (changed(REGISTERED, provider="00" * 16), MALFORMED),
    "provider without a record": (without(REGISTERED, "record"), MALFORMED),
    "bytes that are not canonical": (CREATED.leaf + b" ", "not_canonical"),
    "bytes in another order": (jcs(CREATED.to_json()).replace(b'{"account"', b'{ "account"'), "not_canonical"),
    "a member twice": (CREATED.leaf.replace(b'"v":1', b'"v":1,"v":1'), MALFORMED),
    "bytes that are no JSON": (b"entry", MALFORMED),
    "bytes that are too many": (b" " * 9_000, "too_large"),
}


@pytest.mark.parametrize(("value", "code"), FORMS.values(), ids=FORMS)
def test_malformed_entries_are_refused(value: Any, code: str) -> None:
    refused(code, lambda: parse_entry(value))


def signed(entry: Entry, *signatures: EntrySignature) -> Entry:
    return dataclasses.replace(entry, sigs=signatures)


SIG = CREATED.sigs[0]
PROVIDER_SIG = REGISTERED.sigs[0]
IMPOSTOR = ProviderRecord.create(PROVIDER.public_key, "Impostor", PROVIDER.origins)
THIEF = seed("thief")
LATER = dataclasses.replace(PROVIDER, name="Pictures").after(PROVIDER)
UPDATED = provider_registered(NET, LATER, PROVIDER_SEED)
FORGERIES: dict[str, tuple[Entry, str]] = {
    "session that nobody signed": (signed(CREATED), "entries"),
    "revocation that nobody signed": (signed(ENDED), "entries"),
    "session that two signed": (signed(CREATED, SIG, SIG), "entries"),
    "session that another signed": (
        signed(CREATED, *session_created(NET, ADDRESS, bytes(32), OTHER_KEY).sigs),
        "account_mismatch",
    ),
    "session signed in another's name": (signed(CREATED, EntrySignature(ACCOUNT, ENDED.sigs[0].sig)), "bad_signature"),
    "signature of another entry": (signed(DELEGATION_ENDED, *GRANTED.sigs), "bad_signature"),
    "signature for another network": (
        signed(ENDED, *session_revoked("00" * 32, ADDRESS, KEY).sigs),
        "bad_signature",
    ),
    "signature for another session": (signed(ENDED, *session_revoked(NET, "00" * 16, KEY).sigs), "bad_signature"),
    "signature for a later expiry": (
        signed(GRANTED, *delegation_granted(NET, ADDRESS, ID, 7200, KEY).sigs),
        "bad_signature",
    ),
    "signature in upper case": (signed(CREATED, EntrySignature(ACCOUNT, SIG.sig.upper())), MALFORMED),
    "signature that is cut": (signed(CREATED, EntrySignature(ACCOUNT, SIG.sig[:-2])), MALFORMED),
    "signature with another last byte": (
        signed(CREATED, EntrySignature(ACCOUNT, SIG.sig[:-2] + "00")),
        "bad_signature",
    ),
    "signature of zeros": (signed(CREATED, EntrySignature(ACCOUNT, "0x" + "00" * 64 + "1b")), "bad_signature"),
    "enrolment that somebody signed": (signed(ENROLLED, SIG), "entries"),
    "change that somebody signed": (signed(CHANGED, SIG), "entries"),
    "provider that nobody signed": (signed(REGISTERED), "entries"),
    "provider that an account signed": (signed(REGISTERED, SIG), "entries"),
    "provider that another provider signed": (
        signed(REGISTERED, EntrySignature(b64u(seed("other")), PROVIDER_SIG.sig)),
        "entries",
    ),
    "provider under another name": (
        signed(provider_registered(NET, IMPOSTOR, PROVIDER_SEED), PROVIDER_SIG),
        "bad_signature",
    ),
    "provider named after another key": (
        provider_registered(NET, dataclasses.replace(PROVIDER, provider="00" * 16), PROVIDER_SEED),
        "entries",
    ),
    "later record of another key": (
        provider_registered(NET, dataclasses.replace(LATER, public_key=ed25519.public_key(THIEF)), THIEF),
        "provider_key_changed",
    ),
    "later record that another key signed": (provider_registered(NET, LATER, THIEF), "bad_signature"),
    "later record that another key signed in its own name": (
        signed(UPDATED, EntrySignature(b64u(ed25519.public_key(THIEF)), UPDATED.sigs[0].sig)),
        "entries",
    ),
    "later record with the signature of the first": (signed(UPDATED, PROVIDER_SIG), "bad_signature"),
    "later record for another network": (
        signed(UPDATED, *provider_registered("00" * 32, LATER, PROVIDER_SEED).sigs),
        "bad_signature",
    ),
    "later record with another number": (
        signed(provider_registered(NET, dataclasses.replace(LATER, seq=2), PROVIDER_SEED), *UPDATED.sigs),
        "bad_signature",
    ),
    "later record that nobody signed": (signed(UPDATED), "entries"),
    "provider whose signature is short": (
        signed(REGISTERED, EntrySignature(PROVIDER_SIG.by, b64u(bytes(63)))),
        "bad_signature",
    ),
}


@pytest.mark.parametrize(("entry", "code"), FORGERIES.values(), ids=FORGERIES)
def test_forgeries_are_refused(entry: Entry, code: str) -> None:
    refused(code, entry.check_signature)


def attested(entry: Entry, by: bytes = RELAY_SEED, network: str = NET) -> tuple[Attestation, ...]:
    return (Attestation.make(network, entry.leaf_hash, by),)


ALONE: dict[str, tuple[Entry, tuple[Attestation, ...], str]] = {
    "another network": (session_revoked("00" * 32, ADDRESS, KEY), (), "wrong_network"),
    "session without a relay": (CREATED, (), "entries"),
    "delegation without a relay": (GRANTED, (), "entries"),
    "enrolment without a relay": (ENROLLED, (), "entries"),
    "provider without a relay": (REGISTERED, (), "entries"),
    "later record without a relay": (UPDATED, (), "entries"),
    "later record of another network": (
        provider_registered("00" * 32, LATER, PROVIDER_SEED),
        attested(UPDATED),
        "wrong_network",
    ),
    "session attested by a stranger": (CREATED, attested(CREATED, seed("stranger")), "entries"),
    "session attested for another network": (CREATED, attested(CREATED, network="00" * 32), "bad_signature"),
    "attestation of another entry": (CREATED, attested(GRANTED), "bad_signature"),
    "attestation after one that holds": (CREATED, attested(CREATED) + attested(GRANTED), "bad_signature"),
    "forged revocation": (signed(ENDED, SIG), (), "bad_signature"),
}


@pytest.mark.parametrize(("entry", "attestations", "code"), ALONE.values(), ids=ALONE)
def test_entries_that_prove_too_little_are_refused(
    entry: Entry, attestations: tuple[Attestation, ...], code: str
) -> None:
    refused(code, lambda: check_entry(entry, attestations, NETWORK))


LIVE = Recorded(session_account=ACCOUNT)
OVER = Recorded(session_account=ACCOUNT, session_revoked=True)
GIVEN = dataclasses.replace(LIVE, delegation_address=ADDRESS)
FOREIGN = Recorded(session_account=OTHER, delegation_address=ADDRESS)
STOLEN = provider_registered(NET, dataclasses.replace(PROVIDER, public_key=ed25519.public_key(THIEF)), THIEF)
FIRST, SECOND = Recorded(provider=PROVIDER), Recorded(provider=LATER)


def update(before: ProviderRecord = PROVIDER, **changes: Any) -> Entry:
    """A record after another one, with changes, signed by the provider's own key."""
    return provider_registered(NET, dataclasses.replace(LATER.after(before), **changes), PROVIDER_SEED)


ADMISSIONS: dict[str, tuple[Entry, Recorded, str]] = {
    "provider id of another key": (STOLEN, Recorded(), "entries"),
    "provider registered before": (
        provider_registered(NET, IMPOSTOR, PROVIDER_SEED),
        FIRST,
        "provider_not_next",
    ),
    "provider registered from the start again": (REGISTERED, SECOND, "provider_not_next"),
    "later record of an unknown provider": (UPDATED, Recorded(), "provider_not_next"),
    "later record that skips a number": (update(seq=2), FIRST, "provider_not_next"),
    "later record that skips one it names": (update(LATER), FIRST, "provider_not_next"),
    "later record with the number of the newest": (update(name="Others"), SECOND, "provider_not_next"),
    "later record with the number of the newest that names it": (update(LATER, seq=1), SECOND, "provider_not_next"),
    "later record with an older number": (update(seq=1), Recorded(provider=LATER.after(LATER)), "provider_not_next"),
    "later record after another one": (update(prev="00" * 32), FIRST, "provider_not_next"),
    "later record after the first, not the newest": (
        update(seq=2, prev=PROVIDER.digest),
        SECOND,
        "provider_not_next",
    ),
    "later record with another first origin": (
        update(origins=("https://other.example", *PROVIDER.origins), redirect_uris=()),
        FIRST,
        "provider_moved",
    ),
    "later record without the first origin": (
        update(origins=("https://other.example",), redirect_uris=()),
        FIRST,
        "provider_moved",
    ),
    "later record of another key": (
        provider_registered(NET, dataclasses.replace(LATER, public_key=ed25519.public_key(THIEF)), THIEF),
        FIRST,
        "provider_key_changed",
    ),
    "later record after another provider's": (
        update(),
        Recorded(provider=dataclasses.replace(PROVIDER, provider="00" * 16)),
        "provider_not_next",
    ),
    "commitment recorded before": (ENROLLED, Recorded(name_taken=True), "entries"),
    "change of an old record": (CHANGED, Recorded(), "entries"),
    "change to a record that was there": (CHANGED, Recorded(name_taken=True, previous_current=True), "entries"),
    "session of another account": (CREATED, FOREIGN, "account_mismatch"),
    "session that has ended": (CREATED, OVER, "session_revoked"),
    "delegation without a session": (GRANTED, Recorded(), "session_unknown"),
    "delegation of another's session": (GRANTED, FOREIGN, "account_mismatch"),
    "delegation of an ended session": (GRANTED, OVER, "session_revoked"),
    "delegation granted before": (GRANTED, GIVEN, "entries"),
    "end of an unknown session": (ENDED, Recorded(), "session_unknown"),
    "end of another's session": (ENDED, FOREIGN, "account_mismatch"),
    "end of an unknown delegation": (DELEGATION_ENDED, LIVE, "delegation_unknown"),
    "end of another session's delegation": (
        DELEGATION_ENDED,
        dataclasses.replace(LIVE, delegation_address="00" * 16),
        "delegation_unknown",
    ),
    "end of another's delegation": (DELEGATION_ENDED, FOREIGN, "account_mismatch"),
    "end of a delegation without a session": (DELEGATION_ENDED, Recorded(), "session_unknown"),
}


@pytest.mark.parametrize(("entry", "recorded", "code"), ADMISSIONS.values(), ids=ADMISSIONS)
def test_entries_that_contradict_the_log_are_refused(entry: Entry, recorded: Recorded, code: str) -> None:
    refused(code, lambda: admit(entry, recorded))


ADMITTED: dict[str, tuple[Entry, Recorded, Admission]] = {
    "provider": (REGISTERED, Recorded(), Admission.APPEND),
    "later record": (UPDATED, FIRST, Admission.APPEND),
    "later record after a later one": (update(LATER), SECOND, Admission.APPEND),
    "later record with more origins": (
        update(origins=(*PROVIDER.origins, "https://more.example")),
        FIRST,
        Admission.APPEND,
    ),
    "identity": (ENROLLED, Recorded(), Admission.APPEND),
    "change": (CHANGED, Recorded(previous_current=True), Admission.APPEND),
    "session": (CREATED, Recorded(), Admission.APPEND),
    "session again": (CREATED, LIVE, Admission.EXISTING),
    "delegation": (GRANTED, LIVE, Admission.APPEND),
    "end of a delegation": (DELEGATION_ENDED, GIVEN, Admission.APPEND),
    "end of a delegation again": (
        DELEGATION_ENDED,
        dataclasses.replace(GIVEN, delegation_revoked=True),
        Admission.EXISTING,
    ),
    "end of a session": (ENDED, LIVE, Admission.APPEND),
    "end of a session again": (ENDED, OVER, Admission.EXISTING),
}


@pytest.mark.parametrize(("entry", "recorded", "admission"), ADMITTED.values(), ids=ADMITTED)
def test_the_others_are_admitted(entry: Entry, recorded: Recorded, admission: Admission) -> None:
    check_entry(entry, attested(entry), NETWORK)
    assert admit(entry, recorded) is admission


def test_a_revocation_needs_no_relay() -> None:
    check_entry(ENDED, (), NETWORK)
    check_entry(DELEGATION_ENDED, (), NETWORK)
