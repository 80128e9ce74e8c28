from __future__ import annotations

import pytest

from authenticator.errors import PeerError
from authenticator.limits import LIMITER_KEYS_MAX
from authenticator.relay.limiter import Limiter


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that the test moves."""
    time = [1000.0]
    monkeypatch.setattr("authenticator.relay.limiter.time.monotonic", lambda: time[0])
    return time


def refused(counter: Limiter, key: str) -> bool:
    try:
        counter.take(key)
    except PeerError:
        return True
    return False


def test_refusal_has_a_code() -> None:
    with pytest.raises(PeerError) as slowed:
        Limiter(rate=1, burst=0).take("a")
    assert slowed.value.code == "rate_limited"


def test_burst_then_rate(clock: list[float]) -> None:
    counter = Limiter(rate=2, burst=3)
    assert [refused(counter, "a") for _ in range(4)] == [False, False, False, True]
    clock[0] += 0.5
    assert [refused(counter, "a") for _ in range(2)] == [False, True]


def test_keys_do_not_share(clock: list[float]) -> None:
    counter = Limiter(rate=1, burst=1)
    assert not refused(counter, "a")
    assert not refused(counter, "b")
    assert refused(counter, "a")


def test_a_bucket_never_holds_more_than_its_burst(clock: list[float]) -> None:
    counter = Limiter(rate=10, burst=2)
    assert not refused(counter, "a")
    clock[0] += 3600
    assert [refused(counter, "a") for _ in range(3)] == [False, False, True]


def test_memory_is_bounded(clock: list[float]) -> None:
    counter = Limiter(rate=1, burst=1)
    for number in range(LIMITER_KEYS_MAX + 10):
        counter.take(str(number))
    assert len(counter._buckets) == LIMITER_KEYS_MAX
