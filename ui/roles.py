"""The named colours of the window, for each look it can have.

Rules: a colour is named by what it means and is never the only sign of it. Text on every ground it stands on reaches
WCAG AA (4.5 to 1), and AAA (7 to 1) with high contrast; the edge of a control and the ring of the focus reach 3 to 1.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Roles:
    """What each colour means.

    Attributes:
        line: between things, and around cards; decoration.
        edge: around what can be typed into or switched.
        quiet: the ground of what is not to be looked at first.
        high: these are colours of high contrast, in which grounds are outlined.
    """

    window: str
    rail: str
    surface: str
    text: str
    secondary: str
    line: str
    edge: str
    quiet: str
    accent: str
    on_accent: str
    soft: str
    amber: str
    amber_ground: str
    red: str
    red_ground: str
    green: str
    green_ground: str
    high: bool = False

    def color(self, role: str) -> QColor:
        """Return the colour of a role by its name."""
        return QColor(getattr(self, role))


LIGHT = Roles(
    window="#F5F4F0",
    rail="#ECEAE4",
    surface="#FFFFFF",
    text="#1C1D20",
    secondary="#5D6168",
    line="#DDDAD2",
    edge="#8A8D92",
    quiet="#E6E3DC",
    accent="#0E6B6B",
    on_accent="#FFFFFF",
    soft="#E3EFEE",
    amber="#8A5A00",
    amber_ground="#FBF1DC",
    red="#A8261C",
    red_ground="#FBE9E6",
    green="#1A773B",
    green_ground="#E4F3E8",
)
DARK = Roles(
    window="#151719",
    rail="#101214",
    surface="#1E2124",
    text="#ECEDEE",
    secondary="#A2A8B0",
    line="#33383D",
    edge="#6E757D",
    quiet="#2A2E32",
    accent="#4FC3B9",
    on_accent="#08211F",
    soft="#1C3331",
    amber="#E8B84A",
    amber_ground="#352B14",
    red="#FF8F84",
    red_ground="#3A1F1C",
    green="#5ACB7E",
    green_ground="#183022",
)
HIGH_LIGHT = Roles(
    window="#FFFFFF",
    rail="#FFFFFF",
    surface="#FFFFFF",
    text="#000000",
    secondary="#2E3136",
    line="#000000",
    edge="#000000",
    quiet="#EFEFEF",
    accent="#004B4B",
    on_accent="#FFFFFF",
    soft="#E6F2F1",
    amber="#5C3B00",
    amber_ground="#FFF6E3",
    red="#8A0F08",
    red_ground="#FFF0EE",
    green="#0A4F22",
    green_ground="#EBF7EE",
    high=True,
)
HIGH_DARK = Roles(
    window="#000000",
    rail="#000000",
    surface="#000000",
    text="#FFFFFF",
    secondary="#DADDE1",
    line="#FFFFFF",
    edge="#FFFFFF",
    quiet="#1F1F1F",
    accent="#74EDE2",
    on_accent="#000000",
    soft="#0B2624",
    amber="#FFD468",
    amber_ground="#241B06",
    red="#FFB4AB",
    red_ground="#2B0F0C",
    green="#86F0A7",
    green_ground="#0B2414",
    high=True,
)
