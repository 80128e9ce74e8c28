"""A provider's guard around any WSGI app, such as one of Flask or Django: the twin of `asgi.Countersign`.

A call that is let through finds its `Use` in `environ["countersign.use"]`.

Rules: WSGI gives the path decoded, so it is judged by what the server says was sent (`REQUEST_URI`, or `RAW_URI` of
gunicorn), and only where that is the path that the app will serve. A server that says neither is believed in the
decoded path alone, where that can be written in one way only; the app can see no other. A body is passed on as it
comes, except where a proof is for one body only: then it is read first, up to a limit and only where the call is signed
by a key that may act here.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from authenticator import limits
from authenticator.errors import CountersignError, InputError
from authenticator.provider import endpoints
from authenticator.provider.edge import Arrived, Headers, ascii_text, check, check_signed, names_body
from authenticator.provider.paths import plain_path
from authenticator.provider.problems import Reply, refusal
from authenticator.provider.rules import Rule, Rules
from authenticator.provider.service import Provider

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

USE_KEY = "countersign.use"
_SENT = ("REQUEST_URI", "RAW_URI")
_PLAIN = {"CONTENT_TYPE": "content-type", "CONTENT_LENGTH": "content-length"}


class Countersign:
    """WSGI middleware that guards an app."""

    def __init__(
        self,
        app: WSGIApplication,
        provider: Provider,
        rules: Iterable[Rule],
        *,
        body_max: int = limits.PROVIDER_BODY_MAX,
        serves_clients: bool = True,
        mount: str = "",
    ) -> None:
        """Put it around an app.

        Args:
            app: what is guarded.
            provider: whose app it is.
            rules: what its places ask for; what none of them names is refused.
            body_max: bytes of a body that is read because a proof is for it.
            serves_clients: whether `/.countersign/` is answered here, too.
            mount: the path that the server takes off before the app sees the rest, as in `SCRIPT_NAME`. It must be the
                one in each call, because some servers let a header choose it.

        Raises:
            InputError: `path_ambiguous` where a rule's path has more than one reading.
        """
        self._app = app
        self._provider = provider
        self._rules = Rules(rules)
        self._body_max = body_max
        self._serves_clients = serves_clients
        self._mount = mount

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Guard one request."""
        try:
            reply = self._admit(environ)
        except CountersignError as error:
            reply = refusal(error, self._provider.now())
        return self._app(environ, start_response) if reply is None else _send(reply, environ, start_response)

    def _admit(self, environ: WSGIEnvironment) -> Reply | None:
        """Let a call through to the app, with its `Use` in the environ, or answer it here."""
        arrived, path = arrived_of(environ, self._mount)
        if self._serves_clients and path.startswith(f"{endpoints.PREFIX}/"):
            endpoint = endpoints.find(arrived.method, path)
            arrived = replace(arrived, body=_read(environ, endpoint.body_max))
            return endpoints.answer(self._provider, endpoint, arrived, self._provider.now())
        rule = self._rules.find(arrived.method, path)
        if rule.public:
            return None
        if names_body(arrived.headers):
            signed = check_signed(self._provider, arrived)
            arrived = replace(arrived, body=_keep(environ, self._body_max), signed=signed)
        environ[USE_KEY] = check(self._provider, arrived, rule.demand, rule.size_of(arrived))
        return None


def arrived_of(environ: WSGIEnvironment, mount: str = "") -> tuple[Arrived, str]:
    """What a WSGI server says of a request, and the one path that is what was sent and what the app will serve.

    Raises:
        InputError: `path_ambiguous`.
    """
    if environ.get("SCRIPT_NAME", "") != mount:
        raise InputError("path_ambiguous", "the app is mounted elsewhere")
    served = mount + environ.get("PATH_INFO", "")
    raw_path = _raw_path(environ, served)
    path = plain_path(raw_path)
    if path.encode() != served.encode("latin-1"):
        raise InputError("path_ambiguous", "the server reads another path")
    query = ascii_text(environ.get("QUERY_STRING", "").encode("latin-1"), "query")
    return Arrived(environ["REQUEST_METHOD"], raw_path, query, _headers(environ)), path


def _raw_path(environ: WSGIEnvironment, served: str) -> str:
    """The path as it was sent; where the server does not say, the one way to write what it decoded."""
    for name in _SENT:
        if name in environ:
            return ascii_text(str(environ[name]).partition("?")[0].encode("latin-1", "replace"), "path")
    return quote(served.encode("latin-1"), safe="/!$&'()*+,=:@")


def _headers(environ: WSGIEnvironment) -> Headers:
    named = [(name[5:].replace("_", "-").lower(), value) for name, value in environ.items() if name.startswith("HTTP_")]
    named += [(plain, environ[name]) for name, plain in _PLAIN.items() if environ.get(name)]
    return [(name.encode("latin-1", "replace"), str(value).encode("latin-1", "replace")) for name, value in named]


def _keep(environ: WSGIEnvironment, limit: int) -> bytes:
    """Read the body, and let the app read the same."""
    body = _read(environ, limit)
    environ["wsgi.input"] = io.BytesIO(body)
    environ["CONTENT_LENGTH"] = str(len(body))
    environ.pop("HTTP_TRANSFER_ENCODING", None)
    return body


def _read(environ: WSGIEnvironment, limit: int) -> bytes:
    """The body; where it has no length and the server does not mark its end, there is none to read.

    Raises:
        InputError: `too_large`; `malformed` where less came than was announced.
    """
    text = environ.get("CONTENT_LENGTH") or ""
    if text and (not text.isascii() or not text.isdigit() or len(text) > limits.CONTENT_LENGTH_DIGITS):
        raise InputError("malformed", "content-length")
    length = int(text) if text else limit + 1 if environ.get("wsgi.input_terminated") else 0
    if text and length > limit:
        raise InputError("too_large", "body")
    body = _read_up_to(environ["wsgi.input"], length)
    if len(body) > limit:
        raise InputError("too_large", "body")
    if text and len(body) < length:
        raise InputError("malformed", "the body ended early")
    return body


def _read_up_to(stream: Any, length: int) -> bytes:
    """One call may return less than was asked for."""
    body = bytearray()
    while len(body) < length and (chunk := stream.read(length - len(body))):
        body += chunk
    return bytes(body)


def _send(reply: Reply, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    headers = [*reply.headers, ("Content-Length", str(len(reply.body)))]
    start_response(f"{reply.status} {HTTPStatus(reply.status).phrase}", headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [reply.body]
