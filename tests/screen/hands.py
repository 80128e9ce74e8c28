"""A person with a keyboard and no pointer, and a person with a pointer who types only into fields."""

from __future__ import annotations

import time
from typing import Any, Protocol

from tests.demo.screen import Screen
from tests.screen.eyes import Eyes, NotSeen

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

    def choose(self, setting: str, number: int, of: int) -> None:
        """Choose the entry with this number, from 0, of the list that opens at a button.

        Qt tells of a list by what happens in it and keeps it out of the window's tree, so that nobody finds its
        entries there by name; that the right one was meant is seen by what it does.
        """
        ...


class Keyboard:
    """Goes from one thing to the next with the tab key."""

    def __init__(self, screen: Screen, eyes: Eyes) -> None:
        self.eyes = eyes
        self._screen = screen
        screen.focus("Countersign")

    def press(self, name: str, role: str = "button", seconds: float = 20) -> None:
        self._go(role, name, self.eyes.wait(role, name, seconds))
        self._screen.press("space")

    def fill(self, name: str, text: str, role: str = "text_field") -> None:
        self._go(role, name, self.eyes.wait(role, name))
        self._screen.press("ctrl+a")
        self._screen.type_text(text)

    def go(self, place: str) -> None:
        self.eyes.wait("check_box", place)
        self._screen.focus("Countersign")
        self._screen.press(f"ctrl+{_PLACES.index(place) + 1}")

    def choose(self, setting: str, number: int, of: int) -> None:
        self.press(f"{setting}*")
        self._screen.wait_for_list()
        for _ in range(number + 1):  # none is chosen when the list opens
            self._screen.press("Down")
        self._screen.press("Return")

    def _go(self, role: str, name: str, seen: Any) -> None:
        found = [seen]
        for stops in range(_STOPS_MAX):
            if any(each.focused for each in found):
                return
            if stops == 0:
                self._screen.focus("Countersign")
            self._screen.press("Tab")
            time.sleep(_SETTLE)
            found = self.eyes.all(role, name)
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

    def choose(self, setting: str, number: int, of: int) -> None:
        self._click("button", f"{setting}*", 20)
        x, y, width, height = self._screen.wait_for_list()
        self._screen.click(x + width // 2, y + (2 * number + 1) * height // (2 * of))

    def _click(self, role: str, name: str, seconds: float) -> None:
        box = self.eyes.wait(role, name, seconds).bounds
        for _ in range(_TURNS_MAX):
            box = self._still(role, name, box)
            x, y = box.x + box.width // 2, box.y + box.height // 2
            fold = self._fold(role)
            if box.y + box.height <= fold:
                self._screen.click(x, y)
                return
            self._screen.turn_wheel(x, fold - 60)
            box = self.eyes.wait(role, name).bounds
        raise NotSeen(f"the wheel does not bring {role} {name!r} into view")

    def _still(self, role: str, name: str, seen: Any) -> Any:
        """Where it is, once it has stopped moving from where it was last seen."""
        while True:
            time.sleep(_SETTLE)
            box = self.eyes.wait(role, name).bounds
            if (box.x, box.y, box.width, box.height) == (seen.x, seen.y, seen.width, seen.height):
                return box
            seen = box

    def _fold(self, role: str) -> int:
        """Where what scrolls ends: above *Deny* on the page that asks, else at the window's lower edge."""
        below = [each.bounds.y for each in self.eyes.all("button", "Deny")]
        return min(below) - _MARGIN if below and role != "button" else _BOTTOM
