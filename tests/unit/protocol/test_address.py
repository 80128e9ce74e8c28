from __future__ import annotations

from typing import Any

import pytest

from authenticator.protocol import vrf
from authenticator.protocol.address import SessionProof, address_from_output, address_input
from authenticator.protocol.canonical import lp, sha256, u32
from tests.fakes.approvals import PROVIDER, Person
from tests.fakes.refusal import refused

PROOF = bytes(range(80))


def test_an_address_is_16_bytes_of_the_proven_output() -> None:
    person = Person()
    output = vrf.proof_to_hash(person.prove(0))
    assert address_from_output(output) == sha256(b"countersign/session/v1", output)[:16].hex()
    assert address_input(PROVIDER.provider, 3) == lp(bytes.fromhex(PROVIDER.provider)) + u32(3)


def test_an_address_is_the_same_for_ever_and_another_for_everything_else() -> None:
    person = Person()
    others = {person.address(1), person.address(0, "00" * 16), Person("bob").address(0)}
    assert person.address(0) == Person().address(0)
    assert person.address(0) not in others
    assert len(others) == 3


@pytest.mark.parametrize("proof", [SessionProof(0, PROOF, None), SessionProof(7, PROOF, PROOF)], ids=["0", "7"])
def test_a_proof_is_read_back(proof: SessionProof) -> None:
    assert SessionProof.from_json(proof.to_json()) == proof


@pytest.mark.parametrize(
    "change",
    [
        {"generation": 1},
        {"generation": -1},
        {"generation": 2**32},
        {"proof": ""},
        {"previous_proof": SessionProof(1, PROOF, PROOF).to_json()["proof"]},
    ],
    ids=["later without the one before", "negative", "too large", "no proof", "first with one before"],
)
def test_malformed_proofs_are_refused(change: dict[str, Any]) -> None:
    refused("malformed", lambda: SessionProof.from_json({**SessionProof(0, PROOF, None).to_json(), **change}))


@pytest.mark.parametrize("length", [0, 32, 63, 65])
def test_an_output_has_64_bytes(length: int) -> None:
    refused("malformed", lambda: address_from_output(bytes(length)))
