"""What a relay hands out, checked before a login counts: id_token, binding of the access token, delegation.

The id_token is RS256 under a key of the relay's JWKS; issuer, audience, nonce and times must be ours. The
access token must be bound to the session key. A delegation must be signed for this provider and this key,
allow no more than was asked for, and be proven by receipts of the same network.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from authenticator import limits
from authenticator.errors import InputError, PeerError, VerificationError
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.canonical import JsonValue, unb64u
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.verify.delegation import VerifiedDelegation, verify_delegation
from authenticator.verify.receipt import verify_receipt
from authenticator.verify.rs256 import parse_token, read_keys, verify_token

_ADDRESS_LENGTH = 32
_RECEIPTS_MAX = 4


@dataclass(frozen=True, slots=True)
class Tokens:
    """The bearer part of a session; useless without the session key."""

    access_token: str = field(repr=False)
    expires_at: int
    refresh_token: str | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Granted:
    """A verified delegation as the client keeps it."""

    auth_sig: AuthSig
    delegation_id: str
    capabilities: Capabilities | None
    expires_at: int
    receipts: tuple[Receipt, ...]


def read_tokens(answer: Mapping[str, Any], key: SessionPublicKey, now: int) -> Tokens:
    """Take the tokens out of a token response.

    Raises:
        PeerError: `peer_answer` where the response is not one.
        VerificationError: `token_binding` where the token is not bound to our key.
    """
    access, expires_in = answer.get("access_token"), answer.get("expires_in")
    refresh = answer.get("refresh_token")
    if not isinstance(access, str) or type(expires_in) is not int:
        raise PeerError("peer_answer", "token response")
    if refresh is not None and not isinstance(refresh, str):
        raise PeerError("peer_answer", "refresh token")
    confirmation = claims_of(access).get("cnf")
    bound = isinstance(confirmation, dict) and confirmation.get("jkt") == key.thumbprint
    if answer.get("token_type") != "DPoP" or not bound:
        raise VerificationError("token_binding")
    return Tokens(access, now + expires_in, refresh)


def claims_of(token: str) -> dict[str, Any]:
    """Claims of a compact token, not verified.

    Raises:
        VerificationError: `token_invalid` where it is not a token.
    """
    parts = token.split(".")
    try:
        claims = json.loads(unb64u(parts[1])) if len(parts) == 3 else None
    except (InputError, ValueError) as error:
        raise VerificationError("token_invalid", "not a token") from error
    if not isinstance(claims, dict):
        raise VerificationError("token_invalid", "claims")
    return claims


def verify_id_token(
    text: object, jwks: JsonValue, *, issuer: str, client_id: str, nonce: str, now: int
) -> dict[str, Any]:
    """Check an id_token and return its claims.

    Raises:
        VerificationError: `token_invalid`.
    """
    if not isinstance(text, str):
        raise VerificationError("token_invalid", "id_token")
    jws, kid = parse_token(text, "JWT", 2 * limits.TOKEN_MAX)
    keys = read_keys(jwks)
    if kid not in keys:
        raise VerificationError("token_invalid", "unknown key id")
    claims = verify_token(jws, keys[kid])
    audience = claims.get("aud")
    if claims.get("iss") != issuer or audience not in (client_id, [client_id]):
        raise VerificationError("token_invalid", "issuer or audience")
    if claims.get("nonce") != nonce:
        raise VerificationError("token_invalid", "nonce")
    issued, expires = claims.get("iat"), claims.get("exp")
    if type(issued) is not int or type(expires) is not int:
        raise VerificationError("token_invalid", "times")
    if issued > now + limits.TOKEN_SKEW or expires <= now - limits.TOKEN_SKEW:
        raise VerificationError("token_invalid", "times")
    subject = claims.get("sub")
    if not isinstance(subject, str) or len(subject) != _ADDRESS_LENGTH:
        raise VerificationError("token_invalid", "subject")
    return claims


def read_granted(
    answer: Mapping[str, Any],
    *,
    key: SessionPublicKey,
    provider: ProviderRecord,
    network: NetworkRecord,
    asked: Capabilities | None,
    address: str,
    now: int,
) -> Granted:
    """Take the delegation out of a token response and check that it is what was asked for, or less.

    Raises:
        InputError: it is malformed.
        VerificationError: it is for another key, provider, session or network, or allows more.
    """
    auth_sig = AuthSig.from_json(answer.get("auth_sig"))
    delegation = verify_delegation(auth_sig, provider=provider, now=now)
    if delegation.session_key.did != key.did:
        raise VerificationError("token_binding", "delegation of another key")
    if answer.get("delegation_id") != delegation.delegation_id:
        raise VerificationError("delegation_unknown", "another delegation id")
    if delegation.capabilities is not None:
        if asked is None:
            raise VerificationError("grant_wider")
        asked.covers(delegation.capabilities, provider.permissions)
    listed = answer.get("receipts")
    if not isinstance(listed, list) or len(listed) > _RECEIPTS_MAX:
        raise PeerError("peer_answer", "receipts")
    receipts = tuple(Receipt.from_json(item) for item in listed)
    _check_receipts(receipts, network, provider, address, delegation)
    return Granted(auth_sig, delegation.delegation_id, delegation.capabilities, delegation.expires_at, receipts)


def _check_receipts(
    receipts: Iterable[Receipt],
    network: NetworkRecord,
    provider: ProviderRecord,
    address: str,
    delegation: VerifiedDelegation,
) -> None:
    proven = {receipt.entry.kind: verify_receipt(receipt, network) for receipt in receipts}
    created = proven.get("session.rekeyed") or proven.get("session.created")
    granted = proven.get("delegation.granted")
    if created is None or granted is None:
        raise VerificationError("inclusion", "a receipt is missing")
    if created.entry.text("address") != address or granted.entry.text("address") != address:
        raise VerificationError("session_address", "receipt of another session")
    opening = created.openings.get("provider")
    if opening is None or opening.value != provider.provider:
        raise VerificationError("session_address", "session of another provider")
    if created.entry.text("account") != delegation.account:
        raise VerificationError("account_mismatch", "session of another account")
    if granted.entry.text("delegation_id") != delegation.delegation_id:
        raise VerificationError("delegation_unknown", "receipt of another delegation")
