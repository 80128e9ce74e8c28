"""The signed network record."""

from __future__ import annotations

import dataclasses

import pytest

from authenticator.errors import VerificationError
from authenticator.limits import ATTESTATION_ROOTS_MAX, NETWORK_RECORD_MAX
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import jcs, parse_canonical, sha256
from authenticator.protocol.network_record import (
    NetworkRecord,
    Peer,
    Policy,
    parse_signed_network,
    sign_network,
)
from tests.fakes.attester import Authority

SEED = bytes(32)


def peer(name: str, number: int) -> Peer:
    return Peer(name, f"http://127.0.0.1:{8470 + number}", ed25519.public_key(bytes([number]) * 32))


NETWORK = NetworkRecord(
    v=1,
    name="home",
    seq=0,
    prev=None,
    registry=peer("countersign-registry/home", 0),
    validators=tuple(peer(f"countersign-validator/{number}", number) for number in (1, 2, 3, 4)),
    quorum=3,
    relays=(peer("countersign-relay/home", 5),),
    policy=Policy("open", virtual_keys=True),
)


def test_round_trip_through_bytes() -> None:
    signed = parse_canonical(jcs(sign_network(NETWORK, SEED)), 65_536)
    assert parse_signed_network(signed) == NETWORK


def test_its_id_is_the_hash_of_the_first_record() -> None:
    assert NETWORK.network_id == sha256(jcs(NETWORK.to_json())).hex()
    assert dataclasses.replace(NETWORK, name="other").network_id != NETWORK.network_id


def test_relays_are_found_by_origin() -> None:
    assert NETWORK.relay("http://127.0.0.1:8475").name == "countersign-relay/home"
    with pytest.raises(VerificationError) as caught:
        NETWORK.relay("http://127.0.0.1:8476")
    assert caught.value.code == "wrong_relay"


def test_other_signatures_beside_the_registrys_are_ignored() -> None:
    signed = sign_network(NETWORK, SEED)
    foreign = sign_network(NETWORK, bytes([9]) * 32)["signatures"]
    assert parse_signed_network({**signed, "signatures": foreign + signed["signatures"]}) == NETWORK


ROOT, OTHER = Authority("Root").der, Authority("Other", number=2).der


@pytest.mark.parametrize(
    "policy",
    [
        pytest.param(Policy("open", virtual_keys=False), id="open"),
        pytest.param(Policy("open", virtual_keys=True, second_factor_keys=True), id="a-network-for-tests"),
        pytest.param(Policy("attested", virtual_keys=False, attestation_roots=(ROOT,)), id="one-maker"),
        pytest.param(Policy("attested", False, True, (ROOT, OTHER)), id="two-makers-and-second-factors"),
    ],
)
def test_a_policy_is_read_back(policy: Policy) -> None:
    assert Policy.from_json(policy.to_json()) == policy
    record = dataclasses.replace(NETWORK, policy=policy)
    assert parse_signed_network(parse_canonical(jcs(sign_network(record, SEED)), 65_536)) == record
    assert (record.network_id == NETWORK.network_id) == (policy == NETWORK.policy)


def test_the_most_roots_fit_a_record() -> None:
    roots = tuple(Authority(f"Maker {number}", number=number).der for number in range(1, ATTESTATION_ROOTS_MAX + 1))
    record = dataclasses.replace(NETWORK, policy=Policy("attested", virtual_keys=False, attestation_roots=roots))
    assert len(jcs(sign_network(record, SEED))) <= NETWORK_RECORD_MAX
    assert NetworkRecord.from_json(record.to_json()) == record


def test_a_key_is_compared_by_eight_groups_of_its_hash() -> None:
    fingerprint = Peer("registry", "https://registry.example", bytes(32)).fingerprint
    assert fingerprint == "6668 7aad f862 bd77 6c8f c18b 8e9f 8e20"
    assert Peer("registry", "https://registry.example", bytes(31) + b"\x01").fingerprint != fingerprint
