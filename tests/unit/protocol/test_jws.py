"""Compact JWS: the examples of RFC 7515 and RFC 8037, and our own profile."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from joserfc import jws as joserfc_jws
from joserfc.jwk import OKPKey

from authenticator.protocol import ed25519
from authenticator.protocol.did import SessionPublicKey, from_jwk
from authenticator.protocol.jws import parse_jws, sign_jws, verify_jws

SEED = bytes(range(32))
KEY = SessionPublicKey("ed25519", ed25519.public_key(SEED))
RFC8037_JWK = {"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
RFC8037_JWS = (
    "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
    "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
)
RFC7515_JWK = {
    "kty": "EC",
    "crv": "P-256",
    "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
}
RFC7515_JWS = (
    "eyJhbGciOiJFUzI1NiJ9."
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"
)


@pytest.mark.parametrize(
    ("jwk", "text", "payload"),
    [
        (RFC8037_JWK, RFC8037_JWS, b"Example of Ed25519 signing"),
        (RFC7515_JWK, RFC7515_JWS, b'{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}'),
    ],
    ids=["rfc8037-a.4", "rfc7515-a.3"],
)
def test_published_signatures(jwk: dict[str, str], text: str, payload: bytes) -> None:
    parsed = parse_jws(text, 1000)
    key = from_jwk(jwk)
    assert parsed.payload == payload
    assert parsed.header == {"alg": key.alg}
    key.verify(parsed.signing_input, parsed.signature)


def test_round_trip_ed25519() -> None:
    text = sign_jws({"typ": "x+jwt", "alg": "EdDSA"}, b"payload", lambda data: ed25519.sign(SEED, data))
    parsed = parse_jws(text, 1000)
    verify_jws(parsed, KEY, "x+jwt")
    assert parsed.payload == b"payload"
    assert parsed.text == text


def test_round_trip_p256() -> None:
    private = ec.derive_private_key(7, ec.SECP256R1())
    point = private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    def sign(data: bytes) -> bytes:
        r, s = decode_dss_signature(private.sign(data, ec.ECDSA(hashes.SHA256())))
        return r.to_bytes(32, "big") + s.to_bytes(32, "big")

    text = sign_jws({"typ": "x+jwt", "alg": "ES256"}, b"{}", sign)
    verify_jws(parse_jws(text, 1000), SessionPublicKey("p256", point), "x+jwt")


def test_another_library_reads_ours() -> None:
    text = sign_jws({"typ": "x+jwt", "alg": "Ed25519"}, b"payload", lambda data: ed25519.sign(SEED, data))
    read = joserfc_jws.deserialize_compact(text, OKPKey.import_key({**KEY.jwk}), algorithms=["Ed25519"])
    assert read.payload == b"payload"
    verify_jws(parse_jws(text, 1000), KEY, "x+jwt")  # RFC 9864's name for the same algorithm
