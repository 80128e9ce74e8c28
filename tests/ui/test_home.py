"""Home: dots that explain themselves, what waits, and where a login begins."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from authenticator.approve.devices import KeyChoice
from authenticator.errors import LocalError, PeerError, SecurityKeyError
from authenticator.keys_seen import key_state
from authenticator.views import EnrolledKey, Overview
from tests.fakes.app import FakeApp
from tests.fakes.app_keys import USB, VIRTUAL, blue_key
from tests.ui.conftest import Bench, MakeBench
from ui.models.home import Health, status_lines
from ui.widgets.health import StatusDot
from ui.widgets.tiles import ActionTile

FORBIDDEN = KeyChoice("usb-9", "Security key", "usb", "key_no_permission")
GATE = EnrolledKey("c3" * 16, "Fingerprint", "", "key_fingerprint", "os", "weaker", last=False)
TRIAL = EnrolledKey("c4" * 16, "Virtual key", "Virtual key", "key_virtual", "prf", "trial", last=False)
OLD = EnrolledKey("c5" * 16, "Old key", "U2F key", "key_usb", "passphrase", "weaker", last=False)


@pytest.mark.parametrize(
    ("enrolled", "seen", "expected"),
    [
        pytest.param([blue_key()], [USB, VIRTUAL], "here", id="plugged-in"),
        pytest.param([blue_key()], [VIRTUAL], "away", id="not-plugged-in"),
        pytest.param([blue_key()], [], "away", id="nothing-at-all"),
        pytest.param([blue_key()], [FORBIDDEN], "key_no_permission", id="present-but-not-permitted"),
        pytest.param([blue_key()], [FORBIDDEN, USB], "here", id="another-can-be-used"),
        pytest.param([OLD], [USB], "here", id="weaker-key"),
        pytest.param([TRIAL], [VIRTUAL], "", id="virtual"),
        pytest.param([GATE], [], "", id="gate"),
        pytest.param([GATE, blue_key()], [], "away", id="gate-and-key"),
        pytest.param([], [USB], "", id="none-enrolled"),
    ],
)
def test_whether_a_key_can_be_used(enrolled: list[EnrolledKey], seen: list[KeyChoice], expected: str) -> None:
    assert key_state(enrolled, seen) == expected


OVERVIEW = FakeApp().overview()
LOCAL = FakeApp(loopback=True).overview()


@pytest.mark.parametrize(
    ("overview", "index", "words", "role", "todo", "again"),
    [
        pytest.param(OVERVIEW, 0, "Virtual key", "green", "Nothing to do", False, id="key-kept-here"),
        pytest.param(
            replace(OVERVIEW, key_state="here"), 0, "Security key ready", "green", "Touch it", False, id="key"
        ),
        pytest.param(
            replace(OVERVIEW, key_state="away"), 0, "Security key not here", "edge", "Plug it in", True, id="key-away"
        ),
        pytest.param(
            replace(OVERVIEW, key_state="key_no_permission"),
            0,
            "Security key unusable",
            "amber",
            SecurityKeyError("key_no_permission").user_text(),
            True,
            id="key-not-permitted",
        ),
        pytest.param(OVERVIEW, 1, "relay.example", "green", "Nothing to do", False, id="relay"),
        pytest.param(
            replace(OVERVIEW, relay_ok=None), 1, "relay.example", "edge", "Nothing to do", False, id="relay-not-asked"
        ),
        pytest.param(
            replace(OVERVIEW, relay_ok=False), 1, "relay.example is away", "red", "connection", True, id="relay-away"
        ),
        pytest.param(
            replace(LOCAL, relay_ok=False),
            1,
            "127.0.0.1:8431 is away",
            "red",
            "countersign network up",
            True,
            id="relay-here-away",
        ),
        pytest.param(OVERVIEW, 2, "Registry, block 18\u202f204", "green", "Nothing to do", False, id="registry"),
        pytest.param(
            replace(OVERVIEW, registry_ok=None, registry_height=None),
            2,
            "Registry",
            "edge",
            "Nothing to do",
            False,
            id="registry-not-asked",
        ),
        pytest.param(
            replace(OVERVIEW, registry_ok=False), 2, "Registry is away", "red", "connection", True, id="registry-away"
        ),
        pytest.param(
            replace(OVERVIEW, clock_error=LocalError("clock_off", offset="4 minutes")),
            3,
            "Clock is off",
            "red",
            "Set it and try again.",
            True,
            id="clock",
        ),
        pytest.param(
            replace(OVERVIEW, relay_ok=False, relay_error=PeerError("proxy_login")),
            1,
            "relay.example cannot be reached",
            "red",
            "proxy settings",
            True,
            id="proxy",
        ),
        pytest.param(
            replace(OVERVIEW, relay_ok=False, relay_error=PeerError("relay_down")),
            1,
            "relay.example is away",
            "red",
            "connection",
            True,
            id="relay-away-and-nothing-between",
        ),
        pytest.param(
            replace(OVERVIEW, registry_ok=False, registry_error=PeerError("certificate_untrusted")),
            2,
            "Registry cannot be reached",
            "red",
            "have its own installed",
            True,
            id="certificate",
        ),
        pytest.param(LOCAL, 3, "Checked by processes on this computer", "amber", "others run", False, id="loopback"),
        pytest.param(
            replace(OVERVIEW, keyring_strength="file"), 3, "No keyring: weaker", "amber", "keyring", False, id="keyring"
        ),
    ],
)
def test_each_state_says_what_it_means_and_what_to_do(
    overview: Overview,
    index: int,
    words: str,
    role: str,
    todo: str,
    again: bool,
) -> None:
    line = status_lines(overview)[index]
    assert (line.words, line.role, line.again) == (words, role, again)
    assert todo in line.todo
    for sentence in (line.what, line.todo):
        assert sentence.endswith((".", "\u201d."))
        assert len(sentence) < 160


def test_a_name_that_somebody_else_gave_is_unmasked() -> None:
    line = status_lines(replace(OVERVIEW, key_name="key\u202eyek"))[0]
    assert "\u202e" not in line.words + line.what


def dot(window: Bench, number: int) -> StatusDot:
    found = window.find(f"status{number}")
    assert isinstance(found, StatusDot)
    return found


def troubled(bench: MakeBench) -> Bench:
    """A home whose relay is away."""
    window = bench()
    window.settled()
    window.window.home.show_status(status_lines(replace(OVERVIEW, relay_ok=False)))
    return window


def point_at(found: StatusDot) -> None:
    place = QPointF(found.rect().center())
    QApplication.sendEvent(found, QEnterEvent(place, place, QPointF(found.mapToGlobal(place))))


def test_a_dot_explains_itself_to_a_pointer_that_stays(bench: MakeBench) -> None:
    window = troubled(bench)
    point_at(dot(window, 1))
    assert not window.find("healthCard").isVisible()  # not yet: it may only pass by
    window.until(lambda: window.find("healthCard").isVisible())
    assert window.text("healthTitle") == "relay.example is away"
    assert "no login can reach this window" in window.text("healthWhat")
    assert "connection" in window.text("healthTodo")
    QApplication.sendEvent(dot(window, 1), QEvent(QEvent.Type.Leave))
    assert not window.find("healthCard").isVisible()


def test_a_pointer_that_passes_by_opens_nothing(bench: MakeBench) -> None:
    window = troubled(bench)
    point_at(dot(window, 1))
    QApplication.sendEvent(dot(window, 1), QEvent(QEvent.Type.Leave))
    QTest.qWait(300)
    assert not window.find("healthCard").isVisible()


def test_a_dot_explains_itself_to_the_keyboard(bench: MakeBench) -> None:
    window = troubled(bench)
    window.until(window.window.isActiveWindow)
    dot(window, 0).setFocus(Qt.FocusReason.TabFocusReason)
    assert window.text("healthTitle") == "Virtual key"
    QTest.keyClick(dot(window, 0), Qt.Key.Key_Tab)
    assert window.window.focusWidget() is dot(window, 1)
    assert window.text("healthTitle") == "relay.example is away"
    assert window.find("healthAgainButton").isVisible()
    QTest.keyClick(dot(window, 1), Qt.Key.Key_Escape)
    assert not window.find("healthCard").isVisible()


def test_a_press_keeps_the_explanation_until_the_next(bench: MakeBench) -> None:
    window = troubled(bench)
    window.click("status1")
    QApplication.sendEvent(dot(window, 1), QEvent(QEvent.Type.Leave))
    assert window.find("healthCard").isVisible()
    point_at(dot(window, 2))
    QTest.qWait(300)
    assert window.text("healthTitle") == "relay.example is away"
    window.click("status2")
    assert window.text("healthTitle") == "Registry, block 18\u202f204"
    assert not window.find("healthAgainButton").isVisible()
    window.click("status2")
    assert not window.find("healthCard").isVisible()


def test_looking_again_tells_what_holds_now(bench: MakeBench) -> None:
    window = troubled(bench)
    window.click("status1")
    before = window.app.calls.count("overview")
    window.click("healthAgainButton")
    window.until(lambda: window.app.calls.count("overview") > before)
    window.until(lambda: window.text("healthTitle") == "relay.example")
    assert window.text("status1") == "relay.example"


def test_whoever_listens_hears_all_of_it(bench: MakeBench) -> None:
    window = troubled(bench)
    line = status_lines(replace(OVERVIEW, relay_ok=False))[1]
    assert dot(window, 1).accessibleName() == line.words
    assert dot(window, 1).accessibleDescription() == f"{line.what} {line.todo}"


@pytest.mark.parametrize("size", [(800, 540), (1024, 600), (1400, 900)])
def test_an_explanation_lies_within_the_page_and_above_its_dot(bench: MakeBench, size: tuple[int, int]) -> None:
    window = bench()
    lines = status_lines(replace(LOCAL, relay_ok=False, registry_ok=False, keyring_strength="file"))
    window.settled()
    window.window.home.show_status(lines)
    window.window.resize(*size)
    for number in range(5):
        window.click(f"status{number}")
        QTest.qWait(30)
        card, page = window.find("healthCard"), window.window.home
        place = card.geometry()
        assert page.rect().contains(place), number
        assert place.bottom() < dot(window, number).mapTo(page, dot(window, number).rect().topLeft()).y()
        words = [found for found in card.findChildren(QLabel) if found.isVisible()]
        for above, below in pairwise(words):
            assert above.geometry().bottom() < below.geometry().top(), (above.text(), below.text())
    window.window.resize(size[0] + 120, size[1] + 60)
    QTest.qWait(30)
    assert window.window.home.rect().contains(window.find("healthCard").geometry())


def test_an_explanation_goes_with_its_page(bench: MakeBench) -> None:
    window = troubled(bench)
    window.click("status1")
    window.click("sessionsNavButton")
    window.on("sessionsPage")
    window.click("homeNavButton")
    assert not window.find("healthCard").isVisible()


def test_a_dot_that_goes_takes_its_explanation_along(bench: MakeBench) -> None:
    window = troubled(bench)
    home = window.window.home
    home.show_status([*status_lines(OVERVIEW), Health("Extra", "amber", "It is extra.", "Nothing to do.")])
    window.click("status3")
    home.show_status(status_lines(OVERVIEW))
    assert not window.find("healthCard").isVisible()
    assert not dot(window, 3).isVisible()


def test_tiles_name_shortcuts_as_the_keyboard_does_and_let_long_names_wrap(bench: MakeBench) -> None:
    window = bench()
    tile = window.find("scanScreenButton")
    assert isinstance(tile, ActionTile)
    native = QKeySequence("Ctrl+S").toString(QKeySequence.SequenceFormat.NativeText)
    assert tile.accessibleDescription() == f"Shortcut {native}"
    one_line = tile.minimumSizeHint().height()
    tile.setText("Den ganzen Bildschirm nach dem Anmeldecode absuchen")
    assert tile.minimumSizeHint().height() > one_line


def test_what_waits_is_seen_first_and_gone_once_sent(bench: MakeBench) -> None:
    window = bench()
    window.app.pending = True
    window.controller.go_home()
    window.until(lambda: window.find("pendingCard").isVisible())
    page = window.window.home
    pending, drop = window.find("pendingCard"), window.find("dropTarget")
    assert pending.mapTo(page, pending.rect().topLeft()).y() < drop.mapTo(page, drop.rect().topLeft()).y()
    window.click("sendAgainButton")
    window.on("successPage")
    window.controller.go_home()
    window.settled()
    assert not window.find("pendingCard").isVisible()


def test_what_was_used_last_does_not_move_where_it_is_the_same(bench: MakeBench) -> None:
    window = bench()
    window.settled()

    def recent() -> list[QPushButton]:
        return window.window.home.findChildren(QPushButton, "recentSession")

    before = recent()
    assert before
    window.controller.places.load()
    window.settled()
    assert recent() == before
    window.app.views = window.app.views[1:]
    window.controller.places.load()
    window.settled()
    window.until(lambda: len(recent()) == len(before) - 1)


def test_everything_that_may_be_wrong_at_once_is_shown(bench: MakeBench) -> None:
    window = bench()
    window.settled()
    clock = LocalError("clock_off", offset="4 minutes")
    lines = status_lines(replace(LOCAL, relay_ok=False, keyring_strength="file", clock_error=clock))
    window.window.home.show_status(lines)
    assert len(lines) == 6
    assert [window.text(f"status{number}") for number in range(6)] == [line.words for line in lines]
