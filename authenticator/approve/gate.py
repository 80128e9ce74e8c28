"""What stands before a key that is software: the system's own question who is there.

Rules for whatever is a `Gate`: it asks anew each time and remembers no answer; it returns only where the system
said yes to this question; it ends soon after `cancelled` is set, and within `GATE_TIMEOUT`; nothing leaves it but
our own errors. It gives no secret and signs nothing: what it guards is `gated_key.py`'s business. Here is also what a
key behind a gate needs of the computer, so that a listing can tell whether there could be one.
"""

from __future__ import annotations

import threading
from typing import Protocol

from authenticator.approve.virtual_state import Sealer
from authenticator.errors import SecurityKeyError
from authenticator.secret_store import Strength


class Gate(Protocol):
    """Asks the system whether the person at this computer is who is logged in."""

    def open(self, purpose: str, cancelled: threading.Event, /) -> None:
        """Return where the person was recognised just now.

        Args:
            purpose: what it is for, such as "to approve"; shown by systems that show what they are told.
            cancelled: set when the person gave up.

        Raises:
            PersonError: `cancelled`, or `denied`.
            SecurityKeyError: the system cannot ask, or did not recognise the person.
        """


class SystemGate(Gate, Protocol):
    """A gate that this computer may have."""

    @property
    def aaguid(self) -> str:
        """Names keys behind this gate; one of `GATE_AAGUIDS`."""

    def name(self) -> str:
        """What the person calls it; it never raises."""

    def check(self) -> None:
        """Find out, without a prompt, whether the system could ask now.

        Raises:
            SecurityKeyError: it could not; the code says why.
        """


class KeyStore(Sealer, Protocol):
    """What seals the key's file: the secret store, in the app."""

    @property
    def strength(self) -> Strength:
        """Where the wrap key is."""


def require_keyring(store: KeyStore) -> None:
    """Make sure that a keyring locks the wrap key away.

    Raises:
        SecurityKeyError: `keyring_needed`.
    """
    if store.strength != "keyring":
        raise SecurityKeyError("keyring_needed")
