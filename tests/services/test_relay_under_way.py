"""What was on its way when an identity changed: approvals, openings and changes that a moment ago would have passed.

The relay runs in this process, so that a change can be put exactly between two of its steps.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import select, update

from authenticator.errors import CountersignError, VerificationError
from authenticator.network import RunningNetwork, running_network
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import b64u
from authenticator.protocol.change import IdentityChange
from authenticator.relay.approvals import Approvals
from authenticator.relay.changes import Changes
from authenticator.relay.openings import Openings
from authenticator.relay.parts import Parts
from authenticator.relay.service import Relay
from authenticator.relay.tables import identity_changes, sessions
from tests.fakes.relay_world import Client, Site, Wallet
from tests.fakes.soft_key import SoftKey


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNetwork]:
    with running_network(tmp_path_factory.mktemp("under-way"), ("registry", "relay")) as running:
        yield running


@pytest.fixture(scope="module")
def relay(network: RunningNetwork) -> Iterator[Relay]:
    opened = Relay.of(Parts.open(network.folder / "relay", network.record))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def client(network: RunningNetwork) -> Client:
    site = Site()
    site.register(network)
    return Client(network, site)


@pytest.fixture
def wallet(network: RunningNetwork) -> Wallet:
    made = Wallet(network)
    made.enrol()
    made.apply(made.change(add=(SoftKey(credential_id=secrets.token_bytes(16), seed=3),), computer="laptop"))
    return made


def body(change: IdentityChange) -> Any:
    return {"change": change.to_json()}


def approval(client: Client, wallet: Wallet) -> Any:
    asked = client.ask()
    claimed, token = wallet.claim(asked)
    return {
        "request_id": asked.link.request_id,
        "claim_token": b64u(token),
        "approval": wallet.approval(claimed).to_json(),
    }


def in_between(monkeypatch: pytest.MonkeyPatch, owner: type, name: str, act: Callable[[], object]) -> None:
    """Once the method has returned for the first time, something else happens before its caller goes on."""
    original = getattr(owner, name)

    def wrapped(*arguments: Any, **named: Any) -> Any:
        result = original(*arguments, **named)
        monkeypatch.setattr(owner, name, original)
        act()
        return result

    monkeypatch.setattr(owner, name, wrapped)


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(CountersignError) as caught:
        call()
    return caught.value.code


def removing(wallet: Wallet, what: str) -> IdentityChange:
    """A change, by the other key, that takes away what is used a moment later."""
    spare = SoftKey(credential_id=wallet.person.record.credentials[1].id, seed=3, counter=5)
    ingredients: dict[str, Any] = {
        "key": {"remove": (wallet.person.key.credential_id,)},
        "computer": {"remove_computers": (ed25519.public_key(wallet.person.secret("device/laptop")),)},
        "seed": {"renew": True},
        "phrase": {"recovery": ""},
    }
    change, _ = wallet.change(key=spare, **ingredients[what]).build()
    return change


@pytest.mark.parametrize("what", ["key", "computer", "seed"])
def test_an_approval_that_was_checked_before(
    relay: Relay, client: Client, wallet: Wallet, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    sent, change = approval(client, wallet), removing(wallet, what)
    in_between(monkeypatch, Approvals, "_verify", lambda: relay.changes.change(body(change)))
    assert refusal(lambda: relay.approvals.approve(sent)) == "identity_commitment"


@pytest.mark.parametrize("what", ["key", "computer", "phrase"])
def test_an_opening_that_was_checked_before(
    relay: Relay, wallet: Wallet, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    wallet.apply(wallet.change(recovery="recovery"))
    asked: dict[str, Any] = {
        "key": wallet.ask_by_touch,
        "computer": lambda: wallet.ask_by_key("device/laptop"),
        "phrase": lambda: wallet.ask_by_key("recovery"),
    }
    sent, change = asked[what]().to_json(), removing(wallet, what)
    in_between(monkeypatch, Openings, "_context", lambda: relay.changes.change(body(change)))
    assert refusal(lambda: relay.openings.open(sent, "somewhere")) == "identity_commitment"
    code = {"key": "credential_removed", "computer": "computer_removed", "phrase": "recovery_unknown"}[what]
    assert refusal(lambda: relay.openings.open(sent, "somewhere")) == code


@pytest.mark.parametrize("what", ["key", "computer", "seed", "phrase"])
def test_a_change_that_was_checked_before(
    relay: Relay, wallet: Wallet, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    wallet.apply(wallet.change(recovery="recovery"))
    late, _ = wallet.change(made_by="k-challenge/laptop").build()
    first = removing(wallet, what)
    in_between(monkeypatch, Changes, "_verify", lambda: relay.changes.change(body(first)))
    assert refusal(lambda: relay.changes.change(body(late))) == "identity_commitment"
    assert relay.identities.opening(wallet.person.identity_id) == first.identity_opening


def test_a_change_waits_for_an_approval_that_is_at_the_registry(
    relay: Relay, client: Client, wallet: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The approval is recorded first, and the change knows of its session."""
    sent, change = approval(client, wallet), removing(wallet, "seed")
    outcomes: list[str] = []

    def late() -> None:
        outcomes.append(refusal(lambda: relay.changes.change(body(change))))

    waiting = threading.Thread(target=late)
    original = Parts.record

    def recording(*arguments: Any) -> Any:
        monkeypatch.setattr(Parts, "record", original)
        waiting.start()
        waiting.join(1)
        assert waiting.is_alive()
        return original(*arguments)

    monkeypatch.setattr(Parts, "record", recording)
    assert relay.approvals.approve(sent)["session_address"] == wallet.address(client.site.client_id)
    waiting.join(20)
    assert outcomes == ["entries"], "the session that just began would be left behind"


def test_an_answer_that_was_forgotten_is_asked_of_the_registry_again(relay: Relay, wallet: Wallet) -> None:
    change, _ = wallet.change(renew=True).build()
    first = relay.changes.change(body(change))
    with relay.parts.database.writing() as connection:
        connection.execute(update(identity_changes).values(recorded_at=1))
    relay.tidy()
    with relay.parts.database.reading() as connection:
        kept = select(identity_changes.c.answer).where(identity_changes.c.digest == change.digest)
        assert connection.execute(kept).scalar_one() is None
    again = relay.changes.change(body(change))
    assert [receipt["index"] for receipt in again["receipts"]] == [receipt["index"] for receipt in first["receipts"]]


def test_a_registry_that_lies_about_a_change_does_not_bring_the_record_before_back(
    relay: Relay, wallet: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has the change, and says otherwise: nothing goes on by the record before, and the next answer settles it."""
    change, _ = wallet.change(computer="attic").build()
    original = Parts.record

    def lying(*arguments: Any) -> Any:
        original(*arguments)
        raise VerificationError("inclusion", "another entry was recorded")

    monkeypatch.setattr(Parts, "record", lying)
    assert refusal(lambda: relay.changes.change(body(change))) == "inclusion"
    asked = wallet.ask_by_key()
    assert refusal(lambda: relay.openings.open(asked.to_json(), "somewhere")) == "identity_commitment"
    monkeypatch.setattr(Parts, "record", original)
    assert relay.openings.open(asked.to_json(), "somewhere")["opening"] == change.identity_opening.to_json()


def test_nothing_about_the_person_lies_open_in_the_file(
    network: RunningNetwork, relay: Relay, client: Client, wallet: Wallet
) -> None:
    wallet.apply(wallet.change(recovery="recovery"))
    wallet.approve(client.ask())
    stored = b"".join(path.read_bytes() for path in (network.folder / "relay").glob("relay.sqlite3*"))
    for hidden in (wallet.person.vault[100:160], wallet.person.opening.salt, b"k_session_pk"):
        assert hidden not in stored
    row = wallet.relay.open_identity(wallet.ask_by_key()).sessions[0]
    with relay.parts.database.reading() as connection:
        kept = connection.execute(select(sessions).where(sessions.c.address == row.address)).one()
    assert row.provider.encode() not in kept.facts
