"""What a client imports: make a session key, ask, wait, sign requests.

    from authenticator.session import ask, discover

    session = ask(discover("https://photos.example"), claims=["name"]).wait()
    session.request("GET", "https://photos.example/albums/2026")
    httpx2.Client(auth=session).get("https://photos.example/albums/2026")

A part of what it may do goes to another key without a prompt: `session.delegate(...)`, and there `DelegatedSession`.
Programs with an event loop take `ask_async` and `AsyncSession`; `SessionStore` keeps many sessions by name.
"""

from __future__ import annotations

from authenticator.protocol.recap import Capabilities
from authenticator.protocol.sessionsig import AbilityRequest, SessionSig
from authenticator.session.aio import (
    AsyncDelegatedSession,
    AsyncPendingLogin,
    AsyncSession,
    ask_async,
    discover_async,
)
from authenticator.session.client import PendingLogin, ask
from authenticator.session.delegated import DelegatedSession
from authenticator.session.delegation import Delegated
from authenticator.session.keys import SessionKey
from authenticator.session.session import Session
from authenticator.session.site import Site, discover, open_site
from authenticator.session.store import SessionStore, SessionSummary

__all__ = [
    "AbilityRequest",
    "AsyncDelegatedSession",
    "AsyncPendingLogin",
    "AsyncSession",
    "Capabilities",
    "Delegated",
    "DelegatedSession",
    "PendingLogin",
    "Session",
    "SessionKey",
    "SessionSig",
    "SessionStore",
    "SessionSummary",
    "Site",
    "ask",
    "ask_async",
    "discover",
    "discover_async",
    "open_site",
]
