"""Bad input at every door of the corridor, with real services behind someone in the middle of every way to them.

Each row brings about one cause and takes it away again. It ends with exactly one code and one clear sentence;
nothing was issued; and afterwards the same thing works: with the same request where it is still good, and without
a second touch where the first one had signed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from authenticator import clock
from authenticator.app import App
from authenticator.errors import CountersignError
from tests.fakes import mischief as m
from tests.fakes import tampering as t
from tests.fakes.middle import WatchedNetwork
from tests.fakes.person import Person
from tests.fakes.stage import After, Do, Stage, one_clear_sentence
from tests.fakes.typist import Absentee, Typist
from tests.flow.conftest import Desk, everything, new_desk

pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WatchedNetwork]:
    """A network with someone in the middle."""
    made = WatchedNetwork(tmp_path_factory.mktemp("network") / "data")
    yield made
    made.stop()


@pytest.fixture
def stage(network: WatchedNetwork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """Everything in order."""
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.05,))
    shift = [0]
    desk = new_desk(network, tmp_path / "home")
    desk.app.close()
    desk = Desk(App.open(tmp_path / "home", lambda: clock.now() + shift[0]), network)
    made = Stage(desk, network, tmp_path, monkeypatch, shift)
    yield made
    made.desk.app.close()


@dataclass(frozen=True)
class Door:
    """One row."""

    name: str
    code: str
    do: Do
    after: After
    words: str = ""
    issued: bool = False  # it is recorded all the same, and only the answer was lost


DOORS = [
    # What is scanned.
    Door("a QR code that is no link", "link_invalid", m.no_link, "same code"),
    Door("a picture without a code", "no_code_found", m.no_code, "same code"),
    Door("a text that is no link", "link_invalid", m.pasted_nonsense, "same code"),
    Door("two codes at once", "several_codes", m.two_codes, "same code"),
    Door("a link without encryption", "link_unsafe", m.unsafe_link, "same code"),
    Door("a link to a relay that is not ours", "relay_unknown", m.unknown_relay, "same code"),
    Door("a link to a request that is not there", "request_unknown", m.unknown_request, "same code"),
    Door("a link with another digest", "digest_mismatch", m.another_digest, "same code"),
    Door("a link that another app has used", "request_claimed", m.used_by_another, "same code"),
    Door("a link that was used here before", "request_claimed", m.used_before, "same code"),
    Door("a link that has expired", "request_expired", m.expired_at_the_relay, "same code"),
    Door("a request that expired while it was read", "request_expired", m.expired_while_it_was_read, "same request"),
    Door("a second request while one is shown", "busy", m.a_second_one_while_one_is_shown, "same request"),
    # What is granted.
    Door(
        "a claim that was not asked for",
        "grant_wider",
        m.wider_than_asked(lambda shown: replace(everything(shown), claims=frozenset({"name", "email"}))),
        "new request",
    ),
    Door("an ability that was not asked for", "grant_wider", m.wider_than_asked(m.another_ability), "new request"),
    Door(
        "a longer time than was asked for",
        "grant_wider",
        m.wider_than_asked(lambda shown: replace(everything(shown), valid_for=10**6)),
        "new request",
    ),
    # A relay that lies about the request.
    Door("the relay gives another request", "digest_mismatch", m.claim_says(m.another_request), "same code"),
    Door("the relay names another provider", "provider_unknown", m.claim_says(m.another_provider), "same code"),
    Door("another provider's receipt", "provider_unknown", m.claim_says(m.another_providers_receipt), "same code"),
    Door("a prettier name for the provider", "provider_unknown", m.claim_says(m.a_prettier_name), "same code"),
    Door("one origin more for the provider", "provider_unknown", m.claim_says(m.an_origin_more), "same code"),
    Door("a receipt of another network", "wrong_network", m.claim_says(m.a_receipt_of_another_network), "same code"),
    Door("a receipt nobody signed", "checkpoint_invalid", m.claim_says(m.a_receipt_that_nobody_signed), "same code"),
    Door("a request for another relay", "wrong_relay", m.hostile_request(m.for_another_relay), "same code"),
    Door("a request of another site", "provider_unknown", m.hostile_request(m.of_another_site), "same code"),
    Door("a request from tomorrow", "request_not_yet_valid", m.hostile_request(m.from_tomorrow), "same code"),
    Door("a request of yesterday", "request_expired", m.hostile_request(m.of_yesterday), "same code"),
    Door("a request that never ends", "request_expired", m.hostile_request(m.that_never_ends), "same code"),
    Door(
        "a permission at somebody else's", "resource_origin", m.hostile_request(m.for_somebody_elses_place), "same code"
    ),
    Door(
        "a request whose key signed nothing",
        "bad_signature",
        m.hostile_request(m.by_a_key_that_is_not_there),
        "same code",
    ),
    Door(
        "a request in the site's name", "provider_signature", m.hostile_request(m.in_the_name_of_the_site), "same code"
    ),
    Door("a wrong relay key", "bad_signature", m.hostile_request(m.by_a_wrong_relay_key), "same code"),
    Door("a hotel's page instead of the relay", "peer_answer", m.garbage_for_a_request, "same code"),
    Door("an answer without end", "peer_answer", m.endless_answer, "same code"),
    # Away.
    Door("relay down at the scan", "relay_down", m.relay_away_at_the_scan, "same code"),
    Door("relay down after it took the scan", "relay_down", m.answer_to_the_scan_is_lost, "same code"),
    Door("relay down at the approval", "relay_down", m.while_approving(m.relay_away), "sent again"),
    Door(
        "relay down after it took the approval",
        "relay_down",
        m.while_approving(m.answer_lost),
        "sent again",
        issued=True,
    ),
    Door(
        "registry down before the block",
        "registry_down",
        m.while_approving(m.registry_away_before_the_block),
        "same request",
    ),
    Door(
        "registry down mid-approval", "registry_down", m.while_approving(m.registry_away_after_the_touch), "sent again"
    ),
    Door(
        "registry down after it recorded",
        "registry_down",
        m.while_approving(m.registrys_answer_lost),
        "sent again",
        issued=True,
    ),
    Door("nonsense instead of receipts", "peer_answer", m.while_approving(m.garbage_for_receipts), "sent again"),
    Door("the relay has enough of us", "rate_limited", m.while_approving(m.too_many_attempts), "sent again"),
    Door("relay's disk full", "storage_full", m.from_the_touch_on(m.relay_disk_full), "sent again"),
    Door("relay's disk full before the touch", "storage_full", m.while_approving(m.relay_disk_full), "same request"),
    Door("no word on the newest record", "relay_down", m.while_approving(m.record_kept_back), "same request"),
    Door("registry's disk full", "storage_full", m.while_approving(m.registry_disk_full), "sent again"),
    # This computer.
    Door("clock four minutes ahead", "clock_off", m.clock_ahead, "same code", words="4 minutes off"),
    Door("clock an hour behind", "clock_off", m.clock_behind, "same code", words="60 minutes off"),
    Door(
        "clock set back after the scan",
        "clock_off",
        m.clock_set_back_after_the_scan,
        "same request",
        words="seconds off",
    ),
    Door("disk full before the touch", "disk_full", m.while_approving(m.full_disk), "same request"),
    Door("disk full after the touch", "disk_full", m.while_approving(m.full_journal), "sent again"),
    Door(
        "disk read-only after the answer",
        "storage_failed",
        m.while_approving(m.read_only_after_the_answer),
        "sent again",
        issued=True,
    ),
    # The key.
    Door("PIN wrong", "pin_invalid", m.with_key(lambda _: Typist(typed=["0000", "0000"]), pin="1234"), "same request"),
    Door("PIN prompt closed", "cancelled", m.with_key(lambda _: Typist(), pin="1234"), "same request"),
    Door(
        "PIN wrong, then closed", "cancelled", m.with_key(lambda _: Typist(typed=["0000"]), pin="1234"), "same request"
    ),
    Door("touch declined", "denied", m.with_key(lambda _: Person(agrees=False)), "same request"),
    Door("cancelled while the key waits", "cancelled", m.with_key(m.someone_who_gives_up), "same request"),
    Door("not touched in time", "key_timeout", m.with_key(lambda _: Absentee(), timeout=0.2), "same request"),
    Door("UV missing", "uv_invalid", m.with_device(m.without_verification), "same request"),
    Door("key unplugged while it waits", "key_unplugged", m.with_device(m.pulled_out), "same request"),
    Door("another person's key", "key_wrong", m.with_device(m.anothers_key), "same request"),
    Door("no key there", "no_key", m.no_key, "same request"),
    # Changed between the app and the relay.
    Door("account swapped on the way", "siwe_mismatch", t.on_its_way(t.swap_account), "new request"),
    Door("account in the entry swapped", "entries", t.on_its_way(t.swap_entry_account), "new request"),
    Door("statement swapped", "siwe_invalid", t.on_its_way(t.swap_statement), "new request"),
    Door("key in the statement swapped", "bad_signature", t.on_its_way(t.swap_session_key_in_statement), "new request"),
    Door("session key swapped", "vrf_input", t.on_its_way(t.swap_session_key), "new request"),
    Door("claim values swapped", "claims", t.on_its_way(t.swap_claims), "new request"),
    Door("capabilities widened", "vrf_input", t.on_its_way(t.widen_capabilities), "new request"),
    Door("time lengthened", "vrf_input", t.on_its_way(t.lengthen), "new request"),
    Door("binding swapped", "binding", t.on_its_way(t.swap_binding), "new request"),
    Door("session proof swapped", "session_address", t.on_its_way(t.swap_session_proof), "new request"),
    Door("delegation entry swapped", "entries", t.on_its_way(t.swap_delegation_entry), "new request"),
    Door("delegation entry dropped", "entries", t.on_its_way(t.drop_delegation_entry), "new request"),
    Door("challenge swapped", "bad_proof", t.on_its_way(t.swap_challenge), "new request"),
    Door("a block that is not there", "block_unknown", t.on_its_way(t.swap_block), "new request"),
    Door("verification taken out", "user_unverified", t.on_its_way(t.strip_verification), "new request"),
    Door("assertion changed", "assertion_signature", t.on_its_way(t.swap_assertion), "new request"),
    Door("a field more", "unknown_field", t.on_its_way(t.add_a_field), "new request"),
    # Changed between the relay and the registry.
    Door(
        "registry gets another account",
        "account_mismatch",
        t.on_the_way_to_the_registry(t.registry_gets_another_account),
        "new request",
    ),
    Door(
        "registry gets no attestation",
        "entries",
        t.on_the_way_to_the_registry(t.registry_gets_no_attestation),
        "new request",
    ),
    # Lies in the answer.
    Door("receipts of another session", "inclusion", t.in_the_answer(t.other_receipts), "sent again", issued=True),
    Door(
        "one receipt of another session", "inclusion", t.in_the_answer(t.one_other_receipt), "sent again", issued=True
    ),
    Door(
        "a forged checkpoint",
        "checkpoint_invalid",
        t.in_the_answer(t.receipts_that_nobody_signed),
        "sent again",
        issued=True,
    ),
    Door("half the receipts", "peer_answer", t.in_the_answer(t.half_the_receipts), "sent again", issued=True),
    Door("a receipt for another place", "inclusion", t.in_the_answer(t.another_place), "sent again", issued=True),
    Door("success that never was", "inclusion", t.in_the_answer(t.other_receipts, forwarded=False), "sent again"),
    Door("refused as too late", "block_stale", t.refused_with("block_stale"), "same request"),
    Door("refused as used", "challenge_used", t.refused_with("challenge_used", 409), "new request"),
    Door("refused as ended", "session_revoked", t.refused_with("session_revoked"), "new request"),
    # The registry's blocks.
    Door("a frozen registry", "block_stale", t.frozen_registry, "same request"),
    Door(
        "a block that somebody else signed",
        "checkpoint_invalid",
        m.while_approving(t.block_of_somebody_else),
        "same request",
    ),
    Door("a log that has shrunk", "consistency", m.while_approving(t.shrunken_log), "same request"),
    Door("a log that was rewritten", "consistency", m.while_approving(t.split_view), "same request"),
]


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
def test_door(stage: Stage, door: Door) -> None:
    stage.size_before = stage.network.size()
    _, sessions, activity = stage.known()
    with pytest.raises(CountersignError) as refused:
        door.do(stage)
    error = refused.value
    assert error.code == door.code, error
    one_clear_sentence(error)
    assert door.words in error.user_text()
    assert (stage.app.sessions(), stage.app.activity()) == (sessions, activity)
    if door.issued:
        assert stage.network.size() == stage.size_before + 2
    else:
        assert stage.client_waits()
        assert stage.network.size() == stage.size_before
    stage.works_after(door.after)
