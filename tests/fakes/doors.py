"""One site behind each of a provider's doors, on loopback ports, and a caller who sends exactly what it is told."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from urllib.parse import urlsplit
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from fastapi import Depends, FastAPI, Request

from authenticator.protocol.canonical import b64u, sha256
from authenticator.protocol.recap import Capabilities
from authenticator.provider.api import declared_length, install, requires
from authenticator.provider.asgi import Countersign
from authenticator.provider.edge import Arrived
from authenticator.provider.gate import Gate
from authenticator.provider.guard import Use
from authenticator.provider.key import ProviderKey
from authenticator.provider.rules import Rule
from authenticator.provider.service import Provider, ProviderOptions
from authenticator.provider.store import ProviderStore
from authenticator.provider.wsgi import Countersign as WsgiCountersign
from authenticator.serving import Message, Receive, Send
from authenticator.session.keys import SessionKey
from authenticator.session.signing import SessionSigner
from tests.fakes.needed import missing
from tests.fakes.served import served
from tests.fakes.world import ORIGIN, RELAY, RESOURCE, Presented, World, seed

SNIPPET = Path(__file__).parents[2] / "resources" / "nginx" / "countersign.conf"
ATT: dict[str, Any] = {
    RESOURCE: {
        "photos/list": [{"path_prefix": "/albums/2026"}],
        "photos/read": [{"rate": "2/min"}],
        "photos/write": [{"path_prefix": "/albums/2026/inbox", "max_uses": 2, "max_bytes": 1000}],
    }
}
RULES = (
    Rule.open("/open", ("GET", "POST")),
    Rule("/me"),
    Rule("/feed", "photos/read"),
    Rule("/albums", "photos/list"),
    Rule("/albums", "photos/write", methods=("PUT",), size=Arrived.declared_length),
    Rule("/albums", "photos/write", methods=("POST",), bind=("query", "body")),
    Rule("/albums", "photos/delete", methods=("DELETE",), session_sigs=False),
)
Header = tuple[str, str]
_DEFAULT: Any = object()


@dataclass(frozen=True)
class Got:
    """An answer.

    Attributes:
        headers: names in lower case, in the order they came.
    """

    status: int
    headers: tuple[Header, ...]
    body: bytes

    def header(self, name: str) -> str | None:
        """The one header of that name."""
        found = [value for each, value in self.headers if each == name]
        assert len(found) <= 1, found
        return found[0] if found else None

    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str | None:
        """The error's code; None where it is no refusal."""
        return None if self.status < 400 else self.json()["error"]


class Site:
    """A provider on the network of `world`, and one visitor with a session key."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.world = World()
        self.provider = Provider(
            ProviderOptions("Photos", (ORIGIN,), RESOURCE, Capabilities.from_att(ATT)),
            key=ProviderKey(seed("photos")),
            network=self.world.network,
            registry=self.world,
            relay=self.world,  # type: ignore[arg-type] # nothing is registered here
            relay_origin=RELAY,
            store=ProviderStore(folder / "provider.sqlite3"),
            now=self.world.clock,
        )
        self.presented: Presented
        self._grants = 0
        self.grant()

    def grant(self, **changes: Any) -> Presented:
        """A new permission, with its budgets untouched, presented."""
        self._grants += 1
        values = {"nonce": f"nonce-{self._grants}", "capabilities": Capabilities.from_att(ATT), **changes}
        self.presented = self.world.delegation(**values)
        self.provider.guard.delegations.present(self.presented.body())
        return self.presented

    def signed(
        self,
        method: str,
        target: str,
        *,
        body: bytes | None = None,
        token: str | None = None,
        delegation: str | None = _DEFAULT,
        signer: SessionKey | None = None,
        bound: bool = True,
        **changes: Any,
    ) -> list[Header]:
        """Headers as our clients send them, except for what is passed; `bound` names query and body."""
        text = token or self.world.token(delegation_id=self.presented.delegation_id)
        path, mark, query = target.partition("?")
        claims: dict[str, Any] = {}
        if bound and mark:
            claims["query"] = query
        if bound and body is not None:
            claims["body"] = body
        proof = self.world.proof(method, ORIGIN + path, text, key=signer, **{**claims, **changes})
        named = self.presented.delegation_id if delegation is _DEFAULT else delegation
        headers = [("Authorization", f"DPoP {text}"), ("DPoP", proof)]
        return headers if named is None else [*headers, ("Countersign-Delegation", named)]

    def session_sig(self, node: str = ORIGIN) -> Header:
        """A header with a fresh SessionSig."""
        signer = SessionSigner(self.world.key, self.world.clock)
        return "Countersign-Session-Sig", signer.sign([node], [self.presented.auth_sig])[node].header()


class Caller:
    """Sends requests to one door."""

    def __init__(self, site: Site, url: str) -> None:
        self.site = site
        self.url = url

    def send(
        self,
        method: str,
        target: str,
        headers: Iterable[Header] = (),
        body: bytes | None = None,
        *,
        chunked: bool = False,
        length: int | None = None,
    ) -> Got:
        """One request, its target and headers exactly as given; `length` is what it says that its body has."""
        connection = HTTPConnection(urlsplit(self.url).netloc, timeout=30)
        try:
            connection.putrequest(method, target, skip_accept_encoding=True)
            for name, value in headers:
                connection.putheader(name, value)
            if body is not None and chunked:
                connection.putheader("Transfer-Encoding", "chunked")
                body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
            elif body is not None:
                connection.putheader("Content-Length", str(len(body) if length is None else length))
            connection.endheaders(body)  # in one piece with the head: a door that refuses it may not read it
            answer = connection.getresponse()
            return Got(
                answer.status, tuple((name.lower(), value) for name, value in answer.getheaders()), answer.read()
            )
        finally:
            connection.close()

    def call(self, method: str, target: str, *, body: bytes | None = None, **changes: Any) -> Got:
        """One signed request."""
        return self.send(method, target, self.site.signed(method, target, body=body, **changes), body)


@contextmanager
def fastapi_door(site: Site, _folder: Path) -> Iterator[str]:
    """The dependency in FastAPI routes."""
    app = FastAPI(openapi_url=None)
    install(app, site.provider)
    wanted = (
        ("/me", ["GET", "HEAD"], requires(site.provider, None)),
        ("/feed", ["GET", "HEAD"], requires(site.provider, "photos/read")),
        ("/albums", ["GET", "HEAD"], requires(site.provider, "photos/list")),
        ("/albums", ["PUT"], requires(site.provider, "photos/write", declared_length)),
        ("/albums", ["POST"], requires(site.provider, "photos/write", bind=("query", "body"))),
        ("/albums", ["DELETE"], requires(site.provider, "photos/delete", session_sigs=False)),
    )
    for path, methods, dependency in wanted:
        for place in (path, f"{path}/{{rest:path}}"):
            app.api_route(place, methods=methods)(_fastapi_app(dependency))

    @app.api_route("/open/{rest:path}", methods=["GET", "POST"])
    async def public(request: Request) -> dict[str, Any]:
        return seen(request.method, request.url.path, request.url.query, await request.body(), None)

    with served(app) as face:
        yield face.url


def _fastapi_app(dependency: Callable[[Request], Awaitable[Use]]) -> Callable[..., Any]:
    async def endpoint(request: Request, use: Use = Depends(dependency)) -> dict[str, Any]:  # noqa: B008
        return seen(request.method, request.url.path, request.url.query, await request.body(), use)

    return endpoint


@contextmanager
def asgi_door(site: Site, _folder: Path) -> Iterator[str]:
    """The middleware around a plain ASGI app."""

    async def app(scope: Message, receive: Receive, send: Send) -> None:
        body, more = b"", True
        while more:
            message = await receive()
            body, more = body + message.get("body", b""), message.get("more_body", False)
        use = scope.get("countersign.use")
        assert use is scope["state"].get("countersign_use")
        content = json.dumps(seen(scope["method"], scope["path"], scope["query_string"].decode(), body, use)).encode()
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]})
        await send({"type": "http.response.body", "body": content})

    with served(Countersign(app, site.provider, RULES)) as face:
        yield face.url


class RawHandler(WSGIRequestHandler):
    """As gunicorn and others do: the target as it was sent, too."""

    def get_environ(self) -> dict[str, Any]:
        return {**super().get_environ(), "REQUEST_URI": self.requestline.split(" ")[1]}

    def log_message(self, *_: Any) -> None:
        """Keep quiet."""


class QuietHandler(WSGIRequestHandler):
    """wsgiref as it is."""

    def log_message(self, *_: Any) -> None:
        """Keep quiet."""


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


@contextmanager
def wsgi_door(site: Site, _folder: Path, handler: type[WSGIRequestHandler] = RawHandler) -> Iterator[str]:
    """The middleware around a plain WSGI app."""

    def app(environ: Any, start_response: Any) -> list[bytes]:
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        path = environ["PATH_INFO"].encode("latin-1").decode()
        content = seen(environ["REQUEST_METHOD"], path, environ["QUERY_STRING"], body, environ.get("countersign.use"))
        start_response("200 OK", [("Content-Type", "application/json")])
        return [json.dumps(content).encode()]

    with wsgi_served(WsgiCountersign(app, site.provider, RULES), handler) as url:
        yield url


@contextmanager
def wsgi_served(app: Any, handler: type[WSGIRequestHandler] = RawHandler) -> Iterator[str]:
    """Any WSGI app on a loopback port."""
    with (
        make_server("127.0.0.1", 0, app, _Server, handler) as server,
        running(server.serve_forever, server.shutdown),
    ):
        yield f"http://127.0.0.1:{server.server_port}"


class Behind(BaseHTTPRequestHandler):
    """An app behind nginx: it believes nginx' headers, and shows what it was sent."""

    protocol_version = "HTTP/1.1"

    def do(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        target = self.requestline.split(" ")[1]
        path, _, query = target.partition("?")
        content = {
            **seen(self.command, path, query, body, None),
            "address": self.headers.get("Countersign-Session"),
            "ability": self.headers.get("Countersign-Ability"),
            "headers": [[name.lower(), value] for name, value in self.headers.items()],
        }
        answer = json.dumps(content).encode()
        self.send_response(int(query[7:]) if query.startswith("status=") else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer)

    def __getattr__(self, name: str) -> Any:
        """Every method is answered alike."""
        if name.startswith("do_"):
            return self.do
        raise AttributeError(name)

    def log_message(self, *_: Any) -> None:
        """Keep quiet."""


@contextmanager
def nginx_door(site: Site, folder: Path) -> Iterator[str]:
    """A real nginx with the configuration that we ship, the gate, and an app that knows nothing of us."""
    with app_behind() as app, served(Gate(site.provider, RULES)) as gate, nginx(folder, gate.url, app) as url:
        yield url


@contextmanager
def app_behind() -> Iterator[str]:
    """An app that knows nothing of us."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Behind)
    with server, running(server.serve_forever, server.shutdown):
        yield f"http://127.0.0.1:{server.server_port}"


@contextmanager
def nginx(folder: Path, gate_url: str, app_url: str, *, secret: str = "", port: int = 0) -> Iterator[str]:
    """nginx in front of a gate and an app, with the file that we ship."""
    program, port = nginx_path(), port or free_port()
    folder.mkdir(parents=True, exist_ok=True)
    snippet, config, log = folder / "countersign.conf", folder / "nginx.conf", folder / "error.log"
    snippet.write_text(_with_secret(SNIPPET.read_text(), secret))
    kinds = ("client_body", "proxy", "fastcgi", "scgi", "uwsgi")
    config.write_text(
        f"""
        daemon off; master_process off; worker_processes 1; pid {folder}/pid; error_log {log};
        events {{ worker_connections 256; }}
        http {{
            access_log off; {" ".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)}
            upstream countersign_gate {{ server {urlsplit(gate_url).netloc}; }}
            upstream countersign_app {{ server {urlsplit(app_url).netloc}; }}
            server {{ listen 127.0.0.1:{port}; include {snippet}; }}
        }}
        """
    )
    process = subprocess.Popen([program, "-p", str(folder), "-c", str(config), "-e", str(log)])
    try:
        _wait_for(port, process, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


def _with_secret(text: str, secret: str) -> str:
    """The file as it is, or with the line in both places that it says to uncomment."""
    if not secret:
        return text
    line = f'proxy_set_header Countersign-Gate-Secret "{secret}";'
    assert '# proxy_set_header Countersign-Gate-Secret "...";' in text
    places = text.split("proxy_pass_request_body off;")
    assert len(places) == 3
    return f"{line} proxy_pass_request_body off;".join(places)


def free_port() -> int:
    """A port that is free now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def nginx_path() -> str:
    """nginx of this computer; where it is not there, CI fails and others skip."""
    found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if found is None:
        raise missing("nginx is not on this computer")
    return found


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text()
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.connect()
        except OSError:
            time.sleep(0.02)
        else:
            return
        finally:
            connection.close()
    raise AssertionError(log.read_text())


@contextmanager
def running(run: Callable[[], object], stop: Callable[[], object]) -> Iterator[None]:
    """A server in a thread."""
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop()
        thread.join(10)


def seen(method: str, path: str, query: str, body: bytes, use: Use | None) -> dict[str, Any]:
    """What an app tells of a request that reached it."""
    return {
        "method": method,
        "path": path,
        "query": query,
        "body": b64u(sha256(body)),
        "address": use.address if use else None,
        "ability": use.capability.ability if use and use.capability else None,
    }


DOORS: dict[str, Callable[[Site, Path], Any]] = {
    "fastapi": fastapi_door,
    "asgi": asgi_door,
    "wsgi": wsgi_door,
    "nginx": nginx_door,
}
