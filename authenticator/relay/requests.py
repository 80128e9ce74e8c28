"""Login requests while they wait: given in by a client, claimed once by an app, answered or left to expire.

    waiting -> claimed -> reserved -> approved
                       -> denied
                       -> missed                   (the number was wrong twice)
    waiting, claimed   -> recalled                 (and any of them expires)

Rules: a request is claimed with a token that the app drew itself, so that a lost answer can be asked for again
and nobody else gets in; claim tokens and polling codes are kept as hashes and compared in constant time; the
match code goes to the requesting page, and to the claimer only where nobody has to type it (`matching.py`); a code
that nobody claimed ends with its request, a claimed one `CLAIMED_REQUEST_EXTRA` later; who keeps guessing is slowed
down, and never whoever holds the right code, even from the same address.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from authenticator.clients.http import is_local
from authenticator.errors import InputError, VerificationError
from authenticator.limits import (
    CLAIMED_REQUEST_EXTRA,
    CODE_LIFETIME,
    CODE_TEXT_MAX,
    MATCH_CODE_MAX,
    MISSES_BURST,
    MISSES_PER_SECOND,
    POLLS_BURST,
    POLLS_PER_SECOND,
    REQUEST_MAX,
    STATE_MAX,
    TEXT_MAX,
)
from authenticator.protocol.canonical import JsonValue, b64u, sha256, unb64u
from authenticator.protocol.fields import Fields
from authenticator.protocol.link import RequestLink
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.request import LoginRequest, parse_request
from authenticator.relay.events import Hub
from authenticator.relay.limiter import Limiter
from authenticator.relay.matching import Told, check_typed, keep_match, network_of, tell
from authenticator.relay.parts import Parts
from authenticator.relay.providers import Providers
from authenticator.relay.tables import requests
from authenticator.verify.request import verify_request

Status = Literal["waiting", "claimed", "authorized", "rejected", "expired"]
_POLL_STATUS: dict[Status, str] = {"waiting": "pending", "claimed": "pending"}
_ENDED = frozenset({"denied", "recalled", "missed"})
_SECRET = 32  # bytes of a polling code and a claim token


@dataclass(frozen=True, slots=True)
class Wish:
    """How the client wants its answer.

    Attributes:
        code_challenge: PKCE, S256.
        redirect_uri: where the browser is sent back to; registered.
        state: echoed.
        nonce: echoed in the id_token; None where the client gave none.
        dpop_jkt: thumbprint of the key that the tokens are to be bound to.
    """

    code_challenge: str
    redirect_uri: str | None = None
    state: str | None = None
    nonce: str | None = None
    dpop_jkt: str | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A request that waits, as its client and its login page need it."""

    request_id: str
    link: str
    deep_link: str
    polling_code: str = field(repr=False)
    match_code: str
    expired_at: int

    def to_json(self) -> dict[str, Any]:
        """The answer to a session client."""
        return {
            "request_id": self.request_id,
            "link": self.link,
            "deep_link": self.deep_link,
            "polling_code": self.polling_code,
            "match_code": self.match_code,
            "expired_at": self.expired_at,
        }


class Requests:
    """The login requests of one relay."""

    def __init__(self, parts: Parts, providers: Providers, hub: Hub) -> None:
        self._parts = parts
        self._providers = providers
        self._hub = hub
        self._polls = Limiter(POLLS_PER_SECOND, POLLS_BURST)
        self._misses = Limiter(MISSES_PER_SECOND, MISSES_BURST)

    def post(self, body: JsonValue, origin: str | None, caller: str) -> dict[str, Any]:
        """Take a request that a session key signed.

        Raises:
            InputError: it is malformed.
            VerificationError: its signatures or times do not hold, its provider is unknown, `origin_refused`.
        """
        fields = Fields(body, "login request")
        jws = fields.text("request", REQUEST_MAX)
        challenge = check_challenge(fields.text("code_challenge", CODE_TEXT_MAX))
        fields.literal("code_challenge_method", "S256")
        redirect_uri = fields.optional_text("redirect_uri", TEXT_MAX * 2)
        state = fields.optional_text("state", STATE_MAX)
        fields.done()
        request, provider = self.check_signed(jws)
        check_page(origin, provider, self._parts.peer.origin)
        if redirect_uri is not None and redirect_uri not in provider.redirect_uris:
            raise VerificationError("redirect_refused")
        return self.open(request, Wish(challenge, redirect_uri, state, request.nonce), caller).to_json()

    def check_signed(self, jws: str) -> tuple[LoginRequest, ProviderRecord]:
        """Check a request that must be signed by a session key.

        Raises:
            InputError: it is malformed, or not signed by a session key.
            VerificationError: what `verify_request` raises.
        """
        request = parse_request(jws)
        if request.session_key is None:
            raise InputError("malformed", "no session key")
        provider = self._providers.find(request.iss)
        now = self._parts.now()
        verified = verify_request(jws, link=None, relay=self._parts.peer, provider=provider, now=now)
        if now >= verified.request.exp:
            raise VerificationError("request_expired")
        return verified.request, provider

    def open(self, request: LoginRequest, wish: Wish, caller: str, *, shows_code: bool = True) -> Opened:
        """Keep a checked request and make its link; `shows_code` where the client is known to show the number.

        Raises:
            VerificationError: `request_claimed` where this very request was given in before.
        """
        request_id = b64u(secrets.token_bytes(16))
        polling_code = b64u(secrets.token_bytes(_SECRET))
        match_code = f"{secrets.randbelow(100):02d}"
        link = RequestLink.for_request(self._parts.peer.origin, request_id, request.jws)
        row = {
            "request_id": request_id,
            "jws": request.jws,
            "digest": request.digest,
            "provider": request.iss,
            "code_challenge": wish.code_challenge,
            "redirect_uri": wish.redirect_uri,
            "state": wish.state,
            "nonce": wish.nonce,
            "dpop_jkt": wish.dpop_jkt,
            "polling_hash": sha256(polling_code.encode()),
            "match_code": match_code,
            "expires_at": request.exp,
            "status": "waiting",
        }
        with self._parts.database.writing() as connection:
            try:
                connection.execute(insert(requests), row)
                keep_match(connection, self._parts.keys, request_id, self._network(caller), shows_code=shows_code)
            except IntegrityError as error:
                raise VerificationError("request_claimed", "given in before") from error
        return Opened(request_id, link.qr_text, link.deep_link, polling_code, match_code, request.exp)

    def claim(self, request_id: str, body: JsonValue, caller: str) -> dict[str, Any]:
        """Hand a request to the app that has its link; to that app only, as often as it asks.

        Raises:
            InputError: it is malformed.
            VerificationError: `request_unknown`, `digest_mismatch`, `request_claimed`, `request_expired`,
                `request_denied`, `request_withdrawn`, `request_ended`.
            PeerError: `rate_limited`, for a caller who keeps guessing.
        """
        fields = Fields(body, "claim")
        digest = fields.bytes_("digest", length=16)
        token = fields.bytes_("claim_token", length=_SECRET)
        typed = fields.boolean("typed") if fields.has("typed") else None
        fields.done()
        try:
            row, told = self._claim(request_id, digest, sha256(token), self._network(caller), typed=typed)
        except VerificationError as error:
            if error.code in {"request_unknown", "digest_mismatch"}:
                self._misses.take(caller)
            raise
        self._hub.notify(request_id)
        record, receipt = self._providers.registered(row.provider)
        return {
            "request": row.jws,
            "provider": record.to_json(),
            "provider_receipt": receipt,
            **told.to_json(),
            "expires_at": row.expires_at + CLAIMED_REQUEST_EXTRA,
            "server_time": self._parts.now(),
        }

    def check_code(self, request_id: str, body: JsonValue) -> dict[str, Any]:
        """Compare the number that somebody typed into the app; two misses end the request.

        Raises:
            InputError: it is malformed.
            VerificationError: `match_code_wrong`, then `request_ended`; `request_unknown`, `request_claimed`,
                `request_denied`, `request_withdrawn`, `request_expired`.
        """
        fields = Fields(body, "typed number")
        token = fields.bytes_("claim_token", length=_SECRET)
        typed = fields.text("code", MATCH_CODE_MAX)
        fields.done()
        named = requests.c.request_id == request_id
        with self._parts.database.writing() as connection:
            row = connection.execute(select(requests).where(named)).first()
            check_claimer(row, sha256(token))
            if row is None or row.status in {"reserved", "approved"}:
                raise VerificationError("request_claimed", "an approval was sent")
            check_open(row, self._parts.now())
            wrong = check_typed(connection, row, typed)
            if wrong == "request_ended":
                connection.execute(update(requests).where(named).values(status="missed"))
        if wrong is None:
            return {"status": "matched"}
        self._hub.notify(request_id)
        raise VerificationError(wrong)

    def deny(self, request_id: str, body: JsonValue) -> dict[str, Any]:
        """Note that the person said no; saying it again is fine.

        Raises:
            InputError: it is malformed.
            VerificationError: `request_unknown`, or `request_claimed` for anyone but the claimer and for a
                request that was approved.
        """
        fields = Fields(body, "denial")
        token = fields.bytes_("claim_token", length=_SECRET)
        fields.done()
        with self._parts.database.writing() as connection:
            row = connection.execute(select(requests).where(requests.c.request_id == request_id)).first()
            check_claimer(row, sha256(token))
            if row is None or row.status not in {"claimed", *_ENDED}:
                raise VerificationError("request_claimed", "an approval was sent")
            change = update(requests).where(requests.c.request_id == request_id)
            connection.execute(change.values(status="denied"))
        self._hub.notify(request_id)
        return {"status": "rejected"}

    def poll(self, body: JsonValue, caller: str) -> dict[str, Any]:
        """Tell the client how far its request is, and its code once there is one.

        Raises:
            InputError: it is malformed.
            VerificationError: `request_unknown`.
            PeerError: `rate_limited`.
        """
        fields = Fields(body, "poll")
        polling_code = fields.text("polling_code", CODE_TEXT_MAX)
        fields.done()
        row = self._polled(polling_code, caller)
        self._polls.take(row.request_id)
        status = self._status(row)
        if status != "authorized":
            return {"status": _POLL_STATUS.get(status, status)}
        self._start_code(row)
        answer = {
            "status": "authorized",
            "authorization_code": self._parts.keys.code("code", row.request_id),
            "iss": self._parts.peer.origin,
        }
        return answer if row.state is None else {**answer, "state": row.state}

    def withdraw(self, body: JsonValue, caller: str) -> dict[str, Any]:
        """Take a request back for whoever holds its polling code; again is fine, and after a denial too.

        Raises:
            InputError: it is malformed.
            VerificationError: `request_unknown`, or `request_claimed` where an approval was sent.
            PeerError: `rate_limited`, for a caller who keeps guessing.
        """
        fields = Fields(body, "withdrawal")
        polling_code = fields.text("polling_code", CODE_TEXT_MAX)
        fields.done()
        request_id = self._polled(polling_code, caller).request_id
        named = requests.c.request_id == request_id
        with self._parts.database.writing() as connection:
            row = connection.execute(select(requests).where(named)).one()
            if row.status in {"reserved", "approved"}:
                raise VerificationError("request_claimed", "an approval was sent")
            if row.status not in _ENDED:
                connection.execute(update(requests).where(named).values(status="recalled"))
        self._hub.notify(request_id)
        return {"status": "withdrawn"}

    def watch(self, request_id: str, polling_code: str, caller: str) -> Status:
        """The status of a request, for whoever holds its polling code.

        Raises:
            VerificationError: `request_unknown`.
            PeerError: `rate_limited`.
        """
        row = self._polled(polling_code, caller)
        if row.request_id != request_id:
            raise VerificationError("request_unknown")
        return self._status(row)

    def _network(self, caller: str) -> str | None:
        return network_of(caller, relay_is_local=is_local(self._parts.peer.origin))

    def _claim(
        self, request_id: str, digest: bytes, claim_hash: bytes, network: str | None, *, typed: bool | None
    ) -> tuple[Row[Any], Told]:
        now, keys = self._parts.now(), self._parts.keys
        with self._parts.database.writing() as connection:
            row = connection.execute(select(requests).where(requests.c.request_id == request_id)).first()
            if row is None:
                raise VerificationError("request_unknown")
            if not hmac.compare_digest(row.digest[:16], digest):
                raise VerificationError("digest_mismatch")
            if row.claim_hash is not None:
                check_claimer(row, claim_hash)
                check_open(row, now)
                return row, tell(connection, keys, row, network, typed=typed)
            if row.status == "recalled":
                raise VerificationError("request_withdrawn")
            if now >= row.expires_at:
                raise VerificationError("request_expired")
            change = update(requests).where(requests.c.request_id == request_id)
            connection.execute(change.values(status="claimed", claim_hash=claim_hash))
            return row, tell(connection, keys, row, network, typed=typed)

    def _polled(self, polling_code: str, caller: str) -> Row[Any]:
        query = select(requests).where(requests.c.polling_hash == sha256(polling_code.encode()))
        with self._parts.database.reading() as connection:
            row = connection.execute(query).first()
        if row is None:
            self._misses.take(caller)
            raise VerificationError("request_unknown")
        return row

    def _status(self, row: Row[Any]) -> Status:
        now, end = self._parts.now(), row.expires_at + CLAIMED_REQUEST_EXTRA
        if row.status in _ENDED:
            return "rejected"
        if row.status == "approved":
            # A page that sleeps may ask late; from its first answer on, the code lives CODE_LIFETIME.
            code_end = end + CODE_LIFETIME if row.code_expires_at is None else row.code_expires_at
            return "authorized" if now < code_end else "expired"
        if now >= (row.expires_at if row.status == "waiting" else end):
            return "expired"
        return "waiting" if row.status == "waiting" else "claimed"

    def _start_code(self, row: Row[Any]) -> None:
        if row.code_expires_at is not None:
            return
        change = update(requests).where(requests.c.request_id == row.request_id, requests.c.code_expires_at.is_(None))
        with self._parts.database.writing() as connection:
            connection.execute(change.values(code_expires_at=self._parts.now() + CODE_LIFETIME))


def check_claimer(row: Row[Any] | None, claim_hash: bytes) -> None:
    """Only who claimed a request goes on with it.

    Raises:
        VerificationError: `request_unknown`, `request_claimed`.
    """
    if row is None:
        raise VerificationError("request_unknown")
    if row.claim_hash is None or not hmac.compare_digest(row.claim_hash, claim_hash):
        raise VerificationError("request_claimed", "by another app")


def check_open(row: Row[Any], now: int) -> None:
    """A claimed request may still be answered.

    Raises:
        VerificationError: `request_denied`, `request_withdrawn`, `request_ended`, `request_expired`.
    """
    if row.status == "denied":
        raise VerificationError("request_denied")
    if row.status == "missed":
        raise VerificationError("request_ended")
    if row.status == "recalled":
        raise VerificationError("request_withdrawn")
    if now >= row.expires_at + CLAIMED_REQUEST_EXTRA:
        raise VerificationError("request_expired")


def check_challenge(text: str) -> str:
    """A PKCE challenge of method S256.

    Raises:
        InputError: `malformed`.
    """
    unb64u(text, length=32)
    return text


def check_page(origin: str | None, provider: ProviderRecord, relay: str) -> None:
    """A browser says whose page asks: the provider's own, or the relay's login page.

    Raises:
        VerificationError: `origin_refused`.
    """
    if origin is not None and origin not in provider.origins and origin != relay:
        raise VerificationError("origin_refused", origin)
