"""Asking for a login, and waiting for the person.

    site = discover("https://photos.example")
    login = ask(site, claims=["name"], capabilities=wanted, valid_for=3600)
    print(login.deep_link, login.match_code)
    session = login.wait(timeout=120)
    session.request("GET", "https://photos.example/albums/2026")

`wait` returns only a session whose every part was checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from authenticator import clock, limits
from authenticator.protocol.recap import Capabilities
from authenticator.session.asking import DEFAULT_NAME, PendingLogin, Wish, begin
from authenticator.session.held import Held
from authenticator.session.keys import SessionKey
from authenticator.session.session import Session
from authenticator.session.site import Site

__all__ = ["PendingLogin", "ask"]


def ask(
    site: Site,
    *,
    claims: Iterable[str] = (),
    capabilities: Capabilities | None = None,
    valid_for: int = limits.GRANT_LIFETIME_DEFAULT,
    client_name: str = DEFAULT_NAME,
    purpose: str = "",
    key: SessionKey | None = None,
    now: Callable[[], int] = clock.now,
) -> PendingLogin:
    """Sign a login request with a new session key and give it to the relay.

    Raises:
        InputError: `capability_unknown` where the site did not register what is asked for.
        VerificationError: `digest_mismatch` where the relay's link is not for this request; or it refuses.
        PeerError: the relay is away.
    """
    session_key = key or SessionKey.generate()
    wish = Wish(tuple(claims), capabilities, valid_for, client_name, purpose)

    def finish(told: Mapping[str, Any], held: Held) -> Session:
        return Session(site=site, key=session_key, claims=told, tokens=held.tokens, granted=held.granted, now=now)

    return begin(site, session_key, wish, now, finish)
