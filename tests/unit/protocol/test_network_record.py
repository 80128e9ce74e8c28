"""The signed network record."""

from __future__ import annotations

import dataclasses

import pytest

from authenticator.errors import VerificationError
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import jcs, parse_canonical, sha256
from authenticator.protocol.network_record import (
    NetworkRecord,
    Peer,
    Policy,
    parse_signed_network,
    sign_network,
)

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
