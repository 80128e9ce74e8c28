"""Everything can be reached by keyboard, has a name, and can be read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from authenticator.consent.view import Source
from tests.fakes.app import link
from tests.ui.conftest import Bench, MakeBench
from tests.ui.tours import TOURS
from ui import theme
from ui.theme import DARK, LIGHT, Roles, Theme, style_sheet
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.cards import ScrollColumn
from ui.widgets.labels import Elided

INTERACTIVE = (QAbstractButton, QLineEdit, QPlainTextEdit)


def consent(window: Bench) -> QWidget:
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    assert window.window.shown is not None
    return window.window.shown


@pytest.fixture(params=TOURS)
def toured(request: pytest.FixtureRequest, bench: MakeBench) -> Bench:
    """Every page, one after the other, with something on it."""
    return TOURS[request.param](bench)


def seen(window: Bench, *kinds: type[QWidget]) -> list[QWidget]:
    """What is seen on the page, or of the rail."""
    assert window.window.shown is not None
    inside = [*window.window.shown.findChildren(QWidget), *window.window.rail.findChildren(QWidget)]
    return [found for found in inside if found.isVisible() and isinstance(found, kinds or QWidget)]


def test_everything_that_can_be_used_has_a_name_of_its_own_and_no_markup(toured: Bench) -> None:
    nameless = []
    for widget in seen(toured, *INTERACTIVE):
        if widget.objectName().startswith("qt_") or isinstance(widget.parent(), QLineEdit):
            continue  # the clear button inside an edit belongs to Qt
        if not widget.objectName() or not (widget.accessibleName() or getattr(widget, "text", str)()):
            nameless.append(f"{type(widget).__name__} {widget.objectName()!r}")
    assert nameless == []
    assert toured.window.shown is not None
    # Ten buttons called *Remove* are of no use to somebody who hears one of them.
    buttons = [found for found in seen(toured, QAbstractButton) if toured.window.shown.isAncestorOf(found)]
    names = [(found.accessibleName(), found.accessibleDescription()) for found in buttons]
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)
    for found in seen(toured, QLabel):
        assert isinstance(found, QLabel)
        if found.objectName() != "cameraView":
            assert found.textFormat() == Qt.TextFormat.PlainText, found.text()


def stops(window: Bench) -> list[QWidget]:
    """What the tab key visits on the page, in its order."""
    page = window.window.shown
    assert page is not None
    chain, found = page.nextInFocusChain(), []
    while chain is not None and chain is not page:
        tabs = chain.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if tabs and page.isAncestorOf(chain) and chain.isVisible() and chain.isEnabled():
            found.append(chain)
        chain = chain.nextInFocusChain()
    return found


def place(window: Bench, widget: QWidget) -> tuple[int, int]:
    """Line and column of a widget; what overlaps in height is one line."""
    assert window.window.shown is not None
    middle = widget.mapTo(window.window.shown, widget.rect().center())
    return middle.y(), middle.x()


def test_tab_visits_everything_in_reading_order(toured: Bench) -> None:
    visited = stops(toured)
    if toured.window.shown is not None and toured.window.shown.objectName() == "sessionsPage":
        visited = visited[:2]  # the right side stands beside the list, not below it
    first = min(range(len(visited)), key=lambda index: place(toured, visited[index]), default=0)
    visited = visited[first:] + visited[:first]
    for before, after in pairwise(visited):
        above, left = place(toured, before)
        below, right = place(toured, after)
        in_order = below > above + 12 or (abs(below - above) <= 12 and right > left)
        assert in_order, f"{before.objectName()} before {after.objectName()}"
    # Whoever has no pointer can go on at once: the focus is on the page, or its first stop is one tab away.
    focus = toured.window.focusWidget()
    page = toured.window.shown
    assert page is not None
    assert focus is not None
    assert focus is page or page.isAncestorOf(focus)
    assert stops(toured)


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
        "durationChip_900",
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


def cut(window: Bench) -> list[str]:
    """What does not fit: words that need more room than they have, and what reaches beyond the page's edges."""
    page = window.window.shown
    assert page is not None
    found = []
    for widget in seen(window):
        name = f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()[:40]}"
        if isinstance(widget, QLabel) and widget.text() and not isinstance(widget, Elided):
            flags = int(Qt.TextFlag.TextWordWrap) if widget.wordWrap() else 0
            needed = widget.fontMetrics().boundingRect(0, 0, widget.width(), 10_000, flags, widget.text())
            if needed.height() > widget.height() or needed.width() > widget.width() + 1:
                found.append(f"{name}: {needed.size().toTuple()} in {widget.size().toTuple()}")
        if isinstance(widget, Elided) and widget.height() < widget.fontMetrics().height():
            found.append(f"{name}: {widget.height()} high")
        if isinstance(widget, (Button, LinkButton)) and widget.width() < widget.minimumSizeHint().width():
            found.append(f"{name}: narrower than its words")
        if page.isAncestorOf(widget) and not widget.objectName().startswith("qt_"):
            left = widget.mapTo(page, widget.rect().topLeft()).x()
            if left < 0 or left + widget.width() > page.width():
                found.append(f"{name}: from {left}, {widget.width()} wide, on {page.width()}")
    return found


def unmarked(window: Bench) -> list[str]:
    """Columns that go on below without saying so, or say so and do not."""
    marks = [
        (scroll, scroll.findChild(QLabel, "moreBelow", Qt.FindChildOption.FindDirectChildrenOnly))
        for scroll in seen(window, ScrollColumn)
        if isinstance(scroll, ScrollColumn)
    ]
    return [str(scroll.size()) for scroll, mark in marks if mark is not None and mark.isVisible() != scroll.continues]


def test_nothing_is_cut_at_any_size(toured: Bench) -> None:
    for size in ((800, 540), (1024, 600), (1280, 800)):
        toured.window.resize(*size)
        QTest.qWait(60)
        assert cut(toured) == [], size
        assert unmarked(toured) == [], size


@pytest.fixture
def large_type(themed: Theme, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A system whose type is a third larger."""
    monkeypatch.setattr(theme, "body_points", lambda: 14.0)
    themed.apply()
    yield
    monkeypatch.undo()
    themed.apply()


@pytest.mark.usefixtures("large_type")
def test_nothing_is_cut_with_large_type(toured: Bench) -> None:
    toured.window.resize(1024, 600)
    QTest.qWait(60)
    assert cut(toured) == []


def test_deny_and_approve_are_seen_whole_at_any_size(bench: MakeBench) -> None:
    window = bench()
    consent(window)
    for size in ((800, 540), (1400, 900)):
        window.window.resize(*size)
        QTest.qWait(60)
        deny, approve = window.find("denyButton"), window.find("approveButton")
        assert deny.visibleRegion().boundingRect().size() == deny.size()
        assert approve.visibleRegion().boundingRect().size() == approve.size()


class Windows(QObject):
    """Remembers every window that was ever shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_nothing_is_a_window_of_its_own_for_a_moment(bench: MakeBench, qapp: QApplication) -> None:
    """A widget that is shown before it has a parent flashes on the screen and takes the keyboard away."""
    windows = Windows()
    qapp.installEventFilter(windows)
    try:
        for tour in ("home", "keys", "first-key", "recover", "consent", "identities", "add-computer"):
            TOURS[tour](bench)
    finally:
        qapp.removeEventFilter(windows)
    assert set(windows.shown) == {"Window countersignWindow"}


@pytest.mark.parametrize(("keys", "page"), [("1", "home"), ("2", "sessions"), ("4", "keys"), ("5", "computers")])
def test_places_have_shortcuts(bench: MakeBench, keys: str, page: str) -> None:
    window = bench()
    window.click("profileButton")
    window.until(window.window.isActiveWindow)
    QTest.keyClicks(window.window, keys, Qt.KeyboardModifier.ControlModifier)
    window.on(f"{page}Page")


@pytest.mark.parametrize(
    ("place_", "page"), [("keys", "addKeyPage"), ("computers", "addComputerPage"), ("identities", "firstRunPage")]
)
def test_what_a_place_begins_has_a_shortcut(bench: MakeBench, place_: str, page: str) -> None:
    window = TOURS[place_](bench)
    window.until(window.window.isActiveWindow)
    QTest.keyClick(window.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    window.on(page)


def test_shortcuts_lead_nowhere_while_an_answer_is_wanted(bench: MakeBench) -> None:
    window = TOURS["consent"](bench)
    window.until(window.window.isActiveWindow)
    for keys in "1245n":
        QTest.keyClicks(window.window, keys, Qt.KeyboardModifier.ControlModifier)
    QTest.qWait(50)
    window.on("consentPage")
