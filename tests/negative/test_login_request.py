"""Login requests that must not be read, shown or granted."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from authenticator.limits import BLOCK_FUTURE_MAX, CLAIMED_REQUEST_EXTRA
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import b64u, jcs, parse_json
from authenticator.protocol.jws import sign_jws
from authenticator.protocol.link import RequestLink
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.request import (
    build_request_payload,
    parse_request,
    relay_kid,
    sign_plain_request,
    sign_provider_request,
    sign_request,
)
from authenticator.verify.request import verify_request
from tests.fakes.approvals import (
    ATT,
    CLIENT,
    CLIENT_SEED,
    NOW,
    PROVIDER,
    PROVIDER_SEED,
    RELAY,
    RELAY_ORIGIN,
    RELAY_SEED,
    SITE,
    Login,
    seed,
)
from tests.fakes.refusal import refused

MALFORMED = "malformed"
GOOD = Login().request()
PAYLOAD: dict[str, Any] = {
    "iss": PROVIDER.provider,
    "aud": RELAY_ORIGIN,
    "iat": NOW - 10,
    "exp": NOW + 110,
    "jti": "request-0001",
    "nonce": "nonce",
    "claims": ["name"],
    "capabilities": ATT,
    "valid_for": 3600,
    "client_name": "CLI",
    "purpose": "",
}
HEADER: dict[str, Any] = {"typ": "login-request+jwt", "alg": "EdDSA", "jwk": CLIENT.jwk}


def by_client(message: bytes) -> bytes:
    return ed25519.sign(CLIENT_SEED, message)


def request(payload: Any = None, header: Any = None, sign: Callable[[bytes], bytes] = by_client) -> str:
    content = payload if isinstance(payload, bytes) else jcs(PAYLOAD if payload is None else payload)
    return sign_jws(HEADER if header is None else header, content, sign)


def asking(**changes: Any) -> str:
    return request({**PAYLOAD, **changes})


def without(name: str) -> str:
    return request({key: value for key, value in PAYLOAD.items() if key != name})


def headed(**changes: Any) -> str:
    return request(header={name: value for name, value in {**HEADER, **changes}.items() if value is not ...})


def part(number: int, text: str) -> str:
    parts = GOOD.split(".")
    parts[number] = text
    return ".".join(parts)


FORMS: dict[str, tuple[str, str]] = {
    "nothing": ("", MALFORMED),
    "two parts": (GOOD.rpartition(".")[0], MALFORMED),
    "four parts": (GOOD + ".", MALFORMED),
    "five parts": ("....", MALFORMED),
    "blank after": (GOOD + " ", MALFORMED),
    "line feed after": (GOOD + "\n", MALFORMED),
    "padded signature": (GOOD + "==", "not_canonical"),
    "header that is no JSON": (part(0, b64u(b"header")), MALFORMED),
    "header that is a list": (part(0, b64u(b"[]")), MALFORMED),
    "payload that is no JSON": (request(b"payload"), MALFORMED),
    "payload that is a list": (request(b"[]"), MALFORMED),
    "payload with blanks": (request(jcs(PAYLOAD).replace(b":", b": ")), "not_canonical"),
    "payload with a member twice": (request(jcs(PAYLOAD).replace(b'"iat"', b'"exp":1,"iat"')), MALFORMED),
    "payload that is not UTF-8": (request(b'{"iss":"\xff"}'), MALFORMED),
    "too long": (asking(purpose="a" * 20_000), "too_large"),
    "signed by another key": (request(sign=lambda message: ed25519.sign(seed("other"), message)), "bad_signature"),
    "signature of zeros": (part(2, b64u(bytes(64))), "bad_signature"),
    "short signature": (part(2, b64u(bytes(63))), "bad_signature"),
    "empty signature": (part(2, ""), "bad_signature"),
    "payload of another request": (part(1, asking(purpose="more").split(".")[1]), "bad_signature"),
    "no algorithm": (headed(alg="none"), "bad_signature"),
    "absent algorithm": (headed(alg=...), "bad_signature"),
    "another algorithm": (headed(alg="ES256"), "bad_signature"),
    "shared secret": (headed(alg="HS256"), "bad_signature"),
    "another type": (headed(typ="JWT"), "bad_signature"),
    "absent type": (headed(typ=...), "bad_signature"),
    "type in another case": (headed(typ="Login-Request+JWT"), "bad_signature"),
    "type of a DPoP proof": (headed(typ="dpop+jwt"), "bad_signature"),
    "critical header": (headed(crit=["b64"]), "unknown_field"),
    "key by address": (headed(jku="https://evil.example/jwks"), "unknown_field"),
    "certificate": (headed(x5c=[]), "unknown_field"),
    "neither key nor key id": (headed(jwk=...), MALFORMED),
    "key and key id": (headed(kid="relay"), MALFORMED),
    "private key": (headed(jwk={**CLIENT.jwk, "d": b64u(bytes(32))}), "bad_key"),
    "key that is text": (headed(jwk="key"), MALFORMED),
    "key of another kind": (headed(jwk={"kty": "RSA", "n": "AQAB", "e": "AQAB"}), MALFORMED),
    "symmetric key": (headed(jwk={"kty": "oct", "k": "AA"}), MALFORMED),
    "key that is short": (headed(jwk={**CLIENT.jwk, "x": b64u(bytes(31))}), MALFORMED),
    "key with another member": (headed(jwk={**CLIENT.jwk, "x5u": "https://evil.example"}), "unknown_field"),
    **{f"no {name}": (without(name), MALFORMED) for name in PAYLOAD if name != "capabilities"},
    "another member": (asking(scope="openid"), "unknown_field"),
    "network of its own": (asking(network="00" * 32), "unknown_field"),
    "client in upper case": (asking(iss=PROVIDER.provider.upper()), MALFORMED),
    "client that is an address": (asking(iss=SITE), MALFORMED),
    "two audiences": (asking(aud=[RELAY_ORIGIN]), MALFORMED),
    "audience with a path": (asking(aud=f"{RELAY_ORIGIN}/"), "link_invalid"),
    "audience without https": (asking(aud="http://relay.example"), "link_unsafe"),
    "audience with a user": (asking(aud="https://user@relay.example"), "link_invalid"),
    "time as text": (asking(iat=str(NOW)), MALFORMED),
    "time with a fraction": (request(jcs(PAYLOAD).replace(b'"iat":', b'"iat":0.5e1,"x":')), MALFORMED),
    "negative time": (asking(iat=-1), MALFORMED),
    "end before the start": (asking(exp=NOW - 11), MALFORMED),
    "end at the start": (asking(exp=NOW - 10), MALFORMED),
    "empty id": (asking(jti=""), MALFORMED),
    "id with a slash": (asking(jti="request/0001"), MALFORMED),
    "id with a line feed": (asking(jti="request\n0001"), MALFORMED),
    "id with a percent sign": (asking(jti="request%20"), MALFORMED),
    "id in another script": (asking(jti="r\u0435quest"), MALFORMED),
    "id that is too long": (asking(jti="a" * 129), MALFORMED),
    "empty nonce": (asking(nonce=""), MALFORMED),
    "nonce that is too long": (asking(nonce="a" * 129), MALFORMED),
    "nonce with a control character": (asking(nonce="a\0b"), MALFORMED),
    "claims as text": (asking(claims="name"), MALFORMED),
    "claim that is a number": (asking(claims=[1]), MALFORMED),
    "claim twice": (asking(claims=["name", "name"]), MALFORMED),
    "unknown claim": (asking(claims=["name", "birthdate"]), "unknown_field"),
    "claim in another case": (asking(claims=["Name"]), "unknown_field"),
    "too many claims": (asking(claims=[f"claim{n}" for n in range(9)]), MALFORMED),
    "capabilities as a list": (asking(capabilities=[]), MALFORMED),
    "no capability": (asking(capabilities={}), "recap_invalid"),
    "caveat that nobody can register": (asking(capabilities={SITE: {"a/b": [{"Until": 1}]}}), "capability_unknown"),
    "no duration": (asking(valid_for=0), MALFORMED),
    "negative duration": (asking(valid_for=-1), MALFORMED),
    "more than the longest duration": (asking(valid_for=30 * 86_400 + 1), MALFORMED),
    "duration as text": (asking(valid_for="3600"), MALFORMED),
    "client's name that is too long": (asking(client_name="a" * 101), MALFORMED),
    "client's name with a line feed": (asking(client_name="CLI\nsigned by photos.example"), MALFORMED),
    "client's name with an escape sequence": (asking(client_name="\x1b[2J"), MALFORMED),
    "purpose that is too long": (asking(purpose="a" * 301), MALFORMED),
    "purpose with a control character": (asking(purpose="a\x85b"), MALFORMED),
    "provider's signature that is no text": (asking(provider_jws=1), MALFORMED),
    "plain login with capabilities": (
        sign_plain_request(jcs(PAYLOAD), relay_kid(RELAY.public_key), RELAY_SEED),
        MALFORMED,
    ),
}


@pytest.mark.parametrize(("text", "code"), FORMS.values(), ids=FORMS)
def test_malformed_requests_are_refused(text: str, code: str) -> None:
    refused(code, lambda: parse_request(text))


def provider_signed(signature: str, **changes: Any) -> str:
    return asking(provider_jws=signature, **changes)


def plain(kid: str, by: bytes) -> str:
    return sign_plain_request(jcs({**PAYLOAD, "capabilities": None}), kid, by)


def signed_payload(digest: bytes, typ: str = "cs-provider-request+jwt", by: bytes = PROVIDER_SEED) -> str:
    content = jcs({"digest": b64u(digest)})
    return sign_jws({"typ": typ, "alg": "EdDSA"}, content, lambda message: ed25519.sign(by, message))


DIGEST = parse_request(asking()).signed_digest
KID = relay_kid(RELAY.public_key)
CHECKS: dict[str, tuple[str, dict[str, Any], str]] = {
    "link to another request": (
        asking(),
        {"link": RequestLink(RELAY_ORIGIN, "AAAAAAAAAAAAAAAAAAAAAA", bytes(16))},
        "digest_mismatch",
    ),
    "link to another relay": (
        asking(),
        {"link": RequestLink("https://other.example", "AAAAAAAAAAAAAAAAAAAAAA", parse_request(asking()).digest[:16])},
        "wrong_relay",
    ),
    "made for another relay": (asking(aud="https://other.example"), {}, "wrong_relay"),
    "another client": (asking(iss="00" * 16), {}, "provider_unknown"),
    "shown by another relay": (
        asking(),
        {"relay": dataclasses.replace(RELAY, origin="https://other.example")},
        "wrong_relay",
    ),
    "plain login with another key id": (plain("relay", RELAY_SEED), {}, "bad_signature"),
    "plain login signed by a stranger": (plain(KID, seed("stranger")), {}, "bad_signature"),
    "plain login signed by a stranger under its own id": (
        plain(relay_kid(ed25519.public_key(seed("stranger"))), seed("stranger")),
        {},
        "bad_signature",
    ),
    "provider's signature that is none": (provider_signed("signature"), {}, "provider_signature"),
    "provider's signature by another key": (
        provider_signed(signed_payload(DIGEST, by=seed("other"))),
        {},
        "provider_signature",
    ),
    "provider's signature by the client": (
        provider_signed(signed_payload(DIGEST, by=CLIENT_SEED)),
        {},
        "provider_signature",
    ),
    "provider's signature of another type": (
        provider_signed(signed_payload(DIGEST, typ="JWT")),
        {},
        "provider_signature",
    ),
    "provider's signature over another request": (
        provider_signed(signed_payload(DIGEST), valid_for=7200),
        {},
        "provider_signature",
    ),
    "provider's signature over more claims": (
        provider_signed(signed_payload(DIGEST), claims=["name", "email"]),
        {},
        "provider_signature",
    ),
    "provider's signature over itself": (
        provider_signed(sign_provider_request({**PAYLOAD, "provider_jws": "x", "purpose": "y"}, PROVIDER_SEED)),
        {},
        "provider_signature",
    ),
    "lives too long": (asking(iat=NOW - 10, exp=NOW + 111), {}, "request_expired"),
    "over": (asking(), {"now": NOW + 110 + CLAIMED_REQUEST_EXTRA}, "request_expired"),
    "long over": (asking(), {"now": NOW + 86_400}, "request_expired"),
    "dated in the future": (asking(), {"now": NOW - 11 - BLOCK_FUTURE_MAX}, "request_not_yet_valid"),
    "resource of somebody else": (
        asking(capabilities={"https://evil.example/albums": {"photos/read": [{}]}}),
        {},
        "resource_origin",
    ),
    "resource of a name that begins alike": (
        asking(capabilities={"https://photos.example.evil.example/": {"photos/read": [{}]}}),
        {},
        "resource_origin",
    ),
    "resource at another port": (
        asking(capabilities={"https://photos.example:8443/": {"photos/read": [{}]}}),
        {},
        "resource_origin",
    ),
    "resource of a subdomain": (
        asking(capabilities={"https://admin.photos.example/": {"photos/read": [{}]}}),
        {},
        "resource_origin",
    ),
    "one resource of two": (
        asking(capabilities={**ATT, "https://evil.example": {"photos/read": [{}]}}),
        {},
        "resource_origin",
    ),
    "resource in another scheme": (
        asking(capabilities={"ipfs://photos.example/": {"photos/read": [{}]}}),
        {},
        "resource_origin",
    ),
    "resource that is a name": (asking(capabilities={"eip155": {"photos/read": [{}]}}), {}, "resource_origin"),
    "unknown ability": (asking(capabilities={SITE: {"builds/start": [{}]}}), {}, "capability_unknown"),
    "unknown caveat": (asking(capabilities={SITE: {"photos/read": [{"until": 1}]}}), {}, "capability_unknown"),
}


@pytest.mark.parametrize(("text", "changes", "code"), CHECKS.values(), ids=CHECKS)
def test_requests_that_nobody_vouches_for_are_refused(text: str, changes: dict[str, Any], code: str) -> None:
    values: dict[str, Any] = {"link": None, "relay": RELAY, "provider": PROVIDER, "now": NOW, **changes}
    refused(code, lambda: verify_request(text, **values))


def test_the_requests_that_were_spoiled_hold() -> None:
    unsigned: Any = parse_json(jcs(PAYLOAD), 16_384)
    for text in (
        request(),
        plain(KID, RELAY_SEED),
        provider_signed(signed_payload(DIGEST)),
        provider_signed(sign_provider_request(unsigned, PROVIDER_SEED)),
    ):
        verify_request(text, link=None, relay=RELAY, provider=PROVIDER, now=NOW)
    built = build_request_payload(**{**PAYLOAD, "capabilities": Capabilities.from_att(ATT)})
    assert sign_request(built, CLIENT, by_client) == request()
