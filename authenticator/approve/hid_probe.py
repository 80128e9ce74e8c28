"""What the library does not say of the keys on USB: which are there and may not be used, and which it gave up on.

On Linux it passes over device files that this user may not open, so that a key without permission looks like none;
sysfs tells. On Windows it sees every key and, without an administrator's rights, can open none. What it once failed
to read there it never reads again while it stays plugged in, so it is made to forget that.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator, MutableMapping
from pathlib import Path
from typing import Any

from fido2 import hid
from fido2.hid.base import parse_report_descriptor

SYSFS = Path("/sys/class/hidraw")
DEVICES = Path("/dev")
_REPORT_MAX = 4096  # bytes; what the kernel allows for a report descriptor
_UEVENT_MAX = 4096


def forbidden(sysfs: Path = SYSFS, devices: Path = DEVICES) -> Iterator[tuple[str, str]]:
    """Device files of FIDO keys that exist and that this user may not open, and the keys' names (Linux).

    In a container sysfs may tell of keys whose device files are not there; no permission would help those.
    """
    if not sys.platform.startswith("linux"):
        return
    for entry in sorted(sysfs.glob("hidraw*")):
        path = devices / entry.name
        if _is_fido(entry) and path.exists() and not os.access(path, os.R_OK | os.W_OK):
            yield str(path), _name(entry)


def only_administrators() -> bool:
    """Tell whether the system keeps keys to administrators, and this user is none (Windows)."""
    libraries: Any = getattr(ctypes, "windll", None)  # there on Windows only
    return libraries is not None and not libraries.shell32.IsUserAnAdmin()


def forget_failures(backend: Any = None) -> None:
    """Have the library look again at what it once could not read (Windows); elsewhere it always does."""
    module = backend or getattr(hid, "backend", None)
    cache: MutableMapping[Any, Any] = getattr(module, "_descriptor_cache", {})
    skip = getattr(module, "_SKIP", None)
    for path, known in list(cache.items()):
        if known is skip:
            cache.pop(path, None)


def _is_fido(entry: Path) -> bool:
    try:
        with (entry / "device" / "report_descriptor").open("rb") as file:
            parse_report_descriptor(file.read(_REPORT_MAX))
    except (OSError, ValueError):  # unreadable, or not a FIDO device
        return False
    return True


def _name(entry: Path) -> str:
    """The key's name as its driver tells it, or nothing."""
    try:
        with (entry / "device" / "uevent").open("rb") as file:
            lines = file.read(_UEVENT_MAX).decode(errors="replace").splitlines()
    except OSError:
        return ""
    return next((line.removeprefix("HID_NAME=") for line in lines if line.startswith("HID_NAME=")), "")
