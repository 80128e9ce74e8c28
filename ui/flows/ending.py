"""Ending a session, a key, several keys, or everything: asked first, touched once, and proven."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from authenticator.errors import CountersignError, PeerError
from authenticator.revoke import Revoked
from authenticator.revoke_many import RevokedMany
from authenticator.translation import tr
from authenticator.views import SessionView
from ui.desk import Desk, Step
from ui.flows.asking import Asking
from ui.flows.touching import Touching
from ui.interaction import WindowInteraction
from ui.models.ending import (
    Question,
    ended_many_texts,
    ended_text,
    everything,
    key_question,
    keys_question,
    session_question,
)
from ui.models.errors import about_key
from ui.models.session_list import SessionList
from ui.models.sessions import session_line
from ui.window import Window

if TYPE_CHECKING:
    from ui.pages.end_everything import EndEverythingPage
    from ui.pages.sessions import SessionsPage

_T = TypeVar("_T")


class Ending(QObject):
    """Walks the pages of one ending."""

    def __init__(self, desk: Desk, touching: Touching, asking: Asking, show_sessions: Callable[..., None]) -> None:
        super().__init__()
        self._desk = desk
        self._touching = touching
        self._asking = asking
        self._show_sessions = show_sessions
        self._known: Sequence[SessionView] = ()
        self._listed = SessionList((), 0)
        self._address = ""
        desk.window.meet(Window.sessions, self._hear_page)

    def _hear_page(self, page: SessionsPage) -> None:
        page.end_session.connect(self._ask_session)
        page.end_key.connect(self._ask_key)
        page.end_keys.connect(self._ask_keys)
        page.end_everything.connect(self._ask_everything)

    @cached_property
    def _page(self) -> EndEverythingPage:
        page = self._desk.window.end_everything
        page.wanted.connect(self._end_everything)
        page.cancelled.connect(self._keep)
        return page

    def know(self, sessions: Sequence[SessionView], listed: SessionList) -> None:
        """Learn what can be ended."""
        self._known, self._listed = sessions, listed

    def _keep(self) -> None:
        self._show_sessions(self._address)

    def _of(self, address: str) -> SessionView | None:
        return next((session for session in self._known if session.address == address), None)

    def _ask_session(self, address: str) -> None:
        session = self._of(address)
        if session is None:
            return
        title = session_line(session, self._desk.now()).title
        self._address = address
        self._ask(session_question(title), partial(self._end_session, address, title))

    def _ask_key(self, delegation_id: str) -> None:
        for session in self._known:
            if not any(key.delegation_id == delegation_id for key in session.delegations):
                continue
            line = session_line(session, self._desk.now())
            key = next(key for key in line.keys if key.delegation_id == delegation_id)
            self._address = session.address
            self._ask(key_question(key.title, line.title), partial(self._end_key, delegation_id, key.title))

    def _ask_keys(self, address: str) -> None:
        session = self._of(address)
        if session is None:
            return
        line = session_line(session, self._desk.now())
        self._address = address
        acting = sum(key.active for key in line.keys)
        self._ask(keys_question(line.title, acting), partial(self._end_keys, session.provider_id, line.title))

    def _ask_everything(self) -> None:
        self._address = ""
        self._desk.window.show_page(self._page)
        self._page.ask(everything(self._listed))

    def _ask(self, question: Question, end: Step) -> None:
        self._asking.ask(
            question.title,
            question.text,
            question.below,
            keep=tr("Keep it"),
            agree=question.agree,
            agreed=end,
            kept=self._keep,
            ending=True,
        )

    def _end_session(self, address: str, title: str) -> None:
        def call(interaction: WindowInteraction) -> Revoked:
            return self._desk.facade.revoke_session(address, interaction)

        self._run(tr("to end your session with {site}", site=title), call, self._ended)

    def _end_key(self, delegation_id: str, title: str) -> None:
        def call(interaction: WindowInteraction) -> Revoked:
            return self._desk.facade.revoke_delegation(delegation_id, interaction)

        self._run(tr("to end the key of {client}", client=title), call, self._ended)

    def _end_keys(self, provider_id: str, title: str) -> None:
        def call(interaction: WindowInteraction) -> RevokedMany:
            return self._desk.facade.revoke_many(interaction, provider_id=provider_id, sessions=False)

        self._run(tr("to end every key at {site}", site=title), call, self._ended_many)

    def _end_everything(self, sessions: bool) -> None:  # noqa: FBT001 - as the page's signal has it
        def call(interaction: WindowInteraction) -> RevokedMany:
            return self._desk.facade.revoke_many(interaction, sessions=sessions)

        purpose = tr("to end every session and every key") if sessions else tr("to end every key")
        self._run(purpose, call, self._ended_many)

    def _run(self, purpose: str, call: Callable[[WindowInteraction], _T], ended: Callable[[_T], None]) -> None:
        def failed(error: CountersignError) -> None:
            if error.code == "cancelled":
                self._keep()
            elif about_key(error):
                self._desk.show_key_error(error, again=partial(self._run, purpose, call, ended), back=self._keep)
            elif isinstance(error, PeerError):
                self._tell_what_waits(error)
            else:
                self._desk.show_error(error, back=self._keep)

        self._touching.run(purpose, call, ended, failed)

    def _tell_what_waits(self, error: CountersignError) -> None:
        """Show the sessions where the touch was not in vain, for they say what waits; else say what went wrong."""

        def told(waiting: int) -> None:
            if waiting:
                self._keep()
            else:
                self._desk.show_error(error, back=self._keep)

        def failed(_: CountersignError) -> None:
            told(0)

        self._desk.worker.run(self._desk.facade.endings_waiting, told, failed)

    def _ended(self, revoked: Revoked) -> None:
        self._show_sessions(self._address, ended_text(revoked.block))

    def _ended_many(self, done: RevokedMany) -> None:
        self._show_sessions(self._address, *ended_many_texts(done))
