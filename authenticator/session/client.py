"""Asking for a login, and waiting for the person.

    site = discover("https://photos.example")
    login = ask(site, claims=["name"], capabilities=wanted, valid_for=3600)
    print(login.deep_link, login.match_code)
    session = login.wait(timeout=120)
    session.request("GET", "https://photos.example/albums/2026")

The link is compared with what was signed before it is given out, a code is exchanged once, and `wait`
returns only a session whose every part was checked.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from authenticator import clock, limits
from authenticator.clients.relay import PollAnswer, PostedRequest, RelayClient
from authenticator.errors import InputError, PeerError, PersonError, VerificationError
from authenticator.protocol.canonical import b64u, parse_json, sha256
from authenticator.protocol.link import parse_link
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.request import build_request_payload, parse_request, sign_request
from authenticator.session.keys import SessionKey
from authenticator.session.session import Session, fetch_tokens
from authenticator.session.site import Site, sign_at_site
from authenticator.session.tokens import Granted, read_granted, read_tokens, verify_id_token

_LIFETIME = limits.REQUEST_LIFETIME_MAX - 10  # the relay's clock may be a little ahead of ours


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
        match_code: shown here, compared by the person in the app; None where the relay gives none.
        expires_at: UTC seconds.
    """

    def __init__(
        self,
        site: Site,
        posted: PostedRequest,
        secret: _Secrets,
        asked: Capabilities | None,
        now: Callable[[], int],
    ) -> None:
        self.link = posted.link
        self.deep_link = posted.deep_link
        self.match_code = posted.match_code
        self.expires_at = posted.expired_at
        self._site = site
        self._secret = secret
        self._asked = asked
        self._now = now
        self._relay = RelayClient(site.relay)
        self._result: Session | None = None
        self._lock = threading.Lock()

    def wait(self, timeout: float | None = None, cancelled: threading.Event | None = None) -> Session:
        """Wait until the person answers; a second call returns the same session.

        Raises:
            PersonError: `denied`, or `cancelled` where `cancelled` was set.
            VerificationError: `request_expired`, also after `timeout` seconds; or an answer does not hold.
            PeerError: the relay stays away until the request has expired.
        """
        with self._lock:
            if self._result is None:
                self._result = self._exchange(self._wait(timeout, cancelled or threading.Event()))
            return self._result

    def _wait(self, timeout: float | None, cancelled: threading.Event) -> PollAnswer:
        last = self.expires_at + limits.CLAIMED_REQUEST_EXTRA
        end = min(last, self._now() + timeout) if timeout is not None else last
        while True:
            answer = self._poll(end)
            if answer is not None and answer.status == "authorized":
                return answer
            if answer is not None and answer.status == "rejected":
                raise PersonError("denied")
            if self._now() >= end or (answer is not None and answer.status == "expired"):
                raise VerificationError("request_expired")
            if cancelled.wait(limits.POLL_INTERVAL):
                raise PersonError("cancelled")

    def _poll(self, end: float) -> PollAnswer | None:
        try:
            return self._relay.poll(self._secret.polling_code)
        except PeerError as error:
            if error.code == "peer_answer" or self._now() >= end:
                raise
            return None  # a relay that starts again is back before the code runs out

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
        response = fetch_tokens(site.relay, key, form, now)
        tokens = read_tokens(response, key.public, now)
        claims = verify_id_token(
            response.get("id_token"),
            self._relay.jwks(),
            issuer=site.relay,
            client_id=site.provider.provider,
            nonce=self._secret.nonce,
            now=now,
        )
        granted = self._granted(response, claims["sub"], now)
        return Session(site=site, key=key, claims=claims, tokens=tokens, granted=granted, now=self._now)

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


def ask(
    site: Site,
    *,
    claims: Iterable[str] = (),
    capabilities: Capabilities | None = None,
    valid_for: int = limits.GRANT_LIFETIME_DEFAULT,
    client_name: str = "A program on this computer",
    purpose: str = "",
    key: SessionKey | None = None,
    now: Callable[[], int] = clock.now,
) -> PendingLogin:
    """Sign a login request with a new session key and give it to the relay.

    Raises:
        InputError: `capability_unknown` where the site did not register what is asked for.
        VerificationError: `digest_mismatch` where the relay's link is not for this request; or it refuses.
        PeerError: the relay is away.
    """
    if capabilities is not None:
        capabilities.check_registered(site.provider)
    session_key = key or SessionKey.generate()
    nonce, state, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    issued = now()
    values: dict[str, Any] = {
        "iss": site.provider.provider,
        "aud": site.relay,
        "iat": issued,
        "exp": issued + _LIFETIME,
        "jti": secrets.token_urlsafe(16),
        "nonce": nonce,
        "claims": tuple(claims),
        "capabilities": capabilities,
        "valid_for": valid_for,
        "client_name": client_name,
        "purpose": purpose,
    }
    payload = build_request_payload(**values)
    if site.signs:
        unsigned = parse_json(payload, limits.REQUEST_MAX)
        provider_jws = sign_at_site(site.provider.origins[0], unsigned)
        payload = build_request_payload(**values, provider_jws=provider_jws)
    request = sign_request(payload, session_key.public, session_key.sign)
    posted = RelayClient(site.relay).post_request(request, code_challenge=b64u(sha256(verifier.encode())), state=state)
    _check_link(posted, request, site.relay)
    secret = _Secrets(session_key, nonce, state, verifier, posted.polling_code)
    return PendingLogin(site, posted, secret, capabilities, now)


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
