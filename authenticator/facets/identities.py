"""The identities on this computer: which there are, which is shown, what they are called and may tell.

Rule: a name given here is this computer's own; only the claims are handed out, and only when the person agrees.
"""

from __future__ import annotations

from authenticator.errors import PersonError
from authenticator.facets.ground import Ground
from authenticator.profile import Profile
from authenticator.views import IdentityView


class Identities(Ground):
    """Several identities, of which one is current and shown."""

    def identities(self) -> tuple[IdentityView, ...]:
        """The identities on this computer."""
        current = self._house.catalogue.current()
        return tuple(self._house.view(held, current=held.place == current) for held in self._house.all())

    def choose_identity(self, identity_id: str) -> None:
        """Show another identity from now on."""
        self._house.catalogue.choose(self._house.by_id(identity_id).place)

    def rename_identity(self, identity_id: str, label: str) -> None:
        """Call an identity something else, on this computer."""
        if not label.strip():
            raise PersonError("name_missing")
        self._house.catalogue.rename(self._house.by_id(identity_id).place, label)

    def profile(self) -> Profile:
        """The claims the person may hand out."""
        return self._current().profile()

    def save_profile(self, profile: Profile) -> None:
        """Change the claims; sites that were told the old ones keep them."""
        self._current().save_profile(profile)
