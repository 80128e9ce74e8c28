"""Starting with the person's session: an entry among their own settings, in each system's way.

Rules: only this user's settings are changed; doing it twice is doing it once, and undoing takes away what was made here
and nothing else. Whether the app starts at login is what the system's own entry says, not what was chosen once. What
is started is this app's window, with `--hidden` where it should begin in the tray, and nothing else.
"""

from __future__ import annotations

import os
import plistlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

from authenticator.commands import scheme
from authenticator.errors import LocalError

if sys.platform == "win32":
    import winreg

HIDDEN = "--hidden"
_DESKTOP = scheme.DESKTOP_FILE.name
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
_VALUE = "Countersign"
_LABEL = "invalid.countersign.login"


class AtLogin(Protocol):
    """One system's way; every call may block on the disk."""

    def on(self) -> bool:
        """Whether the app starts at login; raises `LocalError` `autostart_failed`."""

    def start(self, *, hidden: bool) -> None:
        """Start it from now on; raises `LocalError` `autostart_failed`."""

    def stop(self) -> None:
        """Start it no more; raises `LocalError` `autostart_failed`."""


class XdgAtLogin:
    """A desktop file in the user's autostart folder (freedesktop.org)."""

    def __init__(self, environment: Mapping[str, str], command: Sequence[str]) -> None:
        home = Path(environment.get("HOME") or Path.home())
        config = environment.get("XDG_CONFIG_HOME") or ""
        folder = Path(config) if Path(config).is_absolute() else home / ".config"
        self._file = folder / "autostart" / _DESKTOP
        self._command = command

    def on(self) -> bool:
        """Whether there is an entry that is not switched off, as some desktops' own settings do it."""
        with _told():
            if not self._file.is_file():
                return False
            lines = [line.strip() for line in self._file.read_text(encoding="utf-8").splitlines()]
        return not {"Hidden=true", "X-GNOME-Autostart-enabled=false"} & set(lines)

    def start(self, *, hidden: bool) -> None:
        """Write the entry."""
        with _told():
            self._file.parent.mkdir(parents=True, exist_ok=True)
            text = scheme.desktop_entry(scheme.DESKTOP_FILE.read_text(encoding="utf-8"), self._command)
            _replace(self._file, _autostart_entry(text, hidden=hidden).encode())

    def stop(self) -> None:
        """Take the entry away."""
        with _told():
            self._file.unlink(missing_ok=True)


class WindowsAtLogin:
    """A value of the `Run` key in the user's own part of the registry.

    What the person switches off in the Task Manager or in the system's settings stays there, with a value of the same
    name beside it whose first byte is odd.
    """

    def __init__(self, registry: ModuleType | Any, command: Sequence[str]) -> None:
        self._registry = registry
        self._command = command

    def on(self) -> bool:
        """Whether the value is there and not switched off."""
        with _told():
            return bool(self._read(_RUN)) and not self._switched_off()

    def start(self, *, hidden: bool) -> None:
        """Write the value, and switch it on where it was switched off: it is the person who asks for it."""
        reg = self._registry
        line = " ".join([*(f'"{part}"' for part in self._command), *([HIDDEN] if hidden else [])])
        with _told(), reg.CreateKeyEx(reg.HKEY_CURRENT_USER, _RUN, 0, reg.KEY_WRITE) as key:
            reg.SetValueEx(key, _VALUE, 0, reg.REG_SZ, line)
        with _told():
            if self._switched_off():
                self._delete(_APPROVED)

    def stop(self) -> None:
        """Delete the value."""
        with _told():
            self._delete(_RUN)

    def _switched_off(self) -> bool:
        state = self._read(_APPROVED)
        return isinstance(state, bytes) and bool(state) and state[0] % 2 == 1

    def _read(self, path: str) -> object:
        reg = self._registry
        with suppress(FileNotFoundError), reg.OpenKey(reg.HKEY_CURRENT_USER, path) as key:
            return reg.QueryValueEx(key, _VALUE)[0]
        return None

    def _delete(self, path: str) -> None:
        reg = self._registry
        with suppress(FileNotFoundError), reg.CreateKeyEx(reg.HKEY_CURRENT_USER, path, 0, reg.KEY_WRITE) as key:
            reg.DeleteValue(key, _VALUE)


class MacAtLogin:
    """A launch agent of the user's."""

    def __init__(self, home: Path, command: Sequence[str]) -> None:
        self._file = home / "Library" / "LaunchAgents" / f"{_LABEL}.plist"
        self._command = command

    def on(self) -> bool:
        """Whether there is an agent that is not switched off."""
        with _told():
            if not self._file.is_file():
                return False
            read = plistlib.loads(self._file.read_bytes())
        return isinstance(read, dict) and not read.get("Disabled", False)

    def start(self, *, hidden: bool) -> None:
        """Write the agent; it is heeded at the next login."""
        agent = {
            "Label": _LABEL,
            "ProgramArguments": [*self._command, *([HIDDEN] if hidden else [])],
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        with _told():
            self._file.parent.mkdir(parents=True, exist_ok=True)
            _replace(self._file, plistlib.dumps(agent))

    def stop(self) -> None:
        """Take the agent away."""
        with _told():
            self._file.unlink(missing_ok=True)


def at_login() -> AtLogin:
    """This system's."""
    if sys.platform == "win32":
        return WindowsAtLogin(winreg, scheme.open_command())
    if sys.platform == "darwin":
        return MacAtLogin(Path.home(), scheme.open_command())
    return XdgAtLogin(os.environ, scheme.open_command())


def _autostart_entry(text: str, *, hidden: bool) -> str:
    """The desktop file for the autostart folder: it opens no links, and is given none."""
    lines = []
    for line in text.splitlines():
        if line.startswith("MimeType="):
            continue
        if line.startswith("Exec="):
            line = line.removesuffix(" -- %u") + (f" {HIDDEN}" if hidden else "")  # noqa: PLW2901 - a line of ours
        lines.append(line)
    return "\n".join([*lines, "X-GNOME-Autostart-enabled=true", ""])


def _replace(path: Path, content: bytes) -> None:
    """Write a whole file, or none; these are the desktop's to read."""
    fresh = path.with_name(path.name + ".new")
    fresh.write_bytes(content)
    fresh.replace(path)


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the system refuses into our error."""
    try:
        yield
    except (OSError, UnicodeError, plistlib.InvalidFileException, ValueError) as error:
        raise LocalError("autostart_failed", type(error).__name__) from error
