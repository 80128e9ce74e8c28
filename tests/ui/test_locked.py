"""The lock: when it closes, that nothing is left to see, and what opens it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from authenticator.consent.view import Source
from authenticator.errors import LocalError, SecurityKeyError
from authenticator.preferences import Preferences, Read
from tests.fakes.app import link
from tests.fakes.app_keys import WORDS
from tests.fakes.system import FakeAway, FakeSystem
from tests.ui.conftest import Bench, MakeBench
from tests.ui.tours import fill
from ui.away import Away
from ui.locking import Locking

DEEP = link().deep_link
PRIVATE = ("Ada", "Photos", "Work", "photos.example", "ada@example.org", "Security key 5C", "Browser on this")


@pytest.fixture
def system() -> FakeSystem:
    return FakeSystem()


def minutes(number: int) -> Read:
    return Read(Preferences(lock_minutes=number))


def all_words(window: Bench) -> str:
    """Every text in the window, on whatever page and whether it is shown or not, and what is said of it."""
    said: list[str] = []
    for found in window.window.findChildren(QWidget):
        said += [found.accessibleName(), found.accessibleDescription(), found.toolTip()]
        if isinstance(found, (QLabel, QLineEdit)):
            said.append(found.text())
        if isinstance(found, QPlainTextEdit):
            said.append(found.toPlainText())
    return "\n".join(said).replace("\u200b", "")


def emptied(window: Bench) -> None:
    """Wait until the window is locked and what was in it is gone."""
    window.on("lockedPage")
    window.settled()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [word for word in PRIVATE if word in all_words(window)] == []
    assert window.app.locked


def test_a_lock_leaves_nothing_to_see(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    for place in ("sessions", "keys", "computers", "activity", "home"):
        window.click(f"{place}NavButton")
        window.settled()
    window.click("profileButton")
    window.settled()
    assert "Ada" in all_words(window)
    window.controller.lock()
    emptied(window)
    assert not window.find("homeNavButton").isVisible()
    assert not window.window.rail.person.isVisible()


def test_a_lock_during_a_login_shows_nothing_of_it(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.controller.login.open(link(), Source.LINK)
    window.on("consentPage")
    window.controller.lock()
    emptied(window)


def test_a_lock_during_a_touch_gives_it_up(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.controller.login.open(link(), Source.LINK)
    window.on("consentPage")
    window.until(window.find("approveButton").isEnabled)
    window.click("approveButton")
    window.on("touchPage")
    window.controller.lock()
    emptied(window)
    assert "approve" not in window.app.calls


def test_nothing_leads_away_from_it(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.controller.lock()
    emptied(window)
    for keys in "123456n":
        QTest.keyClicks(window.window, keys, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.window, Qt.Key.Key_Escape)
    QTest.qWait(50)
    window.on("lockedPage")
    assert [word for word in PRIVATE if word in all_words(window)] == []


def test_a_touch_opens_it(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.controller.lock()
    emptied(window)
    window.click("unlockButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("homePage")
    window.settled()
    assert not window.app.locked
    assert "Ada" in all_words(window)
    window.click("settingsNavButton")
    window.on("settingsPage")


def test_the_phrase_opens_it(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.controller.lock()
    emptied(window)
    window.click("unlockByPhraseButton")
    window.on("wordsPage")
    fill(window, "wordsEdit", " ".join(WORDS))
    window.click("wordsContinueButton")
    window.on("homePage")
    assert not window.app.locked
    assert WORDS[3] not in all_words(window)


def test_who_gives_up_is_back_at_the_lock(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.controller.lock()
    emptied(window)
    window.click("unlockByPhraseButton")
    window.on("wordsPage")
    window.click("cancelWordsButton")
    window.on("lockedPage")
    window.click("unlockButton")
    window.on("touchPage")
    window.click("cancelTouchButton")
    window.on("lockedPage")
    assert not window.find("lockedProblem").isVisible()


def test_why_it_stays_locked_is_said(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.controller.lock()
    emptied(window)
    window.app.failures["unlock"] = SecurityKeyError("key_wrong")
    window.click("unlockButton")
    window.click("virtualTouchButton")
    window.on("lockedPage")
    assert window.text("lockedProblem") == SecurityKeyError("key_wrong").user_text()


def test_a_lock_that_cannot_be_kept_is_told_and_holds(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.app.failures["lock"] = LocalError("disk_full")
    window.controller.lock()
    window.on("lockedPage")
    assert "disk is full" in window.text("lockedProblem")


def test_a_start_after_a_lock_is_locked(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system, locked=True)
    emptied(window)
    assert "sessions" not in window.app.calls
    window.click("unlockButton")
    window.click("virtualTouchButton")
    window.on("homePage")


def test_a_login_waits_until_it_is_open(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.controller.lock()
    emptied(window)
    window.controller.arrive(DEEP)
    window.on("lockedPage")
    assert "waiting" in window.text("lockedWaiting")
    assert "open_request" not in window.app.calls
    window.click("unlockButton")
    window.click("virtualTouchButton")
    window.until(lambda: window.window.shown not in (window.window.touch, window.window.wait))
    window.until(lambda: window.window.shown is window.window.question)
    assert window.window.question.isVisible()


def test_a_language_that_comes_with_the_lock_opens_nothing(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.controller.preferring.change(language="en")
    window.controller.lock()
    emptied(window)
    window.settled()
    window.on("lockedPage")
    window.controller.preferring.change(language="")
    window.settled()
    QTest.qWait(50)
    emptied(window)


def test_without_an_identity_there_is_nothing_to_lock(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(set_up=False, system=system.system)
    window.controller.lock()
    window.on("firstRunPage")
    assert not window.app.locked


def test_closing_a_locked_window_asks_nothing(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.controller.lock()
    emptied(window)
    window.window.close()
    assert window.app.closed


# When it closes.


def test_the_screen_locks_it(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system, preferences=minutes(5))
    system.away.screen_locked.emit()
    emptied(window)


def test_who_never_wants_it_is_not_locked_by_the_screen(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    system.away.screen_locked.emit()
    window.settled()
    window.on("homePage")


def test_from_when_it_is_wanted_the_screen_locks_it(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.controller.preferring.change(lock_minutes=5)
    window.settled()
    system.away.screen_locked.emit()
    emptied(window)
    window.controller.stop()
    assert system.away.stopped


def test_what_was_due_before_there_was_an_identity_is_due_again_later(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(set_up=False, system=system.system, preferences=minutes(5))
    window.on("firstRunPage")
    locking = window.controller.locking
    locking._timer.stop()
    locking.due.emit()
    window.on("firstRunPage")
    window.app.set_up = True
    window.controller.go_home()
    window.on("homePage")
    window.settled()
    assert locking._timer.isActive()
    locking.due.emit()
    emptied(window)


def test_the_tray_locks_it(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    system.tray.lock_wanted.emit()
    emptied(window)


def test_the_window_is_kept_out_of_pictures(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    assert system.concealed == [int(window.window.winId())]
    window.controller.rebuild()
    assert system.concealed == [int(window.window.winId())]  # the same window, so it still is


class Watch:
    """A lock with a clock that a test turns."""

    def __init__(self, away: Away, after: int = 5, window: QWindow | None = None) -> None:
        self.now = 1_000.0
        self.due: list[float] = []
        self.locking = Locking(None, lambda: away, lambda: self.now)
        self.locking.listen(window)
        self.locking.due.connect(lambda: self.due.append(self.now))
        self.locking.watch(after)

    def turn(self, seconds: float) -> None:
        """Let time pass, until the timer would ring."""
        self.now += seconds
        self.locking._look()


@pytest.mark.usefixtures("qapp")
class TestIdle:
    """What counts as nobody being there."""

    def test_nobody_for_long_enough(self) -> None:
        away = FakeAway()
        away.idle = 300_000
        watch = Watch(away)
        watch.turn(300)
        assert watch.due == [1_300.0]

    def test_somebody_elsewhere_on_this_computer(self) -> None:
        away = FakeAway()
        away.idle = 20_000
        watch = Watch(away)
        watch.turn(300)
        assert watch.due == []
        assert 279_000 <= watch.locking._timer.remainingTime() <= 300_000

    def test_a_system_that_tells_nothing_counts_this_window(self) -> None:
        for away in (FakeAway(), Away()):
            watch = Watch(away)
            watch.turn(299)
            assert watch.due == []
            watch.turn(1)
            assert len(watch.due) == 1

    @pytest.mark.parametrize(
        "event",
        [
            QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier),
            QMouseEvent(
                QEvent.Type.MouseMove,
                QPointF(1, 1),
                QPointF(1, 1),
                Qt.MouseButton.NoButton,
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
            ),
        ],
        ids=["a-key", "the-pointer"],
    )
    def test_somebody_in_this_window(self, event: QEvent) -> None:
        away = FakeAway()
        away.idle = 400_000  # a system that counts wrong does not lock it under somebody's hands
        window = QWindow()
        watch = Watch(away, window=window)
        watch.now += 200
        QCoreApplication.sendEvent(window, event)
        watch.turn(100)
        assert watch.due == []
        assert away.asked == 0
        watch.turn(200)
        assert len(watch.due) == 1
        window.deleteLater()

    def test_never_means_that_nothing_runs(self) -> None:
        watch = Watch(FakeAway(), after=0)
        assert not watch.locking._timer.isActive()
        watch.locking.watch(5)
        assert watch.locking._timer.remainingTime() > 290_000
        watch.locking.watch(0)
        assert not watch.locking._timer.isActive()
        watch.turn(9_999)
        assert watch.due == []

    def test_after_it_is_open_time_begins_anew(self) -> None:
        watch = Watch(Away())
        watch.turn(300)
        watch.locking.watch(5)
        watch.turn(200)
        assert len(watch.due) == 1
