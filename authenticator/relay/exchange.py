"""`POST /oauth/token`: codes and refresh tokens become tokens, each once.

Rules:
- A code needs its client, its redirect address where one was given, its PKCE verifier, and the session key where
  the login has one. Whoever shows all of that a second time is refused, and what the first use gave is ended.
- A refresh token is good once; its successor comes with the answer. One that is used again ends the login. Where
  tokens are bound to a key, the holder of that key may repeat a refresh whose answer was lost, until the
  successor is used.
- Tokens of a revoked session or delegation are not renewed; a registry that is away uses nothing up.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, insert, select, update

from authenticator.errors import VerificationError
from authenticator.limits import CODE_TEXT_MAX, TEXT_MAX, VERIFIER_MAX, VERIFIER_MIN
from authenticator.protocol.canonical import b64u, sha256
from authenticator.relay.issue import token_response
from authenticator.relay.logins import Login, bind_login, end_login, live_login, require_active
from authenticator.relay.parameters import optional, required
from authenticator.relay.parts import Parts
from authenticator.relay.proofs import Proof, check_proof, use_proof
from authenticator.relay.refusal import OAuthError
from authenticator.relay.tables import codes, refresh_tokens, requests

_URI_MAX = 500
_REVOKED = frozenset({"session_revoked", "delegation_revoked"})
_VERIFIER_CHARACTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


@dataclass(frozen=True, slots=True)
class _Offer:
    """A code or refresh token that belongs to its caller, used before or not.

    Attributes:
        thumbprint: of the key that the tokens must be bound to; None where none is known yet.
        is_code: it is a code, so this is the login's first answer.
    """

    secret: str = field(repr=False)
    login: Login
    thumbprint: str | None
    is_code: bool


class Exchange:
    """The token endpoint of one relay."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def exchange(self, form: Mapping[str, str], proofs: Sequence[str]) -> dict[str, Any]:
        """Answer one token request.

        Raises:
            OAuthError: `invalid_request`, `unsupported_grant_type`, `invalid_grant`, `invalid_dpop_proof`.
            PeerError: the registry is away; the same code or token may be sent again.
        """
        find = {"authorization_code": self._code, "refresh_token": self._refresh_token}
        grant_type = required(form, "grant_type", TEXT_MAX)
        if grant_type not in find:
            raise OAuthError("unsupported_grant_type", "oauth_request", "grant_type")
        client_id = required(form, "client_id", TEXT_MAX)
        proof = check_proof(proofs, "POST", f"{self._parts.peer.origin}/oauth/token", self._parts.now())
        try:
            with self._parts.database.reading() as connection:
                offer = find[grant_type](connection, form, client_id)
            bound = _binding(offer, proof)
            self._require_active(offer.login)
            # Made before anything is used up, so that a crash has the least time to lose an answer in.
            successor = self._parts.keys.code("refresh", offer.secret)
            answer = token_response(
                self._parts, offer.login, thumbprint=bound, refresh_token=successor, first=offer.is_code
            )
            self._spend(offer, successor, proof, bound)
        except OAuthError:
            raise
        except VerificationError as error:
            raise OAuthError("invalid_grant", error.code, error.detail) from error
        return answer

    def _code(self, connection: Connection, form: Mapping[str, str], client_id: str) -> _Offer:
        code = required(form, "code", CODE_TEXT_MAX)
        verifier = _verifier(form)
        row = connection.execute(
            select(codes.c.login_id, requests)
            .join(requests, codes.c.request_id == requests.c.request_id)
            .where(codes.c.code_hash == sha256(code.encode()))
        ).first()
        if row is None or row.provider != client_id:
            raise VerificationError("grant_invalid", "unknown code")
        if row.redirect_uri != optional(form, "redirect_uri", _URI_MAX):
            raise VerificationError("grant_invalid", "redirect_uri")
        if not hmac.compare_digest(b64u(sha256(verifier.encode())), row.code_challenge):
            raise VerificationError("grant_invalid", "code_verifier")
        if row.code_expires_at is None or self._parts.now() >= row.code_expires_at:
            raise VerificationError("grant_invalid", "the code has expired")
        live = live_login(self._parts, connection, row.login_id)
        return _Offer(code, live.login, live.thumbprint or row.dpop_jkt, is_code=True)

    def _refresh_token(self, connection: Connection, form: Mapping[str, str], client_id: str) -> _Offer:
        token = required(form, "refresh_token", CODE_TEXT_MAX)
        query = select(refresh_tokens).where(refresh_tokens.c.token_hash == sha256(token.encode()))
        row = connection.execute(query).first()
        if row is None:
            raise VerificationError("grant_invalid", "unknown refresh token")
        live = live_login(self._parts, connection, row.login_id)
        if live.login.provider != client_id:
            raise VerificationError("grant_invalid", "another client's refresh token")
        return _Offer(token, live.login, live.thumbprint, is_code=False)

    def _require_active(self, login: Login) -> None:
        try:
            require_active(self._parts, login)
        except VerificationError as error:
            if error.code in _REVOKED:  # and not where the registry's statement does not hold
                with self._parts.database.writing() as connection:
                    end_login(connection, login.login_id)
            raise

    def _spend(self, offer: _Offer, successor: str, proof: Proof | None, bound: str | None) -> None:
        """Use the code or token up, and keep its successor."""
        login_id = offer.login.login_id
        with self._parts.database.writing() as connection:
            if proof is not None:
                use_proof(connection, proof)
            live_login(self._parts, connection, login_id)
            good = _mark_used(connection, offer)
            if good:
                row = {"token_hash": sha256(successor.encode()), "login_id": login_id, "used": False}
                connection.execute(insert(refresh_tokens), row)
                if bound is not None:
                    bind_login(connection, login_id, bound)
            elif bound is not None and not offer.is_code:
                good = _unused(connection, successor)
            if not good:
                end_login(connection, login_id)
        if not good:
            raise VerificationError("grant_invalid", "used before")


def _binding(offer: _Offer, proof: Proof | None) -> str | None:
    """The key that the tokens will be bound to, which has just signed; None for bearer tokens."""
    if offer.thumbprint is None:
        return None if proof is None else proof.thumbprint
    if proof is None:
        raise OAuthError("invalid_dpop_proof", "proof_missing")
    if proof.thumbprint != offer.thumbprint:
        raise VerificationError("token_binding", "another key signed")
    return proof.thumbprint


def _mark_used(connection: Connection, offer: _Offer) -> bool:
    """Whether this is the first use."""
    secret_hash = sha256(offer.secret.encode())
    if offer.is_code:
        change = update(codes).where(codes.c.code_hash == secret_hash, codes.c.used.is_(False))
    else:
        change = update(refresh_tokens).where(
            refresh_tokens.c.token_hash == secret_hash, refresh_tokens.c.used.is_(False)
        )
    return connection.execute(change.values(used=True)).rowcount == 1


def _unused(connection: Connection, token: str) -> bool:
    query = select(refresh_tokens.c.used).where(refresh_tokens.c.token_hash == sha256(token.encode()))
    return connection.execute(query).scalar() is False


def _verifier(form: Mapping[str, str]) -> str:
    verifier = required(form, "code_verifier", VERIFIER_MAX)
    if len(verifier) < VERIFIER_MIN or not _VERIFIER_CHARACTERS.issuperset(verifier):
        raise OAuthError("invalid_request", "oauth_request", "code_verifier")
    return verifier
