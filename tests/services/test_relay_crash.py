"""kill -9 of the relay between any two steps, then a restart and the same message again: no second touch."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from authenticator.clients.registry import RegistryClient
from authenticator.errors import PeerError, VerificationError
from authenticator.network import RECORD_NAME, RunningNetwork, running_network
from tests.fakes import warm
from tests.fakes.changes import Change
from tests.fakes.refusal import refused
from tests.fakes.relay_world import Client, Site, Wallet, error_of
from tests.fakes.soft_key import SoftKey

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
    with warm.Popen(command, cwd=ROOT, stdout=warm.PIPE, text=True) as child:
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


@pytest.mark.parametrize("point", ["number-written-not-committed", "number-kept-not-answered"])
def test_a_miss_counts_once_whatever_dies(network: RunningNetwork, client: Client, wallet: Wallet, point: str) -> None:
    asked, token = client.ask(), b"t" * 32
    wrong = [number for number in ("10", "20", "30") if number != asked.match_code]
    wallet.relay.claim(asked.link, token, typed=True)

    def typed(number: str) -> None:
        wallet.relay.check_code(asked.link.request_id, token, number)

    interrupted(network, point, lambda: typed(wrong[0]))
    refused("match_code_wrong", lambda: typed(wrong[0]))
    refused("request_ended", lambda: typed(wrong[1]))
    refused("request_ended", lambda: typed(asked.match_code))


def test_a_second_miss_has_ended_it_before_it_is_answered(
    network: RunningNetwork, client: Client, wallet: Wallet
) -> None:
    asked, token = client.ask(), b"t" * 32
    wrong = [number for number in ("10", "20", "30") if number != asked.match_code]
    wallet.relay.claim(asked.link, token, typed=True)
    refused("match_code_wrong", lambda: wallet.relay.check_code(asked.link.request_id, token, wrong[0]))
    last = lambda: wallet.relay.check_code(asked.link.request_id, token, wrong[1])  # noqa: E731
    interrupted(network, "number-kept-not-answered", last)
    refused("request_ended", last)
    assert client.poll(asked) == {"status": "rejected"}


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


CHANGE_POINTS = [
    "change-before-checks",
    "change-checked",
    "change-kept",
    "entries-recorded",
    "change-written-not-committed",
    "change-recorded",
    "change-answered-not-sent",
]


def changed_keys(client: Client, wallet: Wallet) -> tuple[Change, SoftKey, SoftKey]:
    """A change that removes the key at hand, brings another, and renews the seed under a live session."""
    old, new = wallet.person.key, SoftKey(credential_id=wallet.person.name.encode() + b" new", seed=5)
    wallet.apply(wallet.change(add=(new,)))
    wallet.approve(client.ask())
    sessions = [wallet.session_at(client.site)]
    return wallet.change(key=new, remove=(old.credential_id,), renew=True, sessions=sessions), old, new


@pytest.mark.parametrize("point", CHANGE_POINTS)
def test_change_is_sent_again(network: RunningNetwork, client: Client, wallet: Wallet, point: str) -> None:
    change, _, new = changed_keys(client, wallet)
    sent, _ = change.build()
    before = size(network)
    interrupted(network, point, lambda: wallet.relay.change_identity(sent))
    receipts = wallet.relay.change_identity(sent)
    assert size(network) == before + 2
    assert [receipt.entry for receipt in receipts] == [sent.entry, *sent.rekeys]
    assert wallet.relay.change_identity(sent) == receipts
    change.accept()
    wallet.person.key = new
    wallet.approve(client.ask())
    assert wallet.relay.open_identity(wallet.ask_by_key()).opening == sent.identity_opening


@pytest.mark.parametrize(
    ("point", "ask"),
    [
        ("change-kept", "touch"),
        ("change-kept", "change"),
        ("change-kept", "lookup"),
        ("entries-recorded", "approval"),
        ("entries-recorded", "device"),
        ("change-written-not-committed", "approval"),
    ],
)
def test_change_that_nobody_sends_again_counts_all_the_same(
    network: RunningNetwork, client: Client, wallet: Wallet, point: str, ask: str
) -> None:
    """The relay died once the change was kept: whatever is asked of the identity next, the record before is gone."""
    change, old, new = changed_keys(client, wallet)
    sent, _ = change.build()
    asked = client.ask()
    claimed, token = wallet.claim(asked)
    stale, touch = wallet.approval(claimed), wallet.ask_by_touch(old)
    late, _ = wallet.change(add=(SoftKey(credential_id=b"late", seed=6),)).build()
    interrupted(network, point, lambda: wallet.relay.change_identity(sent))
    if ask == "lookup":
        assert wallet.relay.lookup_identity(wallet.person.identity_id).credentials == (new.credential_id,)
        return
    if ask == "device":
        assert wallet.relay.open_identity(wallet.ask_by_key()).opening == sent.identity_opening
        return
    calls: dict[str, tuple[Callable[[], Any], str]] = {
        "approval": (lambda: wallet.relay.approve(asked.link.request_id, token, stale), "identity_commitment"),
        "touch": (lambda: wallet.relay.open_identity(touch), "credential_removed"),
        "change": (lambda: wallet.relay.change_identity(late), "identity_commitment"),
    }
    call, code = calls[ask]
    with pytest.raises(VerificationError) as refused:
        call()
    assert refused.value.code == code


def test_change_that_the_registry_does_not_answer_stops_everything_of_its_identity(
    network: RunningNetwork, client: Client, wallet: Wallet
) -> None:
    """Whether the new record counts is known to nobody, so that neither does until the registry is back."""
    change, _, new = changed_keys(client, wallet)
    sent, _ = change.build()
    interrupted(network, "change-kept", lambda: wallet.relay.change_identity(sent))
    network.kill("registry")
    try:
        for call in (
            lambda: wallet.relay.change_identity(sent),
            lambda: wallet.relay.open_identity(wallet.ask_by_key()),
            lambda: wallet.relay.lookup_identity(wallet.person.identity_id),
        ):
            with pytest.raises(PeerError) as gone:
                call()
            assert gone.value.code == "registry_down"
    finally:
        network.start("registry")
    assert wallet.relay.open_identity(wallet.ask_by_key()).opening == sent.identity_opening
    change.accept()
    wallet.person.key = new
    wallet.approve(client.ask())


@pytest.mark.parametrize("point", ["opening-checked", "opening-kept", "opening-answered-not-sent"])
def test_opening(network: RunningNetwork, wallet: Wallet, point: str) -> None:
    asked = wallet.ask_by_touch()
    interrupted(network, point, lambda: wallet.relay.open_identity(asked))
    if point == "opening-checked":
        assert wallet.relay.open_identity(asked).opening == wallet.person.opening
        return
    with pytest.raises(VerificationError) as used:
        wallet.relay.open_identity(asked)
    assert used.value.code == "proof_replayed"
    assert wallet.relay.open_identity(wallet.ask_by_touch()).opening == wallet.person.opening


def test_session_whose_answer_was_lost_is_carried_on(network: RunningNetwork, client: Client, wallet: Wallet) -> None:
    """The registry has the session, the relay died before it knew: a renewed seed must not leave it behind."""
    asked = client.ask()
    claimed, token = wallet.claim(asked)
    approval = wallet.approval(claimed)
    interrupted(network, "entries-recorded", lambda: wallet.relay.approve(asked.link.request_id, token, approval))
    with pytest.raises(VerificationError) as left:
        wallet.apply(wallet.change(renew=True))
    assert left.value.code == "entries"
    assert len(wallet.apply(wallet.change(renew=True, sessions=[wallet.session_at(client.site)]))) == 2
    wallet.approve(client.ask())


def test_session_that_never_began_is_not(network: RunningNetwork, client: Client, wallet: Wallet) -> None:
    asked = client.ask()
    claimed, token = wallet.claim(asked)
    approval = wallet.approval(claimed)
    interrupted(network, "approval-kept", lambda: wallet.relay.approve(asked.link.request_id, token, approval))
    assert wallet.relay.open_identity(wallet.ask_by_key()).sessions == ()
    assert len(wallet.apply(wallet.change(renew=True))) == 1


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
