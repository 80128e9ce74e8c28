"""Every error at every door of the window: its sentence, a way on, the keyboard on it, and nothing stuck afterwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from authenticator import sentences
from authenticator.consent.view import Source
from authenticator.errors import (
    CountersignError,
    InputError,
    LocalError,
    PeerError,
    PersonError,
    SecurityKeyError,
    VerificationError,
)
from tests.fakes.app import NOW, link
from tests.ui.conftest import Bench, MakeBench
from ui.models.errors import about_key, action_for

FAMILIES: dict[str, tuple[type[CountersignError], frozenset[str]]] = {
    "input": (InputError, sentences.INPUT_CODES),
    "verification": (VerificationError, sentences.VERIFICATION_CODES),
    "person": (PersonError, frozenset(sentences._PERSON)),
    "key": (SecurityKeyError, frozenset(sentences._KEY)),
    "peer": (PeerError, sentences.PEER_CODES),
    "local": (LocalError, sentences.LOCAL_CODES),
}
ELSEWHERE = {
    "cancelled",  # leads back, without a page of its own
    "denied",
    "yes_not_allowed",  # the command line's
    "nothing_pending",
    "no_session_key",
    "port_in_use",  # the local network's
    "already_running",
    "not_running",
    "service_failed",
    "extra_missing",
    "settings_invalid",
    "database_of_another",  # a provider's
}
FACTS = {"clock_off": "4 minutes"}
OFTEN = {  # the codes that people will meet; every other one is shown at one door
    "block_stale",
    "busy",
    "clock_off",
    "disk_full",
    "file_damaged",
    "inclusion",
    "key_unplugged",
    "link_invalid",
    "malformed",
    "not_set_up",
    "peer_answer",
    "pin_blocked",
    "registry_down",
    "relay_down",
    "relay_unknown",
    "request_expired",
    "session_revoked",
    "storage_full",
    "unexpected",
    "user_unverified",
    "virtual_key_refused",
}


def errors(*families: str) -> list[CountersignError]:
    """Every error of some families that can reach the window."""
    return [
        FAMILIES[family][0](code, "canary", offset=FACTS.get(code, ""), position="3")
        for family in families or FAMILIES
        for code in sorted(FAMILIES[family][1] - ELSEWHERE)
    ]


SOME = [pytest.param(error, id=error.code) for error in errors() if error.code in OFTEN]


def joined(headline: str, advice: str) -> str:
    """The sentence as it was before it became a headline and advice."""
    return f"{headline.rstrip('.')}; {advice[:1].lower()}{advice[1:]}" if advice else headline


def shows(window: Bench, error: CountersignError, button: str) -> None:
    """The error page says it, and the keyboard is on a button that leads on."""
    window.on("errorPage")
    said = joined(window.text("errorHeadline"), window.text("errorAdvice"))
    assert said.lower() == error.user_text().lower()
    assert window.text("errorCode").split(",")[0] == error.code
    assert "canary" not in said
    focus = window.window.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.objectName() == button
    assert focus.isVisible()
    assert focus.isEnabled()
    assert focus.accessibleName()


def press(window: Bench) -> None:
    """Use the keyboard."""
    focus = window.window.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)


def nothing_is_stuck(window: Bench) -> None:
    """The next login goes its way."""
    window.settled()
    assert not window.controller.login.busy
    assert window.app.failures == {}
    window.controller.login.open(link(2), Source.SCREEN)
    window.on("consentPage")


@pytest.mark.parametrize("family", FAMILIES)
def test_a_request_that_cannot_be_shown(bench: MakeBench, family: str) -> None:
    window = bench()
    for error in errors(family):
        window.app.failures["open_request"] = error
        window.controller.login.open(link(), Source.SCREEN)
        if isinstance(error, PeerError):
            shows(window, error, "retryButton")
            press(window)
            window.on("consentPage")
            window.click("denyButton")
        elif error.code == "relay_unknown":  # which is no end: the person is asked about it
            window.on("questionPage")
            window.click("keepButton")
        else:
            shows(window, error, "backButton")
            press(window)
        window.on("homePage")
        window.settled()
    nothing_is_stuck(window)


def touched(window: Bench) -> None:
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    window.click("approveButton")
    window.on("touchPage")
    window.click("virtualTouchButton")


@pytest.mark.parametrize("error", SOME)
def test_an_approval_that_was_not_signed(bench: MakeBench, error: CountersignError) -> None:
    window = bench()
    window.app.failures["approve"] = error
    touched(window)
    still_good = isinstance(error, (SecurityKeyError, PeerError, LocalError)) or error.code == "block_stale"
    if isinstance(error, SecurityKeyError):
        shows(window, error, "retryButton")
        assert window.text("retryButton") == action_for(error).words
        press(window)
        window.on("touchPage")
        window.click("cancelTouchButton")
        window.on("consentPage")
        return
    if still_good:
        shows(window, error, "retryButton")
        assert window.text("retryButton") == "Back to it"
        press(window)
        window.on("consentPage")
        return
    shows(window, error, "backButton")
    press(window)
    window.on("homePage")
    window.settled()
    assert "forget_request" in window.app.calls
    nothing_is_stuck(window)


@pytest.mark.parametrize(
    "error",
    [
        VerificationError("inclusion"),
        VerificationError("checkpoint_invalid"),
        InputError("receipt_invalid"),
        PeerError("relay_down"),
        PeerError("registry_down"),
        PeerError("storage_full"),
        LocalError("disk_full"),
        LocalError("storage_failed"),
    ],
    ids=lambda error: error.code,
)
def test_an_approval_that_is_on_its_way(bench: MakeBench, error: CountersignError) -> None:
    window = bench()
    window.app.failures["approve"] = error
    window.app.pending = True
    touched(window)
    shows(window, error, "retryButton")
    assert window.text("retryButton") == "Try again"
    press(window)
    window.on("successPage")
    assert window.app.calls.count("approve") == 1
    assert window.app.calls.count("resume") == 1
    nothing_is_stuck(window)


@pytest.mark.parametrize("error", SOME)
def test_what_could_not_be_sent_again(bench: MakeBench, error: CountersignError) -> None:
    window = bench()
    window.app.pending = True
    window.app.failures["resume"] = error
    window.controller.go_home()
    window.until(lambda: window.find("pendingCard").isVisible())
    window.click("sendAgainButton")
    if isinstance(error, (PeerError, LocalError)):
        shows(window, error, "retryButton")
        press(window)
        window.on("successPage")
        return
    shows(window, error, "backButton")
    press(window)
    window.on("homePage")
    nothing_is_stuck(window)


@pytest.mark.parametrize("error", SOME)
def test_an_ending_that_failed(bench: MakeBench, error: CountersignError) -> None:
    window = bench()
    window.app.failures["revoke_session"] = error
    window.click("sessionsNavButton")
    window.settled()
    window.click("endSessionButton")
    window.on("questionPage")
    window.click("confirmEndButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    if about_key(error):
        shows(window, error, "retryButton")
        window.click("backButton")
    else:
        shows(window, error, "backButton")
        press(window)
    window.on("sessionsPage")
    window.settled()
    assert window.find("endSessionButton").isVisible()
    nothing_is_stuck(window)


@pytest.mark.parametrize("error", SOME)
def test_a_first_run_that_failed(bench: MakeBench, error: CountersignError) -> None:
    window = bench(set_up=False)
    window.window.first_run.preview_wanted.emit("https://relay.example")
    window.until(lambda: window.find("networkFingerprint").isVisible())
    window.click("joinButton")
    window.app.failures["create_identity"] = error
    window.click("enrolButton")
    shows(window, error, "retryButton")
    window.click("backButton")
    window.on("firstRunPage")
    window.settled()
    assert not window.app.set_up
    assert window.find("enrolButton").isEnabled()


@pytest.mark.parametrize(
    "error",
    [error for error in errors("input", "verification", "peer") if error.code in OFTEN],
    ids=lambda error: error.code,
)
def test_a_relay_that_cannot_be_joined(bench: MakeBench, error: CountersignError) -> None:
    window = bench(set_up=False)
    window.app.failures["preview_network"] = error
    window.window.first_run.preview_wanted.emit("https://relay.example")
    window.until(lambda: window.find("relayProblem").isVisible())
    assert window.text("relayProblem") == error.user_text()


@pytest.mark.parametrize(
    "error", [LocalError("file_damaged"), LocalError("keyring_unavailable")], ids=lambda error: error.code
)
@pytest.mark.parametrize("call", ["overview", "sessions", "activity", "profile", "has_pending", "safety", "identities"])
def test_a_home_page_that_cannot_be_filled(bench: MakeBench, call: str, error: CountersignError) -> None:
    window = bench()
    window.app.failures[call] = error
    window.controller.go_home()
    shows(window, error, "backButton")
    press(window)
    window.on("homePage")
    nothing_is_stuck(window)


@pytest.mark.parametrize(
    "error",
    [LocalError("disk_full"), LocalError("storage_failed"), InputError("too_large")],
    ids=lambda error: error.code,
)
def test_a_profile_that_cannot_be_saved(bench: MakeBench, error: CountersignError) -> None:
    window = bench()
    window.click("profileButton")
    window.on("profilePage")
    window.app.failures["save_profile"] = error
    window.click("saveProfileButton")
    window.until(lambda: window.text("profileNotice") == error.user_text())
    window.click("saveProfileButton")
    window.until(lambda: window.text("profileNotice") == "Saved.")


def test_declining_at_the_key_is_told_to_the_relay(bench: MakeBench) -> None:
    window = bench()
    window.app.failures["approve"] = PersonError("denied")
    touched(window)
    window.on("homePage")
    assert window.text("saidText") == "Declined; nothing was signed."
    window.until(lambda: "deny" in window.app.calls)
    nothing_is_stuck(window)


def test_a_request_that_ended_while_the_key_failed_is_given_up(bench: MakeBench) -> None:
    window = bench()
    window.app.failures["approve"] = SecurityKeyError("key_unplugged")
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    window.click("approveButton")
    window.on("touchPage")
    window.clock[0] = NOW + 10_000
    window.click("virtualTouchButton")
    shows(window, SecurityKeyError("key_unplugged"), "backButton")
    press(window)
    window.on("homePage")
    window.clock[0] = NOW
    nothing_is_stuck(window)


def test_every_door_has_only_one_page_at_a_time(bench: MakeBench) -> None:
    window = bench()
    window.app.failures["open_request"] = VerificationError("digest_mismatch")
    window.controller.login.open(link(), Source.SCREEN)
    window.on("errorPage")
    visible: Callable[[], list[QWidget]] = lambda: [  # noqa: E731 - it is read twice
        page for page in window.window.findChildren(QWidget) if page.objectName().endswith("Page") and page.isVisible()
    ]
    assert [page.objectName() for page in visible()] == ["errorPage"]
    window.click("backButton")
    window.on("homePage")
    assert [page.objectName() for page in visible()] == ["homePage"]
