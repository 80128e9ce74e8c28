"""What people do with the window, by role and name: once without a pointer, once with one."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QImage

from authenticator.errors import CountersignError
from tests.demo.screen import Screen
from tests.screen.conftest import PIN, Sit, TestKey
from ui.language import CATALOGUES, LANGUAGES

pytestmark = pytest.mark.slow
Plug = Callable[..., TestKey]


def test_first_run(sit: Sit) -> None:
    seat = sit(set_up=False)
    seat.first_run()


def test_approve(sit: Sit) -> None:
    seat = sit()
    login = seat.ask()
    seat.open(login)
    seat.approve()
    session = login.wait(timeout=20)
    assert session.claims["name"] == "Ada Example"


def test_narrow_then_approve(sit: Sit) -> None:
    seat = sit()
    login = seat.ask(max_uses=40)
    seat.open(login)
    seat.hands.press("Give it: Name", "check_box")
    seat.hands.press("Adjust what is in: *")
    seat.hands.press("List, of: *", "check_box")
    seat.hands.fill("At most this often, of: *", "7")
    seat.hands.press("For 15 minutes", "check_box")
    seat.approve()
    session = login.wait(timeout=20)
    assert "name" not in session.claims
    assert session.capabilities is not None
    (entry,) = session.capabilities.entries
    assert (entry.ability, entry.caveats) == ("photos/read", {"path_prefix": "/albums/2026", "max_uses": 7})
    assert session.expires_in is not None
    assert session.expires_in <= 15 * 60


def test_deny(sit: Sit) -> None:
    seat = sit()
    login = seat.ask()
    seat.open(login)
    seat.hands.press("Deny")
    seat.eyes.wait("button", "Scan screen")
    with pytest.raises(CountersignError) as refused:
        login.wait(timeout=20)
    assert refused.value.code == "denied"


def test_wrong_pin(sit: Sit, plug_in: Plug) -> None:
    key = plug_in(pin=PIN)
    seat = sit(key=key.url, pin=PIN, fido_device=key.url)
    login = seat.ask()
    seat.open(login)
    seat.hands.press("Approve")
    seat.hands.fill("Security key PIN", "111111")
    seat.hands.press("Continue")
    seat.eyes.read("That PIN is not right")
    seat.hands.fill("Security key PIN", PIN)
    seat.hands.press("Continue")
    seat.hands.press("Done")
    login.wait(timeout=20)


def test_unplugged_key(sit: Sit, plug_in: Plug) -> None:
    key = plug_in()
    seat = sit(key=key.url, fido_device=key.url)
    login = seat.ask()
    seat.open(login)
    key.pull()
    seat.hands.press("Approve")
    seat.eyes.read("The security key was unplugged.")
    seat.eyes.read("Plug it in and try again.")
    seat.hands.press("Back")
    seat.eyes.wait("button", "Scan screen")


def test_unplugged_while_it_waits(sit: Sit, plug_in: Plug) -> None:
    enrolled = plug_in()
    waiting = plug_in(touch="none")
    seat = sit(key=enrolled.url, fido_device=waiting.url)
    login = seat.ask()
    seat.open(login)
    seat.hands.press("Approve")
    seat.eyes.read("Touch your key")
    waiting.pull()
    seat.eyes.read("The security key was unplugged.")
    seat.hands.press("Back")
    seat.eyes.wait("button", "Scan screen")


def test_revoke(sit: Sit) -> None:
    seat = sit()
    login = seat.ask()
    seat.open(login)
    seat.approve()
    login.wait(timeout=20)
    seat.hands.go("Sessions")
    seat.hands.press("End session")
    seat.eyes.read("End your session with")
    seat.hands.press("End session")
    seat.touch()
    assert re.match(r"Ended in block \d", seat.eyes.read("Ended in block"))


def test_second_key(sit: Sit, plug_in: Plug) -> None:
    key = plug_in()
    seat = sit(fido_device=key.url)
    hands, eyes = seat.hands, seat.eyes
    hands.go("Keys")
    hands.press("Add a key")
    eyes.wait("text_field", "Name of the new key")
    hands.fill("Name of the new key", "Spare key")
    hands.press("Add it")
    seat.touch()
    eyes.until(
        lambda: any("Spare key" in text for text in eyes.texts()) and eyes.sees("button", "Add a key"), "the key"
    )


def test_recovery(sit: Sit, plug_in: Plug) -> None:
    key = plug_in()
    seat = sit(fido_device=key.url)
    hands, eyes = seat.hands, seat.eyes
    hands.go("Keys")
    hands.press("Make a recovery phrase")
    eyes.read("Word 24: ")
    paper = {found[1]: found[2] for text in eyes.texts() if (found := re.fullmatch(r"(Word \d+): ([a-z]+)", text))}
    hands.press("I wrote them down")
    eyes.read("Look at your paper")
    for name in [str(each.name) for each in eyes.all("text_field", "Word *")]:
        hands.fill(name, paper[name])
    hands.press("Continue")
    seat.touch()
    hands.press("Use the phrase")
    hands.fill("Recovery phrase", " ".join(paper[f"Word {number}"] for number in range(1, 25)), "text_area")
    hands.press("Continue")
    eyes.read("Which keys are lost?")
    hands.press("Let it in")
    eyes.read("Your identity is yours again")


def test_language(sit: Sit) -> None:
    seat = sit()
    seat.hands.go("Settings")
    number = 1 + [code for code, _ in LANGUAGES].index("de")  # after what the system says
    seat.hands.choose("Language: ", number, len(LANGUAGES) + 1)
    seat.eyes.wait("button", f"{said('Language')}: Deutsch")
    seat.eyes.wait("check_box", said("Settings"))


def test_dark(sit: Sit, screen: Screen, tmp_path: Path) -> None:
    seat = sit()
    seat.hands.go("Settings")
    seat.hands.choose("Appearance: ", 1, 3)
    seat.eyes.wait("button", "Appearance: Light")
    light = brightness(screen, tmp_path / "light.png")
    seat.hands.choose("Appearance: ", 2, 3)
    seat.eyes.wait("button", "Appearance: Dark")
    assert brightness(screen, tmp_path / "dark.png") < 80 < 180 < light


def said(text: str) -> str:
    """What a text is in German, as the window's own catalogue has it; English until somebody translates it."""
    catalogue = QTranslator()
    assert catalogue.load("countersign_de.qm", str(CATALOGUES))
    return catalogue.translate("", text) or text


def brightness(screen: Screen, path: Path) -> float:
    """How bright the screen is on the whole, of 255."""
    time.sleep(0.5)  # the window paints itself
    screen.photograph(path)
    return QImage(str(path)).scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation).pixelColor(0, 0).lightness()
