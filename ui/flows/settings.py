"""The settings: what holds is shown, a change holds at once, and what the system has to do is done on a thread."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from authenticator.commands.findings import Finding, report
from authenticator.errors import CountersignError
from authenticator.translation import tr
from authenticator.views import EnrolledKey
from ui.at_login import AtLogin
from ui.desk import Desk, Step
from ui.language import LANGUAGES
from ui.models.settings import SystemFacts, finding_lines
from ui.pages.about import AboutPage
from ui.pages.diagnosis import DiagnosisPage
from ui.pages.settings import SettingsPage
from ui.preferring import Preferring
from ui.worker import InTurn

if TYPE_CHECKING:
    from authenticator.licences import Part


class Settings(QObject):
    """What the settings page and those behind it want."""

    def __init__(
        self,
        desk: Desk,
        preferring: Preferring,
        at_login: AtLogin | None,
        entries: InTurn,
        facts: SystemFacts,
        lock: Step,
    ) -> None:
        """Connect nothing before a page is wanted.

        Args:
            desk: what every errand works with.
            preferring: what the person prefers.
            at_login: what starts the app at login.
            entries: has its writes follow one another.
            facts: what this system offers.
            lock: locks the window.
        """
        super().__init__()
        self._desk = desk
        self._preferring = preferring
        self._at_login = at_login
        self._facts = facts
        self._lock = lock
        self._findings: list[Finding] = []
        self._entries = entries

    @cached_property
    def _page(self) -> SettingsPage:
        page = self._desk.window.settings
        page.preferred.connect(self._prefer)
        page.at_login_wanted.connect(self._start_at_login)
        page.lock_wanted.connect(self._lock)
        page.diagnosis_wanted.connect(self._examine)
        page.about_wanted.connect(self._show_about)
        self._preferring.failed.connect(self._not_saved)
        return page

    @cached_property
    def _diagnosis(self) -> DiagnosisPage:
        page = self._desk.window.diagnosis
        page.left.connect(self.show)
        page.again_wanted.connect(self._examine)
        page.copy_wanted.connect(self._copy)
        return page

    @cached_property
    def _about(self) -> AboutPage:
        page = self._desk.window.about
        page.left.connect(self.show)
        return page

    def show(self) -> None:
        """Show the page, and look at what the system says of itself."""
        self._fill()
        self._desk.window.show_page(self._page)
        self._desk.worker.run(self._desk.facade.enrolled_keys, self._know_keys, self._know_no_keys)
        if self._at_login is not None:
            self._entries.read(self._desk.worker, self._at_login.on, self._found, self._not_found)

    def show_chosen(self, name: str) -> None:
        """Show the page again, with the keyboard where the person changed something."""
        self.show()
        self._page.focus_on(name)

    def say_damaged(self) -> None:
        """Say that what was preferred, or some of it, could not be read."""
        self._page.notices.say(
            tr("Some of your settings could not be read; please look through them. What you change now is kept."),
            "amber",
        )

    def _fill(self) -> None:
        self._page.show_preferences(self._preferring.now, LANGUAGES, self._facts)

    def _know_keys(self, keys: tuple[EnrolledKey, ...]) -> None:
        self._facts = replace(self._facts, virtual_key=any(key.strength == "trial" for key in keys))
        self._fill()

    def _know_no_keys(self, error: CountersignError) -> None:
        """The page of the keys says what is wrong with them; here it only leaves a sentence out."""

    def _prefer(self, name: str, value: object) -> None:
        self._page.notices.clear()
        self._preferring.change(**{name: value})
        self._fill()
        if name == "start_hidden" and self._facts.at_login:
            self._start_at_login(on=True)

    def _start_at_login(self, on: bool) -> None:  # noqa: FBT001 - as the switch tells it
        entry = self._at_login
        if entry is None:
            return
        start = partial(entry.start, hidden=self._preferring.now.start_hidden)

        def changed(_: None) -> None:
            self._found(on)

        self._page.notices.clear()
        self._entries.write(self._desk.worker, start if on else entry.stop, changed, self._not_started)

    def _found(self, on: bool) -> None:  # noqa: FBT001 - the worker's result
        self._facts = replace(self._facts, at_login=on, problem="")
        self._fill()

    def _not_found(self, error: CountersignError) -> None:
        self._facts = replace(self._facts, at_login=None, problem=error.user_text())
        self._fill()

    def _not_started(self, error: CountersignError) -> None:
        if self._desk.window.shown is not self._page:
            self._desk.tell(error)
            return
        self._page.notices.say(error.user_text(), "amber")
        self.show()

    def _not_saved(self, error: CountersignError) -> None:
        self._page.notices.say(error.user_text(), "amber")

    def _examine(self) -> None:
        page = self._diagnosis
        page.show_looking()
        self._desk.window.show_page(page)

        def look() -> list[Finding]:
            from authenticator.commands.doctor import examine

            return examine(self._desk.facade)

        def found(findings: list[Finding]) -> None:
            self._findings = findings
            page.show_findings(finding_lines(findings))

        failed = self._desk.here(partial(self._desk.show_error, back=self.show))
        self._desk.worker.run(look, found, failed)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(report(self._findings)))
        self._diagnosis.notices.say(tr("Copied. Paste it where somebody helps you."))

    def _show_about(self) -> None:
        page = self._about

        def read() -> tuple[str, tuple[Part, ...]]:
            from authenticator.licences import parts, version

            return version(), parts()

        def found(made_of: tuple[str, tuple[Part, ...]]) -> None:
            page.show_parts(*made_of)
            QTimer.singleShot(0, page, show)

        show = self._desk.here(partial(self._desk.window.show_page, page))
        failed = self._desk.here(partial(self._desk.show_error, back=self.show))
        self._desk.worker.run(read, found, failed)
