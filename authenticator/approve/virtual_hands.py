"""Waiting for the person at a virtual key, who may also cancel, unplug it, or never come."""

from __future__ import annotations

import errno
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from fido2.ctap import STATUS, CtapError

from authenticator.approve.virtual_params import ERR
from authenticator.limits import TOUCH_TIMEOUT

Verdict = Literal["verified", "failed", "declined"]
Touch = Literal["make", "sign", "select", "reset"]

_POLL = 0.02  # seconds between looks at the cancel event
_T = TypeVar("_T")


class Hands(Protocol):
    """What a person does to the key. Called on a thread of its own; may block."""

    def touch(self, reason: Touch) -> bool:
        """Wait for a touch; False where the person declines."""

    def verify(self) -> Verdict:
        """Recognise the person, which counts as a touch too."""


@dataclass(frozen=True, slots=True)
class Call:
    """One command's way to cancel it and to show that the key waits."""

    event: threading.Event
    on_keepalive: Callable[[STATUS], None] | None


class Plug:
    """Whether the key is plugged in, and since when.

    Args:
        clock: seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._out = threading.Event()
        self._clock = clock
        self._since = clock()

    def pull(self) -> None:
        """Unplug the key."""
        self._out.set()

    def check(self) -> None:
        """Raise what the operating system raises for a key that is gone."""
        if self._out.is_set():
            raise OSError(errno.ENODEV, "the virtual key was unplugged")

    @property
    def seconds(self) -> float:
        """How long it has been plugged in."""
        return self._clock() - self._since


def wait_for(ask: Callable[[], _T], call: Call, plug: Plug) -> _T:
    """Return what the person answers.

    `ask` runs beside the caller's thread, so that a cancel, the time limit and unplugging end the wait at
    once, even where the answer never comes.
    """
    answers: list[_T] = []
    failures: list[BaseException] = []
    done = threading.Event()

    def asking() -> None:
        try:
            answers.append(ask())
        except BaseException as error:  # noqa: BLE001 - raised again on the thread that waits
            failures.append(error)
        finally:
            done.set()

    if call.on_keepalive is not None:
        call.on_keepalive(STATUS.UPNEEDED)
    threading.Thread(target=asking, name="virtual-key-touch", daemon=True).start()
    deadline = time.monotonic() + TOUCH_TIMEOUT
    while not done.wait(_POLL):
        plug.check()
        if call.event.is_set():
            raise CtapError(ERR.KEEPALIVE_CANCEL)
        if time.monotonic() > deadline:
            raise CtapError(ERR.USER_ACTION_TIMEOUT)
    plug.check()  # nothing is done for a touch that came with the unplugging
    if failures:
        raise failures[0]
    if call.on_keepalive is not None:
        call.on_keepalive(STATUS.PROCESSING)
    return answers[0]
