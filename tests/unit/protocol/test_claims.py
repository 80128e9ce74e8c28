from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.protocol.canonical import b64u, sha256
from authenticator.protocol.claims import CLAIM_NAMES, ClaimOpening, claim_digest
from tests.fakes.refusal import refused

DIGESTS = st.binary(min_size=32, max_size=32)
VALUES = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=40)


@given(DIGESTS, st.sampled_from(CLAIM_NAMES), VALUES, st.sampled_from(CLAIM_NAMES), VALUES)
def test_a_claim_opens_its_own_digest_only(salt: bytes, name: str, value: str, other: str, changed: str) -> None:
    opening = ClaimOpening(name, value, salt)
    assert ClaimOpening.from_json(opening.to_json()) == opening
    assert opening.digest == claim_digest(salt, name, value)
    assert (claim_digest(salt, other, changed) == opening.digest) == ((other, changed) == (name, value))
    assert claim_digest(sha256(salt), name, value) != opening.digest


def test_a_claims_value_is_not_in_its_repr() -> None:
    assert "Ada" not in repr(ClaimOpening("name", "Ada", bytes(32)))


@pytest.mark.parametrize(
    "change",
    [{"name": "age"}, {"value": "a\nb"}, {"value": "a" * 9_000}, {"value": None}, {"salt": b64u(bytes(16))}],
    ids=["unknown", "two lines", "too long", "nothing", "short salt"],
)
def test_malformed_claims_are_refused(change: dict[str, Any]) -> None:
    content = ClaimOpening("name", "Ada", bytes(32)).to_json()
    refused("malformed", lambda: ClaimOpening.from_json({**content, **change}))
