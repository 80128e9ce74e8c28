"""The asynchronous twin of `HttpClient.exchange`, with the same rules: one call, read to its end, within a deadline."""

from __future__ import annotations

from collections.abc import Mapping

import anyio
import httpx2

from authenticator.clients.http import Answer, answer_to, require_safe_url, settings_for, take
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
        PeerError: the down code where no answer came, or what stood in the way; `peer_answer` where it is too long.
        InputError: `link_unsafe`.
    """
    loopback = require_safe_url(base_url)
    try:
        with anyio.fail_after(HTTP_DEADLINE):
            async with (
                httpx2.AsyncClient(**settings_for(loopback=loopback, timeout=timeout)) as client,
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
