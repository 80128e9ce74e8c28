"""Opens everything for a person to try, and stops it when the window is closed.

The network and the identity stay in the folder, so that the next time goes on where this one ended.
"""

from __future__ import annotations

import subprocess
import sys
import webbrowser
from pathlib import Path

from authenticator.network import down, up

_WELCOME = """
A network runs on this computer until you close the Countersign window.

  1. In the Countersign window: set up a new identity, enter a name, join the local network,
     choose a key (the virtual key needs no hardware), and touch it twice.
  2. In the browser ({photos}): choose "Sign in with Countersign".
  3. In the window: "Scan screen", type the number of the page, "Approve", and touch the key once.
  4. Try the page's buttons; nobody is asked again. Then end the session in the window.
"""


def run(build: Path) -> int:
    """Start services, browser and window; returns the window's exit status."""
    build.mkdir(parents=True, exist_ok=True)
    network = up(build / "network")
    try:
        photos, relay = network.url("photos"), network.url("relay")
        sys.stdout.write(_WELCOME.format(photos=photos))
        sys.stdout.flush()
        webbrowser.open(photos)
        command = [sys.executable, "-m", "ui", "--home", str(build / "home"), "--relay", relay]
        return subprocess.run(command, check=False).returncode
    finally:
        down(build / "network")
