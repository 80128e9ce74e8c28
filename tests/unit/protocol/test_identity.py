from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.protocol.canonical import b64u, jcs, lp, parse_canonical, sha256
from authenticator.protocol.identity import (
    GATE_AAGUIDS,
    LINUX_GATE_AAGUID,
    MACOS_GATE_AAGUID,
    SOFTWARE_AAGUIDS,
    VIRTUAL_AAGUID,
    Credential,
    IdentityOpening,
    IdentityRecord,
    identity_id,
)
from tests.fakes.approvals import Person
from tests.fakes.refusal import refused

KEYS = st.binary(min_size=32, max_size=32)
CREDENTIALS = st.builds(
    Credential,
    id=st.binary(min_size=1, max_size=64),
    public_key=st.binary(min_size=32, max_size=100),
    alg=st.sampled_from([-7, -8]),
    aaguid=st.binary(min_size=16, max_size=16).map(bytes.hex),
    transports=st.lists(st.sampled_from(["usb", "nfc", "ble", "internal"]), max_size=4).map(tuple),
    backup_eligible=st.booleans(),
    backup_state=st.booleans(),
    second_factor=st.booleans(),
)
SEVERAL = st.lists(KEYS, min_size=1, max_size=4, unique=True).map(tuple)


@st.composite
def records(draw: st.DrawFn) -> IdentityRecord:
    identity_pk, k_session_pk, seq = draw(KEYS), draw(KEYS), draw(st.integers(0, 5))
    return IdentityRecord(
        v=1,
        identity_id=draw(KEYS).hex() if seq else identity_id(k_session_pk, identity_pk),
        seq=seq,
        prev=draw(KEYS).hex() if seq else None,
        identity_pk=identity_pk,
        k_session_pk=k_session_pk,
        k_challenge_pks=draw(SEVERAL),
        device_pks=draw(SEVERAL),
        recovery_pk=draw(st.none() | KEYS),
        credentials=tuple(draw(st.lists(CREDENTIALS, min_size=1, max_size=3, unique_by=lambda one: one.id))),
        vault_version=draw(st.integers(0, 2**53 - 1)),
    )


@given(records(), KEYS)
def test_a_record_and_its_opening_are_read_back(record: IdentityRecord, salt: bytes) -> None:
    opening = IdentityOpening(salt, record)
    assert IdentityOpening.from_json(parse_canonical(jcs(opening.to_json()), 65_536)) == opening
    assert opening.commitment == sha256(lp(salt), lp(jcs(record.to_json())))


@given(records(), records(), KEYS, KEYS)
def test_a_commitment_is_to_one_record_and_salt(
    record: IdentityRecord, other: IdentityRecord, salt: bytes, pepper: bytes
) -> None:
    same = (record, salt) == (other, pepper)
    assert (IdentityOpening(salt, record).commitment == IdentityOpening(pepper, other).commitment) == same


def test_the_id_is_of_both_keys() -> None:
    one, other = bytes(32), b"\x01" * 32
    assert identity_id(one, other) == sha256(b"countersign/identity/v1", one, other).hex()
    assert identity_id(one, other) != identity_id(other, one)
    refused("bad_key", lambda: identity_id(one[:31], other))


def test_a_credential_is_found_by_its_id() -> None:
    record = Person().record
    assert record.credential(record.credentials[0].id) == record.credentials[0]
    assert record.credential(b"another") is None


def test_the_virtual_keys_model_is_named() -> None:
    assert bytes.fromhex(VIRTUAL_AAGUID) != bytes(16)
    assert len(VIRTUAL_AAGUID) == 32


@pytest.mark.parametrize("aaguid", [LINUX_GATE_AAGUID, MACOS_GATE_AAGUID])
def test_a_gate_is_software_and_not_strong(aaguid: str) -> None:
    assert aaguid in GATE_AAGUIDS <= SOFTWARE_AAGUIDS
    assert len(aaguid) == 32
    credential = dataclasses.replace(Person().record.credentials[0], aaguid=aaguid)
    assert not credential.strong


def test_what_is_strong() -> None:
    (credential,) = Person().record.credentials
    assert credential.strong
    assert dataclasses.replace(credential, aaguid=VIRTUAL_AAGUID).strong
    assert not dataclasses.replace(credential, second_factor=True).strong


def test_the_salt_is_not_in_the_repr() -> None:
    opening = Person().opening
    assert b64u(opening.salt) not in repr(opening)
    assert repr(opening.salt) not in repr(opening)


KEY = b64u(bytes(32))
WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "another version": ({"v": 2}, "malformed"),
    "id of other keys": ({"identity_id": "00" * 32}, "malformed"),
    "first record with a past": ({"prev": "00" * 32}, "malformed"),
    "later record without a past": ({"seq": 1}, "malformed"),
    "no challenge key": ({"k_challenge_pks": []}, "malformed"),
    "a challenge key twice": ({"k_challenge_pks": [KEY, KEY]}, "malformed"),
    "no device": ({"device_pks": []}, "malformed"),
    "too many devices": ({"device_pks": [b64u(bytes([n]) * 32) for n in range(17)]}, "malformed"),
    "short key": ({"k_session_pk": b64u(bytes(31))}, "malformed"),
    "key that is not canonical": ({"device_pks": [KEY[:-1] + "B"]}, "not_canonical"),
    "no credential": ({"credentials": []}, "malformed"),
    "another field": ({"name": "Ada"}, "unknown_field"),
}


@pytest.mark.parametrize(("change", "code"), WRONG.values(), ids=WRONG)
def test_malformed_records_are_refused(change: dict[str, Any], code: str) -> None:
    refused(code, lambda: IdentityRecord.from_json({**Person().record.to_json(), **change}))


def test_a_credential_twice_is_refused() -> None:
    record = Person().record
    doubled = dataclasses.replace(record, credentials=record.credentials * 2)
    refused("malformed", lambda: IdentityRecord.from_json(doubled.to_json()))


@pytest.mark.parametrize(
    "change",
    [{"id": ""}, {"id": b64u(bytes(1024))}, {"alg": -257}, {"alg": -7.0}, {"aaguid": "00"}, {"backup_state": 0}],
    ids=str,
)
def test_malformed_credentials_are_refused(change: dict[str, Any]) -> None:
    credential = Person().record.credentials[0]
    refused("malformed", lambda: Credential.from_json({**credential.to_json(), **change}))
