"""The gate on macOS: Touch ID, or the login password where there is no finger to read (LocalAuthentication).

Security keys on USB work here as everywhere, without this. What LocalAuthentication gives is a yes or a no; the key
that it guards is sealed under the wrap key in the Keychain. Rules:

- A new `LAContext` for each question, so that an earlier yes is never used again.
- The reply comes on a thread of the system's own. The caller, which is never the window's thread, waits for it, for
  the person's cancel or for the time limit, and ends the question (`invalidate`) where it was not answered.
- Every `LAError` has its one code; an error beside a yes is a no.

The bridge is pyobjc: a block built by hand with ctypes crashes the whole program where it is wrong, and nothing here
could have tried it.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from types import MappingProxyType
from typing import Any, ClassVar, Protocol

from authenticator.errors import CountersignError, PersonError, SecurityKeyError
from authenticator.limits import GATE_TIMEOUT
from authenticator.protocol.identity import MACOS_GATE_AAGUID
from authenticator.translation import tr

BIOMETRY_ONLY = 1  # LAPolicyDeviceOwnerAuthenticationWithBiometrics
OWNER = 2  # LAPolicyDeviceOwnerAuthentication: a finger, or the login password

_POLL = 0.05  # seconds between looks at the person's cancel
_USER_CANCEL, _USER_FALLBACK = -2, -3
_CODES = MappingProxyType(
    {
        -1: "gate_refused",  # authenticationFailed
        -4: "gate_interrupted",  # systemCancel: the screen was locked, another program came to the front
        -5: "gate_no_password",  # passcodeNotSet
        -6: "platform_absent",  # biometryNotAvailable
        -7: "gate_not_enrolled",  # biometryNotEnrolled
        -8: "gate_locked",  # biometryLockout
        -9: "gate_interrupted",  # appCancel
        -11: "platform_absent",  # companionNotAvailable
        -12: "platform_absent",  # biometryNotPaired: a keyboard with a reader that is not this Mac's
        -13: "platform_absent",  # biometryDisconnected: such a keyboard, away
        -1004: "gate_forbidden",  # notInteractive: nobody sits at this login session
    }
)


class NsError(Protocol):
    """An `NSError` of LocalAuthentication."""

    def code(self) -> int:
        """The number of an `LAError`."""


class Context(Protocol):
    """An `LAContext`, with pyobjc's names."""

    def canEvaluatePolicy_error_(  # noqa: N802 - pyobjc's name
        self, policy: int, error: None, /
    ) -> tuple[bool, NsError | None]:
        """Tell whether the policy could be evaluated, without a prompt."""

    def evaluatePolicy_localizedReason_reply_(  # noqa: N802 - pyobjc's name
        self, policy: int, reason: str, reply: Callable[[bool, NsError | None], None], /
    ) -> None:
        """Ask the person; `reply` is called once, on another thread."""

    def invalidate(self) -> None:
        """End the question."""


class TouchIdGate:
    """Asks LocalAuthentication.

    Args:
        context: gives a new `LAContext` for one question.
    """

    aaguid: ClassVar[str] = MACOS_GATE_AAGUID

    def __init__(self, context: Callable[[], AbstractContextManager[Context]] | None = None) -> None:
        self._new_context = context or system_context

    def name(self) -> str:
        """What the person calls it: Touch ID, unless macOS says that no finger could be read now."""
        with suppress(SecurityKeyError), self._context() as context:
            possible, _error = context.canEvaluatePolicy_error_(BIOMETRY_ONLY, None)
            if not possible:
                return tr("This Mac's password")
        return "Touch ID"

    def check(self) -> None:
        """Find out, without a prompt, whether macOS could ask now.

        Raises:
            SecurityKeyError: `gate_no_password`, `gate_forbidden`, `platform_absent` and others.
        """
        with self._context() as context:
            _require_possible(context)

    def open(self, purpose: str, cancelled: threading.Event, /) -> None:
        """Have the person recognised; see `Gate`. macOS shows the purpose.

        Raises:
            PersonError: `cancelled`.
            SecurityKeyError: what `check` raises, `gate_refused`, `gate_locked`, `gate_interrupted` or
                `gate_timeout`.
        """
        if cancelled.is_set():
            raise PersonError("cancelled")
        with self._context() as context:
            _require_possible(context)
            answers: queue.SimpleQueue[tuple[bool, int | None]] = queue.SimpleQueue()

            def reply(success: bool, error: NsError | None) -> None:  # noqa: FBT001 - the system calls it so
                answers.put((bool(success), None if error is None else int(error.code())))

            context.evaluatePolicy_localizedReason_reply_(OWNER, _reason(purpose), reply)
            try:
                success, number = _first(answers, cancelled)
            except CountersignError:
                context.invalidate()
                raise
        if number is not None or not success:
            raise explain(number)

    @contextmanager
    def _context(self) -> Iterator[Context]:
        """A new context; whatever goes wrong from here on is one of our errors."""
        try:
            with self._new_context() as context:
                yield context
        except CountersignError:
            raise
        except Exception as error:
            raise SecurityKeyError("gate_failed", type(error).__name__) from error


def explain(number: int | None) -> CountersignError:
    """Return the one error for the number of an `LAError`."""
    detail = f"LAError {number}"
    if number in (_USER_CANCEL, _USER_FALLBACK):
        return PersonError("cancelled", detail)
    return SecurityKeyError(_CODES.get(number or 0, "gate_failed"), detail)


@contextmanager
def system_context() -> Iterator[Context]:
    """Make an `LAContext` of macOS' own.

    Raises:
        SecurityKeyError: `platform_absent` where the bridge to it is not installed.
    """
    try:
        import objc
        from LocalAuthentication import LAContext
    except ImportError:
        raise SecurityKeyError("platform_absent", "no bridge to LocalAuthentication") from None
    with objc.autorelease_pool():
        context: Any = LAContext.alloc().init()
        yield context


def _require_possible(context: Context) -> None:
    possible, error = context.canEvaluatePolicy_error_(OWNER, None)
    if not possible:
        raise explain(None if error is None else int(error.code()))


def _first(answers: queue.SimpleQueue[tuple[bool, int | None]], cancelled: threading.Event) -> tuple[bool, int | None]:
    deadline = time.monotonic() + GATE_TIMEOUT
    while not cancelled.is_set():
        try:
            return answers.get(timeout=_POLL)
        except queue.Empty:
            if time.monotonic() > deadline:
                raise SecurityKeyError("gate_timeout") from None
    raise PersonError("cancelled")


def _reason(purpose: str) -> str:
    """The purpose as macOS shows it, after "Countersign is trying to"."""
    return purpose.removeprefix("to ") or "approve"
