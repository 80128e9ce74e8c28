"""Ending a session or one key: a question that says what it means, one touch, and the block it stands from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from authenticator.errors import CountersignError
from authenticator.revoke import Revoked
from authenticator.views import SessionView
from ui.desk import Desk
from ui.flows.touching import Touching
from ui.interaction import WindowInteraction
from ui.models.sessions import session_line
from ui.times import number_text


class Ending(QObject):
    """Walks the pages of one ending."""

    def __init__(self, desk: Desk, touching: Touching, show_sessions: Callable[[str, str], None]) -> None:
        super().__init__()
        self._desk = desk
        self._touching = touching
        self._show_sessions = show_sessions
        self._known: list[SessionView] = []
        self._wanted: Callable[[], None] | None = None
        self._address = ""
        desk.window.sessions.end_session.connect(self._ask_session)
        desk.window.sessions.end_key.connect(self._ask_key)

    @property
    def asks(self) -> bool:
        """A question of ours is shown."""
        return self._wanted is not None

    def know(self, sessions: list[SessionView]) -> None:
        """Learn what can be ended."""
        self._known = sessions

    def go_on(self) -> None:
        """The person means it."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def keep(self) -> None:
        """The person does not."""
        self._wanted = None
        self._show_sessions(self._address, "")

    def _ask_session(self, address: str) -> None:
        session = next((session for session in self._known if session.address == address), None)
        if session is None:
            return
        title = session_line(session, self._desk.now()).title
        self._address = address
        self._wanted = lambda: self._end_session(address, title)
        self._ask(
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
                    self._wanted = lambda title=key.title: self._end_key(delegation_id, title)
                    text = "It may do nothing for you from then on. It cannot be undone."
                    self._ask(f"End the key of {key.title}?", text, f"You stay signed in to {line.title}.", "End key")
                    return

    def _ask(self, title: str, text: str, below: str, words: str) -> None:
        window = self._desk.window
        window.show_page(window.question)
        window.question.ask(title, text, below, keep="Keep it", agree=words, ending=True)

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
                self.keep()
            else:
                self._desk.show_error(error, back=lambda: self._show_sessions(self._address, ""))

        self._touching.run(purpose, call, ended, failed)
