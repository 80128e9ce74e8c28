"""Colours and sizes of the window, by role.

Rules: light, dark, high contrast and the size of type follow the system and switch while the window is open, the last
when the person comes back to it. The person may choose colours of their own (`Theme.choose`);
`COUNTERSIGN_COLOR_SCHEME=light|dark` and `COUNTERSIGN_CONTRAST=high|normal` speak for systems that do not tell. There
is one scale of type, in points, and it follows the system's own size; every other length follows the type (`scaled`,
`grid`), so a style sheet names none in pixels.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Literal, get_args

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.comfort import Comfort
from ui.roles import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Roles

__all__ = [
    "BODY_POINTS_MIN",
    "DARK",
    "GRID",
    "HIGH_DARK",
    "HIGH_LIGHT",
    "LIGHT",
    "Appearance",
    "Contrast",
    "Roles",
    "Theme",
    "body_points",
    "font",
    "grid",
    "points",
    "reduced_motion",
    "roles",
    "scaled",
    "set_role",
    "style_sheet",
    "undressed",
]

BODY_POINTS_MIN = 10.5  # 14 px at 96 dpi; smaller system sizes are meant for menus, not for reading
GRID = 8  # what every distance is a multiple of, or half of one, at the smallest size of type
Appearance = Literal["system", "light", "dark"]
Contrast = Literal["system", "high", "normal"]

_SCALE = {"title": 22 / 14, "heading": 13 / 14, "secondary": 13 / 14, "tag": 12 / 14, "code": 12.5 / 14}  # of body
_SCHEME_WORD, _CONTRAST_WORD = "COUNTERSIGN_COLOR_SCHEME", "COUNTERSIGN_CONTRAST"


@dataclass(slots=True)
class _Now:
    """What holds for every window of this program."""

    roles: Roles = LIGHT
    points: float = 0.0  # of running text; 0 before a theme was put on the application
    comfort: Comfort = field(default_factory=Comfort)
    undressed: bool = False


_NOW = _Now()


def roles() -> Roles:
    """Return the colours that hold now."""
    return _NOW.roles


def body_points() -> float:
    """Return the size of running text, as it was when the theme was put on the application last."""
    return _NOW.points or _body_points()


def _body_points() -> float:
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    return max(system, BODY_POINTS_MIN)


def points(role: str) -> float:
    """Return the size of a role of type, in points."""
    return round(body_points() * _SCALE.get(role, 1.0), 2)


def scaled(length: float) -> int:
    """Return a length that was drawn for the smallest running text, as long as the type that holds now wants it."""
    return round(length * body_points() / BODY_POINTS_MIN)


def grid(steps: float) -> int:
    """Return a distance of so many steps of the grid."""
    return scaled(GRID * steps)


def font(role: str = "body", *, bold: bool = False) -> QFont:
    """Return the system's font for a role of type."""
    kind = QFontDatabase.SystemFont.FixedFont if role == "code" else QFontDatabase.SystemFont.GeneralFont
    chosen = QFontDatabase.systemFont(kind)
    chosen.setPointSizeF(points(role))
    if bold or role in ("title", "heading"):
        chosen.setWeight(QFont.Weight.DemiBold)
    return chosen


def reduced_motion() -> bool:
    """The person asked the system for less movement."""
    return _NOW.comfort.reduced_motion


def undressed() -> bool:
    """Between two style sheets there is none; sizes that hold then mean nothing."""
    return _NOW.undressed


class Theme(QObject):
    """Puts the colours on the whole application, and again whenever the system or the person changes them.

    Signals:
        changed: the colours or sizes are others now.
        resized: the sizes are.
    """

    changed = Signal()
    resized = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._appearance, self._contrast = "system", "system"
        self._sheet, self._points = "", body_points()
        app.setStyle("Fusion")
        # Kept here, because what hangs on the hints goes with the last of Python's names for them.
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.apply)
        self._accessibility.contrastPreferenceChanged.connect(self.apply)
        self.apply()

    @property
    def dark(self) -> bool:
        """The person, or the system, wants a dark window."""
        for wanted in (self._appearance, os.environ.get(_SCHEME_WORD, "")):
            if wanted in ("light", "dark"):
                return wanted == "dark"
        return self._hints.colorScheme() == Qt.ColorScheme.Dark

    @property
    def high(self) -> bool:
        """The person, or the system, wants high contrast."""
        for wanted in (self._contrast, os.environ.get(_CONTRAST_WORD, "")):
            if wanted in ("high", "normal"):
                return wanted == "high"
        told = self._accessibility.contrastPreference()
        return _NOW.comfort.high_contrast or told == Qt.ContrastPreference.HighContrast

    def choose(self, appearance: str, contrast: str) -> None:
        """Take what the person chose: "system", "light" or "dark"; "system", "high" or "normal".

        Raises:
            ValueError: there is no such choice.
        """
        if appearance not in get_args(Appearance) or contrast not in get_args(Contrast):
            raise ValueError(f"no look is called {appearance}, {contrast}")
        self._appearance, self._contrast = appearance, contrast
        # What the system draws for this app, such as the window's frame, goes the same way.
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._hints.setColorScheme(schemes.get(appearance, Qt.ColorScheme.Unknown))
        self.apply()

    def heed(self, comfort: Comfort) -> None:
        """Take what the system says of contrast and motion, and look again what it says of colours and type."""
        _NOW.comfort = comfort
        self.apply()

    def apply(self) -> None:
        """Put the colours and sizes that hold now on every window; where they hold already, nothing is done."""
        light, dark = (HIGH_LIGHT, HIGH_DARK) if self.high else (LIGHT, DARK)
        _NOW.roles = now = dark if self.dark else light
        _NOW.points = _body_points()
        self._app.setPalette(_palette(now))  # which the system may have changed too
        sheet = style_sheet(now)
        if sheet != self._sheet:
            self._sheet = sheet
            self._dress(sheet)
            self.changed.emit()
        if body_points() != self._points:
            self._points = body_points()
            self.resized.emit()

    def _dress(self, sheet: str) -> None:
        """Take the old style sheet off first: Qt polishes a widget once then, and else once for each that it is in."""
        _NOW.undressed = True
        try:
            self._app.setStyleSheet("")
            self._app.setFont(font())
        finally:
            _NOW.undressed = False
        self._app.setStyleSheet(sheet)


def set_role(widget: QWidget, **properties: str) -> None:
    """Set what the style sheet goes by, and let it look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _palette(now: Roles) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, color in (
        (role.Window, now.window),
        (role.WindowText, now.text),
        (role.Base, now.surface),
        (role.AlternateBase, now.window),
        (role.Text, now.text),
        (role.Button, now.surface),
        (role.ButtonText, now.text),
        (role.BrightText, now.text),
        (role.ToolTipBase, now.surface),
        (role.ToolTipText, now.text),
        (role.PlaceholderText, now.secondary),
        (role.Highlight, now.accent),
        (role.HighlightedText, now.on_accent),
        (role.Accent, now.accent),
        (role.Link, now.accent),
        (role.LinkVisited, now.accent),
        (role.Mid, now.line),
    ):
        palette.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(now.secondary))
    return palette


def style_sheet(now: Roles) -> str:
    """Return the small style sheet; everything that moves or has a focus ring paints itself.

    Lengths are in `em`, which Qt takes for the height of a line: 16 pixels of the drawings at the smallest type.
    """
    hair, card, control = "0.06em", "0.75em", "0.5em"  # a hairline, and the corners of both
    amber, red, green = (now.color(name if now.high else f"{name}_ground").name() for name in ("amber", "red", "green"))
    thumb = now.edge if now.high else now.line
    tag_line = f"{hair} solid {now.line}" if now.high else "none"
    return f"""
    QLabel {{ background: transparent; color: {now.text}; }}
    QLabel[type="title"] {{ font-size: {points("title")}pt; font-weight: 600; }}
    QLabel[type="heading"] {{ font-size: {points("heading")}pt; font-weight: 600; color: {now.secondary}; }}
    QLabel[type="strong"] {{ font-weight: 600; }}
    QLabel[type="off"] {{ font-weight: 600; color: {now.secondary}; }}
    QLabel[type="secondary"] {{ font-size: {points("secondary")}pt; color: {now.secondary}; }}
    QLabel[type="code"] {{ font-family: monospace; font-size: {points("code")}pt; color: {now.secondary}; }}
    QLabel[type="word"] {{ font-weight: 500; }}
    QLabel[tone="red"] {{ color: {now.red}; }}
    QLabel[tone="amber"] {{ color: {now.amber}; }}
    QLabel[tone="green"] {{ color: {now.green}; }}
    QLabel[tag] {{
        font-size: {points("tag")}pt; font-weight: 500; border: {tag_line}; border-radius: 0.4em; padding: 0.2em 0.55em;
    }}
    QLabel[wraps="true"] {{ padding: 0; }}
    QLabel[tag="quiet"] {{ background: {now.quiet}; color: {now.secondary}; }}
    QLabel[tag="amber"] {{ background: {now.amber_ground}; color: {now.amber}; }}
    QLabel[tag="red"] {{ background: {now.red_ground}; color: {now.red}; }}
    QLabel[tag="green"] {{ background: {now.green_ground}; color: {now.green}; }}
    QFrame[card="plain"] {{ background: {now.surface}; border: {hair} solid {now.line}; border-radius: {card}; }}
    QFrame[card="drop"] {{ background: {now.surface}; border: {hair} dashed {now.edge}; border-radius: {card}; }}
    QFrame[card="over"] {{ background: {now.soft}; border: {hair} dashed {now.accent}; border-radius: {card}; }}
    QFrame[card="amber"] {{ background: {now.amber_ground}; border: {hair} solid {amber}; border-radius: {card}; }}
    QFrame[card="green"] {{ background: {now.green_ground}; border: {hair} solid {green}; border-radius: {card}; }}
    QFrame[card="red"] {{ background: {now.red_ground}; border: {hair} solid {red}; border-radius: {card}; }}
    QFrame[line="true"] {{ background: {now.line}; border: none; }}
    QWidget[ground="rail"] {{ background: {now.rail}; }}
    QWidget[ground="window"] {{ background: {now.window}; }}
    QWidget[ground="foot"] {{ background: {now.surface}; }}
    QScrollArea {{ background: transparent; border: none; }}
    QScrollArea > QWidget > QWidget {{ background: transparent; }}
    QLineEdit {{
        background: {now.surface}; color: {now.text}; border: {hair} solid {now.edge}; border-radius: {control};
        padding: 0.5em 0.75em; selection-background-color: {now.accent}; selection-color: {now.on_accent};
    }}
    QLineEdit:focus {{ border: 0.12em solid {now.accent}; padding: 0.44em 0.69em; }}
    QLineEdit:disabled {{ color: {now.secondary}; background: {now.window}; }}
    QPlainTextEdit {{
        background: {now.surface}; color: {now.secondary}; border: {hair} solid {now.edge}; border-radius: {card};
        padding: 0.5em; font-family: monospace; font-size: {points("code")}pt;
        selection-background-color: {now.accent}; selection-color: {now.on_accent};
    }}
    QPlainTextEdit[entry="words"] {{
        color: {now.text}; font-family: "{font().family()}"; font-size: {points("body")}pt;
    }}
    QPlainTextEdit[entry="code"] {{ color: {now.text}; }}
    QPlainTextEdit:focus {{ border: 0.12em solid {now.accent}; padding: 0.44em; }}
    QScrollBar:vertical {{ background: transparent; width: 0.62em; margin: 0.12em; }}
    QScrollBar::handle:vertical {{ background: {thumb}; border-radius: 0.18em; min-height: 2em; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QMenu {{ background: {now.surface}; color: {now.text}; border: {hair} solid {now.line}; padding: 0.25em; }}
    QMenu::item {{ padding: 0.5em 1.75em; border-radius: 0.4em; }}
    QMenu::item:selected {{ background: {now.soft}; color: {now.text}; }}
    QMenu::item:disabled {{ color: {now.secondary}; }}
    QMenu::indicator {{ width: 0.9em; height: 0.9em; left: 0.5em; }}
    QMenu::separator {{ height: {hair}; background: {now.line}; margin: 0.25em 0.5em; }}
    QCheckBox {{ color: {now.text}; spacing: 0.6em; }}
    QToolTip {{ background: {now.surface}; color: {now.text}; border: {hair} solid {now.line}; padding: 0.25em; }}
    """
