"""`GET /oauth/authorize`: an OpenID Connect request becomes a login request that waits for an app.

Rules: where it is not certain who asks or where to send the browser, the answer is an error page or JSON, never a
redirect; redirects go to exactly registered addresses. A plain request is signed by this relay; a client with a
session key sends its own signed login request in `request` (as in RFC 9101). With `response_mode=json` nobody is
redirected: the caller gets link and polling code, and `redirect_uri`, `state` and `nonce` may be left out.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit, urlunsplit

from authenticator.errors import CountersignError, VerificationError
from authenticator.limits import (
    GRANT_LIFETIME_DEFAULT,
    GRANT_LIFETIME_MAX,
    REQUEST_LIFETIME_MAX,
    REQUEST_MAX,
    STATE_MAX,
    TEXT_MAX,
)
from authenticator.protocol.canonical import b64u, unb64u
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.request import (
    LoginRequest,
    build_request_payload,
    parse_request,
    relay_kid,
    sign_plain_request,
)
from authenticator.relay.parameters import optional, required
from authenticator.relay.parts import Parts
from authenticator.relay.providers import Providers
from authenticator.relay.refusal import OAuthError
from authenticator.relay.requests import Opened, Requests, Wish, check_challenge, check_page

_NONCE_MAX = 128  # what a login request may hold
_URI_MAX = 500
_CLAIMS = {"profile": ("name", "avatar"), "email": ("email",)}
SCOPES = ("openid", *_CLAIMS, "offline_access")
_CLIENT_NAME = "A web page"


@dataclass(frozen=True, slots=True)
class Target:
    """Who asks, and where the answer goes.

    Attributes:
        redirect_uri: a registered address; None in json mode where none was given.
        json: the caller wants JSON and polls.
        state: echoed.
    """

    provider: ProviderRecord
    redirect_uri: str | None
    json: bool
    state: str | None


class Authorize:
    """The authorization endpoint of one relay."""

    def __init__(self, parts: Parts, providers: Providers, requests: Requests) -> None:
        self._parts = parts
        self._providers = providers
        self._requests = requests

    def target(self, parameters: Mapping[str, str], origin: str | None) -> Target:
        """Find out who asks, and where the answer goes; what fails here is never redirected.

        Raises:
            OAuthError: `invalid_request`, `unauthorized_client`.
        """
        client_id = required(parameters, "client_id", TEXT_MAX)
        redirect_uri = optional(parameters, "redirect_uri", _URI_MAX)
        json = parameters.get("response_mode") == "json"
        try:
            provider = self._providers.find(client_id)
            if redirect_uri is not None and redirect_uri not in provider.redirect_uris:
                raise VerificationError("redirect_refused")
            if redirect_uri is None and not json:
                raise VerificationError("redirect_refused", "redirect_uri is missing")
            check_page(origin, provider, self._parts.peer.origin)
        except VerificationError as error:
            word = "invalid_request" if error.code == "redirect_refused" else "unauthorized_client"
            raise OAuthError(word, error.code, error.detail) from error
        return Target(provider, redirect_uri, json, optional(parameters, "state", STATE_MAX))

    def open(self, target: Target, parameters: Mapping[str, str], caller: str) -> Opened:
        """Make the login request; `caller` is the address that asks.

        Raises:
            OAuthError: what the request lacks or asks for in vain.
        """
        _check_protocol(parameters)
        challenge = _challenge(parameters)
        jkt = _thumbprint(parameters)
        nonce = optional(parameters, "nonce", _NONCE_MAX)
        text = optional(parameters, "request", REQUEST_MAX)
        try:
            if text is None:
                request = self._plain(target.provider, parameters, nonce)
            else:
                request, provider = self._requests.check_signed(text)
                nonce = request.nonce
                if provider.provider != target.provider.provider:
                    raise VerificationError("provider_unknown", "the request is another provider's")
                if request.session_key is None or jkt not in {None, request.session_key.thumbprint}:
                    raise VerificationError("token_binding", "dpop_jkt is another key's")
            wish = Wish(challenge, target.redirect_uri, target.state, nonce, jkt)
            # Published clients of the json mode show no number; one that does says so.
            shows_code = not target.json or parameters.get("match_code") == "shown"
            return self._requests.open(request, wish, caller, shows_code=shows_code)
        except OAuthError:
            raise
        except CountersignError as error:
            if text is None:
                raise
            raise OAuthError("invalid_request_object", error.code, error.detail) from error

    def _plain(self, provider: ProviderRecord, parameters: Mapping[str, str], nonce: str | None) -> LoginRequest:
        """A login request without a session key, signed by this relay."""
        scopes = set(parameters.get("scope", "").split(" "))
        names = [name for scope, claims in _CLAIMS.items() if scope in scopes for name in claims]
        now = self._parts.now()
        payload = build_request_payload(
            iss=provider.provider,
            aud=self._parts.peer.origin,
            iat=now,
            exp=now + REQUEST_LIFETIME_MAX,
            jti=b64u(secrets.token_bytes(16)),
            nonce=nonce or b64u(secrets.token_bytes(32)),
            claims=names,
            valid_for=GRANT_LIFETIME_MAX if "offline_access" in scopes else GRANT_LIFETIME_DEFAULT,
            client_name=_CLIENT_NAME,
        )
        kid = relay_kid(self._parts.peer.public_key)
        return parse_request(sign_plain_request(payload, kid, self._parts.keys.seed))


def redirect_address(redirect_uri: str, parameters: Mapping[str, str]) -> str:
    """A registered address with parameters added to its query."""
    parts = urlsplit(redirect_uri)
    query = "&".join(text for text in (parts.query, urlencode(parameters)) if text)
    return urlunsplit(parts._replace(query=query))


def _check_protocol(parameters: Mapping[str, str]) -> None:
    if "request_uri" in parameters:
        raise OAuthError("request_uri_not_supported", "oauth_request", "request_uri")
    if parameters.get("response_type") != "code":
        raise OAuthError("unsupported_response_type", "oauth_request", "response_type")
    if parameters.get("response_mode", "query") not in {"query", "json"}:
        raise OAuthError("invalid_request", "oauth_request", "response_mode")
    if "openid" not in parameters.get("scope", "").split(" "):
        raise OAuthError("invalid_scope", "oauth_request", "scope")
    if "none" in parameters.get("prompt", "").split(" "):
        raise OAuthError("login_required", "login_required")


def _challenge(parameters: Mapping[str, str]) -> str:
    if parameters.get("code_challenge_method") != "S256":
        raise OAuthError("invalid_request", "oauth_request", "code_challenge_method")
    try:
        return check_challenge(required(parameters, "code_challenge", TEXT_MAX))
    except CountersignError as error:
        raise OAuthError("invalid_request", "oauth_request", "code_challenge") from error


def _thumbprint(parameters: Mapping[str, str]) -> str | None:
    text = optional(parameters, "dpop_jkt", TEXT_MAX)
    try:
        if text is not None:
            unb64u(text, length=32)
    except CountersignError as error:
        raise OAuthError("invalid_request", "oauth_request", "dpop_jkt") from error
    return text
