"""The app as a command sees it, with the network and key that a test chooses, and the command called in-process."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from authenticator.app import App
from authenticator.approve.devices import KeyChoice
from authenticator.approve.interaction import Interaction
from authenticator.cli import cli
from authenticator.consent.view import Match, Source
from authenticator.errors import PeerError, PersonError, VerificationError
from authenticator.flow import Approved, Choice, Consent
from authenticator.protocol.link import RequestLink
from authenticator.views import SessionView
from tests.fakes.app import FakeApp


class CommandApp(FakeApp):
    """Adds what only the command line asks for.

    Attributes:
        relay_away: approvals are signed and kept, and the relay does not answer.
        sources: where the links came from that were opened.
    """

    def __init__(self, *, set_up: bool = True, loopback: bool = True) -> None:
        super().__init__(set_up=set_up, loopback=loopback)
        self.relay_away = False
        self.sources: list[Source] = []
        self.match = Match.TYPED

    def is_loopback(self) -> bool:
        if not self.set_up:
            raise PersonError("not_set_up")
        return self.loopback

    def uses_virtual_key(self) -> bool:
        return self.key_kind == "virtual"

    def session(self, address: str) -> SessionView:
        for view in self.views:
            if view.address == address:
                return view
        raise VerificationError("session_unknown", address)

    def open_request(self, link: RequestLink, source: Source) -> Consent:
        self.sources.append(source)
        return super().open_request(link, source)

    def approve(self, consent: Consent, choice: Choice, key: KeyChoice | None, interaction: Interaction) -> Approved:
        approved = super().approve(consent, choice, key, interaction)
        if self.relay_away:
            self.pending = True
            raise PeerError("relay_down")
        return approved

    def resume(self, interaction: Interaction) -> Approved | None:
        if not self.pending:
            self._called("resume")
            return None
        return super().resume(interaction)


def run(monkeypatch: pytest.MonkeyPatch, app: CommandApp, *arguments: str, typed: str | None = None) -> Result:
    """Call the command line on `app`; `typed` is what the person types."""
    monkeypatch.setattr(App, "open", lambda *_: app)
    result = CliRunner().invoke(cli, list(arguments), input=typed)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def answer(result: Result) -> dict[str, Any]:
    """The JSON on standard output."""
    found: dict[str, Any] = {}
    with suppress(IndexError):
        found = json.loads(result.stdout.splitlines()[-1])
    return found
