"""The real window in a process of its own, driven by pointer and keyboard."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.demo.atspi import Element, NotShown, Reader
from tests.demo.screen import Screen

_APPLICATION = "Countersign"
_BUTTON = "push button"


class Window:
    """Sees the window as a screen reader does and uses it as a person does."""

    def __init__(self, screen: Screen, reader: Reader, process: subprocess.Popen[bytes]) -> None:
        self._screen = screen
        self._reader = reader
        self._process = process

    def press(self, name: str, role: str = _BUTTON, seconds: float = 20) -> Element:
        """Wait for a button and click it."""
        element = self.wait_for(name, role, seconds)
        self._screen.click(*element.centre)
        return element

    def fill(self, name: str, text: str) -> None:
        """Click into a text field and type."""
        self._screen.click(*self.wait_for(name, "text").centre)
        self._screen.press("ctrl+a")
        self._screen.type_text(text)

    def wait_for(self, name: str, role: str | None = None, seconds: float = 20) -> Element:
        """Wait until something is shown.

        Raises:
            NotShown: it is not shown in time, or the window has ended.
        """
        if self._process.poll() is not None:
            msg = f"the window ended with {self._process.returncode}"
            raise NotShown(msg)
        return self._reader.wait_for(name, role, seconds)

    def shows(self, name: str) -> bool:
        """Tell whether something is shown now."""
        return self._reader.find(name) is not None

    def texts(self) -> list[str]:
        """Everything that is written in the window now."""
        return [element.name for element in self._reader.elements() if element.name]

    def fields(self, beginning: str) -> list[str]:
        """The names of the text fields whose names begin so, from the top."""
        found = [each for each in self._reader.elements() if each.role == "text" and each.name.startswith(beginning)]
        return [each.name for each in sorted(found, key=lambda each: each.box[1])]

    def kill(self) -> None:
        """End it at once, as a crash would."""
        self._process.kill()
        self._process.wait()

    def photograph(self, path: Path) -> None:
        """Save a picture of the screen, once the window has painted itself."""
        time.sleep(0.25)
        self._screen.photograph(path)


@contextmanager
def opened_window(screen: Screen, home: Path, relay: str, log: Path) -> Iterator[Window]:
    """Start the window and close it afterwards."""
    command = [sys.executable, "-m", "ui", "--home", str(home), "--relay", relay]
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=screen.environment, stdout=output, stderr=subprocess.STDOUT)
        try:
            reader = Reader(screen.session_bus, _APPLICATION)
            try:
                yield Window(screen, reader, process)
            finally:
                reader.close()
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
