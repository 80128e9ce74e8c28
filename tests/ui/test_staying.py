"""The tray: asked about once, started in, come back from, and told through."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon

from authenticator.approve.interaction import NewPinPrompt, PassphrasePrompt
from authenticator.consent.view import Source
from authenticator.preferences import Preferences, Read
from tests.fakes.app import link
from tests.fakes.app_keys import pin_prompt
from tests.fakes.system import FakeSystem
from tests.ui.conftest import Bench, MakeBench
from ui.flows import staying

DEEP = link().deep_link


@pytest.fixture
def system() -> FakeSystem:
    return FakeSystem()


def action(system: FakeSystem, name: str) -> QAction:
    """An entry of the tray's menu."""
    assert system.icon is not None
    return next(found for found in system.icon.contextMenu().actions() if found.objectName() == name)


def preferring(**fields: object) -> Read:
    return Read(Preferences(**fields))  # type: ignore[arg-type]


def ends(window: Bench) -> list[str]:
    """Listen to the app's end."""
    heard: list[str] = []
    window.window.closing.connect(lambda: heard.append("closing"))
    return heard


def test_closing_asks_once_and_staying_hides_the_window(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    heard = ends(window)
    window.window.close()
    window.on("questionPage")
    assert window.text("questionTitle") == "Stay in the tray?"
    focused = window.window.focusWidget()
    assert focused is window.find("keepButton")  # the one that leaves nothing behind
    window.click("agreeButton")
    window.until(lambda: not window.window.isVisible())
    window.settled()
    assert window.app.preferred.close_to_tray is True
    system.tray.opened.emit()
    assert window.window.isVisible()
    window.on("homePage")
    window.window.close()
    assert not window.window.isVisible()
    assert heard == []


def test_closing_asks_once_and_quitting_ends_the_app(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    heard = ends(window)
    window.window.close()
    window.on("questionPage")
    window.click("keepButton")
    assert heard == ["closing"]
    assert window.app.closed
    assert window.app.preferred.close_to_tray is False


@pytest.mark.parametrize(
    ("tray", "close_to_tray"),
    [
        pytest.param(True, False, id="the-person-said-no"),
        pytest.param(False, None, id="no-tray-and-not-asked"),
        pytest.param(False, True, id="the-tray-is-gone"),
    ],
)
def test_closing_ends_the_app(bench: MakeBench, tray: bool, close_to_tray: bool | None) -> None:
    window = bench(system=FakeSystem(tray=tray).system, preferences=preferring(close_to_tray=close_to_tray))
    heard = ends(window)
    window.window.close()
    assert heard == ["closing"]


def test_nobody_is_asked_over_a_login(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    heard = ends(window)
    window.controller.login.open(link(), Source.LINK)
    window.on("consentPage")
    window.window.close()
    assert heard == ["closing"]


def test_a_login_that_waits_is_there_when_the_window_comes_back(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system, preferences=preferring(close_to_tray=True))
    window.controller.login.open(link(), Source.LINK)
    window.on("consentPage")
    window.window.close()
    assert not window.window.isVisible()
    action(system, "trayOpen").trigger()
    assert window.window.isVisible()
    window.on("consentPage")


def test_the_tray_ends_the_app_whatever_closing_means(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system, preferences=preferring(close_to_tray=True))
    heard = ends(window)
    ended: list[None] = []
    window.controller.ended.connect(lambda: ended.append(None))
    window.window.close()
    action(system, "trayQuit").trigger()
    assert window.app.closed
    assert ended
    assert heard == ["closing"]


def test_starting_hidden_shows_the_tray_alone(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system, hidden=True)
    assert not window.window.isVisible()
    assert system.icon is not None
    assert window.app.calls.count("overview") == 1  # what is there is read, and no network is asked
    system.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert window.window.isVisible()
    window.settled()
    window.on("homePage")
    assert window.app.calls.count("overview") > 1


def test_starting_hidden_without_a_tray_is_minimised(bench: MakeBench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staying, "_PAUSE", 20)
    window = bench(system=FakeSystem(tray=False).system, hidden=True)
    window.until(window.window.isVisible)
    assert window.window.isMinimized()


def test_a_tray_may_come_a_moment_after_login(
    bench: MakeBench, system: FakeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staying, "_PAUSE", 50)
    system.there = False
    window = bench(system=system.system, hidden=True)
    system.there = True
    window.until(lambda: system.icon is not None)
    assert not window.window.isVisible()


def test_who_looks_for_the_window_meanwhile_has_it(
    bench: MakeBench, system: FakeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staying, "_PAUSE", 50)
    system.there = False
    window = bench(system=system.system, hidden=True)
    window.controller.come_forward()
    window.qtbot.wait(50 * 10)
    assert window.window.isVisible()
    assert not window.window.isMinimized()


QUITTING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from authenticator.preferences import Preferences, Read
from tests.fakes.app import FakeApp, NOW
from tests.fakes.system import FakeSystem
from ui.application import Application
from ui.controller import Controller
from ui.theme import Theme

qt = Application([])
qt.setQuitOnLastWindowClosed(False)
Theme(qt)
app = FakeApp(set_up=True)
read = Read(Preferences(close_to_tray=True))
controller = Controller(app, lambda: NOW, preferences=read, system=FakeSystem().system)
controller.window.closing.connect(lambda: print("closing", flush=True))
controller.start()
QTimer.singleShot(300, qt.quit)
QTimer.singleShot(5_000, lambda: qt.exit(1))
print(qt.exec(), flush=True)
controller.stop()
print("ended", flush=True)
"""


def test_the_systems_own_quit_ends_an_app_that_stays(tmp_path: Path) -> None:
    """As a logout does, and Command+Q: Qt asks every window to close, and one that only hid would hold that up."""
    done = subprocess.run(
        [sys.executable, "-c", QUITTING], capture_output=True, text=True, timeout=60, check=False, cwd=Path.cwd()
    )
    assert done.stdout.split() == ["closing", "0", "ended"], done.stderr


def test_a_login_brings_a_hidden_window_back_and_is_told(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system, hidden=True)
    window.controller.arrive(DEEP)
    assert window.window.isVisible()
    window.on("linkPage" if window.window.shown is window.window.link else "questionPage")
    assert system.said == [("A login arrived", "Open Countersign to see who asks.")]


def test_nothing_is_told_to_who_looks_at_the_window(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    window.window.activateWindow()
    window.until(window.window.isActiveWindow)
    window.controller.arrive(DEEP)
    assert system.said == []


def test_a_key_that_waits_behind_a_hidden_window_is_told(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system, preferences=preferring(close_to_tray=True))
    window.controller.login.open(link(), Source.LINK)
    window.on("consentPage")
    window.until(window.find("approveButton").isEnabled)
    window.find("approveButton").click()  # type: ignore[attr-defined]
    window.window.close()
    window.on("touchPage")
    assert system.said == [("Your key waits for a touch", "Open Countersign to see what for.")]
    assert "Photos" not in str(system.said)
    system.icon.messageClicked.emit()  # type: ignore[union-attr]
    assert window.window.isVisible()
    window.click("virtualTouchButton")
    window.on("successPage")


def read_to_the_end(window: Bench) -> None:
    window.controller.login.open(link(), Source.LINK)
    window.on("consentPage")
    window.read()
    window.until(window.find("approveButton").isEnabled)


def approved(window: Bench) -> None:
    read_to_the_end(window)
    window.click("approveButton")


def hidden(window: Bench) -> None:
    window.window.close()
    assert not window.window.isVisible()


def minimised(window: Bench) -> None:
    window.window.showMinimized()
    window.until(window.window.isMinimized)


@pytest.mark.parametrize("go", [hidden, minimised])
def test_a_window_that_goes_while_a_key_waits_says_so(
    bench: MakeBench, system: FakeSystem, go: Callable[[Bench], None]
) -> None:
    window = bench(system=system.system, preferences=preferring(close_to_tray=True))
    approved(window)
    window.on("touchPage")
    assert system.said == []
    go(window)
    assert system.said == [("Your key waits for a touch", "Open Countersign to see what for.")]
    window.controller.come_forward()
    window.click("virtualTouchButton")
    window.on("successPage")


@pytest.mark.parametrize(
    ("wish", "page"),
    [
        pytest.param({"asks_pin": pin_prompt(2, wrong=True)}, "pinPage", id="its PIN"),
        pytest.param({"asks_new_pin": NewPinPrompt("Key", "not_set", 6, refused=False)}, "newPinPage", id="a new PIN"),
        pytest.param(
            {"asks_passphrase": PassphrasePrompt("Old key", new=True, wrong=False)}, "passphrasePage", id="a passphrase"
        ),
    ],
)
@pytest.mark.parametrize("first", [True, False], ids=["hidden-before", "hidden-after"])
def test_a_key_that_wants_more_than_a_touch_is_told(
    bench: MakeBench, system: FakeSystem, wish: dict[str, object], page: str, first: bool
) -> None:
    window = bench(system=system.system, preferences=preferring(close_to_tray=True))
    for name, value in wish.items():
        setattr(window.app, name, value)
    read_to_the_end(window)
    if first:
        hidden(window)
    window.find("approveButton").click()  # type: ignore[attr-defined]
    window.on(page)
    if not first:
        assert system.said == []
        hidden(window)
    assert system.said == [("Your key waits for your answer", "Open Countersign to see what for.")]
    window.controller.touching.stop()
    window.settled()


def test_a_window_that_goes_for_good_says_nothing(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system, preferences=preferring(close_to_tray=False))
    approved(window)
    window.on("touchPage")
    window.window.close()
    assert window.app.closed
    assert system.said == []


def test_the_icon_goes_with_the_app(bench: MakeBench, system: FakeSystem) -> None:
    window = bench(system=system.system)
    assert system.icon is not None
    window.controller.stop()
    assert not system.icon.isVisible()
    system.tray.notify("late", "word")
    assert system.said == []
