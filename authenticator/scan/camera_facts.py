"""What macOS and Windows tell of cameras beside the camera itself: names, and why one gives no pictures.

Rules: nothing is opened and nobody is asked; what has another form than expected tells nothing, and no error comes of
it. On macOS OpenCV counts the cameras in the order of their unique ids. On Windows it counts in an order that the
registry does not tell, so that they have no names here.
"""

from __future__ import annotations

import errno
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from types import ModuleType
from typing import Any

from authenticator.limits import CAMERAS_MAX, NAME_MAX

CONSENT = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\webcam"
"""Where Windows keeps who may use a camera, and who does."""
INTERFACES = r"SYSTEM\CurrentControlSet\Control\DeviceClasses\{e5323777-f976-4f5b-9b94-b74ba6b2ef1b}"
"""Where Windows keeps the cameras that were ever plugged in."""

_UNPACKED = rf"{CONSENT}\NonPackaged"  # programs that no store installed, as this one
_PROFILER = ["/usr/sbin/system_profiler", "-json", "SPCameraDataType"]
_PROFILER_SECONDS = 10
_KEYS_MAX = 1_000  # of one place in the registry
_Registry = ModuleType | Any


def _profile() -> bytes:
    try:
        return subprocess.run(_PROFILER, check=False, capture_output=True, timeout=_PROFILER_SECONDS).stdout  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return b""


def mac_cameras(profile: Callable[[], bytes] = _profile) -> tuple[str, ...] | None:
    """Return the names of macOS' cameras, each at the number that opens it; None where it does not tell."""
    try:
        found = sorted(_unique_and_name(each) for each in json.loads(profile())["SPCameraDataType"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return tuple(name[:NAME_MAX] for _, name in found[:CAMERAS_MAX])


def mac_reason(source: str, profile: Callable[[], bytes] = _profile) -> int:
    """Return the error number of a camera that gave nothing, as far as macOS tells, or 0."""
    names = mac_cameras(profile)
    missing = names is not None and source.isdigit() and int(source) >= len(names)
    return errno.ENODEV if missing else 0


def windows_reason(registry: _Registry) -> int:
    """Return the error number of a camera that gave nothing, as far as Windows tells, or 0."""
    if _denied(registry):
        return errno.EACCES
    if _all_unplugged(registry):
        return errno.ENODEV
    return errno.EBUSY if _used_by_another(registry) else 0


def _unique_and_name(camera: Any) -> tuple[str, str]:
    unique, name = camera["spcamera_unique-id"], camera["_name"]
    if not (isinstance(unique, str) and isinstance(name, str)):
        raise TypeError("no texts")
    return unique, name


def _denied(registry: _Registry) -> bool:
    """The camera is switched off for programs like this one, in the privacy settings."""
    roots = (registry.HKEY_CURRENT_USER, registry.HKEY_LOCAL_MACHINE)
    return any(_value(registry, root, path, "Value") == "Deny" for root in roots for path in (CONSENT, _UNPACKED))


def _all_unplugged(registry: _Registry) -> bool:
    """There were cameras, and none is there now."""
    root = registry.HKEY_LOCAL_MACHINE
    linked = [
        _value(registry, root, rf"{INTERFACES}\{name}\#\Control", "Linked")
        for name in _below(registry, root, INTERFACES)
    ]
    return bool(linked) and not any(linked)


def _used_by_another(registry: _Registry) -> bool:
    """Some other program began to use a camera and has not ended."""
    root = registry.HKEY_CURRENT_USER
    # A virtual environment's program is a launcher of another one, which Windows takes note of.
    programs = sys.executable, getattr(sys, "_base_executable", "")
    own = {program.replace("\\", "#") for program in programs}
    users = [rf"{place}\{name}" for place in (CONSENT, _UNPACKED) for name in _below(registry, root, place)]
    return any(
        _value(registry, root, path, "LastUsedTimeStart") and _value(registry, root, path, "LastUsedTimeStop") == 0
        for path in users
        if path.rpartition("\\")[2] not in own
    )


def _below(registry: _Registry, root: Any, path: str) -> Iterator[str]:
    with suppress(OSError), registry.OpenKey(root, path) as key:  # it ends with an error where there are no more
        for number in range(_KEYS_MAX):
            yield registry.EnumKey(key, number)


def _value(registry: _Registry, root: Any, path: str, name: str) -> Any:
    with suppress(OSError), registry.OpenKey(root, path) as key:
        return registry.QueryValueEx(key, name)[0]
    return None
