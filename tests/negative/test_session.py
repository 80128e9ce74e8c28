"""What a client must not take from its relay, each with its exact code."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

import pytest
from joserfc.jwk import RSAKey

from authenticator.errors import CountersignError
from authenticator.protocol.link import RequestLink
from authenticator.protocol.recap import Capabilities
from authenticator.session.client import PendingLogin, ask
from authenticator.session.keys import SessionKey
from authenticator.session.session import Session
from authenticator.session.site import Site
from tests.fakes.relay_server import RelayServer, serving
from tests.fakes.world import NOW, ORIGIN, Log, World, network


class Client:
    """A Python client before a relay that may lie."""

    def __init__(self, stack: ExitStack) -> None:
        self.relay = RelayServer()
        origin = stack.enter_context(serving(lambda _method, path, body, head: self.relay.answer(path, body, head)))
        self.world = self.relay.world = World(relay=origin)
        self.relay.origin = origin
        self.asked = Capabilities.from_att(self.world.att)

    def ask(self, **changes: Any) -> PendingLogin:
        site = Site(self.world.provider, self.world.relay, self.world.network)
        wish: dict[str, Any] = {"claims": ["name"], "capabilities": self.asked, "valid_for": 3600}
        return ask(site, now=self.world.clock, **{**wish, **changes})

    def log_in(self, **changes: Any) -> Session:
        return self.ask(**changes).wait(timeout=30)


@pytest.fixture
def client() -> Iterator[Client]:
    with ExitStack() as stack:
        yield Client(stack)


@pytest.mark.parametrize("kind", ["ed25519", "p256"])
def test_an_honest_relay_signs_in(client: Client, kind: Any) -> None:
    login = client.ask(key=SessionKey.generate(kind))
    session = login.wait(timeout=30)
    assert session is login.wait()
    assert client.relay.redeemed == 1
    assert session.address == client.world.person.address
    assert session.capabilities == client.asked
    assert [receipt.entry.kind for receipt in session.receipts] == ["session.created", "delegation.granted"]


def _link(client: Client, *, relay: str | None = None, request: str = "other") -> dict[str, Any]:
    link = RequestLink.for_request(relay or client.world.relay, "A" * 22, request)
    return {"posted": {"link": link.qr_text}}


def _wider(client: Client) -> dict[str, Any]:
    everywhere: dict[str, Any] = {resource: {"photos/read": [{}]} for resource in client.world.att}
    client.relay.presented = _signed(client, capabilities=Capabilities.from_att(everywhere))
    return {}


def _other_key(client: Client) -> dict[str, Any]:
    client.relay.presented = client.world.delegation(session_key=SessionKey.generate().public.did)
    return {}


def _other_site(client: Client) -> dict[str, Any]:
    client.relay.presented = _signed(client, host="attacker.example")
    return {}


def _signed(client: Client, **changes: Any) -> Any:
    """A delegation for the key that will ask, which the fixed key of `ask` below makes known beforehand."""
    client.world.key = SessionKey.from_secret("ed25519", b"\x21" * 32)
    return client.world.delegation(**changes)


def _other_network(client: Client) -> dict[str, Any]:
    other = network("other", relay=client.world.relay)
    client.relay.presented = _signed(client, log=Log(other))
    return {}


def _other_registry(client: Client) -> dict[str, Any]:
    client.relay.presented = _signed(client, log=Log(client.world.network, "other"))
    return {}


def _one_receipt(client: Client) -> dict[str, Any]:
    shown = _signed(client)
    client.relay.presented = replace(shown, receipts=shown.receipts[:1])
    return {}


def _other_session(client: Client) -> dict[str, Any]:
    client.world.person.address = "f" * 32
    client.relay.presented = _signed(client)
    client.world.person.address = "0123456789abcdef0123456789abcdef"
    return {}


def _other_provider(client: Client) -> dict[str, Any]:
    client.relay.presented = _signed(client, commitment_to="f" * 32)
    return {}


def _without_openings(client: Client) -> dict[str, Any]:
    shown = _signed(client)
    closed = tuple(replace(receipt, openings={}) for receipt in shown.receipts)
    client.relay.presented = replace(shown, receipts=closed)
    return {}


def _other_account(client: Client) -> dict[str, Any]:
    own = client.world.person
    client.world.person = replace(own, account_key=b"\x08" * 32)
    begun = _signed(client).receipts[0]
    client.world.person = own
    shown = _signed(client)
    client.relay.presented = replace(shown, receipts=(begun, shown.receipts[1]))
    return {}


LIES = [
    pytest.param(lambda _c: {"poll": {"status": "rejected"}}, "denied", id="declined"),
    pytest.param(lambda _c: {"poll": {"status": "expired"}}, "request_expired", id="expired"),
    pytest.param(lambda _c: {"poll": {"status": "maybe"}}, "peer_answer", id="a status nobody knows"),
    pytest.param(_link, "digest_mismatch", id="code of another request"),
    pytest.param(lambda c: _link(c, relay="https://relay.example"), "wrong_relay", id="code of another relay"),
    pytest.param(lambda _c: {"posted": {"link": "javascript:alert(1)"}}, "peer_answer", id="link is a script"),
    pytest.param(lambda _c: {"posted": {"match_code": 47}}, "peer_answer", id="match code of another type"),
    pytest.param(lambda _c: {"poll": {"state": "other"}}, "token_invalid", id="other state"),
    pytest.param(lambda _c: {"poll": {"iss": ORIGIN}}, "token_invalid", id="other issuer"),
    pytest.param(lambda _c: {"poll": {"authorization_code": "x"}}, "token_invalid", id="code of another login"),
    pytest.param(lambda _c: {"id_claims": {"nonce": "other"}}, "token_invalid", id="other nonce"),
    pytest.param(lambda _c: {"id_claims": {"aud": "someone"}}, "token_invalid", id="id_token for another"),
    pytest.param(lambda _c: {"id_claims": {"iss": ORIGIN}}, "token_invalid", id="id_token's issuer"),
    pytest.param(lambda _c: {"id_claims": {"exp": NOW - 31}}, "token_invalid", id="id_token is over"),
    pytest.param(lambda _c: {"id_claims": {"iat": NOW + 31}}, "token_invalid", id="id_token from the future"),
    pytest.param(lambda _c: {"id_claims": {"iat": "now"}}, "token_invalid", id="time as text"),
    pytest.param(lambda _c: {"id_claims": {"sub": "alice"}}, "token_invalid", id="subject is no address"),
    pytest.param(
        lambda _c: {"id_key": RSAKey.generate_key(2048, private=True)}, "token_invalid", id="signed by another key"
    ),
    pytest.param(lambda _c: {"jwks": {"keys": []}}, "token_invalid", id="no keys"),
    pytest.param(lambda _c: {"jwks": []}, "token_invalid", id="keys of another form"),
    pytest.param(lambda _c: {"token": {"id_token": 7}}, "token_invalid", id="id_token of another type"),
    pytest.param(lambda _c: {"token": {"access_token": None}}, "peer_answer", id="no access token"),
    pytest.param(lambda _c: {"token": {"expires_in": "600"}}, "peer_answer", id="lifetime as text"),
    pytest.param(lambda _c: {"token": {"token_type": "Bearer"}}, "token_binding", id="bearer downgrade"),
    pytest.param(lambda _c: {"access_claims": {"cnf": None}}, "token_binding", id="token bound to no key"),
    pytest.param(lambda _c: {"access_claims": {"cnf": {"jkt": "x" * 43}}}, "token_binding", id="token of another key"),
    pytest.param(lambda _c: {"token": {"auth_sig": None}}, "malformed", id="permission left out"),
    pytest.param(lambda _c: {"token": {"delegation_id": "0" * 64}}, "delegation_unknown", id="other delegation id"),
    pytest.param(lambda _c: {"token": {"receipts": []}}, "inclusion", id="no receipts"),
    pytest.param(lambda _c: {"token": {"receipts": {}}}, "peer_answer", id="receipts of another form"),
    pytest.param(_one_receipt, "inclusion", id="one receipt is missing"),
    pytest.param(_wider, "grant_wider", id="more than was asked for"),
    pytest.param(_other_key, "token_binding", id="permission of another key"),
    pytest.param(_other_site, "siwe_mismatch", id="permission for another site"),
    pytest.param(_other_network, "wrong_network", id="receipts of another network"),
    pytest.param(_other_registry, "checkpoint_invalid", id="receipts of another registry"),
    pytest.param(_other_session, "session_address", id="receipts of another session"),
    pytest.param(_other_provider, "session_address", id="session with another provider"),
    pytest.param(_without_openings, "session_address", id="session with nobody knows whom"),
    pytest.param(_other_account, "account_mismatch", id="session of another account"),
]


@pytest.mark.parametrize(("lie", "code"), LIES)
def test_a_lying_relay_signs_nobody_in(client: Client, lie: Callable[[Client], dict[str, Any]], code: str) -> None:
    client.relay.lies = {"pending_polls": 0, **lie(client)}
    with pytest.raises(CountersignError) as caught:
        client.log_in(key=SessionKey.from_secret("ed25519", b"\x21" * 32))
    assert caught.value.code == code


def test_waiting_can_be_cancelled(client: Client) -> None:
    client.relay.lies = {"pending_polls": 10**6}
    stop = threading.Event()
    stop.set()
    with pytest.raises(CountersignError) as caught:
        client.ask().wait(cancelled=stop)
    assert caught.value.code == "cancelled"


def test_waiting_ends_with_its_time(client: Client) -> None:
    client.relay.lies = {"pending_polls": 10**6}
    with pytest.raises(CountersignError) as caught:
        client.ask().wait(timeout=0)
    assert caught.value.code == "request_expired"


@pytest.mark.parametrize(
    "step", [pytest.param("failing_polls", id="poll"), pytest.param("failing_exchanges", id="exchange")]
)
def test_a_relay_that_is_away_for_a_moment_is_asked_again(client: Client, step: str) -> None:
    client.relay.lies = {step: 1}
    assert client.log_in().address == client.world.person.address
    assert client.relay.redeemed == 1


@pytest.mark.parametrize(
    "lies",
    [
        pytest.param({"failing_polls": 10**6}, id="poll"),
        pytest.param({"failing_exchanges": 10**6, "pending_polls": 0}, id="exchange"),
    ],
)
def test_a_relay_that_stays_away_is_said_to_be_away(client: Client, lies: dict[str, int]) -> None:
    client.relay.lies = lies
    with pytest.raises(CountersignError) as caught:
        client.ask().wait(timeout=0)
    assert caught.value.code == "registry_down"


def test_a_relay_outside_the_network_is_not_asked(client: Client) -> None:
    from authenticator.session.site import open_site

    with pytest.raises(CountersignError) as caught:
        open_site(client.world.relay, client.world.provider.provider, network())
    assert caught.value.code == "wrong_relay"
