"""Assertions and registrations as other makers' relying parties see them."""

from __future__ import annotations

import json
from typing import Any

import pytest
import webauthn
from fido2.cose import CoseKey
from fido2.server import Fido2Server
from fido2.webauthn import AttestedCredentialData, PublicKeyCredentialRpEntity
from webauthn.helpers.exceptions import WebAuthnException

from authenticator.errors import CountersignError
from authenticator.protocol.approval import Registration, WebAuthnAssertion
from authenticator.verify.webauthn import verify_assertion, verify_registration
from tests.fakes.attester import u2f
from tests.fakes.soft_key import (
    CHALLENGE,
    ED,
    ORIGIN,
    RP_ID,
    UP,
    UV,
    SoftKey,
    authenticator_data,
    b64u,
    client_data,
    expectation,
)

pytestmark = pytest.mark.peer
KINDS = ["p256", "ed25519"]


def response(assertion: WebAuthnAssertion) -> dict[str, Any]:
    content = assertion.to_json()
    content["response"] = {name: value for name, value in content["response"].items() if value is not None}
    return content


def created(key: SoftKey, registration: Registration) -> dict[str, Any]:
    return {
        "id": b64u(key.credential_id),
        "rawId": b64u(key.credential_id),
        "type": "public-key",
        "clientExtensionResults": {},
        "response": {
            "clientDataJSON": b64u(registration.client_data_json),
            "attestationObject": b64u(registration.attestation_object),
        },
    }


def py_webauthn(key: SoftKey, assertion: WebAuthnAssertion) -> None:
    webauthn.verify_authentication_response(
        credential=json.dumps(response(assertion)),
        expected_challenge=CHALLENGE,
        expected_rp_id=RP_ID,
        expected_origin=ORIGIN,
        credential_public_key=key.cose,
        credential_current_sign_count=1,
        require_user_verification=True,
    )


def python_fido2(key: SoftKey, assertion: WebAuthnAssertion) -> None:
    server = Fido2Server(
        PublicKeyCredentialRpEntity(name="peer", id=RP_ID), verify_origin=lambda origin: origin == ORIGIN
    )
    stored = AttestedCredentialData.create(key.aaguid, key.credential_id, CoseKey.parse(key.cose_map))
    state = {"challenge": b64u(CHALLENGE), "user_verification": "required"}
    server.authenticate_complete(state, [stored], response(assertion))


@pytest.mark.parametrize("kind", KINDS)
def test_a_good_assertion_is_good_everywhere(kind: str) -> None:
    key = SoftKey(kind)
    assertion = key.assertion(CHALLENGE)
    verify_assertion(assertion, expectation(key))
    py_webauthn(key, assertion)
    python_fido2(key, assertion)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fmt", ["none", "packed"])
def test_a_good_registration_is_good_everywhere(kind: str, fmt: str) -> None:
    key = SoftKey(kind)
    registration = key.registration(CHALLENGE, fmt=fmt)
    ours = verify_registration(registration, rp_id=RP_ID, origin=ORIGIN, challenge=CHALLENGE)
    theirs = webauthn.verify_registration_response(
        credential=created(key, registration),
        expected_challenge=CHALLENGE,
        expected_rp_id=RP_ID,
        expected_origin=ORIGIN,
        require_user_verification=True,
    )
    assert theirs.credential_id == ours.credential.id
    assert theirs.credential_public_key == ours.credential.public_key
    assert theirs.sign_count == ours.counter


def test_a_good_u2f_registration_is_good_elsewhere() -> None:
    key = SoftKey(second_factor=True)
    registration = u2f(key)
    ours = verify_registration(registration, rp_id=RP_ID, origin=ORIGIN, challenge=CHALLENGE, second_factor=True)
    theirs = webauthn.verify_registration_response(
        credential=created(key, registration),
        expected_challenge=CHALLENGE,
        expected_rp_id=RP_ID,
        expected_origin=ORIGIN,
        require_user_verification=False,
    )
    assert theirs.fmt == "fido-u2f"
    assert theirs.credential_id == ours.credential.id
    assert theirs.credential_public_key == ours.credential.public_key


def cross_origin(key: SoftKey) -> WebAuthnAssertion:
    return key.assertion(CHALLENGE, client=client_data("webauthn.get", CHALLENGE, crossOrigin=True))


def top_origin(key: SoftKey) -> WebAuthnAssertion:
    return key.assertion(CHALLENGE, client=client_data("webauthn.get", CHALLENGE, topOrigin="https://evil.example"))


def member_twice(key: SoftKey) -> WebAuthnAssertion:
    client = client_data("webauthn.get", CHALLENGE)
    return key.assertion(CHALLENGE, client=b'{"origin":"https://evil.example",' + client[1:])


def long_number(key: SoftKey) -> WebAuthnAssertion:
    return key.assertion(
        CHALLENGE, data=authenticator_data(flags=UP | UV | ED, counter=2, extensions=b"\xa1\x61a\x18\x01")
    )


def foreign_handle(key: SoftKey) -> WebAuthnAssertion:
    return key.assertion(CHALLENGE, user_handle=b"mallory")


@pytest.mark.parametrize("make", [cross_origin, top_origin, member_twice, long_number, foreign_handle])
def test_what_we_refuse_and_a_peer_lets_through(make: Any) -> None:
    """Each of these is well signed; the day that no peer accepts it any more, the row has done its work."""
    key = SoftKey()
    assertion = make(key)
    with pytest.raises(CountersignError):
        verify_assertion(assertion, expectation(key))
    accepted = []
    for peer in (py_webauthn, python_fido2):
        try:
            peer(key, assertion)
            accepted.append(peer.__name__)
        except (ValueError, WebAuthnException):
            continue
    assert accepted
