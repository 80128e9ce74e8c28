"""Changing colours: once, and without a widget being looked at again and again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.theme import DARK, LIGHT, Theme, roles
from ui.widgets.cards import ScrollColumn
from ui.widgets.labels import label, spacer

DEPTH = 12


@pytest.fixture
def chosen(themed: Theme) -> Iterator[Theme]:
    themed.choose("light", "normal")
    yield themed
    themed.choose("system", "system")


def test_a_choice_is_made_once(chosen: Theme) -> None:
    heard: list[str] = []
    chosen.changed.connect(lambda: heard.append(roles().window))
    chosen.choose("dark", "normal")
    chosen.choose("dark", "normal")
    chosen.apply()
    assert heard == [DARK.window]
    chosen.choose("light", "normal")
    assert heard == [DARK.window, LIGHT.window]


def test_another_size_of_type_is_another_look(chosen: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[float] = []
    chosen.changed.connect(lambda: heard.append(theme.body_points()))
    with monkeypatch.context() as larger:
        larger.setattr(theme, "body_points", lambda: 15.0)
        chosen.apply()
    chosen.apply()
    assert heard == [15.0, theme.body_points()]


class Polished(QObject):
    """Counts how often a widget is told of another style."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.times += event.type() == QEvent.Type.StyleChange
        return False


def test_a_widget_that_many_others_hold_is_not_told_once_for_each(qtbot: QtBot, chosen: Theme) -> None:
    outermost = inner = QWidget()
    qtbot.addWidget(outermost)
    for _ in range(DEPTH):
        layout = QVBoxLayout(inner)
        inner = QWidget()
        layout.addWidget(inner)
    words = QLabel("Words", inner)
    words.setProperty("type", "title")
    outermost.show()
    counter = Polished()
    words.installEventFilter(counter)
    chosen.choose("dark", "normal")
    assert 1 <= counter.times <= 4
    assert words.palette().color(words.foregroundRole()).name().upper() == DARK.text


def test_a_label_keeps_its_height_in_other_colours(qtbot: QtBot, chosen: Theme, qapp: QApplication) -> None:
    words = label("Words that are long enough to be written on several lines, one below the other", "title")
    qtbot.addWidget(words)
    words.resize(180, 40)
    words.show()
    qapp.processEvents()
    before = words.minimumHeight()
    chosen.choose("dark", "normal")
    assert words.minimumHeight() == before > 2 * words.fontMetrics().height()


@pytest.mark.usefixtures("themed")
def test_the_mark_of_more_below_has_room_for_its_words_when_their_style_comes_late(qtbot: QtBot) -> None:
    scroll = ScrollColumn()
    qtbot.addWidget(scroll)
    scroll.column.addWidget(spacer(2000))
    scroll.resize(400, 300)
    scroll.show()
    mark = scroll.findChild(QLabel, "moreBelow")
    assert mark is not None
    qtbot.waitUntil(mark.isVisible)
    mark.setStyleSheet("padding: 3px 40px")
    qtbot.waitUntil(lambda: mark.size() == mark.sizeHint())
    assert mark.geometry().center().x() == pytest.approx(scroll.viewport().width() / 2, abs=1)
