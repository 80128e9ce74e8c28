"""One peer over HTTP: every request has a timeout, an answer a size, a failure its place in our error tree.

Rules: https, or http to this computer only; the system's trust store and, for other hosts, its proxy; no
redirect is followed; an answer is read up to a limit and within a deadline; how far a client may go is in
`reach.py`. A peer that cannot be reached raises `PeerError` with the code given to the client, or with what stood in
the way (`unanswered.py`); an answer that names one of our codes raises that error again, but a clock that is off is
named with how much; whatever else is not a success is `peer_answer`.
"""

from __future__ import annotations

import functools
import ssl
import time
import weakref
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import httpx2

from authenticator import clock
from authenticator.clients.reach import ANYWHERE, PinnedTransport, Reach, check_name, proxy_for
from authenticator.clients.unanswered import OWN_FINDINGS, is_proxied, no_answer
from authenticator.errors import CountersignError, InputError, PeerError, VerificationError
from authenticator.limits import HTTP_BODY_MAX, HTTP_DEADLINE, HTTP_IDLE, HTTP_TIMEOUT, OPEN_SKEW
from authenticator.protocol.canonical import JsonValue, jcs, parse_json
from authenticator.sentences import INPUT_CODES, PEER_CODES, VERIFICATION_CODES

_FAMILIES: tuple[tuple[frozenset[str], type[CountersignError]], ...] = (
    (INPUT_CODES, InputError),
    (VERIFICATION_CODES, VerificationError),
    (PEER_CODES - OWN_FINDINGS, PeerError),
)
_ABOUT_TIME = frozenset({"proof_stale", "request_not_yet_valid"})
_GONE = frozenset({HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a peer answered, read to its end.

    Attributes:
        status: the HTTP status.
        content_type: the media type without its parameters, in lower case.
        headers: header values by lower-case name.
        body: at most as long as was allowed.
    """

    status: int
    content_type: str
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> JsonValue:
        """The body as strict JSON.

        Raises:
            PeerError: `peer_answer` where it is not.
        """
        try:
            return parse_json(self.body, max(HTTP_BODY_MAX, len(self.body)))  # its length was limited on the way in
        except InputError as error:
            raise PeerError("peer_answer", f"the body is not JSON: {error.code}") from error

    def text(self) -> str:
        """The body as UTF-8 text.

        Raises:
            PeerError: `peer_answer` where it is not.
        """
        try:
            return self.body.decode()
        except UnicodeDecodeError as error:
            raise PeerError("peer_answer", "the body is not UTF-8") from error


class HttpClient:
    """One peer at one base address; may be shared between threads.

    Attributes:
        base_url: the peer's origin, without a slash at its end.
    """

    def __init__(
        self, base_url: str, down_code: str, *, timeout: float = HTTP_TIMEOUT, reach: Reach = ANYWHERE
    ) -> None:
        self.base_url = base_url.rstrip("/")
        self._down_code = down_code
        self._loopback = loopback = require_safe_url(self.base_url)
        self._client = httpx2.Client(**settings_within(reach, self.base_url, loopback=loopback, timeout=timeout))
        # Clients are made where they are needed; their connections end with them.
        self.close = weakref.finalize(self, self._client.close)

    def get_json(self, path: str, *, params: Mapping[str, str | int] | None = None) -> JsonValue:
        """The JSON answer to GET.

        Raises:
            PeerError: the peer is away, or its answer makes no sense.
            CountersignError: the error that the peer names.
            LocalError: `clock_off` where that is about the time, and this computer's clock is far from the peer's.
        """
        return self._success("GET", path, params=params).json()

    def get_text(self, path: str, *, limit: int = HTTP_BODY_MAX) -> str:
        """The text answer to GET; raises as `get_json` does."""
        return self._success("GET", path, limit=limit).text()

    def post_json(
        self,
        path: str,
        body: JsonValue,
        *,
        headers: Mapping[str, str] | None = None,
        limit: int = HTTP_BODY_MAX,
    ) -> JsonValue:
        """The JSON answer, of at most `limit` bytes, to POST of a JSON body; raises as `get_json` does."""
        sent = {"Content-Type": "application/json", **(headers or {})}
        return self._success("POST", path, content=jcs(body), headers=sent, limit=limit).json()

    def exchange(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str | int] | None = None,
        content: bytes | None = None,
        form: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        limit: int = HTTP_BODY_MAX,
    ) -> Answer:
        """Send one request and return the answer, whatever its status.

        Raises:
            PeerError: the down code where no answer came, or what stood in the way; `peer_answer` where it is too long.
        """
        deadline = time.monotonic() + HTTP_DEADLINE
        try:
            with self._client.stream(
                method, self.base_url + path, params=params, content=content, data=form, headers=headers
            ) as response:
                body = _read(response, limit, deadline)
        except httpx2.InvalidURL as error:
            raise PeerError("peer_answer", "address") from error
        except (httpx2.TransportError, httpx2.DecodingError) as error:
            proxied = is_proxied(self.base_url, loopback=self._loopback)
            raise no_answer(error, self._down_code, self.base_url, proxied=proxied) from error
        except TimeoutError as error:
            raise PeerError(self._down_code, f"too slow: {self.base_url}") from error
        return answer_to(response, body)

    def _success(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str | int] | None = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        limit: int = HTTP_BODY_MAX,
    ) -> Answer:
        answer = self.exchange(method, path, params=params, content=content, headers=headers, limit=limit)
        if HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
            return answer
        error = error_of(answer, f"{answer.status} for {method} {path}", self._down_code)
        if error.code in _ABOUT_TIME:
            _compare_clocks(answer)
        raise error


def error_of(answer: Answer, detail: str, down_code: str = "peer_answer") -> CountersignError:
    """The error that an answer names.

    Only what a peer can know is believed: it cannot make this computer say that its disk is full, or that the
    person declined.
    """
    try:
        named = answer.json()
    except PeerError:
        named = None
    code = named.get("error") if isinstance(named, dict) else None
    for codes, family in _FAMILIES:
        if isinstance(code, str) and code in codes:
            return family(code, detail)
    gone = answer.status in {
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    }
    return PeerError(down_code if gone else "peer_answer", detail)


def _compare_clocks(answer: Answer) -> None:
    """Say how far this computer's clock is from that of a peer that finds a time wrong, where it tells its own.

    Raises:
        LocalError: `clock_off`.
    """
    try:
        told = parsedate_to_datetime(answer.headers.get("date", "")).timestamp()
    except (ValueError, OverflowError):
        return
    clock.check_clock(clock.now(), int(told), OPEN_SKEW)


def is_loopback(host: str) -> bool:
    """Whether a host name or address can only mean this computer.

    A name below `localhost` is none: some systems have the network look it up.
    """
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def is_local(origin: str) -> bool:
    """Whether an origin can only be this computer's."""
    return is_loopback(urlsplit(origin).hostname or "")


def require_safe_url(url: str) -> bool:
    """Pass an origin that may be talked to, and tell whether it is this computer's own.

    Raises:
        InputError: `link_unsafe` where the scheme, a user part or a query make it something else.
    """
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError as error:
        raise InputError("link_unsafe", "address") from error
    loopback = is_loopback(host)
    allowed = parts.scheme == "https" or (parts.scheme == "http" and loopback)
    below = host.endswith(".localhost")
    if not allowed or not host or below or parts.username is not None or parts.query or parts.fragment:
        raise InputError("link_unsafe", "address")
    return loopback


def require_no_detour(named: str, by: str) -> None:
    """Refuse an address of this computer that a peer elsewhere names: its services are not that peer's to ask.

    Raises:
        InputError: `link_unsafe`.
    """
    if require_safe_url(named) and not require_safe_url(by):
        raise InputError("link_unsafe", "a peer elsewhere names a service of this computer")


def settings_for(*, loopback: bool, timeout: float) -> dict[str, Any]:
    """How every client of ours is made, synchronous or not."""
    return {
        "verify": trust_store(),
        "trust_env": not loopback,
        "timeout": timeout,
        "follow_redirects": False,
        "limits": httpx2.Limits(keepalive_expiry=HTTP_IDLE),
        "headers": {"User-Agent": "countersign", "Accept-Encoding": "identity"},
    }


def settings_within(reach: Reach, base_url: str, *, loopback: bool, timeout: float) -> dict[str, Any]:
    """As `settings_for`, for a client of one peer that goes no further than `reach`.

    Raises:
        InputError: `link_unsafe`.
        PeerError: `address_private` where the address alone says so; nothing was looked up.
    """
    settings = settings_for(loopback=loopback, timeout=timeout)
    try:
        url = httpx2.URL(base_url)  # names are compared as they will be looked up, whatever script they came in
    except httpx2.InvalidURL as error:
        raise InputError("link_unsafe", "address") from error
    if reach.covers(url.host) and not loopback:
        return settings
    settings["trust_env"] = False
    if not loopback:
        reach.check(url.raw_host.decode("ascii"), url.port)
        proxy = proxy_for(url.host)
        if proxy is not None:
            check_name(url.raw_host.decode("ascii"))
            return {**settings, "proxy": proxy}
    transport = PinnedTransport(local=loopback, verify=settings["verify"], limits=settings["limits"])
    return {**settings, "transport": transport}


def answer_to(response: httpx2.Response, body: bytes) -> Answer:
    """A response whose body was read."""
    content_type = response.headers.get("content-type", "").split(";")[0].strip().lower()
    return Answer(response.status_code, content_type, dict(response.headers), body)


def take(body: bytearray, chunk: bytes, response: httpx2.Response, limit: int) -> None:
    """Add a piece to a body.

    Raises:
        PeerError: `peer_answer` where it grows too long, or came in a coding: few bytes could become very many.
    """
    if response.headers.get("content-encoding", "identity").lower() != "identity":
        raise PeerError("peer_answer", "a coding that was not asked for")
    body += chunk
    if len(body) > limit:
        raise PeerError("peer_answer", f"longer than {limit} bytes")


def _read(response: httpx2.Response, limit: int, deadline: float) -> bytes:
    body = bytearray()
    for chunk in response.iter_raw():
        take(body, chunk, response, limit)
        if time.monotonic() > deadline:
            raise TimeoutError
    return bytes(body)


@functools.cache
def trust_store() -> ssl.SSLContext:
    """The system's certificates, read once."""
    return httpx2.create_ssl_context()
