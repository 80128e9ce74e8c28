"""The identity's other computers, and what another computer or a relay needs to know of it.

Rules: a computer is removed with one touch of a key that stays in. Code and file tell where the identity is and hold it
sealed: they open nothing by themselves.
"""

from __future__ import annotations

from pathlib import Path

from authenticator import ways_in
from authenticator.approve.devices import KeyChoice
from authenticator.approve.interaction import Interaction
from authenticator.facets.ground import Ground
from authenticator.files import write_private
from authenticator.giving import GivenBack
from authenticator.settle import Changed
from authenticator.views import ComputerView


class Computers(Ground):
    """Where else the current identity is."""

    def computers(self) -> tuple[ComputerView, ...]:
        """The identity's computers, this one first."""
        return ways_in.computers(self._current())

    def remove_computer(
        self,
        computer_id: str,
        interaction: Interaction,
        approver: KeyChoice | None = None,
        *,
        renew: bool = False,
        keys: tuple[str, ...] = (),
    ) -> Changed:
        """Let a computer ask for approvals no longer, with one touch.

        Args:
            computer_id: which.
            interaction: the person.
            approver: the key that approves it.
            renew: renew the seed, because the copy of the vault there may be in other hands.
            keys: ids of keys that went with it, to be let in no longer as well.
        """
        with self._errand():
            held = self._current()
            ways_in.check_removable(held, *keys)
            authority = self._key_for(held, approver, without=keys)
            with self._forgetting(held):
                return ways_in.remove_computer(held, computer_id, authority, interaction, renew=renew, keys=keys)

    def identity_code(self) -> str:
        """A text that tells another computer where this identity is; opens nothing by itself."""
        return ways_in.code_of(self._current()).text

    def export_identity(self, path: Path) -> None:
        """Write the sealed identity to a file; only a key of it or the phrase opens that."""
        write_private(path, ways_in.exported(self._current()))

    def give_back(self, interaction: Interaction, key: KeyChoice | None = None) -> GivenBack:
        """Give the relay the identity that it lost, with one touch.

        Raises:
            VerificationError: `identity_commitment` where this computer's record is not the newest.
        """
        with self._errand():
            held = self._current()
            return ways_in.give_back(held, self._key_for(held, key), interaction)
