"""Whatever arrives, only errors of our own tree leave the verifiers, and nothing broken gets through."""

from __future__ import annotations

import dataclasses
import hashlib

import cbor2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authenticator.errors import CountersignError
from authenticator.protocol.approval import Approval, Registration, WebAuthnAssertion
from authenticator.protocol.canonical import jcs
from authenticator.verify.approval import lookup_keys, verify_approval
from authenticator.verify.authenticator_data import parse_authenticator_data, parse_cbor
from authenticator.verify.cose import parse_cose_key
from authenticator.verify.webauthn import parse_client_data, verify_assertion, verify_registration
from tests.fakes.approvals import Login
from tests.fakes.attester import certificate, certified
from tests.fakes.soft_key import CHALLENGE, ORIGIN, RP_ID, SoftKey, expectation

EXAMPLES = settings(deadline=None)  # a busy machine is not a finding
APPROVAL_EXAMPLES = settings(max_examples=60, deadline=None)
KEY = SoftKey()
ASSERTION = KEY.assertion(CHALLENGE)
EXPECTED = expectation(KEY)
REGISTRATION = KEY.registration(CHALLENGE, fmt="packed")
PARTS = ("client_data_json", "authenticator_data", "signature")
APPROVAL, CONTEXT = Login().build()
WIRE = jcs(APPROVAL.to_json())
HEAD = hashlib.sha256(RP_ID.encode()).digest()


def changed(data: bytes, position: int, value: int, *, cut: bool) -> bytes:
    at = position % len(data)
    return data[:at] if cut else data[:at] + bytes([data[at] ^ value]) + data[at + 1 :]


@EXAMPLES
@given(st.sampled_from(PARTS), st.integers(0, 2**16), st.integers(1, 255), st.booleans())
def test_no_changed_byte_gets_through_an_assertion(name: str, position: int, value: int, cut: bool) -> None:
    part = changed(getattr(ASSERTION, name), position, value, cut=cut)
    with pytest.raises(CountersignError):
        verify_assertion(dataclasses.replace(ASSERTION, **{name: part}), EXPECTED)


@EXAMPLES
@given(st.integers(0, 2**16), st.integers(1, 255), st.booleans())
def test_no_changed_byte_gets_through_a_self_attestation(position: int, value: int, cut: bool) -> None:
    part = changed(REGISTRATION.attestation_object, position, value, cut=cut)
    with pytest.raises(CountersignError):
        verify_registration(
            Registration(REGISTRATION.client_data_json, part, ("usb",)), rp_id=RP_ID, origin=ORIGIN, challenge=CHALLENGE
        )


@EXAMPLES
@given(st.binary(max_size=300), st.binary(max_size=300), st.binary(max_size=80))
def test_noise_as_an_assertion(client: bytes, data: bytes, signature: bytes) -> None:
    for raw in (data, HEAD + data):
        with pytest.raises(CountersignError):
            verify_assertion(WebAuthnAssertion(KEY.credential_id, client, raw, signature), EXPECTED)


@EXAMPLES
@given(st.binary(max_size=400))
def test_noise_in_every_parser(data: bytes) -> None:
    for parse in (parse_cbor, parse_cose_key, parse_authenticator_data, parse_client_data):
        try:
            parse(data)
        except CountersignError:
            continue


LEAF = st.none() | st.booleans() | st.integers(-(2**64), 2**64 - 1) | st.binary(max_size=40) | st.text(max_size=20)
BRANCH = st.lists(LEAF, max_size=4) | st.dictionaries(st.text(max_size=8), LEAF, max_size=4)
CBOR = LEAF | BRANCH | st.dictionaries(st.text(max_size=8) | st.integers(-9, 9), BRANCH, max_size=3)


@EXAMPLES
@given(CBOR)
def test_canonical_cbor_is_read_as_it_was_written(value: object) -> None:
    assert parse_cbor(cbor2.dumps(value, canonical=True)) == value


@pytest.mark.filterwarnings("ignore::cryptography.utils.CryptographyDeprecationWarning")
@EXAMPLES
@given(st.integers(0, 2**16), st.integers(1, 255))
def test_a_changed_byte_of_a_certificate(position: int, value: int) -> None:
    """Names and the issuer's signature may change, since trust is not decided; nothing else may come out."""
    registration = certified([changed(certificate(), position, value, cut=False)])
    try:
        verified = verify_registration(registration, rp_id=RP_ID, origin=ORIGIN, challenge=CHALLENGE)
    except CountersignError:
        return
    assert verified.attestation == "x5c"


@EXAMPLES
@given(CBOR, CBOR, CBOR)
def test_noise_as_an_attestation(fmt: object, statement: object, data: object) -> None:
    for known in (fmt, "none", "packed"):
        encoded = cbor2.dumps({"fmt": known, "attStmt": statement, "authData": data}, canonical=True)
        registration = Registration(REGISTRATION.client_data_json, encoded, ())
        with pytest.raises(CountersignError):
            verify_registration(registration, rp_id=RP_ID, origin=ORIGIN)


@APPROVAL_EXAMPLES
@given(st.integers(0, 2**20), st.integers(1, 127))
def test_no_changed_character_gets_through_an_approval(position: int, value: int) -> None:
    """Everything in an approval is signed or compared, so there is no byte that may differ."""
    wire = changed(WIRE, position, value, cut=False)
    try:
        received = Approval.from_bytes(wire)
        lookup_keys(received)
        verify_approval(received, CONTEXT)
    except CountersignError:
        return
    assert received == APPROVAL  # another spelling of the very same approval
