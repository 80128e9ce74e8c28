"""The recovery phrase: 24 words, read as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.errors import PersonError
from authenticator.protocol import ed25519
from authenticator.vault.recovery import PHRASE_SLOT, WORDS, RecoveryPhrase, ask_for

# BIP-39's own test vectors (Trezor), for 256 bits.
VECTORS = [
    pytest.param("00" * 32, "abandon " * 23 + "art", id="zeros"),
    pytest.param("7f" * 32, "legal winner thank year wave sausage worth useful " * 2 + "legal winner thank year wave "
                 "sausage worth title", id="sevens"),
    pytest.param("80" * 32, "letter advice cage absurd amount doctor acoustic avoid " * 2 + "letter advice cage absurd "
                 "amount doctor acoustic bless", id="eights"),
    pytest.param("ff" * 32, "zoo " * 23 + "vote", id="ones"),
]  # fmt: skip


@pytest.mark.parametrize(("entropy", "words"), VECTORS)
def test_the_published_vectors(entropy: str, words: str) -> None:
    phrase = RecoveryPhrase.from_words(words)
    assert phrase == RecoveryPhrase(bytes.fromhex(entropy))
    assert " ".join(phrase.words) == words


@given(st.binary(min_size=32, max_size=32))
def test_what_is_written_down_is_read_back(entropy: bytes) -> None:
    phrase = RecoveryPhrase(entropy)
    assert len(phrase.words) == WORDS
    assert RecoveryPhrase.from_words(" ".join(phrase.words)) == phrase
    assert RecoveryPhrase.from_words("\n".join(word[:4].upper() for word in phrase.words)) == phrase


def test_two_phrases_differ() -> None:
    assert RecoveryPhrase.generate() != RecoveryPhrase.generate()


def test_its_keys_are_kept_apart() -> None:
    phrase = RecoveryPhrase(b"\7" * 32)
    assert phrase.slot.kind == "phrase"
    assert phrase.slot.credential_id == PHRASE_SLOT
    assert phrase.recovery_key != phrase.slot.secret
    assert phrase.recovery_pk == ed25519.public_key(phrase.recovery_key)


def test_nothing_shows_it() -> None:
    phrase = RecoveryPhrase(b"canary-canary-canary-canary-cana")
    assert "canary" not in repr(phrase) + str(phrase) + repr(phrase.slot)


def test_what_is_asked_for() -> None:
    for _ in range(50):
        asked = ask_for(3)
        assert len(set(asked)) == 3
        assert list(asked) == sorted(asked)
        assert 0 <= min(asked) <= max(asked) < WORDS


GOOD = "abandon " * 23 + "art"


@pytest.mark.parametrize(
    ("words", "code", "facts"),
    [
        pytest.param("", "phrase_length", {}, id="nothing"),
        pytest.param("abandon " * 23, "phrase_length", {}, id="a word too few"),
        pytest.param(GOOD + " art", "phrase_length", {}, id="a word too many"),
        pytest.param("a" * 401, "phrase_length", {}, id="far too long"),
        pytest.param("abandon " * 22 + "abandn art", "phrase_word", {"position": "23"}, id="a letter left out"),
        pytest.param("aban\0on " + "abandon " * 22 + "art", "phrase_word", {"position": "1"}, id="a mark in it"),
        pytest.param("abandon " * 22 + "aba art", "phrase_word", {"position": "23"}, id="three letters of seven"),
        pytest.param("abandon " * 23 + "1234", "phrase_word", {"position": "24"}, id="a number"),
        pytest.param("abandon " * 23 + "able", "phrase_wrong", {}, id="another last word"),
        pytest.param("art " + "abandon " * 23, "phrase_wrong", {}, id="another order"),
    ],
)
def test_words_that_are_no_phrase(words: str, code: str, facts: dict[str, str]) -> None:
    with pytest.raises(PersonError) as refused:
        RecoveryPhrase.from_words(words)
    assert refused.value.code == code
    assert refused.value.facts == facts
    assert "abandon" not in str(refused.value) + refused.value.detail + refused.value.user_text()
