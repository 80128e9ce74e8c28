"""The touch page, as it is heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from authenticator.approve.interaction import TouchPrompt
from authenticator.limits import TOUCH_TIMEOUT
from tests.fakes.app import NOW
from ui.pages.touch import TouchPage
from ui.theme import Theme

PROMPT = TouchPrompt("Virtual key", "", 1, 1, virtual=True, attempts_left=2)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr("ui.pages.touch.announce", lambda _widget, text: said.append(text))
    return said


@pytest.fixture
def page(themed: Theme) -> Iterator[tuple[TouchPage, list[int]]]:
    clock = [NOW]
    made = TouchPage(lambda: clock[0])
    made.show()
    yield made, clock
    made.close()
    made.deleteLater()


def text(page: TouchPage, name: str) -> Callable[[], str]:
    found = page.findChild(QLabel, name)
    assert found is not None
    return found.accessibleName


def test_what_to_do_on_which_key_and_how_often_it_may_fail_is_heard_at_once(
    page: tuple[TouchPage, list[int]], heard: list[str]
) -> None:
    page[0].wait_for(PROMPT, "to sign in to Photos")
    assert heard == [
        (
            "Touch your key. Virtual key, on this screen. to sign in to Photos. "
            "It may fail to recognise you 2 times more; then it wants its PIN."
        )
    ]


def test_the_last_seconds_and_the_end_are_heard_and_seen(
    page: tuple[TouchPage, list[int]], heard: list[str], qtbot: QtBot
) -> None:
    shown, clock = page
    shown.wait_for(PROMPT, "to sign in")
    heard.clear()
    label = shown.findChild(QLabel, "touchLeft")
    assert label is not None
    clock[0] = NOW + TOUCH_TIMEOUT - 20
    qtbot.waitUntil(lambda: text(shown, "touchLeft")() == "20 s left")
    assert heard == []
    assert label.property("tone") == "secondary"
    clock[0] = NOW + TOUCH_TIMEOUT - 10
    qtbot.waitUntil(lambda: heard == ["10 s left"])
    assert label.property("tone") == "amber"
    clock[0] = NOW + TOUCH_TIMEOUT
    qtbot.waitUntil(lambda: heard == ["10 s left", "No touch came in time."])


def test_that_it_was_touched_is_heard(page: tuple[TouchPage, list[int]], heard: list[str]) -> None:
    shown, _ = page
    shown.wait_for(PROMPT, "to sign in")
    shown.offer_press()
    heard.clear()
    pressed = []
    shown.touched.connect(lambda: pressed.append(True))
    shown.findChild(type(shown._press), "virtualTouchButton").click()  # type: ignore[union-attr]
    assert pressed == [True]
    assert heard == ["Touched. One moment\u2026"]


def test_two_touches_are_explained_where_it_must_be_two(page: tuple[TouchPage, list[int]], heard: list[str]) -> None:
    shown, _ = page
    shown.wait_for(TouchPrompt("Key", "", 2, 2, virtual=False), "to sign in", "One unlocks; one approves.")
    assert text(shown, "touchTitle")() == "Touch your key (2 of 2)"
    assert "One unlocks; one approves." in heard[-1]
