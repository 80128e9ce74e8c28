"""The identities on this computer, with their files open: which there are, which is current, which answers whom."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from authenticator import settle
from authenticator.approve.interaction import Interaction
from authenticator.catalogue import Catalogue
from authenticator.errors import InputError, LocalError, PersonError, VerificationError
from authenticator.files import move_private, remove_private
from authenticator.flow import Consent
from authenticator.held import Held
from authenticator.pinned import PinnedNetwork
from authenticator.place import Place
from authenticator.protocol.entry import identity_enrolled
from authenticator.protocol.receipt import Receipt
from authenticator.secret_store import SecretStore
from authenticator.shown import identity_view
from authenticator.views import IdentityInfo, IdentityView, NetworkPreview


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

    def let_go(self) -> None:
        """Let go of the files, except of an identity whose signed approval no disk took: only memory has it."""
        with self._lock:
            for name, held in tuple(self._held.items()):
                with suppress(LocalError):
                    held.journal.save_pending()
                    held.close()
                    del self._held[name]

    def close(self) -> None:
        """Let go of the files."""
        self.let_go()
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
        """A folder for an identity that is to come.

        Nothing of it stays where the identity does not come; but what was signed, and may still be recorded, stays for
        `finish`.

        Raises:
            PersonError: `name_taken`.
        """
        place = self.catalogue.new_place()
        try:
            self.catalogue.expect(place, label or preview.name, self._clock())
            PinnedNetwork.save(place.network, preview.signed, relay=preview.origin, registry=preview.registry_url)
            yield self._hold(place)
        except BaseException:
            self._tidy(place)
            raise
        self._came(place)

    def finish(self, interaction: Interaction | None) -> tuple[IdentityInfo, ...]:
        """Settle what was cut short when identities were to come; needs no touch.

        Whoever calls it sees to it that nobody else is at it.

        Returns:
            The identities that are here now.

        Raises:
            PeerError: relay or registry is away, so that nobody knows yet.
        """
        came = []
        for place in self.catalogue.unfinished():
            with suppress(VerificationError, InputError, LocalError):  # not certain, or not readable: it stays
                receipt = self._receipt_of(place, interaction)
                if receipt is None:
                    self._tidy(place)
                else:
                    self._came(place)
                    came.append(IdentityInfo(self._hold(place).computer().identity_id, receipt, 0))
        return tuple(came)

    def _receipt_of(self, place: Place, interaction: Interaction | None) -> Receipt | None:
        """Proof that an identity that was to come is recorded with this computer; None where it is not."""
        held = self._hold(place)
        draft = held.draft()
        if draft.device_pk in draft.record.device_pks:  # a first run; an arrival starts from a record without it
            enrolled = identity_enrolled(held.network().record.network_id, draft.opening.commitment)
            return held.registry().receipt_for_leaf(enrolled.leaf_hash)
        changed = settle.resume(held.coming(), interaction)
        return None if changed is None else changed.receipt

    def _came(self, place: Place) -> None:
        """An identity is recorded: let it be here, and show it from now on."""
        if place.there:
            remove_private(place.draft)
        else:
            move_private(place.draft, place.computer)
        self.catalogue.choose(place)

    def _tidy(self, place: Place) -> None:
        """Remove the folder of an identity that did not come, unless it did, or still may."""
        if place.there:
            return
        if place.draft.exists():
            journal = self._hold(place).journal
            if journal.change() is not None or journal.refused_changes():
                return
        with self._lock:
            held = self._held.pop(place.name, None)
        if held is not None:
            held.close()
        shutil.rmtree(place.folder, ignore_errors=True)

    def _hold(self, place: Place) -> Held:
        with self._lock:
            if place.name not in self._held:
                self._held[place.name] = Held(place, self._store, self._clock)
            return self._held[place.name]
