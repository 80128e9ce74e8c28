"""Which keys are here: looked at once a second, while a page that shows them is shown.

Rules: looking is done on the worker and never twice at once; a key is asked about itself once while it stays
plugged in and a page is shown, so that none is kept busy; a look that fails shows no keys and is not an error page,
because the next one comes in a second.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from authenticator.approve.devices import KeyChoice, KeyDetails
from authenticator.errors import CountersignError
from ui.desk import Desk
from ui.models.keys import Sighting

LOOK_MILLISECONDS = 1_000

Show = Callable[[tuple[Sighting, ...]], None]


class KeyWatch(QObject):
    """Tells the pages that follow it which keys are here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._followers: dict[QWidget, Show] = {}
        self._shown: tuple[Sighting, ...] | None = None
        self._choices: list[KeyChoice] = []
        self._told: dict[str, Sighting] = {}
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    def follow(self, page: QWidget, show: Show) -> None:
        """Tell `show` of the keys whenever they change while `page` is shown."""
        self._followers[page] = show
        page.installEventFilter(self)

    def look(self) -> None:
        """Look now, unless a look is under way."""
        if self._looking or not self._watched:
            return
        self._looking = True
        self._desk.worker.run(self._desk.facade.list_keys, self._found, self._failed)

    def stop(self) -> None:
        """Look no more, because the window closes."""
        self._timer.stop()
        self._followers.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to look when a page appears, and end with the last."""
        if event.type() == QEvent.Type.Show:
            self._forget()
            self._timer.start()
            # The page's own `showEvent` comes after this filter, so it is not visible yet.
            QTimer.singleShot(0, self, self.look)
        elif event.type() == QEvent.Type.Hide and not self._watched:
            self._timer.stop()
        return super().eventFilter(watched, event)

    @property
    def _watched(self) -> bool:
        return any(page.isVisible() for page in self._followers)

    def _forget(self) -> None:
        """What a key said before may have changed: a PIN was set, an attempt was used up."""
        self._shown = None
        self._told.clear()

    def _failed(self, _: CountersignError) -> None:
        self._found([])

    def _found(self, choices: list[KeyChoice]) -> None:
        self._looking = False
        self._choices = choices
        here = {choice.id for choice in choices}
        self._told = {key: seen for key, seen in self._told.items() if key in here}
        for choice in choices:
            if choice.problem is None and choice.id not in self._told:
                self._ask(choice)
        self._show()

    def _ask(self, choice: KeyChoice) -> None:
        seen = Sighting(choice)
        self._told[choice.id] = seen

        def learn(better: Sighting) -> None:
            if self._told.get(choice.id) is seen:
                self._told[choice.id] = better
                self._show()

        def told(details: KeyDetails) -> None:
            learn(Sighting(choice, details))

        def failed(error: CountersignError) -> None:
            learn(Sighting(choice, trouble=error.code))

        self._desk.worker.run(partial(self._desk.facade.key_details, choice), told, failed)

    def _show(self) -> None:
        now = tuple(self._sighting(choice) for choice in self._choices)
        if now == self._shown or not self._watched:
            return
        self._shown = now
        for page, show in self._followers.items():
            if page.isVisible():
                show(now)

    def _sighting(self, choice: KeyChoice) -> Sighting:
        told = self._told.get(choice.id)
        if told is None:
            return Sighting(choice)
        return Sighting(choice, told.details, told.trouble)
