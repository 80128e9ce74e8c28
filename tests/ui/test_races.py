"""Answers that come late: nothing but the person's own step replaces a page where something is decided."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from authenticator.consent.view import Match, Source
from authenticator.errors import CountersignError, LocalError, VerificationError
from tests.fakes.app import link
from tests.ui.conftest import Bench, MakeBench
from tests.ui.tours import PRIVATE

DEEP = link().deep_link
ALARM = VerificationError("consistency")
Begin = Callable[[Bench], None]


def hold(window: Bench, method: str) -> threading.Event:
    """Have a method of the app wait for what is returned."""
    window.app.held[method] = threading.Event()
    return window.app.held[method]


def come(window: Bench, gate: threading.Event) -> None:
    """Let the answer come, and all that follows from it."""
    gate.set()
    QTest.qWait(150)


def opened(window: Bench, number: int = 0) -> None:
    """A login is shown, as one that was opened elsewhere."""
    window.controller.login.open(link(number), Source.LINK)
    window.on("consentPage")


def touched(window: Bench) -> None:
    """A login waits for a touch."""
    opened(window)
    window.click("approveButton")
    window.on("touchPage")


def asked(window: Bench) -> None:
    """A link that came by itself waits for *Continue*."""
    window.controller.arrive(DEEP)
    window.on("questionPage")


def sessions(window: Bench) -> None:
    window.click("sessionsNavButton")


def activity(window: Bench) -> None:
    window.click("activityNavButton")


LATE_ALARMS = [
    pytest.param("refresh", sessions, id="what-ended-elsewhere"),
    pytest.param("activity", activity, id="what-happened"),
]


@pytest.mark.parametrize(("method", "begin"), LATE_ALARMS)
@pytest.mark.parametrize(
    ("decide", "page", "leave"),
    [
        pytest.param(opened, "consentPage", ("denyButton",), id="consent"),
        pytest.param(touched, "touchPage", ("cancelTouchButton", "denyButton"), id="touch"),
        pytest.param(asked, "questionPage", ("keepButton",), id="question"),
    ],
)
def test_an_alarm_waits_for_the_next_place(
    bench: MakeBench, method: str, begin: Begin, decide: Begin, page: str, leave: tuple[str, ...]
) -> None:
    window = bench()
    gate = hold(window, method)
    window.app.failures[method] = ALARM
    begin(window)
    window.until(lambda: method in window.app.calls)
    decide(window)
    come(window, gate)
    window.on(page)
    for button in leave:
        window.click(button)
    window.on("errorPage")
    assert window.text("errorCode") == ALARM.code
    window.click("backButton")
    window.on("homePage")
    window.settled()
    opened(window, 1)  # and the next request is shown


def test_an_alarm_is_told_at_once_at_a_place(bench: MakeBench) -> None:
    window = bench()
    window.app.failures["refresh"] = ALARM
    sessions(window)
    window.on("errorPage")


def keys_phrase(window: Bench) -> None:
    window.click("keysNavButton")
    window.settled()
    window.click("makePhraseButton")


def add_computer(window: Bench) -> None:
    window.click("computersNavButton")
    window.settled()
    window.click("addComputerButton")


def remind_later(window: Bench) -> None:
    window.controller.backing_up.put_off()


def remove_computer(window: Bench) -> None:
    window.click("computersNavButton")
    window.settled()
    window.controller.computers._ask(next(line.id for line in window.controller.computers._lines if not line.this))


LATE_PAGES = [
    pytest.param("new_phrase", keys_phrase, id="phrase"),
    pytest.param("identity_code", add_computer, id="another-computer"),
    pytest.param("keys", remove_computer, id="remove-a-computer"),
    pytest.param("not_now", remind_later, id="reminder-put-off"),
]


@pytest.mark.parametrize(("method", "begin"), LATE_PAGES)
@pytest.mark.parametrize("fails", [None, LocalError("disk_full")], ids=["answered", "failed"])
def test_an_answer_takes_no_page_that_did_not_ask(
    bench: MakeBench, method: str, begin: Begin, fails: CountersignError | None
) -> None:
    window = bench()
    gate = hold(window, method)
    begin(window)
    window.until(lambda: method in window.app.calls)
    if fails is not None:
        window.app.failures[method] = fails
    opened(window)
    shown = window.window.shown
    come(window, gate)
    assert window.window.shown is shown
    assert window.controller.login.busy


def test_who_went_home_is_not_shown_the_secret_phrase(bench: MakeBench) -> None:
    window = bench()
    gate = hold(window, "new_phrase")
    keys_phrase(window)
    window.click("homeNavButton")
    come(window, gate)
    window.on("homePage")


def test_an_identity_that_was_chosen_is_shown_after_the_login(bench: MakeBench) -> None:
    window = bench()
    window.app.identity_views.append(PRIVATE)
    window.controller.identities.show()
    window.settled()
    gate = hold(window, "choose_identity")
    window.controller.identities._choose(PRIVATE.id)
    opened(window)
    come(window, gate)
    window.on("consentPage")
    assert window.controller.login.busy
    window.click("denyButton")
    window.until(lambda: window.text("saidText") == f"{PRIVATE.label} is shown now.")
    window.on("homePage")


def test_a_picture_that_was_read_late_is_not_cropped_over_a_login(
    bench: MakeBench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = bench()
    window.click("profileButton")
    gate = threading.Event()
    monkeypatch.setattr("ui.flows.profile.picture_from_file", lambda _path: gate.wait(5))
    window.controller.profile.take_picture(str(tmp_path / "me.png"))
    opened(window)
    come(window, gate)
    window.on("consentPage")


# What was cancelled too late.


def cancelled_too_late(make: MakeBench) -> Bench:
    window = make()
    window.app.hears_cancel = False
    window.app.key_kind = "usb"
    touched(window)
    window.click("cancelTouchButton")
    window.on("consentPage")
    window.click("denyButton")
    window.on("homePage")
    window.until(lambda: not window.controller.login.busy)
    return window


def test_a_late_success_drops_no_other_request(bench: MakeBench) -> None:
    window = cancelled_too_late(bench)
    opened(window, 1)
    second = window.window.shown
    window.app.usb_touched.set()
    window.until(lambda: "approve" in window.app.calls)
    QTest.qWait(100)
    assert window.window.shown is second
    assert window.controller.login.busy
    window.click("denyButton")
    window.on("successPage")  # it was done all the same, and is told now
    assert not window.controller.login.busy


def test_a_late_success_is_told_at_a_place(bench: MakeBench) -> None:
    window = cancelled_too_late(bench)
    window.app.usb_touched.set()
    window.on("successPage")


def test_what_waits_behind_a_late_success_can_be_begun_anew(bench: MakeBench) -> None:
    window = cancelled_too_late(bench)
    opened(window, 1)
    second = window.window.shown
    window.click("approveButton")
    window.on("waitPage")
    window.app.usb_touched.set()
    window.until(lambda: window.window.shown is second)
    window.settled()
    window.click("approveButton")
    window.on("successPage")
    assert len(window.app.choices) == 2


def test_who_gives_up_after_the_end_is_told_that_it_ended(bench: MakeBench) -> None:
    window = bench()
    touched(window)
    window.clock[0] = window.app.expires_at + 1
    window.click("cancelTouchButton")
    window.on("errorPage")
    assert window.text("errorCode") == "request_expired"
    assert not window.controller.login.busy


def test_a_number_that_is_compared_holds_up_no_later_login(bench: MakeBench) -> None:
    window = bench()
    window.app.match = Match.TYPED
    gate = hold(window, "check_code")

    def typed() -> None:
        window.read()
        window.window.shown._number.edit.setText("47")  # type: ignore[union-attr]
        window.click("approveButton")

    opened(window)
    typed()
    window.until(lambda: "check_code" in window.app.calls)
    window.click("denyButton")
    window.on("homePage")
    window.app.held.clear()
    opened(window, 1)
    typed()
    window.on("touchPage")
    come(window, gate)
    window.on("touchPage")
