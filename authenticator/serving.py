"""What every service does alike: answer an error, bound a body, and start and stop as a process.

Rules: an error's answer is `{"error": code, "error_description": sentence}` with the status of its family;
what is wrong inside this computer leaves as `storage_full`, so that nobody learns more; a body is refused
once it is longer than allowed, not after it was read. A service prints one line, `ready <url>`, when it
accepts connections, and on failure one line `error <code>` on standard error.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import sys
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping, MutableMapping
from http import HTTPStatus
from types import FrameType
from typing import Any, TypeAlias

import uvicorn

from authenticator.errors import CountersignError, InputError, LocalError, PeerError, VerificationError
from authenticator.limits import HTTP_BODY_MAX, SERVER_CONNECTIONS_MAX, SERVER_IDLE, SERVER_STOP

Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
App: TypeAlias = Callable[[Message, Receive, Send], Awaitable[None]]

END_WITH_PARENT = "COUNTERSIGN_END_WITH_PARENT"
_CONFLICTS = frozenset({"request_claimed", "challenge_used", "provider_not_next"})


def problem(error: CountersignError) -> tuple[int, dict[str, str]]:
    """Status and body of the answer to an error."""
    if isinstance(error, LocalError):
        error = PeerError("storage_full")
    return _status(error), {"error": error.code, "error_description": error.sentence}


def _status(error: CountersignError) -> HTTPStatus:
    if error.code == "storage_full":
        return HTTPStatus.INSUFFICIENT_STORAGE
    if error.code == "rate_limited":
        return HTTPStatus.TOO_MANY_REQUESTS
    if error.code == "too_large":
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    if isinstance(error, InputError):
        return HTTPStatus.BAD_REQUEST
    if isinstance(error, VerificationError):
        if error.code in _CONFLICTS:
            return HTTPStatus.CONFLICT
        return HTTPStatus.NOT_FOUND if error.code.endswith("_unknown") else HTTPStatus.FORBIDDEN
    return HTTPStatus.SERVICE_UNAVAILABLE


class BodyLimit:
    """ASGI middleware: a body longer than `limit` is answered 413 and not passed on.

    `larger` has the paths that take longer bodies, each with its own limit.
    """

    def __init__(self, app: App, limit: int = HTTP_BODY_MAX, larger: Mapping[str, int] | None = None) -> None:
        self._app = app
        self._limit = limit
        self._larger = dict(larger or {})

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Read the body up to the limit, then hand it on as one message."""
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        limit = self._larger.get(scope.get("path", ""), self._limit)
        try:
            body = await read_whole(scope, receive, limit)
        except InputError as error:
            await _answer(send, *problem(error))
            return
        if body is not None:
            await self._app(scope, replay(body, receive), send)


async def read_whole(scope: Message, receive: Receive, limit: int) -> bytes | None:
    """The body of an ASGI request; None where the client left before its end.

    Raises:
        InputError: `too_large`, as soon as it is longer than `limit` or says that it will be.
    """
    if _declares_more(scope, limit):
        raise InputError("too_large", "body")
    body, more = bytearray(), True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        if len(body) > limit:
            raise InputError("too_large", "body")
        more = message.get("more_body", False)
    return bytes(body)


def replay(body: bytes, receive: Receive) -> Receive:
    """What to hand on after a body was read: the same body, as one message."""
    sent = False

    async def replayed() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replayed


def serve(make_app: Callable[[], App], *, host: str, port: int) -> int:
    """Listen, build the app, print `ready <url>`, and serve until told to stop; the exit status.

    The port is taken before the app is built, so that a second service does not touch the first one's files.
    """
    try:
        started = run(make_app, host=host, port=port, announce=_print_ready)
    except CountersignError as error:
        sys.stderr.write(f"{error.user_text()}\n{error}\nerror {error.code}\n")
        return 1
    return 0 if started else 1


def run(make_app: Callable[[], App], *, host: str, port: int, announce: Callable[[str], None]) -> bool:
    """As `serve`, for whoever tells errors in their own way; False where the app did not start.

    Args:
        make_app: builds the app once the port is taken.
        host: address to listen on.
        port: 0 for a free one.
        announce: told the URL when connections are accepted.

    Raises:
        LocalError: `port_in_use`.
        CountersignError: the app cannot be built.
    """
    with contextlib.closing(_listen(host, port)) as listener:
        url = f"http://{f'[{host}]' if ':' in host else host}:{listener.getsockname()[1]}"
        server = _Server(_config(make_app()), url, announce)
        if os.environ.get(END_WITH_PARENT):
            threading.Thread(target=_end_with_parent, daemon=True).start()
        server.run(sockets=[listener])
    return server.started


class _Stop:
    """Set by a signal handler, which may take no lock."""

    asked = False


def is_stopping() -> bool:
    """Whether this service was told to stop; a stream of events ends then."""
    return _Stop.asked


class _Server(uvicorn.Server):
    """Tells whoever started it when it accepts connections."""

    def __init__(self, config: uvicorn.Config, url: str, announce: Callable[[str], None]) -> None:
        super().__init__(config)
        self._url = url
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._announce(self._url)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Note that it is to stop, so that answers without an end find one."""
        _Stop.asked = True
        super().handle_exit(sig, frame)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop in an orderly way on SIGTERM and SIGINT, and exit 0 then: it is what was asked for."""
        previous = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            yield
        finally:
            for number, handler in previous.items():
                signal.signal(number, handler)


def _print_ready(url: str) -> None:
    sys.stdout.write(f"ready {url}\n")
    sys.stdout.flush()


def _config(app: App) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        limit_concurrency=SERVER_CONNECTIONS_MAX,
        timeout_keep_alive=SERVER_IDLE,
        timeout_graceful_shutdown=SERVER_STOP,
    )


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # there it would let two programs share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(SERVER_CONNECTIONS_MAX)
        listener.set_inheritable(False)
    except OSError as error:
        listener.close()
        raise LocalError("port_in_use", f"{host}:{port}") from error
    return listener


def _end_with_parent() -> None:
    """Standard input ends when whoever holds its other end does, however that comes about."""
    with contextlib.suppress(OSError):
        while os.read(sys.stdin.fileno(), 1):
            pass
    os.kill(os.getpid(), signal.SIGTERM)


def _declares_more(scope: Message, limit: int) -> bool:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return not value.isdigit() or len(value) > 18 or int(value) > limit
    return False


async def _answer(send: Send, status: int, body: dict[str, str]) -> None:
    content = json.dumps(body).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(content)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": int(status), "headers": headers})
    await send({"type": "http.response.body", "body": content})
