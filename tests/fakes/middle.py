"""Someone in the middle: forwards HTTP to the real service, and changes, loses or refuses what a test tells it to."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from authenticator.network import SERVICES, RunningNetwork, ServiceName, _free_ports

Change = Callable[[bytes], bytes]
_Held = AbstractContextManager[None]


@dataclass(frozen=True)
class Seen:
    """One exchange that went through."""

    path: str
    request: bytes
    answer: bytes


@dataclass(frozen=True)
class _Rule:
    path: str  # a prefix, or the whole path where it ends with "$"
    before: Change | None = None
    after: Change | None = None
    lost: str = ""  # "request" or "answer": the connection ends instead
    instead: tuple[int, bytes] | None = None
    forwards: bool = False

    def meets(self, path: str) -> bool:
        """This rule is for the path."""
        return path == self.path[:-1] if self.path.endswith("$") else path.startswith(self.path)


class Middle:
    """Listens where the network record says that a service is.

    Attributes:
        seen: what went through.
    """

    def __init__(self, port: int, behind: int) -> None:
        self.seen: list[Seen] = []
        self._behind = behind
        self._rules: list[_Rule] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()

    def stop(self) -> None:
        """Listen no more."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def last(self, path: str) -> Seen:
        """The newest exchange with a path that begins so."""
        return next(seen for seen in reversed(self.seen) if seen.path.startswith(path))

    def gone(self, path: str = "/") -> _Held:
        """The service is away: nothing reaches it."""
        return self._held(_Rule(path, lost="request"))

    def mute(self, path: str) -> _Held:
        """The service hears, and its answers are lost."""
        return self._held(_Rule(path, lost="answer"))

    def asking(self, path: str, change: Change) -> _Held:
        """Requests reach the service changed."""
        return self._held(_Rule(path, before=change))

    def answering(self, path: str, change: Change) -> _Held:
        """Answers come back changed."""
        return self._held(_Rule(path, after=change))

    def saying(self, path: str, status: int, content: Any, *, forwards: bool = False) -> _Held:
        """Something else is answered, whether the service hears or not."""
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        return self._held(_Rule(path, instead=(status, body), forwards=forwards))

    def _held(self, rule: _Rule) -> _Held:
        return _holding(self._rules, rule)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        middle = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _handle(self) -> None:
                middle._exchange(self)

            do_GET = do_POST = _handle  # noqa: N815 - the library's names

            def log_message(self, *_values: object) -> None:
                """Nothing on the terminal."""

        return Handler

    def _exchange(self, handler: BaseHTTPRequestHandler) -> None:
        request = handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
        path = urlsplit(handler.path).path
        rules = [rule for rule in self._rules if rule.meets(path)]
        handler.close_connection = any(rule.lost for rule in rules)
        if any(rule.lost == "request" for rule in rules):
            return
        for rule in rules:
            request = rule.before(request) if rule.before else request
        instead = next((rule for rule in rules if rule.instead), None)
        if instead is None or instead.forwards:
            status, kind, answer = self._forward(handler, request)
            self.seen.append(Seen(path, request, answer))
        if instead is not None and instead.instead is not None:
            (status, answer), kind = instead.instead, "application/json"
        if any(rule.lost for rule in rules):
            return
        for rule in rules:
            answer = rule.after(answer) if rule.after else answer
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(answer)))
        handler.end_headers()
        handler.wfile.write(answer)

    def _forward(self, handler: BaseHTTPRequestHandler, request: bytes) -> tuple[int, str, bytes]:
        kept = {name: value for name, value in handler.headers.items() if name.lower() != "content-length"}
        connection = http.client.HTTPConnection("127.0.0.1", self._behind, timeout=30)
        try:
            connection.request(handler.command, handler.path, request or None, {**kept, "Connection": "close"})
            response = connection.getresponse()
            return response.status, response.headers.get("Content-Type", ""), response.read()
        except OSError:
            return 503, "application/json", b"{}"
        finally:
            connection.close()


@contextmanager
def _holding(rules: list[_Rule], rule: _Rule) -> Iterator[None]:
    rules.append(rule)
    try:
        yield
    finally:
        rules.remove(rule)


def json_change(change: Callable[[Any], Any]) -> Change:
    """A change of JSON; what `change` returns, or the value that it changed in place."""

    def changed(content: bytes) -> bytes:
        value = json.loads(content)
        result = change(value)
        return json.dumps(value if result is None else result, separators=(",", ":")).encode()

    return changed


class WatchedNetwork(RunningNetwork):
    """A network with someone in the middle of every way to its relay and its registry.

    Attributes:
        relay: in the middle of every way to the relay.
        registry: the same for the registry, where the relay's own calls come by too.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, ())
        public = self._ports
        self._public, self._hidden = public, {**_free_ports(), "photos": public["photos"]}
        self.relay = Middle(public["relay"], self._hidden["relay"])
        self.registry = Middle(public["registry"], self._hidden["registry"])
        try:
            for name in SERVICES:
                self.start(name)
        except BaseException:
            self.stop()
            raise

    def start(self, name: ServiceName) -> None:
        """Start a service behind whoever is in the middle of the way to it."""
        self._ports = self._public if name == "photos" else self._hidden
        try:
            super().start(name)
        finally:
            self._ports = self._public

    def stop(self) -> None:
        """End everything."""
        super().stop()
        self.relay.stop()
        self.registry.stop()

    def size(self) -> int:
        """How many entries the registry has; asked behind the back of whoever is in the middle."""
        connection = http.client.HTTPConnection("127.0.0.1", self._hidden["registry"], timeout=30)
        try:
            connection.request("GET", "/health")
            return int(json.loads(connection.getresponse().read())["size"])
        finally:
            connection.close()

    def seed(self, name: ServiceName) -> bytes:
        """A service's own key, for whoever plays that service with bad intent."""
        return (self.folder / name / f"{name}.key").read_bytes()
