from __future__ import annotations

import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from authenticator.errors import LocalError, VerificationError
from authenticator.protocol.canonical import b64u, unb64u
from authenticator.relay.tokens import TokenKey


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> TokenKey:
    return TokenKey.open(tmp_path_factory.mktemp("keys") / "tokens.pem")


def test_made_once_and_private(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "tokens.pem"
    first, second = TokenKey.open(path), TokenKey.open(path)
    assert first.kid == second.kid
    assert first.jwks() == second.jwks()
    assert path.stat().st_mode & 0o077 == 0


def test_what_is_signed_is_verified(key: TokenKey) -> None:
    token = key.sign("at+jwt", {"sub": "x", "iat": 1})
    assert key.verify("at+jwt", token) == {"sub": "x", "iat": 1}


def test_jwks_holds_no_secret(key: TokenKey) -> None:
    (jwk,) = key.jwks()["keys"]
    assert set(jwk) == {"kty", "n", "e", "use", "alg", "kid"}


def test_repr_holds_no_secret(key: TokenKey) -> None:
    assert repr(key) == f"TokenKey(kid={key.kid!r})"


def retyped(head: str) -> str:
    header = {**json.loads(unb64u(head)), "typ": "JWT"}
    return b64u(json.dumps(header).encode())


def with_crit(head: str) -> str:
    return b64u(json.dumps({**json.loads(unb64u(head)), "crit": 1}).encode())


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda head, payload, sig: f"{head}.{payload}", id="two-parts"),
        pytest.param(lambda head, payload, sig: f"{head}.{payload}.", id="no-signature"),
        pytest.param(lambda head, payload, sig: f"{head}.{payload}.{sig[:-4]}AAAA", id="broken-signature"),
        pytest.param(lambda head, payload, sig: f"{head}.{b64u(b'{}')}.{sig}", id="other-claims"),
        pytest.param(lambda head, payload, sig: "x" * 10_000, id="too-long"),
        pytest.param(lambda head, payload, sig: "ä.ö.ü", id="not-ascii"),
        pytest.param(lambda head, payload, sig: f"{retyped(head)}.{payload}.{sig}", id="other-header"),
        pytest.param(lambda head, payload, sig: f"{with_crit(head)}.{payload}.{sig}", id="crit-that-is-no-list"),
        pytest.param(lambda head, payload, sig: f"{b64u(b'[' * 3_000)}.{payload}.{sig}", id="nested-header"),
    ],
)
def test_token_is_refused(key: TokenKey, spoil: object) -> None:
    parts = key.sign("at+jwt", {"sub": "x"}).split(".")
    assert callable(spoil)
    with pytest.raises(VerificationError) as refused:
        key.verify("at+jwt", spoil(*parts))
    assert refused.value.code == "token_invalid"


def test_token_of_the_other_type_is_refused(key: TokenKey) -> None:
    with pytest.raises(VerificationError):
        key.verify("at+jwt", key.sign("JWT", {"sub": "x"}))


def pem(private: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) -> bytes:
    return private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


SHORT = rsa.generate_private_key(65_537, 1024)  # noqa: S505 - that it is too short is the point


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"not a key", id="text"),
        pytest.param(pem(ec.generate_private_key(ec.SECP256R1())), id="another-kind"),
        pytest.param(pem(SHORT), id="too-short"),
    ],
)
def test_damaged_file_is_not_replaced(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "tokens.pem"
    path.write_bytes(content)
    with pytest.raises(LocalError) as refused:
        TokenKey.open(path)
    assert refused.value.code == "file_damaged"
    assert path.read_bytes() == content
