"""The door of a provider: every signed call goes through `Guard.check_use`, and only a `Use` comes out.

A key that a person approved comes with the access token that is bound to it. A key that was handed a part of such a
permission (`verify.chain`) comes without: its proof is for the id of its own link, and nothing else names its rights.

In order: one plain path; an access token of the pinned relay; a DPoP proof by the key the token is bound
to, for this method, address and token, made just now; a presented delegation of the same key and session,
not expired; a capability for the ability, resource and path; an active status, proven by the registry a
moment ago; and last, in one transaction, the proof is used up and the budgets are charged, those of a chain at every
level. Whatever cannot be checked is refused.

What token and delegation allow is remembered of a client that was let in, and holds for its next call where nothing in
it is counted. Its proof, its replay, the registry's word and what has ended are checked as at the first call.

A SessionSig is the other way in: it brings its delegations itself and needs no token. They must have been
presented all the same, because only their receipts say whose session it is; all of them must be active.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple, TypeAlias
from urllib.parse import urlsplit

from authenticator import clock, limits
from authenticator.errors import InputError, VerificationError
from authenticator.protocol.caveats import CAVEATS, CaveatValue
from authenticator.protocol.recap import CapabilityUse
from authenticator.protocol.sessionsig import SessionSig
from authenticator.protocol.shares import Shares
from authenticator.provider.budgets import Charge, Level
from authenticator.provider.delegations import Delegations
from authenticator.provider.meter import charges_for, charges_of, levels_of
from authenticator.provider.paths import plain_path
from authenticator.provider.status import StatusCheck
from authenticator.provider.store import ProviderStore, StoredDelegation
from authenticator.provider.tokens import TokenVerifier
from authenticator.verify import session_sig as session_sigs
from authenticator.verify import session_use
from authenticator.verify.session_sig import SessionSigUse, verify_session_sig
from authenticator.verify.session_use import SignedProof, Standing

_MARKS = frozenset("?#\t\r\n")
_REMEMBERING = threading.Lock()  # what is remembered of SessionSigs is every guard's of this process


@dataclass(slots=True)  # not frozen: one is made for each call, and that takes three times as long
class UseRequest:
    """One call as it arrived.

    Attributes:
        method: the HTTP method.
        url: the provider's own origin, then the path exactly as it was sent; never the Host header.
        authorization: the header of that name.
        proofs: all `DPoP` headers; more than one is refused.
        session_sigs: all `Countersign-Session-Sig` headers, instead of a token and its proof.
        query: what was sent after the question mark, as it was sent; empty where there is none.
        body: the bytes that came, None where nobody has read them.
        body_later: whether whoever serves the call compares the body with the proof's `cs_body`, because this door
            cannot read it.
        bind: what a proof must name beside method and address.
        delegation: the `Countersign-Delegation` header.
        ability: what the call does, such as `photos/read`; None where being signed in is enough.
        resource: what it does it to, as capabilities name it.
        size: bytes that the use moves, for `max_bytes`.
        signed: what `Guard.check_signed` said of this call, where it was asked before the body was read.
    """

    method: str
    url: str
    authorization: str | None = field(repr=False)
    proofs: Sequence[str] = field(repr=False)
    delegation: str | None = None
    ability: str | None = None
    resource: str = ""
    size: int = 0
    session_sigs: Sequence[str] = field(default=(), repr=False)
    query: str = field(default="", repr=False)
    body: bytes | None = field(default=None, repr=False)
    bind: session_use.Bind = session_use.NOTHING_BOUND
    body_later: bool = False
    signed: SignedProof | None = field(default=None, repr=False)


CaveatCheck: TypeAlias = Callable[[CaveatValue, UseRequest], None]
"""Keeps one registered caveat: raises `VerificationError("capability_missing")` where a use goes beyond its value."""
_NO_CHECKS: Mapping[str, CaveatCheck] = MappingProxyType({})


class Use(NamedTuple):
    """A call that may be served, whichever way it was signed.

    Attributes:
        address: whose session it is.
        generation: of the session, as the token says; None where no token came.
        thumbprint: the key that signed.
        path: what it is about.
        delegation: what allows it; None where being signed in is enough and none was named. Its `above` is not empty
            where the key was handed it by another one.
        capability: the ability that is used, with its caveats; None where none was asked for.
    """

    address: str
    generation: int | None
    thumbprint: str
    path: str
    delegation: StoredDelegation | None
    capability: CapabilityUse | None = None


class _Known(NamedTuple):
    """What a client was let in with; its next call brings the same."""

    use: Use
    levels: tuple[Level, ...]
    standing: Standing


_Asked: TypeAlias = tuple[str | None, str | None, str | None, str]
"""The `Authorization` and `Countersign-Delegation` headers, the ability and the resource."""


class Guard:
    """Checks the calls of one provider."""

    def __init__(
        self,
        *,
        tokens: TokenVerifier,
        status: StatusCheck,
        store: ProviderStore,
        delegations: Delegations,
        now: Callable[[], int] = clock.now,
        caveat_checks: Mapping[str, CaveatCheck] = _NO_CHECKS,
    ) -> None:
        self.delegations = delegations
        self._caveat_checks = caveat_checks
        self._tokens = tokens
        self._status = status
        self._store = store
        self._now = now
        self._remembering = threading.Lock()
        self._known: Shares[_Asked, _Known] = Shares(limits.STANDING_KEYS_MAX, limits.STANDINGS_EACH)

    def check_use(self, request: UseRequest) -> Use:
        """Let a call through, or say why not.

        Raises:
            InputError: the path, a header or the proof is malformed; `capability_unknown` for a permission that the
                provider no longer registers.
            VerificationError: a check fails; `code` says which.
            PeerError: the relay's token keys are needed and cannot be had.
        """
        if request.session_sigs:
            return self.check_session_sig(request)
        now = self._now()
        path = _path(request.url)
        asked: _Asked = (request.authorization, request.delegation, request.ability, request.resource)
        known = self._known.get(asked)
        again = self._check_again(request, known, path, now) if known is not None and request.size >= 0 else None
        if again is not None:
            return again
        link = self._handed_on(request)
        if link is not None:
            return self._check_link(request, link, path, now)
        text = _token_text(request.authorization)
        token = self._tokens.verify(text, now)
        delegation = self._store.delegation(request.delegation) if request.delegation is not None else None
        wanted = _wanted(request, text, path, token.ath)
        verified = session_use.check_use(wanted, token, delegation, now)
        self._status.require_active(verified.address, verified.delegation_id, now)
        self._keep_caveats((verified.capability,), request)
        charges = _charges(verified.capability, delegation, request.size, now)
        self._store.record_use(verified.replay_key, verified.forget_at, charges, now, levels_of(delegation))
        use = Use(verified.address, token.generation, verified.thumbprint, path, delegation, verified.capability)
        standing = session_use.standing_of(verified, wanted, token, delegation, now)
        if standing is not None:
            with self._remembering:
                known = _Known(use, levels_of(delegation), standing)
                self._known.keep(verified.thumbprint, asked, known)
        return use

    def check_session_sig(self, request: UseRequest) -> Use:
        """Let a call through by its SessionSig, or say why not; this node's address is the origin of the URL.

        Raises:
            InputError: the path, a header or the SessionSig is malformed; a token or a proof came beside it;
                `capability_unknown` for a permission that the provider no longer registers.
            VerificationError: a check fails; `code` says which.
        """
        now = self._now()
        path = _path(request.url)
        session_sig = SessionSig.from_header(_only_session_sig(request))
        if request.bind:
            raise VerificationError("proof_binding", "a SessionSig names neither query nor body")
        wanted = SessionSigUse(_origin(request.url), request.ability, request.resource, path)
        verified = verify_session_sig(session_sig, wanted, self.delegations.record, now)
        presented = {each.delegation_id: self._store.delegation(each.delegation_id) for each in verified.delegations}
        if len({each.address for each in presented.values()}) > 1:
            raise VerificationError("account_mismatch", "delegations of two sessions")
        for each in presented.values():
            self._status.require_active(each.address, each.delegation_id, now)
        delegation = presented[verified.answering.delegation_id]
        self._keep_caveats((verified.capability,), request)
        charges = _charges(verified.capability, delegation, request.size, now)
        self._store.record_use(verified.replay_key, verified.forget_at, charges, now, levels_of(delegation))
        with _REMEMBERING:
            session_sigs.remember(session_sig, verified.delegations, self.delegations.record, verified.thumbprint)
        return Use(delegation.address, None, verified.thumbprint, path, delegation, verified.capability)

    def check_signed(self, request: UseRequest) -> SignedProof:
        """Check who signed a call whose body was not read yet. It allows nothing and uses nothing up.

        Args:
            request: the call, which asks for no ability, and whose body is compared later.

        Returns:
            The proof, whose signature `check_use` need not check again; it checks all that the proof says.

        Raises:
            InputError: the path, a header or the proof is malformed.
            VerificationError: it was not signed by a key that may act here.
            PeerError: the relay's token keys are needed and cannot be had.
        """
        now = self._now()
        path = _path(request.url)
        link = self._handed_on(request)
        if link is not None:
            wanted = _wanted(request, link.delegation_id, path)
            wanted.signed = session_use.read_signed(request.proofs)
            session_use.check_chain_key(wanted, link, link.above, now)
            return wanted.signed
        text = _token_text(request.authorization)
        token = self._tokens.verify(text, now)
        wanted = _wanted(request, text, path, token.ath)
        wanted.signed = session_use.read_signed(request.proofs)
        session_use.check_use(wanted, token, None, now)
        return wanted.signed

    def end_link(self, request: UseRequest) -> None:
        """End the link that the request names, and all below it, where its key or one above it asks; again is fine.

        Raises:
            InputError: the proof is malformed.
            VerificationError: it does not hold, `chain_key`, or `delegation_unknown` where there is no such link.
        """
        now = self._now()
        link = self._store.delegation(request.delegation or "")
        if not link.above:
            raise VerificationError("delegation_unknown", "delegations end in the registry")
        session_use.check_chain_key(_wanted(request, link.delegation_id, "/"), link, link.above, now)
        self.delegations.end(link.delegation_id)

    def _handed_on(self, request: UseRequest) -> StoredDelegation | None:
        """The link that a call names whose key was handed a permission, and which has no token for that."""
        if request.authorization is not None or request.delegation is None:
            return None
        named = self._store.delegation(request.delegation)
        return named if named.above else None

    def _check_again(self, request: UseRequest, known: _Known, path: str, now: int) -> Use | None:
        """Let the next call of a client through; there is nothing to charge, and no caveat that is the provider's."""
        verified = session_use.check_use_again(request, known.standing, path, now)
        if verified is None:
            return None
        self._status.require_active(verified.address, verified.delegation_id, now)
        self._store.record_use(verified.replay_key, verified.forget_at, (), now, known.levels)
        return known.use if path == known.use.path else known.use._replace(path=path)

    def _check_link(self, request: UseRequest, link: StoredDelegation, path: str, now: int) -> Use:
        """Let a handed-on key through; the registry's word is asked about the delegation at the top."""
        wanted = _wanted(request, link.delegation_id, path)
        verified = session_use.check_link_use(wanted, link, link.above, now)
        self._status.require_active(link.address, link.root.delegation_id, now)
        self._keep_caveats((*verified.above, verified.capability), request)
        levels = (*link.above, link)
        charges = charges_of(_answering(verified, levels), size=request.size, now=now)
        self._store.record_use(verified.replay_key, verified.forget_at, charges, now, levels_of(link))
        return Use(link.address, None, verified.thumbprint, path, link, verified.capability)

    def _keep_caveats(self, entries: Sequence[CapabilityUse | None], request: UseRequest) -> None:
        """Have the provider's own caveats kept at every level; one that nobody here keeps is refused.

        What was registered when a permission was given may have been taken out of the record since.
        """
        for entry in entries:
            if entry is None:
                continue
            self.delegations.record.permissions.check(entry.ability, entry.caveats)
            for name, value in entry.caveats.items():
                if name in CAVEATS:
                    continue
                if name not in self._caveat_checks:
                    raise VerificationError("capability_missing", f"nothing here keeps {name}")
                self._caveat_checks[name](value, request)


@lru_cache(maxsize=1024)  # addresses repeat
def _path(url: str) -> str:
    if not _MARKS.isdisjoint(url):  # a path that ends before them is not the one that is served
        raise InputError("path_ambiguous", "a query or a fragment")
    return plain_path(urlsplit(url).path)


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _only_session_sig(request: UseRequest) -> str:
    """A call is signed in one way, once; what came beside it would be checked by nobody."""
    if request.authorization is not None or request.proofs or request.delegation is not None:
        raise InputError("malformed", "a SessionSig and another way")
    if not request.session_sigs:
        raise VerificationError("proof_missing", "no SessionSig")
    if len(request.session_sigs) > 1:
        raise InputError("malformed", "more than one SessionSig")
    return request.session_sigs[0]


def _wanted(request: UseRequest, token: str, path: str, ath: str | None = None) -> session_use.UseRequest:
    return session_use.UseRequest(
        request.method,
        request.url,
        request.proofs,
        token,
        request.ability,
        request.resource,
        path,
        request.query,
        request.body,
        request.bind,
        request.body_later,
        ath,
        request.signed,
    )


def _token_text(authorization: str | None) -> str:
    if not authorization:
        raise VerificationError("token_missing")
    scheme, _, text = authorization.partition(" ")
    if scheme.lower() != "dpop":
        raise VerificationError("token_scheme", scheme[:16])
    if not text:
        raise VerificationError("token_missing")
    return text


def _charges(
    capability: CapabilityUse | None, delegation: StoredDelegation | None, size: int, now: int
) -> tuple[Charge, ...]:
    if delegation is None or capability is None:
        return ()
    return charges_for(delegation.delegation_id, capability, size=size, expires_at=delegation.expires_at, now=now)


def _answering(
    use: session_use.VerifiedUse, levels: Sequence[StoredDelegation]
) -> tuple[tuple[StoredDelegation, CapabilityUse], ...]:
    """Each level of a chain with the entry that answers for the use there."""
    entries = (*use.above, *(() if use.capability is None else (use.capability,)))
    return tuple(zip(levels, entries, strict=True))
