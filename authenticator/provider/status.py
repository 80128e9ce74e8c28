"""Whether a session and a delegation still hold, from the registry's signed statements.

A statement is good for a few seconds, and about nothing but what was asked. When it has run out and no new one can be
had, the use is refused: a registry that is away must not give a revoked key more time. A provider may choose otherwise,
in as many words and for an hour at most: then what was proven active is believed that much longer, and nothing else.

Where the registry tells at once what ends (`events.py`), the statement about it is forgotten and the next use asks
anew. To forget can only make a use be refused that would have been let through, never the other way round.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace

from authenticator import limits
from authenticator.errors import CountersignError, PeerError, VerificationError
from authenticator.verify.status import Status

FetchStatus = Callable[[str, str | None], Status]
_Key = tuple[str, str | None]
_STRIPES = 64


@dataclass(frozen=True, slots=True)
class _Known:
    """A statement, the second it was asked for, and the one from which on it is not believed without asking."""

    status: Status
    asked_at: int
    until: int


class StatusCheck:
    """Asks the registry at most once in `interval` seconds for each session and delegation.

    With `accept_unproven_for` a statement is believed that many seconds beyond its own while the registry is away.
    """

    def __init__(
        self, fetch: FetchStatus, interval: int = limits.STATUS_INTERVAL, accept_unproven_for: int = 0
    ) -> None:
        self._fetch = fetch
        self._interval = min(interval, limits.STATUS_INTERVAL)
        self._unproven = max(0, min(accept_unproven_for, limits.STATUS_UNPROVEN_MAX))
        self._known: OrderedDict[_Key, _Known] = OrderedDict()
        self._under_way: set[_Key] = set()
        self._lock = threading.Lock()
        self._asking = tuple(threading.Lock() for _ in range(_STRIPES))

    def require_active(self, address: str, delegation_id: str | None, now: int) -> None:
        """Pass only where both are active.

        Raises:
            VerificationError: `session_revoked`, `session_unknown`, `delegation_revoked`,
                `delegation_unknown` or `delegation_expired`; `status_unproven` where no fresh
                statement can be had.
        """
        key = (address, delegation_id)
        status = self._fresh(key, now) or self._wait_for(key, now)
        if status.session != "active":
            raise VerificationError("session_revoked" if status.session == "revoked" else "session_unknown")
        if delegation_id is not None and status.delegation != "active":
            codes = {"revoked": "delegation_revoked", "expired": "delegation_expired"}
            raise VerificationError(codes.get(str(status.delegation), "delegation_unknown"))

    def forget(self, address: str, delegation_id: str | None = None) -> None:
        """Ask anew at the next use of a delegation; without one, of anything of the session.

        What is being asked at this moment is not remembered either: its answer may be from just before.
        """
        with self._lock:
            for key in self._about(address, delegation_id):
                self._known.pop(key, None)
                self._under_way.discard(key)

    def forget_all(self) -> None:
        """Ask anew at every next use: something may have ended of which nobody told."""
        with self._lock:
            self._known.clear()
            self._under_way.clear()

    def _about(self, address: str, delegation_id: str | None) -> list[_Key]:
        if delegation_id is not None:
            return [(address, delegation_id)]
        return [key for key in (*self._known, *self._under_way) if key[0] == address]

    def _wait_for(self, key: _Key, now: int) -> Status:
        with self._asking[hash(key) % _STRIPES]:  # one question for many uses that wait for the same answer
            return self._fresh(key, now) or self._ask(key, now)

    def _fresh(self, key: _Key, now: int) -> Status | None:
        known = self._known.get(key)
        return known.status if known is not None and known.asked_at <= now < known.until else None

    def _ask(self, key: _Key, now: int) -> Status:
        with self._lock:
            self._under_way.add(key)
        try:
            known = self._fetched(key, now)
        except BaseException:
            with self._lock:
                self._under_way.discard(key)
            raise
        with self._lock:
            if key in self._under_way:  # nothing ended meanwhile
                self._under_way.discard(key)
                self._known[key] = known
                while len(self._known) > limits.STATUS_CACHE_MAX:
                    self._known.popitem(last=False)
        return known.status

    def _fetched(self, key: _Key, now: int) -> _Known:
        began = time.monotonic()
        try:
            status = self._fetch(*key)
        except PeerError as error:
            return self._outlasting(key, now + int(time.monotonic() - began), error)
        except CountersignError as error:
            if error.code == "session_unknown":
                raise
            raise VerificationError("status_unproven", error.code) from error
        _check_about(status, key, now)
        return _Known(status, now, min(now + self._interval, status.exp))

    def _outlasting(self, key: _Key, now: int, error: PeerError) -> _Known:
        """The statement that has run out, where the provider chose to go on with it; otherwise the use is refused."""
        with self._lock:
            known = self._known.get(key)
        if known is not None and self._unproven and error.code != "peer_answer":
            ends = known.asked_at + self._interval + self._unproven
            if known.asked_at <= now < ends:
                return replace(known, until=min(now + limits.STATUS_RETRY, ends))
        raise VerificationError("status_unproven", error.code) from error


def _check_about(status: Status, key: _Key, now: int) -> None:
    """A statement answers the question that was asked, and was made just now.

    The client has checked its signature and its times by its own clock; this is the clock that the use goes by.
    """
    address, delegation_id = key
    if (status.address, status.delegation_id) != (address, delegation_id):
        raise VerificationError("status_unproven", "about something else")
    if (status.delegation is None) != (delegation_id is None):
        raise VerificationError("status_unproven", "says nothing about the delegation")
    if now - status.iat > limits.STATUS_INTERVAL + limits.DPOP_FUTURE_MAX or now >= status.exp:
        raise VerificationError("status_unproven", "old statement")
    if status.iat - now > limits.HTTP_DEADLINE + limits.DPOP_FUTURE_MAX:  # the use began before it was asked for
        raise VerificationError("status_unproven", "a statement of the future")
