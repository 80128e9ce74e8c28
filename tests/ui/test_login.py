"""One login in the window, with everything that may happen to it."""

from __future__ import annotations

import json
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from authenticator.approve.interaction import PinPrompt
from authenticator.consent.view import History, Match, Source
from authenticator.errors import CountersignError, LocalError, PeerError, SecurityKeyError, VerificationError
from authenticator.flow import Approved
from tests.fakes import app as fakes
from tests.fakes.app import NOW, link
from tests.ui.conftest import Bench, MakeBench
from ui.flows.login import success_model


def opened(make: MakeBench, **options: object) -> Bench:
    window = make(**options)
    window.controller.login.open(link(), Source.SCREEN, 12)
    window.on("consentPage")
    return window


def touched(window: Bench) -> None:
    window.click("approveButton")
    window.on("touchPage")
    window.click("virtualTouchButton")


def test_one_touch_signs_in_and_shows_what_was_recorded(bench: MakeBench) -> None:
    window = opened(bench)
    touched(window)
    window.on("successPage")
    assert window.text("successTitle") == "Signed in to Photos"
    assert window.find("fact_session").accessibleName() == "Session: 3fa9 71c2 08be 4d15 a0b1 c2d3 e4f5 0617"
    assert window.text("fact_touches") == "1"
    assert window.text("fact_recorded") == "block 18\u202f204, verified"
    window.click("receiptButton")
    box = window.find("receiptText")
    assert isinstance(box, QPlainTextEdit)
    assert len(json.loads(box.toPlainText())) == 2
    window.click("doneButton")
    window.on("homePage")


def test_the_page_says_who_asks_for_what(bench: MakeBench) -> None:
    window = opened(bench)
    assert window.text("siteName") == "Photos"
    assert window.text("siteOrigin") == "https://photos.example"
    assert window.text("siteSubtitle") == (
        "wants to sign you in \u00b7 not signed by the site \u00b7 address checked in block 17\u202f900, 12 August"
    )
    assert window.text("historyTag") == "New to you"
    assert window.text("sourceText") == "Code found on this screen"
    assert window.text("clientText").startswith("The key is for \u201cBrowser on this computer\u201d")
    assert window.find("matchCode").accessibleName() == "Number 47"
    assert window.text("expiresText") == "Expires in 1:42"
    assert window.text("untilText") == "today, 18:13"
    assert window.text("permissionTag_1") == "can change"


def test_the_end_moves_on_while_the_person_thinks(bench: MakeBench) -> None:
    window = opened(bench)
    window.clock[0] = NOW + 90
    window.until(lambda: window.text("untilText") == "today, 18:14")


def test_a_site_one_knows_is_shown_with_its_history(bench: MakeBench) -> None:
    window = bench()
    window.app.history = History(14, NOW - 200 * 86_400)
    window.controller.login.open(link(), Source.CAMERA)
    window.on("consentPage")
    assert window.text("historyTag") == "14 logins since 5 March"


def test_deny_is_the_default_and_as_large_as_approve(bench: MakeBench) -> None:
    window = opened(bench)
    deny, approve = window.find("denyButton"), window.find("approveButton")
    assert isinstance(deny, QPushButton)
    assert deny.isDefault()
    assert window.window.focusWidget() is deny
    assert deny.size() == approve.size()
    QTest.keyClick(deny, Qt.Key.Key_Return)
    window.on("homePage")
    window.until(lambda: "deny" in window.app.calls)


def test_a_click_that_was_meant_for_elsewhere_does_not_approve(bench: MakeBench) -> None:
    window = opened(bench)
    assert not window.find("approveButton").isEnabled()


def test_what_is_switched_off_is_not_given(bench: MakeBench) -> None:
    window = opened(bench)
    for name in ("claimSwitch_name", "permissionSwitch_1"):
        switch = window.find(name)
        assert isinstance(switch, QCheckBox)
        switch.click()
    window.click("durationChip_3600")
    assert window.text("untilText") == "today, 15:13"
    touched(window)
    window.on("successPage")
    choice = window.app.choices[0]
    assert choice.claims == frozenset()
    assert choice.valid_for == 3_600
    assert choice.capabilities is not None
    assert set(choice.capabilities.to_att()["https://photos.example"]) == {"photos/list", "photos/read"}


def test_with_everything_off_the_key_gets_nothing(bench: MakeBench) -> None:
    window = opened(bench)
    for index in (0, 1):
        window.find(f"permissionSwitch_{index}").click()  # type: ignore[attr-defined]
    touched(window)
    window.on("successPage")
    assert window.app.choices[0].capabilities is None


def test_a_claim_without_a_value_cannot_be_switched_on(bench: MakeBench) -> None:
    window = opened(bench)
    switch = window.find("claimSwitch_avatar")
    assert isinstance(switch, QCheckBox)
    assert not switch.isEnabled()
    assert not switch.isChecked()


def test_a_plain_login_has_no_key_to_talk_about(bench: MakeBench) -> None:
    window = bench()
    window.app.request = fakes.verified_request(plain=True)
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    assert window.window.shown is not None
    assert window.window.shown.findChild(QCheckBox, "permissionSwitch_0") is None


@pytest.mark.parametrize("source", [Source.IMAGE, Source.LINK, Source.CLIPBOARD, Source.DEEP_LINK])
def test_what_others_may_have_sent_is_marked(bench: MakeBench, source: Source) -> None:
    window = bench()
    window.controller.login.open(link(), source)
    window.on("consentPage")
    assert window.find("warning0").isVisible()


def test_without_a_number_approve_must_be_held(bench: MakeBench) -> None:
    window = bench()
    window.app.match_code = ""
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    approve = window.find("approveButton")
    window.until(approve.isEnabled)
    QTest.mouseClick(approve, Qt.MouseButton.LeftButton)
    QTest.qWait(50)
    window.on("consentPage")
    QTest.mousePress(approve, Qt.MouseButton.LeftButton)
    window.on("touchPage")
    QTest.mouseRelease(approve, Qt.MouseButton.LeftButton)


def test_details_show_the_request_as_it_was_signed(bench: MakeBench) -> None:
    window = opened(bench)
    window.click("detailsButton")
    box = window.find("detailsText")
    assert isinstance(box, QPlainTextEdit)
    assert box.isVisible()
    assert "read in 12 ms" in box.toPlainText()
    assert '"valid_for": 14400' in box.toPlainText()
    assert window.app.request.request.jws in box.toPlainText()


def test_markup_in_a_request_stays_text(bench: MakeBench) -> None:
    window = bench()
    window.app.request = fakes.verified_request(client_name="<b>Trusted</b><img src=x>", purpose="<h1>OK</h1>")
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    label = window.find("clientText")
    assert label.textFormat() == Qt.TextFormat.PlainText  # type: ignore[attr-defined]
    assert "<b>Trusted</b>" in window.text("clientText")


def test_cancel_at_the_key_goes_back_to_the_request(bench: MakeBench) -> None:
    window = opened(bench)
    window.click("approveButton")
    window.on("touchPage")
    window.click("cancelTouchButton")
    window.on("consentPage")
    touched(window)
    window.on("successPage")


def test_a_usb_key_is_touched_off_the_screen(bench: MakeBench) -> None:
    window = bench()
    window.app.key_kind = "usb"
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    window.click("approveButton")
    window.on("touchPage")
    assert window.text("touchPurpose") == "to sign in to Photos and give its key 2 permissions until 18:13"
    assert window.text("touchKey") == "Security key 5C, the one that blinks"
    assert not window.find("virtualTouchButton").isVisible()
    window.app.usb_touched.set()
    window.on("successPage")


def test_a_pin_is_asked_for_and_attempts_are_told(bench: MakeBench) -> None:
    window = bench()
    window.app.asks_pin = PinPrompt("Security key 5C", attempts_left=8, wrong=False, minimum=4)
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    window.click("approveButton")
    window.on("pinPage")
    assert window.text("pinAttempts") == "8 attempts left before the key blocks."
    assert window.window.focusWidget() is window.find("pinEdit")
    edit = window.find("pinEdit")
    QTest.keyClicks(edit, "0000")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    window.until(lambda: "7 attempts left" in window.text("pinAttempts"))
    window.on("pinPage")
    assert edit.property("text") == ""
    QTest.keyClicks(edit, "123")
    assert not window.find("pinContinueButton").isEnabled()
    QTest.keyClicks(edit, "4")
    window.click("pinContinueButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("successPage")


def test_closing_the_pin_page_cancels(bench: MakeBench) -> None:
    window = bench()
    window.app.asks_pin = PinPrompt("Security key 5C", attempts_left=None, wrong=False, minimum=4)
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    window.click("approveButton")
    window.on("pinPage")
    window.click("cancelPinButton")
    window.on("consentPage")


@pytest.mark.parametrize(
    ("error", "headline"),
    [
        (VerificationError("request_expired"), "This login request has expired."),
        (VerificationError("request_claimed"), "This login code was already used."),
        (VerificationError("digest_mismatch"), "The login request is not the one in the code."),
        (LocalError("clock_off", offset="4 minutes"), "This computer's clock is 4 minutes off."),
    ],
    ids=lambda value: value.code if isinstance(value, CountersignError) else "",
)
def test_a_request_that_cannot_be_shown_says_why(bench: MakeBench, error: CountersignError, headline: str) -> None:
    window = bench()
    window.app.failures["open_request"] = error
    window.controller.login.open(link(), Source.SCREEN)
    window.on("errorPage")
    assert window.text("errorHeadline") == headline
    assert window.text("errorCode") == error.code
    assert not window.find("retryButton").isVisible()
    window.click("backButton")
    window.on("homePage")


def test_a_relay_that_was_away_is_asked_again(bench: MakeBench) -> None:
    window = bench()
    window.app.failures["open_request"] = PeerError("relay_down")
    window.controller.login.open(link(), Source.SCREEN)
    window.on("errorPage")
    window.click("retryButton")
    window.on("consentPage")


def test_a_registry_that_went_away_after_the_touch_costs_no_second_one(bench: MakeBench) -> None:
    window = opened(bench)
    window.app.failures["approve"] = PeerError("registry_down")
    window.app.pending = True
    touched(window)
    window.on("errorPage")
    window.click("retryButton")
    window.on("successPage")
    assert window.app.calls.count("approve") == 1
    assert window.app.calls.count("resume") == 1


def test_a_registry_that_was_away_before_the_touch_leads_back(bench: MakeBench) -> None:
    window = opened(bench)
    window.app.failures["approve"] = PeerError("registry_down")
    touched(window)
    window.on("errorPage")
    window.click("retryButton")
    window.on("consentPage")


def test_a_relay_that_lost_the_identity_is_given_it_back(bench: MakeBench) -> None:
    window = opened(bench)
    window.app.failures["approve"] = VerificationError("identity_unknown")
    touched(window)
    window.on("errorPage")
    assert window.text("retryButton") == "Give it back"
    window.click("retryButton")
    window.on("touchPage")
    assert window.text("touchPurpose") == "to give the relay your identity back"
    window.click("virtualTouchButton")
    window.on("consentPage")
    touched(window)
    window.on("successPage")
    assert window.app.calls.count("give_back") == 1


def test_what_cannot_be_given_back_says_why(bench: MakeBench) -> None:
    window = opened(bench)
    window.app.failures["approve"] = VerificationError("identity_unknown")
    window.app.failures["give_back"] = VerificationError("identity_commitment")
    touched(window)
    window.on("errorPage")
    window.click("retryButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("errorPage")
    assert window.text("errorCode") == "identity_commitment"
    window.click("backButton")
    window.on("homePage")


def test_an_unplugged_key_is_asked_again(bench: MakeBench) -> None:
    window = opened(bench)
    window.app.failures["approve"] = SecurityKeyError("key_unplugged")
    touched(window)
    window.on("errorPage")
    assert window.text("errorHeadline") == "The security key was unplugged."
    assert window.text("retryButton") == "It is plugged in"
    window.click("retryButton")
    window.on("touchPage")
    window.click("cancelTouchButton")
    window.on("consentPage")
    touched(window)
    window.on("successPage")


def test_leaving_an_error_with_the_request_still_open_declines_it(bench: MakeBench) -> None:
    window = opened(bench)
    window.app.failures["approve"] = SecurityKeyError("key_unplugged")
    touched(window)
    window.on("errorPage")
    window.click("backButton")
    window.on("homePage")
    window.until(lambda: "deny" in window.app.calls)


def test_a_refused_approval_ends_the_request(bench: MakeBench) -> None:
    window = opened(bench)
    window.app.failures["approve"] = VerificationError("account_mismatch", step=18)
    touched(window)
    window.on("errorPage")
    assert window.text("errorCode") == "account_mismatch, step 18"
    window.until(lambda: "forget_request" in window.app.calls)
    assert not window.controller.login.busy


def test_an_error_nobody_expected_is_shown_and_not_swallowed(
    bench: MakeBench, caplog: pytest.LogCaptureFixture
) -> None:
    window = bench()

    def broken(*_: object) -> None:
        raise ZeroDivisionError("secret detail")

    window.app.open_request = broken  # type: ignore[method-assign, assignment]
    window.controller.login.open(link(), Source.SCREEN)
    window.on("errorPage")
    assert window.text("errorCode") == "unexpected"
    assert "unexpected error" in caplog.text


def test_nobody_answers_and_the_request_goes(bench: MakeBench) -> None:
    window = opened(bench)
    window.clock[0] = NOW + 103
    window.on("errorPage")
    assert window.text("errorCode") == "request_expired"
    window.until(lambda: "forget_request" in window.app.calls)


def test_a_second_request_is_refused_while_one_is_shown(bench: MakeBench) -> None:
    window = opened(bench)
    window.controller.login.open(link(1), Source.DEEP_LINK)
    assert window.text("saidText") == "Another request is being shown; answer that one first."
    window.settled()
    assert window.app.calls.count("open_request") == 1
    window.on("consentPage")


def test_the_ways_out_are_closed_while_an_answer_is_wanted(bench: MakeBench) -> None:
    window = opened(bench)
    assert not window.find("sessionsNavButton").isEnabled()
    window.click("denyButton")
    window.on("homePage")
    assert window.find("sessionsNavButton").isEnabled()


def test_what_was_signed_before_a_crash_is_offered_again(bench: MakeBench) -> None:
    window = bench()
    window.app.pending = True
    window.controller.go_home()
    window.until(lambda: window.find("pendingCard").isVisible())
    window.click("sendAgainButton")
    window.on("successPage")


@pytest.mark.parametrize(
    ("origin", "told"),
    [
        pytest.param("https://photos.example", False, id="elsewhere"),
        pytest.param("http://127.0.0.1:8431", True, id="this-computer"),
        pytest.param("http://[::1]:8431", True, id="this-computer-by-its-newer-number"),
    ],
)
def test_who_checked_is_told_of_the_login_that_was_answered(origin: str, told: bool) -> None:
    """And of no other: one that is sent again may be older than the request that was shown last."""
    approved = Approved(fakes.session_row(origin=origin), None, (fakes.receipt(),), 18_204, 1, b"key")
    told_of = {fact.label: fact.value for fact in success_model(approved, NOW).facts}
    assert told_of.get("Checked by") == ("processes on this computer" if told else None)


def test_closing_the_window_ends_an_errand(bench: MakeBench) -> None:
    window = opened(bench)
    window.click("approveButton")
    window.on("touchPage")
    window.window.close()
    assert window.app.closed
    assert not window.controller.working


# The number of the page, typed.


def asked_to_type(make: MakeBench, source: Source = Source.CAMERA) -> Bench:
    window = make()
    window.app.match = Match.TYPED
    window.controller.login.open(link(), source)
    window.on("consentPage")
    window.until(window.find("approveButton").isEnabled)
    return window


def field(window: Bench) -> QLineEdit:
    found = window.find("matchEdit")
    assert isinstance(found, QLineEdit)
    return found


def test_the_number_is_typed_and_enter_goes_on_to_the_touch(bench: MakeBench) -> None:
    window = asked_to_type(bench)
    window.until(field(window).hasFocus)
    assert field(window).accessibleName() == "Type the number that the page shows"
    QTest.keyClicks(field(window), "4x7")  # what is no digit is not taken
    assert field(window).text() == "47"
    QTest.keyClick(field(window), Qt.Key.Key_Return)
    window.on("touchPage")
    assert window.app.typed == ["47"]
    window.click("virtualTouchButton")
    window.on("successPage")


def test_a_number_is_nowhere_to_be_read_where_it_is_typed(bench: MakeBench) -> None:
    window = asked_to_type(bench)
    assert window.window.shown is not None
    assert window.window.shown.findChild(QLineEdit, "matchCode") is None
    window.click("detailsButton")
    box = window.find("detailsText")
    assert isinstance(box, QPlainTextEdit)
    assert "47" not in box.toPlainText().split("Request:")[0]


@pytest.mark.parametrize("typed", ["", "4"])
def test_approve_without_a_number_asks_for_it_at_the_field(bench: MakeBench, typed: str) -> None:
    window = asked_to_type(bench)
    QTest.keyClicks(field(window), typed)
    window.find("denyButton").setFocus()
    window.click("approveButton")
    window.until(field(window).hasFocus)
    assert window.text("matchProblem") == field(window).accessibleDescription()
    assert window.text("matchProblem").startswith("Type the number first")
    assert window.app.typed == []


def test_a_wrong_number_is_told_at_the_field_and_aloud(bench: MakeBench, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.widgets.number_field.announce", lambda _widget, text: said.append(text))
    window = asked_to_type(bench)
    QTest.keyClicks(field(window), "46")
    window.click("approveButton")
    window.until(lambda: bool(said))
    assert said == [window.text("matchProblem")]
    assert "one more try" in said[0]
    assert field(window).accessibleDescription() == said[0]
    window.until(field(window).hasFocus)
    assert field(window).selectedText() == "46"
    QTest.keyClicks(field(window), "4")
    assert not window.find("matchProblem").isVisible()
    QTest.keyClicks(field(window), "7")
    window.click("approveButton")
    window.on("touchPage")
    assert window.app.typed == ["46", "47"]


def test_a_second_miss_ends_the_request(bench: MakeBench) -> None:
    window = asked_to_type(bench)
    for number in ("46", "48"):
        field(window).selectAll()
        QTest.keyClicks(field(window), number)
        window.click("approveButton")
        window.settled()
    window.on("errorPage")
    assert window.text("errorCode") == "request_ended"
    assert window.app.choices == []
    window.until(lambda: "forget_request" in window.app.calls)


def test_a_relay_that_is_away_costs_no_try(bench: MakeBench) -> None:
    window = asked_to_type(bench)
    window.app.failures["check_code"] = PeerError("relay_down")
    QTest.keyClicks(field(window), "47")
    window.click("approveButton")
    window.until(lambda: window.find("matchProblem").isVisible())
    assert window.text("matchProblem") == PeerError("relay_down").user_text()
    window.app.failures.clear()
    window.click("approveButton")
    window.on("touchPage")


def test_back_from_the_touch_the_number_is_not_asked_again(bench: MakeBench) -> None:
    window = asked_to_type(bench)
    QTest.keyClicks(field(window), "47")
    window.click("approveButton")
    window.on("touchPage")
    window.click("cancelTouchButton")
    window.on("consentPage")
    assert not field(window).isEnabled()
    assert window.text("matchProblem") == "That is the number on the page."
    window.click("approveButton")
    window.on("touchPage")
    assert window.app.typed == ["47"]


def test_denied_while_the_number_is_compared(bench: MakeBench) -> None:
    window = asked_to_type(bench)
    gate = window.app.gate = threading.Event()
    QTest.keyClicks(field(window), "47")
    window.click("approveButton")
    assert not window.find("approveButton").isEnabled()
    window.click("denyButton")
    gate.set()
    window.settled()
    window.on("homePage")
    assert window.app.choices == []
    window.until(lambda: "deny" in window.app.calls)


def test_the_number_comes_before_details_in_the_order_of_tab(bench: MakeBench) -> None:
    window = asked_to_type(bench)
    field(window).setFocus()
    QTest.keyClick(field(window), Qt.Key.Key_Tab)
    assert window.find("detailsButton").hasFocus()
    QTest.keyClick(window.find("detailsButton"), Qt.Key.Key_Backtab)
    assert field(window).hasFocus()


def test_escape_denies_from_the_field_too(bench: MakeBench) -> None:
    window = asked_to_type(bench)
    QTest.keyClick(field(window), Qt.Key.Key_Escape)
    window.settled()
    assert window.app.typed == []


def test_the_page_tells_of_another_network_and_claims_no_nearness(bench: MakeBench) -> None:
    window = bench()
    window.app.match, window.app.insists = Match.TYPED, True
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    assert window.window.shown is not None
    said = " ".join(found.text() for found in window.window.shown.findChildren(QLabel)).replace("\u200b", "")
    assert "may be in another network than this computer" in said
    for word in ("nearby", "close to you", "next to", "proximity", "in front of"):
        assert word not in said


def test_without_a_number_the_held_button_has_a_keyboard_too(bench: MakeBench) -> None:
    window = bench()
    window.app.match_code = ""
    window.controller.login.open(link(), Source.CLIPBOARD)
    window.on("consentPage")
    approve = window.find("approveButton")
    window.until(approve.isEnabled)
    assert "cannot show a number" in window.find("warning0").findChildren(QLabel)[-1].text().replace("\u200b", "")
    window.read()
    approve.setFocus()
    QTest.keyClick(approve, Qt.Key.Key_Space)
    QTest.qWait(50)
    window.on("consentPage")
    QTest.keyPress(approve, Qt.Key.Key_Space)
    window.on("touchPage")
