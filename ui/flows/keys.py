"""The keys' place: what opens the identity, what is here now, and what a touch of it tells."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from authenticator.approve.devices import KeyDetails
from authenticator.consent.unmask import visible
from authenticator.errors import CountersignError
from authenticator.sentences import SENTENCES
from authenticator.translation import tr
from authenticator.views import EnrolledKey, Safety
from ui.desk import Desk
from ui.flows.touching import Touching
from ui.flows.watching import KeyWatch
from ui.interaction import WindowInteraction
from ui.models.errors import headline_and_advice
from ui.models.keys import OwnLine, Sighting, details_facts, here_line, own_line

_Content = tuple[tuple[EnrolledKey, ...], Safety]


class Keys(QObject):
    """Fills the page, renames and tests."""

    def __init__(self, desk: Desk, touching: Touching, watch: KeyWatch) -> None:
        super().__init__()
        self._desk = desk
        self._touching = touching
        self._own: tuple[OwnLine, ...] = ()
        self._seen: tuple[Sighting, ...] = ()
        page = desk.window.keys
        page.renamed.connect(self._rename)
        page.test_wanted.connect(self._test)
        desk.window.key_result.finished.connect(self.show)
        watch.follow(page, self._show_here)

    def show(self, notice: str = "") -> None:
        """Show the page with fresh content, and what was just done."""
        page = self._desk.window.keys
        self._desk.window.show_page(page)
        if notice:
            page.notices.say(notice)
        else:
            page.notices.clear()
        self.load()

    def load(self) -> None:
        """Fill the page."""
        facade = self._desk.facade

        def filled(content: _Content) -> None:
            keys, safety = content
            self._own = tuple(own_line(key) for key in keys)
            self._desk.window.keys.show_own(self._own)
            self._desk.window.keys.show_safety(safety)

        failed = self._desk.here(self._desk.show_error)
        self._desk.worker.run(lambda: (facade.enrolled_keys(), facade.safety()), filled, failed)

    @property
    def lines(self) -> tuple[OwnLine, ...]:
        """The identity's keys, as they are shown."""
        return self._own

    def own(self, key_id: str) -> OwnLine | None:
        """One of the identity's keys."""
        return next((line for line in self._own if line.id == key_id), None)

    def here(self, key_id: str) -> Sighting | None:
        """A key that is here now."""
        return next((seen for seen in self._seen if seen.choice.id == key_id), None)

    def _show_here(self, seen: tuple[Sighting, ...]) -> None:
        self._seen = seen
        self._desk.window.keys.show_here(tuple(here_line(one) for one in seen))

    def _rename(self, key_id: str, name: str) -> None:
        def failed(error: CountersignError) -> None:
            self._desk.window.keys.notices.say(error.user_text(), "amber")
            self.load()

        self._desk.worker.run(lambda: self._desk.facade.rename_key(key_id, name), lambda _: self.load(), failed)

    def _test(self, key_id: str) -> None:
        seen = self.here(key_id)
        if seen is not None:
            self._test_key(seen)

    def _test_key(self, seen: Sighting) -> None:
        def call(interaction: WindowInteraction) -> KeyDetails:
            return self._desk.facade.test_key(seen.named, interaction)

        def failed(error: CountersignError) -> None:
            if error.code == "cancelled":
                self.show()
            elif error.code == "key_wrong" and seen.details is not None:
                self._tested(replace(seen.details, problem=error.code))
            else:
                self._desk.show_key_error(error, again=partial(self._test_key, seen), other=self.show, back=self.show)

        self._touching.run(tr("to find out what works"), call, self._tested, failed)

    def _tested(self, details: KeyDetails) -> None:
        window = self._desk.window
        name = visible(details.choice.name)
        if details.problem is None:
            title, text = tr("{key} works", key=name), tr("It answered your touch, and it opens your identity.")
            sign = ("check_circle", "green")
        elif details.problem == "key_wrong":
            title, text = tr("{key} answers", key=name), tr("It is not one of your keys yet. You can add it.")
            sign = ("check_circle", "secondary")
        else:
            headline, advice = headline_and_advice(tr(SENTENCES[details.problem]))
            title, text = tr("{key} answers, but cannot be used", key=name), f"{headline} {advice}".strip()
            sign = ("warning", "amber")
        window.show_page(window.key_result)
        window.key_result.show_result(title, text, details_facts(details), sign)
