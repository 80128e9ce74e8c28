"""Puts window, app and errands together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from ui.desk import Desk
from ui.facade import Facade
from ui.flows.adding import Adding
from ui.flows.asking import Asking
from ui.flows.backing_up import BackingUp
from ui.flows.computers import Computers
from ui.flows.ending import Ending
from ui.flows.identities import Identities
from ui.flows.keys import Keys
from ui.flows.login import Login
from ui.flows.opening import Opening
from ui.flows.phrase import PhraseMaking
from ui.flows.pins import Pins
from ui.flows.places import Content, Places
from ui.flows.profile import ProfileEditing
from ui.flows.receipts import Receipts
from ui.flows.recovering import Recovering
from ui.flows.removing import Removing
from ui.flows.scanning import Scanning
from ui.flows.starting import Starting
from ui.flows.touching import Touching
from ui.flows.watching import KeyWatch
from ui.window import Window
from ui.worker import Worker


class Controller(QObject):
    """The window's life, from start to close."""

    def __init__(
        self,
        facade: Facade,
        now: Callable[[], int],
        *,
        relay: str = "",
        camera: int | str = 0,
        link: str = "",
    ) -> None:
        super().__init__()
        self.window = Window(now, relay)
        self._worker = Worker(self)
        self._desk = desk = Desk(facade, self.window, self._worker, now, self.go_home)
        desk.connect()
        self._link = link
        self._stopped = False
        self._asking = Asking(self.window)
        self.watch = KeyWatch(desk)
        self.touching = touching = Touching(desk)
        self.places = Places(desk)
        self.login = Login(desk, touching)
        self.scanning = Scanning(desk, self._asking, self.login.open, camera)
        self.ending = Ending(desk, touching, self._asking, self.places.go_sessions)
        self.profile = ProfileEditing(desk, self.places)
        self.receipts = Receipts(desk)
        self._make_keys(desk, touching)
        self._make_identities(desk, touching)
        self._connect()

    @property
    def working(self) -> bool:
        """Some call to the app has not come back."""
        return self._worker.busy

    def start(self) -> None:
        """Show the window and what it should begin with."""
        self.window.show()
        self.places.load(self._begin)

    def stop(self) -> None:
        """Give up every errand, wait for the threads, let go of the files."""
        if self._stopped:
            return
        self._stopped = True
        self.places.stop()
        self.watch.stop()
        self.window.hide()
        self.touching.stop()
        self.scanning.stop()
        self._worker.stop()
        self._desk.facade.close()

    def go_home(self) -> None:
        """Show the home page, with fresh content."""
        self.places.go_home()

    def _make_keys(self, desk: Desk, touching: Touching) -> None:
        self.keys = Keys(desk, touching, self.watch)
        self.adding = Adding(desk, touching, self.watch)
        self.removing = Removing(desk, touching, self.keys)
        self.pins = Pins(desk, self.keys)
        self.phrase = PhraseMaking(desk, touching)
        self.recovering = Recovering(desk, touching, self.watch, self.keys)
        self.backing_up = BackingUp(desk, self.adding, self.phrase)

    def _make_identities(self, desk: Desk, touching: Touching) -> None:
        self.opening = Opening(desk, touching, self.watch)
        open_one = partial(self.opening.start, partial(self.window.show_page, self.window.first_run))
        self.starting = Starting(desk, touching, self.watch, self.backing_up, open_one)
        self.computers = Computers(desk, touching, self._asking)
        self.identities = Identities(desk, partial(self.starting.start, another=True))

    def _connect(self) -> None:
        window = self.window
        window.closing.connect(self.stop)
        window.rail.chosen.connect(self._go)
        window.home.session_chosen.connect(self.places.go_sessions)
        window.home.send_again.connect(self.login.resume)
        window.sessions.begin.connect(self.go_home)
        window.keys.add_wanted.connect(lambda: self.adding.start(self.keys.show, self.keys.show))
        window.keys.phrase_wanted.connect(lambda: self.phrase.start(self.keys.show, self.keys.show))
        window.first_run.cancelled.connect(self.identities.show)
        self.places.filled.connect(self._know)

    def _begin(self, content: Content) -> None:
        if not content.overview.set_up:
            self.starting.start()
            return
        self.places.fill(content)
        self.window.show_page(self.window.home)
        link, self._link = self._link, ""
        if link:
            self.scanning.arrive(link)

    def _know(self, content: Content) -> None:
        self.ending.know(content.sessions)
        self.receipts.know(content.sessions)
        self.identities.know(content.identities)

    def _go(self, place: str) -> None:
        own = {"keys": self.keys.show, "computers": self.computers.show}.get(place)
        if own is not None:
            own()
            return
        window = self.window
        pages = {
            "home": window.home,
            "sessions": window.sessions,
            "activity": window.activity,
            "profile": window.profile,
        }
        window.show_page(pages[place])
        self.places.load()
        if place == "sessions":
            self.places.refresh_sessions()
