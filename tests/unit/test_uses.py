"""What the app makes of the reports that a relay hands out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from authenticator.errors import PeerError, VerificationError
from authenticator.flow import Parts
from authenticator.journal import DelegationRow, Journal, SessionRow
from authenticator.limits import USE_LINKS_MAX
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import sha256
from authenticator.protocol.entry import Entry
from authenticator.protocol.permissions import Permissions
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.use_report import UseReport, UsesAsked, asked_message, sign_report
from authenticator.secret_store import SecretStore
from authenticator.shown import delegation_view
from authenticator.uses import merged, refresh_uses
from authenticator.verify.checkpoint import VerifiedCheckpoint
from authenticator.verify.receipt import VerifiedReceipt
from tests.fakes.chain import ATT, NOW, RESOURCE
from tests.fakes.heads import CHECKPOINT, NETWORK, TEXT, note_by
from tests.fakes.refusal import refused
from tests.fakes.use_reports import DELEGATION, LINK, LOWER, PROVIDER, RELAY, SEED, SESSION, UNTIL, budget, link, report

DEVICE = b"\x05" * 32
OTHER = b"other".ljust(32, b".")
SESSION_ROW = SessionRow(
    address=SESSION,
    provider_id=PROVIDER.provider,
    provider_name="Photos",
    origin=PROVIDER.origins[0],
    account="0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    generation=0,
    status="active",
    first_login=NOW,
    last_login=NOW,
    logins=1,
    receipt={},
)
ROW = DelegationRow(DELEGATION, SESSION, "Backup tool", ATT, NOW - 600, UNTIL, "active", {})


@dataclass
class Peers:
    """A relay and a registry that say what they are told to."""

    texts: list[str] = field(default_factory=list)
    record: ProviderRecord = PROVIDER
    recorded: ProviderRecord | None = None
    asked: list[UsesAsked] = field(default_factory=list)
    fetched: int = 0
    failing: Exception | None = None
    origin: str = RELAY

    def reported_uses(self, asked: UsesAsked) -> tuple[str, ...]:
        self.asked.append(asked)
        if self.failing is not None:
            raise self.failing
        return tuple(self.texts)

    def provider(self, _provider_id: str) -> tuple[ProviderRecord, object]:
        self.fetched += 1
        return self.record, object()

    def verify_receipt(self, _receipt: object) -> VerifiedReceipt:
        recorded = (self.recorded or self.record).to_json()
        entry = Entry("provider.registered", NETWORK.network_id, {"record": recorded})
        head = VerifiedCheckpoint(CHECKPOINT, sha256(TEXT.encode()), TEXT, note_by(0, 1, 2), 3)
        return VerifiedReceipt(entry, 0, head, {})


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    made = Journal(tmp_path / "journal.sqlite3", SecretStore.unlock("test", tmp_path / "store", lambda: None))
    made.put_sessions([SESSION_ROW])
    with made._writing() as db:
        made._put_delegation(db, ROW)
    yield made
    made.close()


@pytest.fixture
def peers() -> Peers:
    return Peers([sign_report(report(), SEED)])


def learn(peers: Peers, journal: Journal, *, news: bool | None = None) -> UseReport | None:
    computer = SimpleNamespace(identity_id="ef" * 32, device_key=DEVICE)
    parts = SimpleNamespace(relay=peers, registry=peers, journal=journal, computer=computer, clock=lambda: NOW)
    found = refresh_uses(cast("Parts", parts))
    assert news in (None, found)
    kept = journal.uses(DELEGATION)
    return None if kept is None else UseReport.from_json(kept["report"])


def test_what_was_reported_is_remembered_and_checked_once(peers: Peers, journal: Journal) -> None:
    assert learn(peers, journal, news=True) == report()
    assert learn(peers, journal, news=False) == report()
    assert peers.fetched == 1


def test_it_is_asked_for_with_this_computers_key(peers: Peers, journal: Journal) -> None:
    learn(peers, journal)
    (asked,) = peers.asked
    assert (asked.identity_id, asked.public_key, asked.time) == ("ef" * 32, ed25519.public_key(DEVICE), NOW)
    ed25519.verify(asked.public_key, asked_message(RELAY, asked), asked.signature)


def test_a_newer_report_takes_the_place_and_an_older_one_does_not(peers: Peers, journal: Journal) -> None:
    learn(peers, journal)
    peers.texts = [sign_report(report(reported_at=NOW + 60, uses=9), SEED)]
    newer = learn(peers, journal)
    assert newer is not None
    assert newer.uses == 9
    peers.texts = [sign_report(report(reported_at=NOW - 60, uses=1), SEED)]
    assert learn(peers, journal, news=False) == newer


LIES = [
    pytest.param({"texts": [sign_report(report(), OTHER)]}, id="signed by somebody else"),
    pytest.param({"texts": [sign_report(report(relay="https://other.example"), SEED)]}, id="for another relay"),
    pytest.param({"texts": [sign_report(report(address="00" * 16), SEED)]}, id="of another session"),
    pytest.param({"texts": [sign_report(report(delegation_id="ff" * 32, links=()), SEED)]}, id="of an unknown key"),
    pytest.param({"texts": [sign_report(report(links=(link(expires_at=UNTIL + 1),)), SEED)]}, id="a link outlives"),
    pytest.param({"texts": ["x", "a.b.c", ""]}, id="no reports"),
    pytest.param({"record": replace(PROVIDER, name="Other"), "recorded": PROVIDER}, id="a record nobody registered"),
    pytest.param(
        {"record": ProviderRecord.create(ed25519.public_key(OTHER), "Photos", PROVIDER.origins, ())},
        id="another provider's record",
    ),
]


@pytest.mark.parametrize("change", LIES)
def test_a_relay_that_lies_shows_nothing(peers: Peers, journal: Journal, change: dict[str, Any]) -> None:
    for name, value in change.items():
        setattr(peers, name, value)
    assert learn(peers, journal, news=False) is None


def test_one_lie_keeps_no_other_report_back(peers: Peers, journal: Journal) -> None:
    peers.texts = ["x", sign_report(report(), OTHER), *peers.texts]
    assert learn(peers, journal) == report()


@pytest.mark.parametrize(
    "error", [PeerError("relay_down"), PeerError("rate_limited"), VerificationError("proof_stale")]
)
def test_whoever_asks_is_told_that_nothing_came(peers: Peers, journal: Journal, error: Any) -> None:
    peers.failing = error
    refused(error.code, lambda: learn(peers, journal))


def test_links_that_are_no_longer_listed_have_ended() -> None:
    newer = report(reported_at=NOW + 60, links=(link("03" * 32),))
    found = merged(report(), newer)
    assert [(each.link_id[:2], each.ended) for each in found.links] == [("03", False), ("01", True), ("02", True)]
    found.depths()
    again = merged(found, replace(newer, reported_at=NOW + 120))
    assert again.links == found.links


def test_what_a_report_leaves_out_may_live() -> None:
    newer = report(reported_at=NOW + 60, links=(), left_out=2)
    assert merged(report(), newer).links == ()


def test_what_is_remembered_has_a_limit() -> None:
    before = report(links=tuple(link(f"{number:064x}") for number in range(1, USE_LINKS_MAX + 1)))
    newer = report(reported_at=NOW + 60, links=(link("ff" * 32),))
    assert len(merged(before, newer).links) == USE_LINKS_MAX


def test_another_delegations_report_is_not_mixed_in() -> None:
    newer = report(delegation_id="ff" * 32, links=())
    assert merged(report(), newer) == newer


def view(row: DelegationRow = ROW, now: int = NOW, **changes: Any) -> Any:
    return delegation_view(row, {"text": "", "report": report(**changes).to_json()}, now)


def test_the_tree_has_each_link_below_its_parent() -> None:
    links = (link(), link("03" * 32), link(LOWER, LINK, expires_at=UNTIL - 120))
    shown = view(links=links)
    assert [(each.delegation_id[:2], each.depth) for each in shown.links] == [("01", 1), ("02", 2), ("03", 1)]
    assert [each.status for each in shown.links] == ["active"] * 3


def test_the_end_of_a_key_is_the_end_of_all_below() -> None:
    assert [each.status for each in view(replace(ROW, status="revoked")).links] == ["revoked", "revoked"]
    assert [each.status for each in view(now=UNTIL).links] == ["expired", "expired"]
    assert [each.status for each in view(now=UNTIL - 60).links] == ["expired", "expired"]
    assert [each.status for each in view(now=UNTIL - 120).links] == ["active", "expired"]
    ended = (link(ended=True), link(LOWER, LINK))
    assert [each.status for each in view(links=ended).links] == ["revoked", "revoked"]


def test_limits_are_those_that_were_approved_and_what_is_not_named_is_unused() -> None:
    lying = (budget(limit=10**9, used=4), budget("max_bytes", 7, 3))
    shown = view(budgets=lying)
    figures = [(each.caveat, each.limit, each.used) for each in shown.uses.budgets]
    assert figures == [("max_uses", 10, 4), ("max_bytes", 1000, 3)]
    assert [(each.caveat, each.used) for each in view(budgets=()).uses.budgets] == [("max_uses", 0), ("max_bytes", 0)]


def test_a_window_that_is_over_is_not_shown() -> None:
    rate = (budget("rate", 6, 5, NOW // 60 * 60 + 60),)
    assert [each.caveat for each in view(budgets=rate).uses.budgets] == ["max_uses", "max_bytes", "rate"]
    assert [each.caveat for each in view(budgets=rate, now=NOW + 61).uses.budgets] == ["max_uses", "max_bytes"]


def test_a_site_that_reports_nothing_leaves_it_open() -> None:
    shown = delegation_view(ROW, None, NOW)
    assert (shown.uses, shown.links, shown.links_left_out) == (None, (), 0)


def test_a_sites_own_permissions_are_said_in_its_words() -> None:
    caveat = {
        "schema": {"type": "integer", "minimum": 1},
        "sentence": "each picture {value} kB or less",
        "order": "lower",
    }
    registered: dict[str, Any] = {"abilities": {}, "caveats": {"max_picture_kb": caveat}}
    permissions = Permissions.from_json(registered)
    record = ProviderRecord.create(PROVIDER.public_key, "Photos", PROVIDER.origins, (), permissions)
    att = {RESOURCE: {"photos/read": [{"max_picture_kb": 200, "max_uses": 3}]}}
    row = replace(ROW, capabilities=att, provider=record.to_json())
    reported = report(links=(link(capabilities=Capabilities.from_att(att)),), budgets=())
    shown = delegation_view(row, {"text": "", "report": reported.to_json()}, NOW)
    for sentences in (shown.sentences, shown.links[0].sentences):
        assert "each picture 200 kB or less" in sentences[0].limit_text
    unknown = delegation_view(replace(row, provider=None), None, NOW)
    assert "max_picture_kb" in unknown.sentences[0].limit_text


def test_a_login_without_capabilities_has_no_limits() -> None:
    plain = replace(ROW, capabilities=None)
    shown = delegation_view(plain, {"text": "", "report": report(links=(), budgets=()).to_json()}, NOW)
    assert shown.uses is not None
    assert (shown.uses.uses, shown.uses.budgets, shown.sentences) == (7, (), ())
