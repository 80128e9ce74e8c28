"""A provider's guard around any ASGI app, without a framework.

`Countersign` lets through what its table of rules allows and answers the rest itself; a call that is let through finds
its `Use` in `scope["countersign.use"]` and, for Starlette's `request.state`, in `scope["state"]["countersign_use"]`.
`BodyKeeper` is the part of it that an app with `api.requires` needs.

Rules: the path is judged as it was sent, and only where it is the one that the app will serve. A body is passed on as
it comes, except where a proof is for one body only: then it is read first, up to a limit and only where the call is
signed by a key that may act here, and passed on as it was read. The guard waits for its store and may wait for the
registry, so it runs in threads of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from authenticator import limits
from authenticator.errors import CountersignError, InputError
from authenticator.provider import endpoints
from authenticator.provider.edge import Arrived, ascii_text, check, check_signed, names_body
from authenticator.provider.guard import Use
from authenticator.provider.paths import plain_path
from authenticator.provider.problems import Reply, refusal
from authenticator.provider.rules import Rule, Rules
from authenticator.provider.service import Provider
from authenticator.serving import App, Message, Receive, Send, read_whole, replay
from authenticator.verify.session_use import SignedProof

USE_KEY = "countersign.use"
STATE_KEY = "countersign_use"
BODY_KEY = "countersign.body"
SIGNED_KEY = "countersign.signed"
_POLICY_VIOLATION = 1008  # WebSocket's code for what is not allowed
_Result = TypeVar("_Result")


class _Admitted(NamedTuple):
    """What the app is called with."""

    scope: Message
    receive: Receive


class Countersign:
    """ASGI middleware that guards an app."""

    def __init__(
        self,
        app: App,
        provider: Provider,
        rules: Iterable[Rule],
        *,
        body_max: int = limits.PROVIDER_BODY_MAX,
        serves_clients: bool = True,
    ) -> None:
        """Put it around an app.

        Args:
            app: what is guarded.
            provider: whose app it is.
            rules: what its places ask for; what none of them names is refused.
            body_max: bytes of a body that is read because a proof is for it.
            serves_clients: whether `/.countersign/` is answered here, too.

        Raises:
            InputError: `path_ambiguous` where a rule's path has more than one reading.
        """
        self._app = app
        self._provider = provider
        self._rules = Rules(rules)
        self._body_max = body_max
        self._serves_clients = serves_clients
        self._threads = Threads()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Guard one request; a WebSocket reaches places for everyone only, because it cannot be signed."""
        if scope["type"] == "http":
            await self._request(scope, receive, send)
        elif scope["type"] != "websocket" or self._is_public(scope):
            await self._app(scope, receive, send)
        else:
            await receive()
            await send({"type": "websocket.close", "code": _POLICY_VIOLATION})

    async def _request(self, scope: Message, receive: Receive, send: Send) -> None:
        try:
            outcome = await self._outcome(scope, receive)
        except CountersignError as error:
            outcome = refusal(error, self._provider.now())
        if isinstance(outcome, Reply):
            await send_reply(send, outcome, head=scope["method"] == "HEAD")
        elif outcome is not None:
            await self._app(outcome.scope, outcome.receive, send)

    async def _outcome(self, scope: Message, receive: Receive) -> _Admitted | Reply | None:
        """What becomes of a request; None where the client left while its body was read."""
        arrived = arrived_of(scope)
        path = served_path(scope, arrived)
        if self._serves_clients and path.startswith(f"{endpoints.PREFIX}/"):
            return await answer_client(self._provider, self._threads, arrived, scope, receive)
        rule = self._rules.find(arrived.method, path)
        if rule.public:
            return _Admitted(scope, receive)
        if names_body(arrived.headers):
            signed = await self._threads.run(check_signed, self._provider, arrived)
            body = await read_whole(scope, receive, self._body_max)
            if body is None:
                return None
            arrived, receive = replace(arrived, body=body, signed=signed), replay(body, receive)
        use = await self._threads.run(check, self._provider, arrived, rule.demand, rule.size_of(arrived))
        return _Admitted(with_use(scope, use), receive)

    def _is_public(self, scope: Message) -> bool:
        try:
            arrived = arrived_of({**scope, "method": "GET"})
            return self._rules.find("GET", served_path(scope, arrived)).public
        except CountersignError:
            return False


class BodyKeeper:
    """ASGI middleware that reads a body for the guard where a proof is for it, and hands it on all the same.

    A body that a stranger sends is left to the app as it comes, and refused where the app has a guard. Add it to an app
    (`add_middleware`) instead of putting it around one: servers take what is no coroutine function for ASGI 2.
    """

    def __init__(self, app: App, provider: Provider, body_max: int = limits.PROVIDER_BODY_MAX) -> None:
        self._app = app
        self._provider = provider
        self._body_max = body_max
        self._threads = Threads()

    def __call__(self, scope: Message, receive: Receive, send: Send) -> Awaitable[None]:
        """Keep the body in `scope["countersign.body"]`, and what is known of its proof in `countersign.signed`.

        Most calls have no such proof. They go straight to the app, without a coroutine of this one around it, which
        each of their messages would have to pass through.
        """
        if scope["type"] == "http" and names_body(scope["headers"]):
            return self._keep(scope, receive, send)
        return self._app(scope, receive, send)

    async def _keep(self, scope: Message, receive: Receive, send: Send) -> None:
        signed = await self._signed(scope)
        if signed is None:
            await self._app(scope, receive, send)
            return
        try:
            body = await read_whole(scope, receive, self._body_max)
        except InputError as error:
            await send_reply(send, refusal(error, self._provider.now()))
            return
        if body is not None:
            await self._app({**scope, BODY_KEY: body, SIGNED_KEY: signed}, replay(body, receive), send)

    async def _signed(self, scope: Message) -> SignedProof | None:
        try:
            return await self._threads.run(check_signed, self._provider, arrived_of(scope))
        except CountersignError:
            return None


class Threads:
    """Where the guard runs, so that the event loop never waits for it."""

    def __init__(self, count: int = limits.PROVIDER_THREADS) -> None:
        self._pool = ThreadPoolExecutor(count, thread_name_prefix="countersign")

    async def run(self, function: Callable[..., _Result], *arguments: Any) -> _Result:
        """Call a function and wait for what it returns or raises."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, function, *arguments)


async def answer_client(
    provider: Provider, threads: Threads, arrived: Arrived, scope: Message, receive: Receive
) -> Reply | None:
    """Answer a call below `/.countersign/`; None where the client left.

    Raises:
        VerificationError: `route_unknown`.
        InputError: `too_large`.
    """
    endpoint = endpoints.find(arrived.method, arrived.raw_path)
    body = await read_whole(scope, receive, endpoint.body_max)
    if body is None:
        return None
    return await threads.run(endpoints.answer, provider, endpoint, replace(arrived, body=body), provider.now())


def arrived_of(scope: Message) -> Arrived:
    """What an ASGI server says of a request.

    Raises:
        InputError: `path_ambiguous` where it does not pass the raw path on, or the address is not ASCII.
    """
    sent, query = scope.get("raw_path"), scope.get("query_string")
    if not isinstance(sent, bytes):
        raise InputError("path_ambiguous", "the server does not pass the raw path on")
    return Arrived(
        scope["method"],
        ascii_text(sent.partition(b"?")[0], "path"),
        ascii_text(query, "query") if query else "",
        scope["headers"],
        scope.get(BODY_KEY),
        scope.get(SIGNED_KEY),
    )


def served_path(scope: Message, arrived: Arrived) -> str:
    """The one path that is both what was sent and what the app will serve.

    Raises:
        InputError: `path_ambiguous`.
    """
    path = plain_path(arrived.raw_path)
    if scope["path"] != path:
        raise InputError("path_ambiguous", "the server reads another path")
    return path


def with_use(scope: Message, use: Use) -> Message:
    """The scope of a call that was let through; the server's own is left as it is."""
    return {**scope, USE_KEY: use, "state": {**scope.get("state", {}), STATE_KEY: use}}


async def send_reply(send: Send, reply: Reply, *, head: bool = False) -> None:
    """Send an answer; to HEAD without its body."""
    headers = [(name.lower().encode(), value.encode("latin-1")) for name, value in reply.headers]
    headers.append((b"content-length", str(len(reply.body)).encode()))
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if head else reply.body})
