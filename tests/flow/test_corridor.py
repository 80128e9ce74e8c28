"""One approval from end to end, with real services in processes of their own."""

from __future__ import annotations

import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from authenticator import clock
from authenticator.clients.relay import ClaimedRequest, RelayClient
from authenticator.consent.view import Source
from authenticator.errors import CountersignError, PersonError, VerificationError
from authenticator.flow import Choice, Consent
from authenticator.limits import CLAIMED_REQUEST_EXTRA, INTEGER_MAX, STATUS_INTERVAL
from authenticator.protocol.link import parse_link
from authenticator.protocol.merkle import node_hash
from authenticator.protocol.note import Checkpoint, sign_note
from authenticator.protocol.recap import Capabilities
from authenticator.registry.log import KEY_NAME
from authenticator.service_key import load_seed
from authenticator.session.client import PendingLogin, ask
from authenticator.session.session import Session
from tests.fakes.person import Person
from tests.flow.conftest import Desk, everything, reading, register_site


def code_of(answer_body: bytes) -> str:
    return str(json.loads(answer_body)["error"])


def test_one_touch_gives_login_and_delegation(desk: Desk) -> None:
    login = desk.ask()
    person = Person()
    approved = desk.approve(login, person)
    session = login.wait(timeout=20)
    assert len(person.touches) == approved.prompts == 1
    assert session.address == approved.session.address
    assert session.claims["name"] == "Ada Example"
    assert session.capabilities == reading(desk.site())
    assert [receipt.entry.kind for receipt in approved.receipts] == ["session.created", "delegation.granted"]


def test_a_hundred_calls_without_a_prompt(desk: Desk) -> None:
    session, _ = desk.log_in()
    url = f"{desk.network.photos_url}/albums/2026"
    statuses = {session.request("GET", url).status for _ in range(100)}
    assert statuses == {200}


def test_outside_the_capability_is_refused(desk: Desk) -> None:
    session, _ = desk.log_in()
    answer = session.request("GET", f"{desk.network.photos_url}/albums/2025")
    assert (answer.status, code_of(answer.body)) == (403, "capability_missing")


def test_second_login_keeps_the_address(desk: Desk) -> None:
    first, one = desk.log_in()
    second, two = desk.log_in()
    assert first.address == second.address
    assert one.session.account == two.session.account
    assert one.delegation is not None
    assert two.delegation is not None
    assert one.delegation.delegation_id != two.delegation.delegation_id
    (known,) = desk.app.sessions()
    assert known.logins == 2


def test_plain_login_needs_no_delegation(desk: Desk) -> None:
    _, approved = desk.log_in(capabilities=None)
    assert approved.delegation is not None  # there is a session key, though it may do nothing more


def test_revoked_session_refuses_calls_and_the_next_login_is_a_new_generation(desk: Desk) -> None:
    session, approved = desk.log_in()
    url = f"{desk.network.photos_url}/albums/2026"
    assert session.request("GET", url).status == 200
    person = Person()
    revoked = desk.app.revoke_session(session.address, person)
    assert len(person.touches) == revoked.prompts == 1
    assert revoked.receipt.entry.kind == "session.revoked"
    answer = _until_refused(session, url)
    assert answer == "session_revoked"
    renewed, again = desk.log_in()
    assert renewed.address != session.address
    assert again.session.generation == approved.session.generation + 1
    old = desk.app.session(session.address)
    assert old.status == "revoked"


def test_revoked_delegation_ends_one_key_and_not_the_session(desk: Desk) -> None:
    session, approved = desk.log_in()
    other, _ = desk.log_in()
    url = f"{desk.network.photos_url}/albums/2026"
    assert approved.delegation is not None
    desk.app.revoke_delegation(approved.delegation.delegation_id, Person())
    assert _until_refused(session, url) == "delegation_revoked"
    assert other.request("GET", url).status == 200


def _until_refused(session: Session, url: str) -> str:
    """Calls go on for at most one status interval after a revocation."""
    deadline = time.monotonic() + STATUS_INTERVAL + 5
    while time.monotonic() < deadline:
        try:
            answer = session.request("GET", url)
        except VerificationError as error:
            return error.code
        if answer.status != 200:
            return code_of(answer.body)
        time.sleep(0.5)
    return "still allowed"


def test_the_person_may_give_less(desk: Desk) -> None:
    login = desk.ask()
    consent = desk.consent(login)
    narrower = reading(desk.site(), "/albums/2026/inbox")
    choice = Choice(frozenset(), narrower, 600)
    approved = desk.app.approve(consent, choice, None, Person())
    session = login.wait(timeout=20)
    assert session.capabilities == narrower
    assert "name" not in session.claims
    assert approved.delegation is not None
    assert approved.delegation.expires_at - approved.delegation.issued_at == 600


def test_the_person_cannot_give_more(desk: Desk) -> None:
    consent = desk.consent(desk.ask())
    resource = desk.site().resource or ""
    wider = Capabilities.from_att({resource: {"photos/delete": [{}]}})
    person = Person()
    with pytest.raises(VerificationError) as refused:
        desk.app.approve(consent, Choice(frozenset(), wider, 600), None, person)
    assert refused.value.code == "grant_wider"
    assert person.touches == []
    desk.app.deny(consent)


def test_denied_is_told_to_the_client(desk: Desk) -> None:
    login = desk.ask()
    desk.app.deny(desk.consent(login))
    with pytest.raises(PersonError) as refused:
        login.wait(timeout=10)
    assert refused.value.code == "denied"


def test_a_declined_touch_signs_nothing(desk: Desk) -> None:
    consent = desk.consent(desk.ask())
    with pytest.raises(CountersignError) as refused:
        desk.app.approve(consent, everything(consent), None, Person(agrees=False))
    assert refused.value.code in {"denied", "cancelled"}
    assert desk.app.sessions() == []
    desk.app.deny(consent)


def test_a_code_works_once(desk: Desk) -> None:
    login = desk.ask()
    desk.approve(login)
    with pytest.raises(VerificationError) as refused:
        desk.consent(login)
    assert refused.value.code in {"request_claimed", "request_unknown"}


def test_a_second_request_while_one_is_shown_is_refused(desk: Desk) -> None:
    shown = desk.consent(desk.ask())
    with pytest.raises(PersonError) as refused:
        desk.consent(desk.ask())
    assert refused.value.code == "busy"
    desk.app.deny(shown)


def test_of_two_links_at_once_one_is_opened(desk: Desk) -> None:
    logins = [desk.ask() for _ in range(4)]
    start = threading.Barrier(len(logins))

    def opened(login: PendingLogin) -> Consent | str:
        start.wait()
        try:
            return desk.consent(login)
        except PersonError as error:
            return error.code

    with ThreadPoolExecutor(len(logins)) as pool:
        results = list(pool.map(opened, logins))
    (shown,) = [result for result in results if isinstance(result, Consent)]
    assert results.count("busy") == len(logins) - 1
    desk.app.deny(shown)


def test_a_relay_cannot_keep_a_request_open(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = RelayClient.claim

    def claimed(*given: Any, **how: Any) -> ClaimedRequest:
        return replace(honest(*given, **how), expires_at=INTEGER_MAX)

    monkeypatch.setattr(RelayClient, "claim", claimed)
    shown = desk.consent(desk.ask())
    assert shown.expires_at == shown.view.expires_at == shown.request.request.exp + CLAIMED_REQUEST_EXTRA
    desk.app.deny(shown)


def test_a_provider_on_a_log_that_nobody_else_sees(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The registry itself signs a head for the relay: the provider's entry, and one that nobody knows."""
    claim = RelayClient.claim
    key = load_seed(desk.network.folder / "registry" / KEY_NAME)

    def claimed(*given: Any, **how: Any) -> ClaimedRequest:
        honest = claim(*given, **how)
        receipt, name = honest.provider_receipt, desk.network.record.registry.name
        hidden = bytes(32)
        root = node_hash(receipt.entry.leaf_hash, hidden)
        text = Checkpoint(name, 2, root, receipt.height, clock.now()).text()
        forged = replace(receipt, index=0, proof=(hidden,), checkpoint=sign_note(text, name, key))
        return replace(honest, provider_receipt=forged)

    desk.log_in()
    monkeypatch.setattr(RelayClient, "claim", claimed)
    with pytest.raises(VerificationError) as refused:
        desk.consent(desk.ask())
    assert refused.value.code == "consistency"


def test_a_link_to_another_digest_is_refused(desk: Desk) -> None:
    login, other = desk.ask(), desk.ask()
    link, foreign = parse_link(login.link), parse_link(other.link)
    mixed = type(link)(link.relay, link.request_id, foreign.digest)
    with pytest.raises(VerificationError) as refused:
        desk.app.open_request(mixed, Source.SCREEN)
    assert refused.value.code == "digest_mismatch"


def test_another_provider_sees_another_address(desk: Desk, tmp_path: Path) -> None:
    session, photos = desk.log_in()
    site = register_site(desk, tmp_path, "Builds", "https://builds.example")
    login = ask(site, claims=["name"], capabilities=reading(site, "/logs"), valid_for=600)
    builds = desk.approve(login)
    other = login.wait(timeout=20)
    assert other.address == builds.session.address != session.address
    assert builds.session.account != photos.session.account
    assert {known.provider_name for known in desk.app.sessions()} == {"Photos", "Builds"}


def test_a_request_for_somebody_elses_resource_is_refused(desk: Desk, tmp_path: Path) -> None:
    site = register_site(desk, tmp_path, "Logs", "https://logs.example")
    foreign = Capabilities.from_att({"https://photos.example/albums": {"photos/read": [{}]}})
    with pytest.raises(VerificationError) as refused:
        ask(site, capabilities=foreign)
    assert refused.value.code == "resource_origin"
