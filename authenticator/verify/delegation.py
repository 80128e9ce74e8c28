"""A delegation that holds: signed by its account, for this provider, within its time, and saying one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from authenticator.errors import CountersignError, InputError, VerificationError
from authenticator.limits import BLOCK_FUTURE_MAX, GRANT_LIFETIME_MAX
from authenticator.protocol.authsig import AuthSig, read_delegation
from authenticator.protocol.did import SessionPublicKey, from_did
from authenticator.protocol.permissions import NONE, Permissions
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.siwe import HOUR, SiweMessage, time_of
from authenticator.verify.request import check_capabilities

_CHAIN_ID = 1
_TIME = re.compile(rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T{HOUR}:[0-9]{{2}}:[0-9]{{2}}Z")


@dataclass(frozen=True, slots=True)
class VerifiedDelegation:
    """What a session key may do, until when, on whose behalf.

    Attributes:
        delegation_id: hex SHA-256 of the AuthSig.
        account: the pairwise account that signed.
        session_key: the key that may act.
        capabilities: None for being signed in and no more.
        issued_at: UTC seconds.
        expires_at: UTC seconds.
        nonce: hex of the approved intent's digest.
        request_id: the request's `jti`.
        permissions: what the provider registered, which says how links below compare.
    """

    delegation_id: str
    account: str
    session_key: SessionPublicKey
    capabilities: Capabilities | None
    issued_at: int
    expires_at: int
    nonce: str
    request_id: str | None
    permissions: Permissions = NONE


def verify_delegation(auth_sig: AuthSig, *, provider: ProviderRecord, now: int) -> VerifiedDelegation:
    """Check a delegation.

    Raises:
        InputError: `siwe_invalid`, `recap_invalid`, `capability_unknown`, `malformed`.
        VerificationError: `siwe_mismatch`, `bad_signature`, `resource_origin`, `grant_times`, `delegation_expired`.
    """
    message, capabilities = read_delegation(auth_sig.signed_message)
    if message.address != auth_sig.address:
        raise VerificationError("siwe_mismatch", "address")
    if message.domain != provider.host or message.scheme is not None:
        raise VerificationError("siwe_mismatch", "domain")
    if message.chain_id != _CHAIN_ID or message.not_before is not None:
        raise VerificationError("siwe_mismatch", "chain or start")
    if capabilities is not None:
        check_capabilities(capabilities, provider)
    issued_at, expires_at = _times(message, now)
    session_key = _session_key(message.uri)
    if auth_sig.recover() != auth_sig.address:
        raise VerificationError("bad_signature", "the account did not sign")
    return VerifiedDelegation(
        delegation_id=auth_sig.delegation_id,
        account=auth_sig.address,
        session_key=session_key,
        capabilities=capabilities,
        issued_at=issued_at,
        expires_at=expires_at,
        nonce=message.nonce,
        request_id=message.request_id,
        permissions=provider.permissions,
    )


def _session_key(uri: str) -> SessionPublicKey:
    try:
        return from_did(uri)
    except CountersignError as error:
        raise InputError("siwe_invalid", "URI names no session key") from error


def _times(message: SiweMessage, now: int) -> tuple[int, int]:
    if message.expiration_time is None:
        raise VerificationError("grant_times", "no end")
    issued_at, expires_at = time_of(message.issued_at), time_of(message.expiration_time)
    if not _TIME.fullmatch(message.issued_at) or not _TIME.fullmatch(message.expiration_time):
        raise VerificationError("siwe_mismatch", "form of a time")
    if not 0 < expires_at - issued_at <= GRANT_LIFETIME_MAX or issued_at > now + BLOCK_FUTURE_MAX:
        raise VerificationError("grant_times", "times")
    if now >= expires_at:
        raise VerificationError("delegation_expired")
    return issued_at, expires_at
