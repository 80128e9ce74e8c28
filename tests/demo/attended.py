"""Opens everything for a person to try, and stops it when the window is closed."""

from __future__ import annotations

import subprocess
import sys
import webbrowser
from pathlib import Path

from authenticator.network import running_network

_WELCOME = """
A network runs on this computer until you close the Countersign window.

  1. In the Countersign window: enter a name, join the local network, choose a key
     (the virtual key needs no hardware), and touch it twice.
  2. In the browser ({photos}): choose "Sign in with Countersign".
  3. In the window: "Scan screen", compare the number, "Approve", and touch the key once.
  4. Try the page's buttons; nobody is asked again. Then end the session in the window.
"""


def run(build: Path) -> int:
    """Start services, browser and window; returns the window's exit status."""
    build.mkdir(parents=True, exist_ok=True)
    with running_network(build / "network") as network:
        sys.stdout.write(_WELCOME.format(photos=network.photos_url))
        sys.stdout.flush()
        webbrowser.open(network.photos_url)
        command = [sys.executable, "-m", "ui", "--home", str(build / "home"), "--relay", network.relay_url]
        return subprocess.run(command, check=False).returncode
