"""What the consent page says beside who asks: until when, the very values, the wire, and that all of it was seen."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSlider

from authenticator.consent.view import Match, Recorded, Source
from authenticator.flow import grant_for
from authenticator.profile import Profile
from authenticator.protocol.authsig import siwe_for_grant
from tests.fakes import app as fakes
from tests.fakes.app import NOW, PHOTOS, link
from tests.ui.conftest import Bench, MakeBench
from ui.models.consent import ConsentModel, picture_in
from ui.widgets.cards import ScrollColumn
from ui.widgets.duration_slider import DurationSlider

LONG: dict[str, Any] = {
    f"{PHOTOS}/{place}": {"photos/read": [{"path_prefix": f"/{place}"}]} for place in "abcdefghijklmnop"
}


def opened(make: MakeBench, **changes: Any) -> Bench:
    window = make()
    window.app.request = fakes.verified_request(**changes)
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    window.until(window.find("approveButton").isEnabled)
    return window


def red_picture() -> bytes:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def slider(window: Bench) -> QSlider:
    found = window.find("durationSlider")
    assert isinstance(found, QSlider)
    return found


def model(**changes: Any) -> ConsentModel:
    app = fakes.FakeApp()
    app.request = fakes.verified_request(**changes)
    consent = app.open_request(link(), Source.SCREEN)
    return ConsentModel(consent.view, app.request.request.capabilities)


@pytest.mark.parametrize(
    ("asked", "last"),
    [
        pytest.param(30, (30,), id="half-a-minute"),
        pytest.param(60, (60,), id="a-minute"),
        pytest.param(300, (60, 120, 300), id="five-minutes"),
        pytest.param(7_000, (2_700, 3_600, 7_000), id="no-round-length"),
        pytest.param(7 * 86_400, (3 * 86_400, 5 * 86_400, 7 * 86_400), id="a-week"),
    ],
)
def test_the_slider_goes_from_short_to_what_was_asked_for_and_no_further(asked: int, last: tuple[int, ...]) -> None:
    steps = model(valid_for=asked).steps
    assert steps[-3:] == last
    assert list(steps) == sorted(set(steps))
    assert max(steps) == asked


@pytest.mark.parametrize("asked", [30, 900, 3_600, 4 * 3_600, 7 * 86_400, 10_000])
def test_every_preset_is_a_step_of_the_slider(asked: int) -> None:
    made = model(valid_for=asked)
    assert {preset.seconds for preset in made.presets} <= set(made.steps)


def test_slider_and_presets_say_the_same(bench: MakeBench) -> None:
    window = opened(bench)
    bar = slider(window)
    assert bar.value() == bar.maximum()
    window.click("durationChip_3600")
    assert window.text("untilText") == "today, 15:13"
    assert bar.value() == model().steps.index(3_600)
    assert bar.accessibleDescription() == "1 hour, until today, 15:13"
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(bar, Qt.Key.Key_Left)
    assert window.text("untilText") == "today, 14:58"
    assert not any(window.find(f"durationChip_{seconds}").property("checked") for seconds in (900, 3_600, 14_400))
    QTest.keyClick(bar, Qt.Key.Key_Home)
    assert window.text("untilText") == "today, 14:14"
    window.read()
    window.click("approveButton")
    window.on("touchPage")
    assert window.app.choices[0].valid_for == 60


def test_a_click_on_the_slider_goes_there_and_the_other_way_round_where_one_reads_from_the_right(
    bench: MakeBench,
) -> None:
    window = opened(bench)
    bar = slider(window)
    assert isinstance(bar, DurationSlider)
    left, right = QPoint(2, 8), QPoint(bar.width() - 2, 8)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=left)
    assert bar.value() == 0
    assert window.text("untilText") == "today, 14:14"
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=right)
    assert bar.value() == 0
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=left)
    assert bar.value() == bar.maximum()


def test_what_was_never_in_view_is_not_approved(bench: MakeBench, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    window = opened(bench, att=LONG)
    monkeypatch.setattr("ui.pages.consent_foot.announce", lambda _widget, text, **_: said.append(text))
    presses = 0
    while window.app.choices == []:
        window.click("approveButton")
        presses += 1
        assert presses < 20
        QTest.qWait(20)
    assert presses > 2
    assert said == ["Read this part first; then approve."] * (presses - 1)
    window.on("touchPage")


def test_who_jumps_to_the_end_is_led_back_to_what_was_jumped_over(bench: MakeBench) -> None:
    window = opened(bench, att=LONG)
    page = window.window.shown
    scroll = page.findChild(ScrollColumn) if page is not None else None
    assert scroll is not None
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    window.click("approveButton")
    QTest.qWait(20)
    assert window.app.choices == []
    assert scroll.verticalScrollBar().value() < scroll.verticalScrollBar().maximum()
    assert window.text("readOnHint") == "Read this part first; then approve."
    window.read()
    window.click("approveButton")
    window.on("touchPage")


def test_enter_in_the_number_field_reads_on_too(bench: MakeBench) -> None:
    window = bench()
    window.app.request = fakes.verified_request(att=LONG)
    window.app.match = Match.TYPED
    window.controller.login.open(link(), Source.LINK)
    window.on("consentPage")
    window.until(window.find("approveButton").isEnabled)
    edit = window.find("matchEdit")
    QTest.keyClicks(edit, "47")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert window.text("readOnHint") == "Read this part first; then approve."
    assert window.app.typed == []


def test_a_short_request_needs_one_press(bench: MakeBench) -> None:
    window = opened(bench)
    window.click("approveButton")
    window.on("touchPage")


def test_the_picture_itself_is_shown_where_it_is_asked_for(bench: MakeBench) -> None:
    window = bench()
    window.app.kept = Profile("Ada Example", avatar=red_picture())
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    shown = window.find("claimPicture")
    assert shown.isVisible()
    assert shown.grab().toImage().pixelColor(16, 16) == QColor(Qt.GlobalColor.red)


@pytest.mark.parametrize(
    ("value", "picture"),
    [
        pytest.param("data:image/png;base64,QUJD", b"ABC", id="a-picture"),
        pytest.param("data:image/png;base64,***", None, id="no-base64"),
        pytest.param("", None, id="none"),
        pytest.param("https://a.example/x.png", None, id="an-address"),
    ],
)
def test_the_picture_comes_out_of_the_claim(value: str, picture: bytes | None) -> None:
    assert picture_in({"avatar": value}) == picture


def test_the_block_that_vouches_for_the_address_is_named() -> None:
    made = model()
    made.view = replace(made.view, recorded=Recorded(1_234, NOW - 3_600), signed_by_provider=True)
    assert made.subtitle(NOW) == (
        "wants to sign you in \u00b7 signed by the site \u00b7 address checked in block 1\u202f234, today"
    )


def test_the_details_follow_what_is_switched(bench: MakeBench) -> None:
    window = opened(bench)
    window.click("detailsButton")
    box = window.find("detailsText")
    assert isinstance(box, QPlainTextEdit)
    assert "photos/write" in box.toPlainText().partition("Digests")[0]
    before = box.toPlainText()
    window.find("permissionSwitch_1").click()  # type: ignore[attr-defined]
    assert "photos/write" not in box.toPlainText().partition("Digests")[0]
    window.click("durationChip_3600")
    assert box.toPlainText() != before
    assert "Expiration Time: 2026-09-21T15:13:20Z" in box.toPlainText()


def test_the_statement_in_the_details_is_the_one_that_is_signed_but_for_what_the_touch_decides() -> None:
    app = fakes.FakeApp()
    consent = app.open_request(link(), Source.SCREEN)
    made = ConsentModel(consent.view, app.request.request.capabilities)
    made.set_ability(0, "photos/list", on=False)
    text = made.details(NOW)
    request = app.request.request
    grant, _ = grant_for(consent, made.choice(), consent.network_id, NOW)
    account = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
    signed = siwe_for_grant(grant, app.provider.host, account, request.jti).text()
    nonce = next(line for line in signed.splitlines() if line.startswith("Nonce: "))
    expected = signed.replace(account, "(your account with this site; your key tells it)").replace(
        nonce, "Nonce: (the hash of your approval, made when you touch your key)"
    )
    assert expected in text
    chosen = made.choice().capabilities
    assert chosen is not None
    assert json.dumps(chosen.to_att(), indent=2, sort_keys=True) in text
    assert request.digest.hex() in text
    assert app.provider.digest in text


def test_a_login_without_a_key_has_no_statement() -> None:
    text = model(plain=True).details(NOW)
    assert "SIWE" not in text
    assert "Digests (SHA-256):" in text


def test_the_end_of_the_time_is_seen_and_told(bench: MakeBench, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.pages.consent_foot.announce", lambda _widget, text, **_: said.append(text))
    window = opened(bench)
    label = window.find("expiresText")
    assert isinstance(label, QLabel)
    assert not label.property("tone")
    window.clock[0] = NOW + 72
    window.until(lambda: window.text("expiresText") == "Expires in 0:30")
    assert label.property("tone") == "amber"
    assert said == ["Expires in 0:30"]
