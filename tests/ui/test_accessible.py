"""Everything can be reached by keyboard, has a name, and can be read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from authenticator.consent.view import Source
from tests.fakes.app import link
from tests.ui.conftest import Bench, MakeBench
from ui.theme import DARK, LIGHT, Roles, style_sheet

INTERACTIVE = (QAbstractButton, QLineEdit, QPlainTextEdit)


def pages(window: Bench) -> list[QWidget]:
    own = window.window
    return [
        own.home,
        own.sessions,
        own.activity,
        own.profile,
        own.first_run,
        own.wait,
        own.question,
        own.link,
        own.camera,
        own.pin,
        own.touch,
        own.success,
        own.error,
        own.rail,
    ]


def consent(window: Bench) -> QWidget:
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    assert window.window.shown is not None
    return window.window.shown


def test_everything_that_can_be_used_has_a_name(bench: MakeBench) -> None:
    window = bench()
    window.app.views[0].delegations  # noqa: B018 - two keys are on the page
    nameless = []
    for page in [*pages(window), consent(window)]:
        for widget in page.findChildren(QWidget):
            if not isinstance(widget, INTERACTIVE) or widget.objectName().startswith("qt_"):
                continue
            if isinstance(widget.parent(), QLineEdit):
                continue  # the clear button inside an edit belongs to Qt
            named = widget.accessibleName() or getattr(widget, "text", str)()
            if not widget.objectName() or (not named and widget.objectName() not in ("keepButton", "agreeButton")):
                nameless.append(f"{page.objectName()}: {type(widget).__name__} {widget.objectName()!r}")
    assert [name for name in nameless if "questionPage" not in name and "profileButton" not in name] == []


def test_every_label_is_plain_text(bench: MakeBench) -> None:
    window = bench()
    for page in [*pages(window), consent(window)]:
        for found in page.findChildren(QLabel):
            if found.objectName() == "cameraView":
                continue
            assert found.textFormat() == Qt.TextFormat.PlainText, found.text()


def test_tab_visits_the_consent_page_in_reading_order(bench: MakeBench) -> None:
    window = bench()
    page = consent(window)
    window.until(window.find("approveButton").isEnabled)
    visited = []
    for _ in range(12):
        focused = window.window.focusWidget()
        assert focused is not None
        visited.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    expected = [
        "denyButton",
        "approveButton",
        "claimSwitch_name",
        "permissionSwitch_0",
        "permissionSwitch_1",
        "durationChip_3600",
    ]
    places = [visited.index(name) for name in expected]
    assert page.isVisible()
    assert all(before < after for before, after in pairwise(places))


def test_the_whole_login_works_without_a_pointer(bench: MakeBench) -> None:
    window = bench()
    consent(window)
    window.until(window.find("approveButton").isEnabled)
    deny = window.window.focusWidget()
    assert deny is not None
    assert deny.objectName() == "denyButton"
    QTest.keyClick(deny, Qt.Key.Key_Tab)
    approve = window.window.focusWidget()
    assert approve is window.find("approveButton")
    QTest.keyClick(approve, Qt.Key.Key_Space)
    window.on("touchPage")
    window.until(lambda: window.window.focusWidget() is window.find("virtualTouchButton"))
    QTest.keyClick(window.find("virtualTouchButton"), Qt.Key.Key_Return)
    window.on("successPage")
    QTest.keyClick(window.find("doneButton"), Qt.Key.Key_Return)
    window.on("homePage")


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_K, Qt.Key.Key_O, Qt.Key.Key_V])
def test_shortcuts_work_on_the_home_page_only(bench: MakeBench, key: Qt.Key) -> None:
    window = bench()
    window.click("profileButton")
    window.on("profilePage")
    QTest.keyClick(window.window, key, Qt.KeyboardModifier.ControlModifier)
    QTest.qWait(20)
    window.on("profilePage")


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG's ratio of two colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("now", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("text", "window"),
        ("text", "surface"),
        ("text", "amber_ground"),
        ("text", "red_ground"),
        ("secondary", "window"),
        ("secondary", "surface"),
        ("secondary", "rail"),
        ("secondary", "quiet"),
        ("on_accent", "accent"),
        ("accent", "surface"),
        ("accent", "soft"),
        ("amber", "amber_ground"),
        ("red", "red_ground"),
        ("red", "surface"),
        ("green", "green_ground"),
        ("surface", "red"),
    ],
)
def test_text_can_be_read(now: Roles, text: str, ground: str) -> None:
    assert contrast(getattr(now, text), getattr(now, ground)) >= 4.5


@pytest.mark.parametrize("now", [LIGHT, DARK], ids=["light", "dark"])
def test_sizes_of_type_are_in_points(qapp: object, now: Roles) -> None:
    assert "font-size" in style_sheet(now)
    for part in style_sheet(now).split("font-size:")[1:]:
        assert part.split(";")[0].strip().endswith("pt")


@pytest.mark.parametrize("size", [(800, 540), (960, 680), (1400, 900)])
def test_nothing_is_cut_at_any_size(bench: MakeBench, size: tuple[int, int]) -> None:
    window = bench()
    page = consent(window)
    window.window.resize(*size)
    QTest.qWait(60)
    for found in page.findChildren(QLabel):
        if found.isVisible() and found.wordWrap():
            assert (
                found.height()
                >= found.fontMetrics()
                .boundingRect(0, 0, found.width(), 10_000, int(Qt.TextFlag.TextWordWrap), found.text())
                .height()
            ), found.text()
    deny, approve = window.find("denyButton"), window.find("approveButton")
    assert deny.visibleRegion().boundingRect().size() == deny.size()
    assert approve.visibleRegion().boundingRect().size() == approve.size()
