"""The window as assistive technology tells it: by role and name, and nothing else of it."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import xa11y

from tests.demo.screen import Screen

_POLL = 0.1
_ROLES = ("button", "check_box", "radio_button", "text_field", "text_area", "static_text", "slider", "spin_button")


class NotSeen(AssertionError):  # noqa: N818 - reads as what it tells
    """The window does not show what it should; the message tells what it does show."""


class Eyes:
    """Sees one window.

    Args:
        screen: the screen that it is on.
        process: the window's process.
        log: what the process writes.
        pictures: where a picture is left when something is not seen.
    """

    def __init__(self, screen: Screen, process: subprocess.Popen[bytes], log: Path, pictures: Path) -> None:
        self._screen, self._process, self._log, self._pictures = screen, process, log, pictures
        self._app = _application(screen, process.pid)

    def all(self, role: str, name: str = "") -> list[Any]:
        """What is shown of this role, and of this name where one is given; with a `*` the name begins so."""
        sign, wanted = ("^=", name[:-1]) if name.endswith("*") else ("=", name)
        named = f"[name{sign}'{wanted}']" if name else ""
        try:
            found = self._app.locator(f"{role}{named}").elements()
        except (xa11y.SelectorNotMatchedError, xa11y.TimeoutError):
            return []
        return [each for each in found if each.visible and each.bounds is not None]

    def sees(self, role: str, name: str) -> bool:
        """Whether it is shown now."""
        return bool(self.all(role, name))

    def wait(self, role: str, name: str, seconds: float = 20) -> Any:
        """Wait until something is shown and can be used.

        Raises:
            NotSeen: it is not, or the window has ended.
        """
        return self.until(
            lambda: next((each for each in self.all(role, name) if each.enabled), None), f"{role} {name!r}", seconds
        )

    def read(self, beginning: str, seconds: float = 20) -> str:
        """Wait for a text that begins so, and return the whole of it."""

        def find() -> str | None:
            return next((text for text in self.texts() if text.startswith(beginning)), None)

        return str(self.until(find, f"a text that begins {beginning!r}", seconds))

    def texts(self) -> list[str]:
        """Every text that is shown, without the seams at which lines may break."""
        return [str(each.name).replace("\u200b", "") for each in self.all("static_text") if each.name]

    def until(self, find: Callable[[], Any], what: str, seconds: float = 20) -> Any:
        """Wait until `find` finds something.

        Raises:
            NotSeen: it does not in time.
        """
        deadline = time.monotonic() + seconds
        while True:
            found = find()
            if found:
                return found
            if self._process.poll() is not None:
                raise NotSeen(f"the window ended with {self._process.returncode}: {self._log.read_text()[-2000:]}")
            if time.monotonic() > deadline:
                raise NotSeen(self._report(what))
            time.sleep(_POLL)

    def _report(self, what: str) -> str:
        picture = self._pictures / f"not-seen-{time.monotonic_ns()}.png"
        self._screen.photograph(picture)
        lines = []
        for role in _ROLES:
            for each in self.all(role):
                marks = f"{' (focus)' if each.focused else ''}{'' if each.enabled else ' (disabled)'}"
                lines.append(f"  {role} {each.name!r}{marks}")
        shown, log = "\n".join(lines), self._log.read_text()[-1000:]
        return f"{what} is not shown; see {picture}. Shown are:\n{shown}\nThe window wrote:\n{log}"


def _application(screen: Screen, pid: int) -> Any:
    """The window's application. The bus is looked up once, so that this process keeps its own environment."""
    before = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = screen.session_bus
    try:
        return xa11y.App.by_pid(pid, timeout=30)
    finally:
        if before is None:
            del os.environ["DBUS_SESSION_BUS_ADDRESS"]
        else:
            os.environ["DBUS_SESSION_BUS_ADDRESS"] = before
