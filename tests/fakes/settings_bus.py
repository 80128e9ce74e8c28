"""A desktop's portal for settings on a private bus, which answers as a test says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from jeepney import Message, new_method_return
from jeepney.io.threading import DBusConnection

from tests.fakes.bus_service import service_on, unknown_method

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

    def answer(connection: DBusConnection, call: Message) -> None:
        settings.asked.append(call.body[0])
        if settings.how == "answer":
            connection.send(new_method_return(call, "a{sa{sv}}", (settings.spaces,)))
        elif settings.how == "odd":
            connection.send(new_method_return(call, "s", ("nothing of the kind",)))
        elif settings.how == "error":
            connection.send(unknown_method(call))

    with service_on(address, PORTAL, answer):
        yield
