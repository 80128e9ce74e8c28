"""Colours and sizes of the window, by role.

Rules: a colour is named by what it means and is never the only sign of it; light and dark follow the system, and
`COUNTERSIGN_COLOR_SCHEME=light|dark` speaks for systems that do not tell; every size of type is in points and
follows the system's own size.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

BODY_POINTS_MIN = 10.5  # 14 px at 96 dpi; smaller system sizes are meant for menus, not for reading
_OVERRIDE = "COUNTERSIGN_COLOR_SCHEME"


@dataclass(frozen=True, slots=True)
class Roles:
    """What each colour means."""

    window: str
    rail: str
    surface: str
    text: str
    secondary: str
    line: str
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
    quiet="#E6E3DC",
    accent="#0E6B6B",
    on_accent="#FFFFFF",
    soft="#E3EFEE",
    amber="#8A5A00",
    amber_ground="#FBF1DC",
    red="#A8261C",
    red_ground="#FBE9E6",
    green="#1B7A3D",
    green_ground="#E4F3E8",
)
DARK = Roles(
    window="#151719",
    rail="#101214",
    surface="#1E2124",
    text="#ECEDEE",
    secondary="#A2A8B0",
    line="#33383D",
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


class _Chosen:
    """What the person chose; `system` leaves it to the system."""

    appearance = "system"
    contrast = "system"


def is_dark() -> bool:
    """The system, or the person, wants a dark window."""
    wanted = _Chosen.appearance if _Chosen.appearance != "system" else os.environ.get(_OVERRIDE, "")
    if wanted in ("light", "dark"):
        return wanted == "dark"
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def roles() -> Roles:
    """Return the colours that hold now."""
    return DARK if is_dark() else LIGHT


def body_points() -> float:
    """Return the size of running text."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    return max(system, BODY_POINTS_MIN)


def points(role: str) -> float:
    """Return the size of a role of type, in points."""
    scale = {"title": 22 / 14, "heading": 13 / 14, "secondary": 13 / 14, "tag": 12 / 14, "code": 12.5 / 14}
    return round(body_points() * scale.get(role, 1.0), 2)


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
    return not QApplication.isEffectEnabled(Qt.UIEffect.UI_General) and not QApplication.isEffectEnabled(
        Qt.UIEffect.UI_AnimateMenu
    )


class Theme(QObject):
    """Puts the colours on the whole application, and again whenever the system changes.

    Signals:
        changed: the colours are others now.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self.apply)
        self.apply()

    def choose(self, appearance: str, contrast: str) -> None:
        """Follow the system or the person: `appearance` is system, light or dark, `contrast` system, high or normal."""
        _Chosen.appearance, _Chosen.contrast = appearance, contrast
        self.apply()

    def apply(self) -> None:
        """Put the colours that hold now on every window."""
        now = roles()
        self._app.setFont(font())
        self._app.setPalette(_palette(now))
        self._app.setStyleSheet(style_sheet(now))
        self.changed.emit()


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
        (role.ToolTipBase, now.surface),
        (role.ToolTipText, now.text),
        (role.PlaceholderText, now.secondary),
        (role.Highlight, now.accent),
        (role.HighlightedText, now.on_accent),
        (role.Link, now.accent),
        (role.Mid, now.line),
    ):
        palette.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(now.secondary))
    return palette


def style_sheet(now: Roles) -> str:
    """Return the small style sheet; everything that moves or has a focus ring paints itself."""
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
    QLabel[tag] {{ font-size: {points("tag")}pt; font-weight: 500; border-radius: 6px; padding: 3px 8px; }}
    QLabel[tag="quiet"] {{ background: {now.quiet}; color: {now.secondary}; }}
    QLabel[tag="amber"] {{ background: {now.amber_ground}; color: {now.amber}; }}
    QLabel[tag="red"] {{ background: {now.red_ground}; color: {now.red}; }}
    QLabel[tag="green"] {{ background: {now.green_ground}; color: {now.green}; }}
    QFrame[card="plain"] {{ background: {now.surface}; border: 1px solid {now.line}; border-radius: 12px; }}
    QFrame[card="drop"] {{ background: {now.surface}; border: 1px dashed {now.line}; border-radius: 12px; }}
    QFrame[card="over"] {{ background: {now.soft}; border: 1px dashed {now.accent}; border-radius: 12px; }}
    QFrame[card="amber"] {{ background: {now.amber_ground}; border: none; border-radius: 12px; }}
    QFrame[card="green"] {{ background: {now.green_ground}; border: none; border-radius: 12px; }}
    QFrame[card="red"] {{ background: {now.red_ground}; border: none; border-radius: 12px; }}
    QFrame[line="true"] {{ background: {now.line}; border: none; }}
    QWidget[ground="rail"] {{ background: {now.rail}; }}
    QWidget[ground="window"] {{ background: {now.window}; }}
    QWidget[ground="foot"] {{ background: {now.surface}; }}
    QScrollArea {{ background: transparent; border: none; }}
    QScrollArea > QWidget > QWidget {{ background: transparent; }}
    QLineEdit {{
        background: {now.surface}; color: {now.text}; border: 1px solid {now.line}; border-radius: 8px;
        padding: 8px 12px; selection-background-color: {now.accent}; selection-color: {now.on_accent};
    }}
    QLineEdit:focus {{ border: 2px solid {now.accent}; padding: 7px 11px; }}
    QLineEdit:disabled {{ color: {now.secondary}; background: {now.window}; }}
    QPlainTextEdit {{
        background: {now.surface}; color: {now.secondary}; border: 1px solid {now.line}; border-radius: 12px;
        padding: 8px; font-family: monospace; font-size: {points("code")}pt;
        selection-background-color: {now.accent}; selection-color: {now.on_accent};
    }}
    QPlainTextEdit[entry="words"] {{
        color: {now.text}; font-family: "{font().family()}"; font-size: {points("body")}pt;
    }}
    QPlainTextEdit[entry="code"] {{ color: {now.text}; }}
    QPlainTextEdit:focus {{ border: 1px solid {now.accent}; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
    QScrollBar::handle:vertical {{ background: {now.line}; border-radius: 3px; min-height: 32px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QMenu {{ background: {now.surface}; color: {now.text}; border: 1px solid {now.line}; padding: 4px; }}
    QMenu::item {{ padding: 8px 24px 8px 28px; border-radius: 6px; }}
    QMenu::item:selected {{ background: {now.soft}; color: {now.text}; }}
    QMenu::item:disabled {{ color: {now.secondary}; }}
    QMenu::indicator {{ width: 14px; height: 14px; left: 8px; }}
    QMenu::separator {{ height: 1px; background: {now.line}; margin: 4px 8px; }}
    QCheckBox {{ color: {now.text}; spacing: 10px; }}
    QToolTip {{ background: {now.surface}; color: {now.text}; border: 1px solid {now.line}; padding: 4px; }}
    """
