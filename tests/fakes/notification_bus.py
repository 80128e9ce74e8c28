"""A desktop that shows notifications, on a private bus."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, new_method_return, new_signal
from jeepney.io.threading import DBusConnection

from tests.fakes.bus_service import service_on, unknown_method

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

    def signal(connection: DBusConnection) -> None:
        while desktop.said and desktop.signals:
            connection.send(new_signal(_PLACE, *desktop.signals.pop(0)))

    def answer(connection: DBusConnection, call: Message) -> None:
        assert call.header.fields[HeaderFields.signature] == "susssasa{sv}i"
        desktop.said.append((call.body[3], call.body[4], call.body[5]))
        if desktop.how == "show":
            connection.send(new_method_return(call, "u", (7,)))
        elif desktop.how == "error":
            connection.send(unknown_method(call))

    with service_on(address, NAME, answer, signal):
        yield
