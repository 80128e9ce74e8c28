"""A peer that answers exactly what a test tells it to, over a real socket."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Handler = Callable[[socket.socket, bytes], None]


@contextmanager
def peer(handler: Handler, context: ssl.SSLContext | None = None) -> Iterator[str]:
    """Serve `handler(connection, request)` once per connection, with a context behind TLS; yields the base address."""
    listener = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=_serve, args=(listener, handler, context), daemon=True)
    thread.start()
    try:
        yield f"{'http' if context is None else 'https'}://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        # Closing alone does not wake a thread that waits in accept.
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def answering(
    status: int,
    body: bytes,
    *,
    content_type: str = "application/json",
    extra: str = "",
    length: int | None = None,
) -> Handler:
    """A handler that sends one fixed answer and closes."""
    size = len(body) if length is None else length
    fields = f"content-type: {content_type}\r\ncontent-length: {size}\r\nconnection: close\r\n{extra}"
    head = f"HTTP/1.1 {status} X\r\n{fields}\r\n"

    def answer(connection: socket.socket, _request: bytes) -> None:
        connection.sendall(head.encode() + body)

    return answer


def _serve(listener: socket.socket, handler: Handler, context: ssl.SSLContext | None) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        with connection:
            connection.settimeout(5)
            try:
                if context is None:
                    handler(connection, _request(connection))
                else:
                    with context.wrap_socket(connection, server_side=True) as secured:
                        handler(secured, _request(secured))
            except OSError:
                continue


def _request(connection: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        chunk = connection.recv(65_536)
        if not chunk:
            return data
        data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    length = next(
        (int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")),
        0,
    )
    while len(body) < length:
        body += connection.recv(65_536)
    return head + b"\r\n\r\n" + body
