"""Session keys of both kinds."""

from __future__ import annotations

import pytest

from authenticator.errors import InputError, VerificationError
from authenticator.session.keys import Kind, SessionKey


@pytest.mark.parametrize("kind", ["ed25519", "p256"])
def test_what_it_signs_its_public_half_verifies(kind: Kind) -> None:
    key = SessionKey.generate(kind)
    signature = key.sign(b"message")
    assert len(signature) == 64
    key.public.verify(b"message", signature)
    with pytest.raises(VerificationError):
        key.public.verify(b"another", signature)


@pytest.mark.parametrize("kind", ["ed25519", "p256"])
def test_it_comes_back_from_its_secret(kind: Kind) -> None:
    key = SessionKey.generate(kind)
    again = SessionKey.from_secret(kind, key.secret())
    assert again.public == key.public


@pytest.mark.parametrize("kind", ["ed25519", "p256"])
def test_its_secret_is_not_in_its_repr(kind: Kind) -> None:
    key = SessionKey.generate(kind)
    assert key.secret().hex() not in repr(key)
    assert repr(key.secret()) not in repr(key)


@pytest.mark.parametrize(
    ("kind", "secret"),
    [
        ("ed25519", b""),
        ("ed25519", b"\1" * 33),
        ("p256", b"\0" * 32),
        ("p256", b"\xff" * 32),
        ("p256", b"\1" * 31),
    ],
)
def test_what_is_no_secret_is_refused(kind: Kind, secret: bytes) -> None:
    with pytest.raises(InputError) as caught:
        SessionKey.from_secret(kind, secret)
    assert caught.value.code == "bad_key"
