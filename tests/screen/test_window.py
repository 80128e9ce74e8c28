"""What people do with the window, by role and name: once without a pointer, once with one."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from authenticator.errors import CountersignError
from tests.screen.conftest import PIN, Sit, TestKey

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
    login = seat.ask()
    seat.open(login)
    seat.hands.press("Give it your name", "check_box")
    seat.approve()
    assert "name" not in login.wait(timeout=20).claims


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


def test_revoke(sit: Sit) -> None:
    seat = sit()
    login = seat.ask()
    seat.open(login)
    seat.approve()
    session = login.wait(timeout=20)
    seat.hands.go("Sessions")
    seat.hands.press("End session")
    seat.eyes.read("End your session with")
    seat.hands.press("End session")
    seat.touch()
    assert re.match(r"Ended in block \d", seat.eyes.read("Ended in block"))
    assert session


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
    eyes.read("xx", 10)
