"""The provider's signature over a login request, so that the app can say "signed by photos.example".

The client sends its request payload and gets a signature back, but only where the payload is this
provider's own: its client id, a relay of the pinned network, claims it wants, and capabilities within
those it hands out. What the signature says is "we ask for this"; it does not say who holds the session
key, the match code does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from authenticator import clock, limits
from authenticator.errors import InputError, VerificationError
from authenticator.protocol.canonical import JsonValue
from authenticator.protocol.permissions import NONE, Permissions
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.request import sign_provider_request
from authenticator.provider.key import ProviderKey


@dataclass(frozen=True, slots=True)
class SigningPolicy:
    """What this provider signs."""

    relays: frozenset[str]
    claims: frozenset[str]
    capabilities: Capabilities
    permissions: Permissions = NONE
    valid_for_max: int = limits.GRANT_LIFETIME_MAX


class RequestSigner:
    """Signs login requests of one provider."""

    def __init__(self, key: ProviderKey, policy: SigningPolicy, now: Callable[[], int] = clock.now) -> None:
        self._key = key
        self._policy = policy
        self._now = now

    def sign(self, payload: JsonValue) -> str:
        """The `provider_jws` for `payload`, which must not have one yet.

        Raises:
            InputError: the payload is not a request payload, or `capability_unknown`.
            VerificationError: it is not a request this provider makes.
        """
        if not isinstance(payload, dict):
            raise InputError("malformed", "request payload")
        if "provider_jws" in payload:
            raise InputError("malformed", "already signed")
        if payload.get("iss") != self._key.provider:
            raise VerificationError("provider_signature", "another client")
        if payload.get("aud") not in self._policy.relays:
            raise VerificationError("wrong_relay")
        self._check_times(payload)
        claims = payload.get("claims")
        if not isinstance(claims, list) or not self._policy.claims.issuperset(map(str, claims)):
            raise VerificationError("grant_wider", "claims")
        capabilities = payload.get("capabilities")
        if capabilities is not None:
            asked = Capabilities.from_att(capabilities)
            asked.check_known(self._policy.permissions)
            self._policy.capabilities.covers(asked, self._policy.permissions)
        return sign_provider_request(payload, self._key.seed)

    def _check_times(self, payload: dict[str, JsonValue]) -> None:
        issued, expires, valid_for = (payload.get(name) for name in ("iat", "exp", "valid_for"))
        if type(issued) is not int or type(expires) is not int or type(valid_for) is not int:
            raise InputError("malformed", "times")
        if abs(issued - self._now()) > limits.CLOCK_SKEW_WARN:
            raise VerificationError("request_expired", "not made now")
        if not issued < expires <= issued + limits.REQUEST_LIFETIME_MAX:
            raise VerificationError("request_expired", "lifetime")
        if not 0 <= valid_for <= self._policy.valid_for_max:
            raise VerificationError("grant_wider", "valid_for")
