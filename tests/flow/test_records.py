"""A site's record that a later one follows, as the client, the person and a relay that lies meet it."""

from __future__ import annotations

import secrets
from dataclasses import replace
from pathlib import Path

import pytest

from authenticator.app import App
from authenticator.clients.relay import ClaimedRequest, RelayClient
from authenticator.protocol.link import RequestLink
from authenticator.protocol.permissions import NONE, Permissions
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.session.client import ask
from authenticator.session.session import Session
from authenticator.session.site import Site, open_site
from tests.fakes.person import Person
from tests.fakes.refusal import refused
from tests.fakes.registered import PERMISSIONS
from tests.flow.conftest import Desk, everything, register_site


class Owner:
    """A site of one test, which registers what it is told."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self._desk, self._folder = desk, folder
        self.origin = f"https://{secrets.token_hex(6)}.example"

    def register(self, name: str, permissions: Permissions = NONE, *more: str) -> Site:
        return register_site(self._desk, self._folder, name, self.origin, permissions, more)

    def wish(self, ability: str) -> Capabilities:
        return Capabilities.from_att({f"{self.origin}/albums": {ability: [{}]}})


@pytest.fixture
def owner(desk: Desk, tmp_path: Path) -> Owner:
    return Owner(desk, tmp_path / "site")


def log_in(desk: Desk, site: Site, capabilities: Capabilities | None = None) -> tuple[Session, tuple[str, ...]]:
    """One login, and what the person was told that has changed."""
    login = ask(site, claims=["name"], capabilities=capabilities)
    consent = desk.consent(login)
    desk.app.approve(consent, everything(consent), None, Person())
    return login.wait(timeout=20), consent.view.changes


class Liar:
    """A relay that still hands out what it handed out before."""

    def __init__(self, desk: Desk, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch
        self._record, self._receipt = RelayClient(desk.network.relay_url).provider(site.provider.provider)
        self._claim, self._provider = RelayClient.claim, RelayClient.provider

    def lie(self) -> None:
        def claim(relay: RelayClient, link: RequestLink, token: bytes, *, typed: bool = False) -> ClaimedRequest:
            true = self._claim(relay, link, token, typed=typed)
            return replace(true, provider=self._record, provider_receipt=self._receipt)

        def provider(_relay: RelayClient, _provider_id: str) -> tuple[ProviderRecord, Receipt]:
            return self._record, self._receipt

        self._patch.setattr(RelayClient, "claim", claim)
        self._patch.setattr(RelayClient, "provider", provider)

    def tell_the_truth(self) -> None:
        self._patch.setattr(RelayClient, "claim", self._claim)
        self._patch.setattr(RelayClient, "provider", self._provider)


def test_what_a_site_registers_later_can_be_asked_for_with_the_same_key(desk: Desk, owner: Owner) -> None:
    session, _ = log_in(desk, owner.register("Mine"), owner.wish("photos/read"))
    refused("capability_unknown", lambda: session.ask_for(owner.wish("builds/start")))
    owner.register("Mine", PERMISSIONS)
    login = session.ask_for(owner.wish("builds/start"))
    assert session.site.provider.seq == 1
    consent = desk.consent(login)
    assert consent.view.changes == ()
    desk.app.approve(consent, everything(consent), None, Person())
    assert login.wait(timeout=20) is session
    assert session.capabilities is not None
    assert {entry.ability for entry in session.capabilities.entries} == {"photos/read", "builds/start"}


def test_the_person_is_told_of_another_name_and_of_other_addresses_until_they_signed_in(
    desk: Desk, owner: Owner
) -> None:
    more = f"https://more-{owner.origin.removeprefix('https://')}"
    assert log_in(desk, owner.register("Mine"))[1] == ()
    later = owner.register("Your Bank", NONE, more)
    told = (
        "This site was called \u201cMine\u201d until now; it calls itself \u201cYour Bank\u201d.",
        f"New since your last sign-in: this site also acts at {more}.",
    )
    login = ask(later, claims=[], capabilities=None)
    consent = desk.consent(login)
    assert consent.view.changes == told
    desk.app.deny(consent)  # what was declined is told again
    assert log_in(desk, later)[1] == told
    assert log_in(desk, later)[1] == ()
    assert log_in(desk, owner.register("Your Bank"))[1] == (f"Since your last sign-in this site has given up {more}.",)


def test_a_relay_that_hands_out_an_older_record_is_refused(
    desk: Desk, owner: Owner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    liar = Liar(desk, owner.register("Mine"), monkeypatch)
    later = owner.register("Mine", PERMISSIONS)
    session, _ = log_in(desk, later, owner.wish("photos/read"))
    liar.lie()
    refused("provider_older", lambda: desk.consent(ask(later, claims=["name"])))
    refused("provider_older", session.look_up)
    network = desk.network
    refused(
        "provider_older",
        lambda: open_site(network.relay_url, later.provider.provider, network.record, later.provider),
    )
    assert open_site(network.relay_url, later.provider.provider, network.record).provider.seq == 0
    desk.app.close()
    desk.app = App.open(tmp_path / "home")  # it is remembered
    refused("provider_older", lambda: desk.consent(ask(later, claims=["name"])))
    liar.tell_the_truth()
    assert log_in(desk, later)[1] == ()
