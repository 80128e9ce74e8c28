"""The window is seen before the app behind it is loaded, and nothing that is done meanwhile is lost."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from authenticator.errors import LocalError
from tests.fakes.app import NOW, FakeApp, link
from ui.controller import Controller
from ui.start import Start
from ui.theme import Theme
from ui.window import Window

ROOT = Path(__file__).parents[2]
HEAVY = ("cv2", "numpy", "zxingcpp", "cryptography", "fido2", "httpx2", "keyring", "coincurve", "sqlite3", "rich")


class Slow:
    """An app that is opened when the test says so."""

    def __init__(self, failure: LocalError | None = None) -> None:
        self.gate = threading.Event()
        self.app = FakeApp()
        self.closed = threading.Event()
        self.failure = failure
        self.app.close = self.closed.set  # type: ignore[method-assign]

    def __call__(self) -> FakeApp:
        assert self.gate.wait(30)
        if self.failure is not None:
            raise self.failure
        return self.app


class Make(Protocol):
    """Makes a start, and the window that it shows."""

    def __call__(
        self, slow: Slow, *, locked: bool = False, first: Callable[[], None] = ...
    ) -> tuple[Start, Window]: ...


@pytest.fixture
def make(qtbot: QtBot, themed: Theme) -> Iterator[Make]:
    made: list[tuple[Start, Window, Slow]] = []

    def start(slow: Slow, *, locked: bool = False, first: Callable[[], None] = lambda: None) -> tuple[Start, Window]:
        window = Window(lambda: NOW, "https://relay.example")
        result = Start(
            window,
            slow,
            lambda app, link: Controller(app, lambda: NOW, link=link, window=window, locked=locked),
            first=first,
        )
        made.append((result, window, slow))
        return result, window

    yield start
    for result, window, slow in made:
        slow.gate.set()
        result.stop()
        window.hide()
        window.deleteLater()
        result.deleteLater()


def on(window: Window, page: str) -> bool:
    return window.shown is not None and window.shown.objectName() == page


def test_the_window_is_seen_first(make: Make, qtbot: QtBot) -> None:
    slow = Slow()
    start, window = make(slow)
    start.begin()
    qtbot.waitUntil(window.isVisible)
    assert on(window, "homePage")
    assert start.controller is None
    slow.gate.set()
    qtbot.waitUntil(window.rail.person.isVisible)
    assert start.controller is not None


def test_a_hidden_start_opens_the_app_too(make: Make, qtbot: QtBot) -> None:
    slow = Slow()
    slow.gate.set()
    start, window = make(slow)
    start.begin(hidden=True)
    assert not window.isVisible()
    qtbot.waitUntil(lambda: start.controller is not None)


def test_the_newest_link_that_arrives_meanwhile_waits(make: Make, qtbot: QtBot) -> None:
    slow = Slow()
    start, window = make(slow)
    start.begin()
    start.arrive("https://somewhere.example/")
    start.arrive(link().qr_text)
    slow.gate.set()
    qtbot.waitUntil(lambda: on(window, "questionPage"))
    said = [label.text().replace("\u200b", "") for label in window.question.findChildren(QLabel)]
    assert "It leads to relay.example." in said


def test_what_is_chosen_meanwhile_is_done_then(make: Make, qtbot: QtBot) -> None:
    slow = Slow()
    start, window = make(slow)
    start.begin()
    window.home.use_camera.emit()
    window.home.paste_link.emit()
    slow.gate.set()
    qtbot.waitUntil(lambda: on(window, "linkPage"))


def test_what_is_chosen_at_a_locked_window_is_done_once_it_is_open(make: Make, qtbot: QtBot) -> None:
    slow = Slow()
    start, window = make(slow, locked=True)
    start.begin()
    window.home.paste_link.emit()
    slow.gate.set()
    qtbot.waitUntil(lambda: on(window, "lockedPage"))
    window.locked.open_wanted.emit()
    qtbot.waitUntil(lambda: on(window, "touchPage"))
    touch = window.findChild(QAbstractButton, "virtualTouchButton")
    assert touch is not None
    qtbot.waitUntil(touch.isVisible)
    touch.click()
    qtbot.waitUntil(lambda: on(window, "linkPage"))


def test_an_app_that_cannot_be_opened_is_told(make: Make, qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    slow = Slow(LocalError("file_damaged"))
    slow.gate.set()
    start, window = make(slow)
    start.begin()
    qtbot.waitUntil(lambda: on(window, "errorPage"))
    assert start.failed is not None
    assert start.failed.code == "file_damaged"
    assert "(file_damaged)" in capsys.readouterr().err
    with qtbot.waitSignal(window.closing):
        window.error.left.emit()


def test_an_app_that_could_not_be_opened_is_opened_again(make: Make, qtbot: QtBot) -> None:
    slow = Slow(LocalError("keyring_unavailable"))
    slow.gate.set()
    start, window = make(slow)
    start.begin()
    qtbot.waitUntil(lambda: on(window, "errorPage"))
    slow.failure = None
    window.error.retry.emit()
    qtbot.waitUntil(window.rail.person.isVisible)
    assert start.failed is None
    window.error.left.emit()
    assert window.isVisible()


def test_what_must_be_done_first_is_told_and_done_again(make: Make, qtbot: QtBot) -> None:
    tried: list[str] = []

    def first() -> None:
        tried.append("once more")
        if len(tried) == 1:
            raise LocalError("storage_failed")

    slow = Slow()
    slow.gate.set()
    start, window = make(slow, first=first)
    start.begin()
    assert tried == []
    qtbot.waitUntil(lambda: on(window, "errorPage"))
    assert start.failed is not None
    assert start.failed.code == "storage_failed"
    window.error.retry.emit()
    qtbot.waitUntil(window.rail.person.isVisible)
    assert len(tried) == 2


def test_who_closes_at_once_leaves_nothing_open(make: Make, qtbot: QtBot) -> None:
    slow = Slow()
    start, window = make(slow)
    start.begin()
    qtbot.waitUntil(window.isVisible)
    qtbot.waitUntil(lambda: any(thread.name.startswith("countersign-") for thread in threading.enumerate()))
    slow.gate.set()
    start.stop()
    assert slow.closed.is_set()


def test_what_is_seen_first_loads_nothing_heavy() -> None:
    code = f"import sys, ui.__main__; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_a_window_that_looked_at_no_picture_has_no_library_for_it() -> None:
    code = "import sys, authenticator.app, ui.controller; print(*({'cv2', 'numpy', 'zxingcpp'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_no_module_is_read_for_other_spellings_of_qt() -> None:
    code = (
        "import ui.__main__, ui.controller, builtins, linecache; print(builtins.__import__.__name__, *linecache.cache)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    name, *read = done.stdout.split()
    assert name != "__feature_import__"
    assert [path for path in read if path.endswith("controller.py") or "authenticator" in path] == []


WHERE = """
import os, sys, threading
loaded = []
class Watch:
    def find_spec(self, name, path=None, target=None):
        if threading.current_thread() is not threading.main_thread():
            loaded.append(name)
sys.meta_path.insert(0, Watch())
from PySide6.QtCore import QTimer
import ui.__main__ as ours
def on_qt(name):
    if not name.startswith("ui."):
        return name.startswith(("PySide6", "shiboken6"))
    return any(str(getattr(each, "__module__", "")).startswith("PySide6") for each in vars(sys.modules[name]).values())
def tell():
    try:
        print(len(loaded) > 100, "ui.controller" in sys.modules, *filter(on_qt, list(loaded)), flush=True)
    finally:
        sys.stderr.flush()
        os._exit(0)
control = ours._control
def controlled(*arguments):
    QTimer.singleShot(0, tell)  # once what follows is done
    return control(*arguments)
ours._control = controlled
ours.main(["--home", sys.argv[1]])
"""


def test_nothing_that_stands_on_qt_is_loaded_on_another_thread(tmp_path: Path) -> None:
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(runtime)}
    command = [sys.executable, "-c", WHERE, str(tmp_path / "home")]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["True", "True"]
