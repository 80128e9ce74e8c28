"""What comes while the window begins, locks, or is out of the way."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from authenticator.approve.interaction import TouchPrompt
from authenticator.consent.view import Source
from authenticator.errors import LocalError, PeerError
from tests.fakes.app import NOW, FakeApp, link
from tests.fakes.app_keys import USB, WORDS
from tests.fakes.system import FakeSystem
from tests.ui.conftest import Bench, MakeBench
from tests.ui.tours import begin
from ui import capture
from ui.controller import Controller
from ui.models import session_list
from ui.theme import Theme

DEEP = link().deep_link
Early = Callable[[], Bench]


@pytest.fixture
def system() -> FakeSystem:
    return FakeSystem()


@pytest.fixture
def early(qtbot: QtBot, themed: Theme, system: FakeSystem) -> Iterator[Early]:
    """Make a window that has read nothing before the app's `held["overview"]` is set."""
    made: list[Controller] = []

    def make() -> Bench:
        app = FakeApp()
        app.held["overview"] = threading.Event()
        controller = Controller(app, lambda: NOW, relay="https://relay.example", system=system.system)
        made.append(controller)
        controller.start()
        return Bench(qtbot, app, controller, [NOW])

    yield make
    for controller in made:
        controller.stop()
        controller.window.deleteLater()
        controller.deleteLater()


def read(window: Bench) -> None:
    """Let it read."""
    window.app.held["overview"].set()
    window.settled()
    QTest.qWait(50)


# While it begins.


def test_a_link_that_comes_early_waits_for_home(early: Early) -> None:
    window = early()
    window.controller.arrive(DEEP)
    assert window.window.shown is window.window.home
    read(window)
    window.on("questionPage")
    assert window.text("questionText") == "It leads to relay.example."


def test_a_link_that_comes_early_waits_where_nothing_could_be_read(early: Early) -> None:
    window = early()
    window.app.failures["sessions"] = LocalError("disk_full")
    window.controller.arrive(DEEP)
    read(window)
    window.on("errorPage")
    window.click("backButton")
    window.on("questionPage")


def test_a_link_that_comes_while_a_language_comes_waits(bench: MakeBench) -> None:
    window = bench()
    window.click("settingsNavButton")
    window.on("settingsPage")
    window.settled()
    window.app.held["overview"] = gate = threading.Event()
    window.controller._said_anew()
    window.controller.arrive(DEEP)
    assert window.window.shown is window.window.home
    gate.set()
    window.on("questionPage")
    assert window.find("agreeButton").isVisible()


def test_a_link_that_comes_while_the_lock_opens_waits(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.controller.lock()
    window.on("lockedPage")
    window.settled()
    window.app.held["overview"] = gate = threading.Event()
    window.controller._unlocked()
    window.controller.arrive(DEEP)
    assert window.window.shown is window.window.home
    gate.set()
    window.on("questionPage")


def test_what_closing_asks_early_is_not_taken_away(early: Early) -> None:
    window = early()
    window.window.close()
    window.on("questionPage")
    read(window)
    window.on("questionPage")
    window.click("agreeButton")
    window.on("homePage")
    window.until(lambda: window.find("homeNavButton").isVisibleTo(window.window))


def test_a_lock_that_is_due_early_comes_before_anything_is_shown(early: Early) -> None:
    window = early()
    shown: list[str] = []
    window.window.page_shown.connect(lambda page: shown.append(page.objectName()))
    window.controller.lock()
    assert "lock" not in window.app.calls
    read(window)
    window.on("lockedPage")
    assert "lock" in window.app.calls
    assert "homePage" not in shown


def test_a_lock_that_was_due_early_comes_where_nothing_could_be_read_at_first(early: Early) -> None:
    window = early()
    window.app.failures["sessions"] = LocalError("disk_full")
    window.controller.lock()
    read(window)
    window.on("errorPage")
    window.click("backButton")
    window.on("lockedPage")


def test_a_lock_that_is_due_early_is_past_where_there_is_nothing_to_lock(early: Early) -> None:
    window = early()
    window.app.set_up = False
    window.controller.lock()
    read(window)
    window.on("firstRunPage")
    assert not window.app.locked


# While it locks.


def locked(window: Bench) -> None:
    """It is locked, is to be seen, and stays so."""
    window.on("lockedPage")
    QTest.qWait(400)
    window.settled()
    assert window.window.shown is window.window.locked
    assert window.window.isVisible()
    assert not window.find("homeNavButton").isVisible()


@pytest.mark.parametrize("wait", [0, 10], ids=["at-once", "while-it-hides"])
def test_a_screen_that_is_looked_at_leads_nowhere_from_a_lock(bench: MakeBench, system: FakeSystem, wait: int) -> None:
    window = bench(system=system.system)
    window.controller.scanning.scan_screen()
    QTest.qWait(wait)
    window.controller.lock()
    locked(window)


def test_a_desktop_that_is_asked_gives_the_window_back_to_a_lock(
    bench: MakeBench, system: FakeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = bench(system=system.system)
    monkeypatch.setattr(capture, "only_desktop_may_look", lambda: True)
    begun, answered = threading.Event(), threading.Event()

    def picture() -> bytes:
        begun.set()
        answered.wait(5)
        return b""

    monkeypatch.setattr(window.controller.scanning, "_desktop_picture", picture)
    window.controller.scanning.scan_screen()
    window.until(begun.is_set)
    assert not window.window.isVisible()
    window.controller.lock()
    assert window.window.isVisible()
    answered.set()
    locked(window)


def test_closing_while_a_screen_is_looked_at_shows_no_window(bench: MakeBench) -> None:
    window = bench()
    window.controller.scanning.scan_screen()
    window.controller.stop()
    QTest.qWait(300)
    assert not window.window.isVisible()


def test_a_link_that_comes_while_a_screen_is_looked_at_keeps_its_question(bench: MakeBench) -> None:
    window = bench()
    window.controller.scanning.scan_screen()
    window.controller.arrive(DEEP)
    window.on("questionPage")
    QTest.qWait(400)
    window.settled()
    window.on("questionPage")
    assert window.window.isVisible()


def dialogs(window: Bench) -> list[QFileDialog]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [found for found in window.window.findChildren(QFileDialog) if found.isVisible()]


def receipt(window: Bench) -> None:
    window.controller.receipts._save("{}")


def image(window: Bench) -> None:
    window.controller.scanning.open_image()


def export(window: Bench) -> None:
    window.controller.computers._choose_file()


@pytest.mark.parametrize("ask", [receipt, image, export], ids=["receipt", "image", "identity"])
def test_no_file_dialog_outlives_the_lock(
    bench: MakeBench, system: FakeSystem, tmp_path: Path, ask: Callable[[Bench], None]
) -> None:
    window = bench(system=system.system)
    ask(window)
    (dialog,) = dialogs(window)
    heard = dialog.fileSelected
    window.controller.lock()
    heard.emit(str(tmp_path / "x.json"))  # as a dialog of the system's may, before it is gone
    locked(window)
    assert dialogs(window) == []
    assert list(tmp_path.iterdir()) == []


def test_a_receipt_is_written_where_it_was_asked_for(bench: MakeBench, tmp_path: Path) -> None:
    window = bench()
    receipt(window)
    (dialog,) = dialogs(window)
    dialog.fileSelected.emit(str(tmp_path / "x.json"))
    dialog.close()
    window.settled()
    assert (tmp_path / "x.json").read_text() == "{}"


def test_a_link_waits_for_no_file_dialog(bench: MakeBench) -> None:
    window = bench()
    image(window)
    window.controller.arrive(DEEP)
    window.on("homePage")
    for dialog in dialogs(window):
        dialog.close()
    window.controller.arrive(DEEP)
    window.on("questionPage")


def test_what_a_key_asked_for_before_the_lock_is_not_shown(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.app.key_kind = "usb"
    window.controller.login.open(link(), Source.LINK)
    window.on("consentPage")
    window.click("approveButton")
    window.on("touchPage")
    errand = window.controller.touching._errand
    assert errand is not None
    errand.interaction.touch_wanted.emit(TouchPrompt("Key", "", 2, 2, virtual=False))  # it is on its way to the window
    window.controller.lock()
    locked(window)


# What is remembered.


def held(step: object, depth: int = 0) -> Iterator[str]:
    """Every text that a function keeps."""
    for cell in getattr(step, "__closure__", None) or ():
        if isinstance(cell.cell_contents, str):
            yield cell.cell_contents
        elif callable(cell.cell_contents) and depth < 4:
            yield from held(cell.cell_contents, depth + 1)


def test_a_failed_opening_keeps_no_words(bench: MakeBench) -> None:
    window = begin(bench)
    window.click("haveIdentityButton")
    window.on("openingPage")
    window.app.usb_touched.set()
    window.app.failures["open_with_phrase"] = PeerError("relay_down")
    window.controller.opening._by_phrase(" ".join(WORDS), USB, "x")
    window.on("errorPage")
    desk = window.controller._desk
    assert " ".join(WORDS) in list(held(desk.on_retry))
    window.click("backButton")
    window.on("openingPage")
    assert desk.on_retry is None
    assert desk.on_left is None


def test_a_lock_forgets_the_names_of_sites(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.click("sessionsNavButton")
    window.settled()
    assert session_list._site.cache_info().currsize
    window.controller.lock()
    locked(window)
    assert session_list._site.cache_info().currsize == 0
    assert session_list._client.cache_info().currsize == 0


# What the system starts at login.


@pytest.mark.parametrize("anew", [False, True], ids=["same-window", "another-language-meanwhile"])
def test_of_two_presses_the_last_one_holds(bench: MakeBench, system: FakeSystem, anew: bool) -> None:
    window = bench(system=system.system)
    window.click("settingsNavButton")
    window.on("settingsPage")
    window.settled()
    entry, gate = system.at_login, threading.Event()
    start = entry.start

    def slow(*, hidden: bool) -> None:
        gate.wait(5)
        start(hidden=hidden)

    entry.start = slow  # type: ignore[method-assign]
    window.controller.settings._start_at_login(on=True)
    if anew:
        window.controller.rebuild()
    window.controller.settings._start_at_login(on=False)
    window.controller.settings._start_at_login(on=True)
    window.controller.settings._start_at_login(on=False)
    QTest.qWait(50)
    gate.set()
    window.settled()
    assert entry.started is None


def test_a_refusal_that_comes_late_takes_no_page(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.click("settingsNavButton")
    window.on("settingsPage")
    window.settled()
    gate = threading.Event()

    def refused(*, hidden: bool) -> None:
        gate.wait(5)
        raise LocalError("autostart_failed")

    system.at_login.start = refused  # type: ignore[method-assign]
    window.controller.settings._start_at_login(on=True)
    window.controller.login.open(link(), Source.LINK)
    window.on("consentPage")
    gate.set()
    window.settled()
    window.on("consentPage")
    window.click("denyButton")
    window.on("errorPage")
    assert window.text("errorCode") == "autostart_failed"
