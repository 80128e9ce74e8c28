"""What the window wants of the app. `authenticator.app.App` is the real one; the tests have another.

Every method may block on a key, a disk or a network, so it is called on a worker thread only. The subjects are those of
`authenticator.facets`; a part of the window that needs one of them only may ask for just that.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from authenticator.approve.devices import KeyChoice, KeyDetails
from authenticator.approve.interaction import Interaction
from authenticator.consent.view import Source
from authenticator.flow import Approved, Choice, Consent
from authenticator.giving import GivenBack
from authenticator.journal import ActivityRow
from authenticator.preferences import Preferences
from authenticator.profile import Profile
from authenticator.protocol.link import RequestLink
from authenticator.revoke import Revoked
from authenticator.revoke_many import RevokedMany
from authenticator.scan.process import Decoder
from authenticator.settle import Changed
from authenticator.views import (
    ComputerView,
    Connection,
    EnrolledKey,
    IdentityInfo,
    IdentityView,
    NetworkPreview,
    NetworkView,
    NewPhrase,
    Overview,
    Safety,
    SessionView,
)


class Glance(Protocol):
    """The state of this computer in a few words."""

    def overview(self, *, ask_network: bool = True) -> Overview:
        """What the home page shows at a glance."""


class Identities(Protocol):
    """Several identities, of which one is current and shown."""

    def identities(self) -> tuple[IdentityView, ...]:
        """The identities on this computer."""

    def choose_identity(self, identity_id: str) -> None:
        """Show another identity from now on."""

    def rename_identity(self, identity_id: str, label: str) -> None:
        """Call an identity something else, on this computer."""

    def profile(self) -> Profile:
        """The claims the person may hand out."""

    def save_profile(self, profile: Profile) -> None:
        """Change the claims."""


class Arrivals(Protocol):
    """Ways in which an identity comes to be on this computer."""

    def create_identity(
        self, preview: NetworkPreview, *, name: str, key: KeyChoice, interaction: Interaction, label: str = ""
    ) -> IdentityInfo:
        """First run; or another identity, called `label`."""

    def open_with_key(self, code: str, key: KeyChoice, label: str, interaction: Interaction) -> IdentityInfo:
        """Bring an identity to this computer with one of its keys: two touches, once."""

    def open_with_phrase(
        self, relay: str, words: str, key: KeyChoice, label: str, interaction: Interaction
    ) -> IdentityInfo:
        """Bring an identity to this computer with its phrase alone, and enrol `key`."""

    def open_from_file(
        self, path: Path, key: KeyChoice, label: str, interaction: Interaction, *, words: str = ""
    ) -> IdentityInfo:
        """Bring an identity to this computer from an exported file, with one of its keys, or with its phrase."""


class Networks(Protocol):
    """Whose keys and which quorum are trusted."""

    def networks(self) -> tuple[NetworkView, ...]:
        """The networks that the identities on this computer are in."""

    def check_network(self, network_id: str) -> Connection:
        """Ask a network's relay and registry whether they answer, and compare clocks."""

    def preview_network(self, relay_origin: str) -> NetworkPreview:
        """A network, before it is joined."""


class Requests(Protocol):
    """What sites ask, and what the person answers."""

    def open_request(self, link: RequestLink, source: Source) -> Consent:
        """Fetch and check what a link asks for."""

    def identities_for(self, consent: Consent) -> tuple[IdentityView, ...]:
        """The identities that could answer a shown request; the one that would is `current`."""

    def answer_as(self, consent: Consent, identity_id: str) -> Consent:
        """Answer a shown request as another identity; the provider is answered so from now on."""

    def check_code(self, consent: Consent, code: str) -> Consent:
        """Have the number compared that the person typed."""

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


class Sessions(Protocol):
    """What this computer knows of the current identity's sessions."""

    def sessions(self) -> list[SessionView]:
        """Every session this computer knows."""

    def activity(self) -> list[ActivityRow]:
        """What happened, the newest first."""

    def whole_activity(self) -> list[ActivityRow]:
        """Everything that happened on this computer, the newest first."""

    def refresh(self) -> None:
        """Learn what ended elsewhere."""

    def refresh_uses(self) -> bool:
        """Learn what sites report of the keys that act for the person; whether anything is new."""


class Endings(Protocol):
    """What the person ends for good."""

    def revoke_session(self, address: str, interaction: Interaction, key: KeyChoice | None = None) -> Revoked:
        """End a session."""

    def revoke_delegation(self, delegation_id: str, interaction: Interaction, key: KeyChoice | None = None) -> Revoked:
        """Take one key's permission back."""

    def revoke_many(
        self, interaction: Interaction, key: KeyChoice | None = None, *, provider_id: str | None = None, sessions: bool
    ) -> RevokedMany:
        """End every key, of one site or of all, with one touch; with `sessions` every session as well."""

    def endings_waiting(self) -> int:
        """How many sessions and keys the person has ended and the registry has not answered for."""

    def finish_endings(self) -> RevokedMany:
        """Send those again; no touch is needed."""


class Keys(Protocol):
    """The keys that open the current identity."""

    def enrolled_keys(self) -> tuple[EnrolledKey, ...]:
        """The identity's keys, the first enrolled first."""

    def add_key(
        self, key: KeyChoice, name: str, interaction: Interaction, approver: KeyChoice | None = None
    ) -> Changed:
        """Let another key in: two touches of the new one, then one of a key that is in already."""

    def rename_key(self, key_id: str, name: str) -> None:
        """Call a key something else, on this computer."""

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

    def safety(self) -> Safety:
        """What would bring the identity back if its key were lost."""

    def not_now(self) -> None:
        """Remind of a second key later, not now."""


class Plugged(Protocol):
    """What can be done with a key by itself."""

    def list_keys(self) -> list[KeyChoice]:
        """Keys that could be used, real ones first."""

    def key_details(self, key: KeyChoice) -> KeyDetails:
        """What a key says of itself; no touch."""

    def set_pin(self, key: KeyChoice, pin: str) -> None:
        """Give a key its first PIN."""

    def change_pin(self, key: KeyChoice, old: str, new: str) -> None:
        """Replace a key's PIN."""

    def test_key(self, key: KeyChoice, interaction: Interaction) -> KeyDetails:
        """Find out with one touch whether a key of this identity opens it; or whether another key answers at all."""


class Phrase(Protocol):
    """The way back without a key."""

    def new_phrase(self) -> NewPhrase:
        """Draw a phrase, to be shown once; nothing is kept before `keep_phrase`."""

    def keep_phrase(self, phrase: NewPhrase, interaction: Interaction, approver: KeyChoice | None = None) -> Changed:
        """Let the phrase in, with one touch; an earlier phrase is let in no longer."""

    def recover(self, words: str, key: KeyChoice, interaction: Interaction, *, lost: tuple[str, ...]) -> Changed:
        """Open the identity on this computer with its phrase, enrol `key`, and remove the lost ones."""


class Computers(Protocol):
    """Where else the current identity is."""

    def computers(self) -> tuple[ComputerView, ...]:
        """The identity's computers, this one first."""

    def remove_computer(
        self,
        computer_id: str,
        interaction: Interaction,
        approver: KeyChoice | None = None,
        *,
        renew: bool = False,
        keys: tuple[str, ...] = (),
    ) -> Changed:
        """Let a computer ask no longer, with one touch; renew the seed and let keys that went with it in no longer."""

    def identity_code(self) -> str:
        """A text that tells another computer where this identity is; opens nothing by itself."""

    def export_identity(self, path: Path) -> None:
        """Write the sealed identity to a file; only a key of it or the phrase opens that."""

    def give_back(self, interaction: Interaction, key: KeyChoice | None = None) -> GivenBack:
        """Give the relay the identity that it lost, with one touch."""


class Scanning(Protocol):
    """What looks for codes, and with which camera."""

    @property
    def decoder(self) -> Decoder:
        """What looks for codes in pictures; its calls wait for one another."""

    def camera(self) -> str:
        """The id of the camera that was chosen last; empty where none was."""

    def remember_camera(self, camera: str) -> None:
        """Begin with this camera from now on."""


class OwnWindow(Protocol):
    """The window's preferences and its lock."""

    def preferences(self) -> Preferences:
        """What the person prefers of the window."""

    def save_preferences(self, wanted: Preferences) -> None:
        """Keep what the person prefers of the window."""

    def lock(self) -> None:
        """Let go of every secret, and stay locked until `unlock`."""

    def unlock(self, interaction: Interaction, words: str = "") -> None:
        """Open what was locked, with one touch, or with the recovery phrase."""


class Facade(
    Glance,
    Identities,
    Arrivals,
    Networks,
    Requests,
    Sessions,
    Endings,
    Keys,
    Plugged,
    Phrase,
    Computers,
    Scanning,
    OwnWindow,
    Protocol,
):
    """The app, seen from the window."""

    def close(self) -> None:
        """Let go of the files."""
