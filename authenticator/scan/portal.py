"""A picture of the screen where only the desktop may take one: Wayland's portal, over the session bus.

Rules:

- The desktop asks the person; what they refuse, what they close and what nobody answers are told apart.
- The bus is the session's own, as for every program of it. What comes back is a stranger's word all the same: an
  answer counts only from the connection that was asked, about this question; and it names a file.
- A file is read only where it is a `file:` address on this computer, in the person's own folders or the system's
  temporary ones, a regular file of this person that no link leads to, written after the question, and not too large.
- Such a file, if it begins like a picture, was made for us, and it shows the whole screen: once read it is deleted,
  whether a code is on it or not. What fails any of these checks is not deleted, and what fails an earlier one not read.
- Every exchange ends: when the person gives up, or when time is up. Then the question is withdrawn.
"""

from __future__ import annotations

import os
import secrets
import socket
import stat
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

from jeepney import DBusAddress, DBusErrorResponse, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus import get_bus
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, prep_socket
from jeepney.wrappers import unwrap_msg

from authenticator import clock
from authenticator.errors import CountersignError, InputError, LocalError, PersonError
from authenticator.limits import IMAGE_BYTES_MAX, PORTAL_ADDRESS_MAX, PORTAL_ANSWER_TIMEOUT, PORTAL_TIMEOUT
from authenticator.scan.image import image_size

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SCREENSHOT = "org.freedesktop.portal.Screenshot"
REQUEST = "org.freedesktop.portal.Request"

_DBUS = "org.freedesktop.DBus"
_ABSENT = frozenset(
    {
        "org.freedesktop.DBus.Error.ServiceUnknown",
        "org.freedesktop.DBus.Error.NameHasNoOwner",
        "org.freedesktop.DBus.Error.UnknownInterface",
        "org.freedesktop.DBus.Error.UnknownMethod",
        "org.freedesktop.DBus.Error.UnknownObject",
    }
)
_FORBIDDEN = frozenset({"org.freedesktop.DBus.Error.AccessDenied", "org.freedesktop.portal.Error.NotAllowed"})
_POLL = 0.05  # seconds between looks at the cancel event
_CLOCKS = 2.0  # seconds that a file's own time may be behind ours; some file systems keep whole seconds only
_CANCELLED = 1  # the answer of a portal that was refused; 0 is a picture, every other number a failure
_OPEN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


def portal_picture(
    cancelled: threading.Event,
    *,
    bus: str = "SESSION",
    patience: float = PORTAL_TIMEOUT,
    folders: Callable[[], tuple[Path, ...]] | None = None,
) -> bytes:
    """Have the desktop ask the person, and return the picture's bytes, not decoded; the file is gone then.

    Args:
        cancelled: set when the person gives up.
        bus: the bus's address, or the session's own.
        patience: seconds for the person to answer.
        folders: where a picture may be; the person's own and the system's temporary folders.

    Raises:
        PersonError: `cancelled`; `screen_refused` where the person, or a rule of theirs, says no.
        LocalError: `screen_portal_missing`, `screen_timeout` or `screen_capture_failed`.
    """
    began = clock.now()
    try:
        with _connected(bus) as connection:
            address = _Question(connection, cancelled).ask(patience)
    except CountersignError:
        raise
    except DBusErrorResponse as error:
        raise _refused(str(error.name)) from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LocalError("screen_capture_failed", type(error).__name__) from error
    return take_picture(address, began, (folders or allowed_folders)())


def allowed_folders() -> tuple[Path, ...]:
    """Return where desktops put a picture of the screen: in the person's folders, or in temporary ones."""
    wanted = [str(Path.home()), tempfile.gettempdir(), os.environ.get("XDG_RUNTIME_DIR", "")]
    folders = (Path(folder).resolve() for folder in wanted if folder)
    return tuple(folder for folder in folders if folder.parent != folder)  # a home that is the root would allow all


def take_picture(address: str, began: int, folders: tuple[Path, ...]) -> bytes:
    """Read the file that the portal names, and delete it.

    Args:
        address: what the portal said.
        began: when it was asked, UTC seconds; an older file was not made for us.
        folders: where it may be, resolved.

    Raises:
        LocalError: `screen_capture_failed`; the file is still there then, unless it changed meanwhile.
    """
    path = path_of(address)
    try:
        real = path.parent.resolve(strict=True) / path.name
        if not any(real.is_relative_to(folder) for folder in folders):
            raise LocalError("screen_capture_failed", "a file where no picture would be")
        with os.fdopen(os.open(real, _OPEN), "rb") as file:
            facts = os.fstat(file.fileno())
            _check_made_for_us(facts, began)
            content = file.read(IMAGE_BYTES_MAX + 1)
        image_size(content)  # its first bytes say that it is a picture; nothing is decoded here
        _delete(real, facts)
    except (OSError, InputError) as error:
        raise LocalError("screen_capture_failed", type(error).__name__) from error
    if len(content) > IMAGE_BYTES_MAX:
        raise LocalError("screen_capture_failed", "too large")
    return content


def path_of(address: str) -> Path:
    """Return the file that a `file:` address on this computer names.

    Raises:
        LocalError: `screen_capture_failed` for any other address.
    """
    try:
        if len(address) > PORTAL_ADDRESS_MAX:
            raise ValueError("too long")
        parts = urlsplit(address)
        path = os.fsdecode(unquote_to_bytes(parts.path))
    except ValueError as error:
        raise LocalError("screen_capture_failed", "no address") from error
    plain = parts.scheme == "file" and parts.netloc in ("", "localhost") and not parts.query and not parts.fragment
    steps = path.split("/")
    if not plain or not path.startswith("/") or "\0" in path or ".." in steps or not steps[-1]:
        raise LocalError("screen_capture_failed", "not the address of a file here")
    return Path(path)


def _check_made_for_us(facts: os.stat_result, began: int) -> None:
    if not stat.S_ISREG(facts.st_mode) or facts.st_nlink != 1 or facts.st_uid != os.geteuid():
        raise LocalError("screen_capture_failed", "not a plain file of this person")
    if facts.st_mtime < began - _CLOCKS or facts.st_ctime < began - _CLOCKS:
        raise LocalError("screen_capture_failed", "older than the question")
    if facts.st_size > IMAGE_BYTES_MAX:
        raise LocalError("screen_capture_failed", "too large")


def _delete(path: Path, facts: os.stat_result) -> None:
    """Delete the file that was read, and nothing that took its place; one that cannot be deleted stays."""
    with suppress(OSError):
        now = path.lstat()
        if (now.st_dev, now.st_ino) == (facts.st_dev, facts.st_ino):
            path.unlink()


class _Question:
    """One question to the portal, and the answer that comes as a signal."""

    def __init__(self, connection: _Connection, cancelled: threading.Event) -> None:
        self._connection = connection
        self._cancelled = cancelled
        self._token = f"countersign_{secrets.token_hex(8)}"
        sender = str(connection.unique_name).removeprefix(":").replace(".", "_")
        self._handle = f"{PATH}/request/{sender}/{self._token}"
        self._owner = ""

    def ask(self, patience: float) -> str:
        """Return the address of the picture."""
        self._owner = self._find()
        rule = MatchRule(type="signal", sender=self._owner, interface=REQUEST, member="Response")
        self._call(message_bus.AddMatch(rule), _DBUS)
        options = {"handle_token": ("s", self._token), "interactive": ("b", True), "modal": ("b", True)}
        screen = DBusAddress(PATH, bus_name=self._owner, interface=SCREENSHOT)
        (handle,) = self._call(new_method_call(screen, "Screenshot", "sa{sv}", ("", options)), self._owner)
        if isinstance(handle, str) and handle.startswith(f"{PATH}/request/"):
            self._handle = handle  # old portals choose another one than they were told
        try:
            code, results = self._answer(time.monotonic() + patience)
        except CountersignError:
            self._withdraw()
            raise
        return _address(code, results)

    def _find(self) -> str:
        """The connection that owns the portal's name; the portal is started where it was not running."""
        try:
            (owner,) = self._call(message_bus.GetNameOwner(PORTAL), _DBUS)
        except DBusErrorResponse:
            self._call(message_bus.StartServiceByName(PORTAL), _DBUS)
            (owner,) = self._call(message_bus.GetNameOwner(PORTAL), _DBUS)
        return str(owner)

    def _call(self, message: Message, peer: str) -> Any:
        deadline = time.monotonic() + PORTAL_ANSWER_TIMEOUT
        serial = next(self._connection.outgoing_serial)
        self._connection.send(message, serial=serial)
        while True:
            answer = self._next(deadline)
            fields = answer.header.fields
            if fields.get(HeaderFields.reply_serial) != serial:
                self._connection.keep(answer)
                continue
            if fields.get(HeaderFields.sender) in (peer, _DBUS):
                return unwrap_msg(answer)

    def _answer(self, deadline: float) -> tuple[Any, Any]:
        while True:
            message = self._connection.kept() or self._next(deadline)
            fields = message.header.fields
            if (
                message.header.message_type is MessageType.signal
                and fields.get(HeaderFields.sender) == self._owner
                and fields.get(HeaderFields.path) == self._handle
                and fields.get(HeaderFields.interface) == REQUEST
                and fields.get(HeaderFields.member) == "Response"
                and fields.get(HeaderFields.signature) == "ua{sv}"
            ):
                code, results = message.body
                return code, results

    def _next(self, deadline: float) -> Message:
        while True:
            if self._cancelled.is_set():
                raise PersonError("cancelled")
            if time.monotonic() > deadline:
                raise LocalError("screen_timeout")
            with suppress(TimeoutError):
                return self._connection.receive(timeout=_POLL)

    def _withdraw(self) -> None:
        """Close the question that nobody will answer any more."""
        request = DBusAddress(self._handle, bus_name=self._owner, interface=REQUEST)
        with suppress(OSError):
            self._connection.send(new_method_call(request, "Close"))


class _Connection(DBusConnection):  # type: ignore[misc]  # the library left it untyped
    """A connection on which nothing is waited for without an end; the library greets the bus itself."""

    def __init__(self, sock: socket.socket) -> None:
        self._early: list[Message] = []
        try:
            super().__init__(sock)
        except BaseException:
            self.close()
            raise

    def send_and_get_reply(self, message: Message, *, timeout: float | None = None) -> Message:
        """What the library calls to greet the bus."""
        return super().send_and_get_reply(message, timeout=timeout or PORTAL_ANSWER_TIMEOUT)

    def keep(self, message: Message) -> None:
        """Keep what came before the answer that was waited for."""
        if message.header.message_type is MessageType.signal:
            self._early.append(message)

    def kept(self) -> Message | None:
        """Return what was kept, the first first."""
        return self._early.pop(0) if self._early else None


def _address(code: Any, results: Any) -> str:
    """Read the portal's answer.

    Raises:
        PersonError: `screen_refused`.
        LocalError: `screen_capture_failed`.
    """
    if code == _CANCELLED:
        raise PersonError("screen_refused")
    match code, results:
        case 0, {"uri": ("s", str() as address)}:
            return address
    raise LocalError("screen_capture_failed", f"the portal answered {code}")


def _refused(name: str) -> CountersignError:
    if name in _ABSENT:
        return LocalError("screen_portal_missing", name)
    if name in _FORBIDDEN:
        return PersonError("screen_refused", name)
    return LocalError("screen_capture_failed", name)


@contextmanager
def _connected(bus: str) -> Iterator[_Connection]:
    try:
        sock = prep_socket(get_bus(bus), timeout=PORTAL_ANSWER_TIMEOUT)
    except (KeyError, RuntimeError, FileNotFoundError, ConnectionRefusedError):
        raise LocalError("screen_portal_missing", "no session bus") from None
    connection = _Connection(sock)
    try:
        yield connection
    finally:
        connection.close()
