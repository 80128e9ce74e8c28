"""What the window wants of the app. `authenticator.app.App` is the real one; the tests have another.

Every method may block on a key, a disk or a network, so it is called on a worker thread only.
"""

from __future__ import annotations

from typing import Protocol

from authenticator.app import IdentityInfo, NetworkPreview, Overview, SessionView
from authenticator.approve.devices import KeyChoice
from authenticator.approve.interaction import Interaction
from authenticator.consent.view import Source
from authenticator.flow import Approved, Choice, Consent
from authenticator.journal import ActivityRow
from authenticator.profile import Profile
from authenticator.protocol.link import RequestLink
from authenticator.revoke import Revoked


class Facade(Protocol):
    """The app, seen from the window."""

    def overview(self, *, ask_network: bool = True) -> Overview:
        """What the home page shows at a glance."""

    def list_keys(self) -> list[KeyChoice]:
        """Keys that could be used, real ones first."""

    def preview_network(self, relay_origin: str) -> NetworkPreview:
        """A network, before it is joined."""

    def create_identity(
        self, preview: NetworkPreview, *, name: str, key: KeyChoice, interaction: Interaction
    ) -> IdentityInfo:
        """First run."""

    def profile(self) -> Profile:
        """The claims the person may hand out."""

    def save_profile(self, profile: Profile) -> None:
        """Change the claims."""

    def open_request(self, link: RequestLink, source: Source) -> Consent:
        """Fetch and check what a link asks for."""

    def deny(self, consent: Consent) -> None:
        """Say no."""

    def forget_request(self) -> None:
        """Stop showing a request."""

    def approve(self, consent: Consent, choice: Choice, key: KeyChoice | None, interaction: Interaction) -> Approved:
        """Say yes, with one touch."""

    def has_pending(self) -> bool:
        """An approval was signed and has not been answered."""

    def resume(self, interaction: Interaction) -> Approved | None:
        """Send it again; no touch."""

    def sessions(self) -> list[SessionView]:
        """Every session this computer knows."""

    def activity(self) -> list[ActivityRow]:
        """What happened, the newest first."""

    def refresh(self) -> None:
        """Learn what ended elsewhere."""

    def revoke_session(self, address: str, interaction: Interaction, key: KeyChoice | None = None) -> Revoked:
        """End a session."""

    def revoke_delegation(self, delegation_id: str, interaction: Interaction, key: KeyChoice | None = None) -> Revoked:
        """Take one key's permission back."""

    def close(self) -> None:
        """Let go of the files."""
