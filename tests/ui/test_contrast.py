"""Everything can be read: text on every ground, in light, dark and high contrast, and as it is really painted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.conftest import Bench, MakeBench
from tests.ui.tours import TOURS
from ui import theme
from ui.roles import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Roles
from ui.theme import Theme, grid, points, roles, scaled, style_sheet

LOOKS = {
    "light": (("light", "normal"), LIGHT),
    "dark": (("dark", "normal"), DARK),
    "high-light": (("light", "high"), HIGH_LIGHT),
    "high-dark": (("dark", "high"), HIGH_DARK),
}
GROUNDS = ("window", "rail", "surface", "quiet", "soft", "amber_ground", "red_ground", "green_ground")
TEXTS = [
    *(("text", ground) for ground in GROUNDS),
    *(("secondary", ground) for ground in GROUNDS),
    *((tone, ground) for tone in ("accent", "amber", "red", "green") for ground in ("window", "surface", "rail")),
    *((tone, f"{tone}_ground") for tone in ("amber", "red", "green")),
    ("accent", "soft"),
    ("accent", "amber_ground"),  # a link in a notice
    ("red", "quiet"),
    ("on_accent", "accent"),
    ("surface", "red"),  # the button that ends everything
]
SHAPES = [
    *(("edge", ground) for ground in ("window", "surface")),
    *(("accent", ground) for ground in GROUNDS),  # the ring of the focus
    *((tone, ground) for tone in ("green", "red", "amber", "edge") for ground in ("window",)),  # the dots
]


def luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """WCAG's ratio of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_the_one_of_the_standard() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("now", [pytest.param(look, id=name) for name, (_, look) in LOOKS.items()])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_can_be_read(now: Roles, text: str, ground: str) -> None:
    assert contrast(now.color(text), now.color(ground)) >= (7 if now.high else 4.5)


@pytest.mark.parametrize("now", [pytest.param(look, id=name) for name, (_, look) in LOOKS.items()])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_that_say_something_can_be_seen(now: Roles, shape: str, ground: str) -> None:
    assert contrast(now.color(shape), now.color(ground)) >= 3


@pytest.fixture
def themed_back(themed: Theme) -> Iterator[Theme]:
    """The theme, which goes back to the system's look after the test."""
    yield themed
    themed.choose("system", "system")


def ground_of(picture: QImage, label: QLabel, window: QWidget) -> QColor:
    """The colour that most of a label's place has: what it stands on."""
    scale = picture.devicePixelRatio()
    corner = label.mapTo(window, label.rect().topLeft())
    seen: Counter[int] = Counter()
    for y in range(round(corner.y() * scale), round((corner.y() + label.height()) * scale), 3):
        for x in range(round(corner.x() * scale), round((corner.x() + label.width()) * scale), 3):
            if picture.valid(x, y):
                seen[picture.pixel(x, y)] += 1
    return QColor(seen.most_common(1)[0][0])


def hard_to_read(bench: Bench, least: float) -> list[str]:
    window = bench.window
    picture = window.grab().toImage()
    found = []
    for label in window.findChildren(QLabel):
        whole = label.visibleRegion().boundingRect().size() == label.size()
        if not label.isVisible() or not label.text() or not whole or label.objectName() in ("cameraView", "moreBelow"):
            continue
        text, ground = label.palette().color(label.foregroundRole()), ground_of(picture, label, window)
        if contrast(text, ground) < least:
            found.append(f"{label.text()[:40]!r}: {text.name()} on {ground.name()}")
    return found


@pytest.mark.parametrize("tour", TOURS)
def test_what_is_painted_can_be_read_in_every_look(themed_back: Theme, bench: MakeBench, tour: str) -> None:
    """One window, seen in all four looks: the switch is live."""
    window = TOURS[tour](bench)
    for (appearance, wanted), look in LOOKS.values():
        if roles() != look:
            themed_back.choose(appearance, wanted)
        QTest.qWait(1)
        assert roles() == look
        assert hard_to_read(window, 7 if look.high else 4.5) == [], (appearance, wanted)


@pytest.mark.parametrize(
    ("appearance", "wanted", "environment", "expected"),
    [
        pytest.param("system", "system", {}, LIGHT, id="a-system-that-does-not-tell"),
        pytest.param("system", "system", {"COUNTERSIGN_COLOR_SCHEME": "dark"}, DARK, id="told-for-the-system"),
        pytest.param("system", "system", {"COUNTERSIGN_CONTRAST": "high"}, HIGH_LIGHT, id="contrast-told"),
        pytest.param("system", "system", {"COUNTERSIGN_COLOR_SCHEME": "pink"}, LIGHT, id="nonsense-told"),
        pytest.param("dark", "system", {"COUNTERSIGN_COLOR_SCHEME": "light"}, DARK, id="the-person-wins"),
        pytest.param("dark", "high", {}, HIGH_DARK, id="both-chosen"),
        pytest.param("light", "normal", {"COUNTERSIGN_CONTRAST": "high"}, LIGHT, id="the-person-wants-less"),
    ],
)
def test_the_person_wins_over_the_system(
    themed_back: Theme,
    monkeypatch: pytest.MonkeyPatch,
    appearance: str,
    wanted: str,
    environment: dict[str, str],
    expected: Roles,
) -> None:
    for name in ("COUNTERSIGN_COLOR_SCHEME", "COUNTERSIGN_CONTRAST"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    themed_back.choose(appearance, wanted)
    assert roles() == expected
    monkeypatch.undo()


def test_the_system_switches_while_the_window_is_open(
    themed_back: Theme, monkeypatch: pytest.MonkeyPatch, bench: MakeBench
) -> None:
    window = bench()
    title = window.find("homeTitle")
    monkeypatch.setenv("COUNTERSIGN_COLOR_SCHEME", "dark")
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert roles() == DARK
    assert title.palette().color(title.foregroundRole()) == DARK.color("text")
    assert window.window.grab().toImage().pixelColor(300, 5) == DARK.color("window")
    monkeypatch.undo()
    themed_back.apply()
    assert window.window.grab().toImage().pixelColor(300, 5) == LIGHT.color("window")


@pytest.mark.parametrize(("appearance", "wanted"), [("dim", "system"), ("dark", "higher"), ("", "")])
def test_there_is_no_other_look(themed: Theme, appearance: str, wanted: str) -> None:
    with pytest.raises(ValueError, match="no look"):
        themed.choose(appearance, wanted)


@pytest.mark.parametrize("now", [LIGHT, HIGH_DARK], ids=["light", "high"])
def test_no_length_of_the_style_sheet_is_in_pixels(themed: Theme, now: Roles) -> None:
    sheet = style_sheet(now)
    assert re.search(r"\dpx", sheet) is None
    assert re.findall(r"font-size: ([\d.]+)(?!pt)[a-z%]", sheet) == []
    assert "font-size" in sheet


def test_lengths_follow_the_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "body_points", lambda: 10.5)
    assert (grid(1), grid(2.5), scaled(20), points("title")) == (8, 20, 20, 16.5)
    monkeypatch.setattr(theme, "body_points", lambda: 21.0)
    assert (grid(1), grid(2.5), scaled(20), points("title")) == (16, 40, 40, 33.0)
