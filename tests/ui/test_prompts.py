"""What a key asks on its way: PIN, new PIN, passphrase, which of several; touches that are several; and Cancel."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from authenticator.approve.interaction import NewPinPrompt, PassphrasePrompt, PinPrompt, TouchPrompt
from authenticator.consent.view import Source
from authenticator.errors import SecurityKeyError
from tests.fakes.app import link
from tests.fakes.app_keys import USB, details_of, pin_prompt
from tests.ui.conftest import Bench, MakeBench
from tests.ui.tours import TOURS, fill
from ui.models.prompts import new_pin_question, touch_words

AT_ONCE = 0.3  # seconds; a page change, on a busy machine


def asked(make: MakeBench, page: str, **settings: object) -> Bench:
    """A login at the page that its key asks for."""
    window = make()
    for name, value in settings.items():
        setattr(window.app, name, value)
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    window.click("approveButton")
    window.on(page)
    return window


def type_in(window: Bench, name: str, text: str) -> None:
    edit = window.find(name)
    assert isinstance(edit, QLineEdit)
    edit.setText(text)


def through(window: Bench) -> None:
    """Touch, and be signed in."""
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("successPage")


# PIN.


@pytest.mark.parametrize(
    ("left", "tone", "text"),
    [
        (8, "secondary", "8 attempts left before the key blocks."),
        (3, "amber", "3 attempts left before the key blocks."),
        (1, "amber", "1 attempt left before the key blocks."),
    ],
)
def test_attempts_are_told_before_the_pin_is_asked_for(bench: MakeBench, left: int, tone: str, text: str) -> None:
    window = asked(bench, "pinPage", asks_pin=pin_prompt(left))
    assert window.text("pinAttempts") == text
    assert window.find("pinAttempts").property("tone") == tone


def test_a_miss_tells_what_comes_of_more_of_them(bench: MakeBench) -> None:
    window = asked(bench, "pinPage", asks_pin=pin_prompt(8))
    type_in(window, "pinEdit", "0000")
    window.click("pinContinueButton")
    window.until(lambda: window.text("pinAttempts") == "That PIN is not right. 7 attempts left before the key blocks.")
    assert window.find("pinAttempts").property("tone") == "red"
    assert "must be plugged in again" in window.text("pinHint")
    assert "must be reset" in window.text("pinHint")
    window.on("pinPage")
    type_in(window, "pinEdit", "1234")
    window.click("pinContinueButton")
    through(window)


def test_a_key_that_does_not_count_its_attempts_says_nothing_of_them(bench: MakeBench) -> None:
    window = asked(bench, "pinPage", asks_pin=PinPrompt("Security key 5C", None, wrong=False, minimum=4))
    assert not window.find("pinAttempts").isVisible()


# A PIN that the key does not have yet.


@pytest.mark.parametrize(
    ("reason", "title"),
    [("not_set", "Set a PIN for your key"), ("must_change", "Choose a new PIN for your key")],
)
def test_a_key_without_a_pin_is_given_one(bench: MakeBench, reason: str, title: str) -> None:
    prompt = NewPinPrompt("Security key 5C", reason, 6, refused=False)  # type: ignore[arg-type]
    window = asked(bench, "newPinPage", asks_new_pin=prompt)
    assert window.text("newPinTitle") == title
    assert window.text("newPinKey") == "Security key 5C"
    assert "At least 6 characters" in window.text("newPinHint")
    assert window.window.focusWidget() is window.find("newPinEdit")
    type_in(window, "newPinEdit", "24680")
    type_in(window, "newPinAgainEdit", "24680")
    assert not window.find("newPinSetButton").isEnabled()
    type_in(window, "newPinEdit", "246801")
    type_in(window, "newPinAgainEdit", "246810")
    assert window.text("newPinProblem") == "The two are not the same."
    type_in(window, "newPinAgainEdit", "246801")
    assert not window.find("newPinProblem").isVisible()
    window.click("newPinSetButton")
    through(window)
    assert window.app.new_pins == ["246801"]


def test_a_new_pin_that_is_refused_is_asked_for_again(bench: MakeBench) -> None:
    window = asked(bench, "newPinPage", asks_new_pin=NewPinPrompt("Security key 5C", "not_set", 4, refused=False))
    for name in ("newPinEdit", "newPinAgainEdit"):
        type_in(window, name, "1111")
    window.click("newPinSetButton")
    window.until(lambda: window.text("newPinProblem").startswith("The key did not accept that PIN"))
    window.on("newPinPage")
    assert window.find("newPinEdit").property("text") == ""
    for name in ("newPinEdit", "newPinAgainEdit"):
        type_in(window, name, "2468")
    window.click("newPinSetButton")
    through(window)


def test_enter_walks_the_fields_and_sets_the_pin(bench: MakeBench) -> None:
    window = asked(bench, "newPinPage", asks_new_pin=NewPinPrompt("Security key 5C", "not_set", 4, refused=False))
    window.until(window.window.isActiveWindow)
    for _ in range(2):
        focus = window.window.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, "2468")
        QTest.keyClick(focus, Qt.Key.Key_Return)
    through(window)
    assert window.app.new_pins == ["2468"]


def test_giving_up_a_new_pin_cancels(bench: MakeBench) -> None:
    window = asked(bench, "newPinPage", asks_new_pin=NewPinPrompt("Security key 5C", "not_set", 4, refused=False))
    type_in(window, "newPinEdit", "2468")
    window.click("cancelNewPinButton")
    window.on("consentPage")
    assert window.window.new_pin.findChild(QLineEdit, "newPinEdit").text() == ""  # type: ignore[union-attr]


def test_what_a_new_pin_is_for_is_said_by_its_reason() -> None:
    prompt = NewPinPrompt("Key", "wanted", 4, refused=True)
    assert new_pin_question(prompt).reason == ""
    assert new_pin_question(prompt).problem != ""
    assert new_pin_question(replace(prompt, reason="must_change")).reason != ""


# Passphrase.


def test_a_new_passphrase_is_typed_twice_and_not_too_easy(bench: MakeBench) -> None:
    window = asked(bench, "passphrasePage", asks_passphrase=PassphrasePrompt("Old key", new=True, wrong=False))
    assert window.text("passphraseTitle") == "Choose a passphrase"
    type_in(window, "passphraseEdit", "short")
    type_in(window, "passphraseAgainEdit", "shirt")
    assert window.text("passphraseProblem") == "The two are not the same."
    assert not window.find("passphraseContinueButton").isEnabled()
    type_in(window, "passphraseAgainEdit", "short")
    window.click("passphraseContinueButton")
    window.until(lambda: window.text("passphraseProblem") == "That passphrase is too easy to guess.")
    window.on("passphrasePage")
    for name in ("passphraseEdit", "passphraseAgainEdit"):
        type_in(window, name, "apple river stone lamp")
    window.click("passphraseContinueButton")
    through(window)
    assert window.app.passphrases[-1] == "apple river stone lamp"


def test_the_passphrase_is_asked_for_and_a_wrong_one_again(bench: MakeBench) -> None:
    window = asked(bench, "passphrasePage", asks_passphrase=PassphrasePrompt("Old key", new=False, wrong=False))
    assert window.text("passphraseTitle") == "Enter your passphrase"
    assert not window.find("passphraseAgainEdit").isVisible()
    assert window.window.focusWidget() is window.find("passphraseEdit")
    type_in(window, "passphraseEdit", "wrong")
    window.click("passphraseContinueButton")
    window.until(lambda: window.text("passphraseProblem") == "That passphrase is not right.")
    window.click("cancelPassphraseButton")
    window.on("consentPage")


@pytest.mark.parametrize(
    ("page", "name", "settings"),
    [
        ("pinPage", "pinEdit", {"asks_pin": pin_prompt()}),
        ("newPinPage", "newPinEdit", {"asks_new_pin": NewPinPrompt("Key", "not_set", 4, refused=False)}),
        ("passphrasePage", "passphraseEdit", {"asks_passphrase": PassphrasePrompt("Key", new=True, wrong=False)}),
    ],
    ids=["pin", "new-pin", "passphrase"],
)
def test_what_is_typed_is_hidden_and_wiped_when_the_page_goes(
    bench: MakeBench, page: str, name: str, settings: dict[str, object]
) -> None:
    window = asked(bench, page, **settings)
    edit = window.find(name)
    assert isinstance(edit, QLineEdit)
    assert edit.echoMode() == QLineEdit.EchoMode.Password
    edit.setText("hunter2")
    window.until(window.window.isActiveWindow)
    QTest.keyClick(window.window, Qt.Key.Key_Escape)
    window.on("consentPage")
    assert edit.text() == ""


# Several keys, several touches.


def test_several_keys_blink_and_the_first_touch_chooses(bench: MakeBench) -> None:
    window = asked(bench, "touchPage", blinking=("Security key 5C", "Security key NFC"))
    assert window.text("touchTitle") == "Touch the key you want to use"
    assert window.text("touchKey") == "Blinking now: Security key 5C, Security key NFC"
    assert window.text("touchWhy") == "Several are plugged in, so there is one more touch after this."
    assert not window.find("virtualTouchButton").isVisible()
    window.app.chosen.set()
    window.until(lambda: window.text("touchTitle") == "Touch your key")
    assert not window.find("touchWhy").isVisible()
    through(window)


def test_choosing_among_several_can_be_cancelled(bench: MakeBench) -> None:
    window = asked(bench, "touchPage", blinking=("One", "Two"))
    window.click("cancelTouchButton")
    window.on("consentPage")


def test_two_touches_are_explained(bench: MakeBench) -> None:
    window = asked(bench, "touchPage", touches=2)
    assert window.text("touchTitle") == "Touch your key (1 of 2)"
    assert window.text("touchWhy").startswith("The first touch unlocks this computer, because the relay could not")
    window.click("virtualTouchButton")
    window.until(lambda: window.text("touchTitle") == "Touch your key (2 of 2)")
    assert window.find("touchWhy").isVisible()
    through(window)


@pytest.mark.parametrize(
    ("prompt", "title", "key"),
    [
        pytest.param(
            TouchPrompt("One or Two", "", 1, 1, virtual=False, keys=("One", "Two")),
            "Touch the key you want to use",
            "Blinking now: One, Two. The first that you touch is used.",
            id="the-first-touch-wins",
        ),
        pytest.param(
            TouchPrompt("Fingerprint or password", "", 1, 1, virtual=False, system=True),
            "Answer this computer\u2019s question",
            "Fingerprint or password, in a window of the system",
            id="the-system-asks",
        ),
        pytest.param(
            TouchPrompt("Windows Hello", "", 2, 2, virtual=False, system=True),
            "Answer this computer\u2019s question (2 of 2)",
            "Windows Hello, in a window of the system",
            id="the-system-asks-twice",
        ),
        pytest.param(
            TouchPrompt("Key", "", 1, 1, virtual=False), "Touch your key", "Key, the one that blinks", id="one-key"
        ),
    ],
)
def test_what_waits_is_called_what_it_is(prompt: TouchPrompt, title: str, key: str) -> None:
    words = touch_words(prompt, "to sign in", "")
    assert (words.title, words.key) == (title, key)


@pytest.mark.parametrize(
    ("left", "text"),
    [
        (None, ""),
        (2, "It may fail to recognise you 2 times more; then it wants its PIN."),
        (1, "It may fail to recognise you 1 time more; then it wants its PIN."),
    ],
)
def test_few_tries_of_the_fingerprint_are_told(left: int | None, text: str) -> None:
    prompt = TouchPrompt("Key", "", 1, 1, virtual=False, attempts_left=left)
    assert touch_words(prompt, "to sign in", "").tries == text


@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_touch_of_several_says_which_it_is_and_why(number: int) -> None:
    prompt = TouchPrompt("Key", "to let it in", number, 3, virtual=False)
    words = touch_words(prompt, "to let it in", "One for each.")
    assert words.title == f"Touch your key ({number} of 3)"
    assert words.why == "One for each."


def test_one_touch_needs_no_reason() -> None:
    prompt = TouchPrompt("Key", "to sign in", 1, 1, virtual=True)
    assert touch_words(prompt, "to sign in", "One for each.").why == ""
    assert touch_words(prompt, "to sign in", "").key == "Key, on this screen"


def test_the_touch_is_announced_to_who_listens(bench: MakeBench, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def heard(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", heard)
    asked(bench, "touchPage")
    assert said[-1:] == [  # after who asks
        "Touch your key. Virtual key, on this screen. to sign in to Photos and give its key 2 permissions until 18:13"
    ]


# Cancel.


def test_cancel_leads_away_at_once_even_where_the_key_takes_its_time(bench: MakeBench) -> None:
    window = asked(bench, "touchPage", key_kind="usb")
    window.app.lets_go.clear()
    start = time.monotonic()
    window.click("cancelTouchButton")
    window.on("consentPage")
    assert time.monotonic() - start < AT_ONCE
    assert window.controller.working
    window.app.lets_go.set()
    window.settled()
    window.on("consentPage")


def test_what_comes_next_waits_until_the_key_has_let_go(bench: MakeBench) -> None:
    window = asked(bench, "touchPage", key_kind="usb")
    window.app.lets_go.clear()
    window.click("cancelTouchButton")
    window.on("consentPage")
    window.click("approveButton")
    window.on("waitPage")
    QTest.qWait(100)
    assert len(window.app.choices) == 1
    window.app.lets_go.set()
    window.on("touchPage")
    assert len(window.app.choices) == 2
    window.app.usb_touched.set()
    window.on("successPage")


def test_what_waits_for_the_key_can_be_given_up_too(bench: MakeBench) -> None:
    window = asked(bench, "touchPage", key_kind="usb")
    window.app.lets_go.clear()
    window.click("cancelTouchButton")
    window.on("consentPage")
    window.click("approveButton")
    window.on("waitPage")
    window.controller.touching._cancel()
    window.on("consentPage")
    window.app.lets_go.set()
    window.settled()
    assert len(window.app.choices) == 1
    window.on("consentPage")
    window.click("approveButton")
    window.on("touchPage")
    window.app.usb_touched.set()
    window.on("successPage")


def test_what_was_cancelled_too_late_is_shown_as_done(bench: MakeBench) -> None:
    """The key was quicker than the person; saying that nothing was signed would be a lie."""
    window = asked(bench, "touchPage", key_kind="usb")
    window.app.hears_cancel = False
    window.click("cancelTouchButton")
    window.on("consentPage")
    window.click("approveButton")
    window.on("waitPage")
    window.app.usb_touched.set()
    window.on("successPage")
    window.settled()
    assert len(window.app.choices) == 1
    assert not window.controller.touching.busy


def test_an_error_after_a_cancel_is_not_shown(bench: MakeBench) -> None:
    window = asked(bench, "touchPage", key_kind="usb")
    window.app.failures["approve"] = SecurityKeyError("key_failed")
    window.app.hears_cancel = False
    window.click("cancelTouchButton")
    window.on("consentPage")
    window.app.usb_touched.set()
    window.settled()
    window.on("consentPage")


@pytest.mark.parametrize("page", ["touchPage", "pinPage"])
def test_escape_cancels(bench: MakeBench, page: str) -> None:
    window = asked(bench, page, **({"asks_pin": pin_prompt()} if page == "pinPage" else {}))
    window.until(window.window.isActiveWindow)
    QTest.keyClick(window.window, Qt.Key.Key_Escape)
    window.on("consentPage")


def test_a_prompt_of_a_cancelled_errand_shows_nothing(bench: MakeBench) -> None:
    window = asked(bench, "touchPage", key_kind="usb")
    window.app.lets_go.clear()
    window.click("cancelTouchButton")
    window.on("consentPage")
    letting_go = window.controller.touching._letting_go
    assert letting_go is not None
    letting_go.interaction.touch(TouchPrompt("Key", "", 1, 1, virtual=False))
    letting_go.interaction.pin_wanted.emit(pin_prompt())
    QTest.qWait(50)
    window.on("consentPage")
    window.app.lets_go.set()
    window.settled()


def test_closing_the_window_while_a_key_lets_go_waits_for_it(bench: MakeBench) -> None:
    window = asked(bench, "touchPage", key_kind="usb")
    window.click("cancelTouchButton")
    window.window.close()
    assert window.app.closed
    assert not window.controller.working


def test_a_pin_of_a_key_that_is_gone_leads_on(bench: MakeBench) -> None:
    """The PIN that is missing is set for the key that is there; where none is, that is said."""
    window = bench()
    window.app.plugged = []
    window.app.failures["approve"] = SecurityKeyError("pin_not_set")
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    window.click("approveButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("errorPage")
    window.click("retryButton")
    window.until(lambda: window.text("errorCode") == "no_key")


def test_a_pin_is_set_for_the_key_that_has_none_and_the_errand_goes_on(bench: MakeBench) -> None:
    window = bench()
    window.app.plugged = [USB]
    window.app.details = {USB.id: replace(details_of(USB), pin_set=False, pin_attempts=None)}
    window.app.failures["approve"] = SecurityKeyError("pin_not_set")
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    window.click("approveButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("errorPage")
    assert window.text("retryButton") == "Set a PIN"
    window.click("retryButton")
    window.on("pinChangePage")
    type_in(window, "pinChangeEdit", "2468")
    type_in(window, "pinChangeAgainEdit", "2468")
    window.click("pinChangeSetButton")
    through(window)


def test_what_is_wrong_with_a_pin_is_part_of_its_field(bench: MakeBench) -> None:
    window = TOURS["pin"](bench)
    edit = window.find("pinEdit")
    assert edit.accessibleDescription().startswith("That PIN is not right. 2 attempts left before the key blocks.")


def test_two_new_pins_that_differ_are_said_at_the_second(bench: MakeBench) -> None:
    window = TOURS["pin-change"](bench)
    fill(window, "pinChangeEdit", "12345")
    fill(window, "pinChangeAgainEdit", "1299")
    again = window.find("pinChangeAgainEdit")
    assert again.accessibleDescription() == window.text("pinChangeProblem") == "The two are not the same."
    fill(window, "pinChangeAgainEdit", "123")
    assert again.accessibleDescription() == ""
