"""FastAPI around the guard: the routes for clients, a dependency for the rest, and the errors.

Rules: what arrived is read as at every other door (`edge.py`); every refusal is a problem (`problems.py`). A body that
a proof is for is read before the app sees the request, so that the dependency can check it and the app can still read
it, in whichever way it likes. The guard waits for its store, in threads of its own: those in which FastAPI runs what an
app wrote without `async` stay free for the app.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from urllib.parse import urlsplit

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import Response

from authenticator import limits
from authenticator.errors import CountersignError, InputError
from authenticator.provider import endpoints
from authenticator.provider.asgi import BodyKeeper, Threads, answer_client, arrived_of, served_path
from authenticator.provider.edge import Demand, Part, bound, use_request
from authenticator.provider.guard import Use
from authenticator.provider.problems import Reply, refusal
from authenticator.provider.service import Provider

Size = Callable[[Request], int]
_THREADS = Threads()


def install(app: FastAPI, provider: Provider, *, body_max: int = limits.PROVIDER_BODY_MAX) -> None:
    """Add the routes below `/.countersign/`, the error answers, and what reads bodies for the guard to an app.

    Args:
        app: the app, before it is started.
        provider: whose app it is.
        body_max: bytes of a body that is read because a proof is for it.
    """

    def refused(_request: Request, error: Exception) -> Response:
        if not isinstance(error, CountersignError):
            raise error
        return _response(refusal(error, provider.now()))

    app.include_router(_routes(provider))
    app.add_exception_handler(CountersignError, refused)
    app.add_middleware(BodyKeeper, provider=provider, body_max=body_max)


def requires(
    provider: Provider,
    ability: str | None,
    size: Size | None = None,
    *,
    resource: str | None = None,
    bind: Iterable[Part] = (),
    session_sigs: bool = True,
) -> Callable[[Request], Awaitable[Use]]:
    """Make a dependency that lets a call through, or refuses it.

    Args:
        provider: whose app it is; the app must have been given to `install`.
        ability: what the call does, such as `files/read`; None asks for a signed-in caller only.
        size: how many bytes a call moves, for `max_bytes`; it is asked in a thread, so it may look at a disk.
        resource: what it does it to; None for the provider's own resource.
        bind: what a proof must name beside method and address: `query`, `body`.
        session_sigs: whether SessionSigs are taken; one names neither method nor path, query or body.
    """
    demand = Demand(ability, resource, bound(bind), session_sigs)

    async def in_thread(request: Request) -> Use:
        return await _THREADS.run(check_request, provider, request, demand, size)

    return in_thread


def check_request(provider: Provider, request: Request, demand: Demand, size: Size | None = None) -> Use:
    """What `requires` does in its thread: let a call through, or refuse it.

    Args:
        provider: whose app it is.
        request: the call.
        demand: what the place asks.
        size: how many bytes the call moves.

    Raises:
        CountersignError: as `Guard.check_use`; `path_ambiguous` where the app serves another path.
    """
    arrived = arrived_of(request.scope)
    served_path(request.scope, arrived)
    return provider.guard.check_use(use_request(provider, arrived, demand, size(request) if size is not None else 0))


def raw_path(request: Request) -> str:
    """The path exactly as it was sent."""
    return arrived_of(request.scope).raw_path


def declared_length(request: Request) -> int:
    """What the caller says it sends; a body without a length is not accepted where bytes are counted."""
    return arrived_of(request.scope).declared_length()


async def read_body(request: Request, limit: int) -> bytes:
    """The body, or `too_large` as soon as it is longer than `limit`."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise InputError("too_large", "body")
    return bytes(body)


def host_is_ours(request: Request, provider: Provider) -> bool:
    """Whether the Host header names one of the provider's origins; anything else may be a rebound name."""
    hosts = {urlsplit(origin).netloc for origin in provider.record.origins}
    return request.headers.get("host", "") in hosts


def _routes(provider: Provider) -> APIRouter:
    router = APIRouter(prefix=endpoints.PREFIX)

    async def answered(request: Request) -> Response:
        arrived = arrived_of(request.scope)
        reply = await answer_client(provider, _THREADS, arrived, request.scope, request.receive)
        return _response(reply) if reply is not None else Response()  # nobody is there to read it

    for endpoint in endpoints.ENDPOINTS:
        path = endpoint.path.removeprefix(endpoints.PREFIX)
        router.add_api_route(path, answered, methods=[endpoint.method], description=endpoint.answer.__doc__)
    return router


def _response(reply: Reply) -> Response:
    return Response(reply.body, reply.status, headers=dict(reply.headers))
