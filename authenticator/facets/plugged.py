"""Any key that is plugged in, whether or not it is one of an identity's: what it says, its PIN, whether it answers.

Rule: nothing that a key signs here is sent anywhere.
"""

from __future__ import annotations

from authenticator import window_lock
from authenticator.approve.authenticator import Identifies, KeepsPin
from authenticator.approve.devices import KeyChoice, KeyDetails
from authenticator.approve.interaction import Interaction
from authenticator.errors import PersonError, SecurityKeyError
from authenticator.facets.ground import Ground, holding


class Plugged(Ground):
    """What can be done with a key by itself."""

    def key_details(self, key: KeyChoice) -> KeyDetails:
        """What a key says of itself; no touch."""
        return self._keys.details(key)

    def set_pin(self, key: KeyChoice, pin: str) -> None:
        """Give a key its first PIN."""
        self._pin_keeper(key).set_pin(pin)

    def change_pin(self, key: KeyChoice, old: str, new: str) -> None:
        """Replace a key's PIN."""
        self._pin_keeper(key).change_pin(old, new)

    def test_key(self, key: KeyChoice, interaction: Interaction) -> KeyDetails:
        """Find out with one touch whether a key opens this identity.

        Raises:
            SecurityKeyError: `key_wrong` where it is none of the identity's keys.
            LocalError: `vault_locked` where it gives another secret than it was enrolled with.
        """
        with self._errand():
            held, opened = self._current(), self._keys.open(key)
            parts = held.parts()
            window_lock.require_key(parts, opened, interaction, "to test it")
            return self.key_details(key)

    def identify_key(self, key: KeyChoice, interaction: Interaction) -> KeyDetails:
        """Find out with one touch whether a key answers at all; nothing is signed.

        Raises:
            PersonError: `not_set_up` where only an identity could tell.
        """
        with holding(self._one_request):
            opened = self._keys.open(key)
            if not isinstance(opened, Identifies):
                raise PersonError("not_set_up")
            opened.identify(interaction)
            return self.key_details(key)

    def _pin_keeper(self, key: KeyChoice) -> KeepsPin:
        opened = self._keys.open(key)
        if not isinstance(opened, KeepsPin):
            raise SecurityKeyError("key_unsupported", "no PIN")
        return opened
