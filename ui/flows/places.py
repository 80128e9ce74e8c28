"""The places of the rail that show what this computer knows, kept fresh."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from authenticator.consent.unmask import visible
from authenticator.errors import CountersignError
from authenticator.journal import ActivityRow
from authenticator.profile import Profile
from authenticator.views import IdentityView, Overview, Safety, SessionView
from ui.desk import Desk
from ui.models.computers import identity_line
from ui.models.home import status_lines
from ui.models.sessions import activity_lines, session_line

_REFRESH_MILLISECONDS = 15_000


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that the places show, read in one go.

    Attributes:
        overview: what the home page shows at a glance; the rest is empty where nothing is set up.
    """

    overview: Overview
    sessions: tuple[SessionView, ...] = ()
    activity: tuple[ActivityRow, ...] = ()
    profile: Profile | None = None
    pending: bool = False
    safety: Safety | None = None
    identities: tuple[IdentityView, ...] = ()


class Places(QObject):
    """Reads the content, fills the pages, and asks the network now and then.

    Signals:
        filled: the content (`Content`) that the pages show now.
    """

    filled = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._refreshing = False
        self._timer = QTimer(self)
        self._timer.setInterval(_REFRESH_MILLISECONDS)
        self._timer.timeout.connect(self._ask_network)

    def stop(self) -> None:
        """Ask no more, because the window closes."""
        self._timer.stop()

    def load(self, done: Callable[[Content], None] | None = None) -> None:
        """Read everything and fill the pages, or hand it to `done` instead."""
        self._desk.worker.run(self._read, done or self.fill, self._desk.show_error)

    def look_again(self) -> None:
        """Ask key, relay and registry now, because the person wants to know."""
        self._ask_network()

    def go_home(self) -> None:
        """Show the home page, with fresh content."""
        self._desk.window.show_page(self._desk.window.home)
        self.load()

    def go_sessions(self, address: str = "", notice: str = "") -> None:
        """Show the sessions page with one of them at length, and what was just done."""

        def filled(content: Content) -> None:
            self.fill(content)
            now = self._desk.now()
            lines = [session_line(session, now) for session in content.sessions]
            self._desk.window.sessions.show_sessions(lines, address)
            if notice:
                self._desk.window.sessions.show_notice(notice)

        self._desk.window.show_page(self._desk.window.sessions)
        self.load(filled)

    def refresh_sessions(self) -> None:
        """Learn what ended elsewhere."""
        self._desk.worker.run(self._desk.facade.refresh, lambda _: self.load(), lambda _: None)

    def fill(self, content: Content, *, again: bool = False) -> None:
        """Fill the pages; `again` while somebody looks at them, so that nothing that is read moves away."""
        now, window = self._desk.now(), self._desk.window
        lines = [session_line(session, now) for session in content.sessions]
        window.home.show_recent(lines)
        window.home.show_pending(pending=content.pending)
        window.home.show_reminder(remind=content.safety is not None and content.safety.remind)
        window.sessions.show_sessions(lines, again=again)
        window.activity.show_activity(activity_lines(list(content.activity), now))
        window.show_places(shown=True)
        self._show_person(content)
        self.filled.emit(content)
        if not self._timer.isActive():
            self._timer.start()
        self._ask_network()

    def _read(self) -> Content:
        facade = self._desk.facade
        overview = facade.overview(ask_network=False)
        if not overview.set_up:
            return Content(overview)
        return Content(
            overview,
            tuple(facade.sessions()),
            tuple(facade.activity()),
            facade.profile(),
            facade.has_pending(),
            facade.safety(),
            facade.identities(),
        )

    def _show_person(self, content: Content) -> None:
        window, profile = self._desk.window, content.profile
        if profile is None:
            return
        current = next((identity for identity in content.identities if identity.current), None)
        below = identity_line(current).label if current is not None else visible(content.overview.network_name)
        window.rail.person.show_person(visible(profile.name), below, profile.avatar)
        if window.shown is not window.profile:
            window.profile.show_profile(profile)

    def _ask_network(self) -> None:
        window = self._desk.window
        if self._refreshing or window.shown not in (window.home, window.sessions):
            return
        self._refreshing = True

        def told(overview: Overview) -> None:
            self._refreshing = False
            window.home.show_status(status_lines(overview))

        def failed(_: CountersignError) -> None:
            self._refreshing = False

        self._desk.worker.run(self._desk.facade.overview, told, failed)
        if window.shown is window.sessions:
            self._ask_uses()

    def _ask_uses(self) -> None:
        """Learn how much was used while the figures are looked at."""

        def told(news: object) -> None:
            if news:
                self.load(partial(self.fill, again=True))

        self._desk.worker.run(self._desk.facade.refresh_uses, told, lambda _: None)
