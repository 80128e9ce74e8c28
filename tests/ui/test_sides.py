"""Windows that are read from right to left: places are mirrored, words and addresses are not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import MakeBench
from tests.ui.tours import TOURS
from ui.icons import paint_icon
from ui.theme import Theme, roles
from ui.widgets.choice_menu import ChoiceMenu
from ui.widgets.labels import Elided, label
from ui.widgets.sides import draw_words, leading, on_side, set_margins, trailing
from ui.widgets.signs import Bar
from ui.widgets.switch import Switch


@pytest.fixture
def from_right(qapp: QApplication) -> Iterator[None]:
    """A language that is read from the right."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def inked(picture: QImage, ink: str) -> tuple[float, float]:
    """From where to where a colour is seen, as parts of the width."""
    wanted = roles().color(ink).rgb()
    columns = [x for x in range(picture.width()) if any(picture.pixel(x, y) == wanted for y in range(picture.height()))]
    return min(columns) / picture.width(), max(columns) / picture.width()


def words(text: str, side: Qt.AlignmentFlag) -> QImage:
    """Words that are painted, black on white."""
    picture = QImage(400, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    # As wide as the words and whole pixels, so that they are smoothed alike at both sides.
    wide = QFontMetricsF(painter.font()).horizontalAdvance(text) + 150
    draw_words(painter, QRectF(0, 0, wide, 30), text, side)
    painter.end()
    return picture


def dark_columns(picture: QImage) -> list[int]:
    return [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y).lightness() < 128 for y in range(picture.height()))
    ]


def test_from_the_left_nothing_is_mirrored(qtbot: QtBot, themed: Theme) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(100, 20)
    assert on_side(holder, QRectF(10, 0, 20, 5)) == QRectF(10, 0, 20, 5)
    assert leading() & Qt.AlignmentFlag.AlignLeft
    assert trailing() & Qt.AlignmentFlag.AlignRight


@pytest.mark.usefixtures("from_right")
def test_places_and_margins_are_mirrored(qtbot: QtBot, themed: Theme) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(100, 20)
    assert on_side(holder, QRectF(10, 0, 20, 5)) == QRectF(70, 0, 20, 5)
    row = QHBoxLayout()
    set_margins(row, holder, 16, 1, 12, 2)
    margins = row.contentsMargins()
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (12, 1, 16, 2)
    assert label("Name").alignment() & Qt.AlignmentFlag.AlignRight
    assert trailing() & Qt.AlignmentFlag.AlignLeft


@pytest.mark.usefixtures("from_right")
@pytest.mark.parametrize(
    "text", ["https://photos.example/?a=1", "2 keys active", "3 h 12 min", "(photos.example)", "photos.example."]
)
def test_an_address_runs_as_it_always_does(qtbot: QtBot, themed: Theme, text: str, qapp: QApplication) -> None:
    """It begins at the other side, and every letter stands where it stood."""
    here = dark_columns(words(text, leading()))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    there = dark_columns(words(text, leading()))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert here[0] > 100 > there[0]
    gap = here[0] - there[0]
    assert [x - gap for x in here] == pytest.approx(there, abs=1)


@pytest.mark.usefixtures("from_right")
def test_painted_widgets_are_mirrored(qtbot: QtBot, themed: Theme) -> None:
    bar = Bar("A quarter")
    qtbot.addWidget(bar)
    bar.resize(200, bar.height())
    bar.show_part(0.25)
    assert inked(bar.grab().toImage(), "accent")[0] > 0.7
    switch = Switch("Name", "nameSwitch", on=True)
    qtbot.addWidget(switch)
    switch.resize(120, 28)
    assert inked(switch.grab().toImage(), "accent")[1] < 0.5
    assert inked(switch.grab().toImage(), "on_accent")[1] < 0.25  # the knob
    line = Elided("Photos", "strong")
    qtbot.addWidget(line)
    line.resize(300, 24)
    assert inked(line.grab().toImage(), "text")[0] > 0.6


def mark_of(menu: ChoiceMenu) -> tuple[int, int]:
    """How far the mark of the last entry is from the left edge, and from the right one."""
    menu.resize(menu.sizeHint())
    seen = menu.grab().toImage()
    ground = seen.pixel(seen.width() // 2, seen.height() - 6)
    rows = range(seen.height() // 2 + 2, seen.height() - 6)
    inked_at = [x for x in range(4, seen.width() - 4) if any(seen.pixel(x, y) != ground for y in rows)]
    return inked_at[0], seen.width() - 1 - inked_at[-1]


def test_the_mark_of_a_menu_is_mirrored(qtbot: QtBot, qapp: QApplication, themed: Theme) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    places = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        qapp.setLayoutDirection(direction)
        menu = ChoiceMenu(holder, "menu")
        menu.show_choices([("a", "Alpha one"), ("b", "Beta two")], "b")
        places.append(mark_of(menu))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    (left, _), (_, right) = places
    assert right == pytest.approx(left, abs=2)
    assert left < 24


@pytest.mark.usefixtures("from_right")
@pytest.mark.parametrize(("name", "mirrored"), [("back", True), ("handed_on", True), ("check", False)])
def test_icons_that_point_along_the_line_are_mirrored(qtbot: QtBot, themed: Theme, name: str, mirrored: bool) -> None:
    pictures = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        picture = QImage(96, 96, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setLayoutDirection(direction)
        paint_icon(painter, name, QRectF(0, 0, 96, 96), "text")
        painter.end()
        pictures.append(picture)
    left, right = pictures
    assert (left != right) is mirrored
    if mirrored:
        apart = [
            (x, y)
            for x in range(96)
            for y in range(96)
            if abs(left.pixelColor(95 - x, y).alpha() - right.pixelColor(x, y).alpha()) > 64
        ]
        assert apart == []


@pytest.mark.usefixtures("from_right")
@pytest.mark.parametrize("tour", ["home", "first-key", "network", "keys"])
def test_pages_keep_their_words_within_the_window(bench: MakeBench, tour: str) -> None:
    window = TOURS[tour](bench)
    page = window.window.shown
    assert page is not None
    assert window.window.rail.x() > page.mapTo(window.window, page.rect().topLeft()).x()
    for found in page.findChildren(QWidget):
        if found.isVisible() and not found.objectName().startswith("qt_"):
            left = found.mapTo(page, found.rect().topLeft()).x()
            assert left >= -1
            assert left + found.width() <= page.width() + 1, found.objectName()
