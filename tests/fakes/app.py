"""An app with the real one's interface and real values, without network, disk or key.

What a test may set is told by each of its parts; what the app shows comes from `app_views`, and can be had from here.
"""

from __future__ import annotations

from authenticator.approve.devices import KeyChoice
from authenticator.approve.interaction import Interaction, TouchPrompt
from authenticator.keys_seen import key_state
from authenticator.preferences import Preferences
from authenticator.profile import Profile
from authenticator.views import EnrolledKey, IdentityInfo, NetworkPreview, Overview
from tests.fakes.app_keys import BLUE, HOME, WORK
from tests.fakes.app_networks import NetworksPart
from tests.fakes.app_requests import RequestsPart
from tests.fakes.app_sessions import SessionsPart
from tests.fakes.app_views import (
    ADDRESS,
    ATT,
    NOW,
    PHOTOS,
    RECORDED,
    link,
    network,
    other_sessions,
    provider,
    receipt,
    session_row,
    session_view,
    used_session,
    verified_request,
)
from tests.fakes.decoder import PlainDecoder

__all__ = [
    "ADDRESS",
    "ATT",
    "NOW",
    "PHOTOS",
    "RECORDED",
    "FakeApp",
    "link",
    "network",
    "other_sessions",
    "provider",
    "receipt",
    "session_row",
    "session_view",
    "used_session",
    "verified_request",
]


class FakeApp(NetworksPart, RequestsPart, SessionsPart):
    """See the module."""

    def __init__(self, *, set_up: bool = True, loopback: bool = False) -> None:
        super().__init__()
        self.decoder = PlainDecoder()
        self.set_up = set_up
        self.loopback = loopback
        if not set_up:
            self.enrolled, self.belongs, self.identity_views = [], {}, []
        self.closed = False
        self.preferred = Preferences()
        self.locked = False

    def overview(self, *, ask_network: bool = True) -> Overview:
        self._called("overview")
        if not self.set_up:
            return Overview(False, "", "", "", "", None, "keyring", None, None, loopback=False)
        return Overview(
            set_up=True,
            identity_name=self.kept.name,
            key_name="Security key 5C" if self.key_kind == "usb" else "Virtual key",
            network_name="Personal",
            relay_origin="http://127.0.0.1:8431" if self.loopback else "https://relay.example",
            registry_height=18_204 if ask_network else None,
            keyring_strength="keyring",
            relay_ok=self.connection.relay is None if ask_network else None,
            registry_ok=self.connection.registry is None if ask_network else None,
            loopback=self.loopback,
            relay_error=self.connection.relay,
            registry_error=self.connection.registry,
            clock_error=self.connection.clock,
            key_state=key_state(self.enrolled, self.plugged) if ask_network and self.key_kind == "usb" else "",
        )

    def create_identity(
        self, preview: NetworkPreview, *, name: str, key: KeyChoice, interaction: Interaction, label: str = ""
    ) -> IdentityInfo:
        self._called("create_identity")
        self._prompts(interaction, key)
        for number in (1, 2):
            self._touch(interaction, TouchPrompt(key.name, "to make this key yours", number, 2, key.kind == "virtual"))
        self.set_up = True
        self.kept = Profile(name)
        self.views = []
        self.enrolled = [EnrolledKey(BLUE, key.name, key.name, key.icon, "prf", "strong", last=True)]
        self.belongs = {key.id: BLUE}
        self._add_identity(WORK if not self.identity_views else HOME, label)
        return IdentityInfo(WORK, receipt(), 2)

    def profile(self) -> Profile:
        self._called("profile")
        return self.kept

    def save_profile(self, profile: Profile) -> None:
        self._called("save_profile")
        self.kept = profile

    def preferences(self) -> Preferences:
        self._called("preferences")
        return self.preferred

    def save_preferences(self, wanted: Preferences) -> None:
        self._called("save_preferences")
        self.preferred = wanted

    def lock(self) -> None:
        self._called("lock")
        self.locked = True

    def unlock(self, interaction: Interaction, words: str = "") -> None:
        if words:
            self._open_phrase(words)
        else:
            prompt = TouchPrompt(self._key_name(), "to open Countersign", 1, 1, self._virtual)
            self._touch(interaction, prompt)
        self._called("unlock")
        self.locked = False

    def close(self) -> None:
        self.closed = True
