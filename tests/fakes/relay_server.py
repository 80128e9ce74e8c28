"""A relay over HTTP with nobody behind it: the person's answer is what the test says it is.

It serves what a page needs, with CORS, and can be told to lie in one way at a time.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

from authenticator.protocol.canonical import b64u, sha256
from authenticator.protocol.dpop import verify_proof
from authenticator.protocol.link import RequestLink
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.request import LoginRequest, parse_request
from authenticator.session.keys import SessionKey
from tests.fakes.world import Presented, World

Answer = tuple[int, dict[str, Any]]


class RelayServer:
    """The relay's side of one login."""

    def __init__(self) -> None:
        self.world: World
        self.request: LoginRequest | None = None
        self.state: str | None = None
        self.challenge = ""
        self.asked = 0
        self.redeemed = 0
        self.exchanges = 0
        self.polls = 0
        self.refreshed: list[str] = []
        self.presented: Presented | None = None
        self.lies: dict[str, Any] = {}
        self.origin = ""

    def answer(self, path: str, body: bytes, headers: Any) -> Answer:
        routes: dict[str, Callable[[bytes, Any], Answer]] = {
            "/requests": self._requests,
            "/oauth/poll": self._poll,
            "/oauth/token": self._token,
            "/oauth/jwks": lambda _body, _headers: (200, self.lies.get("jwks", self.world.jwks())),
        }
        found = routes.get(path)
        return found(body, headers) if found else (404, {"error": "request_unknown"})

    def _requests(self, body: bytes, _headers: Any) -> Answer:
        posted = json.loads(body)
        self.request = parse_request(posted["request"])
        self.state, self.challenge = posted.get("state"), posted["code_challenge"]
        if self.asked:  # what a test put here before the first request is given for it
            self.redeemed, self.presented = 0, None
        jws = self.lies.get("request", posted["request"])
        request_id = "A" * 21 + "ABCDEFGH"[self.asked]
        self.asked += 1
        link = RequestLink.for_request(self.origin, request_id, jws)
        answer = {
            "request_id": request_id,
            "link": link.qr_text,
            "deep_link": link.deep_link,
            "polling_code": "polling-code",
            "match_code": "47",
            "expired_at": self.request.exp,
        }
        return 201, {**answer, **self.lies.get("posted", {})}

    def _poll(self, _body: bytes, _headers: Any) -> Answer:
        self.polls += 1
        if self.polls <= self.lies.get("failing_polls", 0):
            return 503, {"error": "registry_down", "error_description": "away"}
        if self.polls <= self.lies.get("pending_polls", 1):
            return 200, {"status": "pending"}
        ready = {
            "status": "authorized",
            "authorization_code": "code-1",
            "state": self.state,
            "iss": self.origin,
        }
        return 200, {**ready, **self.lies.get("poll", {})}

    def _token(self, body: bytes, headers: Any) -> Answer:
        form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        proof = verify_proof(headers["DPoP"])
        assert (proof.htm, proof.htu) == ("POST", f"{self.origin}/oauth/token")
        assert self.request is not None
        assert self.request.session_key is not None
        assert proof.key.thumbprint == self.request.session_key.thumbprint
        assert form["client_id"] == self.world.provider.provider
        self.world.key = SessionKey(self.request.session_key, b"")
        if form["grant_type"] == "refresh_token":
            self.refreshed.append(form["refresh_token"])
            return 200, {**self._tokens(), **self.lies.get("refresh", {})}
        assert b64u(sha256(form["code_verifier"].encode())) == self.challenge
        self.exchanges += 1
        if self.exchanges <= self.lies.get("failing_exchanges", 0):
            return 503, {"error": "registry_down", "error_description": "away"}
        if form["code"] != "code-1" or self.redeemed:
            return 400, {"error": "invalid_grant", "error_description": "used"}
        self.redeemed += 1
        return 200, {**self._tokens(), **self._login(), **self.lies.get("token", {})}

    def _tokens(self) -> dict[str, Any]:
        if self.presented is None:
            assert self.request is not None
            wider = self.lies.get("grant")
            granted = Capabilities.from_att(wider) if wider else self.request.capabilities
            self.presented = self.world.delegation(capabilities=granted)
        claims = {"delegation_id": self.presented.delegation_id, "iat": self.world.clock()}
        access = self.world.token(**{**claims, **self.lies.get("access_claims", {})})
        return {
            "access_token": access,
            "token_type": "DPoP",
            "expires_in": self.lies.get("expires_in", 600),
            "refresh_token": f"refresh-{len(self.refreshed)}",
        }

    def _login(self) -> dict[str, Any]:
        assert self.request is not None
        assert self.presented is not None
        claims = {
            "aud": self.world.provider.provider,
            "nonce": self.request.nonce,
            "name": "Ada Example",
            "cnf": None,
            **self.lies.get("id_claims", {}),
        }
        id_token = self.world.token(header={"typ": "JWT"}, key=self.lies.get("id_key"), **claims)
        return {
            "id_token": id_token,
            "delegation_id": self.presented.delegation_id,
            **self.presented.body(),
        }


class Moved(Exception):  # noqa: N818 - an answer, not a failure
    """Look elsewhere: answered with a redirect."""

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__(address)


@contextmanager
def serving(answer: Callable[[str, str, bytes, Any], Answer]) -> Iterator[str]:
    """Serve `answer(method, path, body, headers)` as JSON with open CORS; gives the origin."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _handle(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            try:
                status, content = answer(self.command, self.path, body, self.headers)
            except Moved as moved:
                status, content = 307, {}
                self.send_response(status)
                self.send_header("Location", moved.address)
            else:
                self.send_response(status)
            data = json.dumps(content).encode()
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Access-Control-Allow-Headers", "*")
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PUT = do_DELETE = do_OPTIONS = _handle  # noqa: N815 - the library's names

        def log_message(self, *_values: object) -> None:
            """Nothing on the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
