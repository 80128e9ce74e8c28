"""A screen of its own with the real window on it, beside a network of real processes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

from authenticator.network import RunningNetwork, running_network
from tests.demo.screen import Screen, virtual_screen
from tests.fakes.needed import missing
from tests.screen.hands import Keyboard, Pointer
from tests.screen.seat import Seat, window

PIN = "482913"


@dataclass(frozen=True)
class TestKey:
    """A software key that is plugged into this computer.

    Attributes:
        url: its address.
        pull: pulls it out, for good.
    """

    __test__ = False  # the name is what the command calls it

    url: str
    pull: Callable[[], None]


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    if find_spec("xa11y") is None:
        raise missing("xa11y, which reads the window as assistive technology does, is not installed")
    with virtual_screen(1000, 720) as made:
        yield made


@pytest.fixture(scope="session")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNetwork]:
    with running_network(tmp_path_factory.mktemp("network")) as running:
        yield running


@pytest.fixture(params=["keyboard", "pointer"])
def kind(request: pytest.FixtureRequest) -> type[Keyboard | Pointer]:
    """Without a pointer, and with nothing but a pointer wherever nothing is written."""
    return Keyboard if request.param == "keyboard" else Pointer


Sit = Callable[..., Seat]


@pytest.fixture
def sit(screen: Screen, network: RunningNetwork, kind: type[Keyboard | Pointer], tmp_path: Path) -> Iterator[Sit]:
    """Open the window, with an identity or without."""
    with ExitStack() as stack:

        def open_window(*, set_up: bool = True, fido_device: str = "", key: str = "", pin: str = "") -> Seat:
            home = tmp_path / "home"
            if set_up:
                command = [sys.executable, "-m", "tests.screen.prepare", str(home), network.relay_url, key, pin]
                subprocess.run(command, env=screen.environment, check=True)
            eyes = stack.enter_context(window(screen, home, network.relay_url, tmp_path, fido_device))
            return Seat(kind(screen, eyes), eyes, network)

        yield open_window


@pytest.fixture
def plug_in(screen: Screen, tmp_path: Path) -> Iterator[Callable[..., TestKey]]:
    """Plug a software key in that touches itself."""
    with ExitStack() as stack:

        def plug(name: str = "key", *, pin: str = "", touch: str = "auto") -> TestKey:
            command = [sys.executable, "-c", "from authenticator.cli import main; main()", "testkey", "serve", "--json"]
            command += ["--home", str(tmp_path / name), "--touch", touch, *(["--pin", "--no-uv"] if pin else [])]
            process = stack.enter_context(
                subprocess.Popen(
                    command, env=screen.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
                )
            )
            assert process.stdin is not None
            assert process.stdout is not None
            stack.callback(process.terminate)
            if pin:
                process.stdin.write(f"{pin}\n")
                process.stdin.flush()

            def pull() -> None:
                process.terminate()
                process.wait(20)

            return TestKey(json.loads(process.stdout.readline())["url"], pull)

        yield plug
