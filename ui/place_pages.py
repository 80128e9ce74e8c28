"""Pages that the rail leads to, and what is done there; each is loaded and built when it is wanted first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shelf import Shelf, page

if TYPE_CHECKING:  # a page is loaded when it is wanted, so that the window is there at once
    from ui.pages.about import AboutPage
    from ui.pages.activity import ActivityPage
    from ui.pages.computers import AddComputerPage, ComputersPage
    from ui.pages.crop import CropPage
    from ui.pages.diagnosis import DiagnosisPage
    from ui.pages.end_everything import EndEverythingPage
    from ui.pages.identities import IdentitiesPage
    from ui.pages.key_errands import AddKeyPage, KeyResultPage, RemoveKeyPage
    from ui.pages.keys import KeysPage
    from ui.pages.locked import LockedPage
    from ui.pages.networks import NetworksPage
    from ui.pages.profile import ProfilePage
    from ui.pages.remove_computer import RemoveComputerPage
    from ui.pages.sessions import SessionsPage
    from ui.pages.settings import SettingsPage


class PlacePages(Shelf):
    """Holds the places as well."""

    @page
    def sessions(self) -> SessionsPage:
        """Who one is signed in with."""
        from ui.pages.sessions import SessionsPage

        return self._place("sessions", SessionsPage())

    @page
    def activity(self) -> ActivityPage:
        """What happened."""
        from ui.pages.activity import ActivityPage

        return self._place("activity", ActivityPage())

    @page
    def profile(self) -> ProfilePage:
        """Who one is."""
        from ui.pages.profile import ProfilePage

        return self._place("profile", ProfilePage())

    @page
    def keys(self) -> KeysPage:
        """The identity's keys."""
        from ui.pages.keys import KeysPage

        return self._place("keys", KeysPage())

    @page
    def computers(self) -> ComputersPage:
        """The identity's computers."""
        from ui.pages.computers import ComputersPage

        return self._place("computers", ComputersPage())

    @page
    def settings(self) -> SettingsPage:
        """What the person prefers."""
        from ui.pages.settings import SettingsPage

        return self._place("settings", SettingsPage())

    @page
    def diagnosis(self) -> DiagnosisPage:
        """What works on this computer."""
        from ui.pages.diagnosis import DiagnosisPage

        return self._page(DiagnosisPage())

    @page
    def about(self) -> AboutPage:
        """What this is, and what it is made of."""
        from ui.pages.about import AboutPage

        return self._page(AboutPage())

    @page
    def locked(self) -> LockedPage:
        """Nothing, until a key opens it."""
        from ui.pages.locked import LockedPage

        return self._page(LockedPage())

    @page
    def identities(self) -> IdentitiesPage:
        """This computer's identities."""
        from ui.pages.identities import IdentitiesPage

        return self._place("identities", IdentitiesPage())

    @page
    def end_everything(self) -> EndEverythingPage:
        """All keys, or all sessions too."""
        from ui.pages.end_everything import EndEverythingPage

        return self._page(EndEverythingPage())

    @page
    def networks(self) -> NetworksPage:
        """The networks that identities of this computer are in."""
        from ui.pages.networks import NetworksPage

        return self._place("networks", NetworksPage())

    @page
    def add_key(self) -> AddKeyPage:
        """Another key."""
        from ui.pages.key_errands import AddKeyPage

        return self._page(AddKeyPage())

    @page
    def remove_key(self) -> RemoveKeyPage:
        """A key fewer."""
        from ui.pages.key_errands import RemoveKeyPage

        return self._page(RemoveKeyPage())

    @page
    def key_result(self) -> KeyResultPage:
        """What a test found."""
        from ui.pages.key_errands import KeyResultPage

        return self._page(KeyResultPage())

    @page
    def add_computer(self) -> AddComputerPage:
        """The identity code."""
        from ui.pages.computers import AddComputerPage

        return self._page(AddComputerPage())

    @page
    def remove_computer(self) -> RemoveComputerPage:
        """A computer fewer."""
        from ui.pages.remove_computer import RemoveComputerPage

        return self._page(RemoveComputerPage())

    @page
    def crop(self) -> CropPage:
        """Which part of a picture."""
        from ui.pages.crop import CropPage

        return self._page(CropPage())
