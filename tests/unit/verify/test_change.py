"""Changes that hold, and what the checker learns from them."""

from __future__ import annotations

import dataclasses

import pytest

from authenticator.protocol import ed25519
from authenticator.protocol.canonical import jcs
from authenticator.protocol.change import IdentityChange
from authenticator.protocol.identity import LINUX_GATE_AAGUID
from authenticator.verify.change import verify_change
from tests.fakes.approvals import NOW, checkpoint, network
from tests.fakes.changes import MAIN, NEW, SPARE, Change, Session, fresh, grown
from tests.fakes.soft_key import SoftKey

LAPTOP = ed25519.public_key(grown().secret("device/laptop"))


def test_a_new_vault_and_nothing_else() -> None:
    change, context = Change().build()
    verified = verify_change(change, context)
    assert verified.credential_id == MAIN.credential_id
    assert verified.new_counter == 2
    assert (verified.joined, verified.removed, verified.renewed) == ((), (), False)
    assert verified.entries == (change.entry,)
    assert verified.commitment == change.identity_opening.commitment
    assert verified.previous_commitment == change.previous_opening.commitment
    assert verified.record == change.identity_opening.record
    assert verified.vault == change.vault
    assert not verified.replay


@pytest.mark.parametrize("kind", ["p256", "ed25519"])
def test_a_key_joins(kind: str) -> None:
    key = SoftKey(kind, seed=9, credential_id=b"another")
    change, context = Change(add=(key,)).build()
    (joined,) = verify_change(change, context).joined
    assert joined.credential == key.credential
    assert joined.new_counter == 2


def test_two_keys_join_in_any_order() -> None:
    change, context = Change(add=(fresh(NEW), SoftKey(seed=8, credential_id=b"another"))).build()
    turned = dataclasses.replace(change, added=change.added[::-1])
    assert {joined.credential.id for joined in verify_change(turned, context).joined} == {NEW.credential_id, b"another"}


def test_the_handle_that_a_new_key_sends_is_the_one_to_remember() -> None:
    change, context = Change(add=(fresh(NEW),), new_answer={"user_handle": b"handle"}).build()
    assert verify_change(change, context).joined[0].user_handle == b"handle"


def test_a_key_goes() -> None:
    change, context = Change(remove=(SPARE.credential_id,)).build()
    assert verify_change(change, context).removed == (SPARE.credential_id,)


def test_a_key_goes_while_another_joins() -> None:
    change, context = Change(remove=(SPARE.credential_id,), add=(fresh(NEW),)).build()
    verified = verify_change(change, context)
    assert verified.removed == (SPARE.credential_id,)
    assert verified.joined[0].credential == NEW.credential


def test_a_computer_joins_and_makes_the_challenge_itself() -> None:
    change, context = Change(computer="attic").build()
    verified = verify_change(change, context)
    assert len(verified.record.device_pks) == 3


def test_a_computer_goes() -> None:
    change, context = Change(remove_computers=(LAPTOP,)).build()
    assert LAPTOP not in verify_change(change, context).record.device_pks


def test_a_computer_takes_the_place_of_another() -> None:
    change, context = Change(remove_computers=(LAPTOP,), computer="attic").build()
    assert len(verify_change(change, context).record.device_pks) == 2


def test_any_computer_may_make_the_challenge() -> None:
    verify_change(*Change(made_by="k-challenge/laptop").build())


@pytest.mark.parametrize("recovery", ["another phrase", ""], ids=["another", "none"])
def test_the_recovery_phrase_is_replaced_or_taken_away(recovery: str) -> None:
    change, context = Change(recovery=recovery).build()
    assert (verify_change(change, context).record.recovery_pk is None) == (not recovery)


def test_the_recovery_phrase_brings_a_new_key_and_locks_every_old_one_out() -> None:
    old = MAIN.credential_id, SPARE.credential_id
    change, context = Change(
        key=None, add=(fresh(NEW),), remove=old, computer="new", renew=True, recovery="another", sessions=[Session()]
    ).build()
    verified = verify_change(change, context)
    assert verified.credential_id is None
    assert verified.removed == old
    assert verified.renewed


def test_a_renewed_seed_carries_every_live_session_on() -> None:
    sessions = [Session(0), Session(1, live=False), Session(2)]
    change, context = Change(remove=(SPARE.credential_id,), renew=True, sessions=sessions).build()
    verified = verify_change(change, context)
    assert [entry.text("address") for entry in verified.entries[1:]] == [sessions[0].address, sessions[2].address]
    turned = dataclasses.replace(change, rekeys=change.rekeys[::-1])
    assert len(verify_change(turned, context).entries) == 3


def test_a_renewed_seed_without_sessions() -> None:
    assert verify_change(*Change(renew=True).build()).renewed


def test_one_change_after_another() -> None:
    change = Change(add=(fresh(NEW),))
    verify_change(*change.build())
    change.accept()
    again = Change(person=change.person, key=fresh(NEW), remove=(MAIN.credential_id,), renew=True)
    verify_change(*again.build())
    again.accept()
    last = Change(person=change.person, key=fresh(NEW), sessions=[Session()], renew=True)
    assert verify_change(*last.build()).record.seq == 6


def test_a_second_factor_joins_and_may_authorise_where_the_network_allows() -> None:
    allowed = network(second_factor_keys=True)
    key = SoftKey(seed=7, credential_id=b"u2f", second_factor=True)
    change = Change(add=(key,), network=allowed)
    assert verify_change(*change.build()).joined[0].credential.second_factor
    change.accept()
    later = Change(person=change.person, key=key, network=allowed)
    assert verify_change(*later.build()).credential_id == b"u2f"


def test_a_gate_joins() -> None:
    gate = SoftKey(seed=7, credential_id=b"gate", aaguid=bytes.fromhex(LINUX_GATE_AAGUID))
    verified = verify_change(*Change(add=(gate,), fmt="packed").build())
    assert not verified.joined[0].credential.strong


def test_the_phrase_is_a_way_in_beside_a_gate() -> None:
    gate = SoftKey(seed=7, credential_id=b"gate", aaguid=bytes.fromhex(LINUX_GATE_AAGUID))
    change = Change(add=(gate,))
    change.accept()
    old = MAIN.credential_id, SPARE.credential_id
    verify_change(*Change(person=change.person, key=gate, remove=old).build())


@pytest.mark.parametrize("offset", [-115, 0, 15])
def test_block_times_within_the_window(offset: int) -> None:
    verify_change(*Change(block=checkpoint(time=NOW + offset)).build())


def test_sent_again_it_is_a_replay_whatever_the_counter_is_by_now() -> None:
    change, context = Change().build()
    first = verify_change(change, context)
    seen = dataclasses.replace(context, challenge_owner=first.digest, counter=first.new_counter + 3)
    again = verify_change(change, seen)
    assert again.replay
    assert again.digest == first.digest


def test_it_survives_the_wire() -> None:
    change, context = Change(add=(fresh(NEW),), renew=True, sessions=[Session()]).build()
    received = IdentityChange.from_bytes(jcs(change.to_json()))
    assert verify_change(received, context).digest == change.digest


def test_the_vault_stays_out_of_reprs() -> None:
    change, context = Change().build()
    assert repr(change.vault) not in repr(change)
    assert repr(change.vault) not in repr(verify_change(change, context))
