"""The pages of a login in a language that is longer than English and that nobody speaks: every text of them is said
through the one door, whatever is signed stays as it is, and nothing is cut."""

# ruff: noqa: RUF001 - these are the letters it is about

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from authenticator import serving
from authenticator.approve.interaction import NewPinPrompt, TouchPrompt
from authenticator.consent.view import History, Match, Source
from authenticator.errors import LocalError, PersonError, SecurityKeyError, VerificationError
from authenticator.flow import grant_for
from authenticator.protocol.authsig import siwe_for_grant
from authenticator.scan.watch import Sighting
from authenticator.translation import speak, tr
from tests.fakes import app as fakes
from tests.fakes.app import NOW, PHOTOS, FakeApp, link
from tests.fakes.registered import PERMISSIONS
from tests.ui.test_deceptive import check_painted, readable, shown, words_of
from ui.flows.login import success_model
from ui.models.consent import ConsentModel
from ui.models.errors import action_for, error_model
from ui.models.picking import Ground, code_lines
from ui.models.prompts import new_pin_question, touch_words
from ui.pages.camera import CameraPage
from ui.pages.consent import ConsentPage
from ui.pages.moments import ErrorPage, LinkPage, QuestionPage
from ui.pages.picker import PickerPage
from ui.pages.success import SuccessPage
from ui.pages.touch import TouchPage

__all__ = ["shown"]  # the fixture
START, END = "\u27e6", "\u27e7"
ATT: dict[str, Any] = {
    PHOTOS: {
        "photos/list": [{"path_prefix": "/a", "max_bytes": 1_234_567}],
        "photos/read": [{"path_prefix": "/a", "max_bytes": 1_234_567}],
        "photos/delete": [{"max_uses": 3, "rate": "10/min", "not_before": NOW}],
        "builds/start": [{"path_prefix": "/"}],
        "notes/*": [{}],
    },
    f"{PHOTOS}/api": {"mail/send": [{"with_faces": True}]},
}


def _padded(text: str, _about: str, number: int) -> str:
    said = text if number < 0 else text.replace("(s)", "s").replace("%n", str(number))
    longer = "~" * max(len(said) * 2 // 5 - 2, 0)
    return f"{START}{said}{' '.join(longer[at : at + 6] for at in range(0, len(longer), 6))}{END}"


@pytest.fixture(autouse=True)
def another_language() -> Iterator[None]:
    speak(_padded)
    yield
    speak(None)


def consent_model(app: FakeApp) -> ConsentModel:
    consent = app.open_request(link(), Source.LINK)
    return ConsentModel(consent.view, app.request.request.capabilities)


def full_app(valid_for: int = 90) -> FakeApp:
    app = FakeApp()
    app.provider = replace(fakes.provider(), permissions=PERMISSIONS)
    app.request = fakes.verified_request(att=ATT, valid_for=valid_for)
    app.history = History(14, NOW - 40 * 86_400, "Pictures", ("https://gone.example",))
    app.match = Match.TYPED
    app.insists = True
    return app


def unsaid(page: QWidget, *data: str) -> list[str]:
    """Texts on the page that did not come through the door and are nobody's data."""
    texts = [words_of(widget).replace("\u200b", "") for widget in readable(page)]
    return [text for text in texts if text and START not in text and text not in data and not text.endswith("\u2193")]


@pytest.mark.parametrize(("number", "valid_for"), [("47", 90), ("", 7 * 86_400)], ids=["number", "held"])
@pytest.mark.parametrize("size", [(600, 540), (760, 680)], ids=["small", "usual"])
def test_the_whole_consent_page_is_said_through_the_door_and_not_cut(
    shown: Any, size: tuple[int, int], number: str, valid_for: int
) -> None:
    app = full_app(valid_for)
    app.match_code = number
    page = ConsentPage(consent_model(app), lambda: NOW)
    shown(page, size)
    for row in page.findChildren(QWidget):
        if row.objectName().startswith("permissionAdjust_"):
            row.click()  # type: ignore[attr-defined]
    QTest.qWait(100)
    check_painted(page)
    until = page.findChild(QLabel, "untilText")
    assert until is not None
    data = (PHOTOS, "Photos", "Ada Example", until.text())
    assert unsaid(page, *data) == []
    named = [found for found in page.findChildren(QWidget) if found.objectName() not in ("", "moreBelow")]
    names = [widget.accessibleName() for widget in named]
    assert [name for name in names if name and START not in name and name not in data] == []


def test_the_statement_to_be_signed_is_english_to_the_byte() -> None:
    app = full_app()
    consent = app.open_request(link(), Source.LINK)
    made = ConsentModel(consent.view, app.request.request.capabilities)
    grant, _ = grant_for(consent, made.choice(), consent.network_id, NOW)
    account = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
    signed = siwe_for_grant(grant, app.provider.host, account, app.request.request.jti).text()
    assert START not in signed
    speak(None)
    grant_in_english, _ = grant_for(consent, made.choice(), consent.network_id, NOW)
    in_english = siwe_for_grant(grant_in_english, app.provider.host, account, app.request.request.jti).text()
    claims_apart = [
        [line for line in text.splitlines() if not line.startswith("Nonce: ")] for text in (signed, in_english)
    ]  # the nonce holds the salts of the claims, which are new each time
    assert claims_apart[0] == claims_apart[1]
    speak(_padded)
    details = made.details(NOW)
    statement = signed.splitlines()
    assert all(line in details for line in statement if not line.startswith("Nonce: ") and line != account)


def test_the_details_box_shows_the_statement_in_any_language(shown: Any) -> None:
    page = shown(ConsentPage(consent_model(full_app()), lambda: NOW), (760, 680))
    button = page.findChild(QWidget, "detailsButton")
    assert button is not None
    button.click()
    box = page.findChild(QPlainTextEdit, "detailsText")
    assert box is not None
    assert "I further authorize the stated URI to perform the following actions on my behalf:" in box.toPlainText()


def test_the_other_pages_of_a_login_are_said_through_the_door_and_not_cut(shown: Any) -> None:
    touch = TouchPage(lambda: NOW)
    touch.wait_for(
        TouchPrompt("Key", "", 1, 2, virtual=True, attempts_left=2), consent_model(full_app()).touch_text(NOW), "why"
    )
    success = SuccessPage()
    approved = full_app()
    approved.choices.append(consent_model(approved).choice())
    done = approved._approved(approved.choices[0])
    success.show_success(success_model(done, NOW))
    failed = ErrorPage()
    failed.show_error(error_model(SecurityKeyError("key_unplugged")), can_retry=True)
    asked = LinkPage()
    asked.ask("", PersonError("busy").user_text())
    question = QuestionPage()
    question.ask(
        tr("A login link was opened"), tr("It leads to {host}.", host="a.example"), keep=tr("No"), agree=tr("Go")
    )
    picker = PickerPage()
    corners = ((10, 10), (50, 10), (50, 50), (10, 50))
    ground = Ground((90, 90), tr("Screen"))
    sighting = Sighting(link(), corners, 0)
    picker.show_codes(code_lines([sighting, sighting], [ground]), [ground])
    camera = CameraPage()
    camera.start()
    camera.show_cameras([("a", "Desk camera"), ("b", "Door camera")], "a")
    for page, data in (
        (touch, ("why",)),
        (success, ()),
        (failed, ("key_unplugged",)),
        (asked, ()),
        (question, ()),
        (picker, ("relay.example",)),
        (camera, ("Desk camera \u25be",)),
    ):
        shown(page, (600, 540))
        check_painted(page)
        values = [found.text() for found in page.findChildren(QLabel) if found.objectName().startswith("fact_")]
        values += [found.text() for found in page.findChildren(QLabel, "errorAdvice")]  # the second half of a sentence
        assert unsaid(page, *data, *values) == [], page.objectName()


def test_an_error_is_said_in_the_persons_language_and_told_to_programs_in_english() -> None:
    error = LocalError("clock_off", offset="4 minutes")
    assert error.user_text().startswith(f"{START}This computer's clock is 4 minutes off; set it")
    assert error.sentence == "This computer's clock is 4 minutes off; set it and try again."
    assert serving.problem(VerificationError("request_expired"))[1] == {
        "error": "request_expired",
        "error_description": "This login request has expired; start again on the site.",
    }


@pytest.mark.parametrize(
    ("said", "headline", "advice"),
    [
        pytest.param("Es ist weg; versuche es erneut.", "Es ist weg.", "Versuche es erneut.", id="german"),
        pytest.param("見つかりません；もう一度。", "見つかりません。", "もう一度。", id="japanese"),
        pytest.param("انتهى؛ حاول مرة أخرى.", "انتهى.", "حاول مرة أخرى.", id="arabic"),
        pytest.param("Nur eines.", "Nur eines.", "", id="one-part"),
        pytest.param("已取消。", "已取消。", "", id="one-part-chinese"),
    ],
)
def test_what_happened_and_what_to_do_are_told_apart_in_every_script(said: str, headline: str, advice: str) -> None:
    speak(lambda _text, _about, _number: said)
    model = error_model(PersonError("busy"))
    assert (model.headline, model.advice) == (headline, advice)


def test_buttons_and_prompts_are_said_when_they_are_shown() -> None:
    assert action_for(SecurityKeyError("pin_not_set")).words.startswith(f"{START}Set a PIN")
    question = new_pin_question(NewPinPrompt("Key", "not_set", 6, refused=True))
    assert all(text.startswith(START) for text in (question.title, question.reason, question.problem))
    words = touch_words(TouchPrompt("Key", "", 2, 2, virtual=False), "to sign in", "why")
    assert words.title.startswith(f"{START}Touch your key (2 of 2)")
    speak(None)
    assert action_for(SecurityKeyError("pin_not_set")).words == "Set a PIN"
