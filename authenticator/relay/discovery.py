"""What the relay says of itself: to apps, and to OAuth and OpenID Connect clients."""

from __future__ import annotations

from typing import Any

from authenticator.protocol.canonical import b64u
from authenticator.relay.authorize import SCOPES
from authenticator.relay.parts import Parts


def about(parts: Parts) -> dict[str, Any]:
    """`/.well-known/countersign`."""
    return {
        "origin": parts.peer.origin,
        "public_key": b64u(parts.peer.public_key),
        "network": parts.network.network_id,
        "registry": parts.network.registry.origin,
    }


def metadata(parts: Parts) -> dict[str, Any]:
    """Both discovery documents (OpenID Connect Discovery 1.0; RFC 8414)."""
    issuer = parts.peer.origin
    return {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/oauth/authorize",
        "token_endpoint": f"{issuer}/oauth/token",
        "userinfo_endpoint": f"{issuer}/oauth/userinfo",
        "jwks_uri": f"{issuer}/oauth/jwks",
        "countersign_poll_endpoint": f"{issuer}/oauth/poll",
        "scopes_supported": list(SCOPES),
        "response_types_supported": ["code"],
        "response_modes_supported": ["query", "json"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "subject_types_supported": ["pairwise"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "token_endpoint_auth_methods_supported": ["none"],
        "code_challenge_methods_supported": ["S256"],
        "dpop_signing_alg_values_supported": ["EdDSA", "ES256"],
        "request_object_signing_alg_values_supported": ["EdDSA", "ES256"],
        "request_parameter_supported": True,
        "request_uri_parameter_supported": False,
        "claims_parameter_supported": False,
        "authorization_response_iss_parameter_supported": True,
        "prompt_values_supported": ["none", "login", "consent", "select_account"],
        "claims_supported": [
            "sub",
            "iss",
            "aud",
            "exp",
            "iat",
            "auth_time",
            "amr",
            "azp",
            "nonce",
            "name",
            "picture",
            "email",
            "email_verified",
            "session_generation",
            "cnf",
        ],
    }
