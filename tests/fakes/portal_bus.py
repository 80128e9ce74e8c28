"""A desktop's portal on a private bus, which takes a picture of the screen as a test says."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from authenticator.scan.portal import PATH, PORTAL, REQUEST
from tests.fakes.polkit_bus import connected

_DO_NOT_QUEUE = 4
Uri = Callable[[], str]


@dataclass
class Script:
    """What the portal does.

    Attributes:
        uri: makes the picture and gives its address.
        code: its answer: 0 done, 1 refused by the person, 2 anything else.
        how: `answer`; `silent` never answers the call, `waiting` answers the call and then nothing; `early` answers
            before the call returns; `old` answers about another handle than it was told; `forged` has somebody else
            answer first; `error NAME` answers the call with an error; `results` answers with something else.
        results: what comes in place of an address.
        options: what it was asked with.
        closed: the question was withdrawn.
    """

    uri: Uri = lambda: "file:///nowhere.png"
    code: int = 0
    how: str = "answer"
    results: Any = None
    options: dict[str, Any] = field(default_factory=dict)
    closed: threading.Event = field(default_factory=threading.Event)


class FakePortal:
    """Owns the portal's name on a bus, on a thread of its own."""

    def __init__(self, address: str, script: Script) -> None:
        self.script = script
        self._address = address
        self._connection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName(PORTAL, _DO_NOT_QUEUE), timeout=5)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Leave the bus."""
        self._stop.set()
        self._thread.join(5)
        with suppress(OSError, ValueError):
            self._connection.close()

    def _serve(self) -> None:
        while not self._stop.is_set():
            try:
                message = self._connection.receive(timeout=0.02)
            except TimeoutError:
                continue
            except OSError:
                return
            if message.header.message_type is MessageType.method_call:
                self._take(message)

    def _take(self, call: Message) -> None:
        if call.header.fields[HeaderFields.member] == "Close":
            self.script.closed.set()
            return
        self.script.options = dict(call.body[1])
        how = self.script.how
        if how == "silent":
            return
        if how.startswith("error "):
            self._connection.send(new_error(call, how.removeprefix("error "), "s", ("as the test says",)))
            return
        sender = call.header.fields[HeaderFields.sender]
        token = "other" if how == "old" else self.script.options["handle_token"][1]
        handle = f"{PATH}/request/{sender.removeprefix(':').replace('.', '_')}/{token}"
        if how == "early":
            self._respond(handle, sender)
        self._connection.send(new_method_return(call, "o", (handle,)))
        if how == "forged":
            with connected(self._address) as other:
                other.send(_response(handle, sender, 0, {"uri": ("s", "file:///etc/passwd")}))
                other.send_and_get_reply(message_bus.GetId(), timeout=5)
        if how in ("answer", "old", "forged"):
            self._respond(f"{PATH}/request/somebody/else", sender, {"uri": ("s", "file:///etc/passwd")})
            self._respond(handle, sender)

    def _respond(self, handle: str, to: str, results: Any = None) -> None:
        if results is None:
            results = self.script.results
        if results is None:
            results = {"uri": ("s", self.script.uri())} if self.script.code == 0 else {}
        self._connection.send(_response(handle, to, self.script.code, results))


def _response(handle: str, to: str, code: int, results: Any) -> Message:
    signal = new_signal(DBusAddress(handle, interface=REQUEST), "Response", "ua{sv}", (code, results))
    signal.header.fields[HeaderFields.destination] = to
    return signal


@contextmanager
def portal_on(address: str, script: Script) -> Iterator[FakePortal]:
    """Put a portal on a bus."""
    portal = FakePortal(address, script)
    try:
        yield portal
    finally:
        portal.close()


def wait_until(condition: Callable[[], bool], seconds: float = 5) -> None:
    """Wait for something that another thread does."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.01)
