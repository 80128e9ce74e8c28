"""Driven as a person would: links that other programs open, while the window shows something and while it does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from authenticator.network import running_network
from authenticator.session.client import PendingLogin, ask
from authenticator.session.site import discover
from tests.demo import unattended
from tests.demo.screen import Screen, virtual_screen
from tests.demo.window import opened_window
from tests.fakes.needed import needs
from tests.fakes.refusal import refused

pytestmark = needs("Xvfb", "dbus-daemon", "xdotool", "gnome-keyring-daemon")


def open_link(screen: Screen, home: Path, login: PendingLogin) -> int:
    """What the system does when a page's button is pressed; returns how the second start ended."""
    command = [sys.executable, "-m", "ui", "--home", str(home), "--", login.deep_link]
    return subprocess.run(command, env=screen.environment, timeout=60, check=False).returncode


@pytest.mark.timeout(300)
def test_a_second_start_hands_its_link_over_while_the_first_shows_a_prompt(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with virtual_screen() as screen, running_network(tmp_path / "network") as network:
        site = discover(network.photos_url)
        with opened_window(screen, home, network.relay_url, tmp_path / "first.log") as window:
            unattended._first_run(window, unattended.Report(tmp_path))
            first, second = ask(site, claims=["name"]), ask(site, claims=["name"])
            assert open_link(screen, home, first) == 0
            window.wait_for("A login link was opened")
            window.wait_for(f"It leads to {network.relay_url.removeprefix('http://')}.")
            assert first.check() is None
            window.press("Continue")
            window.wait_for("Type the number that the page shows", "text")
            assert open_link(screen, home, second) == 0
            window.wait_for("Another login link came and was not opened; answer what is shown first")
            assert not window.shows("A login link was opened")
            window.fill("Type the number that the page shows", first.match_code or "")
            window.press("Approve")
            window.press("Touch the virtual key")
            window.wait_for("Done", "push button")
            assert first.wait(timeout=20).address
            assert second.check() is None  # nobody claimed it: it can be opened now
            assert open_link(screen, home, second) == 0
            window.press("Continue")
            window.press("Deny")
            refused("denied", lambda: second.wait(timeout=20))
            window.kill()
        third = ask(site, claims=["name"])
        with opened_window(screen, home, network.relay_url, tmp_path / "second.log") as window:  # despite what was left
            window.wait_for("Scan screen", "push button")
            assert open_link(screen, home, third) == 0
            window.press("Ignore")
            window.wait_for("Scan screen", "push button")
            assert third.check() is None
