"""What a client imports: make a session key, ask, wait, sign requests.

from authenticator.session import ask, discover

session = ask(discover("https://photos.example"), claims=["name"]).wait()
session.request("GET", "https://photos.example/albums/2026")

A part of what it may do goes to another key without a prompt: `session.delegate(...)`, and there `DelegatedSession`.
"""

from __future__ import annotations

from authenticator.protocol.sessionsig import AbilityRequest, SessionSig
from authenticator.session.client import PendingLogin, ask
from authenticator.session.delegated import DelegatedSession
from authenticator.session.delegation import Delegated
from authenticator.session.keys import SessionKey
from authenticator.session.session import Session
from authenticator.session.site import Site, discover, open_site

__all__ = [
    "AbilityRequest",
    "Delegated",
    "DelegatedSession",
    "PendingLogin",
    "Session",
    "SessionKey",
    "SessionSig",
    "Site",
    "ask",
    "discover",
    "open_site",
]
