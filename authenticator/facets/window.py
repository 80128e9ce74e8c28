"""The window on this computer: what the person prefers of it, and its lock (decision 38).

Rules: a lock lets go of every secret, and stays when the app is started again. What was begun may end first, so that
nothing that was signed is lost; nothing that was fetched meanwhile is shown after it.
"""

from __future__ import annotations

from authenticator import preferences, window_lock
from authenticator.approve.interaction import Interaction
from authenticator.facets.ground import Ground
from authenticator.limits import LOCK_WAIT
from authenticator.preferences import Preferences


class OwnWindow(Ground):
    """The window's preferences and its lock."""

    def preferences(self) -> Preferences:
        """What the person prefers of the window."""
        return preferences.read_preferences(self.home).preferences

    def save_preferences(self, wanted: Preferences) -> None:
        """Keep what the person prefers of the window."""
        preferences.save_preferences(self.home, wanted)
        if wanted.lock_minutes:
            window_lock.make_ready(self.home)

    def lock(self) -> None:
        """Let go of every secret, and stay locked until `unlock`, also when the app is started again.

        What was begun may end first, so that nothing that was signed is lost; what takes longer loses its files.

        Raises:
            LocalError: `disk_full` or `storage_failed` where nothing lies ready either: it is open after another start;
                the secrets are gone all the same.
        """
        try:
            window_lock.mark_locked(self.home)
        finally:
            ended = self._one_request.acquire(timeout=LOCK_WAIT)
            try:
                self._let_go()
            finally:
                if ended:
                    self._one_request.release()

    def unlock(self, interaction: Interaction, words: str = "") -> None:
        """Open what was locked, with one touch of a key of the identity that is shown, or with its recovery phrase.

        Raises:
            SecurityKeyError: `key_wrong`, and what a key says.
            PersonError: `cancelled`; `phrase_other`, and what is wrong with the words.
            LocalError: `keyring_unavailable` while the system's keyring is locked; `storage_failed` where it cannot be
                kept that it is open.
        """
        self._store.remember()
        try:
            if self._house.empty:
                pass  # the last identity was taken away meanwhile: there is nothing to show, and no key to ask
            elif words:
                window_lock.require_phrase(self._house.all(), words)
            else:
                with self._errand():
                    held = self._current()
                    opened = self._key_for(held, None)
                    window_lock.require_key(held.parts(), opened, interaction, "to open Countersign")
            window_lock.mark_open(self.home)
        except BaseException:
            self._let_go()
            raise

    def _let_go(self) -> None:
        """Let go of every secret; what is fetched meanwhile is not shown any more."""
        self._house.let_go()
        self._store.forget()
        self._showing.let_go()
