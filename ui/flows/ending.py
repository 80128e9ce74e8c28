"""Ending a session or one key: a question that says what it means, one touch, and the block it stands from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from authenticator.errors import CountersignError
from authenticator.revoke import Revoked
from authenticator.views import SessionView
from ui.desk import Desk, Step
from ui.flows.asking import Asking
from ui.flows.touching import Touching
from ui.interaction import WindowInteraction
from ui.models.errors import about_key
from ui.models.sessions import session_line
from ui.times import number_text


class Ending(QObject):
    """Walks the pages of one ending."""

    def __init__(
        self, desk: Desk, touching: Touching, asking: Asking, show_sessions: Callable[[str, str], None]
    ) -> None:
        super().__init__()
        self._desk = desk
        self._touching = touching
        self._asking = asking
        self._show_sessions = show_sessions
        self._known: Sequence[SessionView] = ()
        self._address = ""
        desk.window.sessions.end_session.connect(self._ask_session)
        desk.window.sessions.end_key.connect(self._ask_key)

    def know(self, sessions: Sequence[SessionView]) -> None:
        """Learn what can be ended."""
        self._known = sessions

    def _keep(self) -> None:
        self._show_sessions(self._address, "")

    def _ask_session(self, address: str) -> None:
        session = next((session for session in self._known if session.address == address), None)
        if session is None:
            return
        title = session_line(session, self._desk.now()).title
        self._address = address
        self._ask(
            partial(self._end_session, address, title),
            f"End your session with {title}?",
            "Every key that acts for you there stops working. It cannot be undone.",
            "You can sign in again, as someone new to this site.",
            "End session",
        )

    def _ask_key(self, delegation_id: str) -> None:
        for session in self._known:
            line = session_line(session, self._desk.now())
            for key in line.keys:
                if key.delegation_id == delegation_id:
                    self._address = session.address
                    text = "It may do nothing for you from then on. It cannot be undone."
                    end = partial(self._end_key, delegation_id, key.title)
                    stays = f"You stay signed in to {line.title}."
                    self._ask(end, f"End the key of {key.title}?", text, stays, "End key")
                    return

    def _ask(self, end: Step, title: str, text: str, below: str, words: str) -> None:
        self._asking.ask(title, text, below, keep="Keep it", agree=words, agreed=end, kept=self._keep, ending=True)

    def _end_session(self, address: str, title: str) -> None:
        def call(interaction: WindowInteraction) -> Revoked:
            return self._desk.facade.revoke_session(address, interaction)

        self._run(f"to end your session with {title}", call)

    def _end_key(self, delegation_id: str, title: str) -> None:
        def call(interaction: WindowInteraction) -> Revoked:
            return self._desk.facade.revoke_delegation(delegation_id, interaction)

        self._run(f"to end the key of {title}", call)

    def _run(self, purpose: str, call: Callable[[WindowInteraction], Revoked]) -> None:
        def ended(revoked: Revoked) -> None:
            text = f"Ended in block {number_text(revoked.block)}. It is refused from now on."
            self._show_sessions(self._address, text)

        def failed(error: CountersignError) -> None:
            if error.code == "cancelled":
                self._keep()
            elif about_key(error):
                self._desk.show_key_error(error, again=partial(self._run, purpose, call), back=self._keep)
            else:
                self._desk.show_error(error, back=self._keep)

        self._touching.run(purpose, call, ended, failed)
