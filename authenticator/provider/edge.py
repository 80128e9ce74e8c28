"""One reading of what arrived, for every door: FastAPI, ASGI, WSGI and nginx cannot differ in it.

Rules: path and query are taken as they were sent, and the origin is the provider's own, never the Host header. Several
lines of one header are the same as one line with commas between (RFC 9110, section 5.3), because some servers join
them: whichever way it came, a second value of a header that may come once is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from authenticator import limits
from authenticator.errors import InputError
from authenticator.protocol.canonical import b64u
from authenticator.provider.guard import Use, UseRequest
from authenticator.provider.service import Provider
from authenticator.verify.session_use import NOTHING_BOUND, Bind, SignedProof

DELEGATION_HEADER = "countersign-delegation"
SESSION_SIG_HEADER = "countersign-session-sig"
_SIGNED_BY = {
    name.encode(): place for place, name in enumerate(("authorization", "dpop", DELEGATION_HEADER, SESSION_SIG_HEADER))
}
_SCHEME = "dpop"
Part: TypeAlias = Literal["query", "body"]
Headers: TypeAlias = Sequence[tuple[bytes, bytes]]
"""All header lines in the order they came, as ASGI has them; whoever wrote them, names are read in any case."""


@dataclass(slots=True)  # not frozen: one is made for each call, and that takes three times as long
class Arrived:
    """One HTTP request.

    Attributes:
        method: as it was sent.
        raw_path: the path exactly as it was sent, without the query.
        query: what was sent after the question mark.
        headers: what came with it.
        body: None where nobody has read it.
        signed: what `check_signed` said, where it was asked before the body was read.
    """

    method: str
    raw_path: str
    query: str = field(default="", repr=False)
    headers: Headers = field(default=(), repr=False)
    body: bytes | None = field(default=None, repr=False)
    signed: SignedProof | None = field(default=None, repr=False)

    def lines(self, name: str) -> tuple[str, ...]:
        """The lines of a header, named in lower case, in the order they came."""
        wanted = name.encode()
        return tuple(value.decode("latin-1") for sent, value in self.headers if sent.lower() == wanted)

    def single(self, name: str) -> str | None:
        """The value of a header that may come once and has no commas; None where it did not come.

        Raises:
            InputError: `malformed` where it came twice, because two values have no one meaning.
        """
        lines = self.lines(name)
        return _only(",".join(lines), name).strip() if lines else None

    def declared_length(self) -> int:
        """What the caller says it sends; a body without a length is not accepted where bytes are counted.

        Raises:
            InputError: `malformed`.
        """
        text = self.single("content-length") or ""
        if not text.isascii() or not text.isdigit() or len(text) > limits.CONTENT_LENGTH_DIGITS:
            raise InputError("malformed", "content-length")
        return int(text)


Size = Callable[[Arrived], int]


@dataclass(frozen=True, slots=True)
class Demand:
    """What a place asks of a call.

    Attributes:
        ability: what the call does, such as `files/read`; None where being signed in is enough.
        resource: what it does it to; None for the provider's own resource.
        bind: what the proof must name beside method and address.
        session_sigs: whether SessionSigs are taken; one names neither method nor path, query or body.
        body_later: whether whoever serves the call compares the body with its hash, because this door cannot read it.
    """

    ability: str | None
    resource: str | None = None
    bind: Bind = NOTHING_BOUND
    session_sigs: bool = True
    body_later: bool = False


def check(provider: Provider, arrived: Arrived, demand: Demand, size: int = 0) -> Use:
    """Let a call through the provider's guard, or say why not.

    Args:
        provider: whose door it is.
        arrived: the call; its body must have been read where `names_body`.
        demand: what the place asks.
        size: bytes that the use moves, for `max_bytes`.

    Raises:
        InputError: the path, a header or the proof is malformed.
        VerificationError: a check fails; `code` says which.
        PeerError: the relay's token keys are needed and cannot be had.
    """
    return provider.guard.check_use(use_request(provider, arrived, demand, size))


def check_signed(provider: Provider, arrived: Arrived) -> SignedProof:
    """Refuse a call before its body is read where nobody signed it who may act here, so that strangers fill no memory.

    Args:
        provider: whose door it is.
        arrived: the call.

    Returns:
        What to pass on with the call, so that its signature is not checked a second time.

    Raises:
        CountersignError: as `check`, which is still to be asked.
    """
    demand = Demand(None, session_sigs=False, body_later=True)
    return provider.guard.check_signed(use_request(provider, arrived, demand))


def use_request(provider: Provider, arrived: Arrived, demand: Demand, size: int = 0) -> UseRequest:
    """What the guard is asked; arguments and errors as in `check`."""
    found: list[str | None] = [None, None, None, None]
    for name, value in arrived.headers:
        place = _SIGNED_BY.get(name.lower())
        if place is not None:
            text, before = value.decode("latin-1").strip(), found[place]
            found[place] = text if before is None else f"{before}, {text}"
    authorization, proofs, delegation, session_sigs = found
    return UseRequest(
        arrived.method,
        provider.record.origins[0] + arrived.raw_path,
        authorization if authorization is None or "," not in authorization else _of_one_scheme(authorization),
        () if proofs is None else _values(proofs),
        delegation if delegation is None or "," not in delegation else _only(delegation, DELEGATION_HEADER),
        demand.ability,
        demand.resource if demand.resource is not None else provider.resource,
        size,
        () if session_sigs is None or not demand.session_sigs else _values(session_sigs),
        arrived.query,
        arrived.body,
        demand.bind,
        demand.body_later,
        arrived.signed,
    )


def bound(parts: Iterable[Part]) -> Bind:
    """What is demanded, as the guard takes it.

    Raises:
        ValueError: a part that a proof cannot name; an error of whoever wrote the site.
    """
    wanted = frozenset(parts)
    if not wanted <= {"query", "body"}:
        raise ValueError(f"a proof can bind query and body, not {', '.join(sorted(wanted))}")
    return wanted


def ascii_text(sent: bytes, what: str) -> str:
    """A part of the request's address as text.

    Raises:
        InputError: `path_ambiguous`, because programs read other characters in different ways.
    """
    try:
        return sent.decode("ascii")
    except UnicodeDecodeError as error:
        raise InputError("path_ambiguous", f"{what} not ASCII") from error


def names_body(headers: Headers) -> bool:
    """Whether a proof is for one body only, so that the body must be read before the proof is checked.

    It looks for the claim's name without decoding anything. A proof that hides it is refused later, since its body was
    not read; where the same characters stand for something else, a body is read that need not have been.
    """
    for name, value in headers:
        if name.lower() == b"dpop":
            return len(value) <= limits.DPOP_MAX and any(mark in value for mark in _BODY_MARKS)
    return False


def _values(text: str) -> tuple[str, ...]:
    """All values of a header whose values have no commas."""
    return (text,) if "," not in text else tuple(value.strip() for value in text.split(","))


def _only(text: str, name: str) -> str:
    """The one value of a header whose values have no commas.

    Raises:
        InputError: `malformed` where there are two.
    """
    if "," in text:
        raise InputError("malformed", f"two {name} headers")
    return text


def _of_one_scheme(authorization: str) -> str:
    """The `Authorization` header; other schemes than ours may have commas in it, and are left to the guard.

    Raises:
        InputError: `malformed` where something came beside ours.
    """
    scheme = authorization.partition(",")[0].strip().partition(" ")[0]
    return _only(authorization, "authorization") if scheme.lower() == _SCHEME else authorization


def _marks() -> tuple[bytes, ...]:
    """The name of the claim for a body as base64url has it, after a multiple of three bytes, after one more, and two.

    What its neighbours have a share in is left out: the first one to three characters, and the last.
    """
    name = b'"cs_body"'
    marks = b64u(name), b64u(b"\0" + name)[2:-1], b64u(b"\0\0" + name)[3:-1]
    return tuple(mark.encode() for mark in marks)


_BODY_MARKS = _marks()
