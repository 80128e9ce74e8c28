"""Which passphrases are too easy to guess, and what comes of the others."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authenticator.approve.passphrase import check_new_passphrase, passphrase_secret
from authenticator.errors import SecurityKeyError

SALT = b"\1" * 32


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("elevenchars", id="eleven characters"),
        pytest.param("aaaaaaaaaaaaaaaa", id="one letter"),
        pytest.param("abababababababab", id="two letters"),
        pytest.param("abcdefghijklmnop", id="the alphabet"),
        pytest.param("9876543210987654", id="numbers down"),
        pytest.param("passwordpassword", id="the word twice"),
        pytest.param("Password Passphrase", id="two such words"),
        pytest.param("qwertyuiopasdfghjkl", id="the keyboard"),
        pytest.param("xk4!xk4!xk4!xk4!", id="four characters again and again"),
        pytest.param("iloveyou letmein", id="what people write"),
        pytest.param("            ", id="blanks"),
        pytest.param("z" * 2000, id="longer than any may be"),
    ],
)
def test_too_easy(text: str) -> None:
    with pytest.raises(SecurityKeyError) as refused:
        check_new_passphrase(text)
    assert refused.value.code == "passphrase_weak"


@pytest.mark.parametrize(
    "text",
    [
        "correct horse battery staple",
        "Tr0ub4dor&3xyz",
        "семь зелёных ламп",
        "月が綺麗ですねと先生は言った",
        "my password is a long story",
    ],
)
def test_good_enough(text: str) -> None:
    check_new_passphrase(text)


def test_it_is_compared_in_one_form() -> None:
    composed = "schöne grüße aus köln"
    decomposed = unicodedata.normalize("NFD", composed)
    assert composed != decomposed
    assert passphrase_secret(composed, SALT, b"c") == passphrase_secret(decomposed, SALT, b"c")


@settings(max_examples=4, deadline=None)
@given(st.text(max_size=40), st.binary(min_size=1, max_size=64))
def test_it_always_gives_32_bytes(text: str, credential: bytes) -> None:
    assert len(passphrase_secret(text, SALT, credential)) == 32


def test_the_salt_and_the_credential_count() -> None:
    pairs = [(SALT, b"a"), (SALT, b"b"), (b"\2" * 32, b"a")]
    assert len({passphrase_secret("x", salt, credential) for salt, credential in pairs}) == 3
