"""SessionSigs of a client: one for each node that a call goes to, each good once and for a minute.

Rules: an outer life lies within the lives of all delegations that go with it; no two are alike, since a node takes
each only once, so the milliseconds of their times are drawn at random; what the delegations do not cover is not
signed, because every node would refuse it.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from authenticator import limits
from authenticator.errors import InputError, VerificationError
from authenticator.protocol.authsig import AuthSig, read_delegation
from authenticator.protocol.did import SessionPublicKey, from_did
from authenticator.protocol.origin import check_origin
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.sessionsig import AbilityRequest, SessionSig, SessionSigMessage, sign_session_sig
from authenticator.protocol.siwe import time_of
from authenticator.session.keys import SessionKey


@dataclass(frozen=True, slots=True)
class _Held:
    """What one delegation allows, and its UTC seconds."""

    begin: int
    end: int
    capabilities: Capabilities | None


class SessionSigner:
    """Signs with one session key."""

    def __init__(self, key: SessionKey, now: Callable[[], int]) -> None:
        self._key = key
        self._now = now
        self._last = 0
        self._lock = threading.Lock()

    def sign(
        self,
        nodes: Iterable[str],
        delegations: Sequence[AuthSig],
        requests: Sequence[AbilityRequest] | None = None,
        lifetime: int = limits.SESSION_SIG_LIFETIME,
    ) -> dict[str, SessionSig]:
        """Sign once for each node.

        Args:
            nodes: their addresses, which are origins.
            delegations: what allows the requests; the session's own last.
            requests: what the SessionSigs are for; None for everything that is granted by its name.
            lifetime: seconds.

        Raises:
            InputError: `bad_key` for a P-256 key; a node's address is not an origin, or there are too many delegations.
            VerificationError: `capability_missing`, `delegation_expired`, `session_sig_key`, `session_sig_times`.
        """
        if self._key.public.kind != "ed25519":
            raise InputError("bad_key", "SessionSigs are Ed25519 only")
        if not 0 < lifetime <= limits.SESSION_SIG_LIFETIME_MAX:
            raise VerificationError("session_sig_times", "lifetime")
        held = [_read(auth_sig, self._key.public) for auth_sig in delegations]
        granted = [each.capabilities for each in held if each.capabilities is not None]
        wanted = tuple(requests) if requests is not None else _named(granted)
        _check_granted(wanted, granted)
        signed = {}
        for node in nodes:
            check_origin(node)
            issued_at, expiration = self._times(held, lifetime)
            message = SessionSigMessage(self._key.public, wanted, tuple(delegations), issued_at, expiration, node)
            signed[node] = sign_session_sig(message, self._key.sign)
        return signed

    def _times(self, held: Sequence[_Held], lifetime: int) -> tuple[int, int]:
        """Begin and end in milliseconds: one after the other, and within all delegations."""
        begin = max((each.begin for each in held), default=0) * 1000
        with self._lock:
            moment = self._now() * 1000 + secrets.randbelow(1000)
            self._last = issued_at = max(moment, self._last + 1, begin)
        ends = [each.end * 1000 for each in held]
        expiration = min([issued_at + lifetime * 1000 - secrets.randbelow(1000), *ends])
        if expiration <= issued_at:
            raise VerificationError("delegation_expired")
        return issued_at, expiration


def _read(auth_sig: AuthSig, key: SessionPublicKey) -> _Held:
    message, capabilities = read_delegation(auth_sig.signed_message)
    if from_did(message.uri) != key:
        raise VerificationError("session_sig_key", "a delegation for another key")
    if message.expiration_time is None:
        raise VerificationError("grant_times", "no end")
    return _Held(time_of(message.issued_at), time_of(message.expiration_time), capabilities)


def _named(granted: Iterable[Capabilities]) -> tuple[AbilityRequest, ...]:
    """Everything that is granted by its name; nobody asks for a wildcard."""
    entries = (entry for capabilities in granted for entry in capabilities.entries if "*" not in entry.ability)
    return tuple(dict.fromkeys(AbilityRequest(entry.ability, entry.resource) for entry in entries))


def _check_granted(requests: Iterable[AbilityRequest], granted: Sequence[Capabilities]) -> None:
    for request in requests:
        if not any(capabilities.find(request.ability, request.resource) for capabilities in granted):
            raise VerificationError("capability_missing", request.ability)
