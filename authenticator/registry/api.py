"""The registry over HTTP: paths, sizes and statuses; what they mean is `log.py`'s.

Rules: bodies are parsed strictly by our own parser, never by a model; every answer to a mistake is one of our
errors; nothing here needs a secret or a cookie, and no page may read it (no CORS).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from authenticator.errors import CountersignError, InputError
from authenticator.limits import (
    ENTRIES_AT_ONCE_MAX,
    ENTRIES_PAGE_MAX,
    HTTP_BODY_MAX,
    INTEGER_MAX,
    RELAYS_PER_ENTRY_MAX,
)
from authenticator.protocol.canonical import JsonValue, b64u, parse_json
from authenticator.protocol.entry import Attestation, Entry, parse_entry
from authenticator.protocol.fields import Fields
from authenticator.registry.events import Found, Revocations
from authenticator.registry.log import Log, Proven, Recorded, SessionRecord
from authenticator.registry.tables import StoredEntry
from authenticator.serving import BodyLimit, problem

_ID_LENGTHS = {"address": 16, "delegation": 32, "hash": 32, "provider": 16}
_UNBUFFERED = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
_ANSWER_MAX = HTTP_BODY_MAX - 32_768  # leaves room for the head and the entry that passed the limit


def create_app(log: Log, signed_network: JsonValue) -> FastAPI:
    """The registry's application."""
    app = FastAPI(title="Countersign registry", docs_url=None, redoc_url=None, lifespan=None)
    app.add_middleware(BodyLimit)
    app.exception_handler(CountersignError)(_answer_error)
    app.exception_handler(RequestValidationError)(_answer_malformed)
    app.exception_handler(HTTPException)(_answer_http)
    _add_heads(app, log, signed_network)
    _add_entries(app, log)
    _add_sessions(app, log)
    _add_events(app, Revocations(log))
    _add_commitments(app, log)
    return app


def _add_heads(app: FastAPI, log: Log, signed_network: JsonValue) -> None:
    @app.get("/network")
    def network() -> JSONResponse:
        """The signed network record."""
        return JSONResponse(signed_network)

    @app.get("/checkpoint")
    def checkpoint() -> PlainTextResponse:
        """The head of this height, as a signed note."""
        return PlainTextResponse(log.head().note)

    @app.get("/checkpoint/{block_hash}")
    def checkpoint_by_hash(block_hash: str) -> PlainTextResponse:
        """The head whose text has a hash."""
        return PlainTextResponse(log.head_by_hash(bytes.fromhex(_id("hash", block_hash))).note)

    @app.get("/consistency")
    def consistency(
        old: Annotated[int, Query(alias="from", ge=0, le=INTEGER_MAX)],
        new: Annotated[int, Query(alias="to", ge=0, le=INTEGER_MAX)],
    ) -> JSONResponse:
        """Proof that a longer log continues a shorter one."""
        return JSONResponse({"proof": [b64u(node) for node in log.consistency(old, new)]})

    @app.get("/health")
    def health() -> JSONResponse:
        """That the registry answers, and how long its log is."""
        head = log.head()
        return JSONResponse({"status": "ok", "size": head.size, "height": head.height})


def _add_entries(app: FastAPI, log: Log) -> None:
    @app.post("/entries")
    async def append(request: Request) -> JSONResponse:
        """Record entries, all or none."""
        entries, attestations = _parse_entries(await request.body())
        return JSONResponse(_proven(await run_in_threadpool(log.append, entries, attestations)))

    @app.get("/entries")
    def page(
        start: Annotated[int, Query(ge=0, le=INTEGER_MAX)] = 0,
        limit: Annotated[int, Query(ge=1, le=ENTRIES_PAGE_MAX)] = ENTRIES_PAGE_MAX,
    ) -> JSONResponse:
        """Entries in order; fewer than asked for where the answer would grow too long."""
        entries, head = log.page(start, limit)
        content = {"start": start, "entries": _within_limit(entries), "checkpoint": head.note}
        return JSONResponse(content)

    @app.get("/entries/{index}")
    def entry(index: str) -> JSONResponse:
        """The entry at an index."""
        if not index.isdecimal() or not index.isascii() or len(index) > len(str(INTEGER_MAX)):
            raise InputError("malformed", "index")
        return JSONResponse(_one(log.entry_at(int(index))))

    @app.get("/leaf/{leaf_hash}")
    def leaf(leaf_hash: str) -> JSONResponse:
        """The entry with a leaf hash."""
        return JSONResponse(_one(log.entry_by_hash(bytes.fromhex(_id("hash", leaf_hash)))))

    @app.get("/providers/{provider}")
    def provider(provider: str) -> JSONResponse:
        """The entry with a provider's newest record."""
        return JSONResponse(_one(log.provider(_id("provider", provider))))


def _add_sessions(app: FastAPI, log: Log) -> None:
    @app.get("/sessions/{address}")
    def session(address: str) -> JSONResponse:
        """What the log says of a session."""
        return JSONResponse(_session(log.session(_id("address", address))))

    @app.get("/status/{address}")
    def status(address: str, delegation: str | None = None) -> JSONResponse:
        """A signed statement of whether a session, and a delegation, hold now."""
        wanted = None if delegation is None else _id("delegation", delegation)
        return JSONResponse({"status": log.status(_id("address", address), wanted)})


def _add_events(app: FastAPI, revocations: Revocations) -> None:
    async def in_thread(look: Callable[[int], Found], position: int) -> Found:
        return await run_in_threadpool(look, position)

    @app.get("/events")
    async def events(request: Request) -> StreamingResponse:
        """Server-sent events: what is revoked, as soon as it is."""
        named = request.headers.getlist("last-event-id")
        if len(named) > 1:
            raise InputError("malformed", "two last event ids")
        caller = request.client.host if request.client is not None else ""
        position = await run_in_threadpool(revocations.start, named[0] if named else None, caller)
        stream = revocations.stream(position, in_thread, caller)
        return StreamingResponse(stream, media_type="text/event-stream", headers=_UNBUFFERED)


def _add_commitments(app: FastAPI, log: Log) -> None:
    @app.get("/commitments/{commitment}")
    def commitment(commitment: str) -> JSONResponse:
        """A signed statement of whether an identity's commitment is its newest."""
        return JSONResponse({"status": log.commitment_status(bytes.fromhex(_id("hash", commitment)))})


def _parse_entries(body: bytes) -> tuple[list[Entry], list[list[Attestation]]]:
    fields = Fields(parse_json(body, HTTP_BODY_MAX), "body")
    entries = fields.list_("entries", ENTRIES_AT_ONCE_MAX)
    attestations = fields.list_("attestations", ENTRIES_AT_ONCE_MAX)
    fields.done()
    if not entries or len(entries) != len(attestations):
        raise InputError("malformed", "as many attestation lists as entries, and at least one")
    return [parse_entry(entry) for entry in entries], [_attestations(each) for each in attestations]


def _attestations(value: JsonValue) -> list[Attestation]:
    if not isinstance(value, list) or len(value) > RELAYS_PER_ENTRY_MAX:
        raise InputError("malformed", "attestations")
    return [Attestation.from_json(each) for each in value]


def _proven(proven: Proven) -> dict[str, Any]:
    return {"results": [_result(each) for each in proven.records], "checkpoint": proven.head.note}


def _one(proven: Proven) -> dict[str, Any]:
    return {**_result(proven.records[0]), "checkpoint": proven.head.note}


def _result(recorded: Recorded) -> dict[str, Any]:
    return {**_entry(recorded.entry), "proof": [b64u(node) for node in recorded.proof]}


def _entry(entry: StoredEntry) -> dict[str, Any]:
    return {
        "entry": parse_json(entry.leaf, len(entry.leaf)),
        "attestations": parse_json(entry.attestations, len(entry.attestations)),
        "index": entry.position,
    }


def _within_limit(entries: list[StoredEntry]) -> list[dict[str, Any]]:
    page: list[dict[str, Any]] = []
    length = 0
    for entry in entries:
        length += len(entry.leaf) + len(entry.attestations) + 64
        if page and length > _ANSWER_MAX:
            break
        page.append(_entry(entry))
    return page


def _session(found: SessionRecord) -> dict[str, Any]:
    return {
        "address": found.session.address,
        "account": found.session.account,
        "status": found.session.status,
        "index": found.session.position,
        "opening": found.session.opening,
        "delegations": {
            each.delegation_id: {"status": each.status, "expires_at": each.expires_at} for each in found.delegations
        },
    }


def _id(kind: str, text: str) -> str:
    if len(text) != 2 * _ID_LENGTHS[kind] or not set(text) <= set("0123456789abcdef"):
        raise InputError("malformed", kind)
    return text


async def _answer_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, CountersignError)  # noqa: S101 - it is registered for nothing else
    status, body = problem(error)
    return JSONResponse(body, status)


async def _answer_malformed(_request: Request, _error: Exception) -> Response:
    status, body = problem(InputError("malformed"))
    return JSONResponse(body, status)


async def _answer_http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - it is registered for nothing else
    _, body = problem(InputError("malformed"))
    return JSONResponse(body, error.status_code, headers=error.headers)
