from __future__ import annotations

import pytest

from authenticator.limits import BLOCK_FUTURE_MAX
from authenticator.protocol.did import from_did
from authenticator.protocol.intent import intent_digest
from authenticator.session.keys import SessionKey
from authenticator.verify.delegation import verify_delegation
from tests.fakes.approvals import CLIENT, NOW, PROVIDER, Login, Person, seed


def test_a_delegation_holds() -> None:
    approval, _context = Login().build()
    assert approval.auth_sig is not None
    verified = verify_delegation(approval.auth_sig, provider=PROVIDER, now=NOW)
    assert verified.delegation_id == approval.auth_sig.delegation_id
    assert verified.account == Person().account()
    assert verified.session_key == CLIENT
    assert verified.capabilities == approval.intent.capabilities
    assert (verified.issued_at, verified.expires_at) == (NOW, NOW + 3600)
    assert verified.nonce == intent_digest(approval.intent).hex()
    assert verified.request_id == "request-0001"


@pytest.mark.parametrize("uri", ["p256", "lit"])
def test_other_names_of_session_keys(uri: str) -> None:
    key = SessionKey.from_secret("p256", seed("client")).public if uri == "p256" else CLIENT
    name = key.did if uri == "p256" else key.lit_uri
    login = Login(siwe_text=lambda text: text.replace(CLIENT.did, name))
    auth_sig = login.delegation(login.grant(login.request()), Person().account_key())
    verified = verify_delegation(auth_sig, provider=PROVIDER, now=NOW)
    assert verified.session_key == key == from_did(name)


def test_a_delegation_without_capabilities_holds() -> None:
    login = Login(grant_changes={"capabilities": None})
    auth_sig = login.delegation(login.grant(login.request()), Person().account_key())
    assert verify_delegation(auth_sig, provider=PROVIDER, now=NOW).capabilities is None


@pytest.mark.parametrize("now", [NOW - BLOCK_FUTURE_MAX, NOW, NOW + 3599])
def test_it_holds_from_its_start_to_its_end(now: int) -> None:
    approval, _context = Login().build()
    assert approval.auth_sig is not None
    verify_delegation(approval.auth_sig, provider=PROVIDER, now=now)
