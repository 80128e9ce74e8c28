"""Whether a session and a delegation still hold, from the registry's signed statements.

A statement is good for a few seconds. When it has run out and no new one can be had, the use is refused:
a registry that is away must not give a revoked key more time.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

from authenticator import limits
from authenticator.errors import CountersignError, PeerError, VerificationError
from authenticator.verify.status import Status

FetchStatus = Callable[[str, str | None], Status]
_STRIPES = 64


class StatusCheck:
    """Asks the registry at most once in `interval` seconds for each session and delegation."""

    def __init__(self, fetch: FetchStatus, interval: int = limits.STATUS_INTERVAL) -> None:
        self._fetch = fetch
        self._interval = min(interval, limits.STATUS_INTERVAL)
        self._known: OrderedDict[tuple[str, str | None], tuple[Status, int]] = OrderedDict()
        self._lock = threading.Lock()
        self._asking = tuple(threading.Lock() for _ in range(_STRIPES))

    def require_active(self, address: str, delegation_id: str | None, now: int) -> None:
        """Pass only where both are active.

        Raises:
            VerificationError: `session_revoked`, `session_unknown`, `delegation_revoked`,
                `delegation_unknown` or `delegation_expired`; `status_unproven` where no fresh
                statement can be had.
        """
        status = self._status(address, delegation_id, now)
        if status.session != "active":
            raise VerificationError("session_revoked" if status.session == "revoked" else "session_unknown")
        if delegation_id is not None and status.delegation != "active":
            codes = {"revoked": "delegation_revoked", "expired": "delegation_expired"}
            raise VerificationError(codes.get(str(status.delegation), "delegation_unknown"))

    def _status(self, address: str, delegation_id: str | None, now: int) -> Status:
        key = (address, delegation_id)
        known = self._fresh(key, now)
        if known is not None:
            return known
        with self._asking[hash(key) % _STRIPES]:  # one question for many uses that wait for the same answer
            known = self._fresh(key, now)
            return known if known is not None else self._ask(key, now)

    def _fresh(self, key: tuple[str, str | None], now: int) -> Status | None:
        with self._lock:
            known = self._known.get(key)
        if known is None or not 0 <= now - known[1] < self._interval:
            return None
        return known[0]

    def _ask(self, key: tuple[str, str | None], now: int) -> Status:
        try:
            status = self._fetch(*key)
        except PeerError as error:
            raise VerificationError("status_unproven", error.code) from error
        except CountersignError as error:
            if error.code == "session_unknown":
                raise
            raise VerificationError("status_unproven", error.code) from error
        if now - status.iat > limits.STATUS_INTERVAL + limits.DPOP_FUTURE_MAX:
            raise VerificationError("status_unproven", "old statement")
        with self._lock:
            self._known[key] = (status, now)
            while len(self._known) > limits.STATUS_CACHE_MAX:
                self._known.popitem(last=False)
        return status
