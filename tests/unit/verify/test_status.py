from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from authenticator.limits import DPOP_FUTURE_MAX, STATUS_INTERVAL
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import b64u, jcs
from authenticator.protocol.jws import sign_jws
from authenticator.verify.status import (
    COMMITMENT_TYP,
    CommitmentStatus,
    Status,
    build_commitment_status,
    build_status,
    verify_commitment_status,
    verify_status,
)
from tests.fakes.approvals import NETWORK, NOW, REGISTRY_SEED, RELAY_SEED, network
from tests.fakes.refusal import refused

ADDRESS, ID = "ab" * 16, "cd" * 32
STATUS = Status(NETWORK.network_id, ADDRESS, "active", ID, "active", 77, NOW, NOW + STATUS_INTERVAL)
UNPROVEN, MALFORMED = "status_unproven", "malformed"


def statement(
    content: Any = None, *, by: bytes = REGISTRY_SEED, typ: str = "cs-status+jwt", alg: str = "EdDSA", **changes: Any
) -> str:
    values = {**STATUS.to_json(), **changes} if content is None else content
    kept = {name: value for name, value in values.items() if value is not ...}
    return sign_jws({"typ": typ, "alg": alg}, jcs(kept), lambda message: ed25519.sign(by, message))


@pytest.mark.parametrize("session", ["active", "revoked", "unknown"])
@pytest.mark.parametrize("delegation", ["active", "revoked", "unknown", None])
def test_a_statement_is_read_back(session: Any, delegation: Any) -> None:
    asked = ID if delegation else None
    text = build_status(
        network=NETWORK.network_id,
        address=ADDRESS,
        session=session,
        delegation_id=asked,
        delegation=delegation,
        height=77,
        now=NOW,
        registry_seed=REGISTRY_SEED,
    )
    expected = dataclasses.replace(STATUS, session=session, delegation_id=asked, delegation=delegation)
    assert verify_status(text, NETWORK, ADDRESS, asked, NOW) == expected


@pytest.mark.parametrize("now", [NOW - DPOP_FUTURE_MAX, NOW, NOW + STATUS_INTERVAL - 1])
def test_it_is_good_for_a_moment(now: int) -> None:
    assert verify_status(statement(), NETWORK, ADDRESS, ID, now) == STATUS


CASES: dict[str, tuple[str, str]] = {
    "another network": (statement(network="00" * 32), UNPROVEN),
    "another session": (statement(address="00" * 16), UNPROVEN),
    "another delegation": (statement(delegation_id="00" * 32), UNPROVEN),
    "no delegation": (statement(delegation_id=None, delegation=None), UNPROVEN),
    "nothing about the delegation": (statement(delegation=None), UNPROVEN),
    "over": (statement(iat=NOW - STATUS_INTERVAL, exp=NOW), UNPROVEN),
    "good for longer than an interval": (statement(exp=NOW + STATUS_INTERVAL + 1), UNPROVEN),
    "of tomorrow": (statement(iat=NOW + 86_400, exp=NOW + 86_415), UNPROVEN),
    "a little too early": (statement(iat=NOW + DPOP_FUTURE_MAX + 1, exp=NOW + 30), UNPROVEN),
    "signed by the relay": (statement(by=RELAY_SEED), "bad_signature"),
    "of another type": (statement(typ="JWT"), "bad_signature"),
    "without an algorithm": (statement(alg="none"), "bad_signature"),
    "changed after signing": (
        ".".join((statement().split(".")[0], statement(session="revoked").split(".")[1], statement().split(".")[2])),
        "bad_signature",
    ),
    "unknown state": (statement(session="lent"), MALFORMED),
    "state that is a truth value": (statement(session=True), MALFORMED),
    "unknown state of the delegation": (statement(delegation="expired"), MALFORMED),
    "another member": (statement(reason="lost"), "unknown_field"),
    "no height": (statement(height=...), MALFORMED),
    "time as text": (statement(exp=str(NOW + 15)), MALFORMED),
    "a list": (statement({}), MALFORMED),
    "no statement": ("", MALFORMED),
    "too long": ("a" * 9_000, "too_large"),
}


@pytest.mark.parametrize(("text", "code"), CASES.values(), ids=CASES)
def test_refused(text: str, code: str) -> None:
    refused(code, lambda: verify_status(text, NETWORK, ADDRESS, ID, NOW))


def test_an_answer_about_a_delegation_is_none_about_the_session() -> None:
    refused(UNPROVEN, lambda: verify_status(statement(), NETWORK, ADDRESS, None, NOW))


def test_a_statement_of_one_network_is_nothing_in_another() -> None:
    refused(UNPROVEN, lambda: verify_status(statement(), network(name="other"), ADDRESS, ID, NOW))


COMMITMENT = bytes(range(32))
SAID = {
    "network": NETWORK.network_id,
    "commitment": b64u(COMMITMENT),
    "state": "newest",
    "index": 3,
    "iat": NOW,
    "exp": NOW + STATUS_INTERVAL,
}


@pytest.mark.parametrize(("state", "index"), [("newest", 0), ("replaced", 7), ("unknown", None)])
def test_a_statement_about_a_commitment_is_read_back(state: Any, index: int | None) -> None:
    status = CommitmentStatus(state, index)
    text = build_commitment_status(
        network=NETWORK.network_id, commitment=COMMITMENT, status=status, now=NOW, registry_seed=REGISTRY_SEED
    )
    assert verify_commitment_status(text, NETWORK, COMMITMENT, NOW) == status


COMMITMENT_CASES: dict[str, tuple[str, str]] = {
    "another network": (statement({**SAID, "network": "00" * 32}, typ=COMMITMENT_TYP), UNPROVEN),
    "another commitment": (statement({**SAID, "commitment": b64u(bytes(32))}, typ=COMMITMENT_TYP), UNPROVEN),
    "over": (statement({**SAID, "iat": NOW - STATUS_INTERVAL, "exp": NOW}, typ=COMMITMENT_TYP), UNPROVEN),
    "too long": (statement({**SAID, "exp": NOW + STATUS_INTERVAL + 1}, typ=COMMITMENT_TYP), UNPROVEN),
    "a word of its own": (statement({**SAID, "state": "active"}, typ=COMMITMENT_TYP), MALFORMED),
    "one field more": (statement({**SAID, "height": 1}, typ=COMMITMENT_TYP), "unknown_field"),
    "recorded nowhere": (statement({**SAID, "index": None}, typ=COMMITMENT_TYP), UNPROVEN),
    "unknown, and recorded": (statement({**SAID, "state": "unknown"}, typ=COMMITMENT_TYP), UNPROVEN),
    "the relay's": (statement(SAID, by=RELAY_SEED, typ=COMMITMENT_TYP), "bad_signature"),
    "a statement about a session": (statement(SAID), "bad_signature"),
}


@pytest.mark.parametrize(("text", "code"), COMMITMENT_CASES.values(), ids=COMMITMENT_CASES)
def test_what_is_no_statement_about_a_commitment(text: str, code: str) -> None:
    refused(code, lambda: verify_commitment_status(text, NETWORK, COMMITMENT, NOW))
