"""The places of the rail that show what this computer knows, kept fresh."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from authenticator.consent.unmask import visible
from authenticator.endings import is_alarm
from authenticator.errors import CountersignError, InputError, PeerError, VerificationError
from authenticator.profile import Profile
from authenticator.revoke_many import RevokedMany
from authenticator.views import IdentityView, Overview, Safety, SessionView
from ui.desk import Desk
from ui.models.activity import Happened, happened
from ui.models.computers import identity_line
from ui.models.ending import refused_text
from ui.models.home import status_lines
from ui.models.session_list import SessionList
from ui.models.sessions import session_line
from ui.window import Window

if TYPE_CHECKING:
    from ui.pages.activity import ActivityPage
    from ui.pages.profile import ProfilePage
    from ui.pages.sessions import SessionsPage

_REFRESH_MILLISECONDS = 15_000
_AT_HOME = 8  # sessions that the home page is told of; it shows no more


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that the places show, read in one go.

    Attributes:
        overview: what the home page shows at a glance; the rest is empty where nothing is set up.
        listed: the same sessions as lines.
        happened: what the activity page shows.
        waiting: how many ends are signed and not answered for.
    """

    overview: Overview
    sessions: tuple[SessionView, ...] = ()
    listed: SessionList = field(default_factory=lambda: SessionList((), 0))
    happened: Happened = field(default_factory=Happened)
    profile: Profile | None = None
    pending: bool = False
    safety: Safety | None = None
    identities: tuple[IdentityView, ...] = ()
    waiting: int = 0


class Places(QObject):
    """Reads the content, fills the pages, and asks the network now and then.

    Signals:
        filled: the content (`Content`) that the pages show now.
    """

    filled = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._refreshing = self._finishing = False
        self._waiting = 0
        self._told = ""  # what was said of ends that did not go out; it is not said again every few seconds
        self._untold = ""
        self._content: Content | None = None
        window = desk.window
        window.meet(Window.sessions, self._meet_sessions)
        window.meet(Window.activity, self._meet_activity)
        window.meet(Window.profile, self._meet_profile)
        self._timer = QTimer(self)
        self._timer.setInterval(_REFRESH_MILLISECONDS)
        self._timer.timeout.connect(self._ask_network)

    def ask_every(self, seconds: int) -> None:
        """Ask the network so often while somebody looks."""
        self._timer.setInterval(seconds * 1_000)

    def stop(self) -> None:
        """Ask no more, because the window closes, and keep nothing of what was shown."""
        self._timer.stop()
        self._content = None

    def load(self, done: Callable[[Content], None] | None = None) -> None:
        """Read everything and fill the pages, or hand it to `done` instead."""
        self._desk.worker.run(self._read, done or self.fill, self._desk.tell)

    def look_again(self) -> None:
        """Ask key, relay and registry now, because the person wants to know."""
        self._ask_network()

    def go_home(self) -> None:
        """Show the home page, with fresh content."""
        self._desk.window.show_page(self._desk.window.home)
        self.load()

    def go_sessions(self, address: str = "", *notices: str) -> None:
        """Show the sessions page with one of them at length, and what was just done."""

        def filled(content: Content) -> None:
            self.fill(content)
            self._desk.window.sessions.show_sessions(content.listed, address)
            for notice in notices:
                self._desk.window.sessions.show_notice(notice)

        self._desk.window.show_page(self._desk.window.sessions)
        self.load(filled)

    def finish_endings(self) -> None:
        """Send what was ended and not answered for; where the registry is still away, it waits on."""
        if self._finishing:
            return
        self._finishing = True

        def done(sent: RevokedMany) -> None:
            self._finishing = False
            text = refused_text(len(sent.refused)) if sent.refused else ""
            self.load(partial(self._fill_and_tell, text))

        def failed(error: CountersignError) -> None:
            self._finishing = False
            if isinstance(error, PeerError):
                return
            self.load(partial(self.fill, again=True))  # the registry has answered, so there may be something new
            if isinstance(error, (VerificationError, InputError)):
                self._tell_once(error)

        self._desk.worker.run(self._desk.facade.finish_endings, done, failed)

    def _tell_once(self, error: CountersignError) -> None:
        """Interrupt whoever looks, for what the registry answers does not hold; but not every few seconds."""
        if error.code != self._told:
            self._told = error.code
            self._desk.tell(error)

    def _send_now(self) -> None:
        self._told = ""
        self.finish_endings()

    def _fill_and_tell(self, refused: str, content: Content) -> None:
        if refused != self._told:
            self._told = self._untold = refused
        self.fill(content, again=True)

    def refresh_sessions(self) -> None:
        """Learn what ended elsewhere."""

        def failed(error: CountersignError) -> None:
            if is_alarm(error):
                self._tell_once(error)

        again = partial(self.fill, again=True)
        self._desk.worker.run(self._desk.facade.refresh, lambda _: self.load(again), failed)

    def fill(self, content: Content, *, again: bool = False) -> None:
        """Fill the pages; `again` with the network's news while somebody looks, so that nothing that is read moves."""
        now, window, self._content = self._desk.now(), self._desk.window, content
        window.home.show_recent([session_line(session, now) for session in content.sessions[:_AT_HOME]])
        window.home.show_pending(pending=content.pending)
        window.home.show_reminder(remind=content.safety is not None and content.safety.remind)
        sessions, activity = window.built(Window.sessions), window.built(Window.activity)
        if sessions is not None and sessions.whole:  # one that grows is filled once it is
            sessions.show_sessions(content.listed, again=again)
            sessions.show_waiting(content.waiting)
            if self._untold and sessions is window.shown:  # it is told where it can be read
                sessions.show_refused(self._untold)
                self._untold = ""
        if activity is not None and activity.whole:
            activity.show_activity(content.happened)
        self._waiting = content.waiting
        window.show_places(shown=True)
        self._show_person(content)
        self.filled.emit(content)
        if not self._timer.isActive():
            self._timer.start()
        if not again:  # what is shown again came from the network; to ask at once would go on without end
            self._ask_network()

    # A page that is built now shows what the others show.

    def _meet_sessions(self, page: SessionsPage) -> None:
        page.send_waiting.connect(self._send_now)
        page.built.connect(partial(self._fill_sessions, page))

    def _fill_sessions(self, page: SessionsPage) -> None:
        if self._content is not None:
            page.show_sessions(self._content.listed)
            page.show_waiting(self._content.waiting)

    def _meet_activity(self, page: ActivityPage) -> None:
        page.built.connect(partial(self._fill_activity, page))

    def _fill_activity(self, page: ActivityPage) -> None:
        if self._content is not None:
            page.show_activity(self._content.happened)

    def _meet_profile(self, page: ProfilePage) -> None:
        if self._content is not None and self._content.profile is not None:
            page.show_profile(self._content.profile)

    def _read(self) -> Content:
        facade = self._desk.facade
        overview = facade.overview(ask_network=False)
        if not overview.set_up:
            return Content(overview)
        sessions, now = tuple(facade.sessions()), self._desk.now()
        return Content(
            overview,
            sessions,
            SessionList(sessions, now),
            happened(sessions, facade.activity(), now),
            facade.profile(),
            facade.has_pending(),
            facade.safety(),
            facade.identities(),
            facade.endings_waiting(),
        )

    def _show_person(self, content: Content) -> None:
        window, profile = self._desk.window, content.profile
        if profile is None:
            return
        current = next((identity for identity in content.identities if identity.current), None)
        below = identity_line(current).label if current is not None else visible(content.overview.network_name)
        window.rail.person.show_person(visible(profile.name), below, profile.avatar)
        page = window.built(Window.profile)
        if page is not None and page is not window.shown:
            page.show_profile(profile)

    def _ask_network(self) -> None:
        window = self._desk.window
        if self._refreshing or not window.seen or window.place not in ("home", "sessions"):
            return
        self._refreshing = True

        def told(overview: Overview) -> None:
            self._refreshing = False
            window.home.show_status(status_lines(overview))

        def failed(_: CountersignError) -> None:
            self._refreshing = False

        self._desk.worker.run(self._desk.facade.overview, told, failed)
        if self._waiting:
            self.finish_endings()
        if window.place == "sessions":
            self._ask_uses()

    def _ask_uses(self) -> None:
        """Learn how much was used while the figures are looked at."""

        def told(news: object) -> None:
            if news:
                self.load(partial(self.fill, again=True))

        self._desk.worker.run(self._desk.facade.refresh_uses, told, lambda _: None)
