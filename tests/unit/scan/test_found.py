from __future__ import annotations

import pytest

from authenticator.errors import InputError
from authenticator.protocol.link import parse_link
from authenticator.scan.found import Found, SeveralCodes, find_link, is_link, link_from_text
from tests.fakes.codes import LINK, OTHER

WIFI = "WIFI:S:home;;"


def test_both_forms_of_one_link_count_once() -> None:
    link = parse_link(LINK)
    assert find_link([Found(link.qr_text), Found(link.deep_link)]) == link


def test_other_codes_are_passed_over() -> None:
    assert find_link([Found(WIFI), Found(LINK), Found("https://shop.example/sale")]) == parse_link(LINK)


def test_the_person_gets_one_code_of_each_link_to_choose_from() -> None:
    here, there = ((1, 1), (2, 1), (2, 2), (1, 2)), ((7, 7), (9, 7), (9, 9), (7, 9))
    with pytest.raises(SeveralCodes) as raised:
        find_link([Found(LINK, here), Found(WIFI), Found(OTHER, there), Found(parse_link(LINK).deep_link)])
    assert raised.value.code == "several_codes"
    assert raised.value.found == (Found(LINK, here), Found(OTHER, there))


def test_blanks_around_a_pasted_link_are_forgiven() -> None:
    assert link_from_text(f"  {LINK}\n") == parse_link(LINK)


def test_a_link_is_told_from_another_text() -> None:
    assert is_link(LINK)
    assert not is_link(WIFI)
    assert not is_link("x" * 5_000)


def test_the_last_refusal_is_the_one_that_is_told() -> None:
    with pytest.raises(InputError) as raised:
        find_link([Found(WIFI), Found(LINK.replace("https://", "http://"))])
    assert raised.value.code == "link_unsafe"
