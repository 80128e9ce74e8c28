"""The identities on this computer, with their files open: which there are, which is current, which answers whom."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from authenticator.catalogue import Catalogue
from authenticator.errors import PersonError
from authenticator.flow import Consent
from authenticator.held import Held
from authenticator.pinned import PinnedNetwork
from authenticator.place import Place
from authenticator.secret_store import SecretStore
from authenticator.shown import identity_view
from authenticator.views import IdentityView, NetworkPreview


class Household:
    """The identities in the app's folder; usable from any thread.

    Attributes:
        catalogue: what the person decided about them.
    """

    def __init__(self, home: Path, store: SecretStore, clock: Callable[[], int]) -> None:
        self._store = store
        self._clock = clock
        self._held: dict[str, Held] = {}
        self._lock = threading.Lock()
        self.catalogue = Catalogue(home, store)

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            for held in self._held.values():
                held.close()
            self._held.clear()

    @property
    def empty(self) -> bool:
        """There is no identity on this computer yet."""
        return self.catalogue.current() is None

    @property
    def place(self) -> Place:
        """The current identity's folder.

        Raises:
            PersonError: `not_set_up`.
        """
        place = self.catalogue.current()
        if place is None:
            raise PersonError("not_set_up")
        return place

    def current(self) -> Held:
        """The identity that is shown; raises `PersonError` `not_set_up`."""
        return self._hold(self.place)

    def all(self) -> list[Held]:
        """Every identity, the one that came first to this computer first.

        Raises:
            LocalError: a file of one of them cannot be read.
        """
        return [self._hold(place) for place in self.catalogue.places()]

    def by_id(self, identity_id: str) -> Held:
        """One identity; raises `PersonError` `identity_missing`."""
        found = next((held for held in self.all() if held.computer().identity_id == identity_id), None)
        if found is None:
            raise PersonError("identity_missing")
        return found

    def for_relay(self, relay: str) -> Held:
        """The identity that a relay's requests are for: the current one, where it uses that relay."""
        current = self.current()
        using = [held for held in self.all() if held.network().relay == relay]
        return current if not using or current in using else using[0]

    def able(self, consent: Consent) -> list[Held]:
        """The identities that could answer a request: those in its network, at its relay."""
        networks = [(held, held.network()) for held in self.all()]
        return [
            held
            for held, network in networks
            if network.record.network_id == consent.network_id and network.relay == consent.link.relay
        ]

    def view(self, held: Held, *, current: bool) -> IdentityView:
        """An identity, as it is shown."""
        return identity_view(held, self.catalogue.label(held.place), current=current)

    @contextmanager
    def coming(self, preview: NetworkPreview, label: str) -> Iterator[Held]:
        """A folder for an identity that is to come; nothing of it stays where it does not.

        Raises:
            PersonError: `name_taken`.
        """
        self.catalogue.check_label(label or preview.name)
        place = self.catalogue.new_place()
        held = Held(place, self._store, self._clock)
        try:
            PinnedNetwork.save(place.network, preview.signed, relay=preview.origin, registry=preview.registry_url)
            yield held
        except BaseException:
            held.close()
            shutil.rmtree(place.folder, ignore_errors=True)
            raise
        with self._lock:
            self._held[place.name] = held
        self.catalogue.add(place, label or preview.name, self._clock())

    def _hold(self, place: Place) -> Held:
        with self._lock:
            if place.name not in self._held:
                self._held[place.name] = Held(place, self._store, self._clock)
            return self._held[place.name]
