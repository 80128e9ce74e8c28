"""FastAPI around the guard: three routes for clients, a dependency for the rest, and the errors.

Rules: bodies are read up to a limit and parsed strictly; the guard sees the path as it was sent and the
provider's own origin, never the Host header; every refusal is
`{"error": code, "error_description": sentence}`.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import JSONResponse, Response
from starlette.concurrency import run_in_threadpool

from authenticator import limits
from authenticator.errors import CountersignError, InputError, VerificationError
from authenticator.protocol.canonical import JsonValue, parse_json
from authenticator.protocol.fields import Fields
from authenticator.provider.delegations import delegation_answer
from authenticator.provider.guard import Use, UseRequest
from authenticator.provider.service import Provider
from authenticator.serving import problem

DELEGATION_HEADER = "countersign-delegation"
SESSION_SIG_HEADER = "countersign-session-sig"
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
}

Size = Callable[[Request], int]


def install(app: FastAPI, provider: Provider) -> None:
    """Add the routes below `/.countersign/` and the error answers to an app."""
    app.include_router(_routes(provider))
    app.add_exception_handler(CountersignError, _refusal)


def requires(
    provider: Provider, ability: str | None, size: Size | None = None, *, session_sigs: bool = True
) -> Callable[[Request], Use]:
    """Make a dependency that asks for `ability`; None asks for a signed-in caller only.

    A SessionSig names neither method nor path nor body; without `session_sigs` only DPoP proofs are taken.
    """

    def check(request: Request) -> Use:
        return provider.guard.check_use(
            UseRequest(
                method=request.method,
                url=provider.record.origins[0] + raw_path(request),
                authorization=_single(request, "authorization"),
                proofs=request.headers.getlist("dpop"),
                delegation=_single(request, DELEGATION_HEADER),
                ability=ability,
                resource=provider.resource,
                size=size(request) if size is not None else 0,
                session_sigs=request.headers.getlist(SESSION_SIG_HEADER) if session_sigs else (),
            )
        )

    return check


def raw_path(request: Request) -> str:
    """The path exactly as it was sent."""
    sent = request.scope.get("raw_path")
    if not isinstance(sent, bytes):
        raise InputError("path_ambiguous", "the server does not pass the raw path on")
    try:
        return sent.partition(b"?")[0].decode("ascii")
    except UnicodeDecodeError as error:
        raise InputError("path_ambiguous", "not ASCII") from error


def declared_length(request: Request) -> int:
    """What the caller says it sends; a body without a length is not accepted where bytes are counted."""
    text = request.headers.get("content-length", "")
    if not text.isascii() or not text.isdigit():
        raise InputError("malformed", "content-length")
    return int(text)


async def read_body(request: Request, limit: int) -> bytes:
    """The body, or `too_large` as soon as it is longer than `limit`."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise InputError("too_large", "body")
    return bytes(body)


def _single(request: Request, name: str) -> str | None:
    """A header that may come once; two of them have no one meaning."""
    found = request.headers.getlist(name)
    if len(found) > 1:
        raise InputError("malformed", f"two {name} headers")
    return found[0] if found else None


def _routes(provider: Provider) -> APIRouter:
    router = APIRouter(prefix="/.countersign")

    @router.get("/client")
    def client() -> dict[str, Any]:
        """Say which client this is, which relay it uses, and what time it is."""
        return provider.about()

    @router.post("/request")
    async def sign_request(request: Request) -> dict[str, str]:
        """Sign the payload of a login request that is this provider's own."""
        _check_own_page(request, provider)
        fields = Fields(await _json(request, limits.REQUEST_MAX), "request")
        payload = fields.object_("request")
        fields.done()
        return {"provider_jws": await run_in_threadpool(provider.signer.sign, payload)}

    @router.post("/delegations")
    async def present(request: Request) -> dict[str, Any]:
        """Take in a delegation, its receipts, and the links of a chain below it."""
        chain = limits.CHAIN_DEPTH_MAX * limits.CHAIN_LINK_MAX
        body = await _json(request, limits.AUTH_SIG_MAX + 4 * limits.RECEIPT_MAX + chain)
        stored = await run_in_threadpool(provider.guard.delegations.present, body)
        return delegation_answer(stored)

    @router.post("/delegations/end")
    def end(request: Request) -> dict[str, Any]:
        """End a link of a chain, named by `Countersign-Delegation`, and all below it."""
        wanted = UseRequest(
            method=request.method,
            url=provider.record.origins[0] + raw_path(request),
            authorization=None,
            proofs=request.headers.getlist("dpop"),
            delegation=_single(request, DELEGATION_HEADER),
        )
        provider.guard.end_link(wanted)
        return {"delegation_id": wanted.delegation, "ended": True}

    return router


async def _json(request: Request, limit: int) -> JsonValue:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise InputError("malformed", "content type")
    return parse_json(await read_body(request, limit), limit)


def _check_own_page(request: Request, provider: Provider) -> None:
    """A browser says whose page asks; only our own pages get our signature."""
    origin = request.headers.get("origin")
    if origin is not None and origin not in provider.record.origins:
        raise InputError("malformed", "another site's page")


def host_is_ours(request: Request, provider: Provider) -> bool:
    """Whether the Host header names one of the provider's origins; anything else may be a rebound name."""
    hosts = {urlsplit(origin).netloc for origin in provider.record.origins}
    return request.headers.get("host", "") in hosts


def _refusal(_request: Request, error: Exception) -> Response:
    if not isinstance(error, CountersignError):
        raise error
    status, body = problem(error)
    status = _OWN_STATUS.get(error.code, 403 if isinstance(error, VerificationError) else status)
    headers = {"Cache-Control": "no-store"}
    if status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = f'DPoP error="{_oauth_error(error.code)}", algs="EdDSA ES256"'
    return JSONResponse(body, status, headers=headers)


def _oauth_error(code: str) -> str:
    return "invalid_dpop_proof" if code.startswith("proof_") else "invalid_token"
