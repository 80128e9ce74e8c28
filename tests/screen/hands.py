"""A person with a keyboard and no pointer, and a person with a pointer who types only into fields."""

from __future__ import annotations

import time
from typing import Any, Protocol

from tests.demo.screen import Screen
from tests.screen.eyes import Eyes, NotSeen

_ENTRIES_MAX = 12  # of a list
_STOPS_MAX = 60  # of the tab key, on any page
_TURNS_MAX = 40  # of the wheel
_SETTLE = 0.06
_MARGIN, _BOTTOM = 24, 690  # pixels
_PLACES = ("Home", "Sessions", "Activity", "Keys", "Computers", "Networks", "Settings")  # their shortcuts are numbers


class Hands(Protocol):
    """What a person does to a window."""

    eyes: Eyes

    def press(self, name: str, role: str = "button", seconds: float = 20) -> None:
        """Press a button, a switch or a choice, as soon as it can be pressed."""
        ...

    def fill(self, name: str, text: str, role: str = "text_field") -> None:
        """Replace what a field says."""
        ...

    def go(self, place: str) -> None:
        """Go to a place of the rail."""
        ...

    def choose(self, setting: str, value: str) -> None:
        """Choose from the list that opens at a button."""
        ...


class Keyboard:
    """Goes from one thing to the next with the tab key."""

    def __init__(self, screen: Screen, eyes: Eyes) -> None:
        self.eyes = eyes
        self._screen = screen
        screen.focus("Countersign")

    def press(self, name: str, role: str = "button", seconds: float = 20) -> None:
        self.eyes.wait(role, name, seconds)
        self._go(role, name)
        self._screen.press("space")

    def fill(self, name: str, text: str, role: str = "text_field") -> None:
        self.eyes.wait(role, name)
        self._go(role, name)
        self._screen.press("ctrl+a")
        self._screen.type_text(text)

    def go(self, place: str) -> None:
        self.eyes.wait("check_box", place)
        self._screen.focus("Countersign")
        self._screen.press(f"ctrl+{_PLACES.index(place) + 1}")

    def choose(self, setting: str, value: str) -> None:
        self.press(f"{setting}*")
        self.eyes.wait("menu_item", value)
        for _ in range(_ENTRIES_MAX):
            if any(each.focused for each in self.eyes.all("menu_item", value)):
                self._screen.press("Return")
                return
            self._screen.press("Down")
            time.sleep(_SETTLE)
        raise NotSeen(f"the arrow keys do not reach {value!r}")

    def _go(self, role: str, name: str) -> None:
        for stops in range(_STOPS_MAX):
            found = self.eyes.all(role, name)
            if any(each.focused for each in found):
                return
            if stops == 0:
                self._screen.focus("Countersign")
            self._screen.press("Tab")
            time.sleep(_SETTLE)
        raise NotSeen(f"the tab key does not reach {role} {name!r} within {_STOPS_MAX} stops")


class Pointer:
    """Points, clicks and turns the wheel."""

    def __init__(self, screen: Screen, eyes: Eyes) -> None:
        self.eyes = eyes
        self._screen = screen

    def press(self, name: str, role: str = "button", seconds: float = 20) -> None:
        self._click(role, name, seconds)

    def fill(self, name: str, text: str, role: str = "text_field") -> None:
        self._click(role, name, 20)
        self._screen.press("ctrl+a")
        self._screen.type_text(text)

    def go(self, place: str) -> None:
        self._click("check_box", place, 20)

    def choose(self, setting: str, value: str) -> None:
        self._click("button", f"{setting}*", 20)
        self._click("menu_item", value, 20)

    def _click(self, role: str, name: str, seconds: float) -> None:
        self.eyes.wait(role, name, seconds)
        for _ in range(_TURNS_MAX):
            box = self._still(role, name)
            x, y = box.x + box.width // 2, box.y + box.height // 2
            fold = self._fold(role)
            if box.y + box.height <= fold:
                self._screen.click(x, y)
                return
            self._screen.turn_wheel(x, fold - 60)
        raise NotSeen(f"the wheel does not bring {role} {name!r} into view")

    def _still(self, role: str, name: str) -> Any:
        """Where it is, once it has stopped moving."""
        before = None
        while True:
            box = self.eyes.wait(role, name).bounds
            now = (box.x, box.y, box.width, box.height)
            if now == before:
                return box
            before = now
            time.sleep(_SETTLE)

    def _fold(self, role: str) -> int:
        """Where what scrolls ends: above *Deny* on the page that asks, else at the window's lower edge."""
        below = [each.bounds.y for each in self.eyes.all("button", "Deny")]
        return min(below) - _MARGIN if below and role != "button" else _BOTTOM
