"""The asynchronous twin of `HttpClient.exchange`, with the same rules: one call, read to its end, within a deadline."""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Mapping
from typing import Any

import anyio
import anyio.to_thread
import httpcore2
import httpx2

from authenticator.clients.http import Answer, answer_to, require_safe_url, settings_for, take
from authenticator.clients.reach import judged
from authenticator.clients.unanswered import is_proxied, no_answer
from authenticator.errors import PeerError
from authenticator.limits import HTTP_BODY_MAX, HTTP_DEADLINE, HTTP_TIMEOUT


async def exchange(
    base_url: str,
    down_code: str,
    method: str,
    path: str,
    *,
    content: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    limit: int = HTTP_BODY_MAX,
    timeout: float = HTTP_TIMEOUT,  # noqa: ASYNC109 - between two signs of life; the deadline is anyio's
) -> Answer:
    """Send one request and return the answer, whatever its status; no redirect is followed.

    Raises:
        PeerError: the down code where no answer came, or what stood in the way; `peer_answer` where it is too long;
            `address_private` where a name of this computer leads elsewhere.
        InputError: `link_unsafe`.
    """
    loopback = require_safe_url(base_url)
    settings = settings_for(loopback=loopback, timeout=timeout)
    if loopback:
        settings["transport"] = _LocalTransport(settings["verify"], settings["limits"])
    try:
        with anyio.fail_after(HTTP_DEADLINE):
            async with (
                httpx2.AsyncClient(**settings) as client,
                client.stream(method, base_url + path, content=content, headers=headers) as response,
            ):
                body = bytearray()
                async for chunk in response.aiter_raw():
                    take(body, chunk, response, limit)
                return answer_to(response, bytes(body))
    except httpx2.InvalidURL as error:
        raise PeerError("peer_answer", "address") from error
    except (httpx2.TransportError, httpx2.DecodingError) as error:
        raise no_answer(error, down_code, base_url, proxied=is_proxied(base_url, loopback=loopback)) from error
    except TimeoutError as error:
        raise PeerError(down_code, f"too slow: {base_url}") from error


class _LocalBackend(httpcore2.AsyncNetworkBackend):
    """Opens connections to loopback addresses only, whatever a name turns out to be."""

    def __init__(self) -> None:
        self._system = httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the library's signature
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Connect to the first address that answers; raises as `PinnedBackend.connect_tcp`."""
        failure: Exception = httpcore2.ConnectError("no address")
        try:
            addresses = await anyio.to_thread.run_sync(lambda: judged(host, port, local=True))
        except OSError as error:
            raise httpcore2.ConnectError(str(error)) from error
        for address in addresses:
            try:
                return await self._system.connect_tcp(str(address), port, timeout, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
        raise failure


class _LocalTransport(httpx2.AsyncHTTPTransport):
    """The library's transport, to services of this computer."""

    def __init__(self, verify: ssl.SSLContext, limits: httpx2.Limits) -> None:
        super().__init__(verify=verify, limits=limits, trust_env=False)
        self._pool = httpcore2.AsyncConnectionPool(
            ssl_context=verify,
            max_connections=limits.max_connections,
            max_keepalive_connections=limits.max_keepalive_connections,
            keepalive_expiry=limits.keepalive_expiry,
            network_backend=_LocalBackend(),
        )
