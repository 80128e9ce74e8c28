"""A session of a key that was handed a part of another one's permission. No login, no token, no prompt.

    key = SessionKey.generate()
    # key.public.did goes to the program that holds the session; what its delegate() returns comes back
    helper = DelegatedSession(site, key, delegated)
    helper.request("GET", "https://photos.example/albums/2026")

Each request is signed by this key for the id of its own link; the provider knows the rest since the chain was
presented, which happens once. Nothing goes to other origins than the provider's.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

from authenticator import clock, limits
from authenticator.clients.http import Answer, HttpClient, error_of
from authenticator.errors import VerificationError
from authenticator.protocol.canonical import jcs
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.recap import Capabilities
from authenticator.session.delegation import Delegated, check, end_at, hand_on, present_at
from authenticator.session.keys import SessionKey, make_proof
from authenticator.session.site import Site, target_of

_FORBIDDEN = 403


class DelegatedSession:
    """A client that acts within what was handed to its key."""

    def __init__(self, site: Site, key: SessionKey, delegated: Delegated, now: Callable[[], int] = clock.now) -> None:
        """Check what was handed on before it is used.

        Raises:
            InputError: it is malformed.
            VerificationError: it does not hold, or `chain_key` where it is for another key.
        """
        chain = check(delegated, site.provider, now())
        if chain.last.session_key.did != key.public.did:
            raise VerificationError("chain_key", "handed to another key")
        self.site = site
        self.delegated = delegated
        self._key = key
        self._now = now
        self._presented = False
        self._lock = threading.Lock()

    @property
    def capabilities(self) -> Capabilities:
        """What this key may do."""
        return self.delegated.capabilities

    @property
    def expires_at(self) -> int:
        """UTC seconds."""
        return self.delegated.expires_at

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
        """Send a request signed by this key; returns the answer, refusals too.

        Raises:
            VerificationError: `resource_origin` where the address is not the provider's; the provider refuses
                the chain.
            PeerError: the provider is away.
        """
        origin, target = target_of(self.site, url)
        sent = dict(headers or {})
        if json_body is not None:
            content = jcs(json_body)
            sent.setdefault("Content-Type", "application/json")
        self._present(origin, again=False)
        answer = self._send(method, origin, target, content, sent, limit)
        if answer.status == _FORBIDDEN and error_of(answer, "").code == "delegation_unknown":
            self._present(origin, again=True)  # the provider forgot it
            answer = self._send(method, origin, target, content, sent, limit)
        return answer

    def delegate(self, to: SessionPublicKey | str, can: Capabilities, until: int) -> Delegated:
        """Hand a part of this on; raises as `Session.delegate` does, and `chain_deep`."""
        return hand_on(self.delegated, self._key, self.site.provider, to=to, can=can, until=until, now=self._now())

    def end(self, delegated: Delegated | None = None) -> None:
        """End this permission, or one that this key handed on; it cannot be undone.

        Raises:
            VerificationError: the provider refuses.
            PeerError: the provider is away.
        """
        end_at(self.site, self._key, delegated or self.delegated, self._now())

    def _present(self, origin: str, *, again: bool) -> None:
        with self._lock:
            if again or not self._presented:
                present_at(origin, self.delegated)
                self._presented = True

    def _send(
        self, method: str, origin: str, target: str, content: bytes | None, headers: Mapping[str, str], limit: int
    ) -> Answer:
        link_id = self.delegated.delegation_id
        signed = {
            **headers,
            "DPoP": make_proof(self._key, method, origin + target, self._now(), link_id),
            "Countersign-Delegation": link_id,
        }
        client = HttpClient(origin, "provider_down")
        return client.exchange(method, target, content=content, headers=signed, limit=limit)
