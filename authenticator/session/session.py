"""A login that holds: who it is, what its key may do, and requests signed by that key. No prompt.

Tokens and delegation go to the provider's registered origins only. The delegation is presented once; an
access token that is about to end is refreshed first, under the session file's lock where there is a file,
because a refresh token is good once.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from authenticator import clock, limits
from authenticator.clients.http import Answer, HttpClient, error_of
from authenticator.clients.relay import RelayClient
from authenticator.errors import PeerError, VerificationError
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.canonical import JsonValue, jcs
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.protocol.sessionsig import AbilityRequest, SessionSig
from authenticator.session.delegation import Delegated, end_at, hand_on
from authenticator.session.keys import SessionKey, make_proof
from authenticator.session.signing import SessionSigner
from authenticator.session.site import Site, target_of
from authenticator.session.storage import Sealer, SessionFile, StoredSession
from authenticator.session.tokens import Granted, Tokens, read_tokens

_REFRESH_BEFORE = 30  # seconds before the access token ends
_RETRIED = {401: "token_invalid", 403: "delegation_unknown"}


class Session:
    """One signed-in client."""

    def __init__(
        self,
        *,
        site: Site,
        key: SessionKey,
        claims: Mapping[str, Any],
        tokens: Tokens,
        granted: Granted | None,
        presented: bool = False,
        now: Callable[[], int] = clock.now,
    ) -> None:
        self.site = site
        self.claims = dict(claims)
        self.granted = granted
        self._key = key
        self._tokens = tokens
        self._presented = presented
        self._now = now
        self._signer = SessionSigner(key, now)
        self._file: SessionFile | None = None
        self._lock = threading.RLock()

    @property
    def address(self) -> str:
        """The session address, which is the token's `sub`."""
        return str(self.claims["sub"])

    @property
    def capabilities(self) -> Capabilities | None:
        """What was granted, which may be less than what was asked for."""
        return self.granted.capabilities if self.granted else None

    @property
    def receipts(self) -> tuple[Receipt, ...]:
        """Proofs that session and delegation are in the registry."""
        return self.granted.receipts if self.granted else ()

    def request(
        self,
        method: str,
        url: str,
        *,
        json_body: object = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        limit: int = limits.PROVIDER_UPLOAD_MAX,
    ) -> Answer:
        """Send a request signed by the session key; returns the answer, refusals too.

        Raises:
            VerificationError: `resource_origin` where the address is not the provider's.
            PeerError: the provider or, where a token must be renewed, the relay is away.
        """
        origin, target = target_of(self.site, url)
        sent = dict(headers or {})
        if json_body is not None:
            content = jcs(json_body)
            sent.setdefault("Content-Type", "application/json")
        self._prepare(origin)
        answer = self._send(method, origin, target, content, sent, limit)
        code = error_of(answer, "").code if answer.status in _RETRIED else None
        if code is None or code != _RETRIED[answer.status]:
            return answer
        if code == "token_invalid":
            self.refresh()
        else:
            self._present(origin)
        return self._send(method, origin, target, content, sent, limit)

    def delegate(self, to: SessionPublicKey | str, can: Capabilities, until: int) -> Delegated:
        """Hand a part of what this session's key may do to another key. No prompt, as it only narrows.

        Args:
            to: the other key, or its `did:key`.
            can: what it may do; every limit of ours must be there again, as low or lower.
            until: UTC seconds, no later than this permission ends.

        Raises:
            VerificationError: `chain_wider`, `chain_broken`, `delegation_expired`; `capability_missing` where this
                session may do nothing itself.
            InputError: `to` names no key.
        """
        if self.granted is None:
            raise VerificationError("capability_missing", "nothing to hand on")
        above = Delegated(self.granted.auth_sig, self.granted.receipts, ())
        return hand_on(above, self._key, self.site.provider, to=to, can=can, until=until, now=self._now())

    def end(self, delegated: Delegated) -> None:
        """End a part that was handed on, and what its key handed on itself; it cannot be undone.

        Raises:
            VerificationError: the provider refuses.
            PeerError: the provider is away.
        """
        end_at(self.site, self._key, delegated, self._now())

    def sign_for_nodes(
        self,
        nodes: Iterable[str],
        can: Sequence[AbilityRequest] | None = None,
        *,
        attached: Sequence[AuthSig] = (),
        lifetime: int = limits.SESSION_SIG_LIFETIME,
    ) -> dict[str, SessionSig]:
        """Make a SessionSig for each node: good once, there, for a short time. Nothing is sent.

        A node takes it only once the delegations in it were presented, as `present` does with this session's own.

        Args:
            nodes: their addresses, which are origins of the provider, such as `https://photos.example`.
            can: what the SessionSigs are for; None for everything that is granted by its name.
            attached: more delegations for this key.
            lifetime: seconds, at most five minutes.

        Raises:
            InputError: `bad_key` for a P-256 key, `malformed` for too many delegations.
            VerificationError: `resource_origin` where a node is not the provider's, `delegation_unknown` where there
                is no delegation; otherwise as `SessionSigner.sign`.
        """
        if self.granted is None:
            raise VerificationError("delegation_unknown", "a login without a delegation")
        wanted = tuple(nodes)
        if not set(wanted) <= set(self.site.provider.origins):
            raise VerificationError("resource_origin", "a node of somebody else")
        return self._signer.sign(wanted, (*attached, self.granted.auth_sig), can, lifetime)

    def present(self) -> None:
        """Show the delegation and its receipts to the provider, where that was not done yet.

        Raises:
            VerificationError: `delegation_unknown` where there is none.
            PeerError: the provider is away.
        """
        with self._lock:
            if not self._presented:
                self._present(self.site.provider.origins[0])

    def refresh(self) -> None:
        """Trade the refresh token for new tokens.

        Raises:
            VerificationError: `token_invalid` where there is none, or the relay's answer does not hold.
        """
        with self._lock:
            if self._file is None:
                self._refresh()
                return
            with self._file.locked():
                stored = self._file.read_tokens()
                if stored is not None and stored.access_token != self._tokens.access_token:
                    self._tokens = stored  # another process was faster
                    return
                self._refresh()
                self._file.write(self._stored())

    def save(self, path: Path, sealer: Sealer | None = None) -> None:
        """Keep the session in a 0600 file; the key is sealed where a sealer (`secret_store`) is given."""
        with self._lock:
            self._file = SessionFile(path, sealer)
            with self._file.locked():
                self._file.write(self._stored())

    @classmethod
    def load(cls, path: Path, sealer: Sealer | None = None, now: Callable[[], int] = clock.now) -> Session:
        """Read a saved session.

        Raises:
            LocalError: `file_damaged`.
        """
        file = SessionFile(path, sealer)
        stored = file.read()
        session = cls(
            site=stored.site,
            key=stored.key,
            claims=stored.claims,
            tokens=stored.tokens,
            granted=stored.granted,
            presented=stored.presented,
            now=now,
        )
        session._file = file
        return session

    def _stored(self) -> StoredSession:
        return StoredSession(self.site, self._key, self.claims, self._tokens, self.granted, self._presented)

    def _prepare(self, origin: str) -> None:
        with self._lock:
            if self._tokens.expires_at - _REFRESH_BEFORE <= self._now():
                self.refresh()
            if self.granted is not None and not self._presented:
                self._present(origin)

    def _send(
        self,
        method: str,
        origin: str,
        target: str,
        content: bytes | None,
        headers: Mapping[str, str],
        limit: int,
    ) -> Answer:
        token = self._tokens.access_token
        signed = {
            **headers,
            "Authorization": f"DPoP {token}",
            "DPoP": make_proof(self._key, method, origin + target, self._now(), token),
        }
        if self.granted is not None:
            signed["Countersign-Delegation"] = self.granted.delegation_id
        client = HttpClient(origin, "provider_down")
        return client.exchange(method, target, content=content, headers=signed, limit=limit)

    def _present(self, origin: str) -> None:
        if self.granted is None:
            raise VerificationError("delegation_unknown")
        body: dict[str, JsonValue] = {
            "auth_sig": self.granted.auth_sig.to_json(),
            "receipts": [receipt.to_json() for receipt in self.granted.receipts],
        }
        answer = HttpClient(origin, "provider_down").post_json("/.countersign/delegations", body)
        named = answer.get("delegation_id") if isinstance(answer, dict) else None
        if named != self.granted.delegation_id:
            raise PeerError("peer_answer", "another delegation id")
        self._presented = True
        if self._file is not None:
            with self._file.locked():
                self._file.write(self._stored())

    def _refresh(self) -> None:
        if self._tokens.refresh_token is None:
            raise VerificationError("token_invalid", "no refresh token")
        form = {
            "grant_type": "refresh_token",
            "refresh_token": self._tokens.refresh_token,
            "client_id": self.site.provider.provider,
        }
        now = self._now()
        answer = fetch_tokens(self.site.relay, self._key, form, now)
        fresh = read_tokens(answer, self._key.public, now)
        kept = fresh.refresh_token or self._tokens.refresh_token
        self._tokens = Tokens(fresh.access_token, fresh.expires_at, kept)


def fetch_tokens(relay: str, key: SessionKey, form: Mapping[str, str], now: int) -> dict[str, Any]:
    """One call of the relay's token endpoint with a proof of the session key."""
    proof = make_proof(key, "POST", f"{relay}/oauth/token", now)
    return dict(RelayClient(relay).token(form, dpop=proof))
