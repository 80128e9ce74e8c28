from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.protocol import vrf
from authenticator.protocol.canonical import b64u, lp, sha256, u64
from authenticator.protocol.challenge import RP_ID, RP_ORIGIN, VrfData, make_vrf_data, vrf_input
from tests.fakes.approvals import seed
from tests.fakes.refusal import refused

SECRET = seed("k-challenge")
DIGESTS = st.binary(min_size=32, max_size=32)
INPUTS = st.tuples(
    DIGESTS.map(bytes.hex),
    st.sampled_from([RP_ID, "other.invalid"]),
    st.integers(0, 2**53 - 1),
    DIGESTS,
    DIGESTS,
    DIGESTS,
)


def made(**changes: Any) -> VrfData:
    values: dict[str, Any] = {
        "identity_id": "ab" * 32,
        "rp_id": RP_ID,
        "height": 7,
        "block_hash": b"\x01" * 32,
        "intent_digest": b"\x02" * 32,
        "policy_digest": b"\x03" * 32,
        **changes,
    }
    return make_vrf_data(SECRET, **values)


def test_no_web_page_can_have_our_name() -> None:
    assert RP_ID.endswith(".invalid")
    assert f"https://{RP_ID}" == RP_ORIGIN


def test_the_bytes_of_the_input() -> None:
    assert vrf_input("ab" * 32, RP_ID, 7, b"\x01" * 32, b"\x02" * 32, b"\x03" * 32) == sha256(
        b"countersign/challenge/v1",
        lp(bytes.fromhex("ab" * 32)),
        lp(RP_ID),
        u64(7),
        b"\x01" * 32,
        b"\x02" * 32,
        b"\x03" * 32,
    )


@given(INPUTS, INPUTS)
def test_the_input_is_of_all_of_its_parts(one: Any, other: Any) -> None:
    assert (vrf_input(*one) == vrf_input(*other)) == (one == other)


def test_the_challenge_is_proven() -> None:
    data = made()
    assert vrf.verify(data.public_key, data.vrf_input_data, data.vrf_proof) == data.vrf_output
    assert data.challenge == data.vrf_output[:32]
    assert data == made()
    assert VrfData.from_json(data.to_json()) == data


@pytest.mark.parametrize(
    "change",
    [
        {"identity_id": "cd" * 32},
        {"rp_id": "other.invalid"},
        {"height": 8},
        {"block_hash": bytes(32)},
        {"intent_digest": bytes(32)},
        {"policy_digest": bytes(32)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_every_part_changes_the_challenge(change: dict[str, Any]) -> None:
    assert made(**change).challenge != made().challenge


@pytest.mark.parametrize("name", ["block_hash", "intent_digest", "policy_digest"])
def test_digests_have_32_bytes(name: str) -> None:
    refused("malformed", lambda: made(**{name: bytes(31)}))


@pytest.mark.parametrize("field", [field.name for field in dataclasses.fields(VrfData)])
def test_every_field_must_be_there_and_have_its_form(field: str) -> None:
    content = made().to_json()
    refused("malformed", lambda: VrfData.from_json({**content, field: None}))
    refused("malformed", lambda: VrfData.from_json({name: value for name, value in content.items() if name != field}))
    if isinstance(content[field], str) and field not in ("user_id", "rp_id"):
        refused("malformed", lambda: VrfData.from_json({**content, field: b64u(bytes(31))}))
