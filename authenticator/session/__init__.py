"""What a client imports: make a session key, ask, wait, sign requests.

from authenticator.session import ask, discover

session = ask(discover("https://photos.example"), claims=["name"]).wait()
session.request("GET", "https://photos.example/albums/2026")
"""

from __future__ import annotations

from authenticator.protocol.sessionsig import AbilityRequest, SessionSig
from authenticator.session.client import PendingLogin, ask
from authenticator.session.keys import SessionKey
from authenticator.session.session import Session
from authenticator.session.site import Site, discover, open_site

__all__ = [
    "AbilityRequest",
    "PendingLogin",
    "Session",
    "SessionKey",
    "SessionSig",
    "Site",
    "ask",
    "discover",
    "open_site",
]
