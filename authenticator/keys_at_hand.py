"""The keys that are at hand on this computer, listed, opened and asked: `approve` as `app` uses it."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from authenticator.approve.authenticator import Authenticator
from authenticator.approve.devices import KeyChoice, KeyDetails, key_details, list_keys, open_key, open_keys
from authenticator.approve.hid_probe import forget_failures
from authenticator.approve.models import Models
from authenticator.approve.platform import WINDOWS_ID, PlatformKeys
from authenticator.limits import KEY_FORGET_INTERVAL
from authenticator.protocol.identity import GATE_AAGUIDS, Credential
from authenticator.secret_store import SecretStore


class KeysAtHand(Protocol):
    """What `app` wants of the keys."""

    def list(self) -> list[KeyChoice]:
        """Those that could be used, the virtual key last."""

    def open(self, choice: KeyChoice) -> Authenticator:
        """One of them; raises `SecurityKeyError` with its problem."""

    def open_several(
        self, choices: Sequence[KeyChoice], credentials: Sequence[Credential], remembered: bytes
    ) -> Authenticator:
        """One authenticator over several, which finds out which of them holds one of `credentials`."""

    def details(self, choice: KeyChoice) -> KeyDetails:
        """What a key says of itself; no touch."""

    def forget(self, credential: Credential) -> None:
        """Let go of what opens nothing any more, where this computer itself keeps it; security keys keep theirs."""


class RealKeys:
    """Keys on USB and readers, the system's own, and the virtual key in the app's folder."""

    def __init__(
        self,
        home: Path,
        store: SecretStore,
        models: Models | None = None,
        window: Callable[[], int | None] = lambda: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._virtual_path = home / "virtual-key.sealed"
        self._store = store
        self._models = models
        self._platform = PlatformKeys(store, home / "gated-key.sealed", window)
        self._clock = clock
        self._forgot_at = -math.inf

    def list(self) -> list[KeyChoice]:
        """Those that could be used, the virtual key last; to be asked again and again, for keys come and go."""
        now = self._clock()
        if now - self._forgot_at > KEY_FORGET_INTERVAL:
            forget_failures()
            self._forgot_at = now
        return list_keys(platform=self._platform.list)

    def open(self, choice: KeyChoice) -> Authenticator:
        """One of them."""
        return open_key(choice, virtual_path=self._virtual_path, sealer=self._store, platform=self._platform.open)

    def open_several(
        self, choices: Sequence[KeyChoice], credentials: Sequence[Credential], remembered: bytes
    ) -> Authenticator:
        """One authenticator over several."""
        return open_keys(
            choices,
            virtual_path=self._virtual_path,
            sealer=self._store,
            credentials=credentials,
            remembered=remembered,
            platform=self._platform.open,
        )

    def details(self, choice: KeyChoice) -> KeyDetails:
        """What a key says of itself; no touch."""
        return key_details(choice, self.open(choice), self._models)

    def forget(self, credential: Credential) -> None:
        """Remove a credential that this computer's own key holds.

        Raises:
            LocalError: the key's file cannot be read or written.
        """
        if credential.aaguid in GATE_AAGUIDS:
            self._platform.forget(credential.id)


def may_approve(listed: KeyChoice, new: KeyChoice | None) -> bool:
    """Tell whether a key that is listed can be the one that approves that `new` is let in.

    Keys are told apart by their id, for a new one may have been given the name of its model meanwhile. Behind Windows'
    dialog there are as many keys as the person has.
    """
    return new is None or listed.id != new.id or listed.id == WINDOWS_ID
