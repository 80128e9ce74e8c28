"""Checking one assertion: ours, py_webauthn and python-fido2, all from the same JSON."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import webauthn
from fido2.cose import CoseKey
from fido2.server import Fido2Server
from fido2.webauthn import AttestedCredentialData, PublicKeyCredentialRpEntity

from authenticator.protocol.approval import WebAuthnAssertion
from authenticator.verify.webauthn import AssertionExpectation, verify_assertion
from tests.bench.harness import Figure, Table, measure
from tests.fakes.soft_key import ORIGIN, RP_ID, SoftKey, b64u

CHALLENGE = hashlib.sha256(b"bench").digest()


def response_json(assertion: WebAuthnAssertion) -> dict[str, Any]:
    """The standard's AuthenticationResponseJSON, as every party gets it."""
    return {
        "id": b64u(assertion.id),
        "rawId": b64u(assertion.id),
        "type": "public-key",
        "clientExtensionResults": {},
        "response": {
            "clientDataJSON": b64u(assertion.client_data_json),
            "authenticatorData": b64u(assertion.authenticator_data),
            "signature": b64u(assertion.signature),
        },
    }


def run() -> list[Table]:
    """Measure an ES256 and an EdDSA assertion."""
    return [_table("assertion, ES256", "p256"), _table("assertion, EdDSA", "ed25519")]


def _table(title: str, kind: str) -> Table:
    key = SoftKey(kind)
    assertion = key.assertion(CHALLENGE)
    given = response_json(assertion)
    text = json.dumps(given)
    expected = AssertionExpectation(CHALLENGE, RP_ID, ORIGIN, key.credential, counter=1)
    cose = key.cose

    server = Fido2Server(
        PublicKeyCredentialRpEntity(name="bench", id=RP_ID), verify_origin=lambda origin: origin == ORIGIN
    )
    stored = AttestedCredentialData.create(key.aaguid, key.credential_id, CoseKey.parse(key.cose_map))
    state = {"challenge": b64u(CHALLENGE), "user_verification": "required"}

    def ours() -> object:
        return verify_assertion(WebAuthnAssertion.from_json(json.loads(text)), expected)

    def ours_parsed() -> object:
        return verify_assertion(assertion, expected)

    def py_webauthn() -> object:
        return webauthn.verify_authentication_response(
            credential=text,
            expected_challenge=CHALLENGE,
            expected_rp_id=RP_ID,
            expected_origin=ORIGIN,
            credential_public_key=cose,
            credential_current_sign_count=1,
            require_user_verification=True,
        )

    def python_fido2() -> object:
        return server.authenticate_complete(state, [stored], json.loads(text))

    took = measure({"ours": ours, "parsed": ours_parsed, "py_webauthn": py_webauthn, "python-fido2": python_fido2})
    return Table(
        title,
        (
            Figure("ours, from JSON", took["ours"], peer=False),
            Figure("ours, parsed before", took["parsed"], peer=False),
            Figure("py_webauthn, from JSON", took["py_webauthn"], goal=1.0),
            Figure("python-fido2, from JSON", took["python-fido2"], goal=1.0),
        ),
    )
