"""Access tokens of one relay: the RSA signature is checked once a token, everything else at each use.

A token is accepted from the relay of the pinned network record only, for this provider only, and only
bound to a session key (`cnf.jkt`). Keys come from the relay's JWKS; an unknown key id makes us ask again,
seldom. A relay that was never reached is not asked for each token that a stranger makes up.

What was checked is remembered by the token's text, because to hash a text at each use costs more than all other checks
of a token together. It is forgotten once a newer token comes and it has ended; until then it is of no use to whoever
reads this process's memory, because a token does nothing without the client's key.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from authenticator import limits
from authenticator.errors import CountersignError, VerificationError
from authenticator.protocol.canonical import JsonValue
from authenticator.protocol.dpop import token_hash
from authenticator.verify.rs256 import parse_token, read_keys, verify_token

FetchJwks = Callable[[], JsonValue]


@dataclass(frozen=True, slots=True)
class AccessToken:
    """Claims of a token whose signature and constant claims hold, and its hash, which proofs name it by."""

    address: str
    thumbprint: str
    issued_at: int
    expires_at: int
    generation: int
    delegation_id: str | None
    ath: str


class RelayKeys:
    """The relay's signing keys, remembered for a while."""

    def __init__(self, fetch: FetchJwks) -> None:
        self._fetch = fetch
        self._asking = threading.Lock()
        self._keys: dict[str, RSAPublicKey] = {}
        self._fetched_at = 0
        self._asked_at = 0
        self._failed: CountersignError | None = None

    def find(self, kid: str, now: int) -> RSAPublicKey:
        """The key named `kid`.

        Raises:
            VerificationError: `token_invalid` where the relay has no such key.
            PeerError: the relay cannot be asked and the key is not remembered.
        """
        is_known = kid in self._keys
        # A relay that is slow to answer holds up nobody but the one who asks it, and those whose key is not known.
        if (not is_known or now - self._fetched_at >= limits.JWKS_LIFETIME) and self._asking.acquire(not is_known):
            try:
                if now - self._fetched_at >= limits.JWKS_LIFETIME or kid not in self._keys:
                    self._refresh(kid, now)
            finally:
                self._asking.release()
        key = self._keys.get(kid)
        if key is None:
            raise VerificationError("token_invalid", "unknown key id")
        return key

    def _refresh(self, kid: str, now: int) -> None:
        if self._failed is not None and now - self._asked_at < limits.JWKS_FIRST_RETRY:
            raise type(self._failed)(self._failed.code, "asked a moment ago")
        if now - self._asked_at < limits.JWKS_RETRY and self._fetched_at:
            return
        self._asked_at = now
        try:
            found = self._fetch()
        except CountersignError as error:
            if not self._fetched_at:
                self._failed = error
            # A relay that is away does not make its good tokens bad; an unknown key stays unknown.
            if kid not in self._keys:
                raise
            return
        self._keys = read_keys(found)
        self._fetched_at, self._failed = now, None


class TokenVerifier:
    """Checks tokens of one issuer for one client."""

    def __init__(self, issuer: str, client_id: str, fetch: FetchJwks) -> None:
        self._issuer = issuer
        self._client_id = client_id
        self._keys = RelayKeys(fetch)
        self._lock = threading.Lock()
        self._checked: OrderedDict[str, AccessToken] = OrderedDict()

    def verify(self, text: str, now: int) -> AccessToken:
        """Check a token.

        Raises:
            VerificationError: `token_invalid` or `token_binding`.
            PeerError: the relay's keys are needed and cannot be had.
        """
        if len(text) > limits.TOKEN_MAX:
            raise VerificationError("token_invalid", "too_large")
        token = self._checked.get(text)
        if token is None:
            token = self._check(text, now)
            self._remember(text, token, now)
        if now >= token.expires_at:
            raise VerificationError("token_invalid", "expired")
        if token.issued_at > now + limits.TOKEN_SKEW:
            raise VerificationError("token_invalid", "from the future")
        return token

    def _remember(self, text: str, token: AccessToken, now: int) -> None:
        with self._lock:
            self._checked[text] = token
            while len(self._checked) > limits.TOKEN_CACHE_MAX or self._oldest_ended(now):
                self._checked.popitem(last=False)

    def _oldest_ended(self, now: int) -> bool:
        oldest = next(iter(self._checked.values()), None)
        return oldest is not None and oldest.expires_at <= now

    def _check(self, text: str, now: int) -> AccessToken:
        jws, kid = parse_token(text, "at+jwt", limits.TOKEN_MAX)
        return self._claims(verify_token(jws, self._keys.find(kid, now)), token_hash(text))

    def _claims(self, claims: dict[str, Any], digest: str) -> AccessToken:
        audience = claims.get("aud")
        if self._client_id not in (audience if isinstance(audience, list) else [audience]):
            raise VerificationError("token_invalid", "audience")
        if claims.get("iss") != self._issuer or claims.get("client_id") != self._client_id:
            raise VerificationError("token_invalid", "issuer or client")
        confirmation = claims.get("cnf")
        thumbprint = confirmation.get("jkt") if isinstance(confirmation, dict) else None
        if not isinstance(thumbprint, str):
            raise VerificationError("token_binding", "bound to no key")
        delegation = claims.get("delegation_id")
        token = AccessToken(
            address=_typed(claims, "sub", str),
            thumbprint=thumbprint,
            issued_at=_typed(claims, "iat", int),
            expires_at=_typed(claims, "exp", int),
            generation=_typed(claims, "session_generation", int),
            delegation_id=_typed(claims, "delegation_id", str) if delegation is not None else None,
            ath=digest,
        )
        if not _is_address(token.address):
            raise VerificationError("token_invalid", "subject")
        return token


_ADDRESS_LENGTH = 32


def _is_address(text: str) -> bool:
    return len(text) == _ADDRESS_LENGTH and all(character in "0123456789abcdef" for character in text)


def _typed(claims: dict[str, Any], name: str, kind: Callable[..., Any]) -> Any:
    value = claims.get(name)
    if type(value) is not kind:
        raise VerificationError("token_invalid", name)
    return value
