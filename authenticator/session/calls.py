"""One call at a provider, exactly as it goes out, and what a provider's refusal asks for.

Rules: a call is signed for the address that is really sent, so an address is brought into the form in which the HTTP
library sends it before anything is signed; an address that is not the provider's makes no `Call`. What a refusal says
is a stranger's word: what is malformed, or about somebody else's resources, is as if it were not there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Protocol

import httpx2

from authenticator import limits
from authenticator.clients.http import Answer
from authenticator.errors import InputError, VerificationError
from authenticator.protocol.canonical import JsonValue, parse_json
from authenticator.protocol.dpop import query_of
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.session.site import Site, target_of

_TOKEN, _UNKNOWN, _MISSING, _SPENT = "token_invalid", "delegation_unknown", "capability_missing", "budget_spent"
_BINDING, _REVOKED = "proof_binding", "delegation_revoked"
_READ = {
    HTTPStatus.UNAUTHORIZED: frozenset({_TOKEN, _BINDING}),
    HTTPStatus.FORBIDDEN: frozenset({_UNKNOWN, _MISSING, _REVOKED}),
    HTTPStatus.TOO_MANY_REQUESTS: frozenset({_SPENT}),
}
_METHOD = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110, section 5.6.2
_NAMED = {_MISSING: "needed", _SPENT: "step_up"}


@dataclass(frozen=True, slots=True)
class Call:
    """One call.

    Attributes:
        method: the HTTP method, in upper case.
        origin: of the provider.
        path: as it is sent.
        query: as it is sent, without its mark; None where there is no mark.
        body: None where there is none.
    """

    method: str
    origin: str
    path: str
    query: str | None = None
    body: bytes | None = field(default=None, repr=False)

    @property
    def url(self) -> str:
        """What a proof names."""
        return self.origin + self.path

    @property
    def target(self) -> str:
        """Path and query, as they are sent."""
        return self.path if self.query is None else f"{self.path}?{self.query}"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A provider's no that a client can do something about.

    Attributes:
        code: `token_invalid`, `proof_binding`, `delegation_unknown`, `delegation_revoked`, `capability_missing` or
            `budget_spent`.
        asked: what a login request would have to ask for, where the provider says so and waiting does not do.
    """

    code: str
    asked: Capabilities | None = None


class Responded(Protocol):
    """What a response of httpx2, httpx and requests has."""

    @property
    def status_code(self) -> int:
        """The HTTP status."""

    @property
    def content(self) -> bytes:
        """The whole body."""


def call_of(site: Site, method: str, url: str, body: bytes | None = None) -> Call:
    """A call at the site.

    Raises:
        VerificationError: `resource_origin` where the address is not the provider's.
        InputError: `malformed` where it is no address, or has a fragment; or the method is none.
    """
    if not _METHOD.fullmatch(method):
        raise InputError("malformed", "method")
    origin, target = target_of(site, url)
    try:
        sent = httpx2.URL(origin + target).raw_path.decode("ascii")
    except (httpx2.InvalidURL, UnicodeError) as error:
        raise InputError("malformed", "address") from error
    return Call(method.upper(), origin, sent.partition("?")[0], query_of(sent), body or None)


def may_be_refusal(status: int) -> bool:
    """Whether an answer's body is worth reading for a `Refusal`."""
    return status in _READ


def refusal_of(status: int, body: bytes, provider: ProviderRecord) -> Refusal | None:
    """The refusal in an answer; None where it is another answer."""
    if status not in _READ or len(body) > limits.HTTP_BODY_MAX:
        return None
    try:
        problem = parse_json(body, limits.HTTP_BODY_MAX)
    except InputError:
        return None
    code = problem.get("error") if isinstance(problem, dict) else None
    if not isinstance(problem, dict) or not isinstance(code, str) or code not in _READ[HTTPStatus(status)]:
        return None
    asked = None if _passes(problem.get("left")) else problem.get(_NAMED.get(code, ""))
    return Refusal(code, _asked(asked, provider))


def answer_of(answer: Answer | Responded) -> tuple[int, bytes]:
    """Status and body of an answer, whichever library it came from."""
    return (answer.status, answer.body) if isinstance(answer, Answer) else (answer.status_code, answer.content)


def require_own(capabilities: Capabilities, provider: ProviderRecord) -> None:
    """Check that all capabilities are about resources of a provider.

    Raises:
        VerificationError: `resource_origin`.
    """
    for resource in capabilities.resources:
        if not any(resource == origin or resource.startswith(f"{origin}/") for origin in provider.origins):
            raise VerificationError("resource_origin", resource)


def _passes(left: JsonValue) -> bool:
    """Whether a budget that is used up comes back by itself, as a rate does."""
    listed = left if isinstance(left, list) else []
    return any(isinstance(each, dict) and each.get("left") == 0 and each.get("resets_at") for each in listed)


def _asked(att: JsonValue, provider: ProviderRecord) -> Capabilities | None:
    if att is None:
        return None
    try:
        asked = Capabilities.from_att(att)
        asked.check_registered(provider)
        require_own(asked, provider)
    except (InputError, VerificationError):
        return None
    return asked
