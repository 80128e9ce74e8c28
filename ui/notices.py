"""Notifications where a desktop has no tray to tell them through: over the session bus, as freedesktop.org names them.

Rules: sending may take a moment, so it is done on a thread; a desktop that shows none is nobody's error, because the
window tells the same.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

_NAME, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_APP = "countersign"  # as the desktop file and the icon are called
_SHOWN = 10_000  # milliseconds
_PATIENCE = 2.0  # seconds

Notify = Callable[[str, str], None]


def notices(system: str = sys.platform) -> Notify | None:
    """Return what tells a title and a text; None where systems have a tray or something like it."""
    return notify if system == "linux" else None


def notify(title: str, text: str, *, bus: str = "SESSION", patience: float = _PATIENCE) -> None:
    """Have the desktop tell something, wherever the window is; nothing where it does not."""
    from jeepney import DBusAddress, DBusErrorResponse, new_method_call
    from jeepney.io.blocking import open_dbus_connection
    from jeepney.wrappers import unwrap_msg

    address = DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
    hints = {"desktop-entry": ("s", _APP)}
    told: tuple[object, ...] = ("Countersign", 0, _APP, title, text, [], hints, _SHOWN)
    call = new_method_call(address, "Notify", "susssasa{sv}i", told)
    try:
        with open_dbus_connection(bus) as connection:
            unwrap_msg(connection.send_and_get_reply(call, timeout=patience))
    except (DBusErrorResponse, OSError, ValueError, KeyError):
        return
