"""Relay or registry killed between any two steps: nothing acknowledged is lost, nothing doubled, no second touch."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from authenticator.clients.registry import RegistryClient
from authenticator.errors import PeerError
from authenticator.flow import Approved
from authenticator.network import RunningNetwork, ServiceName
from tests.fakes.person import Person
from tests.flow.conftest import Desk, everything, new_desk

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

_SERVICES: tuple[ServiceName, ...] = ("relay", "registry")


@pytest.fixture
def desk(network: RunningNetwork, tmp_path: Path) -> Desk:
    """A new person on a network whose services all run."""
    return new_desk(network, tmp_path / "home")


def crash(network: RunningNetwork, name: ServiceName, *, down_for: float) -> threading.Thread:
    """Kill a service now, and start it again after a while, beside the test."""
    network.kill(name)

    def come_back() -> None:
        time.sleep(down_for)
        network.start(name)

    thread = threading.Thread(target=come_back)
    thread.start()
    return thread


def kill_and_start(network: RunningNetwork, name: ServiceName) -> None:
    """Kill a service and wait until it is back."""
    network.kill(name)
    network.start(name)


def kept_once(desk: Desk, approved: Approved) -> None:
    """The registry has the session and the delegation exactly once, and the app knows one login."""
    network = desk.network
    registry = RegistryClient(network.registry_url, network.record)
    state = registry.session(approved.session.address)
    assert state is not None
    assert state.status == "active"
    assert approved.delegation is not None
    assert list(state.delegations) == [approved.delegation.delegation_id]
    for receipt in approved.receipts:
        found = registry.receipt_for_leaf(receipt.entry.leaf_hash)
        assert found is not None
        assert found.index == receipt.index
    (known,) = desk.app.sessions()
    assert known.logins == 1
    assert not desk.app.has_pending()


@pytest.mark.parametrize("name", _SERVICES)
def test_killed_at_the_touch_and_back_soon(desk: Desk, name: ServiceName) -> None:
    login = desk.ask()
    consent = desk.consent(login)
    crashed: list[threading.Thread] = []
    person = Person(at_touch=lambda: crashed.append(crash(desk.network, name, down_for=0.5)))
    approved = desk.app.approve(consent, everything(consent), None, person)
    crashed[0].join()
    assert len(person.touches) == 1
    kept_once(desk, approved)
    assert login.wait(timeout=20).address == approved.session.address


@pytest.mark.parametrize("name", _SERVICES)
def test_killed_at_the_touch_and_away_for_long(desk: Desk, name: ServiceName, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.1,))
    login = desk.ask()
    consent = desk.consent(login)
    person = Person(at_touch=lambda: desk.network.kill(name))
    with pytest.raises(PeerError) as away:
        desk.app.approve(consent, everything(consent), None, person)
    assert away.value.code == f"{name}_down"
    assert desk.app.has_pending()
    desk.network.start(name)
    approved = desk.app.resume(person)
    assert approved is not None
    assert len(person.touches) == 1
    kept_once(desk, approved)
    assert login.wait(timeout=20).address == approved.session.address


def test_an_approval_on_its_way_outlives_the_app(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.1,))
    login = desk.ask()
    consent = desk.consent(login)
    with pytest.raises(PeerError):
        desk.app.approve(consent, everything(consent), None, Person(at_touch=lambda: desk.network.kill("relay")))
    desk.app.close()
    desk.network.start("relay")
    again = Desk(type(desk.app).open(desk.app.home), desk.network)
    person = Person()
    approved = again.app.resume(person)
    assert approved is not None
    assert person.touches == []
    kept_once(again, approved)
    assert login.wait(timeout=20).address == approved.session.address


@pytest.mark.parametrize("name", _SERVICES)
@pytest.mark.parametrize("milliseconds", [0, 5, 10, 20, 40, 80])
def test_killed_while_the_approval_is_taken(desk: Desk, name: ServiceName, milliseconds: int) -> None:
    login = desk.ask()
    consent = desk.consent(login)
    crashed: list[threading.Thread] = []

    def later() -> None:
        time.sleep(milliseconds / 1000)
        crashed.append(crash(desk.network, name, down_for=0.2))

    killer = threading.Thread(target=later)
    person = Person(at_touch=killer.start)
    approved = desk.app.approve(consent, everything(consent), None, person)
    killer.join()
    crashed[0].join()
    assert len(person.touches) == 1
    kept_once(desk, approved)
    assert login.wait(timeout=20).address == approved.session.address


@pytest.mark.parametrize("name", _SERVICES)
def test_killed_between_approval_and_tokens(desk: Desk, name: ServiceName) -> None:
    login = desk.ask()
    approved = desk.approve(login)
    kill_and_start(desk.network, name)
    session = login.wait(timeout=20)
    assert session.address == approved.session.address
    assert session.request("GET", f"{desk.network.photos_url}/albums/2026").status == 200


def test_killed_between_claim_and_approval(desk: Desk) -> None:
    login = desk.ask()
    consent = desk.consent(login)
    kill_and_start(desk.network, "relay")
    approved = desk.app.approve(consent, everything(consent), None, Person())
    assert login.wait(timeout=20).address == approved.session.address


def test_a_revocation_is_never_undone_by_a_crash(desk: Desk) -> None:
    session, _ = desk.log_in()
    revoked = desk.app.revoke_session(session.address, Person())
    kill_and_start(desk.network, "registry")
    registry = RegistryClient(desk.network.registry_url, desk.network.record)
    state = registry.session(session.address)
    assert state is not None
    assert state.status == "revoked"
    assert registry.receipt_for_leaf(revoked.receipt.entry.leaf_hash) is not None


def test_a_revocation_outlives_a_registry_that_is_away(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.1,))
    session, approved = desk.log_in()
    assert approved.delegation is not None
    for subject, end in (
        (approved.delegation.delegation_id, desk.app.revoke_delegation),
        (session.address, desk.app.revoke_session),
    ):
        first, second = Person(at_touch=lambda: desk.network.kill("registry")), Person()
        try:
            with pytest.raises(PeerError) as away:
                end(subject, first)
        finally:
            desk.network.start("registry")
        assert away.value.code == "registry_down"
        assert desk.app.session(session.address).status == "active"
        assert end(subject, second).prompts == 0
        assert (len(first.touches), second.touches) == (1, [])
    assert desk.app.session(session.address).status == "revoked"


def test_a_revocation_waits_for_a_registry_that_is_back_soon(desk: Desk) -> None:
    session, _ = desk.log_in()
    crashed: list[threading.Thread] = []
    person = Person(at_touch=lambda: crashed.append(crash(desk.network, "registry", down_for=0.5)))
    assert desk.app.revoke_session(session.address, person).prompts == 1
    crashed[0].join()
    assert desk.app.session(session.address).status == "revoked"
