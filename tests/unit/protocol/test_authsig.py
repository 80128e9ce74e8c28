from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from authenticator.protocol.authsig import PLAIN_STATEMENT, AuthSig, read_delegation, siwe_for_grant
from authenticator.protocol.canonical import jcs, sha256
from authenticator.protocol.intent import intent_digest
from authenticator.protocol.siwe import parse_siwe
from tests.fakes.approvals import CLIENT, NOW, PROVIDER, Login
from tests.fakes.refusal import refused


def made() -> tuple[AuthSig, Any]:
    approval, _context = Login().build()
    assert approval.auth_sig is not None
    return approval.auth_sig, approval.intent


def test_the_message_follows_from_the_grant() -> None:
    auth_sig, grant = made()
    message, capabilities = read_delegation(auth_sig.signed_message)
    assert message == siwe_for_grant(grant, PROVIDER.host, auth_sig.address, "request-0001")
    assert capabilities == grant.capabilities
    assert message.domain == "photos.example"
    assert message.uri == CLIENT.did
    assert message.nonce == intent_digest(grant).hex()
    assert (message.version, message.chain_id) == ("1", 1)
    assert message.issued_at == "2027-01-15T08:00:00Z"
    assert message.expiration_time == "2027-01-15T09:00:00Z"
    assert message.request_id == "request-0001"
    assert len(message.resources) == 1


def test_without_capabilities_the_message_says_so() -> None:
    _auth_sig, grant = made()
    bare = dataclasses.replace(grant, capabilities=None)
    text = siwe_for_grant(bare, PROVIDER.host, _auth_sig.address, "id").text()
    assert read_delegation(text) == (parse_siwe(text), None)
    assert PLAIN_STATEMENT in text
    assert "Resources:" not in text


def test_a_grant_without_a_key_has_no_message() -> None:
    _auth_sig, grant = made()
    plain = dataclasses.replace(grant, session_key=None, capabilities=None)
    refused("malformed", lambda: siwe_for_grant(plain, PROVIDER.host, _auth_sig.address, "id"))


@pytest.mark.parametrize(
    "change",
    [
        {"network": "00" * 32},
        {"relay": "https://other.example"},
        {"provider": "00" * 16},
        {"provider_origin": "https://cdn.photos.example"},
        {"request_digest": bytes(32)},
        {"nonce": "another"},
        {"claims": ()},
        {"capabilities": None},
        {"issued_at": NOW + 1},
        {"expires_at": NOW + 3601},
    ],
    ids=lambda change: next(iter(change)),
)
def test_every_change_of_the_grant_changes_the_message(change: dict[str, Any]) -> None:
    auth_sig, grant = made()
    changed = siwe_for_grant(dataclasses.replace(grant, **change), PROVIDER.host, auth_sig.address, "request-0001")
    assert changed.text() != auth_sig.signed_message


def test_the_account_signed_and_the_id_names_the_whole() -> None:
    auth_sig, _grant = made()
    assert auth_sig.recover() == auth_sig.address
    assert auth_sig.delegation_id == sha256(jcs(auth_sig.to_json())).hex()
    assert AuthSig.from_json(auth_sig.to_json()) == auth_sig
    assert set(auth_sig.to_json()) == {"sig", "derivedVia", "signedMessage", "address"}


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "made in another way": ({"derivedVia": "lit.bls"}, "malformed"),
    "named in another way": ({"derived_via": "web3.eth.personal.sign"}, "unknown_field"),
    "with an algorithm": ({"algo": "LIT_BLS"}, "unknown_field"),
    "lower case address": ({"address": "0x7e5f4552091a69125d5dfcb7b8c2659029395bdf"}, "not_canonical"),
    "address that is none": ({"address": "7E5F"}, "malformed"),
    "long signature": ({"sig": "0x" + "00" * 66}, "malformed"),
    "message that is no text": ({"signedMessage": ["a"]}, "malformed"),
    "message that is too long": ({"signedMessage": "a" * 20_000}, "malformed"),
}


@pytest.mark.parametrize(("change", "code"), WRONG.values(), ids=WRONG)
def test_malformed_ones_are_refused(change: dict[str, Any], code: str) -> None:
    auth_sig, _grant = made()
    refused(code, lambda: AuthSig.from_json({**auth_sig.to_json(), **change}))
