"""A provider's guard behind nginx' `auth_request`, for apps in any language.

nginx asks `/check` about each request before it passes it on, and says in headers that only it may set what arrived:
`X-Original-Method`, `X-Original-URI`, `X-Original-Content-Length`. A call that may pass is answered 204, with
`Countersign-Session`, `Countersign-Delegation-Id`, `Countersign-Ability` and `Countersign-Body` for the app. nginx
knows no refusals but 401 and 403, so every one is a 403 to it; the real one travels in `Countersign-Problem`, and
`/problem` answers it to the client. `/.countersign/` is answered here as well.

Rules: whoever can reach this port learns nothing and gains nothing but answers; beyond loopback a secret that nginx
sends along is asked for. nginx cannot show a body, so where a proof is for one its hash goes to the app, which compares
it: `Countersign-Body` is the base64url SHA-256. Where something fails here, nginx refuses.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import replace
from http import HTTPStatus

from authenticator import limits
from authenticator.errors import CountersignError, InputError
from authenticator.protocol.canonical import JsonValue, b64u, jcs, parse_json, unb64u
from authenticator.protocol.dpop import verify_proof
from authenticator.protocol.fields import Fields
from authenticator.provider.asgi import Threads, answer_client, arrived_of, send_reply
from authenticator.provider.edge import Arrived, check
from authenticator.provider.guard import Use
from authenticator.provider.paths import plain_path
from authenticator.provider.problems import PROBLEM_TYPE, Reply, refusal
from authenticator.provider.rules import Rule, Rules
from authenticator.provider.service import Provider
from authenticator.serving import Message, Receive, Send

CHECK_PATH, PROBLEM_PATH = "/check", "/problem"
PROBLEM_HEADER = "countersign-problem"
FRONT_HEADER = "countersign-gate-secret"
_CARRIED = ("WWW-Authenticate", "Retry-After")


class Gate:
    """The ASGI app that nginx asks."""

    def __init__(self, provider: Provider, rules: Iterable[Rule], *, secret: str | None = None) -> None:
        """Put it before a site.

        Args:
            provider: whose site it is.
            rules: what its places ask for; what none of them names is refused.
            secret: what nginx sends in `Countersign-Gate-Secret`; None where nobody else can reach the port.

        Raises:
            InputError: `path_ambiguous` where a rule's path has more than one reading.
        """
        self._provider = provider
        self._rules = Rules(rules)
        self._secret = secret
        self._threads = Threads()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request of nginx."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        reply = await self._reply(scope, receive)
        if reply is not None:
            await send_reply(send, reply, head=scope["method"] == "HEAD")

    async def _live(self, receive: Receive, send: Send) -> None:
        """Let go of the provider's database when the server ends."""
        message = await receive()
        while message["type"] != "lifespan.shutdown":
            await send({"type": "lifespan.startup.complete"})
            message = await receive()
        self._provider.close()
        await send({"type": "lifespan.shutdown.complete"})

    async def _reply(self, scope: Message, receive: Receive) -> Reply | None:
        try:
            arrived = arrived_of(scope)
            if arrived.raw_path == CHECK_PATH:
                return await self._threads.run(self._check, arrived)
            if arrived.raw_path == PROBLEM_PATH:
                self._check_front(arrived)
                return _unpacked(_only(arrived, PROBLEM_HEADER))
            return await answer_client(self._provider, self._threads, arrived, scope, receive)
        except CountersignError as error:
            await _drain(receive)
            return refusal(error, self._provider.now())

    def _check(self, arrived: Arrived) -> Reply:
        try:
            self._check_front(arrived)
            original = _original(arrived)
            rule = self._rules.find(original.method, plain_path(original.raw_path))
            if rule.public:
                return Reply(HTTPStatus.NO_CONTENT, (), b"")
            demand = replace(rule.demand, body_later=True)
            return _passed(check(self._provider, original, demand, rule.size_of(original)), original, rule)
        except CountersignError as error:
            return _refused(error, self._provider.now())

    def _check_front(self, arrived: Arrived) -> None:
        """Only the server in front may ask."""
        if self._secret is None:
            return
        sent = arrived.lines(FRONT_HEADER) or ("",)
        if len(sent) != 1 or not hmac.compare_digest(sent[0].encode(), self._secret.encode()):
            raise InputError("malformed", "not from the server in front")


async def _drain(receive: Receive) -> None:
    """Let a body end that nobody reads: nginx takes an answer that comes before for a failure."""
    left, more = limits.GATE_DRAIN_MAX, True
    while more and left > 0:
        message = await receive()
        left -= len(message.get("body", b""))
        more = message.get("more_body", False)


def _original(arrived: Arrived) -> Arrived:
    """The request that nginx got."""
    raw_path, _, query = _only(arrived, "x-original-uri").partition("?")
    if not (raw_path + query).isascii():
        raise InputError("path_ambiguous", "not ASCII")
    headers = [line for line in arrived.headers if line[0].lower() != b"content-length"]
    headers += [(b"content-length", value.encode("latin-1")) for value in arrived.lines("x-original-content-length")]
    return Arrived(_only(arrived, "x-original-method"), raw_path, query, headers)


def _only(arrived: Arrived, name: str) -> str:
    """A header that nginx sets, whose value may have commas."""
    lines = arrived.lines(name)
    if len(lines) != 1:
        raise InputError("malformed", f"{len(lines)} {name} headers")
    return lines[0]


def _passed(use: Use, original: Arrived, rule: Rule) -> Reply:
    """What the app may know of a call that is let through."""
    headers = [("Countersign-Session", use.address)]
    if use.delegation is not None:
        headers.append(("Countersign-Delegation-Id", use.delegation.delegation_id))
    if rule.ability is not None:
        headers.append(("Countersign-Ability", rule.ability))
    proof = original.single("dpop")
    body_hash = None if proof is None else verify_proof(proof).cs_body
    if body_hash is not None:
        headers.append(("Countersign-Body", body_hash))
    return Reply(HTTPStatus.NO_CONTENT, tuple(headers), b"")


def _refused(error: CountersignError, now: int) -> Reply:
    """A refusal as nginx understands it; what is too long for a header goes without what the error adds.

    Never 401: nginx would copy its challenge into the answer, beside the one that `/problem` gives.
    """
    reply = refusal(error, now)
    packed = _packed(reply)
    if len(packed) > limits.GATE_PROBLEM_MAX:
        packed = _packed(refusal(error, now, brief=True))
    kept = [(name, value) for name, value in reply.headers if name not in _CARRIED]
    return Reply(HTTPStatus.FORBIDDEN, (*kept, (PROBLEM_HEADER, packed)), reply.body)


def _packed(reply: Reply) -> str:
    content: dict[str, JsonValue] = {"status": reply.status, "body": b64u(reply.body)}
    content["headers"] = {name: value for name, value in reply.headers if name in _CARRIED}
    return b64u(jcs(content))


def _unpacked(text: str) -> Reply:
    """The refusal that nginx carried here.

    Raises:
        InputError: it is none.
    """
    fields = Fields(parse_json(unb64u(text), limits.GATE_PROBLEM_MAX), "problem")
    status, body = fields.integer("status", maximum=599), fields.bytes_("body", maximum=limits.GATE_PROBLEM_MAX)
    carried = Fields(fields.object_("headers"), "headers")
    headers = [(name, carried.text(name, limits.TEXT_MAX)) for name in _CARRIED if carried.has(name)]
    fields.done()
    carried.done()
    if status < HTTPStatus.BAD_REQUEST:
        raise InputError("malformed", "no refusal")
    return Reply(status, (("Content-Type", PROBLEM_TYPE), ("Cache-Control", "no-store"), *headers), body)
