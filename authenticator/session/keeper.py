"""What stands behind a session: its key, its logins, the file they are kept in, and the errands before a call.

Errands are a refresh of tokens that end soon and the first presentation of a permission. They call relay and provider,
hold the session's lock, and where there is a file its lock too, because a refresh token is good once between all
processes. Everything else here is pure and quick. Nothing of it goes anywhere but to relay and provider.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from typing import Any, Protocol

from authenticator import limits
from authenticator.clients.relay import RelayClient
from authenticator.errors import VerificationError
from authenticator.session.calls import Call, Refusal
from authenticator.session.delegation import Delegated, present_at
from authenticator.session.held import Held, Holdings
from authenticator.session.keys import SessionKey, make_proof
from authenticator.session.site import Site
from authenticator.session.tokens import Granted, Tokens, read_tokens

_REFRESH_BEFORE = 30  # seconds before the access token ends


class Signer(Protocol):
    """Whoever can sign calls at one site: a session, or a key that was handed a part of one."""

    @property
    def site(self) -> Site:
        """Where."""

    def ready(self, call: Call, /) -> bool:
        """Whether `prepare` has nothing to do, so that `headers` can be asked at once."""

    def prepare(self, call: Call) -> None:
        """Run the errands that a call needs; raises `PeerError` and `VerificationError`."""

    def headers(self, call: Call) -> dict[str, str]:
        """The headers that go with a call, once."""

    def recover(self, call: Call, refusal: Refusal) -> bool:
        """Do what a refusal asks for, and tell whether the call is worth another try."""


@dataclass(frozen=True, slots=True)
class Stored:
    """Everything a session consists of."""

    site: Site
    key: SessionKey
    claims: Mapping[str, Any]
    held: tuple[Held, ...]


class Place(Protocol):
    """Where a session is kept; `storage.SessionFile` is one."""

    def locked(self) -> AbstractContextManager[None]:
        """Hold it for a read and the write that follows from it."""

    def write(self, session: Stored) -> None:
        """Keep the session."""

    def read_held(self) -> tuple[Held, ...] | None:
        """What is kept; None where it was dropped."""


class Keeper:
    """One session's key and what it holds; may be shared between threads."""

    def __init__(
        self,
        site: Site,
        key: SessionKey,
        claims: Mapping[str, Any],
        held: Holdings,
        now: Callable[[], int],
    ) -> None:
        self.site = site
        self.key = key
        self.claims = dict(claims)
        self.holdings = held
        self.now = now
        self.lock = threading.RLock()
        self._place: Place | None = None
        self._ending: Callable[[Granted], None] | None = None
        self._told: set[str] = set()
        self._binds_all = False

    # For a call.

    def ready(self, call: Call) -> bool:
        """See `Signer`."""
        with self.lock:
            held = self.holdings.choose(call, self.now())
            return not self._ends(held.tokens) and (held.granted is None or held.presented)

    def prepare(self, call: Call) -> None:
        """See `Signer`."""
        with self.lock:
            held = self.holdings.choose(call, self.now())
            if self._ends(held.tokens):
                held = self.refresh(held)
            if held.granted is not None and not held.presented:
                self.present(held, call.origin)

    def headers(self, call: Call) -> dict[str, str]:
        """See `Signer`."""
        with self.lock:
            held = self.holdings.choose(call, self.now())
        self._tell_of_end(held)
        token = held.tokens.access_token
        signed = {
            "Authorization": f"DPoP {token}",
            "DPoP": prove(self.key, call, self.now(), token, binds_all=self._binds_all),
        }
        if held.granted is not None:
            signed["Countersign-Delegation"] = held.granted.delegation_id
        return signed

    def recover(self, call: Call, refusal: Refusal) -> bool:
        """See `Signer`."""
        if refusal.code == "proof_binding":
            self._binds_all = True
            return True
        with self.lock:
            held = self.holdings.choose(call, self.now())
            if refusal.code == "token_invalid":
                self.refresh(held)
            elif refusal.code == "delegation_unknown":
                self.present(held, call.origin)
            else:
                self._note(held, refusal)
                return self.holdings.instead(call, refusal, held, self.now()) is not None
            return True

    # Errands.

    def refresh(self, held: Held) -> Held:
        """Trade the refresh token of one login for new tokens, unless another process has just done so.

        Raises:
            VerificationError: `token_invalid` where there is none, or the relay's answer does not hold.
            PeerError: the relay is away.
        """

        def renewed(current: Held) -> Held:
            if current.tokens.access_token != held.tokens.access_token:
                return current
            return replace(current, tokens=self._refreshed(current.tokens))

        return self._change(held, renewed)

    def present(self, held: Held, origin: str) -> None:
        """Show a permission and its receipts to the provider.

        Raises:
            VerificationError: `delegation_unknown` where there is none; the provider refuses it.
            PeerError: the provider is away.
        """
        if held.granted is None:
            raise VerificationError("delegation_unknown", "a login without a delegation")
        present_at(origin, Delegated(held.granted.auth_sig, held.granted.receipts, ()))
        self._change(held, lambda current: replace(current, presented=True))

    def add(self, held: Held, claims: Mapping[str, Any]) -> None:
        """Take one more login in.

        Raises:
            VerificationError: `account_mismatch` where it is another session's.
        """
        if claims["sub"] != self.claims["sub"]:
            raise VerificationError("account_mismatch", "somebody else approved")
        with self.lock:
            self.claims.update(claims)
            self._change(held, lambda current: current)

    def keep_at(self, place: Place | None) -> None:
        """Keep the session in a place from now on; it is written at once."""
        with self.lock:
            self._place = place
            with self._locked():
                self._write()

    def kept_at(self, place: Place, held: Iterable[Held]) -> None:
        """Note the place that the session was read from, and all that was there."""
        with self.lock:
            self._place = place
            self.holdings.take(held)

    def when_ending(self, tell: Callable[[Granted], None]) -> None:
        """Call `tell` once for each permission that ends soon, at the first call after that."""
        self._ending = tell

    def stored(self) -> Stored:
        """Everything, as it is kept."""
        return Stored(self.site, self.key, self.claims, tuple(self.holdings))

    def _locked(self) -> AbstractContextManager[None]:
        return nullcontext() if self._place is None else self._place.locked()

    def _change(self, held: Held, change: Callable[[Held], Held]) -> Held:
        """Change one and keep it. The file is the truth: what other processes wrote there is taken first."""
        with self.lock, self._locked():
            kept = self._place.read_held() if self._place else None
            if kept:
                self.holdings.take(kept)
            changed = change(self.holdings.current(held))
            self.holdings.put(changed)
            self.holdings.tidy(self.now())
            if kept is not None:  # what was dropped is not brought back
                self._write()
            return changed

    def _write(self) -> None:
        if self._place is not None:
            self._place.write(self.stored())

    def _ends(self, tokens: Tokens) -> bool:
        return tokens.expires_at - _REFRESH_BEFORE <= self.now()

    def _refreshed(self, tokens: Tokens) -> Tokens:
        if tokens.refresh_token is None:
            raise VerificationError("token_invalid", "no refresh token")
        form = {
            "grant_type": "refresh_token",
            "refresh_token": tokens.refresh_token,
            "client_id": self.site.provider.provider,
        }
        now = self.now()
        fresh = read_tokens(fetch_tokens(self.site.relay, self.key, form, now), self.key.public, now)
        return Tokens(fresh.access_token, fresh.expires_at, fresh.refresh_token or tokens.refresh_token)

    def _note(self, held: Held, refusal: Refusal) -> None:
        """What was used up or ended is asked for again, and not thought to be there."""
        if refusal.code == "delegation_revoked":
            self._change(held, lambda current: replace(current, ended=True))
        elif refusal.code == "budget_spent" and refusal.asked is not None:
            used = frozenset((entry.resource, entry.ability) for entry in refusal.asked.entries)
            self._change(held, lambda current: replace(current, spent=current.spent | used))

    def _tell_of_end(self, held: Held) -> None:
        granted, tell = held.granted, self._ending
        if tell is None or granted is None or granted.delegation_id in self._told:
            return
        if granted.expires_at - limits.ENDING_SOON <= self.now():
            self._told.add(granted.delegation_id)
            tell(granted)


def prove(key: SessionKey, call: Call, now: int, token: str, *, binds_all: bool) -> str:
    """The proof for a call, with its query and its body; with `binds_all` also that it has none, which few ask for."""
    query, body = call.query, call.body
    if binds_all:
        query, body = query or "", body or b""
    return make_proof(key, call.method, call.url, now, token, query=query, body=body)


def fetch_tokens(relay: str, key: SessionKey, form: Mapping[str, str], now: int) -> dict[str, Any]:
    """One call of the relay's token endpoint with a proof of the session key."""
    proof = make_proof(key, "POST", f"{relay}/oauth/token", now)
    return dict(RelayClient(relay).token(form, dpop=proof))
