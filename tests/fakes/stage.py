"""One person and one login that a client asks for, on a network with someone in the middle; and what may go wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest

from authenticator.app import App
from authenticator.consent.view import Source
from authenticator.errors import CountersignError
from authenticator.flow import Approved, Choice, Consent
from authenticator.protocol.link import RequestLink, parse_link
from authenticator.session.client import PendingLogin
from tests.fakes.middle import WatchedNetwork
from tests.fakes.person import Person, typed
from tests.flow.conftest import Desk, everything

After = Literal["same request", "same code", "sent again", "new request"]


@dataclass
class Stage:
    """One person, one login that a client asks for, and what may go wrong with it."""

    desk: Desk
    network: WatchedNetwork
    folder: Path
    patch: pytest.MonkeyPatch
    shift: list[int]
    person: Person = field(default_factory=Person)
    login: PendingLogin = field(init=False)
    consent: Consent | None = None
    pin: str | None = None

    def __post_init__(self) -> None:
        """Ask."""
        self.login = self.desk.ask()

    @property
    def app(self) -> App:
        """The person's app."""
        return self.desk.app

    @property
    def link(self) -> RequestLink:
        """The code on the page."""
        return parse_link(self.login.link)

    def open(self, link: RequestLink | None = None) -> Consent:
        """Scan, and type the number where that is asked."""
        self.consent = self.app.open_request(link or self.link, Source.SCREEN)
        self.consent = typed(self.app, self.consent, self.login.match_code or "")
        return self.consent

    def approve(self, person: Person | None = None, choice: Choice | None = None) -> Approved:
        """Approve what was scanned, or scan it first."""
        shown = self.consent or self.open()
        self.person = person or self.person
        return self.app.approve(shown, choice or everything(shown), None, self.person)

    def known(self) -> tuple[int, list[Any], list[Any]]:
        """What is on the record, and what this computer remembers."""
        return self.network.size(), self.app.sessions(), self.app.activity()

    def client_waits(self) -> bool:
        """The client has no session."""
        try:
            self.login.wait(timeout=0)
        except CountersignError as error:
            return error.code in {"request_expired", "denied"}
        return False

    def works_after(self, how: After) -> None:
        """The cause is gone, and nothing was lost."""
        person = Person(pin=self.pin)
        if how == "sent again":
            assert self.app.has_pending()
            approved = self.app.resume(person)
            assert approved is not None
            assert person.touches == []
            assert not self.app.has_pending()
        else:
            assert not self.app.has_pending()
            if how == "new request":
                self.login = self.desk.ask()
            if how != "same request":
                self.open()
            approved = self.approve(person)
            assert len(person.touches) == 1
        assert self.login.wait(timeout=20).address == approved.session.address
        assert [known.logins for known in self.app.sessions()] == [1]
        assert self.network.size() == self.size_before + 2

    size_before: int = 0


Do = Callable[[Stage], object]


def one_clear_sentence(error: CountersignError) -> None:
    """For people: one sentence, no code, no jargon."""
    text = error.user_text()
    assert text.endswith(".")
    assert text.count(".") == 1 or "." in error.facts.get("offset", "")
    assert text[0].isupper()
    assert "_" not in text
    assert "{" not in text
    for word in ("JSON", "JWS", "SIWE", "VRF", "HTTP", "exception", "Error", "null", "None"):
        assert word not in text
