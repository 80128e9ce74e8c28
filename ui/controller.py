"""Puts window, app and errands together."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QObject

from authenticator.consent.provider import display_provider
from authenticator.errors import PersonError
from ui.desk import Desk, Step
from ui.facade import Facade
from ui.flows.adding import Adding
from ui.flows.asking import Asking
from ui.flows.backing_up import BackingUp
from ui.flows.camera_look import CameraLook
from ui.flows.computers import Computers
from ui.flows.ending import Ending
from ui.flows.identities import Identities
from ui.flows.keys import Keys
from ui.flows.login import Login
from ui.flows.looking import Looking
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
from ui.widgets.announce import announce
from ui.window import Window
from ui.worker import Worker

_NEW_RELAY = (
    "Nothing was sent there. Continue only if you know that name; you can then look at its network and set up an "
    "identity in it."
)


class Controller(QObject):
    """The window's life, from start to close."""

    def __init__(
        self,
        facade: Facade,
        now: Callable[[], int],
        *,
        relay: str = "",
        camera: str = "",
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
        self.login = Login(desk, touching, self._ask_about_relay)
        self._camera = CameraLook(desk, camera)
        self.looking = Looking(self._camera)
        self.scanning = Scanning(desk, self._asking, self.login.open, self._camera)
        self.ending = Ending(desk, touching, self._asking, self.places.go_sessions)
        self.profile = ProfileEditing(desk, self.places)
        self.receipts = Receipts(desk)
        self.identities = Identities(desk, self._another)
        desk.on_pin = self._give_pin
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
        self._camera.stop()
        self._worker.stop()
        self._desk.facade.close()

    def come_forward(self) -> None:
        """Bring the window before the person."""
        self.window.showNormal() if self.window.isMinimized() else self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def arrive(self, text: str) -> None:
        """Take a link that came by itself: it waits for *Continue*, and is refused while something wants an answer."""
        if self.login.busy or self.touching.busy or not self.window.at_rest:
            refused = PersonError("link_refused").user_text()
            self.window.say(refused)
            announce(self.window, refused)
            return
        self.come_forward()
        self.scanning.arrive(text)

    def go_home(self) -> None:
        """Show the home page, with fresh content."""
        self.places.go_home()

    # Errands that most days do without are made when they are wanted, with their pages.

    @cached_property
    def keys(self) -> Keys:
        """The identity's keys."""
        keys, page = Keys(self._desk, self.touching, self.watch), self.window.keys
        page.add_wanted.connect(partial(self._add_key, keys.show, keys.show))
        page.phrase_wanted.connect(partial(self._make_phrase, keys.show, keys.show))
        page.remove_wanted.connect(self._remove_key)
        page.pin_wanted.connect(self._change_pin)
        page.lost.connect(self._recover)
        return keys

    @cached_property
    def adding(self) -> Adding:
        """Another key."""
        return Adding(self._desk, self.touching, self.watch)

    @cached_property
    def removing(self) -> Removing:
        """A key fewer."""
        return Removing(self._desk, self.touching, self.keys)

    @cached_property
    def pins(self) -> Pins:
        """PINs."""
        return Pins(self._desk, self.keys)

    @cached_property
    def phrase(self) -> PhraseMaking:
        """The recovery phrase."""
        return PhraseMaking(self._desk, self.touching)

    @cached_property
    def recovering(self) -> Recovering:
        """The phrase, used."""
        return Recovering(self._desk, self.touching, self.watch, self.keys)

    @cached_property
    def backing_up(self) -> BackingUp:
        """A second way in."""
        return BackingUp(self._desk, self._add_key, self._make_phrase)

    @cached_property
    def starting(self) -> Starting:
        """A new identity."""
        self.window.first_run.cancelled.connect(self.identities.show)
        return Starting(
            self._desk,
            self.touching,
            self.watch,
            partial(self._back_up, first=True),
            self._open,
        )

    @cached_property
    def opening(self) -> Opening:
        """An identity that the person has already."""
        return Opening(self._desk, self.touching, self.watch, self.looking)

    @cached_property
    def computers(self) -> Computers:
        """The identity's computers."""
        return Computers(self._desk, self.touching)

    def _connect(self) -> None:
        window = self.window
        window.closing.connect(self.stop)
        window.rail.chosen.connect(self._go)
        window.home.session_chosen.connect(self.places.go_sessions)
        window.home.send_again.connect(self.login.resume)
        window.sessions.begin.connect(self.go_home)
        window.activity.begin.connect(self.go_home)
        window.home.backup_wanted.connect(partial(self._back_up, first=False))
        window.home.backup_later.connect(self._put_off)
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
        self.ending.know(content.sessions, content.listed)
        self.receipts.know(content.sessions)
        self.identities.know(content.identities)

    def _ask_about_relay(self, relay: str) -> None:
        """A login comes from a relay where nobody here has an identity; nothing was asked of it yet."""
        shown = display_provider("", relay)
        self._asking.ask(
            "A relay that is new to you",
            f"This login comes from {shown.host}, where you have no identity.",
            " ".join([*shown.warnings, _NEW_RELAY]),
            keep="Ignore",
            agree="Continue",
            agreed=lambda: self.starting.start(another=True, relay=relay),
            kept=self.go_home,
            unasked=True,
        )

    # What leads to an errand that may not have been made yet.

    def _add_key(self, back: Step, done: Callable[[str], None]) -> None:
        self.adding.start(back, done)

    def _make_phrase(self, back: Step, done: Callable[[str], None]) -> None:
        self.phrase.start(back, done)

    def _remove_key(self, key_id: str) -> None:
        self.removing.ask(key_id)

    def _change_pin(self, key_id: str) -> None:
        self.pins.start(key_id)

    def _give_pin(self, change: bool, then: Step, back: Step) -> None:  # noqa: FBT001 - as the desk calls it
        self.pins.give(change, then, back)

    def _recover(self) -> None:
        self.recovering.start()

    def _back_up(self, *, first: bool) -> None:
        self.backing_up.offer(first=first)

    def _put_off(self) -> None:
        self.backing_up.put_off()

    def _another(self) -> None:
        self.starting.start(another=True)

    def _open(self) -> None:
        self.opening.start(partial(self.window.show_page, self.window.first_run))

    def _go(self, place: str) -> None:
        if place == "keys":
            self.keys.show()
            return
        if place == "computers":
            self.computers.show()
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
