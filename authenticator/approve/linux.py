"""The gate on Linux: polkit, which has the desktop's own agent ask for the password or the fingerprint.

Rules:

- The system bus is at a fixed path. Its address is never taken from the environment: whoever sets a variable for
  this program could run a bus there with a polkit on it that says yes to everything.
- The answer has to come from the owner of polkit's name, and that owner has to run as root or as polkit's own user.
- The question is about this connection to the bus (`system-bus-name`), so that no other process can take the place
  of this one between the question and the answer.
- Before anybody is asked, polkit is asked what it would do: where it would say yes without a question (to root, or
  by a rule of the administrator) there is no gate, and nothing is signed.
- Every exchange, the first greeting of the bus among them, ends when the person gives up or time is up: neither bus
  nor polkit can hold anybody. Who gives up is no longer asked: the question is withdrawn (`CancelCheckAuthorization`).

The purpose cannot be shown in the agent's window: polkit takes texts from root and an action's owner only. Our own
window shows it, and the policy's message points there.
"""

from __future__ import annotations

import pwd
import secrets
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, ClassVar, Self

from jeepney import DBusAddress, DBusErrorResponse, HeaderFields, Message, MessageType, new_method_call
from jeepney.bus import get_bus
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, prep_socket
from jeepney.wrappers import unwrap_msg

from authenticator.errors import CountersignError, PersonError, SecurityKeyError
from authenticator.limits import GATE_TIMEOUT, KEY_ANSWER_TIMEOUT, KEY_CANCEL_GRACE
from authenticator.protocol.identity import LINUX_GATE_AAGUID
from authenticator.translation import tr

SYSTEM_BUS = "unix:path=/run/dbus/system_bus_socket"
"""Where only root can put a bus; the address in use unless a test gives another."""
ACTION = "invalid.countersign.approve"
"""What polkit is asked for; `resources/polkit` describes it to polkit."""

_POLKIT = "org.freedesktop.PolicyKit1"
_PATH = "/org/freedesktop/PolicyKit1/Authority"
_INTERFACE = "org.freedesktop.PolicyKit1.Authority"
_DBUS = "org.freedesktop.DBus"
_POLKIT_USER = "polkitd"  # the account that polkit becomes once it has started
_MAY_ASK = 1  # AllowUserInteraction
_POLL = 0.05  # seconds between looks at the cancel event
_NEVER = threading.Event()  # where nobody could give up

_ERRORS = MappingProxyType(
    {
        "org.freedesktop.DBus.Error.ServiceUnknown": "platform_absent",
        "org.freedesktop.DBus.Error.NameHasNoOwner": "platform_absent",
        "org.freedesktop.PolicyKit1.Error.NotAuthorized": "gate_forbidden",
        "org.freedesktop.PolicyKit1.Error.Cancelled": "gate_interrupted",
    }
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """polkit's answer.

    Attributes:
        authorized: the person may.
        challenge: they might, if they were asked.
        dismissed: they closed the question.
    """

    authorized: bool
    challenge: bool
    dismissed: bool

    @classmethod
    def read(cls, answer: Any) -> Verdict:
        """Read the result of `CheckAuthorization`.

        Raises:
            SecurityKeyError: `gate_failed` for anything that is not one.
        """
        match answer:
            case (bool() as authorized, bool() as challenge, dict() as details):
                return cls(authorized, challenge, details.get("polkit.dismissed") == "true")
        raise SecurityKeyError("gate_failed", "polkit's answer has another form")

    def require_question(self) -> None:
        """Make sure, before anybody is asked, that somebody would be.

        Raises:
            SecurityKeyError: `gate_wide_open` or `gate_forbidden`.
        """
        if self.authorized:
            raise SecurityKeyError("gate_wide_open", "polkit says yes without asking")
        if not self.challenge:
            raise SecurityKeyError("gate_forbidden", "polkit says no without asking")

    def require_recognised(self) -> None:
        """Make sure, after somebody was asked, that they were recognised.

        Raises:
            PersonError: `cancelled` where they closed the question.
            SecurityKeyError: `gate_no_agent` or `gate_refused`.
        """
        if self.dismissed:
            raise PersonError("cancelled", "in the system's question")
        if self.challenge:
            raise SecurityKeyError("gate_no_agent")
        if not self.authorized:
            raise SecurityKeyError("gate_refused")


class PolkitGate:
    """Asks polkit.

    Args:
        bus: address of the system bus; another one only in tests.
        trusted: tells which users polkit may run as.
    """

    aaguid: ClassVar[str] = LINUX_GATE_AAGUID

    def __init__(self, bus: str = SYSTEM_BUS, trusted: Callable[[], frozenset[int]] | None = None) -> None:
        self._bus = bus
        self._trusted = trusted or polkit_users

    def name(self) -> str:
        """What the person calls it."""
        return tr("This computer's password or fingerprint")

    def check(self) -> None:
        """Find out, without a prompt, whether polkit could ask now.

        Raises:
            SecurityKeyError: `platform_absent`, `gate_not_installed`, `gate_forbidden`, `gate_wide_open`,
                `gate_untrusted` or `gate_failed`.
        """
        with self._authority(_Patience.of(KEY_ANSWER_TIMEOUT)) as authority:
            authority.require_action()
            authority.would_ask().require_question()

    def open(self, _purpose: str, cancelled: threading.Event, /) -> None:
        """Have the person recognised; see `Gate`.

        Raises:
            PersonError: `cancelled`.
            SecurityKeyError: what `check` raises, `gate_no_agent`, `gate_refused`, `gate_interrupted` or
                `gate_timeout`.
        """
        if cancelled.is_set():
            raise PersonError("cancelled")
        with self._authority(_Patience.of(GATE_TIMEOUT, cancelled)) as authority:
            authority.require_action()
            authority.would_ask().require_question()
            authority.ask().require_recognised()

    @contextmanager
    def _authority(self, patience: _Patience) -> Iterator[_Authority]:
        """Connect to polkit; whatever goes wrong from here on is one of our errors."""
        try:
            with _connected(self._bus, patience) as connection:
                yield _Authority(connection, self._trusted(), patience)
        except CountersignError:
            raise
        except DBusErrorResponse as error:
            raise SecurityKeyError(_ERRORS.get(error.name, "gate_failed"), str(error.name)) from None
        except Exception as error:
            raise SecurityKeyError("gate_failed", type(error).__name__) from error


@dataclass(frozen=True, slots=True)
class _Patience:
    """How long an answer is waited for.

    Attributes:
        deadline: monotonic seconds.
        cancelled: set when the person gave up.
        late: the error code where the deadline has passed: it was the person who did not answer, or the system.
    """

    deadline: float
    cancelled: threading.Event
    late: str = "gate_timeout"

    @classmethod
    def of(cls, seconds: float, cancelled: threading.Event = _NEVER) -> Self:
        """So long from now on."""
        return cls(time.monotonic() + seconds, cancelled)

    def for_an_answer(self) -> Self:
        """The same, but no longer than what nobody has to do anything for may take."""
        deadline = min(self.deadline, time.monotonic() + KEY_ANSWER_TIMEOUT)
        return replace(self, deadline=deadline, late="gate_failed")

    def check(self) -> None:
        """Refuse to wait on.

        Raises:
            PersonError: `cancelled`.
            SecurityKeyError: `gate_timeout` or `gate_failed`.
        """
        if self.cancelled.is_set():
            raise PersonError("cancelled")
        if time.monotonic() > self.deadline:
            raise SecurityKeyError(self.late, "no answer in time")


class _Connection(DBusConnection):  # type: ignore[misc]  # the library left it untyped
    """A connection to the bus on which nothing is waited for without an end; the library greets the bus itself."""

    def __init__(self, sock: socket.socket, patience: _Patience) -> None:
        self._greeting = patience.for_an_answer()
        try:
            super().__init__(sock)
        except BaseException:
            self.close()
            raise

    def send_and_get_reply(self, message: Message, *, timeout: float | None = None) -> Message:  # noqa: ARG002 - its own
        """What the library calls to greet the bus."""
        return self.exchange(message, _DBUS, self._greeting)

    def exchange(self, message: Message, peer: str, patience: _Patience) -> Message:
        """Send one call and return its answer, which only `peer` may give; the bus may say why there is none."""
        serial = next(self.outgoing_serial)
        self.send(message, serial=serial)
        while True:
            patience.check()
            try:
                answer = self.receive(timeout=_POLL)
            except TimeoutError:
                continue
            if answer.header.fields.get(HeaderFields.reply_serial) != serial:
                continue
            sender, kind = answer.header.fields.get(HeaderFields.sender), answer.header.message_type
            if sender != peer and (sender, kind) != (_DBUS, MessageType.error):
                raise SecurityKeyError("gate_untrusted", "an answer of another sender")
            return answer


class _Authority:
    """polkit, at the other end of one connection."""

    def __init__(self, connection: _Connection, trusted: frozenset[int], patience: _Patience) -> None:
        self._connection = connection
        self._patience = patience
        self._owner = self._find(trusted)

    def require_action(self) -> None:
        """Make sure that polkit knows what it will be asked for."""
        (actions,) = self._ask_polkit("EnumerateActions", "s", ("",), self._patience.for_an_answer())
        if ACTION not in {action[0] for action in actions}:
            raise SecurityKeyError("gate_not_installed")

    def would_ask(self) -> Verdict:
        """What polkit says where it must not ask anybody."""
        return self._check(0, "", self._patience.for_an_answer())

    def ask(self) -> Verdict:
        """What polkit says after it had the person asked."""
        question = secrets.token_hex(16)
        try:
            return self._check(_MAY_ASK, question, self._patience)
        except CountersignError:
            with suppress(CountersignError, DBusErrorResponse, OSError):
                self._ask_polkit("CancelCheckAuthorization", "s", (question,), _Patience.of(KEY_CANCEL_GRACE))
            raise

    def _check(self, flags: int, question: str, patience: _Patience) -> Verdict:
        subject = ("system-bus-name", {"name": ("s", self._connection.unique_name)})
        no_details: dict[str, str] = {}
        body = (subject, ACTION, no_details, flags, question)
        (answer,) = self._ask_polkit("CheckAuthorization", "(sa{sv})sa{ss}us", body, patience)
        return Verdict.read(answer)

    def _find(self, trusted: frozenset[int]) -> str:
        """The connection that owns polkit's name; polkit is started where it was not running."""
        try:
            (owner,) = self._ask_bus(message_bus.GetNameOwner(_POLKIT))
        except DBusErrorResponse:
            self._ask_bus(message_bus.StartServiceByName(_POLKIT))
            (owner,) = self._ask_bus(message_bus.GetNameOwner(_POLKIT))
        (user,) = self._ask_bus(message_bus.GetConnectionUnixUser(owner))
        if user not in trusted:
            raise SecurityKeyError("gate_untrusted", f"polkit runs as user {user}")
        return str(owner)

    def _ask_bus(self, message: Message) -> Any:
        return unwrap_msg(self._connection.exchange(message, _DBUS, self._patience.for_an_answer()))

    def _ask_polkit(self, method: str, signature: str, body: tuple[Any, ...], patience: _Patience) -> Any:
        authority = DBusAddress(_PATH, bus_name=self._owner, interface=_INTERFACE)
        call = new_method_call(authority, method, signature, body)
        return unwrap_msg(self._connection.exchange(call, self._owner, patience))


def polkit_users() -> frozenset[int]:
    """The user ids that polkit may run as: root's, and that of its own account where there is one."""
    with suppress(KeyError):
        return frozenset({0, pwd.getpwnam(_POLKIT_USER).pw_uid})
    return frozenset({0})


@contextmanager
def _connected(bus: str, patience: _Patience) -> Iterator[_Connection]:
    try:
        sock = prep_socket(get_bus(bus), timeout=KEY_CANCEL_GRACE)
    except (FileNotFoundError, ConnectionRefusedError):
        raise SecurityKeyError("platform_absent", "no system bus") from None
    except (TimeoutError, BlockingIOError):
        patience.for_an_answer().check()
        raise SecurityKeyError("gate_failed", "the bus does not answer") from None
    connection = _Connection(sock, patience)
    try:
        yield connection
    finally:
        connection.close()
