"""What assistive technology is told: what each thing is, where the keyboard is, and what is wrong with a field."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QWidget

from authenticator.errors import LocalError, PeerError
from tests.ui.conftest import Bench, MakeBench
from tests.ui.test_accessible import stops
from tests.ui.tours import TOURS, fill
from ui.widgets.labels import Text

_AROUND = 6  # pixels that a ring may reach beyond what it surrounds
ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Graphic,
    QAccessible.Role.Link,
    QAccessible.Role.List,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ScrollBar,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Tree,
}


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All that was said aloud."""
    spoken: list[str] = []

    def heard(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            spoken.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", heard)
    return spoken


@pytest.mark.parametrize("page", TOURS)
def test_what_the_keyboard_reaches_says_what_it_is_and_shows_that_it_is_there(page: str, bench: MakeBench) -> None:
    window = TOURS[page](bench)
    window.window.activateWindow()
    window.until(window.window.isActiveWindow)
    unsaid, unseen = [], []
    for widget in stops(window):
        told = QAccessible.queryAccessibleInterface(widget)
        name = told.text(QAccessible.Text.Name)
        # What we paint ourselves has no role that Qt knows a name for: then it says how it is used.
        known = told.role() in ROLES or bool(widget.accessibleDescription())
        if not known or not (name or widget.accessibleName()):
            unsaid.append(f"{widget.objectName()}: {told.role()} {name!r}")
        if not _shows_focus(window, widget):
            unseen.append(f"{type(widget).__name__} {widget.objectName()}")
    assert unsaid == []
    assert unseen == []


def _shows_focus(window: Bench, widget: QWidget) -> bool:
    """Whether it looks different when the keyboard is on it."""
    elsewhere = next((other for other in stops(window) if other is not widget), window.window.shown)
    assert elsewhere is not None
    for now in (elsewhere, widget):
        now.setFocus(Qt.FocusReason.TabFocusReason)
        _scroll_to(now)
        QApplication.processEvents()
    focused = _picture(window, widget)
    widget.clearFocus()
    QApplication.processEvents()
    return focused != _picture(window, widget)


def _scroll_to(widget: QWidget) -> None:
    """What the tab key does beside moving the keyboard."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _picture(window: Bench, widget: QWidget) -> QImage:
    corner = widget.mapTo(window.window, widget.rect().topLeft())
    around = QRect(corner, widget.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    return window.window.grab(around).toImage()


def wrong_pin(make: MakeBench) -> Bench:
    return TOURS["pin"](make)


def unlike_pins(make: MakeBench) -> Bench:
    window = TOURS["new-pin"](make)
    fill(window, "newPinEdit", "482913")
    fill(window, "newPinAgainEdit", "7")
    return window


def wrong_code(make: MakeBench) -> Bench:
    window = TOURS["opening-code"](make)
    fill(window, "identityCodeEdit", "nonsense")
    window.click("codeContinueButton")
    return window


def wrong_link(make: MakeBench) -> Bench:
    window = TOURS["link"](make)
    fill(window, "linkEdit", "nonsense")
    window.click("continueButton")
    return window


def wrong_words(make: MakeBench) -> Bench:
    window = TOURS["words"](make)
    fill(window, "wordsEdit", " ".join(["abandon"] * 24))
    window.click("wordsContinueButton")
    return window


def silent_relay(make: MakeBench) -> Bench:
    window = TOURS["name"](make)
    window.app.failures["preview_network"] = PeerError("relay_down")
    window.click("nameContinueButton")
    window.settled()
    return window


@pytest.mark.parametrize(
    ("tour", "problem", "field"),
    [
        pytest.param(wrong_pin, "pinAttempts", "pinEdit", id="a PIN that is not right"),
        pytest.param(TOURS["new-pin"], "newPinProblem", "newPinEdit", id="a PIN that the key refuses"),
        pytest.param(unlike_pins, "newPinProblem", "newPinAgainEdit", id="two PINs that are not the same"),
        pytest.param(TOURS["passphrase"], "passphraseProblem", "passphraseEdit", id="a passphrase"),
        pytest.param(wrong_code, "identityCodeProblem", "identityCodeEdit", id="an identity code"),
        pytest.param(wrong_link, "linkProblem", "linkEdit", id="a link"),
        pytest.param(TOURS["phrase-check"], "phraseProblem_0", "phraseWordEdit_0", id="a word of the paper"),
        pytest.param(wrong_words, "wordsProblem", "wordsEdit", id="the words"),
        pytest.param(silent_relay, "relayProblem", "relayEdit", id="a relay that does not answer"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_aloud(
    tour: Callable[[MakeBench], Bench],
    problem: str,
    field: str,
    bench: MakeBench,
    said: list[str],
) -> None:
    window = tour(bench)
    shown = window.find(problem)
    assert isinstance(shown, QLabel)
    window.until(lambda: shown.isVisible() and bool(shown.text()))
    words = window.text(problem)
    assert window.find(field).accessibleDescription().startswith(words)  # what else there is to know may follow
    assert words in said


def wrong_limit(make: MakeBench) -> Bench:
    window = TOURS["consent"](make)
    edit = window.find("amountEdit_0_max_bytes")
    assert isinstance(edit, QLineEdit)
    edit.setText("lots")
    edit.textEdited.emit("lots")
    return window


def unsaved_profile(make: MakeBench) -> Bench:
    window = TOURS["profile"](make)
    window.app.failures["save_profile"] = LocalError("disk_full")
    fill(window, "nameEdit", "Bob")
    window.click("saveProfileButton")
    return window


def unnamed_key(make: MakeBench) -> Bench:
    window = TOURS["keys"](make)
    window.app.failures["rename_key"] = LocalError("disk_full")
    window.window.keys.renamed.emit(window.app.enrolled[0].id, "x")
    return window


def unsaved_identity(make: MakeBench) -> Bench:
    window = TOURS["add-computer"](make)
    window.app.failures["export_identity"] = LocalError("disk_full")
    window.controller.computers.export("identity.countersign")
    return window


def ended_session(make: MakeBench) -> Bench:
    window = TOURS["question"](make)
    window.click("confirmEndButton")
    window.click("virtualTouchButton")
    window.on("sessionsPage")
    return window


def refused_end(make: MakeBench) -> Bench:
    window = TOURS["sessions"](make)
    window.window.sessions.show_refused(LocalError("disk_full").user_text())
    return window


def declined(make: MakeBench) -> Bench:
    window = TOURS["consent"](make)
    window.click("denyButton")
    return window


@pytest.mark.parametrize(
    ("tour", "names"),
    [
        pytest.param(TOURS["error"], ("errorHeadline", "errorAdvice"), id="an error"),
        pytest.param(TOURS["question"], ("questionTitle", "questionText", "questionTextBelow"), id="a question"),
        pytest.param(TOURS["end-everything"], ("endEverythingTitle",), id="what should end"),
        pytest.param(TOURS["remove-key"], ("removeKeyTitle",), id="a key to be removed"),
        pytest.param(TOURS["remove-computer"], ("removeComputerTitle",), id="a computer to be removed"),
        pytest.param(TOURS["consent"], ("siteOrigin", "siteName", "siteSubtitle"), id="who asks"),
        pytest.param(TOURS["success"], ("successTitle", "successText"), id="signed in"),
        pytest.param(TOURS["key-result"], ("keyResultTitle", "keyResultText"), id="what a test found"),
        pytest.param(declined, ("saidText",), id="what is said in passing"),
        pytest.param(wrong_limit, ("amountProblem_0_max_bytes",), id="a limit that cannot stand"),
        pytest.param(unsaved_profile, ("profileNotice",), id="a profile that was not saved"),
        pytest.param(unnamed_key, ("keysNotice",), id="a key that was not renamed"),
        pytest.param(unsaved_identity, ("addComputerSaid",), id="a file that was not written"),
        pytest.param(ended_session, ("endedNotice",), id="a session that ended"),
        pytest.param(refused_end, ("refusedNotice",), id="an end that was refused"),
    ],
)
def test_what_happened_is_said_aloud(
    tour: Callable[[MakeBench], Bench], names: tuple[str, ...], bench: MakeBench, said: list[str]
) -> None:
    window = tour(bench)
    window.until(lambda: all(window.window.findChildren(QWidget, name) for name in names))
    window.settled()
    for name in names:
        words = _words(window, name)
        assert words
        assert any(words in text for text in said), (words, said)


@pytest.mark.parametrize(
    ("page", "name"),
    [("consent", "siteOrigin"), ("error", "errorHeadline"), ("question", "questionTitle"), ("success", "successTitle")],
)
def test_a_page_has_the_name_of_what_it_is_about(page: str, name: str, bench: MakeBench) -> None:
    window = TOURS[page](bench)
    shown = window.window.shown
    assert shown is not None
    assert shown.accessibleName() == window.text(name)


def test_what_stays_wrong_is_said_once(bench: MakeBench, said: list[str]) -> None:
    window = wrong_limit(bench)
    words = window.text("amountProblem_0_max_bytes")
    edit = window.find("amountEdit_0_max_bytes")
    assert isinstance(edit, QLineEdit)
    edit.textEdited.emit("lots more")
    assert window.text("amountProblem_0_max_bytes") == words
    assert said.count(words) == 1


def _words(window: Bench, name: str) -> str:
    """What a label says, or the label in a card of this name."""
    found = window.find(name)
    inside = found.findChildren(Text)
    return (inside[-1] if inside else found).accessibleName()


def test_what_is_right_again_is_told_no_longer(bench: MakeBench) -> None:
    window = wrong_link(bench)
    assert window.find("linkEdit").accessibleDescription()
    fill(window, "linkEdit", "https://relay.example/")
    assert window.find("linkEdit").accessibleDescription() == ""
    assert not window.find("linkProblem").isVisible()
