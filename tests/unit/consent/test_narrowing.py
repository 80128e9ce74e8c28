from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.consent.narrowing import lowered, narrow, parse_amount, parse_lower, parse_seconds, shorter, without
from authenticator.protocol.recap import Capabilities
from tests.fakes.registered import PERMISSIONS, RECORD, capabilities
from tests.fakes.wishes import ORIGIN

ALBUMS = f"{ORIGIN}/albums"
ASKED = Capabilities.from_att(
    {
        ORIGIN: {"photos/read": [{"max_bytes": 10**9, "max_width": 800}], "photos/list": [{}]},
        ALBUMS: {"photos/read": [{"rate": "10/min"}]},
    }
)


def chosen(*lower: str, left_out: tuple[str, ...] = ()) -> Any:
    found = narrow(ASKED, without(ASKED, left_out), lowered(ASKED, [parse_lower(text) for text in lower]), PERMISSIONS)
    return found.to_att() if found is not None else None


def test_with_nothing_taken_away_it_is_the_request() -> None:
    assert chosen() == ASKED.to_att()


def test_an_ability_is_left_out_wherever_it_was_asked_for() -> None:
    assert chosen(left_out=("photos/read",)) == {ORIGIN: {"photos/list": [{}]}}
    assert chosen(left_out=("photos/read", "photos/list")) is None


def test_numbers_are_lowered_and_limits_may_be_added() -> None:
    assert chosen("photos/read:max_width=400", "photos/list:max_uses=3") == {
        ORIGIN: {"photos/read": [{"max_bytes": 10**9, "max_width": 400}], "photos/list": [{"max_uses": 3}]},
        ALBUMS: {"photos/read": [{"rate": "10/min", "max_width": 400}]},
    }


@pytest.mark.parametrize(
    ("caveat", "text", "asked", "amount"),
    [
        ("max_bytes", "1GB", None, 10**9),
        ("max_bytes", "0,5 gb", None, 5 * 10**8),
        ("max_bytes", "1.25 MB", None, 1_250_000),
        ("max_bytes", "1.0000001 kB", None, None),
        ("max_bytes", "700", None, 700),
        ("max_bytes", "1 byte", None, 1),
        ("max_uses", "1\u202f500", None, 1_500),
        ("rate", "5", "10/min", "5/min"),
        ("rate", "5 / h", "10/min", "5/h"),
        ("rate", "007", "10/s", "7/s"),
        ("path_prefix", "/albums/2026", None, "/albums/2026"),
        ("min_age", "-3", 1, -3),
        pytest.param("max_bytes", "1.01 GB", 1_001_234_567, 1_001_234_567, id="as-it-is-shown"),
        pytest.param("max_bytes", "1.01GB", 1_001_234_567, 1_001_234_567, id="as-it-is-shown-without-a-blank"),
        pytest.param("max_bytes", "1.02 GB", 1_001_234_567, 1_020_000_000, id="more-than-is-shown"),
    ],
)
def test_amounts_are_written_as_people_write_them(caveat: str, text: str, asked: Any, amount: Any) -> None:
    if amount is None:
        with pytest.raises(Exception, match="choice_amount"):
            parse_amount(caveat, text, asked)
    else:
        assert parse_amount(caveat, text, asked) == amount


@pytest.mark.parametrize(
    ("text", "seconds"), [("30m", 1_800), ("30 min", 1_800), ("4h", 14_400), ("2d", 172_800), ("90s", 90), ("5", 300)]
)
def test_times_are_written_as_people_write_them(text: str, seconds: int) -> None:
    assert parse_seconds(text) == seconds
    assert shorter(seconds, seconds) == seconds


@given(capabilities, st.data())
def test_what_is_left_is_never_more_than_was_asked(asked: Capabilities, data: st.DataObject) -> None:
    entries = [(entry.resource, entry.ability) for entry in asked.entries]
    out = data.draw(st.sets(st.sampled_from(entries)))
    left = narrow(asked, out, {}, PERMISSIONS)
    assert (left is None) is (out == set(entries))
    if left is not None:
        asked.covers(left, PERMISSIONS)
        left.check_registered(RECORD)
        assert {(entry.resource, entry.ability) for entry in left.entries} == set(entries) - out
