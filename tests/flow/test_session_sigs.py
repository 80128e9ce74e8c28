"""A real login whose key signs calls as Lit's clients do, with real services in processes of their own."""

from __future__ import annotations

import json
import time

from authenticator.clients.http import HttpClient
from authenticator.limits import STATUS_INTERVAL
from authenticator.protocol.sessionsig import SessionSig
from authenticator.session.session import Session
from tests.fakes.person import Person
from tests.flow.conftest import Desk


def call(desk: Desk, session_sig: SessionSig) -> str:
    """Look at an album; the code of a refusal, empty where it is shown."""
    client = HttpClient(desk.network.photos_url, "provider_down")
    answer = client.exchange("GET", "/albums/2026", headers={"Countersign-Session-Sig": session_sig.header()})
    return "" if answer.status == 200 else str(json.loads(answer.body)["error"])


def made(desk: Desk, session: Session) -> SessionSig:
    node = desk.network.photos_url
    return session.sign_for_nodes([node])[node]


def test_one_touch_and_many_calls_by_session_sigs(desk: Desk) -> None:
    session, approved = desk.log_in()
    assert call(desk, made(desk, session)) == "delegation_unknown"
    session.present()
    assert {call(desk, made(desk, session)) for _ in range(20)} == {""}
    assert approved.prompts == 1
    used = made(desk, session)
    assert [call(desk, used), call(desk, used)] == ["", "proof_replayed"]
    assert session.request("GET", f"{desk.network.photos_url}/albums/2026").status == 200


def test_a_revoked_delegation_makes_them_worthless(desk: Desk) -> None:
    session, approved = desk.log_in()
    session.present()
    assert call(desk, made(desk, session)) == ""
    assert approved.delegation is not None
    desk.app.revoke_delegation(approved.delegation.delegation_id, Person())
    deadline, code = time.monotonic() + STATUS_INTERVAL + 5, ""
    while not code and time.monotonic() < deadline:
        time.sleep(0.5)
        code = call(desk, made(desk, session))
    assert code == "delegation_revoked"
