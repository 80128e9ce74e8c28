"""Read a window the way a screen reader does, over AT-SPI."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_COMPONENT = "org.a11y.atspi.Component"
_ROOT = "/org/a11y/atspi/accessible/root"
_SHOWING = 1 << 25
_ENABLED = 1 << 8
_DEPTH_MAX = 40


class NotShown(AssertionError):  # noqa: N818 - reads as what it tells
    """The window does not show what it should."""


@dataclass(frozen=True)
class Element:
    """One thing that a screen reader would announce.

    Attributes:
        role: such as `button`, `label`, `text`, `check box`.
        name: its accessible name.
        box: x, y, width, height in screen pixels.
        enabled: it can be used.
    """

    role: str
    name: str
    box: tuple[int, int, int, int]
    enabled: bool

    @property
    def centre(self) -> tuple[int, int]:
        """The middle of the element on the screen."""
        x, y, width, height = self.box
        return x + width // 2, y + height // 2


class Reader:
    """Reads the windows of one application."""

    def __init__(self, session_bus: str, application: str) -> None:
        self._application = application
        session = open_dbus_connection(session_bus)
        try:
            address = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (bus,) = _call(session, new_method_call(address, "GetAddress"))
        finally:
            session.close()
        self._connection = open_dbus_connection(bus)

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def elements(self, beginning: str = "") -> list[Element]:
        """Everything the application shows now whose name begins so."""
        found: list[Element] = []
        for name, path in self._children("org.a11y.atspi.Registry", _ROOT):
            if self._property(name, path, "Name") == self._application:
                found.extend(self._walk(name, path, beginning, 0))
        return found

    def find(self, name: str, role: str | None = None) -> Element | None:
        """The shown element whose name is, or starts with, `name`."""
        matching = [e for e in self.elements(name) if role is None or e.role == role]
        exact = [e for e in matching if e.name == name]
        return next(iter(exact or matching), None)

    def wait_for(self, name: str, role: str | None = None, seconds: float = 20) -> Element:
        """Wait until the element is shown and usable."""
        deadline = time.monotonic() + seconds
        while True:
            element = self.find(name, role)
            if element is not None and element.enabled:
                return element
            if time.monotonic() > deadline:
                shown = sorted({f"{e.role}: {e.name}" for e in self.elements() if e.name})
                raise NotShown(f"{role or 'element'} {name!r} is not shown; shown are {shown}")
            time.sleep(0.1)

    def _walk(self, bus_name: str, path: str, beginning: str, depth: int) -> Iterator[Element]:
        if depth > _DEPTH_MAX:
            return
        for name, child in self._children(bus_name, path):
            try:
                low, _high = self._method(name, child, _ACCESSIBLE, "GetState")[0]
                if not low & _SHOWING:
                    continue
                text = self._property(name, child, "Name")
                if text.startswith(beginning):
                    role = self._method(name, child, _ACCESSIBLE, "GetRoleName")[0]
                    yield Element(role, text, self._box(name, child), bool(low & _ENABLED))
            except LookupError:
                continue
            yield from self._walk(name, child, beginning, depth + 1)

    def _box(self, bus_name: str, path: str) -> tuple[int, int, int, int]:
        try:
            x, y, width, height = self._method(bus_name, path, _COMPONENT, "GetExtents", "u", (0,))[0]
        except LookupError:
            return (0, 0, 0, 0)
        return (x, y, width, height)

    def _children(self, bus_name: str, path: str) -> list[tuple[str, str]]:
        try:
            return list(self._method(bus_name, path, _ACCESSIBLE, "GetChildren")[0])
        except LookupError:
            return []

    def _property(self, bus_name: str, path: str, name: str) -> str:
        address = DBusAddress(path, bus_name, _ACCESSIBLE)
        return str(_call(self._connection, Properties(address).get(name))[0][1])

    def _method(
        self,
        bus_name: str,
        path: str,
        interface: str,
        method: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
    ) -> Any:
        address = DBusAddress(path, bus_name, interface)
        return _call(self._connection, new_method_call(address, method, signature, body))


def _call(connection: DBusConnection, message: Any) -> Any:
    """Call and return the body; a vanished element is a `LookupError`."""
    reply = connection.send_and_get_reply(message, timeout=5)
    if reply.header.message_type == MessageType.error:
        raise LookupError(str(reply.body))
    return reply.body
