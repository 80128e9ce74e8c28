"""The link that a login starts from: as a QR code, and as a deep link.

    https://relay.example/r/<id>#<digest>              QR code; a browser shows a page and keeps the digest
    countersign://relay.example/r/<id>?h=<digest>      opens the app

Rules: the id is 16 random bytes and the digest the first 16 bytes of SHA-256 of the request, both in base64url; a
host that is this computer means http, any other https; nothing may stand before, between or after these parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from authenticator.errors import InputError
from authenticator.limits import DEEP_LINK_MAX, LINK_MAX
from authenticator.protocol.canonical import b64u, sha256, unb64u
from authenticator.protocol.origin import check_origin, is_loopback

__all__ = ["RequestLink", "check_origin", "parse_link"]

_ID_BYTES = 16
_DEEP = "countersign://"
_QR = re.compile(r"(https?://[^/?#\\\s]+)/r/([A-Za-z0-9_-]{22})#([A-Za-z0-9_-]{22})")
_DEEP_LINK = re.compile(r"countersign://([^/?#\\\s]+)/r/([A-Za-z0-9_-]{22})\?h=([A-Za-z0-9_-]{22})")


@dataclass(frozen=True, slots=True)
class RequestLink:
    """Where a login request waits, and what it must hash to.

    Attributes:
        relay: the relay's origin.
        request_id: 22 characters of base64url.
        digest: the first 16 bytes of SHA-256 of the request.
    """

    relay: str
    request_id: str
    digest: bytes

    @classmethod
    def for_request(cls, relay: str, request_id: str, jws: str) -> Self:
        """Return the link for a request that a relay holds."""
        return cls(relay, request_id, sha256(jws.encode("ascii"))[:_ID_BYTES])

    @property
    def qr_text(self) -> str:
        """The form in a QR code."""
        return f"{self.relay}/r/{self.request_id}#{b64u(self.digest)}"

    @property
    def deep_link(self) -> str:
        """The form that opens the app."""
        host = self.relay.partition("://")[2]
        return f"{_DEEP}{host}/r/{self.request_id}?h={b64u(self.digest)}"


def parse_link(text: str) -> RequestLink:
    """Read either form.

    Raises:
        InputError: `too_large`, `link_unsafe` where the host may not serve logins or hides what it is,
            `link_invalid` for anything else.
    """
    deep = text.startswith(_DEEP)
    if len(text) > (DEEP_LINK_MAX if deep else LINK_MAX):
        raise InputError("too_large", f"link of {len(text)} characters")
    match = (_DEEP_LINK if deep else _QR).fullmatch(text)
    if match is None:
        raise InputError("link_invalid", "form")
    place, request_id, digest = match.groups()
    if "@" in place:
        raise InputError("link_unsafe", "a user before the host")
    relay = _relay_of_host(place) if deep else place
    check_origin(relay)
    return RequestLink(relay, _canonical_id(request_id), _id_bytes(digest))


def _relay_of_host(place: str) -> str:
    host = re.sub(r":[0-9]+\Z", "", place)
    return f"{'http' if is_loopback(host) else 'https'}://{place}"


def _canonical_id(text: str) -> str:
    _id_bytes(text)
    return text


def _id_bytes(text: str) -> bytes:
    try:
        return unb64u(text, length=_ID_BYTES)
    except InputError as error:
        raise InputError("link_invalid", "base64url") from error
