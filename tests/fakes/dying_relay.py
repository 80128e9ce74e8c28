"""A relay that is killed at one exact point: `python -m tests.fakes.dying_relay POINT ...` and the relay's own options.

The process ends as `kill -9` ends it: nothing is closed, flushed or answered.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from authenticator.relay import requests as waiting
from authenticator.relay.__main__ import main
from authenticator.relay.approvals import Approvals
from authenticator.relay.changes import Changes
from authenticator.relay.events import Hub
from authenticator.relay.exchange import Exchange
from authenticator.relay.identities import Identities
from authenticator.relay.openings import Openings
from authenticator.relay.parts import Parts
from authenticator.relay.requests import Requests

POINTS: dict[str, tuple[Any, str, bool]] = {
    "claim-before": (Requests, "_claim", False),
    "claim-after": (Requests, "claim", True),
    "number-written-not-committed": (waiting, "check_typed", True),
    "number-kept-not-answered": (Hub, "notify", False),
    "approval-before-checks": (Approvals, "_verify", False),
    "approval-checked": (Approvals, "_verify", True),
    "approval-kept": (Approvals, "_record", False),
    "entries-recorded": (Parts, "record", True),
    "login-written-not-committed": (Approvals, "_issue", True),
    "approval-answered-not-sent": (Approvals, "approve", True),
    "enrolment-checked": (Identities, "_verify", True),
    "enrolment-kept": (Identities, "_reserve", True),
    "enrolment-answered-not-sent": (Identities, "enrol", True),
    "change-before-checks": (Changes, "_verify", False),
    "change-checked": (Changes, "_verify", True),
    "change-kept": (Changes, "_reserve", True),
    "change-written-not-committed": (Changes, "_apply", True),
    "change-recorded": (Changes, "_record", True),
    "change-answered-not-sent": (Changes, "change", True),
    "opening-checked": (Openings, "_context", True),
    "opening-kept": (Openings, "_keep", True),
    "opening-answered-not-sent": (Openings, "open", True),
    "poll-answered-not-sent": (Requests, "poll", True),
    "token-before": (Exchange, "_spend", False),
    "token-answered-not-sent": (Exchange, "exchange", True),
}


def die() -> NoReturn:
    """End this process at once."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise SystemExit(1)


def arm(point: str) -> None:
    """Die before or after one method."""
    owner, name, after = POINTS[point]
    original: Callable[..., Any] = getattr(owner, name)

    def wrapped(*arguments: Any, **named: Any) -> Any:
        if after:
            original(*arguments, **named)
        die()

    setattr(owner, name, wrapped)


if __name__ == "__main__":
    arm(sys.argv[1])
    sys.exit(main(sys.argv[2:]))
