"""A window on no screen; a test that leaves threads or windows behind fails."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TZ", "UTC")
os.environ.setdefault("COUNTERSIGN_COLOR_SCHEME", "light")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import ui.imports  # noqa: F401 - as the app does
from authenticator.preferences import Preferences
from tests.fakes.app import NOW, FakeApp
from ui.comfort import Comfort
from ui.controller import Controller
from ui.look import Look
from ui.theme import Theme
from ui.turns import Turns
from ui.widgets.cards import ScrollColumn

time.tzset()
STILL = Comfort(reduced_motion=True)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["countersign-tests"]


@pytest.fixture(scope="session")
def themed(qapp: QApplication) -> Theme:
    """The colours, once for all tests, and nothing that moves."""
    theme = Theme(qapp)
    theme.heed(STILL)
    Look().use(Preferences())  # as at a start, so that no window changes the language that a test speaks afterwards
    return theme


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Threads end and windows go, whatever a test did."""
    threads = set(threading.enumerate())
    QApplication.clipboard().clear()  # where a test begins nothing was copied
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for widget in shown:
        widget.hide()
    left = [thread.name for thread in set(threading.enumerate()) - threads if thread.is_alive()]
    assert not left, f"threads left running: {left}"
    assert not shown, f"windows left open: {[widget.objectName() for widget in shown]}"


class Bench:
    """A running window with a fake app, and shorthands to use it like a person."""

    def __init__(self, qtbot: QtBot, app: FakeApp, controller: Controller, clock: list[int]) -> None:
        self.qtbot = qtbot
        self.app = app
        self.controller = controller
        self.window = controller.window
        self.clock = clock

    def find(self, name: str) -> QWidget:
        """The widget of this name on the page that is shown, or anywhere in the window."""
        page = self.window.shown
        found = page.findChild(QWidget, name) if page is not None else None
        found = found or self.window.findChild(QWidget, name)
        assert found is not None, f"no widget named {name}"
        return found

    def text(self, name: str) -> str:
        """What a label says, without its seams."""
        return str(self.find(name).property("text")).replace("\u200b", "")

    def click(self, name: str) -> None:
        """Press a button as soon as it can be pressed."""
        self.qtbot.waitUntil(lambda: self.find(name).isEnabled() and self.find(name).isVisible())
        self.find(name).click()  # type: ignore[attr-defined]

    def on(self, page: str) -> None:
        """Wait for a page."""
        self.qtbot.waitUntil(lambda: self.window.shown is not None and self.window.shown.objectName() == page)

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something."""
        self.qtbot.waitUntil(condition)

    def read(self) -> None:
        """Scroll through the page, as who reads it does, and back to its beginning."""
        page = self.window.shown
        scroll = page.findChild(ScrollColumn) if page is not None else None
        assert scroll is not None
        bar = scroll.verticalScrollBar()
        for value in (*range(0, bar.maximum(), 100), bar.maximum(), 0):
            bar.setValue(value)

    def settled(self) -> None:
        """Wait until nothing runs."""
        self.qtbot.waitUntil(lambda: not self.controller.working and not self._in_turns)

    @property
    def _in_turns(self) -> bool:
        return any(turns.busy for turns in self.window.findChildren(Turns))


MakeBench = Callable[..., Bench]


@pytest.fixture
def bench(qtbot: QtBot, themed: Theme) -> Iterator[MakeBench]:
    """Make a running window."""
    made: list[Controller] = []

    def make(
        *,
        set_up: bool = True,
        loopback: bool = False,
        camera: str = "",
        link: str = "",
        hidden: bool = False,
        **settings: Any,
    ) -> Bench:
        app = FakeApp(set_up=set_up, loopback=loopback)
        clock = [NOW]
        controller = Controller(
            app, lambda: clock[0], relay="https://relay.example", camera=camera, link=link, **settings
        )
        made.append(controller)
        controller.start(hidden=hidden)
        result = Bench(qtbot, app, controller, clock)
        result.settled()
        return result

    yield make
    for controller in made:
        controller.stop()
        controller.window.deleteLater()
        controller.deleteLater()
    # Whatever else a test puts back, it need not put it on a window that nobody sees again.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
