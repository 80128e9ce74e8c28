"""What follows from a seed."""

from __future__ import annotations

import pytest

from authenticator.errors import LocalError
from authenticator.protocol.ethereum import account_of
from authenticator.vault.seed import Carried, Seed

KNOWN = {
    "identity_key": "c8515ea0d4de48de8ed474e9e2a0dd5ffd58b9d45fe0e9bcec68be76603c5892",
    "k_session": "b02bc8f776656f216187d865d339af5a8dbde220d94357bc099231b6ef0da521",
    "account": "0xA2B904080A973563B5DA5F0F286941403537d22b",
}
PROVIDER, OTHER = "00112233445566778899aabbccddeeff", "ff" * 16


def test_the_same_seed_gives_the_same_keys() -> None:
    one, two = Seed(b"\7" * 32), Seed(b"\7" * 32)
    assert one.identity_key == two.identity_key
    assert one.k_session == two.k_session
    assert one.pairwise_key(PROVIDER, 0) == two.pairwise_key(PROVIDER, 0)
    assert one.salt_for("session", PROVIDER, 0) == two.salt_for("session", PROVIDER, 0)


def test_derivations_stay_what_they_are() -> None:
    seed = Seed(bytes(range(32)))
    assert seed.identity_key.hex() == KNOWN["identity_key"]
    assert seed.k_session.hex() == KNOWN["k_session"]
    assert account_of(seed.pairwise_key(PROVIDER, 0)) == KNOWN["account"]


def test_every_key_is_another() -> None:
    seed = Seed.generate()
    keys = [
        seed.material,
        seed.identity_key,
        seed.k_session,
        seed.k_challenge_wrap,
        seed.vault_mac,
        seed.pairwise_key(PROVIDER, 0),
        seed.pairwise_key(PROVIDER, 1),
        seed.pairwise_key(OTHER, 0),
        seed.salt_for("session", PROVIDER, 0),
        seed.salt_for("session", PROVIDER, 1),
        seed.salt_for("claim", PROVIDER, 0),
    ]
    assert len(set(keys)) == len(keys)
    assert {len(key) for key in keys} == {32}


def test_a_carried_session_key_keeps_addresses_when_the_seed_is_renewed() -> None:
    old = Seed.generate()
    renewed = old.renewed(b"\1" * 32)
    assert renewed.k_session == old.k_session
    assert renewed.identity_key != old.identity_key


@pytest.mark.parametrize("material", [b"", b"\1" * 31, b"\1" * 33])
def test_a_seed_of_another_length(material: bytes) -> None:
    with pytest.raises(LocalError) as refused:
        Seed(material)
    assert refused.value.code == "file_damaged"


@pytest.mark.parametrize(("k_session", "salts"), [(b"\1" * 31, b"\1" * 32), (b"\1" * 32, b"")])
def test_carried_keys_of_another_length(k_session: bytes, salts: bytes) -> None:
    with pytest.raises(LocalError) as refused:
        Carried(k_session, salts)
    assert refused.value.code == "file_damaged"


def test_no_repr_shows_it() -> None:
    seed = Seed(b"canary-canary-canary-canary-cana")
    assert "canary" not in repr(seed) + str(seed)
