"""A desktop that shows notifications, on a private bus."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from jeepney import MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus

from tests.fakes.polkit_bus import connected

NAME = "org.freedesktop.Notifications"


@dataclass
class Desktop:
    """What it does.

    Attributes:
        how: `shows`; `silent` never answers; `error` shows none.
        shown: all that it was asked to show, as it came.
    """

    how: str = "shows"
    shown: list[tuple[Any, ...]] = field(default_factory=list)


@contextmanager
def notices_on(address: str, desktop: Desktop) -> Iterator[None]:
    """Put such a desktop on a bus."""
    stop = threading.Event()
    with connected(address) as connection:
        connection.send_and_get_reply(message_bus.RequestName(NAME, 4), timeout=5)

        def serve() -> None:
            while not stop.is_set():
                try:
                    call = connection.receive(timeout=0.02)
                except TimeoutError:
                    continue
                if call.header.message_type is not MessageType.method_call:
                    continue
                desktop.shown.append(call.body)
                if desktop.how == "shows":
                    connection.send(new_method_return(call, "u", (1,)))
                elif desktop.how == "error":
                    connection.send(new_error(call, "org.freedesktop.DBus.Error.UnknownMethod", "s", ("no",)))

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join(5)
            connection.send_and_get_reply(message_bus.ReleaseName(NAME), timeout=5)
