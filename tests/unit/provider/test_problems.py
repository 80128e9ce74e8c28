from __future__ import annotations

import json
from typing import Any

import pytest

from authenticator.clients.http import Answer, error_of
from authenticator.clients.unanswered import OWN_FINDINGS
from authenticator.errors import CountersignError, InputError, LocalError, PeerError, VerificationError
from authenticator.provider.problems import PROBLEM_TYPE, refusal
from authenticator.sentences import INPUT_CODES, PEER_CODES, SENTENCES, VERIFICATION_CODES

NOW = 1_800_000_000


def budget(caveat: str, left: int, resets_at: int | None = None) -> dict[str, Any]:
    return {"caveat": caveat, "left": left, "resets_at": resets_at}


@pytest.mark.parametrize(
    ("error", "status", "challenge"),
    [
        pytest.param(
            VerificationError("token_missing"), 401, 'DPoP error="invalid_token", algs="EdDSA ES256"', id="token"
        ),
        pytest.param(
            VerificationError("proof_replayed"), 401, 'DPoP error="invalid_dpop_proof", algs="EdDSA ES256"', id="proof"
        ),
        pytest.param(VerificationError("capability_missing"), 403, 'DPoP error="insufficient_scope"', id="capability"),
        pytest.param(VerificationError("delegation_unknown"), 403, None, id="never-presented"),
        pytest.param(VerificationError("session_unknown"), 403, None, id="unknown-session"),
        pytest.param(VerificationError("route_unknown"), 404, None, id="no-place"),
        pytest.param(VerificationError("budget_spent"), 429, None, id="budget"),
        pytest.param(VerificationError("status_unproven"), 503, None, id="registry"),
        pytest.param(InputError("path_ambiguous"), 400, None, id="path"),
        pytest.param(InputError("too_large"), 413, None, id="large"),
        pytest.param(PeerError("relay_down"), 503, None, id="relay"),
    ],
)
def test_status_and_challenge(error: CountersignError, status: int, challenge: str | None) -> None:
    reply = refusal(error, NOW)
    headers = dict(reply.headers)
    assert (reply.status, headers.get("WWW-Authenticate")) == (status, challenge)
    assert (headers["Content-Type"], headers["Cache-Control"]) == (PROBLEM_TYPE, "no-store")


def test_every_refusal_is_a_problem_that_clients_understand() -> None:
    for codes, family in (
        (INPUT_CODES, InputError),
        (VERIFICATION_CODES, VerificationError),
        (PEER_CODES - OWN_FINDINGS, PeerError),
    ):
        for code in codes:
            reply = refusal(family(code), NOW)
            assert json.loads(reply.body) == {
                "type": f"urn:countersign:error:{code}",
                "title": SENTENCES[code],
                "status": reply.status,
                "error": code,
                "error_description": SENTENCES[code],
            }
            back = error_of(Answer(reply.status, PROBLEM_TYPE, {}, reply.body), "")
            assert (type(back), back.code) == (family, code)


def test_what_an_error_adds_is_told_and_replaces_nothing() -> None:
    error = VerificationError("capability_missing", data={"needed": {"a": 1}, "status": 200, "error": "none"})
    content = json.loads(refusal(error, NOW).body)
    assert (content["needed"], content["status"], content["error"]) == ({"a": 1}, 403, "capability_missing")
    assert "needed" not in json.loads(refusal(error, NOW, brief=True).body)


def test_nothing_of_this_computer_is_told() -> None:
    reply = refusal(LocalError("storage_failed", "/secret/path"), NOW)
    assert (reply.status, json.loads(reply.body)["error"]) == (507, "storage_full")
    assert b"secret" not in reply.body


@pytest.mark.parametrize(
    ("left", "wait"),
    [
        pytest.param([budget("rate", 0, NOW + 7)], "7", id="a-rate"),
        pytest.param([budget("rate", 0, NOW + 7), budget("rate", 0, NOW + 60)], "60", id="the-last-of-two"),
        pytest.param([budget("max_uses", 3), budget("rate", 0, NOW + 7)], "7", id="the-other-has-room"),
        pytest.param([budget("max_uses", 0), budget("rate", 0, NOW + 7)], None, id="waiting-does-not-help"),
        pytest.param([budget("max_bytes", 5), budget("rate", 1, NOW + 7)], None, id="too-many-bytes"),
        pytest.param([budget("rate", 0, NOW - 1)], "1", id="at-once"),
        pytest.param([], None, id="nothing-said"),
    ],
)
def test_how_long_to_wait(left: list[dict[str, Any]], wait: str | None) -> None:
    error = VerificationError("budget_spent", data={"left": left})
    assert dict(refusal(error, NOW).headers).get("Retry-After") == wait
