"""A private bus with a polkit on it that answers as a test says."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jeepney import HeaderFields, Message, MessageType, Parser, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from authenticator.approve.linux import ACTION, PolkitGate

POLKIT = "org.freedesktop.PolicyKit1"
Answer = tuple[bool, bool, dict[str, str]]
YES: Answer = (True, False, {})
NO: Answer = (False, False, {})
WOULD_ASK: Answer = (False, True, {})
DISMISSED: Answer = (False, False, {"polkit.dismissed": "true"})

_DO_NOT_QUEUE, _OWNER = 4, 1  # of RequestName: what is asked for, and what is answered
_ACTION_SIGNATURE = "a(ssssssuuua{ss})"
_CONFIGURATION = """<busconfig>
<type>session</type>
<listen>unix:path={socket}</listen>
<auth>EXTERNAL</auth>
<servicedir>{services}</servicedir>
<policy context="default">
<allow own="*"/><allow send_destination="*"/>
<allow send_requested_reply="false"/><allow receive_requested_reply="false"/>
</policy>
</busconfig>
"""


@dataclass
class Script:
    """What polkit does.

    Attributes:
        actions: those it knows.
        before: its answer where it must not ask anybody.
        asked: its answer after it asked; `never` waits for the question to be withdrawn, `hang up` leaves the bus,
            `forged` lets somebody else answer, and any other text is the name of an error.
        form: the signature of its answers.
        calls: what it was asked, in order.
    """

    actions: tuple[str, ...] = (ACTION,)
    before: Any = WOULD_ASK
    asked: Any = YES
    form: str = "(bba{ss})"
    calls: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)

    def called(self, method: str) -> list[tuple[Any, ...]]:
        """The bodies of the calls of one method."""
        return [body for name, body in self.calls if name == method]


class FakePolkit:
    """Owns polkit's name on a bus, on a thread of its own."""

    def __init__(self, address: str, script: Script) -> None:
        self.script = script
        self._address = address
        self._connection = open_dbus_connection(address)
        _own(self._connection)
        self._waiting: dict[str, Message] = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Leave the bus."""
        self._stop.set()
        self._thread.join(5)
        with suppress(OSError, ValueError):  # it may have left already
            self._connection.send_and_get_reply(message_bus.ReleaseName(POLKIT), timeout=5)
            self._connection.close()

    def _serve(self) -> None:
        while not self._stop.is_set():
            try:
                message = self._connection.receive(timeout=0.02)
            except TimeoutError:
                continue
            except OSError:  # the bus was stopped
                return
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, call: Message) -> None:
        method = call.header.fields[HeaderFields.member]
        self.script.calls.append((method, call.body))
        if method == "EnumerateActions":
            no_annotations: dict[str, str] = {}
            known = [(name, "", "", "", "", "", 0, 0, 3, no_annotations) for name in self.script.actions]
            self._connection.send(new_method_return(call, _ACTION_SIGNATURE, (known,)))
        elif method == "CancelCheckAuthorization":
            self._withdraw(call)
        elif call.body[3] == 0:
            self._decide(call, self.script.before)
        else:
            self._decide(call, self.script.asked)

    def _decide(self, call: Message, answer: Any) -> None:
        if answer == "never":
            self._waiting[call.body[4]] = call
        elif answer == "hang up":
            self._stop.set()
            self._connection.close()
        elif answer == "forged":
            _forge(self._address, call)
        elif isinstance(answer, str):
            self._connection.send(new_error(call, answer, "s", ("as the test says",)))
        else:
            self._connection.send(new_method_return(call, self.script.form, (answer,)))

    def _withdraw(self, call: Message) -> None:
        asked = self._waiting.pop(call.body[0], None)
        if asked is not None:
            self._connection.send(new_error(asked, f"{POLKIT}.Error.Cancelled", "s", ("withdrawn",)))
        self._connection.send(new_method_return(call))


def _own(connection: DBusConnection) -> None:
    """Take polkit's name, once whoever had it before has left the bus."""
    deadline = time.monotonic() + 5
    while connection.send_and_get_reply(message_bus.RequestName(POLKIT, _DO_NOT_QUEUE), timeout=5).body != (_OWNER,):
        assert time.monotonic() < deadline, "polkit's name is taken"
        time.sleep(0.01)


def _forge(address: str, call: Message) -> None:
    """Say yes to `call` from a connection that was not asked."""
    with connected(address) as other:
        reply = new_method_return(call, "(bba{ss})", (YES,))
        reply.header.fields[HeaderFields.destination] = call.header.fields[HeaderFields.sender]
        other.send(reply)
        other.send_and_get_reply(message_bus.GetId(), timeout=5)


@contextmanager
def connected(address: str) -> Iterator[DBusConnection]:
    """A connection to a bus, for as long as it is wanted."""
    connection = open_dbus_connection(address)
    try:
        yield connection
    finally:
        connection.close()


def _wait_for(address: str) -> None:
    deadline = time.monotonic() + 10
    while True:
        try:
            with connected(address):
                return
        except (FileNotFoundError, ConnectionRefusedError):
            assert time.monotonic() < deadline, "the bus did not start"
            time.sleep(0.01)


@contextmanager
def private_bus(folder: Path) -> Iterator[str]:
    """Run a bus that nothing else uses, and give its address."""
    socket = folder / "bus"
    configuration = folder / "bus.conf"
    configuration.write_text(_CONFIGURATION.format(socket=socket, services=folder))
    paths = os.pathsep.join(path for path in sys.path if path)  # for what the bus starts
    with subprocess.Popen(
        ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile"],
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths},
    ) as process:
        try:
            address = f"unix:path={socket}"
            _wait_for(address)
            yield address
        finally:
            process.terminate()


@contextmanager
def polkit_on(address: str, script: Script) -> Iterator[FakePolkit]:
    """Put a polkit on a bus."""
    polkit = FakePolkit(address, script)
    try:
        yield polkit
    finally:
        polkit.close()


AUTHENTICATION = "authentication"
STAGES = (
    AUTHENTICATION,
    "Hello",
    "GetNameOwner",
    "StartServiceByName",
    "GetConnectionUnixUser",
    "EnumerateActions",
    "CheckAuthorization",
    "the question",
)
"""All that a gate waits for, in order; the question is the call for which somebody is asked."""


class StallingBus:
    """A bus and a polkit in one, for one connection, which answer all that comes before a stage, and then nothing.

    Attributes:
        stalled: the stage came.
        withdrawn: the question was.
    """

    def __init__(self, folder: Path, stage: str) -> None:
        self.stalled = threading.Event()
        self.withdrawn = threading.Event()
        self.address = f"unix:path={folder / 'stalling'}"
        self._stage = stage
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(folder / "stalling"))
        self._listener.listen()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Wait until the gate hung up."""
        self._thread.join(5)
        assert not self._thread.is_alive(), "the gate still holds its connection"
        self._listener.close()

    def _serve(self) -> None:
        peer, _ = self._listener.accept()
        with peer, suppress(OSError):  # the gate may hang up before it reads
            if (calls := self._authenticate(peer)) is not None:
                self._answer_calls(peer, calls)

    def _authenticate(self, peer: socket.socket) -> bytes | None:
        """Read until the connection begins; give what came with that of the first call, None where it never does."""
        said = b""
        while b"BEGIN\r\n" not in said:
            more = peer.recv(1024)
            if not more:
                return None
            said += more
            if self._stage == AUTHENTICATION:
                self.stalled.set()
            elif said.count(b"\r\n") == 1:
                peer.sendall(b"OK " + b"0" * 32 + b"\r\n")
        return said.partition(b"BEGIN\r\n")[2]

    def _answer_calls(self, peer: socket.socket, said: bytes) -> None:
        parser = Parser()
        parser.add_data(said)
        while True:
            while (call := parser.get_next_message()) is not None:
                self._answer(peer, call)
            if not (more := peer.recv(4096)):
                return
            parser.add_data(more)

    def _answer(self, peer: socket.socket, call: Message) -> None:
        method = call.header.fields[HeaderFields.member]
        if method == "CancelCheckAuthorization":
            self.withdrawn.set()
        if method == "CheckAuthorization" and call.body[3]:
            method = "the question"
        if method == self._stage:
            self.stalled.set()
        if not self.stalled.is_set():
            answer, sender = self._says(method, call)
            answer.header.fields[HeaderFields.sender] = sender
            peer.sendall(answer.serialise(serial=call.header.serial))

    def _says(self, method: str, call: Message) -> tuple[Message, str]:
        bus, polkit = "org.freedesktop.DBus", ":1.0"
        if method == "Hello":
            return new_method_return(call, "s", (":1.1",)), bus
        if method == "GetNameOwner":
            if self._stage == "StartServiceByName":
                return new_error(call, "org.freedesktop.DBus.Error.NameHasNoOwner"), bus
            return new_method_return(call, "s", (polkit,)), bus
        if method == "GetConnectionUnixUser":
            return new_method_return(call, "u", (os.geteuid(),)), bus
        if method == "EnumerateActions":
            no_annotations: dict[str, str] = {}
            known = [(ACTION, "", "", "", "", "", 0, 0, 3, no_annotations)]
            return new_method_return(call, _ACTION_SIGNATURE, (known,)), polkit
        assert method == "CheckAuthorization"
        return new_method_return(call, "(bba{ss})", (WOULD_ASK,)), polkit


@contextmanager
def stalling_bus(folder: Path, stage: str) -> Iterator[StallingBus]:
    """Run a bus that never answers from `stage` on, and see that it is left."""
    bus = StallingBus(folder, stage)
    try:
        yield bus
    finally:
        bus.close()


def gate_on(address: str) -> PolkitGate:
    """The gate that asks the polkit of a private bus, which runs as whoever runs the tests."""
    return PolkitGate(address, lambda: frozenset({os.geteuid()}))
