"""Sets up an identity in a folder, on the screen that the test runs on; run as a program: the folder and the relay.

A software key at an address may take the virtual key's place: its address and its PIN follow, or two empty words.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from authenticator.app import App
from authenticator.approve.devices import FIDO_DEVICE
from tests.fakes.person import Person


def main() -> None:
    home, relay, url, pin = sys.argv[1:5]
    os.environ[FIDO_DEVICE] = url
    app = App.open(Path(home))
    try:
        key = next(each for each in app.list_keys() if (each.id == url if url else each.kind == "virtual"))
        app.create_identity(
            app.preview_network(relay), name="Ada Example", key=key, interaction=Person(pin=pin or None)
        )
    finally:
        app.close()


if __name__ == "__main__":
    main()
