"""Keys that come and go."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from authenticator.approve.devices import KeyChoice
from authenticator.approve.watch import KeyWatcher

FIRST = KeyChoice("/dev/hidraw1", "First", "usb")
SECOND = KeyChoice("/dev/hidraw2", "Second", "usb")


class Ports:
    """What is plugged in; `fails` raises instead, `hangs` does not come back."""

    def __init__(self) -> None:
        self.keys: list[KeyChoice] = []
        self.fails = False
        self.hangs: threading.Event | None = None
        self.looks = 0

    def look(self) -> list[KeyChoice]:
        self.looks += 1
        if self.hangs is not None:
            self.hangs.wait(20)
        if self.fails:
            raise OSError("canary")
        return list(self.keys)


@pytest.fixture
def stop() -> Iterator[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


def test_each_change_is_told_once(stop: threading.Event) -> None:
    ports = Ports()
    changes = KeyWatcher(ports.look, 0.01).changes(stop)
    assert next(changes) == []
    ports.keys = [FIRST]
    assert next(changes) == [FIRST]
    ports.keys = [FIRST, SECOND]
    assert next(changes) == [FIRST, SECOND]
    ports.keys = [SECOND]
    assert next(changes) == [SECOND]


def test_a_look_that_fails_changes_nothing(stop: threading.Event) -> None:
    ports = Ports()
    ports.keys = [FIRST]
    changes = KeyWatcher(ports.look, 0.01).changes(stop)
    assert next(changes) == [FIRST]
    ports.fails = True
    looks = ports.looks
    while ports.looks < looks + 3:
        time.sleep(0.01)
    ports.fails, ports.keys = False, [SECOND]
    assert next(changes) == [SECOND]


def test_stopping_ends_it_even_while_a_look_hangs(stop: threading.Event) -> None:
    ports = Ports()
    ports.hangs = threading.Event()
    threading.Timer(0.1, stop.set).start()
    started = time.monotonic()
    assert list(KeyWatcher(ports.look, 0.01).changes(stop)) == []
    assert time.monotonic() - started < 2
    ports.hangs.set()


def test_leaving_the_loop_ends_the_looking(stop: threading.Event) -> None:
    ports = Ports()
    changes = KeyWatcher(ports.look, 0.01).changes(stop)
    next(changes)
    changes.close()  # type: ignore[attr-defined]
    time.sleep(0.1)
    looks = ports.looks
    time.sleep(0.1)
    assert ports.looks == looks


def test_what_could_not_be_read_is_read_again(stop: threading.Event, monkeypatch: pytest.MonkeyPatch) -> None:
    forgotten: list[int] = []
    monkeypatch.setattr("authenticator.approve.watch.forget_failures", lambda: forgotten.append(1))
    ports = Ports()
    changes = KeyWatcher(ports.look, 0.005).changes(stop)
    next(changes)
    while ports.looks < 25:
        time.sleep(0.01)
    assert 2 <= len(forgotten) <= ports.looks // 10 + 1
