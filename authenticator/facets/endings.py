"""Sessions and keys are ended: one, all of a site, or all.

Rules: an end takes one touch and cannot be undone. What was signed and not answered for is kept, and is sent again
without another touch.
"""

from __future__ import annotations

from authenticator import revoke, revoke_many
from authenticator.approve.devices import KeyChoice
from authenticator.approve.interaction import Interaction
from authenticator.facets.ground import Ground
from authenticator.revoke_many import RevokedMany


class Endings(Ground):
    """What the person ends for good."""

    def revoke_session(self, address: str, interaction: Interaction, key: KeyChoice | None = None) -> revoke.Revoked:
        """End a session for good, with one touch."""
        with self._errand():
            held = self._current()
            return revoke.revoke_session(held.parts(), address, self._key_for(held, key), interaction)

    def revoke_delegation(
        self, delegation_id: str, interaction: Interaction, key: KeyChoice | None = None
    ) -> revoke.Revoked:
        """Take back one key's permission for good, with one touch."""
        with self._errand():
            held = self._current()
            return revoke.revoke_delegation(held.parts(), delegation_id, self._key_for(held, key), interaction)

    def revoke_many(
        self, interaction: Interaction, key: KeyChoice | None = None, *, provider_id: str | None = None, sessions: bool
    ) -> RevokedMany:
        """End every key for good, of one site or of all, with one touch; with `sessions` every session as well."""
        with self._errand():
            held = self._current()
            chosen = self._key_for(held, key)
            return revoke_many.revoke_many(
                held.parts(), chosen, interaction, provider_id=provider_id, sessions=sessions
            )

    def endings_waiting(self) -> int:
        """How many sessions and keys the person has ended and the registry has not answered for."""
        return self._current().journal.endings_waiting() if self.set_up else 0

    def finish_endings(self) -> RevokedMany:
        """Send those again; no touch is needed."""
        with self._errand():
            return revoke_many.send_kept(self._current().parts(), None)
