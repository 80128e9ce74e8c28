"""A desktop's portal for settings on a private bus, which answers as a test says."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from jeepney import MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus

from tests.fakes.polkit_bus import connected

PORTAL = "org.freedesktop.portal.Desktop"


@dataclass
class Settings:
    """What the portal does.

    Attributes:
        spaces: namespaces, their names, and the values with their D-Bus types.
        how: `answer`; `silent` never answers; `error` has no such interface; `odd` answers with something else.
        asked: the namespaces it was asked for.
    """

    spaces: dict[str, dict[str, tuple[str, Any]]] = field(default_factory=dict)
    how: str = "answer"
    asked: list[list[str]] = field(default_factory=list)


@contextmanager
def settings_on(address: str, settings: Settings) -> Iterator[None]:
    """Put such a portal on a bus."""
    stop = threading.Event()
    with connected(address) as connection:
        connection.send_and_get_reply(message_bus.RequestName(PORTAL, 4), timeout=5)

        def serve() -> None:
            while not stop.is_set():
                try:
                    call = connection.receive(timeout=0.02)
                except TimeoutError:
                    continue
                if call.header.message_type is not MessageType.method_call:
                    continue
                settings.asked.append(call.body[0])
                if settings.how == "answer":
                    connection.send(new_method_return(call, "a{sa{sv}}", (settings.spaces,)))
                elif settings.how == "odd":
                    connection.send(new_method_return(call, "s", ("nothing of the kind",)))
                elif settings.how == "error":
                    connection.send(new_error(call, "org.freedesktop.DBus.Error.UnknownMethod", "s", ("no",)))

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join(5)
            connection.send_and_get_reply(message_bus.ReleaseName(PORTAL), timeout=5)
