"""Puts window, app and errands together."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from authenticator.consent.provider import display_provider
from authenticator.errors import PersonError
from authenticator.preferences import Preferences, Read
from authenticator.translation import mark, tr
from ui.away import Away
from ui.desk import Desk
from ui.errands import Errands
from ui.facade import Facade
from ui.flows.asking import Asking
from ui.flows.camera_look import CameraLook
from ui.flows.ending import Ending
from ui.flows.fitting import Fitting
from ui.flows.identities import Identities
from ui.flows.locked import Locked
from ui.flows.login import Login
from ui.flows.looking import Looking
from ui.flows.places import Content, Places
from ui.flows.profile import ProfileEditing
from ui.flows.receipts import Receipts
from ui.flows.scanning import Scanning
from ui.flows.staying import Staying
from ui.flows.touching import Touching
from ui.flows.watching import KeyWatch
from ui.locking import Locking
from ui.look import Look
from ui.models import session_list
from ui.preferring import Preferring
from ui.system import System
from ui.turns import GrowingPage
from ui.window import Window
from ui.worker import InTurn, Worker

if TYPE_CHECKING:
    from ui.flows.settings import Settings

_NEW_RELAY = mark(
    "Nothing was sent there. Continue only if you know that name; you can then look at its network and set up an "
    "identity in it."
)


class Controller(Errands):
    """The window's life, from start to close.

    Signals:
        ended: the person wants the app to end.
        filled: home shows what there is.
        rebuilt: the window is another one, and the old one goes.
    """

    ended = Signal()
    filled = Signal()
    rebuilt = Signal()

    def __init__(
        self,
        facade: Facade,
        now: Callable[[], int],
        *,
        relay: str = "",
        camera: str = "",
        link: str = "",
        window: Window | None = None,
        preferences: Read | None = None,
        look: Look | None = None,
        system: System | None = None,
        locked: bool = False,
    ) -> None:
        """Make the window; nothing is shown before `start`.

        Args:
            facade: the app.
            now: UTC seconds.
            relay: the relay that first run suggests.
            camera: what to use as the webcam.
            link: a login to begin with.
            window: what is seen already; another one is made where there is none.
            preferences: what the person prefers, as it was read.
            look: puts that on the application.
            system: what this system offers beyond a window.
            locked: the window was locked when the app ended.
        """
        super().__init__()
        self._facade, self._now, self._camera_name = facade, now, camera
        self._system = system or System()
        self._read = preferences or Read(Preferences())
        self._look = look or Look()
        self._look.use(self._read.preferences)
        self.preferring = Preferring(self, self._read.preferences, facade.save_preferences)
        self.window = window or Window(now, relay)
        self._worker = Worker(self)
        self._entries = InTurn()
        self._link = link
        self._stopped = False
        self._set_up: bool | None = None  # nobody knows before it is read
        self._locked: Locked | None = None
        self._begins_locked = locked
        self._beginning = True
        self._lock_due = False
        self._concealed = False
        self._coming = ""
        self.locking = Locking(self, self._find_away)
        self.locking.due.connect(self.lock)
        self.staying = Staying(self, self.window, self._system.tray, self.preferring)
        self.staying.ended.connect(self.ended)
        self.staying.came.connect(self._came)
        self.preferring.changed.connect(self._preferred)
        self._fitting = Fitting(self, self._look.resized, self.window, self._fit)
        self.window.closing.connect(self.stop)
        self.window.page_shown.connect(self._came_to)
        self._furnish()

    def _furnish(self) -> None:
        """Make the errands that work with the window as it is now."""
        facade, now, camera = self._facade, self._now, self._camera_name
        self._desk = desk = Desk(facade, self.window, self._worker, now, self.go_home)
        desk.connect()
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
        self.places.ask_every(self.preferring.now.status_seconds)
        self.staying.furnish(self._asking, self.go_home)
        self.window.engaged = lambda: self.login.busy or self.touching.busy

    def rebuild(self) -> None:
        """Empty the window and build it anew: in another language, or without a trace of what it showed.

        What was begun is given up; a key may take a moment to let go.
        """
        self._worker.forget()
        self._desk.forget()
        self.places.stop()
        self.watch.stop()
        self.touching.stop()
        self.scanning.leave()
        self._camera.stop()
        self._dismiss()
        for kind in type(self).__mro__:
            for name, made in vars(kind).items():
                if isinstance(made, cached_property):
                    self.__dict__.pop(name, None)
        self.window.refurnish()
        self._beginning = True
        self._furnish()
        self.rebuilt.emit()

    def _dismiss(self) -> None:
        """Let the errands go here: whatever else collected them later might run in another thread than their timers."""
        for errand in vars(self).values():
            if isinstance(errand, QObject) and errand.parent() is None and not errand.isWidgetType():
                errand.deleteLater()

    @property
    def working(self) -> bool:
        """Some call to the app has not come back."""
        return self._worker.busy or self.preferring.busy

    def start(self, *, hidden: bool = False) -> None:
        """Show the window and what it should begin with; `hidden` shows only that the app is there."""
        handle = int(self.window.winId())
        self._concealed = self._system.conceal(handle)
        self.locking.listen(self.window.windowHandle())
        self.locking.watch(self.preferring.now.lock_minutes)
        if self._system.tray is not None:
            self._system.tray.lock_wanted.connect(self.lock)
        self.staying.begin(hidden=hidden)
        if self._begins_locked:
            self.lock()
        else:
            self._read_first()

    def stop(self) -> None:
        """Give up every errand, wait for the threads, let go of the files."""
        if self._stopped:
            return
        self._stopped = True
        self._fitting.stop()
        self.staying.stop()
        self._desk.forget()
        self.places.stop()
        self.watch.stop()
        self.window.hide()
        self.touching.stop()
        self.scanning.stop()
        self._camera.stop()
        self.locking.stop()
        self._worker.stop()
        self.preferring.stop()
        self._dismiss()
        self._desk.facade.close()

    def come_forward(self) -> None:
        """Bring the window before the person."""
        self.staying.come_forward()

    def _came(self) -> None:
        if self._locked is None and not self._beginning and self.window.shown is self.window.home:
            self.places.load()

    def arrive(self, text: str) -> None:
        """Take a link that came by itself: it waits for *Continue*, and is refused while something wants an answer."""
        self.staying.tell(tr("A login arrived"), tr("Open Countersign to see who asks."))
        if self._locked is not None:
            self._link = text
            self.staying.come_forward()
            self._locked.arrived()
            return
        if self._beginning:
            self._link = text
            self.staying.come_forward()
            return
        if not self.window.at_rest:
            self.window.say(PersonError("link_refused").user_text())
            return
        self.staying.come_forward()
        self.scanning.arrive(text)

    def go_home(self) -> None:
        """Show the home page, with fresh content."""
        self.places.go_home()

    def lock(self) -> None:
        """Show nothing of the person's any more, and have the app let go of its secrets, until a key opens it."""
        if self._locked is not None or self._stopped:
            return
        self._lock_due = self._set_up is None and not self._begins_locked
        if not (self._set_up or self._begins_locked):
            return
        self.rebuild()
        session_list.forget()
        self.staying.furnish(None, None)
        self._locked = Locked(self._desk, self.touching, self._unlocked, waiting=bool(self._link))
        self._locked.let_go()

    def _find_away(self) -> Away:
        away = self._system.away
        return away(int(self.window.winId())) if away is not None else Away()

    def _unlocked(self) -> None:
        self._locked, self._begins_locked = None, False
        self.rebuild()
        self.locking.watch(self.preferring.now.lock_minutes)
        self._read_first()

    def _read_first(self) -> None:
        self.places.load(lambda content: self._desk.at_place(partial(self._begin, content)))

    def _preferred(self, before: Preferences, now: Preferences) -> None:
        """Let what the person prefers hold."""
        self._look.use(now)
        if before.lock_minutes != now.lock_minutes:
            self.locking.watch(now.lock_minutes)
        if before.status_seconds != now.status_seconds:
            self.places.ask_every(now.status_seconds)
        if before.language != now.language:
            # Not while the button that was pressed is still at work, nor over what came in that moment.
            QTimer.singleShot(0, self, lambda: self._desk.at_place(self._said_anew))

    def _said_anew(self) -> None:
        self._build_anew(lambda: self.settings.show_chosen("language"))

    def _fit(self, place: str) -> None:
        self._build_anew(lambda: self._go(place) if place != "identities" else self.identities.show())

    def _build_anew(self, then: Callable[[], None]) -> None:
        if self._stopped or self._locked is not None:  # it is built anew once it is opened
            return
        self.rebuild()

        def filled(content: Content) -> None:
            self.places.fill(content)
            then()
            self._take_link()

        self.places.load(lambda content: self._desk.at_place(partial(filled, content)))

    @cached_property
    def settings(self) -> Settings:
        """What the person prefers."""
        from ui.flows.settings import Settings
        from ui.models.settings import SystemFacts

        at_login = self._system.at_login() if self._system.at_login is not None else None
        facts = SystemFacts(
            at_login=None if at_login is None else False,
            tray=self.staying.tray,
            hidden_from_capture=self._concealed,
            can_lock_with_screen=self.locking.hears_screen,
        )
        return Settings(self._desk, self.preferring, at_login, self._entries, facts, self.lock)

    def _connect(self) -> None:
        window = self.window
        window.rail.chosen.connect(self._go)
        window.home.session_chosen.connect(self.places.go_sessions)
        window.home.send_again.connect(self.login.resume)
        window.meet(Window.sessions, lambda page: page.begin.connect(self.go_home))
        window.meet(Window.activity, lambda page: page.begin.connect(self.go_home))
        window.home.backup_wanted.connect(partial(self._back_up, first=False))
        window.home.backup_later.connect(self._put_off)
        window.home.look_again.connect(self.places.look_again)
        self.places.filled.connect(self._know)

    def _begin(self, content: Content) -> None:
        if not content.overview.set_up:  # and there is nothing to lock
            self._set_up = self._lock_due = False
            self.starting.start()
            return
        if self._lock_due:
            self._set_up = True
            self.lock()
            return
        self.places.fill(content)
        self.window.show_page(self.window.home)
        if self._read.damaged:
            self._read = Read(self._read.preferences)
            self.settings.show()
            self.settings.say_damaged()
        self._take_link()

    def _take_link(self) -> None:
        if not self._link or self._beginning or not self.window.at_place:
            return
        link, self._link = self._link, ""
        self.scanning.arrive(link)

    def _came_to(self, page: QWidget) -> None:
        self._beginning = False
        self._desk.came_to(page)

    def _know(self, content: Content) -> None:
        if content.overview.set_up and not self._set_up:  # what fell due before there was anything to lock is past
            self.locking.watch(self.preferring.now.lock_minutes)
        self._set_up = content.overview.set_up
        if self._lock_due:
            QTimer.singleShot(0, self, self.lock)
        elif self._link:
            QTimer.singleShot(0, self, self._take_link)
        self.ending.know(content.sessions, content.listed)
        self.receipts.know(content.sessions)
        self.identities.know(content.identities)
        self.filled.emit()

    def _ask_about_relay(self, relay: str) -> None:
        """A login comes from a relay where nobody here has an identity; nothing was asked of it yet."""
        shown = display_provider("", relay)
        self._asking.ask(
            tr("A relay that is new to you"),
            tr("This login comes from {host}, where you have no identity.", host=shown.host),
            " ".join([*shown.warnings, tr(_NEW_RELAY)]),
            keep=tr("Ignore"),
            agree=tr("Continue"),
            agreed=lambda: self.starting.start(another=True, relay=relay),
            kept=self.go_home,
            unasked=True,
        )

    def _go(self, place: str) -> None:
        self._coming = ""  # of several the newest counts
        if place == "keys":
            self.keys.show()
            return
        if place == "computers":
            self.computers.come()
            return
        if place == "networks":
            self.networks.show()
            return
        if place == "settings":
            self.settings  # noqa: B018 - a turn for the errand, and more for its page
            self._come_in_turns(place)
            return
        if place in vars(self.window):
            self.window.show_page(getattr(self.window, place))
        else:
            import_module(f"ui.pages.{place}")
            self._come_in_turns(place)
        self.places.load()
        if place == "sessions":
            self.places.refresh_sessions()

    def _come_in_turns(self, place: str) -> None:
        """Build a place that was not gone to before; to fill it takes another turn, and so does the sight of it."""
        self._coming = place
        QTimer.singleShot(0, self.window, self._desk.here(partial(self._build, place)))

    def _build(self, place: str) -> None:
        if self._coming == place:
            page, come = getattr(self.window, place), self._desk.here(partial(self._come, place))
            if isinstance(page, GrowingPage):
                page.built.connect(come, Qt.ConnectionType.SingleShotConnection)
                page.build()
            else:
                QTimer.singleShot(0, self.window, come)

    def _come(self, place: str) -> None:
        if self._coming != place:
            return
        if place == "settings":
            self.settings.show()
        else:
            self.window.show_page(getattr(self.window, place))
