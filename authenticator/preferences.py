"""What the person prefers of the window on this computer: `preferences.json` in the app's folder.

Rules: nothing secret and nothing about a person is in it, so it is plain text and is read before the keyring is opened.
A file that cannot be understood costs the preferences and nothing else: the usual ones hold, and whoever reads it is
told so. A field that this version does not know stays as it is, for the version that wrote it; one whose value cannot
be takes its usual value, and that is told as well. Only a time to lock after that cannot be is not "never", which
would be no lock at all for somebody who wanted one: it is the longest there is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal, Self, get_args

from authenticator.errors import LocalError
from authenticator.files import locked, read_private, write_private
from authenticator.limits import LANGUAGE_CODE_MAX, LOCK_MINUTES_MAX, PREFERENCES_MAX, STATUS_SECONDS

Appearance = Literal["system", "light", "dark"]
Contrast = Literal["system", "high", "normal"]
_FILE = "preferences.json"


@dataclass(frozen=True, slots=True)
class Preferences:
    """See the module.

    Attributes:
        language: code of a language; empty follows the system.
        appearance: light or dark; `system` follows the system.
        contrast: `high`, `normal`, or what the system says.
        close_to_tray: closing the window leaves the app in the tray; None where the person was not asked yet.
        start_hidden: at login the app starts in the tray, without a window.
        lock_minutes: minutes without a key pressed or a pointer moved after which the window locks, as it does when
            the screen is locked; 0 for never, not even then.
        status_seconds: seconds between two questions to relay and registry while their answers are shown.
        unknown: fields of another version.
    """

    language: str = ""
    appearance: Appearance = "system"
    contrast: Contrast = "system"
    close_to_tray: bool | None = None
    start_hidden: bool = True
    lock_minutes: int = 0
    status_seconds: int = 15
    unknown: Mapping[str, Any] = field(default_factory=dict, repr=False)

    def to_bytes(self) -> bytes:
        """Return the file's content."""
        known = asdict(self)
        return json.dumps({**known.pop("unknown"), **known}, indent=2, sort_keys=True).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class Read:
    """Preferences as they were found.

    Attributes:
        preferences: those that hold.
        damaged: there was a file, and it, or something in it, could not be understood.
    """

    preferences: Preferences
    damaged: bool = False

    @classmethod
    def from_bytes(cls, content: bytes) -> Self:
        """Read the file's content.

        Raises:
            LocalError: `file_damaged` where it is no JSON object.
        """
        try:
            read = json.loads(content)
        except (ValueError, RecursionError) as error:
            raise LocalError("file_damaged", _FILE) from error
        if not isinstance(read, dict):
            raise LocalError("file_damaged", _FILE)
        known = {name: read.pop(name) for name in _MAY_BE if name in read}
        usable = {name: value for name, value in known.items() if _MAY_BE[name](value)}
        instead = {name: value for name, value in _INSTEAD.items() if name in known}
        return cls(Preferences(**{**instead, **usable}, unknown=read), damaged=len(usable) < len(known))


def read_preferences(home: Path) -> Read:
    """Return what the person prefers; the usual where they never said, or where the file cannot be read."""
    path = home / _FILE
    if not path.exists():
        return Read(Preferences())
    try:
        return Read.from_bytes(read_private(path, PREFERENCES_MAX))
    except LocalError:
        return Read(Preferences(), damaged=True)


def save_preferences(home: Path, preferences: Preferences) -> None:
    """Keep what the person prefers.

    Raises:
        LocalError: `disk_full` or `storage_failed`; what was kept before is still there.
    """
    with locked(home / f".{_FILE}.lock"):
        write_private(home / _FILE, preferences.to_bytes())


def _is_whole(least: int, most: int) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _is_code(value: Any) -> bool:
    if not isinstance(value, str) or len(value) > LANGUAGE_CODE_MAX:
        return False
    return not value or (value.isascii() and value.replace("_", "").isalnum())


_MAY_BE: Mapping[str, Callable[[Any], bool]] = {
    "language": _is_code,
    "appearance": lambda value: value in get_args(Appearance),
    "contrast": lambda value: value in get_args(Contrast),
    "close_to_tray": lambda value: value is None or isinstance(value, bool),
    "start_hidden": lambda value: isinstance(value, bool),
    "lock_minutes": _is_whole(0, LOCK_MINUTES_MAX),
    "status_seconds": _is_whole(*STATUS_SECONDS),
}
_INSTEAD: Mapping[str, Any] = {"lock_minutes": LOCK_MINUTES_MAX}
"""What holds in place of a value that cannot be, where that is not the usual one."""
