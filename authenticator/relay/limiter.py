"""How often something may happen: a token bucket a key, in memory.

Rules: a bucket holds `burst` and refills at `rate` a second; one that was forgotten is full again, so that memory
stays bounded; a restart forgets all.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict

from authenticator.errors import PeerError
from authenticator.limits import LIMITER_KEYS_MAX


class Limiter:
    """Counts by key; may be shared between threads."""

    def __init__(self, rate: float, burst: int) -> None:
        self._rate = rate
        self._burst = burst
        self._lock = threading.Lock()
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, key: str) -> None:
        """Take one.

        Raises:
            PeerError: `rate_limited` where nothing is left.
        """
        with self._lock:
            level = self._level(key)
            if level < 1:
                raise PeerError("rate_limited")
            self._keep(key, level - 1)

    def _level(self, key: str) -> float:
        level, then = self._buckets.get(key, (float(self._burst), 0.0))
        return min(float(self._burst), level + (time.monotonic() - then) * self._rate)

    def _keep(self, key: str, level: float) -> None:
        self._buckets[key] = (level, time.monotonic())
        self._buckets.move_to_end(key)
        while len(self._buckets) > LIMITER_KEYS_MAX:
            self._buckets.popitem(last=False)
