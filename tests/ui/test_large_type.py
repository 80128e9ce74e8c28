"""Pages at one and a half and at twice the size of type, on a small screen, and on one of finer dots."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.ui.conftest import STILL, Bench, MakeBench
from tests.ui.test_accessible import cut
from tests.ui.tours import TOURS
from ui import theme
from ui.language import Language
from ui.theme import BODY_POINTS_MIN, Theme
from ui.widgets.buttons import PaintedButton
from ui.widgets.health import StatusDot
from ui.widgets.session_rows import SessionRows
from ui.widgets.tiles import ActionTile, NavItem


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
    assert cut(window) == []
    assert page.width() >= 1024 - 300
    if tour == "home":
        overlapping(page)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    language = Language(qapp)
    language.choose("de")
    yield
    language.choose("en")


@pytest.mark.slow
@pytest.mark.parametrize("larger", [2.0], indirect=True)
@pytest.mark.parametrize("tour", TOURS)
@pytest.mark.usefixtures("german", "larger")
def test_every_page_has_room_at_twice_the_type_in_long_words(bench: MakeBench, tour: str) -> None:
    window = TOURS[tour](bench)
    for size in ((1024, 600), (800, 540)):
        window.window.resize(*size)
        QTest.qWait(60)
        settle(window)
        assert window.window.size().toTuple() == size
        assert cut(window) == [], size
        assert sideways(window.window) == [], size


def settle(window: Bench) -> None:
    """Wait while what was resized hands on what it needs: each widget to the one that holds it, a turn for each."""
    for _ in range(20):
        if not cut(window):
            return
        QTest.qWait(50)


def sideways(window: QWidget) -> list[str]:
    """What would have to be scrolled from side to side."""
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    return [str(area.horizontalScrollBar().maximum()) for area in areas if area.horizontalScrollBar().maximum()]


@pytest.mark.slow
@pytest.mark.parametrize("factor", ["1.5", "2"])
def test_nothing_is_cut_on_a_screen_of_finer_dots(factor: str) -> None:
    """Lengths are the same there; what could be cut is what is rounded otherwise."""
    chosen = "test_nothing_is_cut_at_any_size and (home or consent or settings or sessions-used)"
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "0", "-q", "tests/ui/test_accessible.py", "-k", chosen],
        env={**os.environ, "QT_SCALE_FACTOR": factor},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout
    assert "5 passed" in run.stdout


@pytest.mark.parametrize(("size", "narrow"), [((800, 540), True), ((1024, 600), True), ((1400, 900), False)])
@pytest.mark.parametrize("larger", [2.0], indirect=True)
@pytest.mark.usefixtures("larger")
def test_the_rail_shows_icons_alone_where_the_page_needs_the_room(
    bench: MakeBench, size: tuple[int, int], narrow: bool
) -> None:
    window = TOURS["sessions"](bench)
    window.window.resize(*size)
    QTest.qWait(60)
    item = window.window.rail.findChild(NavItem, "keysNavButton")
    assert item is not None
    assert (window.window.rail.width() < 100) == narrow
    assert item.toolTip() == ("Keys" if narrow else "Ctrl+4")
    assert item.accessibleName() == "Keys"
    items = [found.geometry() for found in window.window.rail.findChildren(PaintedButton)]
    assert all(one.bottom() < other.top() for one, other in pairwise(items[:8]))
    assert all(window.window.rail.rect().contains(place) for place in items)


@pytest.mark.parametrize("larger", [2.0], indirect=True)
@pytest.mark.usefixtures("larger")
def test_sessions_are_a_list_that_leads_to_one_and_back_where_there_is_little_room(bench: MakeBench) -> None:
    window = TOURS["sessions"](bench)
    window.window.resize(800, 540)
    QTest.qWait(60)
    rows = window.find("sessionRows")
    assert isinstance(rows, SessionRows)
    assert rows.isVisible()
    assert not window.find("sessionTitle").isVisible()
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.isVisible()
    rows.activated.emit(rows.currentIndex())
    assert (window.find("sessionTitle").isVisible(), window.text("sessionTitle")) == (True, "Builds")
    assert window.window.focusWidget() is window.find("backToListButton")
    assert not rows.isVisible()
    window.click("backToListButton")
    assert rows.isVisible()
    window.window.resize(1400, 900)
    QTest.qWait(60)
    assert rows.isVisible()
    assert window.find("sessionTitle").isVisible()
    assert not window.find("backToListButton").isVisible()


@pytest.mark.parametrize("place", ["home", "keys", "settings", "identities"])
def test_the_window_follows_another_size_of_type(
    bench: MakeBench, themed: Theme, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    window = TOURS[place](bench)
    before = window.find("homeNavButton").height()
    with monkeypatch.context() as larger:
        larger.setattr(theme, "body_points", lambda: BODY_POINTS_MIN * 1.5)
        themed.heed(STILL)
        window.until(lambda: window.find("homeNavButton").height() > 1.3 * before)
        window.until(lambda: window.window.place == place)
        window.settled()
        assert cut(window) == []
    themed.heed(STILL)
    window.until(lambda: window.find("homeNavButton").height() == before)
    window.settled()


def test_a_request_that_waits_for_an_answer_stays_while_type_changes(
    bench: MakeBench, themed: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = TOURS["consent"](bench)
    page = window.window.shown
    with monkeypatch.context() as larger:
        larger.setattr(theme, "body_points", lambda: BODY_POINTS_MIN * 1.5)
        themed.heed(STILL)
        QTest.qWait(50)
        assert window.window.shown is page
        home = window.window.home
        window.click("denyButton")
        window.until(lambda: window.window.home is not home and window.window.place == "home")
        window.settled()
    themed.heed(STILL)
    window.until(lambda: window.window.place == "home")
    window.settled()


def test_what_answers_a_step_stays_in_view_however_many_keys_there_are(bench: MakeBench) -> None:
    window = TOURS["first-key"](bench)
    for size in ((800, 540), (1024, 600)):
        window.window.resize(*size)
        QTest.qWait(60)
        for name in ("keyBackButton", "enrolButton"):
            button = window.find(name)
            assert button.visibleRegion().boundingRect().size() == button.size(), (name, size)


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
