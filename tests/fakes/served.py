"""An ASGI application on a free loopback port, in a thread; it may be exchanged while it runs."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from authenticator.serving import App, Message, Receive, Send


class Served:
    """What is being served, and where.

    Attributes:
        url: the base address.
        app: answers the next request.
    """

    def __init__(self, app: App, url: str) -> None:
        self.app = app
        self.url = url

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Hand the request to whatever is served now."""
        await self.app(scope, receive, send)


@contextmanager
def served(app: App) -> Iterator[Served]:
    """Serve `app` for as long as the block runs."""
    listener = socket.create_server(("127.0.0.1", 0))
    face = Served(app, f"http://127.0.0.1:{listener.getsockname()[1]}")
    config = uvicorn.Config(face, log_level="error", lifespan="off", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + 10
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.01)
    try:
        yield face
    finally:
        server.should_exit = server.force_exit = True
        thread.join(10)
        listener.close()
