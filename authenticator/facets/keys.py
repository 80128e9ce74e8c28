"""The identity's keys: who is let in, and who no longer.

Rules: a change takes a touch of a key that is in already, and that stays in. A key that was lost has the seed renewed
unless the person wants otherwise, and what this computer itself keeps for it is let go of.
"""

from __future__ import annotations

from authenticator import ways_in
from authenticator.approve.devices import KeyChoice
from authenticator.approve.interaction import Interaction
from authenticator.change import NewKey
from authenticator.facets.ground import Ground
from authenticator.limits import REMIND_AFTER
from authenticator.settle import Changed
from authenticator.views import EnrolledKey, Safety


class Keys(Ground):
    """The keys that open the current identity."""

    def enrolled_keys(self) -> tuple[EnrolledKey, ...]:
        """The identity's keys, the first enrolled first."""
        return ways_in.list_keys(self._current(), self._models)

    def add_key(
        self, key: KeyChoice, name: str, interaction: Interaction, approver: KeyChoice | None = None
    ) -> Changed:
        """Let another key in: two touches of the new one, then one of a key that is in already."""
        with self._errand():
            held = self._current()
            authority = self._key_for(held, approver, but=key)
            return ways_in.add_key(held, NewKey(self._keys.open(key), name or key.name), authority, interaction)

    def rename_key(self, key_id: str, name: str) -> None:
        """Call a key something else, on this computer."""
        ways_in.rename_key(self._current(), key_id, name)

    def remove_key(
        self,
        key_id: str,
        interaction: Interaction,
        *,
        lost: bool,
        renew: bool | None = None,
        approver: KeyChoice | None = None,
    ) -> Changed:
        """Let a key in no longer, with a touch of another; `renew` renews the seed, as a lost key does by default."""
        with self._errand():
            held = self._current()
            ways_in.check_removable(held, key_id)
            authority = self._key_for(held, approver, without=(key_id,))
            renew = lost if renew is None else renew
            with self._forgetting(held):
                return ways_in.remove_key(held, key_id, authority, interaction, lost=lost, renew=renew)

    def safety(self) -> Safety:
        """What would bring the identity back if its key were lost."""
        held = self._current()
        return ways_in.safety(held, self._clock(), self._house.catalogue.quiet_until(held.place))

    def not_now(self) -> None:
        """Remind of a second key later, not now."""
        self._house.catalogue.be_quiet(self.place, self._clock() + REMIND_AFTER)
