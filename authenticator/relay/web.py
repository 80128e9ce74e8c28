"""What every answer of the relay gets, and which pages may read it: pure ASGI, around the whole app.

Rules: the Host must be the relay's own, so that a name that is rebound to this computer gets nothing; nothing is
stored by caches; no page frames us; a page of another origin may read the endpoints a sign-in page needs, and only
where a registered provider has that origin.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from authenticator.serving import App, Message, Receive, Send

API_POLICY = "default-src 'none'; frame-ancestors 'none'"
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
_SHARED = re.compile(
    r"/(oauth/(authorize|poll|withdraw|token|userinfo|jwks)|requests(/[A-Za-z0-9_-]{22}/events)?"
    r"|\.well-known/(openid-configuration|oauth-authorization-server))"
)
_HEADERS = (
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)
_PREFLIGHT = (
    (b"access-control-allow-methods", b"GET, POST"),
    (b"access-control-allow-headers", b"authorization, content-type, dpop"),
    (b"access-control-max-age", b"600"),
)
_Headers = list[tuple[bytes, bytes]]


class Shield:
    """Checks the Host, answers preflights, adds headers."""

    def __init__(self, app: App, *, origin: str, knows_origin: Callable[[str], bool]) -> None:
        self._app = app
        self._host = urlsplit(origin).netloc.encode()
        self._https = origin.startswith("https://")
        self._knows_origin = knows_origin

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if _all(scope, b"host") != [self._host]:
            await _plain(send, 421, [])
            return
        shared = self._shared(scope)
        if scope["method"] == "OPTIONS":
            await _plain(send, 204, [*shared, *_PREFLIGHT]) if shared else await _plain(send, 403, [])
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = self._headers(list(message.get("headers", [])), shared)
            await send(message)

        await self._app(scope, receive, with_headers)

    def _shared(self, scope: Message) -> _Headers:
        """The headers that let a page of another origin read the answer; none where it may not."""
        origins = _all(scope, b"origin")
        if len(origins) != 1 or not _SHARED.fullmatch(scope["path"]):
            return []
        if not self._knows_origin(origins[0].decode("latin-1")):
            return []
        return [(b"access-control-allow-origin", origins[0])]

    def _headers(self, given: _Headers, shared: _Headers) -> _Headers:
        names = {name.lower() for name, _ in given}
        added = [*_HEADERS, (b"content-security-policy", API_POLICY.encode()), *shared]
        if self._https:
            added.append((b"strict-transport-security", b"max-age=31536000"))
        return [*given, (b"vary", b"origin"), *(item for item in added if item[0] not in names)]


def _all(scope: Message, name: bytes) -> list[bytes]:
    return [value for key, value in scope["headers"] if key == name]


async def _plain(send: Send, status: int, headers: _Headers) -> None:
    always = [(b"content-length", b"0"), (b"vary", b"origin"), *_HEADERS]
    await send({"type": "http.response.start", "status": status, "headers": [*always, *headers]})
    await send({"type": "http.response.body", "body": b""})
