"""The recovery phrase: 24 words on paper that open the vault when no key is at hand.

The words are BIP-39 over 32 random bytes of their own, never the seed: who finds the paper needs the sealed vault as
well, and a new phrase makes the old one worthless. The entropy opens the vault's slot, and HKDF of it gives the key
that authorises changes of the identity. Words are read as people type them: in any case, with any space between
them, and by their first four letters, which no two of the list share.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from typing import Self

from mnemonic import Mnemonic

from authenticator.errors import PersonError
from authenticator.limits import PHRASE_TEXT_MAX
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import hkdf
from authenticator.vault.vault import NewSlot

PHRASE_SLOT = b"recovery-phrase"
"""The name of the phrase's slot in a vault, where the other slots have their credential id."""
WORDS = 24
_ENTROPY = 32  # bytes; 24 words
_PREFIX = 4  # letters that tell any two words of the list apart


@dataclass(frozen=True, slots=True)
class RecoveryPhrase:
    """A phrase while it is shown or typed."""

    _entropy: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> Self:
        """Draw a new phrase."""
        return cls(secrets.token_bytes(_ENTROPY))

    @classmethod
    def from_words(cls, text: str) -> Self:
        """Read what a person typed.

        Raises:
            PersonError: `phrase_length`; `phrase_word`, which names the position of the first word that is not on the
                list; `phrase_wrong` where the words do not belong together.
        """
        if len(text) > PHRASE_TEXT_MAX:
            raise PersonError("phrase_length", "longer than any phrase")
        typed = unicodedata.normalize("NFKD", text).casefold().split()
        if len(typed) != WORDS:
            raise PersonError("phrase_length", f"{len(typed)} words")
        words = [_word(position, word) for position, word in enumerate(typed, start=1)]
        try:
            return cls(bytes(_list().to_entropy(words)))
        except ValueError:
            raise PersonError("phrase_wrong", "the checksum") from None

    @property
    def words(self) -> tuple[str, ...]:
        """The 24 words."""
        return tuple(_list().to_mnemonic(self._entropy).split())

    @property
    def slot(self) -> NewSlot:
        """The way into a vault that the phrase opens."""
        return NewSlot("phrase", PHRASE_SLOT, self._entropy)

    @property
    def recovery_key(self) -> bytes:
        """Ed25519 seed that authorises changes of the identity."""
        return hkdf(self._entropy, "recovery")

    @property
    def recovery_pk(self) -> bytes:
        """Its public half, which the identity record holds."""
        return ed25519.public_key(self.recovery_key)


def ask_for(count: int = 3) -> tuple[int, ...]:
    """Draw different positions, from 0 and in order, of words that the person is asked for."""
    return tuple(sorted(secrets.SystemRandom().sample(range(WORDS), count)))


def _word(position: int, typed: str) -> str:
    found = _by_prefix().get(typed[:_PREFIX])
    if found is None or not (found.startswith(typed) and len(typed) >= min(_PREFIX, len(found))):
        raise PersonError("phrase_word", f"word {position}", position=str(position))
    return found


@cache
def _list() -> Mnemonic:
    return Mnemonic("english")


@cache
def _by_prefix() -> dict[str, str]:
    return {word[:_PREFIX]: word for word in _list().wordlist}
