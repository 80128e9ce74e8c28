"""A grant against what was asked for, and the delegation that follows from it: steps 14 and 15 of the plan.

The person may untick, lower and shorten; nothing can be added. From the grant, the provider and the account
there is one sign-in statement, byte for byte: it is written anew here and compared, so that nothing is read out
of it that was not approved.
"""

from __future__ import annotations

import hmac

from authenticator import limits
from authenticator.errors import VerificationError
from authenticator.protocol.approval import Approval
from authenticator.protocol.authsig import siwe_for_grant
from authenticator.protocol.claims import ClaimOpening
from authenticator.protocol.intent import Grant
from authenticator.protocol.network_record import Peer
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.request import LoginRequest
from authenticator.verify.delegation import VerifiedDelegation, verify_delegation
from authenticator.verify.request import VerifiedRequest, verify_request


def check_grant(
    approval: Approval, relay: Peer, provider: ProviderRecord | None, now: int
) -> tuple[VerifiedRequest, ProviderRecord]:
    """Check that the request holds and the grant stays within it.

    Raises:
        CountersignError: `provider_unknown`, what `verify_request` raises, `digest_mismatch`, `grant_wider`,
            `grant_times`, `resource_origin` or `capability_unknown`.
    """
    grant = approval.intent
    if provider is None or provider.provider != grant.provider:
        raise VerificationError("provider_unknown", "not registered")
    verified = verify_request(approval.request, link=None, relay=relay, provider=provider, now=now)
    request = verified.request
    if not hmac.compare_digest(grant.request_digest, request.digest):
        raise VerificationError("digest_mismatch", "the grant answers another request")
    if grant.nonce != request.nonce:
        raise VerificationError("digest_mismatch", "nonce")
    _check_key(grant, request)
    _check_claim_names(grant, request)
    _check_capabilities(grant, request, provider)
    _check_times(grant, request, now)
    return verified, provider


def check_claims(grant: Grant, openings: tuple[ClaimOpening, ...], *, opened: bool) -> None:
    """The claim values are those whose digests were approved, or they stay away.

    Raises:
        VerificationError: `claims`.
    """
    if not opened and not openings:
        return
    if len(openings) != len(grant.claims):
        raise VerificationError("claims", "another number of values")
    for opening, approved in zip(openings, grant.claims, strict=True):
        if opening.name != approved.name or not hmac.compare_digest(opening.digest, approved.digest):
            raise VerificationError("claims", "another value")


def check_delegation(
    approval: Approval, provider: ProviderRecord, request: LoginRequest, account: str, now: int
) -> VerifiedDelegation | None:
    """With a session key: the signed statement is the one that follows from the grant.

    Raises:
        CountersignError: `siwe_mismatch`, and what `verify_delegation` raises.
    """
    grant, auth_sig = approval.intent, approval.auth_sig
    if grant.session_key is None:
        if auth_sig is not None:
            raise VerificationError("siwe_mismatch", "a statement without a session key")
        return None
    if auth_sig is None:
        raise VerificationError("siwe_mismatch", "no statement")
    delegation = verify_delegation(auth_sig, provider=provider, now=now)
    expected = siwe_for_grant(grant, provider.host, account, request.jti).text()
    if auth_sig.signed_message != expected:
        raise VerificationError("siwe_mismatch", "not the statement of this grant")
    return delegation


def _check_key(grant: Grant, request: LoginRequest) -> None:
    asked = None if request.session_key is None else request.session_key.did
    if grant.session_key != asked:
        raise VerificationError("grant_wider", "session key")


def _check_claim_names(grant: Grant, request: LoginRequest) -> None:
    names = [claim.name for claim in grant.claims]
    if len(set(names)) != len(names) or not set(names) <= set(request.claims):
        raise VerificationError("grant_wider", "claims")


def _check_capabilities(grant: Grant, request: LoginRequest, provider: ProviderRecord) -> None:
    if grant.provider_origin not in provider.origins:
        raise VerificationError("resource_origin", "the grant names another origin")
    if grant.capabilities is None:
        return
    if request.capabilities is None or grant.session_key is None:
        raise VerificationError("grant_wider", "capabilities")
    # This compares resources too, and `verify_request` saw that the request's lie in the provider's origins.
    request.capabilities.covers(grant.capabilities, provider.permissions)
    grant.capabilities.check_registered(provider)


def _check_times(grant: Grant, request: LoginRequest, now: int) -> None:
    lifetime = grant.expires_at - grant.issued_at
    if not 0 < lifetime <= min(request.valid_for, limits.GRANT_LIFETIME_MAX):
        raise VerificationError("grant_times", "lifetime")
    if not request.iat - limits.BLOCK_FUTURE_MAX <= grant.issued_at <= now + limits.BLOCK_FUTURE_MAX:
        raise VerificationError("grant_times", "issued at")
    if now >= grant.expires_at:
        raise VerificationError("grant_times", "over already")
