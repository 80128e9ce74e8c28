"""Puts window, app and errands together, and keeps the places of the rail fresh."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog

from authenticator.consent.unmask import visible
from authenticator.errors import CountersignError
from authenticator.files import write_private
from authenticator.journal import ActivityRow
from authenticator.profile import Profile
from authenticator.views import Overview, SessionView
from ui.avatar import avatar_from_file
from ui.desk import Desk
from ui.facade import Facade
from ui.flows.ending import Ending
from ui.flows.login import Login
from ui.flows.scanning import Scanning
from ui.flows.starting import Starting
from ui.flows.touching import Touching
from ui.models.home import status_lines
from ui.models.sessions import activity_lines, session_line
from ui.window import Window
from ui.worker import Worker

_REFRESH_MILLISECONDS = 15_000


@dataclass(frozen=True, slots=True)
class _Places:
    overview: Overview
    sessions: list[SessionView]
    activity: list[ActivityRow]
    profile: Profile | None
    pending: bool


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
        self._desk = Desk(facade, self.window, self._worker, now, self.go_home)
        self._desk.connect()
        self._link = link
        self._sessions: list[SessionView] = []
        self._refreshing = False
        self._stopped = False
        touching = Touching(self._desk)
        self.login = Login(self._desk, touching)
        self.scanning = Scanning(self._desk, self.login.open, camera)
        self.ending = Ending(self._desk, touching, self._go_sessions)
        self.starting = Starting(self._desk, touching)
        self._touching = touching
        self._timer = QTimer(self)
        self._timer.setInterval(_REFRESH_MILLISECONDS)
        self._timer.timeout.connect(self._ask_network)
        self._connect()

    @property
    def working(self) -> bool:
        """Some call to the app has not come back."""
        return self._worker.busy

    def start(self) -> None:
        """Show the window and what it should begin with."""
        self.window.show()
        self._load(self._begin)

    def stop(self) -> None:
        """Give up every errand, wait for the threads, let go of the files."""
        if self._stopped:
            return
        self._stopped = True
        self._timer.stop()
        self.window.hide()
        self._touching.stop()
        self.scanning.stop()
        self._worker.stop()
        self._desk.facade.close()

    def go_home(self) -> None:
        """Show the home page, with fresh content."""
        self.window.show_page(self.window.home)
        self._load(self._fill)

    def _connect(self) -> None:
        window = self.window
        window.closing.connect(self.stop)
        window.rail.chosen.connect(self._go)
        window.home.session_chosen.connect(lambda address: self._go_sessions(address, ""))
        window.home.send_again.connect(self.login.resume)
        window.sessions.begin.connect(self.go_home)
        window.sessions.save_receipt.connect(self._save_session_receipt)
        window.success.save_wanted.connect(self._save_receipt)
        window.profile.saved.connect(self._save_profile)
        window.profile.picture_wanted.connect(self._choose_picture)
        window.question.agreed.connect(lambda: self._answer(agreed=True))
        window.question.kept.connect(lambda: self._answer(agreed=False))

    def _begin(self, places: _Places) -> None:
        if not places.overview.set_up:
            self.starting.start()
            return
        self._fill(places)
        self.window.show_page(self.window.home)
        self._timer.start()
        link, self._link = self._link, ""
        if link:
            self.scanning.arrive(link)

    def _load(self, done: Callable[[_Places], None]) -> None:
        self._worker.run(self._read, done, self._desk.show_error)

    def _read(self) -> _Places:
        facade = self._desk.facade
        overview = facade.overview(ask_network=False)
        if not overview.set_up:
            return _Places(overview, [], [], None, pending=False)
        return _Places(overview, facade.sessions(), facade.activity(), facade.profile(), facade.has_pending())

    def _fill(self, places: _Places) -> None:
        now, window, profile = self._desk.now(), self.window, places.profile
        self._sessions = places.sessions
        self.ending.know(places.sessions)
        lines = [session_line(session, now) for session in places.sessions]
        window.home.show_recent(lines)
        window.home.show_pending(pending=places.pending)
        window.sessions.show_sessions(lines)
        window.activity.show_activity(activity_lines(places.activity, now))
        window.show_places(shown=True)
        if profile is not None:
            network = visible(places.overview.network_name)
            window.rail.person.show_person(visible(profile.name), network, profile.avatar)
            if window.shown is not window.profile:
                window.profile.show_profile(profile)
        if not self._timer.isActive():
            self._timer.start()
        self._ask_network()

    def _ask_network(self) -> None:
        if self._refreshing or self.window.shown not in (self.window.home, self.window.sessions):
            return
        self._refreshing = True

        def told(overview: Overview) -> None:
            self._refreshing = False
            self.window.home.show_status(status_lines(overview))

        def failed(_: CountersignError) -> None:
            self._refreshing = False

        self._worker.run(self._desk.facade.overview, told, failed)

    def _go(self, place: str) -> None:
        pages = {
            "home": self.window.home,
            "sessions": self.window.sessions,
            "activity": self.window.activity,
            "profile": self.window.profile,
        }
        self.window.show_page(pages[place])
        self._load(self._fill)
        if place == "sessions":
            self._worker.run(self._desk.facade.refresh, lambda _: self._load(self._fill), lambda _: None)

    def _go_sessions(self, address: str, notice: str) -> None:
        def filled(places: _Places) -> None:
            self._fill(places)
            now = self._desk.now()
            lines = [session_line(session, now) for session in places.sessions]
            self.window.sessions.show_sessions(lines, address)
            if notice:
                self.window.sessions.show_notice(notice)

        self.window.show_page(self.window.sessions)
        self._load(filled)

    def _answer(self, *, agreed: bool) -> None:
        asking = self.ending if self.ending.asks else self.scanning
        if agreed:
            asking.go_on()
        elif asking is self.ending:
            self.ending.keep()
        else:
            self.scanning.ignore()

    def _save_profile(self, profile: Profile) -> None:
        def saved(_: None) -> None:
            self.window.profile.say("Saved.", "green")
            self._load(self._fill)

        def failed(error: CountersignError) -> None:
            self.window.profile.say(error.user_text(), "red")

        self._worker.run(lambda: self._desk.facade.save_profile(profile), saved, failed)

    def _choose_picture(self) -> None:
        dialog = QFileDialog(self.window, "Choose a picture", "", "Pictures (*.png *.jpg *.jpeg *.webp *.bmp)")
        dialog.setObjectName("pictureDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_picture)
        dialog.open()

    def take_picture(self, path: str) -> None:
        """Make the picture at `path` small and show it on the profile page."""

        def failed(error: CountersignError) -> None:
            self.window.profile.say(error.user_text(), "red")

        self._worker.run(lambda: avatar_from_file(path), self.window.profile.show_picture, failed)

    def _save_session_receipt(self, address: str) -> None:
        session = next((session for session in self._sessions if session.address == address), None)
        if session is not None and session.receipt is not None:
            self._save_receipt(json.dumps(session.receipt.to_json(), indent=2))

    def _save_receipt(self, text: str) -> None:
        dialog = QFileDialog(self.window, "Save the receipt", "receipt.json", "Receipts (*.json)")
        dialog.setObjectName("receiptDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self._write_receipt(path, text))
        dialog.open()

    def _write_receipt(self, path: str, text: str) -> None:
        self._worker.run(
            lambda: write_private(Path(path), text.encode()),
            lambda _: self.window.say("The receipt was saved."),
            lambda error: self.window.say(error.user_text()),
        )
