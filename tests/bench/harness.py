"""Measuring one thing beside its peers, in one run, on one machine."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What one subject took, in microseconds for one call.

    Attributes:
        name: what was measured.
        micros: the best round's mean.
        peer: whether it is somebody else's.
        goal: how many times this figure ours may take at most, for a peer that we are measured against.
        ratio: ours over this one's, where it was found round by round and is not the quotient of the two.
    """

    name: str
    micros: float
    peer: bool = True
    goal: float | None = None
    ratio: float | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One comparison: the first figure is ours."""

    title: str
    figures: tuple[Figure, ...]

    def ratio(self, peer: Figure) -> float:
        """Ours over the peer's; below 1 is faster."""
        return peer.ratio if peer.ratio is not None else self.figures[0].micros / peer.micros

    def met(self) -> bool:
        """Whether every goal holds."""
        return all(peer.goal is None or self.ratio(peer) <= peer.goal for peer in self.figures[1:])


@dataclass(frozen=True, slots=True)
class Sheet:
    """Figures that are no times of calls, as rows of text, and the goals that they miss."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    missed: tuple[str, ...] = ()

    def met(self) -> bool:
        """Whether every goal holds."""
        return not self.missed


def measure(subjects: dict[str, Callable[[], object]], *, rounds: int = 7, seconds: float = 0.15) -> dict[str, float]:
    """Take the best of `rounds` for each subject, the rounds of all subjects interleaved.

    Interleaving makes a busy moment of the machine hit everybody alike.
    """
    calls = {name: _calls_for(call, seconds) for name, call in subjects.items()}
    best: dict[str, float] = {}
    gc.disable()
    try:
        for _ in range(rounds):
            for name, call in subjects.items():
                took = _time(call, calls[name])
                best[name] = min(best.get(name, took), took)
    finally:
        gc.enable()
    return best


def _calls_for(call: Callable[[], object], seconds: float) -> int:
    call()
    calls = 1
    while (took := _time(call, calls) * calls / 1e6) < seconds / 10:
        calls *= 4
    return max(1, round(calls * seconds / took))


def _time(call: Callable[[], object], calls: int) -> float:
    start = time.perf_counter_ns()
    for _ in range(calls):
        call()
    return (time.perf_counter_ns() - start) / calls / 1000
