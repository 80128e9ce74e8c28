"""Which keys there are: what is plugged in, then the virtual key.

Rules: listing opens no key, so that none blinks and a stuck one holds nothing up; a key that cannot be used
is listed with the reason, and never hides another. On Linux the library passes over keys that this user may
not open; they are found in sysfs instead.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fido2.hid import list_descriptors
from fido2.hid.base import HidDescriptor, parse_report_descriptor

from authenticator.approve.authenticator import Authenticator, KeyKind, KeyStrength
from authenticator.approve.security_key import SecurityKey
from authenticator.approve.virtual_authenticator import VIRTUAL_NAME, VirtualAuthenticator
from authenticator.approve.virtual_state import Sealer
from authenticator.errors import SecurityKeyError
from authenticator.limits import NAME_MAX

_VIRTUAL_ID = "virtual"
_SYSFS = Path("/sys/class/hidraw")
_REPORT_MAX = 4096  # bytes; what the kernel allows for a report descriptor


@dataclass(frozen=True, slots=True)
class KeyChoice:
    """A key that can be chosen.

    Attributes:
        id: names it while it stays plugged in.
        name: what the person reads.
        kind: see `KeyKind`.
        problem: the error code that choosing it would raise, or None.
        aaguid: its model, 32 hex characters; None where that is not known without opening it.
        icon: the name of a picture in `resources/icons`.
    """

    id: str
    name: str
    kind: KeyKind
    problem: str | None = None
    aaguid: str | None = None
    icon: str = "key"


@dataclass(frozen=True, slots=True)
class KeyDetails:
    """What one key says of itself.

    Attributes:
        choice: the key.
        aaguid: its model, 32 hex characters; zeros for a U2F-only key.
        versions: such as `FIDO_2_1` and `U2F_V2`.
        options: as getInfo has them.
        pin_set: it has a PIN; None where it cannot have one.
        pin_attempts: wrong PINs that are left; None without a PIN.
        pin_minimum: characters a PIN has at least.
        locked: too many wrong PINs in a row; it has to be plugged in anew.
        verifies: it recognises the person by itself (fingerprint, its own PIN pad).
        strength: how much it would protect an identity; None where it cannot.
        problem: the error code of what stands in the way, or None.
    """

    choice: KeyChoice
    aaguid: str
    versions: tuple[str, ...]
    options: Mapping[str, bool]
    pin_set: bool | None
    pin_attempts: int | None
    pin_minimum: int
    locked: bool
    verifies: bool
    strength: KeyStrength | None
    problem: str | None


def list_keys(
    descriptors: Callable[[], Iterable[HidDescriptor]] = list_descriptors, sysfs: Path = _SYSFS
) -> list[KeyChoice]:
    """Return the keys that are plugged in, then the virtual key."""
    found = list(_plugged_in(descriptors))
    known = {choice.id for choice in found}
    blocked = [
        KeyChoice(path, "Security key", "usb", "key_no_permission") for path in _forbidden(sysfs) if path not in known
    ]
    return [*found, *blocked, KeyChoice(_VIRTUAL_ID, VIRTUAL_NAME, "virtual")]


def open_key(choice: KeyChoice, *, virtual_path: Path, sealer: Sealer) -> Authenticator:
    """Return the authenticator of a choice; a USB key is opened at its first errand.

    Raises:
        SecurityKeyError: the choice's problem.
    """
    if choice.problem is not None:
        raise SecurityKeyError(choice.problem)
    if choice.kind == "virtual":
        return VirtualAuthenticator(virtual_path, sealer, choice.name)
    return SecurityKey(choice.name, choice.id)


def _plugged_in(descriptors: Callable[[], Iterable[HidDescriptor]]) -> Iterator[KeyChoice]:
    try:
        for descriptor in descriptors():
            yield _choice(descriptor)
    except Exception:  # noqa: BLE001 - whatever a broken HID stack raises, it must not hide the other keys
        return


def _choice(descriptor: HidDescriptor) -> KeyChoice:
    path = os.fsdecode(descriptor.path)
    name = "".join(letter for letter in descriptor.product_name or "" if letter.isprintable()).strip()
    return KeyChoice(path, name[:NAME_MAX] or "Security key", "usb")


def _forbidden(sysfs: Path) -> Iterator[str]:
    """Device files of FIDO keys that exist and that this user may not open (Linux)."""
    if not sys.platform.startswith("linux"):
        return
    for entry in sorted(sysfs.glob("hidraw*")):
        try:
            with (entry / "device" / "report_descriptor").open("rb") as file:
                parse_report_descriptor(file.read(_REPORT_MAX))
        except (OSError, ValueError):  # unreadable, or not a FIDO device
            continue
        path = f"/dev/{entry.name}"
        if not os.access(path, os.R_OK | os.W_OK):
            yield path
