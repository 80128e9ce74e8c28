from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from authenticator.protocol.caveats import check_path, check_within, parse_rate, path_within
from tests.fakes.refusal import code_of
from tests.fakes.wishes import caveats, rates

WINDOW = 7_200


def test_rates() -> None:
    assert parse_rate("10/s") == (10, 1)
    assert parse_rate("10/min") == (10, 60)
    assert parse_rate("10/h") == (10, 3600)


@pytest.mark.parametrize(
    ("path", "prefix", "inside"),
    [
        ("/albums/2026", "/albums/2026", True),
        ("/albums/2026/a.jpg", "/albums/2026", True),
        ("/albums/2026/", "/albums/2026", True),
        ("/albums/20261", "/albums/2026", False),
        ("/albums", "/albums/2026", False),
        ("/", "/", True),
        ("/anything", "/", True),
        ("/", "/albums", False),
    ],
)
def test_a_prefix_ends_where_a_segment_ends(path: str, prefix: str, inside: bool) -> None:
    assert path_within(path, prefix) is inside


@pytest.mark.parametrize("path", ["/", "/a/", "/albums/Café/1 + 1.jpg", "/a/...", "/a/.hidden"])
def test_paths_with_one_reading(path: str) -> None:
    check_path(path)


@given(caveats, caveats)
def test_within_agrees_with_counting(child: dict[str, Any], parent: dict[str, Any]) -> None:
    """A child is within its parent exactly where no schedule of uses gives it more."""
    code = code_of(lambda: check_within(child, parent))
    assert code == ("" if _no_more(child, parent) else "grant_wider")


@given(rates, rates)
def test_rates_compare_by_the_busiest_schedule(child: str, parent: str) -> None:
    code = code_of(lambda: check_within({"rate": child}, {"rate": parent}))
    assert code == ("" if _rate_fits(child, parent) else "grant_wider")


def _no_more(child: dict[str, Any], parent: dict[str, Any]) -> bool:
    for name, limit in parent.items():
        own = child.get(name)
        if own is None:
            return False
        if name == "path_prefix":
            fits = path_within(str(own), str(limit))
        elif name == "rate":
            fits = _rate_fits(str(own), str(limit))
        elif name == "not_before":
            fits = int(str(own)) >= int(str(limit))
        else:
            fits = int(str(own)) <= int(str(limit))
        if not fits:
            return False
    return True


def _rate_fits(child: str, parent: str) -> bool:
    """Use the child's allowance as soon as each of its windows opens; look at the parent's busiest window."""
    count, window = parse_rate(child)
    most, length = parse_rate(parent)
    uses: dict[int, int] = {}
    for second in range(0, WINDOW, window):
        uses[second // length] = uses.get(second // length, 0) + count
    return max(uses.values()) <= most
