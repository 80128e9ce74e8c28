"""What a provider answers to clients below `/.countersign/`, whichever server asks.

Rules: bodies have a limit and are parsed strictly; our signature goes to our own pages only; every refusal is a
problem (`problems.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from authenticator import limits
from authenticator.errors import CountersignError, InputError, VerificationError
from authenticator.protocol.canonical import JsonValue, parse_json
from authenticator.protocol.fields import Fields
from authenticator.provider.delegations import delegation_answer
from authenticator.provider.edge import Arrived, Demand, use_request
from authenticator.provider.problems import Reply, refusal
from authenticator.provider.service import Provider

PREFIX = "/.countersign"
_CHAIN_MAX = limits.CHAIN_DEPTH_MAX * limits.CHAIN_LINK_MAX
_DELEGATION_MAX = limits.AUTH_SIG_MAX + 4 * limits.RECEIPT_MAX + _CHAIN_MAX


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One of them.

    Attributes:
        method: the HTTP method.
        path: the whole path.
        body_max: bytes; 0 where no body is read.
        answer: what it does.
    """

    method: str
    path: str
    body_max: int
    answer: Callable[[Provider, Arrived], JsonValue]


def find(method: str, path: str) -> Endpoint:
    """The endpoint at a path.

    Raises:
        VerificationError: `route_unknown`.
    """
    for endpoint in ENDPOINTS:
        if endpoint.path == path and endpoint.method == method:
            return endpoint
    raise VerificationError("route_unknown", method)


def answer(provider: Provider, endpoint: Endpoint, arrived: Arrived, now: int) -> Reply:
    """What is answered; refusals too.

    Args:
        provider: whose endpoint it is.
        endpoint: which one.
        arrived: the call; its body must have been read where the endpoint takes one.
        now: UTC seconds.
    """
    try:
        return Reply.of_json(endpoint.answer(provider, arrived))
    except CountersignError as error:
        return refusal(error, now)


def _client(provider: Provider, _arrived: Arrived) -> JsonValue:
    """Say which client this is, which relay it uses, and what time it is."""
    return provider.about()


def _request(provider: Provider, arrived: Arrived) -> JsonValue:
    """Sign the payload of a login request that is this provider's own."""
    _check_own_page(provider, arrived)
    fields = Fields(_json(arrived, limits.REQUEST_MAX), "request")
    payload = fields.object_("request")
    fields.done()
    return {"provider_jws": provider.signer.sign(payload)}


def _delegations(provider: Provider, arrived: Arrived) -> JsonValue:
    """Take in a delegation, its receipts, and the links of a chain below it."""
    return delegation_answer(provider.guard.delegations.present(_json(arrived, _DELEGATION_MAX)))


def _end(provider: Provider, arrived: Arrived) -> JsonValue:
    """End a link of a chain, named by `Countersign-Delegation`, and all below it."""
    wanted = use_request(provider, arrived, Demand(None, session_sigs=False))
    provider.guard.end_link(wanted)
    return {"delegation_id": wanted.delegation, "ended": True}


ENDPOINTS = (
    Endpoint("GET", f"{PREFIX}/client", 0, _client),
    Endpoint("POST", f"{PREFIX}/request", limits.REQUEST_MAX, _request),
    Endpoint("POST", f"{PREFIX}/delegations", _DELEGATION_MAX, _delegations),
    Endpoint("POST", f"{PREFIX}/delegations/end", limits.REQUEST_MAX, _end),
)


def _json(arrived: Arrived, limit: int) -> JsonValue:
    content_type = arrived.single("content-type") or ""
    if content_type.partition(";")[0].strip().lower() != "application/json":
        raise InputError("malformed", "content type")
    return parse_json(arrived.body or b"", limit)


def _check_own_page(provider: Provider, arrived: Arrived) -> None:
    """A browser says whose page asks; only our own pages get our signature."""
    origin = arrived.single("origin")
    if origin is not None and origin not in provider.record.origins:
        raise InputError("malformed", "another site's page")
