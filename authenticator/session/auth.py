"""Sessions as `auth` of httpx2 and, where a program uses it, of httpx: `Client(auth=session)`.

Rules: what signs a request goes out on the wire and nowhere else. It is in no header that a program, a log or a hook
reads, nor in the copy of them that a client makes for a redirect, so that no other address is ever given a token or a
proof. A redirect within the provider is signed anew for its own address. A request to another address is refused.

Errands before a call (`keeper`) go through this package's own clients; an asynchronous client runs them in a worker
thread, because they wait for locks between processes, and its loop goes on. The call itself is the client's own.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import AsyncGenerator, Generator, Mapping
from http import HTTPStatus
from typing import Any

import anyio.to_thread
import httpx2

from authenticator.errors import VerificationError
from authenticator.session.calls import Call, call_of, may_be_refusal, refusal_of
from authenticator.session.keeper import Signer

_OURS = ("Authorization", "DPoP", "Countersign-Delegation")
_REDIRECTS_MAX = 5  # that are signed anew, in one request


class SigningAuth(httpx2.Auth):
    """What lets a client of httpx2 or httpx sign with a session key."""

    def __init__(self, signer: Signer) -> None:
        self._signer = signer

    @property
    def signer(self) -> Signer:
        """What signs each call."""
        return self._signer

    # httpx asks with isinstance whether this is an `Auth` of its own. It is one as soon as a program uses httpx; who
    # does not is spared the import.
    @property  # type: ignore[misc]
    def __class__(self) -> type[Any]:
        """The class; of httpx's `Auth` too where httpx is in use."""
        theirs = getattr(sys.modules.get("httpx"), "Auth", None)
        return type(self) if theirs is None else _also((type(self), theirs))

    def sync_auth_flow(self, request: httpx2.Request) -> Generator[httpx2.Request, httpx2.Response, None]:
        """Sign a request, and once more where the answer asks for it."""
        flow, sent = _Flow(self._signer), request
        while True:
            sent.read()
            flow.prepare(sent)
            flow.sign(sent)
            response = yield sent
            redirected = flow.redirected(sent, response)
            if redirected is None:
                if not flow.may_recover(response):
                    return
                response.read()
                if not flow.recover(response):
                    return
            sent = redirected or sent

    async def async_auth_flow(self, request: httpx2.Request) -> AsyncGenerator[httpx2.Request, httpx2.Response]:
        """Sign a request, and once more where the answer asks for it."""
        flow, sent = _Flow(self._signer), request
        while True:
            await sent.aread()
            if not flow.ready(sent):
                await anyio.to_thread.run_sync(flow.prepare, sent)
            flow.sign(sent)
            response = yield sent
            redirected = flow.redirected(sent, response)
            if redirected is None:
                if not flow.may_recover(response):
                    return
                await response.aread()
                if not await anyio.to_thread.run_sync(flow.recover, response):
                    return
            sent = redirected or sent


class _Flow:
    """One request from its first signature to its last."""

    def __init__(self, signer: Signer) -> None:
        self._signer = signer
        self._call: Call | None = None
        self._recovered = False
        self._redirects = 0

    def ready(self, request: httpx2.Request) -> bool:
        return self._signer.ready(self._read(request))

    def prepare(self, request: httpx2.Request) -> None:
        self._signer.prepare(self._read(request))

    def sign(self, request: httpx2.Request) -> None:
        self._call = self._read(request)
        _send_along(request, self._signer.headers(self._call))

    def redirected(self, sent: httpx2.Request, response: httpx2.Response) -> httpx2.Request | None:
        """The request that the client made of a redirect within the provider, where it is refused for want of a proof.

        It went out unsigned, since only the headers that a program sees are carried on.
        """
        moved = response.request
        if moved is sent or response.status_code != HTTPStatus.UNAUTHORIZED or self._redirects >= _REDIRECTS_MAX:
            return None
        try:
            call_of(self._signer.site, moved.method, _address(moved))
        except VerificationError:
            return None
        self._redirects += 1
        return moved

    def may_recover(self, response: httpx2.Response) -> bool:
        return not self._recovered and may_be_refusal(response.status_code)

    def recover(self, response: httpx2.Response) -> bool:
        refusal = refusal_of(response.status_code, response.content, self._signer.site.provider)
        self._recovered = True
        return refusal is not None and self._call is not None and self._signer.recover(self._call, refusal)

    def _read(self, request: httpx2.Request) -> Call:
        return call_of(self._signer.site, request.method, _address(request), request.content)


def _address(request: httpx2.Request) -> str:
    """Where a request really goes, its fragment left out as it is on the wire."""
    url = request.url
    if url.userinfo:
        raise VerificationError("resource_origin", "a user part")
    return f"{url.scheme}://{url.netloc.decode('ascii')}{url.raw_path.decode('ascii')}"


def _send_along(request: httpx2.Request, headers: Mapping[str, str]) -> None:
    """Have headers sent with a request without anybody seeing them there; its own of these names give way."""
    for name in _OURS:
        request.headers.pop(name, None)
    signed = [(name.encode("ascii"), value.encode("ascii")) for name, value in headers.items()]
    shown = request.headers
    plain = getattr(shown, "unsigned", type(shown))
    request.headers = _wire_headers(plain)(shown)
    request.headers.signed = signed  # type: ignore[attr-defined]


@functools.cache
def _wire_headers(plain: type[Any]) -> type[Any]:
    """Headers of the client's library whose `raw`, which is what transports send, has the signed ones too."""

    def raw(self: Any) -> list[tuple[bytes, bytes]]:
        return [*plain.raw.fget(self), *self.signed]

    return type("SignedHeaders", (plain,), {"raw": property(raw), "signed": (), "unsigned": plain})


@functools.cache
def _also(bases: tuple[type[Any], ...]) -> type[Any]:
    return type(bases[0].__name__, bases, {})
