"""A login request on its way: signed by a session key, given to the relay, answered by the person.

The link is compared with what was signed before it is given out, a code is exchanged once, or again where the relay
gave no answer, and what comes out was checked in every part. Who asks says what is to be done with it: a new session
is made, or one gets another permission.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from authenticator import limits
from authenticator.clients.relay import PollAnswer, PostedRequest, RelayClient
from authenticator.errors import InputError, PeerError, PersonError, VerificationError
from authenticator.protocol.canonical import b64u, parse_json, sha256
from authenticator.protocol.link import parse_link
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.request import build_request_payload, parse_request, sign_request
from authenticator.session.held import Held
from authenticator.session.keeper import fetch_tokens
from authenticator.session.keys import SessionKey
from authenticator.session.site import Site, sign_at_site
from authenticator.session.tokens import Granted, read_granted, read_tokens, verify_id_token

if TYPE_CHECKING:
    from authenticator.session.session import Session

_T = TypeVar("_T")
_LIFETIME = limits.REQUEST_LIFETIME_MAX - 10  # the relay's clock may be a little ahead of ours
DEFAULT_NAME = "A program on this computer"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for.

    Attributes:
        claims: names of what the person may tell.
        capabilities: what the key shall be able to do; None for being signed in only.
        valid_for: seconds.
        client_name: who asks, as the person reads it.
        purpose: why, in the client's words.
    """

    claims: tuple[str, ...] = ()
    capabilities: Capabilities | None = None
    valid_for: int = limits.GRANT_LIFETIME_DEFAULT
    client_name: str = DEFAULT_NAME
    purpose: str = ""


Finish = Callable[[Mapping[str, Any], Held], "Session"]


@dataclass(frozen=True, slots=True)
class _Secrets:
    key: SessionKey
    nonce: str = field(repr=False)
    state: str = field(repr=False)
    verifier: str = field(repr=False)
    polling_code: str = field(repr=False)


class PendingLogin:
    """A request that waits for the person.

    Attributes:
        link: what a QR code shows.
        deep_link: opens the app on this computer.
        match_code: shown here; the person types it in the app, or compares it; None where the relay gives none.
        expires_at: UTC seconds.
    """

    def __init__(
        self,
        site: Site,
        posted: PostedRequest,
        secret: _Secrets,
        asked: Capabilities | None,
        now: Callable[[], int],
        finish: Finish,
    ) -> None:
        self.link = posted.link
        self.deep_link = posted.deep_link
        self.match_code = posted.match_code
        self.expires_at = posted.expired_at
        self._site = site
        self._secret = secret
        self._asked = asked
        self._now = now
        self._finish = finish
        self._relay = RelayClient(site.relay)
        self._result: Session | None = None
        self._lock = threading.Lock()

    @property
    def seconds_left(self) -> int:
        """Until the code can be scanned no more."""
        return max(0, self.expires_at - self._now())

    @property
    def over(self) -> bool:
        """Whether the person can answer it no more."""
        return self._now() >= self.end_of(None)

    def wait(
        self,
        timeout: float | None = None,
        cancelled: threading.Event | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> Session:
        """Wait until the person answers; a second call returns the same session.

        Args:
            timeout: seconds.
            cancelled: set it to stop.
            progress: told the seconds that are left, about once a second.

        Raises:
            PersonError: `denied`, or `cancelled` where `cancelled` was set.
            VerificationError: `request_expired`, also after `timeout` seconds; or an answer does not hold.
            PeerError: the relay stays away until the request has expired.
        """
        stop, end = cancelled or threading.Event(), self.end_of(timeout)
        while True:
            session = self.check(end)
            if session is not None:
                return session
            if progress is not None:
                progress(self.seconds_left)
            if stop.wait(limits.POLL_INTERVAL):
                raise PersonError("cancelled")

    def end_of(self, timeout: float | None) -> float:
        """Until when to ask, in UTC seconds."""
        last = self.expires_at + limits.CLAIMED_REQUEST_EXTRA
        return last if timeout is None else min(last, self._now() + timeout)

    def check(self, end: float | None = None) -> Session | None:
        """Ask once; the session where the person has agreed, None where there is no answer yet.

        Args:
            end: until when to ask, in UTC seconds; None for as long as the request can be answered.

        Raises:
            PersonError: `denied`.
            VerificationError: `request_expired`, also from `end` on; or an answer does not hold.
            PeerError: the relay stays away until then.
        """
        end = self.end_of(None) if end is None else end
        with self._lock:
            if self._result is not None:
                return self._result
            answer = self._tried(lambda: self._relay.poll(self._secret.polling_code), end)
            if answer is not None and answer.status == "authorized":
                self._result = self._tried(partial(self._exchange, answer), end)
                return self._result
        if answer is not None and answer.status == "rejected":
            raise PersonError("denied")
        if self._now() >= end or (answer is not None and answer.status == "expired"):
            raise VerificationError("request_expired")
        return None

    def withdraw(self) -> None:
        """Take the request back: its code opens nothing from then on, and who has it open cannot approve it.

        Raises:
            VerificationError: `request_claimed` where the person has approved just now; `check` gives the session.
            PeerError: the relay is away, and the request ends by itself.
        """
        self._relay.withdraw(self._secret.polling_code)

    def _tried(self, call: Callable[[], _T], end: float) -> _T | None:
        """What a call of the relay gives; None where it is away, since one that starts again is back in time."""
        try:
            return call()
        except PeerError as error:
            if error.code == "peer_answer" or self._now() >= end:
                raise
            return None

    def _exchange(self, answer: PollAnswer) -> Session:
        site, key, now = self._site, self._secret.key, self._now()
        if answer.state != self._secret.state or answer.iss not in (None, site.relay):
            raise VerificationError("token_invalid", "state or issuer")
        form = {
            "grant_type": "authorization_code",
            "code": str(answer.authorization_code),
            "client_id": site.provider.provider,
            "code_verifier": self._secret.verifier,
        }
        jwks = self._relay.jwks()  # first, so that a relay that is away for them has used no code up
        response = fetch_tokens(site.relay, key, form, now)
        tokens = read_tokens(response, key.public, now)
        claims = verify_id_token(
            response.get("id_token"),
            jwks,
            issuer=site.relay,
            client_id=site.provider.provider,
            nonce=self._secret.nonce,
            now=now,
        )
        return self._finish(claims, Held(tokens, self._granted(response, claims["sub"], now)))

    def _granted(self, response: dict[str, Any], address: str, now: int) -> Granted:
        return read_granted(
            response,
            key=self._secret.key.public,
            provider=self._site.provider,
            network=self._site.network,
            asked=self._asked,
            address=address,
            now=now,
        )


def begin(site: Site, key: SessionKey, wish: Wish, now: Callable[[], int], finish: Finish) -> PendingLogin:
    """Sign a login request and give it to the relay.

    Raises:
        InputError: `capability_unknown` where the site did not register what is asked for.
        VerificationError: `digest_mismatch` where the relay's link is not for this request; or it refuses.
        PeerError: the relay is away.
    """
    if wish.capabilities is not None:
        wish.capabilities.check_registered(site.provider)
    nonce, state, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    issued = now()
    values: dict[str, Any] = {
        "iss": site.provider.provider,
        "aud": site.relay,
        "iat": issued,
        "exp": issued + _LIFETIME,
        "jti": secrets.token_urlsafe(16),
        "nonce": nonce,
        "claims": wish.claims,
        "capabilities": wish.capabilities,
        "valid_for": wish.valid_for,
        "client_name": wish.client_name,
        "purpose": wish.purpose,
    }
    payload = build_request_payload(**values)
    if site.signs:
        unsigned = parse_json(payload, limits.REQUEST_MAX)
        provider_jws = sign_at_site(site.provider.origins[0], unsigned)
        payload = build_request_payload(**values, provider_jws=provider_jws)
    request = sign_request(payload, key.public, key.sign)
    posted = RelayClient(site.relay).post_request(request, code_challenge=b64u(sha256(verifier.encode())), state=state)
    _check_link(posted, request, site.relay)
    secret = _Secrets(key, nonce, state, verifier, posted.polling_code)
    return PendingLogin(site, posted, secret, wish.capabilities, now, finish)


def _check_link(posted: PostedRequest, request: str, relay: str) -> None:
    digest = parse_request(request).digest[:16]
    for text in (posted.link, posted.deep_link):
        try:
            link = parse_link(text)
        except InputError as error:
            raise PeerError("peer_answer", "link") from error
        if link.relay != relay:
            raise VerificationError("wrong_relay")
        if link.digest != digest:
            raise VerificationError("digest_mismatch")
