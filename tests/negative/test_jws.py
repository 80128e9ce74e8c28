"""JWS and DPoP proofs that must be refused, and with which code."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from authenticator.errors import InputError, VerificationError
from authenticator.protocol import dpop, ed25519
from authenticator.protocol.canonical import b64u, jcs
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.jws import parse_jws, sign_jws, verify_jws
from tests.fakes.refusal import refused

LIMIT = 2_000
TYP = "x+jwt"
SEED = bytes(range(32))
KEY = SessionPublicKey("ed25519", ed25519.public_key(SEED))
HEADER = {"typ": TYP, "alg": "EdDSA"}
ORDER = 2**252 + 27742317777372353535851937790883648493
P256_PRIVATE = ec.derive_private_key(7, ec.SECP256R1())
P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
P256 = SessionPublicKey("p256", P256_PRIVATE.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


def sign(data: bytes) -> bytes:
    return ed25519.sign(SEED, data)


def sign_p256_der(data: bytes) -> bytes:
    return P256_PRIVATE.sign(data, ec.ECDSA(hashes.SHA256()))


def sign_p256(data: bytes) -> bytes:
    r, s = decode_dss_signature(sign_p256_der(data))
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")


GOOD = sign_jws(HEADER, b'{"a":1}', sign)
HEAD, BODY, SIGNATURE = GOOD.split(".")


def raw_header(header: bytes) -> str:
    return f"{b64u(header)}.{BODY}.{SIGNATURE}"


def header(**members: object) -> str:
    return raw_header(jcs({**HEADER, **members}))


TEXTS: list[tuple[str, str, str]] = [
    ("nothing", "", "malformed"),
    ("one-part", HEAD, "malformed"),
    ("two-parts", f"{HEAD}.{BODY}", "malformed"),
    ("four-parts", f"{GOOD}.{BODY}", "malformed"),
    ("five-parts-of-a-jwe", f"{GOOD}..", "malformed"),
    ("empty-parts", "..", "malformed"),
    ("json-serialisation", json.dumps({"protected": HEAD, "payload": BODY, "signature": SIGNATURE}), "malformed"),
    ("empty-header", f".{BODY}.{SIGNATURE}", "malformed"),
    ("padded-header", f"{HEAD}==.{BODY}.{SIGNATURE}", "malformed"),
    ("padded-payload", f"{HEAD}.{BODY}==.{SIGNATURE}", "not_canonical"),
    ("padded-signature", f"{HEAD}.{BODY}.{SIGNATURE}==", "not_canonical"),
    ("line-feed-at-the-end", GOOD + "\n", "malformed"),
    ("space-in-front", " " + GOOD, "malformed"),
    ("beyond-ascii", f"{HEAD}.{BODY}\u00e9.{SIGNATURE}", "malformed"),
    ("half-a-surrogate-pair", f"{HEAD}.{BODY}\ud800.{SIGNATURE}", "malformed"),
    ("plain-base64", f"{HEAD}.{b64u(b'~~?')[:-1]}/.{SIGNATURE}", "not_canonical"),
    ("bits-left-over-in-the-signature", GOOD[:-1] + chr(ord(GOOD[-1]) + 1), "not_canonical"),
    ("header-is-no-json", raw_header(b"{"), "malformed"),
    ("header-is-a-list", raw_header(b"[]"), "malformed"),
    ("header-is-text", raw_header(b'"typ"'), "malformed"),
    ("header-with-a-name-twice", raw_header(b'{"alg":"none","alg":"EdDSA","typ":"x+jwt"}'), "malformed"),
    ("header-with-a-fraction", raw_header(b'{"alg":1.5}'), "malformed"),
    ("header-in-utf-16", raw_header("{}".encode("utf-16")), "malformed"),
    ("critical-header", header(crit=["exp"]), "unknown_field"),
    ("empty-critical-header", header(crit=[]), "unknown_field"),
    ("unencoded-payload", header(b64=False), "unknown_field"),
    ("key-by-address", header(jku="https://evil.example/jwks"), "unknown_field"),
    ("certificate-by-address", header(x5u="https://evil.example/cert"), "unknown_field"),
    ("certificate-chain", header(x5c=["AA"]), "unknown_field"),
    ("compression", header(zip="DEF"), "unknown_field"),
    ("content-type", header(cty="JWT"), "unknown_field"),
    ("unknown-header", header(purpose="x"), "unknown_field"),
    ("too-large", f"{HEAD}.{'A' * LIMIT}.{SIGNATURE}", "too_large"),
]


def signed(members: dict[str, object], *, drop: str = "") -> str:
    changed = {name: value for name, value in {**HEADER, **members}.items() if name != drop}
    return sign_jws(changed, b'{"a":1}', sign)


def with_signature(change: Callable[[bytes], bytes]) -> str:
    return sign_jws(HEADER, b'{"a":1}', lambda data: change(sign(data)))


def p256(make: Callable[[bytes], bytes]) -> str:
    return sign_jws({"typ": TYP, "alg": "ES256"}, b"{}", make)


SIGNATURES: list[tuple[str, str, SessionPublicKey]] = [
    ("alg-none", signed({"alg": "none"}), KEY),
    ("alg-none-and-no-signature", sign_jws({"typ": TYP, "alg": "none"}, b"{}", lambda data: b""), KEY),
    ("alg-in-small-letters", signed({"alg": "eddsa"}), KEY),
    ("alg-of-another-curve", signed({"alg": "Ed448"}), KEY),
    ("alg-hs256-with-the-public-key", signed({"alg": "HS256"}), KEY),
    ("alg-es256-for-ed25519", signed({"alg": "ES256"}), KEY),
    ("alg-eddsa-for-p256", sign_jws(HEADER, b"{}", sign_p256), P256),
    ("alg-ed25519-for-p256", sign_jws({**HEADER, "alg": "Ed25519"}, b"{}", sign_p256), P256),
    ("alg-es384", sign_jws({"typ": TYP, "alg": "ES384"}, b"{}", sign_p256), P256),
    ("alg-missing", signed({}, drop="alg"), KEY),
    ("alg-null", signed({"alg": None}), KEY),
    ("alg-list", signed({"alg": ["EdDSA"]}), KEY),
    ("alg-object", signed({"alg": {"EdDSA": 1}}), KEY),
    ("alg-number", signed({"alg": 1}), KEY),
    ("typ-missing", signed({}, drop="typ"), KEY),
    ("typ-null", signed({"typ": None}), KEY),
    ("typ-list", signed({"typ": [TYP]}), KEY),
    ("typ-jwt", signed({"typ": "JWT"}), KEY),
    ("typ-of-another-use", signed({"typ": "dpop+jwt"}), KEY),
    ("typ-in-capitals", signed({"typ": "X+JWT"}), KEY),
    ("typ-with-application", signed({"typ": "application/x+jwt"}), KEY),
    ("typ-with-a-space", signed({"typ": "x+jwt "}), KEY),
    ("another-key", GOOD, SessionPublicKey("ed25519", ed25519.public_key(bytes(32)))),
    ("another-payload", f"{HEAD}.{b64u(b'{}')}.{SIGNATURE}", KEY),
    ("empty-payload", f"{HEAD}..{SIGNATURE}", KEY),
    ("another-header", header(kid="1"), KEY),
    ("same-header-in-another-order", raw_header(b'{"typ":"x+jwt","alg":"EdDSA"}'), KEY),
    ("no-signature", f"{HEAD}.{BODY}.", KEY),
    ("63-bytes", with_signature(lambda s: s[:63]), KEY),
    ("65-bytes", with_signature(lambda s: s + b"\0"), KEY),
    ("zeros", with_signature(lambda s: bytes(64)), KEY),
    ("first-bit", with_signature(lambda s: bytes([s[0] ^ 1]) + s[1:]), KEY),
    ("last-bit", with_signature(lambda s: s[:-1] + bytes([s[-1] ^ 128])), KEY),
    (
        "s-plus-the-order",
        with_signature(lambda s: s[:32] + (int.from_bytes(s[32:], "little") + ORDER).to_bytes(32, "little")),
        KEY,
    ),
    ("p256-in-der", p256(sign_p256_der), P256),
    ("p256-zeros", p256(lambda data: bytes(64)), P256),
    ("p256-63-bytes", p256(lambda data: sign_p256(data)[:63]), P256),
    ("p256-66-bytes", p256(lambda data: b"\0" + sign_p256(data) + b"\0"), P256),
    ("p256-r-is-the-order", p256(lambda data: P256_ORDER.to_bytes(32, "big") + sign_p256(data)[32:]), P256),
    ("p256-s-is-the-order", p256(lambda data: sign_p256(data)[:32] + P256_ORDER.to_bytes(32, "big")), P256),
    ("p256-r-and-s-swapped", p256(lambda data: sign_p256(data)[32:] + sign_p256(data)[:32]), P256),
    ("p256-over-another-text", p256(lambda data: sign_p256(data + b"x")), P256),
    ("ed25519-signature-for-p256", p256(sign), P256),
]

PAYLOAD = {"htm": "GET", "htu": "https://photos.example/a", "iat": 1_800_000_000, "jti": "one"}
JWK: dict[str, object] = {**KEY.jwk}
P256_JWK: dict[str, object] = {**P256.jwk}


def proof(change: dict[str, object] | None = None, *, drop: str = "", jwk: object = JWK) -> str:
    payload = {name: value for name, value in {**PAYLOAD, **(change or {})}.items() if name != drop}
    return sign_jws({"typ": dpop.TYP, "alg": "EdDSA", "jwk": jwk}, jcs(payload), sign)


def payload(text: bytes) -> str:
    return sign_jws({"typ": dpop.TYP, "alg": "EdDSA", "jwk": JWK}, text, sign)


PROOFS: list[tuple[str, str, str]] = [
    *[(f"no-{name}", proof(drop=name), "malformed") for name in PAYLOAD],
    *[(f"{name}-null", proof({name: None}), "malformed") for name in PAYLOAD],
    *[(f"{name}-list", proof({name: []}), "malformed") for name in PAYLOAD],
    *[(f"{name}-empty", proof({name: ""}), "malformed") for name in PAYLOAD],
    ("iat-text", proof({"iat": "1800000000"}), "malformed"),
    ("iat-truth", proof({"iat": True}), "malformed"),
    ("iat-fraction", payload(b'{"htm":"GET","htu":"https://a","iat":1.5,"jti":"one"}'), "malformed"),
    ("iat-beyond-2-to-the-53", payload(b'{"htm":"GET","htu":"https://a","iat":9007199254740992}'), "malformed"),
    ("jti-number", proof({"jti": 1}), "malformed"),
    ("jti-too-long", proof({"jti": "a" * 2_049}), "malformed"),
    ("ath-number", proof({"ath": 1}), "malformed"),
    ("ath-empty", proof({"ath": ""}), "malformed"),
    ("nonce-list", proof({"nonce": ["a"]}), "malformed"),
    ("payload-is-a-list", payload(b"[]"), "malformed"),
    ("payload-is-no-json", payload(b"x"), "malformed"),
    ("payload-with-a-name-twice", payload(b'{"htm":"GET","htm":"PUT"}'), "malformed"),
    ("two-proofs-in-one-header", f"{proof()}, {proof()}", "malformed"),
    ("no-key", sign_jws({"typ": dpop.TYP, "alg": "EdDSA"}, jcs(PAYLOAD), sign), "malformed"),
    ("key-null", proof(jwk=None), "malformed"),
    ("key-as-text", proof(jwk=KEY.did), "malformed"),
    ("key-with-its-private-half", proof(jwk={**JWK, "d": b64u(SEED)}), "bad_key"),
    ("key-with-an-empty-private-half", proof(jwk={**JWK, "d": ""}), "bad_key"),
    ("symmetric-key", proof(jwk={"kty": "oct", "k": "AAAA"}), "malformed"),
    ("rsa-key", proof(jwk={"kty": "RSA", "n": "AQAB", "e": "AQAB"}), "malformed"),
    ("key-of-another-curve", proof(jwk={**JWK, "crv": "X25519"}), "malformed"),
    ("key-type-of-the-other-curve", proof(jwk={**JWK, "kty": "EC"}), "malformed"),
    ("key-too-short", proof(jwk={**JWK, "x": b64u(bytes(31))}), "malformed"),
    ("key-padded", proof(jwk={**JWK, "x": KEY.jwk["x"] + "="}), "not_canonical"),
    ("ed25519-with-y", proof(jwk={**JWK, "y": b64u(bytes(32))}), "unknown_field"),
    ("p256-without-y", proof(jwk={"kty": "EC", "crv": "P-256", "x": P256.jwk["x"]}), "malformed"),
    ("p256-off-the-curve", proof(jwk={**P256_JWK, "y": b64u(bytes(32))}), "bad_key"),
    ("p256-all-bits", proof(jwk={**P256_JWK, "x": b64u(b"\xff" * 32)}), "bad_key"),
    ("key-with-a-certificate", proof(jwk={**JWK, "x5c": ["AA"]}), "unknown_field"),
    ("too-large", proof({"nonce": "a" * 2_000, "ath": "a" * 2_000}), "too_large"),
]

ADDRESSES: list[tuple[str, str]] = [
    ("nothing", ""),
    ("path-only", "/a"),
    ("no-scheme", "photos.example/a"),
    ("no-host", "https:///a"),
    ("no-slashes", "https:photos.example"),
    ("another-scheme", "ftp://photos.example/a"),
    ("script", "javascript:alert(1)"),
    ("user", "https://me@photos.example/a"),
    ("user-and-password", "https://me:pw@photos.example/a"),
    ("empty-user", "https://@photos.example/a"),
    ("port-of-letters", "https://photos.example:a/"),
    ("port-too-high", "https://photos.example:65536/"),
    ("negative-port", "https://photos.example:-1/"),
    ("open-bracket", "https://[::1/"),
    ("bracketed-name", "https://[photos.example]/"),
    ("space-in-front", " https://photos.example/a"),
    ("space-inside", "https://photos.example/a b"),
    ("tab-inside", "https://photos.exa\tmple/a"),
    ("line-feed-inside", "https://photos.exa\nmple/a"),
    ("line-feed-at-the-end", "https://photos.example/a\n"),
    ("nul", "https://photos.example/\0"),
    ("backslashes", "https:\\\\photos.example\\a"),
    ("backslash-before-the-host", "https://evil.example\\.photos.example/a"),
    ("host-beyond-ascii", "https://ph\u00f6tos.example/"),
    ("wide-slash", "https://photos.example\uff0fa"),
    ("half-a-surrogate-pair", "https://photos.example/\ud800"),
]


def test_the_untouched_ones_hold() -> None:
    verify_jws(parse_jws(GOOD, LIMIT), KEY, TYP)
    verify_jws(parse_jws(p256(sign_p256), LIMIT), P256, TYP)
    assert dpop.verify_proof(proof()).key == KEY


@pytest.mark.parametrize(("text", "code"), [r[1:] for r in TEXTS], ids=[r[0] for r in TEXTS])
def test_texts(text: str, code: str) -> None:
    for _ in range(2):  # what is remembered of a header is never a refusal, nor undoes one
        assert isinstance(refused(code, lambda: parse_jws(text, LIMIT)), InputError)


@pytest.mark.parametrize(("text", "key"), [r[1:] for r in SIGNATURES], ids=[r[0] for r in SIGNATURES])
def test_signatures(text: str, key: SessionPublicKey) -> None:
    jws = parse_jws(text, LIMIT)
    assert isinstance(refused("bad_signature", lambda: verify_jws(jws, key, TYP)), VerificationError)


@pytest.mark.parametrize(("text", "code"), [r[1:] for r in PROOFS], ids=[r[0] for r in PROOFS])
def test_proofs(text: str, code: str) -> None:
    for _ in range(2):
        assert isinstance(refused(code, lambda: dpop.verify_proof(text)), InputError)


@pytest.mark.parametrize("url", [r[1] for r in ADDRESSES], ids=[r[0] for r in ADDRESSES])
def test_addresses(url: str) -> None:
    assert isinstance(refused("malformed", lambda: dpop.normalise_htu(url)), InputError)


def test_a_proof_by_another_key_than_it_names() -> None:
    text = proof(jwk={**SessionPublicKey("ed25519", ed25519.public_key(bytes(32))).jwk})
    refused("bad_signature", lambda: dpop.verify_proof(text))


@pytest.mark.parametrize("bit", range(0, 512, 31))
def test_bits_of_the_signature(bit: int) -> None:
    def change(signature: bytes) -> bytes:
        return (int.from_bytes(signature, "little") ^ (1 << bit)).to_bytes(64, "little")

    jws = parse_jws(with_signature(change), LIMIT)
    refused("bad_signature", partial(verify_jws, jws, KEY, TYP))
