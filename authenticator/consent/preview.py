"""The statement that an approval would sign, for whoever wants to read it first. Pure, and never what is signed.

Two lines of it are not known before the touch: the account, which the opened vault gives, and the nonce, which is the
hash of the approval. They are filled with whatever the caller puts there; every other byte is as it would be signed.
"""

from __future__ import annotations

from dataclasses import replace

from authenticator.protocol.authsig import siwe_for_grant
from authenticator.protocol.intent import Grant
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.request import LoginRequest


def statement_preview(
    request: LoginRequest,
    provider: ProviderRecord,
    capabilities: Capabilities | None,
    *,
    issued_at: int,
    valid_for: int,
    account: str,
    nonce: str,
) -> str:
    """Return the message that would be signed at `issued_at`; empty for a login that gives no key.

    Args:
        request: what is asked.
        provider: who asks.
        capabilities: what was left switched on.
        issued_at: UTC seconds.
        valid_for: seconds.
        account: what stands for the account.
        nonce: what stands for the hash of the approval.
    """
    if request.session_key is None:
        return ""
    grant = Grant(
        network="",
        relay=request.aud,
        provider=provider.provider,
        provider_origin=provider.origins[0],
        request_digest=request.digest,
        nonce=request.nonce,
        session_key=request.session_key.did,
        claims=(),
        capabilities=capabilities,
        issued_at=issued_at,
        expires_at=issued_at + valid_for,
    )
    return replace(siwe_for_grant(grant, provider.host, account, request.jti), nonce=nonce).text()
