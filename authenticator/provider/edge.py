"""One reading of what arrived, for every door: FastAPI, ASGI, WSGI and nginx cannot differ in it.

Rules: path and query are taken as they were sent, and the origin is the provider's own, never the Host header. Several
lines of one header are the same as one line with commas between (RFC 9110, section 5.3), because some servers join
them: whichever way it came, a second value of a header that may come once is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from authenticator import limits
from authenticator.errors import InputError
from authenticator.protocol.canonical import b64u
from authenticator.provider.guard import Use, UseRequest
from authenticator.provider.service import Provider
from authenticator.verify.session_use import NOTHING_BOUND, Bind, SignedProof

DELEGATION_HEADER = "countersign-delegation"
SESSION_SIG_HEADER = "countersign-session-sig"
_SCHEME = "dpop"
Part: TypeAlias = Literal["query", "body"]


class Signing(NamedTuple):
    """What a call is signed with.

    Attributes:
        authorization: the header of that name.
        proofs: all `DPoP` headers.
        delegation: the `Countersign-Delegation` header.
        session_sigs: all `Countersign-Session-Sig` headers.
    """

    authorization: str | None
    proofs: tuple[str, ...]
    delegation: str | None
    session_sigs: tuple[str, ...]


@dataclass(slots=True)  # not frozen: one is made for each call, and that takes three times as long
class Arrived:
    """One HTTP request.

    Attributes:
        method: as it was sent.
        raw_path: the path exactly as it was sent, without the query.
        query: what was sent after the question mark.
        headers: the lines of each header by its lower-case name.
        body: None where nobody has read it.
        signed: what `check_signed` said, where it was asked before the body was read.
        signing: what is in `headers` of what the call is signed with, where the door has read it already.
    """

    method: str
    raw_path: str
    query: str = field(default="", repr=False)
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    body: bytes | None = field(default=None, repr=False)
    signed: SignedProof | None = field(default=None, repr=False)
    signing: Signing | None = field(default=None, repr=False)

    def read_signing(self) -> Signing:
        """What the call is signed with.

        Raises:
            InputError: `malformed` where a header came twice that may come once.
        """
        if self.signing is not None:
            return self.signing
        delegation, session_sigs = self.single(DELEGATION_HEADER), self.every(SESSION_SIG_HEADER)
        return Signing(self.authorization(), self.every("dpop"), delegation, session_sigs)

    def every(self, name: str) -> tuple[str, ...]:
        """All values of a header whose values have no commas."""
        lines = self.headers.get(name)
        if lines is None:
            return ()
        if len(lines) == 1 and "," not in lines[0]:  # as nearly every header comes
            return (lines[0].strip(),)
        return tuple(value.strip() for line in lines for value in line.split(","))

    def single(self, name: str) -> str | None:
        """The value of a header that may come once; None where it did not come.

        Raises:
            InputError: `malformed` where it came twice, because two values have no one meaning.
        """
        values = self.every(name)
        if len(values) > 1:
            raise InputError("malformed", f"two {name} headers")
        return values[0] if values else None

    def authorization(self) -> str | None:
        """The header of that name. Other schemes than ours may have commas in it.

        Raises:
            InputError: `malformed` where it came twice.
        """
        lines = self.headers.get("authorization", ())
        if not lines:
            return None
        if len(lines) == 1 and "," not in lines[0]:
            return lines[0].strip()
        ours = lines[0].partition(" ")[0].lower() == _SCHEME
        return self.single("authorization") if ours else ", ".join(lines)

    def declared_length(self) -> int:
        """What the caller says it sends; a body without a length is not accepted where bytes are counted.

        Raises:
            InputError: `malformed`.
        """
        text = self.single("content-length") or ""
        if not text.isascii() or not text.isdigit() or len(text) > limits.CONTENT_LENGTH_DIGITS:
            raise InputError("malformed", "content-length")
        return int(text)

    def names_body(self) -> bool:
        """Whether a proof is for one body only, so that the body must be read before the proof is checked."""
        return names_body(self.headers.get("dpop", ()))


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
        arrived: the call; its body must have been read where `Arrived.names_body`.
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
    authorization, proofs, delegation, session_sigs = arrived.read_signing()
    return UseRequest(
        method=arrived.method,
        url=provider.record.origins[0] + arrived.raw_path,
        authorization=authorization,
        proofs=proofs,
        session_sigs=session_sigs if demand.session_sigs else (),
        delegation=delegation,
        ability=demand.ability,
        resource=demand.resource if demand.resource is not None else provider.resource,
        size=size,
        query=arrived.query,
        body=arrived.body,
        bind=demand.bind,
        body_later=demand.body_later,
        signed=arrived.signed,
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


def header_lines(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Headers in the order they came, as `Arrived` has them."""
    found: dict[str, tuple[str, ...]] = {}
    for name, value in pairs:
        lower = name.lower()
        found[lower] = (*found[lower], value) if lower in found else (value,)
    return found


def ascii_text(sent: bytes, what: str) -> str:
    """A part of the request's address as text.

    Raises:
        InputError: `path_ambiguous`, because programs read other characters in different ways.
    """
    try:
        return sent.decode("ascii")
    except UnicodeDecodeError as error:
        raise InputError("path_ambiguous", f"{what} not ASCII") from error


def names_body(lines: Sequence[str]) -> bool:
    """Whether a proof in the lines of the `DPoP` header is for one body only.

    It looks for the claim's name without decoding anything. A proof that hides it is refused later, since its body was
    not read; where the same characters stand for something else, a body is read that need not have been.
    """
    return any(mark in line and len(line) <= limits.DPOP_MAX for line in lines for mark in _BODY_MARKS)


def _marks() -> tuple[str, str, str]:
    """The name of the claim for a body as base64url has it, after a multiple of three bytes, after one more, and two.

    What its neighbours have a share in is left out: the first one to three characters, and the last.
    """
    name = b'"cs_body"'
    return b64u(name), b64u(b"\0" + name)[2:-1], b64u(b"\0\0" + name)[3:-1]


_BODY_MARKS = _marks()
