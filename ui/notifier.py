"""Notifications of the desktop's own, where there is no tray to say something from, as on plain GNOME.

Rules: nothing waits for the desktop, which is asked in a thread. At most one notification is there; its connection
stays open while it can be pressed, because desktops take back what a program that is gone has said. Whoever else sends
such a signal can bring the window forward, and do nothing else. A desktop that does not answer shows nothing.
"""

from __future__ import annotations

import socket
import threading
import time
from contextlib import closing, suppress

from jeepney import DBusAddress, DBusErrorResponse, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus import get_bus
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, prep_socket
from jeepney.wrappers import unwrap_msg
from PySide6.QtCore import QObject, Signal

_NAME = "org.freedesktop.Notifications"
_PLACE = DBusAddress("/org/freedesktop/Notifications", bus_name=_NAME, interface=_NAME)
_SHOWN_MILLISECONDS = 10_000
_KEPT = 180.0  # seconds for which one can be pressed: as long as a login stays open
_PATIENCE = 2.0  # seconds for the bus and the desktop to answer
_PRESSED = "default"  # the action that pressing the notification itself is


class Notifier(QObject):
    """Says one thing at a time.

    Signals:
        opened: the person pressed what was said.
    """

    opened = Signal()

    def __init__(self, bus: str = "SESSION") -> None:
        """Prepare; nothing is connected before `notify`.

        Args:
            bus: the bus's address, or the session's own.
        """
        super().__init__()
        self._bus = bus
        self._said: _Said | None = None

    def notify(self, title: str, text: str, action: str) -> None:
        """Say something, in place of what was said before; `action` is what pressing it does, in words."""
        self.stop()
        self._said = _Said(self, self._bus, (title, text, action))
        self._said.start()

    def stop(self) -> None:
        """Take back what was said."""
        said, self._said = self._said, None
        if said is not None:
            said.stop()


class _Said(threading.Thread):
    """One notification, for as long as it can be pressed."""

    def __init__(self, notifier: Notifier, bus: str, words: tuple[str, str, str]) -> None:
        super().__init__(name="notification", daemon=True)
        self._notifier = notifier
        self._bus = bus
        self._words = words
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._stopped = False

    def run(self) -> None:
        """Say it, and wait for its being pressed or closed; whatever goes wrong, nothing is said."""
        with suppress(OSError, ValueError, KeyError, TypeError, DBusErrorResponse):
            made = prep_socket(get_bus(self._bus), timeout=_PATIENCE)
            with closing(made):
                with self._lock:
                    if self._stopped:
                        return
                    self._socket = made
                with closing(DBusConnection(made)) as connection:
                    self._say(connection)

    def stop(self) -> None:
        """Let go of the bus, whatever is waited for, and wait until that is done."""
        with self._lock:
            self._stopped = True
            if self._socket is not None:
                with suppress(OSError):
                    self._socket.shutdown(socket.SHUT_RDWR)
        self.join(_PATIENCE)

    def _say(self, connection: DBusConnection) -> None:
        for member in ("ActionInvoked", "NotificationClosed"):
            rule = MatchRule(type="signal", sender=_NAME, interface=_NAME, member=member)
            unwrap_msg(connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=_PATIENCE))
        title, text, action = self._words
        hints = {"desktop-entry": ("s", "countersign"), "urgency": ("y", 1)}
        body = ("Countersign", 0, "countersign", title, text, [_PRESSED, action], hints, _SHOWN_MILLISECONDS)
        call = new_method_call(_PLACE, "Notify", "susssasa{sv}i", body)
        (number,) = unwrap_msg(connection.send_and_get_reply(call, timeout=_PATIENCE))
        until = time.monotonic() + _KEPT
        while (left := until - time.monotonic()) > 0:
            about = _about(connection.receive(timeout=left), number)
            if about == "ActionInvoked":
                self._notifier.opened.emit()
            if about:
                return


def _about(message: Message, number: int) -> str:
    """Return which signal about our notification a message is; empty for any other."""
    fields = message.header.fields
    if message.header.message_type is not MessageType.signal or fields.get(HeaderFields.interface) != _NAME:
        return ""
    return str(fields.get(HeaderFields.member, "")) if message.body and message.body[0] == number else ""
