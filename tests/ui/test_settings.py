"""What the person prefers holds at once, is kept, and is said where the system does not offer it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from authenticator.consent.view import Source
from authenticator.errors import LocalError
from authenticator.preferences import Preferences, Read
from authenticator.translation import speak
from tests.fakes.app import link
from tests.fakes.app_keys import VIRTUAL
from tests.fakes.system import FakeSystem
from tests.ui.conftest import Bench, MakeBench
from tests.ui.tours import FORBIDDEN
from ui import theme
from ui.language import LANGUAGES
from ui.theme import DARK, LIGHT, Theme


@pytest.fixture
def system() -> FakeSystem:
    return FakeSystem()


def opened(bench: MakeBench, system: FakeSystem | None, **settings: object) -> Bench:
    window = bench(system=system.system if system is not None else None, **settings)
    window.click("settingsNavButton")
    window.on("settingsPage")
    window.settled()
    return window


def choose(window: Bench, name: str, key: str) -> None:
    """Choose from the list of a button."""
    window.find(f"{name}Choice").chosen.emit(key)  # type: ignore[attr-defined]


def words(window: Bench) -> str:
    """Everything that the shown page says."""
    page = window.window.shown
    assert page is not None
    said = [str(found.property("text")) for found in page.findChildren(QWidget) if found.property("text")]
    return "\n".join(said).replace("\u200b", "")


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [
        ("lock_minutes", "5", 5),
        ("status_seconds", "60", 60),
        ("contrast", "high", "high"),
    ],
)
def test_a_choice_holds_at_once_and_is_kept(
    bench: MakeBench, system: FakeSystem, themed: Theme, name: str, key: str, value: Any
) -> None:
    window = opened(bench, system)
    choose(window, name, key)
    window.settled()
    assert window.app.preferred == replace(Preferences(), **{name: value})
    assert window.controller.preferring.now == window.app.preferred
    window.on("settingsPage")


def test_light_and_dark_are_live(bench: MakeBench, system: FakeSystem, themed: Theme) -> None:
    window = opened(bench, system)
    assert theme.roles().window == LIGHT.window
    changed: list[None] = []
    themed.changed.connect(lambda: changed.append(None))
    choose(window, "appearance", "dark")
    assert theme.roles().window == DARK.window
    assert changed
    page = window.window.shown
    assert page is not None
    assert window.window.grab().toImage().pixelColor(600, 8).lightness() < 60
    choose(window, "appearance", "system")
    assert theme.roles().window == LIGHT.window
    window.settled()
    assert window.app.preferred == Preferences()


def test_contrast_is_live(bench: MakeBench, system: FakeSystem, themed: Theme) -> None:
    window = opened(bench, system)
    choose(window, "contrast", "high")
    assert theme.roles() == theme.HIGH_LIGHT
    choose(window, "appearance", "dark")
    assert theme.roles() == theme.HIGH_DARK
    choose(window, "contrast", "system")
    choose(window, "appearance", "system")
    assert theme.roles() == LIGHT
    window.settled()


def test_a_preferred_appearance_is_there_from_the_start(bench: MakeBench, themed: Theme) -> None:
    bench(preferences=Read(Preferences(appearance="dark")))
    assert theme.roles().window == DARK.window


def test_another_language_builds_the_window_anew_in_the_same_place(bench: MakeBench, system: FakeSystem) -> None:
    window = opened(bench, system)
    window.click("keysNavButton")
    window.settled()
    window.click("settingsNavButton")
    window.on("settingsPage")
    window.settled()
    native, before = window.window.winId(), window.window.shown
    choose(window, "language", "de")
    window.until(lambda: window.window.shown is not before)
    window.on("settingsPage")
    window.settled()
    assert window.app.preferred.language == "de"
    assert window.window.winId() == native
    focused = window.window.focusWidget()
    assert focused is window.find("languageChoice")
    assert window.find("languageChoice").property("text") == "Deutsch"
    assert "Ada Example" in window.window.rail.person.accessibleDescription()
    window.click("keysNavButton")  # what was made before is made anew
    window.on("keysPage")
    window.until(lambda: bool(window.controller.keys.lines))
    window.click("homeNavButton")
    window.on("homePage")


def test_a_language_from_the_right_turns_the_window_and_back(
    bench: MakeBench, system: FakeSystem, qapp: QApplication
) -> None:
    window = opened(bench, system)
    for code, direction in (("ar", Qt.LayoutDirection.RightToLeft), ("en", Qt.LayoutDirection.LeftToRight)):
        before = window.window.shown
        choose(window, "language", code)
        window.until(lambda before=before: window.window.shown is not before)  # type: ignore[misc]
        window.on("settingsPage")
        window.settled()
        assert qapp.layoutDirection() == direction
        assert window.window.rail.x() > 0 if code == "ar" else window.window.rail.x() == 0


@pytest.fixture
def louder(bench: MakeBench, system: FakeSystem) -> Iterator[Bench]:
    """A window in a language whose every text is another, that no catalogue has to know."""
    window = opened(bench, system)
    speak(lambda text, _about, _number: text if "{" in text else text.upper())
    window.controller.rebuild()
    window.controller.settings.show()
    window.settled()
    yield window
    speak(None)


def test_what_is_built_anew_speaks_the_language_of_now(louder: Bench, system: FakeSystem) -> None:
    assert _menu(system)[0].text() == "OPEN COUNTERSIGN"
    assert louder.text("settingsNavButton") == "SETTINGS"
    speak(None)
    louder.controller.rebuild()
    assert [action.text() for action in _menu(system)] == ["Open Countersign", "Lock", "Quit Countersign"]
    assert louder.text("settingsNavButton") == "Settings"


def test_every_text_of_settings_and_lock_goes_through_the_one_door(louder: Bench, system: FakeSystem) -> None:
    names = {name for _, name in LANGUAGES}
    assert [text for text in words(louder).splitlines() if text != text.upper() and text not in names] == []
    louder.controller.lock()
    louder.on("lockedPage")
    assert [text for text in words(louder).splitlines() if text != text.upper()] == []


def _menu(system: FakeSystem) -> list[QAction]:
    assert system.icon is not None
    return list(system.icon.contextMenu().actions())


def test_after_a_rebuild_an_approval_still_works(bench: MakeBench, system: FakeSystem) -> None:
    window = opened(bench, system)
    for _ in range(3):
        window.controller.rebuild()
    window.controller.go_home()
    window.settled()
    window.controller.login.open(link(), Source.LINK)
    window.on("consentPage")
    window.click("approveButton")
    window.click("virtualTouchButton")
    window.on("successPage")
    assert window.app.calls.count("approve") == 1


def test_what_cannot_be_written_holds_and_is_said(bench: MakeBench, system: FakeSystem) -> None:
    window = opened(bench, system)
    window.app.failures["save_preferences"] = LocalError("disk_full")
    choose(window, "lock_minutes", "5")
    window.settled()
    assert "disk is full" in words(window)
    assert window.controller.preferring.now.lock_minutes == 5


def test_of_many_changes_the_last_is_kept(bench: MakeBench, system: FakeSystem) -> None:
    window = opened(bench, system)
    window.app.takes = 0.02
    for minutes in ("1", "5", "15", "60", "0", "15"):
        choose(window, "lock_minutes", minutes)
    window.settled()
    window.settled()
    assert window.app.preferred.lock_minutes == 15
    assert window.app.calls.count("save_preferences") < 6


def test_closing_keeps_what_was_changed_last(bench: MakeBench, system: FakeSystem) -> None:
    window = opened(bench, system)
    window.app.takes = 0.05
    choose(window, "lock_minutes", "5")
    choose(window, "lock_minutes", "60")
    window.controller.stop()
    assert window.app.preferred.lock_minutes == 60


def test_what_a_virtual_key_is_at_the_lock_is_told(bench: MakeBench, system: FakeSystem) -> None:
    window = opened(bench, system)
    window.settled()
    assert "no PIN" not in words(window)
    first, *others = window.app.enrolled
    window.app.enrolled = [replace(first, strength="trial"), *others]
    window.click("homeNavButton")
    window.click("settingsNavButton")
    window.until(lambda: "no PIN" in words(window))
    window.app.failures["enrolled_keys"] = LocalError("file_damaged")
    window.click("homeNavButton")
    window.click("settingsNavButton")
    window.settled()
    window.on("settingsPage")


def test_a_damaged_file_is_told(bench: MakeBench) -> None:
    window = bench(preferences=Read(Preferences(), damaged=True))
    window.on("settingsPage")
    assert "could not be read" in words(window)
    window.click("homeNavButton")
    window.on("homePage")
    window.settled()
    window.on("homePage")


# Starting at login.


def started(system: FakeSystem) -> str:
    """How the app starts at login."""
    return {None: "never", True: "hidden", False: "shown"}[system.at_login.started]


def test_starting_at_login(bench: MakeBench, system: FakeSystem) -> None:
    window = opened(bench, system)
    assert not window.find("start_hiddenSwitch").isEnabled()
    window.click("at_loginSwitch")
    window.settled()
    assert started(system) == "hidden"
    window.click("start_hiddenSwitch")
    window.settled()
    assert started(system) == "shown"
    assert window.app.preferred.start_hidden is False
    window.click("at_loginSwitch")
    window.settled()
    assert not system.at_login.on()
    assert not window.find("start_hiddenSwitch").isEnabled()


def test_what_the_system_says_of_it_counts(bench: MakeBench, system: FakeSystem) -> None:
    system.at_login.started = True
    window = opened(bench, system)
    switch = window.find("at_loginSwitch")
    assert isinstance(switch, QAbstractButton)
    assert switch.isChecked()
    system.at_login.started = None  # switched off in the desktop's own settings
    window.click("homeNavButton")
    window.on("homePage")
    window.click("settingsNavButton")
    window.on("settingsPage")
    window.until(lambda: not switch.isChecked())


def test_a_system_that_refuses_it(bench: MakeBench, system: FakeSystem) -> None:
    system.at_login.refuses = True
    window = opened(bench, system)
    switch = window.find("at_loginSwitch")
    assert isinstance(switch, QAbstractButton)
    window.click("at_loginSwitch")
    window.until(lambda: not switch.isChecked())
    window.settled()
    assert "did not let this app start at login" in words(window)


def test_a_system_that_offers_nothing_says_so(bench: MakeBench) -> None:
    window = opened(bench, None)
    for name in ("at_login", "start_hidden", "close_to_tray"):
        assert not window.find(f"{name}Switch").isEnabled(), name
    said = words(window)
    assert "Not offered here." in said
    assert "has no tray" in said
    assert "hide it before you share your screen" in said


# Diagnosis and licences.


def test_the_diagnosis_can_be_copied(bench: MakeBench, system: FakeSystem) -> None:
    window = opened(bench, system)
    window.app.plugged = [FORBIDDEN, VIRTUAL]
    window.click("diagnosisButton")
    window.on("diagnosisPage")
    window.click("diagnosisCopyButton")
    copied = QGuiApplication.clipboard().text()
    assert "security key: " in copied
    assert "relay: https://relay.example answers" in copied
    assert "Copied." in words(window)
    for secret in ("Ada", "ada@example.org"):
        assert secret not in copied
    assert "works" in words(window)
    window.click("diagnosisBackButton")
    window.on("settingsPage")


def test_a_diagnosis_that_fails_leads_back(bench: MakeBench, system: FakeSystem) -> None:
    window = opened(bench, system)
    window.app.failures["list_keys"] = LocalError("file_damaged")
    window.click("diagnosisButton")
    window.on("errorPage")
    window.click("backButton")
    window.on("settingsPage")


def test_every_part_has_its_licence_to_read(bench: MakeBench, system: FakeSystem) -> None:
    window = opened(bench, system)
    window.click("aboutButton")
    window.on("aboutPage")
    assert "countersign-authenticator" in words(window)
    window.click("licenceRow_0")
    window.until(window.find("licenceText").isVisible)
    text = window.find("licenceText").toPlainText()  # type: ignore[attr-defined]
    assert "Apache License" in text
    window.click("licenceBackButton")
    window.click("aboutBackButton")
    window.on("settingsPage")
