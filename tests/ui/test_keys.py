"""The keys' place: what opens the identity, what is here now, PINs, tests, another key, a key fewer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QRadioButton, QWidget

from authenticator.approve.devices import KeyChoice
from authenticator.errors import CountersignError, LocalError, PeerError, SecurityKeyError
from authenticator.views import WITHOUT_RENEWAL, EnrolledKey
from tests.fakes.app_keys import BLUE, SPARE, USB, USB_2, VIRTUAL, blue_key, details_of, spare_key
from tests.ui.conftest import Bench, MakeBench


def on_keys(make: MakeBench, *, keys: list[EnrolledKey] | None = None) -> Bench:
    window = make()
    if keys is not None:
        window.app.enrolled = keys
    window.click("keysNavButton")
    window.on("keysPage")
    window.until(lambda: bool(all_named(window, "hereRow")))
    window.settled()
    return window


def all_named(window: Bench, name: str) -> list[QWidget]:
    """Everything of this name that is seen on the page."""
    assert window.window.shown is not None
    return [found for found in window.window.shown.findChildren(QWidget, name) if found.isVisible()]


def texts(window: Bench, name: str) -> list[str]:
    return [found.accessibleName() for found in all_named(window, name)]


def first_text(window: Bench) -> str:
    """What the first key that is here says."""
    return next(iter(texts(window, "hereText")), "")


def press(widget: QWidget) -> None:
    assert isinstance(widget, (QPushButton, QRadioButton, QCheckBox))
    assert widget.isEnabled()
    widget.click()


def button(window: Bench, words: str) -> QPushButton:
    """The button that assistive technology knows by these words."""
    assert window.window.shown is not None
    return next(found for found in window.window.shown.findChildren(QPushButton) if found.accessibleName() == words)


def two() -> list[EnrolledKey]:
    return [blue_key(last=False), spare_key()]


def notice(window: Bench) -> str:
    window.until(lambda: bool(all_named(window, "keysNotice")))
    card = all_named(window, "keysNotice")[0]
    return next(found.accessibleName() for found in card.findChildren(QWidget) if found.accessibleName())


def test_keys_say_what_they_are_and_how_strong(bench: MakeBench) -> None:
    weak = EnrolledKey("c2" * 16, "Old key", "U2F key", "key_usb", "passphrase", "weaker", last=False)
    gate = EnrolledKey("c3" * 16, "Desk", "Password of this computer", "key_fingerprint", "os", "weaker", last=False)
    trial = EnrolledKey("c4" * 16, "Virtual key", "Virtual key", "key_virtual", "prf", "trial", last=False)
    window = on_keys(bench, keys=[*two(), weak, gate, trial])
    assert texts(window, "keyName") == ["Blue key", "Key at home", "Old key", "Desk", "Virtual key"]
    assert texts(window, "keyModel") == ["Security key 5C", "Security key NFC", "U2F key", "Password of this computer"]
    assert texts(window, "keyStrength") == [
        "Opens by itself",
        "Opens by itself",
        "Weaker: opens with a passphrase",
        "Weaker: this computer opens it",
        "For trying out",
    ]


def test_a_picture_that_is_not_here_breaks_nothing(bench: MakeBench) -> None:
    window = on_keys(bench, keys=[replace(blue_key(), icon="../../no/such")])
    window.window.grab()
    assert texts(window, "keyName") == ["Blue key"]


def test_the_last_strong_key_cannot_be_removed_and_says_why(bench: MakeBench) -> None:
    window = on_keys(bench)
    remove = window.find("removeKeyButton")
    assert not remove.isEnabled()
    assert "only key that opens it by itself" in remove.accessibleDescription()
    assert texts(window, "keyKept") == [
        "The only key that opens it by itself, so it cannot be removed; add another one first."
    ]
    window.window.keys.remove_wanted.emit(BLUE)
    window.on("keysPage")


def test_a_key_is_renamed_where_it_stands(bench: MakeBench) -> None:
    window = on_keys(bench, keys=two())
    press(button(window, "Rename Blue key"))
    edit = window.window.focusWidget()
    assert isinstance(edit, QLineEdit)
    assert edit.selectedText() == "Blue key"
    QTest.keyClicks(edit, "Key on my ring")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    window.until(lambda: texts(window, "keyName") == ["Key on my ring", "Key at home"])
    assert window.app.enrolled[0].name == "Key on my ring"


def test_escape_keeps_the_name(bench: MakeBench) -> None:
    window = on_keys(bench, keys=two())
    press(button(window, "Rename Key at home"))
    edit = window.window.focusWidget()
    assert isinstance(edit, QLineEdit)
    QTest.keyClicks(edit, "x")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert texts(window, "keyName") == ["Blue key", "Key at home"]
    assert window.window.focusWidget() is button(window, "Rename Key at home")
    assert "rename_key" not in window.app.calls


def test_a_name_cannot_be_empty(bench: MakeBench) -> None:
    window = on_keys(bench)
    press(button(window, "Rename Blue key"))
    edit = window.window.focusWidget()
    assert isinstance(edit, QLineEdit)
    edit.setText("   ")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.isVisible()
    assert "rename_key" not in window.app.calls


def test_a_name_that_is_being_typed_survives_fresh_content(bench: MakeBench) -> None:
    window = on_keys(bench)
    press(button(window, "Rename Blue key"))
    edit = window.window.focusWidget()
    window.controller.keys.load()
    window.settled()
    assert window.window.focusWidget() is edit


def test_a_name_that_could_not_be_kept_is_said(bench: MakeBench) -> None:
    window = on_keys(bench)
    window.app.failures["rename_key"] = LocalError("disk_full")
    window.window.keys.renamed.emit(BLUE, "x")
    assert notice(window) == LocalError("disk_full").user_text()


def test_what_is_plugged_in_shows_at_once(bench: MakeBench) -> None:
    window = on_keys(bench)
    assert texts(window, "hereName") == ["Security key 5C", "Virtual key"]
    window.app.plugged = [USB, USB_2, VIRTUAL]
    window.until(lambda: texts(window, "hereName") == ["Security key 5C", "Security key NFC", "Virtual key"])
    window.app.plugged = [VIRTUAL]
    window.until(lambda: texts(window, "hereName") == ["Virtual key"])


def test_nothing_is_looked_for_while_another_page_is_shown(bench: MakeBench) -> None:
    window = on_keys(bench)
    window.click("homeNavButton")
    window.on("homePage")
    window.settled()
    before = window.app.calls.count("list_keys")
    QTest.qWait(1_300)
    assert window.app.calls.count("list_keys") == before


def test_each_key_is_asked_about_itself_once_while_it_stays(bench: MakeBench) -> None:
    window = on_keys(bench)
    before = window.app.calls.count("list_keys")
    window.until(lambda: window.app.calls.count("list_keys") > before)
    window.settled()
    assert window.app.calls.count("key_details") == 2


def test_a_key_that_this_account_may_not_use_says_what_to_do(bench: MakeBench) -> None:
    window = bench()
    window.app.plugged = [KeyChoice("usb-9", "Security key", "usb", "key_no_permission")]
    window.click("keysNavButton")
    window.until(lambda: bool(all_named(window, "hereText")))
    (text,) = texts(window, "hereText")
    assert text.startswith("A security key is plugged in, but this account may not use it; ")
    assert not all_named(window, "testKeyButton")
    assert not all_named(window, "pinKeyButton")


def test_a_key_that_does_not_answer_says_why(bench: MakeBench) -> None:
    window = bench()
    window.app.plugged = [USB]
    window.app.failures["key_details"] = SecurityKeyError("key_busy")
    window.click("keysNavButton")
    window.until(
        lambda: texts(window, "hereText") == ["Another program is using the security key; close it and try again."]
    )


def test_no_key_at_all_says_what_will_be_there(bench: MakeBench) -> None:
    window = bench()
    window.app.plugged = []
    window.click("keysNavButton")
    window.on("keysPage")
    window.until(lambda: "No key is here" in [found.accessibleName() for found in all_named(window, "")])


def test_a_look_that_fails_is_no_error_page(bench: MakeBench) -> None:
    window = on_keys(bench)
    window.app.failures["list_keys"] = SecurityKeyError("key_failed")
    window.until(lambda: not window.app.failures)
    window.on("keysPage")
    window.until(lambda: len(texts(window, "hereName")) == 2)


def test_the_keyboard_stays_where_it_was_while_keys_come_and_go(bench: MakeBench) -> None:
    window = on_keys(bench)
    button(window, "Test Virtual key").setFocus()
    window.app.plugged = [USB, USB_2, VIRTUAL]
    window.until(lambda: len(texts(window, "hereName")) == 3)
    focus = window.window.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Test Virtual key"


# Tests.


def test_a_touch_tells_what_works(bench: MakeBench) -> None:
    window = on_keys(bench)
    window.app.usb_touched.set()
    press(button(window, "Test Security key 5C"))
    window.on("keyResultPage")
    assert window.text("keyResultTitle") == "Security key 5C works"
    assert window.text("keyResultText") == "It answered your touch, and it opens your identity."
    assert window.find("fact_speaks").accessibleName() == "Speaks: FIDO 2.1, U2F"
    assert window.find("fact_pin").accessibleName() == "PIN: set, 8 attempts left"
    assert window.find("fact_strength").accessibleName() == "Strength: Opens by itself"
    window.click("keyResultDoneButton")
    window.on("keysPage")


def test_a_key_that_is_not_enrolled_answers_and_opens_nothing(bench: MakeBench) -> None:
    window = on_keys(bench)
    press(button(window, "Test Virtual key"))
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("keyResultPage")
    assert window.text("keyResultTitle") == "Virtual key answers"
    assert "not one of your keys" in window.text("keyResultText")


def test_a_test_can_be_cancelled(bench: MakeBench) -> None:
    window = on_keys(bench)
    press(button(window, "Test Security key 5C"))
    window.on("touchPage")
    window.click("cancelTouchButton")
    window.on("keysPage")


# PINs.


def start_pin(window: Bench, words: str) -> None:
    press(button(window, words))
    window.on("pinChangePage")


def type_pin(window: Bench, now: str, new: str, again: str | None = None) -> None:
    for name, text in (
        ("pinChangeCurrentEdit", now),
        ("pinChangeEdit", new),
        ("pinChangeAgainEdit", new if again is None else again),
    ):
        edit = window.find(name)
        assert isinstance(edit, QLineEdit)
        edit.setText(text)


def test_a_first_pin_is_typed_twice_alike(bench: MakeBench) -> None:
    window = on_keys(bench)
    start_pin(window, "Set a PIN for Virtual key")
    assert not window.find("pinChangeCurrentEdit").isVisible()
    assert window.window.focusWidget() is window.find("pinChangeEdit")
    type_pin(window, "", "12345", "12346")
    assert window.text("pinChangeProblem") == "The two are not the same."
    assert not window.find("pinChangeSetButton").isEnabled()
    type_pin(window, "", "123")
    assert not window.find("pinChangeSetButton").isEnabled()
    assert "At least 4 characters" in window.text("pinChangeHint")
    type_pin(window, "", "12345")
    window.click("pinChangeSetButton")
    window.on("keysPage")
    assert notice(window) == "Virtual key has its new PIN."
    assert window.app.key_pins["virtual"] == "12345"


def test_a_pin_that_the_key_refuses_is_asked_for_again(bench: MakeBench) -> None:
    window = on_keys(bench)
    start_pin(window, "Set a PIN for Virtual key")
    type_pin(window, "", "1111")
    window.click("pinChangeSetButton")
    window.until(lambda: window.text("pinChangeProblem") == SecurityKeyError("pin_policy").user_text())
    window.on("pinChangePage")
    assert window.find("pinChangeEdit").property("text") == ""


def test_a_change_tells_the_attempts_before_and_after_each_miss_and_the_lock(bench: MakeBench) -> None:
    window = on_keys(bench)
    start_pin(window, "Change the PIN of Security key 5C")
    assert window.text("pinChangeReason") == "8 attempts left before the key blocks."
    for left in (7, 6):
        type_pin(window, "0000", "2468")
        window.click("pinChangeSetButton")
        window.until(lambda left=left: window.text("pinChangeReason").startswith(f"{left} attempts"))  # type: ignore[misc]
        window.on("pinChangePage")
        assert window.text("pinChangeProblem") == SecurityKeyError("pin_invalid").user_text()
    type_pin(window, "0000", "2468")
    window.click("pinChangeSetButton")
    window.on("errorPage")
    assert window.text("errorHeadline") == "Too many wrong PINs in a row."
    assert window.text("errorAdvice") == "Unplug the key, plug it in and try again."
    window.click("retryButton")
    window.on("keysPage")
    window.until(lambda: "Too many wrong PINs in a row" in first_text(window))
    window.app.replug(USB)
    window.app.plugged = []
    window.until(lambda: not all_named(window, "hereRow"))
    window.app.plugged = [USB, VIRTUAL]
    window.until(lambda: "PIN set, 5 attempts left" in first_text(window))


def test_a_blocked_pin_is_told_apart_from_a_locked_one(bench: MakeBench) -> None:
    window = bench()
    window.app.details[USB.id] = replace(details_of(USB), pin_attempts=0)
    window.click("keysNavButton")
    window.until(lambda: "must be reset" in first_text(window))
    press(button(window, "Change the PIN of Security key 5C"))
    window.on("errorPage")
    assert window.text("errorHeadline") == "The security key's PIN is blocked."
    assert window.text("retryButton") == "Use another key"


def test_giving_up_a_pin_leads_back(bench: MakeBench) -> None:
    window = on_keys(bench)
    start_pin(window, "Change the PIN of Security key 5C")
    type_pin(window, "1234", "2468")
    window.click("cancelPinChangeButton")
    window.on("keysPage")
    assert "change_pin" not in window.app.calls
    assert window.find("pinChangeEdit").property("text") == ""


# Another key.


def start_adding(window: Bench) -> None:
    window.app.plugged = [USB, USB_2, VIRTUAL]
    window.click("addKeyButton")
    window.on("addKeyPage")
    window.until(lambda: bool(all_named(window, "keyChoice_2")))
    press(window.find("keyChoice_1"))


def test_another_key_takes_three_touches(bench: MakeBench) -> None:
    window = on_keys(bench)
    start_adding(window)
    edit = window.find("newKeyNameEdit")
    assert isinstance(edit, QLineEdit)
    assert edit.text() == "Security key NFC"
    edit.setText("")
    QTest.keyClicks(edit, "Key at home")
    press(window.find("keyChoice_2"))
    assert edit.text() == "Key at home"
    window.click("confirmAddKeyButton")
    for number, purpose in ((1, "to make this key yours"), (2, "to make this key yours"), (3, "to let Key at home in")):
        window.until(lambda number=number: window.text("touchTitle") == f"Touch your key ({number} of 3)")  # type: ignore[misc]
        assert window.text("touchPurpose") == purpose
        assert "The last lets it in" in window.text("touchWhy")
        window.click("virtualTouchButton")
    window.on("keysPage")
    assert notice(window) == "Key at home opens your identity now. Recorded in block 18\u202f205."
    window.until(lambda: texts(window, "keyName") == ["Blue key", "Key at home"])


def test_adding_can_be_cancelled_at_every_page(bench: MakeBench) -> None:
    window = on_keys(bench)
    start_adding(window)
    window.click("confirmAddKeyButton")
    window.on("touchPage")
    window.click("cancelTouchButton")
    window.on("addKeyPage")
    window.click("cancelAddKeyButton")
    window.on("keysPage")
    assert len(window.app.enrolled) == 1


def test_a_key_that_is_in_already_leads_to_another(bench: MakeBench) -> None:
    window = on_keys(bench)
    start_adding(window)
    press(window.find("keyChoice_0"))
    window.click("confirmAddKeyButton")
    window.on("errorPage")
    assert window.text("errorCode") == "key_already_yours"
    assert window.text("retryButton") == "Use another key"
    window.click("retryButton")
    window.on("addKeyPage")


def test_a_nameless_key_cannot_be_added(bench: MakeBench) -> None:
    window = on_keys(bench)
    start_adding(window)
    edit = window.find("newKeyNameEdit")
    assert isinstance(edit, QLineEdit)
    edit.setText("  ")
    assert not window.find("confirmAddKeyButton").isEnabled()


# A key fewer.


def start_removing(window: Bench) -> None:
    press(button(window, "Remove Key at home"))
    window.on("removeKeyPage")


def test_removing_asks_whether_the_key_is_here_or_lost(bench: MakeBench) -> None:
    window = on_keys(bench, keys=two())
    start_removing(window)
    assert window.text("removeKeyTitle") == "Remove Key at home?"
    assert window.window.focusWidget() is window.find("keepKeyButton")
    assert not window.find("confirmRemoveKeyButton").isEnabled()
    lost = window.find("keyLostOption")
    assert "new seed" in lost.accessibleDescription()
    assert "under the same address" in lost.accessibleDescription()
    press(window.find("keyHereOption"))
    window.click("confirmRemoveKeyButton")
    window.on("touchPage")
    assert window.text("touchPurpose") == "to let Key at home in no longer"
    window.click("virtualTouchButton")
    window.on("keysPage")
    assert notice(window) == "Key at home opens nothing any more. Recorded in block 18\u202f208."
    assert "remove_key lost=False" in window.app.calls
    assert window.app.renewals == [False]
    assert [key.id for key in window.app.enrolled] == [BLUE]


def test_a_lost_key_renews_the_seed_and_sessions_go_on(bench: MakeBench) -> None:
    window = on_keys(bench, keys=two())
    start_removing(window)
    press(window.find("keyLostOption"))
    window.click("confirmRemoveKeyButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("keysPage")
    assert notice(window).endswith("3 sessions go on under the new seed.")
    assert "remove_key lost=True" in window.app.calls
    assert window.app.renewals == [True]


@pytest.mark.parametrize(("option", "renews"), [("keyHereOption", True), ("keyLostOption", False)])
def test_the_seed_is_renewed_or_kept_as_the_switch_says(bench: MakeBench, option: str, renews: bool) -> None:
    window = on_keys(bench, keys=two())
    start_removing(window)
    press(window.find(option))
    press(window.find("removeKeyRenewSwitch"))
    assert (window.text("removeKeyRenewText") == WITHOUT_RENEWAL) is not renews
    window.click("confirmRemoveKeyButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("keysPage")
    assert window.app.renewals == [renews]


def test_keeping_a_key_changes_nothing(bench: MakeBench) -> None:
    window = on_keys(bench, keys=two())
    start_removing(window)
    QTest.keyClick(window.window, Qt.Key.Key_Escape)
    window.on("keysPage")
    start_removing(window)
    assert not window.find("confirmRemoveKeyButton").isEnabled()
    press(window.find("keyLostOption"))
    window.click("confirmRemoveKeyButton")
    window.on("touchPage")
    window.click("cancelTouchButton")
    window.on("keysPage")
    assert [key.id for key in window.app.enrolled] == [BLUE, SPARE]


@pytest.mark.parametrize(
    "error", [PeerError("relay_down"), SecurityKeyError("key_timeout")], ids=lambda error: error.code
)
def test_a_removal_that_failed_can_be_tried_again(bench: MakeBench, error: CountersignError) -> None:
    window = on_keys(bench, keys=two())
    window.app.failures["remove_key lost=True"] = error
    start_removing(window)
    press(window.find("keyLostOption"))
    window.click("confirmRemoveKeyButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("errorPage")
    assert window.text("retryButton") == "Try again"
    window.click("retryButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("keysPage")
    assert [key.id for key in window.app.enrolled] == [BLUE]


@pytest.mark.parametrize("call", ["keys", "safety"])
def test_a_keys_page_that_cannot_be_filled_says_why(bench: MakeBench, call: str) -> None:
    window = bench()
    window.app.failures[call] = LocalError("file_damaged")
    if call == "safety":
        window.app.failures.clear()
        window.settled()
        window.app.failures[call] = LocalError("file_damaged")
    window.click("keysNavButton")
    window.on("errorPage")
    assert window.text("errorCode") == "file_damaged"
    window.click("backButton")
    window.on("homePage")
