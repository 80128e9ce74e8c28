"""A service on a private bus, which answers calls on a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from jeepney import Message, MessageType, new_error
from jeepney.bus_messages import message_bus
from jeepney.io.threading import DBusConnection

from tests.fakes.polkit_bus import connected

Answer: TypeAlias = Callable[[DBusConnection, Message], None]


@contextmanager
def service_on(
    address: str, name: str, answer: Answer, between: Callable[[DBusConnection], None] = lambda _: None
) -> Iterator[None]:
    """Have a name on a bus, while the block runs.

    Args:
        address: of the bus.
        name: what callers know the service by.
        answer: what is done with a call.
        between: what is done before each look for one.
    """
    stop = threading.Event()
    with connected(address) as connection:
        connection.send_and_get_reply(message_bus.RequestName(name, 4), timeout=5)

        def serve() -> None:
            while not stop.is_set():
                between(connection)
                try:
                    call = connection.receive(timeout=0.02)
                except TimeoutError:
                    continue
                if call.header.message_type is MessageType.method_call:
                    answer(connection, call)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join(5)
            connection.send_and_get_reply(message_bus.ReleaseName(name), timeout=5)


def unknown_method(call: Message) -> Message:
    """The answer of a service that has no such method."""
    return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod", "s", ("no",))
