"""What a touch stands on, loaded before one is asked for.

A window that waits for requests lists keys, and opens none: the CTAP client and everything behind it is loaded where a
key is opened, by `devices.py` and `platform.py` themselves. That takes a moment, so whoever knows that a key will be
wanted soon, such as while a person reads a request, has it loaded then, on a thread where nobody waits. Rule: nothing
depends on this; without it the first key that is opened takes that moment.
"""

from __future__ import annotations

import importlib

from authenticator.protocol.ethereum import checksummed

PARTS = (
    "authenticator.approve.security_key",
    "authenticator.approve.selection",
    "authenticator.approve.virtual_authenticator",
)
"""In portions, the smaller ones first."""


def load() -> None:
    """Load it; at once where it is loaded already."""
    for part in PARTS:
        importlib.import_module(part)
    checksummed(bytes(20))  # the hash function looks for its library when it is first used
