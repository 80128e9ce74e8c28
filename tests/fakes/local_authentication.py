"""macOS' LocalAuthentication, with pyobjc's names, that answers as a test says."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from authenticator.approve.macos import BIOMETRY_ONLY, Context

APP_CANCEL = -9


@dataclass(frozen=True)
class FakeError:
    """An `NSError`."""

    number: int

    def code(self) -> int:
        return self.number


Reply = Callable[[bool, FakeError | None], None]


class FakeMac:
    """A Mac; `context` stands for `LAContext.alloc().init()`.

    Attributes:
        finger: a finger could be read.
        possible: the number of the error beside "it cannot be asked", or None where it can.
        answer: what the person's answer comes to; None where they never answer.
        reasons: what was shown, in order.
        contexts: those that were made.
    """

    def __init__(
        self,
        answer: tuple[bool, int | None] | None = (True, None),
        *,
        possible: int | None = None,
        finger: bool = True,
    ) -> None:
        self.answer = answer
        self.possible = possible
        self.finger = finger
        self.reasons: list[str] = []
        self.contexts: list[FakeContext] = []

    @contextmanager
    def context(self) -> Iterator[Context]:
        made = FakeContext(self)
        self.contexts.append(made)
        yield made


class FakeContext:
    """One `LAContext`.

    Attributes:
        invalidated: it was ended.
        threads: where its reply was called.
    """

    def __init__(self, mac: FakeMac) -> None:
        self._mac = mac
        self._reply: Reply | None = None
        self.invalidated = False
        self.threads: list[threading.Thread] = []

    def canEvaluatePolicy_error_(self, policy: int, error: None, /) -> tuple[bool, FakeError | None]:  # noqa: N802
        if policy == BIOMETRY_ONLY and not self._mac.finger:
            return False, FakeError(-7)
        return self._mac.possible is None, None if self._mac.possible is None else FakeError(self._mac.possible)

    def evaluatePolicy_localizedReason_reply_(self, policy: int, reason: str, reply: Reply, /) -> None:  # noqa: N802
        if not reason:
            raise ValueError("NSInvalidArgumentException - Non-empty localizedReason must be provided.")
        self._mac.reasons.append(reason)
        self._reply = reply
        if self._mac.answer is not None:
            success, number = self._mac.answer
            self._later(success, None if number is None else FakeError(number))

    def invalidate(self) -> None:
        self.invalidated = True
        if self._reply is not None and not self.threads:
            self._later(False, FakeError(APP_CANCEL))

    def _later(self, success: bool, error: FakeError | None) -> None:
        """Reply on a thread of the system's own, as macOS does."""
        assert self._reply is not None
        thread = threading.Thread(target=self._reply, args=(success, error), daemon=True)
        self.threads.append(thread)
        thread.start()
