"""One use of a session key: an HTTP request with an access token, a DPoP proof and a delegation.

`check_use` is pure. It makes the twelve checks of RFC 9449, section 4.3, then ours: token and
delegation are for this key, neither has run out, and the delegation allows this. What it cannot know stays
with the caller: that the token's own signature holds (`provider/tokens.py`), that session and delegation are
not revoked, that `replay_key` was never seen before (forget it at `forget_at`), and that budgets have room.

`check_link_use` is the same for a key that was handed a part of a delegation (`verify.chain`). It has no token: the
delegation is what gives rights. The proof's `ath` is the hash of the id that the request names, so that a proof is
good for that permission only, and every level above must allow the use too.

`check_use_again` is for the next use of a key that was let in. What was found of its token and delegation holds for it
too (`Standing`) as long as neither has ended and nothing in it counts uses; its proof is checked as ever, and has to be
for that token.

One of them is called for every request of every client. Headers and addresses repeat, so what is read out of them is
remembered by their exact text; signatures are checked anew each time. Nothing that is compared here is a secret:
thumbprints, hashes and nonces are all known to whoever sends them, so that the time a comparison takes gives nothing
away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from typing import Literal, NamedTuple, Protocol, TypeAlias

from authenticator import limits
from authenticator.errors import InputError, VerificationError
from authenticator.protocol import dpop
from authenticator.protocol.caveats import check_path, path_within
from authenticator.protocol.recap import Capabilities, CapabilityUse
from authenticator.verify.needed import capability_missing

Bind: TypeAlias = frozenset[Literal["query", "body"]]
"""What a provider demands of a proof beside method and address."""
NOTHING_BOUND: Bind = frozenset()
_LASTING = frozenset({"path_prefix", "not_before"})  # caveats that say the same of every later use


class SignedProof(NamedTuple):
    """A proof whose signature holds; nothing in it was compared with a call yet.

    Attributes:
        text: as it came.
        proof: what it says.
    """

    text: str
    proof: dpop.DpopProof


class SignedCall(Protocol):
    """As much of a call as the next use of a key is checked by; `UseRequest` says what each of it is."""

    method: str
    url: str
    proofs: Sequence[str]
    query: str
    body: bytes | None
    bind: Bind
    body_later: bool
    signed: SignedProof | None

    @property
    def ability(self) -> str | None:
        """As in `UseRequest`."""

    @property
    def resource(self) -> str | None:
        """As in `UseRequest`."""


@dataclass(slots=True)  # not frozen: one is made for each call, and that takes three times as long
class UseRequest:
    """What arrived.

    Attributes:
        method: the HTTP method, as it came.
        url: the public address of the call; query and fragment do not count.
        proofs: the values of all `DPoP` headers.
        token: the access token as text; for a key without one the id of its link.
        ability: what the call does, None where signing in is enough.
        resource: where, one of the provider's own origins.
        path: the path that capabilities are compared with.
        query: as it was sent, without the question mark; empty where there is none.
        body: the bytes that came, None where nobody has read them.
        bind: what the proof must name beside method and address.
        body_later: whether the caller has somebody else compare the body with `cs_body`.
        ath: the hash of `token`, where the caller has made it already.
        signed: the proof, where the caller has had its signature checked already (`read_signed`).
    """

    method: str
    url: str
    proofs: Sequence[str] = field(repr=False)
    token: str = field(repr=False)
    ability: str | None = None
    resource: str | None = None
    path: str | None = None
    query: str = field(default="", repr=False)
    body: bytes | None = field(default=None, repr=False)
    bind: Bind = NOTHING_BOUND
    body_later: bool = False
    ath: str | None = None
    signed: SignedProof | None = field(default=None, repr=False)


class UseToken(Protocol):
    """An access token whose own signature, issuer and audience hold."""

    @property
    def address(self) -> str:
        """The session address, its subject."""

    @property
    def thumbprint(self) -> str:
        """`cnf.jkt`, the key it is bound to."""

    @property
    def expires_at(self) -> int:
        """UTC seconds."""

    @property
    def delegation_id(self) -> str | None:
        """The delegation that came with it."""


class UseDelegation(Protocol):
    """A delegation whose signature and receipts held when it was presented."""

    @property
    def delegation_id(self) -> str:
        """Hex."""

    @property
    def address(self) -> str:
        """The session address."""

    @property
    def thumbprint(self) -> str:
        """Thumbprint of the session key."""

    @property
    def capabilities(self) -> Capabilities | None:
        """What the key may do, None for nothing but signing in."""

    @property
    def issued_at(self) -> int:
        """UTC seconds."""

    @property
    def expires_at(self) -> int:
        """UTC seconds."""


class VerifiedUse(NamedTuple):
    """A use that holds; the caller still refuses a replay, a revoked session and a spent budget.

    Attributes:
        address: the session address.
        thumbprint: the key that signed.
        jti: the proof's own name.
        replay_key: SHA-256 over key and `jti`, to be remembered until `forget_at`.
        forget_at: from then on the proof is too old anyway.
        delegation_id: what the key acts under, named by the call or not; None where its token came without one.
        capability: the ability that was used, with its caveats; None where none was asked for.
        above: what answers for the use at each level above, the first delegation first; empty where there is none.
    """

    address: str
    thumbprint: str
    jti: str
    replay_key: bytes
    forget_at: int
    delegation_id: str | None
    capability: CapabilityUse | None
    above: tuple[CapabilityUse, ...] = ()


class Standing(NamedTuple):
    """What `check_use` found of a key, without what each use brings anew: the proof, the path and the moment.

    Attributes:
        address: the session address.
        thumbprint: the key that signs.
        ath: the hash of the token.
        delegation_id: what the key acts under; None where the token came without one.
        ability: what was asked for; None where being signed in was enough.
        resource: where.
        capability: the ability that answered, with its caveats; None where none was asked for.
        prefix: the path that a use has to be within.
        since: UTC seconds; of the time before nothing is said.
        until: UTC seconds; by then the token or the delegation has ended.
    """

    address: str
    thumbprint: str
    ath: str
    delegation_id: str | None
    ability: str | None
    resource: str | None
    capability: CapabilityUse | None
    prefix: str
    since: int
    until: int


def check_use(
    request: UseRequest,
    token: UseToken,
    delegation: UseDelegation | None,
    now: int,
    *,
    nonce: str | None = None,
) -> VerifiedUse:
    """Check one use.

    Args:
        request: what arrived.
        token: the access token in it, checked.
        delegation: the delegation that the caller presented here, where the call needs one.
        now: UTC seconds.
        nonce: the DPoP nonce that this server gave out, where it does.

    Raises:
        InputError: the proof is malformed, too large or holds a private key.
        VerificationError: a check fails; the code says which.
    """
    proof = _check_proof(request, _ath(request), nonce, now)
    thumbprint = proof.key.thumbprint
    if token.thumbprint != thumbprint:
        raise VerificationError("token_binding", "another key signed")
    if now >= token.expires_at:
        raise VerificationError("token_invalid", "expired")
    if delegation is not None:
        _check_delegation(delegation, token, now)
    return VerifiedUse(
        address=token.address,
        thumbprint=thumbprint,
        jti=proof.jti,
        replay_key=_replay_key(thumbprint, proof.jti),
        forget_at=proof.iat + limits.DPOP_AGE_MAX + 1,
        delegation_id=token.delegation_id,  # its end is the key's, whether or not the call names it
        capability=_capability(request, delegation, now),
    )


def standing_of(
    use: VerifiedUse, request: UseRequest, token: UseToken, delegation: UseDelegation | None, now: int
) -> Standing | None:
    """What a use says of the next one with the same token, delegation, ability and resource.

    Args:
        use: what `check_use` found.
        request: what it was asked with, as all that follows.
        token: the access token.
        delegation: the delegation.
        now: UTC seconds.

    Returns:
        None where a caveat counts, or is the provider's own, so that every use is another one.
    """
    caveats = {} if use.capability is None else use.capability.caveats
    if not _LASTING.issuperset(caveats):
        return None
    return Standing(
        use.address,
        use.thumbprint,
        _ath(request),
        use.delegation_id,
        request.ability,
        request.resource,
        use.capability,
        str(caveats.get("path_prefix", "/")),
        now,
        token.expires_at if delegation is None else min(token.expires_at, delegation.expires_at),
    )


def check_use_again(call: SignedCall, standing: Standing, path: str, now: int) -> VerifiedUse | None:
    """Check the next use of a key, with the token and the delegation that `standing` was found of.

    Args:
        call: what arrived.
        standing: what was found before.
        path: the path that capabilities are compared with.
        now: UTC seconds.

    Returns:
        None where the standing says nothing of such a use, so that it is for `check_use` to look at.

    Raises:
        InputError: the proof is malformed, too large or holds a private key.
        VerificationError: as `check_use`.
    """
    check_path(path)
    in_force = standing.since <= now < standing.until and path_within(path, standing.prefix)
    if not in_force or call.ability != standing.ability or call.resource != standing.resource:
        return None
    proof = _check_proof(call, standing.ath, None, now)
    if standing.thumbprint != proof.key.thumbprint:
        raise VerificationError("token_binding", "another key signed")
    return VerifiedUse(
        standing.address,
        standing.thumbprint,
        proof.jti,
        _replay_key(standing.thumbprint, proof.jti),
        proof.iat + limits.DPOP_AGE_MAX + 1,
        standing.delegation_id,
        standing.capability,
    )


def check_link_use(
    request: UseRequest,
    link: UseDelegation,
    above: Sequence[UseDelegation],
    now: int,
    *,
    nonce: str | None = None,
) -> VerifiedUse:
    """Check one use by a key that was handed a part of a delegation.

    Args:
        request: what arrived; its `token` is the id of the link.
        link: the link, checked when it was presented.
        above: what stands above it, the delegation first.
        now: UTC seconds.
        nonce: the DPoP nonce that this server gave out, where it does.

    Raises:
        InputError: the proof is malformed, too large or holds a private key.
        VerificationError: a check fails; the code says which.
    """
    proof = _check_proof(request, _ath(request), nonce, now)
    thumbprint = proof.key.thumbprint
    if link.thumbprint != thumbprint:
        raise VerificationError("chain_key", "another key signed")
    if request.token != link.delegation_id or any(level.address != link.address for level in above):
        raise VerificationError("chain_broken", "another chain")
    for level in (*above, link):
        _check_in_time(level, now)
    if request.ability is None:
        raise VerificationError("capability_missing", "being signed in is not handed on")
    entries = [_capability(request, level, now) for level in (*above, link)]
    *answering, capability = [entry for entry in entries if entry is not None]
    return VerifiedUse(
        address=link.address,
        thumbprint=thumbprint,
        jti=proof.jti,
        replay_key=_replay_key(thumbprint, proof.jti),
        forget_at=proof.iat + limits.DPOP_AGE_MAX + 1,
        delegation_id=link.delegation_id,
        capability=capability,
        above=tuple(answering),
    )


def check_chain_key(request: UseRequest, link: UseDelegation, above: Sequence[UseDelegation], now: int) -> None:
    """Check that a key of a chain signed: such a one may end it below itself, or itself.

    Args:
        request: what arrived; its `token` is the id of the link that it names.
        link: that link.
        above: what stands above it.
        now: UTC seconds.

    Raises:
        InputError: the proof is malformed, too large or holds a private key.
        VerificationError: the proof does not hold, or `chain_key` where another key signed.
    """
    thumbprint = _check_proof(request, _ath(request), None, now).key.thumbprint
    if not any(level.thumbprint == thumbprint for level in (*above, link)):
        raise VerificationError("chain_key", "no key of this chain")


def read_signed(proofs: Sequence[str]) -> SignedProof:
    """Read the one proof of a call and check its signature: checks 1 to 7 of RFC 9449.

    Raises:
        InputError: it is malformed, too large or holds a private key, or there is more than one.
        VerificationError: `proof_missing`, `bad_signature`.
    """
    proof = _read_signed(proofs)
    return SignedProof(proofs[0], proof)


def _read_signed(proofs: Sequence[str]) -> dpop.DpopProof:
    if not proofs:
        raise VerificationError("proof_missing", "no DPoP header")
    if len(proofs) > 1:  # 1: not more than one header
        raise InputError("malformed", "more than one DPoP header")
    return dpop.verify_proof(proofs[0])  # 2 to 7: one JWT, claims, type, algorithm, signature, no private key


def _ath(request: UseRequest) -> str:
    """The hash of the token that came."""
    if not request.token.isascii():
        raise VerificationError("token_invalid", "not ASCII")
    return request.ath if request.ath is not None else dpop.token_hash(request.token)


def _check_proof(call: SignedCall, ath: str, nonce: str | None, now: int) -> dpop.DpopProof:
    """The checks of RFC 9449, numbered as there; the key that the token is bound to comes after."""
    signed = call.signed
    checked = signed is not None and (signed.text,) == tuple(call.proofs)  # otherwise it was another one
    proof = signed.proof if signed is not None and checked else _read_signed(call.proofs)
    if proof.htm != call.method:  # 8
        raise VerificationError("proof_mismatch", "htm")
    if proof.htu != call.url and _address_of(proof.htu) != _address_of(call.url):  # 9
        raise VerificationError("proof_mismatch", "htu")
    if nonce is not None and proof.nonce != nonce:  # 10
        raise VerificationError("proof_mismatch", "nonce")
    if not now - limits.DPOP_AGE_MAX <= proof.iat <= now + limits.DPOP_FUTURE_MAX:  # 11
        raise VerificationError("proof_stale", f"{proof.iat - now} s")
    if proof.ath != ath:  # 12: the token
        raise VerificationError("proof_mismatch", "ath")
    _check_bound(call, proof)
    return proof


def _check_bound(call: SignedCall, proof: dpop.DpopProof) -> None:
    """Query and body are the ones that were signed, where the proof names them or the provider wants them named."""
    if proof.cs_query is not None:
        if proof.cs_query != dpop.query_hash(call.query):
            raise VerificationError("proof_mismatch", "cs_query")
    elif "query" in call.bind:
        raise VerificationError("proof_binding", "cs_query")
    if proof.cs_body is not None and not call.body_later:
        if call.body is None:
            raise VerificationError("proof_binding", "the body was not read")
        if proof.cs_body != dpop.body_hash(call.body):
            raise VerificationError("proof_mismatch", "cs_body")
    elif proof.cs_body is None and "body" in call.bind:
        raise VerificationError("proof_binding", "cs_body")


def _check_delegation(delegation: UseDelegation, token: UseToken, now: int) -> None:
    """The delegation is the one the token was issued with, for the same key and session, and not over."""
    if delegation.delegation_id != token.delegation_id or delegation.address != token.address:
        raise VerificationError("token_binding", "another delegation")
    if delegation.thumbprint != token.thumbprint:
        raise VerificationError("token_binding", "the delegation is for another key")
    _check_in_time(delegation, now)


def _check_in_time(delegation: UseDelegation, now: int) -> None:
    if now >= delegation.expires_at:
        raise VerificationError("delegation_expired", f"{now - delegation.expires_at} s ago")
    if delegation.issued_at > now + limits.BLOCK_FUTURE_MAX:
        raise VerificationError("delegation_expired", "not valid yet")


def _capability(request: UseRequest, delegation: UseDelegation | None, now: int) -> CapabilityUse | None:
    if request.ability is None:
        return None
    held = None if delegation is None else delegation.capabilities
    if held is None or request.resource is None:
        raise capability_missing(request.ability, request.resource, request.path, ())
    try:
        return held.allows(request.ability, request.resource, request.path or "/", now)
    except VerificationError as error:
        raise capability_missing(request.ability, request.resource, request.path, (held,), error.detail) from error


def _replay_key(thumbprint: str, jti: str) -> bytes:
    """What names one proof of one key; thumbprints are all of one length, so that no two pairs are one text.

    BLAKE2 because it costs a third of SHA-256 where other work has come between.
    """
    return blake2b(f"{thumbprint}{jti}".encode(), digest_size=32).digest()


@lru_cache(maxsize=1024)
def _address_of(url: str) -> str:
    return dpop.normalise_htu(url)
