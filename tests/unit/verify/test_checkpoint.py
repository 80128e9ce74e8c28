"""The registry's head: its signature, the quorum and its age."""

from __future__ import annotations

import dataclasses

import pytest

from authenticator.protocol.merkle import EMPTY_ROOT
from authenticator.protocol.note import block_hash, signature_line
from authenticator.verify.checkpoint import check_fresh, verify_checkpoint
from tests.fakes.heads import CHECKPOINT, NETWORK, TEXT, VALIDATORS, note_by
from tests.fakes.refusal import refused


@pytest.mark.parametrize("signers", [(0, 1, 2), (1, 2, 3), (0, 1, 2, 3)], ids=["first", "last", "all"])
def test_a_quorum(signers: tuple[int, ...]) -> None:
    verified = verify_checkpoint(note_by(*signers), NETWORK)
    assert verified.checkpoint == CHECKPOINT
    assert verified.block_hash == block_hash(TEXT)
    assert verified.validators == len(signers)


def test_a_network_without_validators() -> None:
    alone = dataclasses.replace(NETWORK, validators=(), quorum=0)
    assert verify_checkpoint(note_by(), alone).validators == 0


def test_foreign_signatures_are_ignored() -> None:
    foreign = signature_line(TEXT, "someone", bytes([77]) * 32)
    same_name = signature_line(TEXT, NETWORK.validators[3].name, bytes([78]) * 32)
    assert verify_checkpoint(note_by(0, 1, 2) + foreign + same_name, NETWORK).validators == 3


def test_one_validator_who_signs_twice_counts_once() -> None:
    again = signature_line(TEXT, NETWORK.validators[0].name, VALIDATORS[0])
    assert verify_checkpoint(note_by(0, 1, 2) + again, NETWORK).validators == 3
    refused("quorum_missing", lambda: verify_checkpoint(note_by(0, 1) + again, NETWORK))


def test_the_empty_tree() -> None:
    empty = dataclasses.replace(CHECKPOINT, size=0, root=EMPTY_ROOT)
    assert verify_checkpoint(note_by(0, 1, 2, text=empty.text()), NETWORK).checkpoint.size == 0


@pytest.mark.parametrize("age", [-10, 0, 1, 120])
def test_fresh(age: int) -> None:
    check_fresh(verify_checkpoint(note_by(0, 1, 2), NETWORK), CHECKPOINT.time + age)


@pytest.mark.parametrize("age", [-11, 121, 3600, -3600])
def test_not_fresh(age: int) -> None:
    verified = verify_checkpoint(note_by(0, 1, 2), NETWORK)
    error = refused("block_stale", lambda: check_fresh(verified, CHECKPOINT.time + age))
    assert error.step == 3
