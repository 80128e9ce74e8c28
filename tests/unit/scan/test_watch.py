from __future__ import annotations

import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.errors import InputError, LocalError
from authenticator.protocol.link import RequestLink, parse_link
from authenticator.scan.found import Corners, Found
from authenticator.scan.preview import PREVIEW_HEIGHT, PREVIEW_WIDTH, preview
from authenticator.scan.watch import (
    FrameReader,
    Light,
    LightHint,
    Seen,
    Sighting,
    light_of,
    login_link,
    sightings,
    watch,
)
from tests.fakes.codes import LINK, OTHER, Pixels, code, screen
from tests.fakes.decoder import PlainDecoder
from tests.fakes.refusal import refused

BLANK = screen(width=640, height=480)
GOOD = screen(code(LINK), width=640, height=480)
OTHERS = screen(code(OTHER), width=640, height=480)
SHOP = screen(code("https://shop.example/sale"), width=640, height=480)
LAMP = np.hstack([np.full((90, 60), 255, np.uint8), np.full((90, 100), 90, np.uint8)])
BOTH = screen(code(LINK), code(OTHER))


def look(*frames: Pixels) -> Seen[RequestLink]:
    return watch(frames, FrameReader(PlainDecoder()), login_link, threading.Event())


def square(left: int, top: int = 0, side: int = 10) -> Corners:
    return ((left, top), (left + side, top), (left + side, top + side), (left, top + side))


def test_two_frames_in_a_row_agree() -> None:
    shown: list[tuple[Sighting[RequestLink], ...]] = []
    seen = watch(
        [BLANK, GOOD, GOOD, BLANK],
        FrameReader(PlainDecoder()),
        login_link,
        threading.Event(),
        lambda _frame, found: shown.append(found),
    )
    assert [one.value for one in seen.sightings] == [parse_link(LINK)]
    assert seen.frame is GOOD
    assert [len(found) for found in shown] == [0, 1, 1]
    (corners,) = [one.corners for one in shown[1]]
    assert all(40 <= x <= 230 and 60 <= y <= 250 for x, y in corners)


@pytest.mark.parametrize(
    "frames",
    [
        pytest.param([GOOD], id="one"),
        pytest.param([GOOD, BLANK, GOOD], id="gap"),
        pytest.param([GOOD, OTHERS, GOOD, OTHERS], id="two-codes-that-take-turns"),
        pytest.param([GOOD, BOTH, OTHERS], id="one-code-then-two-then-the-other"),
        pytest.param([SHOP, SHOP, SHOP], id="a-code-of-something-else"),
        pytest.param([], id="none"),
    ],
)
def test_what_two_frames_do_not_agree_on_is_not_believed(frames: list[Pixels]) -> None:
    refused("no_code_found", lambda: look(*frames))


WIFI = "WIFI:S:home;;"


def believed(*frames: list[str]) -> int | None:
    """How many frames it took, each given by what it says; None where nothing was believed."""
    texts, count = iter(frames), 0

    def read(_frame: Pixels) -> tuple[Found, ...]:
        nonlocal count
        count += 1
        return tuple(Found(text) for text in next(texts))

    try:
        watch([BLANK] * len(frames), read, login_link, threading.Event())
    except InputError as error:
        told = error.code
    else:
        return count
    assert told == "no_code_found"
    return None


@pytest.mark.parametrize(
    ("frames", "expected"),
    [
        pytest.param([[LINK]], None, id="one"),
        pytest.param([[LINK], [LINK]], 2, id="two"),
        pytest.param([[LINK], [], [LINK]], None, id="a-gap"),
        pytest.param([[LINK], [WIFI], [LINK], [LINK]], 4, id="something-else-between"),
        pytest.param([[LINK], [OTHER], [LINK], [OTHER]], None, id="swapped-each-frame"),
        pytest.param([[LINK, WIFI], [WIFI, LINK]], 2, id="something-else-beside"),
        pytest.param([[LINK], [LINK, OTHER], [LINK], [LINK]], 4, id="two-links-begin-the-count-anew"),
    ],
)
def test_two_frames_in_a_row_are_believed(frames: list[list[str]], expected: int | None) -> None:
    assert believed(*frames) == expected


def test_two_codes_in_two_frames_are_both_handed_on_from_left_to_right() -> None:
    seen = look(GOOD, BOTH, BOTH)
    assert [one.value for one in seen.sightings] == [parse_link(LINK), parse_link(OTHER)]
    assert seen.frame is BOTH


@pytest.mark.parametrize("frames", [[GOOD, GOOD], []], ids=["frames", "none"])
def test_watching_can_be_ended(frames: list[Pixels]) -> None:
    ended = threading.Event()
    ended.set()
    refused("cancelled", lambda: watch(frames, FrameReader(PlainDecoder()), login_link, ended))


class Breaking(PlainDecoder):
    """A decoder whose process dies at some frames."""

    def __init__(self, breaks: list[bool]) -> None:
        super().__init__()
        self._breaks = breaks

    def codes_of_frame(self, pixels: Pixels) -> tuple[Found, ...]:
        if self._breaks.pop(0):
            raise LocalError("decoder_failed")
        return super().codes_of_frame(pixels)


def test_frames_that_break_the_decoder_now_and_then_are_passed_over() -> None:
    reader = FrameReader(Breaking([True, True, False, True, False, False]))
    seen = watch([GOOD] * 6, reader, login_link, threading.Event())
    assert len(seen.sightings) == 1


def test_frames_that_break_the_decoder_in_a_row_are_told() -> None:
    reader = FrameReader(Breaking([False, True, True, True]))
    refused("decoder_failed", lambda: watch([BLANK] * 4, reader, login_link, threading.Event()))


@pytest.mark.parametrize("text", ["", "hello", LINK + " " + OTHER, "https://relay.example/r/x#y", LINK * 200])
def test_other_codes_are_passed_over(text: str) -> None:
    assert login_link(text) is None


def test_one_thing_seen_twice_is_one() -> None:
    found = sightings([[Found(LINK, square(50)), Found("x"), Found(LINK, square(5))], [Found(LINK)]], login_link)
    assert found == (Sighting(parse_link(LINK), square(50), 0),)


def test_several_things_are_in_the_order_of_pictures_and_places() -> None:
    def word(text: str) -> str | None:
        return text if text.isalpha() else None

    found = sightings(
        [[Found("right", square(90)), Found("left", square(5)), Found("12")], [Found("other", square(0))]], word
    )
    assert [(one.value, one.picture) for one in found] == [("left", 0), ("right", 0), ("other", 1)]


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        pytest.param(np.full((90, 160), 20, np.uint8), Light.DARK, id="dark"),
        pytest.param(np.full((90, 160), 255, np.uint8), Light.GLARE, id="white"),
        pytest.param(np.full((90, 160), 128, np.uint8), Light.GOOD, id="grey"),
        pytest.param(BLANK, Light.GOOD, id="a-room"),
        pytest.param(
            np.hstack([np.full((90, 60), 255, np.uint8), np.full((90, 100), 90, np.uint8)]), Light.GLARE, id="lamp"
        ),
    ],
)
def test_the_light_is_told(picture: Pixels, expected: Light) -> None:
    assert light_of(picture) is expected


def test_a_flicker_is_no_hint() -> None:
    hint = LightHint()
    assert [hint.after(Light.DARK if turn % 3 else Light.GOOD) for turn in range(30)] == [Light.GOOD] * 30
    said = [hint.after(Light.DARK) for _ in range(12)]
    assert said[0] is Light.GOOD
    assert said[-1] is Light.DARK
    assert hint.after(Light.GOOD) is Light.DARK  # and no flicker back


def test_a_preview_is_a_small_mirror() -> None:
    frame = np.zeros((720, 1280, 3), np.uint8)
    frame[:, :640] = (255, 0, 0)  # blue, in OpenCV's order, at the left
    made = preview(frame, [((0, 0), (1279, 0), (1279, 719), (0, 719))])
    assert made.picture.shape == (PREVIEW_HEIGHT, PREVIEW_WIDTH, 3)
    assert made.picture[0, -1].tolist() == [0, 0, 255]  # blue, in a window's order, at the right
    assert made.picture[0, 0].tolist() == [0, 0, 0]
    xs = sorted(x for x, _ in made.outlines[0])
    assert xs[0] <= 1
    assert xs[-1] == PREVIEW_WIDTH - 1
    assert "picture" not in repr(made)


@given(st.integers(1, 3000), st.integers(1, 3000))
def test_a_preview_of_any_form_is_small_and_never_larger(width: int, height: int) -> None:
    made = preview(np.zeros((height, width, 3), np.uint8), [])
    high, wide = made.picture.shape[:2]
    assert 1 <= wide <= min(PREVIEW_WIDTH, max(width, 1))
    assert 1 <= high <= min(PREVIEW_HEIGHT, max(height, 1))
    assert made.picture.flags["C_CONTIGUOUS"]


def test_an_unsafe_link_is_passed_over_too() -> None:
    assert login_link("http://relay.example/r/AAECAwQFBgcICQoLDA0ODw#AAECAwQFBgcICQoLDA0ODw") is None
