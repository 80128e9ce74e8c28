"""The relay over HTTP: paths, sizes, headers and statuses; what they mean is the other modules'.

Rules: bodies are parsed strictly by our own parser, never by a model, and only where they are declared as JSON (so
that no page can send one without asking first); whatever may wait for disk or registry runs on a worker thread;
the OAuth endpoints refuse in the standard's words.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from urllib.parse import urlsplit

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from authenticator.errors import CountersignError, InputError
from authenticator.limits import CHANGE_MAX, FORM_MAX, HTTP_BODY_MAX, TIDY_INTERVAL
from authenticator.protocol.canonical import JsonValue, parse_json
from authenticator.relay import discovery, pages
from authenticator.relay.authorize import redirect_address
from authenticator.relay.callers import NOBODY, Callers, Proxies
from authenticator.relay.events import status_stream
from authenticator.relay.parameters import read_parameters
from authenticator.relay.refusal import OAuthError
from authenticator.relay.service import Relay
from authenticator.relay.web import PAGE_POLICY, Shield
from authenticator.serving import App, BodyLimit, problem

_REQUEST_ID = re.compile(r"[A-Za-z0-9_-]{22}")
_PAGE = {"Content-Security-Policy": PAGE_POLICY}


def create_app(relay: Relay, proxies: Proxies = NOBODY) -> App:
    """The relay's application, behind these proxies."""
    app = FastAPI(title="Countersign relay", docs_url=None, redoc_url=None, lifespan=_lifespan(relay))
    app.exception_handler(CountersignError)(_answer_error)
    app.exception_handler(RequestValidationError)(_answer_malformed)
    app.exception_handler(HTTPException)(_answer_http)
    _add_apps(app, relay)
    _add_uses(app, relay)
    _add_identities(app, relay)
    _add_clients(app, relay)
    _add_authorize(app, relay)
    _add_oauth(app, relay)
    _add_pages(app, relay)
    larger = {"/identities": CHANGE_MAX, "/identities/change": CHANGE_MAX, "/identities/restore": CHANGE_MAX}
    limited = BodyLimit(app, larger=larger)
    shield = Shield(limited, origin=relay.parts.peer.origin, knows_origin=relay.providers.knows_origin)
    return Callers(shield, proxies)


def _add_apps(app: FastAPI, relay: Relay) -> None:
    @app.get("/.well-known/countersign")
    def about() -> JSONResponse:
        """Which relay this is, of which network."""
        return JSONResponse(discovery.about(relay.parts))

    @app.post("/approvals")
    async def approve(request: Request) -> JSONResponse:
        """Check an approval, have it recorded, answer with receipts."""
        return await _answer(relay.approvals.approve, await _json(request))

    @app.post("/requests/{request_id}/claim")
    async def claim(request_id: str, request: Request) -> JSONResponse:
        """Hand a request to the app that has its link."""
        body = await _json(request)
        return await _answer(relay.requests.claim, request_id, body, _caller(request))

    @app.post("/requests/{request_id}/code")
    async def check_code(request_id: str, request: Request) -> JSONResponse:
        """Compare the number that somebody typed."""
        return await _answer(relay.requests.check_code, request_id, await _json(request))

    @app.post("/requests/{request_id}/deny")
    async def deny(request_id: str, request: Request) -> JSONResponse:
        """Note that the person said no."""
        return await _answer(relay.requests.deny, request_id, await _json(request))


def _add_identities(app: FastAPI, relay: Relay) -> None:
    @app.post("/identities")
    async def enrol(request: Request) -> JSONResponse:
        """Check an enrolment, keep its vault, and have it recorded."""
        return await _answer(relay.identities.enrol, await _json(request, CHANGE_MAX))

    @app.post("/identities/change")
    async def change(request: Request) -> JSONResponse:
        """Check a change of an identity and have it recorded."""
        return await _answer(relay.changes.change, await _json(request, CHANGE_MAX))

    @app.post("/identities/lookup")
    async def lookup(request: Request) -> JSONResponse:
        """What a touch needs that asks for an identity."""
        return await _answer(relay.openings.lookup, await _json(request), _caller(request))

    @app.post("/identities/open")
    async def open_identity(request: Request) -> JSONResponse:
        """Hand out an identity: its newest record, its sealed vault, its sessions."""
        return await _answer(relay.openings.open, await _json(request), _caller(request))

    @app.post("/identities/restore")
    async def restore_identity(request: Request) -> JSONResponse:
        """Take back an identity that this relay lost, from its owner."""
        return await _answer(relay.restorations.restore, await _json(request, CHANGE_MAX), _caller(request))


def _add_uses(app: FastAPI, relay: Relay) -> None:
    @app.post("/uses")
    async def report(request: Request) -> JSONResponse:
        """Take in what a provider tells of the use of delegations."""
        return await _answer(relay.uses.report, await _json(request), _caller(request))

    @app.post("/identities/uses")
    async def uses(request: Request) -> JSONResponse:
        """Hand out what providers reported of an identity's delegations."""
        return await _answer(relay.uses.asked, await _json(request), _caller(request))


def _add_clients(app: FastAPI, relay: Relay) -> None:
    @app.post("/providers")
    async def register(request: Request) -> JSONResponse:
        """Have a provider recorded."""
        return await _answer(relay.providers.register, await _json(request))

    @app.get("/providers/{provider_id}")
    def provider(provider_id: str) -> JSONResponse:
        """A registered provider and its receipt."""
        record, receipt = relay.providers.registered(provider_id)
        return JSONResponse({"record": record.to_json(), "receipt": receipt})

    @app.post("/requests")
    async def post_request(request: Request) -> JSONResponse:
        """Take a login request that a session key signed."""
        body = await _json(request)
        return await _answer(relay.requests.post, body, _origin(request), _caller(request), status=201)

    @app.get("/requests/{request_id}/events")
    async def events(request_id: str, request: Request, polling_code: str = "") -> Response:
        """Server-sent events: how far a request is."""
        caller = _caller(request)

        async def look() -> str:
            return await run_in_threadpool(relay.requests.watch, request_id, polling_code, caller)

        await look()
        stream = status_stream(relay.hub, request_id, look)
        return StreamingResponse(stream, media_type="text/event-stream")


def _add_authorize(app: FastAPI, relay: Relay) -> None:
    @app.get("/oauth/authorize")
    async def authorize(request: Request) -> Response:
        """Begin a login: a page with a code, or JSON."""
        wants_json = "response_mode=json" in request.url.query
        try:
            parameters = read_parameters(request.url.query)
            wants_json = parameters.get("response_mode") == "json"
            return await run_in_threadpool(_authorize, relay, parameters, _origin(request), _caller(request))
        except CountersignError as error:
            if wants_json:
                raise
            status = error.status if isinstance(error, OAuthError) else problem(error)[0]
            return HTMLResponse(pages.error_page(error.user_text()), status, headers=_PAGE)


def _add_oauth(app: FastAPI, relay: Relay) -> None:
    @app.get("/.well-known/openid-configuration")
    @app.get("/.well-known/oauth-authorization-server")
    def metadata() -> JSONResponse:
        """Discovery."""
        return JSONResponse(discovery.metadata(relay.parts))

    @app.get("/oauth/jwks")
    def jwks() -> JSONResponse:
        """The keys of this relay's tokens."""
        return JSONResponse(relay.parts.keys.tokens.jwks())

    @app.post("/oauth/poll")
    async def poll(request: Request) -> JSONResponse:
        """How far a request is, and its code once there is one."""
        return await _answer(relay.requests.poll, await _json(request), _caller(request))

    @app.post("/oauth/withdraw")
    async def withdraw(request: Request) -> JSONResponse:
        """Take a request back that nobody answered."""
        return await _answer(relay.requests.withdraw, await _json(request), _caller(request))

    @app.post("/oauth/token")
    async def token(request: Request) -> JSONResponse:
        """Trade a code or a refresh token for tokens."""
        if _media_type(request) != "application/x-www-form-urlencoded":
            raise OAuthError("invalid_request", "malformed", "content type")
        form = read_parameters((await request.body())[: FORM_MAX + 1].decode("latin-1"))
        return await _answer(relay.exchange.exchange, form, request.headers.getlist("dpop"))

    @app.get("/oauth/userinfo")
    async def userinfo(request: Request) -> JSONResponse:
        """Who signed in."""
        authorizations = request.headers.getlist("authorization")
        if len(authorizations) > 1:
            raise OAuthError("invalid_request", "malformed", "two authorization headers")
        authorization = authorizations[0] if authorizations else None
        return await _answer(relay.userinfo.answer, authorization, request.headers.getlist("dpop"))


def _authorize(relay: Relay, parameters: dict[str, str], origin: str | None, caller: str) -> Response:
    target = relay.authorize.target(parameters, origin)
    try:
        opened = relay.authorize.open(target, parameters, caller)
    except OAuthError as error:
        if target.json or target.redirect_uri is None:
            raise
        answer = {**error.body(), "iss": relay.parts.peer.origin}
        if target.state is not None:
            answer["state"] = target.state
        return RedirectResponse(redirect_address(target.redirect_uri, answer), 303)
    if target.json or target.redirect_uri is None:
        return JSONResponse(
            {
                "deep_link": opened.link,
                "polling_code": opened.polling_code,
                "expired_at": opened.expired_at,
                "match_code": opened.match_code,
                "app_link": opened.deep_link,
            }
        )
    page = pages.login_page(opened, target, target.redirect_uri, relay.parts.now())
    return HTMLResponse(page, headers=_PAGE)


def _add_pages(app: FastAPI, relay: Relay) -> None:
    @app.get("/r/{request_id}")
    def landing(request_id: str) -> HTMLResponse:
        """What a browser shows that opened a login code."""
        if not _REQUEST_ID.fullmatch(request_id):
            raise InputError("link_invalid")
        host = urlsplit(relay.parts.peer.origin).netloc
        return HTMLResponse(pages.landing_page(host, request_id), headers=_PAGE)

    @app.get("/assets/{name}")
    def asset(name: str) -> Response:
        """A style sheet or script."""
        if name not in pages.ASSETS:
            raise HTTPException(404)
        return Response(pages.asset(name), media_type=pages.ASSETS[name])


def _lifespan(relay: Relay) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def run(_app: FastAPI) -> AsyncIterator[None]:
        task = asyncio.create_task(_tidy(relay))
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        relay.close()

    return run


async def _tidy(relay: Relay) -> None:
    while True:
        with suppress(CountersignError):  # a full disk is told to whoever needs it
            await run_in_threadpool(relay.tidy)
        await asyncio.sleep(TIDY_INTERVAL)


async def _json(request: Request, limit: int = HTTP_BODY_MAX) -> JsonValue:
    if _media_type(request) != "application/json":
        raise InputError("malformed", "content type")
    return parse_json(await request.body(), limit)


async def _answer(work: Callable[..., object], *arguments: object, status: int = 200) -> JSONResponse:
    return JSONResponse(await run_in_threadpool(work, *arguments), status)


def _media_type(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _caller(request: Request) -> str:
    return request.client.host if request.client is not None else ""


def _origin(request: Request) -> str | None:
    return request.headers.get("origin")


async def _answer_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, CountersignError)  # noqa: S101 - it is registered for nothing else
    if not isinstance(error, OAuthError):
        status, body = problem(error)
        return JSONResponse(body, status)
    headers = {}
    if error.status == 401:
        headers["WWW-Authenticate"] = f'DPoP error="{error.error}", algs="EdDSA ES256", Bearer error="{error.error}"'
    return JSONResponse(error.body(), error.status, headers=headers)


async def _answer_malformed(_request: Request, _error: Exception) -> Response:
    status, body = problem(InputError("malformed"))
    return JSONResponse(body, status)


async def _answer_http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - it is registered for nothing else
    _, body = problem(InputError("malformed"))
    return JSONResponse(body, error.status_code, headers=error.headers)
