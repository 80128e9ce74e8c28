"""Who opens `countersign:` links: makes the system start this checkout's window for them, and undoes it.

Rules: only this user's own settings are changed, nothing that an administrator set; doing it twice is doing it once;
undoing takes away what was made here and nothing else. What the system passes comes after `--`, so that a link never
becomes an option. An installed package brings its own registration (`resources/linux`, `resources/macos`).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

from authenticator.errors import LocalError

if sys.platform == "win32":
    import winreg

SCHEME = "countersign"
DESKTOP_FILE = Path(__file__).resolve().parents[2] / "resources" / "linux" / "countersign.desktop"
_MIME = f"x-scheme-handler/{SCHEME}"
_DEFAULTS = "[Default Applications]"
_OPENING = frozenset({_DEFAULTS, "[Added Associations]"})  # what is removed there is removed by the person
_CLASS = rf"Software\Classes\{SCHEME}"
_COMMAND = rf"{_CLASS}\shell\open\command"
_TOOL_SECONDS = 20
_RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")  # of an Exec line; an argument with one of them is quoted


class Handler(Protocol):
    """One system's way of opening links."""

    def register(self) -> None:
        """Have links opened by this checkout.

        Raises:
            LocalError: `link_handler`, `bundle_needed`.
        """

    def unregister(self) -> None:
        """Undo `register`; fine where nothing is registered.

        Raises:
            LocalError: `link_handler`, `bundle_needed`.
        """

    def registered(self) -> bool:
        """Whether links are opened by this app."""


class XdgHandler:
    """A desktop file and its default, in the user's own folders (freedesktop.org)."""

    def __init__(
        self, environment: Mapping[str, str], command: Sequence[str], run: Callable[[Sequence[str]], None]
    ) -> None:
        home = Path(environment.get("HOME") or Path.home())
        data = _absolute(environment.get("XDG_DATA_HOME")) or home / ".local" / "share"
        config = _absolute(environment.get("XDG_CONFIG_HOME")) or home / ".config"
        system = environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        self._applications = data / "applications"
        self._file = self._applications / DESKTOP_FILE.name
        self._installed = [Path(each) / "applications" / DESKTOP_FILE.name for each in system.split(":") if each]
        self._lists = (config / "mimeapps.list", self._applications / "mimeapps.list")
        self._command = command
        self._run = run

    def register(self) -> None:
        """Write the desktop file, and have the desktop take it as the default."""
        with _told():
            self._applications.mkdir(parents=True, exist_ok=True)
            _replace(self._file, desktop_entry(DESKTOP_FILE.read_text(encoding="utf-8"), self._command))
        self._run(["update-desktop-database", str(self._applications)])
        self._run(["xdg-mime", "default", self._file.name, _MIME])

    def unregister(self) -> None:
        """Take the desktop file away, and the line that made it the default."""
        with _told():
            self._file.unlink(missing_ok=True)
            if not any(path.exists() for path in self._installed):
                for path in self._lists:
                    _drop_default(path)
        if self._applications.is_dir():
            self._run(["update-desktop-database", str(self._applications)])

    def registered(self) -> bool:
        """Whether a desktop file of this app is where desktops look, and no other app is preferred to it."""
        if not any(path.is_file() for path in (self._file, *self._installed)):
            return False
        first = next((handlers[0] for handlers in map(_handlers, self._lists) if handlers), self._file.name)
        return first == self._file.name


class WindowsHandler:
    """A protocol in the user's own part of the registry."""

    def __init__(self, registry: ModuleType | Any, command: Sequence[str]) -> None:
        self._registry = registry
        self._command = command

    def register(self) -> None:
        """Write the keys."""
        reg = self._registry
        line = " ".join(f'"{part}"' for part in self._command) + ' -- "%1"'
        with _told():
            for path, name, value in (
                (_CLASS, "", "URL:Countersign login"),
                (_CLASS, "URL Protocol", ""),
                (_COMMAND, "", line),
            ):
                with reg.CreateKeyEx(reg.HKEY_CURRENT_USER, path, 0, reg.KEY_WRITE) as key:
                    reg.SetValueEx(key, name, 0, reg.REG_SZ, value)

    def unregister(self) -> None:
        """Delete the keys, the innermost first."""
        path = _COMMAND
        with _told():
            while path != r"Software\Classes":
                with suppress(FileNotFoundError):
                    self._registry.DeleteKey(self._registry.HKEY_CURRENT_USER, path)
                path = path.rpartition("\\")[0]

    def registered(self) -> bool:
        """Whether the command is there, in this user's part or the computer's."""
        reg = self._registry
        with suppress(OSError), reg.OpenKey(reg.HKEY_CLASSES_ROOT, _COMMAND.removeprefix("Software\\Classes\\")) as key:
            return bool(reg.QueryValueEx(key, "")[0])
        return False


class BundleHandler:
    """macOS knows apps only: what an app opens is in its bundle, which a plain checkout has not."""

    def register(self) -> None:
        """Refuse."""
        raise LocalError("bundle_needed")

    def unregister(self) -> None:
        """Refuse."""
        raise LocalError("bundle_needed")

    def registered(self) -> bool:
        """Whether this runs from a bundle."""
        return ".app/Contents/" in sys.executable


def handler() -> Handler:
    """This system's."""
    if sys.platform == "win32":
        return WindowsHandler(winreg, open_command())
    if sys.platform == "darwin":
        return BundleHandler()
    return XdgHandler(os.environ, open_command(), run_tool)


def open_command() -> list[str]:
    """What starts this checkout's window; the link comes after it."""
    folder = Path(sys.executable).parent
    script = shutil.which("countersign-window", path=str(folder))
    if script is not None:
        return [script]
    windowed = folder / "pythonw.exe"
    return [str(windowed) if windowed.exists() else sys.executable, "-m", "ui"]


def run_tool(command: Sequence[str]) -> None:
    """Run one of the desktop's own tools, where it is there; without it desktops look for themselves, later."""
    program = shutil.which(command[0])
    if program is not None:
        with suppress(OSError, subprocess.SubprocessError):
            subprocess.run([program, *command[1:]], check=False, capture_output=True, timeout=_TOOL_SECONDS)  # noqa: S603 - ours


def desktop_entry(text: str, command: Sequence[str]) -> str:
    """The desktop file, with another command."""
    line = " ".join([*(_exec_argument(part) for part in command), "--", "%u"])
    return "".join(f"Exec={line}\n" if each.startswith("Exec=") else each for each in text.splitlines(keepends=True))


def _exec_argument(text: str) -> str:
    """One argument of an Exec line: quoted by its own rules, then escaped as a string of a desktop file."""
    if any(char in "\n\r\t" for char in text):
        raise LocalError("link_handler", "a control character in the path")
    text = text.replace("%", "%%")
    if not _RESERVED & set(text):
        return text
    quoted = "".join(f"\\{char}" if char in '"`$\\' else char for char in text)
    return '"' + quoted.replace("\\", "\\\\") + '"'


def _handlers(path: Path) -> list[str]:
    """The desktop files that a list of defaults names for the scheme, the one that opens links first."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeError):  # not there, or nothing that a desktop could read either
        return []
    named = [line for section, line in _in_sections(lines) if section == _DEFAULTS and line.startswith(f"{_MIME}=")]
    return [name for line in named[:1] for name in line.partition("=")[2].strip().split(";") if name]


def _drop_default(path: Path) -> None:
    if not path.is_file():
        return
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    left = [_without_ours(line) if section in _OPENING else line for section, line in _in_sections(lines)]
    if left != lines:
        _replace(path, "".join(left))


def _without_ours(line: str) -> str:
    name, _, value = line.partition("=")
    handlers = value.strip().split(";")
    if name != _MIME or DESKTOP_FILE.name not in handlers:
        return line
    others = [each for each in handlers if each not in {DESKTOP_FILE.name, ""}]
    return f"{_MIME}={';'.join(others)};\n" if others else ""


def _in_sections(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each line with the heading that it is below."""
    section = ""
    for line in lines:
        if line.startswith("["):
            section = line.strip()
        yield section, line


def _replace(path: Path, text: str) -> None:
    """Write a whole file, or none; these are the desktop's to read."""
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)


def _absolute(text: str | None) -> Path | None:
    """A folder from the environment; the standard has relative ones ignored."""
    return Path(text) if text and Path(text).is_absolute() else None


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the system refuses into our error."""
    try:
        yield
    except (OSError, UnicodeError) as error:
        raise LocalError("link_handler", type(error).__name__) from error
