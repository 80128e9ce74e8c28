from __future__ import annotations

from itertools import product

import pytest

from authenticator.consent.policy import match_for, read_number
from authenticator.consent.view import Match, Source
from tests.fakes.refusal import refused

SENT = {Source.IMAGE, Source.CLIPBOARD, Source.CAMERA, Source.LINK}


@pytest.mark.parametrize(
    ("source", "new", "insists", "match"),
    [
        pytest.param(Source.SCREEN, False, False, Match.COMPARED, id="on-this-screen-known-and-near"),
        pytest.param(Source.DEEP_LINK, False, False, Match.COMPARED, id="opened-here-known-and-near"),
        pytest.param(Source.SCREEN, True, False, Match.TYPED, id="new-site"),
        pytest.param(Source.SCREEN, False, True, Match.TYPED, id="another-network"),
        pytest.param(Source.DEEP_LINK, True, False, Match.TYPED, id="opened-here-new-site"),
        pytest.param(Source.DEEP_LINK, False, True, Match.TYPED, id="opened-here-another-network"),
        pytest.param(Source.CAMERA, False, False, Match.TYPED, id="camera"),
        pytest.param(Source.IMAGE, False, False, Match.TYPED, id="file"),
        pytest.param(Source.CLIPBOARD, False, False, Match.TYPED, id="clipboard"),
        pytest.param(Source.LINK, False, False, Match.TYPED, id="entered-link"),
    ],
)
def test_what_is_asked_of_the_person(source: Source, new: bool, insists: bool, match: Match) -> None:
    assert match_for(source, new_provider=new, insists=insists, shows_code=True) is match


def test_every_combination_is_as_strict_as_its_strictest_part() -> None:
    for source, new, insists in product(Source, (False, True), (False, True)):
        match = match_for(source, new_provider=new, insists=insists, shows_code=True)
        assert (match is Match.TYPED) == (source in SENT or new or insists)
        assert match_for(source, new_provider=new, insists=insists, shows_code=False) is Match.NONE


@pytest.mark.parametrize("text", ["47", " 47 ", "4 7", "4\t7\n", "123456", "1 2 3 4 5 6"])
def test_a_number(text: str) -> None:
    assert read_number(text) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("7", id="one-digit"),
        pytest.param("1234567", id="too-many"),
        pytest.param("-47", id="sign"),
        pytest.param("4.7", id="point"),
        pytest.param("0x47", id="hexadecimal"),
        pytest.param("\u0664\u0667", id="arabic-digits"),
        pytest.param("\uff14\uff17", id="full-width-digits"),
        pytest.param("four", id="words"),
        pytest.param("4\u200b7", id="invisible-character"),
    ],
)
def test_no_number(text: str) -> None:
    refused("match_code_wrong", lambda: read_number(text))
