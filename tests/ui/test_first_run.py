"""First run, a second way in, and an identity that the person has already."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton, QWidget

from authenticator.approve.devices import KeyChoice
from authenticator.errors import CountersignError, InputError, PeerError, SecurityKeyError, VerificationError
from tests.fakes.app_keys import CODE, PHRASE, USB, USB_2, VIRTUAL, WORDS, details_of, gate, u2f
from tests.fakes.codes import LINK, code, screen
from tests.ui.conftest import Bench, MakeBench
from tests.ui.films import film
from ui.widgets.key_drawing import KeyDrawing

GATE = KeyChoice("gate", "Fingerprint", "platform", icon="key_fingerprint")
OLD = KeyChoice("usb-old", "Old key", "usb")


def code_of(error: CountersignError) -> str:
    return error.code


def fill(window: Bench, name: str, text: str) -> None:
    edit = window.find(name)
    if isinstance(edit, QPlainTextEdit):
        edit.setPlainText(text)
    else:
        assert isinstance(edit, QLineEdit)
        edit.setText(text)


def to_keys(window: Bench) -> None:
    """Walk first run up to the choice of a key."""
    window.on("firstRunPage")
    window.click("newIdentityButton")
    fill(window, "nameEdit", "Ada Example")
    window.click("nameContinueButton")
    window.click("joinButton")
    window.until(lambda: window.find("enrolButton").isVisible())


def rows(window: Bench) -> list[QRadioButton]:
    assert window.window.shown is not None
    return [row for row in window.window.shown.findChildren(QRadioButton) if row.isVisible()]


def row(window: Bench, name: str) -> QRadioButton:
    window.until(lambda: any(found.accessibleName() == name for found in rows(window)))
    return next(found for found in rows(window) if found.accessibleName() == name)


def says(window: Bench, name: str) -> str:
    card = window.find(name)
    return " ".join(found.accessibleName() for found in card.findChildren(QLabel))


def test_it_begins_with_new_or_had_already(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.on("firstRunPage")
    assert window.window.focusWidget() is window.find("newIdentityButton")
    assert window.find("haveIdentityButton").isVisible()
    assert not window.find("cancelFirstRunButton").isVisible()


def test_the_key_page_sees_keys_come_and_go(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.app.plugged = []
    to_keys(window)
    assert not window.find("enrolButton").isEnabled()
    window.until(lambda: window.window.first_run.key.chooser.findChild(QWidget, "noKeyRow") is not None)
    window.app.plugged = [USB, VIRTUAL]
    window.until(window.find("enrolButton").isEnabled)
    assert row(window, "Security key 5C").isChecked()
    assert window.window.focusWidget() is window.find("enrolButton")
    row(window, "Virtual key").click()
    window.app.plugged = [USB, USB_2, VIRTUAL]
    row(window, "Security key NFC")
    assert row(window, "Virtual key").isChecked()
    window.app.plugged = [USB_2]
    window.until(lambda: len(rows(window)) == 1)
    assert row(window, "Security key NFC").isChecked()


def test_the_key_page_says_what_losing_everything_means(bench: MakeBench) -> None:
    window = bench(set_up=False)
    to_keys(window)
    assert "nobody can bring it back" in says(window, "lossNotice")


@pytest.mark.parametrize(
    ("choice", "reason"),
    [
        pytest.param(
            KeyChoice("usb-9", "Blocked", "usb", "key_no_permission"),
            "this account may not use it",
            id="present-but-not-permitted",
        ),
        pytest.param(GATE, "this computer opens it: add it later", id="gate"),
        pytest.param(OLD, "It cannot verify you, so it is weaker: add it later", id="u2f"),
    ],
)
def test_what_cannot_be_the_first_key_stays_off_with_the_reason(
    bench: MakeBench, choice: KeyChoice, reason: str
) -> None:
    window = bench(set_up=False)
    window.app.plugged = [choice]
    window.app.details = {GATE.id: gate(GATE), OLD.id: u2f(OLD)}
    to_keys(window)
    window.until(lambda: reason in row(window, choice.name).accessibleDescription())  # the list is made anew meanwhile
    found = row(window, choice.name)
    assert not found.isEnabled()
    assert not found.isChecked()
    assert not window.find("enrolButton").isEnabled()


@pytest.mark.parametrize(
    ("asks", "choice", "reason"),
    [
        pytest.param("virtual_keys", VIRTUAL, "This network does not accept it", id="virtual"),
        pytest.param("attested", VIRTUAL, "This network does not accept it", id="virtual-unattested"),
        pytest.param("attested", GATE, "whose maker vouches for them", id="gate-unattested"),
        pytest.param("second_factor_keys", OLD, "does not accept keys that cannot verify you", id="u2f"),
    ],
)
def test_what_the_network_refuses_stays_off_with_the_reason(
    bench: MakeBench, asks: str, choice: KeyChoice, reason: str
) -> None:
    window = bench(set_up=False)
    setattr(window.app.previewed, asks, asks == "attested")
    window.app.plugged = [choice]
    window.app.details = {GATE.id: gate(GATE), OLD.id: u2f(OLD)}
    to_keys(window)
    window.until(lambda: reason in row(window, choice.name).accessibleDescription())  # the list is made anew meanwhile
    found = row(window, choice.name)
    assert not found.isEnabled()
    assert not window.find("enrolButton").isEnabled()


def test_a_key_without_a_pin_can_be_chosen_and_gets_one(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.app.plugged = [USB]
    window.app.details = {USB.id: replace(details_of(USB), pin_set=False, pin_attempts=None, problem="pin_not_set")}
    to_keys(window)
    window.until(lambda: "it gets a PIN on the way" in row(window, "Security key 5C").accessibleDescription())
    assert row(window, "Security key 5C").isEnabled()


def enrolled(make: MakeBench) -> Bench:
    window = make(set_up=False)
    to_keys(window)
    row(window, "Virtual key").click()
    window.click("enrolButton")
    for number in (1, 2):
        window.until(lambda number=number: window.text("touchTitle") == f"Touch your key ({number} of 2)")  # type: ignore[misc]
        window.click("virtualTouchButton")
    window.on("backupPage")
    return window


def test_after_the_first_key_a_second_way_in_is_offered(bench: MakeBench) -> None:
    window = enrolled(bench)
    assert "your identity is gone" in says(window, "backupWarning")
    window.click("notNowButton")
    window.on("homePage")
    window.until(lambda: window.text("saidText").startswith("You are set up."))
    assert window.app.calls.count("not_now") == 1


def test_a_second_key_can_be_added_there(bench: MakeBench) -> None:
    window = enrolled(bench)
    window.click("backupKeyButton")
    window.on("addKeyPage")
    window.click("cancelAddKeyButton")
    window.on("backupPage")
    window.click("backupKeyButton")
    window.on("addKeyPage")
    window.until(window.find("confirmAddKeyButton").isEnabled)
    window.app.usb_touched.set()
    window.click("confirmAddKeyButton")
    window.until(lambda: window.window.shown is window.window.touch and window.find("virtualTouchButton").isEnabled())
    window.click("virtualTouchButton")
    window.on("homePage")
    window.settled()
    assert len(window.app.enrolled) == 2


def test_a_phrase_can_be_written_there(bench: MakeBench) -> None:
    window = enrolled(bench)
    window.click("backupPhraseButton")
    window.on("phrasePage")
    window.click("cancelPhraseButton")
    window.on("backupPage")
    window.click("backupPhraseButton")
    window.click("phraseWrittenButton")
    for index, place in enumerate(PHRASE.asked):
        fill(window, f"phraseWordEdit_{index}", WORDS[place])
    window.click("phraseCheckButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("homePage")
    assert window.app.phrase


def test_home_reminds_while_there_is_one_way_in(bench: MakeBench) -> None:
    window = bench()
    assert not window.find("reminderCard").isVisible()
    window.app.remind = True
    window.controller.go_home()
    window.until(lambda: window.find("reminderCard").isVisible())
    window.click("reminderAddButton")
    window.on("backupPage")
    window.click("notNowButton")
    window.on("homePage")
    window.until(lambda: not window.find("reminderCard").isVisible())


def test_the_reminder_can_be_put_off(bench: MakeBench) -> None:
    window = bench()
    window.app.remind = True
    window.controller.go_home()
    window.until(lambda: window.find("reminderCard").isVisible())
    window.click("reminderLaterButton")
    window.until(lambda: not window.find("reminderCard").isVisible())
    assert "not_now" in window.app.calls


# One that the person has already.


def test_a_key_and_the_code_bring_the_identity_here(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.click("haveIdentityButton")
    window.on("openingPage")
    window.click("byKeyButton")
    assert not window.find("codeContinueButton").isEnabled()
    fill(window, "identityCodeEdit", f" {CODE[:30]}\n{CODE[30:]} ")
    window.click("codeContinueButton")
    row(window, "Security key 5C")
    assert not window.find("lossNotice").isVisible()
    assert not window.find("enrolButton").isEnabled()
    fill(window, "identityLabelEdit", "Work")
    window.app.usb_touched.set()
    window.click("enrolButton")
    window.on("homePage")
    window.until(lambda: "is on this computer now, with 2 touches" in window.text("saidText"))
    assert window.app.calls.count("open_with_key") == 1
    assert [view.label for view in window.app.identity_views] == ["Work"]
    assert window.window.opening.findChild(QPlainTextEdit, "identityCodeEdit").toPlainText() == ""  # type: ignore[union-attr]


def test_any_key_may_open_what_is_there_already(bench: MakeBench) -> None:
    """Which keys open it is known where the identity is kept; a weaker one may be among them."""
    window = bench(set_up=False)
    window.app.plugged = [OLD]
    window.app.details = {OLD.id: u2f(OLD)}
    window.click("haveIdentityButton")
    window.click("byKeyButton")
    fill(window, "identityCodeEdit", CODE)
    window.click("codeContinueButton")
    window.settled()
    window.until(lambda: row(window, "Old key").isEnabled())


def test_the_phrase_brings_the_identity_here_with_a_new_key(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.click("haveIdentityButton")
    window.click("byPhraseButton")
    window.click("relayContinueButton")
    window.until(lambda: window.find("networkFingerprint").isVisible())
    window.click("joinButton")
    fill(window, "wordsEdit", " ".join(WORDS))
    window.click("wordsContinueButton")
    row(window, "Security key 5C")
    assert window.find("lossNotice").isVisible()
    fill(window, "identityLabelEdit", "Private")
    window.app.usb_touched.set()
    window.click("enrolButton")
    window.on("homePage")
    assert window.app.calls.count("open_with_phrase") == 1
    assert window.window.opening.findChild(QPlainTextEdit, "wordsEdit").toPlainText() == ""  # type: ignore[union-attr]


def test_a_file_brings_the_identity_here(bench: MakeBench, tmp_path: Path) -> None:
    (tmp_path / "ada.countersign").write_text("sealed")
    window = bench(set_up=False)
    window.click("haveIdentityButton")
    window.click("byFileButton")
    assert not window.find("fileContinueButton").isEnabled()
    window.controller.opening.take_file(str(tmp_path / "ada.countersign"))
    assert window.text("identityFileName") == "ada.countersign"
    window.click("fileContinueButton")
    row(window, "Security key 5C")
    fill(window, "identityLabelEdit", "Work")
    window.app.usb_touched.set()
    window.click("enrolButton")
    window.on("homePage")
    assert window.app.calls.count("open_from_file") == 1


def test_a_file_and_the_phrase_bring_the_identity_here(bench: MakeBench, tmp_path: Path) -> None:
    (tmp_path / "ada.countersign").write_text("sealed")
    window = bench(set_up=False)
    window.click("haveIdentityButton")
    window.click("byFileButton")
    assert not window.find("filePhraseButton").isVisible()
    window.controller.opening.take_file(str(tmp_path / "ada.countersign"))
    window.click("filePhraseButton")
    window.click("cancelWordsButton")
    window.click("filePhraseButton")
    fill(window, "wordsEdit", " ".join(WORDS))
    window.click("wordsContinueButton")
    row(window, "Security key 5C")
    fill(window, "identityLabelEdit", "Work")
    window.app.usb_touched.set()
    window.click("enrolButton")
    window.on("homePage")
    assert window.app.calls.count("open_from_file") == 1
    assert window.app.came_from_file == " ".join(WORDS)
    assert window.window.opening.findChild(QPlainTextEdit, "wordsEdit").toPlainText() == ""  # type: ignore[union-attr]


def test_a_file_dialog_opens_and_closes(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.click("haveIdentityButton")
    window.click("byFileButton")
    window.click("chooseFileButton")
    dialog = window.window.findChild(QWidget, "identityFileDialog")
    assert dialog is not None
    dialog.close()


def test_a_code_that_is_none_is_told_at_once(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.click("haveIdentityButton")
    window.click("byKeyButton")
    fill(window, "identityCodeEdit", "nonsense")
    window.click("codeContinueButton")
    assert window.text("identityCodeProblem") == InputError("identity_code").user_text()
    assert window.window.focusWidget() is window.find("identityCodeEdit")
    fill(window, "identityCodeEdit", CODE)
    assert not window.find("identityCodeProblem").isVisible()


@pytest.mark.parametrize("error", [PeerError("relay_down"), VerificationError("identity_unknown")], ids=code_of)
def test_what_cannot_be_opened_leads_back_with_what_was_typed(bench: MakeBench, error: CountersignError) -> None:
    window = bench(set_up=False)
    window.click("haveIdentityButton")
    window.click("byKeyButton")
    fill(window, "identityCodeEdit", CODE)
    window.click("codeContinueButton")
    row(window, "Security key 5C")
    fill(window, "identityLabelEdit", "Work")
    window.app.usb_touched.set()
    window.app.failures["open_with_key"] = error
    window.click("enrolButton")
    window.on("errorPage")
    assert window.text("errorCode") == error.code
    assert window.find("retryButton").isVisible() == isinstance(error, PeerError)
    window.click("backButton")
    window.on("openingPage")
    window.click("keyBackButton")
    assert window.find("identityCodeEdit").toPlainText() == CODE  # type: ignore[attr-defined]
    assert not window.app.set_up


def test_the_webcam_reads_the_code_and_passes_over_others(bench: MakeBench, tmp_path: Path) -> None:
    other = screen(code(LINK, scale=3), width=640, height=480)
    both = screen(code(LINK, scale=3), code(CODE, scale=3), width=640, height=480)
    window = bench(set_up=False, camera=film(tmp_path / "code.avi", other, both, both, both))
    window.click("haveIdentityButton")
    window.click("byKeyButton")
    window.click("codeCameraButton")
    window.on("openingPage")
    assert window.find("identityCodeEdit").toPlainText() == CODE  # type: ignore[attr-defined]
    assert window.window.focusWidget() is window.find("codeContinueButton")


def test_the_webcam_can_be_left(bench: MakeBench, tmp_path: Path) -> None:
    blank = np.full((480, 640), 200, np.uint8)
    window = bench(set_up=False, camera=film(tmp_path / "blank.avi", *[blank] * 200))
    window.click("haveIdentityButton")
    window.click("byKeyButton")
    window.click("codeCameraButton")
    window.on("cameraPage")
    window.click("cancelCameraButton")
    window.on("openingPage")


def test_a_webcam_that_is_not_there_says_so_here_too(bench: MakeBench) -> None:
    window = bench(set_up=False, camera="/no/such/camera")
    window.click("haveIdentityButton")
    window.click("byKeyButton")
    window.click("codeCameraButton")
    window.on("errorPage")
    assert window.text("errorCode") == "camera_absent"
    window.click("backButton")
    window.on("openingPage")


def test_every_step_leads_back(bench: MakeBench) -> None:
    window = bench(set_up=False)
    to_keys(window)
    for name in ("keyBackButton", "networkBackButton", "nameBackButton"):
        window.click(name)
    window.click("haveIdentityButton")
    window.on("openingPage")
    for way, back in (("byKeyButton", "codeBackButton"), ("byFileButton", "fileBackButton")):
        window.click(way)
        window.click(back)
    window.click("byPhraseButton")
    window.click("relayBackButton")
    window.click("openingBackButton")
    window.on("firstRunPage")
    assert window.find("newIdentityButton").isVisible()


def test_a_relay_that_cannot_be_asked_says_why_here_too(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.click("haveIdentityButton")
    window.click("byPhraseButton")
    window.app.failures["preview_network"] = PeerError("relay_down")
    window.click("relayContinueButton")
    window.until(lambda: window.find("relayProblem").isVisible())
    assert window.text("relayProblem") == PeerError("relay_down").user_text()


def test_an_opening_that_was_cancelled_stays_where_it_was(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.click("haveIdentityButton")
    window.click("byKeyButton")
    fill(window, "identityCodeEdit", CODE)
    window.click("codeContinueButton")
    row(window, "Security key 5C")
    fill(window, "identityLabelEdit", "Work")
    window.click("enrolButton")
    window.on("touchPage")
    assert "fetches the sealed identity" in window.text("touchWhy")
    window.click("cancelTouchButton")
    window.on("openingPage")
    assert window.find("enrolButton").isVisible()


def test_a_first_run_with_a_pin_that_is_missing_sets_it_and_goes_on(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.app.plugged = [USB]
    window.app.details = {USB.id: replace(details_of(USB), pin_set=False, pin_attempts=None)}
    window.app.failures["create_identity"] = SecurityKeyError("pin_not_set")
    to_keys(window)
    row(window, "Security key 5C")
    window.click("enrolButton")
    window.on("errorPage")
    assert window.text("retryButton") == "Set a PIN"
    window.click("retryButton")
    window.on("pinChangePage")
    fill(window, "pinChangeEdit", "2468")
    fill(window, "pinChangeAgainEdit", "2468")
    window.app.usb_touched.set()
    window.click("pinChangeSetButton")
    window.on("backupPage")
    assert window.app.key_pins[USB.id] == "2468"


def test_a_pin_that_is_not_set_after_all_leads_back(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.app.plugged = [USB]
    window.app.details = {USB.id: replace(details_of(USB), pin_set=False, pin_attempts=None)}
    window.app.failures["create_identity"] = SecurityKeyError("pin_not_set")
    to_keys(window)
    row(window, "Security key 5C")
    window.click("enrolButton")
    window.on("errorPage")
    window.click("retryButton")
    window.on("pinChangePage")
    window.click("cancelPinChangeButton")
    window.on("firstRunPage")


def test_the_safe_way_is_never_the_default_where_something_is_lost(bench: MakeBench) -> None:
    """*Not now* is there, and the keyboard is not on it."""
    window = enrolled(bench)
    assert window.window.focusWidget() is window.find("backupKeyButton")
    later = window.find("notNowButton")
    assert isinstance(later, QPushButton)
    assert not later.isDefault()
    QTest.qWait(1)


def test_the_key_is_seen_in_words_and_in_the_drawing_as_it_comes_and_goes(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.app.plugged = [VIRTUAL]
    to_keys(window)
    window.until(window.find("enrolButton").isEnabled)
    drawing = window.window.first_run.key.findChild(KeyDrawing)
    assert drawing is not None
    assert window.text("keyLiveText") == "Plug in your security key"
    away = drawing.grab().toImage()
    window.app.plugged = [USB, VIRTUAL]
    window.until(lambda: window.text("keyLiveText") == "Security key 5C is here")
    assert drawing.grab().toImage() != away
    window.app.plugged = [VIRTUAL]
    window.until(lambda: window.text("keyLiveText") == "Plug in your security key")
    assert drawing.grab().toImage() == away


def test_the_first_relay_is_trusted_by_two_fingerprints(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.click("newIdentityButton")
    fill(window, "nameEdit", "Ada Example")
    window.click("nameContinueButton")
    window.until(lambda: window.find("registryFingerprint").isVisible())
    assert window.text("networkFingerprint") == "1a2b 3c4d 5e6f 7081 92a3 b4c5 d6e7 f809"
    assert window.text("registryFingerprint") == "7c1d 90ab 3344 e5f6 0718 293a 4b5c 6d7e"
    assert window.find("registryFingerprint").accessibleName().startswith("Registry key: fingerprint 7c1d")
    assert window.window.focusWidget() is window.find("joinButton")


def test_first_run_is_three_steps(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.app.plugged = [USB]
    window.app.usb_touched.set()
    window.on("firstRunPage")
    assert steps_seen(window) == []  # what this is
    window.click("newIdentityButton")
    assert steps_seen(window) == ["Step 1 of 3"]
    fill(window, "nameEdit", "Ada Example")
    window.click("nameContinueButton")
    window.until(lambda: window.find("joinButton").isVisible())
    assert steps_seen(window) == ["Step 1 of 3"]
    window.click("joinButton")
    assert steps_seen(window) == ["Step 2 of 3"]
    window.click("enrolButton")
    window.on("backupPage")
    assert steps_seen(window) == ["Step 3 of 3"]


def steps_seen(window: Bench) -> list[str]:
    assert window.window.shown is not None
    labels = window.window.shown.findChildren(QLabel)
    return [found.text() for found in labels if found.isVisible() and found.text().startswith("Step ")]


@pytest.mark.parametrize(("name", "relay"), [("", "https://relay.example"), ("Ada", ""), ("  ", " "), ("Ada", "  ")])
def test_both_fields_are_wanted(bench: MakeBench, name: str, relay: str) -> None:
    window = bench(set_up=False)
    window.click("newIdentityButton")
    fill(window, "nameEdit", name)
    fill(window, "relayEdit", relay)
    assert not window.find("nameContinueButton").isEnabled()


def test_what_is_wrong_with_a_relay_is_tied_to_its_field(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.app.failures["preview_network"] = PeerError("relay_down")
    window.click("newIdentityButton")
    fill(window, "nameEdit", "Ada Example")
    window.click("nameContinueButton")
    window.until(lambda: window.find("relayProblem").isVisible())
    relay = window.find("relayEdit")
    assert relay.accessibleDescription() == PeerError("relay_down").user_text()
    assert window.window.focusWidget() is relay
    window.click("nameContinueButton")
    window.until(lambda: window.find("joinButton").isVisible())
    assert relay.accessibleDescription() == ""
