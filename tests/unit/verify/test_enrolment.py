"""Enrolments that hold."""

from __future__ import annotations

import dataclasses

import pytest

from authenticator.protocol import ed25519
from authenticator.protocol.identity import VIRTUAL_AAGUID
from authenticator.verify.enrolment import verify_enrolment
from tests.fakes.approvals import Enrol, Person
from tests.fakes.soft_key import BE, SoftKey


@pytest.mark.parametrize("kind", ["p256", "ed25519"])
@pytest.mark.parametrize("fmt", ["none", "packed"])
def test_good_enrolment(kind: str, fmt: str) -> None:
    person = Person(key=SoftKey(kind, backup=BE))
    enrolment, context = Enrol(person=person, fmt=fmt).build()
    verified = verify_enrolment(enrolment, context)
    assert verified.record == person.record
    assert verified.commitment == person.opening.commitment
    assert verified.credential.credential == person.key.credential
    assert verified.new_counter == 2
    assert verified.challenge == enrolment.vrf_data.challenge
    assert verified.entry == enrolment.entry
    assert not verified.replay


def test_with_a_recovery_key() -> None:
    person = Person()
    recovery = ed25519.public_key(person.secret("recovery"))
    enrolment, context = Enrol(record_changes={"recovery_pk": recovery}).build()
    assert verify_enrolment(enrolment, context).record.recovery_pk == recovery


def test_a_virtual_key_where_the_network_accepts_it() -> None:
    person = Person(key=SoftKey(aaguid=bytes.fromhex(VIRTUAL_AAGUID)))
    enrolment, context = Enrol(person=person).build()
    assert verify_enrolment(enrolment, context).credential.credential.aaguid == VIRTUAL_AAGUID


def test_the_handle_that_the_key_sends_is_taken_as_its_own() -> None:
    enrolment, context = Enrol(answer={"user_handle": b"handle"}).build()
    assert verify_enrolment(enrolment, context).credential.credential == Person().key.credential


def test_a_key_that_does_not_count() -> None:
    enrolment, context = Enrol(person=Person(key=SoftKey(counter=0))).build()
    assert verify_enrolment(enrolment, context).new_counter == 0


def test_sent_again_it_is_a_replay() -> None:
    enrolment, context = Enrol().build()
    first = verify_enrolment(enrolment, context)
    seen = dataclasses.replace(
        context, challenge_owner=first.digest, commitment=first.commitment, credential_taken=True
    )
    again = verify_enrolment(enrolment, seen)
    assert again.replay
    assert again.digest == first.digest
