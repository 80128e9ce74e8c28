"""The recovery phrase: drawn, kept, and used when every key is gone.

Rules: a phrase is shown once and kept nowhere; what is kept is what it opens. A new one replaces the one before.
"""

from __future__ import annotations

from authenticator import ways_in
from authenticator.approve.devices import KeyChoice
from authenticator.approve.interaction import Interaction
from authenticator.change import NewKey
from authenticator.facets.ground import Ground
from authenticator.settle import Changed
from authenticator.vault.recovery import RecoveryPhrase, ask_for
from authenticator.views import NewPhrase


class Phrase(Ground):
    """The way back without a key."""

    def new_phrase(self) -> NewPhrase:
        """Draw a phrase, to be shown once; nothing is kept before `keep_phrase`."""
        first, second, third = ask_for(3)
        return NewPhrase(RecoveryPhrase.generate().words, (first, second, third))

    def keep_phrase(self, phrase: NewPhrase, interaction: Interaction, approver: KeyChoice | None = None) -> Changed:
        """Let the phrase in, with one touch; an earlier phrase is let in no longer."""
        words = RecoveryPhrase.from_words(" ".join(phrase.words))
        with self._errand():
            held = self._current()
            return ways_in.keep_phrase(held, words, self._key_for(held, approver), interaction)

    def recover(self, words: str, key: KeyChoice, interaction: Interaction, *, lost: tuple[str, ...]) -> Changed:
        """Open the identity on this computer with its phrase, enrol `key`, and remove the lost ones."""
        phrase = RecoveryPhrase.from_words(words)
        with self._errand():
            held, new_key = self._current(), NewKey(self._keys.open(key), key.name)
            with self._forgetting(held):
                return ways_in.recover(held, phrase, new_key, interaction, lost=lost)
