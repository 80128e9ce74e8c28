"""A desktop that shows notifications, on a private bus."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus

from tests.fakes.polkit_bus import connected

NAME = "org.freedesktop.Notifications"
_PLACE = DBusAddress("/org/freedesktop/Notifications", bus_name=NAME, interface=NAME)


@dataclass
class Desktop:
    """What the desktop does.

    Attributes:
        how: `show`; `silent` never answers; `error` has no such method.
        said: title, text, and what the actions are called, in order.
        signals: members and bodies to be signalled, once something was said.
    """

    how: str = "show"
    said: list[tuple[str, str, list[str]]] = field(default_factory=list)
    signals: list[tuple[str, str, tuple[Any, ...]]] = field(default_factory=list)


@contextmanager
def desktop_on(address: str, desktop: Desktop) -> Iterator[None]:
    """Put such a desktop on a bus."""
    stop = threading.Event()
    with connected(address) as connection:
        connection.send_and_get_reply(message_bus.RequestName(NAME, 4), timeout=5)

        def serve() -> None:
            while not stop.is_set():
                while desktop.said and desktop.signals:
                    connection.send(new_signal(_PLACE, *desktop.signals.pop(0)))
                try:
                    call = connection.receive(timeout=0.02)
                except TimeoutError:
                    continue
                if call.header.message_type is not MessageType.method_call:
                    continue
                assert call.header.fields[HeaderFields.signature] == "susssasa{sv}i"
                desktop.said.append((call.body[3], call.body[4], call.body[5]))
                if desktop.how == "show":
                    connection.send(new_method_return(call, "u", (7,)))
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
