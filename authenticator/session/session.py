"""A login that holds: who it is, what its key may do, and requests signed by that key. No prompt.

Tokens and delegation go to the provider's registered origins only. The delegation is presented once; an
access token that is about to end is refreshed first, under the session file's lock where there is a file,
because a refresh token is good once.

A session is also the `auth` of an httpx2 or httpx client, synchronous or not:

    httpx2.Client(auth=session).get("https://photos.example/albums/2026")

One key may be given more than it was given first. `missing` reads out of a refusal what was lacking, `ask_for` asks
the person for what is not held yet, `renew` for the same again before it ends; the session goes on with the same key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from authenticator import clock, limits
from authenticator.clients.http import Answer, HttpClient
from authenticator.errors import LocalError, VerificationError
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.canonical import jcs
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.protocol.sessionsig import AbilityRequest, SessionSig
from authenticator.session.asking import DEFAULT_NAME, PendingLogin, Wish, begin
from authenticator.session.auth import SigningAuth
from authenticator.session.calls import Responded, answer_of, call_of, refusal_of
from authenticator.session.delegation import Delegated, end_at, hand_on
from authenticator.session.held import Held, Holdings
from authenticator.session.keeper import Keeper, Signer
from authenticator.session.keys import SessionKey
from authenticator.session.signing import SessionSigner
from authenticator.session.site import Site
from authenticator.session.storage import Sealer, SessionFile
from authenticator.session.tokens import Granted, Tokens


class Session(SigningAuth):
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
        self._keeper = Keeper(
            site, key, claims, Holdings([Held(tokens, granted, presented)], site.provider.permissions), now
        )
        self._session_signer = SessionSigner(key, now)
        super().__init__(self._keeper)

    def __repr__(self) -> str:
        return f"Session({self.address} at {self.site.provider.origins[0]})"

    @property
    def keeper(self) -> Keeper:
        """Its key and what it holds, for this package."""
        return self._keeper

    @property
    def site(self) -> Site:
        """Where."""
        return self._keeper.site

    @property
    def claims(self) -> dict[str, Any]:
        """What the person told."""
        return self._keeper.claims

    @property
    def address(self) -> str:
        """The session address, which is the token's `sub`."""
        return str(self.claims["sub"])

    @property
    def granted(self) -> Granted | None:
        """The first permission; `all_granted` has those that came later too."""
        return self._keeper.holdings.first.granted

    @property
    def all_granted(self) -> tuple[Granted, ...]:
        """Every permission of this session's key."""
        return tuple(held.granted for held in self._keeper.holdings if held.granted is not None)

    @property
    def capabilities(self) -> Capabilities | None:
        """What was granted, which may be less than what was asked for."""
        return self._keeper.holdings.everything()

    @property
    def receipts(self) -> tuple[Receipt, ...]:
        """Proofs that session and delegation are in the registry."""
        return self.granted.receipts if self.granted else ()

    @property
    def expires_in(self) -> int | None:
        """Seconds until the first permission ends, 0 where it has or was ended; None where there is none."""
        ends = [0 if held.ended else held.granted.expires_at for held in self._keeper.holdings if held.granted]
        return max(0, min(ends) - self._keeper.now()) if ends else None

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
        return send(self._keeper, method, url, json_body, content, headers, limit)

    # More, and longer.

    def missing(self, answer: Answer | Responded) -> Capabilities | None:
        """What a refused call lacked and this session does not hold; None where asking would not help.

        Args:
            answer: of `request`, or a response of httpx2 or httpx that was read.
        """
        refusal = refusal_of(*answer_of(answer), self.site.provider)
        if refusal is None or refusal.asked is None:
            return None
        return self._keeper.holdings.missing(refusal.asked, self._keeper.now())

    def ask_for(
        self,
        capabilities: Capabilities,
        *,
        valid_for: int = limits.GRANT_LIFETIME_DEFAULT,
        client_name: str = DEFAULT_NAME,
        purpose: str = "",
    ) -> PendingLogin:
        """Ask the person for what this session does not hold yet, for the same key.

        Its `wait` returns this session, which from then on takes for each call the permission that allows it.

        Raises:
            LocalError: `nothing_missing` where all of it is held.
            VerificationError: `digest_mismatch` where the relay's link is not for this request; or it refuses.
            PeerError: the relay is away.
        """
        missing = self._keeper.holdings.missing(capabilities, self._keeper.now())
        if missing is None:
            raise LocalError("nothing_missing")
        return self._ask(Wish((), missing, valid_for, client_name, purpose))

    def renew(
        self,
        *,
        valid_for: int = limits.GRANT_LIFETIME_DEFAULT,
        client_name: str = DEFAULT_NAME,
        purpose: str = "",
    ) -> PendingLogin:
        """Ask the person for the same again, for the same key, so that the client works on without a break.

        Where two permissions limit one ability differently, the one that ends first is asked for; the other one stays.

        Raises:
            VerificationError: `digest_mismatch` where the relay's link is not for this request; or it refuses.
            PeerError: the relay is away.
        """
        return self._ask(Wish((), self._keeper.holdings.ending(), valid_for, client_name, purpose))

    def when_ending(self, tell: Callable[[Granted], None]) -> None:
        """Have `tell` called once for each permission that ends within `limits.ENDING_SOON` seconds.

        It is called by the first request from then on, on its thread, and should be quick: it may note that `renew` is
        due, or ask at once and show the link.
        """
        self._keeper.when_ending(tell)

    def _covers(self, granted: Granted, can: Capabilities) -> bool:
        try:
            (granted.capabilities or Capabilities(())).covers(can, self.site.provider.permissions)
        except VerificationError:
            return False
        return True

    def _ask(self, wish: Wish) -> PendingLogin:
        keeper = self._keeper

        def finish(told: Mapping[str, Any], held: Held) -> Session:
            keeper.add(held, told)
            return self

        return begin(self.site, keeper.key, wish, keeper.now, finish)

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
        listed = self.all_granted
        if not listed:
            raise VerificationError("capability_missing", "nothing to hand on")
        # The one that covers all of it, or the first, whose refusal then says what is wrong.
        granted = next((each for each in listed if self._covers(each, can) and until <= each.expires_at), listed[0])
        above, keeper = Delegated(granted.auth_sig, granted.receipts, ()), self._keeper
        return hand_on(above, keeper.key, self.site.provider, to=to, can=can, until=until, now=keeper.now())

    def end(self, delegated: Delegated) -> None:
        """End a part that was handed on, and what its key handed on itself; it cannot be undone.

        Raises:
            VerificationError: the provider refuses.
            PeerError: the provider is away.
        """
        end_at(self.site, self._keeper.key, delegated, self._keeper.now())

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
            attached: delegations for this key that the session does not hold.
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
        own = [granted.auth_sig for granted in reversed(self.all_granted)]
        return self._session_signer.sign(wanted, (*attached, *own), can, lifetime)

    def present(self) -> None:
        """Show each delegation and its receipts to the provider, where that was not done yet.

        Raises:
            VerificationError: `delegation_unknown` where there is none.
            PeerError: the provider is away.
        """
        with self._keeper.lock:
            for held in self._keeper.holdings:
                if not held.presented:
                    self._keeper.present(held, self.site.provider.origins[0])

    def refresh(self) -> None:
        """Trade the refresh token of each login for new tokens.

        Raises:
            VerificationError: `token_invalid` where there is none, or the relay's answer does not hold.
        """
        for held in self._keeper.holdings:
            self._keeper.refresh(held)

    def save(self, path: Path, sealer: Sealer | None = None) -> None:
        """Keep the session in a 0600 file; the key is sealed where a sealer (`secret_store`) is given."""
        self._keeper.keep_at(SessionFile(path, sealer))

    @classmethod
    def load(cls, path: Path, sealer: Sealer | None = None, now: Callable[[], int] = clock.now) -> Session:
        """Read a saved session.

        Raises:
            LocalError: `file_damaged`.
        """
        file = SessionFile(path, sealer)
        stored = file.read()
        first = stored.held[0]
        session = cls(
            site=stored.site,
            key=stored.key,
            claims=stored.claims,
            tokens=first.tokens,
            granted=first.granted,
            now=now,
        )
        session._keeper.kept_at(file, stored.held)
        return session


def send(
    signer: Signer,
    method: str,
    url: str,
    json_body: object,
    content: bytes | None,
    headers: Mapping[str, str] | None,
    limit: int,
) -> Answer:
    """Sign a call and send it, and once more where the answer asks for something that can be done."""
    content, sent = with_json(json_body, content, headers)
    call = call_of(signer.site, method, url, content)
    client = HttpClient(call.origin, "provider_down")

    def once() -> Answer:
        signer.prepare(call)
        signed = {**sent, **signer.headers(call)}
        return client.exchange(call.method, call.target, content=content, headers=signed, limit=limit)

    answer = once()
    refusal = refusal_of(answer.status, answer.body, signer.site.provider)
    return once() if refusal is not None and signer.recover(call, refusal) else answer


def with_json(
    json_body: object, content: bytes | None, headers: Mapping[str, str] | None
) -> tuple[bytes | None, dict[str, str]]:
    """Body and headers of a call, with a JSON body where one is given."""
    sent = dict(headers or {})
    if json_body is None:
        return content, sent
    sent.setdefault("Content-Type", "application/json")
    return jcs(json_body), sent
