from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import numpy as np
import pytest

from authenticator.errors import LocalError
from authenticator.scan.newest import Newest
from tests.fakes.codes import Pixels
from tests.fakes.refusal import refused


def camera(count: int, error: Exception | None = None, pause: float = 0.01) -> Iterator[Pixels]:
    for number in range(count):
        yield np.full((2, 2), number, np.uint8)
        time.sleep(pause)
    if error is not None:
        raise error


def number(frame: Pixels) -> int:
    return int(frame[0, 0])


def test_every_frame_is_shown_and_the_newest_is_looked_at() -> None:
    shown: list[int] = []
    looked: list[int] = []
    with Newest(camera(30), lambda frame: shown.append(number(frame))) as frames:
        for frame in frames:
            looked.append(number(frame))
            time.sleep(0.06)
    assert shown == list(range(30))
    assert len(looked) < 15
    assert looked == sorted(set(looked))
    assert looked[-1] == 29


def test_looking_rests_as_long_as_it_worked() -> None:
    with Newest(camera(200, pause=0.002), lambda _: None) as frames:
        start, worked = time.monotonic(), 0.0
        for _ in frames:
            began = time.monotonic()
            time.sleep(0.03)
            worked += time.monotonic() - began
            if time.monotonic() - start > 0.5:
                break
        assert worked < 0.7 * (time.monotonic() - start)


@pytest.mark.parametrize("error", [LocalError("camera_unplugged"), None], ids=["unplugged", "over"])
def test_the_end_of_the_camera_is_the_end_of_the_frames(error: LocalError | None) -> None:
    def look() -> None:
        with Newest(camera(3, error), lambda _: None) as frames:
            for _ in frames:
                pass

    if error is None:
        look()
    else:
        refused("camera_unplugged", look)


def test_what_nobody_expected_is_told_too() -> None:
    def shown(_frame: Pixels) -> None:
        raise ZeroDivisionError

    with Newest(camera(3), shown) as frames, pytest.raises(ZeroDivisionError):
        list(frames)


def test_who_stops_looking_leaves_no_thread() -> None:
    before = threading.active_count()
    with Newest(camera(1_000), lambda _: None) as frames:
        next(iter(frames))
    assert threading.active_count() == before
