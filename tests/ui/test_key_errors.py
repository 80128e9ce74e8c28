"""Every error of a key: its sentence, and the one button that does what it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from authenticator import sentences
from authenticator.errors import CountersignError, SecurityKeyError, VerificationError
from tests.fakes.app_keys import USB_2, VIRTUAL, blue_key, spare_key
from tests.ui.conftest import Bench, MakeBench
from ui.models.errors import KEY_ACTIONS, Remedy, action_for, error_model

KEY_CODES = sorted(sentences._KEY)
AGAIN = sorted(code for code in KEY_CODES if action_for(SecurityKeyError(code)).remedy is Remedy.AGAIN)
OTHER = sorted(code for code in KEY_CODES if action_for(SecurityKeyError(code)).remedy is Remedy.OTHER)


def test_every_code_of_a_key_has_a_button_of_its_own() -> None:
    assert [code for code in KEY_CODES if code not in KEY_ACTIONS] == []


@pytest.mark.parametrize("code", KEY_CODES)
def test_every_code_of_a_key_says_what_happened_and_what_to_do(code: str) -> None:
    model = error_model(SecurityKeyError(code))
    assert model.headline.endswith(".")
    assert model.advice or code == "pin_required"
    assert action_for(SecurityKeyError(code)).words


@pytest.mark.parametrize(
    ("code", "words", "remedy"),
    [
        ("key_timeout", "Try again", Remedy.AGAIN),
        ("key_unplugged", "It is plugged in", Remedy.AGAIN),
        ("pin_auth_blocked", "It is plugged in again", Remedy.AGAIN),
        ("pin_blocked", "Use another key", Remedy.OTHER),
        ("key_wrong", "Use another key", Remedy.OTHER),
        ("pin_not_set", "Set a PIN", Remedy.SET_PIN),
        ("pin_change_required", "Change the PIN", Remedy.CHANGE_PIN),
        ("uv_blocked", "Use the PIN", Remedy.AGAIN),
    ],
)
def test_the_button_says_what_helps(code: str, words: str, remedy: Remedy) -> None:
    action = action_for(SecurityKeyError(code))
    assert (action.words, action.remedy) == (words, remedy)


def test_an_error_that_is_not_in_the_table_can_be_tried_again() -> None:
    assert action_for(VerificationError("inclusion")).words == "Try again"


def adding(window: Bench) -> None:
    window.app.plugged = [USB_2, VIRTUAL]
    window.click("keysNavButton")
    window.on("keysPage")
    window.click("addKeyButton")
    window.on("addKeyPage")
    window.until(window.find("confirmAddKeyButton").isEnabled)
    window.app.usb_touched.set()
    window.app.key_kind = "usb"
    window.click("confirmAddKeyButton")


def removing(window: Bench) -> None:
    window.app.enrolled = [blue_key(last=False), spare_key()]
    window.click("keysNavButton")
    window.on("keysPage")
    window.settled()
    window.window.keys.remove_wanted.emit(spare_key().id)
    window.on("removeKeyPage")
    window.find("keyHereOption").click()  # type: ignore[attr-defined]
    window.app.usb_touched.set()
    window.app.key_kind = "usb"
    window.click("confirmRemoveKeyButton")


@pytest.mark.parametrize("code", AGAIN)
def test_trying_again_begins_the_errand_anew(bench: MakeBench, code: str) -> None:
    window = bench()
    window.app.failures["add_key"] = SecurityKeyError(code)
    adding(window)
    window.on("errorPage")
    assert window.text("retryButton") == action_for(SecurityKeyError(code)).words
    assert window.find("backButton").isVisible()
    window.click("retryButton")
    window.on("keysPage")
    assert window.app.calls.count("add_key") == 2


@pytest.mark.parametrize("code", OTHER)
def test_another_key_can_be_chosen_where_there_is_a_choice(bench: MakeBench, code: str) -> None:
    window = bench()
    window.app.failures["add_key"] = SecurityKeyError(code)
    adding(window)
    window.on("errorPage")
    window.click("retryButton")
    window.on("addKeyPage")


@pytest.mark.parametrize("code", OTHER)
def test_another_key_is_asked_where_the_app_chooses(bench: MakeBench, code: str) -> None:
    window = bench()
    window.app.failures["remove_key lost=False"] = SecurityKeyError(code)
    removing(window)
    window.on("errorPage")
    assert window.text("retryButton") == "Use another key"
    window.click("retryButton")
    window.on("keysPage")
    assert window.app.calls.count("remove_key lost=False") == 2


@pytest.mark.parametrize("error", [VerificationError("enrolment_refused")], ids=lambda error: error.code)
@pytest.mark.parametrize("errand", [adding], ids=["adding"])
def test_a_network_that_refuses_a_key_leads_to_another(
    bench: MakeBench, errand: Callable[[Bench], None], error: CountersignError
) -> None:
    window = bench()
    window.app.failures["add_key"] = error
    errand(window)
    window.on("errorPage")
    assert window.text("retryButton") == "Use another key"
    window.click("retryButton")
    window.on("addKeyPage")
