"""A network of real processes, and people and clients who use it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from authenticator.app import App
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import RelayClient
from authenticator.consent.view import Source
from authenticator.flow import Approved, Choice, Consent
from authenticator.network import RunningNetwork, running_network
from authenticator.protocol.canonical import JsonValue
from authenticator.protocol.link import parse_link
from authenticator.protocol.permissions import NONE, Permissions
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.provider.key import ProviderKey
from authenticator.provider.registration import register_provider
from authenticator.session.client import PendingLogin, ask
from authenticator.session.session import Session
from authenticator.session.site import Site, discover, open_site
from tests.fakes.person import Person, typed


@dataclass
class Desk:
    """One person with an identity, beside a running network."""

    app: App
    network: RunningNetwork

    def site(self) -> Site:
        """Photos."""
        return discover(self.network.photos_url)

    def ask(self, **wish: Any) -> PendingLogin:
        """Ask for a login at Photos as a client would."""
        site = self.site()
        wish.setdefault("claims", ["name"])
        wish.setdefault("capabilities", reading(site))
        return ask(site, **wish)

    def consent(self, login: PendingLogin) -> Consent:
        """Open the request, as the window does after a scan, and type its number where that is asked."""
        consent = self.app.open_request(parse_link(login.link), Source.SCREEN)
        return typed(self.app, consent, login.match_code or "")

    def approve(self, login: PendingLogin, person: Person | None = None) -> Approved:
        """Approve everything that is asked for."""
        consent = self.consent(login)
        return self.app.approve(consent, everything(consent), None, person or Person())

    def log_in(self, **wish: Any) -> tuple[Session, Approved]:
        """One login, from the request to the session."""
        login = self.ask(**wish)
        approved = self.approve(login)
        return login.wait(timeout=20), approved


def reading(site: Site, prefix: str = "/albums/2026", limits: Mapping[str, int] | None = None) -> Capabilities:
    """Capabilities to see pictures under a prefix, within limits where some are named."""
    resource = site.resource or site.provider.origins[0]
    allowed: list[JsonValue] = [{"path_prefix": prefix, **(limits or {})}]
    return Capabilities.from_att({resource: {"photos/list": allowed, "photos/read": allowed}})


def everything(consent: Consent) -> Choice:
    """The choice of a person who changes nothing."""
    available = frozenset(line.name for line in consent.view.claims if line.available)
    request = consent.request.request
    return Choice(available, request.capabilities, request.valid_for)


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNetwork]:
    """Registry, relay and Photos, each a process."""
    with running_network(tmp_path_factory.mktemp("network")) as running:
        yield running


def new_desk(network: RunningNetwork, home: Path) -> Desk:
    """A person who has just gone through first run with the virtual key."""
    app = App.open(home)
    preview = app.preview_network(network.relay_url)
    assert len(preview.registry_fingerprint.split()) == len(preview.fingerprint.split()) == 8
    key = next(choice for choice in app.list_keys() if choice.kind == "virtual")
    person = Person()
    made = app.create_identity(preview, name="Ada Example", key=key, interaction=person)
    assert made.prompts == len(person.touches) == 2
    return Desk(app, network)


@pytest.fixture
def desk(network: RunningNetwork, tmp_path: Path) -> Iterator[Desk]:
    """A new person."""
    made = new_desk(network, tmp_path / "home")
    yield made
    made.app.close()


@pytest.fixture
def in_thread() -> Iterator[Callable[[Callable[[], object]], threading.Thread]]:
    """Run something beside the test and wait for its end."""
    threads: list[threading.Thread] = []

    def start(work: Callable[[], object]) -> threading.Thread:
        thread = threading.Thread(target=work)
        threads.append(thread)
        thread.start()
        return thread

    yield start
    for thread in threads:
        thread.join(30)


def register_site(
    desk: Desk, folder: Path, name: str, origin: str, permissions: Permissions = NONE, more: Sequence[str] = ()
) -> Site:
    """Another provider, registered as its own server would; with the same folder its record is followed."""
    network = desk.network
    key = ProviderKey.load_or_create(folder / "provider.key")
    record = ProviderRecord.create(key.public_key, name, [origin, *more], permissions=permissions)
    registry, relay = RegistryClient(network.registry_url, network.record), RelayClient(network.relay_url)
    register_provider(network.record, record, key, registry.registration, relay.register_provider)
    return open_site(network.relay_url, record.provider, network.record)
