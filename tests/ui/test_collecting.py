"""Objects of Qt that hold each other end on the window's thread, whoever makes so many that Python looks for them."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.conftest import MakeBench
from ui.collecting import Collecting, look

MANY = 20_000  # objects, which is more than Python lets pass without a search


class Knot(QObject):
    """Holds itself, and says where it ended."""

    def __init__(self, ended: list[str]) -> None:
        super().__init__()
        self._itself = self
        self._ended = ended

    def __del__(self) -> None:
        self._ended.append(threading.current_thread().name)


@pytest.fixture
def collecting(qtbot: QtBot) -> Iterator[Collecting]:
    made = Collecting()
    made.start()
    yield made
    made.stop()
    assert gc.isenabled()


def on_a_thread(call: Callable[[], object]) -> None:
    thread = threading.Thread(target=call, name="another")
    thread.start()
    thread.join()


def many() -> list[list[object]]:
    return [[] for _ in range(MANY)]


def test_a_thread_ends_nothing_of_the_windows(collecting: Collecting) -> None:
    ended: list[str] = []
    Knot(ended)
    on_a_thread(many)
    assert ended == []
    gc.collect()
    assert ended == [threading.main_thread().name]


def test_python_itself_would_have(qtbot: QtBot) -> None:
    ended: list[str] = []
    gc.collect()
    Knot(ended)
    on_a_thread(many)
    assert ended == ["another"]


def test_the_window_searches_by_itself(collecting: Collecting, qtbot: QtBot) -> None:
    ended: list[str] = []
    Knot(ended)
    kept = many()
    qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
    assert ended == [threading.main_thread().name]
    assert len(kept) == MANY


def test_what_the_window_was_loaded_with_is_not_searched_again(qtbot: QtBot) -> None:
    ended: list[str] = []
    made = Collecting()
    made.start()
    Knot(ended)
    made.settle()
    gc.collect()
    assert ended == []
    Knot(ended)
    gc.collect()
    assert len(ended) == 1
    made.stop()
    gc.collect()
    assert len(ended) == 2


def test_of_a_window_that_is_built_anew_nothing_stays(collecting: Collecting, qtbot: QtBot) -> None:
    ended: list[str] = []
    kept = [Knot(ended)]
    collecting.settle()
    kept.clear()
    gc.collect()
    assert ended == []
    collecting.renew()
    qtbot.waitUntil(lambda: bool(ended))
    Knot(ended)
    gc.collect()
    assert len(ended) == 2


def test_a_window_that_is_built_anew_says_so(bench: MakeBench) -> None:
    window = bench()
    told: list[bool] = []
    window.controller.rebuilt.connect(lambda: told.append(True))
    window.controller.lock()
    window.on("lockedPage")
    assert told == [True]


@pytest.mark.parametrize(
    ("counts", "searched"),
    [
        pytest.param((700, 10, 10), [], id="nothing-is-due"),
        pytest.param((701, 10, 10), [0], id="the-young"),
        pytest.param((701, 11, 10), [1], id="the-older"),
        pytest.param((0, 11, 0), [1], id="only-the-older"),
        pytest.param((701, 11, 11), [2], id="everything"),
    ],
)
def test_how_far_a_search_goes(
    monkeypatch: pytest.MonkeyPatch, counts: tuple[int, int, int], searched: list[int]
) -> None:
    found: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: counts)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    monkeypatch.setattr(gc, "collect", found.append)
    look()
    assert found == searched
