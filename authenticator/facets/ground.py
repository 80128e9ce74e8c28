"""What every subject stands on: this computer's identities and keys, one prompt at a time, and what is shown.

Rule: whatever asks the person for a touch on behalf of an identity runs inside `_errand`, so that nobody else asks
meanwhile, in this window or in another program that uses these files.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from authenticator import connection
from authenticator.approve.authenticator import Authenticator, KeyKind
from authenticator.approve.devices import KeyChoice
from authenticator.approve.models import Models
from authenticator.clients.reach import Reach
from authenticator.clients.relay import RelayClient
from authenticator.errors import CountersignError, PersonError
from authenticator.facets.showing import Showing
from authenticator.files import locked
from authenticator.held import Held
from authenticator.household import Household
from authenticator.keys_at_hand import KeysAtHand, may_approve
from authenticator.limits import ERRAND_WAIT
from authenticator.place import Place
from authenticator.protocol.identity import GATE_AAGUIDS, VIRTUAL_AAGUID, Credential
from authenticator.scan.process import Decoder
from authenticator.secret_store import SecretStore
from authenticator.views import Connection

ERRAND_LOCK = ".errand.lock"


class Ground:
    """The parts that the subjects share.

    Attributes:
        home: the folder that holds this computer's files.
    """

    def __init__(
        self,
        home: Path,
        store: SecretStore,
        clock: Callable[[], int],
        keys: KeysAtHand,
        models: Models,
        decoder: Decoder,
    ) -> None:
        self.home = home
        self._store = store
        self._clock = clock
        self._keys = keys
        self._models = models
        self._decoder = decoder
        self._house = Household(home, store, clock)
        self._showing = Showing()
        self._one_request = threading.Lock()

    @property
    def set_up(self) -> bool:
        """There is an identity on this computer."""
        return not self._house.empty

    @property
    def place(self) -> Place:
        """The current identity's folder.

        Raises:
            PersonError: `not_set_up`.
        """
        return self._house.place

    def list_keys(self) -> list[KeyChoice]:
        """Security keys that are plugged in, then the virtual key."""
        return self._keys.list()

    def _current(self) -> Held:
        return self._house.current()

    @contextmanager
    def _errand(self) -> Iterator[None]:
        """One prompt at a time, on this computer: in this window, and among all that use these files.

        Raises:
            PersonError: `busy`.
            LocalError: `busy_elsewhere`.
        """
        with holding(self._one_request), locked(self.home / ERRAND_LOCK, ERRAND_WAIT):
            yield

    @contextmanager
    def _forgetting(self, held: Held) -> Iterator[None]:
        """Have this computer's own keys let go of ways in that end meanwhile."""
        before = held.computer().record.credentials
        yield
        left = {credential.id for credential in held.computer().record.credentials}
        for credential in before:
            if credential.id not in left:
                with suppress(CountersignError):  # the way in has ended, whether or not a file could be written
                    self._keys.forget(credential)

    def _key_for(
        self, held: Held, key: KeyChoice | None, but: KeyChoice | None = None, without: tuple[str, ...] = ()
    ) -> Authenticator:
        """The key that is to approve: the one that was chosen, or one of the identity's that is at hand.

        Args:
            held: the identity.
            key: what was chosen.
            but: a key that is not meant, because it is the new one.
            without: ids of keys that are to be locked out, and so cannot approve.
        """
        if key is not None:
            return self._keys.open(key)
        credentials = [each for each in held.computer().record.credentials if each.id.hex() not in without]
        kinds = kinds_of(credentials, sys.platform)
        found = [each for each in self.list_keys() if each.kind in kinds and may_approve(each, but)]
        if len(found) == 1:
            return self._keys.open(found[0])
        remembered = bytes.fromhex(self._house.catalogue.last_key(held.place))
        return self._keys.open_several(found, credentials, remembered)

    def _connection(self, held: Held) -> Connection:
        return connection.look(RelayClient(held.network().relay, Reach.of_person()), held.registry(), self._clock)


def kinds_of(credentials: Sequence[Credential], system: str) -> frozenset[KeyKind]:
    """The kinds of keys among which one of these credentials may be found.

    Args:
        credentials: the identity's.
        system: `sys.platform`.
    """
    aaguids = {credential.aaguid for credential in credentials}
    kinds: set[KeyKind] = set()
    if VIRTUAL_AAGUID in aaguids:
        kinds |= {"virtual", "usb"}  # a software key that another process serves is plugged in like one on USB
    if aaguids & GATE_AAGUIDS or system == "win32":
        kinds |= {"platform"}  # Windows stands before every key, and its credentials do not tell
    if aaguids - GATE_AAGUIDS - {VIRTUAL_AAGUID}:
        kinds |= {"usb", "nfc"}
    return frozenset(kinds)


@contextmanager
def holding(lock: threading.Lock) -> Iterator[None]:
    """One at a time: hold the lock, or refuse at once.

    Raises:
        PersonError: `busy`.
    """
    if not lock.acquire(blocking=False):
        raise PersonError("busy")
    try:
        yield
    finally:
        lock.release()
