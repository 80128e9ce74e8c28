"""One use of a session key by a SessionSig: what a node checks before it does anything (Lit, version 7).

`verify_session_sig` is pure. In order: the outer key is one key and signed the text as it came; the node is this
one; the outer life is short and goes on now; each delegation inside is signed for this provider, for this very key,
and lasts beyond the outer life; each thing the SessionSig is for is covered by one of them; and what the call needs is
among these. What it cannot know stays with the caller: whose session that is, that nothing is revoked, that
`replay_key` was never seen before (forget it at `forget_at`), and that budgets have room.

A SessionSig names node, ability and resource, but neither method nor path nor body: where these must not change on the
way, ask for a DPoP proof. It is good once, so whoever has seen it served has nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from authenticator import limits
from authenticator.errors import VerificationError
from authenticator.protocol import ed25519, sessionsig
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.canonical import labelled_hash, lp
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import CapabilityUse
from authenticator.protocol.sessionsig import AbilityRequest, SessionSig, SessionSigMessage
from authenticator.protocol.shares import Shares
from authenticator.protocol.siwe import parse_siwe, time_of
from authenticator.verify.delegation import VerifiedDelegation, verify_delegation
from authenticator.verify.needed import capability_missing

_SIGNED: Shares[tuple[AuthSig, ProviderRecord], VerifiedDelegation] = Shares(
    limits.SESSION_SIG_KEYS_MAX, limits.SESSION_SIG_HEADS_EACH * limits.SESSION_SIG_CAPABILITIES_MAX
)


@dataclass(frozen=True, slots=True)
class SessionSigUse:
    """What the call is.

    Attributes:
        node: this node's own address; never what the caller says it is.
        ability: what the call does, None where signing in is enough.
        resource: where, one of the provider's own origins.
        path: the path that capabilities are compared with.
    """

    node: str
    ability: str | None = None
    resource: str | None = None
    path: str | None = None


class VerifiedSessionSig(NamedTuple):
    """A SessionSig that holds; the caller still refuses a replay, a revoked session and a spent budget.

    Attributes:
        thumbprint: the key that signed.
        delegations: all that came with it, at least one; the last is the session's own.
        answering: the one that allows the call; the last where the call needs nothing.
        capability: the ability that is used, with its caveats; None where none was asked for.
        replay_key: to be remembered until `forget_at`.
        forget_at: UTC seconds; from then on the SessionSig is over anyway.
    """

    thumbprint: str
    delegations: tuple[VerifiedDelegation, ...]
    answering: VerifiedDelegation
    capability: CapabilityUse | None
    replay_key: bytes
    forget_at: int


def verify_session_sig(
    session_sig: SessionSig, use: SessionSigUse, provider: ProviderRecord, now: int
) -> VerifiedSessionSig:
    """Check one use.

    Args:
        session_sig: what came with the call.
        use: what the call is.
        provider: the record of the provider that this node belongs to.
        now: UTC seconds.

    Raises:
        InputError: a delegation inside is malformed.
        VerificationError: a check fails; the code says which.
    """
    message = session_sig.message
    if session_sig.address != message.session_key.raw.hex():
        raise VerificationError("session_sig_key", "the address is another key")
    ed25519.verify(message.session_key.raw, session_sig.signed_message.encode("utf-8"), bytes.fromhex(session_sig.sig))
    if message.node_address != use.node:
        raise VerificationError("wrong_node")
    _check_outer_times(message, now)
    delegations = tuple(_check_delegation(auth_sig, message, provider, now) for auth_sig in message.capabilities)
    if not delegations:
        raise VerificationError("delegation_unknown", "none came with it")
    for request in message.requests:
        _check_covered(request, delegations)
    answering, capability = _answering(use, message.requests, delegations, now)
    return VerifiedSessionSig(
        thumbprint=answering.session_key.thumbprint,  # the same key, and remembered with its delegation
        delegations=delegations,
        answering=answering,
        capability=capability,
        replay_key=labelled_hash("countersign/session-sig/v1", lp(session_sig.signed_message)),
        forget_at=message.expiration // 1000 + 2,
    )


def _check_outer_times(message: SessionSigMessage, now: int) -> None:
    """A short life that has begun and is not over; clocks differ a little."""
    if not 0 < message.expiration - message.issued_at <= limits.SESSION_SIG_LIFETIME_MAX * 1000:
        raise VerificationError("session_sig_times", "lives too long, or not at all")
    if message.issued_at > (now + limits.DPOP_FUTURE_MAX) * 1000 or message.expiration <= now * 1000:
        raise VerificationError("proof_stale", f"issued {message.issued_at // 1000 - now} s from now")


def _check_delegation(
    auth_sig: AuthSig, message: SessionSigMessage, provider: ProviderRecord, now: int
) -> VerifiedDelegation:
    """The delegation holds now, is for the outer key, and lasts from before the outer life until after it."""
    delegation = _signed(auth_sig, provider)
    if delegation.session_key != message.session_key:
        raise VerificationError("session_sig_key", "the delegation is for another key")
    if now >= delegation.expires_at:
        raise VerificationError("delegation_expired", f"{now - delegation.expires_at} s ago")
    if message.issued_at < delegation.issued_at * 1000 or message.expiration > delegation.expires_at * 1000:
        raise VerificationError("session_sig_times", "not within the delegation's")
    return delegation


def remember(
    session_sig: SessionSig, delegations: Sequence[VerifiedDelegation], provider: ProviderRecord, owner: str
) -> None:
    """Remember what comes again with each SessionSig of a client, so that it is read and checked once.

    Only for one that was let in, and on one thread at a time: whatever anybody may send must take no room.

    Args:
        session_sig: one that was let in.
        delegations: those that came with it, as they were checked.
        provider: the record that they were checked for.
        owner: whose room it takes; its session key's thumbprint.
    """
    sessionsig.remember(session_sig, owner)
    for auth_sig, delegation in zip(session_sig.message.capabilities, delegations, strict=True):
        _SIGNED.keep(owner, (auth_sig, provider), delegation)


def _signed(auth_sig: AuthSig, provider: ProviderRecord) -> VerifiedDelegation:
    """A delegation that holds at its own beginning.

    A client sends the same one with each call, and only its times say another thing at another moment. These are
    checked each time, by `_check_delegation`, so the rest is remembered by its exact contents.
    """
    known = _SIGNED.get((auth_sig, provider))
    if known is not None:
        return known
    return verify_delegation(auth_sig, provider=provider, now=time_of(parse_siwe(auth_sig.signed_message).issued_at))


def _check_covered(request: AbilityRequest, delegations: Sequence[VerifiedDelegation]) -> None:
    for delegation in delegations:
        held = delegation.capabilities
        if held is not None and held.find(request.ability, request.resource) is not None:
            return
    raise VerificationError("capability_missing", request.ability)


def _answering(
    use: SessionSigUse, requests: Sequence[AbilityRequest], delegations: Sequence[VerifiedDelegation], now: int
) -> tuple[VerifiedDelegation, CapabilityUse | None]:
    """The last delegation that allows what the call needs, and how."""
    if use.ability is None:
        return delegations[-1], None
    if use.resource is None or (use.ability, use.resource) not in [(each.ability, each.resource) for each in requests]:
        held = (delegation.capabilities for delegation in delegations)
        raise capability_missing(use.ability, use.resource, use.path, held, "the SessionSig is not for that")
    detail = ""
    for delegation in reversed(delegations):
        if delegation.capabilities is None:
            continue
        try:
            return delegation, delegation.capabilities.allows(use.ability, use.resource, use.path or "/", now)
        except VerificationError as error:
            detail = error.detail
    every = (delegation.capabilities for delegation in delegations)
    raise capability_missing(use.ability, use.resource, use.path, every, detail)
