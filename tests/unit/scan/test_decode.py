from __future__ import annotations

import sys

import numpy as np
import pytest

from authenticator.protocol.link import parse_link
from authenticator.scan.decode import decode_image, find_link, find_link_in_images, link_from_text
from tests.fakes.codes import LINK, OTHER, code, screen


def test_a_code_on_a_busy_screen_is_read() -> None:
    assert decode_image(screen(code(LINK))) == [LINK]


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
def test_codes_are_read_however_they_come(pixels: np.ndarray) -> None:
    assert decode_image(np.ascontiguousarray(pixels)) == [LINK]


def test_the_same_code_twice_counts_once() -> None:
    assert decode_image(screen(code(LINK), code(LINK))) == [LINK]
    assert find_link_in_images([code(LINK), code(LINK, scale=6)]) == parse_link(LINK)


def test_both_forms_of_one_link_count_once() -> None:
    link = parse_link(LINK)
    assert find_link([link.qr_text, link.deep_link]) == link


def test_other_codes_are_passed_over() -> None:
    assert find_link(["WIFI:S:home;;", LINK, "https://shop.example/sale"]) == parse_link(LINK)


def test_both_codes_of_one_screen_are_read() -> None:
    assert sorted(decode_image(screen(code(LINK), code(OTHER)))) == sorted([LINK, OTHER])


def test_blanks_around_a_pasted_link_are_forgiven() -> None:
    assert link_from_text(f"  {LINK}\n") == parse_link(LINK)


def test_a_picture_without_a_code_has_none() -> None:
    assert decode_image(screen()) == []


def test_without_the_second_reader_the_first_still_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyzbar", None)
    assert decode_image(screen()) == []
    assert decode_image(code(LINK)) == [LINK]
