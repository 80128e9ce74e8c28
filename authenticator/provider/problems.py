"""Refusals as HTTP says them: problem details (RFC 9457), and the challenge of the scheme that was expected.

Rules: every refusal is `application/problem+json` with `type`, `title`, `status`, our code in `error` and its sentence
in `error_description`, and what the error itself adds for programs. Nothing is kept by caches. What is wrong inside
this computer is told as `storage_full`, so that nobody learns more.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from authenticator.errors import CountersignError, VerificationError
from authenticator.protocol.canonical import JsonValue
from authenticator.serving import problem

PROBLEM_TYPE = "application/problem+json"
ALGORITHMS = "EdDSA ES256"
_UNAUTHORISED = (
    "token_missing",
    "token_scheme",
    "token_invalid",
    "token_binding",
    "proof_missing",
    "proof_mismatch",
    "proof_stale",
    "proof_replayed",
    "proof_binding",
    "session_sig_key",
    "session_sig_times",
    "wrong_node",
)
_OWN_STATUS = {
    **dict.fromkeys(_UNAUTHORISED, HTTPStatus.UNAUTHORIZED),
    "status_unproven": HTTPStatus.SERVICE_UNAVAILABLE,
    "budget_spent": HTTPStatus.TOO_MANY_REQUESTS,
    "route_unknown": HTTPStatus.NOT_FOUND,
}


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP answer, for whatever sends it.

    Attributes:
        status: the HTTP status.
        headers: names and values, without the length.
        body: its bytes.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @classmethod
    def of_json(cls, content: JsonValue) -> Reply:
        """A success with a JSON body."""
        return cls(HTTPStatus.OK, (("Content-Type", "application/json"),), json.dumps(content).encode())


def refusal(error: CountersignError, now: int, *, brief: bool = False) -> Reply:
    """The answer to an error.

    Args:
        error: what was raised.
        now: UTC seconds, to say how long to wait.
        brief: without what the error adds, which may be long.
    """
    status, named = problem(error)
    code = named["error"]
    status = _OWN_STATUS.get(code, HTTPStatus.FORBIDDEN if isinstance(error, VerificationError) else HTTPStatus(status))
    data = dict(error.data) if isinstance(error, VerificationError) else {}
    body = {
        **({} if brief else data),
        "type": f"urn:countersign:error:{code}",
        "title": named["error_description"],
        "status": int(status),
        **named,
    }
    headers = [("Content-Type", PROBLEM_TYPE), ("Cache-Control", "no-store")]
    challenge = _challenge(code, status)
    if challenge is not None:
        headers.append(("WWW-Authenticate", challenge))
    wait = _wait(data, now)
    if wait is not None:
        headers.append(("Retry-After", str(wait)))
    return Reply(int(status), tuple(headers), json.dumps(body).encode())


def _challenge(code: str, status: HTTPStatus) -> str | None:
    if code == "capability_missing":
        return 'DPoP error="insufficient_scope"'
    if status != HTTPStatus.UNAUTHORIZED:
        return None
    error = "invalid_dpop_proof" if code.startswith("proof_") else "invalid_token"
    return f'DPoP error="{error}", algs="{ALGORITHMS}"'


def _wait(data: Mapping[str, Any], now: int) -> int | None:
    """Seconds until all that is spent is there again; None where waiting does not help."""
    resets: list[int | None] = [budget["resets_at"] for budget in data.get("left", ()) if not budget["left"]]
    moments = [moment for moment in resets if moment is not None]
    if not moments or len(moments) < len(resets):
        return None
    return max(1, max(moments) - now)
