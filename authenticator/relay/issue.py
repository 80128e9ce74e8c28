"""What a client gets for a login: tokens, and with a session key the permission and its receipts.

Rules: `sub` is the session address, the same at every login here; names and addresses are given under OpenID
Connect's words (`picture` for the avatar, `email_verified` always false); the access token ends with the grant.
"""

from __future__ import annotations

import secrets
from typing import Any

from authenticator.limits import ACCESS_TOKEN_LIFETIME
from authenticator.protocol.canonical import b64u
from authenticator.relay.logins import Login
from authenticator.relay.parts import Parts

_WORDS = {"name": "name", "avatar": "picture", "email": "email"}


def token_response(
    parts: Parts, login: Login, *, thumbprint: str | None, refresh_token: str, first: bool
) -> dict[str, Any]:
    """The answer of the token endpoint."""
    now = parts.now()
    expires_in = max(1, min(ACCESS_TOKEN_LIFETIME, login.expires_at - now))
    common: dict[str, Any] = {
        "iss": parts.peer.origin,
        "sub": login.address,
        "iat": now,
        "exp": now + expires_in,
        "session_generation": login.generation,
    }
    answer: dict[str, Any] = {
        "access_token": parts.keys.tokens.sign("at+jwt", {**common, **_access_claims(parts, login, thumbprint)}),
        "token_type": "Bearer" if thumbprint is None else "DPoP",
        "expires_in": expires_in,
        "refresh_token": refresh_token,
        "id_token": parts.keys.tokens.sign("JWT", {**common, **_identity_claims(login, first=first)}),
    }
    if login.auth_sig is not None:
        answer["auth_sig"] = login.auth_sig
        answer["delegation_id"] = login.delegation_id
        answer["receipts"] = list(login.receipts)
    return answer


def shared_claims(login: Login) -> dict[str, Any]:
    """What the person chose to share."""
    claims: dict[str, Any] = {_WORDS[name]: value for name, value in login.claims.items()}
    if "email" in claims:
        claims["email_verified"] = False
    return claims


def login_of_token(jti: str) -> str:
    """The login that an access token belongs to."""
    return jti.partition(".")[0]


def _access_claims(parts: Parts, login: Login, thumbprint: str | None) -> dict[str, Any]:
    claims: dict[str, Any] = {
        "aud": [login.provider, parts.peer.origin],
        "client_id": login.provider,
        "jti": f"{login.login_id}.{b64u(secrets.token_bytes(16))}",
    }
    if thumbprint is not None:
        claims["cnf"] = {"jkt": thumbprint}
    if login.delegation_id is not None:
        claims["delegation_id"] = login.delegation_id
    return claims


def _identity_claims(login: Login, *, first: bool) -> dict[str, Any]:
    claims: dict[str, Any] = {
        "aud": login.provider,
        "azp": login.provider,
        "auth_time": login.auth_time,
        "amr": list(login.amr),
        **shared_claims(login),
    }
    if first and login.nonce is not None:
        claims["nonce"] = login.nonce
    return claims
