"""Approvals that hold, and what the checker learns from them."""

from __future__ import annotations

import dataclasses

import pytest

from authenticator.errors import VerificationError
from authenticator.protocol.approval import Approval
from authenticator.protocol.canonical import jcs
from authenticator.protocol.recap import Capabilities
from authenticator.verify.approval import KnownSession, lookup_keys, verify_approval
from tests.fakes.approvals import CLIENT, NOW, PROVIDER, RESOURCE, Login, Person, checkpoint
from tests.fakes.soft_key import SoftKey


@pytest.mark.parametrize("kind", ["p256", "ed25519"])
def test_login_with_a_session_key(kind: str) -> None:
    login = Login(person=Person(key=SoftKey(kind)))
    approval, context = login.build()
    verified = verify_approval(approval, context)
    assert verified.provider == PROVIDER
    assert verified.session_address == login.person.address()
    assert verified.account == login.person.account()
    assert verified.generation == 0
    assert verified.delegation is not None
    assert verified.delegation.session_key == CLIENT
    assert verified.delegation.capabilities == approval.intent.capabilities
    assert [entry.kind for entry in verified.entries] == ["session.created", "delegation.granted"]
    assert {claim.name: claim.value for claim in verified.claims} == {
        "name": "Ada",
        "email": "ada@example.org",
    }
    assert verified.new_counter == 2
    assert verified.challenge == approval.vrf_data.challenge
    assert verified.digest == approval.digest
    assert not verified.backup_state
    assert not verified.replay


def test_plain_login() -> None:
    approval, context = Login(plain=True).build()
    verified = verify_approval(approval, context)
    assert verified.delegation is None
    assert [entry.kind for entry in verified.entries] == ["session.created"]
    assert verified.account == Person().account()


@pytest.mark.parametrize("generation", [1, 2, 9])
def test_a_session_after_one_that_ended(generation: int) -> None:
    login = Login(generation=generation)
    approval, context = login.build()
    verified = verify_approval(approval, context)
    assert verified.generation == generation
    assert verified.session_address == login.person.address(generation) != login.person.address(generation - 1)
    assert verified.account == login.person.account(generation)


def test_a_later_login_at_the_recorded_session() -> None:
    approval, context = Login().build()
    known = KnownSession(Person().address(), "active", Person().account())
    assert verify_approval(approval, dataclasses.replace(context, session=known)).account == known.account


def test_the_provider_signed_the_request() -> None:
    approval, context = Login(provider_signs=True).build()
    assert verify_approval(approval, context).request.request.provider_jws is not None


@pytest.mark.parametrize(
    ("changes", "claims"),
    [
        ({"capabilities": None}, 2),
        ({"capabilities": Capabilities.from_att({RESOURCE: {"photos/write": [{"max_uses": 1}]}})}, 2),
        ({"expires_at": NOW + 60}, 2),
        ({"issued_at": NOW + 15}, 2),
        ({"issued_at": NOW - 20, "expires_at": NOW + 60}, 2),
    ],
    ids=["nothing-but-signed-in", "lowered", "shortened", "clock-a-little-ahead", "clock-a-little-behind"],
)
def test_less_than_was_asked(changes: dict[str, object], claims: int) -> None:
    approval, context = Login(grant_changes=changes).build()
    assert len(verify_approval(approval, context).claims) == claims


def test_claims_withheld() -> None:
    approval, context = Login(grant_changes={"claims": ()}).build()
    assert verify_approval(dataclasses.replace(approval, claims=()), context).claims == ()


def test_a_validator_sees_digests_only() -> None:
    approval, context = Login().build()
    blind = dataclasses.replace(approval, claims=())
    validator = dataclasses.replace(context, claims_open=False)
    assert verify_approval(blind, validator).claims == ()
    with pytest.raises(VerificationError, match="claims"):
        verify_approval(blind, context)


@pytest.mark.parametrize("offset", [-115, 0, 15])
def test_block_times_within_the_window(offset: int) -> None:
    approval, context = Login(block=checkpoint(time=NOW + offset)).build()
    verify_approval(approval, context)


def test_sent_again_it_is_a_replay_whatever_the_counter_is_by_now() -> None:
    approval, context = Login().build()
    first = verify_approval(approval, context)
    known = KnownSession(first.session_address, "active", first.account)
    seen = dataclasses.replace(context, challenge_owner=first.digest, counter=first.new_counter + 3, session=known)
    again = verify_approval(approval, seen)
    assert again.replay
    assert again.digest == first.digest


def test_it_survives_the_wire() -> None:
    approval, context = Login().build()
    received = Approval.from_bytes(jcs(approval.to_json()))
    assert verify_approval(received, context).digest == approval.digest


def test_lookup_keys() -> None:
    login = Login(generation=1)
    approval, _ = login.build()
    keys = lookup_keys(approval)
    assert keys.identity_id == login.person.identity_id
    assert keys.credential_id == login.person.key.credential_id
    assert keys.block_hash == login.block.block_hash
    assert keys.challenge == approval.vrf_data.challenge
    assert keys.provider == PROVIDER.provider
    assert (keys.session_address, keys.previous_address) == (login.person.address(1), login.person.address(0))
    assert keys.digest == approval.digest


def test_lookup_keys_of_a_broken_proof() -> None:
    approval, _ = Login().build()
    proof = dataclasses.replace(approval.session_proof, proof=b"\xff" * 80)
    with pytest.raises(VerificationError, match="bad_proof"):
        lookup_keys(dataclasses.replace(approval, session_proof=proof))


def test_claim_values_stay_out_of_reprs() -> None:
    approval, context = Login().build()
    assert "ada@example.org" not in repr(verify_approval(approval, context))
    assert "ada@example.org" not in repr(approval)
