from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.protocol import ed25519
from authenticator.protocol.canonical import jcs, parse_json, sha256
from authenticator.protocol.claims import CLAIM_NAMES
from authenticator.protocol.jws import parse_jws
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.request import (
    build_request_payload,
    parse_request,
    payload_digest,
    relay_kid,
    sign_plain_request,
    sign_provider_request,
    sign_request,
    verify_provider_request,
)
from authenticator.session.keys import SessionKey
from tests.fakes.approvals import ATT, NOW, PROVIDER, PROVIDER_SEED, RELAY, RELAY_ORIGIN, RELAY_SEED, seed
from tests.fakes.refusal import refused
from tests.fakes.wishes import capabilities

WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=40)


def values(**changes: Any) -> dict[str, Any]:
    return {
        "iss": PROVIDER.provider,
        "aud": RELAY_ORIGIN,
        "iat": NOW,
        "exp": NOW + 110,
        "jti": "request-0001",
        "nonce": "nonce",
        "claims": ("name",),
        "capabilities": Capabilities.from_att(ATT),
        "valid_for": 3600,
        "client_name": "CLI",
        "purpose": "to upload",
        **changes,
    }


@pytest.mark.parametrize("kind", ["ed25519", "p256"])
def test_a_request_is_signed_by_the_key_that_it_names(kind: Any) -> None:
    key = SessionKey.from_secret(kind, seed("client"))
    text = sign_request(build_request_payload(**values()), key.public, key.sign)
    request = parse_request(text)
    assert request.session_key == key.public
    assert request.kid is None
    assert request.jws == text
    assert request.digest == sha256(text.encode())
    for name, value in values().items():
        assert getattr(request, name) == value, name


@given(
    st.lists(st.sampled_from(CLAIM_NAMES), unique=True).map(tuple),
    st.none() | capabilities,
    st.integers(1, 30 * 86_400),
    WORDS,
    WORDS,
)
def test_what_is_asked_for_is_read_back(
    claims: tuple[str, ...], caps: Capabilities | None, valid_for: int, name: str, purpose: str
) -> None:
    asked = values(claims=claims, capabilities=caps, valid_for=valid_for, client_name=name, purpose=purpose)
    key = SessionKey.from_secret("ed25519", seed("client"))
    request = parse_request(sign_request(build_request_payload(**asked), key.public, key.sign))
    assert {field: getattr(request, field) for field in asked} == asked


def test_a_plain_login_is_signed_by_the_relay() -> None:
    payload = build_request_payload(**values(capabilities=None))
    request = parse_request(sign_plain_request(payload, relay_kid(RELAY.public_key), RELAY_SEED))
    assert request.session_key is None
    assert request.kid == relay_kid(RELAY.public_key)


def test_a_provider_signs_the_payload_without_its_own_signature() -> None:
    payload: Any = parse_json(build_request_payload(**values()), 16_384)
    signature = sign_provider_request(payload, PROVIDER_SEED)
    key = SessionKey.from_secret("ed25519", seed("client"))
    signed = build_request_payload(**values(provider_jws=signature))
    request = parse_request(sign_request(signed, key.public, key.sign))
    assert request.provider_jws == signature
    assert request.signed_digest == payload_digest(payload) == sha256(jcs(payload))
    verify_provider_request(signature, request.signed_digest, PROVIDER.public_key)


@pytest.mark.parametrize("name", sorted(values()))
def test_a_providers_signature_is_over_every_field(name: str) -> None:
    payload: Any = parse_json(build_request_payload(**values()), 16_384)
    signature = sign_provider_request(payload, PROVIDER_SEED)
    digest = payload_digest({**payload, name: "another"})
    refused("provider_signature", lambda: verify_provider_request(signature, digest, PROVIDER.public_key))


def test_the_key_id_of_a_relay_is_its_thumbprint() -> None:
    public = ed25519.public_key(RELAY_SEED)
    text = sign_plain_request(build_request_payload(**values(capabilities=None)), relay_kid(public), RELAY_SEED)
    assert parse_jws(text, 16_384).header == {"alg": "EdDSA", "kid": relay_kid(public), "typ": "login-request+jwt"}
