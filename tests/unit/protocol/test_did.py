"""Names of session keys: did:key's published examples, RFC 8037 and RFC 9449 thumbprints."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from authenticator.protocol import did, ed25519
from authenticator.protocol.canonical import JsonValue, unb64u

ED25519 = did.SessionPublicKey("ed25519", ed25519.public_key(bytes(32)))
ED25519_DID = "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp"
P256_DID = "did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169"
P256_JWK = {
    "kty": "EC",
    "crv": "P-256",
    "x": "fyNYMN0976ci7xqiSdag3buk-ZCwgXU4kz9XNkBlNUI",
    "y": "hW2ojTNfH7Jbi8--CJUo3OCbH3y5n91g-IMA9MLMbTU",
}
RFC8037_JWK = {"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
RFC9449_JWK = {
    "kty": "EC",
    "crv": "P-256",
    "x": "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs",
    "y": "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA",
}


def test_the_published_ed25519_name() -> None:
    assert ED25519.did == ED25519_DID
    assert did.from_did(ED25519_DID) == ED25519


def test_the_published_p256_name() -> None:
    key = did.from_jwk(P256_JWK)
    assert key.did == P256_DID
    assert did.from_did(P256_DID) == key
    assert key.jwk == P256_JWK
    assert key.alg == "ES256"


@pytest.mark.parametrize(
    ("jwk", "thumbprint"),
    [
        (RFC8037_JWK, "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"),
        (RFC9449_JWK, "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"),
    ],
    ids=["rfc8037-a.3", "rfc9449-6.1"],
)
def test_thumbprints(jwk: dict[str, str], thumbprint: str) -> None:
    assert did.from_jwk(jwk).thumbprint == thumbprint


def test_a_jwk_may_say_more_about_itself() -> None:
    more: dict[str, JsonValue] = {"alg": "EdDSA", "use": "sig", "kid": "1", "key_ops": ["verify"], "ext": True}
    assert did.from_jwk(RFC8037_JWK | more).jwk == RFC8037_JWK


def test_a_jwk_that_was_given_away_can_be_changed() -> None:
    ED25519.jwk["d"] = "AAAA"
    assert "d" not in ED25519.jwk


def test_lit_names() -> None:
    assert ED25519.lit_uri == "lit:session:" + ED25519.raw.hex()
    assert did.from_did(ED25519.lit_uri) == ED25519


@given(st.binary(min_size=32, max_size=32))
def test_ed25519_round_trip(raw: bytes) -> None:
    key = did.SessionPublicKey("ed25519", raw)
    assert did.from_did(key.did) == did.from_jwk(key.jwk) == key
    assert unb64u(key.jwk["x"]) == raw


@given(st.integers(1, 2**255))
def test_p256_round_trip(secret: int) -> None:
    public = ec.derive_private_key(secret, ec.SECP256R1()).public_key()
    key = did.SessionPublicKey("p256", public.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))
    assert did.from_did(key.did) == did.from_jwk(key.jwk) == key
