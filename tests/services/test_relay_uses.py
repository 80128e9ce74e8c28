"""Use reports at a real relay: taken from the provider they are about, handed to the person they are about."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from authenticator import clock
from authenticator.clients.relay import RelayClient
from authenticator.limits import USE_MEMORY, USE_REPORTS_MAX
from authenticator.network import RunningNetwork, running_network
from authenticator.protocol import ed25519
from authenticator.protocol.use_report import UseReport, UsesAsked, asked_message, parse_report, sign_report
from authenticator.relay import uses as uses_module
from authenticator.relay.parts import Parts
from authenticator.relay.service import Relay
from authenticator.relay.tables import uses
from tests.fakes.refusal import refused
from tests.fakes.relay_world import Call, Client, Site, Wallet, error_of


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNetwork]:
    with running_network(tmp_path_factory.mktemp("uses"), ("registry", "relay")) as running:
        yield running


@pytest.fixture(scope="module")
def site(network: RunningNetwork) -> Site:
    made = Site()
    made.register(network)
    return made


@pytest.fixture(scope="module")
def wallet(network: RunningNetwork) -> Wallet:
    made = Wallet(network)
    made.enrol()
    return made


@pytest.fixture
def relay(network: RunningNetwork) -> RelayClient:
    return RelayClient(network.relay_url)


@pytest.fixture
def granted(network: RunningNetwork, site: Site, wallet: Wallet) -> UseReport:
    """A report of a delegation that was just approved."""
    return report_of(network, site, wallet)


def report_of(network: RunningNetwork, site: Site, wallet: Wallet) -> UseReport:
    answer = wallet.approve(Client(network, site).ask())
    assert answer.delegation_id is not None
    return UseReport(
        provider=site.client_id,
        relay=network.relay_url,
        delegation_id=answer.delegation_id,
        address=answer.session_address,
        reported_at=clock.now(),
        uses=3,
        last_use=clock.now() // 60 * 60,
        budgets=(),
    )


def ask(wallet: Wallet, secret: bytes | None = None, **changes: Any) -> UsesAsked:
    key = secret or wallet.person.secret("device")
    asked = UsesAsked(wallet.person.identity_id, ed25519.public_key(key), clock.now(), secrets.token_bytes(32), b"")
    asked = replace(asked, **changes)
    return replace(asked, signature=ed25519.sign(key, asked_message(wallet.network.relay_url, asked)))


def shown(relay: RelayClient, wallet: Wallet) -> dict[str, UseReport]:
    found = (parse_report(text)[1] for text in relay.reported_uses(ask(wallet)))
    return {each.delegation_id: each for each in found}


def test_the_person_is_told_what_the_site_reported(
    relay: RelayClient, wallet: Wallet, site: Site, granted: UseReport
) -> None:
    assert granted.delegation_id not in shown(relay, wallet)
    text = sign_report(granted, site.seed)
    assert relay.report_uses([text]) == (granted.delegation_id,)
    assert text in relay.reported_uses(ask(wallet))


def test_the_newest_wins_whatever_comes_after(
    relay: RelayClient, wallet: Wallet, site: Site, granted: UseReport
) -> None:
    older = sign_report(replace(granted, reported_at=granted.reported_at - 5, uses=1), site.seed)
    newer = sign_report(replace(granted, uses=9), site.seed)
    assert relay.report_uses([older]) == relay.report_uses([newer]) == (granted.delegation_id,)
    assert relay.report_uses([older]) == ()
    assert relay.report_uses([newer]) == (granted.delegation_id,)
    assert shown(relay, wallet)[granted.delegation_id].uses == 9


def test_another_provider_is_not_believed(
    network: RunningNetwork, relay: RelayClient, wallet: Wallet, granted: UseReport
) -> None:
    other = Site()
    other.register(network)
    forged = replace(granted, provider=other.client_id, uses=1_000)
    assert relay.report_uses([sign_report(forged, other.seed)]) == ()
    refused("bad_signature", lambda: relay.report_uses([sign_report(granted, other.seed)]))
    assert granted.delegation_id not in shown(relay, wallet)


def test_what_was_not_approved_here_is_passed_over(relay: RelayClient, site: Site, granted: UseReport) -> None:
    unknown = replace(granted, delegation_id=secrets.token_hex(32))
    elsewhere = replace(granted, address=secrets.token_hex(16))
    texts = [sign_report(each, site.seed) for each in (unknown, elsewhere, granted)]
    assert relay.report_uses(texts) == (granted.delegation_id,)
    assert relay.report_uses(texts[:2]) == ()


def test_one_report_that_does_not_hold_spoils_all(
    relay: RelayClient, wallet: Wallet, site: Site, granted: UseReport
) -> None:
    good, bad = sign_report(granted, site.seed), sign_report(replace(granted, relay="https://other.example"), site.seed)
    refused("wrong_relay", lambda: relay.report_uses([good, bad]))
    assert granted.delegation_id not in shown(relay, wallet)


def test_old_reports_are_refused(relay: RelayClient, site: Site, granted: UseReport) -> None:
    for moved in (-61, 70):
        stale = sign_report(replace(granted, reported_at=clock.now() + moved), site.seed)
        refused("proof_stale", lambda text=stale: relay.report_uses([text]))  # type: ignore[misc]


def test_an_unknown_provider(relay: RelayClient, granted: UseReport) -> None:
    stranger = Site()
    text = sign_report(replace(granted, provider=stranger.client_id), stranger.seed)
    refused("provider_unknown", lambda: relay.report_uses([text]))


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        pytest.param({}, 400, "malformed", id="nothing"),
        pytest.param({"reports": []}, 400, "malformed", id="no report"),
        pytest.param({"reports": "x"}, 400, "malformed", id="a text"),
        pytest.param({"reports": [1]}, 400, "malformed", id="a number"),
        pytest.param({"reports": ["x"]}, 400, "malformed", id="no JWS"),
        pytest.param({"reports": ["x"] * (USE_REPORTS_MAX + 1)}, 400, "malformed", id="too many"),
        pytest.param({"reports": ["x" * 100_000]}, 400, "malformed", id="too long"),
        pytest.param({"reports": ["x" * 300_000]}, 413, "too_large", id="longer than a body"),
        pytest.param({"reports": ["a.b.c"], "more": 1}, 400, "unknown_field", id="a field too many"),
    ],
)
def test_what_is_no_message_is_refused(network: RunningNetwork, body: object, status: int, code: str) -> None:
    assert error_of(Call(network.relay_url).post("/uses", body)) == (status, code)


def test_one_person_is_not_told_of_another(
    network: RunningNetwork, relay: RelayClient, site: Site, wallet: Wallet, granted: UseReport
) -> None:
    other = Wallet(network)
    other.enrol()
    relay.report_uses([sign_report(granted, site.seed)])
    assert granted.delegation_id in shown(relay, wallet)
    assert shown(relay, other) == {}
    refused("computer_removed", lambda: relay.reported_uses(ask(wallet, other.person.secret("device"))))
    refused("identity_unknown", lambda: relay.reported_uses(ask(wallet, identity_id="00" * 32)))


def test_a_question_is_answered_once(relay: RelayClient, wallet: Wallet) -> None:
    asked = ask(wallet)
    relay.reported_uses(asked)
    refused("proof_replayed", lambda: relay.reported_uses(asked))
    refused("proof_stale", lambda: relay.reported_uses(ask(wallet, time=clock.now() - 100)))


def test_what_ended_stays_told(relay: RelayClient, site: Site, wallet: Wallet, granted: UseReport) -> None:
    wallet.revoke_delegation(site, granted.delegation_id)
    assert relay.report_uses([sign_report(granted, site.seed)]) == (granted.delegation_id,)
    assert granted.delegation_id in shown(relay, wallet)


def test_too_many_reports_have_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uses_module, "DEVICE_OPENS_BURST", 2)
    with running_network(tmp_path, ("registry", "relay")) as network:
        parts = Parts.open(network.folder / "relay", network.record)
        relay = Relay.of(parts)
        for _ in range(2):
            refused("malformed", lambda: relay.uses.report({"reports": []}, "203.0.113.7"))
        refused("rate_limited", lambda: relay.uses.report({"reports": []}, "203.0.113.7"))
        refused("malformed", lambda: relay.uses.report({"reports": []}, "203.0.113.8"))
        relay.close()


def test_one_provider_has_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uses_module, "REPORTS_BURST", 2)
    with running_network(tmp_path, ("registry", "relay")) as network:
        first, second = Site(), Site()
        for each in (first, second):
            each.register(network)
        wallet = Wallet(network)
        wallet.enrol()
        report = report_of(network, first, wallet)
        parts = Parts.open(network.folder / "relay", network.record)
        relay = Relay.of(parts)
        body = {"reports": [sign_report(report, first.seed)]}
        assert [relay.uses.report(body, "203.0.113.7")["kept"] for _ in range(2)] == [[report.delegation_id]] * 2
        refused("rate_limited", lambda: relay.uses.report(body, "203.0.113.8"))
        another = replace(report, provider=second.client_id)
        assert relay.uses.report({"reports": [sign_report(another, second.seed)]}, "203.0.113.7") == {"kept": []}
        relay.close()


def test_what_is_kept_is_sealed_and_forgotten_in_time(
    network: RunningNetwork, relay: RelayClient, site: Site, wallet: Wallet, granted: UseReport
) -> None:
    text = sign_report(granted, site.seed)
    relay.report_uses([text])
    now = [clock.now()]
    parts = Parts.open(network.folder / "relay", network.record, now=lambda: now[0])
    own = uses.c.delegation_id == granted.delegation_id
    with parts.database.reading() as connection:
        row = connection.execute(sa.select(uses).where(own)).one()
    assert text.encode() not in row.report
    assert site.client_id.encode() not in row.provider
    assert row.forget_at >= clock.now() + USE_MEMORY
    forget = parts.database
    with forget.writing() as connection:
        uses_module.forget_uses(connection, row.forget_at - 1)
        assert connection.execute(sa.select(uses.c.address).where(own)).first() is not None
        uses_module.forget_uses(connection, row.forget_at)
        assert connection.execute(sa.select(uses.c.address).where(own)).first() is None
    parts.database.close()
