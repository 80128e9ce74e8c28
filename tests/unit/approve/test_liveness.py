"""Nothing that is done with a key stops the caller's own thread, or the interpreter, for long."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pytest

from authenticator.approve.passphrase import passphrase_secret
from authenticator.approve.selection import ManyKeys
from authenticator.approve.touch import ask_pin_if_needed
from tests.fakes.keys import DeviceKey, IdleHands, enrol_request, sign_request, virtual_key
from tests.fakes.many_keys import PluggedKey
from tests.fakes.person import Person

STALL = 0.05  # seconds; what a person notices in a window
TICK = 0.002


class Heart:
    """Beats on a thread of its own, and remembers its longest pause."""

    def __init__(self) -> None:
        self.pauses: list[float] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)

    def _beat(self) -> None:
        last = time.perf_counter()
        while not self._stop.is_set():
            time.sleep(TICK)
            now = time.perf_counter()
            self.pauses.append(now - last)
            last = now

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()


def _longest_pause(work: Callable[[], object]) -> float:
    """The shortest of three longest pauses: another program on this machine is not what is measured."""
    longest = []
    for _ in range(3):
        with Heart() as heart:
            work()
        longest.append(max(heart.pauses))
    return min(longest)


@pytest.fixture
def keys(tmp_path: Path) -> list[PluggedKey]:
    found = [PluggedKey(name, tmp_path / f"{name}.sealed") for name in ("Red", "Green")]
    for key in found:
        key.finger.comes.set()
    return found


def test_several_keys(keys: list[PluggedKey]) -> None:
    made = [key.made() for key in keys]

    def work() -> None:
        many, person = ManyKeys(keys, credentials=[one.credential for one in made]), Person()
        many.sign(sign_request(*made), ask_pin_if_needed(many, person), person)

    assert _longest_pause(work) < STALL


def test_enrolment(tmp_path: Path) -> None:
    key = DeviceKey(lambda: virtual_key(tmp_path / "key.sealed"))
    assert _longest_pause(lambda: key.enrol(enrol_request(), None, Person())) < STALL


def test_a_passphrase() -> None:
    assert _longest_pause(lambda: passphrase_secret("seven green lamps", bytes(32), b"c")) < STALL


def test_no_call_on_a_key_is_made_on_the_callers_thread(tmp_path: Path) -> None:
    threads: set[int] = set()

    class Noticing(DeviceKey):
        """Remembers which threads open it."""

        def open_device(self, interaction: object, prompt: object, stop: object) -> object:  # type: ignore[override]
            threads.add(threading.get_ident())
            return virtual_key(tmp_path / "key.sealed")

    key = Noticing(lambda: virtual_key(tmp_path / "key.sealed"))
    made = key.enrol(enrol_request(), None, Person())
    key.needs_pin()
    key.facts()
    key.sign(sign_request(made), None, Person())
    assert threading.get_ident() not in threads
    assert len(threads) >= 1


def test_what_waits_for_a_person_leaves_the_interpreter_alone(tmp_path: Path) -> None:
    made = DeviceKey(lambda: virtual_key(tmp_path / "key.sealed")).enrol(enrol_request(), None, Person())
    hands = IdleHands()

    def work() -> None:
        person = Person()
        threading.Timer(0.2, person.cancelled.set).start()
        with pytest.raises(Exception, match="cancelled"):
            DeviceKey(lambda: virtual_key(tmp_path / "key.sealed", hands)).sign(sign_request(made), None, person)

    assert _longest_pause(work) < STALL
    hands.released.set()
