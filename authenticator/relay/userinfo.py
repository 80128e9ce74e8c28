"""`GET /oauth/userinfo`: who signed in, for whoever holds a token that still counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from authenticator.errors import VerificationError
from authenticator.limits import TOKEN_SKEW
from authenticator.relay.issue import login_of_token, shared_claims
from authenticator.relay.logins import live_login, require_active
from authenticator.relay.parts import Parts
from authenticator.relay.proofs import check_proof, use_proof
from authenticator.relay.refusal import OAuthError


class UserInfo:
    """The userinfo endpoint of one relay."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def answer(self, authorization: str | None, proofs: Sequence[str]) -> dict[str, Any]:
        """Claims of the login behind an access token; asks the registry whether it still holds.

        Raises:
            OAuthError: `invalid_token`, `invalid_dpop_proof`.
            PeerError: the registry is away.
        """
        try:
            return self._answer(authorization, proofs)
        except OAuthError:
            raise
        except VerificationError as error:
            raise OAuthError("invalid_token", error.code, error.detail) from error

    def _answer(self, authorization: str | None, proofs: Sequence[str]) -> dict[str, Any]:
        scheme, _, text = (authorization or "").partition(" ")
        if not text:
            raise VerificationError("token_missing")
        claims = self._parts.keys.tokens.verify("at+jwt", text)
        if not claims["iat"] - TOKEN_SKEW <= self._parts.now() < claims["exp"]:
            raise VerificationError("token_invalid", "expired")
        self._check_binding(claims, scheme.lower(), text, proofs)
        with self._parts.database.reading() as connection:
            live = live_login(self._parts, connection, login_of_token(claims["jti"]))
        require_active(self._parts, live.login)
        return {"sub": live.login.address, "aud": live.login.provider, **shared_claims(live.login)}

    def _check_binding(self, claims: dict[str, Any], scheme: str, text: str, proofs: Sequence[str]) -> None:
        thumbprint = claims.get("cnf", {}).get("jkt")
        if scheme != ("bearer" if thumbprint is None else "dpop"):
            raise VerificationError("token_scheme", scheme[:16])
        if thumbprint is None:
            return
        url = f"{self._parts.peer.origin}/oauth/userinfo"
        proof = check_proof(proofs, "GET", url, self._parts.now(), token=text)
        if proof is None:
            raise OAuthError("invalid_dpop_proof", "proof_missing")
        if proof.thumbprint != thumbprint:
            raise VerificationError("token_binding", "another key signed")
        with self._parts.database.writing() as connection:
            use_proof(connection, proof)
