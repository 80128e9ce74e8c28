from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import pytest

from authenticator.limits import CODES_MAX, SCAN_TEXT_MAX
from authenticator.scan import cascade
from authenticator.scan.cascade import FIRST, QUICK, SLOWER, Look
from authenticator.scan.decode import Frames, decode_codes, decode_pages
from authenticator.scan.found import Corners, Found
from tests.fakes.codes import LINK, OTHER, Pixels, code, screen
from tests.fakes.decoder import texts

BLANK = screen(width=640, height=480)
GOOD = screen(code(LINK), width=640, height=480)


@pytest.fixture
def without_zbar() -> Iterator[None]:
    yield
    cascade._pyzbar.cache_clear()


def test_a_code_on_a_busy_screen_is_read() -> None:
    assert texts(screen(code(LINK))) == [LINK]


@pytest.mark.parametrize(
    "pixels",
    [
        code(LINK, scale=2),
        255 - code(LINK),
        code(LINK, border=0),
        np.rot90(code(LINK)),
        np.dstack([code(LINK)] * 3),
        np.dstack([code(LINK)] * 3 + [np.full_like(code(LINK), 255)]),
        screen(code(LINK), width=3840, height=2160),
    ],
    ids=["small", "inverted", "no-margin", "turned", "colour", "with-alpha", "4k"],
)
def test_codes_are_read_however_they_come(pixels: Pixels) -> None:
    assert texts(np.ascontiguousarray(pixels)) == [LINK]


def test_the_same_code_twice_counts_once() -> None:
    assert texts(screen(code(LINK), code(LINK))) == [LINK]


def test_both_codes_of_one_screen_are_read() -> None:
    assert sorted(texts(screen(code(LINK), code(OTHER)))) == sorted([LINK, OTHER])


def test_a_picture_without_a_code_has_none() -> None:
    assert texts(screen()) == []


def test_without_the_second_reader_the_first_still_reads(monkeypatch: pytest.MonkeyPatch, without_zbar: None) -> None:
    cascade._pyzbar.cache_clear()
    monkeypatch.setitem(__import__("sys").modules, "pyzbar", None)
    assert texts(BLANK) == []
    assert texts(code(LINK)) == [LINK]
    assert cascade.zbar(GOOD) == []


# A code of 37 modules with a quiet zone of 4 at (40, 60) of the screen, 4 pixels a module.
LEFT, TOP, RIGHT, BOTTOM = 40 + 16, 60 + 16, 40 + 164, 60 + 164
BOX = ((LEFT, TOP), (RIGHT, TOP), (RIGHT, BOTTOM), (LEFT, BOTTOM))


@pytest.mark.parametrize("look", [QUICK, FIRST, *SLOWER], ids=lambda look: look.name)
def test_each_look_says_where_the_code_is_in_the_picture_that_came(look: Look) -> None:
    pixels = screen(code(LINK), width=640, height=480)
    pixels = cv2.GaussianBlur(pixels, (0, 0), 0.8).astype(np.uint8)
    pixels[300:] = 255  # room in which a shrunk picture is no different
    found = look.read(255 - pixels if "inverted" in look.name else pixels)
    assert [code.text for code in found] == [LINK]
    for corner in found[0].corners:
        assert min(abs(corner[0] - x) + abs(corner[1] - y) for x, y in BOX) <= 16


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        pytest.param([(1.4, 2), (5, 2), (5, 6.6), (1, 6)], ((1, 2), (5, 2), (5, 7), (1, 6)), id="four"),
        pytest.param([(3, 1), (6, 4), (1, 5)], ((1, 1), (6, 1), (6, 5), (1, 5)), id="three"),
        pytest.param([(np.nan, 1), (np.nan, 1), (2, 2), (3, 3)], ((0, 1), (0, 1), (2, 2), (3, 3)), id="no-numbers"),
    ],
)
def test_corners_however_a_reader_gives_them(points: list[tuple[float, float]], expected: Corners) -> None:
    assert cascade._corners(points) == expected


def test_a_tile_of_a_large_screen_is_looked_at_twice_as_large() -> None:
    ground = np.full((2160, 3840), 200, np.uint8)
    small = code(LINK, scale=2)
    ground[1500 : 1500 + small.shape[0], 3000 : 3000 + small.shape[1]] = small
    doubled = next(look for look in SLOWER if look.name == "doubled")
    found = doubled.read(ground)
    assert {code.text for code in found} == {LINK}
    assert all(abs(code.corners[0][0] - 3008) <= 4 and abs(code.corners[0][1] - 1508) <= 4 for code in found)


def test_small_cousins_are_no_codes() -> None:
    import segno

    matrix = np.array([list(row) for row in segno.make("6310", micro=True).matrix], np.uint8)
    pixels = np.pad(np.kron(255 * (1 - matrix), np.ones((6, 6), np.uint8)), 60, constant_values=255)
    assert texts(pixels.astype(np.uint8)) == []


def test_a_text_of_a_whole_code_comes_whole() -> None:
    long = "x" * (SCAN_TEXT_MAX + 100)
    assert texts(code(long)) == [long]


PLACES: dict[str, Corners] = {
    "WIFI:S:home;;": ((0, 0), (9, 0), (9, 9), (0, 9)),
    LINK: ((20, 0), (29, 0), (29, 9), (20, 9)),
    OTHER: ((1, 1), (8, 1), (8, 8), (1, 8)),
}


def test_a_code_of_something_else_does_not_end_the_looking(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def look(name: str, *codes: str, dear: bool = False) -> Look:
        def read(pixels: Pixels) -> list[Found]:
            seen.append(name)
            return [Found(text, PLACES[text]) for text in codes]

        return Look(name, read, dear)

    monkeypatch.setattr("authenticator.scan.decode.FIRST", look("first", "WIFI:S:home;;"))
    monkeypatch.setattr(
        "authenticator.scan.decode.SLOWER", (look("dear", dear=True), look("cheap", LINK), look("third"))
    )
    assert texts(BLANK) == ["WIFI:S:home;;", LINK]
    assert seen == ["first", "cheap"]


def test_what_the_first_reader_said_of_a_place_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    wifi, link, other = (Found(text, place) for text, place in PLACES.items())
    monkeypatch.setattr("authenticator.scan.decode.FIRST", Look("first", lambda pixels: [wifi]))
    monkeypatch.setattr("authenticator.scan.decode.SLOWER", (Look("second", lambda pixels: [other, link]),))
    assert texts(BLANK) == [wifi.text, link.text]


def test_patience_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def look(pixels: Pixels) -> list[Found]:
        seen.append("slow")
        return []

    slow = Look("slow", look)
    monkeypatch.setattr("authenticator.scan.decode.SLOWER", (slow, slow))
    assert decode_codes(BLANK, patience=-1) == ()
    assert seen == []
    assert decode_codes(BLANK) == ()
    assert seen == ["slow", "slow"]


def test_pages_are_looked_at_until_patience_ends() -> None:
    pages = [code(LINK), BLANK, code(OTHER)]
    assert [found.text for found in decode_pages(pages)] == [LINK, OTHER]
    begun = iter(pages)
    assert [found.text for found in decode_pages(begun, patience=-1)] == [LINK]
    assert len(list(begun)) == 2


def test_pages_with_codes_enough_are_the_last() -> None:
    pages = iter([code(f"https://shop.example/{number}") for number in range(CODES_MAX + 3)])
    assert len(decode_pages(pages)) == CODES_MAX
    assert len(list(pages)) == 3


def test_a_part_of_a_code_in_parts_is_read_as_what_it_is() -> None:
    import segno

    matrix = np.array([list(row) for row in segno.make_sequence(LINK, symbol_count=2)[0].matrix], np.uint8)
    pixels = np.pad(np.kron(255 * (1 - matrix), np.ones((4, 4), np.uint8)), 16, constant_values=255)
    (part,) = texts(pixels.astype(np.uint8))
    assert part in LINK
    assert len(part) < len(LINK)


def test_each_slower_look_has_its_turn_and_the_one_that_helped_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    helps: list[Found] = []

    def first(pixels: Pixels) -> list[Found]:
        return []

    def one(pixels: Pixels) -> list[Found]:
        seen.append("one")
        return []

    def other(pixels: Pixels) -> list[Found]:
        seen.append("other")
        return helps

    monkeypatch.setattr("authenticator.scan.decode.QUICK", Look("quick", first))
    monkeypatch.setattr("authenticator.scan.decode.FIRST", Look("first", first))
    monkeypatch.setattr("authenticator.scan.decode.IN_TURN", (Look("one", one), Look("other", other)))
    frames = Frames()
    for _ in range(9):
        assert frames.see(BLANK) == ()
    assert seen == ["one", "other", "one"]
    helps.append(Found(LINK))
    assert [bool(frames.see(BLANK)) for _ in range(3)] == [True, True, True]
    helps.clear()
    assert [bool(frames.see(BLANK)) for _ in range(3)] == [False, False, False]
    assert seen == ["one", "other", "one", *["other"] * 4]
