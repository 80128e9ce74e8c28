"""A person who sits before the real window."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from authenticator.network import RunningNetwork
from authenticator.session.client import PendingLogin, ask
from authenticator.session.site import discover
from tests.demo.screen import Screen
from tests.flow.conftest import reading
from tests.screen.eyes import Eyes
from tests.screen.hands import Hands


@dataclass(frozen=True)
class Seat:
    """A person before the window."""

    hands: Hands
    eyes: Eyes
    network: RunningNetwork

    def first_run(self, at_key: Callable[[], None] | None = None) -> None:
        """Set up an identity with the virtual key; `at_key` is done before the key is touched."""
        hands, eyes = self.hands, self.eyes
        hands.press("Set up a new identity")
        hands.fill("Your name", "Ada Example")
        hands.press("Continue")
        hands.press("Join")
        eyes.wait("radio_button", "Virtual key")
        if at_key is not None:
            at_key()
        hands.press("Set up")
        eyes.read("Touch your key (1 of 2)")
        self.touch()
        eyes.read("Touch your key (2 of 2)")
        self.touch()
        eyes.read("One more way in")
        hands.press("Not now")
        eyes.wait("button", "Scan screen")

    def ask(self, **limits: int) -> PendingLogin:
        """Photos asks for a login: the name, and this year's pictures, within limits where some are named."""
        site = discover(self.network.photos_url)
        return ask(site, claims=["name"], capabilities=reading(site, limits=limits))

    def open(self, login: PendingLogin) -> None:
        """Paste its link, and type the number of the page, because the site is new."""
        self.eyes.wait("check_box", "Sessions")  # what is on the page stays where it is once the app is behind it
        self.hands.press("Paste link")
        self.hands.fill("Link", login.link)
        self.hands.press("Continue")
        self.eyes.wait("button", "Deny")
        self.hands.fill("Type the number that the page shows", login.match_code or "")
        self.eyes.wait("button", "Approve")

    def touch(self) -> None:
        """Touch the virtual key."""
        self.hands.press("Touch the virtual key")

    def approve(self) -> None:
        """Agree to what is shown, and read what came of it."""
        self.hands.press("Approve")
        self.touch()
        self.hands.press("Done")


@contextmanager
def window(screen: Screen, home: Path, relay: str, folder: Path, fido_device: str = "") -> Iterator[Eyes]:
    """The window in a process of its own; its log and pictures of what went wrong are left in a folder."""
    command = [sys.executable, "-m", "ui", "--home", str(home), "--relay", relay]
    command += ["--fido-device", fido_device] if fido_device else []
    log = folder / "window.log"
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=screen.environment, stdout=output, stderr=subprocess.STDOUT)
        try:
            yield Eyes(screen, process, log, folder)
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
