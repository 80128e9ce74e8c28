"""A login request that the link, the relay and the provider vouch for."""

from __future__ import annotations

import hmac
from dataclasses import dataclass

from authenticator.errors import CountersignError, VerificationError
from authenticator.limits import BLOCK_FUTURE_MAX, CLAIMED_REQUEST_EXTRA, REQUEST_LIFETIME_MAX
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.jws import parse_jws, verify_jws
from authenticator.protocol.link import RequestLink
from authenticator.protocol.network_record import Peer
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.request import (
    TYP,
    LoginRequest,
    parse_request,
    relay_kid,
    verify_provider_request,
)


@dataclass(frozen=True, slots=True)
class VerifiedRequest:
    """A login request whose signatures, audience, provider and times hold."""

    request: LoginRequest


def verify_request(
    jws: str, *, link: RequestLink | None, relay: Peer, provider: ProviderRecord, now: int
) -> VerifiedRequest:
    """Check a request.

    A request that was claimed in time stays open for a while longer; whether it was is the relay's to know.

    Args:
        jws: the request as it came.
        link: what the person scanned; None where the request comes within an approval.
        relay: the relay that serves it, from the pinned network record.
        provider: who asks, from the registry.
        now: UTC seconds.

    Raises:
        InputError: it is malformed, or `capability_unknown` for what is neither ours nor registered.
        VerificationError: `digest_mismatch`, `wrong_relay`, `provider_unknown`, `bad_signature`,
            `provider_signature`, `request_expired`, `request_not_yet_valid`, `resource_origin`.
    """
    request = parse_request(jws)
    if link is not None:
        if not hmac.compare_digest(request.digest[: len(link.digest)], link.digest):
            raise VerificationError("digest_mismatch", "the relay holds another request")
        if link.relay != relay.origin:
            raise VerificationError("wrong_relay", "link")
    if request.aud != relay.origin:
        raise VerificationError("wrong_relay", "audience")
    if request.iss != provider.provider:
        raise VerificationError("provider_unknown", "another provider's request")
    _check_relay_signature(request, relay)
    _check_provider_signature(request, provider)
    _check_times(request, now)
    if request.capabilities is not None:
        check_capabilities(request.capabilities, provider)
    return VerifiedRequest(request)


def check_capabilities(capabilities: Capabilities, provider: ProviderRecord) -> None:
    """Check that resources lie within the provider's own origins, and that each permission means something there.

    Raises:
        InputError: `capability_unknown`, or `recap_invalid` for a value outside its registered schema.
        VerificationError: `resource_origin`.
    """
    capabilities.check_registered(provider)
    for resource in capabilities.resources:
        if resource not in provider.origins and not resource.startswith(
            tuple([f"{each}/" for each in provider.origins])
        ):
            raise VerificationError("resource_origin", "a resource of somebody else")


def _check_relay_signature(request: LoginRequest, relay: Peer) -> None:
    if request.session_key is not None:
        return
    if request.kid != relay_kid(relay.public_key):
        raise VerificationError("bad_signature", "not the relay's key")
    key = SessionPublicKey("ed25519", relay.public_key)
    verify_jws(parse_jws(request.jws, len(request.jws)), key, TYP)


def _check_provider_signature(request: LoginRequest, provider: ProviderRecord) -> None:
    if request.provider_jws is None:
        return
    try:
        verify_provider_request(request.provider_jws, request.signed_digest, provider.public_key)
    except CountersignError as error:
        raise VerificationError("provider_signature", str(error)) from error


def _check_times(request: LoginRequest, now: int) -> None:
    if request.exp - request.iat > REQUEST_LIFETIME_MAX:
        raise VerificationError("request_expired", "lives too long")
    if request.iat > now + BLOCK_FUTURE_MAX:
        raise VerificationError("request_not_yet_valid", "dated in the future")
    if now >= request.exp + CLAIMED_REQUEST_EXTRA:
        raise VerificationError("request_expired", "over")
