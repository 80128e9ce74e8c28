"""The sessions page with ten thousand sessions: how long a frame takes while somebody scrolls, types and chooses.

A frame is everything between a turn of the wheel, a pull of the bar or a key and the picture that follows: the event,
the layout and the painting, in the window's own thread; the list is painted anew as a whole where it scrolls, and the
whole window where more changes. It is painted into memory by Qt's own painter, as it is where a desktop has no graphics
card; the time until a screen shows it is not ours. Frames are counted one by one and the longest counts, of the best of
a few rounds, less what the kernel says was spent waiting for a core (see `tests/ui/watchdog.py`), since a machine with
other things to do makes single frames of anybody's long. A plain list widget of Qt, that paints texts alone, stands
beside.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget

from tests.bench.harness import Sheet
from tests.fakes.app import NOW, FakeApp
from tests.fakes.many_sessions import many_sessions
from tests.ui.watchdog import _waits
from ui.controller import Controller
from ui.models.session_list import SessionList, _client, _site
from ui.pages.sessions import SessionsPage
from ui.theme import Theme
from ui.widgets.session_rows import SessionRows

_SESSIONS = 10_000
_FRAME_GOAL = 32.0  # milliseconds, none above
_PAGE_GOAL = 50.0  # milliseconds for another session at length, which is what a person notices
_ROUNDS = 3
_WHEEL, _DRAG = 300, 200  # frames of one round
_TYPED = "payroll 00"

Frames = list[float]


def run() -> list[Sheet]:
    """Scroll, type and choose, on the real page in the real window."""
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    Theme(app)
    with _window(app) as page:
        rows = page.findChild(SessionRows, "sessionRows")
        search = page.findChild(QLineEdit, "searchEdit")
        assert rows is not None
        assert search is not None
        measured: list[tuple[str, Frames, float | None]] = [
            ("turn of the wheel", _best(lambda: _wheel(app, rows)), _FRAME_GOAL),
            ("pull of the bar through all", _best(lambda: _drag(app, rows)), _FRAME_GOAL),
            ("letter typed in the search", _best(lambda: _type(app, search)), _FRAME_GOAL),
            ("another session chosen, with all of it", _best(lambda: _arrows(app, rows)), _PAGE_GOAL),
        ]
    with _plain(app) as plain:
        measured.append(("Qt's own list of texts, pulled through", _best(lambda: _drag(app, plain)), None))
    rows_of_text = tuple(
        (what, f"{len(frames)}", *(f"{each:.1f} ms" for each in _figures(frames))) for what, frames, _ in measured
    )
    missed = tuple(
        f"{what}: {max(frames):.1f} ms, goal {goal:.0f} ms"
        for what, frames, goal in measured
        if goal is not None and max(frames) > goal
    )
    title = f"{_SESSIONS:,} sessions in the window".replace(",", " ")
    return [Sheet(title, ("frame after a", "frames", "median", "99 %", "longest"), rows_of_text, missed), _making()]


def _making() -> Sheet:
    """What the worker does once, before the page shows anything."""
    sessions = many_sessions(_SESSIONS)
    for remembered in (_site, _client):
        remembered.cache_clear()
    started = time.perf_counter()
    listed = SessionList(sessions, NOW)
    made = time.perf_counter() - started
    return Sheet("Lines of a list, made on a worker", ("sessions", "time"), ((str(len(listed)), f"{made:.2f} s"),))


@contextmanager
def _window(app: QApplication) -> Iterator[SessionsPage]:
    facade = FakeApp()
    facade.views = many_sessions(_SESSIONS)
    controller = Controller(facade, lambda: NOW)
    for step in (controller.start, controller.places.go_sessions):
        step()
        while controller.working:
            app.processEvents()
    assert controller.window.sessions.isVisible()  # or nothing would be painted
    yield controller.window.sessions
    controller.stop()
    controller.window.deleteLater()
    controller.deleteLater()
    app.processEvents()


@contextmanager
def _plain(app: QApplication) -> Iterator[QListWidget]:
    made = QListWidget()
    made.addItems([session.provider_name for session in many_sessions(_SESSIONS)])
    made.setUniformItemSizes(True)
    made.resize(269, 680)
    made.show()
    app.processEvents()
    yield made
    made.hide()
    made.deleteLater()
    app.processEvents()


def _frame(app: QApplication, seen: QWidget, event: Callable[[], object]) -> float:
    """Milliseconds from an event until all that it changed is laid out, and all of `seen` is painted anew."""
    waited = _waits()
    started = time.perf_counter()
    event()
    app.processEvents()
    seen.repaint()  # at once; Qt itself would wait for the screen's next picture
    took = time.perf_counter() - started
    waited_since = sum(now - waited.get(thread, 0) for thread, now in _waits().items()) / 1e9
    return max(took - waited_since, 0.0) * 1_000


def _wheel(app: QApplication, rows: SessionRows) -> Frames:
    bar = rows.verticalScrollBar()
    bar.setValue(0)
    return [
        _frame(app, rows.viewport(), lambda: bar.setValue(bar.value() + 3 * bar.singleStep())) for _ in range(_WHEEL)
    ]


def _drag(app: QApplication, rows: SessionRows | QListWidget) -> Frames:
    bar = rows.verticalScrollBar()
    places = [bar.maximum() * step // _DRAG for step in range(_DRAG + 1)]
    return [_frame(app, rows.viewport(), lambda place=place: bar.setValue(place)) for place in places]  # type: ignore[misc]


def _type(app: QApplication, search: QLineEdit) -> Frames:
    search.clear()
    frames = [_frame(app, search.window(), lambda letter=letter: QTest.keyClicks(search, letter)) for letter in _TYPED]  # type: ignore[misc]
    return [
        *frames,
        *(_frame(app, search.window(), lambda: QTest.keyClick(search, Qt.Key.Key_Backspace)) for _ in _TYPED),
    ]


def _arrows(app: QApplication, rows: SessionRows) -> Frames:
    rows.setCurrentIndex(rows.model().index(0, 0))
    return [_frame(app, rows.window(), lambda: QTest.keyClick(rows, Qt.Key.Key_Down)) for _ in range(60)]


def _best(measure: Callable[[], Frames]) -> Frames:
    return min((measure() for _ in range(_ROUNDS)), key=max)


def _figures(frames: Frames) -> tuple[float, float, float]:
    ordered = sorted(frames)
    return statistics.median(ordered), ordered[len(ordered) * 99 // 100], ordered[-1]
