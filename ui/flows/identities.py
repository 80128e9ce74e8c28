"""The identities of this computer: which one is shown, what they are called, and the switcher in the rail."""

from __future__ import annotations

from functools import cached_property, partial

from PySide6.QtCore import QObject

from authenticator.errors import CountersignError
from authenticator.translation import tr
from authenticator.views import IdentityView
from ui.desk import Desk, Step
from ui.models.computers import IdentityLine, identity_line
from ui.pages.identities import IdentitiesPage


class Identities(QObject):
    """Fills the page and the switcher."""

    def __init__(self, desk: Desk, another: Step) -> None:
        super().__init__()
        self._desk = desk
        self._another = another
        self._lines: tuple[IdentityLine, ...] = ()
        desk.window.rail.identity_chosen.connect(self._choose)
        desk.window.rail.identities_wanted.connect(self.show)
        desk.window.rail.another_wanted.connect(another)

    @cached_property
    def _page(self) -> IdentitiesPage:
        page = self._desk.window.identities
        page.chosen.connect(self._choose)
        page.renamed.connect(self._rename)
        page.add_wanted.connect(self._another)
        return page

    def show(self) -> None:
        """Show the page with fresh content."""
        self._desk.window.show_page(self._page)
        self._page.notices.clear()
        self._load()

    def know(self, identities: tuple[IdentityView, ...]) -> None:
        """Learn which identities there are."""
        self._lines = tuple(identity_line(identity) for identity in identities)
        self._desk.window.rail.show_identities(self._lines)
        if "_page" in vars(self):  # it was looked at before
            self._page.show_identities(self._lines)

    def _load(self) -> None:
        self._desk.worker.run(self._desk.facade.identities, self.know, self._desk.here(self._desk.show_error))

    def _choose(self, identity_id: str) -> None:
        line = next((line for line in self._lines if line.id == identity_id), None)
        if line is None or line.current:
            return

        def show_home() -> None:
            self._desk.go_home()
            self._desk.window.say(tr("{identity} is shown now.", identity=line.label))

        # No place may go on showing the identity before; where a login waits for an answer meanwhile, that comes first.
        self._desk.worker.run(
            partial(self._desk.facade.choose_identity, identity_id),
            lambda _: self._desk.at_place(show_home),
            partial(self._desk.tell, back=self.show),
        )

    def _rename(self, identity_id: str, label: str) -> None:
        def failed(error: CountersignError) -> None:
            self._page.notices.say(error.user_text(), "amber")
            self._load()

        call = partial(self._desk.facade.rename_identity, identity_id, label)
        self._desk.worker.run(call, lambda _: self._load(), failed)
