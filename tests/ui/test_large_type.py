"""The pages of a first day, at one and a half and at twice the size of type, on a small screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import Bench, MakeBench
from tests.ui.test_accessible import cut
from tests.ui.tours import TOURS
from ui import theme
from ui.theme import BODY_POINTS_MIN, Theme
from ui.widgets.health import StatusDot
from ui.widgets.tiles import ActionTile


@pytest.fixture(params=[1.5, 2.0])
def larger(request: pytest.FixtureRequest, themed: Theme, monkeypatch: pytest.MonkeyPatch) -> Iterator[float]:
    """A system whose type is larger."""
    monkeypatch.setattr(theme, "body_points", lambda: BODY_POINTS_MIN * request.param)
    themed.apply()
    yield request.param
    monkeypatch.undo()
    themed.apply()


@pytest.mark.parametrize("tour", ["home", "begin", "name", "network", "first-key", "backup"])
def test_nothing_is_cut(larger: float, bench: MakeBench, tour: str) -> None:
    window = TOURS[tour](bench)
    window.window.resize(1024, 600)
    QTest.qWait(60)
    page = window.window.shown
    assert page is not None
    assert [found for found in cut(window) if "Countersign" not in found] == []
    assert page.width() >= 1024 - 300
    if tour == "home":
        overlapping(page)


def overlapping(page: QWidget) -> None:
    """No tile lies on a tile, and no dot on a dot."""
    for kind in (ActionTile, StatusDot):
        pressed = [found for found in page.findChildren(kind) if found.isVisible()]
        places = [found.rect().translated(found.mapTo(page, found.rect().topLeft())) for found in pressed]
        assert places
        for index, place in enumerate(places):
            assert not any(place.intersects(other) for other in places[index + 1 :])


def columns(window: Bench) -> int:
    tiles = window.window.home.findChildren(ActionTile)
    return len({tile.mapTo(window.window.home, tile.rect().topLeft()).x() for tile in tiles})


@pytest.mark.parametrize(("size", "expected"), [((800, 540), 4), ((960, 680), 4), ((1400, 900), 4)])
def test_the_four_ways_stand_side_by_side(bench: MakeBench, size: tuple[int, int], expected: int) -> None:
    window = TOURS["home"](bench)
    window.window.resize(*size)
    QTest.qWait(60)
    assert columns(window) == expected


def test_the_four_ways_stand_two_by_two_where_there_is_little_room_and_go_back(larger: float, bench: MakeBench) -> None:
    window = TOURS["home"](bench)
    window.window.resize(1024, 600)
    QTest.qWait(60)
    assert columns(window) == 2
    window.window.resize(2600, 900)
    QTest.qWait(60)
    assert columns(window) == 4


def test_pictures_and_tiles_grow_with_the_type(larger: float, bench: MakeBench) -> None:
    window = TOURS["home"](bench)
    QTest.qWait(60)
    tile = window.find("scanScreenButton")
    assert tile.height() >= 120 * larger
    assert theme.scaled(20) == round(20 * larger)
