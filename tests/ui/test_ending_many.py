"""One touch ends every key of a site, every key, or everything, and what waits for the registry is said."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from authenticator.errors import (
    CountersignError,
    LocalError,
    PeerError,
    PersonError,
    SecurityKeyError,
    VerificationError,
)
from authenticator.revoke_many import RevokedMany
from tests.fakes.app import NOW, other_sessions, provider, session_view
from tests.ui.conftest import Bench, MakeBench
from ui.models.ending import ended_many_texts, everything, waiting_text
from ui.models.session_list import SessionList
from ui.widgets.option_row import OptionRow


def sessions_page(bench: MakeBench) -> Bench:
    window = bench()
    window.click("sessionsNavButton")
    window.settled()
    return window


def said(window: Bench) -> list[str]:
    """The notices above the session, in order."""
    cards = [card for card in window.window.sessions.findChildren(QLabel) if card.isVisible() and card.accessibleName()]
    return [card.accessibleName() for card in cards if " by block " in card.accessibleName()]


def choose(window: Bench, option: str) -> None:
    row = window.find(option)
    assert isinstance(row, OptionRow)
    row.click()


@pytest.mark.parametrize(
    ("option", "button", "sessions", "text"),
    [
        ("endKeysOption", "End every key", False, "2 keys ended by block 18\u202f208; uses are refused from now on."),
        (
            "endSessionsOption",
            "End everything",
            True,
            "2 sessions ended by block 18\u202f208, and every key with them.",
        ),
    ],
)
def test_everything_ends_with_one_touch(bench: MakeBench, option: str, button: str, sessions: bool, text: str) -> None:
    window = sessions_page(bench)
    window.click("endEverythingButton")
    window.on("endEverythingPage")
    assert window.window.focusWidget() is window.find("keepEverythingButton")
    choose(window, option)
    assert window.text("confirmEndEverythingButton") == button
    window.click("confirmEndEverythingButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("sessionsPage")
    window.until(lambda: said(window) == [text])
    assert window.app.many == [(None, sessions)]


def test_ending_less_is_what_is_chosen_at_first(bench: MakeBench) -> None:
    window = sessions_page(bench)
    for _ in range(2):  # whoever chose more and kept it is asked afresh
        window.click("endEverythingButton")
        window.on("endEverythingPage")
        assert window.find("endKeysOption").isChecked()  # type: ignore[attr-defined]
        assert window.text("confirmEndEverythingButton") == "End every key"
        choose(window, "endSessionsOption")
        window.click("keepEverythingButton")
        window.on("sessionsPage")
        window.settled()
    assert window.app.many == []


def test_every_key_at_one_site_ends(bench: MakeBench) -> None:
    window = sessions_page(bench)
    window.click("endKeysButton")
    window.on("questionPage")
    assert window.text("questionTitle") == "End every key at Photos?"
    assert window.text("questionText").startswith("2 keys that you know of")
    assert window.text("questionTextBelow") == "You stay signed in to Photos."
    window.click("confirmEndButton")
    window.on("touchPage")
    assert window.text("touchPurpose") == "to end every key at Photos"
    window.click("virtualTouchButton")
    window.on("sessionsPage")
    window.until(lambda: len(said(window)) == 1)
    assert window.app.many == [(provider().provider, False)]
    assert not window.find("endKeysButton").isVisible()
    assert window.find("endSessionButton").isVisible()


def test_a_single_key_needs_no_button_for_all(bench: MakeBench) -> None:
    window = bench()
    window.app.views = [session_view(delegations=session_view().delegations[:1])]
    window.click("sessionsNavButton")
    window.settled()
    assert not window.find("endKeysButton").isVisible()


def test_where_nothing_lives_nothing_is_offered_to_end(bench: MakeBench) -> None:
    window = bench()
    window.app.views = [session_view(status="revoked"), other_sessions()[1]]
    window.click("sessionsNavButton")
    window.settled()
    assert not window.find("endEverythingButton").isVisible()
    assert not window.find("endSessionButton").isVisible()


def test_what_was_refused_is_told_beside_what_ended(bench: MakeBench) -> None:
    window = sessions_page(bench)
    window.app.not_ended = ("ab" * 16,)
    window.click("endEverythingButton")
    window.click("confirmEndEverythingButton")
    window.click("virtualTouchButton")
    window.on("sessionsPage")
    window.until(lambda: bool(said(window)))
    texts = [label.accessibleName() for label in window.window.sessions.findChildren(QLabel)]
    assert "The registry refused to end 1 other; look again later." in texts


def test_a_cancelled_touch_ends_nothing(bench: MakeBench) -> None:
    window = sessions_page(bench)
    window.click("endEverythingButton")
    window.click("confirmEndEverythingButton")
    window.on("touchPage")
    window.click("cancelTouchButton")
    window.on("sessionsPage")
    assert window.app.many == []


def test_a_registry_that_is_away_before_the_touch_is_an_error(bench: MakeBench) -> None:
    window = sessions_page(bench)
    window.app.failures["revoke_many"] = PeerError("registry_down")
    window.click("endEverythingButton")
    window.click("confirmEndEverythingButton")
    window.click("virtualTouchButton")
    window.on("errorPage")
    window.click("backButton")
    window.on("sessionsPage")


def test_a_registry_that_is_away_after_the_touch_is_waited_for(bench: MakeBench) -> None:
    window = sessions_page(bench)
    window.app.waiting = 2
    window.app.failures["revoke_many"] = PeerError("registry_down")
    window.app.failures["finish_endings"] = PeerError("registry_down")
    window.click("endEverythingButton")
    window.click("confirmEndEverythingButton")
    window.click("virtualTouchButton")
    window.on("sessionsPage")
    window.until(lambda: window.find("waitingCard").isVisible())
    window.settled()
    assert window.text("waitingText").startswith("2 ends are signed and wait for the registry")
    window.click("sendWaitingButton")
    window.until(lambda: not window.find("waitingCard").isVisible())
    assert {view.status for view in window.app.views} == {"revoked"}


def test_what_waits_goes_out_by_itself(bench: MakeBench) -> None:
    window = sessions_page(bench)
    window.app.waiting = 1
    window.controller.go_home()
    window.settled()
    window.until(lambda: window.app.waiting == 0)


def refusals(window: Bench) -> list[str]:
    """What the sessions page says could not be ended."""
    texts = [label.accessibleName() for label in window.window.sessions.findChildren(QLabel) if label.isVisible()]
    return [text for text in texts if text.startswith("The registry refused to end")]


def test_what_is_refused_when_it_is_sent_again_is_said_once(bench: MakeBench) -> None:
    window = sessions_page(bench)
    window.app.waiting, window.app.not_ended = 1, ("ab" * 16,)
    for _ in range(2):
        window.controller.places.finish_endings()
        window.until(lambda: bool(refusals(window)))
        window.settled()
    assert refusals(window) == ["The registry refused to end 1 session or key; look again later."]


@pytest.mark.parametrize("known", [False, True], ids=["never-seen", "seen-before"])
def test_what_was_refused_while_nobody_looked_is_said_at_the_sessions(bench: MakeBench, *, known: bool) -> None:
    window = sessions_page(bench) if known else bench()
    window.click("homeNavButton")
    window.settled()
    window.app.waiting, window.app.not_ended = 1, ("ab" * 16,)
    window.controller.places.finish_endings()
    window.settled()
    window.click("sessionsNavButton")
    window.on("sessionsPage")
    window.until(lambda: bool(refusals(window)))
    window.settled()
    assert refusals(window) == ["The registry refused to end 1 session or key; look again later."]


def test_an_answer_that_does_not_hold_is_an_alarm_and_interrupts_once(bench: MakeBench) -> None:
    window = sessions_page(bench)
    window.app.waiting = 1
    window.app.failures["finish_endings"] = VerificationError("consistency")
    window.controller.places.finish_endings()
    window.on("errorPage")
    assert window.app.waiting == 1
    window.app.failures["finish_endings"] = VerificationError("consistency")
    window.click("backButton")
    window.settled()
    window.controller.places.finish_endings()
    window.settled()
    assert not window.find("errorPage").isVisible()


def test_an_alarm_of_the_look_at_the_sessions_interrupts(bench: MakeBench) -> None:
    window = bench()
    window.app.failures["refresh"] = VerificationError("consistency")
    window.click("sessionsNavButton")
    window.on("errorPage")


@pytest.mark.parametrize("error", [PersonError("busy"), LocalError("disk_full"), PeerError("registry_down")])
def test_what_only_delays_interrupts_nobody(bench: MakeBench, error: CountersignError) -> None:
    window = sessions_page(bench)
    window.app.waiting = 1
    window.app.failures["finish_endings"] = error
    window.controller.places.finish_endings()
    window.settled()
    assert window.find("sessionsPage").isVisible()


def test_a_key_that_fails_can_be_tried_again(bench: MakeBench) -> None:
    window = sessions_page(bench)
    window.app.failures["revoke_many"] = SecurityKeyError("key_timeout")
    window.click("endEverythingButton")
    window.click("confirmEndEverythingButton")
    window.click("virtualTouchButton")
    window.on("errorPage")
    window.click("retryButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("sessionsPage")
    assert window.app.many == [(None, False)] * 2


def test_everything_in_words() -> None:
    both = everything(SessionList([session_view(), *other_sessions()], NOW))
    assert both.keys == "2 keys known on this computer, and those that other computers gave. You stay signed in."
    assert both.sessions.startswith("You are signed out of 2 sites")
    none = everything(SessionList(other_sessions(), NOW))
    assert none.sessions == "You are signed out of one site, and can sign in again as someone new to it."
    assert none.keys.startswith("None is known on this computer")


def test_what_is_said_of_many() -> None:
    assert ended_many_texts(RevokedMany(0, 0, None, 0)) == ("Nothing was left to end.",)
    assert ended_many_texts(RevokedMany(1, 0, 7, 1)) == ("One session ended by block 7, and every key with it.",)
    assert len(ended_many_texts(RevokedMany(0, 3, 7, 1, ("a", "b")))) == 2
    assert waiting_text(1).startswith("One end is signed")
