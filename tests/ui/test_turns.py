"""What is done in turns: one step each, in order, whole when it is seen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from ui.turns import GrowingPage, Turns

PARTS = 4


@pytest.fixture
def turns(qtbot: QtBot) -> Iterator[Turns]:
    parent = QObject()
    yield Turns(parent)
    parent.deleteLater()


class Page(GrowingPage):
    """A page of some labels."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self._parts = self._labels()

    def _labels(self) -> Iterator[None]:
        for number in range(PARTS):
            self.column.addWidget(QLabel(str(number)))
            yield


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    return made


def steps(done: list[str], name: str, count: int) -> Iterator[None]:
    for number in range(count):
        done.append(f"{name}{number}")
        yield


def test_each_step_has_a_turn_of_its_own(turns: Turns, qtbot: QtBot) -> None:
    done: list[str] = []
    other = QTimer(turns, interval=0)
    other.timeout.connect(lambda: done.append("."))
    with qtbot.waitSignal(turns.ended):
        turns.begin(steps(done, "a", 3))
        other.start()
        assert done == []
    other.stop()
    assert [each for each in done if each != "."] == ["a0", "a1", "a2"]
    assert not any(before != "." != after for before, after in pairwise(done))
    assert not turns.busy


def test_what_is_begun_later_is_done_instead(turns: Turns, qtbot: QtBot) -> None:
    done: list[str] = []
    turns.begin(steps(done, "a", 3))
    turns.step()
    turns.begin(steps(done, "b", 2))
    with qtbot.waitSignal(turns.ended):
        assert turns.busy
    assert done == ["a0", "b0", "b1"]


def test_the_end_is_told_once(turns: Turns, qtbot: QtBot) -> None:
    ended: list[bool] = []
    turns.ended.connect(lambda: ended.append(turns.busy))
    turns.begin(steps([], "a", 2))
    qtbot.wait(50)
    assert ended == [False]


def test_a_page_grows_out_of_sight(page: Page, qtbot: QtBot) -> None:
    assert page.column.count() == 0
    with qtbot.waitSignal(page.built):
        page.build()
        assert page.column.count() == 0
    assert page.column.count() == PARTS


@pytest.mark.parametrize("begun", [0, 1, 2, PARTS], ids=lambda begun: f"after {begun} parts")
def test_a_page_is_whole_when_it_is_seen(page: Page, qtbot: QtBot, begun: int) -> None:
    told: list[int] = []
    page.built.connect(lambda: told.append(page.column.count()))
    page.build()
    for _ in range(begun):
        page._growth.step()
    page.show()
    assert page.column.count() == PARTS
    qtbot.wait(30)
    assert page.column.count() == PARTS
    assert told == [PARTS]


def test_a_page_that_nobody_began_to_build_is_whole_when_it_is_seen(page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.built):
        page.show()
        assert page.column.count() == PARTS


def test_a_page_that_is_whole_is_not_built_again(page: Page, qtbot: QtBot) -> None:
    for _ in range(2):
        with qtbot.waitSignal(page.built):
            page.build()
    page.complete()
    assert page.column.count() == PARTS


def test_a_page_of_which_a_part_fails_is_never_whole(page: Page, qtbot: QtBot) -> None:
    told: list[bool] = []
    page.built.connect(lambda: told.append(page.whole))

    def parts() -> Iterator[None]:
        yield
        raise LookupError

    page._parts = parts()
    page.build()
    page._growth.step()
    with pytest.raises(LookupError):
        page._growth.step()
    qtbot.wait(30)
    with pytest.raises(RuntimeError, match="could not be built"):
        page.complete()
    assert (page.whole, told) == (False, [])


def test_what_is_begun_in_the_last_step_is_done(turns: Turns, qtbot: QtBot) -> None:
    done: list[str] = []

    def last() -> Iterator[None]:
        yield from ()
        turns.begin(steps(done, "b", 2))

    with qtbot.waitSignal(turns.ended):
        turns.begin(last())
    assert done == ["b0", "b1"]
