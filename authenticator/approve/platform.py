"""What this computer itself can do in place of a security key, and how strong that is.

    Windows   its own dialogs, for Windows Hello and for security keys alike
    macOS     Touch ID or the login password, as the gate of a key of ours
    Linux     polkit, which asks for the password or a fingerprint, as the gate of a key of ours

Listing asks the system, and nobody else; it shows no prompt. `PlatformKeys` remembers the answer for a while, so that
whoever looks again and again for keys that are plugged in need not ask polkit each time; and a system that does not
answer holds nobody up, for the keys that are plugged in are listed with its own. What only an opened key stands on is
loaded when one is opened.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from authenticator.approve.aside import Aside
from authenticator.approve.authenticator import Authenticator, KeyStrength
from authenticator.approve.devices import KeyChoice
from authenticator.approve.gate import KeyStore, SystemGate, require_keyring
from authenticator.approve.macos import TouchIdGate
from authenticator.approve.system_details import problem_of
from authenticator.errors import SecurityKeyError
from authenticator.limits import KEY_LOOK_TIMEOUT, PLATFORM_LOOK_INTERVAL
from authenticator.translation import mark, tr

if TYPE_CHECKING:  # a listing asks for none of it
    from fido2.client import WebAuthnClient

WINDOWS_ID = "platform:windows"
POLKIT_ID = "platform:polkit"
TOUCH_ID_ID = "platform:touch-id"
_ICON = "key_system"


@dataclass(frozen=True, slots=True)
class Strength:
    """How much a platform key protects, for the screen.

    Attributes:
        strength: see `KeyStrength`.
        text: one sentence.
    """

    strength: KeyStrength
    text: str


STRENGTHS = MappingProxyType(
    {
        WINDOWS_ID: Strength(
            "strong",
            mark("Strong: what opens your vault stays in your security key or in Windows Hello, which ask each time."),
        ),
        TOUCH_ID_ID: Strength(
            "weaker",
            mark("Weaker than a security key: macOS asks who you are, but the key is a file that your Keychain locks."),
        ),
        POLKIT_ID: Strength(
            "weaker",
            mark("Weaker than a security key: Linux asks who you are, but the key is a file that your keyring locks."),
        ),
    }
)
"""By the id of the choice."""


def _windows() -> Callable[..., WebAuthnClient]:
    """The client on Windows, which is looked for there only."""
    from authenticator.approve.windows import windows_client

    return windows_client()


def _polkit() -> SystemGate:
    """The gate on Linux; its D-Bus library is installed there only."""
    from authenticator.approve.linux import PolkitGate

    return PolkitGate()


@dataclass(frozen=True, slots=True)
class System:
    """What is asked of the operating system.

    Attributes:
        name: as `sys.platform` has it.
        find_client: finds Windows' client, or raises.
        touch_id: the gate on macOS.
        polkit: the gate on Linux.
    """

    name: str = sys.platform
    find_client: Callable[[], Callable[..., WebAuthnClient]] = _windows
    touch_id: Callable[[], SystemGate] = TouchIdGate
    polkit: Callable[[], SystemGate] = _polkit


THIS_SYSTEM = System()


class PlatformKeys:
    """This computer's own keys, as `devices` lists and opens them.

    Args:
        store: what seals a key of ours.
        path: where its sealed file is, or will be.
        window: gives the handle of the window that Windows' dialogs belong to, where there is one.
        system: the operating system.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        store: KeyStore,
        path: Path,
        window: Callable[[], int | None] = lambda: None,
        system: System = THIS_SYSTEM,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._path = path
        self._window = window
        self._system = system
        self._clock = clock
        self._lock = threading.Lock()
        self._seen: tuple[float, list[KeyChoice]] | None = None
        self._look: Aside[list[KeyChoice]] | None = None

    def list(self) -> list[KeyChoice]:
        """What there is; the system is asked again once what it said is older than `PLATFORM_LOOK_INTERVAL`.

        Whoever has it asked waits `KEY_LOOK_TIMEOUT` at most. Until the system answers there is what it said last,
        or nothing.
        """
        with self._lock:
            self._collect()
            waits = self._seen is None
            if self._look is None and self._old():
                self._look, waits = Aside(lambda: platform_keys(self._store, self._system), "platform-keys"), True
            look = self._look
        if waits and look is not None:
            look.wait(KEY_LOOK_TIMEOUT)
        with self._lock:
            self._collect()
            return [] if self._seen is None else self._seen[1]

    def open(self, choice: KeyChoice) -> Authenticator:
        """Return the authenticator of a choice; raises as `open_platform`."""
        return open_platform(choice, path=self._path, store=self._store, window=self._window(), system=self._system)

    def forget(self, credential_id: bytes) -> None:
        """Remove a credential of a key of ours, which opens nothing any more; one that is not there is fine.

        Raises:
            LocalError: the key's file cannot be read or written.
        """
        if self._path.exists():
            from authenticator.approve.gated_state import GatedFile

            GatedFile(self._path, self._store).forget(credential_id)

    def _old(self) -> bool:
        return self._seen is None or self._clock() - self._seen[0] > PLATFORM_LOOK_INTERVAL

    def _collect(self) -> None:
        """Take what the system answered, if it did; whatever the look raises, it must not hide the other keys."""
        if self._look is not None and self._look.over:
            look, self._look = self._look, None
            self._seen = (self._clock(), [] if look.failure else look.result())


def platform_keys(store: KeyStore, system: System = THIS_SYSTEM) -> list[KeyChoice]:
    """Return what this computer itself has, with the reason where it cannot be used now.

    Args:
        store: what would seal a key of ours.
        system: the operating system.
    """
    if system.name == "win32":
        problem = problem_of(system.find_client)
        return [KeyChoice(WINDOWS_ID, tr("Windows Hello or a security key"), "platform", problem, icon=_ICON)]
    if system.name == "darwin":
        return [_gated(TOUCH_ID_ID, system.touch_id(), store)]
    if system.name == "linux":
        return [_gated(POLKIT_ID, system.polkit(), store)]
    return []


def open_platform(
    choice: KeyChoice, *, path: Path, store: KeyStore, window: int | None = None, system: System = THIS_SYSTEM
) -> Authenticator:
    """Return the authenticator of a choice that `platform_keys` gave.

    Args:
        choice: what was chosen.
        path: where the sealed file of a key of ours is, or will be.
        store: what seals it.
        window: handle of the window that Windows' dialogs belong to.
        system: the operating system.

    Raises:
        SecurityKeyError: the choice's problem; `platform_absent` for a choice of another computer.
    """
    if choice.problem is not None:
        raise SecurityKeyError(choice.problem)
    if choice.id == WINDOWS_ID:
        from authenticator.approve.windows import WindowsKey

        return WindowsKey(choice, window, system.find_client)
    gate = {TOUCH_ID_ID: system.touch_id, POLKIT_ID: system.polkit}.get(choice.id)
    if gate is not None:
        from authenticator.approve.gated_key import GatedKey

        return GatedKey(choice, gate(), path, store)
    raise SecurityKeyError("platform_absent", "not a platform key")


def _gated(key_id: str, gate: SystemGate, store: KeyStore) -> KeyChoice:
    problem = problem_of(lambda: require_keyring(store)) or problem_of(gate.check)
    return KeyChoice(key_id, gate.name(), "platform", problem, gate.aaguid, _ICON)
