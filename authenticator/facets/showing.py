"""Which request is shown, and which may be answered again.

Rules: what was begun before a lock shows nothing after it. Where an answer came to nothing, another request may be
shown, and the one before may be answered again until that happens. A request whose answer was lost or could not be used
is claimed again with the same token, so that the relay gives the same request.
"""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass

from authenticator.errors import LocalError, PersonError
from authenticator.flow import Consent
from authenticator.held import Held


@dataclass(frozen=True, slots=True)
class Shown:
    """A request that is shown, and the identity that would answer it."""

    consent: Consent
    held: Held


class Showing:
    """What is shown now; usable from any thread.

    Attributes:
        opening: held while a request is fetched, so that one is at a time.
    """

    def __init__(self) -> None:
        self.opening = threading.Lock()
        self._lock = threading.Lock()
        self._times_locked = 0
        self._shown: Shown | None = None
        self._refused: Shown | None = None
        self._tried: tuple[str, bytes] | None = None

    @property
    def now(self) -> Shown | None:
        """What is shown."""
        return self._shown

    @property
    def since(self) -> int:
        """A mark of this moment, for `show`."""
        return self._times_locked

    def token(self, request_id: str) -> bytes:
        """The claim token of a request: the one that it was tried with last, or a new one."""
        if self._tried is None or self._tried[0] != request_id:
            self._tried = (request_id, secrets.token_bytes(32))
        return self._tried[1]

    def show(self, shown: Shown, since: int) -> Shown:
        """Show a request, unless everything was let go of after it was begun.

        Args:
            shown: what is to be shown.
            since: the mark of when it was begun.

        Raises:
            LocalError: `locked`.
        """
        with self._lock:
            if self._times_locked != since:
                raise LocalError("locked")
            self._shown = shown
        return shown

    def show_another(self, shown: Shown, since: int) -> Shown:
        """Show a request that was fetched; the one before cannot be answered any more. Raises as `show` does."""
        self.show(shown, since)
        self._refused = self._tried = None
        return shown

    def answerable(self, consent: Consent) -> Shown:
        """What the person agreed to, as it is shown, or was until an answer came to nothing.

        Raises:
            PersonError: `not_shown` where no such request is shown, or it is shown otherwise.
        """
        for each in (self._shown, self._refused):
            if each is not None and each.consent == consent:
                return each
        raise PersonError("not_shown")

    def end(self) -> None:
        """Show nothing."""
        self._shown = None

    def refuse(self, shown: Shown) -> None:
        """Show nothing; this may be answered again."""
        self._shown, self._refused = None, shown

    def forget(self) -> None:
        """Show nothing, and have nothing answered again."""
        self._shown = self._refused = None

    def let_go(self) -> None:
        """Forget everything; what is fetched meanwhile is not shown any more."""
        with self._lock:
            self._times_locked += 1
            self._shown = self._refused = self._tried = None
