"""What the person takes away on the consent page, with pointer and keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QWidget

from authenticator.consent.view import History, Source
from tests.fakes import app as fakes
from tests.fakes.app import NOW, PHOTOS, link
from tests.fakes.registered import PERMISSIONS
from tests.ui.conftest import Bench, MakeBench

LIMITS: dict[str, Any] = {"path_prefix": "/a", "max_bytes": 10**9, "rate": "10/min", "max_width": 1_600}
ATT: dict[str, Any] = {
    f"{PHOTOS}/albums": {
        "photos/list": [LIMITS],
        "photos/read": [LIMITS],
        "photos/write": [{"max_uses": 500}],
        "builds/start": [{}],
    }
}


def opened(make: MakeBench, att: dict[str, Any] | None = None) -> Bench:
    window = make()
    window.app.provider = replace(window.app.provider, permissions=PERMISSIONS)
    window.app.request = fakes.verified_request(att=ATT if att is None else att)
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    return window


def typed(window: Bench, name: str, text: str) -> QLineEdit:
    edit = window.find(name)
    assert isinstance(edit, QLineEdit)
    edit.setFocus(Qt.FocusReason.OtherFocusReason)
    edit.selectAll()
    QTest.keyClicks(edit, text)
    return edit


def switched(window: Bench, name: str) -> QCheckBox:
    switch = window.find(name)
    assert isinstance(switch, QCheckBox)
    switch.click()
    return switch


def granted(window: Bench) -> Any:
    """Read on, approve, touch, and see what was agreed to."""
    window.read()
    window.click("approveButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("successPage")
    chosen = window.app.choices[0].capabilities
    return None if chosen is None else chosen.to_att()[f"{PHOTOS}/albums"]


def test_the_parts_of_a_permission_are_seen_when_asked_for(bench: MakeBench) -> None:
    window = opened(bench)
    panel = window.find("permissionPanel_0")
    assert not panel.isVisible()
    window.click("permissionAdjust_0")
    assert panel.isVisible()
    window.click("permissionAdjust_0")
    assert not panel.isVisible()


def test_the_place_is_told_once_or_with_each(bench: MakeBench) -> None:
    window = opened(bench)
    assert window.text("placeText") == f"at {PHOTOS}/albums"
    assert window.text("permissionLimit_2") == "no limit but the time below"
    window = opened(bench, {PHOTOS: {"photos/read": [{}]}, f"{PHOTOS}/albums": {"photos/list": [{"max_uses": 2}]}})
    assert window.window.shown is not None
    assert window.window.shown.findChild(QLabel, "placeText") is None
    assert window.text("permissionLimit_1") == f"up to 2 times \u00b7 at {PHOTOS}/albums"


def test_one_ability_of_a_sentence_is_switched_off(bench: MakeBench) -> None:
    window = opened(bench)
    window.click("permissionAdjust_0")
    switched(window, "abilitySwitch_0_1")
    assert window.text("permissionText_0") == "Read pictures under /a under /albums"
    assert set(granted(window)) == {"photos/read", "photos/write", "builds/start"}


def test_the_switch_of_the_whole_and_those_of_its_parts_agree(bench: MakeBench) -> None:
    window = opened(bench)
    whole = window.find("permissionSwitch_0")
    assert isinstance(whole, QCheckBox)
    window.click("permissionAdjust_0")
    switched(window, "abilitySwitch_0_0")
    assert whole.isChecked()
    last = switched(window, "abilitySwitch_0_1")
    assert not whole.isChecked()
    assert window.text("permissionLimit_0") == "not allowed"
    whole.click()
    assert last.isChecked()
    assert window.text("permissionText_0") == "Read and list pictures under /a under /albums"


@pytest.mark.parametrize(
    ("name", "text", "caveat", "value", "words"),
    [
        ("amountEdit_0_max_bytes", "500 MB", "max_bytes", 5 * 10**8, "up to 500 MB"),
        ("amountEdit_0_rate", "3", "rate", "3/min", "at most 3 each minute"),
        ("amountEdit_0_max_width", "800", "max_width", 800, "\u201cat most 800 pixels wide\u201d (max_width)"),
    ],
)
def test_a_number_is_lowered(bench: MakeBench, name: str, text: str, caveat: str, value: object, words: str) -> None:
    window = opened(bench)
    window.click("permissionAdjust_0")
    typed(window, name, text)
    assert words in window.text("permissionLimit_0")
    chosen = granted(window)
    assert chosen["photos/read"] == chosen["photos/list"] == [{**LIMITS, caveat: value}]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("2 GB", "You can allow less than was asked for, not more"),
        ("1.01 GB", "You can allow less than was asked for, not more"),
        ("0", "That is not an amount"),
        ("many", "That is not an amount"),
        ("-5", "That is not an amount"),
    ],
)
def test_a_number_that_cannot_stand_is_marked_and_nothing_is_approved(
    bench: MakeBench, text: str, problem: str
) -> None:
    window = opened(bench)
    window.click("permissionAdjust_0")
    edit = typed(window, "amountEdit_0_max_bytes", text)
    assert window.text("amountProblem_0_max_bytes").startswith(problem)
    assert edit.accessibleDescription().startswith(problem)
    assert "up to 1 GB" in window.text("permissionLimit_0")
    window.click("approveButton")
    window.on("consentPage")
    assert window.window.focusWidget() is edit
    assert "approve" not in window.app.calls
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == "1 GB"
    assert not window.find("amountProblem_0_max_bytes").isVisible()
    assert granted(window)["photos/read"] == [LIMITS]


def test_a_number_that_cannot_stand_is_not_hidden_away(bench: MakeBench) -> None:
    window = opened(bench)
    window.click("permissionAdjust_0")
    edit = typed(window, "amountEdit_0_rate", "99")
    window.click("permissionAdjust_0")
    assert not edit.isVisible()
    window.click("approveButton")
    assert edit.isVisible()
    assert window.window.focusWidget() is edit
    assert "approve" not in window.app.calls
    switched(window, "permissionSwitch_0")
    assert set(granted(window)) == {"photos/write", "builds/start"}


def test_everything_that_was_opened_has_a_name_of_its_own(bench: MakeBench) -> None:
    same = {"photos/list": [LIMITS], "photos/read": [LIMITS]}
    window = opened(bench, {f"{PHOTOS}/albums": same, f"{PHOTOS}/inbox": same})
    for index in (0, 1):
        window.click(f"permissionAdjust_{index}")
    assert window.window.shown is not None
    names = [
        (found.accessibleName(), found.accessibleDescription())
        for found in window.window.shown.findChildren(QWidget)
        if isinstance(found, (QAbstractButton, QLineEdit)) and found.isVisible() and found.objectName()
    ]
    assert all(name for name, _ in names)
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)


def test_it_all_works_without_a_pointer(bench: MakeBench) -> None:
    window = opened(bench)
    adjust = window.find("permissionAdjust_0")
    adjust.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(adjust, Qt.Key.Key_Space)
    visited = []
    for _ in range(6):
        focused = window.window.focusWidget()
        assert focused is not None
        visited.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert visited == [
        "permissionAdjust_0",
        "permissionSwitch_0",
        "abilitySwitch_0_0",
        "abilitySwitch_0_1",
        "amountEdit_0_max_bytes",
        "amountEdit_0_rate",
    ]
    switch = window.find("abilitySwitch_0_0")
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert set(granted(window)) == {"photos/list", "photos/write", "builds/start"}


def test_escape_in_a_number_that_nobody_touched_denies_as_everywhere(bench: MakeBench) -> None:
    window = opened(bench)
    window.click("permissionAdjust_0")
    edit = window.find("amountEdit_0_rate")
    edit.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    window.on("consentPage")
    assert window.app.choices == []


def test_what_changed_since_the_last_login_is_seen_and_told(bench: MakeBench) -> None:
    window = bench()
    window.app.history = History(3, NOW - 60, "Pictures", (PHOTOS, "https://a.example"))
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    for name, sentence in (
        ("warning0", "This site was called \u201cPictures\u201d until now; it calls itself \u201cPhotos\u201d."),
        ("warning1", "Since your last sign-in this site has given up https://a.example."),
    ):
        assert sentence in [shown.text().replace("\u200b", "") for shown in window.find(name).findChildren(QLabel)]
