"""Until when the key would be good: presets for the usual lengths, a slider for those between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from authenticator.consent.words import duration_text
from authenticator.translation import tr
from ui.icons import Icon
from ui.models.consent import ConsentModel
from ui.widgets.announce import announce
from ui.widgets.duration_slider import DurationSlider
from ui.widgets.labels import label, set_text
from ui.widgets.tiles import Chip

_SIDE = 16
_INDENT = 28  # the icon and its gap
_TIME_ROOM = 18  # average letters of the time, so that the presets stay in their place while it changes


class UntilRow(QWidget):
    """Chooses a length of time, never a longer one than was asked for.

    Signals:
        changed: another length holds.
    """

    changed = Signal()

    def __init__(self, model: ConsentModel, now: Callable[[], int]) -> None:
        super().__init__()
        self._model = model
        self._now = now
        self._until = label("", "strong", name="untilText")
        self._chips: dict[int, Chip] = {}
        self._group = QButtonGroup(self)
        self._slider = DurationSlider(tr("How long its key is good for"), "durationSlider", len(model.steps))
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 6, _SIDE - 4, 6)
        column.setSpacing(2)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(4)
        self._word = label(tr("Until", "stands before a time"), wrap=False)
        self._line.addLayout(self._told())
        self._chosen = self._chip_line()
        self._line.addWidget(self._chosen, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(self._line)
        if len(model.steps) == 1:
            self._slider.hide()
        self._slider.valueChanged.connect(self._slid)
        below = QHBoxLayout()
        below.setContentsMargins(_INDENT, 0, 0, 0)
        below.addWidget(self._slider)
        column.addLayout(below)
        self._choose(model.valid_for)

    @property
    def told(self) -> QWidget:
        """What is to be read of it."""
        return self._until

    @property
    def stops(self) -> list[QWidget]:
        """What the tab key visits, in its order."""
        return [*self._chips.values(), self._slider]

    def show_now(self) -> None:
        """The time runs from the approval, so that it ends later the later the person approves."""
        until = self._model.until(self._now())
        set_text(self._until, until)
        length = duration_text(self._model.valid_for)
        self._slider.setAccessibleDescription(tr("{length}, until {until}", length=length, until=until))

    def minimumSizeHint(self) -> QSize:
        """Return room for the presets on a line of their own."""
        layout = self.layout()
        height = layout.minimumSize().height() if layout is not None else 0
        return QSize(self._chosen.sizeHint().width() + 2 * _SIDE, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the presets below the time where long words leave no room beside it."""
        super().resizeEvent(event)
        time = _TIME_ROOM * self._until.fontMetrics().averageCharWidth()
        words = _INDENT + self._word.sizeHint().width() + time
        fits = words + self._chosen.sizeHint().width() + 2 * _SIDE <= self.width()
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        if self._line.direction() != (beside if fits else below):
            self._line.setDirection(beside if fits else below)
            self.updateGeometry()

    def _told(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(Icon("clock", "text"))
        row.addSpacing(8)
        row.addWidget(self._word)
        row.addWidget(self._until, 1)
        return row

    def _chip_line(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addStretch(1)
        for preset in self._model.presets:
            row.addWidget(self._chip(preset.seconds, preset.text, preset.words))
        return holder

    def _chip(self, seconds: int, text: str, words: str) -> Chip:
        chip = Chip(text, tr("For {length}", length=words), f"durationChip_{seconds}")
        chip.clicked.connect(lambda: self._choose(seconds))
        self._group.addButton(chip)
        self._chips[seconds] = chip
        return chip

    def _slid(self, step: int) -> None:
        self._choose(self._model.steps[step])
        announce(self._slider, self._slider.accessibleDescription(), assertive=False)

    def _choose(self, seconds: int) -> None:
        self._model.set_valid_for(seconds)
        self._group.setExclusive(False)  # between two presets none of them holds
        for length, chip in self._chips.items():
            chip.setChecked(length == self._model.valid_for)
        self._group.setExclusive(self._group.checkedButton() is not None)
        self._slider.blockSignals(True)
        self._slider.setValue(self._model.steps.index(self._model.valid_for))
        self._slider.blockSignals(False)
        self._slider.update()
        self.show_now()
        self.changed.emit()
