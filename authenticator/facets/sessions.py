"""Sessions, the keys that act for the person, and what happened: what this computer knows, and what it can learn.

Rule: looking needs no touch, and changes nothing anywhere else but what was signed already and waits to be sent.
"""

from __future__ import annotations

from contextlib import suppress

from authenticator import revoke, revoke_many, ways_in
from authenticator.errors import PeerError, VerificationError
from authenticator.facets.ground import Ground
from authenticator.journal import ActivityRow
from authenticator.limits import ACTIVITY_LISTED, ACTIVITY_MAX
from authenticator.protocol.receipt import Receipt
from authenticator.shown import session_view, session_views
from authenticator.uses import refresh_uses
from authenticator.verify.receipt import VerifiedReceipt, verify_receipt
from authenticator.views import SessionView


class Sessions(Ground):
    """What this computer knows of the current identity's sessions."""

    def sessions(self) -> list[SessionView]:
        """Every session this computer knows, the one used last first."""
        if not self.set_up:
            return []
        return session_views(self._current().journal, self._clock())

    def session(self, address: str) -> SessionView:
        """One session.

        Raises:
            VerificationError: `session_unknown`.
        """
        journal = self._current().journal
        row = journal.session(address)
        if row is None:
            raise VerificationError("session_unknown", address)
        return session_view(journal, row, self._clock())

    def activity(self) -> list[ActivityRow]:
        """What happened on this computer, the newest first: as much as is listed, and one more where there is more."""
        return self._current().journal.activity(ACTIVITY_LISTED + 1) if self.set_up else []

    def whole_activity(self) -> list[ActivityRow]:
        """Everything that happened on this computer, the newest first, to be written to a file."""
        return self._current().journal.activity(most=ACTIVITY_MAX)

    def refresh(self) -> None:
        """Settle what was left open, and learn what other computers changed, began and ended, and what sites report."""
        with self._errand():
            held = self._current()
            with self._forgetting(held):
                kept, _ = ways_in.newest(held, None)
            revoke_many.send_kept(kept.parts, None)
            revoke.refresh(kept.parts)
            with suppress(PeerError, VerificationError):  # it is news; what ended is known already
                refresh_uses(kept.parts)

    def refresh_uses(self) -> bool:
        """Learn what sites report of the keys that act for the person; whether anything is new."""
        return refresh_uses(self._current().parts())

    def verify_receipt(self, content: bytes) -> VerifiedReceipt:
        """Check a receipt against the network this computer joined."""
        return verify_receipt(Receipt.from_bytes(content), self._current().network().record)
