"""Why no answer came: what stood in the way, told apart by what this computer can see of it.

Rules: whoever is away is named by the code of the one that was asked; a certificate that does not hold, a connection
that cannot be made secure, and a proxy that is away or wants something have codes of their own, since something else
helps there. These codes are this computer's own findings: no peer can name them.
"""

from __future__ import annotations

import ssl
from http import HTTPStatus
from urllib.parse import urlsplit

import httpx2

from authenticator.clients.reach import proxy_for
from authenticator.errors import PeerError

OWN_FINDINGS = frozenset(
    {
        "address_private",
        "certificate_dated",
        "certificate_name",
        "certificate_untrusted",
        "proxy_down",
        "proxy_login",
        "proxy_refused",
        "tls_failed",
    }
)
"""Codes of `PeerError` that only this computer can find out."""

# What OpenSSL, macOS (Security) and Windows (wincrypt) call a certificate that has run out or does not hold yet, and
# one that is another server's.
_DATED = frozenset({9, 10, -67_818, -67_819, 0x800B_0101, -0x7FF4_FEFF})
_OTHER_NAME = frozenset({62, 64, -67_602, 0x800B_010F, -0x7FF4_FEF1})
# A proxy says so where the server behind it is away.
_BEHIND = frozenset({HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT})


def no_answer(error: Exception, down_code: str, base_url: str, *, proxied: bool) -> PeerError:
    """The error that says why a request came to nothing.

    Args:
        error: what httpx raised.
        down_code: the code of a peer that is away.
        base_url: the peer's origin.
        proxied: the request went through a proxy.
    """
    detail = f"{type(error).__name__} at {base_url}"
    found = _tls_error(error)
    if isinstance(found, ssl.SSLCertVerificationError):
        return _certificate(found, f"{detail}: {found.verify_code} {found.verify_message}")
    if found is not None:
        return PeerError("tls_failed", f"{detail}: {found.reason}")
    if isinstance(error, httpx2.ProxyError):
        return _proxy(error, down_code, detail)
    if proxied and isinstance(error, (httpx2.ConnectError, httpx2.ConnectTimeout)):
        return PeerError("proxy_down", detail)
    return PeerError(down_code, detail)


def is_proxied(base_url: str, *, loopback: bool) -> bool:
    """Whether requests to a peer go through a proxy; never to this computer's own services."""
    return not loopback and proxy_for(urlsplit(base_url).hostname or "") is not None


def _tls_error(error: BaseException | None) -> ssl.SSLError | None:
    """What the TLS library said, if it said anything; how a connection ends says nothing about its security."""
    while error is not None:
        if isinstance(error, ssl.SSLError) and not isinstance(error, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
            return error
        error = error.__cause__ or error.__context__
    return None


def _certificate(found: ssl.SSLCertVerificationError, detail: str) -> PeerError:
    if found.verify_code in _DATED:
        return PeerError("certificate_dated", detail)
    if found.verify_code in _OTHER_NAME:
        return PeerError("certificate_name", detail)
    return PeerError("certificate_untrusted", detail)


def _proxy(error: httpx2.ProxyError, down_code: str, detail: str) -> PeerError:
    status = str(error).partition(" ")[0]
    if status == str(HTTPStatus.PROXY_AUTHENTICATION_REQUIRED.value):
        return PeerError("proxy_login", detail)
    if status in {str(each.value) for each in _BEHIND}:
        return PeerError(down_code, f"{detail}: the proxy says {status}")
    return PeerError("proxy_refused", f"{detail}: {status[:3]}")
