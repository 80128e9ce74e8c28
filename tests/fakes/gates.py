"""A system's gate that does as a test says, and a store for keys behind it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from authenticator.approve.devices import KeyChoice
from authenticator.approve.gated_key import GatedKey
from authenticator.errors import CountersignError
from authenticator.protocol.identity import LINUX_GATE_AAGUID
from authenticator.secret_store import Strength
from tests.fakes.keys import PlainSealer

CHOICE = KeyChoice("platform:test", "Test gate", "platform", aaguid=LINUX_GATE_AAGUID)


class ScriptedGate:
    """A `SystemGate`.

    Attributes:
        purposes: what it was opened for, in order.
        refusal: what `open` raises; None to recognise whoever is there.
        problem: what `check` raises.
        at_open: done while the question is on the screen.
    """

    aaguid = LINUX_GATE_AAGUID

    def __init__(self, refusal: CountersignError | None = None, problem: CountersignError | None = None) -> None:
        self.purposes: list[str] = []
        self.refusal = refusal
        self.problem = problem
        self.at_open: Callable[[], None] = lambda: None

    def name(self) -> str:
        return "Test gate"

    def check(self) -> None:
        if self.problem is not None:
            raise self.problem

    def open(self, purpose: str, cancelled: threading.Event, /) -> None:
        self.purposes.append(purpose)
        self.at_open()
        if self.refusal is not None:
            raise self.refusal


class PlainStore(PlainSealer):
    """Seals nothing, and says that a keyring locks it."""

    def __init__(self, strength: Strength = "keyring") -> None:
        self.strength: Strength = strength


def gated_key(path: Path, gate: ScriptedGate | None = None, *, strength: Strength = "keyring") -> GatedKey:
    """A key behind a gate, whose state is at `path`."""
    return GatedKey(CHOICE, gate or ScriptedGate(), path, PlainStore(strength))
