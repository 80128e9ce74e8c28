"""kill -9 of the relay between any two steps, then a restart and the same message again: no second touch."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from authenticator.clients.registry import RegistryClient
from authenticator.errors import PeerError
from authenticator.network import RECORD_NAME, RunningNetwork, running_network
from tests.fakes.relay_world import Client, Site, Wallet, error_of

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNetwork]:
    with running_network(tmp_path_factory.mktemp("crash"), ("registry", "relay")) as running:
        yield running


@pytest.fixture(scope="module")
def client(network: RunningNetwork) -> Client:
    site = Site()
    site.register(network)
    return Client(network, site)


@pytest.fixture
def wallet(network: RunningNetwork) -> Wallet:
    made = Wallet(network)
    made.enrol()
    return made


@contextmanager
def relay_that_dies(network: RunningNetwork, point: str) -> Iterator[None]:
    """In the block, the relay is one that kills itself at `point`; after it, the relay is as ever."""
    network.kill("relay")
    arguments = ["--data", str(network.folder / "relay"), "--network-file", str(network.folder / RECORD_NAME)]
    port = str(urlsplit(network.relay_url).port)
    command = [sys.executable, "-m", "tests.fakes.dying_relay", point, *arguments, "--port", port]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        try:
            assert child.stdout is not None
            assert child.stdout.readline().startswith("ready ")
            yield
            assert child.wait(20) == -9
        finally:
            child.kill()
    network.start("relay")


def interrupted(network: RunningNetwork, point: str, act: Callable[[], Any]) -> None:
    with relay_that_dies(network, point), pytest.raises(PeerError) as gone:
        act()
    assert gone.value.code == "relay_down"


def size(network: RunningNetwork) -> int:
    return RegistryClient(network.registry_url, network.record).checkpoint().checkpoint.size


@pytest.mark.parametrize("point", ["claim-before", "claim-after"])
def test_claim(network: RunningNetwork, client: Client, wallet: Wallet, point: str) -> None:
    asked = client.ask()
    token = b"t" * 32
    interrupted(network, point, lambda: wallet.claim(asked, token))
    claimed, _ = wallet.claim(asked, token)
    assert claimed.match_code == asked.match_code


@pytest.mark.parametrize(
    "point",
    [
        "approval-before-checks",
        "approval-checked",
        "approval-kept",
        "entries-recorded",
        "login-written-not-committed",
        "approval-answered-not-sent",
    ],
)
def test_approval(network: RunningNetwork, client: Client, wallet: Wallet, point: str) -> None:
    asked = client.ask()
    claimed, token = wallet.claim(asked)
    approval = wallet.approval(claimed)
    before = size(network)
    interrupted(network, point, lambda: wallet.relay.approve(asked.link.request_id, token, approval))
    answer = wallet.relay.approve(asked.link.request_id, token, approval)
    assert size(network) == before + len(approval.entries)
    assert [receipt.entry for receipt in answer.receipts] == list(approval.entries)
    tokens = client.tokens(asked)
    assert tokens["delegation_id"] == answer.delegation_id
    assert wallet.relay.approve(asked.link.request_id, token, approval) == answer


@pytest.mark.parametrize("point", ["enrolment-checked", "enrolment-kept", "enrolment-answered-not-sent"])
def test_enrolment(network: RunningNetwork, client: Client, point: str) -> None:
    wallet = Wallet(network)
    enrolment = wallet.enrolment()
    before = size(network)
    interrupted(network, point, lambda: wallet.enrol(enrolment))
    receipt = wallet.enrol(enrolment)
    assert size(network) == before + 1
    assert receipt.entry == enrolment.entry
    wallet.approve(client.ask())


def test_poll(network: RunningNetwork, client: Client, wallet: Wallet) -> None:
    asked = client.ask()
    wallet.approve(asked)
    interrupted(network, "poll-answered-not-sent", lambda: client.poll(asked))
    assert client.exchange(asked).status == 200


def test_token_request_that_was_not_served_may_be_repeated(
    network: RunningNetwork, client: Client, wallet: Wallet
) -> None:
    asked = client.ask()
    wallet.approve(asked)
    code = client.code(asked)
    interrupted(network, "token-before", lambda: client.exchange(asked, code))
    assert client.exchange(asked, code).status == 200


def test_refresh_whose_answer_was_lost_may_be_repeated(network: RunningNetwork, client: Client, wallet: Wallet) -> None:
    asked = client.ask()
    wallet.approve(asked)
    token = client.tokens(asked)["refresh_token"]
    interrupted(network, "token-answered-not-sent", lambda: client.refresh(token, asked.key))
    assert client.refresh(token, asked.key).status == 200


def test_tokens_keys_and_requests_outlive_a_crash(network: RunningNetwork, client: Client, wallet: Wallet) -> None:
    waiting, done = client.ask(), client.ask()
    wallet.approve(done)
    tokens = client.tokens(done)
    network.kill("relay")
    network.start("relay")
    assert client.userinfo(tokens["access_token"], done.key).status == 200
    assert client.poll(waiting) == {"status": "pending"}
    assert error_of(client.exchange(done, client.code(done))) == (400, "invalid_grant")


@pytest.mark.parametrize("moment", ["before", "after"])
def test_registry_that_dies_around_an_approval(
    network: RunningNetwork, client: Client, wallet: Wallet, moment: str
) -> None:
    asked = client.ask()
    claimed, token = wallet.claim(asked)
    approval = wallet.approval(claimed)
    before = size(network)
    if moment == "after":
        interrupted(network, "entries-recorded", lambda: wallet.relay.approve(asked.link.request_id, token, approval))
    network.kill("registry")
    with pytest.raises(PeerError) as gone:
        wallet.relay.approve(asked.link.request_id, token, approval)
    assert gone.value.code == "registry_down"
    network.start("registry")
    wallet.relay.approve(asked.link.request_id, token, approval)
    assert size(network) == before + len(approval.entries)
    assert client.exchange(asked).status == 200
