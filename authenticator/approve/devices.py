"""Which keys there are: what is plugged in, then the virtual key.

Rules: listing opens no key, so that none blinks and a stuck one holds nothing up; a key that cannot be used
is listed with the reason, and never hides another. On Linux the library passes over keys that this user may
not open; they are found in sysfs instead.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fido2.hid import list_descriptors
from fido2.hid.base import HidDescriptor, parse_report_descriptor

from authenticator.approve.authenticator import Authenticator, KeyKind
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
        kind: `usb` or `virtual`.
        problem: the error code that choosing it would raise, or None.
    """

    id: str
    name: str
    kind: KeyKind
    problem: str | None = None


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
