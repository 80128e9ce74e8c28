"""The screen is scanned as a person does it: a real display, a real pointer, two monitors of unlike scale."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from typing import Any

import pytest

from tests.fakes.codes import LINK, OTHER, code
from tests.fakes.monitors import missing, two_monitors
from tests.ui.films import blurred, film
from tests.ui.watchdog import LIMIT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.alone,
    pytest.mark.skipif(sys.platform != "linux", reason="an X server"),
    pytest.mark.skipif(
        sys.platform == "linux" and bool(missing()) and not os.environ.get("CI"),
        reason="a part of the display is not installed",
    ),
]
PATIENCE = 40
TRIES = 3
RIGHT_CODE = f"{LINK}@2300,600"
BELOW_OURS = f"{LINK}@400,300"  # the window is put over it
LEFT_CODE = f"{OTHER}@1300,700"


@pytest.fixture(scope="module")
def display() -> Iterator[dict[str, str]]:
    with two_monitors() as environment:
        yield environment


class Driven:
    """A window in another process, and what it said so far."""

    def __init__(self, process: subprocess.Popen[str], environment: dict[str, str]) -> None:
        self._environment = environment
        self._lines: Queue[str] = Queue()
        self.said: list[dict[str, Any]] = []
        self._output = process.stdout
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        for line in self._output or ():
            self._lines.put(line)

    def leave(self) -> None:
        """Hear the last of a process that was told to end."""
        self._listener.join(PATIENCE)

    def wait(self, wanted: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        """The next line that is wanted."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                line: dict[str, Any] = json.loads(self._lines.get(timeout=max(deadline - time.monotonic(), 0.01)))
            except Empty:
                raise AssertionError(f"it did not come; so far: {self.said}") from None
            self.said.append(line)
            if wanted(line):
                return line

    def press(self, place: list[int]) -> None:
        """Move the pointer there, and press."""
        x, y = place
        command = ["xdotool", "mousemove", str(x), str(y), "sleep", "0.1", "click", "1"]
        subprocess.run(command, env=self._environment, check=True)


@contextmanager
def driven(environment: dict[str, str], *codes: str) -> Iterator[Driven]:
    command = [sys.executable, "-m", "tests.ui.on_screen", *codes]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        window = Driven(process, environment)
        try:
            yield window
        finally:
            process.terminate()
            window.leave()


def test_a_hand_brings_a_code_before_the_camera(display: dict[str, str], tmp_path: Path) -> None:
    """Smeared and tilted at first, as a hand that moves; nothing is taken before it is calm."""
    moving = film(tmp_path / "hand.avi", *blurred(code(LINK, scale=5)))
    stalls = []
    for _ in range(TRIES):
        with driven(display, f"camera={moving}") as window:
            home = window.wait(lambda line: line.get("page") == "homePage" and line["places"]["webcam"])
            window.press(home["places"]["webcam"])
            window.wait(lambda line: line.get("page") == "cameraPage")
            assert window.wait(lambda line: "link" in line) == {"link": LINK, "source": "camera"}
            stalls.append(window.wait(lambda line: line.get("page") == "consentPage")["stall"])
        if stalls[-1] < LIMIT:
            return
    raise AssertionError(f"an event waited {[round(stall * 1000) for stall in stalls]} ms")


def scan(window: Driven) -> None:
    home = window.wait(lambda line: line.get("page") == "homePage" and line["places"]["scan"])
    window.press(home["places"]["scan"])


@pytest.mark.parametrize("where", [RIGHT_CODE, BELOW_OURS], ids=["on-the-finer-monitor", "below-our-own-window"])
def test_a_code_on_any_monitor_is_found_and_nothing_stalls(display: dict[str, str], where: str) -> None:
    stalls = []
    for _ in range(TRIES):
        with driven(display, where) as window:
            scan(window)
            window.wait(lambda line: line.get("page") == "hidden")
            assert window.wait(lambda line: "link" in line) == {"link": LINK, "source": "screen"}
            stalls.append(window.wait(lambda line: line.get("page") == "consentPage")["stall"])
        if stalls[-1] < LIMIT:
            return
    raise AssertionError(f"an event waited {[round(stall * 1000) for stall in stalls]} ms")


def test_of_two_codes_on_two_monitors_one_is_pressed(display: dict[str, str]) -> None:
    with driven(display, RIGHT_CODE, LEFT_CODE) as window:
        scan(window)
        picker = window.wait(lambda line: line.get("page") == "pickerPage" and line["places"]["code_1"])
        window.press(picker["places"]["code_1"])
        assert window.wait(lambda line: "link" in line) == {"link": LINK, "source": "screen"}
    assert not [line for line in window.said[:-1] if "link" in line]  # nothing was opened before the person chose
