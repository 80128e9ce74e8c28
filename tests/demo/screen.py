"""A screen of its own: X server, session bus with an open keyring, accessibility bus, mouse and keyboard.

Everything that a person would do to a window is done through the X server, and every position comes from what
the window tells assistive technology. Nothing reaches into the programs that are driven.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


@dataclass(frozen=True)
class Screen:
    """A running screen.

    Attributes:
        environment: what a program needs to appear on it.
        session_bus: address of its session bus.
    """

    environment: dict[str, str]
    session_bus: str

    def click(self, x: int, y: int) -> None:
        """Move the pointer and press the left button."""
        self._point(x, y, "1")

    def type_text(self, text: str) -> None:
        """Type on the keyboard."""
        self._xdotool("type", "--delay", "15", text)

    def press(self, key: str) -> None:
        """Press one key or chord, such as `ctrl+a`."""
        self._xdotool("key", key)

    def turn_wheel(self, x: int, y: int) -> None:
        """Move the pointer and turn the wheel by one notch, towards what is below."""
        self._point(x, y, "5")

    def focus(self, title: str) -> None:
        """Give the window with this title the keyboard and put it on top."""
        found = self._xdotool("search", "--onlyvisible", "--name", title).split()
        if found:
            self._xdotool("windowraise", found[-1])
            self._xdotool("windowfocus", "--sync", found[-1])

    def wait_for_list(self, seconds: float = 10) -> tuple[int, int, int, int]:
        """Wait for a list that opens over a window, and return where it is: x, y, width, height.

        Raises:
            RuntimeError: none opens.
        """
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            boxes = sorted((self._box(each) for each in self._windows()), key=lambda box: box[2] * box[3])
            if len(boxes) > 1:
                return boxes[0]
            time.sleep(0.1)
        raise RuntimeError("no list opened")

    def _windows(self) -> list[str]:
        return self._xdotool("search", "--onlyvisible", "--maxdepth", "1", "--class", ".").split()

    def _box(self, window: str) -> tuple[int, int, int, int]:
        lines = self._xdotool("getwindowgeometry", "--shell", window).splitlines()
        told = dict(line.split("=", 1) for line in lines if "=" in line)
        return int(told["X"]), int(told["Y"]), int(told["WIDTH"]), int(told["HEIGHT"])

    def photograph(self, path: Path) -> None:
        """Save what the whole screen shows as a PNG."""
        code = (
            "import sys; from PySide6.QtGui import QGuiApplication; app = QGuiApplication(sys.argv[:1]);"
            "assert app.primaryScreen().grabWindow(0).save(sys.argv[1])"
        )
        environment = {**self.environment, "QT_QPA_PLATFORM": "xcb"}
        subprocess.run([sys.executable, "-c", code, str(path)], env=environment, check=True)

    def _point(self, x: int, y: int, button: str) -> None:
        """A moment takes the place of `--sync`, which waits for long where the pointer is there already."""
        self._xdotool("mousemove", str(x), str(y), "sleep", "0.1", "click", button)

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout


@contextmanager
def virtual_screen(width: int = 1720, height: int = 900) -> Iterator[Screen]:
    """Start a screen and stop everything of it afterwards."""
    for program in ("Xvfb", "dbus-daemon", "xdotool", "gnome-keyring-daemon"):
        if shutil.which(program) is None:
            raise RuntimeError(f"{program} is not installed; run packaging/setup.sh")
    with ExitStack() as stack:
        display = _start_xvfb(stack, width, height)
        environment = {**os.environ, "DISPLAY": display, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        environment.pop("WAYLAND_DISPLAY", None)
        environment.pop("QT_QPA_PLATFORM", None)
        bus = _start_bus(stack, environment)
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        launcher = next((path for path in _LAUNCHERS if Path(path).exists()), None)
        if launcher is None:
            raise RuntimeError("at-spi2-core is not installed; run packaging/setup.sh")
        _running(stack, [launcher, "--launch-immediately"], environment)
        _unlock_keyring(stack, environment)
        yield Screen(environment, bus)


def _start_xvfb(stack: ExitStack, width: int, height: int) -> str:
    read_end, write_end = os.pipe()
    process = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(write_end),
            "-screen",
            "0",
            f"{width}x{height}x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ],
        pass_fds=[write_end],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    stack.callback(_stop, process)
    os.close(write_end)
    with os.fdopen(read_end) as pipe:
        number = pipe.readline().strip()
    if not number:
        raise RuntimeError("Xvfb did not start")
    return f":{number}"


def _start_bus(stack: ExitStack, environment: dict[str, str]) -> str:
    process = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    stack.callback(_stop, process)
    assert process.stdout is not None
    stack.callback(process.stdout.close)
    return process.stdout.readline().strip()


def _unlock_keyring(stack: ExitStack, environment: dict[str, str]) -> None:
    """A desktop session has its keyring open; this one is new and goes with the screen."""
    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="countersign-keyring-"))
    environment["XDG_DATA_HOME"] = environment["XDG_RUNTIME_DIR"] = folder
    daemon = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    stack.callback(_stop, daemon)
    assert daemon.stdin is not None
    daemon.stdin.write(b"password")
    daemon.stdin.close()
    time.sleep(1)


def _running(stack: ExitStack, command: list[str], environment: dict[str, str]) -> None:
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stack.callback(_stop, process)
    time.sleep(0.3)


def _stop(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
